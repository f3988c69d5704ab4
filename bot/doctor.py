"""What is missing to run, and how to mend it."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from bot.settings import Settings, load_settings
from index.encoder import EncoderCard, sha256_of
from index.encoder_export import encoder_digest
from index.errors import AdvisorError
from index.reader import knowledge_digest, read_knowledge
from index.snapshot import IndexStore

MIN_FREE_MB = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `needed`: without it the advisor cannot answer."""

    good: bool
    what: str
    hint: str = ""
    needed: bool = True

    def __str__(self) -> str:
        mark = "ok  " if self.good else ("MISS" if self.needed else "note")
        return f"{mark}  {self.what}" + (f"\n      hint: {self.hint}" if self.hint else "")


def examine() -> Iterator[Finding]:
    """Looks at everything that a run needs, in the order in which it is needed."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(sys.version_info >= (3, 11), f"Python {version}")
    try:
        settings = load_settings()
    except AdvisorError as error:
        yield Finding(False, error.message, error.hint)
        return
    yield Finding(True, f"settings (knowledge {settings.knowledge}, home {settings.home_folder})")
    yield _home(settings)
    yield _knowledge(settings)
    yield from _encoder(settings)
    yield _index(settings)
    if settings.discord_token and settings.discord_token.get_secret_value():
        yield Finding(True, "a Discord token is set")
    else:
        yield Finding(
            False,
            "no Discord token: the terminal works, Discord does not",
            "put DISCORD_TOKEN=… into .env; the README tells in five steps where to get it",
            needed=False,
        )


def _home(settings: Settings) -> Finding:
    folder = settings.home_folder
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(existing, os.W_OK | os.X_OK) or not existing.is_dir():
        hint = "set ADVISOR_HOME to a folder that you may write to"
        return Finding(False, f"{folder} cannot be written", hint)
    free = shutil.disk_usage(existing).free // 2**20
    enough = free >= MIN_FREE_MB
    return Finding(
        enough,
        f"{folder} can be written, {free:,} MB free",
        "" if enough else f"free some space: {MIN_FREE_MB} MB are comfortable",
        needed=False,
    )


def _knowledge(settings: Settings) -> Finding:
    try:
        knowledge = read_knowledge(settings.knowledge)
    except AdvisorError as error:
        return Finding(False, error.message.splitlines()[-1], "run `advisor check`")
    return Finding(True, f"{len(knowledge.entries)} entries, no problems")


def _encoder(settings: Settings) -> Iterator[Finding]:
    buildable = importlib.util.find_spec("sentence_transformers") is not None
    folder = settings.encoder_home / encoder_digest(settings.encoder_sha256)
    try:
        card = EncoderCard.read(folder)
        yield Finding(True, f"encoder {card.digest} ({card.name}), agreement {card.lowest_cosine}")
        whole = all(sha256_of(folder / name) == digest for name, digest in card.files.items())
        yield Finding(
            whole,
            f"encoder files {'are as exported' if whole else 'were changed'}",
            "" if whole else f"delete {folder}, then run `advisor build`",
        )
    except AdvisorError as error:
        hint = (
            "run `advisor build`"
            if buildable
            else "in the project's folder: pip install '.[build]'"
        )
        yield Finding(False, error.message, hint)
    yield Finding(
        buildable,
        "the build extra (sentence-transformers) is "
        + ("installed" if buildable else "not installed: needed only to export the encoder"),
        needed=False,
    )


def _index(settings: Settings) -> Finding:
    try:
        snapshot = IndexStore(settings.home_folder / "index").open()
        outdated = snapshot.manifest.knowledge_digest != knowledge_digest(settings.knowledge)
    except AdvisorError as error:
        return Finding(False, error.message, error.hint, needed=False)
    counts = snapshot.manifest.counts
    return Finding(
        not outdated,
        f"index {snapshot.generation}: {counts['entries']} entries, {counts['passages']} passages"
        + (", older than the knowledge files" if outdated else ""),
        "run `advisor build`" if outdated else "",
        needed=False,
    )

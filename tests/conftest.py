"""Real parts, made once a session: the exported encoder, a small knowledge folder, its index."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from bot.advisor import Advisor
from index.builder import build
from index.encoder import EncoderCard, OnnxEncoder
from index.encoder_export import MODEL_SHA256, encoder_digest, export_encoder
from index.errors import ConfigurationError
from index.evaluation import Evaluation, evaluate
from index.reader import Knowledge, read_knowledge
from index.snapshot import IndexStore

# A busy machine is no failure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

REPOSITORY = Path(__file__).resolve().parent.parent

ENTRY = """---
title: {title}
aliases: [{alias}]
summary: >
  {summary}
topics: [licensing]
audience: [developer]
questions:
  - What is {title} about?
  - When do I need {title}?
  - Where do I begin with {title}?
checks:
  - tell me of {alias} please
  - is {alias} for me or not
sources:
  - {{title: "{title} (source)", url: "https://example.org/{name}"}}
reviewed: 2026-01-01
---
## How it begins

{summary} It begins on a Monday.

## How it ends

It ends when everybody has read it.
"""


def entry_text(name: str, summary: str = "It is about one thing. It matters to all.") -> str:
    """The text of a valid practice entry."""
    return ENTRY.format(
        title=f"The {name} matter", alias=f"{name}-matter", name=name, summary=summary
    )


def unmarked(text: str) -> str:
    """An answer's text without the marks of its citations."""
    return re.sub(r"\s*\[\d+\](?:\[\d+\])*", "", text)


@pytest.fixture(autouse=True)
def _no_outside_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see neither the settings nor the token of whoever runs them."""
    for name in list(os.environ):
        if name.startswith("ADVISOR_") or name == "DISCORD_TOKEN":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def encoder_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that holds the exported encoder; the repository's own is used where it is whole."""
    home = tmp_path_factory.mktemp("home")
    made = REPOSITORY / ".advisor" / "encoder" / encoder_digest(MODEL_SHA256)
    target = home / "encoder" / made.name
    try:
        EncoderCard.read(made)
        shutil.copytree(made, target, copy_function=os.link)
    except (ConfigurationError, OSError):
        shutil.rmtree(target, ignore_errors=True)
        export_encoder(home / "encoder")
    return home


@pytest.fixture(scope="session")
def encoder(encoder_home: Path) -> OnnxEncoder:
    return OnnxEncoder(encoder_home / "encoder" / encoder_digest(MODEL_SHA256))


@pytest.fixture
def home(encoder_home: Path, tmp_path: Path) -> Path:
    """A home of the test's own, with the encoder and no index."""
    folder = tmp_path / "home"
    shutil.copytree(encoder_home / "encoder", folder / "encoder", copy_function=os.link)
    return folder


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A valid knowledge folder of three entries with the real vocabulary."""
    root = tmp_path / "knowledge"
    (root / "practice").mkdir(parents=True)
    shutil.copy(REPOSITORY / "knowledge" / "vocabulary.yaml", root)
    (root / "off-topic.yaml").write_text("- Who won the football match?\n- best soup recipe\n")
    for name, summary in (
        ("lighthouse", "The lighthouse matter shows ships the way at night."),
        ("orchard", "The orchard matter grows apples and pears in rows."),
        ("harbour", "The harbour matter gives boats a place to stay."),
    ):
        (root / "practice" / f"{name}.md").write_text(entry_text(name, summary))
    return root


@pytest.fixture(scope="session")
def real_store(encoder: OnnxEncoder, tmp_path_factory: pytest.TempPathFactory) -> IndexStore:
    """The index of the project's own knowledge, brought up to date once a session."""
    made = IndexStore(REPOSITORY / ".advisor" / "index")
    store = IndexStore(tmp_path_factory.mktemp("real") / "index")
    if made.folder.is_dir():  # only what changed is encoded
        shutil.copytree(made.folder, store.folder)
    build(read_knowledge(REPOSITORY / "knowledge"), store, encoder)
    return store


@pytest.fixture(scope="session")
def knowledge_base() -> Knowledge:
    """The project's own knowledge."""
    return read_knowledge(REPOSITORY / "knowledge")


@pytest.fixture(scope="session")
def evaluation(real_store: IndexStore) -> Evaluation:
    """What `advisor eval` measures over the project's own knowledge."""
    return evaluate(real_store.open())


@pytest.fixture(scope="session")
def advisor(real_store: IndexStore, encoder: OnnxEncoder) -> Advisor:
    """The advisor over the project's own knowledge."""
    return Advisor(real_store.open(), encoder)


@pytest.fixture
def write_entry(knowledge: Path) -> Callable[..., Path]:
    """Writes `practice/zoo.md`: the valid text with `old` replaced by `new`."""

    def write(old: str, new: str) -> Path:
        text = entry_text("zoo")
        assert old in text
        path = knowledge / "practice" / "zoo.md"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return write

"""From settings to an advisor that can answer: exports, builds and opens what is needed."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.advisor import Advisor
from bot.settings import Settings
from index.builder import BuildReport, BuildRunning, StageProgress, build
from index.encoder import OnnxEncoder
from index.errors import AdvisorError, ConfigurationError
from index.problems import KnowledgeError
from index.reader import knowledge_digest, read_knowledge
from index.snapshot import IndexStore, IndexUnusable, Snapshot

Notify = Callable[[str], None]
"""Tells the operator something in a line; never what a member asked."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The parts that building and answering share."""

    settings: Settings
    store: IndexStore
    encoder: OnnxEncoder

    @classmethod
    def of(cls, settings: Settings, encoder: OnnxEncoder) -> "Workshop":
        return cls(settings, IndexStore(settings.home_folder / "index"), encoder)

    def build(self, progress: StageProgress) -> BuildReport:
        """Brings the index up to date.

        Raises:
            KnowledgeError: with every problem in the files; the old index still serves.
            AdvisorError: where it cannot be built.
        """
        return build(
            read_knowledge(self.settings.knowledge), self.store, self.encoder, progress=progress
        )

    def is_current(self, snapshot: Snapshot) -> bool:
        """Whether `snapshot` was built from the knowledge files as they are now."""
        return snapshot.manifest.knowledge_digest == knowledge_digest(self.settings.knowledge)


def open_advisor(
    settings: Settings, encoder: OnnxEncoder, notify: Notify, progress: StageProgress
) -> Advisor:
    """An advisor on the newest index, which is built first where it is missing or outdated.

    Where it cannot be brought up to date (a broken knowledge file, a full disk, another build)
    the last good index serves, and `notify` is told why.

    Raises:
        AdvisorError: where there is no index that could serve, and none can be built.
    """
    workshop = Workshop.of(settings, encoder)
    serving: Snapshot | None = None
    try:
        serving = workshop.store.open()
        if serving.manifest.encoder_digest != workshop.encoder.digest:
            raise IndexUnusable("the index was built with another encoder")
        if workshop.is_current(serving):
            return Advisor(serving, workshop.encoder)
    except IndexUnusable as problem:
        if workshop.store.current() is None:
            notify("Building the index; the first time takes a minute or two …")
        else:
            notify(f"{problem.message}: building it again …")
        serving = None
    try:
        workshop.build(progress)
        return Advisor(workshop.store.open(), workshop.encoder)
    except (KnowledgeError, BuildRunning, ConfigurationError) as problem:
        last_good = serving or _last_good(workshop, problem)
        notify(f"{problem.message}\nAnswering from the last good index, {last_good.generation}.")
        return Advisor(last_good, workshop.encoder)


def _last_good(workshop: Workshop, problem: AdvisorError) -> Snapshot:
    try:
        return workshop.store.open_last_good(workshop.encoder.digest)[0]
    except IndexUnusable:
        if isinstance(problem, KnowledgeError):  # who asks a question wants no list of problems
            raise AdvisorError(problem.message, problem.hint) from None
        raise problem from None


def require_token(settings: Settings) -> str:
    """The bot's token.

    Raises:
        ConfigurationError: where there is none.
    """
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        raise ConfigurationError(
            "there is no DISCORD_TOKEN",
            "put DISCORD_TOKEN=… into .env; the README tells in five steps where to get it",
        )
    return token

"""What the advisor gives back, whoever shows it (contract C3)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """Whether the advisor answers."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    """Something near was found: suggestions, no claim."""
    DECLINED = "declined"
    """Outside what the advisor is for."""


class Kind(StrEnum):
    """What kind of advice an answer is."""

    EXPLAIN = "explain"
    COMPARE = "compare"
    COMPATIBILITY = "compatibility"
    OPENNESS = "openness"
    RECOMMEND = "recommend"
    PATH = "path"
    SMALLTALK = "smalltalk"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source of what is shown; `section` is empty where the entry's summary is shown."""

    number: int
    entry: str
    section: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that was ranked, best first, whether or not it is shown."""

    entry: str
    title: str
    aliases: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Related:
    """An entry worth reading next."""

    entry: str
    title: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that was weighed, for `--explain` and `/why`."""

    entry: str
    role: str
    text: str
    score: float
    dense: float
    lexical: float


@dataclass(frozen=True, slots=True)
class Context:
    """What a conversation is about after an answer: all that the next message may lean on.

    `question` is the last one as it was understood, standing alone; `about` are the entries that
    its answer was about and `listed` those that it showed in an order; `section` is what was shown
    of the first; `subjects` are the last few that answers were about, the latest first.
    """

    question: str
    kind: Kind
    about: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    section: str = ""
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """How a question was read: the names in it with their entries, and what it demands."""

    question: str
    kind: Kind
    mentions: tuple[tuple[str, tuple[str, ...]], ...]
    constraints: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the advisor came to its answer."""

    understood: Understanding
    near_misses: tuple[Candidate, ...]
    """The best entries that the answer is not about."""
    evidence: tuple[Evidence, ...]
    features: dict[str, float]
    answer_from: float
    suggest_from: float


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `text` is Markdown; `title` heads a card; `confidence` is a probability."""

    question: str
    status: Status
    kind: Kind
    confidence: float
    title: str
    text: str
    citations: tuple[Citation, ...] = ()
    entries: tuple[Candidate, ...] = ()
    related: tuple[Related, ...] = ()
    reviewed: str = ""
    """The oldest day on which something that is shown was last checked, as YYYY-MM-DD."""
    verdict: str = ""
    """Of compatibility: yes, conditions, disputed, no, unknown; of openness: yes, partly, no."""
    about: tuple[str, ...] = ()
    """Full ids of the entries that the text is about, the first asked for first."""
    context: Context | None = None
    """What the next message of the same conversation may lean on."""
    timings_ms: dict[str, float] = field(default_factory=dict)
    explanation: Explanation | None = None

    def to_json(self) -> dict[str, Any]:
        """The answer as contract C3 has it."""
        return {
            "question": self.question,
            "status": self.status.value,
            "kind": self.kind.value,
            "confidence": round(self.confidence, 4),
            "text": self.text,
            "citations": [
                {
                    "number": citation.number,
                    "entry": citation.entry,
                    "section": citation.section,
                    "title": citation.title,
                    "url": citation.url,
                }
                for citation in self.citations
            ],
            "entries": [
                {
                    "entry": candidate.entry,
                    "title": candidate.title,
                    "aliases": list(candidate.aliases),
                    "score": round(candidate.score, 4),
                }
                for candidate in self.entries
            ],
            "related": [related.entry for related in self.related],
            "timings_ms": {name: round(value, 2) for name, value in self.timings_ms.items()},
        }

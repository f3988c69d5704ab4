"""The evidence lock: whatever is shown as a fact names what supports it, or is not shown.

Advice is put together from statements. A statement holds Markdown (a sentence, a list item, a
table, a section) and the supports that it rests on; one without any is left out. A remark says
something about the answer itself (what was assumed, what to ask next) and claims nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import Citation, Kind
from index.entries import Entry
from index.retriever import Hit

STALE_DAYS = 365
"""Age of the oldest support from which on an answer says how old it is."""

_FENCE_END = re.compile(r"\n```\s*$")


@dataclass(frozen=True, slots=True)
class Support:
    """A source, the entry and section that rest on it, and when somebody last checked them.

    `entry` is "compatibility" for a source of the licence table.
    """

    entry: str
    section: str
    title: str
    url: str
    reviewed: date | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that is claimed. `{0}`, `{1}` … in a text stand for the marks of its supports."""

    text: str
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the answer, which claims nothing about the world."""

    text: str


Part = Statement | Remark


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with its numbered citations; `reviewed` is the oldest day that it rests on."""

    text: str
    citations: tuple[Citation, ...]
    reviewed: date | None


def supports_of(entry: Entry, section: str = "") -> tuple[Support, ...]:
    """All sources of an entry, the primary one first."""
    return tuple(
        Support(entry.id, section, source.title, source.url, entry.reviewed)
        for source in entry.sources
    )


def main_support(entry: Entry) -> Support:
    """The primary source of an entry."""
    return supports_of(entry)[0]


def compose(parts: Iterable[Part]) -> Composed:
    """Numbers the supports in the order of their first use, and marks each statement with them.

    Neighbours that rest on the same supports share one mark, at the end of the last.
    """
    kept = [part for part in parts if isinstance(part, Remark) or part.supports]
    numbers: dict[tuple[str, str, str], int] = {}
    citations: list[Citation] = []
    texts: list[str] = []
    dates: list[date] = []
    for position, part in enumerate(kept):
        if isinstance(part, Remark):
            texts.append(part.text)
            continue
        used = []
        for support in part.supports:
            key = (support.entry, support.section, support.url)
            if key not in numbers:
                numbers[key] = len(numbers) + 1
                citations.append(
                    Citation(
                        numbers[key], support.entry, support.section, support.title, support.url
                    )
                )
            used.append(numbers[key])
            if support.reviewed is not None:
                dates.append(support.reviewed)
        following = kept[position + 1] if position + 1 < len(kept) else None
        shared = isinstance(following, Statement) and following.supports == part.supports
        placed = "{0}" in part.text
        texts.append(part.text if shared and not placed else _marked(part.text, used))
    oldest = min(dates, default=None)
    return Composed("\n\n".join(texts), tuple(citations), oldest)


def _marked(text: str, numbers: Sequence[int]) -> str:
    """`text` with the marks of its supports, in their places or at its end."""
    if any(f"{{{position}}}" in text for position in range(len(numbers))):
        for position, number in enumerate(numbers):
            text = text.replace(f"{{{position}}}", f"[{number}]")
        return text
    marks = "".join(f"[{number}]" for number in dict.fromkeys(numbers))
    # What follows a fence or a table would end it: the marks get a line of their own.
    if _FENCE_END.search(text) or text.rstrip().endswith("|"):
        return f"{text}\n\n{marks}"
    return f"{text} {marks}"


def age_note(oldest: date | None, today: date) -> str:
    """A sentence where what an answer rests on was last checked more than a year ago, or ""."""
    if oldest is None or (today - oldest).days <= STALE_DAYS:
        return ""
    return f"Part of this was last checked on {oldest.isoformat()}: look whether it still holds."


@dataclass(frozen=True, slots=True)
class Advice:
    """What one kind of advice has to say, before it is put into words and numbers.

    `about` are the entries that it is about, the first asked for first; `listed` those that it
    shows in an order that people may count in; `verdict` is its yes, no … where it has one.
    """

    kind: Kind
    title: str
    parts: tuple[Part, ...]
    about: tuple[str, ...]
    verdict: str = ""
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What was asked, what was found, and what is advised.

    `asked` is what the member put in, `question` the same as it was understood, standing alone;
    no `advice`: nothing answers it. `section` is what the advice shows of the first entry that it
    is about.
    """

    asked: str
    question: str
    hits: Sequence[Hit]
    confidence: float
    advice: Advice | None
    section: str = ""

"""Explain: the part of the best entry that answers the question."""

from dataclasses import dataclass

from bot.answer import Citation
from index.entries import Entry
from index.passages import Role
from index.retriever import Hit, PassageHit

ASKED_WEIGHT = 0.4
"""How much the indexed questions near to the asked one have a say in which section answers it."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What to show of an entry; `section` is empty for its summary."""

    section: str
    text: str
    citations: tuple[Citation, ...]


def explain(entry: Entry, hit: Hit) -> Explained:
    """Shows the section of `entry` that matches best, or its summary where that matches better."""
    number = _best_section(hit)
    if number is None:
        text = entry.summary
        if entry.caution:
            text += f"\n\n**Often got wrong:** {entry.caution}"
        heading = ""
    else:
        section = entry.sections[number]
        heading = section.heading
        text = f"**{heading}**\n\n{section.text}"
    citations = tuple(
        Citation(position, entry.id, heading, source.title, source.url)
        for position, source in enumerate(entry.sources, start=1)
    )
    return Explained(heading, text, citations)


def _best_section(hit: Hit) -> int | None:
    """The position of the section to show, or None for the summary."""
    told = [found for found in hit.passages if found.passage.role is not Role.QUESTION]
    best = max(told, key=_fit, default=None)
    return best.passage.section if best is not None else None


def _fit(found: PassageHit) -> float:
    return (1 - ASKED_WEIGHT) * found.score + ASKED_WEIGHT * found.asked

"""Explain: the part of the best entry that answers the question."""

from dataclasses import dataclass

from bot.answer import Citation
from index.entries import Entry
from index.passages import Role
from index.retriever import Hit

SUMMARY_LEAD = 0.02
"""How much better than every section the summary must match before it is shown instead: a section
goes into the question, a summary only says what the entry is about."""


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
    sections = [found for found in hit.passages if found.passage.role is Role.SECTION]
    summary = max(
        (found.score for found in hit.passages if found.passage.role is Role.SUMMARY), default=0.0
    )
    if not sections or summary > sections[0].score + SUMMARY_LEAD:
        return None
    return sections[0].passage.section

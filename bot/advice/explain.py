"""Explain: the part of an entry that answers, after the yes or no that the question asks for."""

import re
from collections.abc import Iterator

from bot.advice.evidence import Advice, Part, Remark, Statement, supports_of
from bot.advice.patterns import any_of
from bot.advice.wording import first_sentence
from bot.answer import Kind
from index.entries import Entry, License, Practice
from index.passages import Role
from index.retriever import Hit, PassageHit

ASKED_WEIGHT = 0.4
"""How much the indexed questions near to the asked one have a say in which section answers it."""

_YES_NO = re.compile(
    r"(?:^|[.!?;:,]\s*|\b(?:so|then|but|and|hi|hey|hello)\s+)"
    r"(?:am|are|can|could|do|does|did|has|have|is|isn't|may|might|must|should|was|were|will|would|"
    r"allowed to)\b(?! you\b)",
    re.I,
)
_DECIDED = re.compile(
    r"^\W*(?:yes|no|partly|only|it depends|that depends|depends|mostly|usually|not|never|nothing|"
    r"neither|you may|you must|you need not|in general|generally|sometimes|as a rule|"
    r"normally|almost)\b",
    re.I,
)
_PERMISSIONS = (
    ("commercial-use", "commercial use", any_of(
        r"commercial\w*", r"sell\w*", "charge", "make money", "paid (?:app|product)", "for profit",
    )),
    ("modifications", "changing it", any_of(r"modif\w+", "chang(?:e|ing)", "edit", "adapt")),
    ("distribution", "passing it on", any_of(
        r"distribut\w+", r"redistribut\w+", "pass(?:ing)? on", r"re-?upload\w*",
    )),
)  # fmt: skip


def explain(entry: Entry, hit: Hit, question: str) -> tuple[Advice, str]:
    """The section of `entry` that matches best, or its summary where that matches better.

    Returns the advice, and the heading of the section ("" for the summary).
    """
    number = _best_section(hit)
    parts: list[Part] = []
    if number is None:
        heading, text = "", entry.summary
    else:
        section = entry.sections[number]
        heading, text = section.heading, section.text
        if isinstance(entry, Practice) and not _YES_NO.search(question):
            # The first sentence of a guide answers; a section may begin amid the matter.
            parts.append(Statement(first_sentence(entry.summary), supports_of(entry, heading)))
        parts.append(Remark(f"**{heading}**"))
    supports = supports_of(entry, heading)
    parts += [Statement(yes_or_no, supports) for yes_or_no in _yes_or_no(entry, question, text)]
    parts.append(Statement(text, supports))
    if number is None and entry.caution:
        parts.append(Statement(f"**Often got wrong:** {entry.caution}", supports))
    return Advice(Kind.EXPLAIN, entry.title, tuple(parts), (entry.id,)), heading


def whole(entry: Entry, without: str = "") -> Advice:
    """The summary and all sections but the one with the heading `without`: for "tell me more"."""
    supports = supports_of(entry)
    parts: list[Part] = [] if not without else [Statement(entry.summary, supports)]
    for section in entry.sections:
        if section.heading != without:
            parts += [Remark(f"**{section.heading}**"), Statement(section.text, supports)]
    if entry.caution:
        parts.append(Statement(f"**Often got wrong:** {entry.caution}", supports))
    return Advice(Kind.EXPLAIN, entry.title, tuple(parts), (entry.id,))


def summary(entry: Entry) -> Advice:
    """What an entry is, in its summary."""
    return Advice(
        Kind.EXPLAIN, entry.title, (Statement(entry.summary, supports_of(entry)),), (entry.id,)
    )


def _yes_or_no(entry: Entry, question: str, text: str) -> Iterator[str]:
    """The yes or no of a licence's fields, where one is asked for and `text` does not begin so."""
    if not isinstance(entry, License) or _DECIDED.match(text) or not _YES_NO.search(question):
        return
    for permission, words, asked in _PERMISSIONS:
        if asked.search(question):
            allowed = permission in entry.permissions
            yield (
                f"**Yes.** The {entry.title} allows {words}, on its conditions."
                if allowed
                else f"**No.** The {entry.title} does not allow {words} without further leave."
            )
            return


def _best_section(hit: Hit) -> int | None:
    """The position of the section to show, or None for the summary."""
    told = [found for found in hit.passages if found.passage.role is not Role.QUESTION]
    best = max(told, key=_fit, default=None)
    return best.passage.section if best is not None else None


def _fit(found: PassageHit) -> float:
    return (1 - ASKED_WEIGHT) * found.score + ASKED_WEIGHT * found.asked

"""Advice -> Answer: the text with its citations, what else was near, what may follow."""

from collections.abc import Sequence
from datetime import date

from bot.advice.conduct import holds_private
from bot.advice.conversation import MOST_SUBJECTS
from bot.advice.evidence import Advice, Matter, age_note, compose
from bot.answer import Answer, Candidate, Context, Kind, Related, Status
from index.confidence import Calibration
from index.entries import Entry
from index.retriever import Hit
from index.snapshot import Entries

CANDIDATES = 10
SUGGESTIONS = 3
RELATED = 4

_DECLINED = (
    "That is outside what I know. I advise on **open-source tools, licences and learning**: "
    "which tool or model to use, what a licence allows, how to learn and how to contribute."
)
_PRIVATE = (
    "By the way: your message seems to hold an address, a number or a key. I leave it out; better "
    "delete it where others can read it."
)


class Composer:
    """Puts advice into answers, with the titles of one snapshot's entries."""

    def __init__(self, entries: Entries, calibration: Calibration) -> None:
        self._entries = entries
        self._calibration = calibration

    def answer(self, matter: Matter, context: Context | None = None) -> Answer:
        """The answer to a matter; `context` is that of the answer before it."""
        if matter.advice is None:
            return self._not_known(matter, context)
        advice = matter.advice
        composed = compose(advice.parts)
        notes = [age_note(composed.reviewed, date.today())]
        notes += [_PRIVATE] if holds_private(matter.asked) else []
        text = "\n\n".join([composed.text, *(note for note in notes if note)])
        best = self._entries[advice.about[0] if advice.about else matter.hits[0].entry]
        return Answer(
            matter.asked,
            Status.ANSWERED,
            advice.kind,
            matter.confidence,
            advice.title,
            text,
            citations=composed.citations,
            entries=self._candidates(matter),
            related=tuple(
                Related(name, self._entries.title(name))
                for name in _nearest(best, matter.hits)
                if name not in advice.about
            ),
            reviewed=composed.reviewed.isoformat() if composed.reviewed else "",
            verdict=advice.verdict,
            about=advice.about,
            context=Context(
                matter.question,
                advice.kind,
                advice.about,
                advice.listed,
                matter.section,
                _subjects(advice, context),
            ),
        )

    def _not_known(self, matter: Matter, context: Context | None) -> Answer:
        declined = matter.confidence < self._calibration.suggest_from
        return Answer(
            matter.asked,
            Status.DECLINED if declined else Status.UNSURE,
            Kind.NONE,
            matter.confidence,
            "Not my field" if declined else "I am not sure",
            _DECLINED if declined else self._suggestions(matter.hits),
            entries=self._candidates(matter),
            context=context,
        )

    def _candidates(self, matter: Matter) -> tuple[Candidate, ...]:
        """What was found; where nothing was looked for, what the advice is about."""
        ranked = [(hit.entry, hit.score) for hit in matter.hits]
        if not ranked and matter.advice is not None:
            ranked = [(entry, 1.0) for entry in matter.advice.about]
        return tuple(
            Candidate(entry, self._entries.title(entry), self._entries.aliases(entry), score)
            for entry, score in ranked[:CANDIDATES]
        )

    def _suggestions(self, hits: Sequence[Hit]) -> str:
        """What an unsure answer shows: the nearest entries, and no claim."""
        lines = [
            "I have nothing that surely answers this. The nearest that I know about:",
            "",
            *(f"- **{self._entries.title(hit.entry)}**" for hit in hits[:SUGGESTIONS]),
            "",
            "Is it one of these? Ask again with its name, or in other words.",
        ]
        return "\n".join(lines)


def _subjects(advice: Advice, context: Context | None) -> tuple[str, ...]:
    """The subjects of a conversation after one more answer, the latest first."""
    earlier = context.subjects if context else ()
    return tuple(dict.fromkeys((*advice.about[:1], *earlier)))[:MOST_SUBJECTS]


def _nearest(best: Entry, hits: Sequence[Hit]) -> list[str]:
    """The related entries to show: those that the question found too, then the others in order."""
    found = [hit.entry for hit in hits if hit.entry in best.related]
    return list(dict.fromkeys([*found, *best.related]))[:RELATED]

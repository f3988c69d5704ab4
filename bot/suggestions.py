"""What a member may be about to ask: titles, aliases and indexed questions by what was typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from index.snapshot import Entries

MIN_LIKENESS = 70
"""RapidFuzz's weighted ratio, 0..100, below which a typo is no longer one."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line to choose from, and the question that choosing it asks."""

    label: str
    question: str


class Suggester:
    """Completes half a question from the knowledge."""

    def __init__(self, entries: Entries) -> None:
        self._titles: list[Suggestion] = []
        self._questions: list[Suggestion] = []
        for name, names, questions in entries.asked_about():
            self._titles.append(Suggestion(name, name))
            self._titles += [Suggestion(f"{alias} · {name}", alias) for alias in names]
            self._questions += [Suggestion(question, question) for question in questions]
        self._all = self._titles + self._questions
        self._folded = [suggestion.label.casefold() for suggestion in self._all]

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        """At most `limit` suggestions of at most `longest` characters, the likeliest first:
        names that begin so, questions that contain it, then what is spelled alike.
        """
        wanted = " ".join(typed.casefold().split())
        if not wanted:
            return self._short(self._questions[:: max(1, len(self._questions) // limit)], longest)[
                :limit
            ]
        begins = [
            s for s, text in zip(self._all, self._folded, strict=True) if text.startswith(wanted)
        ]
        words = wanted.split()
        contains = [
            s
            for s, text in zip(self._all, self._folded, strict=True)
            if all(word in text for word in words)
        ]
        found = self._short([*begins, *contains], longest)
        if len(found) < limit:
            alike = process.extract(
                wanted, self._folded, scorer=fuzz.WRatio, limit=limit, score_cutoff=MIN_LIKENESS
            )
            found = self._short([*found, *(self._all[row] for _, _, row in alike)], longest)
        return found[:limit]

    @staticmethod
    def _short(suggestions: Iterable[Suggestion], longest: int) -> list[Suggestion]:
        unique = {suggestion.label.casefold(): suggestion for suggestion in suggestions}
        return [s for s in unique.values() if len(s.label) <= longest]

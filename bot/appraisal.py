"""What members get, measured: every check and every off-topic question answered, by kind.

`index.evaluation` judges the search and the confidence, cross-validated; this looks at whole
answers, whose confidence was fitted on a sample of the same questions.
"""

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any

from bot.advisor import Advisor
from bot.answer import Status


@dataclass(frozen=True, slots=True)
class KindFigures:
    """Of the checks that get one kind of advice: how many there are, the share whose entry is found
    first, and the share whose answer is about their entry.
    """

    questions: int
    first: float
    about: float


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Whole answers: by kind ("none" for those not given), and the share of off-topic questions
    that get one.
    """

    by_kind: dict[str, KindFigures]
    overall: KindFigures
    off_topic_answered: float

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def appraise(advisor: Advisor) -> Appraisal:
    """Answers every check and every off-topic question that the index was built with."""
    entries = advisor.snapshot.entries
    asked = [(check, entry.id) for entry in entries.values() for check in entry.checks]
    rows: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    answers = advisor.answer_all([check for check, _ in asked])
    for (_, expected), answer in zip(asked, answers, strict=True):
        first = bool(answer.entries) and answer.entries[0].entry == expected
        rows[answer.kind.value].append((first, expected in answer.about))
    outside = list(advisor.answer_all(advisor.snapshot.off_topic()))
    given = sum(answer.status is Status.ANSWERED for answer in outside)
    return Appraisal(
        {kind: _figures(rows[kind]) for kind in sorted(rows)},
        _figures([row for of_kind in rows.values() for row in of_kind]),
        given / max(1, len(outside)),
    )


def _figures(rows: list[tuple[bool, bool]]) -> KindFigures:
    count = max(1, len(rows))
    return KindFigures(
        len(rows), sum(first for first, _ in rows) / count, sum(about for _, about in rows) / count
    )

"""How well an index finds, answers and declines, over its own `checks` and off-topic questions.

Confidence is judged cross-validated: the probability of a question comes from a model that saw
no question of the same entry, so that the figures are not those of the fit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from index.builder import examples_of
from index.confidence import CHECK, OFF_TOPIC, cross_validated
from index.retriever import Query
from index.snapshot import Snapshot

DEPTH = 10
_BINS = 10


@dataclass(frozen=True, slots=True)
class Ranking:
    """Where the right entry stood: shares of questions, reciprocal rank, discounted gain."""

    questions: int
    first: float
    among_three: float
    among_five: float
    mrr: float
    ndcg_at_10: float

    @classmethod
    def of(cls, ranks: Sequence[int | None]) -> "Ranking":
        """`ranks` count from 1; None where the entry was not among the first ten."""

        def share(limit: int) -> float:
            return float(np.mean([rank is not None and rank <= limit for rank in ranks]))

        return cls(
            questions=len(ranks),
            first=share(1),
            among_three=share(3),
            among_five=share(5),
            mrr=float(np.mean([1 / rank if rank else 0.0 for rank in ranks])),
            # One entry is right, so the ideal gain is 1 (Järvelin and Kekäläinen 2002).
            ndcg_at_10=float(np.mean([1 / np.log2(rank + 1) if rank else 0.0 for rank in ranks])),
        )


@dataclass(frozen=True, slots=True)
class Decisions:
    """Shares of questions by status."""

    questions: int
    answered: float
    unsure: float
    declined: float


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Questions of like confidence: their mean confidence, and the share rightly answered.

    `share` is the weight of the bin: questions in and outside the subject weigh half each, as in
    the fit, so that a knowledge base that grows is measured as before.
    """

    questions: int
    share: float
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Miss:
    """A check whose entry was not first."""

    question: str
    expected: str
    found: str
    rank: int | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one index."""

    overall: Ranking
    by_folder: dict[str, Ranking]
    checks: Decisions
    off_topic: Decisions
    calibration_error: float
    reliability: tuple[ReliabilityBin, ...]
    misses: tuple[Miss, ...]
    wrongly_answered: tuple[str, ...]
    """Off-topic questions that would be answered."""
    held_back: tuple[str, ...]
    """Checks that would not be answered."""
    never_found: tuple[str, ...]
    """Entries that none of their checks finds among the first three."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def evaluate(snapshot: Snapshot) -> Evaluation:
    """Searches for every check and off-topic question that the index was built with."""
    retriever = snapshot.retriever()
    probes = snapshot.probes()
    off_topic = snapshot.off_topic()
    vector_of = dict(zip(probes.texts, probes.vectors, strict=True))
    ranks: dict[str, list[int | None]] = defaultdict(list)
    misses: list[Miss] = []
    never_found = []
    entries = list(snapshot.entries.values())
    for entry in entries:
        best = DEPTH + 1
        queries = [Query(check, vector_of[check]) for check in entry.checks]
        for check, hits in zip(entry.checks, retriever.search_all(queries, DEPTH), strict=True):
            found = [hit.entry for hit in hits]
            rank = found.index(entry.id) + 1 if entry.id in found else None
            ranks[entry.folder].append(rank)
            best = min(best, rank or best)
            if rank != 1:
                misses.append(Miss(check, entry.id, found[0] if found else "", rank))
        if best > 3:
            never_found.append(entry.id)
    examples = examples_of(retriever, entries, off_topic, probes)
    probability = cross_validated(examples)
    answer_from = snapshot.calibration.answer_from
    suggest_from = snapshot.calibration.suggest_from
    in_scope = probability[examples.role == CHECK]
    outside = probability[examples.role == OFF_TOPIC]
    judged = np.isin(examples.role, (CHECK, OFF_TOPIC))
    bins = tuple(_reliability(probability[judged], examples.right[judged], examples.role[judged]))
    checks = [check for entry in entries for check in entry.checks]
    return Evaluation(
        overall=Ranking.of([rank for found in ranks.values() for rank in found]),
        by_folder={folder: Ranking.of(found) for folder, found in sorted(ranks.items())},
        checks=_decisions(in_scope, answer_from, suggest_from),
        off_topic=_decisions(outside, answer_from, suggest_from),
        calibration_error=sum(b.share * abs(b.confidence - b.right) for b in bins),
        reliability=bins,
        misses=tuple(misses),
        wrongly_answered=tuple(_chosen(off_topic, outside >= answer_from)),
        held_back=tuple(_chosen(checks, in_scope < answer_from)),
        never_found=tuple(never_found),
    )


def _chosen(questions: Sequence[str], flags: Iterable[bool]) -> Iterable[str]:
    return (question for question, flag in zip(questions, flags, strict=True) if flag)


def _decisions(probability: np.ndarray, answer_from: float, suggest_from: float) -> Decisions:
    if not len(probability):
        return Decisions(0, 0.0, 0.0, 0.0)
    answered = float(np.mean(probability >= answer_from))
    declined = float(np.mean(probability < suggest_from))
    return Decisions(len(probability), answered, max(0.0, 1 - answered - declined), declined)


def _reliability(
    probability: np.ndarray, right: np.ndarray, role: np.ndarray
) -> Iterable[ReliabilityBin]:
    """Ten bins of equal width, the empty ones left out (Guo et al. 2017)."""
    roles, number_of_role, counts = np.unique(role, return_inverse=True, return_counts=True)
    weight = 1 / (len(roles) * counts[number_of_role])
    number = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    for position in range(_BINS):
        chosen = number == position
        if chosen.any():
            share = weight[chosen]
            yield ReliabilityBin(
                int(chosen.sum()),
                float(share.sum()),
                float(np.average(probability[chosen], weights=share)),
                float(np.average(right[chosen], weights=share)),
            )

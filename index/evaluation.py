"""How well an index finds, answers and declines, over its own `checks` and off-topic questions.

Two baselines stand beside every figure of finding: the encoder alone, and BM25 alone.
Confidence is judged cross-validated: the probability of a question comes from a model that saw
no question of the same entry, so that the figures are not those of the fit.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from index.builder import examples_of
from index.confidence import CHECK, OFF_TOPIC, cross_validated
from index.encoder import Vectors
from index.lexical import terms
from index.retriever import Query, Retriever
from index.snapshot import Snapshot
from index.vectors import Positions

DEPTH = 10
_BINS = 10

BASELINE_PASSAGES = 200
"""Best passages from which a baseline gathers its entries."""


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
class Rankings:
    """A ranking over all questions, and over those of each folder."""

    overall: Ranking
    by_folder: dict[str, Ranking]

    @classmethod
    def of(cls, expected: Sequence[str], found: Iterable[Sequence[str]]) -> "Rankings":
        """From the id of the right entry and the ids that were found, question by question."""
        ranks = list(map(rank_of, expected, found))
        by_folder: dict[str, list[int | None]] = {}
        for entry, rank in zip(expected, ranks, strict=True):
            by_folder.setdefault(entry.partition("/")[0], []).append(rank)
        return cls(
            Ranking.of(ranks),
            {folder: Ranking.of(by_folder[folder]) for folder in sorted(by_folder)},
        )


def rank_of(expected: str, found: Sequence[str]) -> int | None:
    """Where the entry stands among those found, from 1."""
    return found.index(expected) + 1 if expected in found else None


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
    baselines: dict[str, Rankings]
    """The same questions, by the encoder alone and by BM25 alone."""
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


@dataclass(frozen=True, slots=True)
class Exam:
    """The checks of an index: each a query, and the id of the entry that it is about."""

    expected: tuple[str, ...]
    queries: tuple[Query, ...]

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Exam":
        probes = snapshot.probes()
        vector_of = dict(zip(probes.texts, probes.vectors, strict=True))
        asked = [(entry.id, check) for entry in snapshot.entries.values() for check in entry.checks]
        return cls(
            tuple(entry for entry, _ in asked),
            tuple(Query(check, vector_of[check]) for _, check in asked),
        )

    def found_by(self, retriever: Retriever) -> list[list[str]]:
        """The ids of the entries that each query finds, best first."""
        return [[hit.entry for hit in hits] for hits in retriever.search_all(self.queries, DEPTH)]


def evaluate(snapshot: Snapshot) -> Evaluation:
    """Searches for every check and off-topic question that the index was built with."""
    retriever = snapshot.retriever()
    off_topic = snapshot.off_topic()
    exam = Exam.of(snapshot)
    checks = [query.text for query in exam.queries]
    vectors = np.stack([query.vector for query in exam.queries])
    found = exam.found_by(retriever)
    rankings = Rankings.of(exam.expected, found)
    entries = list(snapshot.entries.values())
    examples = examples_of(retriever, entries, off_topic, snapshot.probes())
    probability = cross_validated(examples)
    answer_from = snapshot.calibration.answer_from
    suggest_from = snapshot.calibration.suggest_from
    in_scope = probability[examples.role == CHECK]
    outside = probability[examples.role == OFF_TOPIC]
    judged = np.isin(examples.role, (CHECK, OFF_TOPIC))
    bins = tuple(_reliability(probability[judged], examples.right[judged], examples.role[judged]))
    return Evaluation(
        overall=rankings.overall,
        by_folder=rankings.by_folder,
        baselines={
            "encoder alone": Rankings.of(exam.expected, by_encoder(snapshot, vectors)),
            "BM25 alone": Rankings.of(exam.expected, by_bm25(snapshot, checks)),
        },
        checks=_decisions(in_scope, answer_from, suggest_from),
        off_topic=_decisions(outside, answer_from, suggest_from),
        calibration_error=sum(b.share * abs(b.confidence - b.right) for b in bins),
        reliability=bins,
        misses=tuple(_misses(exam, found)),
        wrongly_answered=tuple(_chosen(off_topic, outside >= answer_from)),
        held_back=tuple(_chosen(checks, in_scope < answer_from)),
        never_found=tuple(_never_found(exam, found)),
    )


def by_encoder(snapshot: Snapshot, vectors: Vectors) -> Iterator[list[str]]:
    """Baseline: entries by the cosine of their best passage, as plain FAISS gives them."""
    for positions in snapshot.vectors.nearest(vectors, BASELINE_PASSAGES):
        yield _entries_at(snapshot, positions)


def by_bm25(snapshot: Snapshot, questions: Sequence[str]) -> Iterator[list[str]]:
    """Baseline: entries by the BM25 of their best passage."""
    for question in questions:
        scores = snapshot.lexical.scores(terms(question))
        best = np.argsort(-scores, kind="stable")[:BASELINE_PASSAGES]
        yield _entries_at(snapshot, best[scores[best] > 0])


def _entries_at(snapshot: Snapshot, positions: Positions) -> list[str]:
    """The entries that own the passages at `positions`, each once, in their order."""
    owners = dict.fromkeys(snapshot.passages[position].entry for position in positions)
    return list(owners)[:DEPTH]


def _misses(exam: Exam, found: Sequence[Sequence[str]]) -> Iterator[Miss]:
    for query, expected, entries in zip(exam.queries, exam.expected, found, strict=True):
        rank = rank_of(expected, entries)
        if rank != 1:
            yield Miss(query.text, expected, entries[0] if entries else "", rank)


def _never_found(exam: Exam, found: Sequence[Sequence[str]]) -> Iterator[str]:
    best: dict[str, int] = {}
    for expected, entries in zip(exam.expected, found, strict=True):
        rank = rank_of(expected, entries) or DEPTH + 1
        best[expected] = min(best.get(expected, rank), rank)
    return (entry for entry, rank in best.items() if rank > 3)


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

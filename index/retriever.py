"""Query -> ranked hits: dense and lexical scores of passages, fused, and gathered by entry."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from index.encoder import Vectors
from index.gazetteer import Gazetteer
from index.lexical import LexicalIndex, Scores, terms
from index.passages import Passage, Role
from index.scope import Scope
from index.spelling import NameSpelling
from index.vectors import Positions, VectorIndex

CANDIDATES = 200
"""Passages that each of the two signals may put forward."""

QUESTION_TEMPERATURE = 0.05
"""Difference in cosine at which an indexed question counts e times less."""


_LEADERS = 5

_WITH_PASSAGES = 5
"""Hits that carry passages; the others are there for their scores."""

_IN_FULL = 3
"""Hits that carry all their passages; the others carry as many of their best."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What counts in a search, and how much; an ablation takes one of them away.

    `dense` and `lexical` are the shares of cosine and BM25 in a passage's fused score (convex
    combination; Bruch et al. 2023, https://arxiv.org/abs/2210.11934). `support` weighs an entry's
    best passages, best first: one passage may match by chance, four seldom do. The others are
    weights of an entry as a whole: `entry` of its BM25, as the words of a question are often
    spread over several passages; `names` of the question's words that stand among what it is known
    by, and `exact` of the share that one of those names in full makes up; `centre` of the cosine to
    the mean of its passages. `questions`: the ways of asking that an entry names are passages too.
    `spelling`: misspelt names are mended.
    """

    dense: float = 0.7
    lexical: float = 0.3
    support: tuple[float, ...] = (1.0, 0.7, 0.49, 0.343)
    entry: float = 1.1
    names: float = 0.1
    exact: float = 0.25
    centre: float = 0.6
    questions: bool = True
    spelling: bool = True

    @property
    def total(self) -> float:
        """What an entry that is all that was asked for would come to, about."""
        return 1 + self.entry + self.names + self.exact + self.centre


SERVING = Signals()
"""What members get."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question, and its vector: float32[dimension], of unit length."""

    text: str
    vector: Vectors


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage with its scores: cosine, BM25 scaled to 0..1, and both fused.

    `asked` is its cosine to the entry's indexed questions that are nearest to the query: what the
    people who wrote the entry took such a question to be about.
    """

    passage: Passage
    score: float
    dense: float
    lexical: float
    asked: float


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with its passages, best first: the first hits with all of them, the
    next with a few, those after the fifth with none.

    `coverage` is the share of the question's weight whose terms stand anywhere in the entry,
    `named` the share whose terms stand among what it is known by; `leading` is the share of the
    five best passages of all that belong to the entry. `outside` says how much the question is
    like those outside the subject, the same for each hit of a search.
    """

    entry: str
    score: float
    coverage: float
    named: float
    leading: float
    passages: tuple[PassageHit, ...]
    outside: float = 0.0


class Retriever:
    """Searches one index; safe to use from several threads."""

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        lexical: LexicalIndex,
        entry_lexical: LexicalIndex,
        name_lexical: LexicalIndex,
        gazetteer: Gazetteer,
        centres: Vectors,
        scope: Scope,
        spelling: NameSpelling,
        signals: Signals = SERVING,
    ) -> None:
        """`entry_lexical` and `name_lexical` hold all passages of each entry, and what it is known
        by; they, `gazetteer` and the rows of `centres` follow the order of the entries in
        `passages`.
        """
        self.signals = signals
        self.spelling = spelling
        self.passages = passages
        self.vectors = vectors
        self.lexical = lexical
        self.entry_lexical = entry_lexical
        self.name_lexical = name_lexical
        self.gazetteer = gazetteer
        self.centres = centres
        self.scope = scope
        lengths = _lengths(passages)
        self._owner = np.repeat(np.arange(len(lengths)), lengths)
        self._starts = np.concatenate([[0], np.cumsum(lengths)])
        self._is_question = np.array([passage.role is Role.QUESTION for passage in passages])

    def terms_of(self, text: str) -> list[str]:
        """The terms of a question, misspelt names mended."""
        asked = terms(text)
        return self.spelling.mend(asked, self.lexical.knows) if self.signals.spelling else asked

    def search(self, query: Query, limit: int = 10) -> list[Hit]:
        """The `limit` best entries, best first."""
        return next(self.search_all([query], limit))

    def search_all(
        self,
        queries: Sequence[Query],
        limit: int = 10,
        *,
        without: Sequence[frozenset[int]] | None = None,
    ) -> Iterator[list[Hit]]:
        """As `search`, for each query; `without` holds positions of passages to leave out."""
        vectors = np.stack([query.vector for query in queries])
        nearest = self.vectors.nearest(vectors, CANDIDATES)
        for number, query in enumerate(queries):
            left_out = without[number] if without is not None else frozenset()
            yield self._search(query, nearest[number], limit, left_out)

    def _search(
        self, query: Query, nearest: Positions, limit: int, without: frozenset[int]
    ) -> list[Hit]:
        asked = self.terms_of(query.text)
        lexical = self.lexical.scores(asked)
        positions = self._candidates(nearest, lexical)
        if without:
            positions = positions[~np.isin(positions, list(without))]
        if not len(positions):
            return []
        dense = self.vectors.rows(positions) @ query.vector
        fused = self._fused(dense, lexical[positions])
        owners = self._owner[positions]
        whole = self.entry_lexical.scores(asked)
        named = self.name_lexical.coverage(asked)
        # Of every entry, what does not come from single passages.
        of_entry = (
            self.signals.entry * whole
            + self.signals.names * named
            + self.signals.exact * self.gazetteer.shares(asked, self.lexical.weight)
            + self.signals.centre * (self.centres @ query.vector)
        )
        scores = (self._support(owners, fused) + of_entry) / self.signals.total
        found = np.unique(owners)
        best = found[np.argsort(-scores[found], kind="stable")[:limit]]
        coverage = self.entry_lexical.coverage(asked)
        outside = float(self.scope.outside(query.vector))
        leaders = owners[np.argsort(-fused, kind="stable")[:_LEADERS]]
        return [
            Hit(
                self.passages[self._starts[number]].entry,
                float(scores[number]),
                float(coverage[number]),
                float(named[number]),
                float(np.count_nonzero(leaders == number)) / _LEADERS,
                self._passage_hits(number, query, lexical, without, rank < _IN_FULL)
                if rank < _WITH_PASSAGES
                else (),
                outside,
            )
            for rank, number in enumerate(best)
        ]

    def _passage_hits(
        self, entry: int, query: Query, lexical: Scores, without: frozenset[int], in_full: bool
    ) -> tuple[PassageHit, ...]:
        """The passages of the entry with this number, best first, candidates or not."""
        start, end = int(self._starts[entry]), int(self._starts[entry + 1])
        rows = self.vectors.span(start, end)
        dense = rows @ query.vector
        sparse = lexical[start:end]
        fused = self._fused(dense, sparse)
        asked = _asked(rows, dense, self._is_question[start:end])
        order = np.argsort(-fused, kind="stable")
        if without:
            order = order[~np.isin(order + start, list(without))]
        if not in_full:
            order = order[:_IN_FULL]
        passages = [self.passages[row] for row in (order + start).tolist()]
        columns = (column[order].tolist() for column in (fused, dense, sparse, asked))
        return tuple(map(PassageHit, passages, *columns))

    def _candidates(self, nearest: Positions, lexical: Scores) -> Positions:
        matching = np.flatnonzero(lexical)
        if len(matching) > CANDIDATES:
            matching = matching[np.argpartition(-lexical[matching], CANDIDATES)[:CANDIDATES]]
        chosen = np.zeros(len(self.passages), dtype=np.bool_)
        if self.signals.lexical:
            chosen[matching] = True
        if self.signals.dense:
            chosen[nearest] = True
        if not self.signals.questions:
            chosen[self._is_question] = False
        return np.flatnonzero(chosen)

    def _fused(self, dense: Scores, lexical: Scores) -> Scores:
        fused: Scores = self.signals.dense * dense + self.signals.lexical * lexical
        return fused

    def _support(self, owners: Positions, fused: Scores) -> Scores:
        """The weighted mean of each entry's best candidates: float32[entries]."""
        by_owner = np.lexsort((-fused, owners))
        sorted_owners = owners[by_owner]
        first = np.searchsorted(sorted_owners, sorted_owners)
        rank = np.arange(len(owners)) - first  # of a passage within its entry
        share = np.array(self.signals.support) / sum(self.signals.support)
        counted = rank < len(share)
        support: Scores = np.bincount(
            sorted_owners[counted],
            weights=fused[by_owner][counted] * share[rank[counted]],
            minlength=len(self.centres),
        ).astype(np.float32)
        return support


def _asked(rows: Vectors, dense: Scores, is_question: npt.NDArray[np.bool_]) -> Scores:
    """How near each row is to those questions among the rows that the query is nearest to."""
    if not is_question.any():
        return dense
    near = dense[is_question]
    weights = np.exp((near - near.max()) / QUESTION_TEMPERATURE)
    found: Scores = rows @ ((weights / weights.sum()) @ rows[is_question])
    return found


def centres_of(passages: Sequence[Passage], rows: Vectors) -> Vectors:
    """The mean of each entry's rows, of unit length, in the order of the entries."""
    starts = np.concatenate([[0], np.cumsum(_lengths(passages))[:-1]])
    sums = np.add.reduceat(rows, starts, axis=0)
    centres: Vectors = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return centres.astype(np.float32)


def _lengths(passages: Sequence[Passage]) -> list[int]:
    """How many passages each entry has, in the order of the entries."""
    return [len(list(group)) for _, group in groupby(passages, key=lambda p: p.entry)]


def entry_terms(
    passages: Sequence[Passage], passage_terms: Sequence[Sequence[str]]
) -> list[list[str]]:
    """The terms of all passages of each entry, in the order of the entries."""
    of_entry: dict[str, list[str]] = {}
    for passage, found in zip(passages, passage_terms, strict=True):
        of_entry.setdefault(passage.entry, []).extend(found)
    return list(of_entry.values())

"""Query -> ranked hits: dense and lexical scores of passages, fused, and gathered by entry."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.encoder import Vectors
from index.lexical import LexicalIndex, Scores, terms
from index.passages import Passage
from index.vectors import Positions, VectorIndex

CANDIDATES = 200
"""Passages that each of the two signals may put forward."""

DENSE_WEIGHT = 0.7
"""Share of the dense score in a passage's fused one (convex combination; Bruch et al. 2023,
https://arxiv.org/abs/2210.11934)."""

SUPPORT = 0.7 ** np.arange(4)
SUPPORT /= SUPPORT.sum()
"""Weights of an entry's four best passages: one passage may match by chance, four seldom do."""

ENTRY_WEIGHT = 0.3
"""Weight of the lexical score of the whole entry beside its passages: the words of a question are
often spread over several of them."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question, and its vector: float32[dimension], of unit length."""

    text: str
    vector: Vectors


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage with its scores: cosine, BM25 scaled to 0..1, and both fused."""

    passage: Passage
    score: float
    dense: float
    lexical: float


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with those of its passages that were, best first.

    `lexical` is BM25 over the whole entry, scaled to 0..1.
    """

    entry: str
    score: float
    lexical: float
    passages: tuple[PassageHit, ...]

    @property
    def best(self) -> PassageHit:
        return self.passages[0]


class Retriever:
    """Searches one index; safe to use from several threads."""

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        lexical: LexicalIndex,
        entry_lexical: LexicalIndex,
    ) -> None:
        """`entry_lexical` holds the entries in the order in which `passages` names them."""
        self.passages = passages
        self.vectors = vectors
        self.lexical = lexical
        self.entry_lexical = entry_lexical
        entries = dict.fromkeys(passage.entry for passage in passages)
        self._position_of = {entry: position for position, entry in enumerate(entries)}

    def search(
        self, query: Query, limit: int = 10, *, without: frozenset[int] = frozenset()
    ) -> list[Hit]:
        """The `limit` best entries, best first; passages at positions `without` are left out."""
        asked = terms(query.text)
        lexical = self.lexical.scores(asked)
        positions = self._candidates(query, lexical)
        if without:
            positions = positions[~np.isin(positions, list(without))]
        if not len(positions):
            return []
        dense = self.vectors.scores(query.vector, positions)
        fused = DENSE_WEIGHT * dense + (1 - DENSE_WEIGHT) * lexical[positions]
        by_entry: dict[str, list[PassageHit]] = {}
        for rank in np.argsort(-fused, kind="stable"):
            position = positions[rank]
            passage = self.passages[position]
            by_entry.setdefault(passage.entry, []).append(
                PassageHit(
                    passage, float(fused[rank]), float(dense[rank]), float(lexical[position])
                )
            )
        whole = self.entry_lexical.scores(asked)
        hits = [
            self._hit(entry, found, float(whole[self._position_of[entry]]))
            for entry, found in by_entry.items()
        ]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def _candidates(self, query: Query, lexical: Scores) -> Positions:
        nearest, _ = self.vectors.nearest(query.vector, CANDIDATES)
        matching = np.flatnonzero(lexical)
        if len(matching) > CANDIDATES:
            matching = matching[np.argpartition(-lexical[matching], CANDIDATES)[:CANDIDATES]]
        return np.union1d(nearest, matching)

    @staticmethod
    def _hit(entry: str, found: Sequence[PassageHit], lexical: float) -> Hit:
        best = np.zeros(len(SUPPORT))
        scores = [passage.score for passage in found[: len(SUPPORT)]]
        best[: len(scores)] = scores
        score = float(best @ SUPPORT) + ENTRY_WEIGHT * lexical
        return Hit(entry, score / (1 + ENTRY_WEIGHT), lexical, tuple(found))


def entry_texts(passages: Sequence[Passage]) -> list[str]:
    """All passages of each entry as one text, in the order of the entries."""
    texts: dict[str, list[str]] = {}
    for passage in passages:
        texts.setdefault(passage.entry, []).append(passage.text)
    return [" ".join(parts) for parts in texts.values()]

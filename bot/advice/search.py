"""Search: a text -> the entries that it finds, and how surely they answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.confidence import features_of
from index.encoder import Encoder, Vectors
from index.retriever import Hit, Query
from index.snapshot import Snapshot

DEPTH = 30
"""Entries that a search gives: recommendations choose among more than are told."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that a text found, best first, and the probability that they answer it."""

    hits: list[Hit]
    features: list[float]
    confidence: float


class Search:
    """Searches one snapshot; safe to use from several threads."""

    def __init__(self, snapshot: Snapshot, encoder: Encoder) -> None:
        self._encoder = encoder
        self._retriever = snapshot.retriever()
        self._lexical = snapshot.lexical
        self.calibration = snapshot.calibration

    def terms_of(self, text: str) -> list[str]:
        """The terms of a text, misspelt names mended."""
        return self._retriever.terms_of(text)

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode(texts)

    def find(self, text: str, depth: int = DEPTH) -> Found:
        """What `text` finds."""
        return self.find_near(text, self.encode([text])[0], depth)

    def find_near(
        self, text: str, vector: Vectors, depth: int = DEPTH, without: Sequence[str] = ()
    ) -> Found:
        """What `text`, encoded already, finds; `without` are entries to leave out."""
        hits = self._retriever.search(Query(text, vector), depth)
        hits = [hit for hit in hits if hit.entry not in without] or hits
        features = features_of(self.terms_of(text), hits, self._lexical)
        return Found(hits, features, self.calibration.probability(features))

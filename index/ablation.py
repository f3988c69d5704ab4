"""What each signal of a search is worth: the same questions with one signal taken away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.evaluation import Exam, Ranking, Rankings
from index.retriever import SERVING, Signals
from index.snapshot import Snapshot

ABLATIONS: dict[str, Signals] = {
    "everything": SERVING,
    "without the encoder": replace(SERVING, dense=0.0, centre=0.0),
    "without BM25 of passages": replace(SERVING, lexical=0.0),
    "without BM25 of whole entries": replace(SERVING, entry=0.0),
    "without words of names": replace(SERVING, names=0.0),
    "without full names": replace(SERVING, exact=0.0),
    "without centres of entries": replace(SERVING, centre=0.0),
    "best passage alone, no support": replace(SERVING, support=(1.0,)),
    "without the indexed questions": replace(SERVING, questions=False),
    "without mended spelling": replace(SERVING, spelling=False),
}
"""What is shown -> the signals that are left."""


@dataclass(frozen=True, slots=True)
class Ablation:
    """How the checks were found with some of the signals."""

    name: str
    ranking: Ranking


def ablate(snapshot: Snapshot) -> Iterator[Ablation]:
    """Yields the figures of each of `ABLATIONS`, as soon as they are measured."""
    exam = Exam.of(snapshot)
    for name, signals in ABLATIONS.items():
        found = exam.found_by(snapshot.retriever(signals))
        yield Ablation(name, Rankings.of(exam.expected, found).overall)

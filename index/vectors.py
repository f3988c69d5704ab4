"""The nearest passages by inner product, exactly, with FAISS."""

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

Positions = npt.NDArray[np.int64]

# One query is done in less time than a second thread takes to get hold of a core: the encoder's
# threads are still spinning there. Searches of many queries at once go through BLAS.
faiss.omp_set_num_threads(1)


class VectorIndex:
    """A flat index: exact, and at this size faster than an approximate one would be to load."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> "VectorIndex":
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> "VectorIndex":
        return cls(faiss.read_index(str(path)))

    def save(self, path: Path) -> None:
        faiss.write_index(self._index, str(path))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    def vectors(self) -> Vectors:
        """All rows: float32[n, dimension]."""
        return self.span(0, len(self))

    def span(self, start: int, end: int) -> Vectors:
        """The rows from `start` to `end`, which is left out."""
        rows: Vectors = self._index.reconstruct_n(start, end - start)
        return rows

    def nearest(self, queries: Vectors, limit: int) -> Positions:
        """Positions of the `limit` rows nearest to each of float32[n, dimension], best first.

        Many queries at once take a fraction of the time of as many calls.
        """
        found: Positions = self._index.search(queries, min(limit, len(self)))[1]
        return found

    def rows(self, positions: Positions) -> Vectors:
        """The rows at `positions`: float32[len(positions), dimension]."""
        found: Vectors = self._index.reconstruct_batch(positions)
        return found

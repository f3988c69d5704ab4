"""How much a question is like those outside the subject, from its vector alone.

A linear discriminant by ridge regression on the class (Hastie et al., ESL 4.2 and 4.3): a closed
form over sums of products, so that leaving a part of the questions out costs one small solution
of equations and no second look at them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

Matrix = npt.NDArray[np.float64]

RIDGE = 1e-3
"""Penalty on the weights; the sums that it stands beside are means, of vectors of unit length."""

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Scope:
    """A fitted discriminant: float32[dimension + 1], the last one the constant."""

    weights: Vectors

    def outside(self, vectors: Vectors) -> Vectors:
        """About 1 for questions outside and 0 for those inside: float32[...]."""
        found: Vectors = vectors @ self.weights[:-1] + self.weights[-1]
        return found


@dataclass(frozen=True, slots=True)
class ScopeExamples:
    """Questions that are known to lie inside or outside.

    `group` keeps together what cross-validation must not part.
    """

    vectors: Vectors
    outside: npt.NDArray[np.bool_]
    group: npt.NDArray[np.int64]


def fit_scope(examples: ScopeExamples) -> Scope:
    """The discriminant from all examples."""
    return _solve(_sums(examples).sum(axis=0))


def scopes_by_fold(examples: ScopeExamples) -> Iterator[Scope]:
    """Yields for each fold the discriminant from the others: groups are dealt out by `FOLDS`."""
    sums = _sums(examples)
    for fold in range(FOLDS):
        yield _solve(sums.sum(axis=0) - sums[fold])


def _sums(examples: ScopeExamples) -> Matrix:
    """Sums of products by fold and by side: float64[FOLDS, 2, dimension + 1, dimension + 1].

    The last row of each holds the sums of the vectors, and last of all their number.
    """
    ones = np.ones(len(examples.vectors), dtype=np.float32)
    x = np.column_stack([examples.vectors, ones])
    result = np.zeros((FOLDS, 2, x.shape[1], x.shape[1]))
    for fold in range(FOLDS):
        for side in (0, 1):
            chosen = x[(examples.group % FOLDS == fold) & (examples.outside == bool(side))]
            result[fold, side] = chosen.T @ chosen
    return result


def _solve(sums: Matrix) -> Scope:
    """Questions inside and outside weigh half each, however many there are."""
    inside, outside = (part / (2 * max(1.0, part[-1, -1])) for part in sums)
    penalty = np.full(len(inside), RIDGE)
    penalty[-1] = 1e-9
    weights = np.linalg.solve(inside + outside + np.diag(penalty), outside[-1])
    return Scope(weights.astype(np.float32))

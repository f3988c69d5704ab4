"""The calibrated probability that the best hit answers the question.

The product of two logistic regressions over a few figures of a search (`FEATURES`), fitted when
the index is built on questions whose answer is known. The first tells whether a question lies in
the subject at all: every entry's `checks` and, with its own passage left out, one of its
`questions`, against the off-topic questions. The second tells, of questions inside, whether the
best hit is the right entry; it is fitted on `checks`. One regression for both would take a question
that two entries answer for one that none does. A fused score alone is no confidence: it says
which entry is nearest, never whether that is near enough.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from index.lexical import LexicalIndex
from index.retriever import Hit

Matrix = npt.NDArray[np.float64]

FEATURES = (
    "dense",
    "lexical",
    "margin",
    "leading",
    "coverage",
    "named",
    "unknown",
    "length",
    "outside",
)
"""Of the best entry, in the order of `features_of`."""

PENALTY = 1.0
"""Strength of the ridge penalty on standardised features."""


def features_of(
    question_terms: Sequence[str], hits: Sequence[Hit], lexical: LexicalIndex
) -> list[float]:
    """The figures in the order of `FEATURES`, for at least one hit.

    dense, lexical: highest scores among the best entry's passages. margin: lead over the second
    entry. leading: the best entry's share of the five best passages. coverage: weight
    of the question's terms that stand in the best entry. named: likewise in what it is known by.
    unknown: weight of the terms that stand nowhere in the knowledge. length: terms, logarithmic.
    outside: the discriminant of off-topic questions, from the question's vector alone.
    """
    best = hits[0]
    asked = list(dict.fromkeys(question_terms))
    weights = {term: lexical.weight(term) for term in asked}
    unknown = sum(weight for term, weight in weights.items() if not lexical.knows(term))
    return [
        max(passage.dense for passage in best.passages),
        max(passage.lexical for passage in best.passages),
        best.score - (hits[1].score if len(hits) > 1 else 0.0),
        best.leading,
        best.coverage,
        best.named,
        unknown / (sum(weights.values()) or 1.0),
        math.log1p(len(asked)),
        best.outside,
    ]


@dataclass(frozen=True, slots=True)
class Regression:
    """A fitted logistic regression over `FEATURES`."""

    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Regression":
        """Raises ValueError where `data` does not fit the features of this version."""
        means, scales, weights = (tuple(data[name]) for name in ("means", "scales", "weights"))
        if not len(means) == len(scales) == len(weights) == len(FEATURES):
            raise ValueError("the confidence was fitted on other features")
        return cls(means, scales, weights, float(data["bias"]))

    def probabilities(self, features: Matrix) -> Matrix:
        """float64[n] for float64[n, len(FEATURES)]."""
        standard = (features - np.asarray(self.means)) / np.asarray(self.scales)
        return _sigmoid(standard @ np.asarray(self.weights) + self.bias)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Two fitted models, and the probabilities from which on an answer or a suggestion is given.

    `inside`: the question lies in the subject. `right`: then the best entry is the right one.
    """

    inside: Regression
    right: Regression
    answer_from: float
    suggest_from: float

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Calibration":
        """Raises ValueError where `data` does not fit the features of this version."""
        return cls(
            inside=Regression.from_dict(data["inside"]),
            right=Regression.from_dict(data["right"]),
            answer_from=float(data["answer_from"]),
            suggest_from=float(data["suggest_from"]),
        )

    def probability(self, features: Sequence[float]) -> float:
        """The probability, 0..1, that the best hit answers."""
        return float(self.probabilities(np.asarray([features]))[0])

    def probabilities(self, features: Matrix) -> Matrix:
        """float64[n] for float64[n, len(FEATURES)]."""
        return self.inside.probabilities(features) * self.right.probabilities(features)


@dataclass(frozen=True, slots=True)
class Examples:
    """Questions with known answers, as figures: one row each.

    `right`: the best hit was the right entry (never so for off-topic questions). `group` numbers
    the entry a question belongs to, so that cross-validation can keep them together.
    """

    features: Matrix
    right: npt.NDArray[np.bool_]
    role: npt.NDArray[np.str_]
    group: npt.NDArray[np.int64]

    def where(self, chosen: npt.NDArray[np.bool_]) -> "Examples":
        return Examples(
            self.features[chosen], self.right[chosen], self.role[chosen], self.group[chosen]
        )


CHECK, QUESTION, OFF_TOPIC = "check", "question", "off-topic"

ROLE_SHARES = {CHECK: 0.4, QUESTION: 0.2, OFF_TOPIC: 0.4}
"""How much each role weighs in telling inside from outside, however many questions it has.
`questions` weigh less: their authors saw the entry when they wrote them."""

ANSWER_FROM = 1 / 3
"""Holding a right answer back is taken to be twice as bad as answering wrongly, with sources that
show it: then answering pays from a probability of 1 / (1 + 2). Calibrated probabilities need no
threshold fitted to them (Elkan 2001, "The foundations of cost-sensitive learning")."""

SUGGEST_FROM = ANSWER_FROM / 2
"""Naming the nearest topics, without a claim, is taken to harm half as much as a wrong answer."""

LOST_QUESTIONS = 0.02
"""Share of questions in scope that may be declined without a suggestion; where more would be,
suggestions begin earlier."""


def fit(examples: Examples) -> Calibration:
    """Fits weights on all examples, and the suggesting threshold on cross-validated ones."""
    model = _fit_both(examples)
    checks = cross_validated(examples)[examples.role == CHECK]
    if not len(checks):
        return model
    return replace(
        model, suggest_from=min(SUGGEST_FROM, float(np.quantile(checks, LOST_QUESTIONS)))
    )


def cross_validated(examples: Examples, folds: int = 5) -> Matrix:
    """The probability of each example under models that saw no question of its entry."""
    result = np.zeros(len(examples.right))
    fold = examples.group % folds
    for number in range(folds):
        rest, held = fold != number, fold == number
        if held.any() and rest.any():
            result[held] = _fit_both(examples.where(rest)).probabilities(examples.features[held])
    return result


def _fit_both(examples: Examples) -> Calibration:
    share = np.zeros(len(examples.right))
    for role, weight in ROLE_SHARES.items():
        chosen = examples.role == role
        share[chosen] = weight / max(1, chosen.sum())
    checks = examples.where(examples.role == CHECK)
    return Calibration(
        inside=_fit_regression(examples.features, examples.role != OFF_TOPIC, share),
        right=_fit_regression(checks.features, checks.right, np.ones(len(checks.right))),
        answer_from=ANSWER_FROM,
        suggest_from=SUGGEST_FROM,
    )


def _fit_regression(
    features: Matrix, labels: npt.NDArray[np.bool_], share: npt.NDArray[np.float64]
) -> Regression:
    """Ridge-penalised logistic regression by Newton's method (Hastie et al., ESL 4.4.1).

    `share` says how much each example weighs beside the others. With examples of one kind
    alone, or none, the penalty keeps the weights finite.
    """
    count, width = features.shape
    means = features.mean(axis=0) if count else np.zeros(width)
    scales = np.maximum(features.std(axis=0), 1e-6) if count else np.ones(width)
    x = np.column_stack([(features - means) / scales, np.ones(count)])
    y = labels.astype(np.float64)
    sample = share * count / (share.sum() or 1.0)
    penalty = np.diag([PENALTY] * width + [1e-3])
    beta = np.zeros(width + 1)
    for _ in range(30):
        p = _sigmoid(x @ beta)
        gradient = x.T @ (sample * (y - p)) - penalty @ beta
        curvature = (x * (sample * p * (1 - p))[:, None]).T @ x + penalty
        step = np.linalg.solve(curvature, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return Regression(
        means=tuple(means.tolist()),
        scales=tuple(scales.tolist()),
        weights=tuple(beta[:-1].tolist()),
        bias=float(beta[-1]),
    )


def _sigmoid(values: Matrix) -> Matrix:
    result: Matrix = 1.0 / (1.0 + np.exp(-np.clip(values, -40, 40)))
    return result

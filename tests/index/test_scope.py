"""The discriminant of questions outside the subject."""

import numpy as np
import pytest

from index.scope import FOLDS, ScopeExamples, fit_scope, scopes_by_fold

N = 200


@pytest.fixture
def examples() -> ScopeExamples:
    """Unit vectors; those outside lean to the first axis. They are the smaller part."""
    random = np.random.default_rng(0)
    vectors = random.normal(size=(N, 8)).astype(np.float32)
    outside = np.arange(N) % 5 == 0
    vectors[outside, 0] += 3
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return ScopeExamples(vectors, outside, np.arange(N) // 5)


def test_questions_outside_are_told_from_those_inside(examples: ScopeExamples) -> None:
    found = fit_scope(examples).outside(examples.vectors)
    assert found[examples.outside].mean() > found[~examples.outside].mean() + 0.3
    # Both sides weigh half, however many there are: the border lies in the middle.
    assert ((found > 0.5) == examples.outside).mean() > 0.85


def test_a_fold_is_judged_by_a_fit_without_it(examples: ScopeExamples) -> None:
    for fold, scope in enumerate(scopes_by_fold(examples)):
        rest = examples.group % FOLDS != fold
        alone = fit_scope(
            ScopeExamples(examples.vectors[rest], examples.outside[rest], examples.group[rest])
        )
        np.testing.assert_allclose(scope.weights, alone.weights, atol=1e-4)


def test_without_off_topic_questions_nothing_lies_outside(examples: ScopeExamples) -> None:
    inside = ~examples.outside
    scope = fit_scope(
        ScopeExamples(examples.vectors[inside], examples.outside[inside], examples.group[inside])
    )
    np.testing.assert_allclose(scope.outside(examples.vectors), 0, atol=1e-5)
    nothing = ScopeExamples(examples.vectors[:0], examples.outside[:0], examples.group[:0])
    assert np.isfinite(fit_scope(nothing).weights).all()

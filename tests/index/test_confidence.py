"""Calibrated confidence: probabilities that mean what they say, and thresholds that follow."""

import numpy as np
import pytest

from index.confidence import (
    CHECK,
    FEATURES,
    OFF_TOPIC,
    Calibration,
    Examples,
    cross_validated,
    fit,
)

N = 600


def examples(seed: int = 0, separation: float = 4.0) -> Examples:
    """Questions whose first feature tells right from wrong as well as `separation` says."""
    random = np.random.default_rng(seed)
    role = np.array([CHECK, OFF_TOPIC] * (N // 2))
    right = (role == CHECK) & (random.random(N) < 0.9)
    features = random.normal(size=(N, len(FEATURES)))
    features[:, 0] += separation * right
    return Examples(features, right, role, np.arange(N))


def test_probabilities_match_the_share_that_is_right() -> None:
    fitted = fit(examples())
    unseen = examples(seed=1)
    probability = fitted.probabilities(unseen.features)
    for low in (0.0, 0.5):
        chosen = (probability >= low) & (probability < low + 0.5)
        assert probability[chosen].mean() == pytest.approx(unseen.right[chosen].mean(), abs=0.07)


def test_off_topic_questions_fall_below_the_answering_threshold() -> None:
    fitted = fit(examples())
    unseen = examples(seed=1)
    probability = fitted.probabilities(unseen.features)
    assert (probability[unseen.role == OFF_TOPIC] >= fitted.answer_from).mean() < 0.08
    assert (probability[unseen.right] >= fitted.answer_from).mean() > 0.85
    assert fitted.suggest_from <= fitted.answer_from


def test_held_out_probabilities_know_nothing_of_their_own_entry() -> None:
    """With labels that follow nothing but the entry, held-out probabilities are no better than
    chance."""
    random = np.random.default_rng(0)
    entry = np.repeat(np.arange(N // 2), 2)
    right = np.repeat(random.random(N // 2) < 0.5, 2)
    features = np.repeat(random.normal(size=(N // 2, len(FEATURES))), 2, axis=0)
    found = cross_validated(Examples(features, right, np.array([CHECK] * N), entry))
    assert found[right].mean() - found[~right].mean() < 0.02


def test_without_off_topic_questions_a_model_is_still_fitted() -> None:
    some = examples()
    only_checks = some.where(some.role == CHECK)
    fitted = fit(only_checks)
    assert 0 <= fitted.suggest_from <= fitted.answer_from <= 1


def test_a_question_that_two_entries_answer_is_not_taken_for_one_outside() -> None:
    """Whether a question lies inside, and which entry answers, are told from different figures."""
    random = np.random.default_rng(0)
    role = np.array([CHECK, OFF_TOPIC] * (N // 2))
    features = random.normal(size=(N, len(FEATURES)))
    features[:, 0] += 6 * (role == CHECK)
    clear = random.random(N) < 0.5
    features[:, 1] += 6 * clear
    right = (role == CHECK) & (clear | (random.random(N) < 0.6))
    fitted = fit(Examples(features, right, role, np.arange(N)))
    doubtful = fitted.probabilities(features)[(role == CHECK) & ~clear]
    assert doubtful.mean() == pytest.approx(0.6, abs=0.1)
    assert (doubtful >= fitted.answer_from).mean() > 0.95


def test_calibration_comes_back_from_json() -> None:
    from dataclasses import asdict

    fitted = fit(examples())
    assert Calibration.from_dict(asdict(fitted)) == fitted


def test_calibration_of_other_features_is_refused() -> None:
    from dataclasses import asdict

    data = asdict(fit(examples()))
    with pytest.raises(ValueError, match="other features"):
        Calibration.from_dict(
            {**data, "right": {**data["right"], "weights": data["right"]["weights"][:-1]}}
        )

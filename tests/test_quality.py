"""The floors that the project's own knowledge must keep: `advisor eval` in the tests."""

from index.evaluation import Evaluation


def test_the_right_entry_is_found(evaluation: Evaluation) -> None:
    assert evaluation.overall.questions >= 2000
    assert evaluation.overall.first >= 0.905
    assert evaluation.overall.among_five >= 0.985


def test_finding_is_worth_more_than_its_parts(evaluation: Evaluation) -> None:
    assert set(evaluation.baselines) == {"encoder alone", "BM25 alone"}
    for baseline in evaluation.baselines.values():
        assert baseline.overall.questions == evaluation.overall.questions
        assert evaluation.overall.first >= baseline.overall.first + 0.10


def test_questions_of_ours_are_answered_and_others_are_not(evaluation: Evaluation) -> None:
    assert evaluation.checks.answered >= 0.93
    assert evaluation.off_topic.questions >= 600
    assert evaluation.off_topic.answered <= 0.03


def test_confidence_means_what_it_says(evaluation: Evaluation) -> None:
    assert evaluation.calibration_error <= 0.05


def test_every_folder_is_measured(evaluation: Evaluation) -> None:
    assert set(evaluation.by_folder) == {
        "learning", "licenses", "models", "organizations", "paths", "practice", "tools",
    }  # fmt: skip
    assert sum(r.questions for r in evaluation.by_folder.values()) == evaluation.overall.questions

"""Full names in questions: the longest one is meant, generic words may be missing."""

from pathlib import Path

import pytest

from index.gazetteer import Gazetteer
from index.lexical import terms

NAMES = [
    ["MIT License", "MIT"],
    ["MIT No Attribution", "MIT-0"],
    ["Llama 3.1 Community License Agreement"],
    ["Learning from Data (Caltech)"],
]


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer.build(NAMES)


def found(gazetteer: Gazetteer, question: str) -> list[int]:
    """The numbers of the entries whose full name stands in the question."""
    return [int(n) for n in gazetteer.shares(terms(question), lambda term: 1.0).nonzero()[0]]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("may I sell MIT code?", [0]),
        ("is MIT-0 the same?", [1]),
        ("MIT-0 or MIT?", [0, 1]),
        ("llama 3.1 community licence for a start-up", [2]),
        ("llama 3.1 community rules", [2]),
        ("llama 3.1", []),
        ("is learning from data any good", [3]),
        ("nothing of all that", []),
        ("", []),
    ],
)
def test_the_longest_full_name_is_meant(
    gazetteer: Gazetteer, question: str, expected: list[int]
) -> None:
    assert found(gazetteer, question) == expected


def test_a_share_is_that_of_the_weight_of_the_question(gazetteer: Gazetteer) -> None:
    weights = {"mit": 3.0, "0": 1.0, "sell": 4.0}
    shares = gazetteer.shares(["sell", "mit", "0"], weights.__getitem__)
    assert shares.tolist() == [0, 0.5, 0, 0]


def test_names_come_back_from_disk(gazetteer: Gazetteer, tmp_path: Path) -> None:
    gazetteer.save(tmp_path / "gazetteer.json")
    again = Gazetteer.load(tmp_path / "gazetteer.json")
    assert found(again, "MIT-0 or MIT?") == [0, 1]

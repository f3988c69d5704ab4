"""Comparisons: a table with a column for each entry, and when to take which."""

import re
from itertools import combinations

import pytest

from bot.advice.compare import MOST, advise_comparison
from bot.advice.evidence import Advice, Remark, Statement, compose
from bot.advice.library import Library
from bot.answer import Kind
from index.entries import Artefact, Entry, Learning, License, Organization, Practice, Tool

_CELLS = re.compile(r"(?<!\\)\|")


def compared(library: Library, *names: str) -> Advice:
    advice = advise_comparison([library[name] for name in names], library)
    assert advice is not None
    return advice


def table_of(advice: Advice) -> list[list[str]]:
    """The table's rows, of cells."""
    text = compose(advice.parts).text
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in _CELLS.split(line)[1:-1]] for line in lines]


def fits(advice: Advice, entries: int) -> None:
    """Asserts that the table has a column for each entry, and each column its source, once."""
    composed = compose(advice.parts)
    rows = table_of(advice)
    assert len(rows) >= 3
    assert {len(row) for row in rows} == {entries + 1}
    cited = {citation.number: citation.entry for citation in composed.citations}
    marked = [re.search(r"\[(\d+)\]$", cell) for cell in rows[2][1:]]
    assert [cited[int(mark[1])] for mark in marked if mark] == list(advice.about)
    assert not any(re.search(r"\[\d+\]", cell) for row in rows[:2] + rows[3:] for cell in row)
    assert all(cell for row in rows[2:] for cell in row)
    assert all(part.supports for part in advice.parts if isinstance(part, Statement))
    assert not re.search(r"\{\d\}", composed.text)


def test_every_entry_with_its_first_alternative_makes_a_table_that_fits(library: Library) -> None:
    told = 0
    for entry in library.every(Artefact):
        for one in entry.alternatives[:1]:
            advice = compared(library, entry.id, one.entry)
            assert advice.kind is Kind.COMPARE
            assert advice.about == advice.listed == (entry.id, one.entry)
            fits(advice, 2)
            assert any(one.difference in part.text for part in advice.parts)
            told += 1
    assert told > 100


@pytest.mark.parametrize("kind", [License, Learning, Organization])
def test_neighbours_of_one_kind_make_a_table_that_fits(library: Library, kind: type[Entry]) -> None:
    entries = list(library.every(kind))
    for start in range(0, len(entries) - MOST, MOST):
        chosen = entries[start : start + MOST]
        advice = advise_comparison(chosen, library)
        assert advice is not None
        fits(advice, MOST)


def test_a_row_on_which_all_agree_is_left_out(library: Library) -> None:
    for first, second in combinations(["mit", "apache-2.0", "gpl-3.0", "mpl-2.0"], 2):
        rows = table_of(compared(library, f"licenses/{first}", f"licenses/{second}"))
        assert all(one != other for _, one, other in rows[2:])


def test_the_fields_in_which_licences_differ_are_told(library: Library) -> None:
    rows = table_of(compared(library, "licenses/mit", "licenses/gpl-3.0"))
    cells = {row[0]: row[1:] for row in rows}
    assert cells["Family"] == ["Permissive [1]", "Strong copyleft [2]"]
    assert cells["Patent rights"] == ["Not mentioned", "Granted in writing"]


def test_when_to_take_which_is_said_before_the_table(library: Library) -> None:
    names = ("licenses/mit", "licenses/apache-2.0", "licenses/gpl-3.0")
    advice = compared(library, *names)
    first = advice.parts[:3]
    supports = [part.supports[0].entry for part in first if isinstance(part, Statement)]
    assert supports == list(names)


def test_cells_hold_proper_names_and_none_is_left_out(library: Library) -> None:
    cells = {row[0]: row[1:] for row in table_of(compared(library, "tools/ollama", "tools/vllm"))}
    assert cells["Languages"] == ["Go, Python, JavaScript", "Python"]
    assert cells["Run by"] == ["A company", "A foundation"]
    for entry in library.every(Tool):
        if entry.languages[0] == "none":
            rows = table_of(compared(library, entry.id, "tools/vllm"))
            assert not any("none" in cell.lower().split() for row in rows for cell in row[1:])


def test_the_order_of_the_question_is_kept(library: Library) -> None:
    names = ("tools/tensorflow", "tools/pytorch")
    assert compared(library, *names).about == names
    assert compared(library, *reversed(names)).about == tuple(reversed(names))


def test_at_most_four_are_compared_and_the_others_told_of(library: Library) -> None:
    entries = list(library.every(License))[: MOST + 1]
    advice = advise_comparison(entries, library)
    assert advice is not None
    assert advice.about == tuple(entry.id for entry in entries[:MOST])
    assert isinstance(advice.parts[-1], Remark)
    within = advise_comparison(entries[:MOST], library)
    assert within is not None
    assert not any(isinstance(part, Remark) for part in within.parts)


@pytest.mark.parametrize(
    "names", [(), ("licenses/mit",), ("licenses/mit", "licenses/mit")], ids=len
)
def test_fewer_than_two_are_no_comparison(library: Library, names: tuple[str, ...]) -> None:
    assert advise_comparison([library[name] for name in names], library) is None


@pytest.mark.parametrize(
    "names",
    [
        ("licenses/mit", "tools/pytorch"),
        ("organizations/mozilla", "tools/pytorch"),
        ("learning/cs50x", "models/llama-4", "licenses/mit"),
    ],
)
def test_unlike_things_are_told_each_for_itself(library: Library, names: tuple[str, ...]) -> None:
    advice = compared(library, *names)
    assert advice.about == names
    assert table_of(advice) == []
    told = [part for part in advice.parts if isinstance(part, Statement)]
    assert [part.supports[0].entry for part in told] == list(names)


def test_a_tool_and_a_model_can_stand_in_one_table(library: Library) -> None:
    fits(compared(library, "tools/pytorch", "models/llama-4"), 2)


def test_guides_have_no_table(library: Library) -> None:
    one, other = list(library.every(Practice))[:2]
    advice = compared(library, one.id, other.id)
    assert table_of(advice) == []
    assert advice.about == (one.id, other.id)

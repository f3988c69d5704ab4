"""The evidence lock: what is claimed is marked with what supports it, or is left out."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.evidence import (
    STALE_DAYS,
    Part,
    Remark,
    Statement,
    Support,
    age_note,
    compose,
    main_support,
    supports_of,
)
from bot.advice.library import Library
from index.entries import Entry, License
from tests.conftest import unmarked

TODAY = date(2026, 11, 21)


def support(name: str, reviewed: date | None = TODAY, section: str = "") -> Support:
    return Support(f"practice/{name}", section, name, f"https://example.org/{name}", reviewed)


A, B, C = support("a"), support("b"), support("c")

texts = st.text(alphabet="abc .,\n`|", min_size=1, max_size=20).map(str.strip).filter(bool)
supports = st.lists(st.sampled_from([A, B, C]), unique=True, max_size=3).map(tuple)
statements = st.builds(Statement, texts, supports)
parts_of_advice = st.lists(statements | st.builds(Remark, texts), max_size=6)


def marks_in(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\[(\d+)\]", text)]


def test_supports_are_numbered_in_the_order_of_their_first_use() -> None:
    composed = compose([Statement("One.", (B,)), Statement("Two.", (A, B)), Statement("3.", (C,))])
    assert [(one.number, one.title) for one in composed.citations] == [(1, "b"), (2, "a"), (3, "c")]
    assert composed.text.split("\n\n") == ["One. [1]", "Two. [2][1]", "3. [3]"]


def test_a_source_is_cited_once_for_each_section_that_rests_on_it() -> None:
    other = support("a", section="How it ends")
    composed = compose([Statement("One.", (A,)), Statement("Two.", (other,))])
    assert [(one.section, one.url) for one in composed.citations] == [
        ("", A.url),
        ("How it ends", A.url),
    ]


def test_neighbours_on_the_same_supports_share_the_mark_of_the_last() -> None:
    composed = compose([Statement("One.", (A, B)), Statement("Two.", (A, B))])
    assert composed.text == "One.\n\nTwo. [1][2]"


@pytest.mark.parametrize("between", [Remark("By the way."), Statement("Else.", (B,))])
def test_what_stands_between_parts_the_marks(between: Part) -> None:
    composed = compose([Statement("One.", (A,)), between, Statement("Two.", (A,))])
    assert composed.text.startswith("One. [1]\n\n")
    assert composed.text.endswith("Two. [1]")


def test_a_statement_without_support_is_left_out_and_a_remark_is_not() -> None:
    composed = compose([Statement("A claim.", ()), Remark("By the way."), Statement("Yes.", (A,))])
    assert composed.text == "By the way.\n\nYes. [1]"


def test_one_that_is_left_out_does_not_part_its_neighbours() -> None:
    composed = compose([Statement("One.", (A,)), Statement("A claim.", ()), Statement("2.", (A,))])
    assert composed.text == "One.\n\n2. [1]"


def test_marks_stand_where_the_text_has_places_for_them() -> None:
    table = "| | a {0} | b {1} |\n|---|---|---|\n| x | y | z |"
    composed = compose([Statement("First.", (B,)), Statement(table, (A, B))])
    assert "| | a [2] | b [1] |" in composed.text
    assert composed.text.endswith("| z |")


@pytest.mark.parametrize("text", ["| a | b |\n|---|---|\n| c | d |", "Run:\n\n```\nls\n```"])
def test_marks_after_a_table_or_a_fence_get_a_line_of_their_own(text: str) -> None:
    assert compose([Statement(text, (A,))]).text == f"{text}\n\n[1]"


def test_nothing_said_is_nothing_cited() -> None:
    composed = compose([])
    assert (composed.text, composed.citations, composed.reviewed) == ("", (), None)


@given(parts_of_advice)
def test_every_mark_has_its_citation_and_every_citation_its_mark(parts: list[Part]) -> None:
    composed = compose(parts)
    numbers = [one.number for one in composed.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert list(dict.fromkeys(marks_in(composed.text))) == numbers
    assert len({(one.entry, one.section, one.url) for one in composed.citations}) == len(numbers)


@given(parts_of_advice)
def test_without_its_marks_a_text_is_what_was_said(parts: list[Part]) -> None:
    kept = [one.text for one in parts if isinstance(one, Remark) or one.supports]
    assert unmarked(compose(parts).text) == "\n\n".join(kept)


@given(st.lists(st.none() | st.dates(), min_size=1, max_size=5))
def test_the_oldest_day_counts(days: list[date | None]) -> None:
    parts = [Statement(str(n), (support(str(n), day),)) for n, day in enumerate(days)]
    known = [day for day in days if day is not None]
    assert compose(parts).reviewed == (min(known) if known else None)


def test_what_is_left_out_makes_nothing_older() -> None:
    old = support("old", date(2020, 1, 1))
    assert compose([Statement("Yes.", (A,))]).reviewed == TODAY
    assert compose([Statement("Yes.", (A, old))]).reviewed == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Yes. [1]", "Yes."),
        ("Yes. [1][12] No. [3]", "Yes. No."),
        ("See [the text](https://example.org/[a]).", "See [the text](https://example.org/[a])."),
        ("```\nls\n```\n\n[1]", "```\nls\n```"),
    ],
)
def test_only_marks_are_taken_away(text: str, bare: str) -> None:
    assert unmarked(text) == bare


@pytest.mark.parametrize(
    ("days", "told"), [(0, False), (STALE_DAYS, False), (STALE_DAYS + 1, True), (4000, True)]
)
def test_an_answer_says_how_old_it_is_after_a_year(days: int, told: bool) -> None:
    oldest = TODAY - timedelta(days=days)
    note = age_note(oldest, TODAY)
    assert bool(note) == told
    assert not told or oldest.isoformat() in note


def test_what_has_no_day_has_no_age() -> None:
    assert age_note(None, TODAY) == ""


def test_the_primary_source_of_an_entry_comes_first(library: Library) -> None:
    for entry in library.every(License):
        found = supports_of(entry, "A section")
        assert [one.url for one in found] == [source.url for source in entry.sources]
        assert {(one.entry, one.section) for one in found} == {(entry.id, "A section")}
        assert main_support(entry) == supports_of(entry)[0]
        assert main_support(entry).url == found[0].url


def test_every_summary_is_marked_with_all_its_sources_in_their_order(library: Library) -> None:
    for entry in library.every(Entry):
        composed = compose([Statement(entry.summary, supports_of(entry))])
        numbers = [one.number for one in composed.citations]
        assert marks_in(composed.text)[-len(numbers) :] == numbers
        assert all(a < b for a, b in pairwise(numbers))
        assert composed.reviewed == entry.reviewed

"""Starter packs over the project's own knowledge, for every newcomer there can be."""

from itertools import combinations, product

import pytest

from bot.advice.library import Library
from bot.advice.starter_pack import (
    HOURS,
    MOST_INTERESTS,
    Because,
    Experience,
    Goal,
    Interest,
    Pick,
    Piece,
    Profile,
    StarterPacks,
    weeks,
)
from index.entries import Learning, Tool

PIECES = [Piece.TOOL, Piece.COURSE, Piece.CONTRIBUTION]
FITTING = {
    Experience.NONE: {"novice"},
    Experience.SOME: {"novice", "beginner"},
    Experience.DAILY: {"novice", "beginner", "intermediate"},
    Experience.CONTRIBUTED: {"novice", "beginner", "intermediate"},
}
ONE_EACH = [
    Profile((interest,), experience, goal, hours)
    for interest, experience, goal, hours in product(Interest, Experience, Goal, HOURS)
]


@pytest.fixture(scope="module")
def packs(library: Library) -> StarterPacks:
    return StarterPacks(library)


def profile(
    *interests: Interest,
    experience: Experience = Experience.SOME,
    goal: Goal = Goal.LEARN,
    hours: int = 3,
) -> Profile:
    return Profile(interests, experience, goal, hours)


def by_piece(pack: tuple[Pick, ...]) -> dict[Piece, str]:
    return {pick.piece: pick.entry for pick in pack}


def test_every_combination_has_a_whole_pack_of_real_entries(
    packs: StarterPacks, library: Library
) -> None:
    different = set()
    for count in range(1, MOST_INTERESTS + 1):
        for interests in combinations(Interest, count):
            for experience, goal, hours in product(Experience, Goal, HOURS):
                pack = packs.compose(Profile(interests, experience, goal, hours))
                entries = [pick.entry for pick in pack]
                assert [pick.piece for pick in pack] == PIECES
                assert len(set(entries)) == len(entries)
                assert all(entry in library for entry in entries)
                assert all(pick.reasons for pick in pack)
                different.add(tuple(entries))
    assert len(different) > 500


@pytest.mark.parametrize("experience", Experience)
def test_everything_to_learn_from_fits_the_experience(
    packs: StarterPacks, library: Library, experience: Experience
) -> None:
    for asked in ONE_EACH:
        if asked.experience is not experience:
            continue
        for pick in packs.compose(asked):
            entry = library[pick.entry]
            if isinstance(entry, Learning):
                assert entry.level in FITTING[experience], (asked, entry.id)


def test_who_never_programmed_gets_a_tool_and_a_course_that_need_none(
    packs: StarterPacks, library: Library
) -> None:
    for asked in ONE_EACH:
        if asked.experience is Experience.NONE:
            pieces = by_piece(packs.compose(asked))
            tool, course = library[pieces[Piece.TOOL]], library[pieces[Piece.COURSE]]
            assert isinstance(tool, Tool)
            assert isinstance(course, Learning)
            assert "none" in tool.languages
            assert not course.prerequisites


def test_tools_are_open_kept_up_and_run_on_an_ordinary_computer(
    packs: StarterPacks, library: Library
) -> None:
    for asked in ONE_EACH:
        tool = library[by_piece(packs.compose(asked))[Piece.TOOL]]
        assert isinstance(tool, Tool)
        assert (tool.open, tool.status) == ("yes", "active")
        assert {"windows", "browser"} & set(tool.runs_on)


def test_courses_cost_nothing_and_end_within_thirty_weeks(
    packs: StarterPacks, library: Library
) -> None:
    for asked in ONE_EACH:
        course = library[by_piece(packs.compose(asked))[Piece.COURSE]]
        assert isinstance(course, Learning)
        assert course.cost.startswith("free")
        assert 1 <= weeks(course, asked.hours) <= 30, (asked, course.id)


def test_less_time_never_gives_a_longer_course(packs: StarterPacks, library: Library) -> None:
    for interest, experience, goal in product(Interest, Experience, Goal):
        lengths = []
        for hours in HOURS:
            course = library[
                by_piece(packs.compose(Profile((interest,), experience, goal, hours)))[Piece.COURSE]
            ]
            assert isinstance(course, Learning)
            lengths.append(course.hours or 0)
        assert lengths[0] <= lengths[-1], (interest, experience, goal, lengths)


def test_the_same_answers_give_the_same_pack(packs: StarterPacks, library: Library) -> None:
    for asked in ONE_EACH[::17]:
        assert packs.compose(asked) == StarterPacks(library).compose(asked)


def test_each_answer_matters(packs: StarterPacks) -> None:
    base = profile(Interest.DATA)
    assert packs.compose(base) != packs.compose(profile(Interest.LICENSING))
    assert packs.compose(base) != packs.compose(profile(Interest.DATA, experience=Experience.NONE))
    assert packs.compose(base) != packs.compose(profile(Interest.DATA, goal=Goal.START))
    assert packs.compose(base) != packs.compose(profile(Interest.DATA, hours=1))


def test_reasons_are_read_from_the_fields(packs: StarterPacks, library: Library) -> None:
    asked = profile(Interest.MACHINE_LEARNING)
    tool, course, _ = packs.compose(asked)
    assert tool.entry == "tools/scikit-learn"
    assert {(one.because, one.value) for one in tool.reasons} == {
        (Because.INTEREST, "machine-learning"),
        (Because.LANGUAGE, "python"),
        (Because.LICENSE, "BSD-3-Clause"),
    }
    entry = library[course.entry]
    assert isinstance(entry, Learning)
    told = {one.because: one.value for one in course.reasons}
    assert told[Because.LEVEL] == entry.level
    assert told[Because.PLAN] == str(weeks(entry, 3))


def test_an_entry_that_is_gone_has_no_reasons(packs: StarterPacks) -> None:
    assert packs.reasons(Piece.TOOL, "tools/gone", profile(Interest.DATA)) == ()


def test_a_course_is_never_its_own_first_contribution(packs: StarterPacks) -> None:
    for asked in ONE_EACH:
        pieces = by_piece(packs.compose(asked))
        assert pieces[Piece.COURSE] != pieces[Piece.CONTRIBUTION]

"""Paths: those of the knowledge laid out, others put together from what builds on what."""

import pytest

from bot.advice.constraints import Constraint, Demand
from bot.advice.evidence import Advice, Statement, compose
from bot.advice.learning_path import MOST_STEPS, compose_path, lay_out
from bot.advice.library import Library
from bot.advice.request import Request
from bot.advice.wording import hours
from bot.answer import Kind
from index.entries import Learning, LearningPath

ASKED = Request("", Kind.PATH, wants="learning")


def composed_of(library: Library, *names: str, request: Request = ASKED) -> Advice | None:
    """The path put together from what was found, best first, all about as near."""
    ranked = {f"learning/{name}": 1 - n / 100 for n, name in enumerate(names)}
    return compose_path(request, ranked, library)


def test_every_path_is_laid_out_with_its_steps_in_order_and_their_hours(library: Library) -> None:
    told = 0
    for path in library.every(LearningPath):
        advice = lay_out(path, library)
        assert advice.kind is Kind.PATH
        assert advice.listed == tuple(step.entry for step in path.steps)
        assert advice.about == (path.id, *advice.listed)
        text = compose(advice.parts).text
        places = [text.index(f"{n}. **{library.title(step.entry)}**")
                  for n, step in enumerate(path.steps, start=1)]  # fmt: skip
        assert places == sorted(places)
        assert all(hours(step.hours) in text for step in path.steps)
        assert hours(path.hours) in text
        assert path.goal in text
        assert {one.entry for one in compose(advice.parts).citations} == {path.id}
        told += 1
    assert told


def test_what_a_course_builds_on_comes_before_it(library: Library) -> None:
    advice = composed_of(library, "cs224n", "hugging-face-llm-course")
    assert advice is not None
    assert {"learning/cs224n", "learning/hugging-face-llm-course"} < set(advice.listed)
    place = {name: number for number, name in enumerate(advice.listed)}
    for name in advice.listed:
        course = library[name]
        assert isinstance(course, Learning)
        assert all(place[one] < place[name] for one in course.prerequisites)


def test_no_composed_path_puts_a_course_before_what_it_builds_on(library: Library) -> None:
    told = 0
    for course in library.every(Learning):
        advice = composed_of(library, course.id.removeprefix("learning/"))
        if advice is None:
            continue
        told += 1
        assert len(set(advice.listed)) == len(advice.listed)
        assert 2 <= len(advice.listed) <= MOST_STEPS
        for number, name in enumerate(advice.listed):
            step = library[name]
            assert isinstance(step, Learning)
            assert set(step.prerequisites) <= set(advice.listed[:number])
    assert told > 10


def test_each_step_and_the_sum_name_their_sources(library: Library) -> None:
    advice = composed_of(library, "cs224n", "hugging-face-llm-course")
    assert advice is not None
    assert advice.about == advice.listed
    claims = [part for part in advice.parts if isinstance(part, Statement)]
    assert [claim.supports[0].entry for claim in claims[: len(advice.listed)]] == list(
        advice.listed
    )
    steps = [library[name] for name in advice.listed]
    known = [step.hours for step in steps if isinstance(step, Learning) and step.hours]
    assert known
    assert hours(sum(known)) in claims[-1].text
    assert {one.entry for one in claims[-1].supports} == set(advice.listed)


def test_of_other_subjects_nothing_is_mixed_in(library: Library) -> None:
    advice = composed_of(library, "cs224n", "pro-git", "hugging-face-llm-course")
    assert advice is not None
    assert "learning/pro-git" not in advice.listed


def test_what_is_far_off_is_no_step(library: Library) -> None:
    ranked = {"learning/cs224n": 1.0, "learning/hugging-face-llm-course": 0.1}
    advice = compose_path(ASKED, ranked, library)
    assert advice is not None
    assert "learning/hugging-face-llm-course" not in advice.listed


def test_the_constraints_of_a_request_hold_for_what_is_chosen(library: Library) -> None:
    names = ("cs224n", "hugging-face-llm-course", "gpt-3-paper")
    short = Request("", Kind.PATH, constraints=(Constraint(Demand.HOURS, "1", "in 1 hour"),))
    assert composed_of(library, *names) is not None
    assert composed_of(library, *names, request=short) is None


@pytest.mark.parametrize(
    "names", [(), ("pro-git",), ("localllama", "eleutherai-discord")], ids=["none", "one", "forums"]
)
def test_fewer_than_two_courses_are_no_path(library: Library, names: tuple[str, ...]) -> None:
    assert composed_of(library, *names) is None


def test_tools_are_no_steps(library: Library) -> None:
    assert compose_path(ASKED, {"tools/pytorch": 1.0, "licenses/mit": 0.9}, library) is None


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("How do I learn deep learning from scratch?", "deep learning"),
        ("where can I learn about transformers, for free", "transformers"),
        ("I want to start learning machine learning with Python", "machine learning"),
        ("how do I learn this?", "this"),
        ("a path for me", "this"),
    ],
)
def test_a_composed_path_is_named_after_the_goal(
    library: Library, question: str, goal: str
) -> None:
    asked = Request(question, Kind.PATH, wants="learning")
    advice = composed_of(library, "cs224n", "hugging-face-llm-course", request=asked)
    assert advice is not None
    assert advice.title == f"A way to learn: {goal}"


def test_where_no_course_is_near_no_path_is_put_together(library: Library) -> None:
    ranked = {"learning/cs224n": 0.2, "learning/hugging-face-llm-course": 0.19}
    assert compose_path(ASKED, ranked, library) is None

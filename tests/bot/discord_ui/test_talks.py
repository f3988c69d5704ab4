"""What was talked of is remembered for a while, each person's and each channel's apart."""

from dataclasses import replace

import pytest

from bot.answer import Answer, Context, Kind, Status
from bot.discord_ui.talks import Talk, Talks, Told

PUBLIC = Talk(1, 10, private=False)
PRIVATE = Talk(1, 10, private=True)
CONTEXT = Context("What is MIT?", Kind.EXPLAIN, about=("licenses/mit",))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talks(clock: Clock) -> Talks:
    return Talks(clock)


def told(question: str = "What is MIT?", *, context: bool = True) -> Told:
    leaning = CONTEXT if context else None
    answer = Answer(
        question, Status.ANSWERED, Kind.EXPLAIN, 0.9, "MIT License", "It is short.", context=leaning
    )
    return Told(question, 1, False, answer)


def test_a_talk_goes_on_for_a_quarter_of_an_hour(talks: Talks, clock: Clock) -> None:
    talks.remember(PUBLIC, "What is MIT?", told(), 100, "link")
    clock.now += 899
    assert talks.context(PUBLIC) == CONTEXT
    clock.now += 2
    assert talks.context(PUBLIC) is None


def test_each_answer_makes_the_talk_last_longer(talks: Talks, clock: Clock) -> None:
    for message in range(5):
        talks.remember(PUBLIC, "What is MIT?", told(), message, "link")
        clock.now += 800
    assert talks.context(PUBLIC) == CONTEXT


@pytest.mark.parametrize("other", [PRIVATE, replace(PUBLIC, person=2), replace(PUBLIC, channel=11)])
def test_talks_stay_apart(talks: Talks, other: Talk) -> None:
    talks.remember(PUBLIC, "What is MIT?", told(), 100, "link")
    assert talks.context(other) is None
    assert talks.answered_at(other, "What is MIT?") is None


def test_nothing_private_is_known_in_public(talks: Talks) -> None:
    talks.remember(PRIVATE, "What is MIT?", told(), 100, "link")
    assert talks.context(PUBLIC) is None
    assert talks.answered_at(PUBLIC, "What is MIT?") is None
    assert talks.context(PRIVATE) == CONTEXT


def test_smalltalk_breaks_no_thread(talks: Talks) -> None:
    talks.remember(PUBLIC, "What is MIT?", told(), 100, "link")
    talks.remember(PUBLIC, "thanks", told("thanks", context=False), 101, "link")
    assert talks.context(PUBLIC) == CONTEXT


def test_the_same_question_is_known_for_ten_minutes(talks: Talks, clock: Clock) -> None:
    talks.remember(PUBLIC, "What is MIT?", told(), 100, "link")
    assert talks.answered_at(PUBLIC, "  what IS  mit ") == "link"
    assert talks.answered_at(PUBLIC, "What is GPL?") is None
    clock.now += 601
    assert talks.answered_at(PUBLIC, "What is MIT?") is None


def test_a_question_that_leaned_on_the_talk_may_be_asked_again(talks: Talks) -> None:
    """ "and in a company?" is another question after another answer."""
    talks.remember(PUBLIC, "and in a company?", told("May I use MIT in a company?"), 100, "link")
    assert talks.answered_at(PUBLIC, "and in a company?") is None
    assert talks.answered_at(PUBLIC, "May I use MIT in a company?") is None


def test_answers_are_found_by_their_message(talks: Talks, clock: Clock) -> None:
    one = told()
    talks.remember(PUBLIC, "What is MIT?", one, 100, "link")
    clock.now += 10_000
    assert talks.told_in(100) is one  # "More" works as long as there is room
    assert talks.told_in(101) is None


def test_a_person_can_be_forgotten(talks: Talks) -> None:
    other = replace(PUBLIC, person=PUBLIC.person + 1)
    for talk, message in ((PUBLIC, 100), (other, 101)):
        talks.remember(talk, "What is MIT?", replace(told(), asker=talk.person), message, "link")
    talks.forget_person(PUBLIC.person)
    assert talks.told_in(100) is None
    assert talks.context(PUBLIC) is None
    assert talks.answered_at(PUBLIC, "What is MIT?") is None
    assert talks.told_in(101) is not None
    assert talks.answered_at(other, "What is MIT?") == "link"


def test_an_answer_can_be_forgotten(talks: Talks) -> None:
    talks.remember(PUBLIC, "What is MIT?", told(), 100, "https://discord.com/channels/1/2/100")
    talks.forget_answer(100)
    assert talks.told_in(100) is None
    assert talks.answered_at(PUBLIC, "What is MIT?") is None
    talks.forget_answer(100)  # again: nothing to do


def test_memory_has_bounds_and_the_newest_stay(talks: Talks) -> None:
    for number in range(20_000):
        question = f"question {number}"
        talks.remember(Talk(number, 1, private=False), question, told(question), number, "link")
    assert len(talks._contexts) == len(talks._asked) == 5_000
    assert len(talks._told) == 500
    assert talks.told_in(19_999) is not None
    assert talks.told_in(19_000) is None
    assert talks.context(Talk(19_999, 1, private=False)) == CONTEXT


def test_what_is_looked_at_is_kept_longest(talks: Talks) -> None:
    for number in range(500):
        talks.remember(PUBLIC, "q", told("q"), number, "link")
    talks.told_in(0)
    talks.remember(PUBLIC, "q", told("q"), 500, "link")
    assert talks.told_in(0) is not None
    assert talks.told_in(1) is None

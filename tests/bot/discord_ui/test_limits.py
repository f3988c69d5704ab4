"""Nobody asks too much, and counting costs little."""

import sys
import time

import pytest

from bot.discord_ui.limits import PERSON, SERVER, Allowance, Limits


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def times_allowed(limits: Limits, person: int, guild: int | None) -> int:
    """How often this person may ask at once."""
    count = 0
    while limits.wait_for(person, guild) == 0:
        count += 1
    return count


def test_a_person_may_ask_so_often_and_again_later(clock: Clock) -> None:
    limits = Limits(Allowance(3, 60), Allowance(100, 60), clock)
    assert times_allowed(limits, 1, 7) == 3
    assert limits.wait_for(1, 7) == 60
    clock.now += 59
    assert limits.wait_for(1, 7) == 1
    clock.now += 1
    assert times_allowed(limits, 1, 7) == 3


def test_who_waits_as_long_as_told_may_ask(clock: Clock) -> None:
    limits = Limits(Allowance(1, 60), Allowance(100, 60), clock)
    limits.wait_for(1, 7)
    clock.now += 58.6
    wait = limits.wait_for(1, 7)
    clock.now += wait
    assert limits.wait_for(1, 7) == 0


def test_in_any_span_of_time_no_more_than_the_allowance(clock: Clock) -> None:
    limits = Limits(Allowance(3, 60), Allowance(100, 60), clock)
    asked = []
    for _ in range(500):
        if limits.wait_for(1, 7) == 0:
            asked.append(clock.now)
        clock.now += 7
    assert all(later - earlier >= 60 for earlier, later in zip(asked, asked[3:], strict=False))
    assert len(asked) > 100


def test_people_are_counted_apart(clock: Clock) -> None:
    limits = Limits(Allowance(3, 60), Allowance(100, 60), clock)
    assert times_allowed(limits, 1, 7) == 3
    assert times_allowed(limits, 2, 7) == 3


def test_a_person_is_one_in_all_servers_and_in_direct_messages(clock: Clock) -> None:
    limits = Limits(Allowance(3, 60), Allowance(100, 60), clock)
    assert [limits.wait_for(1, guild) for guild in (7, 8, None)] == [0, 0, 0]
    assert limits.wait_for(1, None) > 0


def test_servers_are_counted_apart(clock: Clock) -> None:
    limits = Limits(Allowance(100, 60), Allowance(5, 60), clock)
    assert [limits.wait_for(person, 7) for person in range(5)] == [0] * 5
    assert limits.wait_for(6, 7) > 0
    assert limits.wait_for(6, 8) == 0
    assert limits.wait_for(6, None) == 0  # direct messages belong to no server


def test_a_person_and_a_server_of_the_same_number_are_two(clock: Clock) -> None:
    limits = Limits(Allowance(2, 60), Allowance(2, 60), clock)
    assert times_allowed(limits, 7, None) == 2
    assert limits.wait_for(8, 7) == 0


def test_what_is_refused_is_not_counted(clock: Clock) -> None:
    limits = Limits(Allowance(2, 60), Allowance(3, 30), clock)
    assert [limits.wait_for(person, 7) for person in (1, 2, 3)] == [0, 0, 0]
    assert [limits.wait_for(4, 7) for _ in range(5)] == [30] * 5  # the server's, not theirs
    assert times_allowed(limits, 4, 8) == 2
    clock.now += 30
    assert limits.wait_for(4, 7) == 30  # now it is their own


def test_the_longer_wait_is_told(clock: Clock) -> None:
    limits = Limits(Allowance(1, 10), Allowance(1, 50), clock)
    assert limits.wait_for(1, 7) == 0
    assert limits.wait_for(1, 7) == 50
    assert limits.wait_for(1, None) == 10


def test_the_allowances_leave_room_for_a_talk() -> None:
    assert PERSON.times >= 5
    assert SERVER.times >= 10 * PERSON.times


def test_memory_stays_flat(clock: Clock) -> None:
    limits = Limits(clock=clock)
    sizes = []
    for person in range(40_000):
        clock.now += 0.1
        assert limits.wait_for(person, None) == 0
        sizes.append(len(limits._asked))
    assert max(sizes) <= 10_001  # of 40,000
    assert max(sizes[20_000:]) <= max(sizes[:20_000])
    assert sys.getsizeof(limits._asked) < 1_000_000


def test_ten_thousand_at_once_cost_little(clock: Clock) -> None:
    limits = Limits(clock=clock)
    before = time.process_time()
    for person in range(10_000):
        limits.wait_for(person, None)
    assert time.process_time() - before < 1  # looking all over at each call took ten

"""The desk is fair, bounded, and never holds the event loop up."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest

from bot.advice.orders import OrderError, Show
from bot.advisor import Advisor
from bot.discord_ui.desk import AdviceDesk, Busy, FairWorker

ASKERS = 50
EACH = 4


class Gate:
    """Work that waits until it is let through, so that others queue up behind it."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self.entered = threading.Event()

    def __call__(self) -> str:
        self.entered.set()
        assert self._open.wait(10)
        return "through"

    def let_through(self) -> None:
        self._open.set()


@pytest.fixture
async def worker() -> AsyncIterator[FairWorker]:
    made = FairWorker()
    yield made
    made.close()


async def held_up(worker: FairWorker) -> tuple[Gate, "asyncio.Task[str]"]:
    """Keeps the worker at work for an asker of its own."""
    gate = Gate()
    task = asyncio.create_task(worker.run(-1, gate))
    await asyncio.to_thread(gate.entered.wait, 10)
    return gate, task


def fail() -> None:
    raise ValueError("mine")


async def test_askers_take_turns_and_each_ones_order_is_kept(worker: FairWorker) -> None:
    gate, first = await held_up(worker)
    done: list[tuple[int, int]] = []
    # Each comes with all questions at once, one asker after the other.
    tasks = [
        asyncio.create_task(worker.run(asker, partial(done.append, (asker, number))))
        for asker in range(ASKERS)
        for number in range(EACH)
    ]
    await asyncio.sleep(0)
    gate.let_through()
    await asyncio.gather(first, *tasks)
    assert done == [(asker, number) for number in range(EACH) for asker in range(ASKERS)]


async def test_who_comes_late_does_not_wait_behind_all_of_another(worker: FairWorker) -> None:
    gate, first = await held_up(worker)
    done: list[str] = []
    many = [
        asyncio.create_task(worker.run(1, partial(done.append, f"many {n}"))) for n in range(100)
    ]
    await asyncio.sleep(0)
    late = asyncio.create_task(worker.run(2, partial(done.append, "late")))
    await asyncio.sleep(0)
    gate.let_through()
    await asyncio.gather(first, late, *many)
    assert done.index("late") == 1


async def test_each_gets_its_own_result(worker: FairWorker) -> None:
    results = await asyncio.gather(
        *(worker.run(number % 7, partial(pow, number, 2)) for number in range(100))
    )
    assert results == [number**2 for number in range(100)]


async def test_more_than_the_bound_are_asked_to_come_back() -> None:
    worker = FairWorker(most_waiting=3)
    gate, first = await held_up(worker)
    waiting = [asyncio.create_task(worker.run(n, partial(int, n))) for n in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(Busy):
        await worker.run(9, partial(int, 9))
    gate.let_through()
    assert await asyncio.gather(first, *waiting) == ["through", 0, 1, 2]
    assert await worker.run(9, partial(int, 9)) == 9  # who comes back is served
    worker.close()


async def test_work_that_nobody_waits_for_is_not_done(worker: FairWorker) -> None:
    gate, first = await held_up(worker)
    done: list[int] = []
    tasks = [asyncio.create_task(worker.run(1, partial(done.append, n))) for n in range(4)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    tasks[3].cancel()
    gate.let_through()
    results = await asyncio.gather(first, *tasks, return_exceptions=True)
    assert [type(result) for result in results] == [
        str, type(None), asyncio.CancelledError, type(None), asyncio.CancelledError,
    ]  # fmt: skip
    assert done == [0, 2]


async def test_what_is_cancelled_at_work_harms_nobody(worker: FairWorker) -> None:
    gate, first = await held_up(worker)
    first.cancel()
    after = asyncio.create_task(worker.run(1, partial(int, 5)))
    await asyncio.sleep(0)
    gate.let_through()
    assert await after == 5
    assert first.cancelled()


async def test_a_failure_reaches_its_own_caller_alone(worker: FairWorker) -> None:
    works: list[Callable[[], object]] = [partial(int, 1), fail, partial(int, 3)]
    results = await asyncio.gather(*(worker.run(1, work) for work in works), return_exceptions=True)
    assert (results[0], results[2]) == (1, 3)
    assert isinstance(results[1], ValueError)


async def test_closing_at_work_leaves_nothing_behind() -> None:
    worker = FairWorker()
    before = asyncio.all_tasks()
    gate, first = await held_up(worker)
    waiting = [asyncio.create_task(worker.run(n, partial(int, n))) for n in range(5)]
    await asyncio.sleep(0)
    worker.close()
    async with asyncio.timeout(5):
        results = await asyncio.gather(first, *waiting, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before
    gate.let_through()


async def test_nothing_runs_while_nobody_asks(worker: FairWorker) -> None:
    before = asyncio.all_tasks()
    assert await worker.run(1, partial(int, 1)) == 1
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


async def test_the_event_loop_goes_on_while_work_sleeps(worker: FairWorker) -> None:
    work = asyncio.create_task(worker.run(1, partial(time.sleep, 0.5)))
    turns = 0
    while not work.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns > 10  # a blocked loop would have turned once


async def test_the_core_is_reached_through_the_desk(advisor: Advisor) -> None:
    desk = AdviceDesk(advisor)
    answer = await desk.answer("What does the MIT license allow?", asker=1, with_explanation=True)
    assert answer.about == ("licenses/mit",)
    assert answer.explanation is not None
    follow_up = await desk.answer("and in a product?", asker=1, context=answer.context)
    assert follow_up.question
    shown = await desk.fulfil(Show("licenses/mit"), asker=1)
    assert shown.about == ("licenses/mit",)
    with pytest.raises(OrderError):
        await desk.fulfil(Show("licenses/nowhere"), asker=1)
    desk.close()

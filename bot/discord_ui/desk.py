"""The desk: the synchronous core answers in a worker, and askers take turns."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from bot.advice.orders import Order
from bot.advisor import Advisor
from bot.answer import Answer, Context

MOST_WAITING = 500
"""Questions that may wait at once; who comes after them is asked to come back."""

T = TypeVar("T")


class Busy(Exception):
    """Too many are waiting."""


class FairWorker:
    """Runs work in one thread: askers take turns, and each one's work keeps its order."""

    def __init__(self, *, most_waiting: int = MOST_WAITING) -> None:
        self._most = most_waiting
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="advisor")
        self._waiting: OrderedDict[int, deque[tuple[Callable[[], object], asyncio.Future[object]]]]
        self._waiting = OrderedDict()
        self._count = 0
        self._pump: asyncio.Task[None] | None = None

    async def run(self, asker: int, work: Callable[[], T]) -> T:
        """The result of `work`.

        Raises:
            Busy: where too many are waiting.
        """
        if self._count >= self._most:
            raise Busy
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._waiting.setdefault(asker, deque()).append((work, done))  # type: ignore[arg-type]
        self._count += 1
        if self._pump is None or self._pump.done():
            self._pump = loop.create_task(self._work())
        return await done

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            asker, queue = self._waiting.popitem(last=False)
            work, done = queue.popleft()
            self._count -= 1
            if queue:  # the others come before this asker's next question
                self._waiting[asker] = queue
            if done.cancelled():
                continue
            try:
                result = await loop.run_in_executor(self._thread, work)
            except asyncio.CancelledError:  # the desk was closed
                done.cancel()
                raise
            except Exception as error:  # noqa: BLE001 - it is raised again where it is awaited
                if not done.cancelled():
                    done.set_exception(error)
            else:
                if not done.cancelled():
                    done.set_result(result)

    def close(self) -> None:
        """Lets go of all that waits: it is cancelled, and so is what is being worked on."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        if self._pump is not None:
            self._pump.cancel()
        for queue in self._waiting.values():
            for _, done in queue:
                done.cancel()
        self._waiting.clear()
        self._count = 0


class AdviceDesk:
    """Puts questions and orders to the core without ever letting the event loop wait for it."""

    def __init__(self, advisor: Advisor) -> None:
        self.advisor = advisor
        self._worker = FairWorker()

    async def answer(
        self,
        question: str,
        *,
        asker: int,
        context: Context | None = None,
        with_explanation: bool = False,
    ) -> Answer:
        """The answer to a question.

        Raises:
            Busy: where too many are waiting.
        """
        work = partial(
            self.advisor.answer, question, context=context, with_explanation=with_explanation
        )
        return await self._worker.run(asker, work)

    async def fulfil(self, order: Order, *, asker: int) -> Answer:
        """The answer to an order.

        Raises:
            Busy: where too many are waiting.
            OrderError: where the order cannot be fulfilled; its message is for members.
        """
        return await self._worker.run(asker, partial(self.advisor.fulfil, order))

    def close(self) -> None:
        self._worker.close()

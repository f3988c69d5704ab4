"""How the Discord client answers under load: its time to an answer, and the event loop's pauses.

Discord is simulated in the same process and the same event loop, and so its own work counts as
well: about two milliseconds an answer.
"""

import asyncio
import gc
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import simcord
from simcord.http import client as simulated_http

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.limits import Allowance, Limits
from bot.discord_ui.runner import settle_memory
from bot.records.store import Records
from tests.bot.discord_ui.simulated import fire

PACED = 300
PACE_SECONDS = 0.05
IN_FLIGHT = 100
CROWD = 50
CROWD_QUESTIONS = 200
_WARM_UP = 30
_LAG_STEP = 0.002


@dataclass(slots=True)
class Load:
    """What was measured; times are in milliseconds, memory in megabytes."""

    paced: list[float] = field(default_factory=list)
    longest_pause: float = 0.0
    longest_pause_idle: float = 0.0
    all_answered: float = 0.0
    grown: float = 0.0

    @property
    def median(self) -> float:
        return statistics.median(self.paced)

    @property
    def percentile_95(self) -> float:
        return statistics.quantiles(self.paced, n=20)[-1]


class _Stopwatch:
    """Notes when the answer to each interaction was sent."""

    def __init__(self) -> None:
        self._sent: defaultdict[str, asyncio.Future[float]] = defaultdict(
            lambda: asyncio.get_running_loop().create_future()
        )
        self._dispatch = simulated_http.router.dispatch

    def __enter__(self) -> "_Stopwatch":
        def dispatch(backend: Any, method: str, path: str, *rest: Any, **more: Any) -> Any:
            result = self._dispatch(backend, method, path, *rest, **more)
            if method == "PATCH" and path.endswith("/messages/@original"):
                self._sent[path.split("/")[3]].set_result(time.perf_counter())
            return result

        simulated_http.router.dispatch = dispatch
        return self

    def __exit__(self, *_: object) -> None:
        simulated_http.router.dispatch = self._dispatch

    async def sent(self, token: str) -> float:
        """When the answer was sent, once it was."""
        return await self._sent[token]


class _Lag:
    """The longest time for which nothing else could run on the event loop, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def __aenter__(self) -> "_Lag":
        self._task = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(_LAG_STEP)
            self.longest = max(self.longest, (time.perf_counter() - before - _LAG_STEP) * 1000)


@asynccontextmanager
async def _served(advisor: Advisor) -> AsyncIterator[tuple[Any, Any, list[Any]]]:
    """A simulated server with members, whose limits are out of the way."""
    with tempfile.TemporaryDirectory() as folder:
        async with await Records.open(Path(folder) / "records.sqlite3") as records:
            client = AdvisorClient(advisor, records, shard_count=1)
            client.answers.limits = Limits(Allowance(10**6, 60), Allowance(10**6, 60))
            async with simcord.run(client) as env:
                await client.sync()
                guild = env.create_guild()
                channel = guild.create_text_channel("general")
                members = [
                    guild.add_member(env.create_user(f"member-{number}")) for number in range(CROWD)
                ]
                await env.settle()
                yield env, channel, members


async def _measure(advisor: Advisor, questions: list[str]) -> Load:
    load = Load()
    async with _served(advisor) as (env, channel, members):
        with _Stopwatch() as watch:
            settle_memory()
            for number in range(_WARM_UP + PACED):
                member = members[number % CROWD]
                question = questions[number % len(questions)]
                start = time.perf_counter()
                record = fire(env, member, channel, "ask", question=question, private=True)
                took = (await watch.sent(record.token) - start) * 1000
                if number >= _WARM_UP:
                    load.paced.append(took)
                await asyncio.sleep(PACE_SECONDS - min(PACE_SECONDS, took / 1000))
                env.backend.transcript.clear()
                env.http_requests.clear()
            async with _Lag() as lag:
                await asyncio.sleep(1)
            load.longest_pause_idle = lag.longest
            load.longest_pause, load.all_answered = await _burst(
                env, channel, members, questions, watch, IN_FLIGHT
            )
            before = _resident()
            for _ in range(3):
                await _burst(env, channel, members, questions, watch, CROWD_QUESTIONS)
            load.grown = _resident() - before
    return load


async def _burst(
    env: Any, channel: Any, members: list[Any], questions: list[str], watch: _Stopwatch, count: int
) -> tuple[float, float]:
    """`count` questions at once: the loop's longest pause, and the time until all have answers."""
    settle_memory()  # what the simulated Discord has piled up so far is none of the client's
    async with _Lag() as lag:
        start = time.perf_counter()
        records = []
        for number in range(count):
            member, question = members[number % CROWD], questions[number % len(questions)]
            records.append(fire(env, member, channel, "ask", question=question, private=True))
            await asyncio.sleep(0)  # they come one after the other, as from the gateway
        for record in records:
            await watch.sent(record.token)
        took = (time.perf_counter() - start) * 1000
    await env.settle()
    env.backend.transcript.clear()
    env.http_requests.clear()
    return lag.longest, took


def _resident() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 2**20


def measure_load(advisor: Advisor) -> Load:
    """Puts questions to the client one by one, then many at once."""
    return asyncio.run(_measure(advisor, list(advisor.snapshot.probes().texts[:400])))

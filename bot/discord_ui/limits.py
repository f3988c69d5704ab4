"""How much one person, and one server, may ask in a while."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_SWEEP_AT = 5_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """`times` in any `seconds`."""

    times: int
    seconds: float


PERSON = Allowance(8, 60)
SERVER = Allowance(120, 60)


def now() -> float:
    """Seconds on a clock that only runs forward; looked up at each call, as tests turn it."""
    return time.monotonic()


class Limits:
    """Counts in memory; a restart forgives everybody."""

    def __init__(
        self,
        person: Allowance = PERSON,
        server: Allowance = SERVER,
        clock: Callable[[], float] = now,
    ) -> None:
        self._allowances = {"person": person, "server": server}
        self._clock = clock
        self._asked: dict[tuple[str, int], deque[float]] = {}
        self._sweep_at = _SWEEP_AT

    def wait_for(self, person: int, guild: int | None) -> int:
        """Seconds until this person may ask again in this server; 0: now, and it is counted."""
        at = self._clock()
        if len(self._asked) > self._sweep_at:
            self._sweep(at)
        keys = [("person", person)] + ([("server", guild)] if guild is not None else [])
        wait = max(self._wait(key, at) for key in keys)
        if wait > 0:
            return math.ceil(wait)
        for key in keys:
            self._asked.setdefault(key, deque()).append(at)
        return 0

    def _wait(self, key: tuple[str, int], at: float) -> float:
        allowance = self._allowances[key[0]]
        asked = self._asked.get(key, deque())
        while asked and asked[0] <= at - allowance.seconds:
            asked.popleft()
        return asked[0] + allowance.seconds - at if len(asked) >= allowance.times else 0.0

    def _sweep(self, at: float) -> None:
        """Forgets who asked nothing lately; next when as many again have come."""
        for key in list(self._asked):
            self._wait(key, at)
            if not self._asked[key]:
                del self._asked[key]
        self._sweep_at = max(_SWEEP_AT, 2 * len(self._asked))

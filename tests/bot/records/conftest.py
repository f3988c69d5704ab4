"""Records in a file of the test's own, and a clock that only the test moves."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.records.store import Records

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)

HERE, THERE = 1001, 2002
"""Two servers."""
ANN, BEN = 1 << 62, 52
"""Two members, one with as large an id as Discord may give."""


@dataclass(slots=True)
class Clock:
    """Tells the time that it was set to."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        return self.time

    def advance(self, by: timedelta) -> datetime:
        self.time += by
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the records lie; neither it nor its folder is there yet."""
    return tmp_path / "home" / "records.db"


@pytest.fixture
async def records(file: Path, clock: Clock) -> AsyncIterator[Records]:
    async with await Records.open(file, clock) as opened:
        yield opened

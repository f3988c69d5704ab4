"""What was asked in vain."""

from datetime import timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bot.records.store import Records
from bot.records.tables import Base
from tests.bot.records.conftest import HERE, NOON
from tests.bot.records.filled import a_gap


async def test_gaps_come_newest_first(records: Records) -> None:
    gaps = [
        a_gap(HERE, at=NOON + timedelta(minutes=number), nearest=(f"tools/{number}", "tools/git"))
        for number in range(5)
    ]
    for gap in gaps:
        await records.gaps.add(gap)
    assert await records.gaps.recent(HERE, 3) == gaps[:1:-1]


async def test_gaps_are_counted_from_a_time_on(records: Records) -> None:
    for hours in (0, 1, 2):
        await records.gaps.add(a_gap(HERE, at=NOON + timedelta(hours=hours)))
    assert await records.gaps.count(HERE, NOON + timedelta(hours=1)) == 2


async def test_the_question_is_kept_only_where_it_is_given(records: Records) -> None:
    await records.gaps.add(a_gap(HERE, question="Who?", status="declined", at=NOON))
    await records.gaps.add(a_gap(HERE, at=NOON - timedelta(hours=1)))
    assert [g.question for g in await records.gaps.recent(HERE, 5)] == ["Who?", None]


def test_nobodys_name_is_kept_with_a_gap() -> None:
    assert set(Base.metadata.tables["gaps"].columns.keys()) == {
        "id",
        "guild_id",
        "status",
        "nearest",
        "question",
        "at",
    }


async def test_times_are_kept_in_utc_whatever_their_zone(records: Records) -> None:
    elsewhere = NOON.astimezone(timezone(timedelta(hours=9)))
    await records.gaps.add(a_gap(HERE, at=elsewhere))
    (gap,) = await records.gaps.recent(HERE, 1)
    assert gap.at == NOON
    assert gap.at.utcoffset() == timedelta(0)
    assert await records.gaps.count(HERE, elsewhere) == 1


async def test_a_time_without_a_zone_is_refused(records: Records) -> None:
    with pytest.raises(StatementError, match="has no time zone"):
        await records.gaps.add(a_gap(HERE, at=NOON.replace(tzinfo=None)))

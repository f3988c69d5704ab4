"""Forgetting a person, a server, or what is old: exactly that, and nothing else."""

import traceback
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.records.errors import RecordsError
from bot.records.people import PersonSummary
from bot.records.replies import Reply
from bot.records.retention import (
    KEEP_GAPS,
    KEEP_NEWCOMERS,
    KEEP_OPEN_HANDOFFS,
    KEEP_REPLIES,
    KEEP_SETTLED_HANDOFFS,
    KEEP_VOTES,
)
from bot.records.servers import ServerSettings
from bot.records.store import Records
from bot.records.tables import Base
from tests.bot.records.conftest import ANN, BEN, HERE, NOON, THERE, Clock
from tests.bot.records.filled import a_gap, a_handoff, a_vote, fill

SECOND = timedelta(seconds=1)
ALL = PersonSummary(replies=1, votes=1, onboardings=1, handoffs_asked=1, handoffs_helped=0)
NOTHING = PersonSummary(0, 0, 0, 0, 0)


async def row_counts(records: Records) -> dict[str, int]:
    """How many rows each table that is not empty has."""
    counts = {}
    async with records._sessions.reading() as session:
        for name, table in Base.metadata.tables.items():
            counts[name] = (await session.scalars(select(func.count()).select_from(table))).one()
    return {name: count for name, count in counts.items() if count}


async def test_a_summary_counts_each_kind(records: Records) -> None:
    await fill(records, HERE, ANN)
    other = await fill(records, THERE, BEN)
    await records.handoffs.claim(THERE, other.id, ANN)
    assert await records.about_person(ANN, HERE) == ALL
    assert await records.about_person(ANN, THERE) == replace(NOTHING, handoffs_helped=1)
    assert await records.about_person(ANN, None) == replace(ALL, handoffs_helped=1)


async def test_a_person_is_forgotten_in_one_server(records: Records) -> None:
    for guild in (HERE, THERE):
        await fill(records, guild, ANN)
        await fill(records, guild, BEN)
    before = await row_counts(records)
    assert await records.forget_person(ANN, HERE) == 4
    assert await records.about_person(ANN, HERE) == NOTHING
    assert await records.about_person(ANN, THERE) == ALL
    assert await records.about_person(BEN, HERE) == ALL
    gone = {name: before[name] - left for name, left in (await row_counts(records)).items()}
    assert {name: count for name, count in gone.items() if count} == {
        "replies": 1,
        "votes": 1,
        "vote_entries": 2,
        "newcomers": 1,
        "newcomer_steps": 3,
        "handoffs": 1,
    }


async def test_a_person_is_forgotten_everywhere(records: Records) -> None:
    for guild in (HERE, THERE):
        await fill(records, guild, ANN)
    await records.votes.cast(a_vote(None, ANN, "private"))
    await records.replies.claim(7, None, 8, ANN)
    assert await records.forget_person(ANN, None) == 10
    assert await row_counts(records) == {"servers": 2, "gaps": 2}
    assert await records.forget_person(ANN, None) == 0


async def test_a_forgotten_helper_leaves_the_answers_without_a_name(records: Records) -> None:
    held, settled = await a_handoff(records, HERE, ANN), await a_handoff(records, HERE, ANN)
    for handoff in (held, settled):
        await records.handoffs.claim(HERE, handoff.id, BEN)
    await records.handoffs.answered(HERE, settled.id, BEN, "Yes.")
    assert await records.forget_person(BEN, HERE) == 2
    open_again = await records.handoffs.get(HERE, held.id)
    answered = await records.handoffs.get(HERE, settled.id)
    assert open_again is not None
    assert answered is not None
    assert (open_again.state, open_again.claimed_by) == ("open", None)
    assert (answered.state, answered.claimed_by, answered.answer) == ("answered", None, "Yes.")


async def test_a_server_is_forgotten_with_all_that_hangs_off_it(records: Records) -> None:
    await fill(records, THERE, ANN)
    await records.votes.cast(a_vote(None, ANN, "private"))
    before = await row_counts(records)
    await fill(records, HERE, ANN)
    await records.servers.change(
        HERE, language="de", ask_channels=frozenset({1}), interest_roles={"ai": 2}
    )
    assert await records.forget_server(HERE)
    assert await row_counts(records) == before
    assert await records.servers.get(HERE) == ServerSettings()
    assert not await records.forget_server(HERE)


async def test_everything_of_a_server_hangs_off_it() -> None:
    """A new table with a `guild_id` must go with its server, too."""
    for table in Base.metadata.tables.values():
        if table.name != "servers":
            assert [key.ondelete for key in table.foreign_keys], table.name
            assert {key.ondelete for key in table.foreign_keys} == {"CASCADE"}


async def test_what_is_old_goes_and_nothing_else(records: Records) -> None:
    async def left(after: timedelta) -> set[str]:
        await records.prune(NOON + after)
        return set(await row_counts(records)) - {"servers"}

    await fill(records, HERE, ANN)
    everything = set(await row_counts(records)) - {"servers"}
    assert KEEP_REPLIES == KEEP_SETTLED_HANDOFFS < KEEP_OPEN_HANDOFFS < KEEP_GAPS < KEEP_VOTES
    assert await left(KEEP_REPLIES) == everything
    assert await left(KEEP_REPLIES + SECOND) == (everything := everything - {"replies"})
    assert await left(KEEP_OPEN_HANDOFFS) == everything
    assert await left(KEEP_OPEN_HANDOFFS + SECOND) == (everything := everything - {"handoffs"})
    assert await left(KEEP_GAPS) == everything
    assert await left(KEEP_GAPS + SECOND) == (everything := everything - {"gaps"})
    assert await left(KEEP_VOTES) == everything
    assert KEEP_VOTES == KEEP_NEWCOMERS
    assert await left(KEEP_VOTES + SECOND) == set()
    assert await records.servers.present() == [HERE]


@pytest.mark.parametrize("end", ["answered", "closed"])
async def test_a_settled_handoff_goes_a_month_after_its_end(
    records: Records, clock: Clock, end: str
) -> None:
    handoff = await a_handoff(records, HERE, ANN)
    clock.advance(timedelta(days=20))
    await records.handoffs.claim(HERE, handoff.id, BEN)
    if end == "answered":
        await records.handoffs.answered(HERE, handoff.id, BEN, "Yes.")
    else:
        await records.handoffs.closed(HERE, handoff.id)
    assert await records.prune(clock.time + KEEP_SETTLED_HANDOFFS) == 0
    assert await records.prune(clock.time + KEEP_SETTLED_HANDOFFS + SECOND) == 1
    assert await records.handoffs.get(HERE, handoff.id) is None


async def test_an_active_member_keeps_their_progress(records: Records, clock: Clock) -> None:
    await fill(records, HERE, ANN)
    clock.advance(timedelta(days=300))
    await records.newcomers.mark(HERE, ANN, 0, True)
    await records.prune(NOON + KEEP_NEWCOMERS + SECOND)
    assert await records.newcomers.get(HERE, ANN) is not None


async def test_pruning_tells_how_much_went(records: Records) -> None:
    await records.gaps.add(a_gap(HERE, at=NOON - KEEP_GAPS - SECOND))
    await records.gaps.add(a_gap(None, at=NOON - KEEP_GAPS - SECOND))
    await records.replies.add(Reply(1, HERE, 2, 3, ANN, NOON))
    assert await records.prune(NOON) == 2
    assert await row_counts(records) == {"servers": 1, "replies": 1}


async def test_nothing_of_what_was_forgotten_stays_in_the_files(
    records: Records, file: Path
) -> None:
    def bytes_on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))

    await records.servers.joined(HERE)
    await records.votes.cast(a_vote(HERE, ANN, reason="SECRETWORD"))
    await records.gaps.add(a_gap(HERE, question="OTHERSECRET"))
    assert b"SECRETWORD" in bytes_on_disk()
    await records.forget_person(ANN, HERE)
    assert b"SECRETWORD" not in bytes_on_disk()
    assert b"OTHERSECRET" in bytes_on_disk()
    await records.forget_server(HERE)
    assert b"OTHERSECRET" not in bytes_on_disk()


async def test_a_forgotten_helper_stands_in_no_draft(records: Records) -> None:
    opened = await fill(records, HERE, ANN)
    await records.handoffs.claim(HERE, opened.id, BEN)
    await records.handoffs.answered(HERE, opened.id, BEN, "Yes.")
    await records.handoffs.drafted(HERE, opened.id, "# By Ben")
    await records.forget_person(BEN, HERE)
    kept = await records.handoffs.get(HERE, opened.id)
    assert kept is not None
    assert (kept.answer, kept.draft, kept.claimed_by) == ("Yes.", "", None)


async def test_what_people_wrote_stands_in_no_error(records: Records) -> None:
    async with records._sessions.writing() as session:
        await session.execute(
            text("create trigger no before insert on votes begin select raise(abort, 'boom'); end")
        )
    words = "drowssap"[::-1]  # a traceback shows the lines of this test as well
    with pytest.raises(RecordsError) as caught:
        await records.votes.cast(a_vote(HERE, ANN, reason=words))
    shown = "".join(traceback.format_exception(caught.value))
    assert "boom" in shown
    assert words not in shown

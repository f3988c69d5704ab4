"""Opened, used by many at once, closed, opened again: all is still there, each server's apart."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.records.errors import RecordsError
from bot.records.replies import Reply
from bot.records.store import Records
from tests.bot.records.conftest import ANN, BEN, HERE, NOON, THERE
from tests.bot.records.filled import a_gap, a_vote, fill
from tests.conftest import REPOSITORY


async def test_after_a_restart_everything_is_still_there(file: Path) -> None:
    async with await Records.open(file) as before:
        handoff = await fill(before, HERE, ANN)
        await before.servers.change(HERE, ask_channels=frozenset({5}), interest_roles={"ai": 6})
        newcomer = await before.newcomers.get(HERE, ANN)
    async with await Records.open(str(file)) as after:
        assert await after.replies.of_question(HERE + ANN) == Reply(
            HERE + ANN, HERE, 3, 4, ANN, NOON
        )
        assert await after.votes.counts(HERE) == (1, 0)
        assert await after.gaps.recent(HERE, 5) == [a_gap(HERE)]
        assert newcomer is not None
        assert await after.newcomers.get(HERE, ANN) == newcomer
        assert await after.handoffs.get(HERE, handoff.id) == handoff
        settings = await after.servers.get(HERE)
        assert (settings.ask_channels, settings.interest_roles) == (frozenset({5}), {"ai": 6})


async def test_two_hundred_at_once_lose_nothing(records: Records) -> None:
    async def visit(number: int) -> bool:
        await records.votes.cast(a_vote(HERE, number, f"answer-{number % 10}"))
        await records.gaps.add(a_gap(HERE))
        await records.servers.get(number)
        await records.servers.change(HERE, welcome_channel=number)
        return await records.replies.claim(number % 50, HERE, 1, number)

    claimed = await asyncio.gather(*[visit(number) for number in range(200)])
    assert sum(claimed) == 50
    assert await records.votes.counts(HERE) == (200, 0)
    assert await records.gaps.count(HERE, NOON) == 200


async def test_two_processes_can_share_a_file(file: Path, records: Records) -> None:
    """As while a new version starts before the old one has ended."""
    async with await Records.open(file) as other:
        both = [
            store.replies.claim(n, HERE, 1, ANN) for n in range(50) for store in (records, other)
        ]
        assert sum(await asyncio.gather(*both)) == 50


async def test_two_can_make_the_same_file_at_once(file: Path) -> None:
    one, two = await asyncio.gather(Records.open(file), Records.open(file))
    async with one, two:
        assert await one.replies.claim(1, HERE, 1, ANN)
        assert not await two.replies.claim(1, HERE, 1, ANN)


async def test_cancelled_work_leaves_neither_half_nor_a_lock(records: Records) -> None:
    tasks = [
        asyncio.create_task(records.votes.cast(a_vote(HERE, n, reason="slow"))) for n in range(40)
    ]
    await asyncio.sleep(0.02)
    for task in tasks:
        task.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert any(isinstance(outcome, asyncio.CancelledError) for outcome in done)
    await asyncio.wait_for(records.votes.cast(a_vote(HERE, 1000, "later")), timeout=2)
    kept = await records.votes.recent_reasons(HERE, 100)
    assert len(kept) >= done.count(None)
    assert all(len(reason.entries) == 2 for reason in kept)


async def test_a_change_is_kept_whole_or_not_at_all(records: Records) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("out of order")

    await fill(records, HERE, ANN)
    (writer,) = records._sessions._engines[1:]
    event.listen(writer.sync_engine, "commit", break_down)
    with pytest.raises(RuntimeError, match="out of order"):
        await records.forget_person(ANN, None)
    event.remove(writer.sync_engine, "commit", break_down)
    assert (await records.about_person(ANN, None)).votes == 1


async def test_servers_never_see_each_others_rows(records: Records) -> None:
    await records.servers.change(HERE, keep_questions=True, ask_channels=frozenset({5}))
    handoff = await fill(records, HERE, ANN)
    assert not (await records.servers.get(THERE)).keep_questions
    assert await records.votes.counts(THERE) == (0, 0)
    assert await records.votes.counts(THERE, "licenses/mit") == (0, 0)
    assert await records.votes.recent_reasons(THERE, 5) == []
    assert await records.gaps.recent(THERE, 5) == []
    assert await records.gaps.count(THERE, NOON) == 0
    assert await records.newcomers.get(THERE, ANN) is None
    assert await records.newcomers.mark(THERE, ANN, 0, True) is None
    assert not await records.newcomers.set_reminder(THERE, ANN, NOON)
    assert not await records.newcomers.delete(THERE, ANN)
    assert await records.handoffs.get(THERE, handoff.id) is None
    assert await records.handoffs.open_of(THERE, ANN) == []
    assert await records.handoffs.claim(THERE, handoff.id, BEN) is None
    assert await records.handoffs.posted(THERE, handoff.id, 1) is None
    assert await records.handoffs.closed(THERE, handoff.id) is None
    assert await records.handoffs.get(HERE, handoff.id) == handoff


async def test_direct_messages_are_nobodys_server(records: Records) -> None:
    await records.votes.cast(a_vote(None, ANN, reason="Wrong."))
    await records.gaps.add(a_gap(None))
    assert await records.replies.claim(1, None, 2, ANN)
    assert await records.votes.counts(None) == (1, 0)
    assert await records.gaps.count(None, NOON) == 1
    assert await records.votes.counts(HERE) == (0, 0)
    assert await records.servers.present() == []


async def test_a_database_that_breaks_in_use_is_told_in_a_sentence(
    file: Path, records: Records
) -> None:
    from sqlalchemy import text

    async with records._sessions.writing() as session:
        await session.execute(text("DROP TABLE gaps"))
    with pytest.raises(RecordsError) as caught:
        await records.gaps.add(a_gap(HERE))
    assert caught.value.message == f"the records in {file}: the file is damaged: a table is missing"
    assert "restore a copy" in caught.value.hint
    assert await records.replies.claim(1, HERE, 2, ANN)


def test_records_load_neither_discord_nor_the_migrations() -> None:
    code = "import bot.records.store, sys; print({m.partition('.')[0] for m in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert "'sqlalchemy'" in done.stdout
    assert "'discord'" not in done.stdout
    assert "'alembic'" not in done.stdout

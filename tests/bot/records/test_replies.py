"""Nothing is answered twice, restarts and races included."""

import asyncio
from pathlib import Path

import pytest

from bot.records.replies import AlreadyAnswered, Reply
from bot.records.store import Records
from tests.bot.records.conftest import ANN, BEN, HERE, NOON

REPLY = Reply(question_id=10, guild_id=HERE, channel_id=20, answer_id=30, asker_id=ANN, at=NOON)


async def test_a_reply_is_found_from_both_ends(records: Records) -> None:
    await records.replies.add(REPLY)
    assert await records.replies.of_question(10) == REPLY
    assert await records.replies.of_answer(30) == REPLY
    assert await records.replies.of_question(30) is None
    assert await records.replies.of_answer(10) is None


async def test_a_second_answer_is_refused(records: Records) -> None:
    await records.replies.add(REPLY)
    with pytest.raises(AlreadyAnswered):
        await records.replies.add(Reply(10, HERE, 20, 31, BEN, NOON))
    assert await records.replies.of_question(10) == REPLY


async def test_of_many_at_once_one_may_answer(records: Records) -> None:
    claims = await asyncio.gather(*[records.replies.claim(10, HERE, 20, ANN) for _ in range(30)])
    assert sorted(claims) == [False] * 29 + [True]


async def test_a_claim_holds_after_a_restart(file: Path, records: Records) -> None:
    assert await records.replies.claim(10, HERE, 20, ANN)
    async with await Records.open(file) as fresh:
        assert not await fresh.replies.claim(10, HERE, 20, ANN)


async def test_a_claim_becomes_an_answer(records: Records) -> None:
    await records.replies.claim(10, HERE, 20, ANN)
    claimed = await records.replies.of_question(10)
    assert claimed is not None
    assert claimed.answer_id is None
    await records.replies.answered(10, 30)
    assert await records.replies.of_answer(30) == REPLY


async def test_what_was_dropped_may_be_answered_again(records: Records) -> None:
    await records.replies.claim(10, HERE, 20, ANN)
    await records.replies.drop(10)
    await records.replies.answered(10, 30)
    assert await records.replies.of_question(10) is None
    assert await records.replies.claim(10, HERE, 20, ANN)

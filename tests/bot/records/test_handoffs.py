"""Questions that were passed to people, and who may do what with them."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.records.handoffs import Handoff
from bot.records.store import Records
from bot.records.tables import Telling
from tests.bot.records.conftest import ANN, BEN, HERE, NOON, THERE, Clock
from tests.bot.records.filled import a_handoff

CAT = 53


async def claimed(records: Records) -> Handoff:
    handoff = await a_handoff(records, HERE, ANN)
    held = await records.handoffs.claim(HERE, handoff.id, BEN)
    assert held is not None
    return held


async def test_a_handoff_is_opened_with_what_was_asked(records: Records) -> None:
    handoff = await a_handoff(records, HERE, ANN)
    assert handoff == Handoff(
        id=handoff.id,
        guild_id=HERE,
        asker_id=ANN,
        asker_channel=31,
        asked_message=None,
        language="de",
        question="May I?",
        note="It is urgent.",
        helpers_channel=32,
        helpers_message=None,
        state="open",
        claimed_by=None,
        answer="",
        told="",
        draft="",
        opened=NOON,
        updated=NOON,
    )
    posted = await records.handoffs.posted(HERE, handoff.id, 99)
    assert posted is not None
    assert posted.helpers_message == 99
    assert await records.handoffs.get(HERE, handoff.id) == posted


async def test_of_many_helpers_at_once_one_gets_it(records: Records) -> None:
    handoff = await a_handoff(records, HERE, ANN)
    claims = await asyncio.gather(
        *[records.handoffs.claim(HERE, handoff.id, helper) for helper in range(1, 31)]
    )
    (holder,) = [claim.claimed_by for claim in claims if claim is not None]
    now = await records.handoffs.get(HERE, handoff.id)
    assert now is not None
    assert (now.state, now.claimed_by) == ("claimed", holder)


async def test_who_holds_it_may_claim_it_again(records: Records) -> None:
    held = await claimed(records)
    assert await records.handoffs.claim(HERE, held.id, BEN) == held
    assert await records.handoffs.claim(HERE, held.id, CAT) is None


async def test_only_who_holds_it_can_release_it(records: Records) -> None:
    held = await claimed(records)
    assert await records.handoffs.release(HERE, held.id, CAT) is None
    released = await records.handoffs.release(HERE, held.id, BEN)
    assert released is not None
    assert (released.state, released.claimed_by) == ("open", None)
    assert await records.handoffs.claim(HERE, held.id, CAT) is not None


async def test_only_who_holds_it_can_answer_it_and_once(records: Records) -> None:
    held = await claimed(records)
    assert await records.handoffs.answered(HERE, held.id, CAT, "No.") is None
    answered = await records.handoffs.answered(HERE, held.id, BEN, "Yes.")
    assert answered is not None
    assert (answered.state, answered.claimed_by, answered.answer) == ("answered", BEN, "Yes.")
    assert await records.handoffs.answered(HERE, held.id, BEN, "No.") is None
    assert await records.handoffs.claim(HERE, held.id, CAT) is None


async def test_an_answer_is_to_be_told_until_that_is_noted(records: Records) -> None:
    waiting, held = await a_handoff(records, HERE, ANN), await claimed(records)
    assert await records.handoffs.told(HERE, held.id, "directly") is None, "nothing to tell yet"
    await records.handoffs.answered(HERE, held.id, BEN, "Yes.")
    ways: list[tuple[Telling, bool]] = [("unreached", True), ("refused", False), ("left", False)]
    for how, left in ways:
        told = await records.handoffs.told(HERE, held.id, how)
        assert told is not None
        assert told.told == how
        assert await records.handoffs.untold() == ([told] if left else [])
    assert waiting.told == ""


async def test_nobody_is_to_be_told_in_a_server_that_the_bot_left(records: Records) -> None:
    held = await claimed(records)
    await records.handoffs.answered(HERE, held.id, BEN, "Yes.")
    await records.servers.left(HERE, NOON)
    assert await records.handoffs.untold() == []
    await records.servers.joined(HERE)
    assert [one.id for one in await records.handoffs.untold()] == [held.id]


async def test_a_private_question_has_no_channel(records: Records) -> None:
    opened = await records.handoffs.open(
        guild_id=HERE,
        asker_id=ANN,
        asker_channel=None,
        asked_message=None,
        language="",
        question="May I?",
        note="",
        helpers_channel=32,
    )
    kept = await records.handoffs.get(HERE, opened.id)
    assert kept is not None
    assert kept.asker_channel is None


async def test_an_asker_sees_all_of_theirs_the_latest_first(records: Records) -> None:
    first = await claimed(records)
    done = await a_handoff(records, HERE, ANN)
    await records.handoffs.closed(HERE, done.id)
    await a_handoff(records, HERE, BEN)
    await a_handoff(records, THERE, ANN)
    found = await records.handoffs.of_asker(HERE, ANN, 8)
    assert [one.id for one in found] == [done.id, first.id]
    assert [one.id for one in await records.handoffs.of_asker(HERE, ANN, 1)] == [done.id]


async def test_only_its_asker_takes_back_what_still_waits(records: Records) -> None:
    handoff = await a_handoff(records, HERE, ANN)
    assert not await records.handoffs.take_back(HERE, handoff.id, BEN)
    assert not await records.handoffs.take_back(THERE, handoff.id, ANN)
    assert await records.handoffs.take_back(HERE, handoff.id, ANN)
    assert await records.handoffs.get(HERE, handoff.id) is None
    held = await claimed(records)
    await records.handoffs.answered(HERE, held.id, BEN, "Yes.")
    assert not await records.handoffs.take_back(HERE, held.id, ANN), "it is answered"


async def test_only_an_answer_becomes_a_draft(records: Records, clock: Clock) -> None:
    held = await claimed(records)
    assert await records.handoffs.drafted(HERE, held.id, "---") is None
    await records.handoffs.answered(HERE, held.id, BEN, "Yes.")
    clock.advance(timedelta(days=20))
    drafted = await records.handoffs.drafted(HERE, held.id, "---\ntitle: x")
    assert drafted is not None
    assert (drafted.draft, drafted.state) == ("---\ntitle: x", "answered")
    assert drafted.updated == NOON, "a draft must not prolong how long the text is kept"


async def test_what_is_closed_stays_closed(records: Records, clock: Clock) -> None:
    held = await claimed(records)
    later = clock.advance(timedelta(hours=1))
    closed = await records.handoffs.closed(HERE, held.id)
    assert closed is not None
    assert (closed.state, closed.updated) == ("closed", later)
    assert await records.handoffs.closed(HERE, held.id) is None
    assert await records.handoffs.claim(HERE, held.id, BEN) is None
    assert await records.handoffs.release(HERE, held.id, BEN) is None
    assert await records.handoffs.answered(HERE, held.id, BEN, "Yes.") is None


async def test_an_asker_sees_what_still_waits(records: Records) -> None:
    first = await claimed(records)
    second = await a_handoff(records, HERE, ANN)
    done = await a_handoff(records, HERE, ANN)
    await a_handoff(records, HERE, BEN)
    await records.handoffs.closed(HERE, done.id)
    elsewhere = await a_handoff(records, THERE, ANN)
    assert await records.handoffs.open_of(HERE, ANN) == [first, second]
    assert await records.handoffs.open_of(None, ANN) == [first, second, elsewhere]


async def test_a_handoff_goes_on_after_a_restart(file: Path) -> None:
    async with await Records.open(file) as before:
        held = await claimed(before)
    async with await Records.open(file) as after:
        assert await after.handoffs.get(HERE, held.id) == held
        assert await after.handoffs.answered(HERE, held.id, BEN, "Yes.") is not None


async def test_an_id_never_comes_to_mean_another_handoff(records: Records) -> None:
    """Buttons of old messages carry it."""
    first = await a_handoff(records, HERE, ANN)
    await records.forget_person(ANN, None)
    assert (await a_handoff(records, HERE, BEN)).id > first.id


async def test_what_is_gone_cannot_be_changed(records: Records) -> None:
    assert await records.handoffs.claim(HERE, 1, BEN) is None
    assert await records.handoffs.posted(HERE, 1, 2) is None

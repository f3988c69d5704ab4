"""Answers of which the asker could not be told at once."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoffs
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import (
    ANSWER,
    answer,
    card,
    claim,
    close_dms,
    hand_off,
    kept,
    labels,
    the_one,
)
from tests.bot.discord_ui.seen import shown_in, texts


def answers_in(channel: Any) -> int:
    return sum(ANSWER in shown_in(message) for message in channel.history())


async def test_a_crash_before_the_asker_was_told_is_mended_at_the_card(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    await records.handoffs.answered(server.id, handoff.id, bob.id, ANSWER)
    result = await bob.click(card(helpers), label="Answer")
    assert result.modal is None
    again = await bob.click(card(helpers), label="Tell them again")
    assert "told where they asked" in texts(again.response.components)
    assert ANSWER in shown_in(channel.last_message)


@pytest.mark.parametrize("private", [False, True])
async def test_after_a_crash_the_asker_is_told_at_the_next_start_and_once(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
    private: bool,
) -> None:
    await hand_off(alice, channel, private=private)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    await records.handoffs.answered(server.id, handoff.id, bob.id, ANSWER)
    for _ in range(2):
        await simcord_env.restart_bot(new_client())
        await simcord_env.settle()
        assert answers_in(alice.user.dm_channel if private else channel) == 1
    assert (await kept(records, handoff)).told == ("directly" if private else "publicly")
    assert "They were told" in shown_in(card(helpers))
    assert "Tell them again" not in labels(card(helpers))


async def test_an_answer_that_was_told_is_not_told_at_the_next_start(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
) -> None:
    await hand_off(alice, channel)
    await answer(bob, helpers)
    await simcord_env.restart_bot(new_client())
    await simcord_env.settle()
    assert answers_in(channel) == 1


async def test_where_discord_failed_the_asker_is_told_within_the_hour(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    simcord_env.inject_error("GET", f"/guilds/*/members/{alice.id}", status=500)
    await answer(bob, helpers, claimed=True)
    assert (await kept(records, handoff)).told == "unreached"
    await simcord_env.advance_time(3601)
    assert answers_in(channel) == 1
    assert "They were told where they asked" in shown_in(card(helpers))


async def test_who_takes_no_direct_messages_is_not_written_to_every_hour(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel, private=True)
    handoff = await the_one(records, server, alice)
    await close_dms(simcord_env, alice)
    await answer(bob, helpers)
    await simcord_bot.late_telling.tell_all()
    assert answers_in(alice.user.dm_channel) == 0
    assert (await kept(records, handoff)).told == "refused"
    assert "Tell them again" in labels(card(helpers))


async def test_an_answer_whose_telling_cannot_be_noted_bears_a_mark_for_discord(
    simcord_env: Env,
    monkeypatch: pytest.MonkeyPatch,
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
) -> None:
    """By the same nonce Discord takes the same message for one."""

    async def fail(*_: object) -> None:
        raise RecordsError("the disk is full", "free some space")

    await hand_off(alice, channel)
    monkeypatch.setattr(Handoffs, "told", fail)
    done = await answer(bob, helpers)
    assert "told where they asked" in texts(done.response.components)
    await simcord_bot.late_telling.tell_all()
    path = f"/channels/{channel.id}/messages"
    sent = [one.json or {} for one in simcord_env.http_requests if one.path == path]
    nonces = [one["nonce"] for one in sent if one.get("enforce_nonce")]
    assert len(nonces) == 2
    assert len(set(nonces)) == 1

"""/handoffs: what a person asked the helpers, and what became of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import (
    QUESTION,
    hand_off,
    the_one,
)
from tests.bot.discord_ui.seen import shown_in, texts


async def test_a_person_sees_their_own_alone(
    channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    empty = await alice.slash(channel, "handoffs")
    assert empty.ephemeral
    assert "There are none" in texts(empty.response.components)
    await hand_off(alice, channel)
    own = await alice.slash(channel, "handoffs")
    assert QUESTION in texts(own.response.components)
    assert "Waits for a helper" in texts(own.response.components)
    other = await bob.slash(channel, "handoffs")
    assert "There are none" in texts(other.response.components)


async def test_an_open_one_can_be_withdrawn_and_leaves_nothing(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    own = await alice.slash(channel, "handoffs")
    shown = own.response
    helpers_card = helpers.last_message
    result = await alice.click(shown, label="Withdraw")
    assert "Withdrawn" in texts(result.followups[-1].components)
    assert "There are none" in texts(shown.components)
    assert await records.handoffs.get(server.id, handoff.id) is None
    assert QUESTION not in shown_in(helpers.last_message)
    assert helpers.last_message.id == helpers_card.id


async def test_a_withdrawal_survives_a_vanished_helpers_card(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    own = await alice.slash(channel, "handoffs")
    simcord_env.backend.delete_message(helpers.id, helpers.last_message.id)
    result = await alice.click(own.response, label="Withdraw")
    assert result.acknowledged
    assert await records.handoffs.open_of(server.id, alice.id) == []


async def test_a_deleted_helpers_card_can_be_sent_again(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    simcord_env.backend.delete_message(helpers.id, helpers.last_message.id)
    own = await alice.slash(channel, "handoffs")
    shown = own.response
    assert "The helpers no longer see it" in texts(shown.components)
    await alice.click(shown, label="Send again")
    handoff = await the_one(records, server, alice)
    assert handoff.helpers_message == helpers.last_message.id
    assert QUESTION in shown_in(helpers.last_message)
    assert "Waits for a helper" in texts(shown.components)


async def test_it_works_after_a_restart(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    own = await alice.slash(channel, "handoffs")
    await simcord_env.restart_bot(new_client())
    result = await alice.click(own.response, label="Withdraw")
    assert result.acknowledged
    assert await records.handoffs.open_of(server.id, alice.id) == []


async def test_what_is_old_is_gone_politely(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    own = await alice.slash(channel, "handoffs")
    await records.prune(discord.utils.utcnow() + timedelta(days=10_000))
    result = await alice.click(own.response, label="Withdraw")
    assert "changed meanwhile" in texts(result.followups[-1].components)


async def test_two_servers_never_see_each_others(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    other = simcord_env.create_guild()
    elsewhere = other.create_text_channel("general")
    twin: Any = other.add_member(alice.user)
    own = await twin.slash(elsewhere, "handoffs")
    assert "There are none" in texts(own.response.components)


@pytest.mark.parametrize("status", [403, 500])
async def test_where_discord_does_not_show_the_card_it_counts_as_there(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, status: int
) -> None:
    await hand_off(alice, channel)
    simcord_env.inject_error("GET", f"/channels/{helpers.id}/messages/*", status=status)
    own = await alice.slash(channel, "handoffs")
    assert "Waits for a helper" in texts(own.response.components)

"""Welcoming, where a server wants it, in its channel, without a crowd of messages."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.discord_ui.onboarding.welcome import MOST_NAMED, SECONDS_BETWEEN
from bot.discord_ui.runner import needed_intents
from bot.records.store import Records
from tests.bot.discord_ui.seen import components_of, ids, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection


@pytest.fixture
def simcord_bot(new_client: Callable[..., AdvisorClient]) -> AdvisorClient:
    intents = plain_intents()
    intents.members = True
    return new_client(intents=intents)


@pytest.fixture
async def hall(server: Any, records: Records) -> Any:
    """The channel in which new members are welcomed."""
    channel = server.create_text_channel("hall")
    await records.servers.change(server.id, welcome_channel=channel.id)
    return channel


async def join(env: Env, server: Any, *names: str, bot: bool = False) -> list[Any]:
    members = [server.add_member(env.create_user(name, bot=bot)) for name in names]
    await env.settle()
    return members


async def welcomes(channel: Any) -> list[discord.Message]:
    """The bot's messages in a channel, the oldest first."""
    return [message for message in channel.history() if message.author.bot]


def pinged(env: Env) -> list[Any]:
    sent = [one for one in env.http_requests if one.method == "POST" and "messages" in one.path]
    return [(one.json or {})["allowed_mentions"] for one in sent]


async def test_the_members_intent_is_asked_for_only_where_a_server_welcomes(
    records: Records,
) -> None:
    assert not (await needed_intents(records.servers)).members
    await records.servers.change(7, welcome_channel=8)
    assert (await needed_intents(records.servers)).members


async def test_a_new_member_is_greeted_in_the_channel_and_pinged_alone(
    simcord_env: Env, server: Any, hall: Any, records: Records
) -> None:
    await records.servers.change(
        server.id, welcome_text="Be *kind*. @everyone https://evil.example"
    )
    (alice,) = await join(simcord_env, server, "alice")
    shown = shown_in(hall.last_message)
    assert f"Welcome, <@{alice.id}>" in shown
    assert r"Be \*kind\*." in shown
    assert "@everyone" not in shown.replace("@\u200beveryone", "")
    assert "https://evil" not in shown
    (mentions,) = pinged(simcord_env)
    assert mentions["parse"] == []
    assert [int(one) for one in mentions["users"]] == [alice.id]
    assert not mentions.get("roles")
    assert alice.user.dm_channel is None or alice.user.dm_channel.last_message is None


async def test_anybody_may_press_start_for_themselves(
    simcord_env: Env, new_client: Any, server: Any, hall: Any, records: Records
) -> None:
    alice, bob = await join(simcord_env, server, "alice", "bob")
    first = (await welcomes(hall))[0]
    assert ids(components_of(first)) == ["onboarding:open"]
    await simcord_env.restart_bot(new_client())
    for member in (alice, bob):
        result = await member.click(first, custom_id="onboarding:open")
        assert result.ephemeral
        assert "Question 1 of 4" in texts(result.response.components)
        assert await records.newcomers.get(server.id, member.id) is not None


async def test_without_a_channel_nobody_is_greeted(
    simcord_env: Env, server: Any, channel: Any
) -> None:
    await join(simcord_env, server, "alice")
    assert channel.last_message is None


async def test_bots_are_not_welcomed(simcord_env: Env, server: Any, hall: Any) -> None:
    await join(simcord_env, server, "robot", bot=True)
    assert hall.last_message is None


async def test_a_burst_is_greeted_in_few_messages(simcord_env: Env, server: Any, hall: Any) -> None:
    members = await join(simcord_env, server, "first")
    await join(simcord_env, server, *(f"m{number}" for number in range(30)))
    assert len(await welcomes(hall)) == 1
    await simcord_env.advance_time(SECONDS_BETWEEN + 1)
    first, second = await welcomes(hall)
    assert f"<@{members[0].id}>" in shown_in(first)
    assert shown_in(second).count("<@") <= MOST_NAMED
    assert "more" in shown_in(second)
    assert all(len(one["users"]) <= MOST_NAMED for one in pinged(simcord_env))
    await simcord_env.advance_time(5 * SECONDS_BETWEEN)
    assert len(await welcomes(hall)) == 2
    await join(simcord_env, server, "late")
    assert len(await welcomes(hall)) == 3


async def test_two_servers_are_greeted_apart(
    simcord_env: Env, server: Any, hall: Any, records: Records
) -> None:
    other = simcord_env.create_guild()
    lobby = other.create_text_channel("lobby")
    await records.servers.change(other.id, welcome_channel=lobby.id, welcome_text="The other one")
    await join(simcord_env, server, "alice")
    await join(simcord_env, other, "bob")
    assert len(await welcomes(hall)) == len(await welcomes(lobby)) == 1
    assert "The other one" not in shown_in(hall.last_message)


async def test_who_left_meanwhile_is_not_greeted(simcord_env: Env, server: Any, hall: Any) -> None:
    await join(simcord_env, server, "first")
    gone, stays = await join(simcord_env, server, "gone", "stays")
    server.remove_member(gone)
    await simcord_env.settle()
    await simcord_env.advance_time(SECONDS_BETWEEN + 1)
    shown = shown_in(hall.last_message)
    assert f"<@{stays.id}>" in shown
    assert f"<@{gone.id}>" not in shown


async def join_in_turn(env: Env, server: Any, count: int) -> None:
    for number in range(count):
        await join(env, server, f"turn{number}")
        await env.advance_time(SECONDS_BETWEEN + 1)


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_refusal_is_noted_once_until_it_works_again(
    simcord_env: Env,
    server: Any,
    hall: Any,
    caplog: pytest.LogCaptureFixture,
    status: int,
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=status, times=None)
    await join_in_turn(simcord_env, server, 3)
    assert caplog.text.count("are not welcomed") == 1
    simcord_env.backend.faults.clear()
    await join_in_turn(simcord_env, server, 1)
    assert len(await welcomes(hall)) == 1


async def test_a_missing_permission_is_noted(
    simcord_env: Env, server: Any, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    shut = server.create_text_channel(
        "shut",
        overwrites={server.default_role: discord.PermissionOverwrite(send_messages=False)},
    )
    await records.servers.change(server.id, welcome_channel=shut.id)
    await join_in_turn(simcord_env, server, 2)
    assert caplog.text.count("are not welcomed") == 1


async def test_a_deleted_channel_is_noted_and_harms_nothing(
    simcord_env: Env, server: Any, hall: Any, channel: Any, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.backend.delete_channel(hall.id)
    await simcord_env.settle()
    (alice,) = await join(simcord_env, server, "alice")
    await join_in_turn(simcord_env, server, 2)
    assert caplog.text.count("are not welcomed") == 1
    assert (await alice.slash(channel, "start")).ephemeral


async def test_a_lost_connection_is_noted(
    simcord_env: Env,
    server: Any,
    hall: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    lose_connection(monkeypatch, "POST", f"/channels/{hall.id}/messages")
    await join_in_turn(simcord_env, server, 2)
    assert "are not welcomed" in caplog.text
    assert len(await welcomes(hall)) == 1

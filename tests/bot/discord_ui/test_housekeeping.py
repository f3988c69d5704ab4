"""Housekeeping in the background, and what servers and people may not see of each other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
import simcord
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.housekeeping import EVERY_HOURS
from bot.records.errors import RecordsError
from bot.records.servers import ServerSettings
from bot.records.store import Records
from tests.bot.discord_ui.seen import texts
from tests.bot.records.filled import a_gap, a_vote

ROUND = EVERY_HOURS * 3600 + 60
DAY = 86_400
SETTINGS = ServerSettings(length="full")

NewClient = Callable[..., AdvisorClient]


async def set_up(records: Records, guild_id: int) -> None:
    await records.servers.change(guild_id, length="full")


@pytest.fixture
def real_joins(simcord_env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord marks a server that was added just now by saying nothing of its availability."""
    emit = simcord_env.backend.emit

    def as_discord(event: str, payload: dict[str, Any]) -> None:
        if event == "GUILD_CREATE":
            payload = {key: value for key, value in payload.items() if key != "unavailable"}
        emit(event, payload)

    monkeypatch.setattr(simcord_env.backend, "emit", as_discord)


def quieten(env: Env) -> None:
    """Stops what has rounds of its own, which only take time here."""
    _client_of(env).reminders.stop()
    _client_of(env).late_telling.stop()


async def rest(env: Env, new_client: NewClient, days: float) -> None:
    """Days go by, and the bot starts anew: that spares the tests the rounds in between."""
    _client_of(env).housekeeping.stop()
    quieten(env)
    await env.advance_time(days * DAY)
    await env.restart_bot(new_client())
    await env.settle()


async def next_round(env: Env) -> None:
    quieten(env)
    await env.advance_time(ROUND)
    await env.settle()


def _client_of(env: Env) -> AdvisorClient:
    assert isinstance(env.bot, AdvisorClient)
    return env.bot


async def gone(records: Records) -> list[int]:
    return await records.servers.gone_since(discord.utils.utcnow())


async def stored(records: Records, guild_id: int) -> bool:
    """Whether the records know the server, here or gone."""
    return guild_id in [*await records.servers.present(), *await gone(records)]


# --- joining and leaving --------------------------------------------------------------------------


async def test_a_server_that_removed_the_bot_is_forgotten_after_30_days(
    simcord_env: Env, server: Any, records: Records, new_client: NewClient
) -> None:
    await set_up(records, server.id)
    simcord_env.backend.remove_guild(server.id)
    await simcord_env.settle()
    assert await gone(records) == [server.id]
    await rest(simcord_env, new_client, 29.5)
    assert await records.servers.get(server.id) == SETTINGS
    await rest(simcord_env, new_client, 1)
    assert not await stored(records, server.id)
    assert await records.servers.get(server.id) == ServerSettings()


async def test_a_return_in_time_finds_its_settings(
    simcord_env: Env, real_joins: None, server: Any, records: Records, new_client: NewClient
) -> None:
    await set_up(records, server.id)
    simcord_env.backend.remove_guild(server.id)
    await rest(simcord_env, new_client, 20)
    simcord_env.backend._reserved_ids.discard(server.id)
    simcord_env.create_guild(id=server.id)  # it adds the bot again
    await simcord_env.settle()
    assert await gone(records) == []
    await rest(simcord_env, new_client, 40)
    assert await records.servers.get(server.id) == SETTINGS


async def test_joining_a_server_is_noted_and_says_nothing_unasked(
    simcord_env: Env, real_joins: None, server: Any, records: Records
) -> None:
    await simcord_env.settle()
    assert await records.servers.present() == [server.id]
    assert not [r for r in simcord_env.http_requests if "/messages" in r.path]


async def test_a_server_that_left_while_offline_is_noted_at_the_start(
    simcord_env: Env, server: Any, records: Records, new_client: NewClient
) -> None:
    await set_up(records, server.id)
    await set_up(records, 4711 << 22)
    await simcord_env.restart_bot(new_client())
    await simcord_env.settle()
    assert await gone(records) == [4711 << 22]
    assert await records.servers.present() == [server.id]


async def test_a_server_that_returned_while_offline_is_not_forgotten(
    simcord_env: Env, server: Any, records: Records, new_client: NewClient
) -> None:
    await set_up(records, server.id)
    await records.servers.left(server.id, discord.utils.utcnow() - timedelta(days=60))
    await simcord_env.restart_bot(new_client())
    await simcord_env.settle()
    assert await records.servers.get(server.id) == SETTINGS
    assert await records.servers.present() == [server.id]


async def test_an_outage_is_no_leaving(
    simcord_env: Env, simcord_bot: AdvisorClient, server: Any, records: Records
) -> None:
    await set_up(records, server.id)
    simcord_env.backend.emit("GUILD_DELETE", {"id": str(server.id), "unavailable": True})
    await simcord_env.settle()
    guild = simcord_bot.get_guild(server.id)
    assert guild is not None
    assert guild.unavailable
    await next_round(simcord_env)
    assert await gone(records) == []


async def test_servers_of_other_shards_are_left_to_their_process(
    records: Records, new_client: NewClient
) -> None:
    on_first, on_second = (4712 << 22), (4713 << 22)
    await set_up(records, on_first)
    await set_up(records, on_second)
    async with simcord.run(new_client(shard_count=2, shard_ids=[0])) as env:
        await env.settle()
        assert await gone(records) == [on_first]


# --- the rounds -----------------------------------------------------------------------------------


async def test_what_was_kept_long_enough_is_removed(
    simcord_env: Env, server: Any, records: Records
) -> None:
    now = discord.utils.utcnow()
    await records.gaps.add(a_gap(server.id, at=now - timedelta(days=179.9)))
    await records.votes.cast(a_vote(server.id, 5, at=now))
    await next_round(simcord_env)
    assert await records.gaps.recent(server.id, 5) == []
    assert await records.votes.counts(server.id) == (1, 0)


async def test_a_failure_is_noted_and_the_next_round_makes_up_for_it(
    simcord_env: Env,
    server: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await records.gaps.add(a_gap(server.id, at=discord.utils.utcnow() - timedelta(days=181)))

    async def fail(*_: object) -> int:
        raise RecordsError("the disk is full", "free some space")

    async def break_down(*_: object) -> int:
        raise ZeroDivisionError

    for failing in (fail, break_down):
        monkeypatch.setattr(records, "prune", failing)
        await next_round(simcord_env)
    assert caplog.text.count("could not remove what was kept long enough") == 2
    assert "the disk is full" in caplog.text
    assert len(await records.gaps.recent(server.id, 5)) == 1
    monkeypatch.undo()
    await next_round(simcord_env)
    assert await records.gaps.recent(server.id, 5) == []


async def test_a_leaving_that_could_not_be_noted_is_noted_by_the_next_round(
    simcord_env: Env,
    server: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(*_: object) -> None:
        raise RecordsError("the disk is full", "free some space")

    await set_up(records, server.id)
    monkeypatch.setattr(records.servers, "left", fail)
    simcord_env.backend.remove_guild(server.id)
    await simcord_env.settle()
    assert f"could not note that server {server.id} was left" in caplog.text
    monkeypatch.undo()
    await next_round(simcord_env)
    assert await gone(records) == [server.id]


# --- two servers in one process -------------------------------------------------------------------


async def privacy_of(member: Any, channel: Any) -> str:
    result = await member.slash(channel, "privacy")
    return texts(result.response.components)


async def test_two_servers_never_see_each_others_gaps_votes_and_progress(
    simcord_env: Env, simcord_bot: AdvisorClient, server: Any, channel: Any, records: Records
) -> None:
    other = simcord_env.create_guild("other")
    hall = other.create_text_channel("hall")
    user = simcord_env.create_user("ada")
    here, there = server.add_member(user), other.add_member(user)
    await records.servers.change(server.id, keep_questions=True)
    newcomer = await records.newcomers.begin(server.id, user.id, "en")
    await records.newcomers.save(replace(newcomer, interests=("data",)))

    await here.slash(channel, "ask", question="best pizza in naples?")
    await there.slash(hall, "ask", question="what is the weather in rome?")
    answered = await here.slash(channel, "ask", question="What does the MIT License allow?")
    assert answered.response is not None
    await here.click(answered.response, custom_id="answer:up")

    (gap,) = await records.gaps.recent(server.id, 5)
    (theirs,) = await records.gaps.recent(other.id, 5)
    assert gap.question == "best pizza in naples?"
    assert theirs.question is None  # the consent of one server says nothing for another
    assert await records.votes.counts(server.id) == (1, 0)
    assert await records.votes.counts(other.id) == (0, 0)
    assert await records.newcomers.get(other.id, user.id) is None
    kept_here = await privacy_of(here, channel)
    kept_there = await privacy_of(there, hall)
    assert "**One vote**" in kept_here
    assert "**Your start**" in kept_here
    assert "vote" not in kept_there.partition("For a quarter")[0]
    assert "Your start" not in kept_there
    assert "text of questions" in kept_here
    assert "text of questions" not in kept_there

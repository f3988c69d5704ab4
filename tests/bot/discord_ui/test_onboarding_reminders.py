"""Reminders: asked for, sent once, and never to anybody who cannot or will not have them."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.onboarding import reminders
from bot.discord_ui.onboarding.reminders import EVERY_HOURS, GIVEN_UP_AFTER
from bot.discord_ui.phrases import Phrases, phrases_in
from bot.records.errors import RecordsError
from bot.records.newcomers import Newcomer
from bot.records.store import Records
from tests.bot.discord_ui.onboarded import buttons, kept, made_pack, press, seen
from tests.bot.discord_ui.seen import components_of, ids, shown_in
from tests.bot.discord_ui.simulated import lose_connection

ROUND = EVERY_HOURS * 3600 + 1


def message_to(member: Any) -> Any:
    """The last direct message of the bot to a member."""
    return member.user.dm_channel.last_message if member.user.dm_channel else None


async def days_later(env: Env, days: float) -> None:
    """A round as it comes some days later."""
    client: Any = env.bot
    await client.reminders.send_due(discord.utils.utcnow() + timedelta(days=days))
    await env.settle()


async def asked_for(alice: Any, channel: Any, days: int = 3) -> Any:
    pack = await made_pack(alice, channel)
    await press(alice, pack, f"onboarding:remind:{days}")
    return pack


async def test_nobody_is_reminded_unasked(simcord_env: Env, channel: Any, alice: Any) -> None:
    await made_pack(alice, channel)
    await days_later(simcord_env, 15)
    assert message_to(alice) is None


@pytest.mark.parametrize("days", [3, 7, 14])
async def test_one_message_after_the_chosen_time(
    simcord_env: Env, channel: Any, alice: Any, records: Records, days: int
) -> None:
    pack = await asked_for(alice, channel, days)
    assert "I will write to you once" in seen(pack)
    await press(alice, pack, "onboarding:done:0")
    await days_later(simcord_env, days - 0.01)
    assert message_to(alice) is None
    await days_later(simcord_env, days)
    sent = message_to(alice)
    shown = shown_in(sent)
    assert "Your starter pack in **Test Guild** is waiting: 1 of 3 done." in shown
    assert "**Next:** Data Science for Beginners" in shown
    assert (await kept(records, alice)).remind_at is None
    await days_later(simcord_env, 20)
    assert message_to(alice).id == sent.id


async def test_the_rounds_come_by_themselves(
    simcord_env: Env, channel: Any, alice: Any, records: Records
) -> None:
    await asked_for(alice, channel)
    soon = discord.utils.utcnow() + timedelta(minutes=5)
    await records.newcomers.set_reminder(alice.guild.id, alice.id, soon)
    await simcord_env.advance_time(ROUND)
    assert "is waiting" in shown_in(message_to(alice))


async def test_a_reminder_survives_a_restart(
    simcord_env: Env, new_client: Any, channel: Any, alice: Any
) -> None:
    await asked_for(alice, channel)
    await simcord_env.restart_bot(new_client())
    await days_later(simcord_env, 3)
    assert "is waiting" in shown_in(message_to(alice))


async def test_it_is_switched_off_by_its_own_button_and_in_progress(
    simcord_env: Env, channel: Any, alice: Any, records: Records
) -> None:
    pack = await asked_for(alice, channel)
    await press(alice, pack, "onboarding:no-reminder")
    assert "I will not write to you" in seen(pack)
    assert (await kept(records, alice)).remind_at is None
    await press(alice, pack, "onboarding:remind:3")
    await days_later(simcord_env, 3)
    progress = await alice.slash(channel, "progress")
    await press(alice, progress, "onboarding:remind:7")
    sent = message_to(alice)
    off = f"onboarding:never-remind:{alice.guild.id}"
    assert off in ids(components_of(sent))
    result = await alice.user.click(sent, custom_id=off)
    assert result.acknowledged
    assert (await kept(records, alice)).remind_at is None


async def test_the_reminder_speaks_the_language_of_the_start(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await asked_for(alice, channel)
    await records.newcomers.save(replace(await kept(records, alice), language="fr"))
    asked: list[str] = []

    def noted(language: str) -> Phrases:
        asked.append(language)
        return phrases_in(language)

    monkeypatch.setattr(reminders, phrases_in.__name__, noted)
    await days_later(simcord_env, 3)
    assert asked == ["fr"]


async def test_a_server_without_reminders_offers_and_sends_none(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    pack = await made_pack(alice, channel)
    await records.servers.change(server.id, reminders=False)
    await press(alice, pack, "onboarding:remind:3")
    assert "Reminders are switched off in this server" in seen(pack)
    assert "onboarding:remind:3" not in buttons(pack)
    await records.newcomers.set_reminder(
        server.id, alice.id, discord.utils.utcnow() + timedelta(days=1)
    )
    await days_later(simcord_env, 2)
    assert message_to(alice) is None
    assert (await kept(records, alice)).remind_at is None


async def test_nothing_is_sent_when_all_is_done(simcord_env: Env, channel: Any, alice: Any) -> None:
    pack = await asked_for(alice, channel)
    for position in range(3):
        await press(alice, pack, f"onboarding:done:{position}")
    await days_later(simcord_env, 4)
    assert message_to(alice) is None


async def test_closed_direct_messages_switch_it_off(
    simcord_env: Env, channel: Any, alice: Any, records: Records
) -> None:
    await asked_for(alice, channel)
    simcord_env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
    await days_later(simcord_env, 3)
    assert (await kept(records, alice)).remind_at is None
    simcord_env.backend.faults.clear()
    await days_later(simcord_env, 4)
    assert message_to(alice) is None
    assert channel.last_message is None  # nothing else is tried


async def test_who_left_gets_nothing(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    await asked_for(alice, channel)
    server.remove_member(alice)
    await days_later(simcord_env, 4)
    assert message_to(alice) is None
    assert (await kept(records, alice)).remind_at is None


async def test_a_server_that_removed_the_bot_gets_nothing(
    simcord_env: Env, server: Any, channel: Any, alice: Any
) -> None:
    await asked_for(alice, channel)
    simcord_env.backend.remove_guild(server.id)
    await days_later(simcord_env, 4)
    assert message_to(alice) is None


async def test_a_failure_of_discord_is_tried_again_in_the_next_round(
    simcord_env: Env, channel: Any, alice: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asked_for(alice, channel)
    simcord_env.inject_error("GET", "/guilds/*/members/*", status=500)
    lose_connection(monkeypatch, "POST", "/users/@me/channels")
    await days_later(simcord_env, 3)
    assert message_to(alice) is None
    await days_later(simcord_env, 3.1)
    assert message_to(alice) is None
    await days_later(simcord_env, 3.2)
    assert "is waiting" in shown_in(message_to(alice))


async def test_failures_for_more_than_a_day_end_it(
    simcord_bot: AdvisorClient, simcord_env: Env, channel: Any, alice: Any, records: Records
) -> None:
    await asked_for(alice, channel)
    simcord_env.inject_error("GET", "/guilds/*/members/*", status=500, times=None)
    at = (await kept(records, alice)).remind_at
    assert at is not None
    await simcord_bot.reminders.send_due(at + GIVEN_UP_AFTER / 2)
    assert (await kept(records, alice)).remind_at == at
    await simcord_bot.reminders.send_due(at + GIVEN_UP_AFTER)
    assert (await kept(records, alice)).remind_at is None


async def test_a_failure_of_one_does_not_stop_the_others(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await asked_for(alice, channel)
    await asked_for(bob, channel)
    real = records.newcomers.set_reminder
    turns = []

    async def first_fails(guild_id: int, user_id: int, at: datetime | None) -> bool:
        turns.append(user_id)
        if user_id == alice.id and turns.count(alice.id) == 1:
            raise ValueError("something unforeseen")
        return await real(guild_id, user_id, at)

    monkeypatch.setattr(records.newcomers, "set_reminder", first_fails)
    await days_later(simcord_env, 3)
    assert "is waiting" in shown_in(message_to(bob))
    await days_later(simcord_env, 3.1)
    assert "is waiting" in shown_in(message_to(alice))  # the rounds go on
    assert "something unforeseen" in caplog.text


async def test_records_that_fail_do_not_end_the_rounds(
    simcord_env: Env, channel: Any, alice: Any, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(now: Any) -> list[Newcomer]:
        raise RecordsError("the records cannot be read", "")

    await asked_for(alice, channel)
    monkeypatch.setattr(records.newcomers, "due", broken)
    await days_later(simcord_env, 3)
    assert message_to(alice) is None
    monkeypatch.undo()
    await days_later(simcord_env, 3.1)
    assert "is waiting" in shown_in(message_to(alice))

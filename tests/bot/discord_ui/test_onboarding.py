"""/start and its questions, through what newcomers really do."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env

from bot.advice.starter_pack import MOST_INTERESTS, Interest
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.phrases import LANGUAGES
from bot.records.errors import RecordsError
from bot.records.newcomers import Newcomer
from bot.records.store import Records
from tests.bot.discord_ui.onboarded import (
    DATA_PACK,
    EXPERIENCE,
    GOAL,
    HOURS,
    buttons,
    choose,
    kept,
    made_pack,
    press,
    seen,
)
from tests.bot.discord_ui.seen import options, parts, texts
from tests.bot.discord_ui.simulated import lose_connection, speak

NewClient = Callable[..., AdvisorClient]


# --- questions ------------------------------------------------------------------------------------


async def test_four_questions_lead_to_a_pack_that_only_the_newcomer_sees(
    channel: Any, alice: Any, records: Records
) -> None:
    started = await alice.slash(channel, "start")
    assert started.ephemeral
    for number, answer in enumerate((EXPERIENCE, GOAL, HOURS), start=2):
        if number == 2:
            assert "Question 1 of 4" in seen(started)
            await choose(alice, started, "data")
        assert f"Question {number} of 4" in seen(started)
        await press(alice, started, answer)
    shown = seen(started)
    assert "Your starter pack" in shown
    assert "Data · 3 hours a week" in shown
    assert "**1. First tool**\npandas" in shown
    assert "used from Python · open source (BSD-3-Clause)" in shown
    assert "about 17 weeks at 3 h a week" in shown
    assert [step.ref for step in (await kept(records, alice)).pack] == DATA_PACK
    assert channel.last_message is None
    assert alice.user.dm_channel is None or alice.user.dm_channel.last_message is None


async def test_every_answer_is_kept_at_once(channel: Any, alice: Any, records: Records) -> None:
    started = await alice.slash(channel, "start")
    assert (await kept(records, alice)).stage == "interests"
    await choose(alice, started, "teaching", "data")
    now = await kept(records, alice)
    assert (now.interests, now.stage) == (("data", "teaching"), "experience")
    await press(alice, started, EXPERIENCE)
    now = await kept(records, alice)
    assert (now.experience, now.stage) == ("some", "goal")
    await press(alice, started, GOAL)
    now = await kept(records, alice)
    assert (now.goal, now.stage) == ("learn", "hours")
    await press(alice, started, HOURS)
    now = await kept(records, alice)
    assert (now.hours, now.stage) == (3, "pack")


async def test_the_menu_offers_every_interest_and_takes_three(channel: Any, alice: Any) -> None:
    started = await alice.slash(channel, "start")
    assert list(options(started.response.components, "onboarding-interests")) == list(Interest)
    (menu,) = [
        part
        for part in parts(started.response.components)
        if part.get("custom_id") == "onboarding-interests"
    ]
    assert (menu["min_values"], menu["max_values"]) == (1, MOST_INTERESTS)


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
async def test_start_goes_on_where_one_was_after_a_restart(
    simcord_env: Env,
    new_client: NewClient,
    channel: Any,
    alice: Any,
    records: Records,
    stage: int,
) -> None:
    started = await alice.slash(channel, "start")
    answers = (EXPERIENCE, GOAL, HOURS)
    await choose(alice, started, "data")
    for answer in answers[: stage - 1]:
        await press(alice, started, answer)
    await simcord_env.restart_bot(new_client())
    again = await alice.slash(channel, "start")
    assert "You were here" in seen(again)
    assert "onboarding:over" in buttons(again)
    if stage < 4:
        assert f"Question {stage + 1} of 4" in seen(again)
    for answer in answers[stage - 1 :]:
        await press(alice, again, answer)
    assert "Your starter pack" in seen(again)
    assert [step.ref for step in (await kept(records, alice)).pack] == DATA_PACK


async def test_an_old_card_goes_on_after_a_restart(
    simcord_env: Env, new_client: NewClient, channel: Any, alice: Any, records: Records
) -> None:
    started = await alice.slash(channel, "start")
    await simcord_env.restart_bot(new_client())
    await choose(alice, started, "data")
    await simcord_env.restart_bot(new_client())
    await press(alice, started, EXPERIENCE)
    await press(alice, started, GOAL)
    await simcord_env.restart_bot(new_client())
    await press(alice, started, HOURS)
    assert "pandas" in seen(started)
    await press(alice, started, "onboarding:done:1")
    assert (await kept(records, alice)).pack[1].done


async def test_back_shows_the_answer_given_and_keep_goes_on(
    channel: Any, alice: Any, records: Records
) -> None:
    started = await alice.slash(channel, "start")
    await choose(alice, started, "data", "media")
    await press(alice, started, EXPERIENCE)
    await press(alice, started, "onboarding:back:goal")
    (given,) = [
        part for part in parts(started.response.components) if part.get("custom_id") == EXPERIENCE
    ]
    assert given["style"] == discord.ButtonStyle.primary.value
    assert (await kept(records, alice)).stage == "experience"
    await press(alice, started, "onboarding:back:experience")
    (menu,) = [part for part in parts(started.response.components) if "options" in part]
    assert [one["value"] for one in menu["options"] if one.get("default")] == ["data", "media"]
    await press(alice, started, "onboarding:keep")
    assert "Question 2 of 4" in seen(started)
    assert (await kept(records, alice)).interests == ("data", "media")


async def test_a_button_of_an_older_card_changes_nothing(
    channel: Any, alice: Any, records: Records
) -> None:
    first = await alice.slash(channel, "start")
    second = await alice.slash(channel, "start")
    await choose(alice, first, "data")
    await choose(alice, second, "media")  # this card still shows the first question
    assert "You were further already" in seen(second)
    assert "Question 2 of 4" in seen(second)
    assert (await kept(records, alice)).interests == ("data",)


async def test_start_over_asks_once_and_begins_anew(
    channel: Any, alice: Any, records: Records
) -> None:
    await made_pack(alice, channel)
    again = await alice.slash(channel, "start")
    assert "You were here" in seen(again)
    await press(alice, again, "onboarding:over")
    assert "Start over?" in seen(again)
    assert (await kept(records, alice)).pack
    await press(alice, again, "onboarding:show")
    assert "pandas" in seen(again)
    third = await alice.slash(channel, "start")
    await press(alice, third, "onboarding:over")
    await press(alice, third, "onboarding:over-surely")
    assert "Question 1 of 4" in seen(third)
    now = await kept(records, alice)
    assert (now.interests, now.pack, now.stage) == ((), (), "interests")


# --- apart ----------------------------------------------------------------------------------------


async def test_two_servers_never_see_each_others_progress(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    other = simcord_env.create_guild()
    there = other.create_text_channel("general")
    alice_there = other.add_member(alice.user)
    await made_pack(alice, channel)
    assert "I keep no starter pack" in seen(await alice_there.slash(there, "progress"))
    started = await alice_there.slash(there, "start")
    assert "Question 1 of 4" in seen(started)
    await choose(alice_there, started, "media")
    assert (await kept(records, alice)).interests == ("data",)


async def test_two_members_have_packs_of_their_own(
    channel: Any, alice: Any, bob: Any, records: Records
) -> None:
    await made_pack(alice, channel)
    await made_pack(bob, channel, "licensing")
    assert (await kept(records, alice)).pack != (await kept(records, bob)).pack


async def test_the_language_at_the_start_is_kept(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    speak(monkeypatch, simcord_env, {alice.id: LANGUAGES[0], bob.id: "xx"})
    await alice.slash(channel, "start")
    await bob.slash(channel, "start")
    assert (await kept(records, alice)).language == LANGUAGES[0]
    assert (await kept(records, bob)).language == "en"


async def test_start_and_progress_are_for_servers_alone(
    simcord_bot: AdvisorClient, server: Any
) -> None:
    for name in ("start", "progress"):
        command = simcord_bot.tree.get_command(name)
        assert isinstance(command, discord.app_commands.Command)
        assert command.guild_only
        assert len(command.description) <= 100


# --- faults ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_an_answer_is_kept_though_the_card_cannot_be_shown(
    simcord_env: Env, channel: Any, alice: Any, records: Records, status: int
) -> None:
    started = await alice.slash(channel, "start")
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=status)
    result = await choose(alice, started, "data")
    assert (await kept(records, alice)).interests == ("data",)
    (shown,) = result.followups  # a new private card instead
    assert shown.ephemeral
    assert "Question 2 of 4" in texts(shown.components)


async def test_an_answer_is_kept_over_a_lost_connection(
    channel: Any, alice: Any, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = await alice.slash(channel, "start")
    await choose(alice, started, "data")
    lose_connection(monkeypatch, "PATCH", "/@original")
    await press(alice, started, EXPERIENCE)
    assert (await kept(records, alice)).stage == "goal"
    again = await alice.slash(channel, "start")
    assert "Question 3 of 4" in seen(again)


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_press_that_cannot_be_acknowledged_changes_nothing(
    simcord_env: Env, channel: Any, alice: Any, records: Records, status: int
) -> None:
    started = await alice.slash(channel, "start")
    simcord_env.inject_error("POST", "/interactions/*/callback", status=status)
    await choose(alice, started, "data")
    assert (await kept(records, alice)).stage == "interests"
    await choose(alice, started, "data")
    assert "Question 2 of 4" in seen(started)


async def test_records_that_fail_are_told_and_the_card_still_works(
    channel: Any,
    alice: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def broken(newcomer: Newcomer) -> Newcomer:
        raise RecordsError("the records cannot be written", "try again")

    started = await alice.slash(channel, "start")
    monkeypatch.setattr(records.newcomers, "save", broken)
    result = await choose(alice, started, "data")
    (told,) = result.followups
    assert "Something went wrong on my side" in texts(told.components)
    monkeypatch.undo()
    await choose(alice, started, "data")
    assert "Question 2 of 4" in seen(started)


async def test_a_deleted_channel_in_mid_flow_loses_no_answer(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    started = await alice.slash(channel, "start")
    await choose(alice, started, "data")
    simcord_env.backend.delete_channel(channel.id)
    other = server.create_text_channel("other")
    again = await alice.slash(other, "start")
    assert "Question 2 of 4" in seen(again)
    assert (await kept(records, alice)).interests == ("data",)

"""/start, the pack and /progress, through what newcomers really do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import discord
import pytest
from simcord import Env

from bot.advice.starter_pack import MOST_INTERESTS, Experience, Goal, Interest
from bot.discord_ui.cards import MAX_COMPONENTS, MAX_LABEL, MAX_TEXT
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.phrases import LANGUAGES, phrases_in
from bot.records.errors import RecordsError
from bot.records.newcomers import Newcomer, Step
from bot.records.store import Records
from bot.records.votes import Vote
from tests.bot.discord_ui.seen import ids, options, parts, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection, speak

DATA_PACK = ["tools/pandas", "learning/data-science-for-beginners", "learning/wikidata"]
EXPERIENCE = "onboarding:answer:experience:some"
GOAL = "onboarding:answer:goal:learn"
HOURS = "onboarding:answer:hours:3"

NewClient = Callable[..., AdvisorClient]


def seen(result: Any) -> str:
    return texts(result.response.components)


def buttons(result: Any) -> list[str]:
    return ids(result.response.components)


async def choose(alice: Any, started: Any, *interests: str) -> Any:
    return await alice.select(started.response, list(interests), custom_id="onboarding-interests")


async def press(alice: Any, shown: Any, custom_id: str) -> Any:
    result = await alice.click(shown.response, custom_id=custom_id)
    assert result.acknowledged
    return result


async def made_pack(alice: Any, channel: Any, *interests: str) -> Any:
    """The card of a pack, by way of all four questions."""
    started = await alice.slash(channel, "start")
    await choose(alice, started, *(interests or ("data",)))
    for answer in (EXPERIENCE, GOAL, HOURS):
        await press(alice, started, answer)
    return started


async def kept(records: Records, alice: Any) -> Newcomer:
    newcomer = await records.newcomers.get(alice.guild.id, alice.id)
    assert newcomer is not None
    return newcomer


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


# --- the pack, progress ---------------------------------------------------------------------------


async def test_progress_marks_steps_and_names_the_next(
    channel: Any, alice: Any, records: Records
) -> None:
    await made_pack(alice, channel)
    progress = await alice.slash(channel, "progress")
    assert progress.ephemeral
    await press(alice, progress, "onboarding:done:0")
    assert "**✅ First tool**" in seen(progress)
    assert "**Next:** Data Science for Beginners" in seen(progress)
    assert "1 of 3 done" in seen(progress)
    await press(alice, progress, "onboarding:undone:0")
    assert not (await kept(records, alice)).pack[0].done
    for position in range(3):
        await press(alice, progress, f"onboarding:done:{position}")
    assert "All done" in seen(progress)
    assert "onboarding:remind:3" not in buttons(progress)  # nothing to be reminded of


async def test_details_show_the_entry_privately(channel: Any, alice: Any) -> None:
    pack = await made_pack(alice, channel)
    details = await press(alice, pack, "entry:tools/pandas")
    assert details.ephemeral
    assert "### pandas" in seen(details)


async def test_progress_without_a_start_and_in_the_middle_of_one(channel: Any, alice: Any) -> None:
    nothing = await alice.slash(channel, "progress")
    assert nothing.ephemeral
    assert "I keep no starter pack of yours here" in seen(nothing)
    started = await alice.slash(channel, "start")
    await choose(alice, started, "data")
    half = await alice.slash(channel, "progress")
    assert "Question 2 of 4" in seen(half)


async def test_changed_answers_keep_what_was_done(
    channel: Any, alice: Any, records: Records
) -> None:
    pack = await made_pack(alice, channel)
    await press(alice, pack, "onboarding:done:0")
    await press(alice, pack, "onboarding:change")
    assert "Your pack stays as it is" in seen(pack)
    progress = await alice.slash(channel, "progress")
    assert "pandas" in seen(progress)  # until the last question is answered
    await press(alice, pack, "onboarding:keep")
    await press(alice, pack, EXPERIENCE)
    await press(alice, pack, "onboarding:answer:goal:start")
    await press(alice, pack, HOURS)
    now = await kept(records, alice)
    assert now.pack[0] == Step("tool", "tools/pandas", done=True)
    assert [step.ref for step in now.pack] != DATA_PACK


async def test_a_step_whose_entry_is_gone_says_so(
    channel: Any, alice: Any, records: Records
) -> None:
    await made_pack(alice, channel)
    await records.newcomers.save(
        with_first_step(await kept(records, alice), Step("tool", "tools/long-gone"))
    )
    progress = await alice.slash(channel, "progress")
    assert "no longer in my knowledge" in seen(progress)
    assert "entry:tools/long-gone" not in buttons(progress)
    await press(alice, progress, "onboarding:done:0")
    assert (await kept(records, alice)).pack[0].done


def with_first_step(newcomer: Newcomer, first: Step) -> Newcomer:
    """The record with another first step."""
    return replace(newcomer, pack=(first, *newcomer.pack[1:]))


async def test_only_channels_that_the_newcomer_sees_are_named(
    server: Any, channel: Any, alice: Any, records: Records
) -> None:
    shut = {server.default_role: discord.PermissionOverwrite(view_channel=False)}
    hidden = server.create_text_channel("staff", overwrites=shut)
    helpers = server.create_text_channel("helpers")
    forum = server.create_forum_channel("help")
    gone = 123456789012345678
    await records.servers.change(
        server.id,
        ask_channels=frozenset({channel.id, hidden.id, gone}),
        forum_channels=frozenset({forum.id}),
        helpers_channel=helpers.id,
    )
    shown = seen(await made_pack(alice, channel))
    assert f"Ask me anything in <#{channel.id}>" in shown
    assert f"Open a post in <#{forum.id}>" in shown
    for other in (hidden.id, helpers.id, gone):
        assert f"<#{other}>" not in shown


async def test_the_fullest_cards_keep_discords_limits(
    server: Any, channel: Any, alice: Any, records: Records
) -> None:
    roles = {one: server.create_role(f"r-{one}").id for one in Interest}
    channels = [server.create_text_channel(f"c{number}").id for number in range(40)]
    await records.servers.change(server.id, interest_roles=roles, ask_channels=frozenset(channels))
    pack = await made_pack(alice, channel, *list(Interest)[:3])
    await press(alice, pack, "onboarding:roles")
    components = pack.response.components
    assert len(parts(components)) <= MAX_COMPONENTS
    assert len(texts(components)) <= MAX_TEXT
    assert all(len(one) <= 100 for one in ids(components))
    assert "onboarding:delete" in ids(components)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_on_buttons(language: str) -> None:
    phrases = phrases_in(language)
    keys = [
        *(f"onboarding-interest-{one}" for one in Interest),
        *(f"onboarding-choice-experience-{one}" for one in Experience),
        *(f"onboarding-choice-goal-{one}" for one in Goal),
    ]
    assert all(0 < len(phrases.label(key)) <= MAX_LABEL for key in keys)


# --- deletion -------------------------------------------------------------------------------------


async def test_deletion_asks_once_and_forgets_all_of_this_server(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    elsewhere = simcord_env.create_guild()
    await records.newcomers.begin(elsewhere.id, alice.id, "en")
    await records.votes.cast(
        Vote(
            guild_id=server.id,
            answer_key="1",
            user_id=alice.id,
            helpful=True,
            status="answered",
            kind="explain",
            entries=(),
            at=discord.utils.utcnow(),
        )
    )
    pack = await made_pack(alice, channel)
    await press(alice, pack, "onboarding:delete")
    assert "cannot be undone" in seen(pack)
    assert await records.newcomers.get(server.id, alice.id) is not None
    await press(alice, pack, "onboarding:delete-surely")
    assert "I know nothing about you in this server any more" in seen(pack)
    assert await records.newcomers.get(server.id, alice.id) is None
    assert (await records.about_person(alice.id, server.id)).votes == 0
    assert await records.newcomers.get(elsewhere.id, alice.id) is not None


async def test_deleting_takes_open_questions_from_the_helpers_too(
    channel: Any, server: Any, alice: Any, records: Records
) -> None:
    helpers = server.create_text_channel("helpers")
    await records.servers.change(server.id, helpers_channel=helpers.id)
    pack = await made_pack(alice, channel)
    asked = await alice.slash(channel, "ask", question="What is the MIT License?")
    preview = await alice.click(asked.response, custom_id="answer:human")
    await alice.click(preview.response, label="Send")
    assert "What is the MIT License?" in shown_in(helpers.last_message)
    await press(alice, pack, "onboarding:delete")
    await press(alice, pack, "onboarding:delete-surely")
    assert "What is the MIT License?" not in shown_in(helpers.last_message)
    assert await records.handoffs.open_of(server.id, alice.id) == []


async def test_no_button_of_the_pack_stands_out(channel: Any, alice: Any) -> None:
    pack = await made_pack(alice, channel)
    await press(alice, pack, "onboarding:done:0")
    assert "✅" in seen(pack)
    styles = {part["style"] for part in parts(pack.response.components) if part.get("type") == 2}
    assert styles == {discord.ButtonStyle.secondary.value}


async def test_buttons_of_a_deleted_pack_say_that_nothing_is_kept(
    channel: Any, alice: Any, records: Records
) -> None:
    pack = await made_pack(alice, channel)
    other = await alice.slash(channel, "progress")
    await press(alice, pack, "onboarding:delete")
    await press(alice, pack, "onboarding:delete-surely")
    await press(alice, other, "onboarding:done:0")
    assert "I keep no starter pack of yours here" in seen(other)
    assert await records.newcomers.get(alice.guild.id, alice.id) is None


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

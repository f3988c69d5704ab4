"""The starter pack: /progress, what it shows, and its deletion."""

from dataclasses import replace
from typing import Any

import discord
import pytest
from simcord import Env

from bot.advice.starter_pack import Experience, Goal, Interest
from bot.discord_ui.cards import MAX_COMPONENTS, MAX_LABEL, MAX_TEXT
from bot.discord_ui.phrases import LANGUAGES, phrases_in
from bot.records.newcomers import Newcomer, Step
from bot.records.store import Records
from bot.records.votes import Vote
from tests.bot.discord_ui.onboarded import (
    DATA_PACK,
    EXPERIENCE,
    HOURS,
    buttons,
    choose,
    kept,
    made_pack,
    press,
    seen,
)
from tests.bot.discord_ui.seen import ids, parts, shown_in, texts


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

"""Asking a human: preview and consent."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import Env

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.handoff.cards import MAX_QUESTION
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import (
    HUMAN,
    QUESTION,
    called,
    hand_off,
    lose_the_table,
    make_helpers,
    preview,
    the_one,
)
from tests.bot.discord_ui.seen import ids, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection
from tests.bot.test_advisor import unsure_question


async def test_nothing_is_sent_or_kept_before_send(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    assert card.ephemeral
    shown = texts(card.components)
    assert QUESTION in shown
    assert "#helpers" in shown
    assert helpers.last_message is None
    assert await records.handoffs.open_of(server.id, alice.id) == []
    await alice.click(card, label="Cancel")
    assert "Nothing was sent" in texts(card.components)
    assert helpers.last_message is None


async def test_the_helpers_get_what_was_shown(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION)
    shown = await alice.click(asked.response, custom_id=HUMAN)
    result = await alice.click(shown.response, label="Send")
    assert result.acknowledged
    assert "Sent to the helpers" in texts(shown.response.components)
    handoff = await the_one(records, server, alice)
    assert (handoff.question, handoff.note) == (QUESTION, "")
    assert (handoff.asker_channel, handoff.asked_message) == (channel.id, asked.response.id)
    assert handoff.helpers_message == helpers.last_message.id
    card = shown_in(helpers.last_message)
    assert QUESTION in card
    assert f"<@{alice.id}>" in card
    assert asked.response.message.jump_url in card
    assert called(simcord_env, helpers.last_message) == (set(), set())


async def test_the_helpers_see_whether_the_bot_was_sure(
    channel: Any, alice: Any, helpers: Any, advisor: Advisor
) -> None:
    await hand_off(alice, channel)
    assert "I answered with:" in shown_in(helpers.last_message)
    await hand_off(alice, channel, unsure_question(advisor))
    assert "I was not sure. Nearest in what I know:" in shown_in(helpers.last_message)


async def test_only_the_set_role_is_called(
    simcord_env: Env, server: Any, channel: Any, alice: Any, records: Records
) -> None:
    role = server.create_role("Helpers", mentionable=True)
    helpers = await make_helpers(server, records, role)
    await hand_off(alice, channel, f"@everyone <@{alice.id}> what does the MIT License ask of me?")
    assert called(simcord_env, helpers.last_message) == (set(), {role.id})
    assert not helpers.last_message.mention_everyone
    posts = [r for r in simcord_env.http_requests if r.path == f"/channels/{helpers.id}/messages"]
    assert (posts[-1].json or {})["allowed_mentions"]["roles"] == [role.id]
    assert (posts[-1].json or {})["allowed_mentions"]["parse"] == []


async def test_only_the_asker_can_hand_it_off(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION)
    result = await bob.click(asked.response, custom_id=HUMAN)
    assert result.ephemeral
    assert "Only who asked this" in texts(result.response.components)
    assert "handoff-draft:send" not in str(ids(result.response.components))


async def test_after_a_restart_still_only_the_asker_can(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION)
    await simcord_env.restart_bot(new_client())
    strange = await bob.click(asked.response, custom_id=HUMAN)
    assert "Only who asked this" in texts(strange.response.components)
    own = await alice.click(asked.response, custom_id=HUMAN)
    assert QUESTION in texts(own.response.components)


async def test_of_a_private_question_nothing_but_the_question_goes_along(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION, private=True)
    shown = await alice.click(asked.response, custom_id=HUMAN)
    assert "You asked privately" in texts(shown.response.components)
    await alice.click(shown.response, label="Send")
    handoff = await the_one(records, server, alice)
    assert (handoff.asker_channel, handoff.asked_message) == (None, None)
    card = shown_in(helpers.last_message)
    assert "Asked privately" in card
    assert str(channel.id) not in card
    answer = texts(asked.response.components)
    longest = max(answer.splitlines(), key=len)
    assert longest not in card
    assert channel.last_message is None


async def test_the_question_can_be_put_better_first(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    form = await alice.click(card, label="Edit")
    better = "May I *sell* it?\n# really_\n1. https://x.example/a_b \\* `c` <t:1:R> [d](e)"
    done = await alice.submit_modal(form, {"question": better, "details": "It is > urgent | now"})
    assert done.acknowledged
    again = await alice.click(card, label="Edit")  # the form opens with what was typed
    fields = [one["component"]["value"] for one in again.modal["components"]]
    assert fields == [better, "It is > urgent | now"]
    await alice.click(card, label="Send")
    handoff = await the_one(records, server, alice)
    assert (handoff.question, handoff.note) == (better, "It is > urgent | now")
    assert "\\*sell\\*" in shown_in(helpers.last_message)


@pytest.mark.parametrize("sign", ["x", "*", "\\", "@", "🙂"])
async def test_the_longest_question_goes_through_whole(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any, sign: str
) -> None:
    card = await preview(alice, channel)
    form = await alice.click(card, label="Edit")
    whole, details = sign * MAX_QUESTION, sign * 500
    await alice.submit_modal(form, {"question": whole, "details": details})
    result = await alice.click(card, label="Send")
    assert result.acknowledged
    handoff = await the_one(records, server, alice)
    assert (handoff.question, handoff.note) == (whole, details)
    assert "Who takes it" in shown_in(helpers.last_message)


async def test_a_too_long_question_is_cut_to_what_can_be_sent(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    long = QUESTION + " It is complicated." * 90
    await hand_off(alice, channel, long[:1900])
    handoff = await the_one(records, server, alice)
    assert len(handoff.question) <= MAX_QUESTION


async def test_the_draft_survives_a_restart(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    card = await preview(alice, channel)
    form = await alice.click(card, label="Edit")
    await alice.submit_modal(form, {"question": "In other words?", "details": "x"})
    await simcord_env.restart_bot(new_client())
    result = await alice.click(card, label="Send")
    assert result.acknowledged
    assert (await the_one(records, server, alice)).question == "In other words?"
    assert "In other words?" in shown_in(helpers.last_message)


async def test_a_form_open_over_a_restart_gives_its_text_back(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    helpers: Any,
) -> None:
    card = await preview(alice, channel)
    form = await alice.click(card, label="Edit")
    await simcord_env.restart_bot(new_client())
    done = await alice.submit_modal(form, {"question": "Typed for long", "details": "And this"})
    shown = texts(done.response.components)
    assert "Typed for long" in shown
    assert "And this" in shown


async def test_the_same_question_waits_once(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    first = helpers.last_message.id
    again = await preview(alice, channel, QUESTION.lower().rstrip("?"), private=True)
    assert "waits for the helpers already" in texts(again.components)
    assert helpers.last_message.id == first


async def test_two_previews_of_the_same_question_send_it_once(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    first = await preview(alice, channel)
    second = await preview(alice, channel, private=True)
    await alice.click(first, label="Send")
    result = await alice.click(second, label="Send")
    assert "waits for the helpers already" in texts(result.followups[-1].components)
    assert len(await records.handoffs.open_of(server.id, alice.id)) == 1


async def test_three_may_wait_at_once(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    for name in ("MIT", "Apache-2.0", "GPL-3.0"):
        await hand_off(alice, channel, f"Can I sell software under the {name} license?")
    fourth = await preview(alice, channel, "Who governs PyTorch?")
    assert "3 questions of yours wait already" in texts(fourth.components)
    await hand_off(bob, channel, "Who governs PyTorch?")
    assert len(await records.handoffs.open_of(server.id, alice.id)) == 3
    assert len(await records.handoffs.open_of(server.id, bob.id)) == 1


async def test_who_presses_too_often_waits(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION)
    while not simcord_bot.answers.limits.wait_for(alice.id, server.id):
        pass
    result = await alice.click(asked.response, custom_id=HUMAN)
    assert result.ephemeral
    assert "a lot at once" in texts(result.response.components)
    assert "handoff-draft" not in str(ids(result.response.components))


async def test_a_deleted_helpers_channel_is_told_and_nothing_kept(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    simcord_env.backend.delete_channel(helpers.id)
    await simcord_env.settle()
    result = await alice.click(card, label="Send")
    assert "cannot write to this server's helpers" in texts(result.followups[-1].components)
    assert await records.handoffs.open_of(server.id, alice.id) == []
    late = await preview(alice, channel, private=True)
    assert "cannot write to this server's helpers" in texts(late.components)


async def test_a_channel_where_the_bot_may_not_write_is_told(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, records: Records, server: Any
) -> None:
    me = simcord_bot.user
    silent = server.create_text_channel(
        "silent", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
    )
    await records.servers.change(server.id, helpers_channel=silent.id)
    card = await preview(alice, channel)
    assert "cannot write to this server's helpers" in texts(card.components)


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_where_discord_refuses_the_post_nothing_is_kept_and_send_works_later(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
    status: int,
) -> None:
    card = await preview(alice, channel)
    simcord_env.inject_error("POST", f"/channels/{helpers.id}/messages", status=status)
    result = await alice.click(card, label="Send")
    assert "Discord did not take it" in texts(result.followups[-1].components)
    assert await records.handoffs.open_of(server.id, alice.id) == []
    again = await alice.click(card, label="Send")
    assert again.acknowledged
    assert (await the_one(records, server, alice)).helpers_message == helpers.last_message.id


async def test_a_lost_connection_on_the_post_keeps_nothing(
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = await preview(alice, channel)
    lose_connection(monkeypatch, "POST", f"/channels/{helpers.id}/messages")
    result = await alice.click(card, label="Send")
    assert "Discord did not take it" in texts(result.followups[-1].components)
    assert await records.handoffs.open_of(server.id, alice.id) == []


async def test_where_the_press_cannot_be_acknowledged_nothing_is_sent(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    simcord_env.inject_error("POST", "/interactions/*/callback", status=500)
    await alice.click(card, label="Send")
    assert helpers.last_message is None
    assert await records.handoffs.open_of(server.id, alice.id) == []
    await alice.click(card, label="Send")
    assert (await the_one(records, server, alice)).question == QUESTION


async def test_a_failed_confirmation_does_not_send_it_twice(
    simcord_env: Env, channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=500)
    await alice.click(card, label="Send")
    posted = helpers.last_message.id
    result = await alice.click(card, label="Send")
    assert "waits for the helpers already" in texts(result.followups[-1].components)
    assert helpers.last_message.id == posted


async def test_a_crash_between_keeping_and_posting_is_mended_by_sending_again(
    channel: Any, alice: Any, helpers: Any, records: Records, server: Any
) -> None:
    card = await preview(alice, channel)
    await records.handoffs.open(
        guild_id=server.id,
        asker_id=alice.id,
        asker_channel=channel.id,
        asked_message=None,
        language="en",
        question=QUESTION,
        note="",
        helpers_channel=helpers.id,
    )
    await alice.click(card, label="Send")
    handoff = await the_one(records, server, alice)
    assert handoff.helpers_message == helpers.last_message.id


async def test_a_second_press_while_it_is_being_sent_sends_nothing(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = await preview(alice, channel)
    monkeypatch.setattr(simcord_bot.handoffs, "_sending", {(server.id, alice.id)})
    await alice.click(shown, label="Send")
    assert helpers.last_message is None
    assert await records.handoffs.open_of(server.id, alice.id) == []


async def test_what_the_records_do_not_take_is_not_sent(
    channel: Any, alice: Any, helpers: Any, tmp_path: Path
) -> None:
    shown = await preview(alice, channel)
    lose_the_table(tmp_path)
    result = await alice.click(shown, label="Send")
    assert "went wrong" in texts(result.followups[-1].components)
    assert helpers.last_message is None
    assert QUESTION in texts(shown.components)  # the draft is still there

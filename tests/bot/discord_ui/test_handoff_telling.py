"""Asking a human: how a helper's answer reaches the asker."""

from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import (
    ANSWER,
    QUESTION,
    answer,
    called,
    card,
    claim,
    close_dms,
    hand_off,
    kept,
    labels,
    the_one,
)
from tests.bot.discord_ui.seen import shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection, speak


async def test_a_public_asker_is_told_where_they_asked_and_called_alone(
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
    done = await answer(
        bob, helpers, f"**Yes** @everyone <@{bob.id}> ask <@&{server.id}>", "https://example.org/a"
    )
    assert "They were told where they asked" in texts(done.response.components)
    told = channel.last_message
    assert told.reference.message_id == handoff.asked_message
    assert called(simcord_env, told) == ({alice.id}, set())
    assert not told.mention_everyone
    shown = shown_in(told)
    assert "\\*\\*Yes\\*\\*" in shown
    assert "From bob" in shown
    assert "[Source: example.org](<https://example.org/a>)" in shown
    assert "answered" in shown_in(card(helpers))
    assert (await kept(records, handoff)).state == "answered"
    assert alice.user.dm_channel.last_message is None


async def test_a_question_by_mention_is_answered_at_the_question(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    asked = await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    shown = await alice.click(channel.last_message, custom_id="answer:human")
    await alice.click(shown.response, label="Send")
    await answer(bob, helpers)
    assert channel.last_message.reference.message_id == asked.id


async def test_an_answer_to_a_deleted_question_still_comes(
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
    simcord_env.backend.delete_message(channel.id, handoff.asked_message or 0)
    await answer(bob, helpers)
    assert ANSWER in shown_in(channel.last_message)
    sent = [r for r in simcord_env.http_requests if r.path == f"/channels/{channel.id}/messages"]
    assert (sent[-1].json or {})["message_reference"]["fail_if_not_exists"] is False


async def test_a_deleted_channel_leads_to_a_direct_message(
    simcord_env: Env, server: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    side = server.create_text_channel("side")
    await hand_off(alice, side)
    simcord_env.backend.delete_channel(side.id)
    await simcord_env.settle()
    done = await answer(bob, helpers)
    assert "by direct message" in texts(done.response.components)
    assert ANSWER in shown_in(alice.user.dm_channel.last_message)


async def test_a_private_question_is_answered_by_direct_message_only(
    channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel, private=True)
    done = await answer(bob, helpers)
    assert "by direct message" in texts(done.response.components)
    assert channel.last_message is None
    told = alice.user.dm_channel.last_message
    assert ANSWER in shown_in(told)
    assert f"<@{alice.id}>" not in shown_in(told)


async def test_with_closed_direct_messages_nothing_private_goes_public(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel, private=True)
    await close_dms(simcord_env, alice)
    done = await answer(bob, helpers)
    assert "I could not reach them" in texts(done.response.components)
    assert channel.last_message is None
    own = await alice.slash(channel, "handoffs")
    assert "Answered" in texts(own.response.components)
    read = await alice.click(own.response, label="Read")
    assert read.ephemeral
    assert ANSWER in texts(read.response.components)
    assert channel.last_message is None
    again = await bob.click(done.response, label="Tell them again")
    assert "by direct message" in texts(again.response.components)
    assert ANSWER in shown_in(alice.user.dm_channel.last_message)


async def test_another_person_cannot_read_an_answer(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    bob: Any,
    carol: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel, private=True)
    handoff = await the_one(records, server, alice)
    await answer(bob, helpers)
    view = discord.ui.LayoutView(timeout=None)
    row: Any = discord.ui.ActionRow()
    row.add_item(discord.ui.Button(label="x", custom_id=f"handoff-own:read:{handoff.id}"))
    view.add_item(row)
    sent = await simcord_bot.get_channel(channel.id).send(view=view)  # type: ignore[union-attr]
    result = await carol.click(sent, label="x")
    assert "no longer here" in texts(result.response.components)


async def test_an_asker_who_left_is_told_to_the_helper(
    channel: Any, alice: Any, bob: Any, helpers: Any, server: Any
) -> None:
    await hand_off(alice, channel)
    server.remove_member(alice)
    before = channel.last_message.id
    done = await answer(bob, helpers)
    assert "have left this server" in texts(done.response.components)
    assert channel.last_message.id == before


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_where_the_channel_refuses_a_direct_message_is_tried(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, helpers: Any, status: int
) -> None:
    await hand_off(alice, channel)
    simcord_env.inject_error("POST", f"/channels/{channel.id}/messages", status=status)
    await answer(bob, helpers)
    assert ANSWER in shown_in(alice.user.dm_channel.last_message)


async def test_where_nothing_gets_through_the_answer_is_kept_and_can_be_told_again(
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
    form = await bob.click(card(helpers), label="Answer")
    simcord_env.inject_error("POST", f"/channels/{channel.id}/messages", status=500)
    await close_dms(simcord_env, alice)
    done = await bob.submit_modal(form, {"text": ANSWER})
    assert "Your answer is kept" in texts(done.response.components)
    assert (await kept(records, handoff)).answer == ANSWER
    assert "I could not reach them" in shown_in(card(helpers))
    again = await bob.click(card(helpers), label="Tell them again")
    assert "told where they asked" in texts(again.response.components)
    assert ANSWER in shown_in(channel.last_message)
    assert "Tell them again" not in labels(card(helpers))


async def test_an_answer_counts_even_where_the_form_cannot_be_acknowledged(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    lose_connection(monkeypatch, "POST", "/callback")
    await bob.submit_modal(form, {"text": ANSWER})
    assert (await kept(records, handoff)).answer == ANSWER
    assert ANSWER in shown_in(channel.last_message)


async def test_an_asker_who_cannot_be_looked_up_is_told_later(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    simcord_env.inject_error("GET", f"/guilds/*/members/{alice.id}", status=500)
    done = await answer(bob, helpers, claimed=True)
    assert "I could not reach them" in texts(done.response.components)
    await bob.click(done.response, label="Tell them again")
    assert ANSWER in shown_in(channel.last_message)


async def test_an_asker_is_not_called_time_and_again(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    simcord_env.inject_error("GET", f"/guilds/*/members/{alice.id}", status=500)
    done = await answer(bob, helpers, claimed=True)
    before = channel.last_message.id
    while not simcord_bot.answers.limits.wait_for(bob.id, server.id):
        pass
    result = await bob.click(done.response, label="Tell them again")
    assert "a lot at once" in texts(result.response.components)
    assert channel.last_message.id == before


async def test_votes_count_once_a_person_and_only_in_its_server(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel, private=True)
    handoff = await the_one(records, server, alice)
    await answer(bob, helpers)
    told = alice.user.dm_channel.last_message
    for way in ("up", "down"):
        result = await alice.user.click(
            told, custom_id=f"handoff-vote:{way}:{server.id}:{handoff.id}"
        )
        assert result.acknowledged
    assert await records.votes.counts(server.id) == (0, 1)


async def test_the_language_of_the_asker_is_kept_for_what_they_alone_read(
    simcord_env: Env,
    monkeypatch: pytest.MonkeyPatch,
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    speak(monkeypatch, simcord_env, {alice.id: "fr"})
    await hand_off(alice, channel)
    assert (await the_one(records, server, alice)).language == "fr"

"""Asking a human: what helpers do, and how their answer reaches the asker."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env
from sqlalchemy import text

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.handoff.buttons import HelperButton, HelperVerb
from bot.discord_ui.handoff.cards import MAX_REPLY
from bot.discord_ui.phrases import language_of
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoff, Handoffs
from bot.records.store import Records
from tests.bot.discord_ui.seen import components_of, ids, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection, speak
from tests.bot.discord_ui.test_handoff import (
    QUESTION,
    called,
    hand_off,
    make_helpers,
    the_one,
)

ANSWER = "Yes, you may. Keep the notice."


@pytest.fixture
async def helpers(server: Any, records: Records) -> Any:
    return await make_helpers(server, records)


@pytest.fixture
def carol(server: Any, simcord_env: Env) -> Any:
    return server.add_member(simcord_env.create_user("carol"))


@pytest.fixture
def manager(server: Any, simcord_env: Env) -> Any:
    role = server.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return server.add_member(simcord_env.create_user("manager"), roles=[role])


def card(helpers: Any) -> Any:
    """The latest card in the helpers' channel; a thread may have left a line below it."""
    return [one for one in helpers.history() if one.components][-1]


def labels(message: discord.Message) -> list[str]:
    view = discord.ui.LayoutView.from_message(message)
    return [b.label or "" for b in view.walk_children() if isinstance(b, discord.ui.Button)]


async def claim(helper: Any, helpers: Any) -> Any:
    result = await helper.click(card(helpers), label="Claim")
    assert result.acknowledged
    return result


async def answer(
    helper: Any, helpers: Any, text: str = ANSWER, source: str = "", *, claimed: bool = False
) -> Any:
    if not claimed:
        await claim(helper, helpers)
    form = await helper.click(card(helpers), label="Answer")
    done = await helper.submit_modal(form, {"text": text, "source": source})
    assert done.acknowledged
    return done


async def kept(records: Records, handoff: Handoff) -> Handoff:
    now = await records.handoffs.get(handoff.guild_id, handoff.id)
    assert now is not None
    return now


async def test_an_open_card_offers_what_can_be_done(
    channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel)
    assert labels(card(helpers))[-2:] == ["Claim", "Close"]
    nearest = [one for one in ids(components_of(card(helpers))) if "entry:" in one]
    assert "entry:licenses/mit" in nearest
    shown = await bob.click(card(helpers), custom_id="entry:licenses/mit")
    assert shown.ephemeral


async def test_a_claim_names_the_helper_and_opens_a_thread(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    before = card(helpers).id
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    now = await kept(records, handoff)
    assert (now.state, now.claimed_by) == ("claimed", bob.id)
    assert f"<@{bob.id}>** has it" in shown_in(card(helpers))
    assert labels(card(helpers))[-3:] == ["Answer", "Release", "Close"]
    assert card(helpers).id == before
    thread = (await card(helpers).fetch()).thread
    assert thread is not None
    assert QUESTION[:40] in thread.name


async def test_without_the_permission_for_threads_a_claim_works(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    bob: Any,
    records: Records,
    server: Any,
    simcord_env: Env,
) -> None:
    denied = discord.PermissionOverwrite(create_public_threads=False)
    helpers = server.create_text_channel("h", overwrites={simcord_bot.user: denied})
    await records.servers.change(server.id, helpers_channel=helpers.id)
    await hand_off(alice, channel)
    await claim(bob, helpers)
    assert "has it" in shown_in(card(helpers))
    assert not any(r.path.endswith("/threads") for r in simcord_env.http_requests)


async def test_a_thread_that_discord_refuses_harms_no_claim(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel)
    simcord_env.inject_error("POST", "/channels/*/messages/*/threads", status=500)
    await claim(bob, helpers)
    assert "has it" in shown_in(card(helpers))


async def test_of_two_helpers_the_second_is_told_who_has_it(
    channel: Any, alice: Any, bob: Any, carol: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    # bob was faster, and carol's screen still shows the open card
    await records.handoffs.claim(server.id, handoff.id, bob.id)
    result = await carol.click(card(helpers), label="Claim")
    assert f"<@{bob.id}> has this question" in texts(result.followups[-1].components)
    assert (await kept(records, handoff)).claimed_by == bob.id
    assert "has it" in shown_in(card(helpers))


async def test_only_who_claimed_it_may_answer_release_or_close(
    channel: Any, alice: Any, bob: Any, carol: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    handoff = await the_one(records, server, alice)
    for label in ("Answer", "Release", "Close"):
        result = await carol.click(card(helpers), label=label)
        assert result.modal is None
        assert f"<@{bob.id}> has this question" in texts(result.followups[-1].components)
    assert (await kept(records, handoff)).state == "claimed"


async def test_a_manager_may_release_what_a_helper_left_behind(
    channel: Any,
    alice: Any,
    bob: Any,
    carol: Any,
    manager: Any,
    helpers: Any,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    server.remove_member(bob)
    await manager.click(card(helpers), label="Release")
    assert "Who takes it" in shown_in(card(helpers))
    await claim(carol, helpers)
    assert f"<@{carol.id}>" in shown_in(card(helpers))


async def test_a_manager_may_answer_what_another_claimed(
    channel: Any, alice: Any, bob: Any, manager: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    await answer(manager, helpers, claimed=True)
    now = await kept(records, handoff)
    assert (now.state, now.claimed_by, now.answer) == ("answered", manager.id, ANSWER)


async def test_only_the_role_makes_helpers_where_there_is_one(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    manager: Any,
    records: Records,
    server: Any,
) -> None:
    role = server.create_role("Helpers")
    helpers = await make_helpers(server, records, role)
    dave = server.add_member(simcord_env.create_user("dave"), roles=[role])
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    result = await bob.click(card(helpers), label="Claim")
    assert result.ephemeral
    assert "for the helpers of this server" in texts(result.response.components)
    assert (await kept(records, handoff)).state == "open"
    await claim(dave, helpers)
    assert (await kept(records, handoff)).claimed_by == dave.id
    simcord_env.backend.delete_role(server.id, role.id)
    await simcord_env.settle()
    lost = await dave.click(card(helpers), label="Release")
    assert "for the helpers" in texts(lost.response.components)
    await manager.click(card(helpers), label="Release")
    assert (await kept(records, handoff)).state == "open"


async def test_closing_without_an_answer_is_told_to_the_asker_alone(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    before = channel.last_message.id
    handoff = await the_one(records, server, alice)
    await bob.click(card(helpers), label="Close")
    assert (await kept(records, handoff)).state == "closed"
    assert "Closed" in shown_in(card(helpers))
    assert QUESTION in shown_in(alice.user.dm_channel.last_message)
    assert channel.last_message.id == before
    own = await alice.slash(channel, "handoffs")
    assert "Closed" in texts(own.response.components)


# --- the asker is told ---------------------------------------------------------------------------


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


async def close_dms(env: Env, person: Any, times: int = 1) -> None:
    """The person takes no direct messages any more."""
    await person.user.send_dm("hello")
    env.inject_error(
        "POST",
        f"/channels/{person.user.dm_channel.id}/messages",
        status=403,
        code=50007,
        times=times,
    )


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


# --- nothing typed is lost -----------------------------------------------------------------------


async def test_an_answer_to_a_withdrawn_question_is_given_back(
    channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    own = await alice.slash(channel, "handoffs")
    await alice.click(own.response, label="Withdraw")
    done = await bob.submit_modal(form, {"text": ANSWER, "source": "https://example.org"})
    shown = texts(done.response.components)
    assert ANSWER in shown
    assert "example.org" in shown


async def test_an_answer_that_came_too_late_is_given_back_whole(
    channel: Any,
    alice: Any,
    bob: Any,
    carol: Any,
    manager: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    await manager.click(card(helpers), label="Release")
    await claim(carol, helpers)
    long = ("word " * 400)[:MAX_REPLY].strip()
    done = await bob.submit_modal(form, {"text": long})
    assert long in texts(done.response.components)
    assert (await kept(records, handoff)).claimed_by == carol.id


async def test_an_answer_that_the_records_do_not_take_is_given_back(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    async with records._sessions.writing() as session:
        await session.execute(text("ALTER TABLE handoffs RENAME TO elsewhere"))
    done = await bob.submit_modal(form, {"text": ANSWER})
    assert ANSWER in texts(done.response.components)


async def test_the_longest_answer_reaches_the_asker(
    channel: Any, alice: Any, bob: Any, helpers: Any
) -> None:
    long = ("word " * 400)[:MAX_REPLY].strip()
    await hand_off(alice, channel)
    await answer(bob, helpers, long, "no link, but the handbook")
    shown = shown_in(channel.last_message)
    assert long in shown
    assert "no link, but the handbook" in shown


# --- restarts ------------------------------------------------------------------------------------


async def test_each_stage_goes_on_after_a_restart(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await simcord_env.restart_bot(new_client())
    await claim(bob, helpers)
    await simcord_env.restart_bot(new_client())
    form = await bob.click(card(helpers), label="Answer")
    await simcord_env.restart_bot(new_client())
    lost = await bob.submit_modal(form, {"text": ANSWER})
    assert ANSWER in texts(lost.response.components)  # given back
    await answer(bob, helpers, claimed=True)
    assert (await kept(records, handoff)).state == "answered"
    told = channel.last_message
    await simcord_env.restart_bot(new_client())
    voted = await alice.click(told, custom_id=f"handoff-vote:up:{server.id}:{handoff.id}")
    assert voted.ephemeral
    assert await records.votes.counts(server.id) == (1, 0)


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


# --- told late -----------------------------------------------------------------------------------


def answers_in(channel: Any) -> int:
    return sum(ANSWER in shown_in(message) for message in channel.history())


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
    expected = language_of(discord.Locale.french)  # English until there is a translation
    assert (await the_one(records, server, alice)).language == expected


# --- other servers, deleted things, votes --------------------------------------------------------


async def test_ids_of_another_server_do_nothing(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    channel: Any,
    alice: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    other = simcord_env.create_guild()
    there = await make_helpers(other, records)
    stranger = other.add_member(simcord_env.create_user("stranger"))
    await simcord_env.settle()
    for verb in HelperVerb:
        view = discord.ui.LayoutView(timeout=None)
        row: Any = discord.ui.ActionRow()
        row.add_item(HelperButton(verb, handoff.id))
        view.add_item(row)
        sent = await simcord_bot.get_channel(there.id).send(view=view)  # type: ignore[union-attr]
        result = await stranger.click(sent, custom_id=f"handoff:{verb.value}:{handoff.id}")
        assert result.acknowledged
        assert result.modal is None
    assert await kept(records, handoff) == handoff


async def test_a_card_deleted_while_an_answer_is_kept_harms_nothing(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    shown = card(helpers).id
    keep = Handoffs.answered

    async def deleted_meanwhile(*arguments: Any) -> Handoff | None:
        simcord_env.backend.delete_message(helpers.id, shown)
        return await keep(*arguments)

    monkeypatch.setattr(Handoffs, "answered", deleted_meanwhile)
    await answer(bob, helpers, claimed=True)
    assert all(one.id != shown for one in helpers.history())
    assert ANSWER in shown_in(channel.last_message)


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


async def test_what_was_forgotten_leaves_no_text_on_the_card(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    await records.forget_person(alice.id, server.id)
    await bob.click(card(helpers), label="Claim")
    assert QUESTION not in shown_in(card(helpers))
    assert "no longer here" in shown_in(card(helpers))


async def test_a_claim_after_a_release_keeps_the_thread(
    simcord_env: Env, channel: Any, alice: Any, bob: Any, carol: Any, helpers: Any
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    await bob.click(card(helpers), label="Release")
    await claim(carol, helpers)
    opened = [r for r in simcord_env.http_requests if r.path.endswith("/threads")]
    assert len(opened) == 1


@pytest.mark.parametrize("status", [404, 429, 500])
async def test_a_claim_that_cannot_be_acknowledged_changes_nothing(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
    status: int,
) -> None:
    await hand_off(alice, channel)
    simcord_env.inject_error("POST", "/interactions/*/callback", status=status)
    await bob.click(card(helpers), label="Claim")
    assert (await the_one(records, server, alice)).state == "open"
    await claim(bob, helpers)
    assert (await the_one(records, server, alice)).state == "claimed"


async def test_a_claim_whose_card_could_not_be_changed_is_mended_by_the_next_press(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=500)
    await claim(bob, helpers)
    assert (await the_one(records, server, alice)).claimed_by == bob.id
    assert "Who takes it" in shown_in(card(helpers))
    await claim(bob, helpers)
    assert "has it" in shown_in(card(helpers))


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

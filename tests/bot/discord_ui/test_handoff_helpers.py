"""Asking a human: what helpers do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.handoff.buttons import HelperButton, HelperVerb
from bot.discord_ui.handoff.cards import MAX_REPLY
from bot.records.handoffs import Handoff, Handoffs
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import (
    ANSWER,
    QUESTION,
    answer,
    card,
    claim,
    hand_off,
    kept,
    labels,
    lose_the_table,
    make_helpers,
    the_one,
)
from tests.bot.discord_ui.seen import components_of, ids, shown_in, texts


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
    assert thread.name == f"Question {handoff.id}"  # what was asked may be taken back


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
    mara: Any,
    helpers: Any,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    server.remove_member(bob)
    await mara.click(card(helpers), label="Release")
    assert "Who takes it" in shown_in(card(helpers))
    await claim(carol, helpers)
    assert f"<@{carol.id}>" in shown_in(card(helpers))


async def test_a_manager_may_answer_what_another_claimed(
    channel: Any, alice: Any, bob: Any, mara: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    await answer(mara, helpers, claimed=True)
    now = await kept(records, handoff)
    assert (now.state, now.claimed_by, now.answer) == ("answered", mara.id, ANSWER)


async def test_only_the_role_makes_helpers_where_there_is_one(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    mara: Any,
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
    await mara.click(card(helpers), label="Release")
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
    mara: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    await mara.click(card(helpers), label="Release")
    await claim(carol, helpers)
    long = ("word " * 400)[:MAX_REPLY].strip()
    done = await bob.submit_modal(form, {"text": long})
    assert long in texts(done.response.components)
    assert (await kept(records, handoff)).claimed_by == carol.id


async def test_an_answer_that_the_records_do_not_take_is_given_back(
    channel: Any, alice: Any, bob: Any, helpers: Any, tmp_path: Path
) -> None:
    await hand_off(alice, channel)
    await claim(bob, helpers)
    form = await bob.click(card(helpers), label="Answer")
    lose_the_table(tmp_path)
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


# --- other servers, deleted things ----------------------------------------------------------------


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

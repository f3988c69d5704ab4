"""Asking in Discord, through what members really do."""

import asyncio
import logging
import time
from typing import Any

import discord
import pytest
from simcord import Env

from bot.advisor import Advisor
from bot.answer import Answer
from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS
from bot.discord_ui.client import AdvisorClient
from tests.bot.discord_ui.seen import shown_in, texts
from tests.bot.discord_ui.simulated import open_thread
from tests.bot.test_advisor import unsure_question

QUESTION = "Can I sell software that contains MIT-licensed code?"


def test_no_privileged_intent_is_asked_for(simcord_bot: AdvisorClient) -> None:
    intents = simcord_bot.intents
    assert not intents.members
    assert not intents.presences
    assert not intents.message_content


async def test_slash_command_defers_then_shows_a_card(
    simcord_env: Env, channel: Any, alice: Any
) -> None:
    result = await alice.slash(channel, "ask", question=QUESTION)
    assert not result.ephemeral
    shown = texts(result.response.components)
    asked, title, *_ = shown.splitlines()
    assert asked == f"-# ❝ {QUESTION} ❞"
    assert title == "### MIT License"
    assert (
        "`1` [The MIT License (Open Source Initiative)](<https://opensource.org/license/mit>)"
        in shown
    )
    assert "not legal advice" in shown
    steps = [
        (request.method, (request.json or {}).get("type"))
        for request in simcord_env.http_requests
        if "callback" in request.path or "@original" in request.path
    ]
    assert steps == [("POST", 5), ("PATCH", None)]  # 5: deferred, shows "thinking"


async def test_a_key_that_slipped_into_a_question_is_not_repeated_to_all(
    channel: Any, alice: Any
) -> None:
    key = "sk-" + "a1B2c3D4" * 5
    for question in (f"is n8n open source? my key is {key}", f"best pizza in naples, {key}"):
        result = await alice.slash(channel, "ask", question=question)
        assert key not in texts(result.response.components)


async def test_a_thread_has_its_own_conversation(
    simcord_env: Env, simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    thread = await open_thread(simcord_env, alice, channel, "licences")
    await alice.send(channel, f"{simcord_bot.user.mention} what is the AGPL?")  # type: ignore[union-attr]
    await alice.send(thread, f"{simcord_bot.user.mention} is n8n open source?")  # type: ignore[union-attr]
    await alice.send(thread, f"{simcord_bot.user.mention} what about node-red?")  # type: ignore[union-attr]
    assert "Is Node-RED open?" in shown_in(thread.last_message)


async def test_private_answer_is_seen_by_its_asker_alone(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "ask", question=QUESTION, private=True)
    assert result.ephemeral
    assert result.response.ephemeral
    assert channel.last_message is None


async def test_autocomplete_offers_titles_aliases_and_questions(channel: Any, alice: Any) -> None:
    offered = await alice.autocomplete(channel, "ask", "question", "mit li")
    assert offered[0]["name"] == "MIT License"
    aliases = await alice.autocomplete(channel, "ask", "question", "sklearn")
    assert any(choice["value"] == "sklearn" for choice in aliases)
    questions = await alice.autocomplete(channel, "ask", "question", "commercial product")
    assert any(choice["name"].endswith("?") for choice in questions)
    typo = await alice.autocomplete(channel, "ask", "question", "pytroch")
    assert any("PyTorch" in choice["name"] for choice in typo)


@pytest.mark.parametrize("typed", ["", "a", "license", "%", "x" * 100, "🙂"])
async def test_autocomplete_keeps_discords_limits(channel: Any, alice: Any, typed: str) -> None:
    offered = await alice.autocomplete(channel, "ask", "question", typed)
    assert len(offered) <= MAX_OPTIONS
    for choice in offered:
        assert 1 <= len(choice["name"]) <= MAX_OPTION_TEXT
        assert 1 <= len(choice["value"]) <= MAX_OPTION_TEXT


async def test_a_chosen_suggestion_is_answered_by_its_entry(channel: Any, alice: Any) -> None:
    (first, *_) = await alice.autocomplete(channel, "ask", "question", "apache license 2")
    result = await alice.slash(channel, "ask", question=first["value"])
    assert "### Apache License 2.0" in texts(result.response.components)


async def test_mention_is_answered_as_a_reply(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, f"hey {simcord_bot.user.mention} is llama open source?")  # type: ignore[union-attr]
    answer = channel.last_message
    assert answer.reference.message_id == asked.id
    assert "Llama" in shown_in(answer)
    assert answer.mentions == []


async def test_reply_to_an_answer_is_answered(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    first = channel.last_message
    await alice.send(channel, "and who governs PyTorch?", reply_to=first)
    answer = channel.last_message
    assert answer.id != first.id
    assert "PyTorch" in shown_in(answer)


async def test_direct_message_is_answered(alice: Any, simcord_env: Env) -> None:
    user = simcord_env.create_user("bob")
    await user.send_dm(QUESTION)
    assert "MIT License" in shown_in(user.dm_channel.last_message)


async def test_only_a_mention_gets_a_way_to_ask(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    await alice.send(channel, simcord_bot.user.mention)  # type: ignore[union-attr]
    assert "I see no question" in shown_in(channel.last_message)


async def test_talk_between_members_is_left_alone(channel: Any, alice: Any) -> None:
    sent = await alice.send(channel, "what licence should I take?")
    assert channel.last_message.id == sent.id


async def test_other_bots_and_webhooks_are_not_answered(
    server: Any, channel: Any, simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    text = f"{simcord_bot.user.mention} {QUESTION}"  # type: ignore[union-attr]
    robot = server.add_member(simcord_env.create_user("robot", bot=True))
    sent = await robot.send(channel, text)
    assert channel.last_message.id == sent.id
    hook = server.create_webhook(channel)
    await hook.send(text)
    assert channel.last_message.webhook_id is not None


async def test_unsure_and_declined_have_honest_cards(
    channel: Any, alice: Any, advisor: Advisor
) -> None:
    unsure = await alice.slash(channel, "ask", question=unsure_question(advisor))
    shown = texts(unsure.response.components)
    assert "### I am not sure" in shown
    assert "](<http" not in shown
    declined = await alice.slash(channel, "ask", question="best pizza in naples?")
    shown = texts(declined.response.components)
    assert "outside what I know" in shown
    assert "](<http" not in shown


async def test_nobody_is_pinged_by_what_a_question_holds(
    simcord_bot: AdvisorClient, server: Any, channel: Any, simcord_env: Env
) -> None:
    member = server.add_member(
        simcord_env.create_user("mod"),
        roles=[server.create_role("Mods", permissions=discord.Permissions.all())],
    )
    await member.send(channel, f"@everyone {simcord_bot.user.mention} **{QUESTION}** <@&1>")  # type: ignore[union-attr]
    answer = channel.last_message
    assert answer.author.id == simcord_bot.user.id  # type: ignore[union-attr]
    assert not answer.mention_everyone
    assert (answer.mentions, answer.role_mentions) == ([], [])
    sent = [r for r in simcord_env.http_requests if r.method == "POST" and "messages" in r.path]
    assert (sent[-1].json or {})["allowed_mentions"]["parse"] == []


class BrokenAdvisor:
    """The edge of the core, failing."""

    def answer(self, *_: Any, **__: Any) -> Answer:
        raise RuntimeError("the index is on fire")


async def test_an_error_of_the_core_is_told_without_a_trace(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(simcord_bot.desk, "advisor", BrokenAdvisor())
    result = await alice.slash(channel, "ask", question=QUESTION)
    shown = texts(result.response.components)
    assert "Something went wrong on my side" in shown
    assert "fire" not in shown
    assert "the index is on fire" in caplog.text  # the operator sees it all
    assert QUESTION not in caplog.text  # but not what was asked
    (error,) = simcord_env.errors
    assert "the index is on fire" in str(error)
    monkeypatch.undo()
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert "MIT License" in texts(again.response.components)


async def test_who_asks_where_the_bot_may_not_write_is_told_alone(
    simcord_bot: AdvisorClient, simcord_env: Env, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    silent = server.create_text_channel(
        "silent",
        overwrites={server.default_role: discord.PermissionOverwrite(send_messages=False)},
    )
    mods = server.create_role("Mods", permissions=discord.Permissions.all())
    speaker = server.add_member(simcord_env.create_user("speaker"), roles=[mods])
    with caplog.at_level(logging.WARNING):
        asked = await speaker.send(silent, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    assert silent.last_message.id == asked.id
    (told,) = speaker.user.dm_channel.history()
    assert f"I may not write in <#{silent.id}>" in shown_in(told)
    # a slash command needs no permission of the bot's
    result = await speaker.slash(silent, "ask", question=QUESTION)
    assert "MIT License" in texts(result.response.components)


async def test_a_vanished_message_is_noted_and_harms_nothing(
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    channel: Any,
    alice: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=404)
    await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    assert "could not reply in channel" in caplog.text


class SlowAdvisor:
    """The real core, late."""

    def __init__(self, advisor: Advisor, seconds: float) -> None:
        self._advisor = advisor
        self._seconds = seconds

    def answer(self, question: str, **how: Any) -> Answer:
        time.sleep(self._seconds)
        return self._advisor.answer(question, **how)


async def test_the_event_loop_never_waits_for_the_core(
    simcord_bot: AdvisorClient, advisor: Advisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simcord_bot.desk, "advisor", SlowAdvisor(advisor, 1.0))
    work = asyncio.create_task(simcord_bot.desk.answer(QUESTION, asker=1))
    longest = 0.0
    while not work.done():
        before = time.perf_counter()
        await asyncio.sleep(0.01)
        longest = max(longest, time.perf_counter() - before)
    assert longest < 0.6  # a blocked loop would have slept for the whole second
    assert work.result()


async def test_sync_registers_the_command_on_purpose_only(
    simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    def registrations() -> int:
        return sum("/commands" in request.path for request in simcord_env.http_requests)

    assert registrations() == 0
    assert await simcord_bot.sync() == len(simcord_bot.tree.get_commands())
    assert registrations() == 1

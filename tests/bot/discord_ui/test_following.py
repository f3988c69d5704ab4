"""Conversations, edits, deletions and repetitions: each question has one answer that follows it."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import Env
from simcord.results import InteractionResult

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.desk import Busy
from tests.bot.discord_ui.seen import ids, shown_in, texts
from tests.bot.discord_ui.simulated import fire

QUESTION = "is n8n open source?"


def said_to(bot: AdvisorClient, text: str) -> str:
    assert bot.user is not None
    return f"{bot.user.mention} {text}"


def answers_in(channel: Any, bot: AdvisorClient) -> list[Any]:
    assert bot.user is not None
    return [message for message in channel.history() if message.author.id == bot.user.id]


async def test_a_reply_to_an_answer_leans_on_it(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    await alice.send(channel, "what about node-red?", reply_to=channel.last_message)
    shown = shown_in(channel.last_message)
    assert "❝ is node-red open source? ❞" in shown  # the question as it was understood
    assert "### ✅ Is Node-RED open?" in shown


async def test_a_mention_leans_on_the_same_persons_last_question(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any
) -> None:
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    await bob.send(channel, said_to(simcord_bot, "what is the MIT license?"))
    await alice.send(channel, said_to(simcord_bot, "what about node-red?"))
    assert "Is Node-RED open?" in shown_in(channel.last_message)


async def test_somebody_else_starts_afresh(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any
) -> None:
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    await bob.send(channel, said_to(simcord_bot, "what about node-red?"))
    assert "Is Node-RED open?" not in shown_in(channel.last_message)


async def test_what_was_asked_in_private_is_no_ground_in_public(channel: Any, alice: Any) -> None:
    await alice.slash(channel, "ask", question=QUESTION, private=True)
    public = await alice.slash(channel, "ask", question="what about node-red?")
    assert "n8n" not in texts(public.response.components)
    assert "Is Node-RED open?" not in texts(public.response.components)
    private = await alice.slash(channel, "ask", question="what about node-red?", private=True)
    assert "Is Node-RED open?" in texts(private.response.components)


async def test_a_conversation_ends_after_a_while(
    simcord_env: Env, channel: Any, alice: Any
) -> None:
    await alice.slash(channel, "ask", question=QUESTION)
    await simcord_env.advance_time(3600)
    later = await alice.slash(channel, "ask", question="what about node-red?")
    assert "Is Node-RED open?" not in texts(later.response.components)


async def test_a_reply_chain_is_understood_after_a_restart(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
) -> None:
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    answer = channel.last_message
    await simcord_env.restart_bot(new_client())
    await alice.send(channel, "what about node-red?", reply_to=answer)
    assert "Is Node-RED open?" in shown_in(channel.last_message)


async def test_an_answer_follows_the_edit_of_its_question(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    (before,) = answers_in(channel, simcord_bot)
    await alice.edit(asked, said_to(simcord_bot, "what is the AGPL?"))
    (after,) = answers_in(channel, simcord_bot)
    assert after.id == before.id
    assert "GNU Affero General Public License" in shown_in(after)


async def test_an_old_question_may_be_edited_without_an_answer(
    simcord_env: Env, simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    await simcord_env.advance_time(3600)
    await alice.edit(asked, said_to(simcord_bot, "what is the AGPL?"))
    (answer,) = answers_in(channel, simcord_bot)
    assert "n8n" in shown_in(answer)


async def test_an_answer_follows_an_edit_over_a_restart(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    restarted = new_client()
    await simcord_env.restart_bot(restarted)
    await alice.edit(asked, said_to(restarted, "what is the AGPL?"))
    (answer,) = answers_in(channel, restarted)
    assert "GNU Affero General Public License" in shown_in(answer)


async def test_a_question_that_is_added_to_a_mere_mention_is_answered(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any
) -> None:
    said = await bob.send(channel, "look at this")
    asked = await alice.send(channel, said_to(simcord_bot, ""), reply_to=said)
    assert "n8n" not in shown_in(channel.last_message)
    await alice.edit(asked, said_to(simcord_bot, QUESTION))
    assert "n8n" in shown_in(channel.last_message)


async def test_a_question_that_found_the_bot_busy_is_answered_after_an_edit(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simcord_bot.desk, "answer", busy)
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    assert "n8n" not in shown_in(channel.last_message)
    monkeypatch.undo()
    await alice.edit(asked, said_to(simcord_bot, f"please: {QUESTION}"))
    assert "n8n" in shown_in(channel.last_message)


async def test_an_edit_that_finds_the_bot_busy_leaves_the_answer(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    monkeypatch.setattr(simcord_bot.desk, "answer", busy)
    await alice.edit(asked, said_to(simcord_bot, "what is the AGPL?"))
    (answer,) = answers_in(channel, simcord_bot)
    assert "n8n" in shown_in(answer)
    assert "Ignoring exception" not in caplog.text


async def busy(*_: object, **__: object) -> None:
    """How the desk answers where too many are waiting."""
    raise Busy


async def test_a_mention_that_is_added_later_is_answered(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, QUESTION)
    assert answers_in(channel, simcord_bot) == []
    await alice.edit(asked, said_to(simcord_bot, QUESTION))
    (answer,) = answers_in(channel, simcord_bot)
    assert answer.reference.message_id == asked.id


async def test_a_deleted_question_takes_its_answer_along(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    await alice.delete(asked)
    assert answers_in(channel, simcord_bot) == []
    await alice.send(channel, said_to(simcord_bot, QUESTION))  # and may be asked again
    (answer,) = answers_in(channel, simcord_bot)
    assert "n8n" in shown_in(answer)


async def test_a_deleted_answer_stays_deleted(
    simcord_bot: AdvisorClient, simcord_env: Env, channel: Any, alice: Any
) -> None:
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    simcord_env.backend.delete_message(channel.id, channel.last_message.id)
    await alice.edit(asked, said_to(simcord_bot, "what is the AGPL?"))
    assert answers_in(channel, simcord_bot) == []


async def test_the_same_question_again_is_pointed_to_its_answer(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any
) -> None:
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    first = channel.last_message
    await alice.send(channel, said_to(simcord_bot, "Is n8n  open source"))
    assert first.jump_url in shown_in(channel.last_message)
    assert "Node-RED" not in shown_in(channel.last_message)
    await bob.send(channel, said_to(simcord_bot, QUESTION))
    assert "Node-RED" in shown_in(channel.last_message)  # who did not ask yet is answered


async def test_the_same_command_again_is_pointed_to_its_answer_in_private(
    channel: Any, alice: Any
) -> None:
    first = await alice.slash(channel, "ask", question=QUESTION)
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert again.ephemeral
    assert first.response.message.jump_url in texts(again.response.components)


@pytest.mark.parametrize("text", ["", "   "])
async def test_a_mention_below_somebody_elses_message_shows_the_way(
    simcord_bot: AdvisorClient, channel: Any, alice: Any, bob: Any, text: str
) -> None:
    asked = await bob.send(channel, "which licence lets me sell?")
    await alice.send(channel, said_to(simcord_bot, text), reply_to=asked)
    assert "Ask the advisor about this" in shown_in(channel.last_message)


async def test_the_message_menu_answers_in_private(channel: Any, alice: Any, bob: Any) -> None:
    asked = await bob.send(channel, "is n8n open source, <@1>?")
    result = await alice.context_menu(channel, "Ask the advisor about this", asked)
    assert result.ephemeral
    assert "### ⛔ Is n8n open?" in texts(result.response.components)
    assert channel.last_message.id == asked.id


async def test_the_words_of_somebody_else_are_not_shared(
    channel: Any, alice: Any, bob: Any
) -> None:
    asked = await bob.send(channel, "is n8n open source? my salary depends on it")
    result = await alice.context_menu(channel, "Ask the advisor about this", asked)
    assert "answer:share" not in ids(result.response.components)


async def test_the_same_question_in_a_hurry_is_answered_once(
    simcord_env: Env, channel: Any, alice: Any
) -> None:
    records = [fire(simcord_env, alice, channel, "ask", question=QUESTION) for _ in range(3)]
    await simcord_env.settle(timeout=30)
    shown = []
    for record in records:
        answer = InteractionResult(simcord_env, record).response
        assert answer is not None
        shown.append(texts(answer.components))
    assert sum("Is n8n open?" in one for one in shown) == 1
    assert sum("I answered that a moment ago" in one for one in shown) == 2


async def test_in_direct_messages_commands_and_words_are_one_conversation(
    simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    await simcord_bot.sync()
    carol = simcord_env.create_user("carol")
    await carol.slash("ask", question=QUESTION)
    await carol.send_dm("what about node-red?")
    assert "Is Node-RED open?" in shown_in(carol.dm_channel.last_message)


async def test_edits_are_counted_as_questions(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    message = await alice.send(channel, said_to(simcord_bot, QUESTION))
    for number in range(10):
        await alice.edit(message, said_to(simcord_bot, f"what is the AGPL, number {number}?"))
    (answer,) = answers_in(channel, simcord_bot)
    assert "Affero" in shown_in(answer)
    await alice.edit(message, said_to(simcord_bot, "what is the MIT license?"))
    (answer,) = answers_in(channel, simcord_bot)
    assert "Affero" in shown_in(answer)


async def test_a_message_without_text_is_told(channel: Any, alice: Any, bob: Any) -> None:
    asked = await bob.send(channel, attachments=[("cat.png", b"x")])
    result = await alice.context_menu(channel, "Ask the advisor about this", asked)
    assert "I see no text" in texts(result.response.components)


async def test_who_asks_too_much_is_told_in_private_and_may_go_on_later(
    simcord_env: Env, channel: Any, alice: Any, bob: Any
) -> None:
    results = [
        await alice.slash(channel, "ask", question=f"what is the {name}?")
        for name in ("MIT", "AGPL", "GPL", "LGPL", "MPL", "EPL", "ISC", "BSL", "SSPL")
    ]
    assert "Please wait" in texts(results[-1].response.components)
    assert results[-1].ephemeral
    assert "Please wait" not in texts(results[-2].response.components)
    other = await bob.slash(channel, "ask", question=QUESTION)
    assert "n8n" in texts(other.response.components)
    await simcord_env.advance_time(61)
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert "n8n" in texts(again.response.components)


async def test_who_mentions_too_often_is_told_once_and_alone(
    simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    for number in range(12):
        await alice.send(channel, said_to(simcord_bot, f"what is the AGPL, number {number}?"))
    assert len(answers_in(channel, simcord_bot)) == 8
    (told,) = alice.user.dm_channel.history()
    assert "Please wait" in shown_in(told)

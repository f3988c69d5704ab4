"""Speaking unasked: forum posts and questions to all, only where a server wants it."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.records.store import Records
from tests.bot.discord_ui.seen import shown_in, texts
from tests.bot.discord_ui.simulated import add_tags, post

TITLE = "Which licence for my dataset?"
SPEAKING = discord.Permissions(send_messages=True, send_messages_in_threads=True)
BODY = "I collected photos of birds and want credit."


def reading() -> discord.Intents:
    """The intents of a bot whose operator allowed it to read messages."""
    intents = plain_intents()
    intents.message_content = True
    return intents


@pytest.fixture
def simcord_bot(
    new_client: Callable[..., AdvisorClient], request: pytest.FixtureRequest
) -> AdvisorClient:
    titles_only = request.node.get_closest_marker("simcord") is not None
    return new_client() if titles_only else new_client(intents=reading())


@pytest.fixture
async def forum(server: Any, simcord_env: Env, records: Records) -> Any:
    made = server.create_forum_channel("help")
    add_tags(simcord_env, made, "General", "Licensing", "Tools")
    await simcord_env.settle()
    await records.servers.change(server.id, forum_channels=frozenset({made.id}))
    return made


def answers_in(channel: Any, bot: AdvisorClient) -> list[Any]:
    assert bot.user is not None
    return [message for message in channel.history() if message.author.id == bot.user.id]


async def test_a_sure_answer_is_given_once_with_the_fitting_tag(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    thread = await post(simcord_env, alice, forum, TITLE, BODY)
    (answer,) = answers_in(thread, simcord_bot)
    assert "dataset" in shown_in(answer)
    seen = simcord_bot.get_channel(thread.id)
    assert isinstance(seen, discord.Thread)
    assert [tag.name for tag in seen.applied_tags] == ["Licensing"]
    await alice.send(thread, "thanks, and which one asks for credit?")
    assert len(answers_in(thread, simcord_bot)) == 1  # talk between members is left alone


async def test_a_post_that_calls_the_bot_is_answered_even_where_it_is_not_sure(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    assert simcord_bot.user is not None
    text = f"{simcord_bot.user.mention} users keep insulting me in issues and im exhausted"
    thread = await post(simcord_env, alice, forum, "help me", text)
    (answer,) = answers_in(thread, simcord_bot)
    assert answer.reference.message_id == thread.id


async def test_the_answer_to_a_post_follows_its_edit(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    thread = await post(simcord_env, alice, forum, "A question", "is n8n open source?")
    (before,) = answers_in(thread, simcord_bot)
    await alice.edit(thread.history()[0], "what is the AGPL?")
    (after,) = answers_in(thread, simcord_bot)
    assert after.id == before.id
    assert "Affero" in shown_in(after)


async def test_one_person_cannot_flood_a_forum(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    threads = [
        await post(simcord_env, alice, forum, f"what is the AGPL, number {number}?", "tell me")
        for number in range(10)
    ]
    answered = [thread for thread in threads if answers_in(thread, simcord_bot)]
    assert len(answered) == 8


async def test_the_same_post_told_again_after_a_restart_is_not_answered_again(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    new_client: Callable[..., AdvisorClient],
    forum: Any,
    alice: Any,
) -> None:
    thread = await post(simcord_env, alice, forum, TITLE, BODY)
    restarted = new_client(intents=reading())
    await simcord_env.restart_bot(restarted)
    again = restarted.get_channel(thread.id)
    assert isinstance(again, discord.Thread)
    await restarted.on_thread_create(again)
    assert len(answers_in(thread, restarted)) == 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Weekend meetup", "Who comes to the park on Saturday?"),
        ("help", "it does not work, I get error 500 when I log in"),
        ("My first post", "Hello all, I am new here and happy to join."),
    ],
)
async def test_what_is_no_sure_question_is_left_to_people(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any, title: str, body: str
) -> None:
    thread = await post(simcord_env, alice, forum, title, body)
    assert answers_in(thread, simcord_bot) == []


async def test_other_forums_are_left_alone(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, server: Any, alice: Any
) -> None:
    other = server.create_forum_channel("show-and-tell")
    thread = await post(simcord_env, alice, other, TITLE, BODY)
    assert answers_in(thread, simcord_bot) == []


@pytest.mark.simcord(approved_intents=discord.Intents.default())
async def test_without_the_intent_for_content_the_title_is_answered(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    thread = await post(simcord_env, alice, forum, TITLE, BODY)
    (answer,) = answers_in(thread, simcord_bot)
    assert f"❝ {TITLE} ❞" in shown_in(answer)


async def test_a_forum_where_the_bot_may_not_write_is_noted(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    server: Any,
    records: Records,
    alice: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    silent = server.create_forum_channel("silent")
    assert simcord_bot.user is not None
    simcord_env.backend.set_overwrite(
        silent.id, Overwrite(simcord_bot.user.id, type=OverwriteType.MEMBER, deny=SPEAKING.value)
    )
    await records.servers.change(server.id, forum_channels=frozenset({silent.id}))
    thread = await post(simcord_env, alice, silent, TITLE, BODY)
    assert answers_in(thread, simcord_bot) == []
    assert "permission is missing" in caplog.text


async def test_an_answer_that_could_not_be_posted_harms_nothing(
    simcord_env: Env, simcord_bot: AdvisorClient, forum: Any, alice: Any
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=500)
    thread = await post(simcord_env, alice, forum, TITLE, BODY)
    assert answers_in(thread, simcord_bot) == []
    other = await post(simcord_env, alice, forum, "Is n8n open source?", "I wonder")
    assert len(answers_in(other, simcord_bot)) == 1


@pytest.fixture
async def open_channel(channel: Any, server: Any, records: Records) -> Any:
    await records.servers.change(server.id, suggest_channels=frozenset({channel.id}))
    return channel


async def test_a_question_to_all_gets_an_offer(
    simcord_bot: AdvisorClient, open_channel: Any, alice: Any, bob: Any
) -> None:
    asked = await alice.send(open_channel, "does anybody know: is n8n open source?")
    offer = open_channel.last_message
    assert offer.reference.message_id == asked.id
    assert "I may know this: **Is n8n open?**" in shown_in(offer)
    assert "SUL-1.0" not in shown_in(offer)  # nobody has to read what they did not ask for
    result = await bob.click(offer, custom_id="answer:more")
    assert result.ephemeral
    assert "SUL-1.0" in texts(result.response.components)


async def test_an_offer_can_be_opened_after_a_restart(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    open_channel: Any,
    alice: Any,
) -> None:
    await alice.send(open_channel, "is n8n open source?")
    offer = open_channel.last_message
    await simcord_env.restart_bot(new_client(intents=reading()))
    result = await alice.click(offer, custom_id="answer:more")
    assert "SUL-1.0" in texts(result.response.components)


async def test_an_offer_follows_the_edit_of_its_question_or_goes(
    simcord_bot: AdvisorClient, open_channel: Any, alice: Any
) -> None:
    asked = await alice.send(open_channel, "is n8n open source?")
    await alice.edit(asked, "what is the AGPL?")
    (offer,) = answers_in(open_channel, simcord_bot)
    assert "Affero" in shown_in(offer)
    await alice.edit(asked, "who comes to the park on saturday?")
    assert answers_in(open_channel, simcord_bot) == []


@pytest.mark.parametrize(
    "text",
    [
        "lunch anyone?",
        "n8n is not open source",
        "why is n8n down again today?",
        "what did you do on the weekend?",
        "lol",
    ],
)
async def test_other_talk_is_met_with_silence(open_channel: Any, alice: Any, text: str) -> None:
    sent = await alice.send(open_channel, text)
    assert open_channel.last_message.id == sent.id


async def test_a_reply_to_somebody_is_met_with_silence(
    open_channel: Any, alice: Any, bob: Any
) -> None:
    first = await alice.send(open_channel, "I use n8n")
    sent = await bob.send(open_channel, "is n8n open source?", reply_to=first)
    assert open_channel.last_message.id == sent.id


async def test_offers_come_seldom(
    simcord_env: Env, simcord_bot: AdvisorClient, open_channel: Any, alice: Any
) -> None:
    await alice.send(open_channel, "is n8n open source?")
    await alice.send(open_channel, "what is the AGPL?")
    assert len(answers_in(open_channel, simcord_bot)) == 1
    await simcord_env.advance_time(300)
    await alice.send(open_channel, "what is the MIT license?")
    assert len(answers_in(open_channel, simcord_bot)) == 2


async def test_channels_that_did_not_opt_in_are_left_alone(
    open_channel: Any, server: Any, alice: Any
) -> None:
    other = server.create_text_channel("random")
    sent = await alice.send(other, "is n8n open source?")
    assert other.last_message.id == sent.id

"""What goes wrong while asking, at every step: nothing is lost, and nobody waits in vain."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env, OptionError
from simcord.results import InteractionResult

from bot.advisor import Advisor
from bot.answer import Answer
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.limits import Allowance, Limits
from tests.bot.discord_ui.seen import shown_in, texts
from tests.bot.discord_ui.simulated import fire, lose_connection

QUESTION = "is n8n open source?"
OTHER = "what is the AGPL?"


def said_to(bot: AdvisorClient, text: str) -> str:
    assert bot.user is not None
    return f"{bot.user.mention} {text}"


def answers_in(channel: Any, bot: AdvisorClient) -> list[Any]:
    assert bot.user is not None
    return [message for message in channel.history() if message.author.id == bot.user.id]


class WatchedAdvisor:
    """The real core, which does something first."""

    def __init__(self, advisor: Advisor, first: Callable[[], object]) -> None:
        self._advisor = advisor
        self._first = first

    def answer(self, question: str, **how: Any) -> Answer:
        self._first()
        return self._advisor.answer(question, **how)


def first(monkeypatch: pytest.MonkeyPatch, bot: AdvisorClient, do: Callable[[], object]) -> None:
    """Has `do` happen after a question was taken, before it is answered."""
    monkeypatch.setattr(bot.desk, "advisor", WatchedAdvisor(bot.desk.advisor, do))


async def test_discord_is_told_to_wait_before_a_slow_core_has_answered(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[str] = []

    def look() -> None:
        seen.extend(request.path for request in simcord_env.http_requests)

    first(monkeypatch, simcord_bot, look)
    await alice.slash(channel, "ask", question=QUESTION)
    assert seen[-1].endswith("/callback")


@pytest.mark.parametrize("verb", ["more", "why", "up", "share"])
async def test_discord_is_told_to_wait_before_an_old_answer_is_given_again(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
) -> None:
    answer = (await alice.slash(channel, "ask", question=QUESTION, private=True)).response
    restarted = new_client()
    await simcord_env.restart_bot(restarted)
    seen: list[str] = []

    def look() -> None:
        seen.append(simcord_env.http_requests[-1].path)

    first(monkeypatch, restarted, look)
    result = await alice.click(answer, custom_id=f"answer:{verb}")
    assert result.acknowledged
    assert seen
    assert seen[0].endswith("/callback")


async def test_an_interaction_that_is_too_old_is_given_up(
    simcord_env: Env, channel: Any, alice: Any, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await alice.slash(channel, "ask", question=QUESTION)
    assert "could not acknowledge an interaction" in caplog.text
    assert "10062" in caplog.text
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert "n8n" in texts(again.response.components)


@pytest.mark.parametrize("status", [429, 500, 403])
async def test_an_answer_that_discord_refuses_is_noted_and_the_next_one_works(
    simcord_env: Env, channel: Any, alice: Any, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=status)
    await alice.slash(channel, "ask", question=QUESTION)
    assert f"could not show an answer to an interaction: {status}" in caplog.text
    assert QUESTION not in caplog.text
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert "n8n" in texts(again.response.components)


@pytest.mark.parametrize(
    ("method", "ending"), [("POST", "/callback"), ("PATCH", "/messages/@original")]
)
async def test_a_lost_connection_harms_only_the_one_answer(
    monkeypatch: pytest.MonkeyPatch,
    channel: Any,
    alice: Any,
    caplog: pytest.LogCaptureFixture,
    method: str,
    ending: str,
) -> None:
    lose_connection(monkeypatch, method, ending)
    await alice.slash(channel, "ask", question=QUESTION)
    assert "ConnectionResetError" in caplog.text
    again = await alice.slash(channel, "ask", question=QUESTION)
    assert "n8n" in texts(again.response.components)


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_reply_that_failed_can_be_had_by_an_edit(
    simcord_env: Env, simcord_bot: AdvisorClient, channel: Any, alice: Any, status: int
) -> None:
    simcord_env.inject_error("POST", f"/channels/{channel.id}/messages", status=status)
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    assert answers_in(channel, simcord_bot) == []
    await alice.edit(asked, said_to(simcord_bot, OTHER))
    (answer,) = answers_in(channel, simcord_bot)
    assert "Affero" in shown_in(answer)


async def test_a_reply_over_a_lost_connection_is_noted(
    monkeypatch: pytest.MonkeyPatch,
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    lose_connection(monkeypatch, "POST", f"/channels/{channel.id}/messages")
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    assert f"could not reply in channel {channel.id}" in caplog.text
    await alice.send(channel, said_to(simcord_bot, OTHER))
    assert "Affero" in shown_in(channel.last_message)


async def test_a_channel_may_be_deleted_while_the_answer_is_made(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first(monkeypatch, simcord_bot, lambda: simcord_env.backend.delete_channel(channel.id))
    question = said_to(simcord_bot, QUESTION)
    simcord_env.backend.create_message(channel.id, alice.id, question)
    await simcord_env.settle()
    assert "could not reply in channel" in caplog.text
    monkeypatch.undo()
    other = server.create_text_channel("other")
    await alice.send(other, said_to(simcord_bot, QUESTION))
    assert "n8n" in shown_in(other.last_message)


async def test_a_question_may_be_deleted_while_its_answer_is_made(
    simcord_env: Env, simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    simcord_env.inject_error(
        "POST", f"/channels/{channel.id}/messages", status=400, code=50035
    )  # what Discord says of a reply to a message that is gone
    asked = await alice.send(channel, said_to(simcord_bot, QUESTION))
    await alice.delete(asked)
    assert answers_in(channel, simcord_bot) == []


async def test_a_member_may_leave_while_the_answer_is_made(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    alice: Any,
    bob: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first(
        monkeypatch,
        simcord_bot,
        lambda: simcord_env.backend.remove_member(server.id, alice.id),
    )
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    monkeypatch.undo()
    await bob.send(channel, said_to(simcord_bot, OTHER))
    assert "Affero" in shown_in(channel.last_message)


async def test_without_embed_links_answers_are_shown_all_the_same(
    simcord_env: Env, simcord_bot: AdvisorClient, server: Any, alice: Any
) -> None:

    assert simcord_bot.user is not None
    plain = server.create_text_channel(
        "plain", overwrites={simcord_bot.user: discord.PermissionOverwrite(embed_links=False)}
    )
    await alice.send(plain, said_to(simcord_bot, QUESTION))
    assert "](<http" in shown_in(plain.last_message)
    (sent,) = [one for one in simcord_env.http_requests if one.path.endswith("/messages")]
    assert not (sent.json or {}).get("embeds")  # so that the permission is not needed at all


async def test_a_closed_direct_message_is_no_failure(
    simcord_env: Env, simcord_bot: AdvisorClient, channel: Any, alice: Any
) -> None:
    await alice.user.send_dm("hello")  # the direct message exists, then she closes it
    simcord_bot.answers.limits = Limits(Allowance(1, 60))
    assert simcord_bot.answers.limits.wait_for(alice.id, None) == 0  # that was her last for now
    simcord_env.inject_error(
        "POST", f"/channels/{alice.user.dm_channel.id}/messages", status=403, code=50007
    )
    await alice.send(channel, said_to(simcord_bot, QUESTION))
    assert answers_in(channel, simcord_bot) == []
    tried = [request.path for request in simcord_env.http_requests if request.method == "POST"]
    assert tried[-1] == f"/channels/{alice.user.dm_channel.id}/messages"


async def test_a_question_of_2001_characters_is_refused_by_discord(
    channel: Any, alice: Any
) -> None:
    with pytest.raises(OptionError):
        await alice.slash(channel, "ask", question="x" * 2001)
    longest = await alice.slash(channel, "ask", question=("what is the AGPL? " * 200)[:2000])
    assert longest.acknowledged
    assert "Affero" in texts(longest.response.components)


async def test_a_message_of_4001_characters_is_told_to_be_too_long(
    simcord_bot: AdvisorClient, simcord_env: Env, channel: Any, alice: Any
) -> None:
    sent = await alice.send(channel, "why " * 400)
    message = await simcord_bot.get_partial_messageable(channel.id).fetch_message(sent.id)
    message.content = "why " * 1001  # who pays for Discord may write 4,000, and so may forwards
    with simcord_env._bot_scope():
        await simcord_bot.asking.by_message(message, message.content)
    assert "characters, and I read at most 2,000" in shown_in(channel.last_message)


async def test_two_hundred_questions_of_fifty_people_are_all_answered_in_turn(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    server: Any,
    channel: Any,
    advisor: Advisor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    simcord_bot.answers.limits = Limits(Allowance(10, 60), Allowance(1000, 60))
    order: list[str] = []
    gate = threading.Event()

    class Noting(WatchedAdvisor):
        def answer(self, question: str, **how: Any) -> Answer:
            gate.wait(20)
            order.append(question)
            return super().answer(question, **how)

    monkeypatch.setattr(simcord_bot.desk, "advisor", Noting(advisor, lambda: None))
    people = [server.add_member(simcord_env.create_user(f"p{n}")) for n in range(50)]
    fired = {}
    for number, person in enumerate(people):  # the first person asks all at once, and so on
        for turn in range(4):
            question = f"what is the AGPL, {number} {turn}"
            fired[question] = fire(simcord_env, person, channel, "ask", question=question)
            await asyncio.sleep(0)
    while len(simcord_env.http_requests) < 200:  # all are acknowledged while none has an answer
        await asyncio.sleep(0.01)
    assert order == []
    gate.set()
    await simcord_env.settle(timeout=60)
    assert len(order) == 200
    by_person: dict[str, list[str]] = defaultdict(list)
    for question in order:
        _, asker, asked = question.rsplit(" ", 2)
        by_person[asker].append(asked)
    assert all(turns == ["0", "1", "2", "3"] for turns in by_person.values())
    served = [question.rsplit(" ", 2)[1] for question in order[1:51]]
    assert len(set(served)) >= 49  # nobody waits for all four of another
    for record in fired.values():
        result = InteractionResult(simcord_env, record).response
        assert result is not None
        assert "Affero" in texts(result.components)


@pytest.mark.simcord(shard_count=2)
class TestTwoShards:
    @pytest.fixture
    def simcord_bot(self, new_client: Callable[..., AdvisorClient]) -> AdvisorClient:
        return new_client(shard_count=2)

    async def test_servers_on_both_shards_are_served_and_stay_apart(
        self, simcord_env: Env, simcord_bot: AdvisorClient
    ) -> None:
        await simcord_bot.sync()
        for shard in (0, 1):
            guild = simcord_env.create_guild(f"shard {shard}", shard_id=shard)
            channel = guild.create_text_channel("general")
            member = guild.add_member(simcord_env.create_user(f"member {shard}"))
            await simcord_bot.records.servers.change(guild.id, length=("short", "full")[shard])
            answer = (await member.slash(channel, "ask", question="mit vs gpl")).response
            assert answer is not None
            shown = texts(answer.components)
            assert ("GPL code inside an MIT or closed project" in shown) == bool(shard)
            await member.send(channel, said_to(simcord_bot, OTHER))
            assert "Affero" in shown_in(channel.last_message)

    async def test_a_shard_that_was_away_goes_on(
        self, simcord_env: Env, simcord_bot: AdvisorClient
    ) -> None:
        await simcord_bot.sync()
        guild = simcord_env.create_guild("far", shard_id=1)
        channel = guild.create_text_channel("general")
        member = guild.add_member(simcord_env.create_user("member"))
        shard = simcord_bot.get_shard(1)
        assert shard is not None
        await shard.disconnect()
        await shard.reconnect()
        await simcord_env.settle()
        await member.send(channel, said_to(simcord_bot, OTHER))
        assert "Affero" in shown_in(channel.last_message)

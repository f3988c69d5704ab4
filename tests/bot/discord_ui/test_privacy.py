"""/privacy: what a person sees of what is kept, and its deletion."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.cards import NoticeCard
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.safe_text import plain
from bot.records.errors import RecordsError
from bot.records.people import PersonSummary
from bot.records.store import Records
from tests.bot.discord_ui.seen import ids, shown_in, texts
from tests.bot.discord_ui.simulated import lose_connection
from tests.bot.records.filled import fill

QUESTION = "Can I sell software that contains MIT-licensed code?"
NOTHING = PersonSummary(0, 0, 0, 0, 0)


async def opened(member: Any, channel: Any) -> Any:
    result = await member.slash(channel, "privacy")
    assert result.acknowledged
    assert result.ephemeral
    return result.response


async def press(member: Any, card: Any, verb: str) -> Any:
    result = await member.click(card, custom_id=f"privacy:{verb}")
    assert result.acknowledged
    return result


async def test_who_never_asked_has_nothing_to_delete(alice: Any, channel: Any) -> None:
    card = await opened(alice, channel)
    assert "What I keep of you in this server\nNothing." in texts(card.components)
    assert ids(card.components) == []


async def test_a_vote_and_a_mention_are_told_in_words(
    alice: Any, channel: Any, simcord_bot: AdvisorClient
) -> None:
    await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    await alice.click(channel.last_message, custom_id="answer:up")
    shown = texts((await opened(alice, channel)).components)
    assert "**One message of yours** that I answered" in shown
    assert "For 30 days" in shown
    assert "**One vote**" in shown
    assert "For 365 days" in shown
    assert "**Never kept:**" in shown
    assert "question that you sent" not in shown  # what is not kept is not listed


async def test_every_kind_is_told_and_deleted_after_a_second_press(
    alice: Any, bob: Any, server: Any, channel: Any, records: Records
) -> None:
    await fill(records, server.id, alice.id)
    handoff = await fill(records, server.id, bob.id)
    await records.handoffs.claim(server.id, handoff.id, alice.id)
    card = await opened(alice, channel)
    assert texts(card.components).count("- **") == 5
    await press(alice, card, "delete")
    assert "cannot be brought back" in texts(card.components)
    kept = await records.about_person(alice.id, server.id)
    assert kept == PersonSummary(1, 1, 1, 1, 1)  # nothing is deleted by the first press
    await press(alice, card, "confirm")
    assert "Nothing of you is kept in this server" in texts(card.components)
    assert await records.about_person(alice.id, server.id) == NOTHING
    assert await records.about_person(bob.id, server.id) == PersonSummary(1, 1, 1, 1, 0)


async def test_roles_given_for_interests_go_too(
    alice: Any, server: Any, channel: Any, records: Records, simcord_bot: AdvisorClient
) -> None:
    given, own = server.create_role("Data"), server.create_role("Painters")
    guild = simcord_bot.get_guild(server.id)
    assert guild is not None
    member = await guild.fetch_member(alice.id)
    await member.add_roles(discord.Object(given.id), discord.Object(own.id))
    newcomer = await records.newcomers.begin(server.id, alice.id, "en")
    await records.newcomers.save(replace(newcomer, roles=(given.id,)))
    card = await opened(alice, channel)
    await press(alice, card, "delete")
    await press(alice, card, "confirm")
    assert f"No longer yours: <@&{given.id}>" in texts(card.components)
    left = [role.id for role in (await guild.fetch_member(alice.id)).roles]
    assert own.id in left
    assert given.id not in left


@pytest.mark.parametrize("status", [None, 403, 404, 500])
async def test_an_open_question_is_withdrawn_from_the_helpers(
    alice: Any,
    server: Any,
    channel: Any,
    records: Records,
    simcord_bot: AdvisorClient,
    simcord_env: Env,
    status: int | None,
) -> None:
    handoff = await records.handoffs.open(
        guild_id=server.id,
        asker_id=alice.id,
        asker_channel=channel.id,
        asked_message=None,
        language="en",
        question="May I?",
        note="",
        helpers_channel=channel.id,
    )
    helpers = simcord_bot.get_channel(channel.id)
    assert isinstance(helpers, discord.TextChannel)
    posted = await helpers.send(view=NoticeCard(plain("May I?")))
    await records.handoffs.posted(server.id, handoff.id, posted.id)
    card = await opened(alice, channel)
    await press(alice, card, "delete")
    if status is not None:
        simcord_env.inject_error("PATCH", "/channels/*/messages/*", status=status)
    await press(alice, card, "confirm")
    assert "Nothing of you is kept" in texts(card.components)
    assert await records.about_person(alice.id, server.id) == NOTHING
    shown = await helpers.fetch_message(posted.id)
    assert ("May I?" in shown_in(shown)) is (status is not None)


async def test_one_can_go_back(alice: Any, server: Any, channel: Any, records: Records) -> None:
    await fill(records, server.id, alice.id)
    card = await opened(alice, channel)
    await press(alice, card, "delete")
    await press(alice, card, "back")
    assert "privacy:delete" in ids(card.components)
    assert await records.about_person(alice.id, server.id) == PersonSummary(1, 1, 1, 1, 0)


async def test_a_server_shows_and_deletes_only_its_own(
    alice: Any, server: Any, channel: Any, records: Records
) -> None:
    elsewhere = server.id + 1
    await fill(records, server.id, alice.id)
    await fill(records, elsewhere, alice.id)
    card = await opened(alice, channel)
    assert "**One vote**" in texts(card.components)
    await press(alice, card, "delete")
    await press(alice, card, "confirm")
    assert await records.about_person(alice.id, elsewhere) == PersonSummary(1, 1, 1, 1, 0)


async def test_a_direct_message_shows_and_deletes_everything(
    alice: Any, server: Any, records: Records
) -> None:
    await fill(records, server.id, alice.id)
    await fill(records, server.id + 1, alice.id)
    result = await alice.user.slash("privacy")
    card = result.response
    shown = texts(card.components)
    assert "in all servers" in shown
    assert "**2 votes**" in shown
    assert "**Your start** in 2 servers" in shown
    await alice.user.click(card, custom_id="privacy:delete")
    await alice.user.click(card, custom_id="privacy:confirm")
    assert "in no server" in texts(card.components)
    assert await records.about_person(alice.id, None) == NOTHING


async def start_in(env: Env, bot: AdvisorClient, records: Records, user: Any) -> tuple[Any, Any]:
    """A server where a person was given a role for an interest, and waits for the helpers."""
    server = env.create_guild()
    member, given = server.add_member(user), server.create_role("Data")
    guild = bot.get_guild(server.id)
    assert guild is not None
    await (await guild.fetch_member(user.id)).add_roles(discord.Object(given.id))
    newcomer = await records.newcomers.begin(server.id, user.id, "en")
    await records.newcomers.save(replace(newcomer, roles=(given.id,)))
    helpers = server.create_text_channel("helpers")
    handoff = await records.handoffs.open(
        guild_id=server.id,
        asker_id=user.id,
        asker_channel=None,
        asked_message=None,
        language="en",
        question="May I?",
        note="",
        helpers_channel=helpers.id,
    )
    channel = bot.get_channel(helpers.id)
    assert isinstance(channel, discord.TextChannel)
    posted = await channel.send(view=NoticeCard(plain("May I?")))
    await records.handoffs.posted(server.id, handoff.id, posted.id)
    return member, helpers


async def has_roles(bot: AdvisorClient, member: Any) -> bool:
    guild = bot.get_guild(member.guild.id)
    assert guild is not None
    return len((await guild.fetch_member(member.id)).roles) > 1


async def delete_everywhere(user: Any) -> str:
    card = (await user.slash("privacy")).response
    await user.click(card, custom_id="privacy:delete")
    await user.click(card, custom_id="privacy:confirm")
    return texts(card.components)


async def test_a_direct_message_takes_roles_back_and_questions_down_in_every_server(
    alice: Any, simcord_env: Env, simcord_bot: AdvisorClient, records: Records
) -> None:
    places = [
        await start_in(simcord_env, simcord_bot, records, alice.user),
        await start_in(simcord_env, simcord_bot, records, alice.user),
    ]
    shown = await delete_everywhere(alice.user)
    assert "in no server" in shown
    assert "did not let me" not in shown
    for member, helpers in places:
        assert not await has_roles(simcord_bot, member)
        assert "May I?" not in shown_in(helpers.last_message)
    assert await records.about_person(alice.id, None) == NOTHING


async def test_a_role_that_stays_elsewhere_is_told_with_its_server(
    alice: Any, simcord_env: Env, simcord_bot: AdvisorClient, records: Records
) -> None:
    member, helpers = await start_in(simcord_env, simcord_bot, records, alice.user)
    simcord_env.inject_error("DELETE", "/guilds/*/members/*/roles/*", status=500)
    shown = await delete_everywhere(alice.user)
    assert "In Test Guild Discord did not let me take these roles from you: Data" in shown
    assert await has_roles(simcord_bot, member)
    assert "May I?" not in shown_in(helpers.last_message)
    assert await records.about_person(alice.id, None) == NOTHING


async def test_who_left_a_server_is_forgotten_there_too(
    alice: Any, simcord_env: Env, simcord_bot: AdvisorClient, records: Records
) -> None:
    member, helpers = await start_in(simcord_env, simcord_bot, records, alice.user)
    member.guild.remove_member(member)
    assert "in no server" in await delete_everywhere(alice.user)
    assert "May I?" not in shown_in(helpers.last_message)
    assert await records.about_person(alice.id, None) == NOTHING


async def test_a_server_that_keeps_questions_is_named(
    alice: Any, server: Any, channel: Any, records: Records
) -> None:
    assert "text of questions" not in texts((await opened(alice, channel)).components)
    await records.servers.change(server.id, keep_questions=True)
    assert "text of questions" in texts((await opened(alice, channel)).components)


async def test_the_card_works_after_a_restart(
    alice: Any,
    server: Any,
    channel: Any,
    records: Records,
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
) -> None:
    await fill(records, server.id, alice.id)
    card = await opened(alice, channel)
    await simcord_env.restart_bot(new_client())
    await press(alice, card, "delete")
    await simcord_env.restart_bot(new_client())
    await press(alice, card, "confirm")
    assert await records.about_person(alice.id, server.id) == NOTHING


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_deletion_that_cannot_be_shown_is_told_otherwise(
    alice: Any, server: Any, channel: Any, records: Records, simcord_env: Env, status: int
) -> None:
    await fill(records, server.id, alice.id)
    card = await opened(alice, channel)
    await press(alice, card, "delete")
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=status)
    result = await press(alice, card, "confirm")
    assert await records.about_person(alice.id, server.id) == NOTHING
    assert "Nothing of you is kept" in texts(result.followups[0].components)


async def test_a_press_that_discord_never_heard_of_deletes_nothing(
    alice: Any, server: Any, channel: Any, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(records, server.id, alice.id)
    card = await opened(alice, channel)
    await press(alice, card, "delete")
    lose_connection(monkeypatch, "POST", "/callback")
    await alice.click(card, custom_id="privacy:confirm")
    assert await records.about_person(alice.id, server.id) != NOTHING
    await press(alice, card, "confirm")
    assert await records.about_person(alice.id, server.id) == NOTHING


async def test_records_that_fail_are_told(
    alice: Any, server: Any, channel: Any, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(records, server.id, alice.id)
    card = await opened(alice, channel)
    await press(alice, card, "delete")

    async def fail(*_: object) -> int:
        raise RecordsError("the disk is full", "free some space")

    monkeypatch.setattr(records, "forget_person", fail)
    result = await press(alice, card, "confirm")
    assert "Something went wrong" in texts(result.followups[0].components)
    assert "privacy:confirm" in ids(card.components)  # it can be tried again

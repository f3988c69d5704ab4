"""/settings: what stands in the way of what is set."""

from collections.abc import Callable
from typing import Any

import discord
from simcord import Env

from bot.discord_ui.cards import MAX_OPTIONS
from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.discord_ui.settings.sections import Section
from bot.records.servers import MAX_WELCOME_TEXT
from bot.records.store import Records
from tests.bot.discord_ui.managing import (
    MENU,
    WARNING,
    choose,
    default_values,
    opened,
    press,
    seen,
    within_limits,
)
from tests.bot.discord_ui.seen import ids


async def test_a_missing_permission_is_named_and_the_choice_is_taken(
    mara: Any, server: Any, channel: Any, simcord_bot: AdvisorClient, records: Records
) -> None:
    mute = server.create_text_channel(
        "mute", overwrites={simcord_bot.user: discord.PermissionOverwrite(send_messages=False)}
    )
    dark = server.create_text_channel(
        "dark", overwrites={simcord_bot.user: discord.PermissionOverwrite(view_channel=False)}
    )
    card = await opened(mara, channel, Section.ASK)
    await choose(mara, card, "settings:channels:ask_channels", mute, dark)
    assert (await records.servers.get(server.id)).ask_channels == {mute.id, dark.id}
    assert f"In <#{mute.id}> I lack: **Send Messages**." in seen(card)
    assert f"In <#{dark.id}> I lack: **View Channel**." in seen(card)
    await press(mara, card, "settings:overview")
    assert seen(card).count(WARNING) == 2


async def test_helpers_need_threads_and_forums_need_writing_in_posts(
    mara: Any, server: Any, channel: Any, simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    denied = discord.PermissionOverwrite(
        create_public_threads=False, send_messages_in_threads=False, read_message_history=False
    )
    helpers = server.create_text_channel("helpers", overwrites={simcord_bot.user: denied})
    forum = server.create_forum_channel("forum")
    simcord_env.backend.set_overwrite(forum.id, helpers._channel.overwrites[0])
    card = await opened(mara, channel, Section.HELPERS)
    await choose(mara, card, "settings:channels:helpers_channel", helpers)
    lacking = "**Read Message History, Create Public Threads, Send Messages in Threads**"
    assert f"In <#{helpers.id}> I lack: {lacking}" in seen(card)
    await press(mara, card, "settings:overview")
    await choose(mara, card, MENU, "forum")
    await choose(mara, card, "settings:channels:forum_channels", forum)
    lacking = "**Send Messages in Threads, Read Message History**"
    assert f"In <#{forum.id}> I lack: {lacking}" in seen(card)


async def test_a_role_that_cannot_be_pinged_is_told(
    mara: Any, server: Any, channel: Any, simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    silent = server.create_role("Helpers")
    quiet = server.create_text_channel(
        "quiet", overwrites={simcord_bot.user: discord.PermissionOverwrite(mention_everyone=False)}
    )
    card = await opened(mara, channel, Section.HELPERS)
    await choose(mara, card, "settings:channels:helpers_channel", quiet)
    await choose(mara, card, "settings:role:helpers", silent)
    assert f"I may not ping <@&{silent.id}>" in seen(card)
    simcord_env.backend.delete_role(server.id, silent.id)
    card = await opened(mara, channel, Section.HELPERS)
    assert "The helpers' role was deleted" in seen(card)
    assert default_values(card, "settings:role:helpers") == []


async def test_a_deleted_channel_is_told_and_can_be_replaced(
    mara: Any, server: Any, channel: Any, simcord_env: Env, records: Records
) -> None:
    doomed, other = server.create_text_channel("doomed"), server.create_text_channel("other")
    card = await opened(mara, channel, Section.ASK)
    await choose(mara, card, "settings:channels:ask_channels", doomed, other)
    simcord_env.backend.delete_channel(doomed.id)
    card = await opened(mara, channel, Section.ASK)
    assert f"**Now:** <#{other.id}>, one that was deleted" in seen(card)
    assert default_values(card, "settings:channels:ask_channels") == [other.id]
    simcord_env.backend.delete_channel(other.id)
    card = await opened(mara, channel, Section.ASK)
    assert "so I answer nowhere in public" in seen(card)
    await press(mara, card, "settings:set:ask-everywhere")
    assert WARNING not in seen(card)
    assert (await records.servers.get(server.id)).ask_channels == frozenset()


async def test_nothing_looks_deleted_while_discord_keeps_the_server_from_us(
    mara: Any, server: Any, channel: Any, simcord_bot: AdvisorClient
) -> None:
    card = await opened(mara, channel, Section.ASK)
    await choose(mara, card, "settings:channels:ask_channels", channel)
    guild = simcord_bot.get_guild(server.id)
    assert guild is not None
    guild.unavailable = True
    guild._channels.clear()
    await press(mara, card, "settings:overview")
    assert f"**Where I answer:** <#{channel.id}>" in seen(card)
    assert WARNING not in seen(card)


async def test_missing_intents_are_told_with_what_to_do(
    mara: Any, server: Any, channel: Any
) -> None:
    forum = server.create_forum_channel("help")
    card = await opened(mara, channel, Section.WELCOME)
    await choose(mara, card, "settings:channels:welcome_channel", channel)
    assert "switch on **Server Members Intent**" in seen(card)
    for section, chosen in (("forum", forum), ("suggest", channel)):
        await press(mara, card, "settings:overview")
        await choose(mara, card, MENU, section)
        await choose(mara, card, f"settings:channels:{section}_channels", chosen)
        assert "switch on **Message Content Intent**" in seen(card)
    await press(mara, card, "settings:overview")
    assert seen(card).count(WARNING) == 3


async def test_granted_intents_are_no_concern(
    mara: Any,
    server: Any,
    channel: Any,
    simcord_env: Env,
    records: Records,
    new_client: Callable[..., AdvisorClient],
) -> None:
    await records.servers.change(
        server.id,
        welcome_channel=channel.id,
        suggest_channels=frozenset([channel.id]),
    )
    intents = plain_intents()
    intents.members = intents.message_content = True
    await simcord_env.restart_bot(new_client(intents=intents))
    assert WARNING not in seen(await opened(mara, channel))


async def test_everything_wrong_at_once_still_fits_a_card(
    mara: Any, server: Any, channel: Any, simcord_bot: AdvisorClient, records: Records
) -> None:
    denied = {simcord_bot.user: discord.PermissionOverwrite(send_messages=False)}
    bad = {server.create_text_channel(f"c{n}", overwrites=denied).id for n in range(MAX_OPTIONS)}
    await records.servers.change(
        server.id,
        ask_channels=frozenset(bad),
        suggest_channels=frozenset(bad),
        forum_channels=frozenset(range(1, MAX_OPTIONS + 1)),
        welcome_channel=1,
        welcome_text="_" * MAX_WELCOME_TEXT,
        helpers_channel=2,
        helpers_role=3,
        interest_roles={f"interest-{n}": n for n in range(1, 20)},
    )
    card = await opened(mara, channel)
    assert within_limits(card)
    assert "more things to mend" in seen(card)
    assert MENU in ids(card.components)
    for section in Section:
        turned = await opened(mara, channel, section)
        assert within_limits(turned)
        assert "settings:overview" in ids(turned.components)

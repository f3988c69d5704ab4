"""/settings, as those who manage a server use it."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.cards import MAX_OPTIONS
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.settings.controls import SWITCHES
from bot.discord_ui.settings.sections import Section
from bot.records.errors import RecordsError
from bot.records.servers import ServerSettings
from bot.records.store import Records
from tests.bot.discord_ui.managing import (
    MENU,
    WARNING,
    choose,
    default_values,
    manager_of,
    opened,
    press,
    seen,
    within_limits,
    write_welcome,
)
from tests.bot.discord_ui.seen import ids, options, parts, texts
from tests.bot.discord_ui.simulated import lose_connection, raise_role
from tests.bot.records.filled import a_gap

# --- without any setting, and for whom ------------------------------------------------------------


async def test_without_any_setting_all_sections_are_told_and_nothing_is_wrong(
    mara: Any, channel: Any
) -> None:
    card = await opened(mara, channel)
    shown = seen(card)
    assert "**Where I answer:** everywhere" in shown
    assert "**Welcome:** off" in shown
    assert "**Language:** the server's own (English)" in shown
    assert WARNING not in shown
    assert list(options(card.components, MENU)) == [section.value for section in Section]


@pytest.mark.parametrize("section", Section)
async def test_every_section_opens_and_leads_back(
    mara: Any, channel: Any, section: Section
) -> None:
    card = await opened(mara, channel, section)
    assert "**Now:**" in seen(card)
    assert within_limits(card)
    await press(mara, card, "settings:overview")
    assert MENU in ids(card.components)


async def test_the_command_is_for_those_who_manage_the_server(
    mara: Any, alice: Any, channel: Any
) -> None:
    assert "settings" in mara.available_commands(channel)
    assert "settings" not in alice.available_commands(channel)


async def test_who_no_longer_manages_the_server_changes_nothing(
    mara: Any, server: Any, channel: Any, simcord_env: Env, records: Records
) -> None:
    card = await opened(mara, channel, Section.ANSWERS)
    guild = simcord_env.bot.get_guild(server.id)
    assert guild is not None
    (office,) = [role for role in guild.roles if role.name == "Office"]
    simcord_env.backend.edit_role(server.id, office.id, {"permissions": 0})
    result = await press(mara, card, "settings:set:length-full")
    assert "Manage Server" in texts(result.response.components)
    turned = await mara.click(card, custom_id="settings:overview")
    assert "Manage Server" in texts(turned.response.components)
    assert (await records.servers.get(server.id)).length == "short"


# --- each setting ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("section", "setting", "kind"),
    [
        (Section.ASK, "ask_channels", "text"),
        (Section.FORUM, "forum_channels", "forum"),
        (Section.SUGGEST, "suggest_channels", "text"),
    ],
)
async def test_channels_are_saved_at_once_shown_and_cleared(
    mara: Any,
    server: Any,
    channel: Any,
    records: Records,
    section: Section,
    setting: str,
    kind: str,
) -> None:
    make = server.create_text_channel if kind == "text" else server.create_forum_channel
    first, second = make("one"), make("two")
    card = await opened(mara, channel, section)
    menu = f"settings:channels:{setting}"
    await choose(mara, card, menu, first, second)
    assert getattr(await records.servers.get(server.id), setting) == {first.id, second.id}
    assert f"**Now:** <#{first.id}>, <#{second.id}>" in seen(card)
    assert default_values(card, menu) == [first.id, second.id]
    await choose(mara, card, menu, second)
    assert getattr(await records.servers.get(server.id), setting) == {second.id}
    (clear,) = [one for one in ids(card.components) if one.startswith("settings:set:")]
    await press(mara, card, clear)
    assert getattr(await records.servers.get(server.id), setting) == frozenset()
    assert clear not in ids(card.components)  # there is nothing to clear any more


@pytest.mark.parametrize("setting", ["welcome_channel", "helpers_channel"])
async def test_one_channel_is_set_and_taken_back(
    mara: Any, server: Any, channel: Any, records: Records, setting: str
) -> None:
    section = Section(setting.removesuffix("_channel"))
    card = await opened(mara, channel, section)
    menu = f"settings:channels:{setting}"
    await choose(mara, card, menu, channel)
    assert getattr(await records.servers.get(server.id), setting) == channel.id
    await choose(mara, card, menu)  # a menu can be emptied too
    assert getattr(await records.servers.get(server.id), setting) is None
    await choose(mara, card, menu, channel)
    await press(mara, card, f"settings:set:{section.value}-off")
    assert getattr(await records.servers.get(server.id), setting) is None


@pytest.mark.parametrize(
    ("section", "switch", "setting", "value"),
    [
        (Section.PRIVACY, "keep-on", "keep_questions", True),
        (Section.ANSWERS, "length-full", "length", "full"),
        (Section.REMINDERS, "remind-off", "reminders", False),
    ],
)
async def test_a_switch_sets_and_shows_what_is_set(
    mara: Any,
    server: Any,
    channel: Any,
    records: Records,
    section: Section,
    switch: str,
    setting: str,
    value: object,
) -> None:
    card = await opened(mara, channel, section)
    await press(mara, card, f"settings:set:{switch}")
    assert getattr(await records.servers.get(server.id), setting) == value
    disabled = [part["custom_id"] for part in parts(card.components) if part.get("disabled")]
    assert disabled == [f"settings:set:{switch}"]


async def test_withdrawn_consent_deletes_what_was_kept(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.PRIVACY)
    await press(mara, card, "settings:set:keep-on")
    await records.gaps.add(a_gap(server.id, question="Why?"))
    await press(mara, card, "settings:set:keep-off")
    assert [gap.question for gap in await records.gaps.recent(server.id, 5)] == [None]
    assert "deleted at once" in texts(card.components)


async def test_the_language_can_be_fixed_and_left_to_the_server(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.LANGUAGE)
    assert len(options(card.components, "settings:language")) <= MAX_OPTIONS
    await choose(mara, card, "settings:language", "en")
    assert (await records.servers.get(server.id)).language == "en"
    assert "**Now:** English" in seen(card)
    await choose(mara, card, "settings:language", "own")
    assert (await records.servers.get(server.id)).language == ""


async def test_the_helpers_role_is_set_and_taken_back(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    role = server.create_role("Helpers", mentionable=True)
    card = await opened(mara, channel, Section.HELPERS)
    await choose(mara, card, "settings:role:helpers", role)
    await choose(mara, card, "settings:channels:helpers_channel", channel)
    settings = await records.servers.get(server.id)
    assert (settings.helpers_channel, settings.helpers_role) == (channel.id, role.id)
    assert f"<#{channel.id}>, pinging <@&{role.id}>" in seen(card)
    await press(mara, card, "settings:set:helpers-unpinged")
    assert (await records.servers.get(server.id)).helpers_role is None


async def test_consent_says_what_is_kept_and_how_long(mara: Any, channel: Any) -> None:
    shown = seen(await opened(mara, channel, Section.PRIVACY))
    assert "for 180 days and without a name" in shown
    assert "for 365 days, with the id of who voted" in shown
    assert "Private questions too" in shown
    assert "**Now:** text not kept" in shown


# --- roles by interest ----------------------------------------------------------------------------


async def set_role(member: Any, card: Any, interest: str, *role: Any) -> None:
    await choose(member, card, "settings:interests", interest)
    await choose(member, card, f"settings:role:interest:{interest}", *role)


async def test_roles_are_set_interest_by_interest(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    data, licensing = server.create_role("Data"), server.create_role("Licensing")
    card = await opened(mara, channel, Section.ROLES)
    assert len(options(card.components, "settings:interests")) <= MAX_OPTIONS
    await set_role(mara, card, "data", data)
    await set_role(mara, card, "licensing", licensing)
    settings = await records.servers.get(server.id)
    assert settings.interest_roles == {"data": data.id, "licensing": licensing.id}
    assert f"<@&{data.id}>" in seen(card)
    assert default_values(card, "settings:role:interest:licensing") == [licensing.id]
    await set_role(mara, card, "data")
    assert (await records.servers.get(server.id)).interest_roles == {"licensing": licensing.id}
    await press(mara, card, "settings:set:roles-off")
    assert (await records.servers.get(server.id)).interest_roles == {}


async def test_roles_that_are_never_given_are_told(
    mara: Any, server: Any, channel: Any, simcord_env: Env
) -> None:
    power = server.create_role("Power", permissions=discord.Permissions(kick_members=True))
    high, gone = server.create_role("High"), server.create_role("Gone")
    fine = server.create_role("Fine")
    card = await opened(mara, channel, Section.ROLES)
    for interest, role in {"data": power, "writing": high, "media": gone, "teaching": fine}.items():
        await set_role(mara, card, interest, role)
    await raise_role(simcord_env, server, high)
    simcord_env.backend.delete_role(server.id, gone.id)
    shown = seen(await opened(mara, channel))
    assert f"<@&{power.id}> has powers over the server" in shown
    assert f"<@&{high.id}> stands above my own role" in shown
    assert "was deleted" in shown
    assert shown.count(WARNING) == 3


async def test_an_interest_that_was_dropped_from_the_list_harms_nothing(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    role = server.create_role("Old")
    await records.servers.change(server.id, interest_roles={"knitting": role.id})
    shown = seen(await opened(mara, channel, Section.ROLES))
    assert f"knitting: <@&{role.id}>" in shown


# --- faults ---------------------------------------------------------------------------------------


async def test_an_old_card_works_after_a_restart(
    mara: Any,
    server: Any,
    channel: Any,
    simcord_env: Env,
    records: Records,
    new_client: Callable[..., AdvisorClient],
) -> None:
    role = server.create_role("Data")
    card = await opened(mara, channel, Section.ROLES)
    await choose(mara, card, "settings:interests", "data")
    await simcord_env.restart_bot(new_client())
    await choose(mara, card, "settings:role:interest:data", role)
    assert (await records.servers.get(server.id)).interest_roles == {"data": role.id}
    await simcord_env.restart_bot(new_client())
    await press(mara, card, "settings:overview")
    await choose(mara, card, MENU, "ask")
    await simcord_env.restart_bot(new_client())
    await choose(mara, card, "settings:channels:ask_channels", channel)
    assert (await records.servers.get(server.id)).ask_channels == {channel.id}


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_change_that_cannot_be_shown_is_saved_and_told(
    mara: Any, server: Any, channel: Any, simcord_env: Env, records: Records, status: int
) -> None:
    card = await opened(mara, channel, Section.ANSWERS)
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=status)
    result = await press(mara, card, "settings:set:length-full")
    assert (await records.servers.get(server.id)).length == "full"
    (told,) = result.followups
    assert "That is saved" in texts(told.components)


async def test_a_press_that_discord_never_heard_of_changes_nothing(
    mara: Any,
    server: Any,
    channel: Any,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    card = await opened(mara, channel, Section.ANSWERS)
    lose_connection(monkeypatch, "POST", "/callback")
    result = await mara.click(card, custom_id="settings:set:length-full")
    assert not result.acknowledged
    assert (await records.servers.get(server.id)).length == "short"
    assert "could not acknowledge a press" in caplog.text
    await press(mara, card, "settings:set:length-full")
    assert (await records.servers.get(server.id)).length == "full"


async def test_records_that_fail_are_told_and_nothing_is_changed(
    mara: Any, server: Any, channel: Any, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = await opened(mara, channel, Section.ANSWERS)

    async def fail(_: int, **__: object) -> ServerSettings:
        raise RecordsError("the disk is full", "free some space")

    monkeypatch.setattr(records.servers, "change", fail)
    result = await press(mara, card, "settings:set:length-full")
    assert "Something went wrong on my side" in texts(result.followups[0].components)
    monkeypatch.undo()
    assert (await records.servers.get(server.id)).length == "short"
    await press(mara, card, "settings:set:length-full")
    assert (await records.servers.get(server.id)).length == "full"


def test_every_switch_sets_what_settings_take() -> None:
    for _, changes in SWITCHES.values():
        ServerSettings(**changes)


# --- two servers ----------------------------------------------------------------------------------


async def test_two_servers_never_see_each_others_settings(
    mara: Any, server: Any, channel: Any, simcord_env: Env, records: Records
) -> None:
    other = simcord_env.create_guild("other")
    hall = other.create_text_channel("hall")
    omar = manager_of(other, simcord_env, "omar")
    card = await opened(mara, channel, Section.ASK)
    await choose(mara, card, "settings:channels:ask_channels", channel)
    theirs = await opened(omar, hall, Section.WELCOME)
    await write_welcome(omar, theirs, "Only for us")
    assert await records.servers.get(server.id) == ServerSettings(
        ask_channels=frozenset([channel.id])
    )
    assert await records.servers.get(other.id) == ServerSettings(welcome_text="Only for us")
    assert "**Where I answer:** everywhere" in seen(await opened(omar, hall))
    assert "Only for us" not in seen(await opened(mara, channel, Section.WELCOME))

"""/settings, as those who manage a server use it."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env

from bot.discord_ui.cards import MAX_COMPONENTS, MAX_OPTIONS, MAX_TEXT
from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.discord_ui.settings.controls import SWITCHES
from bot.discord_ui.settings.sections import Section
from bot.records.errors import RecordsError
from bot.records.servers import MAX_WELCOME_TEXT, ServerSettings
from bot.records.store import Records
from tests.bot.discord_ui.seen import ids, options, parts, texts
from tests.bot.discord_ui.simulated import lose_connection, raise_role
from tests.bot.records.filled import a_gap

MENU = "settings:sections"
WARNING = "⚠️"


def manager_of(server: Any, env: Env, name: str = "mara") -> Any:
    office = server.create_role("Office", permissions=discord.Permissions(manage_guild=True))
    return server.add_member(env.create_user(name), roles=[office])


@pytest.fixture
def mara(server: Any, simcord_env: Env) -> Any:
    """A member who manages the server."""
    return manager_of(server, simcord_env)


async def opened(member: Any, channel: Any, section: Section | None = None) -> Any:
    """The card of the settings, turned to a section."""
    result = await member.slash(channel, "settings")
    assert result.acknowledged
    assert result.ephemeral
    card = result.response
    if section is not None:
        turned = await member.select(card, [section.value], custom_id=MENU)
        assert turned.acknowledged
    return card


def seen(card: Any) -> str:
    return texts(card.components)


def within_limits(card: Any) -> bool:
    found = parts(card.components)
    return len(seen(card)) <= MAX_TEXT and len(found) <= MAX_COMPONENTS


def default_values(card: Any, custom_id: str) -> list[int]:
    (menu,) = [part for part in parts(card.components) if part.get("custom_id") == custom_id]
    return [int(one["id"]) for one in menu.get("default_values", [])]


async def choose(member: Any, card: Any, custom_id: str, *values: Any) -> None:
    result = await member.select(card, list(values), custom_id=custom_id)
    assert result.acknowledged


async def press(member: Any, card: Any, custom_id: str) -> Any:
    result = await member.click(card, custom_id=custom_id)
    assert result.acknowledged
    return result


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


# --- words of welcome -----------------------------------------------------------------------------


async def write_welcome(member: Any, card: Any, words: str) -> Any:
    form = await press(member, card, "settings:welcome-words")
    return await member.submit_modal(form, {field_of(form)["custom_id"]: words})


def field_of(form: Any) -> Any:
    (label,) = form.modal["components"]
    return label["component"]


async def test_words_of_welcome_are_shown_as_typed_and_found_in_the_form_again(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    words = "**Hi** @everyone\nsee https://example.org"
    done = await write_welcome(mara, card, words)
    assert done.acknowledged
    assert (await records.servers.get(server.id)).welcome_text == words
    shown = seen(card)
    assert "\\*\\*Hi" in shown
    assert "@everyone" not in shown
    assert "https://example.org" not in shown
    again = await press(mara, card, "settings:welcome-words")
    assert field_of(again)["value"] == words
    assert field_of(again)["max_length"] == MAX_WELCOME_TEXT


async def test_the_longest_words_fit_the_card_and_can_be_removed(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    await write_welcome(mara, card, "*" * MAX_WELCOME_TEXT)
    assert within_limits(card)
    await press(mara, card, "settings:set:welcome-plain")
    assert (await records.servers.get(server.id)).welcome_text == ""


async def test_words_sent_after_a_restart_are_given_back(
    mara: Any,
    server: Any,
    channel: Any,
    records: Records,
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    form = await press(mara, card, "settings:welcome-words")
    await simcord_env.restart_bot(new_client())
    done = await mara.submit_modal(form, {field_of(form)["custom_id"]: "Welcome here"})
    assert "Welcome here" in texts(done.response.components)
    assert (await records.servers.get(server.id)).welcome_text == ""


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


# --- what stands in the way -----------------------------------------------------------------------


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

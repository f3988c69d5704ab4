"""What managers do with /settings, and what they see of it."""

from typing import Any

import discord
from simcord import Env

from bot.discord_ui.cards import MAX_COMPONENTS, MAX_TEXT
from bot.discord_ui.settings.sections import Section
from tests.bot.discord_ui.seen import parts, texts

MENU = "settings:sections"


WARNING = "⚠️"


def manager_of(server: Any, env: Env, name: str = "mara") -> Any:
    office = server.create_role("Office", permissions=discord.Permissions(manage_guild=True))
    return server.add_member(env.create_user(name), roles=[office])


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


async def write_welcome(member: Any, card: Any, words: str) -> Any:
    form = await press(member, card, "settings:welcome-words")
    return await member.submit_modal(form, {field_of(form)["custom_id"]: words})


def field_of(form: Any) -> Any:
    (label,) = form.modal["components"]
    return label["component"]

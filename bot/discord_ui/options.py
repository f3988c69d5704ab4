"""What the options of commands take: names, words of one's own, fixed choices."""

from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

from bot.advice.orders import LONGEST_TEXT
from bot.discord_ui.cards import AMBER, NoticeCard
from bot.discord_ui.delivery import own_phrases, show_privately

MAX_NAME = 100

Name = app_commands.Range[str, 1, MAX_NAME]
"""A name that is chosen, or typed."""

Words = app_commands.Range[str, 1, LONGEST_TEXT]
"""A few words of a member's own."""


def choices(kind: str, names: Mapping[str, str]) -> list[app_commands.Choice[str]]:
    """Fixed choices: value -> name. They are localised as `choice-<kind>-<value>`."""
    return [
        app_commands.Choice(
            name=app_commands.locale_str(name, key=f"{kind}-{_key(value)}"), value=value
        )
        for value, name in names.items()
    ]


def _key(value: str) -> str:
    """A value as part of a Fluent key, which takes neither `+` nor `#`."""
    return value.replace("+", "p")


async def tell_nothing_said(interaction: discord.Interaction[Any]) -> None:
    """Tells somebody who filled in nothing what to fill in."""
    words = own_phrases(interaction)("browsing-nothing-said")
    await show_privately(interaction, NoticeCard(words, AMBER))

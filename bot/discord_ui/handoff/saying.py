"""Short words to whoever acts on a hand-off."""

from typing import Any

import discord

from bot.discord_ui.cards import AMBER, NoticeCard
from bot.discord_ui.delivery import conclude, own_phrases, show_privately
from bot.discord_ui.phrases import Value

MOST_OPEN = 3
"""Questions of one person that wait in one server at once."""


async def notice(
    interaction: discord.Interaction[Any],
    key: str,
    colour: discord.Colour = AMBER,
    **values: Value,
) -> None:
    """Says a phrase to the person alone, beside the card."""
    await show_privately(interaction, _card(interaction, key, colour, values))


async def conclude_saying(
    interaction: discord.Interaction[Any],
    key: str,
    colour: discord.Colour = AMBER,
    **values: Value,
) -> None:
    """Says a phrase where an answer is awaited, or in place of the pressed card."""
    await conclude(interaction, _card(interaction, key, colour, values))


def _card(
    interaction: discord.Interaction[Any],
    key: str,
    colour: discord.Colour,
    values: dict[str, Value],
) -> NoticeCard:
    return NoticeCard(own_phrases(interaction)(key, most=MOST_OPEN, **values), colour)

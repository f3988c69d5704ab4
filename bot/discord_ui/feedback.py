"""The form behind 👎: what was wrong with an answer."""

from typing import Any

import discord

from bot.discord_ui.forms import Form
from bot.discord_ui.phrases import Phrases

REASONS = ("missed", "wrong", "outdated", "unclear", "sources")
_LONGEST = 1000


class WhatWasWrong(Form):
    """Asks for the reason, and for words if somebody has some."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__(phrases.label("wrong-title"))
        self._reason: discord.ui.RadioGroup[WhatWasWrong] = discord.ui.RadioGroup(
            required=True,
            options=[
                discord.RadioGroupOption(label=phrases.label(f"wrong-{reason}"), value=reason)
                for reason in REASONS
            ],
        )
        self._words: discord.ui.TextInput[WhatWasWrong] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=_LONGEST
        )
        self.add_item(discord.ui.Label(text=phrases.label("wrong-reason"), component=self._reason))
        self.add_item(
            discord.ui.Label(
                text=phrases.label("wrong-words"),
                description=phrases.label("wrong-words-description"),
                component=self._words,
            )
        )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        words = self._words.value.strip()
        reason = f"{self._reason.value}: {words}" if words else str(self._reason.value)
        await interaction.client.answers.vote_down(interaction, reason)

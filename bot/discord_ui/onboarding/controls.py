"""The buttons and the menu of the onboarding. All that they need stands in their ids, and how far
somebody is stands in the records, so that they work after a restart and on old messages.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Self

import discord

from bot.advice.starter_pack import MOST_INTERESTS, Interest
from bot.discord_ui.cards import fitting_label
from bot.discord_ui.delivery import failures_are_told, own_phrases
from bot.discord_ui.phrases import Phrases


class Verb(StrEnum):
    """What the buttons of the onboarding do; what stands in brackets is a button's value."""

    OPEN = "open"
    """Begins, or goes on, in a card of one's own."""
    SHOW = "show"
    """Goes back to where one is."""
    ANSWER = "answer"
    """Answers a question (stage, then the answer)."""
    BACK = "back"
    """Goes back to the question before (stage)."""
    KEEP = "keep"
    """Leaves the interests as they are."""
    OVER = "over"
    OVER_SURELY = "over-surely"
    CHANGE = "change"
    DONE = "done"
    """Marks a step as done (its position)."""
    UNDONE = "undone"
    """Marks a step as not done (its position)."""
    ROLES = "roles"
    NO_ROLES = "no-roles"
    REMIND = "remind"
    """Asks for a reminder (days from now)."""
    NO_REMINDER = "no-reminder"
    NEVER_REMIND = "never-remind"
    """Switches a reminder off from a direct message (server)."""
    DELETE = "delete"
    DELETE_SURELY = "delete-surely"


class OnboardingButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"onboarding:(?P<verb>{'|'.join(Verb)})(?::(?P<value>[a-z0-9:-]+))?",
):
    """One of the verbs."""

    def __init__(
        self,
        verb: Verb,
        label: str,
        value: str = "",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        custom_id = f"onboarding:{verb}:{value}" if value else f"onboarding:{verb}"
        super().__init__(
            discord.ui.Button(label=fitting_label(label), style=style, custom_id=custom_id)
        )
        self.verb = verb
        self.value = value

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        verb = Verb(match["verb"])
        return cls(verb, item.label or verb, match["value"] or "", item.style)

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.onboarding.act(interaction, self.verb, self.value)


class InterestSelect(
    discord.ui.DynamicItem[discord.ui.Select[Any]], template=r"onboarding-interests"
):
    """The interests to choose from."""

    def __init__(self, chosen: Sequence[str], phrases: Phrases) -> None:
        options = [
            discord.SelectOption(
                label=phrases.label(f"onboarding-interest-{interest}"),
                value=interest,
                default=interest in chosen,
            )
            for interest in Interest
        ]
        super().__init__(
            discord.ui.Select(
                custom_id="onboarding-interests",
                placeholder=phrases.label("onboarding-choose-interests"),
                options=options,
                max_values=MOST_INTERESTS,
            )
        )

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        _match: re.Match[str],
        /,
    ) -> Self:
        return cls((), own_phrases(interaction))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.onboarding.choose_interests(interaction, tuple(self.item.values))

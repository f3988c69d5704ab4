"""The buttons and the menu of an answer. What they need stands in their ids and in the message,
so that they work after a restart and on old messages.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

import discord

from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS, fitting_label
from bot.discord_ui.delivery import failures_are_told
from bot.discord_ui.phrases import Phrases

_ENTRY = r"[a-z]+/[a-z0-9.-]+"


class Verb(StrEnum):
    """What one can do with an answer."""

    MORE = "more"
    WHY = "why"
    UP = "up"
    DOWN = "down"
    HUMAN = "human"
    SHARE = "share"
    TOPICS = "topics"


_EMOJI = {
    Verb.UP: "👍",
    Verb.DOWN: "👎",
    Verb.HUMAN: "🙋",
    Verb.SHARE: "📣",
    Verb.TOPICS: "🗂️",
}


class AnswerButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"answer:(?P<verb>{'|'.join(Verb)})",
):
    """One of the verbs below an answer."""

    def __init__(self, verb: Verb, phrases: Phrases | None = None) -> None:
        label = None
        if phrases is not None and verb not in (Verb.UP, Verb.DOWN):
            label = phrases.label(f"button-{verb.value}")
        super().__init__(
            discord.ui.Button(
                label=label,
                emoji=_EMOJI.get(verb),
                style=discord.ButtonStyle.primary
                if verb is Verb.MORE
                else discord.ButtonStyle.secondary,
                custom_id=f"answer:{verb.value}",
            )
        )
        self.verb = verb

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(Verb(match["verb"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.answers.act(interaction, self.verb)


class EntryButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=rf"entry:(?P<entry>{_ENTRY})"
):
    """Shows an entry to whoever presses it."""

    def __init__(self, entry: str, label: str) -> None:
        super().__init__(discord.ui.Button(label=fitting_label(label), custom_id=f"entry:{entry}"))
        self.entry = entry

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(match["entry"], item.label or match["entry"])

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.answers.show_entry(interaction, self.entry)


class EntrySelect(
    discord.ui.DynamicItem[discord.ui.Select[Any]], template=r"entries:(?P<number>\d)"
):
    """Shows one of some entries, or of an entry's sections, to whoever chooses it."""

    def __init__(self, entries: Mapping[str, str], placeholder: str, *, number: int = 1) -> None:
        """`entries` are full ids, with `#` and its place for a section, and titles; `number` tells
        the selects of one message apart.
        """
        options = [
            discord.SelectOption(label=fitting_label(title, MAX_OPTION_TEXT), value=entry)
            for entry, title in list(entries.items())[:MAX_OPTIONS]
        ]
        super().__init__(
            discord.ui.Select(
                custom_id=f"entries:{number}", placeholder=placeholder, options=options
            )
        )

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        entries = {option.value: option.label for option in item.options}
        return cls(entries, item.placeholder or "", number=int(match["number"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        entry = self.item.values[0]
        await interaction.client.answers.show_entry(interaction, entry)

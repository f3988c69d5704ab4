"""The buttons of a hand-off: what they need stands in their ids, so that they outlive restarts."""

import re
from enum import StrEnum
from typing import Any, Self

import discord

from bot.discord_ui.delivery import failures_are_told
from bot.discord_ui.phrases import Phrases

GREY = discord.ButtonStyle.secondary
MAIN = discord.ButtonStyle.primary


class DraftVerb(StrEnum):
    """What an asker can do before anything is sent."""

    SEND = "send"
    EDIT = "edit"
    CANCEL = "cancel"


class HelperVerb(StrEnum):
    """What helpers can do with a question."""

    CLAIM = "claim"
    ANSWER = "answer"
    RELEASE = "release"
    CLOSE = "close"
    AGAIN = "again"
    """Tell the asker again."""
    DRAFT = "draft"
    AGREE = "agree"
    """Agree to publish the answer, so that it becomes a draft."""


class OwnVerb(StrEnum):
    """What an asker can do with a question that was sent."""

    READ = "read"
    WITHDRAW = "withdraw"
    RESEND = "resend"


_MAIN = (
    DraftVerb.SEND,
    HelperVerb.CLAIM,
    HelperVerb.ANSWER,
    HelperVerb.AGAIN,
    HelperVerb.AGREE,
    OwnVerb.READ,
)


def _button(verb: StrEnum, phrases: Phrases | None, custom_id: str) -> discord.ui.Button[Any]:
    label = phrases.label(f"handoff-button-{verb.value}") if phrases else None
    style = MAIN if verb in _MAIN else GREY
    return discord.ui.Button(label=label or verb.value, style=style, custom_id=custom_id)


class DraftButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"handoff-draft:(?P<verb>{'|'.join(DraftVerb)}):(?P<channel>\d+):(?P<message>\d+)",
):
    """Below a question that is not sent yet; `channel` and `message` are where it was asked, and 0
    where it was asked privately.
    """

    def __init__(
        self, verb: DraftVerb, channel: int, message: int, phrases: Phrases | None = None
    ) -> None:
        custom_id = f"handoff-draft:{verb.value}:{channel}:{message}"
        super().__init__(_button(verb, phrases, custom_id))
        self.verb, self.channel, self.message = verb, channel, message

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(DraftVerb(match["verb"]), int(match["channel"]), int(match["message"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        handoffs = interaction.client.handoffs
        if self.verb is DraftVerb.SEND:
            await handoffs.send(interaction, self.channel, self.message)
        elif self.verb is DraftVerb.EDIT:
            await handoffs.edit(interaction, self.channel, self.message)
        else:
            await handoffs.cancel(interaction)


class HelperButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"handoff:(?P<verb>{'|'.join(HelperVerb)}):(?P<id>\d{{1,9}})",
):
    """Below a question in the helpers' channel."""

    def __init__(self, verb: HelperVerb, handoff_id: int, phrases: Phrases | None = None) -> None:
        super().__init__(_button(verb, phrases, f"handoff:{verb.value}:{handoff_id}"))
        self.verb, self.handoff_id = verb, handoff_id

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(HelperVerb(match["verb"]), int(match["id"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.helping.act(interaction, self.verb, self.handoff_id)


class OwnButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"handoff-own:(?P<verb>{'|'.join(OwnVerb)}):(?P<id>\d{{1,9}})",
):
    """Beside one of a person's own questions."""

    def __init__(self, verb: OwnVerb, handoff_id: int, phrases: Phrases | None = None) -> None:
        super().__init__(_button(verb, phrases, f"handoff-own:{verb.value}:{handoff_id}"))
        self.verb, self.handoff_id = verb, handoff_id

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(OwnVerb(match["verb"]), int(match["id"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.handoffs.act_on_own(interaction, self.verb, self.handoff_id)


class HelpfulButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"handoff-vote:(?P<way>up|down):(?P<guild>\d+):(?P<id>\d{1,9})",
):
    """Below a helper's answer: whether it helped."""

    def __init__(self, guild_id: int, handoff_id: int, *, helpful: bool) -> None:
        way = "up" if helpful else "down"
        super().__init__(
            discord.ui.Button(
                emoji="👍" if helpful else "👎",
                style=GREY,
                custom_id=f"handoff-vote:{way}:{guild_id}:{handoff_id}",
            )
        )
        self.guild_id, self.handoff_id, self.helpful = guild_id, handoff_id, helpful

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(int(match["guild"]), int(match["id"]), helpful=match["way"] == "up")

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.handoffs.vote(
            interaction, self.guild_id, self.handoff_id, helpful=self.helpful
        )

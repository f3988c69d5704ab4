"""`/privacy`: what is kept of a person, and its deletion by that person."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands

from bot.discord_ui.cards import BLUE, GREEN, RED, Card, Item, NoticeCard
from bot.discord_ui.delivery import (
    conclude,
    conclude_or_show,
    failures_are_told,
    hold,
    own_phrases,
    think,
)
from bot.discord_ui.forgetting import Forgetting
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.place import Places
from bot.discord_ui.safe_text import SafeText, heading, joined, small
from bot.records.people import PersonSummary
from bot.records.retention import (
    KEEP_GAPS,
    KEEP_NEWCOMERS,
    KEEP_OPEN_HANDOFFS,
    KEEP_REPLIES,
    KEEP_SETTLED_HANDOFFS,
    KEEP_VOTES,
)
from bot.records.store import Records

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]


class PrivacyVerb(StrEnum):
    """What one can do with what is kept of oneself."""

    DELETE = "delete"
    CONFIRM = "confirm"
    BACK = "back"


_STYLES = {
    PrivacyVerb.DELETE: discord.ButtonStyle.secondary,
    PrivacyVerb.CONFIRM: discord.ButtonStyle.danger,
    PrivacyVerb.BACK: discord.ButtonStyle.secondary,
}


class PrivacyButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"privacy:(?P<verb>{'|'.join(PrivacyVerb)})",
):
    """One of the verbs. It is about the server where it is pressed; in a direct message, about all
    that is kept.
    """

    def __init__(self, verb: PrivacyVerb, label: str | None = None) -> None:
        super().__init__(
            discord.ui.Button(
                label=label or verb.value, style=_STYLES[verb], custom_id=f"privacy:{verb.value}"
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
        return cls(PrivacyVerb(match["verb"]))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.privacy.act(interaction, self.verb)


class KeptCard(Card):
    """What is kept of a person, for how long, and what never is."""

    def __init__(
        self, kept: PersonSummary, phrases: Phrases, *, here: bool, keeps_questions: bool
    ) -> None:
        super().__init__(BLUE)
        where = "here" if here else "everywhere"
        lines = _lines(kept, phrases)
        self.say(heading(phrases(f"privacy-title-{where}")))
        self.say(joined(lines) if lines else phrases(f"privacy-nothing-{where}"))
        self.line().say(phrases("privacy-in-memory"))
        if keeps_questions:
            self.say(phrases("privacy-questions", days=KEEP_GAPS.days))
        self.say(phrases("privacy-never"))
        self.say(small(phrases("privacy-leaving")))
        if lines:
            label = phrases.label(f"privacy-delete-{where}")
            self.row([PrivacyButton(PrivacyVerb.DELETE, label)])


class ConfirmCard(Card):
    """Asks once before anything is deleted."""

    def __init__(self, kept: PersonSummary, phrases: Phrases, *, here: bool) -> None:
        super().__init__(RED)
        where = "here" if here else "everywhere"
        self.say(heading(phrases(f"privacy-confirm-{where}")))
        self.say(joined(_lines(kept, phrases)))
        self.line().say(phrases(f"privacy-confirm-warning-{where}"))
        buttons: list[Item] = [
            PrivacyButton(verb, phrases.label(f"privacy-button-{verb.value}"))
            for verb in (PrivacyVerb.CONFIRM, PrivacyVerb.BACK)
        ]
        self.row(buttons)


def _lines(kept: PersonSummary, phrases: Phrases) -> list[SafeText]:
    """What is kept, a line a kind; kinds of which nothing is kept are left out."""
    counted = [
        ("replies", kept.replies, {"days": KEEP_REPLIES.days}),
        ("votes", kept.votes, {"days": KEEP_VOTES.days}),
        ("onboardings", kept.onboardings, {"days": KEEP_NEWCOMERS.days}),
        (
            "asked",
            kept.handoffs_asked,
            {"days": KEEP_SETTLED_HANDOFFS.days, "open": KEEP_OPEN_HANDOFFS.days},
        ),
        ("helped", kept.handoffs_helped, {"days": KEEP_SETTLED_HANDOFFS.days}),
    ]
    return [
        phrases(f"privacy-kept-{kind}", count=count, **days)
        for kind, count, days in counted
        if count
    ]


class Privacy:
    """Tells each person what is kept of them, and forgets it when they say so."""

    def __init__(self, records: Records, places: Places, forgetting: Forgetting) -> None:
        self._records = records
        self._places = places
        self._forgetting = forgetting

    async def open(self, interaction: "Interaction") -> None:
        """Answers `/privacy`, to the person alone."""
        if await think(interaction, private=True):
            await conclude(interaction, await self._kept_card(interaction))

    async def act(self, interaction: "Interaction", verb: PrivacyVerb) -> None:
        """Does what a button says, on the card itself."""
        if not await hold(interaction):
            return
        if verb is PrivacyVerb.CONFIRM:
            await self._forget_and_tell(interaction)
        elif verb is PrivacyVerb.DELETE:
            await conclude(interaction, await self._confirm_card(interaction))
        else:
            await conclude(interaction, await self._kept_card(interaction))

    async def _forget_and_tell(self, interaction: "Interaction") -> None:
        phrases = own_phrases(interaction)
        roles = await self._forgetting.forget(interaction.user, interaction.guild_id, phrases)
        where = "here" if interaction.guild_id else "everywhere"
        words = joined([phrases(f"privacy-deleted-{where}"), roles])
        await conclude_or_show(interaction, NoticeCard(words, GREEN))

    async def _kept_card(self, interaction: "Interaction") -> KeptCard:
        place = await self._places.of_interaction(interaction)
        return KeptCard(
            await self._kept(interaction),
            own_phrases(interaction),
            here=place.guild_id is not None,
            keeps_questions=place.settings.keep_questions,
        )

    async def _confirm_card(self, interaction: "Interaction") -> ConfirmCard:
        here = interaction.guild_id is not None
        return ConfirmCard(await self._kept(interaction), own_phrases(interaction), here=here)

    async def _kept(self, interaction: "Interaction") -> PersonSummary:
        return await self._records.about_person(interaction.user.id, interaction.guild_id)


def privacy_command(privacy: Privacy) -> app_commands.Command[Any, ..., None]:
    """The `/privacy` command, in servers and in direct messages."""

    @app_commands.command(name="privacy", description="See or delete what I keep of you")
    async def show_privacy(interaction: discord.Interaction[Any]) -> None:
        await privacy.open(interaction)

    return show_privacy

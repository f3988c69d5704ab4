"""The helpers' channel: where questions are posted, and kept as they stand."""

import logging
from itertools import islice
from typing import TYPE_CHECKING

import discord

from bot.answer import Status
from bot.discord_ui.ask import may_reply
from bot.discord_ui.cards import NoticeCard
from bot.discord_ui.delivery import NOBODY, UNDELIVERED, attempt
from bot.discord_ui.desk import AdviceDesk, Busy
from bot.discord_ui.handoff.cards import HelpersCard, Near
from bot.discord_ui.place import Place
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoff, Handoffs

if TYPE_CHECKING:
    from discord.guild import GuildChannel

log = logging.getLogger(__name__)

_NEAR = 3


class HelpersBoard:
    """Shows hand-offs to the helpers."""

    def __init__(self, kept: Handoffs, desk: AdviceDesk) -> None:
        self._kept = kept
        self._desk = desk

    def channel(
        self, guild: discord.Guild, place: Place
    ) -> discord.TextChannel | discord.VoiceChannel | discord.Thread | None:
        """The helpers' channel; None where there is none, or the bot may not write there."""
        channel = _channel_of(guild, place.settings.helpers_channel)
        if isinstance(channel, discord.TextChannel | discord.VoiceChannel | discord.Thread):
            return channel if may_reply(channel, guild.me) else None
        return None

    async def near(self, question: str, asker: int) -> Near:
        """What the advisor answers to a question, or what comes nearest."""
        try:
            answer = await self._desk.answer(question, asker=asker)
        except Busy:
            return Near()
        if answer.status is Status.DECLINED:
            return Near()
        titles = {one.entry: one.title for one in answer.entries}
        if answer.status is Status.UNSURE:
            return Near(dict(islice(titles.items(), _NEAR)))
        told = {one: title for one, title in titles.items() if one in answer.about} or titles
        return Near(dict(islice(told.items(), _NEAR)), sure=True)

    async def post(
        self,
        channel: discord.abc.Messageable,
        guild: discord.Guild,
        handoff: Handoff,
        near: Near,
        place: Place,
    ) -> bool:
        """Shows a new question to the helpers; tells whether that went well."""
        role = guild.get_role(place.settings.helpers_role or 0)
        card = HelpersCard(handoff, near, place.public_phrases, call=role.id if role else None)
        called = discord.AllowedMentions(
            everyone=False, users=False, roles=[role] if role else False, replied_user=False
        )
        sending = channel.send(view=card, allowed_mentions=called)
        if (sent := await attempt(sending, "post a question for the helpers")) is None:
            return False
        await self.note_card(handoff, sent.id)
        return True

    async def note_card(self, handoff: Handoff, message_id: int) -> None:
        """Remembers which message shows a question; the card works without that, too."""
        try:
            await self._kept.posted(handoff.guild_id, handoff.id, message_id)
        except RecordsError as error:
            log.error("the card of hand-off %s cannot be noted: %s", handoff.id, error.message)

    async def card(self, handoff: Handoff, place: Place) -> HelpersCard:
        """The card of a question as it stands now."""
        near = Near()
        if handoff.waits:
            near = await self.near(handoff.question, handoff.asker_id)
        return HelpersCard(handoff, near, place.public_phrases)

    async def redraw(self, guild: discord.Guild, handoff: Handoff, place: Place) -> None:
        """Brings the card up to date, if it is still there."""
        if (message := _card_of(guild, handoff)) is not None:
            card = await self.card(handoff, place)
            editing = message.edit(view=card, allowed_mentions=NOBODY)
            await attempt(editing, "bring a helpers' card up to date")

    async def take_down(self, guild: discord.Guild, handoff: Handoff, place: Place) -> None:
        """Takes the text of a withdrawn question from the helpers' channel."""
        if (message := _card_of(guild, handoff)) is not None:
            editing = message.edit(view=gone_card(place), allowed_mentions=NOBODY)
            await attempt(editing, "take a withdrawn question down")

    async def shows(self, guild: discord.Guild, handoff: Handoff) -> bool:
        """Whether the helpers still have the card; where Discord does not say, it counts as so."""
        message = _card_of(guild, handoff)
        if message is None:
            return False
        try:
            await message.fetch()
        except discord.NotFound:
            return False
        except UNDELIVERED:
            return True
        return True

    async def open_thread(self, message: discord.Message, handoff: Handoff, place: Place) -> None:
        """Opens a thread from the card, where the bot may, so that helpers can talk it over."""
        channel, guild = message.channel, message.guild
        if guild is None or not isinstance(channel, discord.TextChannel):
            return
        if message.thread is not None or message.flags.has_thread:  # archived ones are not known
            return
        if not channel.permissions_for(guild.me).create_public_threads:
            return
        # The question is not its name: it would stand there still when the asker takes it back.
        name = place.public_phrases.label("handoff-thread", id=str(handoff.id))
        await attempt(message.create_thread(name=name), "open a thread for a question")


def gone_card(place: Place) -> NoticeCard:
    """What stands where a withdrawn question was."""
    return NoticeCard(place.public_phrases("handoff-card-gone"))


def _channel_of(
    guild: discord.Guild, channel_id: int | None
) -> "GuildChannel | discord.Thread | None":
    return guild.get_channel_or_thread(channel_id) if channel_id else None


def _card_of(guild: discord.Guild, handoff: Handoff) -> discord.PartialMessage | None:
    channel = _channel_of(guild, handoff.helpers_channel)
    if handoff.helpers_message is None or not isinstance(
        channel, discord.TextChannel | discord.VoiceChannel | discord.Thread
    ):
        return None
    return channel.get_partial_message(handoff.helpers_message)

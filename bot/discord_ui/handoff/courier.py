"""Brings a helper's answer to whoever asked: publicly only what was asked publicly."""

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.discord_ui.ask import may_reply
from bot.discord_ui.cards import NoticeCard
from bot.discord_ui.delivery import NOBODY, UNDELIVERED, attempt, write_to
from bot.discord_ui.handoff.cards import AnswerFromHelperCard
from bot.discord_ui.phrases import phrases_in
from bot.discord_ui.place import Place
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoff, Handoffs
from bot.records.tables import Telling

if TYPE_CHECKING:
    from discord.abc import MessageableChannel

log = logging.getLogger(__name__)


class Courier:
    """Tells askers of answers, and notes how that went."""

    def __init__(self, kept: Handoffs) -> None:
        self._kept = kept
        self._turn = asyncio.Lock()  # else a helper and the late round could tell the same at once

    async def tell(
        self, guild: discord.Guild, handoff: Handoff, place: Place, *, again: bool = False
    ) -> Handoff:
        """Tells the asker what a helper answered, where it was asked or by direct message; not
        twice, unless they are to be told `again`. Returns the hand-off as it is then.
        """
        async with self._turn:
            now = await self._kept.get(guild.id, handoff.id) or handoff
            if now.told not in ("", "unreached") and not again:
                return now
            how = await self._tell(guild, now, place)
            try:
                return await self._kept.told(guild.id, handoff.id, how) or now
            except RecordsError as error:
                log.error("that an answer was told cannot be noted: %s", error.message)
                return replace(now, told=how)

    async def _tell(self, guild: discord.Guild, handoff: Handoff, place: Place) -> Telling:
        try:
            asker = await guild.fetch_member(handoff.asker_id)
        except discord.NotFound:
            return "left"
        except UNDELIVERED:
            return "unreached"
        helper = await name_of(guild, handoff.claimed_by)
        if await _show_publicly(guild, handoff, helper, asker, place):
            return "publicly"
        card = AnswerFromHelperCard(handoff, helper, phrases_in(handoff.language), calls=False)
        try:
            await asker.send(view=card, allowed_mentions=NOBODY, nonce=_nonce(handoff))
        except discord.Forbidden:
            return "refused"
        except UNDELIVERED as error:
            log.warning("an answer could not be told: %s", error)
            return "unreached"
        return "directly"


async def tell_closing(guild: discord.Guild, handoff: Handoff) -> None:
    """Tells the asker alone that a question was closed without an answer."""
    fetching = guild.fetch_member(handoff.asker_id)
    if asker := await attempt(fetching, "find the asker of a closed question"):
        phrases = phrases_in(handoff.language)
        words = phrases("handoff-closed-for-you", question=handoff.question[:300])
        await write_to(asker, NoticeCard(words))


async def name_of(guild: discord.Guild, member_id: int | None) -> str:
    """How a member is called in the server; "" where nobody knows any more."""
    if member_id is None:
        return ""
    member = guild.get_member(member_id)
    member = member or await attempt(guild.fetch_member(member_id), "find a helper's name")
    return member.display_name if member else ""


async def _show_publicly(
    guild: discord.Guild, handoff: Handoff, helper: str, asker: discord.Member, place: Place
) -> bool:
    if handoff.asker_channel is None:
        return False
    channel = await _channel(guild, handoff.asker_channel)
    if channel is None or not may_reply(channel, guild.me):
        return False
    card = AnswerFromHelperCard(handoff, helper, place.public_phrases, calls=True)
    called = discord.AllowedMentions(everyone=False, users=[asker], roles=False, replied_user=False)
    nonce = _nonce(handoff)
    if handoff.asked_message is None:
        sending = channel.send(view=card, allowed_mentions=called, nonce=nonce)
    else:
        asked = discord.MessageReference(
            message_id=handoff.asked_message,
            channel_id=channel.id,
            guild_id=guild.id,
            fail_if_not_exists=False,
        )
        sending = channel.send(view=card, allowed_mentions=called, reference=asked, nonce=nonce)
    return await attempt(sending, f"tell an answer in channel {channel.id}") is not None


def _nonce(handoff: Handoff) -> str:
    """By this Discord knows, for some minutes, that it has taken the same message already: where
    its reply was lost, or we were stopped before we noted it, nobody is told twice.
    """
    return f"{handoff.id}-{int(handoff.updated.timestamp())}"


async def _channel(guild: discord.Guild, channel_id: int) -> "MessageableChannel | None":
    """The channel, or the thread, which may be archived and so not known without asking."""
    found = guild.get_channel_or_thread(channel_id)
    if found is None:
        fetching = guild.fetch_channel(channel_id)
        found = await attempt(fetching, f"find channel {channel_id}")
    # The kinds of channel that members write in; the others have no messages.
    kinds = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
    return found if isinstance(found, kinds) else None

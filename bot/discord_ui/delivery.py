"""Bringing cards to people, and what happens where Discord does not take them.

discord.py itself waits out rate limits and tries again on errors of Discord's. What still fails is
noted in the log, with places and never with what was said, and harms nothing else.
"""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, TypeVar

import aiohttp
import discord

from bot.discord_ui.cards import AMBER, Card, NoticeCard
from bot.discord_ui.desk import Busy
from bot.discord_ui.phrases import Phrases, language_of, phrases_in
from bot.discord_ui.safe_text import plain
from bot.records.errors import RecordsError
from index.errors import AdvisorError

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()

UNDELIVERED = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)
"""What sending may raise: refused, gone, or no connection."""

T = TypeVar("T")
S = TypeVar("S")


async def attempt(sending: Awaitable[T], what: str) -> T | None:
    """The result of `sending`; None where it failed, and a line in the log."""
    try:
        return await sending
    except UNDELIVERED as error:
        log.warning("could not %s: %s", what, _in_short(error))
        return None


def _in_short(error: BaseException) -> str:
    if isinstance(error, discord.HTTPException):
        return f"{error.status} (error {error.code}) {error.text or ''}".rstrip()
    return f"{type(error).__name__}: {error}"


async def show_privately(interaction: discord.Interaction[Any], card: Card) -> bool:
    """Shows a card to the person who acted, alone; tells whether that went well."""
    if interaction.response.is_done():
        sending: Coroutine[Any, Any, Any] = interaction.followup.send(
            view=card, ephemeral=True, allowed_mentions=NOBODY, wait=True
        )
    else:
        sending = interaction.response.send_message(
            view=card, ephemeral=True, allowed_mentions=NOBODY
        )
    return await attempt(sending, "show a private card") is not None


async def think(interaction: discord.Interaction[Any], *, private: bool) -> bool:
    """Tells Discord that an answer comes, and who will see it, unless it was told already; False
    where it is too late.

    Discord waits three seconds for this, then fifteen minutes for the answer.
    """
    if interaction.response.is_done():
        return True
    waiting = interaction.response.defer(thinking=True, ephemeral=private)
    return await attempt(waiting, "acknowledge an interaction") is not None


async def hold(interaction: discord.Interaction[Any]) -> bool:
    """Tells Discord that the card whose button or menu was used will change; False where it is too
    late for that.
    """
    return await attempt(interaction.response.defer(), "acknowledge a press") is not None


async def conclude(
    interaction: discord.Interaction[Any], card: Card
) -> discord.InteractionMessage | None:
    """Puts a card where `think` announced one, or in the place of the one that `hold` holds."""
    editing = interaction.edit_original_response(view=card, allowed_mentions=NOBODY)
    return await attempt(editing, "show an answer to an interaction")


async def conclude_or_show(interaction: discord.Interaction[Any], card: Card) -> None:
    """Likewise; where what was there is gone, the person is shown a new card, alone."""
    if await conclude(interaction, card) is None:
        await show_privately(interaction, card)


async def replace_card(interaction: discord.Interaction[Any], card: Card) -> bool:
    """Puts another card in the place of the one whose button or menu was used."""
    editing = interaction.response.edit_message(view=card, allowed_mentions=NOBODY)
    return await attempt(editing, "change a card") is not None


async def reply(message: discord.Message, card: Card) -> discord.Message | None:
    """Replies to a message without pinging its author."""
    sending = message.reply(view=card, mention_author=False, allowed_mentions=NOBODY)
    return await attempt(sending, f"reply in channel {message.channel.id}")


async def write_to(person: discord.User | discord.Member, card: Card) -> bool:
    """A direct message, only ever in reply to something that the person did just now or asked for.

    Returns False where the person takes none.
    """
    sending = person.send(view=card, allowed_mentions=NOBODY)
    return await attempt(sending, "send a direct message") is not None


async def unasked(work: Awaitable[object], what: str) -> None:
    """Does what nobody waits for: where it fails, the operator can read why, and no more."""
    try:
        await work
    except Busy:
        log.warning("could not %s: too many are waiting", what)
    except RecordsError as error:
        log.error("could not %s: %s", what, error.message)


def own_phrases(interaction: discord.Interaction[Any]) -> Phrases:
    """The phrases in the language of the person's own Discord, for what only they see."""
    return phrases_in(language_of(interaction.locale))


async def tell_failure(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Tells a person in a sentence what went wrong, and the operator all of it."""
    phrases = own_phrases(interaction)
    if isinstance(error, Busy):
        card = NoticeCard(phrases("notice-busy"), AMBER)
    elif isinstance(error, AdvisorError) and not isinstance(error, RecordsError):
        message = error.message.rstrip(".")
        words = f"{message}. {error.hint}" if error.hint else f"{message}."
        card = NoticeCard(plain(words[:1].upper() + words[1:]), AMBER)
    else:
        log.error("an interaction failed", exc_info=error)
        card = NoticeCard(phrases("notice-failed"))
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await conclude(interaction, card)
    else:
        await show_privately(interaction, card)


def failures_are_told(
    callback: Callable[[S, discord.Interaction[Any]], Coroutine[Any, Any, None]],
) -> Callable[[S, discord.Interaction[Any]], Coroutine[Any, Any, None]]:
    """For what buttons and menus do: whoever pressed is told where it fails."""

    @wraps(callback)
    async def told(self: S, interaction: discord.Interaction[Any]) -> None:
        try:
            await callback(self, interaction)
        except Exception as error:  # noqa: BLE001 - the last place that can tell anybody
            await tell_failure(interaction, error)

    return told

"""Welcoming new members, in the channel that the server set, and never by direct message."""

import asyncio
import logging
from collections.abc import Sequence

import discord

from bot.discord_ui.cards import GREEN, Card
from bot.discord_ui.delivery import UNDELIVERED
from bot.discord_ui.onboarding.controls import OnboardingButton, Verb
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.place import Place, Places
from bot.discord_ui.safe_text import SafeText, heading, joined, plain

log = logging.getLogger(__name__)

SECONDS_BETWEEN = 10
"""Between two welcomes in one server; who comes meanwhile is welcomed together."""

MOST_NAMED = 10
"""Members that one welcome names: in a raid it must not become a list."""


class WelcomeCard(Card):
    """Greets new members, and offers the questions to whoever wants them."""

    def __init__(
        self, members: Sequence[discord.Member], welcome_text: str, phrases: Phrases
    ) -> None:
        super().__init__(GREEN)
        named, others = members[:MOST_NAMED], len(members) - MOST_NAMED
        names = SafeText(", ".join(member.mention for member in named))
        more = phrases("onboarding-welcome-more", count=others) if others > 0 else SafeText("")
        greeting = phrases("onboarding-welcome", members=names)
        self.say(heading(joined((greeting, more), " ")))
        self.say(plain(welcome_text))
        self.say(phrases("onboarding-welcome-offer"))
        label = phrases.label("onboarding-welcome-button")
        self.row([OnboardingButton(Verb.OPEN, label, style=discord.ButtonStyle.success)])


class Welcomes:
    """Greets who joins. The first is greeted at once, those of a burst together a little later."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._waiting: dict[int, list[discord.Member]] = {}
        self._rounds: dict[int, asyncio.Task[None]] = {}
        self._noted: set[int] = set()
        """Servers in which the welcome fails, which stands in the log."""

    async def joined(self, member: discord.Member) -> None:
        """Greets a new member, now or with the next ones."""
        guild = member.guild
        if member.bot:
            return
        place = await self._places.of_guild(guild, 0)
        if place.settings.welcome_channel is None:
            return
        self._waiting.setdefault(guild.id, []).append(member)
        if guild.id not in self._rounds:
            self._rounds[guild.id] = asyncio.create_task(self._greet_in_rounds(guild))

    def stop(self) -> None:
        for task in self._rounds.values():
            task.cancel()

    async def _greet_in_rounds(self, guild: discord.Guild) -> None:
        """Greets all that wait, again and again as long as somebody new came meanwhile."""
        try:
            while members := self._waiting.pop(guild.id, None):
                await self._greet(guild, members)
                await asyncio.sleep(SECONDS_BETWEEN)
        except Exception:  # a task of its own: nobody else would tell
            log.exception("new members of server %s could not be welcomed", guild.id)
        finally:
            del self._rounds[guild.id]

    async def _greet(self, guild: discord.Guild, members: list[discord.Member]) -> None:
        # Read anew: the server may have changed it since they joined.
        place = await self._places.of_guild(guild, 0)
        present = [one for one in members if guild.get_member(one.id) is not None]
        if place.settings.welcome_channel is None or not present:
            return
        if (wrong := await _send(guild, present, place)) is None:
            self._noted.discard(guild.id)
        elif guild.id not in self._noted:
            self._noted.add(guild.id)
            log.warning("server %s: new members are not welcomed: %s", guild.id, wrong)


async def _send(guild: discord.Guild, members: list[discord.Member], place: Place) -> str | None:
    """Sends the welcome; what was wrong, or None where all went well."""
    channel = guild.get_channel(place.settings.welcome_channel or 0)
    if not isinstance(channel, discord.abc.Messageable):
        return f"channel {place.settings.welcome_channel} is gone, or takes no messages"
    card = WelcomeCard(members, place.settings.welcome_text, place.public_phrases)
    named = discord.AllowedMentions(
        everyone=False, roles=False, replied_user=False, users=members[:MOST_NAMED]
    )
    try:
        await channel.send(view=card, allowed_mentions=named)
    except UNDELIVERED as error:
        return f"channel {place.settings.welcome_channel}: {error}"
    return None

"""Reminders that members asked for: one direct message each, and none after that."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

import discord
from discord.ext import tasks

from bot.advice.library import Library
from bot.discord_ui.cards import GREEN, Card
from bot.discord_ui.delivery import NOBODY, UNDELIVERED
from bot.discord_ui.onboarding.controls import OnboardingButton, Verb
from bot.discord_ui.phrases import Phrases, phrases_in
from bot.discord_ui.rounds import try_to
from bot.discord_ui.safe_text import heading, plain, small
from bot.records.newcomers import Newcomer, Newcomers
from bot.records.servers import Servers

log = logging.getLogger(__name__)

EVERY_HOURS = 1
"""A reminder is days away: nobody minds some minutes."""
GIVEN_UP_AFTER = timedelta(days=1)
"""How long a reminder is tried again where Discord fails."""


class ReminderCard(Card):
    """What a member asked to be written."""

    def __init__(self, newcomer: Newcomer, server: str, title: str, phrases: Phrases) -> None:
        super().__init__(GREEN)
        steps = newcomer.pack
        done = sum(step.done for step in steps)
        self.say(heading(phrases("onboarding-reminder-title")))
        self.say(phrases("onboarding-reminder", server=server, done=done, count=len(steps)))
        if title:
            self.say(phrases("onboarding-next", title=plain(title)))
        self.say(small(phrases("onboarding-reminder-foot")))
        label = phrases.label("onboarding-button-reminder-off")
        self.row([OnboardingButton(Verb.NEVER_REMIND, label, str(newcomer.guild_id))])


class Reminders:
    """Sends in the background what is due. What fails for one keeps nobody else waiting."""

    def __init__(
        self,
        newcomers: Newcomers,
        servers: Servers,
        guild_of: Callable[[int], discord.Guild | None],
        library: Library,
    ) -> None:
        """`guild_of` finds a server that the bot is in."""
        self._newcomers = newcomers
        self._servers = servers
        self._guild_of = guild_of
        self._library = library

    def start(self) -> None:
        self._rounds.start()

    def stop(self) -> None:
        self._rounds.cancel()

    # A round before the servers are known finds none of them, and the next one does.
    @tasks.loop(hours=EVERY_HOURS)
    async def _rounds(self) -> None:
        await self.send_due(discord.utils.utcnow())

    async def send_due(self, now: datetime) -> None:
        """Sends the reminders that are due."""
        await try_to("send the reminders that are due", self._send_one_by_one(now))

    async def _send_one_by_one(self, now: datetime) -> None:
        for newcomer in await self._newcomers.due(now):
            await try_to("send a reminder", self._remind(newcomer, now))

    async def _remind(self, newcomer: Newcomer, now: datetime) -> None:
        guild = self._guild_of(newcomer.guild_id)
        if guild is None or guild.unavailable:
            return
        steps = newcomer.pack
        settings = await self._servers.get(guild.id)
        # Taken off first: whatever happens next, nobody is reminded twice.
        await self._set(newcomer, None)
        if not settings.reminders or all(step.done for step in steps):
            return
        try:
            member = await guild.fetch_member(newcomer.user_id)
            upcoming = next(step for step in steps if not step.done)
            phrases = phrases_in(newcomer.language)
            title = self._library.title(upcoming.ref) if upcoming.ref in self._library else ""
            card = ReminderCard(newcomer, guild.name, title, phrases)
            await member.send(view=card, allowed_mentions=NOBODY)
        except (discord.Forbidden, discord.NotFound):
            log.info("a reminder in server %s reaches nobody, and is switched off", guild.id)
        except UNDELIVERED as error:
            log.warning("a reminder in server %s could not be sent: %s", guild.id, error)
            assert newcomer.remind_at is not None
            if now - newcomer.remind_at < GIVEN_UP_AFTER:
                await self._set(newcomer, newcomer.remind_at)

    async def _set(self, newcomer: Newcomer, at: datetime | None) -> None:
        await self._newcomers.set_reminder(newcomer.guild_id, newcomer.user_id, at)

"""Forgetting a person: what is kept, the roles that they were given, their open questions."""

from collections.abc import Callable

import discord

from bot.discord_ui.delivery import attempt
from bot.discord_ui.handoff.board import HelpersBoard
from bot.discord_ui.onboarding.roles import Outcome, take
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.place import Places
from bot.discord_ui.safe_text import SafeText, joined
from bot.discord_ui.talks import Talks
from bot.records.handoffs import Handoff
from bot.records.newcomers import Newcomer
from bot.records.store import Records


class Forgetting:
    """The one way in which a person is forgotten, in a server or everywhere."""

    def __init__(
        self,
        records: Records,
        talks: Talks,
        places: Places,
        board: HelpersBoard,
        guild_of: Callable[[int], discord.Guild | None],
    ) -> None:
        """`guild_of` finds a server that the bot is in."""
        self._records = records
        self._talks = talks
        self._places = places
        self._board = board
        self._guild_of = guild_of

    async def forget(
        self, person: discord.User | discord.Member, guild_id: int | None, phrases: Phrases
    ) -> SafeText:
        """Forgets a person in a server; a `guild_id` of None: everywhere. Returns what became of
        their roles, in words.

        Raises:
            RecordsError: where nothing could be removed.
        """
        # Only what is still kept tells where open questions stand, and which roles the bot gave.
        questions = await self._records.handoffs.open_of(guild_id, person.id)
        started = await self._records.newcomers.of_person(person.id)
        told = [
            await self._take_roles(person, newcomer, phrases, here=guild_id is not None)
            for newcomer in started
            if newcomer.roles and guild_id in (None, newcomer.guild_id)
        ]
        await self._records.forget_person(person.id, guild_id)
        self._talks.forget_person(person.id)
        for question in questions:
            await self._take_down(question)
        return joined(told)

    async def _take_roles(
        self,
        person: discord.User | discord.Member,
        newcomer: Newcomer,
        phrases: Phrases,
        *,
        here: bool,
    ) -> SafeText:
        guild = self._guild_of(newcomer.guild_id)
        if guild is None:
            return SafeText("")
        member = person if isinstance(person, discord.Member) and here else None
        if member is None:
            fetching = guild.fetch_member(person.id)
            member = await attempt(fetching, "find a member whose roles are to be taken back")
        if member is None:  # who left a server has no roles there
            return SafeText("")
        place = await self._places.of_guild(guild, 0)
        reason = place.public_phrases.label("privacy-roles-reason")
        outcome = await take(member, newcomer.roles, reason)
        if here:
            return outcome.told("onboarding-roles-taken", phrases)
        return _told_elsewhere(outcome, guild, phrases)

    async def _take_down(self, question: Handoff) -> None:
        if (guild := self._guild_of(question.guild_id)) is not None:
            place = await self._places.of_guild(guild, question.helpers_channel)
            await self._board.take_down(guild, question, place)


def _told_elsewhere(outcome: Outcome, guild: discord.Guild, phrases: Phrases) -> SafeText:
    """What is left to do in a server, told outside of it, where Discord shows no role by its id."""
    left = [role.name for one in outcome.failed if (role := guild.get_role(one))]
    if not left:
        return SafeText("")
    return phrases("privacy-roles-left", server=guild.name, roles=", ".join(left))

"""Answers that were kept and never told, because the bot was stopped or Discord failed between."""

import discord
from discord.ext import tasks

from bot.discord_ui.handoff.board import HelpersBoard
from bot.discord_ui.handoff.courier import Courier
from bot.discord_ui.place import Places
from bot.discord_ui.rounds import try_to
from bot.records.handoffs import Handoff, Handoffs

EVERY_HOURS = 1


class LateTelling:
    """Tells in the background what is still to be told: after a start, and every hour."""

    def __init__(
        self,
        client: discord.Client,
        kept: Handoffs,
        courier: Courier,
        board: HelpersBoard,
        places: Places,
    ) -> None:
        self._client = client
        self._kept = kept
        self._courier = courier
        self._board = board
        self._places = places

    def start(self) -> None:
        """Begins, once the client knows the servers that it is in."""
        self._rounds.start()

    def stop(self) -> None:
        self._rounds.cancel()

    @tasks.loop(hours=EVERY_HOURS)
    async def _rounds(self) -> None:
        await self.tell_all()

    @_rounds.before_loop
    async def _when_ready(self) -> None:
        await self._client.wait_until_ready()

    async def tell_all(self) -> None:
        """One round."""
        await try_to("tell what is still to be told", self._tell_one_by_one())

    async def _tell_one_by_one(self) -> None:
        for handoff in await self._kept.untold():
            await try_to("tell an answer", self._tell(handoff))

    async def _tell(self, handoff: Handoff) -> None:
        guild = self._client.get_guild(handoff.guild_id)
        if guild is None or guild.unavailable:
            return
        place = await self._places.of_guild(guild, handoff.helpers_channel)
        told = await self._courier.tell(guild, handoff, place)
        if told.told != handoff.told:
            await self._board.redraw(guild, told, place)

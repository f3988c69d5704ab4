"""Housekeeping: what is kept has an end, and servers that removed the bot are forgotten."""

import logging
from datetime import datetime, timedelta

import discord
from discord.ext import tasks

from bot.discord_ui.rounds import try_to
from bot.records.store import Records

log = logging.getLogger(__name__)

EVERY_HOURS = 6
FORGOTTEN_AFTER = timedelta(days=30)
"""How long a server that removed the bot finds its settings again."""


class Housekeeping:
    """Removes in the background what has been kept long enough.

    What fails is noted in the log, and done the next time.
    """

    def __init__(self, client: discord.AutoShardedClient, records: Records) -> None:
        self._client = client
        self._records = records

    def start(self) -> None:
        """Begins, once the client knows the servers that it is in."""
        self._rounds.start()

    def stop(self) -> None:
        self._rounds.cancel()

    @tasks.loop(hours=EVERY_HOURS)
    async def _rounds(self) -> None:
        await self.tidy()

    @_rounds.before_loop
    async def _when_ready(self) -> None:
        await self._client.wait_until_ready()

    async def tidy(self) -> None:
        """One round."""
        now = discord.utils.utcnow()
        await try_to("compare the servers with those on record", self._note_changes(now))
        await try_to("forget servers that removed the bot", self._forget_servers(now))
        await try_to("remove what was kept long enough", self._records.prune(now))

    async def joined(self, guild: discord.Guild) -> None:
        """Notes that a server added the bot; one that returns in time finds its settings again."""
        await try_to(
            f"note that server {guild.id} was joined", self._records.servers.joined(guild.id)
        )

    async def left(self, guild: discord.Guild) -> None:
        """Notes that a server removed the bot."""
        leaving = self._records.servers.left(guild.id, discord.utils.utcnow())
        await try_to(f"note that server {guild.id} was left", leaving)

    async def _note_changes(self, now: datetime) -> None:
        """Notes what happened while the bot was offline. A server in an outage is still ours."""
        servers = self._records.servers
        here = {guild.id for guild in self._client.guilds}
        for guild_id in await servers.present():
            if guild_id not in here and self._is_ours(guild_id):
                await servers.left(guild_id, now)
        for guild_id in await servers.gone_since(now):
            if guild_id in here:
                await servers.joined(guild_id)

    def _is_ours(self, guild_id: int) -> bool:
        """Whether a server would come to this process: others may run other shards."""
        count = self._client.shard_count or 1
        return (guild_id >> 22) % count in self._client.shards

    async def _forget_servers(self, now: datetime) -> None:
        for guild_id in await self._records.servers.gone_since(now - FORGOTTEN_AFTER):
            await self._records.forget_server(guild_id)
            log.info("forgot server %s, which removed the bot", guild_id)

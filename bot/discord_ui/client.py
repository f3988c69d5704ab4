"""The Discord client: no privileged intent, one command tree, one desk."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.advisor import Advisor
from bot.discord_ui.ask import AdviceDesk, answer_message, ask_command, question_in
from bot.discord_ui.cards import NoticeCard
from bot.settings import Settings
from index.errors import AdvisorError, ConfigurationError

log = logging.getLogger(__name__)


class DiscordUnreachable(AdvisorError):
    """Discord cannot be reached."""


class AdvisorTree(app_commands.CommandTree["AdvisorClient"]):
    """Tells members of a failure in a sentence, and the operator all of it."""

    async def on_error(
        self, interaction: discord.Interaction["AdvisorClient"], error: app_commands.AppCommandError
    ) -> None:
        log.error("a command failed", exc_info=error)
        card = NoticeCard("Something went wrong on my side. Please try again in a while.")
        try:
            if interaction.response.is_done():
                await interaction.edit_original_response(view=card)
            else:
                await interaction.response.send_message(view=card, ephemeral=True)
        except discord.HTTPException as gone:
            log.warning("the failure could not be told: %s", gone)


class AdvisorClient(discord.Client):
    """Answers `/ask`, mentions, replies and direct messages."""

    def __init__(self, advisor: Advisor, *, guild: int | None = None) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_messages = True
        intents.dm_messages = True
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.desk = AdviceDesk(advisor)
        self.tree = AdvisorTree(self)
        self.tree.add_command(ask_command(self.desk))
        self._guild = discord.Object(guild) if guild else None

    async def sync(self) -> int:
        """Registers the commands with Discord; returns how many there are."""
        if self._guild is not None:
            self.tree.copy_global_to(guild=self._guild)
        return len(await self.tree.sync(guild=self._guild))

    async def on_ready(self) -> None:
        log.info("connected as %s to %d servers", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        assert self.user is not None
        question = question_in(message, self.user)
        if question is not None:
            await answer_message(self.desk, message, question)

    async def close(self) -> None:
        self.desk.close()
        await super().close()


def run_bot(advisor: Advisor, token: str, settings: Settings) -> None:
    """Connects and serves until interrupted.

    Raises:
        ConfigurationError: where Discord refuses the token.
        DiscordUnreachable: where there is no connection.
    """
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.log_level.upper()])
    client = AdvisorClient(advisor, guild=settings.discord_guild)

    async def serve() -> None:
        async with client:
            await client.start(token)

    _run(serve())


def sync_commands(advisor: Advisor, token: str, settings: Settings) -> int:
    """Registers the commands with Discord, without connecting to the gateway.

    Raises:
        ConfigurationError: where Discord refuses the token.
        DiscordUnreachable: where there is no connection.
    """
    client = AdvisorClient(advisor, guild=settings.discord_guild)
    count = 0

    async def sync() -> None:
        nonlocal count
        async with client:
            await client.login(token)
            count = await client.sync()

    _run(sync())
    return count


def _run(work: Coroutine[Any, Any, None]) -> None:
    # No voice here: nobody needs to hear that its libraries are missing.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    try:
        asyncio.run(work)
    except KeyboardInterrupt:
        log.info("stopped")
    except discord.LoginFailure:
        raise ConfigurationError(
            "Discord refuses the token",
            "copy it again from the Bot page of https://discord.com/developers/applications "
            "into .env as DISCORD_TOKEN=…",
        ) from None
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound) as error:
        raise DiscordUnreachable(
            f"Discord cannot be reached: {error}", "check the network, then start again"
        ) from None

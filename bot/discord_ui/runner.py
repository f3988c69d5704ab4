"""Running the bot: which intents it needs, connecting, and what is told where Discord refuses."""

import asyncio
import gc
import logging
from collections.abc import Coroutine, Iterator
from typing import Any

import aiohttp
import discord

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.records.servers import Servers
from bot.records.store import Records
from bot.settings import Settings
from index.errors import AdvisorError, ConfigurationError

log = logging.getLogger(__name__)

SERVING_THREADS = 1
"""Threads for the encoder where none are set: questions come one by one, and one thread answers
them sooner than two that have to be woken each time (22 against 31 ms), and leaves the event loop
the other core.
"""

_PORTAL = "https://discord.com/developers/applications"


class DiscordUnreachable(AdvisorError):
    """Discord cannot be reached."""


def run_bot(advisor: Advisor, token: str, settings: Settings) -> None:
    """Connects and serves until interrupted.

    Raises:
        ConfigurationError: where Discord refuses the token.
        DiscordUnreachable: where there is no connection.
        RecordsError: where the records cannot be opened.
    """
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.log_level.upper()])

    async def serve() -> None:
        async with await Records.open(settings.records_place) as records:
            intents = await needed_intents(records.servers)
            settle_memory()
            for allowed in fewer_and_fewer(intents):
                client = AdvisorClient(
                    advisor, records, guild=settings.discord_guild, intents=allowed
                )
                try:
                    await _connect(client, token)
                    return
                except discord.PrivilegedIntentsRequired:
                    log.error("%s", missing_intents(allowed))

    _run(serve())


def settle_memory() -> None:
    """Takes what was loaded for good out of the garbage collector's rounds, which would stop the
    event loop for longer than an answer takes.
    """
    gc.collect()
    gc.freeze()


async def _connect(client: AdvisorClient, token: str) -> None:
    async with client:
        await client.start(token)


async def needed_intents(servers: Servers) -> discord.Intents:
    """The intents that the servers' settings ask for: privileged ones only where one needs them."""
    intents = plain_intents()
    intents.members = await servers.any_welcomes()
    intents.message_content = await servers.any_listens()
    return intents


def fewer_and_fewer(intents: discord.Intents) -> Iterator[discord.Intents]:
    """`intents`, then what is left of them where Discord grants one privileged intent only, and
    none in the end: Discord does not say which one it refuses.
    """
    tried: list[discord.Intents] = []
    for without in ((), ("message_content",), ("members",), ("members", "message_content")):
        fewer = discord.Intents(intents.value)
        for name in without:
            setattr(fewer, name, False)
        if fewer not in tried:
            tried.append(fewer)
            yield fewer


def missing_intents(intents: discord.Intents) -> str:
    """What the operator has to switch on in Discord's developer portal, and why."""
    names = []
    if intents.members:
        names.append("“Server Members Intent” (a server wants new members welcomed)")
    if intents.message_content:
        names.append("“Message Content Intent” (a server wants questions answered unasked)")
    return (
        f"Discord refuses what some servers have set: switch on {' and '.join(names)}, where it is "
        f"off, on the Bot page of {_PORTAL}, then start again. Until then the bot runs without."
    )


def sync_commands(advisor: Advisor, token: str, settings: Settings) -> int:
    """Registers the commands with Discord, without connecting to the gateway.

    Raises:
        ConfigurationError: where Discord refuses the token.
        DiscordUnreachable: where there is no connection.
    """
    count = 0

    async def sync() -> None:
        nonlocal count
        async with await Records.open(settings.records_place) as records:
            client = AdvisorClient(advisor, records, guild=settings.discord_guild)
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
            f"copy it again from the Bot page of {_PORTAL} into .env as DISCORD_TOKEN=…",
        ) from None
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound) as error:
        raise DiscordUnreachable(
            f"Discord cannot be reached: {error}", "check the network, then start again"
        ) from None

"""A small simulated server in which the real bot lives, with the real knowledge."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import discord
from simcord import ChannelHandle, Env, MemberActor

from bot.advice.starter_pack import Interest
from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records

BOT_NAME = "Open Source Advisor"


@dataclass(frozen=True, slots=True)
class Village:
    """A server with the bot, a newcomer, and somebody who looks after the others."""

    env: Env
    client: AdvisorClient
    square: ChannelHandle
    """#ask-the-advisor, where all may ask."""
    helpers: ChannelHandle
    """#helpers, which only helpers see."""
    alice: MemberActor
    """A newcomer without any role."""
    mara: MemberActor
    """Manages the server, and is a helper."""

    def pass_time(self, seconds: float) -> None:
        """Moves the clock; what the bot has planned for then happens with the next action."""
        self.env.backend.advance_clock(max(0.0, seconds))


@asynccontextmanager
async def open_village(advisor: Advisor, now: datetime) -> AsyncIterator[Village]:
    """A village in which it is `now`; what the bot remembers of it is gone at the end."""

    def clock() -> datetime:
        return env.now()

    with TemporaryDirectory(prefix="advisor-demo-") as folder:
        async with await Records.open(Path(folder) / "records.sqlite3", clock) as records:
            client = AdvisorClient(advisor, records, shard_count=1)
            env = Env(client, check_errors=False)
            env.backend.advance_clock(max(0.0, (now - env.now()).total_seconds()))
            await env.start()
            try:
                yield await _settled(env, client)
            finally:
                await client.close()
                await env.shutdown()


async def _settled(env: Env, client: AdvisorClient) -> Village:
    """Builds the server around the bot."""
    env.backend.edit_bot_profile(BOT_NAME)
    await client.sync()
    assert client.user is not None
    server = env.create_guild("Open Source Village")
    managers = server.create_role(
        "Managers", permissions=discord.Permissions(manage_guild=True), hoist=True
    )
    helpers = server.create_role("Helpers", hoist=True)
    roles = {
        Interest.MACHINE_LEARNING.value: server.create_role("Machine learning").id,
        Interest.WRITING.value: server.create_role("Writing").id,
    }
    private: dict[Any, discord.PermissionOverwrite] = {
        server.default_role: discord.PermissionOverwrite(view_channel=False),
        helpers: discord.PermissionOverwrite(view_channel=True),
        client.user: discord.PermissionOverwrite(view_channel=True),
    }
    village = Village(
        env,
        client,
        server.create_text_channel("ask-the-advisor", topic="Licences, tools, learning: ask away"),
        server.create_text_channel("helpers", topic="Questions for humans", overwrites=private),
        server.add_member(env.create_user("alice", global_name="Alice")),
        server.add_member(env.create_user("mara", global_name="Mara"), roles=[managers, helpers]),
    )
    await env.settle()
    await client.records.servers.change(
        server.id,
        ask_channels=frozenset({village.square.id}),
        helpers_channel=village.helpers.id,
        helpers_role=helpers.id,
        interest_roles=roles,
    )
    return village

"""The real client under simcord, over the real advisor and a real file of records."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from simcord import Env

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records
from tests.bot.discord_ui.handing_off import make_helpers
from tests.bot.discord_ui.managing import manager_of


@pytest.fixture
async def records(tmp_path: Path) -> AsyncIterator[Records]:
    async with await Records.open(tmp_path / "records.sqlite3") as opened:
        yield opened


@pytest.fixture
def new_client(advisor: Advisor, records: Records) -> Callable[..., AdvisorClient]:
    """Makes a client as the bot does at its start: for restarts."""

    def make(*, shard_count: int = 1, **options: Any) -> AdvisorClient:
        return AdvisorClient(advisor, records, shard_count=shard_count, **options)

    return make


@pytest.fixture
def simcord_bot(new_client: Callable[..., AdvisorClient]) -> AdvisorClient:
    return new_client()


@pytest.fixture
async def server(simcord_env: Env, simcord_bot: AdvisorClient) -> Any:
    """A server, with the commands registered."""
    await simcord_bot.sync()
    return simcord_env.create_guild()


@pytest.fixture
def channel(server: Any) -> Any:
    return server.create_text_channel("general")


@pytest.fixture
def alice(server: Any, simcord_env: Env) -> Any:
    return server.add_member(simcord_env.create_user("alice"))


@pytest.fixture
def bob(server: Any, simcord_env: Env) -> Any:
    return server.add_member(simcord_env.create_user("bob"))


@pytest.fixture
def carol(server: Any, simcord_env: Env) -> Any:
    return server.add_member(simcord_env.create_user("carol"))


@pytest.fixture
def mara(server: Any, simcord_env: Env) -> Any:
    """A member who manages the server."""
    return manager_of(server, simcord_env)


@pytest.fixture
async def helpers(server: Any, records: Records) -> Any:
    """The helpers' channel."""
    return await make_helpers(server, records)

"""Connecting: what Discord refuses is told in one line, with the right exit code."""

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
import simcord

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient, plain_intents
from bot.discord_ui.runner import (
    DiscordUnreachable,
    missing_intents,
    needed_intents,
    run_bot,
    sync_commands,
)
from bot.records.errors import RecordsError
from bot.records.store import Records
from bot.settings import Settings, load_settings
from index.errors import ConfigurationError

TOKEN = "MTIzNDU2.secret.abcdef"
WELCOMES: dict[str, Any] = {"welcome_channel": 10}
LISTENS: dict[str, Any] = {"suggest_channels": frozenset({11})}
ANSWERS_POSTS: dict[str, Any] = {"forum_channels": frozenset({12})}


@pytest.fixture(autouse=True)
def _own_logging() -> Iterator[None]:
    """Running the bot sets logging up for a whole process; here, for a test."""
    root = logging.getLogger()
    handlers, level = [*root.handlers], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with a home of the test's own."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return load_settings()


def a_server_sets(settings: Settings, **changes: Any) -> None:
    """What a server set before the bot is started."""

    async def change() -> None:
        async with await Records.open(settings.records_place) as records:
            await records.servers.change(1, **changes)

    asyncio.run(change())


def answer_every_request_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Discord's side of the wire."""

    async def refuse(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(discord.http.HTTPClient, "request", refuse)


class Gateway:
    """Discord's gateway as it meets a client: closed to what it did not approve."""

    def __init__(self, *approves: str) -> None:
        self._approves = approves
        self.met: list[tuple[bool, bool]] = []

    async def meet(self, client: AdvisorClient, token: str) -> None:
        assert token == TOKEN
        intents = client.intents
        self.met.append((intents.members, intents.message_content))
        wanted = [name for name in ("members", "message_content") if getattr(intents, name)]
        if set(wanted) - set(self._approves):
            raise discord.PrivilegedIntentsRequired(None)

    def stand_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async def start(client: AdvisorClient, token: str) -> None:
            await self.meet(client, token)

        monkeypatch.setattr(AdvisorClient, "start", start)


# --- what cannot be mended while running ----------------------------------------------------------


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_a_wrong_token_is_bad_configuration(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, settings: Settings, start: Any
) -> None:
    response: Any = SimpleNamespace(status=401, reason="Unauthorized")
    answer_every_request_with(
        monkeypatch,
        discord.HTTPException(response, "401: Unauthorized"),
    )
    with pytest.raises(ConfigurationError, match="Discord refuses the token") as caught:
        start(advisor, TOKEN, settings)
    assert caught.value.exit_code == 78
    assert TOKEN not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_no_connection_is_told(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, settings: Settings, start: Any
) -> None:
    answer_every_request_with(monkeypatch, aiohttp.ClientConnectionError("no route"))
    with pytest.raises(DiscordUnreachable, match="cannot be reached: no route") as caught:
        start(advisor, TOKEN, settings)
    assert caught.value.exit_code == 1


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_damaged_records_are_told_and_kept(
    advisor: Advisor, settings: Settings, start: Any
) -> None:
    place = settings.records_place
    assert isinstance(place, Path)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"no database at all " * 500)
    before = place.read_bytes()
    with pytest.raises(RecordsError):
        start(advisor, TOKEN, settings)
    assert place.read_bytes() == before


def test_the_records_lie_in_the_home(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    Gateway("members", "message_content").stand_in(monkeypatch)
    run_bot(advisor, TOKEN, settings)
    assert (tmp_path / "home" / "records.sqlite3").is_file()


# --- intents --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "members", "content"),
    [
        ({}, False, False),
        (WELCOMES, True, False),
        (LISTENS, False, True),
        (ANSWERS_POSTS, False, True),
        (WELCOMES | LISTENS, True, True),
    ],
)
async def test_privileged_intents_are_asked_for_where_a_server_needs_them(
    records: Records, changes: dict[str, Any], members: bool, content: bool
) -> None:
    await records.servers.change(1)
    await records.servers.change(2, **changes)
    intents = await needed_intents(records.servers)
    assert (intents.members, intents.message_content) == (members, content)
    assert not intents.presences
    without = discord.Intents(intents.value)
    without.members = without.message_content = False
    assert without == plain_intents()


async def test_what_is_switched_off_needs_no_intent(records: Records) -> None:
    await records.servers.change(1, **WELCOMES, **LISTENS)
    await records.servers.change(1, welcome_channel=None, suggest_channels=frozenset())
    assert await needed_intents(records.servers) == plain_intents()


@pytest.mark.parametrize(
    ("changes", "named", "not_named"),
    [
        (WELCOMES, "Server Members Intent", "Message Content Intent"),
        (LISTENS, "Message Content Intent", "Server Members Intent"),
    ],
)
def test_a_refused_intent_is_told_and_the_bot_runs_without(
    advisor: Advisor,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    changes: dict[str, Any],
    named: str,
    not_named: str,
) -> None:
    a_server_sets(settings, **changes)
    gateway = Gateway()
    gateway.stand_in(monkeypatch)
    with caplog.at_level(logging.ERROR):
        run_bot(advisor, TOKEN, settings)
    assert gateway.met == [
        ("welcome_channel" in changes, "suggest_channels" in changes),
        (False, False),
    ]
    (line,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert named in line
    assert not_named not in line
    assert "https://discord.com/developers/applications" in line
    assert TOKEN not in line


def test_an_approved_intent_is_used(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    a_server_sets(settings, **WELCOMES, **LISTENS)
    gateway = Gateway("members", "message_content")
    gateway.stand_in(monkeypatch)
    run_bot(advisor, TOKEN, settings)
    assert gateway.met == [(True, True)]


@pytest.mark.parametrize(
    ("approved", "met"),
    [
        ("members", [(True, True), (True, False)]),
        ("message_content", [(True, True), (True, False), (False, True)]),
    ],
)
def test_of_two_intents_the_approved_one_is_used(
    advisor: Advisor,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    approved: str,
    met: list[tuple[bool, bool]],
) -> None:
    a_server_sets(settings, **WELCOMES, **LISTENS)
    gateway = Gateway(approved)
    gateway.stand_in(monkeypatch)
    run_bot(advisor, TOKEN, settings)
    assert gateway.met == met


def test_both_missing_intents_are_named() -> None:
    intents = plain_intents()
    intents.members = intents.message_content = True
    words = missing_intents(intents)
    assert "“Server Members Intent”" in words
    assert " and “Message Content Intent”" in words


async def test_discord_refuses_what_was_not_approved(advisor: Advisor, records: Records) -> None:
    """The stand-in above refuses as discord.py does."""
    await records.servers.change(1, **LISTENS)
    client = AdvisorClient(
        advisor, records, intents=await needed_intents(records.servers), shard_count=1
    )
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with simcord.run(client, approved_intents=discord.Intents.default()):
            pass
    client.desk.close()
    client.completion.close()

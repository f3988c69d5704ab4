"""Connecting: what Discord refuses is told in one line, with the right exit code."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.advisor import Advisor
from bot.discord_ui.client import DiscordUnreachable, run_bot, sync_commands
from bot.settings import load_settings
from index.errors import ConfigurationError

TOKEN = "MTIzNDU2.secret.abcdef"


def answer_every_request_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Discord's side of the wire."""

    async def refuse(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(discord.http.HTTPClient, "request", refuse)


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_a_wrong_token_is_bad_configuration(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, start: Any
) -> None:
    response = SimpleNamespace(status=401, reason="Unauthorized")
    answer_every_request_with(
        monkeypatch,
        discord.HTTPException(response, "401: Unauthorized"),
    )
    with pytest.raises(ConfigurationError, match="Discord refuses the token") as caught:
        start(advisor, TOKEN, load_settings())
    assert caught.value.exit_code == 78
    assert TOKEN not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_no_connection_is_told(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch, start: Any
) -> None:
    answer_every_request_with(monkeypatch, aiohttp.ClientConnectionError("no route"))
    with pytest.raises(DiscordUnreachable, match="cannot be reached: no route") as caught:
        start(advisor, TOKEN, load_settings())
    assert caught.value.exit_code == 1

"""The demonstration without a browser: the village, its page, and what the pictures show."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import discord
import pytest
from click.testing import CliRunner

from bot.advisor import Advisor
from bot.answer import Kind, Status
from demo.__main__ import main as demo_command
from demo.__main__ import serve
from demo.pictures import FOLDER, PICTURES, TAKEN_AT, Picture
from demo.pictures import main as pictures_command
from demo.village import BOT_NAME, Village, open_village
from demo.window import Window
from tests.bot.discord_ui.seen import components_of, ids, shown_in, texts
from tests.conftest import REPOSITORY

LARGEST = 150_000
NAMES = [picture.name for picture in PICTURES]


@pytest.fixture
async def village(advisor: Advisor) -> AsyncIterator[Village]:
    async with open_village(advisor, TAKEN_AT) as opened:
        yield opened


@pytest.fixture
async def window(village: Village) -> AsyncIterator[Window]:
    opened = Window(village)
    async with opened.open():
        yield opened


# --- the village --------------------------------------------------------------------------------


async def test_the_bot_answers_in_the_village(village: Village) -> None:
    result = await village.alice.slash(village.square, "ask", question="What is the MIT license?")
    assert result.response is not None
    assert "### MIT License" in texts(result.response.components)
    assert result.response.message.author.name == BOT_NAME


async def test_time_starts_at_the_given_moment_and_passes(village: Village) -> None:
    assert abs(village.env.now() - TAKEN_AT) < timedelta(seconds=5)
    village.pass_time(3600)
    assert village.env.now() - TAKEN_AT >= timedelta(hours=1)


async def test_a_village_of_today_begins_today(advisor: Advisor) -> None:
    before = datetime.now(UTC)
    async with open_village(advisor, before) as village:
        assert abs(village.env.now() - before) < timedelta(seconds=5)


async def test_only_helpers_see_their_channel(village: Village) -> None:
    await village.mara.send(village.helpers, "good morning")
    guild = village.client.get_guild(village.alice.guild.id)
    assert guild is not None
    channel = guild.get_channel(village.helpers.id)
    assert isinstance(channel, discord.TextChannel)
    alice = await guild.fetch_member(village.alice.id)
    mara = await guild.fetch_member(village.mara.id)
    assert not channel.permissions_for(alice).view_channel
    assert channel.permissions_for(mara).view_channel
    assert channel.permissions_for(guild.me).send_messages
    assert mara.guild_permissions.manage_guild
    assert not alice.guild_permissions.manage_guild


async def test_a_question_can_be_handed_to_the_helpers(village: Village) -> None:
    result = await village.alice.slash(village.square, "ask", question="What is the MIT license?")
    assert result.response is not None
    assert "answer:human" in ids(result.response.components)


# --- its page -----------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ["ask-the-advisor", "helpers", "alice-and-the-bot"])
async def test_each_link_leads_to_a_page(window: Window, room: str) -> None:
    link = window.links[room]
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{16,}/" + room, link)
    async with aiohttp.ClientSession() as browser, browser.get(link) as page:
        assert page.status == 200
        assert page.url.host == "127.0.0.1"
        assert len(page.real_url.fragment) >= 16
        assert "<html" in await page.text()


async def test_the_page_takes_none_without_its_secret(window: Window) -> None:
    link = window.links["helpers"]
    start = link.split("/", 3)
    guess = "/".join([*start[:3], "guess", "helpers"])
    async with aiohttp.ClientSession() as browser:
        async with browser.get(guess) as page:
            assert page.status == 404
        async with browser.get(link + "x") as page:
            assert page.status == 404


async def test_another_room_takes_the_place_of_the_open_one(window: Window) -> None:
    async with aiohttp.ClientSession() as browser:
        async with browser.get(window.links["ask-the-advisor"]) as page:
            first = page.real_url
        async with browser.get(window.links["helpers"]) as page:
            assert page.status == 200
            assert page.real_url.port != first.port
        with pytest.raises(aiohttp.ClientConnectionError):
            await browser.get(first)


async def test_the_demo_tells_where_to_go_and_ends_when_told(
    advisor: Advisor, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: asyncio.Queue[str] = asyncio.Queue()
    monkeypatch.setattr("webbrowser.open", opened.put_nowait)
    serving = asyncio.create_task(serve(advisor, 0, browse=True))
    link = await asyncio.wait_for(opened.get(), timeout=20)
    assert link in capsys.readouterr().out
    async with aiohttp.ClientSession() as browser, browser.get(link) as page:
        assert page.status == 200
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    async with aiohttp.ClientSession() as browser:
        with pytest.raises(aiohttp.ClientConnectionError):
            await browser.get(link)


def test_a_port_that_is_taken_is_told(advisor: Advisor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demo.__main__.real_advisor", lambda: advisor)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(demo_command, ["--no-browser", "--port", str(port)])
    assert result.exit_code == 1
    assert f"port {port} cannot be opened" in result.output


# --- the pictures -------------------------------------------------------------------------------


@pytest.mark.parametrize("picture", PICTURES, ids=NAMES)
async def test_each_picture_can_be_taken(village: Village, picture: Picture) -> None:
    seen = await picture.take(village)
    history = seen.channel.history(viewer=seen.viewer)
    (message,) = [one for one in history if one.id == seen.message_id]
    assert message.author.name == BOT_NAME
    (card,) = components_of(message)
    assert card["type"] == discord.ComponentType.container.value
    assert shown_in(message)
    assert "Something went wrong" not in shown_in(message)


def test_every_kind_of_answer_has_its_picture(advisor: Advisor) -> None:
    answers = [advisor.answer(picture.question) for picture in PICTURES if picture.question]
    assert {answer.status for answer in answers} == set(Status)
    assert {answer.kind for answer in answers} >= set(Kind) - {Kind.SMALLTALK}


def test_without_chromium_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = CliRunner().invoke(pictures_command, [])
    assert result.exit_code == 1
    assert "no Chromium was found" in result.output
    assert "apt install chromium" in result.output


def test_an_unknown_picture_is_refused() -> None:
    result = CliRunner().invoke(pictures_command, ["sunset"])
    assert result.exit_code == 2
    assert "sunset" in result.output


def test_every_picture_was_taken_and_is_small() -> None:
    taken = {path.stem: path.stat().st_size for path in FOLDER.glob("*.png")}
    assert sorted(taken) == sorted(NAMES)
    assert max(taken.values()) < LARGEST


def test_the_readme_shows_the_pictures() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r'<img src="docs/images/([a-z-]+)\.png" alt="([^"]+)"', readme)
    assert sorted(shown) == sorted((picture.name, picture.caption) for picture in PICTURES)

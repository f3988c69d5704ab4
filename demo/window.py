"""The village in the browser: one channel at a time, each behind a link of its own."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from types import MappingProxyType
from typing import Any

from aiohttp import web
from simcord import ChannelHandle, Preview, SetupError

from demo.village import Village

TICK_SECONDS = 1.0
_LOOK_SECONDS = 10.0
_PATIENCE_SECONDS = 15.0

Room = tuple[ChannelHandle, list[Any]]


class Window:
    """Serves, on loopback only, a link for each channel of the village.

    simcord's page shows one channel and cannot change it: who follows a link closes the page that
    is open and gets one for that channel.
    """

    def __init__(self, village: Village) -> None:
        self._village = village
        self._secret = secrets.token_urlsafe(16)
        self._turn = asyncio.Lock()
        self._preview: Preview | None = None
        self._port = 0
        self._rooms: Mapping[str, Room] = MappingProxyType(
            {
                "ask-the-advisor": (village.square, [village.alice, village.mara]),
                "helpers": (village.helpers, [village.mara]),
                "alice-and-the-bot": (village.alice.user.dm_channel, [village.alice.user]),
            }
        )

    @property
    def links(self) -> dict[str, str]:
        """The rooms and their links; whoever has one can act in the village."""
        start = f"http://127.0.0.1:{self._port}/{self._secret}"
        return {room: f"{start}/{room}" for room in self._rooms}

    @asynccontextmanager
    async def open(self, port: int = 0) -> AsyncIterator[None]:
        """Serves as long as the context lasts; 0 stands for any free port.

        Raises:
            OSError: where the port is taken.
        """
        site = web.Application()
        site.router.add_get(f"/{self._secret}/{{room}}", self._enter)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        clock = asyncio.create_task(self._keep_time())
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            self._port = runner.addresses[0][1]
            yield
        finally:
            clock.cancel()
            with suppress(asyncio.CancelledError):
                await clock
            await runner.cleanup()
            if self._preview is not None:
                await self._preview.close()

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        room = self._rooms.get(request.match_info["room"])
        if room is None:
            raise web.HTTPNotFound
        async with self._turn:
            page = await self._show(*room)
        raise web.HTTPFound(page.url)

    async def _show(self, channel: ChannelHandle, viewers: list[Any]) -> Preview:
        """The page of a channel, in place of the one that was open."""
        if self._preview is not None:
            await self._preview.close()
        # What somebody does on the old page is finished first.
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                with suppress(SetupError):
                    page = self._village.env.preview(channel, viewers=viewers, layout="channel")
                    self._preview = await page.__aenter__()
                    return self._preview
                await asyncio.sleep(0.1)

    async def _keep_time(self) -> None:
        """Lets time pass in the village as it does outside, and shows what the bot does unasked."""
        before = looked = time.monotonic()
        while True:
            await asyncio.sleep(TICK_SECONDS)
            now = time.monotonic()
            self._village.pass_time(now - before)
            before = now
            if now - looked >= _LOOK_SECONDS:
                looked = now
                await self._look()

    async def _look(self) -> None:
        """Lets the bot do what is due; a page whose contents did not change is left alone."""
        env = self._village.env
        calls = len(env.http_requests)
        with suppress(SetupError, TimeoutError):  # somebody acts just now: the next look sees it
            await env.settle()
            if len(env.http_requests) > calls and self._preview is not None:
                await self._preview.refresh()

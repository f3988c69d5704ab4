"""What each server has set, and which servers the bot is in."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from bot.records.sessions import Sessions, know_server, rows_touched
from bot.records.tables import (
    AnswerLength,
    ChannelRow,
    ChannelUse,
    GapRow,
    RoleRow,
    ServerRow,
    VoteRow,
)

MAX_WELCOME_TEXT = 1000

_PLAIN = (
    "language",
    "length",
    "keep_questions",
    "welcome_channel",
    "welcome_text",
    "helpers_channel",
    "helpers_role",
    "reminders",
)
_USES: tuple[ChannelUse, ...] = ("ask", "forum", "suggest")
_HERE = ServerRow.left_at.is_(None)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What a server can set; the defaults need no thought.

    Raises:
        ValueError: where a value is outside what a setting takes.
    """

    language: str = ""
    """Empty: the language that Discord knows the server to speak."""
    length: AnswerLength = "short"
    keep_questions: bool = False
    """Whether the text of questions without an answer may be kept."""
    ask_channels: frozenset[int] = frozenset()
    """Where members may ask; empty: everywhere."""
    forum_channels: frozenset[int] = frozenset()
    """Where new posts are answered unasked."""
    suggest_channels: frozenset[int] = frozenset()
    """Where messages that are surely questions get a suggestion unasked."""
    welcome_channel: int | None = None
    welcome_text: str = ""
    helpers_channel: int | None = None
    helpers_role: int | None = None
    interest_roles: Mapping[str, int] = field(default_factory=dict)
    """Interest -> the role that is given for it."""
    reminders: bool = True
    """Whether members may ask to be reminded."""

    def __post_init__(self) -> None:
        if self.length not in ("short", "full"):
            raise ValueError(f"length: {self.length!r} is neither 'short' nor 'full'")
        if len(self.welcome_text) > MAX_WELCOME_TEXT:
            raise ValueError(f"welcome_text: longer than {MAX_WELCOME_TEXT} characters")


class Servers:
    """The servers' settings, held in memory once read: nearly every message asks for them."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._known: dict[int, ServerSettings] = {}
        self._turn = asyncio.Lock()  # else a slow read could put back what a change replaced
        self._waiting: Counter[int] = Counter()

    async def get(self, guild_id: int) -> ServerSettings:
        """The server's settings; the defaults where it set nothing. Whoever asks first gets them
        first, so that questions keep their order while they are read.
        """
        if guild_id in self._known and not self._waiting[guild_id]:
            return self._known[guild_id]
        self._waiting[guild_id] += 1
        try:
            async with self._turn:
                if guild_id not in self._known:
                    self._known[guild_id] = await self._read(guild_id)
                return self._known[guild_id]
        finally:
            self._waiting[guild_id] -= 1

    async def _read(self, guild_id: int) -> ServerSettings:
        async with self._sessions.reading() as session:
            row = await session.get(ServerRow, guild_id)
        return ServerSettings() if row is None else _settings(row)

    async def change(self, guild_id: int, **changes: Any) -> ServerSettings:
        """Changes the named settings, and gives back all of them.

        Where the text of questions may no longer be kept, what was kept of it goes at once.

        Raises:
            TypeError: where there is no setting of that name.
            ValueError: where it does not take that value.
        """
        async with self._turn:
            async with self._sessions.writing() as session:
                await know_server(session, guild_id)
                row = await session.get_one(ServerRow, guild_id)
                settings = replace(_settings(row), **changes)
                _fill(row, settings)
                if not settings.keep_questions:
                    for kept in (GapRow, VoteRow):
                        await session.execute(
                            update(kept).where(kept.guild_id == guild_id).values(question=None)
                        )
            self._known[guild_id] = settings
            return settings

    async def joined(self, guild_id: int) -> None:
        """Notes that the bot is in the server, for the first time or again."""
        async with self._sessions.writing() as session:
            await know_server(session, guild_id)
            await session.execute(
                update(ServerRow).where(ServerRow.guild_id == guild_id).values(left_at=None)
            )

    async def left(self, guild_id: int, when: datetime) -> None:
        """Notes that the bot is in the server no more; the first time counts."""
        async with self._sessions.writing() as session:
            await session.execute(
                update(ServerRow).where(ServerRow.guild_id == guild_id, _HERE).values(left_at=when)
            )

    async def present(self) -> list[int]:
        """The servers that are known and were not left: some may be gone without our notice."""
        return await self._ids(_HERE)

    async def gone_since(self, before: datetime) -> list[int]:
        """The servers that the bot left at `before` or earlier."""
        return await self._ids(ServerRow.left_at <= before)

    async def any_welcomes(self) -> bool:
        """Whether any server wants its new members welcomed."""
        return bool(await self._ids(_HERE, ServerRow.welcome_channel.is_not(None), limit=1))

    async def any_listens(self) -> bool:
        """Whether any server opened a channel in which the bot speaks unasked."""
        opened = ServerRow.channels.any(ChannelRow.use.in_(("forum", "suggest")))
        return bool(await self._ids(_HERE, opened, limit=1))

    async def forget(self, guild_id: int) -> bool:
        """Removes the server and everything that hangs off it; False where it was not known."""
        async with self._turn:
            async with self._sessions.writing() as session:
                removal = delete(ServerRow).where(ServerRow.guild_id == guild_id)
                removed = await rows_touched(session, removal)
            self._known.pop(guild_id, None)
            return bool(removed)

    async def _ids(self, *conditions: ColumnElement[bool], limit: int | None = None) -> list[int]:
        query = select(ServerRow.guild_id).where(*conditions).order_by(ServerRow.guild_id)
        async with self._sessions.reading() as session:
            return list(await session.scalars(query.limit(limit)))


def _settings(row: ServerRow) -> ServerSettings:
    channels: dict[str, Any] = {
        f"{use}_channels": frozenset(c.channel_id for c in row.channels if c.use == use)
        for use in _USES
    }
    roles = {role.interest: role.role_id for role in row.roles}
    plain = {name: getattr(row, name) for name in _PLAIN}
    return ServerSettings(**plain, **channels, interest_roles=roles)


def _fill(row: ServerRow, settings: ServerSettings) -> None:
    for name in _PLAIN:
        setattr(row, name, getattr(settings, name))
    row.channels = [
        ChannelRow(guild_id=row.guild_id, use=use, channel_id=channel)
        for use in _USES
        for channel in sorted(getattr(settings, f"{use}_channels"))
    ]
    row.roles = [
        RoleRow(guild_id=row.guild_id, interest=interest, role_id=role)
        for interest, role in sorted(settings.interest_roles.items())
    ]

"""The records: opened once, closed at the end; a feature's memory is an attribute."""

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.records import people, retention
from bot.records.gaps import Gaps
from bot.records.handoffs import Handoffs
from bot.records.newcomers import Newcomers
from bot.records.opening import Place, prepare
from bot.records.people import PersonSummary
from bot.records.replies import Replies
from bot.records.servers import Servers
from bot.records.sessions import Clock, Sessions, rows_touched, utc_now
from bot.records.votes import Votes


class Records:
    """Everything that the bot remembers."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self.servers = Servers(sessions)
        self.replies = Replies(sessions)
        self.votes = Votes(sessions)
        self.gaps = Gaps(sessions)
        self.newcomers = Newcomers(sessions)
        self.handoffs = Handoffs(sessions)

    @classmethod
    async def open(cls, where: Path | str, clock: Clock = utc_now) -> Self:
        """The records in a file, made where there is none, or in the database of a URL.

        Raises:
            RecordsError: where they cannot be used; what is there is left as it is.
        """
        place = Place.of(where)
        await prepare(place)
        return cls(Sessions(place.url, place.name, clock))

    async def close(self) -> None:
        await self._sessions.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def about_person(self, user_id: int, guild_id: int | None) -> PersonSummary:
        """How much is kept of a person in a server; a `guild_id` of None: anywhere."""
        async with self._sessions.reading() as session:
            return await people.summary(session, user_id, guild_id)

    async def forget_person(self, user_id: int, guild_id: int | None) -> int:
        """Removes what is kept of a person in a server; a `guild_id` of None: anywhere.

        What they answered as a helper belongs to those who asked: it stays, without their name, and
        what they had only claimed is open again. Returns how many rows that removed or changed.
        """
        async with self._sessions.writing() as session:
            touched = await rows_touched(session, *people.removals(user_id, guild_id))
        await self._sessions.erase()
        return touched

    async def forget_server(self, guild_id: int) -> bool:
        """Removes everything of a server; False where nothing was known of it."""
        known = await self.servers.forget(guild_id)
        await self._sessions.erase()
        return known

    async def prune(self, now: datetime) -> int:
        """Removes what has been kept long enough; returns how many rows that were."""
        async with self._sessions.writing() as session:
            touched = await rows_touched(session, *retention.expired(now))
        await self._sessions.erase()
        return touched

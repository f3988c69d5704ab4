"""What was asked in vain: where the knowledge has gaps. Nobody's name is kept with it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.records.sessions import Sessions, know_server
from bot.records.tables import GapRow, GapStatus


@dataclass(frozen=True, slots=True)
class Gap:
    """A question without an answer.

    `nearest` are the entries that came closest; `question` is None unless its text may be kept.
    """

    guild_id: int | None
    status: GapStatus
    nearest: tuple[str, ...]
    question: str | None
    at: datetime


class Gaps:
    """The gaps of each server; a `guild_id` of None means direct messages."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def add(self, gap: Gap) -> None:
        async with self._sessions.writing() as session:
            await know_server(session, gap.guild_id)
            session.add(
                GapRow(
                    guild_id=gap.guild_id,
                    status=gap.status,
                    nearest=list(gap.nearest),
                    question=gap.question,
                    at=gap.at,
                )
            )

    async def recent(self, guild_id: int | None, limit: int) -> list[Gap]:
        """The newest first."""
        query = (
            select(GapRow)
            .where(GapRow.guild_id == guild_id)
            .order_by(GapRow.at.desc(), GapRow.id.desc())
            .limit(limit)
        )
        async with self._sessions.reading() as session:
            return [
                Gap(row.guild_id, row.status, tuple(row.nearest), row.question, row.at)
                for row in await session.scalars(query)
            ]

    async def count(self, guild_id: int | None, since: datetime) -> int:
        """How many there were from `since` on."""
        query = (
            select(func.count())
            .select_from(GapRow)
            .where(GapRow.guild_id == guild_id, GapRow.at >= since)
        )
        async with self._sessions.reading() as session:
            return (await session.scalars(query)).one()

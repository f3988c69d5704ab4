"""What members thought of answers."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.records.sessions import Sessions, know_server
from bot.records.tables import VoteEntryRow, VoteRow


@dataclass(frozen=True, slots=True)
class Vote:
    """A person's verdict on one answer.

    `answer_key` names the answer (a message's id, or a token where there is none), `entries` are
    what it showed. `question` is None unless its text may be kept.
    """

    guild_id: int | None
    answer_key: str
    user_id: int
    helpful: bool
    status: str
    kind: str
    entries: tuple[str, ...]
    at: datetime
    reason: str = ""
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """What somebody wrote about an answer, without their name."""

    text: str
    helpful: bool
    status: str
    kind: str
    entries: tuple[str, ...]
    question: str | None
    at: datetime


class Votes:
    """One vote a person and answer."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def cast(self, vote: Vote) -> None:
        """Stores a vote in place of the person's earlier one on the same answer."""
        async with self._sessions.writing() as session:
            await know_server(session, vote.guild_id)
            await session.merge(_row(vote))

    async def counts(self, guild_id: int | None, entry: str | None = None) -> tuple[int, int]:
        """(helpful, not helpful) in a server; with `entry` only the answers that showed it.

        A `guild_id` of None means direct messages.
        """
        query = (
            select(VoteRow.helpful, func.count())
            .where(VoteRow.guild_id == guild_id)
            .group_by(VoteRow.helpful)
        )
        if entry is not None:
            query = query.where(VoteRow.entries.any(VoteEntryRow.entry == entry))
        async with self._sessions.reading() as session:
            counted = dict((await session.execute(query)).all())
        return counted.get(True, 0), counted.get(False, 0)

    async def recent_reasons(self, guild_id: int | None, limit: int) -> list[Reason]:
        """What was written about answers in a server, the newest first."""
        query = (
            select(VoteRow)
            .where(VoteRow.guild_id == guild_id, VoteRow.reason != "")
            .order_by(VoteRow.at.desc(), VoteRow.answer_key)
            .limit(limit)
        )
        async with self._sessions.reading() as session:
            return [_reason(row) for row in await session.scalars(query)]


def _row(vote: Vote) -> VoteRow:
    return VoteRow(
        answer_key=vote.answer_key,
        user_id=vote.user_id,
        guild_id=vote.guild_id,
        helpful=vote.helpful,
        status=vote.status,
        kind=vote.kind,
        reason=vote.reason,
        question=vote.question,
        at=vote.at,
        entries=[
            VoteEntryRow(
                answer_key=vote.answer_key, user_id=vote.user_id, position=position, entry=entry
            )
            for position, entry in enumerate(vote.entries)
        ],
    )


def _reason(row: VoteRow) -> Reason:
    entries = tuple(shown.entry for shown in row.entries)
    return Reason(row.reason, row.helpful, row.status, row.kind, entries, row.question, row.at)

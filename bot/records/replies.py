"""Which message answered which: ids only, so that nothing is answered twice."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.records.sessions import Sessions, add_if_absent, know_server
from bot.records.tables import ReplyRow


class AlreadyAnswered(Exception):
    """The question has an answer, or somebody is making it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a message; `answer_id` is None while it is being made."""

    question_id: int
    guild_id: int | None
    channel_id: int
    answer_id: int | None
    asker_id: int
    at: datetime


class Replies:
    """The messages that were answered, and by which."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def add(self, reply: Reply) -> None:
        """Remembers an answer.

        Raises:
            AlreadyAnswered: where the question has one.
        """
        if not await self._insert(reply):
            raise AlreadyAnswered(f"message {reply.question_id} has an answer")

    async def claim(
        self, question_id: int, guild_id: int | None, channel_id: int, asker_id: int
    ) -> bool:
        """Reserves a question before it is answered; False where it is taken already."""
        now = self._sessions.now()
        return await self._insert(Reply(question_id, guild_id, channel_id, None, asker_id, now))

    async def answered(self, question_id: int, answer_id: int) -> None:
        """Notes the answer to a question that was claimed; one dropped meanwhile stays dropped."""
        async with self._sessions.writing() as session:
            await session.execute(
                update(ReplyRow)
                .where(ReplyRow.question_id == question_id)
                .values(answer_id=answer_id)
            )

    async def of_question(self, question_id: int) -> Reply | None:
        return await self._first(ReplyRow.question_id == question_id)

    async def of_answer(self, answer_id: int) -> Reply | None:
        return await self._first(ReplyRow.answer_id == answer_id)

    async def drop(self, question_id: int) -> None:
        """Forgets the answer to a question, which may then be answered again."""
        async with self._sessions.writing() as session:
            await session.execute(delete(ReplyRow).where(ReplyRow.question_id == question_id))

    async def _insert(self, reply: Reply) -> bool:
        async with self._sessions.writing() as session:
            await know_server(session, reply.guild_id)
            return await add_if_absent(session, ReplyRow, **asdict(reply))

    async def _first(self, condition: ColumnElement[bool]) -> Reply | None:
        async with self._sessions.reading() as session:
            row = await session.scalar(select(ReplyRow).where(condition).limit(1))
        if row is None:
            return None
        return Reply(
            row.question_id, row.guild_id, row.channel_id, row.answer_id, row.asker_id, row.at
        )

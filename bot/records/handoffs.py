"""Questions that were passed to people: who asked, who took it, what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, or_, select, update

from bot.records.sessions import Sessions, know_server, rows_touched
from bot.records.tables import HandoffRow, HandoffState, ServerRow, Telling

_WAITING: tuple[HandoffState, ...] = ("open", "claimed")
_UNTOLD: tuple[Telling, ...] = ("", "unreached")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """A question on its way to a human; the asker's click consented to its text being kept.

    `asker_channel` is None where nobody else saw it asked; `updated` is when its state last
    changed.
    """

    id: int
    guild_id: int
    asker_id: int
    asker_channel: int | None
    asked_message: int | None
    language: str
    """The asker's own, for what they alone read."""
    question: str
    note: str
    helpers_channel: int
    helpers_message: int | None
    state: HandoffState
    claimed_by: int | None
    answer: str
    told: Telling
    draft: str
    opened: datetime
    updated: datetime

    @property
    def waits(self) -> bool:
        """Whether nobody has answered or closed it yet."""
        return self.state in _WAITING


class Handoffs:
    """Hand-offs; one is changed only with its own server's id.

    A method that changes one gives it back as it is then, or None where the change may not be made:
    it is gone, another server's, or its state forbids it. Of two people at once one succeeds.
    """

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def open(
        self,
        *,
        guild_id: int,
        asker_id: int,
        asker_channel: int | None,
        asked_message: int | None,
        language: str,
        question: str,
        note: str,
        helpers_channel: int,
    ) -> Handoff:
        now = self._sessions.now()
        row = HandoffRow(
            guild_id=guild_id,
            asker_id=asker_id,
            asker_channel=asker_channel,
            asked_message=asked_message,
            language=language,
            question=question,
            note=note,
            helpers_channel=helpers_channel,
            helpers_message=None,
            state="open",
            claimed_by=None,
            answer="",
            told="",
            draft="",
            opened=now,
            updated=now,
        )
        async with self._sessions.writing() as session:
            await know_server(session, guild_id)
            session.add(row)
            await session.flush()
            return _handoff(row)

    async def get(self, guild_id: int, handoff_id: int) -> Handoff | None:
        query = select(HandoffRow).where(
            HandoffRow.id == handoff_id, HandoffRow.guild_id == guild_id
        )
        async with self._sessions.reading() as session:
            row = await session.scalar(query)
        return None if row is None else _handoff(row)

    async def open_of(self, guild_id: int | None, asker_id: int) -> list[Handoff]:
        """What a person still waits for, the oldest first; a `guild_id` of None: in all servers."""
        query = (
            select(HandoffRow)
            .where(HandoffRow.asker_id == asker_id, HandoffRow.state.in_(_WAITING))
            .order_by(HandoffRow.id)
        )
        if guild_id is not None:
            query = query.where(HandoffRow.guild_id == guild_id)
        return await self._found(query)

    async def of_asker(self, guild_id: int, asker_id: int, limit: int) -> list[Handoff]:
        """What the member handed off, in whatever state, the latest first."""
        query = (
            select(HandoffRow)
            .where(HandoffRow.guild_id == guild_id, HandoffRow.asker_id == asker_id)
            .order_by(HandoffRow.id.desc())
        )
        return await self._found(query.limit(limit))

    async def untold(self) -> list[Handoff]:
        """Answers of which their askers still have to be told, the oldest first; not in servers
        that the bot has left.
        """
        query = (
            select(HandoffRow)
            .join(ServerRow, ServerRow.guild_id == HandoffRow.guild_id)
            .where(
                HandoffRow.state == "answered",
                HandoffRow.told.in_(_UNTOLD),
                ServerRow.left_at.is_(None),
            )
            .order_by(HandoffRow.id)
        )
        return await self._found(query)

    async def posted(self, guild_id: int, handoff_id: int, message_id: int) -> Handoff | None:
        """Notes the message that shows it to the helpers."""
        return await self._change(guild_id, handoff_id, helpers_message=message_id)

    async def claim(self, guild_id: int, handoff_id: int, helper: int) -> Handoff | None:
        """Gives it to `helper`, who may hold it already; None where somebody else does."""
        free = or_(HandoffRow.state == "open", _held_by(helper))
        return await self._move(guild_id, handoff_id, free, "claimed", claimed_by=helper)

    async def release(self, guild_id: int, handoff_id: int, helper: int) -> Handoff | None:
        """Lets others claim it again; only `helper`, who holds it, can."""
        return await self._move(guild_id, handoff_id, _held_by(helper), "open", claimed_by=None)

    async def answered(
        self, guild_id: int, handoff_id: int, helper: int, text: str
    ) -> Handoff | None:
        """Keeps the answer of `helper`, who must hold it."""
        return await self._move(guild_id, handoff_id, _held_by(helper), "answered", answer=text)

    async def told(self, guild_id: int, handoff_id: int, how: Telling) -> Handoff | None:
        """Notes how the asker was told of the answer."""
        return await self._change(guild_id, handoff_id, HandoffRow.answer != "", told=how)

    async def closed(self, guild_id: int, handoff_id: int) -> Handoff | None:
        """Ends it, answered or not."""
        return await self._move(guild_id, handoff_id, HandoffRow.state != "closed", "closed")

    async def drafted(self, guild_id: int, handoff_id: int, text: str) -> Handoff | None:
        """Keeps what an answer became for the maintainers; only an answer can become a draft."""
        return await self._change(guild_id, handoff_id, HandoffRow.answer != "", draft=text)

    async def take_back(self, guild_id: int, handoff_id: int, asker_id: int) -> bool:
        """Removes what its asker still waits for; False where it is answered, closed or gone."""
        removal = delete(HandoffRow).where(
            HandoffRow.id == handoff_id,
            HandoffRow.guild_id == guild_id,
            HandoffRow.asker_id == asker_id,
            HandoffRow.state.in_(_WAITING),
        )
        async with self._sessions.writing() as session:
            return bool(await rows_touched(session, removal))

    async def _found(self, query: Select[HandoffRow]) -> list[Handoff]:
        async with self._sessions.reading() as session:
            return [_handoff(row) for row in await session.scalars(query)]

    async def _move(
        self,
        guild_id: int,
        handoff_id: int,
        allowed: ColumnElement[bool],
        state: HandoffState,
        **values: Any,
    ) -> Handoff | None:
        now = self._sessions.now()
        return await self._change(guild_id, handoff_id, allowed, state=state, updated=now, **values)

    async def _change(
        self, guild_id: int, handoff_id: int, *allowed: ColumnElement[bool], **values: Any
    ) -> Handoff | None:
        """Changes it in one statement, so that the condition still holds when it is made."""
        its = (HandoffRow.id == handoff_id, HandoffRow.guild_id == guild_id)
        async with self._sessions.writing() as session:
            change = update(HandoffRow).where(*its, *allowed).values(values)
            if not await rows_touched(session, change):
                return None
            return _handoff(await session.get_one(HandoffRow, handoff_id))


def _held_by(helper: int) -> ColumnElement[bool]:
    return (HandoffRow.state == "claimed") & (HandoffRow.claimed_by == helper)


def _handoff(row: HandoffRow) -> Handoff:
    return Handoff(
        id=row.id,
        guild_id=row.guild_id,
        asker_id=row.asker_id,
        asker_channel=row.asker_channel,
        asked_message=row.asked_message,
        language=row.language,
        question=row.question,
        note=row.note,
        helpers_channel=row.helpers_channel,
        helpers_message=row.helpers_message,
        state=row.state,
        claimed_by=row.claimed_by,
        answer=row.answer,
        told=row.told,
        draft=row.draft,
        opened=row.opened,
        updated=row.updated,
    )

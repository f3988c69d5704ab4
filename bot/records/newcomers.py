"""How far new members are with their onboarding, so that it goes on after a restart."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.records.sessions import Sessions, know_server, rows_touched
from bot.records.tables import NewcomerRow, ServerRow, Stage, StepKind, StepRow


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a starter pack; `ref` is an entry's id, or a channel's for a place."""

    kind: StepKind
    ref: str
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A member's answers so far; `stage` is what comes next, "pack" once all is answered."""

    guild_id: int
    user_id: int
    language: str = ""
    interests: tuple[str, ...] = ()
    experience: str = ""
    goal: str = ""
    hours: int = 0
    roles: tuple[int, ...] = ()
    """Those that the bot gave, and has not taken back."""
    stage: Stage = "interests"
    pack: tuple[Step, ...] = ()
    remind_at: datetime | None = None
    started: datetime
    updated: datetime


class Newcomers:
    """The onboarding of members, each server's apart."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def get(self, guild_id: int, user_id: int) -> Newcomer | None:
        async with self._sessions.reading() as session:
            row = await session.get(NewcomerRow, (guild_id, user_id))
        return None if row is None else _newcomer(row)

    async def begin(self, guild_id: int, user_id: int, language: str) -> Newcomer:
        """Starts from the first stage; what the member had before is replaced."""
        now = self._sessions.now()
        return await self.save(
            Newcomer(
                guild_id=guild_id, user_id=user_id, language=language, started=now, updated=now
            )
        )

    async def save(self, newcomer: Newcomer) -> Newcomer:
        """Stores it in place of what was there, as updated now; returns it so."""
        saved = replace(newcomer, updated=self._sessions.now())
        async with self._sessions.writing() as session:
            await know_server(session, saved.guild_id)
            await session.merge(_row(saved))
        return saved

    async def mark(self, guild_id: int, user_id: int, position: int, done: bool) -> Newcomer | None:
        """Marks a step of the pack; None where there is no such step."""
        async with self._sessions.writing() as session:
            row = await session.get(NewcomerRow, (guild_id, user_id))
            if row is None or not 0 <= position < len(row.steps):
                return None
            row.steps[position].done = done
            row.updated = self._sessions.now()
            return _newcomer(row)

    async def set_reminder(self, guild_id: int, user_id: int, at: datetime | None) -> bool:
        """Sets or, with None, takes away the reminder; False where the member has not begun."""
        change = (
            update(NewcomerRow)
            .where(NewcomerRow.guild_id == guild_id, NewcomerRow.user_id == user_id)
            .values(remind_at=at, updated=self._sessions.now())
        )
        async with self._sessions.writing() as session:
            return await rows_touched(session, change) == 1

    async def of_person(self, user_id: int) -> list[Newcomer]:
        """How far a person is, in each server."""
        query = (
            select(NewcomerRow).where(NewcomerRow.user_id == user_id).order_by(NewcomerRow.guild_id)
        )
        async with self._sessions.reading() as session:
            return [_newcomer(row) for row in await session.scalars(query)]

    async def due(self, now: datetime) -> list[Newcomer]:
        """Who is to be reminded, the longest due first; not in servers that the bot has left."""
        query = (
            select(NewcomerRow)
            .join(ServerRow, ServerRow.guild_id == NewcomerRow.guild_id)
            .where(NewcomerRow.remind_at <= now, ServerRow.left_at.is_(None))
            .order_by(NewcomerRow.remind_at, NewcomerRow.guild_id, NewcomerRow.user_id)
        )
        async with self._sessions.reading() as session:
            return [_newcomer(row) for row in await session.scalars(query)]

    async def delete(self, guild_id: int, user_id: int) -> bool:
        """Forgets all of it; False where there was nothing."""
        removal = delete(NewcomerRow).where(
            NewcomerRow.guild_id == guild_id, NewcomerRow.user_id == user_id
        )
        async with self._sessions.writing() as session:
            return await rows_touched(session, removal) == 1


def _row(newcomer: Newcomer) -> NewcomerRow:
    guild_id, user_id = newcomer.guild_id, newcomer.user_id
    return NewcomerRow(
        guild_id=guild_id,
        user_id=user_id,
        language=newcomer.language,
        interests=list(newcomer.interests),
        experience=newcomer.experience,
        goal=newcomer.goal,
        hours=newcomer.hours,
        roles=list(newcomer.roles),
        stage=newcomer.stage,
        remind_at=newcomer.remind_at,
        started=newcomer.started,
        updated=newcomer.updated,
        steps=[
            StepRow(
                guild_id=guild_id,
                user_id=user_id,
                position=position,
                kind=step.kind,
                ref=step.ref,
                done=step.done,
            )
            for position, step in enumerate(newcomer.pack)
        ],
    )


def _newcomer(row: NewcomerRow) -> Newcomer:
    return Newcomer(
        guild_id=row.guild_id,
        user_id=row.user_id,
        language=row.language,
        interests=tuple(row.interests),
        experience=row.experience,
        goal=row.goal,
        hours=row.hours,
        roles=tuple(row.roles),
        stage=row.stage,
        pack=tuple(Step(step.kind, step.ref, step.done) for step in row.steps),
        remind_at=row.remind_at,
        started=row.started,
        updated=row.updated,
    )

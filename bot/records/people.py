"""What is kept of one person, across the features: to show it, and to forget it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Delete, Update, delete, func, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.records.tables import HandoffRow, NewcomerRow, ReplyRow, VoteRow


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """How many rows of each kind are kept of a person."""

    replies: int
    votes: int
    onboardings: int
    handoffs_asked: int
    handoffs_helped: int


async def summary(session: AsyncSession, user_id: int, guild_id: int | None) -> PersonSummary:
    """Counts what is kept; a `guild_id` of None: in all servers and direct messages."""

    async def count(person: InstrumentedAttribute[int] | InstrumentedAttribute[int | None]) -> int:
        query = select(func.count()).select_from(person.class_)
        its = (person == user_id, _within(person.class_.guild_id, guild_id))
        return (await session.scalars(query.where(*its))).one()

    return PersonSummary(
        replies=await count(ReplyRow.asker_id),
        votes=await count(VoteRow.user_id),
        onboardings=await count(NewcomerRow.user_id),
        handoffs_asked=await count(HandoffRow.asker_id),
        handoffs_helped=await count(HandoffRow.claimed_by),
    )


def removals(user_id: int, guild_id: int | None) -> list[Delete | Update]:
    """The statements that forget a person; a `guild_id` of None: everywhere."""
    helped = (HandoffRow.claimed_by == user_id, _within(HandoffRow.guild_id, guild_id))
    return [
        delete(ReplyRow).where(ReplyRow.asker_id == user_id, _within(ReplyRow.guild_id, guild_id)),
        delete(VoteRow).where(VoteRow.user_id == user_id, _within(VoteRow.guild_id, guild_id)),
        delete(NewcomerRow).where(
            NewcomerRow.user_id == user_id, _within(NewcomerRow.guild_id, guild_id)
        ),
        delete(HandoffRow).where(
            HandoffRow.asker_id == user_id, _within(HandoffRow.guild_id, guild_id)
        ),
        update(HandoffRow)
        .where(*helped, HandoffRow.state == "claimed")
        .values(state="open", claimed_by=None),
        update(HandoffRow).where(*helped).values(claimed_by=None, draft=""),
    ]


def _within(
    column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None], guild_id: int | None
) -> ColumnElement[bool]:
    return true() if guild_id is None else column == guild_id

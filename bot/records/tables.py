"""The tables. A change here needs a migration in `migrations/versions` and a new `schema.HEAD`.

Everything that belongs to a server hangs off its row in `servers` and goes with it. A `guild_id`
of NULL means a direct message.
"""

from datetime import UTC, datetime
from typing import ClassVar, Literal

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

ChannelUse = Literal["ask", "forum", "suggest"]
AnswerLength = Literal["short", "full"]
GapStatus = Literal["unsure", "declined"]
Stage = Literal["interests", "experience", "goal", "hours", "pack"]
StepKind = Literal["tool", "course", "contribution", "place"]
HandoffState = Literal["open", "claimed", "answered", "closed"]
Telling = Literal["", "unreached", "refused", "left", "directly", "publicly"]
"""How an asker was told of an answer; empty: not tried yet, `unreached`: to be tried again."""


class UtcTime(TypeDecorator[datetime]):
    """Aware times, kept and given back in UTC: SQLite by itself forgets the time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What all tables share: types, and names for constraints, which migrations refer to."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        datetime: UtcTime(),
        int: BigInteger(),  # Discord's ids have 64 bits
        list[str]: JSON(),
        list[int]: JSON(),
    }


def _of_server() -> ForeignKey:
    return ForeignKey("servers.guild_id", ondelete="CASCADE")


class ServerRow(Base):
    """A server and its settings; the defaults are those of `ServerSettings`."""

    __tablename__ = "servers"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(default="")
    length: Mapped[AnswerLength] = mapped_column(String, default="short")
    keep_questions: Mapped[bool] = mapped_column(default=False)
    welcome_channel: Mapped[int | None]
    welcome_text: Mapped[str] = mapped_column(default="")
    helpers_channel: Mapped[int | None]
    helpers_role: Mapped[int | None]
    reminders: Mapped[bool] = mapped_column(default=True)
    left_at: Mapped[datetime | None]
    channels: Mapped[list["ChannelRow"]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", passive_deletes=True
    )
    roles: Mapped[list["RoleRow"]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", passive_deletes=True
    )


class ChannelRow(Base):
    """A channel that a server opened to one use."""

    __tablename__ = "server_channels"

    guild_id: Mapped[int] = mapped_column(_of_server(), primary_key=True)
    use: Mapped[ChannelUse] = mapped_column(String, primary_key=True)
    channel_id: Mapped[int] = mapped_column(primary_key=True)


class RoleRow(Base):
    """The role that a server gives for an interest."""

    __tablename__ = "server_roles"

    guild_id: Mapped[int] = mapped_column(_of_server(), primary_key=True)
    interest: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[int]


class ReplyRow(Base):
    """Which message answered which; `answer_id` is NULL while the answer is being made."""

    __tablename__ = "replies"

    question_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    guild_id: Mapped[int | None] = mapped_column(_of_server(), index=True)
    channel_id: Mapped[int]
    answer_id: Mapped[int | None] = mapped_column(index=True)
    asker_id: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(index=True)


class VoteRow(Base):
    """What a person thought of an answer."""

    __tablename__ = "votes"

    answer_key: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True, index=True)
    guild_id: Mapped[int | None] = mapped_column(_of_server(), index=True)
    helpful: Mapped[bool]
    status: Mapped[str]
    kind: Mapped[str]
    reason: Mapped[str]
    question: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(index=True)
    entries: Mapped[list["VoteEntryRow"]] = relationship(
        lazy="selectin",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="VoteEntryRow.position",
    )


class VoteEntryRow(Base):
    """An entry that the answer showed."""

    __tablename__ = "vote_entries"
    __table_args__ = (
        ForeignKeyConstraint(
            ["answer_key", "user_id"], ["votes.answer_key", "votes.user_id"], ondelete="CASCADE"
        ),
    )

    answer_key: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    entry: Mapped[str] = mapped_column(index=True)


class GapRow(Base):
    """A question without an answer, and nobody's name."""

    __tablename__ = "gaps"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    guild_id: Mapped[int | None] = mapped_column(_of_server(), index=True)
    status: Mapped[GapStatus] = mapped_column(String)
    nearest: Mapped[list[str]]
    question: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(index=True)


class NewcomerRow(Base):
    """How far a member is with the onboarding of a server."""

    __tablename__ = "newcomers"

    guild_id: Mapped[int] = mapped_column(_of_server(), primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True, index=True)
    language: Mapped[str]
    interests: Mapped[list[str]]
    experience: Mapped[str]
    goal: Mapped[str]
    hours: Mapped[int] = mapped_column(Integer)
    roles: Mapped[list[int]]
    stage: Mapped[Stage] = mapped_column(String)
    remind_at: Mapped[datetime | None] = mapped_column(index=True)
    started: Mapped[datetime]
    updated: Mapped[datetime]
    steps: Mapped[list["StepRow"]] = relationship(
        lazy="selectin",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="StepRow.position",
    )


class StepRow(Base):
    """A step of a starter pack."""

    __tablename__ = "newcomer_steps"
    __table_args__ = (
        ForeignKeyConstraint(
            ["guild_id", "user_id"],
            ["newcomers.guild_id", "newcomers.user_id"],
            ondelete="CASCADE",
        ),
    )

    guild_id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[StepKind] = mapped_column(String)
    ref: Mapped[str]
    done: Mapped[bool]


class HandoffRow(Base):
    """A question that was passed to people."""

    __tablename__ = "handoffs"
    # An id stands in the buttons of old messages: it must never come to mean another hand-off.
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    guild_id: Mapped[int] = mapped_column(_of_server(), index=True)
    asker_id: Mapped[int] = mapped_column(index=True)
    asker_channel: Mapped[int | None]
    asked_message: Mapped[int | None]
    language: Mapped[str]
    question: Mapped[str]
    note: Mapped[str]
    helpers_channel: Mapped[int]
    helpers_message: Mapped[int | None]
    state: Mapped[HandoffState] = mapped_column(String)
    claimed_by: Mapped[int | None] = mapped_column(index=True)
    answer: Mapped[str]
    told: Mapped[Telling] = mapped_column(String)
    draft: Mapped[str]
    opened: Mapped[datetime]
    updated: Mapped[datetime]

"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "servers",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("length", sa.String(), nullable=False),
        sa.Column("keep_questions", sa.Boolean(), nullable=False),
        sa.Column("welcome_channel", sa.BigInteger(), nullable=True),
        sa.Column("welcome_text", sa.String(), nullable=False),
        sa.Column("helpers_channel", sa.BigInteger(), nullable=True),
        sa.Column("helpers_role", sa.BigInteger(), nullable=True),
        sa.Column("reminders", sa.Boolean(), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", name="pk_servers"),
    )
    op.create_table(
        "gaps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("nearest", sa.JSON(), nullable=False),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_gaps_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_gaps"),
    )
    op.create_index("ix_gaps_at", "gaps", ["at"])
    op.create_index("ix_gaps_guild_id", "gaps", ["guild_id"])
    op.create_table(
        "handoffs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_channel", sa.BigInteger(), nullable=True),
        sa.Column("asked_message", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("helpers_channel", sa.BigInteger(), nullable=False),
        sa.Column("helpers_message", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("claimed_by", sa.BigInteger(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("opened", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_handoffs_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_handoffs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_handoffs_asker_id", "handoffs", ["asker_id"])
    op.create_index("ix_handoffs_claimed_by", "handoffs", ["claimed_by"])
    op.create_index("ix_handoffs_guild_id", "handoffs", ["guild_id"])
    op.create_table(
        "newcomers",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("experience", sa.String(), nullable=False),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_newcomers_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name="pk_newcomers"),
    )
    op.create_index("ix_newcomers_remind_at", "newcomers", ["remind_at"])
    op.create_index("ix_newcomers_user_id", "newcomers", ["user_id"])
    op.create_table(
        "replies",
        sa.Column("question_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("answer_id", sa.BigInteger(), nullable=True),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_replies_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", name="pk_replies"),
    )
    op.create_index("ix_replies_answer_id", "replies", ["answer_id"])
    op.create_index("ix_replies_asker_id", "replies", ["asker_id"])
    op.create_index("ix_replies_at", "replies", ["at"])
    op.create_index("ix_replies_guild_id", "replies", ["guild_id"])
    op.create_table(
        "server_channels",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"],
            ["servers.guild_id"],
            name="fk_server_channels_guild_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("guild_id", "use", "channel_id", name="pk_server_channels"),
    )
    op.create_table(
        "server_roles",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("interest", sa.String(), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_server_roles_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "interest", name="pk_server_roles"),
    )
    op.create_table(
        "votes",
        sa.Column("answer_key", sa.String(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["servers.guild_id"], name="fk_votes_guild_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("answer_key", "user_id", name="pk_votes"),
    )
    op.create_index("ix_votes_at", "votes", ["at"])
    op.create_index("ix_votes_guild_id", "votes", ["guild_id"])
    op.create_index("ix_votes_user_id", "votes", ["user_id"])
    op.create_table(
        "newcomer_steps",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "user_id"],
            ["newcomers.guild_id", "newcomers.user_id"],
            name="fk_newcomer_steps_guild_id_user_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("guild_id", "user_id", "position", name="pk_newcomer_steps"),
    )
    op.create_table(
        "vote_entries",
        sa.Column("answer_key", sa.String(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_key", "user_id"],
            ["votes.answer_key", "votes.user_id"],
            name="fk_vote_entries_answer_key_user_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("answer_key", "user_id", "position", name="pk_vote_entries"),
    )
    op.create_index("ix_vote_entries_entry", "vote_entries", ["entry"])

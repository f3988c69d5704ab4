"""Runs the migrations on the connection that `schema.upgrade` hands over, in its transaction."""

from alembic import context

from bot.records.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    # SQLite cannot alter most of a table: Alembic copies it instead.
    render_as_batch=True,
)
context.run_migrations()

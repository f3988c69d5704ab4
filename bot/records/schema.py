"""Brings a database to the form that `tables` expects; one that it does not know stays as it is."""

import logging
from pathlib import Path

from sqlalchemy import Connection, String, column, inspect, select, table

from bot.records.errors import RecordsError

HEAD = "0001"
"""The newest migration. Alembic, slow to import, is only loaded where a database is not there."""

MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION = column("version_num", String)
_VERSION_TABLE = table("alembic_version", _VERSION)


def upgrade(connection: Connection, place: str) -> None:
    """Runs the migrations that the database lacks, within the connection's transaction.

    Raises:
        RecordsError: where it belongs to something else, or to a newer version.
    """
    if stored_revision(connection, place) == HEAD:
        return
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of each step else
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise RecordsError(
            f"the records in {place} were written by a newer version of the advisor",
            "update the advisor; the file was left as it is",
        ) from error


def stored_revision(connection: Connection, place: str) -> str | None:
    """The migration that the database stands at; None where it is empty.

    Raises:
        RecordsError: where it has tables, but not ours.
    """
    tables = inspect(connection).get_table_names()
    if _VERSION_TABLE.name in tables:
        return connection.scalar(select(_VERSION).select_from(_VERSION_TABLE))
    if tables:
        raise RecordsError(
            f"{place} is a database of something else",
            "it was left as it is: give the records a file of their own",
        )
    return None

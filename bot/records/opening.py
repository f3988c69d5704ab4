"""Where the records lie, and making them ready for use."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, NullPool, create_engine, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.records import schema
from bot.records.errors import RecordsError, told
from bot.records.sessions import DRIVERS, prepare_sqlite

_MIGRATING = 0x0A0D7150
"""Names the lock in PostgreSQL; any number that nobody else takes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the records lie; `name` is what people are told, never with a password."""

    url: URL
    name: str

    @classmethod
    def of(cls, where: Path | str) -> Self:
        """The place that a file's path or a database's URL names.

        Raises:
            RecordsError: where it is neither.
        """
        if isinstance(where, Path) or "://" not in where:
            return cls(URL.create(DRIVERS["sqlite"], database=str(where)), str(where))
        try:
            url = make_url(where)
        except (ArgumentError, ValueError):
            raise RecordsError(
                "the address of the records is not a database URL",
                "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE",
            ) from None
        return cls._of_url(url)

    @classmethod
    def _of_url(cls, url: URL) -> Self:
        kind = url.get_backend_name()
        if kind not in DRIVERS:
            raise RecordsError(
                f"the records cannot be kept in '{kind}'", f"choose one of {', '.join(DRIVERS)}"
            )
        if kind == "sqlite" and url.database in (None, "", ":memory:"):
            raise RecordsError(
                "the records need a file: in memory they would be gone with the bot",
                "write sqlite:///FILE",
            )
        name = str(url.database) if kind == "sqlite" else url.render_as_string()
        return cls(url.set(drivername=DRIVERS[kind]), name)

    @property
    def file(self) -> Path | None:
        """The file, where it is one."""
        if self.url.get_backend_name() != "sqlite":
            return None
        return Path(str(self.url.database))


async def prepare(place: Place) -> None:
    """Makes the database ready: its folder, its tables, its mode.

    Raises:
        RecordsError: where it cannot be used; what is there is left as it is.
    """
    try:
        if place.file is not None:
            await asyncio.to_thread(_prepare_file, place, place.file)
        else:
            await _prepare_server(place)
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise told(place.name, error) from error


def _prepare_file(place: Place, file: Path) -> None:
    _make_folder(file.parent)
    engine = create_engine(
        place.url.set(drivername="sqlite"),
        connect_args={"isolation_level": None},
        poolclass=NullPool,
    )
    # One transaction: another bot that opens the same file waits, and finds it done. A migration
    # that copies a table must not take along what hangs off the old one, hence no foreign keys.
    prepare_sqlite(engine, begin="BEGIN IMMEDIATE", foreign_keys=False)
    with engine.begin() as connection:
        schema.upgrade(connection, place.name)
    # Readers then never wait for a writer. Only now, as it would change a file that is not ours.
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")


async def _prepare_server(place: Place) -> None:
    try:
        engine = create_async_engine(place.url)
    except ModuleNotFoundError as error:
        raise RecordsError(
            f"the records in {place.name} need the package '{error.name}'",
            f"install it: pip install {error.name}",
        ) from error
    try:
        async with engine.begin() as connection:
            # Until the transaction ends: another bot that starts now waits, and finds it done.
            await connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
            await connection.run_sync(schema.upgrade, place.name)
    finally:
        await engine.dispose()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordsError(
            f"{folder} cannot be made for the records: {error.strerror or error}",
            "set ADVISOR_HOME to a folder that you may write to",
        ) from error

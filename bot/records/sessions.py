"""Short sessions on the database: what every feature of the records is built on."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import URL, CursorResult, Delete, Update, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import ConnectionPoolEntry

from bot.records.errors import told
from bot.records.tables import Base, ServerRow

Clock = Callable[[], datetime]

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}

_READERS = 4
_SECONDS_TO_WAIT = 30
# What is deleted is overwritten, not only unlinked.
_PRAGMAS = ("busy_timeout = 5000", "synchronous = NORMAL", "secure_delete = ON")


def utc_now() -> datetime:
    return datetime.now(UTC)


class Sessions:
    """Opens sessions for reading and for writing, and turns what fails into a `RecordsError`.

    SQLite lets one connection write at a time, so that all writers share one and queue for it in
    order; readers have their own and never wait for a writer. Another database serves both alike.
    """

    def __init__(self, url: URL, place: str, clock: Clock) -> None:
        self._place = place
        self.now = clock
        if url.get_backend_name() == "sqlite":
            self._engines = [
                _sqlite_engine(url, begin="BEGIN", size=_READERS),
                _sqlite_engine(url, begin="BEGIN IMMEDIATE", size=1),
            ]
        else:
            self._engines = [create_async_engine(url, pool_pre_ping=True, hide_parameters=True)]
        self._readers = async_sessionmaker(self._engines[0], expire_on_commit=False)
        self._writers = async_sessionmaker(self._engines[-1], expire_on_commit=False)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one state of the database."""
        with self._failures_told():
            async with self._readers() as session:
                yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A session whose changes are kept together at its end, or not at all."""
        with self._failures_told():
            async with self._writers.begin() as session:
                yield session

    async def erase(self) -> None:
        """Takes what was deleted out of SQLite's write-ahead log, where it would stand until that
        is written anew; where readers are in the way, the next time does it.
        """
        if self._engines[0] is not self._engines[-1]:
            async with self._engines[-1].connect() as connection:
                raw = await connection.get_raw_connection()
                assert raw.driver_connection is not None
                cursor = await raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                await cursor.close()

    async def close(self) -> None:
        for engine in self._engines:
            await engine.dispose()

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, PoolTimeout, OSError) as error:
            raise told(self._place, error) from error


def _sqlite_engine(url: URL, *, begin: str, size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        connect_args={"isolation_level": None},
        pool_size=size,
        max_overflow=0,
        pool_timeout=_SECONDS_TO_WAIT,
        hide_parameters=True,  # what people wrote belongs into no error, and so into no log
    )
    prepare_sqlite(engine.sync_engine, begin=begin)
    return engine


def prepare_sqlite(engine: Engine, *, begin: str, foreign_keys: bool = True) -> None:
    """Lets transactions start with `begin`: Python's own, turned off, would start them too late.

    A transaction that reads before it writes fails at once where another wrote in between, however
    long it would have waited; one that begins with `BEGIN IMMEDIATE` waits for its turn first.
    """
    pragmas = (*_PRAGMAS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "connect")
    def set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


async def add_if_absent(session: AsyncSession, table: type[Base], **values: Any) -> bool:
    """Adds a row unless its key is taken; tells whether it did. Of two at once one succeeds."""
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite.insert if on_sqlite else postgresql.insert
    statement = insert(table.metadata.tables[table.__tablename__]).values(values)
    done = await session.execute(statement.on_conflict_do_nothing())
    assert isinstance(done, CursorResult)
    return done.rowcount == 1


async def know_server(session: AsyncSession, guild_id: int | None) -> None:
    """Sees that the server has the row that its other rows hang off; None is a direct message."""
    if guild_id is not None:
        await add_if_absent(session, ServerRow, guild_id=guild_id)


async def rows_touched(session: AsyncSession, *statements: Delete | Update) -> int:
    """Runs the statements; returns how many rows they changed or removed, cascades not counted."""
    touched = 0
    for statement in statements:
        done = await session.execute(statement)
        assert isinstance(done, CursorResult)
        touched += done.rowcount
    return touched

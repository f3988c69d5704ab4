"""What is opened, and what is refused and left as it is."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.records import schema
from bot.records.errors import RecordsError
from bot.records.opening import Place
from bot.records.store import Records
from bot.records.tables import Base
from tests.bot.records.conftest import ANN, HERE
from tests.conftest import REPOSITORY


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


async def refused(where: Path | str) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        await Records.open(where)
    assert caught.value.hint
    assert caught.value.exit_code == 78
    return caught.value


async def test_migrations_make_the_tables_that_the_models_describe(
    file: Path, records: Records
) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


async def test_migrations_make_the_foreign_keys_and_cascades(file: Path, records: Records) -> None:
    """What `compare_metadata` does not see on SQLite: cascades, and ids that never come again."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'alembic%'"
    with engine.connect() as connection:
        modelled = {name: normal(sql) for name, sql in connection.exec_driver_sql(query)}
    engine.dispose()
    with closing(sqlite3.connect(file)) as connected:
        migrated = {name: normal(sql) for name, sql in connected.execute(query)}
    assert migrated == modelled
    assert "ondeletecascade" in "".join(migrated["replies"])


def normal(sql: str) -> list[str]:
    return sorted("".join(part.lower().split()) for part in sql.split("\n"))


def test_the_head_in_the_code_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


async def test_an_empty_file_becomes_records(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    async with await Records.open(file) as records:
        assert await records.replies.claim(1, HERE, 2, ANN)


@pytest.mark.parametrize("where", ["100 % mine/records.db", "münchen/ein platz?/records.db"])
async def test_any_path_will_do(tmp_path: Path, where: str) -> None:
    async with await Records.open(tmp_path / where) as records:
        assert await records.replies.claim(1, HERE, 2, ANN)
    assert (tmp_path / where).is_file()


async def test_a_file_can_be_named_by_url(file: Path) -> None:
    async with await Records.open(f"sqlite:///{file}"):
        assert file.is_file()


async def test_sqlite_is_set_up_for_many(file: Path, records: Records) -> None:
    async def asked(pragma: str) -> object:
        async with records._sessions.writing() as session:
            connection = await session.connection()
            return (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one()

    assert await asked("journal_mode") == "wal"
    assert await asked("foreign_keys") == 1
    assert await asked("busy_timeout") == 5000
    assert await asked("synchronous") == 1


async def test_opening_an_existing_file_loads_no_migrations(file: Path) -> None:
    await (await Records.open(file)).close()
    code = f"""
import asyncio, sys
from bot.records.store import Records
async def main():
    async with await Records.open({str(file)!r}) as records:
        await records.servers.joined(1)
asyncio.run(main())
print("alembic" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=REPOSITORY,
    )
    assert done.stdout.split() == ["False"]
    assert done.stderr == ""


async def test_opening_tells_the_log_nothing(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    await (await Records.open(file)).close()
    assert caplog.records == []


async def test_opening_leaves_logging_alone(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    import logging

    root = logging.getLogger()
    before = (root.level, list(root.handlers), logging.getLogger("bot").disabled)
    await (await Records.open(file)).close()
    assert (root.level, list(root.handlers), logging.getLogger("bot").disabled) == before


@pytest.mark.parametrize("content", [b"this is no database, far from it\n" * 40, b"\x00" * 4096])
async def test_a_file_that_is_no_database_is_refused_and_kept(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    problem = await refused(file)
    assert problem.message == f"the records in {file}: the file is not a database"
    assert "left as it is" in problem.hint
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == [file.name]


async def test_somebody_elses_database_is_refused_and_kept(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = digest(file)
    assert (await refused(file)).message == f"{file} is a database of something else"
    assert digest(file) == before


async def test_a_damaged_file_is_refused_and_kept(file: Path) -> None:
    await (await Records.open(file)).close()
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996  # the list of tables
    file.write_bytes(content)
    assert (await refused(file)).message == f"the records in {file}: the file is damaged"
    assert file.read_bytes() == content


async def test_records_of_a_newer_version_are_refused_and_kept(file: Path) -> None:
    await (await Records.open(file)).close()
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    before = digest(file)
    problem = await refused(file)
    assert "were written by a newer version" in problem.message
    assert "update the advisor" in problem.hint
    assert digest(file) == before


async def test_a_migration_that_fails_leaves_an_empty_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or else the next start would find half of the tables."""
    from alembic.operations import Operations

    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr(Operations, "create_index", break_down)
    with pytest.raises(RuntimeError, match="out of order"):
        await Records.open(file)
    monkeypatch.undo()
    async with await Records.open(file) as records:
        assert await records.replies.claim(1, HERE, 2, ANN)


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file stands here")
    problem = await refused(tmp_path / "home" / "records.db")
    assert problem.message.startswith(f"{tmp_path / 'home'} cannot be made for the records: ")


async def test_a_folder_in_place_of_the_file_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    problem = await refused(file)
    assert problem.message == f"the records in {file}: the file cannot be opened"


@pytest.mark.parametrize("existing", [True, False])
async def test_what_may_not_be_written_is_told(file: Path, existing: bool) -> None:
    await (await Records.open(file)).close()
    if existing:
        file.chmod(0o444)
    else:
        file.unlink()
    file.parent.chmod(0o555)
    try:
        done = opened_without_power(file)
    finally:
        file.parent.chmod(0o755)
    message, hint = done.stdout.splitlines()
    assert message.startswith(f"the records in {file}: the file cannot be ")
    assert "must be allowed to write" in hint
    assert done.stderr == ""


def opened_without_power(file: Path) -> "subprocess.CompletedProcess[str]":
    """Opens the records where even root may not write what is marked as not to be written."""
    code = f"""
import asyncio
from bot.records.errors import RecordsError
from bot.records.store import Records
try:
    asyncio.run(Records.open({str(file)!r}))
except RecordsError as error:
    print(error.message, error.hint, sep="\\n")
"""
    before = ["setpriv", "--bounding-set=-dac_override"] if os.getuid() == 0 else []
    return subprocess.run(
        [*before, sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=REPOSITORY,
    )


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("sqlite://", "the records need a file"),
        ("sqlite:///:memory:", "the records need a file"),
        ("mysql://somewhere/db", "the records cannot be kept in 'mysql'"),
        ("://", "the address of the records is not a database URL"),
        ("postgresql://host:port/db", "the address of the records is not a database URL"),
    ],
)
async def test_a_wrong_address_is_told(where: str, message: str) -> None:
    assert (await refused(where)).message.startswith(message)


def test_a_password_is_never_told() -> None:
    place = Place.of("postgresql://bot:s3cret@db.example/records")
    assert place.url.password == "s3cret"
    assert place.url.drivername == "postgresql+asyncpg"
    assert "s3cret" not in place.name
    assert "db.example" in place.name

"""Who may import what: the serving side stays light, and data flows one way."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "scipy", "bm25s")


def modules_after(code: str) -> set[str]:
    """The top-level modules that are loaded in a fresh interpreter once `code` has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=REPOSITORY,
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


def imported_by(folder: str) -> Iterator[tuple[Path, str]]:
    """Yields (file, module) of every import in the sources under `folder`, wherever it stands."""
    for path in sorted((REPOSITORY / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield path, node.module


@pytest.mark.parametrize(
    "code",
    [
        "import bot.cli, bot.startup, bot.advisor, bot.terminal.render, bot.terminal.chat",
        "import bot.discord_ui.client",
    ],
)
def test_serving_loads_no_build_library(code: str) -> None:
    assert not modules_after(code) & set(HEAVY)


def test_an_answer_loads_no_build_library(real_store: object, encoder_home: Path) -> None:
    from index.snapshot import IndexStore

    assert isinstance(real_store, IndexStore)
    code = f"""
from pathlib import Path
from bot.advisor import Advisor
from index.encoder import OnnxEncoder
from index.snapshot import IndexStore
encoder = OnnxEncoder(next(Path({str(encoder_home)!r}).glob("encoder/*")))
advisor = Advisor(IndexStore(Path({str(real_store.folder)!r})).open(), encoder)
assert advisor.answer("Can I sell MIT-licensed code?", with_explanation=True).text
"""
    assert not modules_after(code) & {*HEAVY, "discord"}


def test_the_terminal_loads_nothing_of_discord_or_of_the_records() -> None:
    loaded = modules_after("import bot.cli, bot.startup, bot.terminal.render, bot.terminal.chat")
    assert not loaded & {"discord", "sqlalchemy", "alembic", "aiosqlite", "fluent", "cachetools"}


def test_only_the_records_know_the_database() -> None:
    wrong = [
        path
        for path, module in imported_by("bot")
        if module.partition(".")[0] in ("sqlalchemy", "alembic", "aiosqlite")
        and "records" not in path.parts
    ]
    assert wrong == []


def test_the_records_know_nothing_of_advice_or_discord() -> None:
    ours = {module for _, module in imported_by("bot/records") if module.startswith("bot")}
    assert ours
    assert all(module.startswith("bot.records") for module in ours)


def test_index_never_imports_bot_or_discord() -> None:
    wrong = [
        (path, module)
        for path, module in imported_by("index")
        if module.partition(".")[0] in ("bot", "discord")
    ]
    assert wrong == []


def test_only_the_discord_face_imports_discord() -> None:
    wrong = [
        path
        for path, module in imported_by("bot")
        if module.partition(".")[0] in ("discord", "aiohttp") and "discord_ui" not in path.parts
    ]
    assert wrong == []


def test_advice_is_pure() -> None:
    """Advice knows entries and hits; it neither reads files nor shows anything."""
    allowed = ("index.", "bot.answer", "bot.advice")
    ours = [
        module
        for _, module in imported_by("bot/advice")
        if module.split(".")[0] in ("bot", "index")
    ]
    assert ours
    assert all(module.startswith(allowed) for module in ours)


def test_only_the_export_imports_torch() -> None:
    users = {
        path.name
        for path, module in [*imported_by("index"), *imported_by("bot")]
        if module.partition(".")[0] in ("torch", "transformers", "sentence_transformers")
    }
    assert users == {"encoder_export.py"}


def test_no_module_shadows_a_library() -> None:
    names = {
        path.stem for folder in ("bot", "index") for path in (REPOSITORY / folder).rglob("*.py")
    }
    assert {"advisor", "retriever"} <= names
    assert not names & {"discord", "faiss", "yaml", "click", "rich", "tokenizers"}

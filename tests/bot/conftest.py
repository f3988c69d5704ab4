"""A process of the command line, with streams of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.advice.library import Library
from index.encoder import OnnxEncoder
from index.snapshot import IndexStore
from tests.conftest import REPOSITORY

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(knowledge: Path, home: Path) -> dict[str, str]:
    """What a process needs to know; nothing of whoever runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "ADVISOR_KNOWLEDGE": str(knowledge),
        "ADVISOR_HOME": str(home),
        "PYTHONPATH": str(REPOSITORY),
        "HF_HUB_OFFLINE": "1",
    }


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs `advisor …` in an empty folder."""

    def runs(
        *arguments: str, stdin: str = "", before: Sequence[str] = ()
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*before, sys.executable, "-m", "bot", *arguments],
            capture_output=True, text=True, check=False, input=stdin, env=environment,
            cwd=tmp_path, timeout=120,
        )  # fmt: skip

    return runs


@pytest.fixture(scope="session")
def library(real_store: IndexStore, encoder: OnnxEncoder) -> Library:
    """What advice looks things up in, over the project's own knowledge."""
    whole_word = encoder.count_tokens("a")
    return Library(real_store.open(), lambda word: encoder.count_tokens(word) <= whole_word)

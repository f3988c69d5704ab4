"""The chat, in a real terminal and in a pipe."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pexpect
import pytest

from tests.bot.conftest import Run

Terminal: TypeAlias = "pexpect.spawn[str]"

QUESTION = "Where do the apples and pears of the orchard matter grow?"


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path, run: Run) -> Iterator[Terminal]:
    """A chat in a pseudo-terminal of 100 columns."""
    run("build")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "bot", "chat"],
        env={**environment, "TERM": "xterm-256color"},
        cwd=str(tmp_path),
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 100),
    )
    child.expect("you ›")
    yield child
    child.close(force=True)


def test_question_sources_why_help_and_quit(terminal: Terminal) -> None:
    terminal.sendline(QUESTION)
    terminal.expect("The orchard matter")
    terminal.expect("https://example.org/orchard")
    terminal.expect("you ›")
    terminal.sendline("/sources")
    terminal.expect("https://example.org/orchard")
    terminal.sendline("/why")
    terminal.expect("answers from")
    terminal.sendline("/help")
    terminal.expect("/quit")
    terminal.sendline("/nonsense")
    terminal.expect("There is no command /nonsense")
    terminal.sendline("/quit")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_ctrl_c_drops_the_line_and_ctrl_d_leaves(terminal: Terminal) -> None:
    terminal.send("half a quest")
    terminal.sendintr()
    terminal.expect("you ›")
    terminal.sendline(QUESTION)
    terminal.expect("The orchard matter")
    terminal.expect("you ›")
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_history_brings_a_question_back(terminal: Terminal) -> None:
    terminal.sendline(QUESTION)
    terminal.expect("https://example.org/orchard")
    terminal.expect("you ›")
    terminal.send("\x1b[A")  # arrow up
    terminal.expect("Where do the apples")
    terminal.sendline("")
    terminal.expect("https://example.org/orchard")


def test_in_a_pipe_it_reads_lines_and_writes_plain_text(run: Run) -> None:
    done: subprocess.CompletedProcess[str] = run("chat", stdin=f"/why\n{QUESTION}\n\n/sources\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Ask something first.")
    assert done.stdout.count("https://example.org/orchard") == 2
    assert "\x1b" not in done.stdout
    assert "you ›" not in done.stdout

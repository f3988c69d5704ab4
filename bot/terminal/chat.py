"""The chat in a terminal: line editing and history for people, plain lines in a pipe."""

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.advisor import Advisor
from bot.answer import Answer
from bot.terminal.render import (
    render_answer,
    render_explanation,
    render_sources,
    stdout_console,
)

PROMPT = "you › "
_WELCOME = (
    "Ask about open-source tools, licences and learning, and ask on: I remember what we talk of. "
    "/help lists the commands, /quit or Ctrl-D leaves."
)
_COMMANDS = {
    "/help": "show this list",
    "/sources": "show the sources of the last answer again",
    "/why": "show how the last answer was found",
    "/quit": "leave (Ctrl-D does too; Ctrl-C drops the line)",
}


def run_chat(advisor: Advisor, *, history: Path) -> None:
    """Asks and answers until the input ends."""
    console = stdout_console()
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    if interactive:
        count = len(advisor.snapshot.entries)
        console.print(Text(f"Open Source Advisor · {count} entries", style="bold"))
        console.print(Text(_WELCOME, style="dim"))
    lines = _typed_lines(history) if interactive else (line.strip() for line in sys.stdin)
    last: Answer | None = None
    for line in lines:
        if not line:
            continue
        if line in ("/quit", "/exit"):
            break
        if line.startswith("/"):
            _command(line, last, console)
        else:
            context = last.context if last is not None else None
            last = advisor.answer(line, context=context, with_explanation=True)
            console.print(render_answer(last))
        console.print()


def _typed_lines(history: Path) -> Iterator[str]:
    """Lines from the keyboard. Ctrl-C drops the line, Ctrl-D on an empty one ends."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory

    kept: History
    try:
        history.parent.mkdir(parents=True, exist_ok=True)
        history.touch()
        kept = FileHistory(str(history))
    except OSError:  # a home that cannot be written costs the history, not the chat
        kept = InMemoryHistory()
    completer = WordCompleter(list(_COMMANDS), sentence=True)
    session: PromptSession[str] = PromptSession(
        history=kept, completer=completer, complete_while_typing=False
    )
    while True:
        try:
            yield session.prompt(PROMPT).strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _command(line: str, last: Answer | None, console: Console) -> None:
    if line == "/help":
        for name, meaning in _COMMANDS.items():
            console.print(f"  {name:<9} {meaning}", markup=False)
    elif line not in _COMMANDS:
        console.print(f"There is no command {line.split()[0]}; /help lists them.", markup=False)
    elif last is None:
        console.print("Ask something first.")
    elif line == "/sources":
        if last.citations:
            console.print(render_sources(last.citations))
        else:
            console.print("The last answer claimed nothing, so it has no sources.")
    else:
        console.print(render_explanation(last))

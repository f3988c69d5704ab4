"""The files of the phrases, as Fluent reads them."""

from functools import cache
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.discord_ui import phrases as phrases_module
from bot.discord_ui.phrases import ENGLISH, LANGUAGES

FACE = Path(phrases_module.__file__).parent


LOCALES = FACE / "locales"


WANTED = ("de", "es", "fr", "pt", "zh")


OTHERS = tuple(sorted({*LANGUAGES, *WANTED} - {ENGLISH}))


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - Fluent's
        self.names.add(node.id.name)


def parsed(language: str) -> list[tuple[Path, Any]]:
    """All that the files of a language hold, in their order."""
    return [
        (path, entry)
        for path in sorted((LOCALES / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
    ]


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    return {e.id.name: e for _, e in parsed(language) if isinstance(e, ftl.Message)}


def variables(message: ftl.Message) -> set[str]:
    visitor = _Variables()
    visitor.visit(message)
    return visitor.names


def is_for_discord(key: str) -> bool:
    """Whether it translates the name of a command, which in English stands in the code."""
    return key.startswith(("command-", "choice-"))

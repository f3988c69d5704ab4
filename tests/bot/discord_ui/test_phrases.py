"""The phrases: all that are used are there, and fit where they are shown."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from fluent.syntax import ast as ftl

from bot.answer import Kind, Status
from bot.discord_ui.answer_buttons import Verb
from bot.discord_ui.feedback import REASONS
from bot.discord_ui.phrases import ENGLISH, LANGUAGES, phrases_in
from tests.bot.discord_ui.phrase_files import (
    FACE,
    WANTED,
    is_for_discord,
    messages,
    parsed,
    variables,
)

KEY = re.compile(r"[a-z]+(-[a-z0-9_]+)+")


ANYTHING = "[a-z0-9_]+(?:-[a-z0-9_]+)*"


_STATUSES = (Status.UNSURE.value, Status.DECLINED.value)


_LANGUAGES = (ENGLISH, *WANTED)


VALUES = {
    ("answer_card.py", "self._answer.status.value"): _STATUSES,
    ("answer_card.py", "answer.status.value"): _STATUSES,
    ("why_card.py", "read.kind.value"): tuple(kind.value for kind in Kind),
    ("answer_buttons.py", "verb.value"): tuple(
        verb.value for verb in Verb if verb not in (Verb.UP, Verb.DOWN)
    ),
    ("feedback.py", "reason"): REASONS,
    ("settings/controls.py", "language"): _LANGUAGES,
    ("settings/sections.py", "own"): _LANGUAGES,
    ("settings/sections.py", "panel.settings.language"): _LANGUAGES,
}
"""What may stand in the keys that the code makes, by file; where it is not told, anything may."""


OWN = ("answer_buttons.py", "answer_card.py", "why_card.py", "feedback.py")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_valid(language: str) -> None:
    junk = [(path.name, e.content) for path, e in parsed(language) if isinstance(e, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: str) -> None:
    keys = [e.id.name for _, e in parsed(language) if isinstance(e, ftl.Message)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_said(language: str) -> None:
    phrases = phrases_in(language)
    for key, message in messages(language).items():
        if message.value is not None and not is_for_discord(key):
            for number in (0, 1, 2, 5, 1000):
                text = phrases(key, **dict.fromkeys(variables(message), number))
                assert text.strip(), key
                assert "{" not in text, key


# --- what the code uses ---------------------------------------------------------------------------


class Use(NamedTuple):
    """A phrase that the code says: where, the pattern of its key, and what it is given."""

    place: str
    key: str
    given: frozenset[str] | None
    """None where that is not known."""
    limit: int
    """Characters that Discord takes there; 0 on a card."""


def keys_of(
    node: ast.expr, file: str, assigned: Mapping[str, list[ast.expr]] = MappingProxyType({})
) -> Iterator[str]:
    """Regular expressions of the keys that an expression may be."""
    match node:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.IfExp(body=one, orelse=other):
            yield from keys_of(one, file, assigned)
            yield from keys_of(other, file, assigned)
        case ast.JoinedStr(values=parts):
            for chosen in product(*(list(_values_of(part, file)) for part in parts)):
                yield "".join(chosen)
        case ast.Name(id=name):
            for value in assigned.get(name, []):
                yield from keys_of(value, file)


def _values_of(part: ast.expr, file: str) -> Iterator[str]:
    match part:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.FormattedValue(value=ast.IfExp(body=one, orelse=other)):
            yield from keys_of(one, file)
            yield from keys_of(other, file)
        case ast.FormattedValue(value=value):
            yield from VALUES.get((file, ast.unparse(value)), (ANYTHING,))


def says_a_phrase(function: ast.expr) -> bool:
    match function:
        case ast.Attribute(attr="label") | ast.Call(func=ast.Name(id="own_phrases" | "phrases_in")):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name == "phrases" or (name.endswith("_phrases") and name != "own_phrases")
    return False


_LIMITS = {
    ("Button", "label"): 80,
    ("Label", "text"): 45,
    ("Label", "description"): 100,
    ("Modal", "title"): 45,
    ("TextInput", "placeholder"): 100,
}


def limit_of(key: str, parent: ast.AST | None, keyword: str) -> int:
    """The characters of a label by what it is given to."""
    if key.startswith("button"):
        return 80
    if isinstance(parent, ast.Call):
        function = ast.unparse(parent.func)
        if function == "super().__init__" and not keyword and key.endswith(("title", "form")):
            return 45  # of a form
        name = function.rpartition(".")[2]
        if name == "fitting_label":
            return 0
        default = 150 if keyword == "placeholder" else 100
        return _LIMITS.get((name, keyword), default)
    return 100


@cache
def uses() -> tuple[Use, ...]:
    return tuple(use for path in sorted(FACE.rglob("*.py")) for use in _uses_in(path))


def _uses_in(path: Path) -> Iterator[Use]:
    file = path.relative_to(FACE).as_posix()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assigned: dict[str, list[ast.expr]] = {}
    parents: dict[ast.AST, tuple[ast.AST, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            assigned.setdefault(node.targets[0].id, []).append(node.value)
        if isinstance(node, ast.Call):
            parents |= dict.fromkeys(node.args, (node, ""))
            parents |= {keyword.value: (node, keyword.arg or "") for keyword in node.keywords}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or not says_a_phrase(node.func):
            continue
        names = [keyword.arg for keyword in node.keywords]
        given = None if None in names else frozenset(name for name in names if name)
        parent, keyword = parents.get(node, (None, ""))
        for key in keys_of(node.args[0], file, assigned):
            if KEY.fullmatch(key.replace("\\", "").replace(ANYTHING, "x")):
                is_label = isinstance(node.func, ast.Attribute) and node.func.attr == "label"
                limit = limit_of(key, parent, keyword) if is_label else 0
                yield Use(f"{file}:{node.lineno}", key, given, limit)


def english_for(use: Use) -> list[str]:
    return [key for key in messages(ENGLISH) if re.fullmatch(use.key, key)]


def test_the_code_is_understood() -> None:
    """The look through the code finds what is known to be there."""
    found = {use.key.replace("\\", "") for use in uses()}
    assert {
        "notice-busy", "notice-voted-down", "button-more", "kind-path", "wrong-missed",
        "answer-unsure-title", "answer-declined", "notice-form-lost", "wrong-words-description",
    } <= found  # fmt: skip
    assert not any(ANYTHING in use.key for use in uses() if use.place.startswith(OWN))
    limits = {use.key.replace("\\", ""): use.limit for use in uses()}
    assert limits["wrong-title"] == 45
    assert limits["wrong-words"] == 45
    assert limits["button-why"] == 80


def test_every_phrase_that_is_used_is_there() -> None:
    missing = sorted({f"{use.place}: {use.key}" for use in uses() if not english_for(use)})
    assert missing == []


def test_every_phrase_gets_what_it_speaks_of() -> None:
    wanting = {
        f"{use.place}: {key} needs {name}"
        for use in uses()
        if use.given is not None
        for key in english_for(use)
        for name in variables(messages(ENGLISH)[key]) - use.given
        if ANYTHING not in use.key
    }
    assert wanting == set()


def test_no_phrase_is_there_in_vain() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FACE.rglob("*.py"))
    used = [re.compile(use.key) for use in uses()]
    idle = [
        key
        for key in messages(ENGLISH)
        if f'"{key}"' not in text and not any(pattern.fullmatch(key) for pattern in used)
    ]
    assert idle == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_keep_discords_limits(language: str) -> None:
    phrases = phrases_in(language)
    too_long = set()
    for use in uses():
        for key in english_for(use) if use.limit else ():
            values = dict.fromkeys(variables(messages(ENGLISH)[key]), 25)
            text = phrases.label(key, **values)
            if not 1 <= len(text) <= use.limit:
                too_long.add(f"{use.place}: {key} has {len(text)} of {use.limit}: {text}")
    assert too_long == set()

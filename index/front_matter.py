"""YAML with positions: a file's text -> plain data and where each value stands.

`yaml.safe_load` turns `no` into False and `1.10` into 1.1, and hides duplicate keys. Here every
scalar stays the string that the maintainer wrote, and everything that could surprise is a problem.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from index.markdown import block_tokens, lines_of, unwrapped

Location = tuple[str | int, ...]
Position = tuple[int, int]
"""Line and column, both from 1."""

MAX_DEPTH = 12


class SyntaxProblem(Exception):
    """Text that cannot be read, with its place in the file."""

    def __init__(self, position: Position, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.position = position
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Mapped:
    """Plain data (dict, list, str) and the position of every value in it, and of every key."""

    data: Any
    positions: dict[Location, Position]
    keys: dict[Location, Position] = field(default_factory=dict)
    problems: tuple[SyntaxProblem, ...] = ()

    def position(self, location: Location) -> Position:
        """Where the value at `location` stands; where it is missing, its nearest parent."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, (1, 1))

    def key_position(self, location: Location) -> Position:
        """Where the key at `location` stands."""
        return self.keys.get(location) or self.position(location)


@dataclass(slots=True)
class _Walk:
    first_line: int
    positions: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    problems: list[SyntaxProblem] = field(default_factory=list)

    def place(self, mark: yaml.Mark) -> Position:
        return mark.line + self.first_line, mark.column + 1

    def value(self, node: yaml.Node, location: Location) -> Any:
        self.positions[location] = self.place(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*location, i)) for i, item in enumerate(node.value)]
        return node.value

    def mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, at = key_node.value, self.place(key_node.start_mark)
            if not isinstance(key, str):
                self.problems.append(SyntaxProblem(at, "a key that is not a word", "quote the key"))
            elif key in result:
                first = self.keys[(*location, key)][0]
                self.problems.append(
                    SyntaxProblem(
                        at, f"duplicate key '{key}'", f"it stands in line {first} too: keep one"
                    )
                )
            else:
                self.keys[(*location, key)] = at
                result[key] = self.value(value_node, (*location, key))
        return result


# libyaml reads ten times as fast as PyYAML's own parser, where it is there.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _refuse_surprises(text: str, first_line: int) -> None:
    """Refuses anchors and aliases, a few lines of which can fill the memory, and deep nesting."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        assert event.start_mark is not None
        place = (event.start_mark.line + first_line, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SyntaxProblem(
                place,
                "YAML anchors and aliases are not allowed",
                "write the value out, or quote text that begins with & or *",
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise SyntaxProblem(place, "nested too deeply")


# Part of what the parser says (libyaml's words, PyYAML's where they differ) -> the remedy.
_YAML_HINTS = (
    ("tab character", "indent with spaces, not tabs"),
    ("'\\t'", "indent with spaces, not tabs"),
    ("mapping values are not allowed", "quote text that contains ': '"),
    ("could not find expected ':'", "each line needs 'key: value', or a deeper indent"),
    ("expected key", "check the indent of this line, and the quotes of this and the previous one"),
    ("expected '-'", "check the indent of this line, and the quotes of this and the previous one"),
    ("expected <block end>", "check the indent of this line, and the quotes before it"),
    ("block sequence entries", "begin the list on a line of its own, or write [a, b]"),
    ("while scanning a quoted scalar", "a quote is opened and not closed"),
    ("cannot start any token", "quote text that begins with @, `, % or another sign"),
    ("expected ',' or", "close the bracket, or put a comma between the values"),
    ("expected node content", "close the bracket, or write the value that is missing"),
)


def parse_yaml(text: str, *, first_line: int = 1) -> Mapped:
    """Parses one YAML document whose first line is `first_line` of its file.

    Raises:
        SyntaxProblem: where the text is no YAML, or uses anchors or aliases.
    """
    walk = _Walk(first_line)
    try:
        _refuse_surprises(text, first_line)
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            return Mapped({}, {(): (first_line, 1)})
        data = walk.value(node, ())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        position = walk.place(mark) if mark else (first_line, 1)
        text_of_error = " ".join(str(error).split())
        message = getattr(error, "problem", None) or str(error).splitlines()[0]
        hint = next((hint for sign, hint in _YAML_HINTS if sign in text_of_error), "")
        raise SyntaxProblem(position, f"not valid YAML: {message}", hint) from None
    return Mapped(data, walk.positions, walk.keys, tuple(walk.problems))


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Splits an entry file into front matter, body, and the body's first line number.

    Raises:
        SyntaxProblem: where the `---` lines are missing.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise SyntaxProblem(
            (1, 1),
            "no front matter",
            "the first line must be ---, then the fields, then --- again; "
            "`advisor new KIND ID` writes a template",
        )
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    raise SyntaxProblem((1, 1), "the front matter is not closed", "put --- on a line after it")


@dataclass(frozen=True, slots=True)
class SectionText:
    """A `##` section of a Markdown body, unwrapped, with the line of its heading."""

    heading: str
    text: str
    line: int


def split_sections(body: str, *, first_line: int) -> Iterator[SectionText | SyntaxProblem]:
    """Yields the `##` sections of `body` in order, and what stands where it must not."""
    lines = lines_of(body)
    tokens = block_tokens(body)
    starts: list[tuple[int, int, str]] = []
    for position, token in enumerate(tokens):
        if token.type != "heading_open" or token.level != 0 or token.map is None:
            continue
        if token.tag == "h2":
            starts.append((token.map[0], token.map[1], tokens[position + 1].content.strip()))
        elif token.tag == "h1":
            yield SyntaxProblem(
                (token.map[0] + first_line, 1),
                "a # heading in the body",
                "the title stands in the front matter; begin sections with ##",
            )
    before = "\n".join(lines[: starts[0][0] if starts else len(lines)])
    if before.strip() and not before.lstrip().startswith("# "):
        at = next(number for number, line in enumerate(lines) if line.strip())
        yield SyntaxProblem(
            (at + first_line, 1),
            "text before the first section",
            "put it under a ## heading that says which question it answers",
        )
    joined = unwrapped(body, tokens)
    for position, (start, text_start, heading) in enumerate(starts):
        end = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        text = "\n".join(line for line in joined[text_start:end] if line is not None).strip()
        yield SectionText(heading, text, start + first_line)

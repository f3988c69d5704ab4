"""Markdown -> the plain words in it, and the whole blocks that it is made of."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_parser = MarkdownIt("commonmark").enable("table")
_SPACE_BEFORE_PUNCTUATION = re.compile(r"\s+([.,;:!?])")


def plain_text(markdown: str) -> str:
    """The words of a Markdown text on one line: no marks, link addresses or code fences."""
    words = " ".join(_words(_parser.parse(markdown)))
    return _SPACE_BEFORE_PUNCTUATION.sub(r"\1", " ".join(words.split()))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield "".join(_inline(token.children or []))
            continue
        if token.type in ("fence", "code_block"):
            yield token.content


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield token.content


def blocks(markdown: str) -> list[str]:
    """The top-level blocks (paragraphs, lists, fences, tables) of a Markdown text, in order.

    A list is one block an item, so that text can be cut between items.
    """
    lines = markdown.split("\n")
    starts: list[tuple[int, int]] = []
    for token in _parser.parse(markdown):
        if token.map is None or token.nesting < 0:
            continue
        top = token.level == 0 and token.type not in ("bullet_list_open", "ordered_list_open")
        if top or (token.level == 1 and token.type == "list_item_open"):
            starts.append((token.map[0], token.map[1]))
    return [text for start, end in starts if (text := "\n".join(lines[start:end]).rstrip())]

"""Markdown -> the plain words in it, its blocks, and the same text unwrapped."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_parser = MarkdownIt("commonmark").enable("table")
_block_parser = MarkdownIt("commonmark").enable("table").disable("inline")
_NEWLINE = re.compile(r"\r\n?|\n")
_SPACE_BEFORE_PUNCTUATION = re.compile(r"\s+([.,;:!?])")


def block_tokens(markdown: str) -> list[Token]:
    """The blocks of a Markdown text with their lines; what stands within a line is not parsed."""
    return _block_parser.parse(markdown)


def lines_of(markdown: str) -> list[str]:
    """The lines as the parser counts them, whichever way they end."""
    return _NEWLINE.split(markdown)


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


def unwrapped(markdown: str, blocks: list[Token] | None = None) -> list[str | None]:
    """The lines of `markdown`, each paragraph and list item joined on its first one; None stands
    for a line that was joined to another, so that the others keep their numbers.

    Files are wrapped for those who edit them; Discord shows each line break as one. `blocks` are
    its `block_tokens`, if they are at hand.
    """
    lines: list[str | None] = [*lines_of(markdown)]
    quotes = 0
    for token in reversed(block_tokens(markdown) if blocks is None else blocks):
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        if token.type != "inline" or token.map is None or quotes:
            continue
        start, end = token.map
        first, *rest = [line or "" for line in lines[start:end]]
        broken_on_purpose = any(line.endswith(("  ", "\\")) for line in (first, *rest[:-1]))
        if rest and not broken_on_purpose:
            lines[start] = " ".join([first.rstrip(), *(line.strip() for line in rest)])
            lines[start + 1 : end] = [None] * len(rest)
    return lines

"""Answers as Discord cards (Components V2), inside every limit of Discord's."""

import re

import discord

from bot.answer import Answer, Citation, Status
from index.markdown import block_tokens

MAX_TEXT = 4000
"""Characters in all the text displays of one message."""

_MAX_SOURCES_TEXT = 1500
_MAX_RELATED_TEXT = 600
_CUT_NOTE = "\n\n-# … cut here; the sources hold the rest."

_COLOURS = {
    Status.ANSWERED: discord.Colour.from_str("#2e8b57"),
    Status.UNSURE: discord.Colour.from_str("#c9a227"),
    Status.DECLINED: discord.Colour.from_str("#8a8f98"),
}


class AnswerCard(discord.ui.LayoutView):
    """One answer: title, text, numbered sources, related entries, and when it was checked."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(timeout=None)
        heading = f"### {_plain(answer.title)}\n"
        foot = _foot(answer)
        sources = _sources(answer.citations)
        room = MAX_TEXT - len(heading) - len(foot) - len(sources)
        container: discord.ui.Container[AnswerCard] = discord.ui.Container(
            accent_colour=_COLOURS[answer.status]
        )
        container.add_item(discord.ui.TextDisplay(heading + shorten(to_discord(answer.text), room)))
        if sources:
            container.add_item(discord.ui.Separator())
            container.add_item(discord.ui.TextDisplay(sources))
        if foot:
            container.add_item(discord.ui.TextDisplay(foot))
        self.add_item(container)


class NoticeCard(discord.ui.LayoutView):
    """A short message of the bot's own."""

    def __init__(self, text: str) -> None:
        super().__init__(timeout=None)
        container: discord.ui.Container[NoticeCard] = discord.ui.Container(
            accent_colour=_COLOURS[Status.DECLINED]
        )
        container.add_item(discord.ui.TextDisplay(text))
        self.add_item(container)


def to_discord(markdown: str) -> str:
    """Our Markdown in Discord's: tables become lists, which is what Discord can show."""
    lines = markdown.split("\n")
    for token in reversed(block_tokens(markdown)):
        if token.type == "table_open" and token.map is not None:
            start, end = token.map
            lines[start:end] = _rows(lines[start:end])
    return "\n".join(lines)


def _rows(table: list[str]) -> list[str]:
    """A Markdown table as a list: the first cell bold, the others after it with their column."""
    cells = [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))] for line in table
    ]
    head = cells[0]
    rows = []
    for row in cells[2:]:
        rest = "; ".join(
            f"{name}: {cell}" if name else cell
            for name, cell in zip(head[1:], row[1:], strict=False)
            if cell
        )
        rows.append(f"- **{row[0]}** {rest}".rstrip())
    return rows


def shorten(text: str, limit: int) -> str:
    """`text`, or as many of its paragraphs as fit into `limit` characters, and a note.

    A code fence is never left open.
    """
    if len(text) <= limit:
        return text
    room = limit - len(_CUT_NOTE) - len("\n```")
    kept = text[: max(0, room)]
    for mark in ("\n\n", "\n", " "):
        if (end := kept.rfind(mark)) > room // 2:
            kept = kept[:end]
            break
    if kept.count("```") % 2:
        kept += "\n```"
    return (kept + _CUT_NOTE)[:limit]


def _sources(citations: tuple[Citation, ...]) -> str:
    lines: list[str] = []
    for citation in citations:
        # < > keep Discord from unfolding a preview
        line = f"`{citation.number}` [{_plain(citation.title)}](<{citation.url}>)"
        if len("\n".join([*lines, line])) > _MAX_SOURCES_TEXT:
            break
        lines.append(line)
    return "\n".join(lines)


def _foot(answer: Answer) -> str:
    parts: list[str] = []
    if answer.related:
        names = " · ".join(_plain(related.title) for related in answer.related)
        parts.append("-# See also: " + names[:_MAX_RELATED_TEXT])
    if answer.reviewed:
        parts.append(f"-# Checked {answer.reviewed} · general information, not legal advice")
    return "\n".join(parts)


def _plain(text: str) -> str:
    """Text without Markdown: titles may hold brackets and stars."""
    return discord.utils.escape_markdown(text.replace("[", "(").replace("]", ")"))

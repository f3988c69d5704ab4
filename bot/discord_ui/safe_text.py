"""The one place where text is made fit for Discord: mentions, Markdown, links and lengths.

Cards take `SafeText` only. What members, servers and titles bring is plain text, and every sign of
it is shown as it was typed: it pings nobody, formats nothing and links nowhere. What comes from the
knowledge is Markdown of our own, and becomes Discord's dialect of it.
"""

import re
from collections.abc import Iterable

import discord

from index.markdown import block_tokens, lines_of

_CUT_NOTE = "\n\n-# …"
_ZERO_WIDTH = "\u200b"
_TURNS_TEXT = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that would turn the direction of what follows them."""
# Discord finds links behind letters and underscores too.
_SCHEME = re.compile(r":(?=//)")
_BARE_LINK = re.compile(r"(www\.|discord\.gg/|discord(?:app)?\.com/invite/)(?=\S)", re.I)
_SPECIAL = re.compile(r"[\\*_~`|<\[\]]|(?:^|(?<=\r))\s*(?:[#>+-]|\d+[.)])", re.M)
_ESCAPED = re.compile(r"\\([\\*_~`|<\[\]#>+.)-])")
_TABLE_CELL = re.compile(r"(?<!\\)\|")
_TAG = re.compile(r"<(?=[@#][!&]?\d+>|/[^<>\n]+:\d+>|t:-?\d+(?::\w)?>|a?:\w+:\d+>|id:\w+>)")
"""What Discord makes a mention, a command, a time, an emoji or a place of the server."""


class SafeText(str):
    """Text that may be shown as it is."""

    __slots__ = ()


def plain(text: str) -> SafeText:
    """Text of somebody else's, shown as it was typed, on its own lines."""
    straight = _TURNS_TEXT.sub("", text)
    unlinked = _BARE_LINK.sub(rf"\1{_ZERO_WIDTH}", _SCHEME.sub(f":{_ZERO_WIDTH}", straight))
    escaped = _SPECIAL.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", unlinked)
    return SafeText(discord.utils.escape_mentions(escaped))


def typed(shown: str) -> str:
    """What somebody typed, from how `plain` shows it."""
    return _ESCAPED.sub(r"\1", shown).replace(_ZERO_WIDTH, "")


def on_one_line(text: str, limit: int) -> SafeText:
    """Somebody else's text on one line, cut to about `limit` of their characters."""
    line = " ".join(text.split())
    return plain(line if len(line) <= limit else line[: limit - 1].rstrip() + "…")


def from_knowledge(markdown: str) -> SafeText:
    """Our Markdown in Discord's: tables become lists, which is what Discord can show."""
    lines = lines_of(markdown)
    for token in reversed(block_tokens(markdown)):
        if token.type == "table_open" and token.map is not None:
            start, end = token.map
            lines[start:end] = _table_as_list(lines[start:end])
    untagged = _TAG.sub(f"<{_ZERO_WIDTH}", "\n".join(lines))
    return SafeText(discord.utils.escape_mentions(untagged))


def _table_as_list(table: list[str]) -> list[str]:
    """A Markdown table for narrow screens: each row's first cell, below it the others by column."""
    head, _, *rows = [
        [cell.strip() for cell in _TABLE_CELL.split(line.strip().removeprefix("|"))]
        for line in table
    ]
    lines: list[str] = []
    for row in rows:
        lines += ["", f"**{row[0]}**"] if row[0] else []
        lines += [
            f"- {name}: {cell}" if name else f"- {cell}"
            for name, cell in zip(head[1:], row[1:], strict=False)
            if cell
        ]
    return lines[1:] if lines and not lines[0] else lines


def link(title: str, url: str) -> SafeText:
    """A link that unfolds no preview."""
    # Brackets would end the title, escaped ones too.
    return SafeText(f"[{plain(title.replace('[', '(').replace(']', ')'))}](<{url}>)")


def member_shown(member_id: int) -> SafeText:
    """A member, as Discord shows them by name; who is called is a matter of the sending."""
    return SafeText(f"<@{member_id}>")


def roles_shown(role_ids: Iterable[int]) -> SafeText:
    """Roles, as Discord shows them by name."""
    return SafeText(" ".join(f"<@&{role}>" for role in role_ids))


def channels_shown(channel_ids: Iterable[int]) -> SafeText:
    """Channels, as Discord shows them by name."""
    return SafeText(", ".join(f"<#{channel}>" for channel in channel_ids))


def heading(text: SafeText) -> SafeText:
    return SafeText(f"### {text}")


def small(text: SafeText) -> SafeText:
    """Text in small print."""
    return SafeText(f"-# {text}")


def joined(parts: Iterable[SafeText], between: str = "\n") -> SafeText:
    """Texts one after the other, empty ones left out."""
    return SafeText(between.join(part for part in parts if part))


def shorten(text: SafeText, limit: int) -> SafeText:
    """`text`, or as much of it as fits into `limit` characters, cut between paragraphs.

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
    return SafeText((kept + _CUT_NOTE)[:limit])

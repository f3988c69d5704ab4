"""Text is made safe in one place: what people type stays what they typed, and does nothing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.discord_ui import safe_text
from bot.discord_ui.safe_text import (
    SafeText,
    from_knowledge,
    joined,
    link,
    on_one_line,
    plain,
    shorten,
    typed,
)

ACTIVE = {
    "a mention of all": r"@(everyone|here)",
    "a mention": r"(?<!\\)<(@[!&]?|#)\d+>",
    "a command": r"(?<!\\)</[^<>\n]+:\d+>",
    "a time": r"(?<!\\)<t:-?\d+(:\w)?>",
    "an emoji of a server's": r"(?<!\\)<a?:\w+:\d+>",
    "a masked link": r"(?<!\\)\[[^\n]*(?<!\\)\]\(",
    "a bare link": r"(?i)\w://\S",
    "an address": r"(?i)www\.\w|discord\.gg/\w|discord(app)?\.com/invite/\w",
    "a heading": r"(?m)^\s*#{1,3}\s",
    "small print": r"(?m)^\s*-#",
    "a list": r"(?m)^\s*([-*+]|\d+[.)])\s",
    "a quotation": r"(?m)^\s*>",
    "a spoiler": r"(?<!\\)\|(?<!\\)\|",
    "code": r"(?<!\\)`",
    "bold or italic": r"(?<!\\)[*_]",
}

SIGNS = [
    "@everyone", "@here", "<@1>", "<@!123456789012345678>", "<@&123456789012345678>", "<#1>",
    "</cmd:1>", "<t:1:R>", "<:e:1>", "<a:e:1>", "[a](http://x.org)", "https://x.org", "_https://x",
    "HTTP://x", "www.x.org", "discord.gg/abc", "xdiscord.gg/abc", "discord.com/invite/abc",
    "# ", "### ", "-# ", "- ", "* ", "+ ", "1. ", "23) ", "> ", ">>> ", "||", "**", "__", "~~",
    "```", "`", "\\", "\n", "\r", "\r\n", " ", "a", "1", "é", "]", "(", ")", "<", ">", ":", "//",
]  # fmt: skip
typings = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)
).filter(lambda text: "\u200b" not in text)


def active_in(shown: str) -> list[str]:
    """What Discord would make something of; an escaped backslash escapes nothing."""
    seen = re.sub(r"\r\n?", "\n", shown.replace("\\\\", "/"))
    return [name for name, pattern in ACTIVE.items() if re.search(pattern, seen)]


@given(typings)
@example("1.\\.")
@example("\\* \\\\_")
def test_what_was_typed_can_be_read_back(text: str) -> None:
    assert typed(plain(text)) == text


@given(typings)
@example("a\r# b")
@example("1https://x.org")
def test_what_was_typed_does_nothing(text: str) -> None:
    assert active_in(plain(text)) == []


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if active_in(f"{sign}a`b`")])
def test_the_signs_would_do_something(sign: str) -> None:
    """The patterns above see what they are there for."""
    assert active_in(sign + "a`b`")
    assert active_in(plain(sign + "a`b`")) == []


@given(typings, st.integers(2, 300))
def test_one_line_is_one_line_and_short(text: str, limit: int) -> None:
    line = on_one_line(text, limit)
    assert len(line.splitlines()) <= 1
    assert len(typed(line)) <= limit
    assert active_in(line) == []


# --- what comes from the knowledge ----------------------------------------------------------------


def test_tables_become_lists() -> None:
    table = (
        "Before.\n\n| Tool | Licence | Since |\n|---|---|---|\n| vLLM | Apache-2.0 | 2023 |\n"
        "| n8n | | 2019 |\n\nAfter."
    )
    assert from_knowledge(table) == (
        "Before.\n\n**vLLM**\n- Licence: Apache-2.0\n- Since: 2023\n\n"
        "**n8n**\n- Since: 2019\n\nAfter."
    )


def test_a_table_with_gaps_loses_nothing() -> None:
    table = "| | 3.0 | |\n|---|---|---|\n|| a \\| b | c |\n| short |"
    assert from_knowledge(table) == "- 3.0: a \\| b\n- c\n\n**short**"


def test_code_keeps_its_pipes() -> None:
    code = "```sh\n| a | b |\n|---|---|\n| c | d |\n```\n\n`x | y`"
    assert from_knowledge(code) == code


def test_markdown_of_the_knowledge_stays() -> None:
    text = "**Bold**, `code`, [a link](https://x.org) and\n\n1. one\n2. two\n\n> quoted"
    assert from_knowledge(text) == text


@pytest.mark.parametrize(
    "tag",
    ["@everyone", "@here", "<@123456789012345678>", "<@&123456789012345678>", "<#12>", "<@12>",
     "</ask me:12>", "<t:12:R>", "<:e:12>", "<a:e:12>", "<id:browse>"],
)  # fmt: skip
def test_the_knowledge_mentions_nobody(tag: str) -> None:
    shown = from_knowledge(f"Ask {tag} about it.")
    assert tag not in shown
    assert shown.replace("\u200b", "") == f"Ask {tag} about it."


def test_operators_that_look_like_mentions_stay() -> None:
    text = "`<#>`, `<@user>`, `</div>` and `a <b: c>`"
    assert from_knowledge(text) == text


# --- links ----------------------------------------------------------------------------------------


@given(typings, st.sampled_from(["https://x.org/a_(b)", "https://x.org/?q=a[1]&r=*"]))
@example("a [b](https://evil.example) `c`", "https://x.org")
@example("`](<https://evil.example>) [", "https://x.org")
def test_a_title_cannot_leave_its_link(title: str, url: str) -> None:
    shown = link(title, url)
    assert shown.startswith("[")
    assert shown.endswith(f"](<{url}>)")
    inside = shown[1 : -len(f"](<{url}>)")]
    assert "[" not in inside
    assert "]" not in inside
    assert active_in(inside) == []


# --- cuts -----------------------------------------------------------------------------------------

pieces = st.lists(
    st.sampled_from(["```", "```py\n", "\n```\n", "word ", "\n\n", "\n", "x" * 30, "é", "`a`"]),
    max_size=60,
).map("".join)


@given(st.one_of(pieces, st.text(max_size=500)), st.integers(0, 400))
def test_shortened_text_keeps_its_limit(text: str, limit: int) -> None:
    short = shorten(SafeText(text), limit)
    assert len(short) <= limit
    assert short == text or limit < 10 or short.endswith("-# …")
    if short != text:
        assert short.count("```") % 2 == 0


def test_a_cut_falls_between_paragraphs() -> None:
    text = SafeText("\n\n".join(f"Paragraph {n} of some length." for n in range(100)))
    short = shorten(text, 400)
    assert short.split("\n\n")[-2].endswith("length.")
    assert len(short) > 200


def test_a_cut_closes_the_fence() -> None:
    code = SafeText("```sh\n" + "echo hello\n" * 100 + "```")
    short = shorten(code, 400)
    assert short.count("```") == 2
    assert short.endswith("echo hello\n```\n\n-# …")


def test_empty_parts_leave_no_gap() -> None:
    assert joined([SafeText(""), SafeText("a"), SafeText(""), SafeText("b")]) == "a\nb"


# --- the one place --------------------------------------------------------------------------------

FACE = Path(safe_text.__file__).parent
SENDING = {
    "send", "reply", "edit", "send_message", "edit_message", "edit_original_response",
    "create_thread",
}  # fmt: skip


def ways_around(file: str, source: str) -> Iterator[str]:
    """What a file does beside cards and safe text."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.alias(name=name) if name.startswith("escape_"):
                if file != "safe_text.py":
                    yield f"{file} escapes by itself"
            case ast.Call(func=ast.Attribute(attr="TextDisplay") | ast.Name(id="TextDisplay")):
                if file != "cards.py":
                    yield f"{file}:{node.lineno} makes a text outside of a card"
            case ast.Call(func=ast.Attribute(attr=verb), args=given, keywords=named):
                # Discord's own verbs take the text first; those of ours, the interaction.
                if verb in SENDING and given and ast.unparse(given[0]) != "interaction":
                    yield f"{file}:{node.lineno} sends plain text"
                if {keyword.arg for keyword in named} & {"content", "embed", "embeds"}:
                    yield f"{file}:{node.lineno} sends what is no card"


def test_all_that_is_sent_is_a_card_of_safe_text() -> None:
    files = sorted(FACE.rglob("*.py"))
    assert {"cards.py", "safe_text.py", "answers.py"} <= {path.name for path in files}
    assert [
        wrong
        for path in files
        for wrong in ways_around(
            path.relative_to(FACE).as_posix(), path.read_text(encoding="utf-8")
        )
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "shown = discord.utils.escape_mentions(text)",
        "from discord.utils import escape_markdown",
        "card.add_item(discord.ui.TextDisplay(text))",
        "await channel.send(text)",
        "await message.reply(f'Hello {name}', view=card)",
        "await interaction.response.send_message(content=text)",
        "await message.edit(embed=discord.Embed(description=text))",
    ],
)
def test_ways_around_are_seen(code: str) -> None:
    assert list(ways_around("ask.py", code))

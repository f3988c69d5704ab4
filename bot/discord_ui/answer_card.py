"""An answer as a card: the answer first and short, then its sources, then what one can do next."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import discord

from bot.answer import Answer, Citation, Kind, Status
from bot.discord_ui.answer_buttons import AnswerButton, EntryButton, EntrySelect, Verb
from bot.discord_ui.cards import AMBER, GREEN, GREY, RED, Card
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import (
    SafeText,
    from_knowledge,
    heading,
    joined,
    link,
    on_one_line,
    plain,
    small,
    typed,
)
from index.markdown import block_tokens

QUESTION_MARK = 1001
"""The id of the text that tells which question a card answers."""

LONGEST_QUOTE = 500
_QUOTE_OPENS = "-# ❝ "
_QUOTE_CLOSES = " ❞"
_TEXT_ROOM = 900
_LIST_ROOM = 1200
"""Characters of an answer before its "More" button."""
_SHORT_SOURCES = 4
_LEFT_FOR_SOURCES = 1400
_LEFT_FOR_ALL_SOURCES = 2000
_MOST_BUTTONS = 5
_SHORT_TITLE = 30
_NEAREST = 3
_NUMBERED = re.compile(r"^(\d+)\. \*\*")

_COLOURS = {Status.ANSWERED: GREEN, Status.UNSURE: AMBER, Status.DECLINED: GREY}
_VERDICTS = {
    "yes": ("✅", GREEN),
    "conditions": ("⚠️", AMBER),
    "partly": ("🟡", AMBER),
    "disputed": ("⚖️", AMBER),
    "no": ("⛔", RED),
    "unknown": ("❔", GREY),
}
_ICONS = {Kind.COMPARE: "⚖️", Kind.RECOMMEND: "🧭", Kind.PATH: "🪜"}


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an answer that is never torn; `number` counts the items of a numbered list."""

    text: str
    number: int = 0


class AnswerCard(Card):
    """One answer, with the buttons that fit it."""

    def __init__(
        self,
        answer: Answer,
        phrases: Phrases,
        *,
        quote: str = "",
        full: bool = False,
        can_ask_human: bool = False,
        can_share: bool = False,
        sections: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`quote` is the question, where nothing above the card shows it or it was read in the
        light of what went before; `full` shows all of the answer at once; `sections` are those
        of its entry that can be read on, by what an `EntrySelect` calls them.
        """
        icon, colour = _VERDICTS.get(answer.verdict, ("", _COLOURS[answer.status]))
        super().__init__(colour)
        self._answer = answer
        self._phrases = phrases
        self._items: tuple[str, ...] = ()
        if quote:
            self.say(quoted(quote), mark=QUESTION_MARK)
        self._title(icon or _ICONS.get(answer.kind, ""))
        cut = self._text(full=full)
        if answer.citations:
            self.line().say(self._sources(full=full))
        self.say(self._foot())
        self._item_buttons()
        self._buttons(
            more=answer.status is Status.ANSWERED and (cut or bool(answer.about)) and not full,
            can_ask_human=can_ask_human,
            can_share=can_share,
        )
        if sections:
            self.row([EntrySelect(sections, phrases.label("select-section"), number=2)])

    def _title(self, icon: str) -> None:
        answer = self._answer
        title = plain(answer.title)
        if self._is_standard:
            title = self._phrases(f"answer-{answer.status.value}-title")
        self.say(heading(joined((SafeText(icon), title), " ")))

    @property
    def _is_standard(self) -> bool:
        """Whether the bot says in its own words that it does not answer; what was no question, or
        too long, has no candidates, and the advisor says why.
        """
        return self._answer.status is not Status.ANSWERED and bool(self._answer.entries)

    def _text(self, *, full: bool) -> bool:
        """Adds the text; tells whether some of it was left for "More"."""
        answer = self._answer
        if self._is_standard:
            self.say(self._phrases(f"answer-{answer.status.value}"))
            return False
        listed = answer.context.listed if answer.context else ()
        is_list = answer.kind in (Kind.RECOMMEND, Kind.PATH)
        blocks = blocks_of(answer.text)
        shown = blocks if full else _short(blocks, _LIST_ROOM if is_list else _TEXT_ROOM)
        keep = self._left_below(full=full)
        for block in shown:
            self.say(from_knowledge(_NUMBERED.sub(r"**\1. ", block.text)), keep=keep)
        self._items = listed[: max((block.number for block in shown), default=0)]
        return len(shown) < len(blocks)

    def _left_below(self, *, full: bool) -> int:
        """The characters to leave for the sources and the foot; all sources are known before."""
        if not self._answer.citations:
            return 0
        if not full:
            return _LEFT_FOR_SOURCES
        return len(self._sources(full=True)) + len(self._foot())

    def _sources(self, *, full: bool) -> SafeText:
        citations = self._answer.citations
        if not full:
            shown = "".join(item.content for item in self._texts())
            cited = [one for one in citations if f"[{one.number}]" in shown]
            citations = tuple(cited or citations)[:_SHORT_SOURCES]
        lines = [_source(citation) for citation in citations]
        rest = len(self._answer.citations) - len(citations)
        room = _LEFT_FOR_ALL_SOURCES if full else _LEFT_FOR_SOURCES
        while lines and len("\n".join(lines)) > room - 200:
            lines.pop()
            rest += 1
        if rest:
            lines.append(small(self._phrases("answer-more-sources", count=rest)))
        return joined(lines)

    def _texts(self) -> list["discord.ui.TextDisplay[AnswerCard]"]:
        return [one for one in self.walk_children() if isinstance(one, discord.ui.TextDisplay)]

    def _foot(self) -> SafeText:
        if not self._answer.reviewed:
            return SafeText("")
        return small(self._phrases("answer-foot", date=self._answer.reviewed))

    def _item_buttons(self) -> None:
        """A button for each numbered item that is shown, or for each side of a comparison."""
        items = self._items[:_MOST_BUTTONS]
        if items:
            numbered = enumerate(items, start=1)
            self.row(EntryButton(entry, str(number)) for number, entry in numbered)
        elif self._answer.kind is Kind.COMPARE and self._answer.context:
            listed = self._answer.context.listed
            titles = {one.entry: one.title for one in self._answer.entries}
            sides = {entry: titles.get(entry, "") for entry in listed[:_MOST_BUTTONS]}
            if all(0 < len(title) <= _SHORT_TITLE for title in sides.values()):
                self.row(EntryButton(entry, title) for entry, title in sides.items())

    def _buttons(self, *, more: bool, can_ask_human: bool, can_share: bool) -> None:
        answer, phrases = self._answer, self._phrases
        if answer.kind is Kind.SMALLTALK:
            return
        first = [Verb.MORE] if more else []
        first += [Verb.WHY] if answer.entries else []
        second = [Verb.TOPICS] if answer.status is Status.DECLINED else []
        second += [Verb.UP, Verb.DOWN] if answer.status is Status.ANSWERED else []
        if can_ask_human and answer.status is not Status.DECLINED:
            second.append(Verb.HUMAN)
        if can_share and answer.status is Status.ANSWERED:
            second.append(Verb.SHARE)
        if answer.status is Status.UNSURE:
            nearest = answer.entries[:_NEAREST]
            self.row(EntryButton(one.entry, one.title) for one in nearest)
        self.row(AnswerButton(verb, phrases) for verb in first)
        self.row(AnswerButton(verb, phrases) for verb in second)
        if answer.status is Status.ANSWERED and (entries := _worth_reading(answer)):
            self.row([EntrySelect(entries, phrases.label("select-related"))])


def _worth_reading(answer: Answer) -> dict[str, str]:
    """Entries to go on with, and their titles."""
    titles = {one.entry: one.title for one in answer.entries}
    titles |= {one.entry: one.title for one in answer.related}
    wanted = dict.fromkeys((*answer.about, *(one.entry for one in answer.related)))
    return {entry: titles[entry] for entry in wanted if entry in titles}


def quoted(question: str) -> SafeText:
    """The question as a card shows it; `question_shown` reads it back."""
    return SafeText(f"{_QUOTE_OPENS}{on_one_line(question, LONGEST_QUOTE)}{_QUOTE_CLOSES}")


def question_shown(message: discord.Message) -> str:
    """The question that a sent card shows; "" where it shows none."""
    for text in texts_of(message.components):
        if text.id == QUESTION_MARK:
            return typed(text.content.removeprefix(_QUOTE_OPENS).removesuffix(_QUOTE_CLOSES))
    return ""


def texts_of(components: Iterable[Any]) -> Iterator[discord.TextDisplay]:
    """The texts among the components of a sent message, from top to bottom."""
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component
        else:
            yield from texts_of(getattr(component, "children", ()))


def _source(citation: Citation) -> SafeText:
    return small(SafeText(f"`{citation.number}` {link(citation.title, citation.url)}"))


def _short(blocks: list[Block], room: int) -> list[Block]:
    """The first blocks, as many as fit into `room` characters, but one at least."""
    shown: list[Block] = []
    for block in blocks:
        if shown and len(block.text) > room:
            break
        shown.append(block)
        room -= len(block.text)
    # A heading with nothing below it promises what is not there.
    while len(shown) > 1 and len(shown) < len(blocks) and _is_heading(shown[-1]):
        shown.pop()
    return shown


def _is_heading(block: Block) -> bool:
    return re.fullmatch(r"\*\*[^*]+\*\*", block.text) is not None


def blocks_of(markdown: str) -> list[Block]:
    """The paragraphs, tables and fences of a text, and each item of its numbered lists."""
    lines = markdown.split("\n")
    blocks: list[Block] = []
    number = 0
    inside = False
    for token in block_tokens(markdown):
        if token.map is None:
            inside = inside and token.type != "ordered_list_close"
            continue
        start, end = token.map
        text = "\n".join(lines[start:end]).strip()
        if token.type == "ordered_list_open" and token.level == 0:
            inside = True
        elif inside and token.type == "list_item_open" and token.level == 1:
            number += 1
            blocks.append(Block(text, number))
        elif token.level == 0 and not inside:
            blocks.append(Block(text))
    return blocks

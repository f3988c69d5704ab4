"""The cards of a hand-off: before it is sent, for the helpers, and for its asker."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import discord

from bot.discord_ui.answer_buttons import EntryButton
from bot.discord_ui.answer_card import texts_of
from bot.discord_ui.cards import AMBER, BLUE, GREEN, GREY, Card
from bot.discord_ui.handoff.buttons import (
    DraftButton,
    DraftVerb,
    HelperButton,
    HelperVerb,
    HelpfulButton,
    OwnButton,
    OwnVerb,
)
from bot.discord_ui.handoff.reply import Reply
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import (
    SafeText,
    heading,
    joined,
    link,
    member_shown,
    on_one_line,
    plain,
    roles_shown,
    small,
    typed,
)
from bot.records.handoffs import Handoff

MAX_QUESTION = 1000
MAX_DETAILS = 500
MAX_REPLY = 2000
MOST_SHOWN = 8
"""Hand-offs in a person's own list."""

_DRAFT_MARK = 1101
_DETAILS_MARK = 1102
_LIST_QUOTE = 150
_ANSWER_QUOTE = 300
_LEFT_FOR_FOOT = 400

_COLOURS = {"open": AMBER, "claimed": BLUE, "answered": GREEN, "closed": GREY}


@dataclass(frozen=True, slots=True)
class Near:
    """Entries and their titles: what the advisor answered with, or only what came nearest."""

    titles: Mapping[str, str] = field(default_factory=dict)
    sure: bool = False

    @property
    def kind(self) -> str:
        return "answered" if self.sure else "near"


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent; `channel` and `message` are where it was asked, 0 where privately."""

    question: str
    details: str
    channel: int
    message: int

    @property
    def private(self) -> bool:
        return self.channel == 0

    @classmethod
    def shown_in(cls, message: discord.Message, channel: int, asked: int) -> "Draft":
        """The draft that a sent `DraftCard` shows."""
        texts = {text.id: typed(text.content) for text in texts_of(message.components)}
        return cls(texts.get(_DRAFT_MARK, ""), texts.get(_DETAILS_MARK, ""), channel, asked)


class DraftCard(Card):
    """Exactly what will be sent, and where, for its asker to agree."""

    def __init__(self, draft: Draft, where: str, near: Near, phrases: Phrases) -> None:
        """`where` names the helpers' channel."""
        super().__init__(BLUE)
        place = plain(f"#{where}")
        self.say(heading(phrases("handoff-preview-title")))
        self.say(phrases("handoff-preview-where", channel=place))
        self.line().say(plain(draft.question), mark=_DRAFT_MARK)
        if draft.details:
            self.say(phrases("handoff-details"))
            self.say(plain(draft.details), mark=_DETAILS_MARK)
        self.line()
        if near.titles:
            self.say(joined([phrases(f"handoff-preview-{near.kind}"), _listed(near)]))
        kind = "private" if draft.private else "public"
        self.say(phrases(f"handoff-preview-{kind}"))
        self.say(small(phrases("handoff-preview-kept")))
        self.row(DraftButton(verb, draft.channel, draft.message, phrases) for verb in DraftVerb)


class HelpersCard(Card):
    """A question for the helpers, as it stands."""

    def __init__(
        self,
        handoff: Handoff,
        near: Near,
        phrases: Phrases,
        *,
        call: int | None = None,
    ) -> None:
        """`call` is a role to call to it."""
        super().__init__(_COLOURS[handoff.state])
        self._handoff = handoff
        self._phrases = phrases
        self.say(heading(phrases("handoff-card-title", id=str(handoff.id))))
        self.say(self._asked())
        self.line().say(plain(handoff.question), keep=_LEFT_FOR_FOOT)
        if handoff.note:
            self.say(small(phrases("handoff-details")))
            self.say(plain(handoff.note), keep=_LEFT_FOR_FOOT)
        if near.titles and handoff.waits:
            self.say(small(phrases(f"handoff-card-{near.kind}")))
            self.row(EntryButton(entry, title) for entry, title in near.titles.items())
        self.line()
        if handoff.answer:
            self.say(plain(Reply.kept(handoff.answer).text), keep=_LEFT_FOR_FOOT)
        self.say(self._state(call))
        self.row(HelperButton(verb, handoff.id, phrases) for verb in self._verbs())

    def _asked(self) -> SafeText:
        handoff, phrases = self._handoff, self._phrases
        asker = member_shown(handoff.asker_id)
        when = SafeText(discord.utils.format_dt(handoff.opened, "R"))
        lines = [phrases("handoff-card-asker", asker=asker, when=when)]
        if is_private(handoff):
            lines.append(phrases("handoff-card-private"))
        elif url := place_of(handoff):
            lines.append(link(phrases.label("handoff-card-place"), url))
        return joined(lines)

    def _state(self, call: int | None) -> SafeText:
        handoff = self._handoff
        helper = (
            member_shown(handoff.claimed_by)
            if handoff.claimed_by
            else self._phrases("handoff-somebody")
        )
        if call is not None and handoff.state == "open":
            return self._phrases("handoff-state-open-for", helpers=roles_shown([call]))
        lines = [self._phrases(f"handoff-state-{handoff.state}", helper=helper)]
        if handoff.answer and handoff.told:
            lines.append(self._phrases(f"handoff-told-{handoff.told}"))
        return joined(lines)

    def _verbs(self) -> list[HelperVerb]:
        if self._handoff.state == "open":
            return [HelperVerb.CLAIM, HelperVerb.CLOSE]
        if self._handoff.state == "claimed":
            return [HelperVerb.ANSWER, HelperVerb.RELEASE, HelperVerb.CLOSE]
        if not self._handoff.answer:
            return []
        again = [HelperVerb.AGAIN] if may_be_told_again(self._handoff) else []
        return [*again, HelperVerb.DRAFT]


class AnswerFromHelperCard(Card):
    """A helper's answer, for its asker; `calls` lets the card name the asker."""

    def __init__(self, handoff: Handoff, helper: str, phrases: Phrases, *, calls: bool) -> None:
        super().__init__(GREEN)
        reply = Reply.kept(handoff.answer)
        self.say(heading(phrases("handoff-answer-title")))
        if calls:
            asker = member_shown(handoff.asker_id)
            self.say(phrases("handoff-answer-for", asker=asker))
        self.say(small(on_one_line(handoff.question, _ANSWER_QUOTE)))
        self.line().say(plain(reply.text), keep=_LEFT_FOR_FOOT)
        if reply.source:
            self.say(link(phrases.label("handoff-answer-source", site=reply.site), reply.source))
        name = on_one_line(helper, 50) if helper else phrases("handoff-somebody")
        self.say(small(phrases("handoff-answer-from", helper=name)))
        self.line().say(phrases("handoff-answer-helpful"))
        self.row(
            HelpfulButton(handoff.guild_id, handoff.id, helpful=helpful)
            for helpful in (True, False)
        )


class OwnCard(Card):
    """What a person handed off, and what became of it."""

    def __init__(self, handoffs: Sequence[Handoff], lost: frozenset[int], phrases: Phrases) -> None:
        """`lost` are the ids of those whose card the helpers no longer have."""
        super().__init__(BLUE)
        self.say(heading(phrases("handoff-own-title")))
        if not handoffs:
            self.say(phrases("handoff-own-none"))
        for handoff in handoffs[:MOST_SHOWN]:
            self._add(handoff, lost=handoff.id in lost, phrases=phrases)

    def _add(self, handoff: Handoff, *, lost: bool, phrases: Phrases) -> None:
        when = SafeText(discord.utils.format_dt(handoff.updated, "R"))
        state = "lost" if lost else handoff.state
        text = joined(
            [
                on_one_line(handoff.question, _LIST_QUOTE),
                small(phrases(f"handoff-own-{state}", when=when)),
            ]
        )
        verbs = _own_verbs(handoff, lost=lost)
        buttons = [OwnButton(verb, handoff.id, phrases) for verb in verbs]
        if len(buttons) == 1:
            self.say_beside(text, buttons[0])
        else:
            self.say(text).row(buttons)


class ConsentCard(Card):
    """What the author of an answer agrees to before it becomes a draft entry."""

    def __init__(self, handoff: Handoff, phrases: Phrases) -> None:
        super().__init__(BLUE)
        self.say(heading(phrases("handoff-consent-title")))
        self.say(phrases("handoff-consent"))
        self.row([HelperButton(HelperVerb.AGREE, handoff.id, phrases)])


class DraftEntryCard(Card):
    """The draft of an entry, as a file."""

    def __init__(self, file_name: str, phrases: Phrases) -> None:
        super().__init__(GREEN)
        self.say(phrases("handoff-draft-made", folder="knowledge/practice/"))
        self.add_item(discord.ui.File(f"attachment://{file_name}"))


def is_private(handoff: Handoff) -> bool:
    """Whether it was asked where nobody else saw it, so that nobody else may see the answer."""
    return handoff.asker_channel is None


def may_be_told_again(handoff: Handoff) -> bool:
    """Whether the asker was not told, and may be reached another time."""
    return handoff.told in ("", "unreached", "refused")


def place_of(handoff: Handoff) -> str:
    """The link to where it was asked publicly; "" where that is nowhere."""
    if is_private(handoff) or handoff.asked_message is None:
        return ""
    place = f"{handoff.guild_id}/{handoff.asker_channel}/{handoff.asked_message}"
    return f"https://discord.com/channels/{place}"


def _own_verbs(handoff: Handoff, *, lost: bool) -> list[OwnVerb]:
    if handoff.answer:
        return [OwnVerb.READ]
    if not handoff.waits:
        return []
    return [OwnVerb.RESEND, OwnVerb.WITHDRAW] if lost else [OwnVerb.WITHDRAW]


def _listed(near: Near) -> SafeText:
    return joined(SafeText(f"- {plain(title)}") for title in near.titles.values())

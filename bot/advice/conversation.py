"""Follow-ups: what a message means after the answer before it, and several questions in one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.advice.library import Library
from bot.advice.patterns import any_of
from bot.answer import Context, Kind
from index.entries import Entry, Learning
from index.lexical import terms
from index.mentions import Mention

LONGEST = 18
"""Words of a message that may lean on the one before it; longer ones speak for themselves."""

MOST_QUESTIONS = 3
MOST_SUBJECTS = 4
"""Subjects of a conversation that are kept, for "compare the two"."""

_FEWEST_TERMS = 2
_MOST_BEFORE = 4
"""Terms before a pronoun that still means the subject of the answer before."""
_LONGEST_PICK = 9
_LONGEST_RENAMING = 10


class Wish(StrEnum):
    """What a message wants of the conversation."""

    ASK = "ask"
    SHORTER = "shorter"
    MORE = "more"
    SHOW = "show"
    """One of the entries that were listed."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A message as it is understood in its conversation.

    `question` stands alone; `latest` is the part of it that this message added; `entry` is the one
    to show; `wants` the folder of which another one is asked for; `without` are entries that were
    shown already and are not wanted again.
    """

    question: str
    wish: Wish = Wish.ASK
    latest: str = ""
    entry: str = ""
    wants: str = ""
    without: tuple[str, ...] = ()


_COURTESY = (
    r"^(?:(?:can you|could you|please|pls|make (?:it|that)|say (?:it|that)|ok|yes|much|a bit|even|"
    r"and|now|give me (?:a|the))\W+)*"
)
_SHORTER = re.compile(
    rf"{_COURTESY}(?:shorter|short(?: version)?|tl;?\s?dr|in (?:one|a|1|two) sentences?|briefly|"
    r"summar\w+(?: (?:it|that))?|too long|shorten(?: (?:it|that))?|in short|"
    r"simplify(?: (?:it|that))?|quick(?:er)? version)\b.{0,25}$",
    re.I,
)
_MORE = re.compile(
    rf"{_COURTESY}(?:tell me (?:a bit |some )?more|more(?: (?:details?|infos?|information))?|go on|"
    r"continue|elaborate|what else|explain (?:more|further|in (?:more )?detail)|"
    r"in (?:more )?detail|details|expand)\b.{0,30}$",
    re.I,
)
_ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "last": -1, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4,
    "one": 0, "two": 1, "three": 2, "four": 3, "five": 4,
}  # fmt: skip
_ORDINAL = re.compile(
    r"\b(?:the )?(?P<word>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
    r"(?: (?:one|option|tool|model|course|book|step|of (?:them|those|these)))?\b"
    r"|\b(?:number|no\.?|nr\.?|option) ?(?P<number>[1-5]|one|two|three|four|five)\b"
    r"|#(?P<hash>[1-5])\b|^(?P<alone>[1-5])\W*$",
    re.I,
)
_OF_SOMEBODY = re.compile(r"\b(?:my|our|your|his|her|their|an?)\s*$", re.I)
"""What stands before "first" where it counts something of one's own: "my first issue"."""
_SHOWING = frozenset(terms("tell more details show take explain about please"))
_OPENER = (
    r"^(?:(?:ok(?:ay)?|so|hm+|cool|nice|thanks|thx|great|yes|no|oh|ah|right|well|"
    r"too \w+ for us)\W+)*"
)
_LEADING = re.compile(
    rf"{_OPENER}(?:and|but|or|what about|how about|what if|also|then|now|plus|only|"
    r"same (?:question )?(?:for|with|but))\b\W*(?:(?:what about|how about|what if|if)\b)?\W*",
    re.I,
)
_CONDITION = re.compile(r"^(?:if|when|with|without|only)\b", re.I)
_ASKS = re.compile(
    r"^(?:what|which|who|how|where|why|is|are|does|do|did|can|could|may|should|will|would|has|have)\b",
    re.I,
)
_ASKS_WHO = re.compile(r"^who(?:m|se)?\b", re.I)
"""Where the second term is what is asked about: "who owns linux"."""
_DEFINITION = re.compile(r"^(?:what|who)(?:'?s| is| are| does)\b", re.I)
_PRONOUN = re.compile(
    r"\b(?P<own>its|their|his)\b|\b(?:it's|it|that one|this one|they|them)\b|"
    r"(?:^|(?<=is )|(?<=of )|(?<=on )|(?<=do )|(?<=does )|(?<=for )|(?<=with )|(?<=about )|"
    r"(?<=use ))"
    r"(?:that|this|those|these)\b|\b(?:that|this|those|these)(?=\W*$)|"
    r"\bthe (?P<noun>tool|model|licen[cs]e|course|book|library|program|software|app|project|one|"
    r"bot)\b(?!\s+(?:headers?|files?|texts?|notices?|keys?|fees?|servers?|agreements?|terms|changes?))",
    re.I,
)
_CALLED = {
    "licenses": ("license", "licence", "one"),
    "learning": ("course", "book", "one"),
    "models": ("model", "license", "licence", "one"),
    "tools": (
        "tool",
        "library",
        "program",
        "software",
        "app",
        "project",
        "bot",
        "license",
        "licence",
        "one",
    ),
}
"""The nouns that may stand for an entry of a folder, or for the licence that it is under."""
_OF_ITS_OWN = ("license", "licence")
_EXPLETIVE = re.compile(
    r"\bit(?:'s| is| was| would be)? (?:\w+ )?(?:ok|okay|legal|illegal|allowed|possible|fine|safe|"
    r"better|best|worth|hard|easy|true|good|bad|normal|necessary|required|enough|common|rude|wise|"
    r"mandatory|forbidden|permitted|important|make sense|matter|cost)\b.{0,30}?"
    r"\b(?:to|that|if|for|when|whether|\w+ing)\b",
    re.I,
)
"""Where "it" stands for nothing: "is it legal to …"."""
_OTHER = any_of(
    "ones?", "else", "others?", "another", "simpler", "easier", "cheaper", "smaller", "lighter",
    "faster", "shorter", "bigger", "newer", "alternatives?", "options?", "anything", "something",
)  # fmt: skip
_ASKS_OTHER = re.compile(
    rf"{_OPENER}(?:(?:and|but|or|then)\W+)*(?:is there|are there|do you (?:have|know)|any|anything|"
    r"something|give me|got|maybe|show me|i(?:'d)? (?:want|need|prefer|like)|"
    r"can you (?:suggest|recommend)|whats? (?:else|other|an)|what(?: is|'s) an|another|an? |"
    r"which one|"
    r"which of (?:them|those|these))\b",
    re.I,
)
_NOT_AGAIN = any_of(
    "else", "others?", "another", "simpler", "easier", "different", "shorter", "lighter", "smaller",
    "instead", "less",
)  # fmt: skip
_LESS_TIME = any_of("shorter", "less", "faster", "quicker")
_INTO = re.compile(
    r"\b(?:in|into|inside|under|within)\s+(?:an?|my|our|the)?\s*$|"
    r"\b(?:my|our|the) \w+ (?:is|was|were|would be|gets?|becomes?)\s+(?:under\s+)?(?:the\s+)?$",
    re.I,
)
_NEW_SUBJECT = any_of(
    "(?:now )?something (?:else|different|new)(?=[,:.])",
    "(?:different|another|new|other) (?:question|topic|subject)", "back to topic",
    "change of (?:subject|topic)", "unrelated",
)  # fmt: skip
_BOTH = any_of("the (?:first )?two", "both", "them", "these", "those")
_COMPARE = any_of(r"compar\w*", r"dif{1,2}er\w*", "better", "vs", "versus", "which")


def resolve(text: str, context: Context | None, library: Library) -> Resolved:
    """What `text` asks, given the answer before it; one that needs no context stands for itself."""
    alone = Resolved(text, latest=text)
    if context is None or not context.about or len(text.split()) > LONGEST:
        return alone
    if _NEW_SUBJECT.search(text):
        return alone
    said = _SENTENCE.split(text)[-1]
    if _SHORTER.match(said) and not _ASKS_OTHER.match(said):
        return Resolved(context.question, Wish.SHORTER)
    named = [one for one in library.mentions(text) if not one.loose]
    if renamed := _renamed(text, context, named, library):
        return Resolved(renamed, latest=_LEADING.sub("", text, count=1))
    mentions = [one for one in named if one.sure]
    if picked := _picked(text, context, mentions, library):
        return picked
    if mentions:
        other = all(context.about[0].partition("/")[0] not in _kinds(one) for one in mentions)
        first = context.about[0]
        return (_by_pronoun(text, first, library.title(first)) if other else None) or alone
    if _MORE.match(said):
        return Resolved(context.question, Wish.MORE, entry=context.about[0])
    pair = context.about if len(context.about) > 1 else context.subjects
    if len(pair) > 1 and _BOTH.search(said) and _COMPARE.search(said):
        first, second = (library.title(one) for one in pair[:2])
        return Resolved(f"{first} vs {second}", latest=text)
    return (
        _condition(text, context)
        or _another(said, context, library)
        or _about_it(text, context.about[0], library.title(context.about[0]))
        or alone
    )


def _picked(
    text: str, context: Context, mentions: Sequence[Mention], library: Library
) -> Resolved | None:
    """Where one of the listed entries is called by its place."""
    match = _ORDINAL.search(text)
    short = len(text.split()) <= _LONGEST_PICK
    if not match or not context.listed or mentions or not short or _BOTH.search(text):
        return None
    if match["word"] and _OF_SOMEBODY.search(text[: match.start()]):
        return None
    word = match["word"] or match["number"] or match["hash"] or match["alone"]
    place = _ORDINALS[word.lower()]
    if place >= len(context.listed):
        return None
    entry = context.listed[place]
    before, after = text[: match.start()], text[match.end() :]
    if set(terms(f"{before} {after}")) <= _SHOWING:
        return Resolved(f"what is {library.title(entry)}", Wish.SHOW, entry=entry)
    return Resolved(before + library.title(entry) + after, latest=text)


def _renamed(
    text: str, context: Context, mentions: Sequence[Mention], library: Library
) -> str | None:
    """The question before, asked of the name in `text` instead of one of the same kind."""
    if not _LEADING.match(text) or len(text.split()) > _LONGEST_RENAMING:
        return None
    before = [one for one in library.mentions(context.question) if one.sure]
    known = [one.entries for one in before]
    fresh = [one for one in mentions if one.entries not in known]
    if len(fresh) != 1:
        return None
    new = fresh[0]
    kinds = _kinds(new)
    old = [one for one in before if kinds & _kinds(one)]
    if not old:
        return None
    outgoing = [one for one in old if any(one.entries == other.entries for other in mentions)]
    last = _INTO.search(text[: new.start]) and len(old) > 1
    target = outgoing[0] if outgoing else old[-1] if last else old[0]
    return context.question[: target.start] + new.text + context.question[target.end :]


def _kinds(mention: Mention) -> set[str]:
    """The folders of what a name names; tools and models stand for each other."""
    folders = {entry.partition("/")[0] for entry in mention.entries}
    return folders | {"tools", "models"} if folders & {"tools", "models"} else folders


def _condition(text: str, context: Context) -> Resolved | None:
    """The question before under one more condition: "and on windows?", "if i only link it?"."""
    led = _LEADING.match(text) is not None
    tail = _LEADING.sub("", text, count=1)
    if not tail or not (led or _CONDITION.match(text)):
        return None
    lasting = context.kind in (Kind.RECOMMEND, Kind.COMPATIBILITY, Kind.PATH)
    asks_anew = _ASKS.match(tail) or _OTHER.search(tail)
    if context.kind is Kind.COMPATIBILITY or (lasting and not asks_anew):
        return Resolved(f"{context.question} {tail}", latest=tail)
    return None


def _another(said: str, context: Context, library: Library) -> Resolved | None:
    """Another one of what was shown: "is there a free one", "something simpler"."""
    if not (_ASKS_OTHER.match(said) and _OTHER.search(said)):
        return None
    tail = _LEADING.sub("", said, count=1)
    first = context.about[0]
    folder = first.partition("/")[0]
    without = (context.listed or context.about[:1]) if _NOT_AGAIN.search(said) else ()
    if context.kind not in (Kind.RECOMMEND, Kind.PATH) and folder in ("tools", "models"):
        return Resolved(f"alternative to {library.title(first)}, {tail}", latest=said)
    if folder == "learning" and _LESS_TIME.search(said):
        tail += _shorter_than(library[first])
    wants = folder if folder in ("tools", "models", "learning") else "tools"
    return Resolved(f"{context.question}, {tail}", latest=said, wants=wants, without=without)


def _shorter_than(entry: Entry) -> str:
    """The constraint of taking less time than a course, in words."""
    known = isinstance(entry, Learning) and entry.hours
    return f", under {known - 1:g} hours" if known and known > 1 else ""


def _about_it(text: str, entry_id: str, title: str) -> Resolved | None:
    """A question about the subject before, without its name."""
    if resolved := _by_pronoun(text, entry_id, title):
        return resolved
    tail = _LEADING.sub("", text, count=1)
    led = _LEADING.match(text) is not None and tail
    most = _FEWEST_TERMS - 1 if _ASKS_WHO.match(text) else _FEWEST_TERMS
    terse = _ASKS.match(text) and len(terms(text)) <= most
    if led or (terse and not _DEFINITION.match(text)):
        return Resolved(f"{title}: {tail}", latest=text)
    return None


def _by_pronoun(text: str, entry_id: str, title: str) -> Resolved | None:
    """`text` with the name in the place of its first pronoun."""
    tail = _LEADING.sub("", text, count=1)
    match = _PRONOUN.search(tail)
    if not match or match.group() == tail.rstrip("?!. ") or _EXPLETIVE.search(tail):
        return None
    if len(terms(tail[: match.start()])) > _MOST_BEFORE:
        return None  # it means what the message itself has just said
    folder = entry_id.partition("/")[0]
    noun = (match["noun"] or "").lower()
    if noun and noun not in _CALLED.get(folder, ()):
        return None
    name = f"{title}'s" if match["own"] else title
    if noun in _OF_ITS_OWN and folder != "licenses":
        name = f"{title}'s {noun}"
    return Resolved(tail[: match.start()] + name + tail[match.end() :], latest=text)


# --- several questions in one message -------------------------------------------------------------

_SENTENCE = re.compile(r"(?<=[?!])\s+|(?<!e\.g\.)(?<!i\.e\.)(?<=[.;])\s+(?=\S)|\n+")
_QUESTION_START = re.compile(
    r"^(?:(?:and|also|but|so|then|plus|or|second(?:ly)?|first(?:ly)?|btw|by the way|oh|hi|"
    r"hey|hello|ok|"
    r"(?:the )?(?:first|second|third|next|last|other|another) (?:question|thing|one))\W+)*"
    r"(?:what|whats|what's|which|who|whom|whose|how|hows|where|when|why|recommend|suggest|explain|compare|"
    r"tell me|give me|any|i need|i want|looking for|(?:open[- ]source |free |an? )*alternatives?|"
    r"(?:is|are|am|can|could|may|might|do|does|did|should|shall|will|would|has|have|was|were|isn't|"
    r"aren't)(?! (?:be|have|not)\b))\b",
    re.I,
)
_JOINED = re.compile(
    r",?\s+(?:and also|and|also|plus)\s+"
    r"(?=(?:what|which|who|how|where|why|is|are|can|may|do|does|should)\b)",
    re.I,
)


def questions_in(text: str) -> list[str]:
    """The questions of a message, each with what is said before it; one where it holds only one."""
    found: list[str] = []
    said = ""
    for piece in filter(None, map(str.strip, _SENTENCE.split(text))):
        said = f"{said} {piece}".strip()
        if is_question(piece):
            found += _apart(said)
            said = ""
    return found[:MOST_QUESTIONS] if len(found) > 1 else [text]


def is_question(sentence: str) -> bool:
    """Whether a sentence asks something, with or without a question mark."""
    return sentence.endswith("?") or _QUESTION_START.match(sentence) is not None


def _apart(sentence: str) -> list[str]:
    """Two questions that are joined by "and" in one sentence."""
    parts = _JOINED.split(sentence, maxsplit=1)
    leans = len(parts) == 2 and _PRONOUN.search(parts[1])
    if len(parts) == 2 and not leans and all(len(terms(part)) >= _FEWEST_TERMS for part in parts):
        return parts
    return [sentence]

"""Fields as people read them: sentences, lists, licences, hours."""

import re
import unicodedata
from collections.abc import Iterable

from bot.advice.evidence import Support, main_support
from bot.advice.terms import named
from index.entries import Artefact, Learning

_FULL_STOP = re.compile(r"(?<=[.!?])\s+(?=[\"'(\[]*[A-Z0-9])")
_LETTERS_WITH_VOWEL_SOUND = "AEFHILMNORSX"
_VOWEL_SOUND = re.compile(r"(?!eu|uni(?!n|m)|use|usu|one\b)[aeiou]|hour|honest|8|11\b|18\b", re.I)
_SPELLED_OUT = re.compile(r"[A-Z](?:[A-Z]|\b|\d)")
_COST = re.compile(r"(?P<article>an?\s+)?(?:free|paid)\b,?\s+(?:and\s+)?(?=[^\W_])", re.I)
_CLAUSE = re.compile(r"[:;]\s")
_WORDS_OF_A_CLAUSE = 4
"""A colon after fewer words stands in a title."""

_VERBS = frozenset(
    "analyse analyze annotate build chat classify clean collect compare convert create deploy "
    "detect draw edit extract find fine-tune generate get host label make manage measure organise "
    "organize predict process publish read recognise recognize remove replace run serve share "
    "speak store talk teach train transcribe translate understand use visualise visualize "
    "write".split()
)


def clean(text: str) -> str:
    """The text on one line, without control, formatting and direction characters."""
    normal = unicodedata.normalize("NFC", text)
    visible = (
        " " if character.isspace() else character
        for character in normal
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs")
    )
    return " ".join("".join(visible).split())


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return _FULL_STOP.split(text.strip(), maxsplit=1)[0]


def listing(words: Iterable[str], last: str = "and") -> str:
    """The words as in a sentence: a, b and c."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def platforms(entry: Artefact) -> str:
    return named("platforms", *entry.runs_on)


def hours(number: float) -> str:
    return "1 hour" if number == 1 else f"{number:g} hours"


def effort(entry: Learning, *, with_hours: bool = True) -> str:
    """Level, length and cost of something to learn from."""
    parts = [entry.level]
    if entry.hours and with_hours:
        parts.append(f"about {hours(entry.hours)}")
    parts.append(entry.cost.replace("-", " "))
    return ", ".join(parts)


def course_line(entry: Learning) -> str:
    """What to learn from, in a line: title, provider, effort, what it is, and nothing twice."""
    about = _in_short(entry)
    provider = entry.provider.split(" (")[0]
    told = f"{entry.title} {about}".casefold()
    names = re.findall(r"[A-Z]\w{2,}", provider)
    by = "" if any(name.casefold() in told for name in names) else f" by {provider}"
    timed = entry.hours is not None and hours(entry.hours) in about
    return f"**{entry.title}**{by} ({effort(entry, with_hours=not timed)}). {about}"


def _in_short(entry: Learning) -> str:
    """What it is: the first clause of the summary, without a cost that stands beside it."""
    sentence = first_sentence(entry.summary)
    for mark in _CLAUSE.finditer(sentence):
        if len(sentence[: mark.start()].split()) >= _WORDS_OF_A_CLAUSE:
            sentence = sentence[: mark.start()] + "."
            break
    cost = _COST.match(sentence)
    if cost is None:
        return sentence
    rest = sentence[cost.end() :]
    return f"{capital(article(rest))} {rest}" if cost["article"] else capital(rest)


def article(name: str) -> str:
    """The article by the sound with which a name begins: an MIT project, a GPL project."""
    spelled_out = _SPELLED_OUT.match(name) is not None
    vowel = name[:1] in _LETTERS_WITH_VOWEL_SOUND if spelled_out else _VOWEL_SOUND.match(name)
    return "an" if vowel else "a"


def purpose(words: str) -> str:
    """What something is for, in words that may be an activity or a thing: to label images, for
    “kanban board”.
    """
    return f"to {words}" if is_activity(words) else f"for “{words}”"


def is_activity(words: str) -> bool:
    """Whether words say what to do rather than name a thing."""
    return words.split(maxsplit=1)[0].lower() in _VERBS


def license_noted(entry: Artefact) -> str:
    """What is to be noted of the licence, to stand after a sentence that names it."""
    return f" Note: {entry.license_note}" if entry.license_note else ""


def terms_support(entry: Artefact) -> Support:
    """Where a licence that is named in passing can be read: the primary source, if it is there."""
    main = main_support(entry)
    below = entry.license_source.startswith(main.url.rstrip("/") + "/")
    return main if below else license_support(entry)


def license_support(entry: Artefact) -> Support:
    """Where the licence of a tool or model can be read."""
    title = f"{entry.title}: licence"
    return Support(entry.id, "", title, entry.license_source, entry.reviewed)


def cell(text: str) -> str:
    """`text` inside a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")

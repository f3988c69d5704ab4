"""Orders: exactly what is wanted, so that nothing has to be understood, and what answers it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from bot.advice.choose_license import (
    Choice,
    Extra,
    LicenseWish,
    Work,
    advise_choice,
    question_of,
)
from bot.advice.compare import MOST, advise_comparison, comparable
from bot.advice.compatibility import advise_compatibility
from bot.advice.conduct import without_private
from bot.advice.constraints import Constraint, Demand, constraints_in
from bot.advice.evidence import Advice, Matter, Statement, main_support
from bot.advice.fact_sheet import fact_sheet, one_section, whole_entry
from bot.advice.learning_path import compose_path, lay_out
from bot.advice.library import Library, terms_of
from bot.advice.recommend import advise_listing, advise_recommendation
from bot.advice.request import Request, is_artefact
from bot.advice.search import Found, Search
from bot.advice.wording import article, capital, clean, hours, is_activity, listing, purpose
from bot.answer import Kind
from index.compatibility import Use
from index.entries import (
    Artefact,
    Entry,
    Learning,
    LearningPath,
    License,
    Practice,
)
from index.errors import AdvisorError
from index.mentions import Mention
from index.retriever import Hit

LONGEST_TEXT = 300
"""Characters of the words that an order may hold."""

_DEPTH = 200
"""Entries that are looked through where only those of one kind count."""

_NEAR_ENOUGH = 0.25
"""Score of the best of a kind below which nothing of that kind is about the words, however sure it
is that they are about something here."""

_PATH_NEAR = 0.8
"""Share of the best score from which on a path of the knowledge is taken for a goal."""


class OrderError(AdvisorError):
    """An order that cannot be carried out; message and hint are written for members."""


@dataclass(frozen=True, slots=True)
class Show:
    """An entry's fact sheet, or the section with that heading, or all of it."""

    entry: str
    section: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Compare:
    """Two to four entries of one kind, beside each other."""

    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a work may go into another, given as entries of licences, tools or models.

    No `outbound` stands for a closed product; no `use` for all of them.
    """

    inbound: str
    outbound: str = ""
    use: Use | None = None


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What may take the place of a tool or model (full id), or of a product (its name)."""

    name: str


class Wanted(StrEnum):
    """What can be looked for; the value is the folder of the knowledge."""

    TOOLS = "tools"
    MODELS = "models"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Find:
    """What fits the member's own words, or what meets the constraints alone where there are none.

    A chosen constraint counts before one that the words hold.
    """

    wants: Wanted | str
    text: str = ""
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class ChooseLicense:
    """Licences for a work, what others may do with it, and what is wanted beside that."""

    work: Work | str
    wish: LicenseWish | str
    extras: tuple[Extra | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Learn:
    """A learning path of the knowledge (full id), or one for a goal; without either, all paths."""

    goal: str = ""
    path: str = ""


Order = Show | Compare | Fit | Alternatives | Find | ChooseLicense | Learn


def carry_out(order: Order, library: Library, search: Search) -> Matter:
    """What answers an order, with a question that asks for the same.

    Raises:
        OrderError: where the order names what is not there, or what does not go together.
    """
    match order:
        case Show():
            return _show(order, library)
        case Compare():
            return _compare(order, library)
        case Fit():
            return _fit(order, library)
        case Alternatives():
            return _alternatives(order, library, search)
        case Find():
            return _find(order, library, search)
        case ChooseLicense():
            return _choose_license(order, library)
        case Learn():
            return _learn(order, library, search)
        case _:
            assert_never(order)


def _matter(question: str, advice: Advice | None, section: str = "") -> Matter:
    """The matter of an order that names what it is about."""
    return Matter(question, question, (), 1.0, advice, section)


def _entry(entry_id: str, library: Library) -> Entry:
    if entry_id not in library:
        raise OrderError(
            f"I know nothing by the name “{_cut(entry_id)}”.",
            "Choose one of the names that come up while you type.",
        )
    return library[entry_id]


def _cut(text: str) -> str:
    """What somebody put in, as short as an error may repeat it."""
    line = clean(text)
    return line if len(line) <= 60 else f"{line[:59]}…"


def _words(text: str) -> str:
    """What a member wrote, on one line, without what is private."""
    line = clean(text)
    if len(line) > LONGEST_TEXT:
        raise OrderError(
            f"That is {len(line):,} characters, and I read at most {LONGEST_TEXT} here.",
            "Say it in a few words.",
        )
    return without_private(line)


# --- show -----------------------------------------------------------------------------------------


def _show(order: Show, library: Library) -> Matter:
    entry = _entry(order.entry, library)
    question = question_about(entry, library)
    if order.whole:
        return _matter(question, whole_entry(entry, library))
    if not order.section:
        return _matter(question, fact_sheet(entry, library))
    section = next((one for one in entry.sections if one.heading == order.section), None)
    if section is None:
        headings = listing([f"“{one.heading}”" for one in entry.sections], "or")
        raise OrderError(
            f"{entry.title} has no part “{_cut(order.section)}”.",
            f"Choose {headings}." if headings else "Ask for its summary.",
        )
    return _matter(f"{entry.title}: {section.heading}", one_section(entry, section), order.section)


def question_about(entry: Entry, library: Library) -> str:
    """How one asks what an entry is: by its name, or, where it is a guide, as it is asked for."""
    if isinstance(entry, Practice):
        return entry.questions[0]
    if isinstance(entry, LearningPath):
        return f"Learning path: {entry.title}"
    name = library.clear_name(entry.id)
    # The name of a course may be a sentence, or an ordinary word.
    return f"What is “{name}”?" if isinstance(entry, Learning) else f"What is {name}?"


# --- compare --------------------------------------------------------------------------------------


def _compare(order: Compare, library: Library) -> Matter:
    entries = [_entry(one, library) for one in dict.fromkeys(order.entries)]
    if not 2 <= len(entries) <= MOST:
        many = "only one thing" if len(entries) == 1 else f"{len(entries)} things"
        raise OrderError(
            f"I compare two to {MOST} things, and that is {many}." if entries
            else f"I compare two to {MOST} things, and none was named.",
            "Name at least two different ones." if len(entries) < 2 else "Leave some out.",
        )  # fmt: skip
    if not comparable(entries):
        names = listing([entry.title for entry in entries])
        raise OrderError(
            f"{names} cannot be compared: they are not of one kind.",
            "Choose licences, or tools and models, or courses, or organizations.",
        )
    names = listing([library.clear_name(entry.id).removesuffix("-only") for entry in entries])
    return _matter(f"Compare {names}", advise_comparison(entries, library))


# --- compatibility --------------------------------------------------------------------------------

_USE_QUESTIONS = {
    None: "Can I use {} in {}?",
    Use.COPY: "Can I copy {} code into {}?",
    Use.LINK: "Can I link {} into {}?",
    Use.BUNDLE: "Can I ship {} side by side with {}?",
    Use.NETWORK: "Can I use {} over a network in {}?",
}


def _fit(order: Fit, library: Library) -> Matter:
    inbound = _licensed(order.inbound, library)
    outbound = _licensed(order.outbound, library) if order.outbound else None
    sides = [inbound, *([outbound] if outbound else [])]
    mentions = tuple(Mention(one.title, 0, len(one.title), (one.id,)) for one in sides)
    name = _license_name(outbound, library) if outbound else ""
    into = f"{article(name)} {name} project" if outbound else "a closed-source product"
    question = _USE_QUESTIONS[order.use].format(library.clear_name(inbound.id), into)
    request = Request(
        question, Kind.COMPATIBILITY, mentions, inbound=0, outbound=1 if outbound else None,
        directed=True, use=order.use,
    )  # fmt: skip
    return _matter(question, advise_compatibility(request, library, chosen=True))


def _licensed(entry_id: str, library: Library) -> Entry:
    """The entry of a licence, or of what is under one."""
    entry = _entry(entry_id, library)
    if not isinstance(entry, License | Artefact):
        raise OrderError(
            f"{entry.title} is no licence, and no tool or model that is under one.",
            "Choose a licence, a tool or a model.",
        )
    return entry


def _license_name(entry: Entry, library: Library) -> str:
    """The licence that a work is under, by the name that people know."""
    if isinstance(entry, Artefact):
        return library.shown_license(terms_of(entry))
    return library.clear_name(entry.id)


# --- alternatives ---------------------------------------------------------------------------------


def _alternatives(order: Alternatives, library: Library, search: Search) -> Matter:
    mention = _replaceable(order.name, library)
    question = f"Alternatives to {mention.text}"
    found = search.find(question)
    request = Request(question, Kind.RECOMMEND, (mention,), instead_of=0, wants=Wanted.TOOLS.value)
    ranked = {hit.entry: hit.score for hit in found.hits}
    advice = advise_recommendation(request, ranked, library)
    return Matter(question, question, found.hits, 1.0, advice)


def _replaceable(name: str, library: Library) -> Mention:
    """The name as a question would hold it: that of a tool, a model or a product."""
    if name in library:
        entry = library[name]
        if not isinstance(entry, Artefact):
            raise OrderError(
                f"{entry.title} is neither a tool nor a model.",
                "Choose a tool, a model or a product that you want to replace.",
            )
        clear = library.clear_name(entry.id)
        mention = library.mention_of(clear)
        known = mention is not None and entry.id in mention.entries
        return mention if mention and known else Mention(clear, 0, len(clear), (entry.id,))
    mention = library.mention_of(name)
    if mention is None or not (mention.instead or is_artefact(mention)):
        raise OrderError(
            f"I know no alternatives to “{_cut(name)}”.",
            "Choose one of the names that come up while you type, or ask for what it does.",
        )
    return mention


# --- find -----------------------------------------------------------------------------------------

_THINGS = {
    Wanted.TOOLS: "tools", Wanted.MODELS: "models", Wanted.LEARNING: "learning resources",
}  # fmt: skip
_LISTS = {
    Demand.LANGUAGE: "programming_languages", Demand.PLATFORM: "platforms",
    Demand.LEVEL: "levels", Demand.FORMAT: "learning_formats", Demand.MODALITY: "modalities",
    Demand.TASK: "tasks", Demand.TOPIC: "topics",
}  # fmt: skip
"""Demand -> the closed list of its values."""


def _find(order: Find, library: Library, search: Search) -> Matter:
    wants = _wanted(order.wants)
    text = _words(order.text)
    for one in order.constraints:
        _check(one, library)
    if not text and not order.constraints:
        raise OrderError(
            f"What kind of {_THINGS[wants]}? Nothing was said yet.",
            "Say what it is for, or choose at least one option.",
        )
    question = _find_question(wants, text, order.constraints)
    request = Request(
        text or question, Kind.RECOMMEND, constraints=_constraints(text, order.constraints),
        wants=wants.value,
    )  # fmt: skip
    if not text:
        return _matter(question, _listed(request, library))
    folders = (wants.value,)
    found = _look_for(text, question, folders, search)
    if found is None:
        # A word or two says little: whether they are out of scope is for the whole wish to say.
        whole = search.find(f"open-source {_THINGS[wants]} for {text}", _DEPTH)
        return Matter(question, question, _of(folders, whole), whole.confidence, None)
    hits = _of(folders, found)
    advice = advise_recommendation(request, {hit.entry: hit.score for hit in hits}, library)
    return Matter(question, question, hits, found.confidence, advice)


def _look_for(words: str, question: str, folders: tuple[str, ...], search: Search) -> Found | None:
    """What a member's words find, or else the question that they stand for.

    None where neither is sure, or nothing of the folders is near.
    """
    found = search.find(words, _DEPTH)
    # The words of the question itself are near to much: what is near is for the bare words to say.
    near = max((hit.score for hit in _of(folders, found)), default=0.0)
    if near < _NEAR_ENOUGH:
        return None
    if found.confidence < search.calibration.suggest_from:
        found = search.find(question, _DEPTH)
        if found.confidence < search.calibration.answer_from:
            return None
    return found


def _of(folders: tuple[str, ...], found: Found) -> list[Hit]:
    """What was found in some of the folders."""
    return [hit for hit in found.hits if hit.entry.startswith(tuple(f"{one}/" for one in folders))]


def _listed(request: Request, library: Library) -> Advice:
    advice = advise_listing(request, library)
    if advice is None:
        words = listing([one.words for one in request.constraints])
        raise OrderError(
            f"I know no {_THINGS[Wanted(request.wants)]} {words} that are still kept up.",
            "Leave an option out, or say in your own words what it is for.",
        )
    return advice


def _wanted(wants: str) -> Wanted:
    try:
        return Wanted(wants)
    except ValueError:
        raise OrderError(
            f"“{_cut(wants)}” is nothing that I can look for.",
            f"Choose {listing([one.value for one in Wanted], 'or')}.",
        ) from None


def _check(constraint: Constraint, library: Library) -> None:
    """Sees that the value of a constraint is one that entries can meet."""
    demand, value = constraint.demand, constraint.value
    if demand in _LISTS:
        known = value in library.terms_in(_LISTS[demand])
    elif demand in (Demand.HOURS, Demand.MEMORY):
        known = value.replace(".", "", 1).isascii() and value.replace(".", "", 1).isdigit()
    else:
        known = bool(value)
    if not known:
        raise OrderError(
            f"“{_cut(value)}” is no {demand.value} that I know.", "Choose one of the options."
        )


def _constraints(text: str, chosen: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """What was chosen, and what the words demand beside that."""
    demands = {one.demand for one in chosen}
    return (*chosen, *(one for one in constraints_in(text) if one.demand not in demands))


_BEFORE = (Demand.FREE, Demand.OPEN, Demand.SELF_HOSTED, Demand.LICENSE)
"""Demands whose words stand before what is wanted: free tools."""


def _find_question(wants: Wanted, text: str, constraints: Sequence[Constraint]) -> str:
    """How one asks for it: Which free tools are there to label images, on Linux?"""
    before = [one.words for one in constraints if one.demand in _BEFORE]
    after = [
        f"within {one.words}" if one.demand is Demand.MEMORY else one.words
        for one in constraints if one.demand not in _BEFORE
    ]  # fmt: skip
    things = " ".join([*before, _THINGS[wants]])
    ends = ", ".join([*([purpose(text)] if text else []), *after])
    return f"Which {things} are there{f' {ends}' if ends else ''}?"


# --- choose a licence -----------------------------------------------------------------------------


def _choose_license(order: ChooseLicense, library: Library) -> Matter:
    try:
        choice = Choice(
            Work(order.work), LicenseWish(order.wish), frozenset(map(Extra, order.extras))
        )
    except ValueError:
        message = "That is not among what I offer to choose from."
        raise OrderError(message, "Begin the choice again.") from None
    return _matter(question_of(choice), advise_choice(choice, library))


# --- learn ----------------------------------------------------------------------------------------


def _learn(order: Learn, library: Library, search: Search) -> Matter:
    if order.path:
        path = _entry(order.path, library)
        if not isinstance(path, LearningPath):
            raise OrderError(
                f"{path.title} is no learning path.", "Choose a path, or tell me your goal."
            )
        return _matter(question_about(path, library), lay_out(path, library))
    goal = _words(order.goal)
    if not goal:
        return _matter("Which learning paths are there?", _all_paths(library))
    question = _learn_question(goal)
    found = _look_for(goal, question, _TEACHING, search)
    if found is None:
        whole = search.find(question, _DEPTH)
        return Matter(question, question, _of(_TEACHING, whole), whole.confidence, None)
    advice = _path_to(goal, found.hits, library)
    hits = found.hits if advice else _of(_TEACHING, found)
    return Matter(question, question, hits, found.confidence, advice)


_TEACHING = ("learning", "paths")
"""Folders of what leads to a goal."""


def _learn_question(goal: str) -> str:
    """How one asks for the way to a goal."""
    words = goal.rstrip("?.! ")
    if words.lower().startswith("how "):
        return f"{capital(words)}?"
    if words.lower().startswith("learn "):
        return f"How do I {words}?"
    return f"How do I learn {'to ' if is_activity(words) else ''}{words}?"


def _path_to(goal: str, hits: Sequence[Hit], library: Library) -> Advice | None:
    """The path of the knowledge that is near to a goal; else the guide that leads to it at once, or
    a path put together.
    """
    best = max((hit.score for hit in hits), default=0.0)
    for hit in hits:
        path = library[hit.entry]
        if isinstance(path, LearningPath) and hit.score >= _PATH_NEAR * best:
            return lay_out(path, library)
    if hits and isinstance(guide := library[hits[0].entry], Practice):
        return whole_entry(guide, library)
    request = Request(
        goal, Kind.PATH, constraints=constraints_in(goal), wants=Wanted.LEARNING.value
    )
    subject = re.sub(r"^(?:(?:how )?to )?learn (?:about )?", "", goal, flags=re.I)
    return compose_path(request, {hit.entry: hit.score for hit in hits}, library, subject)


def _all_paths(library: Library) -> Advice:
    paths = list(library.every(LearningPath))
    lines = tuple(
        Statement(
            f"{number}. **{path.title}** (about {hours(path.hours)}, {path.level}). {path.goal}",
            (main_support(path),),
        )
        for number, path in enumerate(paths, start=1)
    )
    ids = tuple(path.id for path in paths)
    return Advice(Kind.PATH, "Learning paths", lines, ids, listed=ids)

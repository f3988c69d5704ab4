"""Browse: the knowledge as areas, their topics, and the entries of each, as data for menus."""

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten

from bot.advice.library import Library
from bot.advice.orders import OrderError
from bot.advice.terms import named
from bot.advice.wording import capital, first_sentence
from index.entries import (
    KINDS,
    Artefact,
    Entry,
    Learning,
    LearningPath,
    License,
    Organization,
    Practice,
)

LONGEST_LINE = 100
"""Characters of what stands below a name in a menu."""


@dataclass(frozen=True, slots=True)
class Area:
    """A folder of the knowledge."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A family of licences, a task, a subject: what an area is divided by. `size`: its entries."""

    id: str
    title: str
    about: str
    size: int


@dataclass(frozen=True, slots=True)
class Item:
    """An entry, and what it is in a line."""

    id: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class _Division:
    """How an area is divided: the closed list, and the terms of it that an entry bears."""

    area: Area
    vocabulary: str
    terms: Callable[[Entry], tuple[str, ...]]


def _family(entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, License)
    return (entry.category,)


def _tasks(entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, Artefact)
    return entry.tasks


def _topics(entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, Learning | LearningPath | Practice)
    return entry.topics


def _kind(entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, Organization)
    return (entry.what,)


_DIVISIONS = (
    _Division(
        Area("licenses", "Licences", "What they allow, ask for and forbid"),
        "license_categories", _family,
    ),
    _Division(Area("tools", "Tools", "Programs, libraries and services, by task"), "tasks", _tasks),
    _Division(Area("models", "Models", "Open, and so-called open, models, by task"), "tasks",
              _tasks),
    _Division(Area("learning", "Courses and books", "What to learn from, by topic"), "topics",
              _topics),
    _Division(Area("paths", "Learning paths", "The steps to a goal, in order"), "topics", _topics),
    _Division(Area("practice", "Guides", "How to do it: licensing, contributing, using models"),
              "topics", _topics),
    _Division(Area("organizations", "Organizations", "Who makes, funds and looks after it"),
              "organization_kinds", _kind),
)  # fmt: skip


class Catalogue:
    """The areas, topics and entries of one snapshot; nothing in it is empty.

    Areas and topics stand in the order of the knowledge's own lists, entries in that of titles. An
    entry stands under each of its topics.
    """

    def __init__(self, library: Library) -> None:
        self._areas: dict[str, Area] = {}
        self._topics: dict[str, tuple[Topic, ...]] = {}
        self._items: dict[tuple[str, str], tuple[Item, ...]] = {}
        for division in _DIVISIONS:
            self._add(division, library)

    def areas(self) -> tuple[Area, ...]:
        return tuple(self._areas.values())

    def topics(self, area: str) -> tuple[Topic, ...]:
        """The topics of an area.

        Raises:
            OrderError: where there is no such area.
        """
        if area not in self._areas:
            raise _gone()
        return self._topics[area]

    def entries(self, area: str, topic: str) -> tuple[Item, ...]:
        """The entries of a topic.

        Raises:
            OrderError: where there is no such topic in that area.
        """
        if (area, topic) not in self._items:
            raise _gone()
        return self._items[area, topic]

    def _add(self, division: _Division, library: Library) -> None:
        area = division.area.id
        items: dict[str, list[Item]] = {}
        for entry in sorted(library.every(KINDS[area]), key=lambda one: one.title.casefold()):
            for term in division.terms(entry):
                items.setdefault(term, []).append(_item(entry))
        terms = [one for one in library.terms_in(division.vocabulary) if one in items]
        if not terms:
            return
        self._areas[area] = division.area
        self._topics[area] = tuple(
            Topic(
                term,
                capital(named(division.vocabulary, term)),
                library.means(division.vocabulary, term),
                len(items[term]),
            )
            for term in terms
        )
        self._items |= {(area, term): tuple(items[term]) for term in terms}


def _item(entry: Entry) -> Item:
    line = shorten(first_sentence(entry.summary), LONGEST_LINE, placeholder="…")
    return Item(entry.id, entry.title, line)


def _gone() -> OrderError:
    return OrderError("That part of the list is no longer there.", "Open the list anew.")

"""Starter pack: from what a newcomer says of themselves to a first tool, course and contribution.

Everything is chosen and explained by the fields of the entries, so that it stays true as they
change. Only which entries are something to contribute stands here: no field says it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from math import ceil, log2
from typing import TypeVar

from bot.advice.library import Library
from index.entries import Learning, Practice, Tool

_T = TypeVar("_T")

MOST_INTERESTS = 3
HOURS = (1, 3, 6, 10)
"""Hours a week that can be chosen; the last stands for it and more."""


class Interest(StrEnum):
    """What somebody wants to look into."""

    MACHINE_LEARNING = "machine-learning"
    LANGUAGE_MODELS = "language-models"
    DATA = "data"
    PROGRAMMING = "programming"
    WRITING = "writing"
    MEDIA = "media"
    SELF_HOSTING = "self-hosting"
    LICENSING = "licensing"
    TEACHING = "teaching"
    RESPONSIBLE_AI = "responsible-ai"


class Experience(StrEnum):
    """How used somebody is to programming, the least first."""

    NONE = "none"
    SOME = "some"
    DAILY = "daily"
    CONTRIBUTED = "contributed"


class Goal(StrEnum):
    """What somebody is here for."""

    LEARN = "learn"
    USE = "use"
    CONTRIBUTE = "contribute"
    START = "start"
    TEACH = "teach"


class Piece(StrEnum):
    """What a pack is made of, in the order in which to take it."""

    TOOL = "tool"
    COURSE = "course"
    CONTRIBUTION = "contribution"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a newcomer said of themselves."""

    interests: tuple[Interest, ...]
    experience: Experience
    goal: Goal
    hours: int


class Because(StrEnum):
    """What speaks for an entry; `Reason.value` says more."""

    INTEREST = "interest"
    """It is about the interest named by the value."""
    GOAL = "goal"
    """It serves the goal named by the value."""
    NO_CODE = "no-code"
    """It is used without programming."""
    LANGUAGE = "language"
    """It is used from the programming language named by the value."""
    LICENSE = "license"
    """It is open source, under the licence named by the value."""
    LEVEL = "level"
    """It fits the experience named by the value."""
    FREE = "free"
    """It costs nothing."""
    PLAN = "plan"
    """It takes the weeks named by the value, at the newcomer's hours a week."""
    AUDIENCE = "audience"
    """It is written for the audience named by the value."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for an entry, read from its fields."""

    because: Because
    value: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A piece of a pack: the full id of an entry, and why it is in."""

    piece: Piece
    entry: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """What of the closed lists belongs to an interest or a goal, the most fitting first."""

    tasks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


_OF_INTEREST: Mapping[Interest, _Field] = {
    Interest.MACHINE_LEARNING: _Field(
        ("classical-ml", "training", "notebooks", "annotation", "vision"),
        ("machine-learning", "deep-learning", "mathematics"),
    ),
    Interest.LANGUAGE_MODELS: _Field(
        ("local-inference", "nlp", "retrieval", "agents", "translation"),
        ("nlp", "generative-ai", "using-models", "machine-learning"),
    ),
    Interest.DATA: _Field(
        ("data-processing", "databases", "office", "visualization", "analytics"),
        ("data",),
    ),
    Interest.PROGRAMMING: _Field(("code-hosting", "ci", "apps"), ("programming",)),
    Interest.WRITING: _Field(
        ("notes", "office", "translation", "forums"), ("community", "languages", "contributing")
    ),
    Interest.MEDIA: _Field(
        ("design", "photo", "video", "image-generation", "audio-generation"),
        ("vision", "speech", "generative-ai", "community", "contributing"),
    ),
    Interest.SELF_HOSTING: _Field(
        ("home-server", "privacy", "identity", "automation"), ("security", "lock-in")
    ),
    Interest.LICENSING: _Field(("code-hosting",), ("licensing", "compatibility")),
    Interest.TEACHING: _Field(("education",), ("education",)),
    Interest.RESPONSIBLE_AI: _Field(
        ("fairness", "explainability", "local-inference", "privacy", "energy-accounting"),
        ("responsible-ai", "regulation", "open-source-ai"),
    ),
}

_OF_GOAL: Mapping[Goal, _Field] = {
    Goal.LEARN: _Field(("notebooks", "education"), ("programming",)),
    Goal.USE: _Field(
        ("local-inference", "home-server"), ("using-models", "choosing-tools", "programming")
    ),
    Goal.CONTRIBUTE: _Field(("code-hosting",), ("contributing",)),
    Goal.START: _Field(("code-hosting", "project-management"), ("maintaining", "governance")),
    Goal.TEACH: _Field(("education", "notebooks"), ("education",)),
}

_LEVELS: Mapping[Experience, tuple[str, ...]] = {
    Experience.NONE: ("novice",),
    Experience.SOME: ("beginner", "novice"),
    Experience.DAILY: ("beginner", "intermediate", "novice"),
    Experience.CONTRIBUTED: ("beginner", "intermediate", "novice"),
}
"""Levels that fit, the most fitting first. Intermediate asks for some machine learning, too."""

_MASTERED: Mapping[Experience, frozenset[str]] = {
    Experience.NONE: frozenset(),
    Experience.SOME: frozenset(),
    Experience.DAILY: frozenset({"programming"}),
    Experience.CONTRIBUTED: frozenset({"programming", "contributing"}),
}
"""Main topics of the courses that the experience stands in for."""

_AUDIENCES: Mapping[Experience, tuple[str, ...]] = {
    Experience.NONE: ("newcomer", "nonprofit", "educator", "contributor"),
    Experience.SOME: ("newcomer", "student", "contributor", "developer"),
    Experience.DAILY: ("developer", "contributor", "student", "newcomer"),
    Experience.CONTRIBUTED: ("contributor", "maintainer", "developer"),
}
"""Audiences that somebody of that experience belongs to, the nearest first."""

_WITHOUT_CODE = frozenset({Interest.WRITING, Interest.LICENSING, Interest.TEACHING})
"""Interests in which a programmer is as new as anybody."""

_COURSES = ("course", "book", "tutorial", "interactive", "curriculum", "video-series")
_ORDINARY = frozenset({"windows", "browser"})
_AT_HOME = frozenset({"windows", "macos", "android", "ios"})

_GOAL_WEIGHT = 0.25
_EASE_WEIGHT = 0.3
_LENGTH_WEIGHT = 0.5
_TIE_WEIGHT = 0.05
"""Decides between what is as good otherwise."""
_WEEKS = 8
"""A first course that takes longer loses."""
_MOST_WEEKS = 30


@dataclass(frozen=True, slots=True)
class _Deed:
    """An entry that is something to contribute, for whom; no goals, no interests: for all."""

    entry: str
    experiences: tuple[Experience, ...]
    goals: tuple[Goal, ...] = ()
    interests: tuple[Interest, ...] = ()


_ANYONE = tuple(Experience)
_NOT_YET = (Experience.NONE, Experience.SOME, Experience.DAILY)
_CODER = (Experience.SOME, Experience.DAILY)
_SURE = (Experience.DAILY, Experience.CONTRIBUTED)
_ABLE = (Experience.SOME, *_SURE)
_OLD_HAND = (Experience.CONTRIBUTED,)

_DEEDS = (
    _Deed("practice/contribute-without-code", (Experience.NONE,)),
    _Deed("practice/contribute-without-code", _CODER, (), (Interest.WRITING,)),
    _Deed("practice/find-good-first-issues", _CODER),
    _Deed("practice/issue-triage", _OLD_HAND),
    _Deed("practice/write-a-good-issue", _NOT_YET, (Goal.USE,)),
    _Deed("practice/first-contribution", _CODER, (Goal.CONTRIBUTE,)),
    _Deed("practice/first-contribution", (Experience.NONE,), (Goal.CONTRIBUTE,),
          (Interest.PROGRAMMING,)),
    _Deed("practice/write-a-good-pull-request", _SURE, (Goal.CONTRIBUTE,),
          (Interest.PROGRAMMING,)),
    _Deed("practice/fork-branch-and-pull-request", (Experience.SOME,),
          (Goal.LEARN, Goal.CONTRIBUTE), (Interest.PROGRAMMING,)),
    _Deed("practice/code-review", _OLD_HAND, (Goal.LEARN, Goal.CONTRIBUTE, Goal.TEACH),
          (Interest.PROGRAMMING, Interest.MACHINE_LEARNING)),
    _Deed("practice/start-a-project", _NOT_YET, (Goal.START,)),
    _Deed("practice/publish-a-release", _OLD_HAND, (Goal.START,)),
    _Deed("practice/choose-a-license", _NOT_YET, (Goal.START,), (Interest.LICENSING,)),
    _Deed("practice/moderate-a-community", _ANYONE, (Goal.TEACH,), (Interest.WRITING,)),
    _Deed("practice/license-for-documentation", _ABLE, (Goal.TEACH, Goal.START),
          (Interest.WRITING, Interest.LICENSING, Interest.TEACHING)),
    _Deed("practice/underserved-languages", _SURE, (Goal.CONTRIBUTE,),
          (Interest.LANGUAGE_MODELS,)),
    _Deed("practice/datasheets-for-datasets", _SURE, (), (Interest.DATA, Interest.RESPONSIBLE_AI)),
    _Deed("practice/license-for-a-dataset", _SURE, (Goal.START,), (Interest.DATA,)),
    _Deed("practice/audit-for-bias", _SURE, (Goal.LEARN, Goal.USE),
          (Interest.RESPONSIBLE_AI,)),
    _Deed("practice/vulnerability-disclosure", _OLD_HAND, (Goal.USE, Goal.CONTRIBUTE),
          (Interest.SELF_HOSTING,)),
    _Deed("learning/wikidata", _ABLE, (Goal.LEARN, Goal.CONTRIBUTE, Goal.USE), (Interest.DATA,)),
    _Deed("learning/zenodo", _ANYONE, (Goal.START, Goal.TEACH), (Interest.DATA,)),
    _Deed("learning/common-voice", _ABLE, (Goal.LEARN, Goal.USE, Goal.CONTRIBUTE, Goal.TEACH),
          (Interest.MEDIA,)),
    _Deed("learning/reuse-tutorial", _ABLE, (Goal.LEARN, Goal.CONTRIBUTE, Goal.START),
          (Interest.LICENSING,)),
)  # fmt: skip


class StarterPacks:
    """Puts packs together from the entries of one snapshot.

    The first one takes longer than the others: it reads all entries that may be in one.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def compose(self, profile: Profile) -> tuple[Pick, ...]:
        """The pack for a newcomer, always the same for the same answers.

        A piece for which the knowledge holds nothing fitting is left out.
        """
        tool = _best(self._tools, lambda one: self._worth_of_tool(one, profile))
        course = _best(self._courses, lambda one: self._worth_of_course(one, profile))
        deed = _best(
            (one for one in self._deeds if course is None or one.entry != course.id),
            lambda one: _worth_of_deed(one, profile),
        )
        found = [
            (Piece.TOOL, tool.id if tool else ""),
            (Piece.COURSE, course.id if course else ""),
            (Piece.CONTRIBUTION, deed.entry if deed else ""),
        ]
        return tuple(
            Pick(piece, entry, self.reasons(piece, entry, profile))
            for piece, entry in found
            if entry
        )

    def reasons(self, piece: Piece, entry_id: str, profile: Profile) -> tuple[Reason, ...]:
        """What speaks for an entry as a piece of a newcomer's pack; none where it is gone."""
        if entry_id not in self._library:
            return ()
        entry = self._library[entry_id]
        if isinstance(entry, Tool):
            return tuple(self._for_tool(entry, profile))
        if isinstance(entry, Learning):
            return tuple(_for_learning(entry, profile, planned=piece is Piece.COURSE))
        return tuple(_for_practice(entry, profile)) if isinstance(entry, Practice) else ()

    def _for_tool(self, tool: Tool, profile: Profile) -> Iterator[Reason]:
        yield from _for_subject(tool.tasks, profile, lambda one: one.tasks)
        if "none" in tool.languages:
            yield Reason(Because.NO_CODE)
        else:
            yield Reason(Because.LANGUAGE, tool.languages[0])
        yield Reason(Because.LICENSE, self._library.shown_license(tool.license))

    @cached_property
    def _tools(self) -> tuple[Tool, ...]:
        """Open, settled, kept up, and able to run on an ordinary computer or in a browser."""
        return tuple(
            one
            for one in self._library.every(Tool)
            if one.open == "yes" and one.status == "active" and _is_settled(one)
            if not _ORDINARY.isdisjoint(one.runs_on)
        )

    @cached_property
    def _courses(self) -> tuple[Learning, ...]:
        """Free, kept up, in English, of known length, and to be worked through."""
        return tuple(
            one
            for one in self._library.every(Learning)
            if one.status in ("active", "maintenance") and one.format in _COURSES
            if one.hours and one.cost in ("free", "free-with-paid-certificate")
            if "English" in one.languages
        )

    @cached_property
    def _deeds(self) -> tuple[_Deed, ...]:
        return tuple(deed for deed in _DEEDS if deed.entry in self._library)

    def _worth_of_tool(self, tool: Tool, profile: Profile) -> float | None:
        """How well a tool fits; None where it does not."""
        if profile.experience is Experience.NONE and "none" not in tool.languages:
            return None
        subject = _nearness(tool.tasks, profile, lambda one: one.tasks)
        if not subject:
            return None
        known = _EASE_WEIGHT * log2(1 + self._library.named_by[tool.id]) / 6
        wants_server = Interest.SELF_HOSTING in profile.interests
        at_hand = 0 if wants_server or not _AT_HOME.isdisjoint(tool.runs_on) else -_EASE_WEIGHT
        needs_ease = profile.experience is Experience.NONE or profile.goal is Goal.USE
        easy = _EASE_WEIGHT if needs_ease and tool.languages[0] == "none" else 0
        unsettled = -_TIE_WEIGHT if tool.maturity == "beta" else 0
        return subject + known + at_hand + easy + unsettled

    def _worth_of_course(self, course: Learning, profile: Profile) -> float | None:
        """How well a course fits; None where it does not."""
        levels = _LEVELS[profile.experience]
        if course.level not in levels or not self._can_begin(course, profile):
            return None
        if weeks(course, profile.hours) > _MOST_WEEKS:
            return None
        subject = _nearness(course.topics, profile, lambda one: one.topics)
        if not subject:
            return None
        weight = _EASE_WEIGHT if _is_about_code(profile) else _TIE_WEIGHT
        level = -weight * levels.index(course.level)
        longer = weeks(course, profile.hours) / _WEEKS
        length = -_LENGTH_WEIGHT * log2(longer) if longer > 1 else 0.0
        too_short = -_EASE_WEIGHT if (course.hours or 0) < profile.hours else 0.0
        return subject + level + length + too_short

    def _can_begin(self, course: Learning, profile: Profile) -> bool:
        """Whether nothing is to be learned before it that the newcomer may not know."""
        needed = (self._library[one] for one in course.prerequisites)
        return all(
            isinstance(one, Learning) and one.topics[0] in _MASTERED[profile.experience]
            for one in needed
        )


def _is_settled(tool: Tool) -> bool:
    """Whether a newcomer can rely on it. What changes in a beta breaks the code of those who build
    on it, and hardly matters to those who only press its buttons.
    """
    return tool.maturity in ("stable", "mature") or (
        tool.maturity == "beta" and tool.languages == ("none",)
    )


def _is_about_code(profile: Profile) -> bool:
    """Whether what somebody wants to learn is the harder the more they program already; who wants
    to teach, or to learn what has little to do with programming, begins at the beginning.
    """
    return profile.goal is not Goal.TEACH and not _WITHOUT_CODE.issuperset(profile.interests)


def _best(candidates: Iterable[_T], worth: Callable[[_T], float | None]) -> _T | None:
    """The candidate of most worth, the first of equals; None where none is of any."""
    best, most = None, float("-inf")
    for candidate in candidates:
        value = worth(candidate)
        if value is not None and value > most:
            best, most = candidate, value
    return best


def _nearness(
    terms: tuple[str, ...], profile: Profile, part: Callable[[_Field], tuple[str, ...]]
) -> float:
    """How near terms of an entry, the main one first, are to the interests, and to the goal."""
    of_interests = sum(_shared(terms, part(_OF_INTEREST[one])) for one in profile.interests)
    return of_interests + _GOAL_WEIGHT * _shared(terms, part(_OF_GOAL[profile.goal]))


@cache
def _shared(terms: tuple[str, ...], wanted: tuple[str, ...]) -> float:
    """1 where the first term is the most wanted, less the later either stands, 0 for none."""
    return max(
        (
            (1 - wanted.index(term) / (2 * len(wanted))) / (1 + place)
            for place, term in enumerate(terms)
            if term in wanted
        ),
        default=0.0,
    )


def weeks(course: Learning, hours: int) -> int:
    """About how many weeks a course of known length takes at some hours a week."""
    return ceil((course.hours or 0) / hours)


def _worth_of_deed(deed: _Deed, profile: Profile) -> float | None:
    """How well something to contribute fits, the more the more exactly; None where it does not."""
    if profile.experience not in deed.experiences:
        return None
    if deed.goals and profile.goal not in deed.goals:
        return None
    shared = sum(one in deed.interests for one in profile.interests)
    if deed.interests and not shared:
        return None
    return bool(deed.goals) + bool(shared) + shared / (1 + MOST_INTERESTS)


def _for_subject(
    terms: tuple[str, ...], profile: Profile, part: Callable[[_Field], tuple[str, ...]]
) -> Iterator[Reason]:
    """The interest that an entry's terms are nearest to; where there is none, the goal."""
    interest = _best(profile.interests, lambda one: _shared(terms, part(_OF_INTEREST[one])) or None)
    if interest is not None:
        yield Reason(Because.INTEREST, interest)
    elif _shared(terms, part(_OF_GOAL[profile.goal])):
        yield Reason(Because.GOAL, profile.goal)


def _for_learning(entry: Learning, profile: Profile, *, planned: bool) -> Iterator[Reason]:
    yield from _for_subject(entry.topics, profile, lambda one: one.topics)
    if entry.level in _LEVELS[profile.experience]:
        yield Reason(Because.LEVEL, entry.level)
    if entry.cost == "free":
        yield Reason(Because.FREE)
    if planned and entry.hours:
        yield Reason(Because.PLAN, str(weeks(entry, profile.hours)))


def _for_practice(entry: Practice, profile: Profile) -> Iterator[Reason]:
    yield from _for_subject(entry.topics, profile, lambda one: one.topics)
    meant = [one for one in _AUDIENCES[profile.experience] if one in entry.audience]
    if meant:
        yield Reason(Because.AUDIENCE, meant[0])

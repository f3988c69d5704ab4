"""Path: the steps to a goal, in order, each with its reason, its hours and its cost."""

import re
from collections.abc import Mapping
from graphlib import TopologicalSorter

from bot.advice.constraints import Demand, meets
from bot.advice.evidence import Advice, Part, Remark, Statement, main_support
from bot.advice.library import Library
from bot.advice.request import Request
from bot.advice.wording import course_line, hours
from bot.answer import Kind
from index.entries import Learning, LearningPath

MOST_STEPS = 6
_LEVELS = ("novice", "beginner", "intermediate", "advanced")
_NO_STEPS = ("community", "portal")
"""Forms that nobody works through."""

_NEAR = 0.7
"""Share of the best course's score that another needs to become a step of a composed path."""

_LEAST = 0.35
"""Score of the best course below which none is about the goal, however sure the question is."""

_GOAL = re.compile(
    r"\blearn(?:ing)?\s+(?:(?:more )?about\s+|the basics of\s+)?"
    r"(?!it\b|this\b|that\b|these\b|more\b|from\b|path\b|how\b)(?P<goal>[^?.!,;:]{2,50}?)"
    r"(?=\s+(?:from|in|on|for|as|at|with|without|when|if|and|but|by|using|because|is|please|now)\b"
    r"|\s*(?:[?.!,;:]|$))",
    re.I,
)
"""What a question wants to learn, where it says so."""


def lay_out(path: LearningPath, library: Library) -> Advice:
    """A path of the knowledge: what it leads to, its numbered steps, what they take in all."""
    support = (main_support(path),)
    steps = [
        f"{number}. **{library.title(step.entry)}** (about {hours(step.hours)}): {step.why}"
        for number, step in enumerate(path.steps, start=1)
    ]
    head = f"**Goal:** {path.goal} **In all:** about {hours(path.hours)}."
    parts = tuple(Statement(text, support) for text in (path.summary, head, "\n".join(steps)))
    listed = tuple(step.entry for step in path.steps)
    return Advice(Kind.PATH, path.title, parts, (path.id, *listed), listed=listed)


def compose_path(
    request: Request, ranked: Mapping[str, float], library: Library, goal: str = ""
) -> Advice | None:
    """A path put together from what to learn from that the question found, what it builds on first.

    `goal` names where it leads; without it, what the question says. None where fewer than two fit.
    """
    found = [one for one in ranked if one.startswith("learning/")]
    entries = [library[one] for one in found]
    courses = [
        one for one in entries
        if isinstance(one, Learning) and one.status == "active" and one.format not in _NO_STEPS
    ]  # fmt: skip
    wishes = [one for one in request.constraints if one.demand is not Demand.LEVEL]
    courses = [one for one in courses if all(meets(library, one, wish) for wish in wishes)]
    if not courses or ranked[courses[0].id] < _LEAST:
        return None
    enough = _NEAR * ranked[courses[0].id]
    topic = courses[0].topics[0]
    chosen = [
        one for number, one in enumerate(courses)
        if number == 0 or (ranked[one.id] >= enough and topic in one.topics)
    ][:MOST_STEPS - 2]  # fmt: skip
    steps = _in_order(chosen, library)[:MOST_STEPS]
    if len(steps) < 2:
        return None
    parts: list[Part] = [Remark("No ready path leads there, so I put one together, basics first:")]
    parts += [
        Statement(f"{number}. {course_line(step)}", (main_support(step),))
        for number, step in enumerate(steps, start=1)
    ]
    known = [step.hours for step in steps if step.hours]
    if known:
        rest = "" if len(known) == len(steps) else " for those whose length is known"
        parts.append(
            Statement(
                f"**In all:** about {hours(sum(known))}{rest}.",
                tuple(main_support(s) for s in steps),
            )
        )
    listed = tuple(step.id for step in steps)
    title = f"A way to learn: {goal or _goal_in(request.text) or 'this'}"
    return Advice(Kind.PATH, title, tuple(parts), listed, listed=listed)


def _goal_in(question: str) -> str:
    """What a question wants to learn; "" where it does not say so."""
    match = _GOAL.search(question)
    return match["goal"] if match else ""


def _in_order(chosen: list[Learning], library: Library) -> list[Learning]:
    """The chosen and what they build on, each after that; among equals the easier first."""
    graph: dict[str, set[str]] = {}
    waiting = [one.id for one in chosen]
    while waiting:
        entry_id = waiting.pop()
        if entry_id not in graph:
            entry = library[entry_id]
            assert isinstance(entry, Learning)
            graph[entry_id] = set(entry.prerequisites)
            waiting += entry.prerequisites
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    ordered: list[Learning] = []
    place = {one.id: number for number, one in enumerate(chosen)}
    while sorter.is_active():
        ready = [entry for one in sorter.get_ready() if isinstance(entry := library[one], Learning)]
        ready.sort(key=lambda one: (_LEVELS.index(one.level), place.get(one.id, 0)))
        ordered += ready
        sorter.done(*(one.id for one in ready))
    return ordered

"""Path: the steps to a goal, in order, each with its reason and its hours."""

from collections.abc import Callable

from index.entries import LearningPath


def lay_out(path: LearningPath, title_of: Callable[[str], str]) -> str:
    """The plan as Markdown: what it leads to, its numbered steps, and what they take in all.

    `title_of` gives the title of an entry by its full id.
    """
    steps = [
        f"{number}. **{title_of(step.entry)}** (about {_hours(step.hours)}): {step.why}"
        for number, step in enumerate(path.steps, start=1)
    ]
    head = f"**Goal:** {path.goal} **In all:** about {_hours(path.hours)}."
    return "\n".join([path.summary, "", head, "", *steps])


def _hours(hours: float) -> str:
    return "1 hour" if hours == 1 else f"{hours:g} hours"

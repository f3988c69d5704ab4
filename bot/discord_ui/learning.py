"""Learning without typing a sentence: `/learn path | find | show`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.advice.constraints import Constraint, Demand, demanded
from bot.advice.orders import Find, Learn, Show, Wanted
from bot.discord_ui.answers import Answers
from bot.discord_ui.completion import Lookup, Named
from bot.discord_ui.options import Name, Words, choices, tell_nothing_said

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

_MOST_HOURS = 1_000


class Studies:
    """Answers what is asked about learning by commands."""

    def __init__(self, answers: Answers, lookup: Lookup) -> None:
        self._answers = answers
        self.lookup = lookup

    async def path(self, interaction: "Interaction", goal: str, *, private: bool) -> None:
        """Lays out the chosen path, or one to a goal in the member's words; without a goal, all."""
        meant = await self.lookup.find(Named.PATHS, goal) if goal else None
        # A word that only one path's name holds is still a goal of its own.
        is_chosen = meant is not None and meant.value == goal
        order = Learn(path=goal) if is_chosen else Learn(goal=goal)
        await self._answers.carry_out(interaction, order, private=private)

    async def find(
        self,
        interaction: "Interaction",
        text: str,
        constraints: Sequence[Constraint],
        *,
        private: bool,
    ) -> None:
        """Recommends courses and books on a topic, in the member's words or of the known ones."""
        topic = await self.lookup.topic(Wanted.LEARNING.value, text) if text else None
        if topic is not None:
            text, constraints = "", (demanded(Demand.TOPIC, topic), *constraints)
        if not text and not constraints:
            await tell_nothing_said(interaction)
            return
        order = Find(Wanted.LEARNING, text, tuple(constraints))
        await self._answers.carry_out(interaction, order, private=private)

    async def show(self, interaction: "Interaction", name: str, *, private: bool) -> None:
        """Shows what a course, a path or a guide is."""
        if found := await self.lookup.find_all(interaction, Named.LEARNING, name):
            await self._answers.carry_out(interaction, Show(found[0]), private=private)


_LEVELS = choices("level", {
    "novice": "I do not program", "beginner": "I program a little",
    "intermediate": "I know Python and the basics", "advanced": "I train models or read papers",
})  # fmt: skip
_FORMATS = choices("format", {
    "course": "Course", "book": "Book", "tutorial": "Tutorial", "video-series": "Videos",
    "interactive": "Exercises in the browser", "paper": "Paper", "community": "Community",
    "programme": "Programme",
})  # fmt: skip
_SPOKEN = choices("spoken", {
    "english": "English", "spanish": "Spanish", "chinese": "Chinese", "french": "French",
    "german": "German", "russian": "Russian", "portuguese": "Portuguese", "korean": "Korean",
    "japanese": "Japanese", "arabic": "Arabic", "hindi": "Hindi",
})  # fmt: skip


def learn_commands(studies: Studies) -> app_commands.Group:
    """The `/learn` commands."""
    group = app_commands.Group(name="learn", description="Courses, books, guides and paths")

    async def complete_path(
        _: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await studies.lookup.complete(Named.PATHS, typed)

    async def complete_topic(
        _: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await studies.lookup.complete_topic(Wanted.LEARNING.value, typed)

    async def complete(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        return await studies.lookup.complete(Named.LEARNING, typed)

    @group.command(name="path", description="The steps to a goal, in order")
    @app_commands.describe(
        goal="A path, or your own goal in a few words; nothing shows all paths",
        private="Only you see the answer",
    )
    @app_commands.autocomplete(goal=complete_path)
    async def path(
        interaction: discord.Interaction[Any], goal: Words | None = None, private: bool = False
    ) -> None:
        await studies.path(interaction, goal or "", private=private)

    @group.command(name="find", description="Find something to learn from")
    @app_commands.describe(
        topic="What it is about: choose, or say it in a few words",
        level="What you know already",
        format="What you like to learn from",
        language="The language it is in",
        max_hours="The most hours that it may take",
        free="Only what is free of charge",
        certificate="Only what gives a certificate",
        private="Only you see the answer",
    )
    @app_commands.choices(level=_LEVELS, format=_FORMATS, language=_SPOKEN)
    @app_commands.autocomplete(topic=complete_topic)
    async def find(
        interaction: discord.Interaction[Any],
        topic: Words | None = None,
        level: str | None = None,
        format: str | None = None,  # noqa: A002 - the name of the option
        language: str | None = None,
        max_hours: app_commands.Range[int, 1, _MOST_HOURS] | None = None,
        free: bool = False,
        certificate: bool = False,
        private: bool = False,
    ) -> None:
        valued = {
            Demand.LEVEL: level,
            Demand.FORMAT: format,
            Demand.HUMAN_LANGUAGE: language,
            Demand.HOURS: str(max_hours) if max_hours else None,
        }
        wished = [demanded(demand, value) for demand, value in valued.items() if value]
        wished += [demanded(Demand.FREE)] * free
        wished += [demanded(Demand.CERTIFICATE)] * certificate
        await studies.find(interaction, topic or "", wished, private=private)

    @group.command(name="show", description="What a course, a book, a guide or a path holds")
    @app_commands.describe(
        name="A course, a book, a guide or a path", private="Only you see the answer"
    )
    @app_commands.autocomplete(name=complete)
    async def show(
        interaction: discord.Interaction[Any], name: Name, private: bool = False
    ) -> None:
        await studies.show(interaction, name, private=private)

    return group

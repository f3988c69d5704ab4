"""Tools and models without typing a sentence: `/tool find | show | compare | alternatives`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.advice.constraints import Constraint, Demand, demanded
from bot.advice.orders import Alternatives, Compare, Find, Show, Wanted
from bot.discord_ui.answers import Answers
from bot.discord_ui.completion import Lookup, Named
from bot.discord_ui.options import Name, Words, choices, tell_nothing_said

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]


class Toolbox:
    """Answers what is asked about tools and models by commands."""

    def __init__(self, answers: Answers, lookup: Lookup) -> None:
        self._answers = answers
        self.lookup = lookup

    async def find(
        self,
        interaction: "Interaction",
        text: str,
        wants: Wanted,
        constraints: Sequence[Constraint],
        *,
        private: bool,
    ) -> None:
        """Recommends tools or models for a task, in the member's words or of the known ones."""
        task = await self.lookup.topic(wants.value, text) if text else None
        if task is not None:
            text, constraints = "", (demanded(Demand.TASK, task), *constraints)
        if not text and not constraints:
            await tell_nothing_said(interaction)
            return
        order = Find(wants, text, tuple(constraints))
        await self._answers.carry_out(interaction, order, private=private)

    async def show(self, interaction: "Interaction", name: str, *, private: bool) -> None:
        """Shows what a tool or model is."""
        if found := await self.lookup.find_all(interaction, Named.ARTEFACTS, name):
            await self._answers.carry_out(interaction, Show(found[0]), private=private)

    async def compare(
        self, interaction: "Interaction", names: Sequence[str | None], *, private: bool
    ) -> None:
        """Puts two or three tools or models beside each other."""
        if found := await self.lookup.find_all(interaction, Named.ARTEFACTS, *names):
            await self._answers.carry_out(interaction, Compare(found), private=private)

    async def alternatives(self, interaction: "Interaction", to: str, *, private: bool) -> None:
        """Tells what may take the place of a tool, a model or a closed product."""
        if found := await self.lookup.find_all(interaction, Named.REPLACEABLE, to):
            await self._answers.carry_out(interaction, Alternatives(found[0]), private=private)


_KINDS = choices("wants", {"tools": "Tools", "models": "Models"})
_PLATFORMS = choices("platform", {
    "linux": "Linux", "windows": "Windows", "macos": "macOS", "android": "Android", "ios": "iOS",
    "browser": "Browser", "self-hosted": "Your own server", "hosted-service": "Hosted service",
    "cpu": "Ordinary processor", "nvidia-gpu": "NVIDIA GPU", "amd-gpu": "AMD GPU",
    "intel-gpu": "Intel GPU", "apple-silicon": "Apple silicon", "tpu": "TPU",
    "kubernetes": "Kubernetes",
})  # fmt: skip
_PROGRAMMING = choices("programming", {
    "python": "Python", "javascript": "JavaScript or TypeScript", "java": "Java", "go": "Go",
    "rust": "Rust", "c": "C", "c++": "C++", "csharp": "C#", "kotlin": "Kotlin", "swift": "Swift",
    "php": "PHP", "ruby": "Ruby", "r": "R", "julia": "Julia", "scala": "Scala", "shell": "Shell",
    "none": "No programming",
})  # fmt: skip
_TERMS = choices("terms", {"permissive": "Permissive", "copyleft": "Copyleft"})


def tool_commands(toolbox: Toolbox) -> app_commands.Group:
    """The `/tool` commands."""
    group = app_commands.Group(name="tool", description="Open-source tools and models")

    async def complete(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        return await toolbox.lookup.complete(Named.ARTEFACTS, typed)

    async def complete_replaceable(
        _: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await toolbox.lookup.complete(Named.REPLACEABLE, typed)

    async def complete_task(
        interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        wants = interaction.namespace.kind or Wanted.TOOLS.value
        return await toolbox.lookup.complete_topic(wants, typed)

    @group.command(name="find", description="Find a tool or model for a task")
    @app_commands.describe(
        task="What it is for: choose, or say it in a few words",
        kind="Tools, or models",
        runs_on="Where it has to run",
        language="The programming language",
        terms="The kind of licence",
        open_only="Only what is really open",
        without_gpu="It has to run without a graphics card",
        private="Only you see the answer",
    )
    @app_commands.choices(kind=_KINDS, runs_on=_PLATFORMS, language=_PROGRAMMING, terms=_TERMS)
    @app_commands.autocomplete(task=complete_task)
    async def find(
        interaction: discord.Interaction[Any],
        task: Words | None = None,
        kind: str = Wanted.TOOLS.value,
        runs_on: str | None = None,
        language: str | None = None,
        terms: str | None = None,
        open_only: bool = False,
        without_gpu: bool = False,
        private: bool = False,
    ) -> None:
        valued = {Demand.PLATFORM: runs_on, Demand.LANGUAGE: language, Demand.LICENSE: terms}
        wished = [demanded(demand, value) for demand, value in valued.items() if value]
        wished += [demanded(Demand.OPEN)] * open_only
        wished += [demanded(Demand.WITHOUT_GPU, "cpu")] * without_gpu
        await toolbox.find(interaction, task or "", Wanted(kind), wished, private=private)

    @group.command(name="show", description="What a tool or model is, and what it is good for")
    @app_commands.describe(name="A tool or a model", private="Only you see the answer")
    @app_commands.autocomplete(name=complete)
    async def show(
        interaction: discord.Interaction[Any], name: Name, private: bool = False
    ) -> None:
        await toolbox.show(interaction, name, private=private)

    @group.command(name="compare", description="Two or three tools or models beside each other")
    @app_commands.describe(
        first="A tool or a model",
        second="Another one",
        third="A third one",
        private="Only you see the answer",
    )
    @app_commands.autocomplete(first=complete, second=complete, third=complete)
    async def compare(
        interaction: discord.Interaction[Any],
        first: Name,
        second: Name,
        third: Name | None = None,
        private: bool = False,
    ) -> None:
        await toolbox.compare(interaction, (first, second, third), private=private)

    @group.command(name="alternatives", description="What can take the place of something")
    @app_commands.describe(
        to="A tool, a model, or a product that you want to replace",
        private="Only you see the answer",
    )
    @app_commands.autocomplete(to=complete_replaceable)
    async def alternatives(
        interaction: discord.Interaction[Any], to: Name, private: bool = False
    ) -> None:
        await toolbox.alternatives(interaction, to, private=private)

    return group

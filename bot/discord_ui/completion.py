"""What is typed into the options of commands: completed meanwhile, and found afterwards."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Protocol, TypeVar

import discord
from discord import app_commands
from rapidfuzz import fuzz, process

from bot.advice.browse import Catalogue, Topic
from bot.advisor import Advisor
from bot.discord_ui.answer_buttons import EntryButton
from bot.discord_ui.cards import AMBER, MAX_OPTION_TEXT, MAX_OPTIONS, NoticeCard, fitting_label
from bot.discord_ui.delivery import own_phrases, show_privately
from bot.discord_ui.safe_text import SafeText, joined, on_one_line
from bot.suggestions import MIN_LIKENESS, NameSuggester, Suggestion

_COMPLETION_SECONDS = 2.0
"""Discord gives an autocompletion three."""

_NEAREST = 3
_LONGEST_SHOWN = 60

T = TypeVar("T")


class Suggests(Protocol):
    """What completes."""

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        """At most `limit` suggestions with labels of at most `longest` characters."""
        ...


class Completion:
    """Completes in a thread of its own: typing never waits for answers."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="completion")

    async def suggest(self, suggester: Suggests, typed: str) -> list[app_commands.Choice[str]]:
        """What the member may be about to type, within Discord's limits; late: nothing."""
        return await self.choices(
            partial(suggester.suggest, typed, limit=MAX_OPTIONS, longest=MAX_OPTION_TEXT)
        )

    async def choices(
        self, suggest: Callable[[], list[Suggestion]]
    ) -> list[app_commands.Choice[str]]:
        """What `suggest` finds, likewise."""
        try:
            async with asyncio.timeout(_COMPLETION_SECONDS):
                found = await self.run(suggest)
        except TimeoutError:
            return []
        return [
            app_commands.Choice(name=fitting_label(one.label, MAX_OPTION_TEXT), value=one.value)
            for one in found[:MAX_OPTIONS]
            if one.label.strip() and 0 < len(one.value) <= MAX_OPTION_TEXT
        ]

    async def run(self, work: Callable[[], T]) -> T:
        """The result of some quick work in that thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


class Named(Enum):
    """What an option may name: the folders of the knowledge."""

    LICENSES = ("licenses",)
    LICENSED = ("licenses", "tools", "models")
    ARTEFACTS = ("tools", "models")
    REPLACEABLE = ("tools", "models", "products")
    LEARNING = ("learning", "paths", "practice")
    PATHS = ("paths",)


@dataclass(frozen=True, slots=True)
class Meant:
    """What was meant, None where nothing is near; then the nearest ids (or products) and titles."""

    value: str | None
    nearest: tuple[tuple[str, str], ...] = ()


class TopicSuggester:
    """Completes the topics of an area; a value is a topic's id."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = sorted(topics, key=lambda one: -one.size)
        self._labels = [f"{one.title} · {one.about}" for one in self._topics]
        self._folded = [label.casefold() for label in self._labels]
        self._titles = [one.title.casefold() for one in self._topics]
        self._by_name = {one.title.casefold(): one.id for one in topics}
        self._by_name |= {one.id: one.id for one in topics}

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        """The topics that begin so, that hold all the words, that are spelled alike; the fullest
        first where nothing was typed.
        """
        wanted = " ".join(typed.casefold().split())
        words = wanted.split()
        rows = [row for row, text in enumerate(self._folded) if text.startswith(wanted)]
        rows += [row for row, text in enumerate(self._folded) if all(w in text for w in words)]
        alike = process.extract(
            wanted, self._titles, scorer=fuzz.WRatio, limit=limit, score_cutoff=MIN_LIKENESS
        )
        rows += [row for _, _, row in alike]
        return [
            Suggestion(self._labels[row][:longest], self._topics[row].id)
            for row in list(dict.fromkeys(rows))[:limit]
        ]

    def find(self, text: str) -> str | None:
        """The topic of that id or name."""
        return self._by_name.get(" ".join(text.casefold().split()))


class Lookup:
    """The names and topics of the knowledge, read and searched beside the event loop."""

    def __init__(self, advisor: Advisor, completion: Completion) -> None:
        self._advisor = advisor
        self._completion = completion
        # Filled in the one thread of the completion, at the first use.
        self._suggesters: dict[Named, NameSuggester] = {}
        self._topics: dict[str, TopicSuggester] = {}
        self._catalogue: Catalogue | None = None

    async def complete(
        self, named: Named, typed: str, *, first: Sequence[Suggestion] = ()
    ) -> list[app_commands.Choice[str]]:
        """Choices for an option that names something; `first` come before the others where they
        fit what was typed.
        """
        return await self._completion.choices(partial(self._complete, named, typed, first))

    async def complete_topic(self, area: str, typed: str) -> list[app_commands.Choice[str]]:
        """Choices for an option that takes a topic of an area, or words of one's own."""
        return await self._completion.choices(
            lambda: self._topics_of(area).suggest(typed, limit=MAX_OPTIONS, longest=MAX_OPTION_TEXT)
        )

    async def topic(self, area: str, text: str) -> str | None:
        """The topic of an area that `text` is the id or the name of."""
        return await self._completion.run(lambda: self._topics_of(area).find(text))

    async def catalogue(self) -> Catalogue:
        return await self._completion.run(self._made_catalogue)

    async def find(self, named: Named, text: str) -> Meant:
        """What somebody meant who may have typed a name instead of choosing it."""
        return await self._completion.run(partial(self._find, named, text))

    async def find_all(
        self, interaction: discord.Interaction[Any], named: Named, *texts: str | None
    ) -> tuple[str, ...] | None:
        """What each text means, those left out not counted.

        Returns None where one means nothing that is known, or two the same; the person has then
        been told so alone, with the nearest names.
        """
        found: list[str] = []
        for text in filter(None, texts):
            meant = await self.find(named, text)
            if meant.value is None:
                await self._tell_unknown(interaction, text, meant)
                return None
            found.append(meant.value)
        if len(set(found)) < len(found):
            words = own_phrases(interaction)("browsing-same-twice")
            await show_privately(interaction, NoticeCard(words, AMBER))
            return None
        return tuple(found)

    async def _tell_unknown(
        self, interaction: discord.Interaction[Any], text: str, meant: Meant
    ) -> None:
        phrases = own_phrases(interaction)
        name = on_one_line(text, _LONGEST_SHOWN)
        lines = [phrases("browsing-unknown-name", name=name)]
        if meant.nearest:
            shown = (on_one_line(title, _LONGEST_SHOWN) for _, title in meant.nearest)
            titles = SafeText(" · ".join(f"**{title}**" for title in shown))
            lines.append(phrases("browsing-nearest-names", names=titles))
        card = NoticeCard(joined(lines), AMBER)
        entries = self._advisor.snapshot.entries
        card.row(EntryButton(one, title) for one, title in meant.nearest if one in entries)
        await show_privately(interaction, card)

    # --- in the thread ----------------------------------------------------------------------------

    def _complete(self, named: Named, typed: str, first: Sequence[Suggestion]) -> list[Suggestion]:
        words = typed.casefold().split()
        fitting = [one for one in first if all(word in one.label.casefold() for word in words)]
        suggester = self._suggester(named)
        found = suggester.suggest(typed, limit=MAX_OPTIONS, longest=MAX_OPTION_TEXT)
        return [*fitting, *found][:MAX_OPTIONS]

    def _find(self, named: Named, text: str) -> Meant:
        suggester = self._suggester(named)
        if value := suggester.find_entry(text):
            return Meant(value)
        titles = suggester.nearest(text, _NEAREST)
        return Meant(None, tuple((suggester.find_entry(one) or one, one) for one in titles))

    def _suggester(self, named: Named) -> NameSuggester:
        if named not in self._suggesters:
            self._suggesters[named] = NameSuggester(
                self._advisor.snapshot.entries,
                named.value,
                self._advisor.library.named_by,
                with_products="products" in named.value,
            )
        return self._suggesters[named]

    def _topics_of(self, area: str) -> TopicSuggester:
        if area not in self._topics:
            self._topics[area] = TopicSuggester(self._made_catalogue().topics(area))
        return self._topics[area]

    def _made_catalogue(self) -> Catalogue:
        if self._catalogue is None:
            self._catalogue = Catalogue(self._advisor.library)
        return self._catalogue

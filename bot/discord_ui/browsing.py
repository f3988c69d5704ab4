"""Browsing what the advisor knows: `/topics`, from an area to a topic to an entry."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands

from bot.advice.browse import Area, Catalogue
from bot.discord_ui.answers import Answers
from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS, Card, fitting_label
from bot.discord_ui.completion import Lookup
from bot.discord_ui.delivery import (
    failures_are_told,
    own_phrases,
    replace_card,
    show_privately,
)
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import heading, plain, small

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody is: at the areas, at the topics of one, or at the entries of one topic."""

    area: str = ""
    topic: str = ""
    page: int = 0

    def __str__(self) -> str:
        return f"{self.area}:{self.topic}:{self.page}"

    def chosen(self, value: str) -> "Spot":
        """The spot below this one."""
        return Spot(self.area, value) if self.area else Spot(value)


class Browsing:
    """Leads people through the areas, on a card that only they see."""

    def __init__(self, answers: Answers, lookup: Lookup) -> None:
        self._answers = answers
        self._lookup = lookup

    async def show_areas(self, interaction: "Interaction") -> None:
        """Begins at the areas, on a card of its own."""
        catalogue = await self._lookup.catalogue()
        await show_privately(interaction, BrowseCard(catalogue, Spot(), own_phrases(interaction)))

    async def go(self, interaction: "Interaction", spot: Spot) -> None:
        """Shows a spot on the card that is there.

        Raises:
            OrderError: where an old card leads to what is gone.
        """
        catalogue = await self._lookup.catalogue()
        await replace_card(interaction, BrowseCard(catalogue, spot, own_phrases(interaction)))

    async def pick(self, interaction: "Interaction", spot: Spot, value: str) -> None:
        """Goes a level down; from the entries to the one that was chosen, below the card."""
        if spot.topic:
            await self._answers.show_entry(interaction, value)
        else:
            await self.go(interaction, spot.chosen(value))


class BrowseCard(Card):
    """A menu of what is at a spot, page by page, and the ways on and back."""

    def __init__(self, catalogue: Catalogue, spot: Spot, phrases: Phrases) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._phrases = phrases
        if spot.topic:
            self._entries(spot)
        elif spot.area:
            self._topics(spot)
        else:
            self._areas()

    def _areas(self) -> None:
        areas = self._catalogue.areas()
        self.say(heading(self._phrases("browsing-title")))
        self.say(self._phrases("browsing-areas-intro"))
        options = [_option(area.title, area.id, area.about) for area in areas]
        self._menu(Spot(), options, "browsing-choose-area")

    def _topics(self, spot: Spot) -> None:
        topics = self._catalogue.topics(spot.area)
        area = self._area(spot.area)
        self.say(heading(plain(area.title))).say(plain(area.about))
        self.say(small(self._phrases("browsing-topics-count", count=len(topics))))
        options = [
            _option(
                topic.title,
                topic.id,
                self._phrases.label("browsing-topic-size", about=topic.about, count=topic.size),
            )
            for topic in topics
        ]
        self._menu(spot, options, "browsing-choose-topic")
        self._ways(spot, len(options), Spot())

    def _entries(self, spot: Spot) -> None:
        entries = self._catalogue.entries(spot.area, spot.topic)
        topics = self._catalogue.topics(spot.area)
        place, topic = next((n, one) for n, one in enumerate(topics) if one.id == spot.topic)
        self.say(small(plain(self._area(spot.area).title)))
        self.say(heading(plain(topic.title))).say(plain(topic.about))
        self.say(small(self._phrases("browsing-entries-count", count=len(entries))))
        options = [_option(one.title, one.id, one.line) for one in entries]
        self._menu(spot, options, "browsing-choose-entry")
        self._ways(spot, len(options), Spot(spot.area, page=place // MAX_OPTIONS))

    def _area(self, area_id: str) -> Area:
        return next(one for one in self._catalogue.areas() if one.id == area_id)

    def _menu(self, spot: Spot, options: Sequence[discord.SelectOption], key: str) -> None:
        page, last = _pages(len(options), spot.page)
        if last:
            shown = self._phrases("browsing-page", page=page + 1, pages=last + 1)
            self.say(small(shown))
        start = page * MAX_OPTIONS
        on_page = options[start : start + MAX_OPTIONS]
        self.row([BrowseStep.menu(spot, on_page, self._phrases.label(key))])

    def _ways(self, spot: Spot, count: int, back: Spot) -> None:
        """The buttons: back to the level above, and through the pages."""
        page, last = _pages(count, spot.page)
        ways = [BrowseStep.way(back, self._phrases.label("browsing-back"), "↩️")]
        if page > 0:
            before = replace(spot, page=page - 1)
            ways.append(BrowseStep.way(before, self._phrases.label("browsing-previous"), "◀️"))
        if page < last:
            after = replace(spot, page=page + 1)
            ways.append(BrowseStep.way(after, self._phrases.label("browsing-next"), "▶️"))
        self.row(ways)


def _pages(count: int, wanted: int) -> tuple[int, int]:
    """The page to show, and the last one: that is shown where an old card leads beyond it."""
    last = max(0, count - 1) // MAX_OPTIONS
    return min(wanted, last), last


def _option(title: str, value: str, about: str) -> discord.SelectOption:
    return discord.SelectOption(
        label=fitting_label(title, MAX_OPTION_TEXT),
        value=value,
        description=fitting_label(about, MAX_OPTION_TEXT) or None,
    )


class BrowseStep(
    discord.ui.DynamicItem[discord.ui.Item[Any]],
    template=r"browse:(?P<verb>pick|go):(?P<area>[^:]*):(?P<topic>[^:]*):(?P<page>\d{1,3})",
):
    """A menu at a spot, or a button that leads to one."""

    def __init__(self, item: discord.ui.Item[Any], spot: Spot) -> None:
        super().__init__(item)
        self.spot = spot

    @classmethod
    def menu(cls, spot: Spot, options: Sequence[discord.SelectOption], placeholder: str) -> Self:
        """What can be chosen at a spot."""
        select = discord.ui.Select[Any](
            custom_id=f"browse:pick:{spot}", placeholder=placeholder, options=list(options)
        )
        return cls(select, spot)

    @classmethod
    def way(cls, spot: Spot, label: str, emoji: str | None = None) -> Self:
        """A button to a spot."""
        return cls(
            discord.ui.Button[Any](label=label, emoji=emoji, custom_id=f"browse:go:{spot}"), spot
        )

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(item, Spot(match["area"], match["topic"], int(match["page"])))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        browsing: Browsing = interaction.client.browsing
        if isinstance(self.item, discord.ui.Select):
            await browsing.pick(interaction, self.spot, self.item.values[0])
        else:
            await browsing.go(interaction, self.spot)


def topics_command(browsing: Browsing) -> app_commands.Command[app_commands.Group, ..., None]:
    """The `/topics` command."""

    @app_commands.command(name="topics", description="Browse all that I know, by topic")
    async def topics(interaction: discord.Interaction[Any]) -> None:
        await browsing.show_areas(interaction)

    return topics

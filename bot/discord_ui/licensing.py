"""Licences without typing a sentence: `/license show | compare | compatible | choose`."""

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands

from bot.advice.choose_license import Extra, LicenseWish, Work
from bot.advice.orders import ChooseLicense, Compare, Fit, Show
from bot.discord_ui.answer_buttons import EntrySelect
from bot.discord_ui.answer_card import AnswerCard
from bot.discord_ui.answers import Answers
from bot.discord_ui.cards import MAX_OPTION_TEXT, Card, fitting_label
from bot.discord_ui.completion import Lookup, Named
from bot.discord_ui.delivery import (
    failures_are_told,
    own_phrases,
    replace_card,
    show_privately,
)
from bot.discord_ui.options import Name, choices
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import SafeText, heading, small
from bot.suggestions import Suggestion
from index.compatibility import Use

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

CLOSED_PRODUCT = "closed-source product"
"""What stands for a product whose source stays closed, where a licence can be named."""

_ANY_USE = "any"
_NOTHING_ELSE = "none"
_FOLDERS = {"l": "licenses", "t": "tools", "m": "models"}
_CLOSED = "-"


class Licensing:
    """Answers what is asked about licences by commands, menus and buttons."""

    def __init__(self, answers: Answers, lookup: Lookup) -> None:
        self._answers = answers
        self.lookup = lookup

    async def show(self, interaction: "Interaction", name: str, *, private: bool) -> None:
        """Shows what one licence allows, asks for and forbids."""
        if found := await self.lookup.find_all(interaction, Named.LICENSES, name):
            await self._answers.carry_out(interaction, Show(found[0]), private=private)

    async def compare(
        self, interaction: "Interaction", names: Sequence[str | None], *, private: bool
    ) -> None:
        """Puts two or three licences beside each other."""
        if found := await self.lookup.find_all(interaction, Named.LICENSES, *names):
            await self._answers.carry_out(interaction, Compare(found), private=private)

    async def compatible(
        self, interaction: "Interaction", inbound: str, into: str, use: Use | None, *, private: bool
    ) -> None:
        """Tells whether one work may go into another, or into a closed product."""
        names = (inbound,) if _is_closed(into, own_phrases(interaction)) else (inbound, into)
        if found := await self._sides(interaction, names):
            await self.fit(interaction, Fit(found[0], (*found, "")[1], use), private=private)

    async def _sides(
        self, interaction: "Interaction", names: tuple[str, ...]
    ) -> tuple[str, ...] | None:
        """The ids of both sides, which may be the same; None where one is unknown."""
        found: list[str] = []
        for name in names:
            one = await self.lookup.find_all(interaction, Named.LICENSED, name)
            if one is None:
                return None
            found += one
        return tuple(found)

    async def fit(self, interaction: "Interaction", order: Fit, *, private: bool) -> None:
        """Answers whether two works go together, with ways to ask on below."""
        finish = partial(_offer_other_fits, order)
        await self._answers.carry_out(interaction, order, private=private, finish=finish)

    # --- the chooser ------------------------------------------------------------------------------

    async def begin_choice(self, interaction: "Interaction") -> None:
        """Opens the chooser, for this person alone."""
        await show_privately(interaction, ChooserCard(own_phrases(interaction)))

    async def step(self, interaction: "Interaction", work: str, wish: str) -> None:
        """Shows the step that comes after what was chosen so far."""
        await replace_card(interaction, ChooserCard(own_phrases(interaction), work, wish))

    async def finish_choice(
        self, interaction: "Interaction", work: str, wish: str, extras: Sequence[str]
    ) -> None:
        """Answers a choice below the chooser, where another may be made."""
        wanted = tuple(one for one in extras if one != _NOTHING_ELSE)
        await self._answers.carry_out(interaction, ChooseLicense(work, wish, wanted), private=True)


# --- going together -------------------------------------------------------------------------------


def _is_closed(text: str, phrases: Phrases) -> bool:
    """Whether `text` stands for a closed product."""
    words = text.strip().casefold()
    return words in (CLOSED_PRODUCT, phrases.label("browsing-closed-product").casefold()) or (
        re.fullmatch(r"(?:an? )?(?:closed|proprietary|commercial)[\w -]*", words) is not None
    )


def _packed(entry: str) -> str:
    """An entry's id, short enough for two of them to stand in a custom id."""
    return f"{entry[0]}/{entry.partition('/')[2]}" if entry else _CLOSED


def _unpacked(packed: str) -> str:
    folder, _, name = packed.partition("/")
    return f"{_FOLDERS[folder]}/{name}" if name else ""


def _offer_other_fits(order: Fit, card: AnswerCard, phrases: Phrases) -> None:
    """Adds the other ways of use, and the other direction, above what to read on."""
    card.row([FitAgain.by_use(order, phrases)])
    if order.outbound and order.outbound != order.inbound:
        card.row([FitAgain.turned(order, phrases)])
    card.put_last(EntrySelect)


class FitAgain(
    discord.ui.DynamicItem[discord.ui.Item[Any]],
    template=r"fit:(?P<in>[ltm]/[a-z0-9.-]+):(?P<out>[ltm]/[a-z0-9.-]+|-):(?P<use>[a-z]*)",
):
    """Asks whether two works go together once more: a menu of uses, or a button that says all."""

    def __init__(self, item: discord.ui.Item[Any], order: Fit) -> None:
        super().__init__(item)
        self.order = order

    @classmethod
    def by_use(cls, order: Fit, phrases: Phrases) -> Self:
        """The menu of uses."""
        uses = (_ANY_USE, *(use.value for use in Use))
        options = [
            discord.SelectOption(label=phrases.label(f"browsing-fit-{use}"), value=use)
            for use in uses
        ]
        placeholder = phrases.label("browsing-fit-use")
        custom_id = f"fit:{_packed(order.inbound)}:{_packed(order.outbound)}:"
        select = discord.ui.Select[Any](
            custom_id=custom_id, placeholder=placeholder, options=options
        )
        return cls(select, order)

    @classmethod
    def turned(cls, order: Fit, phrases: Phrases) -> Self:
        """The button that asks the other way round, for the same use."""
        use = order.use.value if order.use else _ANY_USE
        button = discord.ui.Button[Any](
            label=phrases.label("browsing-fit-turn"),
            emoji="🔁",
            custom_id=f"fit:{_packed(order.outbound)}:{_packed(order.inbound)}:{use}",
        )
        return cls(button, order)

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        order = Fit(_unpacked(match["in"]), _unpacked(match["out"]), _use(match["use"]))
        return cls(item, order)

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        order = self.order
        if isinstance(self.item, discord.ui.Select):
            order = Fit(order.inbound, order.outbound, _use(self.item.values[0]))
        await interaction.client.licensing.fit(interaction, order, private=True)


def _use(value: str) -> Use | None:
    return Use(value) if value in list(Use) else None


# --- the chooser's steps --------------------------------------------------------------------------


class ChooserCard(Card):
    """One of the three steps: what is licensed, what others may do, what else matters."""

    def __init__(self, phrases: Phrases, work: str = "", wish: str = "") -> None:
        super().__init__()
        step = 1 + bool(work) + bool(wish)
        self.say(heading(phrases("browsing-choose-title")))
        self.say(small(phrases("browsing-choose-step", step=step)))
        if chosen := _chosen(phrases, work, wish):
            self.say(chosen)
        asked = ("work", "wish", "extras")[step - 1]
        self.say(phrases(f"browsing-choose-{asked}"))
        self.row([ChooseStep.menu(phrases, work, wish)])
        if work:
            self.row([ChooseStep.back(phrases, work, wish)])
        if wish:
            self.say(small(phrases("browsing-choose-again")))


def _chosen(phrases: Phrases, work: str, wish: str) -> SafeText:
    """What was chosen so far."""
    names = {}
    if work:
        names["work"] = phrases(f"browsing-work-{work}")
    if wish:
        names["wish"] = phrases(f"browsing-wish-{wish}")
    if not names:
        return SafeText("")
    return phrases(f"browsing-choose-so-far{'-wish' if wish else ''}", **names)


class ChooseStep(
    discord.ui.DynamicItem[discord.ui.Item[Any]],
    template=r"choose:(?P<verb>pick|back):(?P<work>[a-z-]*):(?P<wish>[a-z-]*)",
):
    """The menu of one step, or the way back from it; what was chosen before stands in the id."""

    def __init__(self, item: discord.ui.Item[Any], work: str, wish: str) -> None:
        super().__init__(item)
        self.work = work
        self.wish = wish

    @classmethod
    def menu(cls, phrases: Phrases, work: str, wish: str) -> Self:
        """What can be chosen in the step after `work` and `wish`."""
        most = 1
        if not work:
            options = _options(phrases, "work", [one.value for one in Work])
        elif not wish:
            options = _options(phrases, "wish", [one.value for one in LicenseWish])
        else:
            options = _options(phrases, "extra", [one.value for one in Extra])
            most = len(options)
            nothing = phrases.label("browsing-choose-none")
            options.insert(0, discord.SelectOption(label=nothing, value=_NOTHING_ELSE))
        select = discord.ui.Select[Any](
            custom_id=f"choose:pick:{work}:{wish}",
            placeholder=phrases.label("browsing-choose-pick"),
            options=options,
            max_values=most,
        )
        return cls(select, work, wish)

    @classmethod
    def back(cls, phrases: Phrases, work: str, wish: str) -> Self:
        """The way back to the step before."""
        label = phrases.label("browsing-back")
        button = discord.ui.Button[Any](
            label=label, emoji="◀️", custom_id=f"choose:back:{work}:{wish}"
        )
        return cls(button, work, wish)

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(item, match["work"], match["wish"])

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        licensing: Licensing = interaction.client.licensing
        if not isinstance(self.item, discord.ui.Select):
            await licensing.step(interaction, self.work if self.wish else "", "")
        elif not self.work:
            await licensing.step(interaction, self.item.values[0], "")
        elif not self.wish:
            await licensing.step(interaction, self.work, self.item.values[0])
        else:
            await licensing.finish_choice(interaction, self.work, self.wish, self.item.values)


def _options(phrases: Phrases, step: str, values: Sequence[str]) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=fitting_label(phrases.label(f"browsing-{step}-{value}"), MAX_OPTION_TEXT),
            value=value,
        )
        for value in values
    ]


# --- the commands ---------------------------------------------------------------------------------

_USES = choices("use", {
    Use.COPY.value: "Copied into it", Use.LINK.value: "Linked or imported",
    Use.BUNDLE.value: "Shipped side by side", Use.NETWORK.value: "Used over a network only",
})  # fmt: skip


def license_commands(licensing: Licensing) -> app_commands.Group:
    """The `/license` commands."""
    group = app_commands.Group(name="license", description="What licences allow and ask for")

    async def complete(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        return await licensing.lookup.complete(Named.LICENSES, typed)

    async def complete_side(
        _: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await licensing.lookup.complete(Named.LICENSED, typed)

    async def complete_into(
        interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        label = own_phrases(interaction).label("browsing-closed-product")
        closed = Suggestion(label, CLOSED_PRODUCT)
        return await licensing.lookup.complete(Named.LICENSED, typed, first=[closed])

    @group.command(name="show", description="What one licence allows, asks for and forbids")
    @app_commands.describe(name="A licence", private="Only you see the answer")
    @app_commands.autocomplete(name=complete)
    async def show(
        interaction: discord.Interaction[Any], name: Name, private: bool = False
    ) -> None:
        await licensing.show(interaction, name, private=private)

    @group.command(name="compare", description="Two or three licences beside each other")
    @app_commands.describe(
        first="A licence",
        second="Another licence",
        third="A third licence",
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
        await licensing.compare(interaction, (first, second, third), private=private)

    @group.command(name="compatible", description="Whether one work may go into another")
    @app_commands.describe(
        inbound="What you want to use: a licence, or a tool or model under one",
        into="What it goes into: a licence, a tool, a model, or a closed-source product",
        use="How it is used there",
        private="Only you see the answer",
    )
    @app_commands.choices(use=_USES)
    @app_commands.autocomplete(inbound=complete_side, into=complete_into)
    async def compatible(
        interaction: discord.Interaction[Any],
        inbound: Name,
        into: Name,
        use: str | None = None,
        private: bool = False,
    ) -> None:
        wanted = Use(use) if use else None
        await licensing.compatible(interaction, inbound, into, wanted, private=private)

    @group.command(name="choose", description="Find a licence for your own work, in three steps")
    async def choose(interaction: discord.Interaction[Any]) -> None:
        await licensing.begin_choice(interaction)

    return group

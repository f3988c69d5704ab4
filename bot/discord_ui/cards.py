"""What every message of the bot is made of: one coloured card, inside every limit of Discord's."""

from collections.abc import Iterable
from typing import Any, Self

import discord

from bot.discord_ui.safe_text import SafeText, shorten

MAX_TEXT = 4000
"""Characters in all the text displays of one message."""
MAX_COMPONENTS = 40
MAX_OPTIONS = 25
MAX_LABEL = 80
MAX_OPTION_TEXT = 100

GREEN = discord.Colour.from_str("#2e8b57")
AMBER = discord.Colour.from_str("#c9a227")
RED = discord.Colour.from_str("#b5483a")
BLUE = discord.Colour.from_str("#3f6fb5")
GREY = discord.Colour.from_str("#8a8f98")

Item = discord.ui.Item[Any]


class Card(discord.ui.LayoutView):
    """One message, built from top to bottom. What no longer fits is cut, or left out."""

    def __init__(self, colour: discord.Colour = BLUE) -> None:
        super().__init__(timeout=None)
        self._body: discord.ui.Container[Card] = discord.ui.Container(accent_colour=colour)
        self.add_item(self._body)

    @property
    def room(self) -> int:
        """Characters that still fit."""
        return MAX_TEXT - self.content_length()

    def fits(self, components: int) -> bool:
        return sum(1 for _ in self.walk_children()) + components <= MAX_COMPONENTS

    def say(self, text: SafeText, *, mark: int | None = None, keep: int = 0) -> Self:
        """Adds text. `mark` is an id by which it is found again in the sent message; `keep` are
        the characters to leave for what follows.
        """
        fitting = shorten(text, max(0, self.room - keep))
        if fitting.strip() and self.fits(1):
            self._body.add_item(discord.ui.TextDisplay(fitting, id=mark))
        return self

    def line(self) -> Self:
        if self.fits(1):
            self._body.add_item(discord.ui.Separator())
        return self

    def say_beside(self, text: SafeText, button: Item, *, keep: int = 0) -> Self:
        """Adds text with a button at its right."""
        fitting = shorten(text, max(0, self.room - keep))
        if fitting.strip() and self.fits(3):
            self._body.add_item(
                discord.ui.Section(discord.ui.TextDisplay(fitting), accessory=button)
            )
        return self

    def row(self, items: Iterable[Item]) -> Self:
        """Adds up to five buttons, or one select, in a row; nothing where there are none."""
        row = list(items)
        if row and self.fits(len(row) + 1):
            self._body.add_item(discord.ui.ActionRow(*row))
        return self

    def put_last(self, kind: type[Item]) -> Self:
        """Moves the rows that hold such an item below all others."""
        for row in list(self._body.children):
            if isinstance(row, discord.ui.ActionRow) and isinstance(row.children[0], kind):
                self._body.remove_item(row)
                self._body.add_item(row)
        return self


class NoticeCard(Card):
    """A short message of the bot's own."""

    def __init__(self, text: SafeText, colour: discord.Colour = GREY) -> None:
        super().__init__(colour)
        self.say(text)


def fitting_label(text: str, limit: int = MAX_LABEL) -> str:
    """A label that Discord takes."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"

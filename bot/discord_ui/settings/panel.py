"""`/settings`: what a server's managers set, saved at once."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.discord_ui.cards import AMBER, GREEN, Card, NoticeCard
from bot.discord_ui.delivery import conclude, hold, own_phrases, show_privately, think
from bot.discord_ui.forms import Form, open_form
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.settings.cards import OverviewCard, SectionCard
from bot.discord_ui.settings.controls import Change
from bot.discord_ui.settings.sections import Panel, Section
from bot.records.servers import MAX_WELCOME_TEXT, Servers, ServerSettings

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]


class SettingsPanel:
    """Shows a server's settings to those who manage it, and changes them."""

    def __init__(self, servers: Servers, interests: Sequence[str]) -> None:
        """`interests` are those for which a server may give roles."""
        self._servers = servers
        self._interests = tuple(interests)
        self._turn = asyncio.Lock()  # a change may build on what is set

    async def open(self, interaction: "Interaction") -> None:
        """Answers `/settings` with everything as it is set."""
        if await _may_set(interaction) and await think(interaction, private=True):
            settings = await self._servers.get(_server_of(interaction))
            await conclude(interaction, self._card(interaction, settings, None))

    async def show(
        self, interaction: "Interaction", section: Section | None, *, interest: str = ""
    ) -> None:
        """Turns the card to a section; None: to everything."""
        if await _may_set(interaction) and await hold(interaction):
            settings = await self._servers.get(_server_of(interaction))
            await conclude(interaction, self._card(interaction, settings, section, interest))

    async def change(
        self, interaction: "Interaction", section: Section, change: Change, *, interest: str = ""
    ) -> None:
        """Saves a change, and draws the section as it is then."""
        if not await _may_set(interaction) or not await hold(interaction):
            return
        server = _server_of(interaction)
        async with self._turn:
            changes = change(await self._servers.get(server))
            settings = await self._servers.change(server, **changes)
        card = self._card(interaction, settings, section, interest)
        if await conclude(interaction, card) is None:
            # The old card may be gone or show what is no longer so.
            words = own_phrases(interaction)("settings-saved-unseen")
            await show_privately(interaction, NoticeCard(words, GREEN))

    async def write_welcome(self, interaction: "Interaction") -> None:
        """Opens the form for the words of welcome; it holds those that are set."""
        if await _may_set(interaction):
            settings = await self._servers.get(_server_of(interaction))
            form = WelcomeWords(self, settings.welcome_text, own_phrases(interaction))
            await open_form(interaction, form)

    def _card(
        self,
        interaction: "Interaction",
        settings: ServerSettings,
        section: Section | None,
        interest: str = "",
    ) -> Card:
        client = interaction.client
        panel = Panel(
            settings=settings,
            guild=_seen(client.get_guild(_server_of(interaction))),
            intents=client.intents,
            phrases=own_phrases(interaction),
            interests=self._interests,
            interest=interest if interest in self._interests else "",
        )
        return OverviewCard(panel) if section is None else SectionCard(section, panel)


def _seen(guild: discord.Guild | None) -> discord.Guild | None:
    """The server, unless Discord keeps it from us: then its channels only look deleted."""
    return None if guild is None or guild.unavailable else guild


def _server_of(interaction: "Interaction") -> int:
    assert interaction.guild_id is not None
    return interaction.guild_id


async def _may_set(interaction: "Interaction") -> bool:
    """Whether this person manages the server; who does not is told so.

    A server may open the command to others, and a card may outlive somebody's office.
    """
    if interaction.guild_id is not None and interaction.permissions.manage_guild:
        return True
    words = own_phrases(interaction)("settings-not-yours")
    await show_privately(interaction, NoticeCard(words, AMBER))
    return False


class WelcomeWords(Form):
    """Asks for the server's own words of welcome."""

    def __init__(self, settings: SettingsPanel, now: str, phrases: Phrases) -> None:
        super().__init__(phrases.label("settings-welcome-form"))
        self._settings = settings
        self._words: discord.ui.TextInput[WelcomeWords] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph,
            required=False,
            default=now,
            max_length=MAX_WELCOME_TEXT,
        )
        self.add_item(
            discord.ui.Label(
                text=phrases.label("settings-welcome-form-words"),
                description=phrases.label("settings-welcome-form-description"),
                component=self._words,
            )
        )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        words = self._words.value.strip()
        await self._settings.change(interaction, Section.WELCOME, lambda _: {"welcome_text": words})


def settings_command(settings: SettingsPanel) -> app_commands.Command[Any, ..., None]:
    """The `/settings` command."""

    @app_commands.command(name="settings", description="What I do in this server, and where")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def show_settings(interaction: discord.Interaction[Any]) -> None:
        await settings.open(interaction)

    return show_settings

"""Where somebody asks: the server with its settings, the channel, and the language spoken there."""

import asyncio
import logging
from dataclasses import dataclass

import discord

from bot.discord_ui.phrases import Phrases, language_of, phrases_in
from bot.discord_ui.safe_text import SafeText, channels_shown
from bot.records.errors import RecordsError
from bot.records.servers import Servers, ServerSettings

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1.0
"""An interaction must be acknowledged within three seconds, whatever the database does."""


@dataclass(frozen=True, slots=True)
class Place:
    """A channel of a server, or a direct message, where `guild_id` is None."""

    guild_id: int | None
    channel_id: int
    settings: ServerSettings
    public_phrases: Phrases
    """In the server's language, for what all see."""
    parent_id: int | None = None
    """The channel of a thread."""

    @property
    def has_helpers(self) -> bool:
        return self.guild_id is not None and self.settings.helpers_channel is not None

    @property
    def takes_questions(self) -> bool:
        """Whether the server wants public answers here."""
        wanted = self.settings.ask_channels
        return not wanted or self.channel_id in wanted or self.parent_id in wanted

    @property
    def can_be_shared_in(self) -> bool:
        """Whether what was answered in private may be shown to all here."""
        return self.guild_id is not None and self.takes_questions

    @property
    def ask_channels(self) -> SafeText:
        """Where the server wants public answers, for members to read."""
        return channels_shown(sorted(self.settings.ask_channels))


class Places:
    """Looks places up; where the records fail, a server is served as one without settings."""

    def __init__(self, servers: Servers) -> None:
        self._servers = servers

    async def of_interaction(self, interaction: discord.Interaction[discord.Client]) -> Place:
        locale = interaction.guild_locale if interaction.guild_id else interaction.locale
        parent_id = getattr(interaction.channel, "parent_id", None)
        return await self._place(
            interaction.guild_id, interaction.channel_id or 0, locale, parent_id
        )

    async def of_message(self, message: discord.Message) -> Place:
        guild = message.guild
        return await self._place(
            guild.id if guild else None,
            message.channel.id,
            guild.preferred_locale if guild else None,
            getattr(message.channel, "parent_id", None),
        )

    async def of_guild(self, guild: discord.Guild, channel_id: int) -> Place:
        return await self._place(guild.id, channel_id, guild.preferred_locale)

    async def _place(
        self,
        guild_id: int | None,
        channel_id: int,
        locale: discord.Locale | None,
        parent_id: int | None = None,
    ) -> Place:
        settings = ServerSettings()
        if guild_id is not None:
            try:
                async with asyncio.timeout(_PATIENCE_SECONDS):
                    settings = await self._servers.get(guild_id)
            except (RecordsError, TimeoutError) as error:
                log.error("the settings of server %s cannot be read: %s", guild_id, error)
        phrases = phrases_in(settings.language or language_of(locale))
        return Place(guild_id, channel_id, settings, phrases, parent_id)

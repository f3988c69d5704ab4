"""The sections of the settings, and what each says is set."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import discord

from bot.discord_ui.phrases import ENGLISH, Phrases, language_of
from bot.discord_ui.safe_text import SafeText, channels_shown, joined, roles_shown
from bot.records.servers import ServerSettings

_MOST_LISTED = 8


class Section(StrEnum):
    """What can be set, in the order in which it is shown."""

    ASK = "ask"
    FORUM = "forum"
    SUGGEST = "suggest"
    WELCOME = "welcome"
    ROLES = "roles"
    HELPERS = "helpers"
    PRIVACY = "privacy"
    ANSWERS = "answers"
    LANGUAGE = "language"
    REMINDERS = "reminders"


@dataclass(frozen=True, slots=True)
class Panel:
    """What the cards of the settings are drawn from.

    `guild` is None where Discord does not show us the server just now.
    """

    settings: ServerSettings
    guild: discord.Guild | None
    intents: discord.Intents
    phrases: Phrases
    interests: tuple[str, ...]
    """Those for which the server may give roles."""
    interest: str = ""
    """The one whose role is being chosen."""


def title(section: Section, phrases: Phrases) -> SafeText:
    return phrases(f"settings-{section.value}")


def summary(section: Section, panel: Panel) -> SafeText:
    """What is set in a section, in words."""
    settings, phrases = panel.settings, panel.phrases
    match section:
        case Section.ASK:
            return _channels(panel, settings.ask_channels) or phrases("settings-everywhere")
        case Section.FORUM:
            return _channels(panel, settings.forum_channels) or phrases("settings-off")
        case Section.SUGGEST:
            return _channels(panel, settings.suggest_channels) or phrases("settings-off")
        case Section.WELCOME:
            return _welcome(panel)
        case Section.ROLES:
            count = len(settings.interest_roles)
            return (
                phrases("settings-roles-count", count=count) if count else phrases("settings-off")
            )
        case Section.HELPERS:
            return _helpers(panel)
        case Section.PRIVACY:
            return phrases(f"settings-keep-{'on' if settings.keep_questions else 'off'}")
        case Section.ANSWERS:
            return phrases(f"settings-length-{settings.length}")
        case Section.LANGUAGE:
            return _language(panel)
        case Section.REMINDERS:
            return phrases(f"settings-remind-{'on' if settings.reminders else 'off'}")


def _channels(panel: Panel, chosen: Collection[int]) -> SafeText:
    """The chosen channels that are still there; "" where none was chosen."""
    there = [one for one in sorted(chosen) if exists(panel.guild, one)]
    shown = [channels_shown(there[:_MOST_LISTED])]
    if (rest := len(there) - _MOST_LISTED) > 0:
        shown.append(panel.phrases("settings-more", count=rest))
    if gone := len(chosen) - len(there):
        shown.append(panel.phrases("settings-gone", count=gone))
    return joined(shown, ", ")


def exists(guild: discord.Guild | None, channel_id: int) -> bool:
    """Whether a channel is still there; where the server cannot be seen, we take it that it is."""
    return guild is None or guild.get_channel(channel_id) is not None


def _welcome(panel: Panel) -> SafeText:
    settings, phrases = panel.settings, panel.phrases
    if settings.welcome_channel is None:
        return phrases("settings-off")
    channel = _channels(panel, [settings.welcome_channel])
    key = "settings-welcome-own-words" if settings.welcome_text else "settings-welcome-in"
    return phrases(key, channel=channel)


def _helpers(panel: Panel) -> SafeText:
    settings, phrases = panel.settings, panel.phrases
    if settings.helpers_channel is None:
        return phrases("settings-off")
    channel = _channels(panel, [settings.helpers_channel])
    if settings.helpers_role is None:
        return channel
    return phrases(
        "settings-helpers-pinged", channel=channel, role=role_shown(panel, settings.helpers_role)
    )


def role_shown(panel: Panel, role_id: int) -> SafeText:
    if panel.guild is not None and panel.guild.get_role(role_id) is None:
        return panel.phrases("settings-role-gone")
    return roles_shown([role_id])


def interest_label(interest: str, phrases: Phrases) -> str:
    """What an interest is called; one that was dropped since bears its key."""
    try:
        return phrases.label(f"onboarding-interest-{interest}")
    except KeyError:
        return interest


def _language(panel: Panel) -> SafeText:
    phrases = panel.phrases
    if panel.settings.language:
        return phrases(f"settings-language-{panel.settings.language}")
    own = language_of(panel.guild.preferred_locale) if panel.guild else ENGLISH
    return phrases("settings-language-own-now", language=phrases.label(f"settings-language-{own}"))

"""What stands in the way of what is set: channels and roles that are gone or out of reach, missing
permissions, and intents that this connection does not have.
"""

from collections.abc import Collection, Iterator

import discord

from bot.discord_ui.onboarding.roles import may_be_given
from bot.discord_ui.safe_text import SafeText
from bot.discord_ui.settings.sections import Panel, Section, exists, interest_label

_WRITING = ("view_channel", "send_messages", "read_message_history")
_IN_THREADS = ("view_channel", "send_messages_in_threads", "read_message_history")
_HELPING = (*_WRITING, "create_public_threads", "send_messages_in_threads")
_WELCOMING = ("view_channel", "send_messages")


def concerns_in(section: Section, panel: Panel) -> list[SafeText]:
    """What is wrong with a section as it is set now, each in a sentence."""
    settings = panel.settings
    match section:
        case Section.ASK:
            found = _about_channels(panel, settings.ask_channels, _WRITING)
            if settings.ask_channels and not _any_exists(panel, settings.ask_channels):
                return [panel.phrases("settings-concern-ask-nowhere")]
        case Section.FORUM:
            found = [
                *_about_channels(panel, settings.forum_channels, _IN_THREADS),
                *_about_content(panel, settings.forum_channels, "forum"),
            ]
        case Section.SUGGEST:
            found = [
                *_about_channels(panel, settings.suggest_channels, _WRITING),
                *_about_content(panel, settings.suggest_channels, "suggest"),
            ]
        case Section.WELCOME:
            found = _about_welcome(panel)
        case Section.ROLES:
            found = list(_about_interest_roles(panel))
        case Section.HELPERS:
            found = _about_helpers(panel)
        case _:
            found = []
    return found


def _any_exists(panel: Panel, channels: Collection[int]) -> bool:
    return any(exists(panel.guild, one) for one in channels)


def _about_channels(
    panel: Panel, chosen: Collection[int], needed: tuple[str, ...]
) -> list[SafeText]:
    phrases = panel.phrases
    gone = sum(not exists(panel.guild, one) for one in chosen)
    found = [phrases("settings-concern-gone", count=gone)] if gone else []
    for one in sorted(chosen):
        channel = panel.guild.get_channel(one) if panel.guild else None
        if channel is not None and (lacking := _lacking(channel, needed)):
            names = ", ".join(phrases.label(f"settings-permission-{name}") for name in lacking)
            shown = SafeText(channel.mention)
            found.append(phrases("settings-concern-lacking", channel=shown, permissions=names))
    return found


def _lacking(channel: discord.abc.GuildChannel, needed: tuple[str, ...]) -> list[str]:
    """The permissions that the bot lacks in a channel."""
    permissions = channel.permissions_for(channel.guild.me)
    if not permissions.view_channel:  # whoever may not see a channel may do nothing in it
        return ["view_channel"]
    if isinstance(channel, discord.ForumChannel):  # there one writes in posts only
        needed = _IN_THREADS
    return [name for name in needed if not getattr(permissions, name)]


def _about_content(panel: Panel, chosen: Collection[int], use: str) -> list[SafeText]:
    if chosen and not panel.intents.message_content:
        return [panel.phrases(f"settings-concern-content-{use}")]
    return []


def _about_welcome(panel: Panel) -> list[SafeText]:
    channel = panel.settings.welcome_channel
    if channel is None:
        return []
    found = _about_channels(panel, [channel], _WELCOMING)
    if not panel.intents.members:
        found.append(panel.phrases("settings-concern-members"))
    return found


def _about_helpers(panel: Panel) -> list[SafeText]:
    settings, guild = panel.settings, panel.guild
    if settings.helpers_channel is None:
        return []
    found = _about_channels(panel, [settings.helpers_channel], _HELPING)
    if settings.helpers_role is not None and guild is not None:
        role = guild.get_role(settings.helpers_role)
        if role is None:
            found.append(panel.phrases("settings-concern-helpers-role-gone"))
        elif not _can_ping(role, guild.get_channel(settings.helpers_channel)):
            shown = SafeText(role.mention)
            found.append(panel.phrases("settings-concern-role-silent", role=shown))
    return found


def _can_ping(role: discord.Role, channel: discord.abc.GuildChannel | None) -> bool:
    if role.mentionable or channel is None:
        return True
    return channel.permissions_for(role.guild.me).mention_everyone


def _about_interest_roles(panel: Panel) -> Iterator[SafeText]:
    guild, phrases = panel.guild, panel.phrases
    if guild is None or not panel.settings.interest_roles:
        return
    if not guild.me.guild_permissions.manage_roles:
        yield phrases("settings-concern-manage-roles")
    for interest, role_id in sorted(panel.settings.interest_roles.items()):
        role = guild.get_role(role_id)
        name = interest_label(interest, phrases)
        if role is None:
            yield phrases("settings-concern-role-gone", interest=name)
        elif reason := why_not_given(role):
            shown = SafeText(role.mention)
            yield phrases(f"settings-concern-role-{reason}", role=shown, interest=name)


def why_not_given(role: discord.Role) -> str:
    """Why the role itself keeps the bot from giving it; "" where it does not."""
    me = role.guild.me
    if may_be_given(role) or not me.guild_permissions.manage_roles:
        return ""
    if role.is_default() or role.managed:
        return "managed"
    return "high" if role >= me.top_role else "power"

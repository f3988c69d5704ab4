"""Roles by interest: only those that the server set, only harmless ones, only when asked for."""

from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import dataclass

import discord

from bot.discord_ui.delivery import attempt
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import SafeText, joined, roles_shown

_POWERS = ("administrator", "kick_members", "ban_members", "moderate_members", "mention_everyone")


def may_be_given(role: discord.Role) -> bool:
    """Whether the bot may hand out a role: below its own, of no integration, without power."""
    me = role.guild.me
    if not me.guild_permissions.manage_roles or role.is_default() or role.managed:
        return False
    return role < me.top_role and not _has_power(role.permissions)


def _has_power(permissions: discord.Permissions) -> bool:
    return any(
        granted and (name in _POWERS or name.startswith("manage_")) for name, granted in permissions
    )


def roles_for(interests: Iterable[str], mapping: Mapping[str, int]) -> dict[str, int]:
    """Interest -> role, as the server set it."""
    return {interest: mapping[interest] for interest in interests if interest in mapping}


# --- giving and taking ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which roles were changed, which are gone from the server, which Discord left as they were."""

    changed: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    refused: tuple[int, ...] = ()
    gone: tuple[str, ...] = ()
    """The interests whose role is no longer there."""
    forbidden: bool = False
    """The bot may not give out any role."""

    def told(self, changed: str, phrases: Phrases) -> SafeText:
        """All of it in words; `changed` is the phrase for what went well."""
        lines = []
        if self.changed:
            lines.append(phrases(changed, roles=roles_shown(self.changed)))
        if self.forbidden:
            lines.append(phrases("onboarding-roles-may-not"))
        if self.failed:
            lines.append(phrases("onboarding-roles-failed", roles=roles_shown(self.failed)))
        lines += [
            phrases("onboarding-roles-refused", role=roles_shown([one])) for one in self.refused
        ]
        for interest in self.gone:
            name = phrases.label(f"onboarding-interest-{interest}")
            lines.append(phrases("onboarding-roles-gone", interest=name))
        return joined(lines)


async def give(member: discord.Member, wanted: Mapping[str, int], reason: str) -> Outcome:
    """Gives a member the roles of their interests."""
    guild = member.guild
    if not guild.me.guild_permissions.manage_roles:
        return Outcome(forbidden=True)
    changed: list[int] = []
    failed: list[int] = []
    refused: list[int] = []
    gone: list[str] = []
    for interest, role_id in wanted.items():
        role = guild.get_role(role_id)
        if role is None:
            gone.append(interest)
        elif not may_be_given(role):
            refused.append(role_id)
        elif role not in member.roles:
            done = await _went_well(member.add_roles(role, reason=reason), f"give role {role_id}")
            (changed if done else failed).append(role_id)
    return Outcome(tuple(changed), tuple(failed), tuple(dict.fromkeys(refused)), tuple(gone))


async def take(member: discord.Member, role_ids: Iterable[int], reason: str) -> Outcome:
    """Takes roles back that the bot gave. A role that is gone is nobody's any more."""
    changed: list[int] = []
    failed: list[int] = []
    for role_id in role_ids:
        role = member.guild.get_role(role_id)
        if role is None or role not in member.roles:
            continue
        taking = member.remove_roles(role, reason=reason)
        done = await _went_well(taking, f"take back role {role_id}")
        (changed if done else failed).append(role_id)
    return Outcome(tuple(changed), tuple(failed))


async def _went_well(changing: Awaitable[None], what: str) -> bool:
    async def changed() -> bool:
        await changing
        return True

    return await attempt(changed(), what) is not None

"""The card of a starter pack: its steps, what comes next, where to go, and what one may change."""

from collections.abc import Mapping
from dataclasses import dataclass

import discord

from bot.advice.starter_pack import Because, Profile, Reason
from bot.discord_ui.answer_buttons import EntryButton
from bot.discord_ui.cards import GREEN, Card, Item
from bot.discord_ui.onboarding.controls import OnboardingButton, Verb
from bot.discord_ui.onboarding.questions import Opening
from bot.discord_ui.onboarding.roles import may_be_given, roles_for
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import (
    SafeText,
    channels_shown,
    heading,
    joined,
    on_one_line,
    roles_shown,
    small,
)
from bot.records.newcomers import Newcomer, Step
from bot.records.servers import ServerSettings

REMINDER_DAYS = (3, 7, 14)

_TITLE_LENGTH = 100


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as the card shows it; no title: its entry is gone."""

    step: Step
    title: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Here:
    """The server as the member sees it: its settings, the channels to go to, the roles to have."""

    settings: ServerSettings
    ask_channels: tuple[int, ...] = ()
    forums: tuple[int, ...] = ()
    roles: Mapping[str, int] | None = None

    @classmethod
    def of(
        cls, settings: ServerSettings, member: discord.Member | discord.User, newcomer: Newcomer
    ) -> "Here":
        """What of the server's settings is there for this member."""
        if not isinstance(member, discord.Member):
            return cls(settings)
        wanted = roles_for(newcomer.interests, settings.interest_roles)
        return cls(
            settings,
            _visible(settings.ask_channels, member),
            _visible(settings.forum_channels, member),
            {
                one: role
                for one, role in wanted.items()
                if role not in newcomer.roles and _is_to_have(role, member)
            },
        )


def _visible(channels: frozenset[int], member: discord.Member) -> tuple[int, ...]:
    found = (member.guild.get_channel(one) for one in sorted(channels))
    return tuple(one.id for one in found if one and one.permissions_for(member).view_channel)


def _is_to_have(role_id: int, member: discord.Member) -> bool:
    """Whether a role can be offered: one that is missing is offered too, so that it gets told."""
    role = member.guild.get_role(role_id)
    return role is None or (may_be_given(role) and role not in member.roles)


class PackCard(Card):
    """A newcomer's pack, and how far they are."""

    def __init__(
        self,
        newcomer: Newcomer,
        shown: tuple[ShownStep, ...],
        profile: Profile | None,
        here: Here,
        phrases: Phrases,
        opening: Opening,
    ) -> None:
        super().__init__(GREEN)
        self._phrases = phrases
        if opening.note:
            self.say(opening.note)
        self.say(heading(phrases("onboarding-pack-title")))
        if profile is not None:
            self.say(small(_in_short(profile, phrases)))
        self._say_how_far(shown)
        for position, one in enumerate(shown):
            self._say_step(position, one, profile)
        self.line()
        self.say(_places(here, phrases))
        self._offer_roles(newcomer, here)
        self._offer_reminder(newcomer, here, open_steps=any(not one.step.done for one in shown))
        self.row(_ways_out(phrases, opening))

    def _say_how_far(self, shown: tuple[ShownStep, ...]) -> None:
        phrases = self._phrases
        done = sum(one.step.done for one in shown)
        upcoming = next((one for one in shown if not one.step.done and one.title), None)
        if not shown:
            self.say(phrases("onboarding-pack-empty"))
        elif done == len(shown):
            self.say(phrases("onboarding-all-done"))
        elif done == 0:
            self.say(phrases("onboarding-pack-ready"))
        elif upcoming is not None:
            title = on_one_line(upcoming.title, _TITLE_LENGTH)
            count = phrases("onboarding-count", done=done, count=len(shown))
            self.say(joined((phrases("onboarding-next", title=title), small(count))))

    def _say_step(self, position: int, one: ShownStep, profile: Profile | None) -> None:
        phrases, step = self._phrases, one.step
        mark = "✅" if step.done else f"{position + 1}."
        piece = phrases(f"onboarding-piece-{step.kind}")
        title = on_one_line(one.title, _TITLE_LENGTH)
        head = SafeText(f"**{mark} {piece}**" + (f"\n{title}" if title else ""))
        why = _why(one.reasons, profile, phrases) if title else phrases("onboarding-piece-gone")
        self.say(joined((head, small(why) if why else why)))
        verb = Verb.UNDONE if step.done else Verb.DONE
        buttons: list[Item] = [
            OnboardingButton(
                verb,
                phrases.label(f"onboarding-button-{verb}"),
                str(position),
            )
        ]
        if title:
            buttons.insert(0, EntryButton(step.ref, phrases.label("onboarding-button-read")))
        self.row(buttons)

    def _offer_roles(self, newcomer: Newcomer, here: Here) -> None:
        phrases, buttons, lines = self._phrases, [], []
        if here.roles:
            lines.append(phrases("onboarding-roles-offer", roles=roles_shown(here.roles.values())))
            buttons.append(OnboardingButton(Verb.ROLES, phrases.label("onboarding-button-roles")))
        if newcomer.roles:
            lines.append(phrases("onboarding-roles-had", roles=roles_shown(newcomer.roles)))
            label = phrases.label("onboarding-button-no-roles")
            buttons.append(OnboardingButton(Verb.NO_ROLES, label))
        self.say(joined(lines))
        self.row(buttons)

    def _offer_reminder(self, newcomer: Newcomer, here: Here, *, open_steps: bool) -> None:
        phrases = self._phrases
        if not here.settings.reminders:
            return
        if newcomer.remind_at is not None:
            when = SafeText(discord.utils.format_dt(newcomer.remind_at, "D"))
            self.say(phrases("onboarding-remind-set", when=when))
            label = phrases.label("onboarding-button-no-reminder")
            self.row([OnboardingButton(Verb.NO_REMINDER, label)])
        elif open_steps:
            self.say(phrases("onboarding-remind-offer"))
            self.row(
                OnboardingButton(
                    Verb.REMIND, phrases.label("onboarding-button-remind", days=days), str(days)
                )
                for days in REMINDER_DAYS
            )


def _ways_out(phrases: Phrases, opening: Opening) -> list[Item]:
    buttons: list[Item] = [
        OnboardingButton(Verb.CHANGE, phrases.label("onboarding-button-change")),
        OnboardingButton(Verb.DELETE, phrases.label("onboarding-button-delete")),
    ]
    if opening.may_start_over:
        label = phrases.label("onboarding-button-over")
        buttons.insert(1, OnboardingButton(Verb.OVER, label))
    return buttons


def _in_short(profile: Profile, phrases: Phrases) -> SafeText:
    """What a newcomer said of themselves, in a line."""
    interests = " · ".join(phrases.label(f"onboarding-interest-{one}") for one in profile.interests)
    return phrases("onboarding-pack-for", interests=interests, hours=profile.hours)


def _why(reasons: tuple[Reason, ...], profile: Profile | None, phrases: Phrases) -> SafeText:
    """What speaks for a step, in a line."""
    return joined((_because(one, profile, phrases) for one in reasons), " · ")


def _because(reason: Reason, profile: Profile | None, phrases: Phrases) -> SafeText:
    key, value = f"onboarding-because-{reason.because}", reason.value
    match reason.because:
        case Because.INTEREST:
            return phrases(key, interest=phrases.label(f"onboarding-interest-{value}"))
        case Because.GOAL | Because.LEVEL | Because.AUDIENCE:
            return phrases(f"{key}-{value}")
        case Because.LANGUAGE:
            return phrases(key, language=value.capitalize())
        case Because.LICENSE:
            return phrases(key, license=value)
        case Because.PLAN:
            return phrases(key, weeks=int(value), hours=profile.hours if profile else 1)
        case _:
            return phrases(key)


def _places(here: Here, phrases: Phrases) -> SafeText:
    """Where in this server to go."""
    lines = [phrases("onboarding-places")]
    if here.ask_channels:
        lines.append(phrases("onboarding-place-ask", channels=channels_shown(here.ask_channels)))
    else:
        lines.append(phrases("onboarding-place-ask-anywhere"))
    if here.forums:
        lines.append(phrases("onboarding-place-forums", channels=channels_shown(here.forums)))
    return joined(lines)

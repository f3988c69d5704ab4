"""The cards of the settings: everything at a glance, and a section with its menus."""

from collections.abc import Sequence

from bot.discord_ui.cards import AMBER, BLUE, Card, Item
from bot.discord_ui.safe_text import SafeText, heading, joined, plain, small
from bot.discord_ui.settings.concerns import concerns_in
from bot.discord_ui.settings.controls import (
    ChannelMenu,
    InterestMenu,
    LanguageMenu,
    OverviewButton,
    RoleMenu,
    SectionMenu,
    SwitchButton,
    WelcomeWordsButton,
)
from bot.discord_ui.settings.sections import (
    Panel,
    Section,
    exists,
    interest_label,
    role_shown,
    summary,
    title,
)
from bot.records.retention import KEEP_GAPS, KEEP_VOTES

_MOST_CONCERNS = 6
_FOR_CONCERNS = 1500
"""Characters that are kept for what is wrong: it matters more than long lists."""


class OverviewCard(Card):
    """Everything as it is set now, and what is wrong with it."""

    def __init__(self, panel: Panel) -> None:
        concerns = [one for section in Section for one in concerns_in(section, panel)]
        super().__init__(AMBER if concerns else BLUE)
        phrases = panel.phrases
        self.say(joined([heading(phrases("settings-title")), phrases("settings-intro")]))
        lines = [
            phrases("settings-line", section=title(section, phrases), now=summary(section, panel))
            for section in Section
        ]
        self.line().say(joined(lines), keep=_FOR_CONCERNS)
        if concerns:
            self.line().say(_listed(concerns, panel))
        self.row([SectionMenu(phrases)])


class SectionCard(Card):
    """One section: what it is for, what is set, and the means to change it."""

    def __init__(self, section: Section, panel: Panel) -> None:
        concerns = concerns_in(section, panel)
        super().__init__(AMBER if concerns else BLUE)
        phrases = panel.phrases
        self.say(joined([heading(title(section, phrases)), _about(section, panel)]))
        self.line().say(phrases("settings-now", now=summary(section, panel)), keep=_FOR_CONCERNS)
        self.say(_details(section, panel), keep=_FOR_CONCERNS)
        if concerns:
            self.line().say(_listed(concerns, panel))
        for row in _rows(section, panel):
            self.row(row)
        self.row([OverviewButton(phrases)])


def _listed(concerns: Sequence[SafeText], panel: Panel) -> SafeText:
    lines = [SafeText(f"⚠️ {one}") for one in concerns[:_MOST_CONCERNS]]
    if rest := len(concerns) - len(lines):
        lines.append(small(panel.phrases("settings-more-concerns", count=rest)))
    return joined(lines)


def _about(section: Section, panel: Panel) -> SafeText:
    if section is Section.PRIVACY:
        return panel.phrases(
            "settings-privacy-about", gap_days=KEEP_GAPS.days, vote_days=KEEP_VOTES.days
        )
    return panel.phrases(f"settings-{section.value}-about")


def _details(section: Section, panel: Panel) -> SafeText:
    """What a section's summary is too short for."""
    if section is Section.WELCOME and panel.settings.welcome_text:
        words = plain(panel.settings.welcome_text)
        return joined([panel.phrases("settings-welcome-words"), words])
    if section is Section.ROLES:
        return joined(
            panel.phrases(
                "settings-roles-line",
                interest=interest_label(interest, panel.phrases),
                role=role_shown(panel, role),
            )
            for interest, role in sorted(panel.settings.interest_roles.items())
        )
    return SafeText("")


def _rows(section: Section, panel: Panel) -> list[list[Item]]:
    """The menus and buttons of a section, row by row."""
    settings, phrases = panel.settings, panel.phrases
    match section:
        case Section.ASK:
            return _channel_rows(panel, "ask_channels", "ask-everywhere")
        case Section.FORUM:
            return _channel_rows(panel, "forum_channels", "forum-off")
        case Section.SUGGEST:
            return _channel_rows(panel, "suggest_channels", "suggest-off")
        case Section.WELCOME:
            return _welcome_rows(panel)
        case Section.ROLES:
            return _role_rows(panel)
        case Section.HELPERS:
            return _helpers_rows(panel)
        case Section.PRIVACY:
            return [_either("keep-on", "keep-off", settings.keep_questions, panel)]
        case Section.ANSWERS:
            return [_either("length-short", "length-full", settings.length == "short", panel)]
        case Section.LANGUAGE:
            return [[LanguageMenu(settings.language, phrases)]]
        case Section.REMINDERS:
            return [_either("remind-on", "remind-off", settings.reminders, panel)]


def _either(first: str, second: str, is_first: bool, panel: Panel) -> list[Item]:
    return [
        SwitchButton(first, panel.phrases, is_set=is_first),
        SwitchButton(second, panel.phrases, is_set=not is_first),
    ]


def _channel_rows(panel: Panel, setting: str, clear: str) -> list[list[Item]]:
    chosen = getattr(panel.settings, setting)
    rows: list[list[Item]] = [[_channel_menu(panel, setting, chosen)]]
    return [*rows, [SwitchButton(clear, panel.phrases)]] if chosen else rows


def _channel_menu(panel: Panel, setting: str, chosen: Sequence[int]) -> ChannelMenu:
    there = [one for one in chosen if exists(panel.guild, one)]
    return ChannelMenu(setting, there, panel.phrases)


def _welcome_rows(panel: Panel) -> list[list[Item]]:
    settings, phrases = panel.settings, panel.phrases
    channel = settings.welcome_channel
    buttons: list[Item] = [WelcomeWordsButton(phrases)]
    buttons += [SwitchButton("welcome-plain", phrases)] if settings.welcome_text else []
    buttons += [SwitchButton("welcome-off", phrases)] if channel else []
    return [[_channel_menu(panel, "welcome_channel", [channel] if channel else [])], buttons]


def _role_rows(panel: Panel) -> list[list[Item]]:
    settings, phrases = panel.settings, panel.phrases
    rows: list[list[Item]] = [[InterestMenu(panel.interests, panel.interest, phrases)]]
    if panel.interest:
        role = _role_there(panel, settings.interest_roles.get(panel.interest))
        rows.append([RoleMenu(panel.interest, role, phrases)])
    if settings.interest_roles:
        rows.append([SwitchButton("roles-off", phrases)])
    return rows


def _role_there(panel: Panel, role: int | None) -> int | None:
    gone = role and panel.guild and panel.guild.get_role(role) is None
    return None if gone else role


def _helpers_rows(panel: Panel) -> list[list[Item]]:
    settings, phrases = panel.settings, panel.phrases
    channel = settings.helpers_channel
    rows: list[list[Item]] = [
        [_channel_menu(panel, "helpers_channel", [channel] if channel else [])],
        [RoleMenu(chosen=_role_there(panel, settings.helpers_role), phrases=phrases)],
    ]
    buttons: list[Item] = [SwitchButton("helpers-off", phrases)] if channel else []
    buttons += [SwitchButton("helpers-unpinged", phrases)] if settings.helpers_role else []
    return [*rows, buttons]

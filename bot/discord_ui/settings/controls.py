"""The menus and buttons of the settings. What each sets stands in its id, so that they work after a
restart; who may set it is asked again at every press.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Self

import discord
from discord import ChannelType, SelectDefaultValue, SelectDefaultValueType

from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS, fitting_label
from bot.discord_ui.delivery import failures_are_told
from bot.discord_ui.phrases import LANGUAGES, Phrases
from bot.discord_ui.settings.sections import Section, interest_label
from bot.records.servers import ServerSettings

Change = Callable[[ServerSettings], Mapping[str, Any]]
"""What to change, by what is set now."""

OWN_LANGUAGE = "own"
_HELPERS = "helpers"

_TALKED_IN = (ChannelType.text, ChannelType.news)


@dataclass(frozen=True, slots=True)
class ChannelSetting:
    """A setting that takes channels: one, or several."""

    section: Section
    types: tuple[ChannelType, ...]
    several: bool


CHANNEL_SETTINGS: Mapping[str, ChannelSetting] = MappingProxyType(
    {
        "ask_channels": ChannelSetting(Section.ASK, (*_TALKED_IN, ChannelType.forum), True),
        "forum_channels": ChannelSetting(Section.FORUM, (ChannelType.forum,), True),
        "suggest_channels": ChannelSetting(Section.SUGGEST, _TALKED_IN, True),
        "welcome_channel": ChannelSetting(Section.WELCOME, _TALKED_IN, False),
        "helpers_channel": ChannelSetting(Section.HELPERS, (ChannelType.text,), False),
    }
)

SWITCHES: Mapping[str, tuple[Section, Mapping[str, Any]]] = MappingProxyType(
    {
        "ask-everywhere": (Section.ASK, {"ask_channels": frozenset()}),
        "forum-off": (Section.FORUM, {"forum_channels": frozenset()}),
        "suggest-off": (Section.SUGGEST, {"suggest_channels": frozenset()}),
        "welcome-off": (Section.WELCOME, {"welcome_channel": None}),
        "welcome-plain": (Section.WELCOME, {"welcome_text": ""}),
        "roles-off": (Section.ROLES, {"interest_roles": {}}),
        "helpers-off": (Section.HELPERS, {"helpers_channel": None}),
        "helpers-unpinged": (Section.HELPERS, {"helpers_role": None}),
        "keep-on": (Section.PRIVACY, {"keep_questions": True}),
        "keep-off": (Section.PRIVACY, {"keep_questions": False}),
        "length-short": (Section.ANSWERS, {"length": "short"}),
        "length-full": (Section.ANSWERS, {"length": "full"}),
        "remind-on": (Section.REMINDERS, {"reminders": True}),
        "remind-off": (Section.REMINDERS, {"reminders": False}),
    }
)
"""What a button sets, by its name."""


class _OnePurpose:
    """A control that its id alone makes again: nothing else tells it from another."""

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        _match: re.Match[str],
        /,
    ) -> Self:
        return cls()


class SectionMenu(
    _OnePurpose, discord.ui.DynamicItem[discord.ui.Select[Any]], template="settings:sections"
):
    """Opens one of the sections."""

    def __init__(self, phrases: Phrases | None = None) -> None:
        menu: discord.ui.Select[Any] = discord.ui.Select(custom_id="settings:sections")
        if phrases is not None:
            menu.placeholder = phrases.label("settings-choose-section")
            for section in Section:
                label = fitting_label(phrases.label(f"settings-{section.value}"), MAX_OPTION_TEXT)
                menu.add_option(label=label, value=section.value)
        super().__init__(menu)

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        section = Section(self.item.values[0])
        await interaction.client.settings.show(interaction, section)


class OverviewButton(
    _OnePurpose, discord.ui.DynamicItem[discord.ui.Button[Any]], template="settings:overview"
):
    """Goes back to everything as it is set."""

    def __init__(self, phrases: Phrases | None = None) -> None:
        label = phrases.label("settings-back") if phrases else None
        super().__init__(discord.ui.Button(label=label, emoji="↩️", custom_id="settings:overview"))

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.settings.show(interaction, None)


class ChannelMenu(
    discord.ui.DynamicItem[discord.ui.ChannelSelect[Any]],
    template=rf"settings:channels:(?P<setting>{'|'.join(CHANNEL_SETTINGS)})",
):
    """Sets the channel or the channels of a setting; none chosen clears it."""

    def __init__(
        self, setting: str, chosen: Collection[int] = (), phrases: Phrases | None = None
    ) -> None:
        kind = CHANNEL_SETTINGS[setting]
        most = MAX_OPTIONS if kind.several else 1
        super().__init__(
            discord.ui.ChannelSelect(
                custom_id=f"settings:channels:{setting}",
                channel_types=list(kind.types),
                placeholder=phrases.label("settings-choose-channel") if phrases else None,
                min_values=0,
                max_values=most,
                default_values=[
                    SelectDefaultValue(id=one, type=SelectDefaultValueType.channel)
                    for one in sorted(chosen)[:most]
                ],
            )
        )
        self.setting = setting

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(match["setting"])

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        kind = CHANNEL_SETTINGS[self.setting]
        chosen = [channel.id for channel in self.item.values]
        value = frozenset(chosen) if kind.several else next(iter(chosen), None)
        await interaction.client.settings.change(
            interaction, kind.section, lambda _: {self.setting: value}
        )


class RoleMenu(
    discord.ui.DynamicItem[discord.ui.RoleSelect[Any]],
    template=rf"settings:role:(?P<whose>{_HELPERS}|interest:(?P<interest>[a-z0-9-]+))",
):
    """Sets the helpers' role, or that of an interest; none chosen clears it."""

    def __init__(
        self, interest: str = "", chosen: int | None = None, phrases: Phrases | None = None
    ) -> None:
        """An empty `interest` stands for the helpers."""
        super().__init__(
            discord.ui.RoleSelect(
                custom_id=f"settings:role:{f'interest:{interest}' if interest else _HELPERS}",
                placeholder=phrases.label("settings-choose-role") if phrases else None,
                min_values=0,
                max_values=1,
                default_values=[
                    SelectDefaultValue(id=one, type=SelectDefaultValueType.role)
                    for one in [chosen]
                    if one is not None
                ],
            )
        )
        self.interest = interest

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(match["interest"] or "")

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        role = next((role.id for role in self.item.values), None)
        section = Section.ROLES if self.interest else Section.HELPERS
        await interaction.client.settings.change(
            interaction, section, self._change_to(role), interest=self.interest
        )

    def _change_to(self, role: int | None) -> Change:
        if not self.interest:
            return lambda _: {"helpers_role": role}

        def with_interest(now: ServerSettings) -> Mapping[str, Any]:
            others = {key: one for key, one in now.interest_roles.items() if key != self.interest}
            return {"interest_roles": others if role is None else others | {self.interest: role}}

        return with_interest


class InterestMenu(
    _OnePurpose, discord.ui.DynamicItem[discord.ui.Select[Any]], template="settings:interests"
):
    """Chooses the interest whose role is to be set."""

    def __init__(
        self, interests: Collection[str] = (), chosen: str = "", phrases: Phrases | None = None
    ) -> None:
        menu: discord.ui.Select[Any] = discord.ui.Select(custom_id="settings:interests")
        if phrases is not None:
            menu.placeholder = phrases.label("settings-choose-interest")
            for interest in list(interests)[:MAX_OPTIONS]:
                label = fitting_label(interest_label(interest, phrases), MAX_OPTION_TEXT)
                menu.add_option(label=label, value=interest, default=interest == chosen)
        super().__init__(menu)

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.settings.show(
            interaction, Section.ROLES, interest=self.item.values[0]
        )


class LanguageMenu(
    _OnePurpose, discord.ui.DynamicItem[discord.ui.Select[Any]], template="settings:language"
):
    """Sets the language in which the bot speaks to all."""

    def __init__(self, chosen: str = "", phrases: Phrases | None = None) -> None:
        menu: discord.ui.Select[Any] = discord.ui.Select(custom_id="settings:language")
        if phrases is not None:
            for language in (OWN_LANGUAGE, *LANGUAGES):
                menu.add_option(
                    label=phrases.label(f"settings-language-{language}"),
                    value=language,
                    default=language == (chosen or OWN_LANGUAGE),
                )
        super().__init__(menu)

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        language = self.item.values[0]
        value = "" if language == OWN_LANGUAGE else language
        await interaction.client.settings.change(
            interaction, Section.LANGUAGE, lambda _: {"language": value}
        )


class SwitchButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=rf"settings:set:(?P<switch>{'|'.join(SWITCHES)})",
):
    """Sets what its name says."""

    def __init__(
        self, switch: str, phrases: Phrases | None = None, *, is_set: bool = False
    ) -> None:
        """`is_set` marks what is already so."""
        style = discord.ButtonStyle.success if is_set else discord.ButtonStyle.secondary
        super().__init__(
            discord.ui.Button(
                label=phrases.label(f"settings-set-{switch}") if phrases else switch,
                style=style,
                disabled=is_set,
                custom_id=f"settings:set:{switch}",
            )
        )
        self.switch = switch

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        return cls(match["switch"])

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        section, changes = SWITCHES[self.switch]
        await interaction.client.settings.change(interaction, section, lambda _: changes)


class WelcomeWordsButton(
    _OnePurpose, discord.ui.DynamicItem[discord.ui.Button[Any]], template="settings:welcome-words"
):
    """Opens the form for the server's own words of welcome."""

    def __init__(self, phrases: Phrases | None = None) -> None:
        label = phrases.label("settings-write-welcome") if phrases else None
        super().__init__(
            discord.ui.Button(label=label, emoji="✏️", custom_id="settings:welcome-words")
        )

    @failures_are_told
    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.settings.write_welcome(interaction)


CONTROLS = (
    SectionMenu,
    OverviewButton,
    ChannelMenu,
    RoleMenu,
    InterestMenu,
    LanguageMenu,
    SwitchButton,
    WelcomeWordsButton,
)
"""What the client registers, so that it works after a restart."""

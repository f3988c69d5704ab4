"""What the bot says of its own, in the languages of its interface.

The phrases lie in `locales/`, a folder a language with a Fluent file a feature
(https://projectfluent.org). English is complete; what another language lacks is said in English.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from fluent.runtime import FluentBundle, FluentResource

from bot.discord_ui.safe_text import SafeText, plain

ENGLISH = "en"
_FOLDER = Path(__file__).parent / "locales"

LANGUAGES = tuple(sorted(path.name for path in _FOLDER.iterdir() if path.is_dir()))
"""The languages of the interface, as ISO 639-1 codes."""

Value = str | int | float


class Phrases:
    """The phrases of one language."""

    def __init__(self, language: str, bundles: Sequence[FluentBundle]) -> None:
        self.language = language
        self._bundles = bundles

    def __call__(self, key: str, **values: Value) -> SafeText:
        """A phrase for a card; values that are no `SafeText` are shown as they were typed.

        Raises:
            KeyError: where there is no such phrase, in English neither.
        """
        shown = {name: _safe(value) for name, value in values.items()}
        return SafeText(self._format(key, shown))

    def label(self, key: str, **values: Value) -> str:
        """A phrase for a button, a menu or a field, where Discord reads no Markdown.

        Raises:
            KeyError: where there is no such phrase, in English neither.
        """
        return self._format(key, values)

    def _format(self, key: str, values: dict[str, Value]) -> str:
        for bundle in self._bundles:
            if bundle.has_message(key) and (pattern := bundle.get_message(key).value):
                text, _ = bundle.format_pattern(pattern, values)
                return str(text)
        raise KeyError(f"there is no phrase '{key}'")


def _safe(value: Value) -> Value:
    return plain(value) if isinstance(value, str) and not isinstance(value, SafeText) else value


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def phrases_in(language: str) -> Phrases:
    """The phrases of a language; of one that is not there, the English ones."""
    known = language if language in LANGUAGES else ENGLISH
    return Phrases(known, [_bundle(one) for one in dict.fromkeys((known, ENGLISH))])


def language_of(locale: discord.Locale | str | None) -> str:
    """The language of the interface for a locale of Discord's."""
    language = str(locale or ENGLISH).partition("-")[0]
    return language if language in LANGUAGES else ENGLISH


class CommandTranslator(app_commands.Translator):
    """Gives Discord the names and descriptions of the commands in every language.

    In the files they bear the command's qualified name: `command-license-compare`, with the
    attributes `description`, and `option-left` and `option-left-description` of an option `left`.
    English ones stand in the code.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The translation, or None where there is none."""
        language = language_of(locale)
        if language == ENGLISH:
            return None
        key, attribute = _place_of(string, context.location, context.data)
        bundle = _bundle(language)
        if not bundle.has_message(key):
            return None
        message = bundle.get_message(key)
        pattern = message.attributes.get(attribute) if attribute else message.value
        return str(bundle.format_pattern(pattern)[0]) if pattern else None


def _place_of(string: app_commands.locale_str, location: Location, data: Any) -> tuple[str, str]:
    """Where a command's text stands: the key of the message, and the attribute, or ""."""
    if location is Location.choice_name:
        return f"choice-{string.extras.get('key', '')}", ""
    if location in (Location.parameter_name, Location.parameter_description):
        described = location is Location.parameter_description
        end = "-description" if described else ""
        return _key(data.command.qualified_name), f"option-{data.name}{end}"
    described = location in (Location.command_description, Location.group_description)
    return _key(data.qualified_name), "description" if described else ""


def _key(qualified_name: str) -> str:
    return "command-" + "-".join(qualified_name.lower().split())

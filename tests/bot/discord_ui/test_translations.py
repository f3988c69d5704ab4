"""Other languages: the phrases, and the commands as Discord gets them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import discord
import pytest
from simcord import Env

from bot.discord_ui import phrases as phrases_module
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.phrases import ENGLISH, LANGUAGES, language_of, phrases_in
from bot.discord_ui.safe_text import SafeText
from tests.bot.discord_ui.phrase_files import OTHERS, WANTED, is_for_discord, messages, variables


def test_the_interface_speaks_the_wanted_languages() -> None:
    assert {ENGLISH, *WANTED} <= set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_says_nothing_else(language: str) -> None:
    english = messages(ENGLISH)
    for key, message in messages(language).items():
        if is_for_discord(key):
            continue
        assert key in english, key
        assert variables(message) <= variables(english[key]), key
        missing = variables(english[key]) - variables(message)
        assert not missing, f"{key} leaves out {missing}"


def locales_of(language: str) -> list[str]:
    return [one.value for one in discord.Locale if language_of(one) == language]


NAME = re.compile(r"[-_'\w]{1,32}")


class Named(NamedTuple):
    """Something of a command that Discord shows: its path, and its texts by locale."""

    path: str
    kind: str
    texts: dict[str, str]


def named_in(command: dict[str, Any], path: str = "") -> Iterator[Named]:
    """The names and descriptions of a command, its options and choices, as they were synced."""
    here = f"{path} {command['name']}".strip()
    is_choice = "value" in command
    is_menu = not path and command.get("type", 1) != 1
    kind = "choice" if is_choice else "menu" if is_menu else "name"
    yield Named(here, kind, command.get("name_localizations") or {})
    if not (is_choice or is_menu):
        yield Named(here, "description", command.get("description_localizations") or {})
    for inner in (*command.get("options", ()), *command.get("choices", ())):
        yield from named_in(inner, here)


async def synced(env: Env, client: AdvisorClient) -> list[Named]:
    await client.sync()
    (*_, request) = [one for one in env.http_requests if one.path.endswith("/commands")]
    commands: Any = request.json
    return [named for command in commands for named in named_in(command)]


@pytest.mark.parametrize("language", OTHERS)
async def test_every_command_is_translated(
    simcord_env: Env, simcord_bot: AdvisorClient, language: str
) -> None:
    missing, wrong = [], []
    for named in await synced(simcord_env, simcord_bot):
        for text in {named.texts.get(locale, "") for locale in locales_of(language) or [language]}:
            if not text:
                missing.append(f"{named.path} ({named.kind})")
            elif named.kind == "name":
                wrong += [] if NAME.fullmatch(text) and text == text.lower() else [text]
            elif len(text) > (32 if named.kind == "menu" else 100):
                wrong.append(text)
    assert missing == []
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_of_a_command_is_idle(simcord_bot: AdvisorClient, language: str) -> None:
    commands = {
        "command-" + "-".join(command.qualified_name.lower().split())
        for command in [
            *simcord_bot.tree.walk_commands(),
            *simcord_bot.tree.walk_commands(type=discord.AppCommandType.message),
            *simcord_bot.tree.walk_commands(type=discord.AppCommandType.user),
        ]
    }
    keys = {key for key in messages(language) if key.startswith("command-")}
    assert sorted(keys - commands) == []


# --- saying them ----------------------------------------------------------------------------------


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An interface in English and in a little German of the test's own."""
    for language, text in {
        "en": "hello = Hello { $name }!\nonly-here = Only in English.\n",
        "de": (
            "hello = Hallo { $name }!\n"
            "command-ask = fragen\n"
            "    .description = Frag nach offener Software\n"
            "    .option-question = frage\n"
            "    .option-question-description = Was du wissen willst\n"
            "command-ask-the-advisor-about-this = Den Berater dazu fragen\n"
        ),
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "test.ftl").write_text(text, encoding="utf-8")
    caches = (phrases_module._bundle, phrases_module.phrases_in)
    with monkeypatch.context() as patched:
        patched.setattr(phrases_module, "_FOLDER", tmp_path)
        patched.setattr(phrases_module, "LANGUAGES", ("de", "en"))
        for one in caches:
            one.cache_clear()
        yield
    for one in caches:
        one.cache_clear()


@pytest.mark.usefixtures("german")
async def test_discord_gets_the_commands_in_every_language(
    simcord_env: Env, simcord_bot: AdvisorClient
) -> None:
    found = {
        (named.path, named.kind): named.texts for named in await synced(simcord_env, simcord_bot)
    }
    assert found["ask", "name"] == {"de": "fragen"}
    assert found["ask", "description"] == {"de": "Frag nach offener Software"}
    assert found["ask question", "name"] == {"de": "frage"}
    assert found["ask question", "description"] == {"de": "Was du wissen willst"}
    assert found["Ask the advisor about this", "menu"] == {"de": "Den Berater dazu fragen"}
    assert found["ask private", "name"] == {}  # what is not translated stays English


@pytest.mark.usefixtures("german")
def test_what_a_language_lacks_is_said_in_english() -> None:
    german = phrases_in("de")
    assert german("hello", name="Ada") == "Hallo Ada!"
    assert german("only-here") == "Only in English."
    assert phrases_in("xx")("hello", name="Ada") == "Hello Ada!"
    with pytest.raises(KeyError, match="no phrase 'nowhere'"):
        german("nowhere")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (discord.Locale.german, "de"),
        (discord.Locale.british_english, "en"),
        (discord.Locale.korean, "en"),
        (None, "en"),
        ("de-AT", "de"),
    ],
)
def test_a_locale_of_discords_has_its_language(
    locale: discord.Locale | str | None, language: str
) -> None:
    assert language_of(locale) == language


@pytest.mark.usefixtures("german")
def test_values_are_safe_on_a_card_and_as_typed_on_a_label() -> None:
    phrases = phrases_in("en")
    assert phrases("hello", name="**Ada**") == r"Hello \*\*Ada\*\*!"
    assert phrases("hello", name=SafeText("**Ada**")) == "Hello **Ada**!"
    assert phrases.label("hello", name="**Ada**") == "Hello **Ada**!"

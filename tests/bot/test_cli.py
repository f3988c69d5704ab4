"""The command line as people run it: in a process, with its streams and exit codes."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from index.ablation import ABLATIONS
from tests.bot.conftest import Run
from tests.conftest import entry_text

QUESTION = "Where do the apples and pears of the orchard matter grow?"


def test_ask_builds_what_is_missing_and_answers_with_sources(run: Run) -> None:
    done = run("ask", QUESTION)
    assert done.returncode == 0, done.stderr
    assert "The orchard matter" in done.stdout
    assert "[1] The orchard matter (source) https://example.org/orchard" in done.stdout
    assert "\x1b" not in done.stdout


def test_ask_without_an_answer_ends_with_one(run: Run) -> None:
    done = run("ask", "best", "soup", "recipe")
    assert done.returncode == 1
    assert "https://" not in done.stdout


@pytest.mark.parametrize("question", [[], [""], ["   "]])
def test_an_empty_question_is_wrong_usage(run: Run, question: list[str]) -> None:
    done = run("ask", *question)
    assert done.returncode == 2
    assert "The question is empty" in done.stderr
    assert done.stdout == ""


def test_ask_json_is_the_contract_alone_on_stdout(run: Run) -> None:
    data = json.loads(run("ask", "--json", QUESTION).stdout)
    assert data["status"] == "answered"
    assert data["citations"][0]["url"] == "https://example.org/orchard"
    explained = json.loads(run("ask", "--json", "--explain", QUESTION).stdout)
    assert explained["explanation"]["evidence"]


def test_explain_shows_passages_and_thresholds(run: Run) -> None:
    shown = run("ask", "--explain", QUESTION).stdout
    assert "confidence" in shown
    assert "answers from" in shown
    assert re.search(r"0\.\d{3} +0\.\d{3} +0\.\d{3} +practice/orchard \(", shown)


@pytest.mark.parametrize("from_stdin", [True, False])
def test_batch_gives_one_object_a_line_in_order(run: Run, tmp_path: Path, from_stdin: bool) -> None:
    lines = [QUESTION, "", "what is the harbour matter", "x" * 9000, "🙂"]
    text = "\n".join(lines) + "\n"
    (tmp_path / "questions.txt").write_text(text)
    done = (
        run("ask", "--json", "--batch", "-", stdin=text)
        if from_stdin
        else run("ask", "--json", "--batch", "questions.txt")
    )
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["question"][:20] for answer in answers] == [line[:20] for line in lines]
    assert answers[2]["entries"][0]["entry"] == "practice/harbour"


@pytest.mark.parametrize(
    "arguments", [["--batch", "-"], ["--batch", "-", "--json", "and a question"]]
)
def test_batch_is_for_json_alone(run: Run, arguments: list[str]) -> None:
    assert run("ask", *arguments).returncode == 2


def test_check_prints_every_problem_and_ends_with_one(run: Run, knowledge: Path) -> None:
    assert run("check").stdout.startswith("3 entries and 2 off-topic questions: no problems")
    path = knowledge / "practice" / "zoo.md"
    path.write_text(entry_text("zoo").replace("[licensing]", "[licencing]"))
    done = run("check")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"{path}:6:10: topics: unknown topic 'licencing'",
        "  hint: did you mean 'licensing'?",
        "1 problem",
    ]
    assert run("check", str(path)).returncode == 1
    elsewhere = run("check", str(knowledge / "practice" / "orchard.md"))
    assert elsewhere.returncode == 0
    assert "1 elsewhere" in elsewhere.stderr
    assert run("check", "nowhere.md").returncode == 2


def test_build_tells_what_it_did_and_encodes_only_what_changed(run: Run, knowledge: Path) -> None:
    assert "3 entries, 18 passages; 26 texts encoded, 0 reused" in run("build").stdout
    assert "is up to date" in run("build").stdout
    path = knowledge / "practice" / "orchard.md"
    path.write_text(path.read_text().replace("apples", "plums"))
    assert "2 texts encoded, 24 reused" in run("build").stdout


def test_broken_knowledge_leaves_the_last_good_index_answering(run: Run, knowledge: Path) -> None:
    run("build")
    (knowledge / "practice" / "zoo.md").write_text("---\ntitle: [\n---\n")
    done = run("ask", QUESTION)
    assert done.returncode == 0
    assert "The orchard matter" in done.stdout
    assert "1 problem in the knowledge files" in done.stderr
    assert "Answering from the last good index" in done.stderr
    built = run("build")
    assert built.returncode == 1
    assert "zoo.md:3:1: not valid YAML" in built.stderr


def test_broken_knowledge_without_an_index_says_what_to_do(run: Run, knowledge: Path) -> None:
    (knowledge / "practice" / "zoo.md").write_text("nothing")
    done = run("ask", QUESTION)
    assert done.returncode == 1
    assert "error: 1 problem in the knowledge files" in done.stderr
    assert "hint: run `advisor check`" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_index_is_built_again(run: Run, home: Path) -> None:
    run("build")
    name = (home / "index" / "CURRENT").read_text().strip()
    (home / "index" / name / "vectors.faiss").write_bytes(b"x")
    done = run("ask", QUESTION)
    assert done.returncode == 0, done.stderr
    assert "vectors.faiss was changed: building it again" in done.stderr


def test_a_changed_folder_is_answered_from_at_once(run: Run, knowledge: Path) -> None:
    run("build")
    (knowledge / "practice" / "zoo.md").write_text(
        entry_text("zoo", "The zoo matter keeps zebras and giraffes.")
    )
    done = run("ask", "which matter keeps zebras and giraffes in a zoo?")
    assert "The zoo matter" in done.stdout


def test_a_home_that_cannot_be_written_serves_what_it_has(
    run: Run, knowledge: Path, home: Path
) -> None:
    run("build")
    # Root writes everywhere, unless it lays that power down.
    before = ["setpriv", "--bounding-set=-dac_override"] if os.getuid() == 0 else []
    folders = [home, *(path for path in home.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        served = run("ask", QUESTION, before=before)
        assert served.returncode == 0, served.stderr
        path = knowledge / "practice" / "orchard.md"
        path.write_text(path.read_text().replace("apples", "plums"))
        outdated = run("ask", QUESTION, before=before)
        assert outdated.returncode == 0, outdated.stderr
        assert "cannot be written" in outdated.stderr
        assert "Answering from the last good index" in outdated.stderr
        built = run("build", before=before)
        assert built.returncode == 78
        assert "hint: set ADVISOR_HOME" in built.stderr
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_missing_knowledge_is_bad_configuration(run: Run, environment: dict[str, str]) -> None:
    environment["ADVISOR_KNOWLEDGE"] = "nowhere"
    done = run("check")
    assert done.returncode == 78
    assert "there is no knowledge folder at nowhere" in done.stderr
    assert "ADVISOR_KNOWLEDGE" in done.stderr


def test_a_server_without_the_build_extra_says_how_to_get_an_encoder(
    run: Run, home: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    shutil.rmtree(home / "encoder")
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sentence_transformers.py").write_text("raise ImportError('not installed')")
    environment["PYTHONPATH"] = f"{blocked}{os.pathsep}{environment['PYTHONPATH']}"
    done = run("build")
    assert done.returncode == 78
    assert "pip install '.[build]'" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--sync"]])
def test_discord_without_a_token_is_bad_configuration(run: Run, arguments: list[str]) -> None:
    done = run("discord", *arguments)
    assert done.returncode == 78
    assert done.stderr.startswith("error: there is no DISCORD_TOKEN\nhint: ")
    assert len(done.stderr.splitlines()) == 2


def test_new_writes_a_template_that_check_explains(run: Run, knowledge: Path) -> None:
    done = run("new", "tools", "my-tool")
    assert done.returncode == 0, done.stderr
    path = knowledge / "tools" / "my-tool.md"
    assert done.stdout.strip() == str(path)
    assert "# What it is used for, the main one first. See tasks in vocabulary.yaml." in (
        path.read_text()
    )
    assert run("check").returncode == 1
    again = run("new", "tools", "my-tool")
    assert again.returncode == 1
    assert "exists already" in again.stderr
    assert "did you mean 'tools'?" in run("new", "tool", "x").stderr
    assert "is no id" in run("new", "tools", "../x").stderr


def test_eval_measures_and_speaks_json(run: Run) -> None:
    text = run("eval").stdout
    assert "first" in text
    assert "off topic" in text
    data = json.loads(run("eval", "--json").stdout)
    assert data["overall"]["questions"] == 6
    assert data["off_topic"]["questions"] == 2
    for baseline in ("encoder alone", "BM25 alone"):
        assert re.search(rf"^{baseline} +6 ", text, re.MULTILINE)
        assert data["baselines"][baseline]["by_folder"]["practice"]["questions"] == 6


def test_an_ablation_has_a_row_for_each_signal(run: Run) -> None:
    text = run("eval", "--ablation").stdout
    data = json.loads(run("eval", "--ablation", "--json").stdout)
    assert [one["name"] for one in data] == list(ABLATIONS)
    for name in ABLATIONS:
        assert re.search(rf"^{name} +6 ", text, re.MULTILINE), name


def test_doctor_tells_what_is_there_and_what_is_missing(run: Run, home: Path) -> None:
    before = run("doctor")
    assert before.returncode == 0, before.stdout
    assert "there is no index" in before.stdout
    run("build")
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "3 entries, no problems" in done.stdout
    assert "no Discord token" in done.stdout
    next((home / "encoder").glob("*/model.weights")).unlink()
    broken = run("doctor")
    assert broken.returncode == 78
    assert "MISS  the encoder lacks" in broken.stdout


def test_a_mistyped_command_is_guessed(run: Run) -> None:
    done = run("chekc")
    assert done.returncode == 2
    assert "did you mean 'check'?" in done.stderr


def test_every_command_has_help(run: Run) -> None:
    listing = run("--help").stdout
    for command in ("chat", "ask", "check", "build", "eval", "new", "discord", "doctor"):
        assert command in listing
        shown = run(command, "--help")
        assert shown.returncode == 0
        assert len(shown.stdout.splitlines()) > 4

"""The command line (contract C2): data on stdout, everything else on stderr."""

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from bot.answer import Answer, Status
from bot.settings import Settings, load_settings
from index.encoder import OnnxEncoder
from index.encoder_export import open_encoder
from index.errors import AdvisorError
from index.problems import KnowledgeError, did_you_mean

if TYPE_CHECKING:
    from bot.advisor import Advisor

EXIT_PROBLEMS = 1
EXIT_CONFIGURATION = 78


class _Group(click.Group):
    """Shows our errors as a message and a hint, without a trace; suggests commands on a typo."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KnowledgeError as error:
            for problem in error.problems:
                click.echo(str(problem), err=True)
            click.echo(_count(len(error.problems)), err=True)
            ctx.exit(error.exit_code)
        except AdvisorError as error:
            click.echo(f"error: {error.message}", err=True)
            if error.hint:
                click.echo(f"hint: {error.hint}", err=True)
            ctx.exit(error.exit_code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = did_you_mean(args[0], self.list_commands(ctx))
            raise click.UsageError(f"{error.message} {near}".rstrip(), ctx) from None


def _count(problems: int) -> str:
    return f"{problems} problem{'s' if problems != 1 else ''}"


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="open-source-advisor", prog_name="advisor")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Answers questions about open-source tools, licensing and learning, with its sources."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # A process that ends gives its memory back anyway: without this the collector walks all of it
    # once more, which takes longer than an answer.
    ctx.call_on_close(gc.freeze)


def _notify(message: str) -> None:
    click.echo(message, err=True)


@contextmanager
def _progress() -> Iterator[Any]:
    """A progress bar on stderr, where stderr is a terminal and there is something to wait for."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
    ) as bar:
        tasks: dict[str, Any] = {}

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done)

        yield advance


def _open_encoder(settings: Settings) -> OnnxEncoder:
    return open_encoder(
        settings.encoder_home,
        model=settings.encoder_path,
        sha256=settings.encoder_sha256,
        threads=settings.threads,
        before_export=lambda: _notify("Exporting the encoder to ONNX; this happens once …"),
    )


def _open(settings: Settings) -> "Advisor":
    # The encoder loads in a thread while the rest is imported.
    encoder = _open_encoder(settings)
    from bot.startup import open_advisor

    with _progress() as progress:
        return open_advisor(settings, encoder, _notify, progress)


@main.command()
def chat() -> None:
    """Opens the chat in the terminal; builds the index first where it is missing or outdated."""
    from bot.terminal.chat import run_chat

    settings = load_settings()
    advisor = _open(settings)
    run_chat(advisor, history=settings.home_folder / "chat-history")


@main.command()
@click.argument("question", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object.")
@click.option("--explain", is_flag=True, help="Show how the answer was found.")
@click.option(
    "--batch",
    type=click.File("r", encoding="utf-8", errors="replace"),
    help="Answer a file of questions (- for standard input), one a line; needs --json.",
)
@click.pass_context
def ask(
    ctx: click.Context,
    question: tuple[str, ...],
    as_json: bool,
    explain: bool,
    batch: TextIO | None,
) -> None:
    """Answers one QUESTION. Exit code 1: it has no answer."""
    text = " ".join(question)
    if batch is not None:
        if text or not as_json or explain:
            raise click.UsageError("--batch goes with --json alone, and takes no QUESTION.")
        _answer_batch(batch)
        return
    if not text.strip():
        raise click.UsageError(
            'The question is empty. Write it after the command: advisor ask "What is the AGPL?"'
        )
    answer: Answer = _open(load_settings()).answer(text, with_explanation=explain)
    from bot.terminal.render import explanation_json, print_answer

    if as_json:
        data = answer.to_json()
        if answer.explanation is not None:
            data["explanation"] = explanation_json(answer.explanation)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print_answer(answer)
    if answer.status is not Status.ANSWERED:
        ctx.exit(EXIT_PROBLEMS)


def _answer_batch(batch: TextIO) -> None:
    questions = (line.rstrip("\r\n") for line in batch)
    for answer in _open(load_settings()).answer_all(questions):
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Validates the knowledge files; with PATHS, tells only of problems in these."""
    from index.reader import read_knowledge

    settings = load_settings()
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"There is no file or folder {path}.")
    try:
        knowledge = read_knowledge(settings.knowledge)
    except KnowledgeError as error:
        chosen = [p for p in error.problems if not paths or _lies_in(p.path, paths)]
        if chosen:
            raise KnowledgeError(chosen) from None
        _notify(f"No problem in these; {len(error.problems)} elsewhere.")
        return
    click.echo(
        f"{len(knowledge.entries)} entries and {len(knowledge.off_topic)} off-topic questions: "
        "no problems"
    )


def _lies_in(path: Path, places: tuple[Path, ...]) -> bool:
    return any(path.resolve().is_relative_to(place.resolve()) for place in places)


@main.command()
def build() -> None:
    """Brings the index up to date; encodes only what changed."""
    from bot.startup import Workshop

    settings = load_settings()
    workshop = Workshop.of(settings, _open_encoder(settings))
    with _progress() as progress:
        report = workshop.build(progress)
    if report.unchanged:
        click.echo(f"index {report.generation} is up to date: {report.entries} entries")
        return
    click.echo(
        f"index {report.generation}: {report.entries} entries, {report.passages} passages; "
        f"{report.encoded} texts encoded, {report.reused} reused, {report.seconds:.1f} s"
    )


@main.command("eval")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--ablation", is_flag=True, help="Measure finding without each signal in turn.")
def evaluate_command(as_json: bool, ablation: bool) -> None:
    """Measures answers, retrieval and abstention over `checks` and `off-topic.yaml`."""
    from bot.appraisal import appraise
    from bot.terminal.render import print_ablation, print_appraisal, print_evaluation
    from index.ablation import ablate
    from index.evaluation import evaluate

    advisor = _open(load_settings())
    if ablation:
        ablations = list(ablate(advisor.snapshot))
        if as_json:
            click.echo(json.dumps([asdict(one) for one in ablations], indent=2))
        else:
            print_ablation(ablations)
        return
    evaluation = evaluate(advisor.snapshot)
    appraisal = appraise(advisor)
    if as_json:
        figures = evaluation.to_json() | {"answers": appraisal.to_json()}
        click.echo(json.dumps(figures, indent=2))
    else:
        print_appraisal(appraisal)
        print_evaluation(evaluation)


@main.command()
@click.argument("kind")
@click.argument("entry_id", metavar="ID")
def new(kind: str, entry_id: str) -> None:
    """Writes a commented template for an entry, e.g. `advisor new tools my-tool`."""
    from index.template import write_template

    path = write_template(load_settings().knowledge, kind, entry_id)
    click.echo(str(path))
    _notify("Fill it in, then run: advisor check")


@main.command()
@click.option("--sync", is_flag=True, help="Register the commands with Discord, then stop.")
def discord(sync: bool) -> None:
    """Runs the Discord bot."""
    from bot.startup import require_token

    settings = load_settings()
    token = require_token(settings)
    from bot.discord_ui.runner import SERVING_THREADS, run_bot, sync_commands

    advisor = _open(settings.model_copy(update={"threads": settings.threads or SERVING_THREADS}))
    if sync:
        click.echo(f"{sync_commands(advisor, token, settings)} commands registered")
    else:
        run_bot(advisor, token, settings)


@main.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Says what is missing to run, and how to mend it."""
    from bot.doctor import examine

    findings = list(examine())
    for finding in findings:
        click.echo(str(finding))
    if not all(finding.good for finding in findings if finding.needed):
        ctx.exit(EXIT_CONFIGURATION)

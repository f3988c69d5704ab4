"""Answers, explanations and figures as text, with and without colour."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from bot.answer import Answer, Citation, Explanation, Status

if TYPE_CHECKING:
    from bot.appraisal import Appraisal
    from index.ablation import Ablation
    from index.evaluation import Evaluation, Ranking

_MARKS = {Status.ANSWERED: "green", Status.UNSURE: "yellow", Status.DECLINED: "red"}
WIDTH = 100


def stdout_console() -> Console:
    """A console that wraps for reading; in a pipe it writes plain text."""
    console = Console(highlight=False)
    console.width = min(console.width, WIDTH) if console.is_terminal else WIDTH
    return console


def render_answer(answer: Answer) -> RenderableType:
    """Title, text, numbered sources and related entries."""
    parts: list[RenderableType] = [
        Text(answer.title, style=f"bold {_MARKS[answer.status]}"),
        Markdown(answer.text, hyperlinks=False),
    ]
    if answer.citations:
        parts += [Text(), render_sources(answer.citations)]
    if answer.related:
        names = " · ".join(related.title for related in answer.related)
        parts.append(Text(f"See also: {names}", style="dim"))
    if answer.reviewed:
        parts.append(
            Text(
                f"Checked {answer.reviewed} · confidence {answer.confidence:.0%} · "
                "general information, not legal advice",
                style="dim",
            )
        )
    return Group(*parts)


def render_sources(citations: tuple[Citation, ...]) -> RenderableType:
    """One numbered source a line; the address is written out, so that it survives a pipe."""
    text = Text()
    for citation in citations:
        text.append(f"[{citation.number}] ", style="bold")
        text.append(f"{citation.title} ")
        text.append(f"{citation.url}\n", style=f"cyan link {citation.url}")
    text.rstrip()
    return text


def render_explanation(answer: Answer) -> RenderableType:
    """The passages that were weighed, and what the confidence rests on."""
    explanation = answer.explanation
    if explanation is None:
        return Text("Nothing was searched for this.")
    table = Table(box=None, pad_edge=False, expand=True)
    for name in ("score", "dense", "lexical"):
        table.add_column(name, justify="right", min_width=len(name), no_wrap=True)
    table.add_column("passage", overflow="ellipsis", no_wrap=True, ratio=1)
    for found in explanation.evidence:
        table.add_row(
            f"{found.score:.3f}",
            f"{found.dense:.3f}",
            f"{found.lexical:.3f}",
            f"{found.entry} ({found.role}) {found.text}",
        )
    understood = explanation.understood
    names = "; ".join(f"{text} ({', '.join(ids)})" for text, ids in understood.mentions)
    demands = ", ".join(f"{demand}: {words}" for demand, words in understood.constraints)
    misses = ", ".join(f"{one.entry} {one.score:.3f}" for one in explanation.near_misses)
    features = ", ".join(f"{name} {value:.2f}" for name, value in explanation.features.items())
    return Group(
        Text(f"understood as {understood.kind.value}: {understood.question}"),
        Text(f"names: {names or 'none'}"),
        Text(f"demands: {demands or 'none'}"),
        Text(f"near misses: {misses or 'none'}"),
        Text(
            f"{answer.status.value}: confidence {answer.confidence:.3f}; answers from "
            f"{explanation.answer_from:.3f}, suggests from {explanation.suggest_from:.3f}"
        ),
        Text(f"it rests on: {features}"),
        Text(", ".join(f"{name} {value:.1f} ms" for name, value in answer.timings_ms.items())),
        table,
    )


def print_answer(answer: Answer) -> None:
    """Prints an answer, with its explanation where it has one, on standard output."""
    console = stdout_console()
    console.print(render_answer(answer))
    if answer.explanation is not None:
        console.print()
        console.print(render_explanation(answer))


def explanation_json(explanation: Explanation) -> dict[str, Any]:
    return asdict(explanation)


def print_appraisal(appraisal: "Appraisal") -> None:
    """Prints what kinds of answers members get."""
    console = stdout_console()
    table = Table("answers", box=None, pad_edge=False)
    for name in ("questions", "entry first", "about it"):
        table.add_column(name, justify="right")
    for kind, figures in [*appraisal.by_kind.items(), ("all", appraisal.overall)]:
        table.add_row(kind, str(figures.questions), f"{figures.first:.1%}", f"{figures.about:.1%}")
    console.print(table)
    console.print(f"off topic answered {appraisal.off_topic_answered:.1%}\n")


def print_evaluation(evaluation: "Evaluation") -> None:
    """Prints the figures as tables, then what went wrong."""
    console = stdout_console()
    table = _ranking_table("checks", *evaluation.baselines)
    for folder, ranking in evaluation.by_folder.items():
        others = (f"{b.by_folder[folder].first:.1%}" for b in evaluation.baselines.values())
        table.add_row(folder, *_ranking_cells(ranking), *others)
    others = (f"{b.overall.first:.1%}" for b in evaluation.baselines.values())
    table.add_row("all", *_ranking_cells(evaluation.overall), *others)
    for name, baseline in evaluation.baselines.items():
        table.add_row(name, *_ranking_cells(baseline.overall))
    console.print(table)
    decisions = Table("\ncross-validated", box=None, pad_edge=False)
    for name in ("questions", "answered", "unsure", "declined"):
        decisions.add_column(f"\n{name}", justify="right")
    for label, d in (("checks", evaluation.checks), ("off topic", evaluation.off_topic)):
        decisions.add_row(
            label, str(d.questions), f"{d.answered:.1%}", f"{d.unsure:.1%}", f"{d.declined:.1%}"
        )
    console.print(decisions)
    console.print(f"\nexpected calibration error {evaluation.calibration_error:.3f}")
    for reliability in evaluation.reliability:
        console.print(
            f"  confidence {reliability.confidence:.2f}: right {reliability.right:.2f} "
            f"of {reliability.questions}"
        )
    for miss in evaluation.misses:
        rank = miss.rank or "not among ten"
        console.print(
            f"missed: {miss.question}\n  wanted {miss.expected} (rank {rank}), found {miss.found}",
            markup=False,
        )
    for question in evaluation.wrongly_answered:
        console.print(f"answered off topic: {question}", markup=False)
    for question in evaluation.held_back:
        console.print(f"held back: {question}", markup=False)


def print_ablation(ablations: "Iterable[Ablation]") -> None:
    """Prints one row for each signal that was taken away, and what that changed."""
    table = _ranking_table("checks", "first, change")
    base: float | None = None
    for ablation in ablations:
        base = ablation.ranking.first if base is None else base
        change = f"{100 * (ablation.ranking.first - base):+.1f}"
        table.add_row(ablation.name, *_ranking_cells(ablation.ranking), change)
    stdout_console().print(table)


def _ranking_table(first: str, *more: str) -> Table:
    table = Table(first, box=None, pad_edge=False)
    for name in ("questions", "first", "of 3", "of 5", "MRR", "nDCG@10", *more):
        table.add_column(name, justify="right")
    return table


def _ranking_cells(ranking: "Ranking") -> tuple[str, ...]:
    return (
        str(ranking.questions),
        f"{ranking.first:.1%}",
        f"{ranking.among_three:.1%}",
        f"{ranking.among_five:.1%}",
        f"{ranking.mrr:.3f}",
        f"{ranking.ndcg_at_10:.3f}",
    )

"""Whole conversations with the advisor, as `tests/conversations/*.yaml` hold them.

`make conversations` (python -m tests.rehearsal) runs them all and tells what went wrong; with words
as arguments it runs those with one of the words in their name, and shows what was said.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from bot.advisor import Advisor
from bot.answer import Answer, Context, Kind, Status

FOLDER = Path(__file__).parent / "conversations"


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said, and what the answer must be like; what is left out may be anything."""

    ask: str
    status: str | list[str] | None = None
    kind: str | list[str] | None = None
    verdict: str | None = None
    """Of compatibility and openness; "" asserts that none is given."""
    entities: tuple[str, ...] = ()
    """Full ids that the answer must be about."""
    contains: tuple[str, ...] = ()
    """What must stand in the answer's text, in any case."""
    lacks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        kinds, statuses = _listed(self.kind), _listed(self.status)
        for value in kinds:
            Kind(value)
        for value in statuses:
            Status(value)

    def wrongs(self, answer: Answer) -> Iterator[str]:
        """What is not as it must be."""
        if self.status and answer.status.value not in _listed(self.status):
            yield f"status {answer.status.value}, not {self.status}"
        if self.kind and answer.kind.value not in _listed(self.kind):
            yield f"kind {answer.kind.value}, not {self.kind}"
        if self.verdict is not None and answer.verdict != self.verdict:
            yield f"verdict {answer.verdict!r}, not {self.verdict!r}"
        for entry in self.entities:
            if entry not in answer.about:
                yield f"not about {entry} but {', '.join(answer.about) or 'nothing'}"
        text = f"{answer.title}\n{answer.text}".lower()
        yield from (f"lacks {one!r}" for one in self.contains if str(one).lower() not in text)
        yield from (f"contains {one!r}" for one in self.lacks if str(one).lower() in text)


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns one after the other; each leans on the one before."""

    name: str
    turns: tuple[Turn, ...]

    def held_with(self, advisor: Advisor) -> Iterator[tuple[Turn, Answer]]:
        """Yields each turn with its answer."""
        context: Context | None = None
        for turn in self.turns:
            answer = advisor.answer(turn.ask, context=context)
            context = answer.context
            yield turn, answer


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def read_conversations(folder: Path = FOLDER) -> list[Conversation]:
    """All conversations; raises where a file holds a key that there is not."""
    known = {field.name for field in fields(Turn)}
    found = []
    for path in sorted(folder.glob("*.yaml")):
        for one in yaml.safe_load(path.read_text(encoding="utf-8")):
            turns = tuple(_turn(turn, known, path, one["name"]) for turn in one["turns"])
            found.append(Conversation(f"{path.stem}: {one['name']}", turns))
    return found


def _turn(data: dict[str, Any], known: set[str], path: Path, name: str) -> Turn:
    if unknown := data.keys() - known:
        raise ValueError(f"{path}: {name}: unknown keys {sorted(unknown)}")
    return Turn(**data)


def main() -> None:
    from bot.settings import load_settings
    from bot.startup import open_advisor
    from index.encoder_export import open_encoder

    settings = load_settings()
    encoder = open_encoder(settings.encoder_home, threads=settings.threads)
    advisor = open_advisor(settings, encoder, print, lambda stage, done, total: None)
    words = sys.argv[1:]
    failed = held = 0
    for conversation in read_conversations():
        if words and not any(word in conversation.name for word in words):
            continue
        held += 1
        wrongs = []
        for turn, answer in conversation.held_with(advisor):
            wrongs += [f"  {turn.ask}\n    {wrong}" for wrong in turn.wrongs(answer)]
            if words:
                print(
                    f"> {turn.ask}\n[{answer.status} {answer.kind} {answer.verdict}] "
                    f"{answer.title}\n{answer.text}\n"
                )
        if wrongs:
            failed += 1
            print(conversation.name, *wrongs, sep="\n")
    print(f"{held} conversations, {failed} went wrong")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()

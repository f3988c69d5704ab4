"""Why an answer is what it is, for the person who wants to know."""

import discord

from bot.answer import Answer, Evidence, Explanation
from bot.discord_ui.cards import BLUE, Card
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import SafeText, heading, joined, on_one_line, plain

_PASSAGES = 3
_PASSAGE_LENGTH = 160


class WhyCard(Card):
    """How a question was read, what was found for it, and how sure the advisor is."""

    def __init__(self, answer: Answer, phrases: Phrases) -> None:
        super().__init__(BLUE)
        self._phrases = phrases
        self._answer = answer
        self.say(heading(phrases("why-title")))
        if answer.explanation is None:  # it was no question, and nothing was searched
            self.say(phrases("why-nothing-searched"))
            return
        self._read(answer.explanation)
        self._found(answer.explanation)
        self._sureness(answer.explanation)

    def _read(self, explanation: Explanation) -> None:
        read = explanation.understood
        lines = [self._phrases("why-question", question=read.question[:_PASSAGE_LENGTH])]
        lines.append(self._phrases("why-kind", kind=self._phrases.label(f"kind-{read.kind.value}")))
        names = ", ".join(text for text, _ in read.mentions)
        wishes = ", ".join(words for _, words in read.constraints)
        lines += [self._phrases("why-names", names=names)] if names else []
        lines += [self._phrases("why-wishes", wishes=wishes)] if wishes else []
        self.say(joined(lines))

    def _found(self, explanation: Explanation) -> None:
        titles = {one.entry: one.title for one in self._answer.entries}
        best = {one.entry: one for one in reversed(explanation.evidence)}
        nearest = sorted(best.values(), key=lambda one: -one.score)[:_PASSAGES]
        lines = [_passage(one, titles) for one in nearest]
        if lines:
            self.line().say(joined([self._phrases("why-passages"), *lines]))
        shown = {one.entry for one in nearest}
        if misses := ", ".join(
            one.title for one in explanation.near_misses if one.entry not in shown
        ):
            self.say(self._phrases("why-near-misses", titles=misses))

    def _sureness(self, explanation: Explanation) -> None:
        self.line().say(
            self._phrases(
                "why-sureness",
                sure=round(self._answer.confidence * 100),
                answers=round(explanation.answer_from * 100),
                suggests=round(explanation.suggest_from * 100),
            )
        )


def _passage(evidence: Evidence, titles: dict[str, str]) -> SafeText:
    title = plain(titles.get(evidence.entry, evidence.entry))
    text = on_one_line(discord.utils.remove_markdown(evidence.text), _PASSAGE_LENGTH)
    return SafeText(f"- **{title}:** {text}")

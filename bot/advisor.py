"""question -> Answer: the one way to an answer, free of Discord and of the terminal."""

import re
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.advice.explain import explain
from bot.advice.learning_path import lay_out
from bot.answer import (
    Answer,
    Candidate,
    Evidence,
    Explanation,
    Kind,
    Related,
    Status,
)
from index.confidence import FEATURES, features_of
from index.encoder import Encoder, Vectors
from index.entries import Entry, LearningPath
from index.retriever import Hit, Query
from index.snapshot import Snapshot

MAX_QUESTION = 2000
"""Characters. The longest message that Discord takes; people who write more have no question."""

CANDIDATES = 10
SUGGESTIONS = 3
RELATED = 4
_BATCH = 64

_DECLINED = (
    "That is outside what I know. I advise on **open-source tools, licences and learning**: "
    "which tool or model to use, what a licence allows, how to learn and how to contribute."
)
_NO_QUESTION = (
    "I see no question there. Ask me about an open-source tool, a licence, a course or how to "
    "contribute, for example: *Can I use MIT-licensed code in a commercial product?*"
)
_TOO_LONG = (
    "That is {length:,} characters, and I read at most {limit:,}. Please ask again in a sentence "
    "or two; one question at a time works best."
)


def clean(question: str) -> str:
    """The question on one line, without control, formatting and direction characters."""
    text = unicodedata.normalize("NFC", question)
    visible = (
        " " if character.isspace() else character
        for character in text
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs")
    )
    return " ".join("".join(visible).split())


class Advisor:
    """Answers from one snapshot; safe to use from several threads."""

    def __init__(self, snapshot: Snapshot, encoder: Encoder) -> None:
        self.snapshot = snapshot
        self._encoder = encoder
        self._retriever = snapshot.retriever()

    def answer(self, question: str, *, with_explanation: bool = False) -> Answer:
        """Answers one question. Any text is allowed; what is no question is declined."""
        start = time.perf_counter()
        text = clean(question)
        if refusal := _refuse(text):
            return refusal
        encode_start = time.perf_counter()
        vector = self._encoder.encode([text])[0]
        encode_ms = (time.perf_counter() - encode_start) * 1000
        return self._from_vector(text, vector, start, encode_ms, with_explanation)

    def answer_all(self, questions: Iterable[str]) -> Iterator[Answer]:
        """Answers many questions in order, encoding them in batches."""
        pending = iter(questions)
        while batch := list(islice(pending, _BATCH)):
            texts = [clean(question) for question in batch]
            asked = [text for text in texts if _refuse(text) is None]
            encode_start = time.perf_counter()
            vectors = iter(self._encoder.encode(asked)) if asked else iter(())
            encode_ms = (time.perf_counter() - encode_start) * 1000 / max(1, len(asked))
            for text in texts:
                start = time.perf_counter()
                yield _refuse(text) or self._from_vector(
                    text, next(vectors), start, encode_ms, False
                )

    def _from_vector(
        self, text: str, vector: Vectors, start: float, encode_ms: float, with_explanation: bool
    ) -> Answer:
        search_start = time.perf_counter()
        hits = self._retriever.search(Query(text, vector), CANDIDATES)
        search_ms = (time.perf_counter() - search_start) * 1000
        features = features_of(self._retriever.terms_of(text), hits, self.snapshot.lexical)
        calibration = self.snapshot.calibration
        confidence = calibration.probability(features)
        answer = self._compose(text, hits, confidence)
        explanation = (
            Explanation(
                evidence=_evidence(hits),
                features=dict(zip(FEATURES, features, strict=True)),
                answer_from=calibration.answer_from,
                suggest_from=calibration.suggest_from,
            )
            if with_explanation
            else None
        )
        total_ms = (time.perf_counter() - start) * 1000
        return replace(
            answer,
            explanation=explanation,
            timings_ms={"encode": encode_ms, "search": search_ms, "total": total_ms},
        )

    def _compose(self, text: str, hits: Sequence[Hit], confidence: float) -> Answer:
        entries = self.snapshot.entries
        candidates = tuple(
            Candidate(hit.entry, entry.title, entry.aliases, hit.score)
            for hit in hits
            for entry in (entries[hit.entry],)
        )
        if confidence < self.snapshot.calibration.suggest_from:
            return Answer(
                text,
                Status.DECLINED,
                Kind.NONE,
                confidence,
                "Not my field",
                _DECLINED,
                entries=candidates,
            )
        if confidence < self.snapshot.calibration.answer_from:
            return Answer(
                text,
                Status.UNSURE,
                Kind.NONE,
                confidence,
                "I am not sure",
                self._suggestions(hits),
                entries=candidates,
            )
        best = entries[hits[0].entry]
        explained = explain(best, hits[0])
        kind, shown = Kind.EXPLAIN, explained.text
        if isinstance(best, LearningPath):  # whatever of it was asked for, the plan comes first
            kind, shown = Kind.PATH, lay_out(best, entries.title)
            if explained.section:
                shown += f"\n\n{explained.text}"
        return Answer(
            text,
            Status.ANSWERED,
            kind,
            confidence,
            best.title,
            shown,
            citations=explained.citations,
            entries=candidates,
            related=tuple(Related(name, entries.title(name)) for name in _nearest(best, hits)),
            reviewed=best.reviewed.isoformat(),
        )

    def _suggestions(self, hits: Sequence[Hit]) -> str:
        """What an unsure answer shows: the nearest entries, and no claim."""
        lines = [
            "I have nothing that surely answers this. The nearest that I know about:",
            "",
            *(f"- **{self.snapshot.entries.title(hit.entry)}**" for hit in hits[:SUGGESTIONS]),
            "",
            "Is it one of these? Ask again with its name, or in other words.",
        ]
        return "\n".join(lines)


def _nearest(best: Entry, hits: Sequence[Hit]) -> list[str]:
    """The related entries to show: those that the question found too, then the others in order."""
    found = [hit.entry for hit in hits if hit.entry in best.related]
    return list(dict.fromkeys([*found, *best.related]))[:RELATED]


def _refuse(text: str) -> Answer | None:
    """The answer to what is no question, or None."""
    if not any(character.isalnum() for character in re.sub(r"<[@#:][^>]*>", "", text)):
        return Answer(text, Status.DECLINED, Kind.NONE, 0.0, "Ask me something", _NO_QUESTION)
    if len(text) > MAX_QUESTION:
        message = _TOO_LONG.format(length=len(text), limit=MAX_QUESTION)
        shown = text[:MAX_QUESTION]
        return Answer(shown, Status.DECLINED, Kind.NONE, 0.0, "Too long for me", message)
    return None


def _evidence(hits: Sequence[Hit], limit: int = 12) -> tuple[Evidence, ...]:
    found = sorted((passage for hit in hits for passage in hit.passages), key=lambda p: -p.score)
    return tuple(
        Evidence(p.passage.entry, p.passage.role, p.passage.text, p.score, p.dense, p.lexical)
        for p in found[:limit]
    )

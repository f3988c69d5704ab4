"""question -> Answer: the one way to an answer, free of Discord and of the terminal."""

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from bot.advice.conduct import (
    Reply,
    is_own_case,
    small_reply,
    without_commands,
    without_private,
)
from bot.advice.conversation import (
    Resolved,
    Wish,
    is_question,
    questions_in,
    resolve,
)
from bot.advice.decide import Decision, decide, general_information, shortened, together
from bot.advice.evidence import Advice, Matter
from bot.advice.explain import summary, whole
from bot.advice.library import Library
from bot.advice.orders import Order, carry_out
from bot.advice.request import Request, understand
from bot.advice.search import Found, Search
from bot.advice.wording import clean as clean
from bot.answer import (
    Answer,
    Context,
    Evidence,
    Explanation,
    Kind,
    Status,
    Understanding,
)
from bot.composer import CANDIDATES, SUGGESTIONS, Composer
from index.confidence import FEATURES
from index.encoder import Encoder, Vectors
from index.retriever import Hit
from index.snapshot import Snapshot

MAX_QUESTION = 2000
"""Characters. The longest message that Discord takes; people who write more have no question."""

_BATCH = 64

UNDERSTOOD = 0.9
"""The least confidence in an answer whose request is understood with all its parts: a comparison
of two named entries, say, does not depend on how near the passages are."""

_LEAST_TERMS = 2
"""Terms that a question must hold beside a call to change roles to be answered."""

_NO_QUESTION = (
    "I see no question there. Ask me about an open-source tool, a licence, a course or how to "
    "contribute, for example: *Can I use MIT-licensed code in a commercial product?*"
)
_TOO_LONG = (
    "That is {length:,} characters, and I read at most {limit:,}. Please ask again in a sentence "
    "or two; one question at a time works best."
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A message as it was read: what to reply at once, or the questions to search for.

    `questions` holds the whole one, then its parts where it holds several.
    """

    text: str
    reply: Reply | None
    resolved: Resolved
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """One question, what it asks for, what it found, what that is worth, and what answers it."""

    request: Request
    found: Found
    confidence: float
    decision: Decision | None


class Advisor:
    """Answers from one snapshot; safe to use from several threads."""

    def __init__(self, snapshot: Snapshot, encoder: Encoder) -> None:
        self.snapshot = snapshot
        self._search = Search(snapshot, encoder)
        self._composer = Composer(snapshot.entries, snapshot.calibration)
        # A word that the encoder reads as one piece is an ordinary word of English.
        whole_word = encoder.count_tokens("a")

        @lru_cache(maxsize=4096)
        def is_ordinary(word: str) -> bool:
            return encoder.count_tokens(word) <= whole_word

        self.library = Library(snapshot, is_ordinary)

    def fulfil(self, order: Order) -> Answer:
        """Answers what was ordered exactly, with nothing to understand: the second, equal door.

        Raises:
            OrderError: where the order names what is not there, or what does not go together.
        """
        start = time.perf_counter()
        fulfilled = carry_out(order, self.library, self._search)
        answer = self._composer.answer(fulfilled)
        return replace(answer, timings_ms={"total": (time.perf_counter() - start) * 1000})

    def answer(
        self, question: str, *, context: Context | None = None, with_explanation: bool = False
    ) -> Answer:
        """Answers one question. Any text is allowed; what is no question is declined.

        `context` is that of the answer before it in the same conversation.
        """
        start = time.perf_counter()
        text = clean(question)
        if refusal := _refuse(text):
            return replace(refusal, context=context)
        turn = self._read(text, context)
        if turn.reply is not None:
            return _replied(turn, context, start)
        encode_start = time.perf_counter()
        vectors = self._search.encode(turn.questions)
        encode_ms = (time.perf_counter() - encode_start) * 1000
        return self._answered(turn, vectors, context, start, encode_ms, with_explanation)

    def answer_all(self, questions: Iterable[str]) -> Iterator[Answer]:
        """Answers many questions in order, each for itself, encoding them in batches."""
        pending = iter(questions)
        while batch := list(islice(pending, _BATCH)):
            texts = [clean(question) for question in batch]
            turns = [None if _refuse(text) else self._read(text, None) for text in texts]
            asked = [q for turn in turns if turn and not turn.reply for q in turn.questions]
            encode_start = time.perf_counter()
            vectors = self._search.encode(asked) if asked else None
            encode_ms = (time.perf_counter() - encode_start) * 1000 / max(1, len(asked))
            done = 0
            for text, turn in zip(texts, turns, strict=True):
                start = time.perf_counter()
                if turn is None:
                    refusal = _refuse(text)
                    assert refusal is not None
                    yield refusal
                elif turn.reply is not None or vectors is None:
                    yield _replied(turn, None, start)
                else:
                    own = vectors[done : done + len(turn.questions)]
                    done += len(turn.questions)
                    yield self._answered(turn, own, None, start, encode_ms, False)

    def _read(self, text: str, context: Context | None) -> _Turn:
        """What a message asks, after the conversation before it."""
        reply = small_reply(text)
        asked = text
        if reply is not None and reply.name == "override":
            asked = without_commands(text)
            if is_question(asked) and len(self._search.terms_of(asked)) > _LEAST_TERMS:
                reply = None
        asked = without_private(asked)
        resolved = resolve(asked, context, self.library)
        alone = resolved.wish is Wish.ASK and resolved.question == asked
        parts = self._apart(asked) if alone else [asked]
        whole_question = resolved.question
        questions = (whole_question, *parts) if len(parts) > 1 else (whole_question,)
        return _Turn(text, reply, resolved, questions)

    def _apart(self, text: str) -> list[str]:
        """The questions of a message where they name different things; else the whole."""
        first, *others = parts = questions_in(text)
        named = self._named_in(first)
        for other in others:
            if self._named_in(other) - named:
                return parts
        return [text]

    def _named_in(self, text: str) -> set[tuple[str, ...]]:
        return {one.entries for one in self.library.mentions(text) if not one.loose}

    def _answered(
        self,
        turn: _Turn,
        vectors: Vectors,
        context: Context | None,
        start: float,
        encode_ms: float,
        with_explanation: bool,
    ) -> Answer:
        search_start = time.perf_counter()
        read = self._find(turn.questions[0], vectors[0], turn.resolved)
        advice = read.decision.advice if read.decision else None
        confidence = read.confidence
        parts = [
            self._find(question, vector, turn.resolved)
            for question, vector in zip(turn.questions[1:], vectors[1:], strict=True)
        ]
        decided = [(part.decision.advice, part.confidence) for part in parts if part.decision]
        if len(decided) > 1 and decided[0][0].about[:1] != decided[1][0].about[:1]:
            (first, sure_of_first), (second, sure_of_second) = decided[:2]
            advice, confidence = together(first, second), min(sure_of_first, sure_of_second)
        search_ms = (time.perf_counter() - search_start) * 1000
        if advice is not None:
            advice = self._as_wished(advice, turn.resolved, context)
        section = read.decision.section if read.decision else ""
        asked, question, hits = turn.text, turn.resolved.question, read.found.hits
        matter = Matter(asked, question, hits, confidence, advice, section)
        answer = self._composer.answer(matter, context)
        if with_explanation:
            answer = replace(answer, explanation=self._explanation(read, answer))
        total_ms = (time.perf_counter() - start) * 1000
        return replace(
            answer, timings_ms={"encode": encode_ms, "search": search_ms, "total": total_ms}
        )

    def _find(self, question: str, vector: Vectors, resolved: Resolved) -> _Read:
        """Searches for one question, and decides what answers it."""
        found = self._search.find_near(question, vector, without=resolved.without)
        hits, confidence = found.hits, found.confidence
        calibration = self.snapshot.calibration
        near = {hit.entry for hit in hits[:CANDIDATES]}
        request = understand(
            question, self.library, near, latest=resolved.latest, wants=resolved.wants
        )
        if self.library.lacks_subject(question, request.mentions):
            confidence = min(confidence, calibration.suggest_from)
        sure = confidence >= calibration.answer_from
        decision: Decision | None
        if is_own_case(question):
            near_enough = confidence >= calibration.suggest_from or bool(request.mentions)
            advice = general_information(hits, self.library, sure=sure)
            decision = Decision(advice, vouched=True) if near_enough else None
        else:
            decision = decide(request, hits, self.library, sure=sure)
        if decision is not None and decision.vouched:
            confidence = max(confidence, UNDERSTOOD)
        elif not sure:
            decision = None
        return _Read(request, found, confidence, decision)

    def _as_wished(self, advice: Advice, resolved: Resolved, context: Context | None) -> Advice:
        """The advice shorter, or more of the same entry, or one entry alone, as was asked."""
        if resolved.wish is Wish.SHORTER:
            return shortened(advice, self.library)
        if resolved.wish is Wish.MORE:
            return whole(self.library[resolved.entry], context.section if context else "")
        if resolved.wish is Wish.SHOW:
            return summary(self.library[resolved.entry])
        return advice

    def _explanation(self, read: _Read, answer: Answer) -> Explanation:
        request, found = read.request, read.found
        calibration = self.snapshot.calibration
        return Explanation(
            understood=Understanding(
                request.text,
                request.kind,
                tuple((one.text, one.entries) for one in request.mentions),
                tuple((one.demand.value, one.words) for one in request.constraints),
            ),
            near_misses=tuple(one for one in answer.entries if one.entry not in answer.about)[
                :SUGGESTIONS
            ],
            evidence=_evidence(found.hits),
            features=dict(zip(FEATURES, found.features, strict=True)),
            answer_from=calibration.answer_from,
            suggest_from=calibration.suggest_from,
        )


def _replied(turn: _Turn, context: Context | None, start: float) -> Answer:
    """The short reply to what is no question."""
    assert turn.reply is not None
    total_ms = (time.perf_counter() - start) * 1000
    return Answer(
        turn.text,
        Status.ANSWERED,
        Kind.SMALLTALK,
        1.0,
        "Open Source Advisor",
        turn.reply.text,
        context=context,
        timings_ms={"total": total_ms},
    )


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

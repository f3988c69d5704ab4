"""Entry -> passages: the texts that are encoded and ranked."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.entries import Artefact, Entry
from index.markdown import plain_text

TokenCounter = Callable[[str], int]
"""Text -> the number of word pieces that the encoder reads for it, special tokens included."""

_SENTENCE_END = re.compile(r"(?:(?<=[.!?:;])|(?<=[.!?][\"')\]]))\s+(?=[\"'(\[]*[A-Z0-9À-ÖØ-Þ])")


class Role(StrEnum):
    """What a passage says of its entry."""

    SUMMARY = "summary"
    SECTION = "section"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that can be found, and where it stands.

    `section` is the position of the section in the entry, for passages made from one.
    """

    entry: str
    role: Role
    text: str
    section: int | None = None


def passages_of(entry: Entry, count_tokens: TokenCounter, max_tokens: int) -> list[Passage]:
    """The passages of an entry: title and summary, what it replaces, each section, each question.

    Each reads well alone: sections carry the entry's title and their own heading. Texts longer
    than `max_tokens` word pieces are split at the ends of sentences, and where one sentence is
    too long at words, so that nothing is lost and the encoder truncates nothing.
    """

    def split(prefix: str, text: str) -> Iterator[str]:
        return split_text(prefix, text, count_tokens, max_tokens)

    names = entry.title + (f" ({', '.join(entry.aliases)})" if entry.aliases else "")
    about = entry.summary + (f" {entry.caution}" if entry.caution else "")
    passages = [Passage(entry.id, Role.SUMMARY, text) for text in split(f"{names}: ", about)]
    if isinstance(entry, Artefact) and entry.replaces:
        instead = f"an alternative to {', '.join(entry.replaces)}; what to use instead of them."
        passages += [Passage(entry.id, Role.SUMMARY, text) for text in split(f"{names}: ", instead)]
    for number, section in enumerate(entry.sections):
        body = plain_text(section.text)
        prefix = f"{entry.title}. {section.heading}: "
        passages.extend(
            Passage(entry.id, Role.SECTION, text, number) for text in split(prefix, body)
        )
    for question in entry.questions:
        passages.extend(Passage(entry.id, Role.QUESTION, text) for text in split("", question))
    return passages


def split_text(
    prefix: str, text: str, count_tokens: TokenCounter, max_tokens: int
) -> Iterator[str]:
    """Yields `prefix` + parts of `text`, each of at most `max_tokens`, cut between sentences.

    A prefix that would fill more than half of a passage is shortened to what fits there.
    """
    while prefix and count_tokens(prefix) > max_tokens // 2:
        prefix = prefix[: len(prefix) // 2]
    if text.strip() and count_tokens(prefix + text.strip()) <= max_tokens:
        yield prefix + text.strip()
        return
    part = ""
    for piece in _pieces(prefix, text, count_tokens, max_tokens):
        joined = f"{part} {piece}" if part else piece
        if part and count_tokens(prefix + joined) > max_tokens:
            yield prefix + part
            part = piece
        else:
            part = joined
    if part:
        yield prefix + part


def _pieces(prefix: str, text: str, count_tokens: TokenCounter, max_tokens: int) -> Iterator[str]:
    """Sentences; of a sentence too long for a passage its words; of such a word its halves."""
    for sentence in _SENTENCE_END.split(text.strip()):
        if count_tokens(prefix + sentence) <= max_tokens:
            yield sentence
            continue
        for word in sentence.split():
            yield from _halves(prefix, word, count_tokens, max_tokens)


def _halves(prefix: str, word: str, count_tokens: TokenCounter, max_tokens: int) -> Iterator[str]:
    if len(word) < 2 or count_tokens(prefix + word) <= max_tokens:
        yield word
        return
    middle = len(word) // 2
    yield from _halves(prefix, word[:middle], count_tokens, max_tokens)
    yield from _halves(prefix, word[middle:], count_tokens, max_tokens)

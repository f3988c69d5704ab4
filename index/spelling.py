"""Misspelt names: a word that stands nowhere in the knowledge, and the name that is meant."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from index.lexical import terms

SHORTEST = 4
"""Letters of a word that is mended; shorter ones are like too many others."""

LONG = 8
"""Letters from which on two slips are forgiven rather than one."""

MOST_WORDS = 3
"""Words of a name that people may write as one."""


class NameSpelling:
    """Puts the terms of the name that is meant in the place of terms that nobody knows.

    "olama" is Ollama, "llamafactory" is LLaMA-Factory, "v llm" is vLLM. Words that the knowledge
    holds are left alone, so that no ordinary word is taken for a name.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    @cached_property
    def _meant(self) -> dict[str, tuple[str, ...]]:
        """A way of writing -> the terms of the name; made when the first word needs it."""
        meant: dict[str, tuple[str, ...]] = {}
        for name in self._names:
            parts = tuple(terms(name))
            for part in parts:
                meant.setdefault(part, (part,))
            if 1 < len(parts) <= MOST_WORDS:
                for joined in terms(re.sub(r"[\W_]+", "", name)):
                    meant.setdefault(joined, parts)
        return meant

    @cached_property
    def _by_initial(self) -> dict[str, list[str]]:
        by_initial: dict[str, list[str]] = {}
        for form in self._meant:
            by_initial.setdefault(form[0], []).append(form)
        return by_initial

    def mend(self, asked: Sequence[str], knows: Callable[[str], bool]) -> list[str]:
        """`asked`, as `terms` gives them, with names in their usual spelling.

        `knows` tells whether a term stands anywhere in the knowledge.
        """
        mended: list[str] = []
        position = 0
        while position < len(asked):
            term = asked[position]
            following = asked[position + 1] if position + 1 < len(asked) else ""
            apart = following and (len(term) <= 2 or not knows(term) or not knows(following))
            if apart and term + following in self._meant:
                mended += self._meant[term + following]
                position += 2
                continue
            mended += (term,) if knows(term) else self._nearest(term)
            position += 1
        return mended

    def _nearest(self, term: str) -> tuple[str, ...]:
        """The terms of the name nearest to an unknown term, or the term itself."""
        if term not in self._meant:
            term = nearest_form(term, self._by_initial) or term
        return self._meant.get(term, (term,))


def nearest_form(word: str, by_initial: Mapping[str, Sequence[str]]) -> str:
    """The form that `word` is a slip or two away from (optimal string alignment), or "".

    `by_initial` holds the forms by their first letter: people seldom miss that one.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(word) < SHORTEST:
        return ""
    slips = 2 if len(word) >= LONG else 1
    match = process.extractOne(
        word, by_initial.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
    )
    return match[0] if match else ""

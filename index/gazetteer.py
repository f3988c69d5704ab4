"""Full names that stand in a question, and the entries that are known by them."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.lexical import Scores, terms

LONGEST = 8
"""Terms of a name that is looked for."""

_GENERIC = frozenset(
    terms("license public terms agreement model open source software project framework library")
    + terms("course book")
)
"""What people leave out: "Llama 3.1" for the Llama 3.1 Community License Agreement."""

_PARENTHESIS = re.compile(r"\s*\([^)]*\)")


class Gazetteer:
    """Names, as their terms, and the entries that bear them or stand in for their bearers.

    Where one name stands inside a longer one, the longer one is meant: MIT-0 is not MIT.
    """

    def __init__(self, bearers: dict[str, list[int]], entries: int) -> None:
        """`bearers`: the terms of a name, joined by blanks -> the numbers of its entries."""
        self._bearers = bearers
        self._entries = entries

    @classmethod
    def build(cls, names: Sequence[Sequence[str]]) -> "Gazetteer":
        """`names` are those of each entry."""
        bearers: dict[str, list[int]] = {}
        for number, of_entry in enumerate(names):
            for form in dict.fromkeys(form for name in of_entry for form in _forms(name)):
                bearers.setdefault(form, []).append(number)
        return cls(bearers, len(names))

    @classmethod
    def load(cls, path: Path) -> "Gazetteer":
        facts = json.loads(path.read_bytes())
        return cls(facts["bearers"], facts["entries"])

    def save(self, path: Path) -> None:
        facts = {"entries": self._entries, "bearers": self._bearers}
        path.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")

    def shares(self, asked: Sequence[str], weight: Callable[[str], float]) -> Scores:
        """The share of the question's weight that a full name of each entry makes up:
        float32[entries].
        """
        result = np.zeros(self._entries, dtype=np.float32)
        whole = sum(weight(term) for term in dict.fromkeys(asked)) or 1.0
        reached = 0
        for start in range(len(asked)):
            for end in range(min(len(asked), start + LONGEST), max(start, reached), -1):
                bearers = self._bearers.get(" ".join(asked[start:end]))
                if bearers is not None:
                    share = sum(weight(term) for term in dict.fromkeys(asked[start:end])) / whole
                    result[bearers] = np.maximum(result[bearers], share)
                    reached = end
                    break
        return result


def _forms(name: str) -> list[str]:
    """The name as terms, and without the words that people leave out."""
    found = terms(_PARENTHESIS.sub("", name))
    kept = [term for term in found if term not in _GENERIC]
    return [" ".join(form) for form in (found, kept) if form]

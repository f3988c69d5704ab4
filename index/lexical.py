"""BM25 over passages, scaled to 0..1: the share of the question's weight that a passage carries."""

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import Stemmer

Scores = npt.NDArray[np.float32]
Positions = npt.NDArray[np.int32]

# A single letter and what hangs on it are one word: an x-ray is no ray, C-UDA is no CUDA.
_TERM = re.compile(r"(?:(?<!\w)[^\W\d_]-)?[^\W_]+(?:[.+#'][^\W_]+)*[+#]*")
_BRITISH = {"licence": "license", "licences": "licenses", "licenced": "licensed"}
# Words that carry the question, not its subject.
_STOP_WORDS = frozenset(
    """
    a about am an and any are as at be been being but by can could d did do does doing for
    from get had has have having he her him his how i if in into is it its itself just ll
    may me might must my no nor not of off on once only or our ours out own please re s
    shall she should so some such t than that the their them then there these they this
    those to too us ve very was we were what whats when where which while who whom why will
    with would you your yours
    """.split()
)
_stemmer = Stemmer.Stemmer("english")


def terms(text: str) -> list[str]:
    """The words of `text` that count, lower-cased, in one spelling and stemmed."""
    words = _TERM.findall(unicodedata.normalize("NFKC", text).lower())
    kept = [_BRITISH.get(word, word) for word in words if word not in _STOP_WORDS]
    stems: list[str] = _stemmer.stemWords([word.removesuffix("'s") for word in kept])
    return stems


class LexicalIndex:
    """BM25 (Lucene's variant) over a fixed list of passages.

    bm25s computes the score of every term in every passage when the index is built; a search adds
    up the columns of its terms, which takes numpy alone: importing bm25s would cost each start a
    third of a second.
    """

    def __init__(
        self,
        vocabulary: dict[str, int],
        scores: Scores,
        rows: Positions,
        starts: Positions,
        passages: int,
    ) -> None:
        """`scores` and the passages `rows` that they belong to lie term by term; those of the term
        with number t from `starts[t]` to `starts[t + 1]`.
        """
        self._vocabulary = vocabulary
        self._scores = scores
        self._rows = rows
        self._starts = starts
        self._passages = passages
        document_counts = np.diff(starts)
        # Inverse document frequency as in Lucene.
        self._idf = np.log1p((passages - document_counts + 0.5) / (document_counts + 0.5))

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]]) -> "LexicalIndex":
        """Indexes texts given as their `terms`; one without any is allowed."""
        import bm25s

        bm25 = bm25s.BM25(method="lucene")
        bm25.index(texts, show_progress=False)
        matrix = bm25.scores
        return cls(bm25.vocab_dict, matrix["data"], matrix["indices"], matrix["indptr"], len(texts))

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Opens what `save` wrote, mapped into memory."""

        def array(name: str) -> Any:
            mapped = np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
            return mapped.view(np.ndarray)  # slices of a memmap are slow to make

        facts = json.loads((folder / "terms.json").read_bytes())
        return cls(
            facts["vocabulary"], array("scores"), array("rows"), array("starts"), facts["passages"]
        )

    def save(self, folder: Path) -> None:
        """Writes into the new `folder`."""
        folder.mkdir()
        for name, array in (
            ("scores", self._scores),
            ("rows", self._rows),
            ("starts", self._starts),
        ):
            np.save(folder / f"{name}.npy", array, allow_pickle=False)
        facts = {"passages": self._passages, "vocabulary": self._vocabulary}
        (folder / "terms.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")

    def __len__(self) -> int:
        return self._passages

    def knows(self, term: str) -> bool:
        return term in self._vocabulary

    def knows_word(self, word: str) -> bool:
        """Whether a word as people write it stands anywhere; words that never count do."""
        return all(self.knows(term) for term in terms(word))

    def weight(self, term: str) -> float:
        """The term's inverse document frequency; an unknown term weighs as the rarest would."""
        number = self._vocabulary.get(term)
        if number is None:
            return float(np.log1p((self._passages + 0.5) / 0.5))
        return float(self._idf[number])

    def scores(self, question_terms: Sequence[str]) -> Scores:
        """BM25 of every passage divided by the highest that any text could reach: float32[n].

        In Lucene's variant a term adds less than its inverse document frequency, so 1 would be a
        passage made of the question's words alone. Unknown terms count in the divisor.
        """
        result = np.zeros(self._passages, dtype=np.float32)
        asked = list(dict.fromkeys(question_terms))
        for term in asked:
            number = self._vocabulary.get(term)
            if number is not None:
                column = slice(self._starts[number], self._starts[number + 1])
                result[self._rows[column]] += self._scores[column]
        highest = sum(self.weight(term) for term in asked)
        return result / np.float32(highest or 1.0)

    def coverage(self, question_terms: Sequence[str]) -> Scores:
        """The share of the question's weight whose terms a text holds: float32[n]."""
        result = np.zeros(self._passages, dtype=np.float32)
        asked = list(dict.fromkeys(question_terms))
        for term in asked:
            number = self._vocabulary.get(term)
            if number is not None:
                result[self._rows[self._starts[number] : self._starts[number + 1]]] += self.weight(
                    term
                )
        return result / np.float32(sum(self.weight(term) for term in asked) or 1.0)

"""Lexical and dense search, their fusion, and entries from passages."""

from pathlib import Path

import bm25s
import numpy as np
import pytest

from index.encoder import OnnxEncoder
from index.gazetteer import Gazetteer
from index.lexical import LexicalIndex, terms
from index.passages import Passage, Role
from index.retriever import Query, Retriever, centres_of, entry_terms
from index.scope import Scope
from index.spelling import NameSpelling
from index.vectors import VectorIndex

TEXTS = (
    "The MIT licence lets you sell closed products.",
    "Keep the notice of the MIT license with every copy.",
    "PyTorch trains neural networks on graphics cards.",
    "Install PyTorch with pip.",
    "",
)
TERMS = [terms(text) for text in TEXTS]
PASSAGES = [
    Passage("licenses/mit", Role.SUMMARY, TEXTS[0]),
    Passage("licenses/mit", Role.SECTION, TEXTS[1], 0),
    Passage("tools/pytorch", Role.SUMMARY, TEXTS[2]),
    Passage("tools/pytorch", Role.SECTION, TEXTS[3], 0),
    Passage("tools/empty", Role.SUMMARY, TEXTS[4]),
]


@pytest.fixture
def retriever(encoder: OnnxEncoder) -> Retriever:
    rows = encoder.encode(TEXTS)
    return Retriever(
        PASSAGES,
        VectorIndex.build(rows),
        LexicalIndex.build(TERMS),
        LexicalIndex.build(entry_terms(PASSAGES, TERMS)),
        LexicalIndex.build(
            [terms(name) for name in ("MIT License Expat", "PyTorch torch", "None")]
        ),
        Gazetteer.build([["MIT License", "Expat"], ["PyTorch", "torch"], ["None"]]),
        centres_of(PASSAGES, rows),
        Scope(np.zeros(rows.shape[1] + 1, dtype=np.float32)),
        NameSpelling(["MIT License", "Expat", "PyTorch", "torch", "None"]),
    )


def query(encoder: OnnxEncoder, text: str) -> Query:
    return Query(text, encoder.encode([text])[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is the GPL-3.0?", ["gpl", "3.0"]),
        ("Licences and LICENSES", ["licens", "licens"]),
        ("c++ vs C#", ["c++", "vs", "c#"]),
        ("scikit-learn's trees", ["scikit", "learn", "tree"]),
        ("an x-ray of AB-test and k-means", ["x-ray", "ab", "test", "k-mean"]),
        ("to be or not to be", []),
    ],
)
def test_terms_are_words_that_count(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_scores_are_those_of_bm25s_over_what_could_be_reached() -> None:
    index = LexicalIndex.build(TERMS)
    reference = bm25s.BM25(method="lucene")
    reference.index([terms(text) for text in TEXTS], show_progress=False)
    asked = terms("sell MIT licence notice")
    highest = sum(index.weight(term) for term in asked)
    np.testing.assert_allclose(
        index.scores(asked), reference.get_scores(asked) / highest, rtol=1e-5
    )


def test_lexical_scores_lie_between_zero_and_one() -> None:
    scores = LexicalIndex.build(TERMS).scores(terms("install pytorch with pip"))
    assert scores.argmax() == 3
    assert 0 < scores[3] < 1


def test_unknown_words_lower_every_score() -> None:
    index = LexicalIndex.build(TERMS)
    known, with_unknown = terms("pytorch"), terms("pytorch zebra")
    assert index.scores(with_unknown)[3] < index.scores(known)[3]
    assert index.scores(terms("zebra")).max() == 0
    assert index.scores([]).max() == 0


def test_lexical_index_comes_back_from_disk(tmp_path: Path) -> None:
    index = LexicalIndex.build(TERMS)
    index.save(tmp_path / "lexical")
    again = LexicalIndex.load(tmp_path / "lexical")
    asked = terms("the MIT license")
    np.testing.assert_array_equal(again.scores(asked), index.scores(asked))
    assert len(again) == len(TEXTS)


def test_asking_for_more_neighbours_than_there_are_gives_no_padding(encoder: OnnxEncoder) -> None:
    index = VectorIndex.build(encoder.encode(TEXTS))
    queries = encoder.encode(["pytorch", "may I sell it?"])
    positions = index.nearest(queries, 100)
    for query_vector, found in zip(queries, positions, strict=True):
        assert sorted(found) == list(range(len(TEXTS)))
        assert (np.diff(index.vectors()[found] @ query_vector) <= 0).all()


def test_vector_index_comes_back_from_disk(encoder: OnnxEncoder, tmp_path: Path) -> None:
    vectors = encoder.encode(TEXTS)
    VectorIndex.build(vectors).save(tmp_path / "vectors.faiss")
    np.testing.assert_array_equal(VectorIndex.load(tmp_path / "vectors.faiss").vectors(), vectors)


def test_the_right_entry_comes_first_with_its_passages(
    retriever: Retriever, encoder: OnnxEncoder
) -> None:
    hits = retriever.search(query(encoder, "may I sell software under MIT?"))
    assert hits[0].entry == "licenses/mit"
    assert {found.passage.text for found in hits[0].passages} == set(TEXTS[:2])
    scores = [found.score for found in hits[0].passages]
    assert scores == sorted(scores, reverse=True)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_each_entry_comes_once_and_no_more_than_asked(
    retriever: Retriever, encoder: OnnxEncoder
) -> None:
    asked = query(encoder, "pytorch or mit")
    assert len({hit.entry for hit in retriever.search(asked)}) == 3
    assert len(retriever.search(asked, limit=2)) == 2


def test_passages_can_be_left_out(retriever: Retriever, encoder: OnnxEncoder) -> None:
    asked = query(encoder, "install pytorch")
    (hits,) = retriever.search_all([asked], without=[frozenset({2, 3})])
    assert "tools/pytorch" not in {hit.entry for hit in hits}


def test_a_question_without_known_words_is_found_by_meaning(
    retriever: Retriever, encoder: OnnxEncoder
) -> None:
    hits = retriever.search(query(encoder, "deep learning GPU framework"))
    assert hits[0].entry == "tools/pytorch"
    assert hits[0].coverage == 0


def test_a_misspelt_name_is_found(retriever: Retriever, encoder: OnnxEncoder) -> None:
    wrong, right = (
        retriever.search(query(encoder, f"how do I begin with {name}"))[0]
        for name in ("pytroch", "pytorch")
    )
    assert wrong.entry == right.entry == "tools/pytorch"
    assert wrong.named == right.named > 0

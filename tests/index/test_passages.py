"""Passages: nothing is lost, and nothing is longer than the encoder reads."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.encoder import OnnxEncoder
from index.entries import Tool
from index.markdown import lines_of, plain_text, unwrapped
from index.passages import Role, passages_of, split_text
from index.reader import read_knowledge
from tests.conftest import REPOSITORY


def joined(markdown: str) -> str:
    return "\n".join(line for line in unwrapped(markdown) if line is not None)


def count_words(text: str) -> int:
    return len(text.split()) + 2


@given(st.text(max_size=600), st.text(max_size=40), st.integers(min_value=6, max_value=40))
def test_parts_hold_every_word_in_order(text: str, prefix: str, limit: int) -> None:
    clean_prefix = "".join(prefix.split()) + " "
    parts = list(split_text(clean_prefix, text, count_words, limit))
    assert [word for part in parts for word in part.split()[len(clean_prefix.split()) :]] == (
        text.split()
    )
    assert all(count_words(part) <= limit for part in parts)


@given(text=st.text(max_size=3000))
@settings(max_examples=60)
def test_no_passage_is_longer_than_the_encoder_reads(encoder: OnnxEncoder, text: str) -> None:
    for part in split_text("A title. A heading: ", text, encoder.count_tokens, encoder.max_tokens):
        assert encoder.count_tokens(part) <= encoder.max_tokens


def test_a_word_without_end_is_cut(encoder: OnnxEncoder) -> None:
    word = "x1" * 5000
    parts = list(split_text("", word, encoder.count_tokens, encoder.max_tokens))
    assert "".join(part.replace(" ", "") for part in parts) == word
    assert all(encoder.count_tokens(part) <= encoder.max_tokens for part in parts)


def test_cuts_lie_between_sentences(encoder: OnnxEncoder) -> None:
    sentences = [f"Sentence number {n} says something of its own." for n in range(60)]
    parts = list(split_text("T: ", " ".join(sentences), encoder.count_tokens, 256))
    assert len(parts) > 1
    assert all(part.startswith("T: Sentence") and part.endswith("own.") for part in parts)


def test_what_a_tool_replaces_is_a_passage(encoder: OnnxEncoder) -> None:
    entry = next(
        e for e in read_knowledge(REPOSITORY / "knowledge").entries if e.id == "tools/gimp"
    )
    assert isinstance(entry, Tool)
    told = passages_of(entry, encoder.count_tokens, encoder.max_tokens)
    (instead,) = [p for p in told if "an alternative to" in p.text and p.role is Role.SUMMARY]
    assert all(product in instead.text for product in entry.replaces)
    assert instead.section is None


def test_entry_becomes_summary_sections_and_questions(
    knowledge: Path, encoder: OnnxEncoder
) -> None:
    entry = read_knowledge(knowledge).entries[0]
    passages = passages_of(entry, encoder.count_tokens, encoder.max_tokens)
    assert [passage.role for passage in passages] == [
        Role.SUMMARY, Role.SECTION, Role.SECTION, Role.QUESTION, Role.QUESTION, Role.QUESTION,
    ]  # fmt: skip
    assert passages[0].text.startswith("The harbour matter (harbour-matter): ")
    assert passages[2].text == (
        "The harbour matter. How it ends: It ends when everybody has read it."
    )
    assert [passage.section for passage in passages[:4]] == [None, 0, 1, None]


def test_checks_are_never_indexed(encoder: OnnxEncoder) -> None:
    knowledge = read_knowledge(REPOSITORY / "knowledge")
    indexed = {
        passage.text.casefold()
        for entry in knowledge.entries
        for passage in passages_of(entry, encoder.count_tokens, encoder.max_tokens)
    }
    assert not indexed & {c.casefold() for entry in knowledge.entries for c in entry.checks}


def test_own_passages_fit_the_encoder(encoder: OnnxEncoder) -> None:
    for entry in read_knowledge(REPOSITORY / "knowledge").entries:
        for passage in passages_of(entry, encoder.count_tokens, encoder.max_tokens):
            assert encoder.count_tokens(passage.text) <= encoder.max_tokens


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Yes**, see [the page](https://example.org).", "Yes, see the page."),
        ("- one\n- two", "one two"),
        ("Use `pip install x`:\n\n```sh\npip install x\n```", "Use pip install x: pip install x"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b 1 2"),
    ],
)
def test_plain_text_keeps_the_words_alone(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        ("One line\nand another.\n\nNext.", "One line and another.\n\nNext."),
        ("- one\n  goes on\n- two", "- one goes on\n- two"),
        ("1. one\n   goes on\n\n   Second.\n2. two", "1. one goes on\n\n   Second.\n2. two"),
        ("```sh\na\nb\n```", "```sh\na\nb\n```"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("> quoted\n> twice", "> quoted\n> twice"),
        ("kept  \napart", "kept  \napart"),
    ],
)
def test_paragraphs_are_unwrapped_and_all_else_is_kept(wrapped: str, text: str) -> None:
    assert joined(wrapped) == text


@given(st.text(st.sampled_from("ab -*>|#1.\r\n`\\"), max_size=60))
def test_unwrapping_loses_no_word(markdown: str) -> None:
    assert joined(markdown).split() == markdown.split()
    assert len(unwrapped(markdown)) == len(lines_of(markdown))

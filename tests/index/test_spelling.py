"""Misspelt names are mended; ordinary words and known ones are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import terms
from index.spelling import NameSpelling

NAMES = ["Ollama", "LLaMA-Factory", "vLLM", "Keras", "Gradio", "Haystack", "Hugging Face", "R"]
KNOWN = {term for text in [*NAMES, "what is the model licence llm v grade"] for term in terms(text)}
SPELLING = NameSpelling(NAMES)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("olama licence", "ollama licence"),
        ("llamafactory model", "llama factory model"),
        ("llamafactroy", "llama factory"),
        ("v-llm", "vllm"),
        ("kears", "keras"),
        ("haystak model", "haystack model"),
        ("huggingface", "hugging face"),
        ("grade", "grade"),  # a known word, though near to a name
        ("kxyrs", "kxyrs"),  # two slips in a short word
        ("zeras", "zeras"),  # people seldom miss the first letter
        ("v model", "v model"),
    ],
)
def test_the_name_that_is_meant(asked: str, meant: str) -> None:
    assert SPELLING.mend(terms(asked), KNOWN.__contains__) == terms(meant)


@given(st.text(max_size=60))
def test_what_is_known_stays_and_nothing_is_lost(text: str) -> None:
    asked = terms(text)
    mended = SPELLING.mend(asked, lambda term: True)
    assert mended == asked or "vllm" in mended
    assert bool(SPELLING.mend(asked, lambda term: False)) == bool(asked)

"""The names of the closed lists: of terms that there are, fit to be read."""

from bot.advice.library import Library
from bot.advice.terms import NAMES, named


def test_only_terms_of_the_closed_lists_have_names(library: Library) -> None:
    for vocabulary, names in NAMES.items():
        known = set(library.terms_in(vocabulary))
        if vocabulary in ("tasks", "topics"):  # they share their names
            known = {*library.terms_in("tasks"), *library.terms_in("topics")}
        assert set(names) <= known, vocabulary


def test_lists_whose_terms_are_no_words_name_every_term(library: Library) -> None:
    for vocabulary in ("programming_languages", "platforms", "conditions", "limitations"):
        assert set(library.terms_in(vocabulary)) == set(NAMES[vocabulary])


def test_terms_are_told_by_their_names() -> None:
    assert named("programming_languages", "go", "none", "csharp") == "Go, C#"
    assert named("topics", "nlp", "generative-ai", "deep-learning") == (
        "NLP, generative AI, deep learning"
    )
    assert named("costs", "free-to-audit") == "free to audit"

"""Words: articles by sound, what something is for, and nothing told twice of a course."""

import pytest

from bot.advice.library import Library
from bot.advice.wording import article, course_line, purpose, terms_support
from index.entries import Artefact, Learning


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("MIT", "an"), ("GPL-3.0", "a"), ("Apache-2.0", "an"), ("LGPL", "an"), ("AGPL", "an"),
        ("BSD", "a"), ("ISC", "an"), ("X11", "an"), ("European", "a"), ("Unlicense", "an"),
        ("Unicode", "a"), ("0BSD", "a"), ("NumPy", "a"), ("Ollama", "an"), ("hour", "an"),
        ("user", "a"), ("8-bit", "an"), ("", "a"),
    ],
)  # fmt: skip
def test_the_article_goes_by_the_sound(name: str, expected: str) -> None:
    assert article(name) == expected


def test_an_activity_and_a_thing_are_asked_for_differently() -> None:
    assert purpose("label images") == "to label images"
    assert purpose("kanban board") == "for “kanban board”"


def test_a_course_is_told_in_a_line_with_nothing_twice(library: Library) -> None:
    for entry in library.every(Learning):
        line = course_line(entry)
        assert line.startswith(f"**{entry.title}**")
        assert entry.level in line
        assert not entry.hours or line.count(f"{entry.hours:g} hour") == 1
        assert line.rstrip().endswith((".", "!", "?", ")", "”", '"')), line
    git = library["learning/pro-git"]
    assert isinstance(git, Learning)
    assert course_line(git) == (
        "**Pro Git** by Scott Chacon and Ben Straub (novice, about 20 hours, free). "
        "The standard book on git, free to read at git-scm.com."
    )


def test_the_primary_source_stands_for_a_licence_that_lies_in_it(library: Library) -> None:
    vllm, gimp = library["tools/vllm"], library["tools/gimp"]
    assert isinstance(vllm, Artefact)
    assert isinstance(gimp, Artefact)
    assert terms_support(vllm).url == vllm.sources[0].url
    assert terms_support(gimp).url == gimp.license_source

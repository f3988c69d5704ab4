"""Completion of names: by beginning, alias, SPDX id and typo, within Discord's limits."""

import time

import pytest

from bot.advice.library import Library
from bot.advisor import Advisor
from bot.suggestions import NameSuggester

LIMIT, LONGEST = 25, 100
FOLDERS = ("licenses", "tools", "models", "learning", "paths", "practice", "organizations")


@pytest.fixture(scope="module")
def licenses(advisor: Advisor, library: Library) -> NameSuggester:
    return NameSuggester(advisor.snapshot.entries, ("licenses",), library.named_by)


@pytest.fixture(scope="module")
def replaceable(advisor: Advisor, library: Library) -> NameSuggester:
    entries, known = advisor.snapshot.entries, library.named_by
    return NameSuggester(entries, ("tools", "models"), known, with_products=True)


def values(names: NameSuggester, typed: str) -> list[str]:
    return [one.value for one in names.suggest(typed, limit=LIMIT, longest=LONGEST)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mit", "licenses/mit"),
        ("MIT Lic", "licenses/mit"),
        ("gplv3", "licenses/gpl-3.0"),
        ("AGPL-3.0-or", "licenses/agpl-3.0"),
        ("apache", "licenses/apache-2.0"),
        ("gnu afero", "licenses/agpl-3.0"),
    ],
)
def test_a_licence_is_completed_by_any_name(
    licenses: NameSuggester, typed: str, first: str
) -> None:
    assert values(licenses, typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [("pytroch", "tools/pytorch"), ("olama", "tools/ollama"), ("photoshp", "Adobe Photoshop")],
)
def test_typos_are_forgiven(replaceable: NameSuggester, typed: str, first: str) -> None:
    assert values(replaceable, typed)[0] == first


def test_only_the_asked_folders_are_completed(
    licenses: NameSuggester, replaceable: NameSuggester
) -> None:
    assert all(one.startswith("licenses/") for one in values(licenses, "a"))
    assert "tools/pytorch" not in values(licenses, "pytorch")
    assert not any(one.startswith("licenses/") for one in values(replaceable, "mit"))


def test_products_are_completed_only_where_they_are_asked_for(
    advisor: Advisor, library: Library, replaceable: NameSuggester
) -> None:
    assert "Trello" in values(replaceable, "trel")
    tools = NameSuggester(advisor.snapshot.entries, ("tools",), library.named_by)
    assert "Trello" not in values(tools, "trel")


def test_nothing_typed_shows_the_best_known(licenses: NameSuggester) -> None:
    assert {"licenses/mit", "licenses/apache-2.0"} <= set(values(licenses, "")[:3])
    assert len(values(licenses, "  ")) == LIMIT


def test_every_completion_is_within_the_limits(advisor: Advisor, library: Library) -> None:
    everything = NameSuggester(
        advisor.snapshot.entries, FOLDERS, library.named_by, with_products=True
    )
    names = list(advisor.snapshot.entries.names())[::4]
    typed = [name[:length] for name in names for length in (1, 4)]
    for start in dict.fromkeys(typed):
        found = everything.suggest(start, limit=LIMIT, longest=LONGEST)
        assert 0 < len(found) <= LIMIT
        assert len({one.value for one in found}) == len(found)
        assert all(0 < len(one.label) <= 100 and 0 < len(one.value) <= 100 for one in found)


def test_every_title_completes_to_its_entry_and_names_it(
    advisor: Advisor, library: Library
) -> None:
    entries = advisor.snapshot.entries
    for folder in FOLDERS:
        names = NameSuggester(entries, (folder,), library.named_by)
        for entry_id in entries:
            if entry_id.startswith(f"{folder}/"):
                title = entries.title(entry_id)
                assert entry_id in values(names, title)
                assert names.find_entry(title) == entry_id
                assert names.find_entry(entry_id) == entry_id


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("gpl 3", "licenses/gpl-3.0"),
        ("Apache License", "licenses/apache-2.0"),
        ("LGPL", "licenses/lgpl-3.0"),
        ("mozila public license", "licenses/mpl-2.0"),
    ],
)
def test_a_name_that_was_typed_is_found(licenses: NameSuggester, text: str, entry: str) -> None:
    assert licenses.find_entry(text) == entry


def test_a_product_is_found_without_its_maker(replaceable: NameSuggester) -> None:
    assert replaceable.find_entry("photoshop") == "Adobe Photoshop"


@pytest.mark.parametrize("text", ["", "zzzz", "x" * 500])
def test_what_is_near_to_nothing_is_not_found(licenses: NameSuggester, text: str) -> None:
    assert licenses.find_entry(text) is None
    assert licenses.nearest(text, 3) == []


def test_what_may_be_a_name_is_not_found_but_the_nearest_are_told(
    licenses: NameSuggester,
) -> None:
    assert licenses.find_entry("creative license") is None
    assert 1 <= len(licenses.nearest("creative license", 3)) <= 3


def test_completion_is_fast(replaceable: NameSuggester) -> None:
    replaceable.suggest("warm", limit=LIMIT, longest=LONGEST)
    taken = []
    for typed in ("p", "pytroch", "vector datab", "zzzzzzzz", "photo"):
        start = time.perf_counter()
        replaceable.suggest(typed, limit=LIMIT, longest=LONGEST)
        taken.append(time.perf_counter() - start)
    assert sorted(taken)[2] < 0.02

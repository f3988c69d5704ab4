"""Browsing: every entry is reached from its area, nothing is empty, all fits into menus."""

import pytest

from bot.advice.browse import Catalogue
from bot.advice.library import Library
from bot.advice.orders import OrderError
from index.entries import KINDS, Entry


@pytest.fixture(scope="module")
def catalogue(library: Library) -> Catalogue:
    return Catalogue(library)


def test_every_entry_is_reached_and_nothing_is_empty(
    catalogue: Catalogue, library: Library
) -> None:
    reached = set()
    for area in catalogue.areas():
        assert catalogue.topics(area.id)
        for topic in catalogue.topics(area.id):
            items = catalogue.entries(area.id, topic.id)
            assert len(items) == topic.size > 0
            assert all(item.id.startswith(f"{area.id}/") for item in items)
            reached |= {item.id for item in items}
    assert reached == {entry.id for entry in library.every(Entry)}
    assert [area.id for area in catalogue.areas()] == sorted(KINDS, key=list(KINDS).index)


def test_names_and_lines_fit_into_menus(catalogue: Catalogue) -> None:
    for area in catalogue.areas():
        assert 0 < len(area.title) <= 100 >= len(area.about)
        for topic in catalogue.topics(area.id):
            assert 0 < len(topic.title) <= 100
            assert 0 < len(topic.about) <= 100
            assert 0 < len(topic.id) <= 100
            for item in catalogue.entries(area.id, topic.id):
                assert 0 < len(item.title) <= 100
                assert 0 < len(item.line) <= 100
                assert len(item.id) <= 100


def test_the_order_is_the_same_every_time(catalogue: Catalogue, library: Library) -> None:
    again = Catalogue(library)
    for area in catalogue.areas():
        assert again.topics(area.id) == catalogue.topics(area.id)
        for topic in catalogue.topics(area.id):
            items = catalogue.entries(area.id, topic.id)
            assert again.entries(area.id, topic.id) == items
            assert [i.title.casefold() for i in items] == sorted(i.title.casefold() for i in items)


def test_a_part_that_is_gone_says_so(catalogue: Catalogue) -> None:
    with pytest.raises(OrderError, match="no longer there"):
        catalogue.topics("recipes")
    with pytest.raises(OrderError, match="no longer there"):
        catalogue.entries("tools", "cooking")

"""Explanations: an entry's own words, the yes or no that was asked for, all its sources."""

import pytest

from bot.advice.evidence import Remark, Statement, compose
from bot.advice.explain import explain, summary, whole
from bot.advice.library import Library
from index.entries import Entry, License
from index.passages import Passage, Role
from index.retriever import Hit, PassageHit


def found(entry: Entry, *sections: float, at: float = 0.5) -> Hit:
    """A hit on the summary with `at`, and on the first sections with the given scores."""
    passages = [PassageHit(Passage(entry.id, Role.SUMMARY, "s"), at, 0, 0, at)]
    passages += [
        PassageHit(Passage(entry.id, Role.SECTION, "t", number), score, 0, 0, score)
        for number, score in enumerate(sections)
    ]
    return Hit(entry.id, 1.0, 0.0, 0.0, 0.0, tuple(sorted(passages, key=lambda p: -p.score)))


def test_the_summary_of_every_entry_is_shown_with_all_its_sources(library: Library) -> None:
    for entry in library.every(Entry):
        advice, heading = explain(entry, found(entry), "what is it")
        assert heading == ""
        composed = compose(advice.parts)
        assert entry.summary in composed.text
        assert (entry.caution or "") in composed.text
        assert [one.url for one in composed.citations] == [one.url for one in entry.sources]
        assert advice.about == (entry.id,)


def test_the_section_that_fits_best_is_shown_with_its_heading(library: Library) -> None:
    for entry in library.every(Entry):
        for number, section in enumerate(entry.sections):
            scores = [0.6 + 0.1 * (n == number) for n in range(len(entry.sections))]
            advice, heading = explain(entry, found(entry, *scores), "what is it")
            assert heading == section.heading
            composed = compose(advice.parts)
            assert section.text in composed.text
            assert {one.section for one in composed.citations} == {heading}


@pytest.mark.parametrize(
    ("entry", "question", "opening"),
    [
        ("licenses/mit", "can I sell it?", "**Yes"),
        ("licenses/cc-by-nc-4.0", "can I sell it?", "**No"),
        ("licenses/cc-by-nd-4.0", "may I distribute it?", "**Yes"),
        ("licenses/gpl-3.0", "am I allowed to modify it?", "**Yes"),
    ],
)
def test_a_yes_or_no_that_is_asked_for_comes_first(
    library: Library, entry: str, question: str, opening: str
) -> None:
    told = library[entry]
    claims = [
        part
        for part in explain(told, found(told), question)[0].parts
        if isinstance(part, Statement)
    ]
    assert claims[0].text.startswith(opening)
    assert claims[0].supports


def test_the_yes_or_no_of_every_licence_is_that_of_its_field(library: Library) -> None:
    for entry in library.every(License):
        advice, _ = explain(entry, found(entry), "can I use it commercially?")
        first = advice.parts[0]
        if first.text == entry.summary:  # it says so itself
            continue
        assert first.text.startswith("**Yes") == ("commercial-use" in entry.permissions), entry.id


@pytest.mark.parametrize("question", ["how do I sell it?", "what is it", "tell me about selling"])
def test_what_asks_for_no_yes_gets_none(library: Library, question: str) -> None:
    entry = library["licenses/mit"]
    assert explain(entry, found(entry), question)[0].parts[0].text == entry.summary


def test_more_of_an_entry_is_all_but_what_was_shown(library: Library) -> None:
    for entry in library.every(Entry):
        shown = entry.sections[0].heading if entry.sections else ""
        text = compose(whole(entry, shown).parts).text
        headings = [part.text for part in whole(entry).parts if isinstance(part, Remark)]
        assert headings == [f"**{section.heading}**" for section in entry.sections]
        if shown:
            assert f"**{shown}**" not in text
            assert entry.summary in text
        assert all(one.text in text for one in entry.sections[1:])


def test_in_short_an_entry_is_its_summary(library: Library) -> None:
    entry = library["licenses/mit"]
    (part,) = summary(entry).parts
    assert part.text == entry.summary

"""Facts: what a field of a named entry says to a question, with its source."""

import pytest

from bot.advice.constraints import constraints_in, meets
from bot.advice.evidence import Statement
from bot.advice.facts import facts
from bot.advice.library import Library, terms_of
from bot.advice.wording import license_support
from index.entries import Artefact, Entry, Learning, License, Model


def told(entry: Entry, question: str, library: Library) -> list[Statement]:
    return list(facts(entry, question, library))


def test_every_licence_field_is_told_with_where_it_can_be_read(library: Library) -> None:
    for entry in library.every(Artefact):
        (fact,) = told(entry, "which licence has it?", library)
        assert f"**{library.shown_license(terms_of(entry))}**" in fact.text
        assert fact.supports == (license_support(entry),)
        assert fact.supports[0].url == entry.license_source
        assert (entry.license_note or "") in fact.text


@pytest.mark.parametrize("platform", ["windows", "android", "linux", "macos"])
def test_a_platform_gets_the_yes_or_no_of_its_field(library: Library, platform: str) -> None:
    question = f"does it run on {platform}?"
    (wish,) = constraints_in(question)
    seen = set()
    for entry in library.every(Artefact):
        (fact,) = told(entry, question, library)
        met = meets(library, entry, wish)
        assert fact.text.startswith("**Yes**") == met, entry.id
        seen.add(met)
    assert seen == {True, False}


def test_memory_is_told_for_each_size_of_which_it_is_known(library: Library) -> None:
    for model in library.every(Model):
        known = [size.memory_4bit_gb for size in model.sizes if size.memory_4bit_gb is not None]
        (found,) = told(model, "how much vram?", library)
        assert all(f"{need:g} GB" in found.text for need in known), model.id
        assert all(size.name in found.text for size in model.sizes), model.id


def test_a_state_is_told_with_what_came_after(library: Library) -> None:
    for entry in library.every(Artefact):
        (fact,) = told(entry, "is it still maintained?", library)
        assert entry.status in fact.text
        assert all(library.title(one) in fact.text for one in entry.successors)


def test_several_fields_are_told_where_several_are_asked_for(library: Library) -> None:
    (model,) = [library["models/llama-4"]]
    found = told(model, "which licence, how much vram, and is it maintained?", library)
    assert len(found) == 3


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("how long does it take?", "hours"),
        ("what does it cost?", "cost"),
        ("which level?", "level"),
    ],
)
def test_fields_of_courses_are_told(library: Library, question: str, field: str) -> None:
    for course in library.every(Learning):
        (fact,) = told(course, question, library)
        value = getattr(course, field)
        shown = f"{value:g} hours" if isinstance(value, float) else str(value).replace("-", " ")
        assert value is None or shown in fact.text, course.id
        assert fact.supports[0].entry == course.id


def test_a_course_without_certificate_is_told_so(library: Library) -> None:
    for course in library.every(Learning):
        (fact,) = told(course, "do i get a certificate?", library)
        assert ("no certificate" in fact.text) == (course.certificate == "none"), course.id


@pytest.mark.parametrize("question", ["what is it?", "", "who wrote it?"])
def test_what_no_field_answers_gets_no_fact(library: Library, question: str) -> None:
    for name in ("tools/pytorch", "models/llama-4", "learning/cs50x"):
        assert told(library[name], question, library) == []


def test_licences_are_left_to_their_texts(library: Library) -> None:
    for entry in library.every(License):
        assert told(entry, "which licence, how much does it cost, does it run?", library) == []

"""Openness: the verdict of a field, with its source, and what is open instead."""

import pytest

from bot.advice.evidence import Advice, Statement, compose
from bot.advice.library import Library
from bot.advice.openness import advise_openness
from bot.answer import Kind
from index.entries import Artefact, Entry, Learning, License, Model, Organization, Practice
from index.mentions import Mention


def asked_of(entry: Entry, library: Library) -> Advice | None:
    mention = Mention(entry.title, 0, len(entry.title), (entry.id,))
    return advise_openness(mention, entry, library)


def claims(advice: Advice) -> list[Statement]:
    found = [part for part in advice.parts if isinstance(part, Statement)]
    assert len(found) == len(advice.parts)  # nothing here speaks of the answer itself
    return found


def test_every_tool_and_model_gets_the_verdict_of_its_field(library: Library) -> None:
    for entry in library.every(Artefact):
        advice = asked_of(entry, library)
        assert advice is not None
        assert advice.kind is Kind.OPENNESS
        assert advice.verdict == entry.open, entry.id
        assert advice.about[0] == entry.id
        assert all(one.supports for one in claims(advice)), entry.id
        assert compose(advice.parts).citations[0].url == entry.license_source


def test_what_is_open_instead_is_open_and_an_alternative(library: Library) -> None:
    seen = 0
    for entry in library.every(Artefact):
        advice = asked_of(entry, library)
        assert advice is not None
        assert bool(advice.listed) <= (entry.open != "yes")
        alternatives = [one.entry for one in entry.alternatives]
        for one in advice.listed:
            other = library[one]
            assert isinstance(other, Artefact)
            assert other.open == "yes"
            assert one in alternatives
            seen += 1
    assert seen


def test_every_model_is_told_by_its_four_parts(library: Library) -> None:
    for model in library.every(Model):
        advice = asked_of(model, library)
        assert advice is not None
        axes = claims(advice)[1].text
        assert library.shown_license(model.weights_license) in axes
        assert model.output_terms in axes
        assert len(axes.splitlines()) == 3 + (model.code_license is not None)


def test_every_licence_is_open_where_the_osi_approved_it(library: Library) -> None:
    for entry in library.every(License):
        advice = asked_of(entry, library)
        assert advice is not None
        assert advice.verdict == ("yes" if entry.osi_approved else "no"), entry.id
        assert all(one.supports for one in claims(advice))
        assert {one.entry for one in compose(advice.parts).citations} == {entry.id}


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        ("licenses/mit", "yes"),
        ("licenses/sspl-1.0", "no"),
        ("licenses/cc-by-nc-4.0", "no"),
        ("tools/pytorch", "yes"),
        ("models/llama-4", "no"),
    ],
)
def test_well_known_cases(library: Library, entry: str, verdict: str) -> None:
    advice = asked_of(library[entry], library)
    assert advice is not None
    assert advice.verdict == verdict


def test_every_organization_is_as_open_as_what_it_makes(library: Library) -> None:
    told = 0
    for entry in library.every(Organization):
        works = [one for name in entry.runs if isinstance(one := library[name], Artefact)]
        advice = asked_of(entry, library)
        assert (advice is None) == (not works), entry.id
        if advice is not None:
            degrees = {one.open for one in works}
            assert advice.verdict == (degrees.pop() if len(degrees) == 1 else "partly"), entry.id
            assert advice.listed == tuple(one.id for one in works)
            assert all(one.supports for one in claims(advice))
            told += 1
    assert told


def test_every_product_that_something_replaces_is_not_open(library: Library) -> None:
    told = 0
    products = {product for entry in library.every(Artefact) for product in entry.replaces}
    for product in sorted(products):
        found = [one for one in library.mentions(product) if one.product]
        for mention in found:
            advice = advise_openness(mention, library[mention.entries[0]], library)
            assert advice is not None
            assert advice.verdict == "no"
            assert set(advice.listed) <= set(mention.instead)
            assert all(one.supports for one in claims(advice))
            told += 1
    assert told


@pytest.mark.parametrize("kind", [Practice, Learning])
def test_what_has_no_openness_gets_no_advice(library: Library, kind: type[Entry]) -> None:
    assert all(asked_of(entry, library) is None for entry in library.every(kind))

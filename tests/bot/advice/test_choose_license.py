"""Choosing a licence: wishes and subjects lead to licences that give them."""

import pytest

from bot.advice.choose_license import (
    MOST,
    Choice,
    Extra,
    LicenseWish,
    Work,
    advise_choice,
    advise_license_choice,
    is_old,
)
from bot.advice.evidence import Advice, Statement
from bot.advice.library import Library
from bot.advice.request import Request
from bot.answer import Kind
from index.entries import License

COPYLEFT = {"strong-copyleft", "network-copyleft", "weak-copyleft"}


def advised(text: str, library: Library) -> Advice | None:
    return advise_license_choice(Request(text, Kind.RECOMMEND), library)


def chosen(text: str, library: Library) -> list[License]:
    advice = advised(text, library)
    assert advice is not None
    entries = [library[name] for name in advice.listed]
    return [entry for entry in entries if isinstance(entry, License)]


@pytest.mark.parametrize(
    ("text", "first", "categories"),
    [
        ("a licence with which everyone must share their changes", "gpl-3.0", COPYLEFT),
        ("a copyleft licence so that cloud services must share", "agpl-3.0", {"network-copyleft"}),
        (
            "my library should stay open, but closed programs may link it",
            "mpl-2.0",
            {"weak-copyleft"},
        ),
        ("anyone can do whatever they want with it", "", {"permissive"}),
        ("a permissive licence with a patent grant", "apache-2.0", {"permissive"}),
        ("no conditions at all, public domain", "cc0-1.0", {"public-domain", "permissive"}),
        ("a licence for my font", "ofl-1.1", {"font", "permissive"}),
        ("a licence for my photos", "cc-by-4.0", {"creative-commons", "public-domain"}),
        (
            "a licence for the documentation",
            "cc-by-4.0",
            {"creative-commons", "documentation", "public-domain"},
        ),
    ],
)
def test_a_wish_leads_to_licences_of_its_families(
    library: Library, text: str, first: str, categories: set[str]
) -> None:
    found = chosen(text, library)
    assert {one.category for one in found} <= categories
    assert not first or found[0].id == f"licenses/{first}"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a licence for my photos", "media"),
        ("a licence for the manual", "documentation"),
        ("a copyleft licence for open hardware", "hardware"),
        ("which licence for my data set", "data"),
        ("a permissive licence for my program", "software"),
    ],
)
def test_a_licence_is_written_for_what_it_is_to_cover(
    library: Library, text: str, subject: str
) -> None:
    found = chosen(text, library)
    assert found
    assert all(subject in one.applies_to for one in found)


def test_for_software_only_open_source_licences_are_named(library: Library) -> None:
    for text in ("everyone must share their changes", "anyone can do anything", "copyleft"):
        assert all(one.osi_approved for one in chosen(text, library))


def test_where_nothing_shall_be_asked_nothing_is(library: Library) -> None:
    assert all(one.conditions == () for one in chosen("no attribution, no conditions", library))


def test_who_wants_patents_granted_gets_licences_that_say_so(library: Library) -> None:
    for text in ("permissive with patents", "copyleft with a patent licence"):
        assert all(one.patent_grant == "express" for one in chosen(text, library))


@pytest.mark.parametrize("text", ["a non-commercial licence for my drawings", "photos, no selling"])
def test_use_is_kept_from_business_only_where_that_is_wished(library: Library, text: str) -> None:
    limited = ["noncommercial-only" in one.limitations for one in chosen(text, library)]
    assert all(limited) == ("non-commercial" in text)
    assert len(set(limited)) == 1


def test_a_few_are_named_with_their_sources_and_none_twice(library: Library) -> None:
    for text in ("copyleft", "anyone can do anything", "a licence for photos", "public domain"):
        advice = advised(text, library)
        assert advice is not None
        assert advice.kind is Kind.RECOMMEND
        assert advice.about == advice.listed
        assert 1 <= len(advice.listed) <= MOST
        families = [name.split("-")[0] for name in advice.listed if "cc-by" not in name]
        assert len(families) == len(set(families))
        claims = [part for part in advice.parts if isinstance(part, Statement)]
        assert [part.supports[0].entry for part in claims] == list(advice.listed)


@pytest.mark.parametrize("text", ["", "I want to put it out", "what is good"])
def test_who_tells_no_wish_gets_no_licence(library: Library, text: str) -> None:
    assert advised(text, library) is None


def test_licences_that_their_own_entries_call_old_are_known(library: Library) -> None:
    old = {one.id for one in library.every(License) if is_old(one)}
    names = ("cpl-1.0", "epl-1.0", "mpl-1.1", "apache-1.1", "eupl-1.1", "hpnd", "php-3.01", "intel")
    assert {f"licenses/{name}" for name in names} <= old
    living = ("mit", "isc", "bsd-2-clause", "gpl-2.0", "gpl-3.0", "agpl-3.0", "lgpl-2.1", "mpl-2.0",
              "epl-2.0", "apache-2.0", "cc0-1.0", "cc-by-4.0", "eupl-1.2", "0bsd")  # fmt: skip
    assert not {f"licenses/{name}" for name in living} & old


@pytest.mark.parametrize("work", Work)
def test_an_old_licence_is_never_offered(library: Library, work: Work) -> None:
    for wish in (None, *LicenseWish):
        for extras in (frozenset[Extra](), *(frozenset((one,)) for one in Extra)):
            advice = advise_choice(Choice(work, wish, extras), library)
            offered = [library[one] for one in advice.listed] if advice else []
            assert not any(isinstance(one, License) and is_old(one) for one in offered)

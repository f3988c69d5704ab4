"""Recommendations: what was found and meets the constraints, and what stands in for what."""

import re

import pytest

from bot.advice.constraints import Constraint, Demand, meets
from bot.advice.evidence import Advice, Remark, Statement
from bot.advice.library import Library
from bot.advice.recommend import MOST, advise_recommendation
from bot.advice.request import Request
from bot.answer import Kind
from index.encoder import OnnxEncoder
from index.entries import Artefact, Learning, Tool
from index.mentions import Mention
from index.retriever import Query, Retriever
from index.snapshot import IndexStore

LIVING = ("active", "maintenance")


@pytest.fixture(scope="module")
def retriever(real_store: IndexStore) -> Retriever:
    return real_store.open().retriever()


@pytest.fixture(scope="module")
def dictation(retriever: Retriever, encoder: OnnxEncoder) -> dict[str, float]:
    """What a question for speech recognition finds."""
    text = "a tool for speech recognition"
    hits = retriever.search(Query(text, encoder.encode([text])[0]), 30)
    return {hit.entry: hit.score for hit in hits}


def wanting(*constraints: Constraint, wants: str = "tools") -> Request:
    return Request(
        "a tool for speech recognition", Kind.RECOMMEND, constraints=constraints, wants=wants
    )


def instead_of(mention: Mention, *constraints: Constraint) -> Request:
    return Request(
        f"what instead of {mention.text}", Kind.RECOMMEND, mentions=(mention,),
        constraints=constraints, instead_of=0, wants="tools",
    )  # fmt: skip


def claims(advice: Advice) -> list[Statement]:
    return [part for part in advice.parts if isinstance(part, Statement)]


def remarks(advice: Advice) -> int:
    return sum(isinstance(part, Remark) for part in advice.parts)


def test_a_few_of_the_wanted_kind_are_listed_with_their_sources(
    library: Library, dictation: dict[str, float]
) -> None:
    advice = advise_recommendation(wanting(), dictation, library)
    assert advice is not None
    assert advice.kind is Kind.RECOMMEND
    assert 1 <= len(advice.listed) <= MOST
    assert advice.about == advice.listed
    assert set(advice.listed) <= dictation.keys()
    told = claims(advice)
    assert [one.supports[0].entry for one in told[: len(advice.listed)]] == list(advice.listed)
    for claim, name in zip(told, advice.listed, strict=False):
        entry = library[name]
        assert isinstance(entry, Artefact)
        cited = [one.url for one in claim.supports]
        assert len(set(cited)) == len(cited)
        assert any(entry.license_source.startswith(url) for url in cited)
        assert entry.title in claim.text


def test_the_nearest_comes_first(library: Library, dictation: dict[str, float]) -> None:
    advice = advise_recommendation(wanting(), dictation, library)
    assert advice is not None
    assert dictation[advice.listed[0]] == max(dictation[name] for name in advice.listed)


@pytest.mark.parametrize("wants", ["tools", "models", "learning"])
def test_only_what_is_wanted_is_listed(
    library: Library, dictation: dict[str, float], wants: str
) -> None:
    if wants == "tools":  # a question whose nearest is a model may be answered with one
        dictation = {
            name: score for name, score in dictation.items() if not name.startswith("models/")
        }
    advice = advise_recommendation(wanting(wants=wants), dictation, library)
    assert advice is not None
    assert all(name.startswith(f"{wants}/") for name in advice.listed)


@pytest.mark.parametrize(
    "constraint",
    [
        Constraint(Demand.WITHOUT_GPU, "cpu", "without gpu"),
        Constraint(Demand.LICENSE, "permissive", "permissive"),
        Constraint(Demand.PLATFORM, "windows", "windows"),
        Constraint(Demand.LANGUAGE, "python", "python"),
    ],
    ids=lambda one: one.value,
)
def test_what_is_listed_meets_the_constraints(
    library: Library, dictation: dict[str, float], constraint: Constraint
) -> None:
    advice = advise_recommendation(wanting(constraint), dictation, library)
    assert advice is not None
    assert remarks(advice) == 0
    assert all(meets(library, library[name], constraint) for name in advice.listed)


def test_where_nothing_meets_all_it_says_what_it_lets_go_of(
    library: Library, dictation: dict[str, float]
) -> None:
    kept = Constraint(Demand.LICENSE, "permissive", "permissive")
    dropped = Constraint(Demand.PLATFORM, "tpu", "on a tpu of my own")
    advice = advise_recommendation(wanting(kept, dropped), dictation, library)
    assert advice is not None
    assert remarks(advice) == 2
    assert dropped.words in advice.parts[1].text
    assert kept.words not in advice.parts[1].text
    assert all(meets(library, library[name], kept) for name in advice.listed)
    assert not any(meets(library, library[name], dropped) for name in advice.listed)


def test_what_is_no_longer_kept_up_is_not_recommended(library: Library) -> None:
    dead = [tool for tool in library.every(Tool) if tool.status not in LIVING]
    ranked = {tool.id: 1.0 for tool in dead}
    assert dead
    assert advise_recommendation(wanting(), ranked, library) is None


@pytest.mark.parametrize("ranked", [{}, {"licenses/mit": 1.0}, {"practice/nothing": 1.0}])
def test_where_nothing_of_the_kind_was_found_nothing_is_recommended(
    library: Library, ranked: dict[str, float]
) -> None:
    assert advise_recommendation(wanting(), ranked, library) is None


def test_courses_are_listed_with_their_provider(library: Library) -> None:
    courses = [one for one in library.every(Learning) if "nlp" in one.topics]
    ranked = {one.id: 1.0 for one in courses}
    advice = advise_recommendation(wanting(wants="learning"), ranked, library)
    assert advice is not None
    for claim, name in zip(claims(advice), advice.listed, strict=False):
        course = library[name]
        assert isinstance(course, Learning)
        assert any(name in claim.text for name in re.findall(r"[A-Z]\w+", course.provider))
        assert claim.text.count(course.provider) <= 1
        assert course.status in LIVING


def test_something_else_stands_in_for_every_tool_with_alternatives(library: Library) -> None:
    told = 0
    for entry in library.every(Artefact):
        request = instead_of(Mention(entry.title, 0, len(entry.title), (entry.id,)))
        advice = advise_recommendation(request, {entry.id: 1.0}, library)
        if advice is None:
            continue
        assert entry.id not in advice.listed
        others = [library[name] for name in advice.listed]
        assert others
        for other in others:
            back: set[str] = set()
            if isinstance(other, Artefact):
                assert other.status in LIVING
                back = {one.entry for one in other.alternatives}
            named = {one.entry for one in entry.alternatives} | set(entry.successors)
            assert other.id in named or entry.id in back, (entry.id, other.id)
        assert all(one.supports for one in claims(advice)), entry.id
        told += 1
    assert told > 100


def test_the_difference_that_the_entry_names_is_told(library: Library) -> None:
    for entry in library.every(Tool):
        if not entry.alternatives:
            continue
        request = instead_of(Mention(entry.title, 0, len(entry.title), (entry.id,)))
        advice = advise_recommendation(request, {}, library)
        differences = {one.entry: one.difference for one in entry.alternatives}
        if advice is not None:
            for claim, name in zip(claims(advice), advice.listed, strict=False):
                assert differences.get(name, "") in claim.text


@pytest.mark.parametrize("product", ["Adobe Photoshop", "Slack", "Google Analytics"])
def test_what_stands_in_for_a_product_says_so_in_its_entry(library: Library, product: str) -> None:
    mention = next(one for one in library.mentions(product) if one.instead)
    advice = advise_recommendation(instead_of(mention), {}, library)
    assert advice is not None
    for name in advice.listed:
        entry = library[name]
        assert isinstance(entry, Artefact)
        assert mention.product in entry.replaces or name in mention.instead


def test_the_one_that_a_constraint_took_out_is_named(library: Library) -> None:
    wish = Constraint(Demand.PLATFORM, "android", "on android")
    told = 0
    for entry in library.every(Tool):
        request = instead_of(Mention(entry.title, 0, len(entry.title), (entry.id,)), wish)
        advice = advise_recommendation(request, {}, library)
        if advice is None or remarks(advice):
            continue
        for claim in claims(advice)[len(advice.listed) :]:
            (left_out,) = {one.entry for one in claim.supports}
            assert left_out not in advice.listed
            assert not meets(library, library[left_out], wish)
            assert wish.words in claim.text
            told += 1
    assert told

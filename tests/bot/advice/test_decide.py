"""Which kind of advice answers, own cases without a verdict, shorter answers, two at once."""

from collections.abc import Callable

import pytest

from bot.advice.compare import advise_comparison
from bot.advice.decide import LAWYER_GUIDE, decide, general_information, shortened, together
from bot.advice.evidence import Advice, Remark, Statement, compose
from bot.advice.explain import summary
from bot.advice.learning_path import lay_out
from bot.advice.library import Library
from bot.advice.openness import advise_openness
from bot.advice.request import understand
from bot.advice.wording import first_sentence
from bot.advisor import Advisor
from bot.answer import Kind, Status
from index.encoder import OnnxEncoder
from index.entries import Artefact, Entry, LearningPath
from index.mentions import Mention
from index.retriever import Hit, Query
from index.snapshot import IndexStore

Search = Callable[[str], list[Hit]]


@pytest.fixture(scope="module")
def search(real_store: IndexStore, encoder: OnnxEncoder) -> Search:
    retriever = real_store.open().retriever()
    return lambda text: retriever.search(Query(text, encoder.encode([text])[0]), 30)


def claims(advice: Advice) -> list[Statement]:
    return [part for part in advice.parts if isinstance(part, Statement)]


@pytest.mark.parametrize(
    ("question", "kind", "entry"),
    [
        ("Can I copy GPL-3.0-only code into an MIT project?", Kind.COMPATIBILITY, "licenses/mit"),
        ("What is the difference between MIT and Apache-2.0?", Kind.COMPARE, "licenses/mit"),
        ("Is PyTorch open source?", Kind.OPENNESS, "tools/pytorch"),
        ("What can I use instead of Photoshop?", Kind.RECOMMEND, "tools/gimp"),
        ("Which licence should I choose so that changes stay open?", Kind.RECOMMEND, ""),
    ],
)
def test_a_request_that_is_wholly_understood_vouches_for_its_answer(
    library: Library, search: Search, question: str, kind: Kind, entry: str
) -> None:
    hits = search(question)
    request = understand(question, library, {hit.entry for hit in hits})
    for sure in (True, False):
        decision = decide(request, hits, library, sure=sure)
        assert decision is not None
        assert decision.vouched
        assert decision.advice.kind is kind
        assert not entry or entry in decision.advice.about


def test_what_is_neither_sure_nor_understood_gets_no_advice(
    library: Library, search: Search
) -> None:
    question = "and what of the notices, then?"
    hits = search(question)
    request = understand(question, library, ())
    assert decide(request, hits, library, sure=False) is None
    sure = decide(request, hits, library, sure=True)
    assert sure is not None
    assert not sure.vouched
    assert hits[0].entry in sure.advice.about


@pytest.mark.parametrize(
    "question",
    [
        "My former employer claims my project under the GPL is theirs",
        "We got a cease and desist letter because we copied GPL-3.0 code into our MIT app",
        "Can they sue me because I copied GPL-3.0-only code into my MIT project?",
    ],
)
def test_the_case_of_one_person_or_firm_gets_no_verdict(advisor: Advisor, question: str) -> None:
    answer = advisor.answer(question)
    assert answer.status is Status.ANSWERED
    assert answer.kind is Kind.EXPLAIN
    assert answer.verdict == ""
    assert LAWYER_GUIDE in answer.about
    assert answer.citations


@pytest.mark.parametrize("sure", [True, False])
def test_general_information_claims_what_the_lawyer_guide_says(
    library: Library, search: Search, sure: bool
) -> None:
    hits = search("can i sell software under the mit license")
    advice = general_information(hits, library, sure=sure)
    assert advice.verdict == ""
    assert (hits[0].entry in advice.about) == sure
    text = compose(advice.parts).text
    assert all(section.text in text for section in library[LAWYER_GUIDE].sections[:2])
    assert isinstance(advice.parts[0], Remark)


def test_in_short_an_explanation_is_its_first_sentence(library: Library) -> None:
    for entry in library.every(Entry):
        advice = summary(entry)
        short = shortened(advice, library)
        (part,) = short.parts
        assert part.text == first_sentence(entry.summary)
        assert isinstance(part, Statement)
        assert part.supports == claims(advice)[0].supports
        assert short.about == advice.about


def test_in_short_a_verdict_remains(library: Library) -> None:
    for entry in library.every(Artefact):
        mention = Mention(entry.title, 0, len(entry.title), (entry.id,))
        advice = advise_openness(mention, entry, library)
        assert advice is not None
        short = shortened(advice, library)
        assert (short.verdict, short.kind, short.about) == (
            advice.verdict,
            advice.kind,
            advice.about,
        )
        assert len(short.parts) == 1
        assert len(short.parts[0].text) <= len(advice.parts[0].text)


def test_in_short_a_path_is_its_steps(library: Library) -> None:
    for path in library.every(LearningPath):
        advice = lay_out(path, library)
        short = shortened(advice, library)
        (part,) = claims(short)
        assert part.supports
        assert part.text.count("**") == 2 * len(path.steps)
        assert short.listed == advice.listed


def test_in_short_a_comparison_is_when_to_take_which(library: Library) -> None:
    entries = [library["licenses/mit"], library["licenses/gpl-3.0"]]
    advice = advise_comparison(entries, library)
    assert advice is not None
    short = shortened(advice, library)
    assert [part.supports[0].entry for part in claims(short)] == [entry.id for entry in entries]
    assert "|" not in compose(short.parts).text


def test_two_answers_stand_one_after_the_other(library: Library) -> None:
    first, second = summary(library["licenses/mit"]), summary(library["tools/pytorch"])
    both = together(first, second)
    assert both.about == ("licenses/mit", "tools/pytorch")
    assert [part for part in both.parts if part in first.parts] == list(first.parts)
    text = compose(both.parts).text
    places = [text.index(first.title), text.index(second.title)]
    assert places == sorted(places)
    cited = compose(both.parts).citations
    assert [one.number for one in cited] == list(range(1, len(cited) + 1))
    assert {one.entry for one in cited} == {"licenses/mit", "tools/pytorch"}


def test_what_both_are_about_is_named_once(library: Library) -> None:
    one = summary(library["licenses/mit"])
    assert together(one, one).about == one.about


def test_two_questions_in_one_message_are_both_answered(advisor: Advisor) -> None:
    answer = advisor.answer("Is PyTorch open source? And what is Blender?")
    assert {"tools/pytorch", "tools/blender"} <= set(answer.about)

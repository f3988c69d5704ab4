"""The core: from a question to an answer, whatever the question is."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advice.evidence import compose
from bot.advice.explain import explain
from bot.advisor import MAX_QUESTION, Advisor, clean
from bot.answer import Kind, Status
from bot.composer import RELATED
from index.builder import build
from index.encoder import OnnxEncoder
from index.entries import LearningPath
from index.passages import Passage, Role
from index.reader import read_knowledge
from index.retriever import Hit, PassageHit
from index.snapshot import IndexStore


@pytest.mark.parametrize(
    ("question", "entry", "kind"),
    [
        ("Do I have to credit the authors of an MIT library?", "licenses/mit", Kind.EXPLAIN),
        ("Can I use MIT-licensed code in a commercial product?", "licenses/mit",
         Kind.COMPATIBILITY),
        ("is llama open source", "practice/is-llama-open-source", Kind.OPENNESS),
        ("papers with code is gone, what now?", "tools/papers-with-code", Kind.EXPLAIN),
        ("who governs pytorch", "organizations/pytorch-foundation", Kind.EXPLAIN),
        ("is there something open instead of lastpass", "tools/vaultwarden", Kind.RECOMMEND),
        ("vllm or ollama for 20 users", "tools/vllm", Kind.COMPARE),
        ("I want to contribute to PyTorch, how do I start?", "paths/contribute-to-pytorch",
         Kind.PATH),
    ],
)  # fmt: skip
def test_a_member_gets_the_right_entry_with_its_sources(
    advisor: Advisor, question: str, entry: str, kind: Kind
) -> None:
    answer = advisor.answer(question)
    assert (answer.status, answer.kind) == (Status.ANSWERED, kind)
    assert entry in {candidate.entry for candidate in answer.entries[:3]}
    assert entry in answer.about
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    marks = {int(number) for number in re.findall(r"\[(\d+)\]", answer.text)}
    assert marks == set(numbers)  # each source is shown for something, and none is missing
    assert any(citation.entry == entry for citation in answer.citations)
    first = advisor.snapshot.entries[answer.about[0]]
    found = [c.entry for c in answer.entries if c.entry in first.related]
    shown = [related.entry for related in answer.related]
    assert set(shown) <= set(first.related)
    asked_for = [one for one in found if one in shown]
    assert shown[: len(asked_for)] == asked_for  # what the question found too stands first
    assert len(shown) <= RELATED
    rested = {c.entry for c in answer.citations if c.entry in advisor.snapshot.entries}
    dates = [advisor.snapshot.entries[one].reviewed for one in rested]
    assert answer.reviewed <= min(dates).isoformat()


def test_what_is_shown_is_the_entrys_own_text(advisor: Advisor) -> None:
    answer = advisor.answer("Do I have to credit the authors of an MIT library?")
    best = advisor.snapshot.entries[answer.entries[0].entry]
    shown = [best.summary, *(section.text for section in best.sections)]
    assert any(text in answer.text for text in shown)


@pytest.mark.parametrize(
    "question", ["what is the best pizza in naples", "my xbox controller keeps disconnecting"]
)
def test_other_subjects_are_declined_without_sources(advisor: Advisor, question: str) -> None:
    answer = advisor.answer(question)
    assert answer.status is Status.DECLINED
    assert answer.kind is Kind.NONE
    assert answer.citations == ()
    assert "outside what I know" in answer.text
    assert answer.entries  # the candidates are told whatever the status


def unsure_question(advisor: Advisor) -> str:
    """A question that is neither answered nor declined."""
    for question in reversed(advisor.snapshot.probes().texts):
        if advisor.answer(question).status is Status.UNSURE:
            return question
    pytest.fail("no question lies between the thresholds")


def test_an_unsure_answer_suggests_and_claims_nothing(advisor: Advisor) -> None:
    answer = advisor.answer(unsure_question(advisor))
    assert answer.status is Status.UNSURE
    assert answer.citations == ()
    for candidate in answer.entries[:3]:
        assert candidate.title in answer.text


@pytest.mark.parametrize(
    "question", ["", "   ", "🙂🙂", "???", "<@123456>", "\x00\x1b", "\u202e\u200f", "<:cat:123>"]
)
def test_what_is_no_question_gets_a_way_to_ask(advisor: Advisor, question: str) -> None:
    answer = advisor.answer(question)
    assert answer.status is Status.DECLINED
    assert "I see no question" in answer.text
    assert "Can I use MIT-licensed code" in answer.text


def test_ten_thousand_characters_are_declined_with_the_limit(advisor: Advisor) -> None:
    answer = advisor.answer("mit " * 2500)
    assert answer.status is Status.DECLINED
    assert "9,999 characters" in answer.text
    assert "at most 2,000" in answer.text
    assert len(answer.question) == MAX_QUESTION


def test_the_longest_allowed_question_is_answered_or_declined_as_any(advisor: Advisor) -> None:
    answer = advisor.answer(("Can I sell MIT code? " * 100)[:MAX_QUESTION])
    assert answer.entries[0].entry == "licenses/mit"


@pytest.mark.parametrize(
    "question",
    [
        "'; DROP TABLE entries; -- mit license?",
        "**MIT** license `commercial` [use](https://evil.example)",
        "@everyone can i sell mit code <@&42>",
        "\u202eMIT license commercial use\u2066",
        "M\u200bIT license commercial use",
        "mit\x00 license\x1b[31m commercial use",
    ],
)
def test_hostile_text_is_only_a_question(advisor: Advisor, question: str) -> None:
    answer = advisor.answer(question)
    assert any(candidate.entry == "licenses/mit" for candidate in answer.entries)
    assert "evil.example" not in answer.text
    assert "@everyone" not in answer.text
    assert answer.question.isprintable()


@given(st.text(max_size=300))
@settings(max_examples=60)
def test_any_text_gets_an_answer(advisor: Advisor, question: str) -> None:
    answer = advisor.answer(question)
    assert answer.text
    assert 0 <= answer.confidence <= 1
    assert len(answer.entries) <= 10
    json.dumps(answer.to_json())


@given(st.text(max_size=100))
def test_cleaning_is_final_and_leaves_one_visible_line(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\n" not in once
    assert once == once.strip()


def test_json_has_the_contracts_keys_and_types(advisor: Advisor) -> None:
    data = advisor.answer("Can I sell MIT-licensed code?").to_json()
    assert list(data) == [
        "question", "status", "kind", "confidence", "text", "citations", "entries", "related",
        "timings_ms",
    ]  # fmt: skip
    assert set(data["citations"][0]) == {"number", "entry", "section", "title", "url"}
    assert set(data["entries"][0]) == {"entry", "title", "aliases", "score"}
    assert set(data["timings_ms"]) == {"encode", "search", "total"}
    assert len(data["entries"]) == 10
    scores = [candidate["score"] for candidate in data["entries"]]
    assert scores == sorted(scores, reverse=True)


def test_many_questions_get_the_answers_of_each_alone(advisor: Advisor) -> None:
    questions = ["can i sell mit code", "", "who runs arxiv", "best soup", "🙂", "x " * 2000] * 30
    together = list(advisor.answer_all(questions))
    assert len(together) == len(questions)
    for question, answer in list(zip(questions, together, strict=True))[:6]:
        alone = advisor.answer(question)
        assert (answer.status, answer.text) == (alone.status, alone.text)
        assert answer.confidence == pytest.approx(alone.confidence, abs=1e-4)


def test_threads_do_not_disturb_each_other(advisor: Advisor) -> None:
    questions = ["can i sell mit code", "who runs arxiv", "what is monai"] * 10
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(advisor.answer, questions))
    assert [answer.text for answer in found] == (
        [advisor.answer(question).text for question in questions]
    )


def test_explanation_tells_what_was_weighed(advisor: Advisor) -> None:
    explanation = advisor.answer("can i sell mit code", with_explanation=True).explanation
    assert explanation is not None
    assert len(explanation.evidence) == 12
    assert explanation.evidence[0].entry == "licenses/mit"
    assert set(explanation.features) >= {"dense", "lexical", "margin"}
    assert advisor.answer("can i sell mit code").explanation is None


def test_knowledge_of_one_entry_answers(
    knowledge: Path, encoder: OnnxEncoder, tmp_path: Path
) -> None:
    for name in ("orchard", "harbour"):
        (knowledge / "practice" / f"{name}.md").unlink()
    (knowledge / "off-topic.yaml").unlink()
    store = IndexStore(tmp_path / "index")
    build(read_knowledge(knowledge), store, encoder)
    answer = Advisor(store.open(), encoder).answer("what is the lighthouse matter about?")
    assert answer.entries[0].entry == "practice/lighthouse"


def hit(summary: float, *sections: float) -> Hit:
    found = [PassageHit(Passage("practice/orchard", Role.SUMMARY, "s"), summary, 0, 0, summary)]
    found += [
        PassageHit(Passage("practice/orchard", Role.SECTION, "t", number), score, 0, 0, score)
        for number, score in enumerate(sections)
    ]
    return Hit("practice/orchard", 1.0, 0.0, 0.0, 0.0, tuple(sorted(found, key=lambda p: -p.score)))


@pytest.mark.parametrize(
    ("found", "heading"),
    [
        (hit(0.5, 0.6, 0.7), "How it ends"),
        (hit(0.5, 0.7, 0.6), "How it begins"),
        (hit(0.9, 0.7, 0.6), ""),
        (hit(0.9), ""),
    ],
)
def test_the_best_section_is_shown_or_the_summary_where_it_is_better(
    knowledge: Path, found: Hit, heading: str
) -> None:
    entry = read_knowledge(knowledge).entries[-1]
    advice, section = explain(entry, found, "what is it about")
    shown = compose(advice.parts)
    assert section == heading
    assert all(citation.section == heading for citation in shown.citations)
    assert (f"**{heading}**" in shown.text) == bool(heading)
    assert heading or entry.summary in shown.text


def test_a_path_is_shown_with_its_steps_in_order(advisor: Advisor) -> None:
    answer = advisor.answer("I want to contribute to PyTorch, how do I start?")
    assert answer.kind is Kind.PATH
    path = advisor.snapshot.entries[answer.entries[0].entry]
    assert isinstance(path, LearningPath)
    titles = [advisor.snapshot.entries[step.entry].title for step in path.steps]
    places = [answer.text.index(f"{n}. **{title}**") for n, title in enumerate(titles, start=1)]
    assert places == sorted(places)
    assert f"about {path.hours:g} hours" in answer.text
    assert path.goal in answer.text
    assert all(" ".join(step.why.split()) in answer.text for step in path.steps)
    assert len(answer.text) < 3500  # it fits a card of Discord's, sources included

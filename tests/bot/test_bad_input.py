"""Bad input against every kind of advice: an answer comes, honest and whole, whatever is asked."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advisor import Advisor
from bot.answer import Answer, Context, Kind, Status
from tests.conftest import unmarked

FORMS = {
    Kind.EXPLAIN: "what is {}",
    Kind.COMPARE: "{} vs {}",
    Kind.COMPATIBILITY: "can i put {} code into a {} project",
    Kind.OPENNESS: "is {} open source",
    Kind.RECOMMEND: "alternative to {} in python on windows",
    Kind.PATH: "how do i learn {} from scratch",
}
FILLERS = {
    "nothing": "",
    "a licence nobody knows": "the Zorblax Public License 9",
    "an apple": "apples",
    "a licence and a tool": "MIT and Blender",
    "direction marks": "\u202eMIT\u2066",
    "Markdown": "**MIT** [x](https://evil.example) `GPL`",
    "a mention": "@everyone <@&42> MIT",
    "a table": "| MIT | {0} |\n|---|---|",
    "a query": "'; DROP TABLE entries; --",
    "much": "MIT " * 300,
    "emoji": "🙂" * 50,
    "marks of citations": "[1][2][3] MIT [99]",
    "a pattern": "(?:a+)+$ \\1 [",
}


def is_whole(answer: Answer) -> None:
    """What holds of any answer."""
    assert answer.text.strip()
    assert "Traceback" not in answer.text
    assert json.loads(json.dumps(answer.to_json()))["status"] == answer.status.value
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    if answer.status is Status.ANSWERED and answer.kind is not Kind.SMALLTALK:
        assert answer.citations
        assert answer.about
        assert unmarked(answer.text) != answer.text
    if answer.status is not Status.ANSWERED:
        assert answer.citations == ()
        assert answer.kind is Kind.NONE


@pytest.mark.parametrize("filler", FILLERS.values(), ids=FILLERS)
@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_takes_any_filler(advisor: Advisor, kind: Kind, filler: str) -> None:
    is_whole(advisor.answer(FORMS[kind].replace("{}", filler)))


def test_fifty_names_in_one_question(advisor: Advisor) -> None:
    names = [advisor.snapshot.entries.title(one) for one in list(advisor.snapshot.entries)[300:350]]
    for form in ("compare {}", "can i combine {}", "alternative to {}", "is {} open source"):
        is_whole(advisor.answer(form.format(", ".join(names))[:2000]))


@pytest.mark.parametrize(
    "question",
    [
        "recommend a vector database without gpu that needs cuda, only in cobol, closed and open",
        "a permissive copyleft licence that nobody may use",
        "free paid course for absolute beginner experts in under 1 hour with 300 hours",
        "python library not in python for windows without windows",
    ],
)
def test_contradictory_wishes_are_told_or_declined(advisor: Advisor, question: str) -> None:
    is_whole(advisor.answer(question))


def test_nobodys_licence_gets_no_verdict(advisor: Advisor) -> None:
    answer = advisor.answer(
        "can i copy code under the Zorblax Public License 4.2 into my MIT project"
    )
    assert answer.verdict == "unknown"
    assert "Not known here" in answer.text


def test_private_things_are_not_repeated(advisor: Advisor) -> None:
    secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
    answer = advisor.answer(f"my token {secret} is in a repo of anna@example.org, is MIT code safe")
    assert secret not in answer.text
    assert "anna@example.org" not in answer.text


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(list(Kind)), st.integers(0, 4))
def test_any_follow_up_gets_an_answer(advisor: Advisor, text: str, kind: Kind, listed: int) -> None:
    about = ("tools/vllm", "licenses/mit", "learning/cs50x", "tools/ollama")
    context = Context("vllm or ollama", kind, about, about[:listed], "", about)
    answer = advisor.answer(text, context=context)
    is_whole(answer)
    assert answer.context is not None


def test_a_conversation_that_was_about_nothing(advisor: Advisor) -> None:
    empty = Context("", Kind.NONE)
    for text in ("and the second one?", "shorter", "more", "what about it"):
        is_whole(advisor.answer(text, context=empty))
        is_whole(advisor.answer(text, context=replace(empty, kind=Kind.COMPARE)))

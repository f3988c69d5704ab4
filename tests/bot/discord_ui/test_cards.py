"""Cards keep every limit of Discord's, whatever the answer holds."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advisor import Advisor
from bot.answer import Answer, Citation, Kind, Related, Status
from bot.discord_ui.cards import MAX_TEXT, AnswerCard, shorten, to_discord

MAX_COMPONENTS = 40

words = st.text(max_size=150)
citations = st.builds(
    Citation,
    number=st.integers(1, 99),
    entry=st.just("tools/x"),
    section=words,
    title=words,
    url=st.text(min_size=400, max_size=500, alphabet="abc/").map(lambda p: f"https://x.org/{p}"),
)
answers = st.builds(
    Answer,
    question=words,
    status=st.sampled_from(Status),
    kind=st.sampled_from(Kind),
    confidence=st.floats(0, 1),
    title=st.text(max_size=100),
    text=st.text(max_size=300).map(lambda text: f"{text}\n\n" * 40),
    citations=st.lists(citations, max_size=12).map(tuple),
    related=st.lists(
        st.builds(Related, entry=st.just("tools/x"), title=st.text(max_size=100)), max_size=12
    ).map(tuple),
    reviewed=st.sampled_from(["", "2026-11-20"]),
)


def components_of(answer: Answer) -> list[dict[str, Any]]:
    return parts(AnswerCard(answer).to_components())  # type: ignore[no-untyped-call]


def parts(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All components, nested ones too."""
    return [
        part
        for component in components
        for part in (component, *parts(component.get("components", [])))
    ]


@given(answers)
@settings(max_examples=60)
def test_the_longest_answer_fits_one_message(answer: Answer) -> None:
    found = components_of(answer)
    texts = [part["content"] for part in found if "content" in part]
    assert len(found) <= MAX_COMPONENTS
    assert sum(len(text) for text in texts) <= MAX_TEXT
    assert all(text.strip() for text in texts)


def test_every_entry_fits_without_a_cut(advisor: Advisor) -> None:
    """What maintainers write is shown whole: summary or any section, sources and all."""
    for entry in advisor.snapshot.entries.values():
        for text in (entry.summary, *(section.text for section in entry.sections)):
            answer = Answer(
                "", Status.ANSWERED, Kind.EXPLAIN, 1.0, entry.title, text,
                citations=tuple(
                    Citation(n, entry.id, "", source.title, source.url)
                    for n, source in enumerate(entry.sources, 1)
                ),
                related=tuple(
                    Related(name, advisor.snapshot.entries.title(name)) for name in entry.related
                ),
                reviewed="2026-11-20",
            )  # fmt: skip
            shown = [p["content"] for p in components_of(answer) if "content" in p]
            assert "cut here" not in "".join(shown), entry.id
            assert "".join(shown).count("](<http") == len(entry.sources), entry.id


@given(st.text(max_size=500), st.integers(60, 400))
def test_shortened_text_keeps_its_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or "cut here" in short


def test_a_cut_falls_between_paragraphs_and_closes_the_fence() -> None:
    text = "\n\n".join(f"Paragraph {n} of some length." for n in range(100))
    assert shorten(text, 400).split("\n\n")[-2].endswith("length.")
    code = "```sh\n" + "echo hello\n" * 100 + "```"
    assert shorten(code, 400).count("```") == 2


def test_tables_become_lists() -> None:
    table = "Before.\n\n| Tool | Licence |\n|---|---|\n| vLLM | Apache-2.0 |\n| n8n | |\n\nAfter."
    assert to_discord(table) == "Before.\n\n- **vLLM** Licence: Apache-2.0\n- **n8n**\n\nAfter."


@pytest.mark.parametrize("title", ["a [b](https://evil.example) *c*", "`x` @everyone"])
def test_titles_hold_no_markdown(title: str) -> None:
    answer = Answer("", Status.ANSWERED, Kind.EXPLAIN, 1.0, title, "text")
    shown = components_of(answer)[1]["content"]
    assert "](https://evil" not in shown
    assert " *c*" not in shown

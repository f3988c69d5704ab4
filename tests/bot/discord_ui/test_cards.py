"""Cards keep every limit of Discord's, whatever the answer holds."""

import re
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advice.orders import Show
from bot.advisor import Advisor
from bot.answer import Answer, Candidate, Citation, Context, Kind, Related, Status
from bot.discord_ui.answer_card import (
    _VERDICTS,
    LONGEST_QUOTE,
    AnswerCard,
    blocks_of,
    question_shown,
    quoted,
)
from bot.discord_ui.cards import MAX_COMPONENTS, MAX_TEXT, Card, NoticeCard, fitting_label
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.phrases import ENGLISH, phrases_in
from bot.discord_ui.safe_text import SafeText, plain, typed
from tests.bot.discord_ui.seen import parts

PHRASES = phrases_in(ENGLISH)

words = st.text(max_size=150)
titles = st.text(min_size=1, max_size=100).filter(lambda text: bool(text.strip()))
names = st.from_regex(r"(tools|licenses)/[a-z0-9]{1,12}", fullmatch=True)
citations = st.builds(
    Citation,
    number=st.integers(1, 99),
    entry=st.just("tools/x"),
    section=words,
    title=titles,
    url=st.text(min_size=10, max_size=500, alphabet="abc/").map(lambda p: f"https://x.org/{p}"),
)
candidates = st.builds(
    Candidate, entry=names, title=titles, aliases=st.just(()), score=st.floats(0, 1)
)
contexts = st.builds(
    Context,
    question=words,
    kind=st.sampled_from(Kind),
    listed=st.lists(names, max_size=8, unique=True).map(tuple),
)
paragraphs = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="ab *_`[]()<>|@#\n", min_size=1, max_size=900),
    st.integers(1, 9).map(
        lambda n: "\n".join(f"{k}. **Item {k}**: why [1]\n   and what for" for k in range(1, n + 1))
    ),
    st.just("| A | B |\n|---|---|\n| c | d |\n| e | f |"),
    st.just("```sh\nmake | tee log\n```"),
    st.just("**A heading**"),
)
texts = st.lists(paragraphs, max_size=25).map("\n\n".join)
answers = st.builds(
    Answer,
    question=words,
    status=st.sampled_from(Status),
    kind=st.sampled_from(Kind),
    confidence=st.floats(0, 1),
    title=titles,
    text=texts,
    citations=st.lists(citations, max_size=12).map(tuple),
    entries=st.lists(candidates, max_size=8, unique_by=lambda one: one.entry).map(tuple),
    related=st.lists(st.builds(Related, entry=names, title=titles), max_size=30).map(tuple),
    reviewed=st.sampled_from(["", "2026-11-20"]),
    verdict=st.sampled_from(["", *_VERDICTS]),
    about=st.lists(names, max_size=3).map(tuple),
    context=st.none() | contexts,
)


def top_of(card: Card) -> list[dict[str, Any]]:
    """What is sent of a card."""
    return card.to_components()  # type: ignore[no-untyped-call, no-any-return]


def components_of(card: Card) -> list[dict[str, Any]]:
    return parts(top_of(card))


def texts_in(card: Card) -> list[str]:
    return [part["content"] for part in components_of(card) if "content" in part]


@given(answers, words, st.booleans(), st.booleans(), st.integers(0, 30))
@settings(max_examples=60)
def test_every_answer_fits_one_message(
    answer: Answer, quote: str, full: bool, helpers: bool, sections: int
) -> None:
    card = AnswerCard(
        answer,
        PHRASES,
        quote=quote,
        full=full,
        can_ask_human=helpers,
        can_share=True,
        sections={f"tools/x#{n}": f"Section {n}" for n in range(sections)},
    )
    found = components_of(card)
    shown = texts_in(card)
    assert len(found) <= MAX_COMPONENTS
    assert sum(len(text) for text in shown) <= MAX_TEXT
    assert all(text.strip() for text in shown)
    ids = [part["custom_id"] for part in found if "custom_id" in part]
    assert len(ids) == len(set(ids))  # Discord takes each but once
    assert all(1 <= len(one) <= 100 for one in ids)
    for part in found:
        assert part.get("type") != discord.ComponentType.action_row.value or (
            1 <= len(part["components"]) <= 5
        )
        assert len(part.get("label") or "") <= 80
        for option in part.get("options", ()):
            assert 1 <= len(option["label"]) <= 100
            assert 1 <= len(option["value"]) <= 100
        assert len(part.get("options", ())) <= 25


def test_every_entry_fits_with_all_its_sources(advisor: Advisor) -> None:
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
            shown = "\n".join(texts_in(AnswerCard(answer, PHRASES, quote="What?", full=True)))
            assert "-# …" not in shown, entry.id
            assert shown.count("](<http") == len(entry.sources), entry.id


def test_every_entry_can_be_shown_short_and_whole(advisor: Advisor) -> None:
    for entry in advisor.snapshot.entries.values():
        answer = advisor.fulfil(Show(entry.id))
        for full in (False, True):
            card = AnswerCard(answer, PHRASES, quote=answer.question, full=full)
            shown = "\n".join(texts_in(card))
            assert "](<http" in shown, entry.id
            assert not full or shown.count("](<http") == len(answer.citations), entry.id
            assert not full or "-# …" not in shown, entry.id


# --- what a card says -----------------------------------------------------------------------------


def answered(text: str = "It is short.", **other: Any) -> Answer:
    return Answer("", Status.ANSWERED, other.pop("kind", Kind.EXPLAIN), 1.0, "MIT", text, **other)


@pytest.mark.parametrize("title", ["a [b](https://evil.example) *c*", "`x` @everyone", "# <#12>"])
def test_titles_hold_no_markdown(title: str) -> None:
    answer = Answer("", Status.ANSWERED, Kind.EXPLAIN, 1.0, title, "text")
    (shown, *_) = texts_in(AnswerCard(answer, PHRASES))
    assert shown == f"### {plain(title)}"
    assert typed(shown.removeprefix("### ")) == title


@pytest.mark.parametrize(
    ("verdict", "icon"), [(name, icon) for name, (icon, _) in _VERDICTS.items()]
)
def test_a_verdict_is_seen_at_once(verdict: str, icon: str) -> None:
    card = AnswerCard(answered(verdict=verdict), PHRASES)
    assert texts_in(card)[0] == f"### {icon} MIT"
    (body,) = top_of(card)
    assert body["accent_color"] == _VERDICTS[verdict][1].value


def test_each_verdict_has_a_sign_of_its_own() -> None:
    icons = [icon for icon, _ in _VERDICTS.values()]
    assert len(set(icons)) == len(icons)
    assert {"yes", "conditions", "partly", "disputed", "no", "unknown"} == set(_VERDICTS)


def test_no_verdict_no_sign() -> None:
    assert texts_in(AnswerCard(answered(), PHRASES))[0] == "### MIT"


def test_the_answer_comes_before_its_sources_and_the_buttons() -> None:
    source = Citation(1, "licenses/mit", "", "The text", "https://x.org")
    card = AnswerCard(
        answered("It is short. [1]", citations=(source,), reviewed="2026-11-20"),
        PHRASES, quote="What is MIT?",
    )  # fmt: skip
    assert texts_in(card) == [
        "-# ❝ What is MIT? ❞",
        "### MIT",
        "It is short. [1]",
        "-# `1` [The text](<https://x.org>)",
        "-# Checked 2026-11-20 · general information, not legal advice",
    ]
    (body,) = top_of(card)
    assert body["components"][-1]["type"] == discord.ComponentType.action_row.value


def test_a_long_answer_is_short_at_first_and_whole_on_demand() -> None:
    text = "\n\n".join(f"Paragraph {n}. {'word ' * 40}" for n in range(12))
    short, full = (AnswerCard(answered(text), PHRASES, full=full) for full in (False, True))
    assert len("".join(texts_in(short))) < 1200
    assert all(f"Paragraph {n}." in "".join(texts_in(full)) for n in range(12))
    assert "answer:more" in [part.get("custom_id") for part in components_of(short)]
    assert "answer:more" not in [part.get("custom_id") for part in components_of(full)]


# --- the question on a card -----------------------------------------------------------------------

QUESTIONS = [
    "May I sell MIT code?",
    "What is **this** [x](https://evil.example) `code` ~~and~~ ||that|| _or_ #that",
    "@everyone <@123456789012345678> <#12> https://x.org/?a=b www.x.org discord.gg/abc",
    "\\o/ \\* c:\\temp\\new 1. a - b > c",
    "- a list",
    "1. numbered",
    "❝ quoted ❞",
    "日本語で聞く 🙂",
]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_question_is_read_back_from_its_card(
    simcord_bot: AdvisorClient, channel: Any, question: str
) -> None:
    target = simcord_bot.get_channel(channel.id)
    assert isinstance(target, discord.TextChannel)
    sent = await target.send(view=AnswerCard(answered(), PHRASES, quote=question))
    assert question_shown(await target.fetch_message(sent.id)) == question


async def test_a_card_without_a_question_tells_none(
    simcord_bot: AdvisorClient, channel: Any
) -> None:
    target = simcord_bot.get_channel(channel.id)
    assert isinstance(target, discord.TextChannel)
    sent = await target.send(view=AnswerCard(answered(), PHRASES))
    assert question_shown(await target.fetch_message(sent.id)) == ""


@given(st.text(min_size=1, max_size=1200).filter(lambda text: "\u200b" not in text))
def test_a_quote_keeps_what_was_asked_up_to_a_length(question: str) -> None:
    shown = quoted(question)
    line = " ".join(question.split())
    back = typed(shown.removeprefix("-# ❝ ").removesuffix(" ❞"))
    assert len(shown.splitlines()) == 1
    if len(line) <= LONGEST_QUOTE:
        assert back == line
    else:
        assert len(back) <= LONGEST_QUOTE
        assert back.endswith("…")
        assert line.startswith(back[:-1])


# --- its blocks -----------------------------------------------------------------------------------


def test_fences_and_tables_stay_whole() -> None:
    fence = "```sh\none\n\n\ntwo | three\n```"
    table = "| A | B |\n|---|---|\n| c | d |"
    blocks = blocks_of(f"First\nparagraph.\n\n{fence}\n\n{table}\n\n- a\n- b\n\nLast.")
    assert [block.text for block in blocks] == [
        "First\nparagraph.", fence, table, "- a\n- b", "Last.",
    ]  # fmt: skip
    assert {block.number for block in blocks} == {0}


def test_items_of_a_numbered_list_are_blocks_of_their_own() -> None:
    blocks = blocks_of("Two:\n\n1. **One**\n   - why\n\n2. **Two**\n   1. inner\n\nLast.")
    assert [(block.number, block.text) for block in blocks] == [
        (0, "Two:"),
        (1, "1. **One**\n   - why"),
        (2, "2. **Two**\n   1. inner"),
        (0, "Last."),
    ]


@given(texts)
def test_no_block_is_lost(text: str) -> None:
    def letters(markdown: str) -> str:
        return re.sub(r"[^a-zA-Z]", "", markdown)

    plain_paragraphs = text.replace("\r", "").replace("[", "(")  # no link definitions
    found = "".join(block.text for block in blocks_of(plain_paragraphs))
    assert letters(found) == letters(plain_paragraphs)


# --- any card -------------------------------------------------------------------------------------


def test_a_card_takes_what_fits_and_no_more() -> None:
    card = Card()
    for number in range(60):
        card.say(SafeText(f"{number} " + "x" * 300)).line()
    shown = components_of(card)
    assert len(shown) <= MAX_COMPONENTS
    assert sum(len(text) for text in texts_in(card)) <= MAX_TEXT
    assert card.room >= 0


def test_a_card_keeps_room_for_what_follows() -> None:
    card = Card().say(SafeText("x " * 4000), keep=1000)
    assert card.room >= 1000


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_is_said_where_there_is_nothing_to_say(text: str) -> None:
    assert texts_in(NoticeCard(SafeText(text))) == []
    assert len(components_of(Card().row([]))) == 1


@given(st.text(max_size=300), st.integers(2, 100))
def test_a_label_is_one_line_that_fits(text: str, limit: int) -> None:
    label = fitting_label(text, limit)
    assert len(label) <= limit
    assert len(label.splitlines()) <= 1

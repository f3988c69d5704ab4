"""Follow-ups: what a message means after the answer before it; several questions in one."""

from dataclasses import replace

import pytest

from bot.advice.constraints import Demand, constraints_in
from bot.advice.conversation import (
    LONGEST,
    MOST_QUESTIONS,
    Resolved,
    Wish,
    is_question,
    questions_in,
    resolve,
)
from bot.advice.library import Library
from bot.advice.request import understand
from bot.answer import Context, Kind

TOOLS = ("tools/qdrant", "tools/chroma", "tools/faiss")
COURSES = ("learning/fast-ai-practical-deep-learning", "learning/3blue1brown")

COMPATIBILITY = Context(
    "can i use gpl-3.0 code in my mit app",
    Kind.COMPATIBILITY,
    ("licenses/gpl-3.0", "licenses/mit"),
    subjects=("licenses/gpl-3.0",),
)
RECOMMENDED = Context(
    "recommend a vector store for python", Kind.RECOMMEND, TOOLS, TOOLS, subjects=TOOLS[:1]
)
COURSE = Context(
    "recommend a course on deep learning", Kind.RECOMMEND, COURSES, COURSES, subjects=COURSES[:1]
)
PATH = replace(COURSE, question="how do i learn deep learning", kind=Kind.PATH)
EXPLAINED = Context(
    "what is pytorch",
    Kind.EXPLAIN,
    ("tools/pytorch",),
    subjects=("tools/pytorch", "tools/tensorflow"),
)
OPENNESS = Context("is llama 3.1 open source", Kind.OPENNESS, ("models/llama-3.1",))
COMPARED = Context("pytorch vs tensorflow", Kind.COMPARE, ("tools/pytorch", "tools/tensorflow"))
LICENSE = Context("may i sell mit code", Kind.EXPLAIN, ("licenses/mit",))

EVERY = [COMPATIBILITY, RECOMMENDED, COURSE, PATH, EXPLAINED, OPENNESS, COMPARED, LICENSE]


def named(library: Library, question: str) -> list[str]:
    """The first entry of each name in a question, in its order."""
    return [one.entries[0] for one in library.mentions(question) if one.sure]


# --- nothing to lean on ---------------------------------------------------------------------------


@pytest.mark.parametrize("context", [None, Context("", Kind.NONE), Context("hi", Kind.SMALLTALK)])
@pytest.mark.parametrize(
    "text",
    ["and on windows?", "shorter", "tell me more", "the second one", "is it free?", "hi", ""],
)
def test_without_a_subject_before_a_message_stands_for_itself(
    library: Library, text: str, context: Context | None
) -> None:
    assert resolve(text, context, library) == Resolved(text, latest=text)


@pytest.mark.parametrize("context", EVERY)
@pytest.mark.parametrize(
    "text",
    [
        "what is scikit-learn",
        "is GIMP open source?",
        "MIT vs Apache-2.0",
        "what is the mpl",
        "which licence does nextcloud have",
        "best pizza in town",
        "hello there",
        "word " * (LONGEST + 1),
        "is it " + "very " * LONGEST + "good?",
    ],
)
def test_a_new_subject_drops_the_old_one(library: Library, text: str, context: Context) -> None:
    resolved = resolve(text, context, library)
    assert (resolved.question, resolved.wish) == (text, Wish.ASK)
    assert (resolved.entry, resolved.wants, resolved.without) == ("", "", ())


# --- shorter, more --------------------------------------------------------------------------------


@pytest.mark.parametrize("context", [COMPATIBILITY, RECOMMENDED, EXPLAINED, COMPARED])
@pytest.mark.parametrize(
    "text",
    ["shorter", "shorter please", "tl;dr", "in one sentence", "too long", "can you summarize it?",
     "ok, briefly", "make it short"],
)  # fmt: skip
def test_shorter_repeats_the_question_before(library: Library, text: str, context: Context) -> None:
    assert resolve(text, context, library) == Resolved(context.question, Wish.SHORTER)


@pytest.mark.parametrize("context", [COMPATIBILITY, RECOMMENDED, EXPLAINED])
@pytest.mark.parametrize(
    "text", ["tell me more", "more details", "go on", "elaborate please", "ok, more", "what else?"]
)
def test_more_is_about_the_first_entry_of_the_answer_before(
    library: Library, text: str, context: Context
) -> None:
    expected = Resolved(context.question, Wish.MORE, entry=context.about[0])
    assert resolve(text, context, library) == expected


# --- one of a list --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("the first", "tools/qdrant"), ("the second one", "tools/chroma"), ("2", "tools/chroma"),
        ("number two", "tools/chroma"), ("#3", "tools/faiss"), ("3.", "tools/faiss"),
        ("tell me about the third", "tools/faiss"), ("the last one please", "tools/faiss"),
        ("show me option 1", "tools/qdrant"), ("more about the 2nd tool", "tools/chroma"),
    ],
)  # fmt: skip
def test_a_place_in_the_list_shows_that_entry(library: Library, text: str, entry: str) -> None:
    resolved = resolve(text, RECOMMENDED, library)
    assert (resolved.wish, resolved.entry) == (Wish.SHOW, entry)
    assert library.title(entry) in resolved.question


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("is the first one free?", "tools/qdrant"),
        ("which license does the second use", "tools/chroma"),
        ("does the last one run on windows", "tools/faiss"),
    ],
)
def test_a_question_about_a_place_in_the_list_names_that_entry(
    library: Library, text: str, entry: str
) -> None:
    resolved = resolve(text, RECOMMENDED, library)
    assert (resolved.wish, resolved.latest) == (Wish.ASK, text)
    assert library.title(entry) in resolved.question


@pytest.mark.parametrize("text", ["the fifth", "#4", "number 5"])
def test_a_place_beyond_the_list_shows_nothing(library: Library, text: str) -> None:
    assert resolve(text, RECOMMENDED, library) == Resolved(text, latest=text)


def test_without_a_list_a_place_shows_nothing(library: Library) -> None:
    assert resolve("2", EXPLAINED, library).wish is Wish.ASK
    assert resolve("the second one", COMPARED, library).wish is Wish.ASK


# --- the same of another name ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("and agpl?", COMPATIBILITY, ["licenses/agpl-3.0", "licenses/mit"]),
        ("what about lgpl", COMPATIBILITY, ["licenses/lgpl-3.0", "licenses/mit"]),
        ("and in an apache app?", COMPATIBILITY, ["licenses/gpl-3.0", "licenses/apache-2.0"]),
        ("and under bsd?", COMPATIBILITY, ["licenses/gpl-3.0", "licenses/bsd-3-clause"]),
        (
            "and if my app is apache 2.0?",
            COMPATIBILITY,
            ["licenses/gpl-3.0", "licenses/apache-2.0"],
        ),
        (
            "what about the agpl instead of the gpl-3.0?",
            COMPATIBILITY,
            ["licenses/agpl-3.0", "licenses/mit"],
        ),
        (
            "what about apache instead of mit?",
            COMPATIBILITY,
            ["licenses/gpl-3.0", "licenses/apache-2.0"],
        ),
        ("and gpl?", LICENSE, ["licenses/gpl-3.0"]),
        ("ok, what about apache?", LICENSE, ["licenses/apache-2.0"]),
        ("and tensorflow?", EXPLAINED, ["tools/tensorflow"]),
        ("and deepseek r1", OPENNESS, ["models/deepseek-r1"]),
        ("what about pytorch?", OPENNESS, ["tools/pytorch"]),
    ],
)
def test_another_name_takes_the_place_of_one_of_its_kind(
    library: Library, text: str, context: Context, expected: list[str]
) -> None:
    resolved = resolve(text, context, library)
    assert named(library, resolved.question) == expected
    first = understand(context.question, library, ())
    assert understand(resolved.question, library, ()).kind is first.kind


def test_a_name_of_another_kind_takes_no_place(library: Library) -> None:
    text = "what about pytorch?"
    assert resolve(text, LICENSE, library).question == text


def test_what_the_message_added_is_kept_apart(library: Library) -> None:
    resolved = resolve("and in an apache app?", COMPATIBILITY, library)
    assert resolved.latest.startswith("in an apache app")


# --- one more condition ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["what if i only link it?", "if i only link it?", "and in a saas?", "but as a plugin"]
)
def test_a_condition_is_added_to_a_question_of_compatibility(library: Library, text: str) -> None:
    resolved = resolve(text, COMPATIBILITY, library)
    assert resolved.question.startswith(COMPATIBILITY.question)
    assert resolved.question.endswith(resolved.latest)
    assert resolved.latest in text
    request = understand(resolved.question, library, (), latest=resolved.latest)
    assert request.kind is Kind.COMPATIBILITY


@pytest.mark.parametrize(
    ("text", "context", "demand", "value"),
    [
        ("and on windows?", RECOMMENDED, Demand.PLATFORM, "windows"),
        ("only self-hosted", RECOMMENDED, Demand.SELF_HOSTED, "yes"),
        ("and for my macbook?", RECOMMENDED, Demand.PLATFORM, "macos"),
        ("only in german", COURSE, Demand.HUMAN_LANGUAGE, "german"),
        ("but with a certificate", COURSE, Demand.CERTIFICATE, "yes"),
        ("and for beginners?", PATH, Demand.LEVEL, "beginner"),
    ],
)
def test_a_condition_is_added_to_a_wish(
    library: Library, text: str, context: Context, demand: Demand, value: str
) -> None:
    """What was demanded before stays demanded."""
    resolved = resolve(text, context, library)
    assert resolved.question.startswith(context.question)
    after = {(one.demand, one.value) for one in constraints_in(resolved.question)}
    before = {(one.demand, one.value) for one in constraints_in(context.question)}
    assert after >= before | {(demand, value)}


# --- another one ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "context", "wants", "again"),
    [
        ("something simpler", RECOMMENDED, "tools", False),
        ("is there another one", RECOMMENDED, "tools", False),
        ("anything else?", RECOMMENDED, "tools", False),
        ("got other options?", RECOMMENDED, "tools", False),
        ("and which one is free?", RECOMMENDED, "tools", True),
        ("another one", COURSE, "learning", False),
        ("is there a free one", COURSE, "learning", True),
        ("something easier", PATH, "learning", False),
    ],
)
def test_another_one_is_wanted_of_the_same_kind(
    library: Library, text: str, context: Context, wants: str, again: bool
) -> None:
    """Whether what was shown may come again is for the words to say."""
    resolved = resolve(text, context, library)
    assert (resolved.wish, resolved.wants) == (Wish.ASK, wants)
    assert resolved.without == (() if again else context.listed)
    assert resolved.question.startswith(context.question)


def test_something_shorter_takes_less_time_than_what_was_shown(library: Library) -> None:
    resolved = resolve("something shorter", COURSE, library)
    (hours,) = (one for one in constraints_in(resolved.question) if one.demand is Demand.HOURS)
    assert float(hours.value) == 44  # the course takes 45
    assert resolved.without == COURSES


@pytest.mark.parametrize("text", ["is there an alternative?", "something simpler", "any others?"])
def test_after_an_explanation_another_one_stands_in_its_place(library: Library, text: str) -> None:
    resolved = resolve(text, EXPLAINED, library)
    request = understand(resolved.question, library, ())
    assert request.kind is Kind.RECOMMEND
    assert request.instead_of is not None
    assert request.mentions[request.instead_of].entries == ("tools/pytorch",)


# --- the two --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("compare the two", RECOMMENDED, ["tools/qdrant", "tools/chroma"]),
        ("which of the two is better?", RECOMMENDED, ["tools/qdrant", "tools/chroma"]),
        ("compare them", COMPARED, ["tools/pytorch", "tools/tensorflow"]),
        ("how do both differ?", EXPLAINED, ["tools/pytorch", "tools/tensorflow"]),
        ("which of them is better", EXPLAINED, ["tools/pytorch", "tools/tensorflow"]),
    ],
)
def test_the_two_are_those_of_the_answer_or_the_last_subjects(
    library: Library, text: str, context: Context, expected: list[str]
) -> None:
    request = understand(resolve(text, context, library).question, library, ())
    assert request.kind is Kind.COMPARE
    assert [one.entries[0] for one in request.mentions] == expected


def test_with_one_subject_there_are_no_two_to_compare(library: Library) -> None:
    resolved = resolve("compare the two", OPENNESS, library)
    assert understand(resolved.question, library, ()).kind is not Kind.COMPARE


# --- about it -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("is it free?", "is PyTorch free?"),
        ("who governs it?", "who governs PyTorch?"),
        ("does that one run on windows", "does PyTorch run on windows"),
        ("how do i install that", "how do i install PyTorch"),
        ("who makes this one?", "who makes PyTorch?"),
        ("what is its license", "what is PyTorch's license"),
        ("who made the library", "who made PyTorch"),
    ],
)
def test_a_pronoun_is_the_subject_before(library: Library, text: str, question: str) -> None:
    assert resolve(text, EXPLAINED, library) == Resolved(question, latest=text)


@pytest.mark.parametrize(
    ("text", "context", "entry"),
    [
        ("what license?", EXPLAINED, "tools/pytorch"),
        ("who made?", EXPLAINED, "tools/pytorch"),
        ("why?", OPENNESS, "models/llama-3.1"),
        ("do i have to publish my changes", LICENSE, "licenses/mit"),
        ("and for commercial use?", LICENSE, "licenses/mit"),
    ],
)
def test_a_question_without_a_subject_is_about_the_one_before(
    library: Library, text: str, context: Context, entry: str
) -> None:
    resolved = resolve(text, context, library)
    assert resolved.wish is Wish.ASK
    assert library.title(entry) in resolved.question


@pytest.mark.parametrize("context", EVERY)
@pytest.mark.parametrize(
    "text", ["", " ", "?", "🙂", "and", "and?", "the", "#", "it", "2" * 50, "#0"]
)
def test_odd_messages_are_taken_somehow(library: Library, text: str, context: Context) -> None:
    """None raises, and none is taken for a wish to see something."""
    resolved = resolve(text, context, library)
    assert resolved.wish is Wish.ASK
    assert resolved.entry == ""


# --- several questions ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("what is MIT? what is GPL?", ["what is MIT?", "what is GPL?"]),
        ("what is MIT\nwhat is GPL", ["what is MIT", "what is GPL"]),
        (
            "my app is MIT; can i use gpl code? also which license lets me sell",
            ["my app is MIT; can i use gpl code?", "also which license lets me sell"],
        ),
        (
            "which license does pytorch use and how do i install tensorflow",
            ["which license does pytorch use", "how do i install tensorflow"],
        ),
    ],
)
def test_the_questions_of_a_message_are_told_apart(text: str, questions: list[str]) -> None:
    assert questions_in(text) == questions


@pytest.mark.parametrize(
    "text",
    [
        "what is MIT",
        "what is mit and gpl",
        "what is pytorch and is it free",
        "I have a python app. Can I use GPL code in it?",
        "Hello! What is MIT?",
        "I use Python. I like it.",
        "",
        "???",
        "a. b. c.",
        "🙂",
    ],
)
def test_one_question_with_what_is_said_around_it_is_one(text: str) -> None:
    assert questions_in(text) == [text]


def test_what_is_said_before_a_question_belongs_to_it() -> None:
    first, second = questions_in("I run Debian. What is GIMP? I have a Mac too. What is Krita?")
    assert first == "I run Debian. What is GIMP?"
    assert second == "I have a Mac too. What is Krita?"


def test_more_questions_than_can_be_answered_are_left_out() -> None:
    many = [f"what is number {n}?" for n in range(MOST_QUESTIONS + 2)]
    assert questions_in(" ".join(many)) == many[:MOST_QUESTIONS]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Is it free?", True), ("what is MIT", True), ("and how do i start", True),
        ("recommend a book", True), ("any good editors", True), ("tell me about git", True),
        ("It is free.", False), ("I use Python", False), ("thanks a lot", False), ("", False),
    ],
)  # fmt: skip
def test_a_question_needs_no_question_mark(sentence: str, expected: bool) -> None:
    assert is_question(sentence) is expected


GUIDE = Context(
    "what does copyleft mean",
    Kind.EXPLAIN,
    ("practice/permissive-or-copyleft",),
    subjects=("practice/permissive-or-copyleft",),
)


@pytest.mark.parametrize(
    "text",
    [
        "my boss wants me to remove the license header, is that ok",
        "is it legal to train a model on books",
        "does it make sense to write tests for a small project",
        "how do i pick my first issue",
        "where do i send a first patch",
        "who owns linux",
    ],
)
@pytest.mark.parametrize("context", [GUIDE, RECOMMENDED])
def test_a_new_question_is_not_taken_for_a_follow_up(
    library: Library, context: Context, text: str
) -> None:
    assert resolve(text, context, library).question == text


def test_the_licence_of_a_tool_is_its_own(library: Library) -> None:
    resolved = resolve("is the licence fine for a company?", EXPLAINED, library)
    assert resolved.question == "is PyTorch's licence fine for a company?"


def test_it_stands_for_nothing_in_is_it_legal_to(library: Library) -> None:
    text = "is it legal to train on books?"
    assert resolve(text, EXPLAINED, library).question == text
    assert resolve("is it legal?", EXPLAINED, library).question == "is PyTorch legal?"

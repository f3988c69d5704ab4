"""Demands: what is read from a question, and which real entries meet it."""

import pytest

from bot.advice.constraints import HARD, LEARNING, SOFT, Constraint, Demand, constraints_in, meets
from bot.advice.library import Library
from index.entries import Entry, Model


def demands(text: str) -> set[tuple[Demand, str]]:
    """The demands in `text`, each with its value."""
    return {(one.demand, one.value) for one in constraints_in(text)}


def values(text: str, demand: Demand) -> list[str]:
    return [one.value for one in constraints_in(text) if one.demand is demand]


@pytest.mark.parametrize(
    ("text", "demand", "value"),
    [
        ("a python library for plots", Demand.LANGUAGE, "python"),
        ("something in Go", Demand.LANGUAGE, "go"),
        ("a rust crate for http", Demand.LANGUAGE, "rust"),
        ("bindings for R", Demand.LANGUAGE, "r"),
        ("with c++ please", Demand.LANGUAGE, "c++"),
        ("from c# code", Demand.LANGUAGE, "csharp"),
        ("for .NET", Demand.LANGUAGE, "csharp"),
        ("TypeScript client", Demand.LANGUAGE, "javascript"),
        ("for node.js", Demand.LANGUAGE, "javascript"),
        ("must run on windows", Demand.PLATFORM, "windows"),
        ("on my macbook", Demand.PLATFORM, "macos"),
        ("on ubuntu", Demand.PLATFORM, "linux"),
        ("an android app", Demand.PLATFORM, "android"),
        ("for my iphone", Demand.PLATFORM, "ios"),
        ("on k8s", Demand.PLATFORM, "kubernetes"),
        ("with an amd card", Demand.PLATFORM, "amd-gpu"),
        ("my M2", Demand.PLATFORM, "apple-silicon"),
        ("on a raspberry pi", Demand.PLATFORM, "linux"),
        ("i have no gpu", Demand.WITHOUT_GPU, "cpu"),
        ("without a graphics card", Demand.WITHOUT_GPU, "cpu"),
        ("cpu-only", Demand.WITHOUT_GPU, "cpu"),
        ("I don't have a gpu", Demand.WITHOUT_GPU, "cpu"),
        ("an LLM for 8GB vram", Demand.MEMORY, "8"),
        ("i have 16 gigs", Demand.MEMORY, "16"),
        ("within 7.5 gb", Demand.MEMORY, "7.5"),
        ("a permissive license", Demand.LICENSE, "permissive"),
        ("must be under MIT", Demand.LICENSE, "permissive"),
        ("a copyleft license", Demand.LICENSE, "copyleft"),
        ("an mit-licensed parser", Demand.LICENSE, "mit"),
        ("a gpl licensed editor", Demand.LICENSE, "gpl"),
        ("a really open model", Demand.OPEN, "yes"),
        ("foss only", Demand.OPEN, "yes"),
        ("for commercial use", Demand.COMMERCIAL, "yes"),
        ("i want to sell it", Demand.COMMERCIAL, "yes"),
        ("we use it at work", Demand.COMMERCIAL, "yes"),
        ("a self-hosted wiki", Demand.SELF_HOSTED, "yes"),
        ("it has to work offline", Demand.SELF_HOSTED, "yes"),
        ("on our own server", Demand.SELF_HOSTED, "yes"),
        ("a free course", Demand.FREE, "yes"),
        ("i can't code", Demand.LEVEL, "novice"),
        ("for beginners", Demand.LEVEL, "beginner"),
        ("an advanced one", Demand.LEVEL, "advanced"),
        ("a book about it", Demand.FORMAT, "book"),
        ("a video course on it", Demand.FORMAT, "video-series"),
        ("a hands-on intro", Demand.FORMAT, "interactive"),
        ("with a certificate", Demand.CERTIFICATE, "yes"),
        ("under 10 hours", Demand.HOURS, "10"),
        ("in 5h", Demand.HOURS, "5"),
        ("a course in German", Demand.HUMAN_LANGUAGE, "german"),
        ("that speaks Yoruba", Demand.HUMAN_LANGUAGE, "yoruba"),
    ],
)
def test_a_demand_is_read_with_its_value(text: str, demand: Demand, value: str) -> None:
    assert values(text, demand) == [value]


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("let it go", Demand.LANGUAGE),
        ("where did it go", Demand.LANGUAGE),
        ("a rusty nail", Demand.LANGUAGE),
        ("JavaScript", Demand.PLATFORM),
        ("machine learning", Demand.PLATFORM),
        ("free software", Demand.FREE),
        ("a commercial product", Demand.COMMERCIAL),
        ("is it proprietary", Demand.OPEN),
        ("12 monkeys", Demand.MEMORY),
        ("24 hours a day", Demand.HOURS),
    ],
)
def test_words_that_only_look_like_a_demand_make_none(text: str, demand: Demand) -> None:
    assert values(text, demand) == []


def test_javascript_is_not_java() -> None:
    assert values("a javascript library", Demand.LANGUAGE) == ["javascript"]


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("anything but not python", Demand.LANGUAGE),
        ("without java please", Demand.LANGUAGE),
        ("all except rust", Demand.LANGUAGE),
        ("something instead of python", Demand.LANGUAGE),
        ("not windows", Demand.PLATFORM),
        ("without windows", Demand.PLATFORM),
        ("no papers please", Demand.FORMAT),
        ("not a book", Demand.FORMAT),
        ("books aren't for me", Demand.FORMAT),
    ],
)
def test_what_is_ruled_out_is_not_demanded(text: str, demand: Demand) -> None:
    assert values(text, demand) == []


def test_what_is_ruled_out_leaves_what_is_asked_for() -> None:
    assert values("no books but a course", Demand.FORMAT) == ["course"]
    assert values("for linux, not windows", Demand.PLATFORM) == ["linux"]


@pytest.mark.parametrize("text", ["without nvidia", "no nvidia card", "not nvidia"])
def test_no_nvidia_is_no_gpu(text: str) -> None:
    assert demands(text) == {(Demand.WITHOUT_GPU, "cpu")}


@pytest.mark.parametrize(
    "text", ["no copyleft", "not GPL", "without AGPL", "no agpl please", "non-copyleft"]
)
def test_no_copyleft_is_a_permissive_licence(text: str) -> None:
    assert values(text, Demand.LICENSE) == ["permissive"]


def test_several_demands_are_read_from_one_question() -> None:
    text = "a free python course in german for beginners, under 20 hours, with certificate"
    assert demands(text) == {
        (Demand.FREE, "yes"),
        (Demand.LANGUAGE, "python"),
        (Demand.FORMAT, "course"),
        (Demand.HUMAN_LANGUAGE, "german"),
        (Demand.LEVEL, "beginner"),
        (Demand.HOURS, "20"),
        (Demand.CERTIFICATE, "yes"),
    }


def test_a_demand_that_is_made_twice_is_one() -> None:
    found = constraints_in("python, python and again PYTHON on linux or ubuntu")
    assert [(one.demand, one.value) for one in found] == [
        (Demand.LANGUAGE, "python"),
        (Demand.PLATFORM, "linux"),
    ]


def test_two_values_of_one_demand_are_two() -> None:
    assert values("on windows and linux", Demand.PLATFORM) == ["windows", "linux"]


def test_a_constraint_keeps_its_words() -> None:
    (found,) = constraints_in("it needs 8 GB")
    assert found == Constraint(Demand.MEMORY, "8", "8 gb")


@pytest.mark.parametrize("text", ["", "   ", "🙂", "???", "what is a fork"])
def test_text_without_demands_has_none(text: str) -> None:
    assert constraints_in(text) == ()


def test_no_demand_is_soft_and_hard_at_once() -> None:
    assert not set(SOFT) & set(HARD)
    assert set(SOFT) | set(HARD) | set(LEARNING) <= set(Demand)


# --- whether entries meet them --------------------------------------------------------------------


def met(library: Library, entry: str, demand: Demand, value: str) -> bool:
    return meets(library, library[entry], Constraint(demand, value, value))


@pytest.mark.parametrize(
    ("entry", "demand", "value", "expected"),
    [
        ("tools/pytorch", Demand.LANGUAGE, "python", True),
        ("tools/pytorch", Demand.LANGUAGE, "rust", False),
        ("tools/pytorch", Demand.PLATFORM, "windows", True),
        ("tools/pytorch", Demand.PLATFORM, "android", False),
        ("tools/pytorch", Demand.PLATFORM, "apple-silicon", True),
        ("tools/pytorch", Demand.WITHOUT_GPU, "cpu", True),
        ("tools/pytorch", Demand.LICENSE, "permissive", True),
        ("tools/pytorch", Demand.LICENSE, "copyleft", False),
        ("tools/pytorch", Demand.LICENSE, "bsd", True),
        ("tools/pytorch", Demand.LICENSE, "mit", False),
        ("tools/gimp", Demand.LICENSE, "permissive", False),
        ("tools/gimp", Demand.LICENSE, "copyleft", True),
        ("tools/gimp", Demand.LICENSE, "gpl", True),
        ("tools/gimp", Demand.PLATFORM, "android", False),
        ("tools/gimp", Demand.COMMERCIAL, "yes", True),
        ("tools/nextcloud", Demand.SELF_HOSTED, "yes", True),
        ("tools/nextcloud", Demand.PLATFORM, "ios", True),
        ("tools/nextcloud", Demand.LICENSE, "permissive", False),
        ("tools/nextcloud", Demand.LICENSE, "agpl", True),
        ("tools/chatgpt", Demand.OPEN, "yes", False),
        ("tools/chatgpt", Demand.LICENSE, "permissive", False),
        ("models/llama-3.1", Demand.OPEN, "yes", False),
        ("models/llama-3.1", Demand.LICENSE, "permissive", False),
        ("models/llama-3.1", Demand.HUMAN_LANGUAGE, "german", True),
        ("models/llama-3.1", Demand.HUMAN_LANGUAGE, "polish", False),
        ("models/llama-3.1", Demand.MEMORY, "8", True),
        ("models/kimi-k2", Demand.MEMORY, "64", False),
        ("models/kimi-k2", Demand.WITHOUT_GPU, "cpu", False),
        ("models/flux-1", Demand.MEMORY, "4", False),
        ("models/flux-1", Demand.MEMORY, "8", True),
        ("models/nllb", Demand.COMMERCIAL, "yes", False),
        ("models/nllb", Demand.HUMAN_LANGUAGE, "yoruba", True),
        ("licenses/mit", Demand.COMMERCIAL, "yes", True),
        ("licenses/cc-by-nc-4.0", Demand.COMMERCIAL, "yes", False),
        ("learning/elements-of-ai", Demand.LEVEL, "novice", True),
        ("learning/elements-of-ai", Demand.LEVEL, "advanced", False),
        ("learning/elements-of-ai", Demand.HUMAN_LANGUAGE, "german", True),
        ("learning/elements-of-ai", Demand.HUMAN_LANGUAGE, "french", False),
        ("learning/elements-of-ai", Demand.CERTIFICATE, "yes", True),
        ("learning/elements-of-ai", Demand.FREE, "yes", True),
        ("learning/elements-of-ai", Demand.HOURS, "30", True),
        ("learning/elements-of-ai", Demand.HOURS, "29", False),
        ("learning/cs224n", Demand.CERTIFICATE, "yes", False),
        ("learning/cs224n", Demand.FORMAT, "course", True),
        ("learning/cs224n", Demand.FORMAT, "book", False),
        ("learning/llms-from-scratch", Demand.FORMAT, "book", True),
        ("learning/llms-from-scratch", Demand.FREE, "yes", False),
    ],
)
def test_an_entry_meets_what_its_fields_hold(
    library: Library, entry: str, demand: Demand, value: str, expected: bool
) -> None:
    assert met(library, entry, demand, value) is expected


@pytest.mark.parametrize(
    ("entry", "demand", "value"),
    [
        ("tools/gimp", Demand.LEVEL, "advanced"),
        ("tools/gimp", Demand.CERTIFICATE, "yes"),
        ("tools/gimp", Demand.MEMORY, "1"),
        ("models/kimi-k2", Demand.LANGUAGE, "rust"),
        ("licenses/mit", Demand.PLATFORM, "android"),
        ("learning/cs224n", Demand.WITHOUT_GPU, "cpu"),
        ("learning/cs224n", Demand.LICENSE, "permissive"),
        ("organizations/hugging-face", Demand.OPEN, "yes"),
    ],
)
def test_a_demand_that_does_not_concern_an_entry_is_met(
    library: Library, entry: str, demand: Demand, value: str
) -> None:
    assert met(library, entry, demand, value)


def test_a_course_without_known_hours_does_not_fit_into_any(library: Library) -> None:
    assert not met(library, "learning/ki-campus", Demand.HOURS, "9999")


def test_what_runs_in_little_memory_runs_in_more(library: Library) -> None:
    for model in library.every(Model):
        fits = [met(library, model.id, Demand.MEMORY, gb) for gb in ("1", "8", "64", "2000")]
        assert fits == sorted(fits), model.id


@pytest.mark.parametrize(
    "text",
    [
        "python windows free 8gb open source self-hosted permissive commercial beginner book",
        "advanced course in german with certificate under 20 hours without a gpu",
        "novice interactive amd m1 raspberry pi browser tpu copyleft",
        "intermediate tutorial mit-licensed",
    ],
)
def test_every_entry_can_be_asked_whether_it_meets_what_is_read(
    library: Library, text: str
) -> None:
    """Nothing that can be read lacks a check, and each check tells entries apart."""
    for constraint in constraints_in(text):
        answers = {meets(library, entry, constraint) for entry in library.every(Entry)}
        assert answers == {True, False}, constraint

"""Tools and models by commands."""

from typing import Any

import pytest
from simcord import Env

from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS
from bot.discord_ui.options import choices
from tests.bot.discord_ui.seen import ids, texts


async def test_find_lists_what_a_task_needs(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool find", task="vector-search", open_only=True)
    assert not result.ephemeral
    assert "Qdrant**" in texts(result.response.components)
    assert "entry:tools/qdrant" in ids(result.response.components)


async def test_find_keeps_to_what_was_chosen(channel: Any, alice: Any) -> None:
    every = await alice.slash(channel, "tool find", task="code-hosting")
    assert "GitLab" in texts(every.response.components)
    go = await alice.slash(channel, "tool find", task="code-hosting", language="go")
    shown = texts(go.response.components)
    assert "Forgejo**" in shown
    assert "GitLab" not in shown.split("###")[1]


async def test_find_takes_words_of_ones_own(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "tool find", task="a wiki for our club", runs_on="self-hosted", private=True
    )
    assert result.ephemeral
    assert any(one.startswith("entry:tools/") for one in ids(result.response.components))


async def test_find_looks_for_models_too(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool find", task="speech", kind="models")
    found = [one for one in ids(result.response.components) if one.startswith("entry:")]
    assert found
    assert all(one.startswith("entry:models/") for one in found)


async def test_find_without_a_word_says_what_is_missing(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool find")
    assert result.ephemeral
    assert "What are you looking for?" in texts(result.response.components)


async def test_options_alone_are_enough(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool find", language="rust", terms="permissive")
    assert any(one.startswith("entry:tools/") for one in ids(result.response.components))


async def test_show_knows_tools_and_models(channel: Any, alice: Any) -> None:
    tool = await alice.slash(channel, "tool show", name="vikunja")
    assert "### Vikunja" in texts(tool.response.components)
    model = await alice.slash(channel, "tool show", name="models/olmo")
    assert "### Olmo" in texts(model.response.components)


async def test_compare_puts_two_beside_each_other(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool compare", first="ollama", second="vllm")
    assert "### ⚖️ Ollama and vLLM" in texts(result.response.components)


async def test_a_licence_is_no_tool(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool show", name="licenses/mit")
    assert result.ephemeral
    assert "I know nothing by the name" in texts(result.response.components)


@pytest.mark.parametrize("to", ["Trello", "trello", "Trelo"])
async def test_alternatives_to_a_closed_product(channel: Any, alice: Any, to: str) -> None:
    result = await alice.slash(channel, "tool alternatives", to=to)
    shown = texts(result.response.components)
    assert "### 🧭 Instead of Trello" in shown
    assert "Vikunja" in shown


async def test_alternatives_to_a_tool_leave_itself_out(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "tool alternatives", to="tools/vikunja")
    assert "entry:tools/vikunja" not in ids(result.response.components)


async def test_products_are_completed_with_their_typos(channel: Any, alice: Any) -> None:
    first, *_ = await alice.autocomplete(channel, "tool alternatives", "to", "trelo")
    assert first == {"name": "Trello", "value": "Trello"}


async def test_tasks_are_completed_for_the_kind_that_was_chosen(channel: Any, alice: Any) -> None:
    tools = await alice.autocomplete(channel, "tool find", "task", "vektor")
    assert "vector-search" in [one["value"] for one in tools]
    tools = await alice.autocomplete(channel, "tool find", "task", "planning work")
    assert "project-management" in [one["value"] for one in tools]
    models = await alice.autocomplete(channel, "tool find", "task", "planning work", kind="models")
    assert "project-management" not in [one["value"] for one in models]


@pytest.mark.parametrize("typed", ["", "a", "search", "%", "x" * 100, "🙂"])
@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("tool find", "task"),
        ("tool show", "name"),
        ("tool compare", "third"),
        ("tool alternatives", "to"),
    ],
)
async def test_completion_keeps_discords_limits(
    channel: Any, alice: Any, command: str, option: str, typed: str
) -> None:
    offered = await alice.autocomplete(channel, command, option, typed)
    assert len(offered) <= MAX_OPTIONS
    for one in offered:
        assert 1 <= len(one["name"]) <= MAX_OPTION_TEXT
        assert 1 <= len(one["value"]) <= MAX_OPTION_TEXT


def test_keys_of_choices_are_such_as_the_files_of_phrases_take() -> None:
    (choice,) = choices("programming", {"c++": "C++"})
    assert choice.value == "c++"
    assert choice._locale_name is not None
    assert choice._locale_name.extras["key"] == "programming-cpp"


async def test_what_was_asked_too_fast_is_told_alone(
    simcord_env: Env, channel: Any, alice: Any
) -> None:
    results = [await alice.slash(channel, "tool show", name="vikunja") for _ in range(9)]
    assert not results[0].ephemeral
    assert results[-1].ephemeral
    assert "Please wait" in texts(results[-1].response.components)

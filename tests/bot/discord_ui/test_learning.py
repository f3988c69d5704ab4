"""Learning by commands."""

from typing import Any

import pytest

from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS
from tests.bot.discord_ui.seen import ids, texts


async def test_a_path_that_was_chosen_is_laid_out(channel: Any, alice: Any) -> None:
    first, *_ = await alice.autocomplete(channel, "learn path", "goal", "contribute to py")
    assert first["value"] == "paths/contribute-to-pytorch"
    result = await alice.slash(channel, "learn path", goal=first["value"])
    assert "### 🪜 Path: contribute to PyTorch" in texts(result.response.components)


async def test_a_goal_of_ones_own_leads_to_a_path(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "learn path", goal="contribute to a project", private=True)
    assert result.ephemeral
    assert "### 🪜 Path: your first open-source contribution" in texts(result.response.components)


async def test_without_a_goal_all_paths_are_shown(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "learn path")
    assert "### 🪜 Learning paths" in texts(result.response.components)


async def test_find_keeps_to_what_was_chosen(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "learn find", topic="deep-learning", level="beginner", format="book", free=True
    )
    found = [one for one in ids(result.response.components) if one.startswith("entry:")]
    assert found
    assert all(one.startswith("entry:learning/") for one in found)


async def test_find_takes_words_of_ones_own(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "learn find", topic="how do I learn PyTorch")
    assert any(one.startswith("entry:learning/") for one in ids(result.response.components))


@pytest.mark.simcord(check_errors=False)
async def test_what_nothing_meets_is_told_in_words(channel: Any, alice: Any) -> None:
    result = await alice.slash(
        channel, "learn find", topic="speech", format="book", max_hours=1, certificate=True
    )
    shown = texts(result.response.components)
    assert "I know no learning resources about speech" in shown
    assert ".." not in shown


async def test_find_without_a_word_says_what_is_missing(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "learn find")
    assert result.ephemeral
    assert "What are you looking for?" in texts(result.response.components)


@pytest.mark.parametrize("name", ["fast.ai", "learning/fast-ai-practical-deep-learning"])
async def test_show_tells_of_a_course(channel: Any, alice: Any, name: str) -> None:
    result = await alice.slash(channel, "learn show", name=name)
    assert "**Cost:** free" in texts(result.response.components)


async def test_topics_are_completed(channel: Any, alice: Any) -> None:
    offered = await alice.autocomplete(channel, "learn find", "topic", "reinforcment")
    assert "reinforcement-learning" in [one["value"] for one in offered]


@pytest.mark.parametrize("typed", ["", "a", "learn", "%", "x" * 100, "🙂"])
@pytest.mark.parametrize(
    ("command", "option"),
    [("learn path", "goal"), ("learn find", "topic"), ("learn show", "name")],
)
async def test_completion_keeps_discords_limits(
    channel: Any, alice: Any, command: str, option: str, typed: str
) -> None:
    offered = await alice.autocomplete(channel, command, option, typed)
    assert len(offered) <= MAX_OPTIONS
    for one in offered:
        assert 1 <= len(one["name"]) <= MAX_OPTION_TEXT
        assert 1 <= len(one["value"]) <= MAX_OPTION_TEXT

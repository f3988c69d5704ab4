"""Browsing by topic, and the completion of what is typed."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from simcord import Env

from bot.advice.browse import Catalogue
from bot.advisor import Advisor
from bot.discord_ui import completion
from bot.discord_ui.browsing import BrowseCard, Spot
from bot.discord_ui.cards import MAX_OPTION_TEXT, MAX_OPTIONS
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.completion import Completion
from bot.discord_ui.phrases import phrases_in
from bot.suggestions import Suggestion
from tests.bot.discord_ui.seen import ids, options, parts, texts
from tests.bot.discord_ui.simulated import lose_connection

AREAS = "browse:pick:::0"


@pytest.fixture(scope="module")
def catalogue(advisor: Advisor) -> Catalogue:
    return Catalogue(advisor.library)


async def test_from_an_area_to_a_topic_to_an_entry(channel: Any, alice: Any) -> None:
    result = await alice.slash(channel, "topics")
    assert result.ephemeral
    card = result.response
    await alice.select(card, ["licenses"], custom_id=AREAS)
    assert "### Licences" in texts(card.components)
    await alice.select(card, ["weak-copyleft"], custom_id="browse:pick:licenses::0")
    assert "### Weak copyleft" in texts(card.components)
    menu = "browse:pick:licenses:weak-copyleft:0"
    assert "licenses/mpl-2.0" in options(card.components, menu)
    entry = await alice.select(card, ["licenses/mpl-2.0"], custom_id=menu)
    assert entry.ephemeral
    assert "### Mozilla Public License 2.0" in texts(entry.response.components)
    assert channel.last_message is None  # nobody else saw any of it


async def test_areas_are_told_once(channel: Any, alice: Any) -> None:
    card = (await alice.slash(channel, "topics")).response
    for label in options(card.components, AREAS).values():
        assert label not in texts(card.components)


async def test_a_declined_answer_leads_to_the_topics(channel: Any, alice: Any) -> None:
    declined = await alice.slash(channel, "ask", question="best pizza in naples?")
    result = await alice.click(declined.response, custom_id="answer:topics")
    assert result.acknowledged
    assert result.ephemeral
    assert "### Browse what I know" in texts(result.response.components)


async def test_pages_lead_on_and_back(channel: Any, alice: Any) -> None:
    card = (await alice.slash(channel, "topics")).response
    await alice.select(card, ["tools"], custom_id=AREAS)
    assert "Page 1 of 3" in texts(card.components)
    first = options(card.components, "browse:pick:tools::0")
    await alice.click(card, label="Next")
    second = options(card.components, "browse:pick:tools::1")
    assert not first.keys() & second.keys()
    topic = next(iter(second))
    await alice.select(card, [topic], custom_id="browse:pick:tools::1")
    await alice.click(card, label="Back")  # to the page that the topic is on
    assert options(card.components, "browse:pick:tools::1") == second
    await alice.click(card, label="Previous")
    assert options(card.components, "browse:pick:tools::0") == first
    await alice.click(card, label="Back")
    assert AREAS in ids(card.components)


async def test_browsing_goes_on_after_a_restart(
    simcord_env: Env, channel: Any, alice: Any, new_client: Callable[..., AdvisorClient]
) -> None:
    card = (await alice.slash(channel, "topics")).response
    await alice.select(card, ["models"], custom_id=AREAS)
    await simcord_env.restart_bot(new_client())
    await alice.select(card, ["speech"], custom_id="browse:pick:models::0")
    assert "### Speech" in texts(card.components)
    await simcord_env.restart_bot(new_client())
    await alice.click(card, label="Back")
    assert "### Models" in texts(card.components)


def test_every_card_is_within_discords_limits(catalogue: Catalogue) -> None:
    seen = set()
    for area in catalogue.areas():
        spots = [Spot(area.id, page=page) for page in range(4)]
        spots += [
            Spot(area.id, topic.id, page)
            for topic in catalogue.topics(area.id)
            for page in range(-(-topic.size // MAX_OPTIONS))
        ]
        for spot in spots:
            card = _drawn(catalogue, spot)
            assert all(len(one) <= 100 for one in ids(card))
            for option in _offered(card):
                assert 1 <= len(option["label"]) <= MAX_OPTION_TEXT
                assert len(option.get("description", "")) <= MAX_OPTION_TEXT
                seen.add(option["value"])
            assert 0 < len(_offered(card)) <= MAX_OPTIONS
    entries = {
        entry.id
        for area in catalogue.areas()
        for topic in catalogue.topics(area.id)
        for entry in catalogue.entries(area.id, topic.id)
    }
    assert entries <= seen  # every entry can be reached


def test_a_page_that_is_no_more_shows_the_last_one(catalogue: Catalogue) -> None:
    last = _drawn(catalogue, Spot("tools", page=2))
    beyond = _drawn(catalogue, Spot("tools", page=9))
    assert _offered(last) == _offered(beyond) != []


def _drawn(catalogue: Catalogue, spot: Spot) -> list[dict[str, Any]]:
    card: Any = BrowseCard(catalogue, spot, phrases_in("en"))
    components: list[dict[str, Any]] = card.to_components()
    return components


def _offered(card: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [option for part in parts(card) for option in part.get("options", [])]


async def test_what_an_old_card_leads_to_may_be_gone(
    channel: Any, alice: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = (await alice.slash(channel, "topics")).response
    monkeypatch.setattr(Catalogue, "topics", _without_topics)
    result = await alice.select(card, ["tools"], custom_id=AREAS)
    assert result.acknowledged
    assert result.ephemeral
    assert "no longer there. Open the list anew." in texts(result.response.components)


def _without_topics(self: Catalogue, area: str) -> Any:
    return self.entries(area, "gone")


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_refused_step_leaves_the_card_usable(
    simcord_env: Env, channel: Any, alice: Any, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    card = (await alice.slash(channel, "topics")).response
    simcord_env.inject_error("POST", "/interactions/*/callback", status=status)
    await alice.select(card, ["tools"], custom_id=AREAS)
    assert f"could not change a card: {status}" in caplog.text
    await alice.select(card, ["tools"], custom_id=AREAS)
    assert "### Tools" in texts(card.components)


async def test_a_lost_connection_leaves_the_card_usable(
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    card = (await alice.slash(channel, "topics")).response
    lose_connection(monkeypatch, "POST", "/callback")
    await alice.select(card, ["tools"], custom_id=AREAS)
    assert "could not change a card: ConnectionResetError" in caplog.text
    await alice.select(card, ["tools"], custom_id=AREAS)
    assert "### Tools" in texts(card.components)


# --- completion -----------------------------------------------------------------------------------


class Slow:
    """Completes late."""

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        time.sleep(0.2)
        return [Suggestion(typed, typed)]


class TooMuch:
    """Completes more, and longer, than Discord takes."""

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        wrong = [Suggestion("", "x"), Suggestion("x", ""), Suggestion("x", "y" * 101)]
        return [*wrong, *(Suggestion(f"{n} " + "z" * 200, str(n)) for n in range(40))]


async def test_a_late_completion_offers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion, "_COMPLETION_SECONDS", 0.02)
    completes = Completion()
    try:
        assert await completes.suggest(Slow(), "mit") == []
    finally:
        completes.close()


async def test_a_completion_never_breaks_discords_limits() -> None:
    completes = Completion()
    try:
        offered = await completes.suggest(TooMuch(), "")
    finally:
        completes.close()
    assert 0 < len(offered) <= MAX_OPTIONS
    assert all(1 <= len(one.name) <= MAX_OPTION_TEXT for one in offered)
    assert all(1 <= len(one.value) <= MAX_OPTION_TEXT for one in offered)

"""/settings: the server's own words of welcome."""

from collections.abc import Callable
from typing import Any

from simcord import Env

from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.settings.sections import Section
from bot.records.servers import MAX_WELCOME_TEXT
from bot.records.store import Records
from tests.bot.discord_ui.managing import (
    field_of,
    opened,
    press,
    seen,
    within_limits,
    write_welcome,
)
from tests.bot.discord_ui.seen import texts


async def test_words_of_welcome_are_shown_as_typed_and_found_in_the_form_again(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    words = "**Hi** @everyone\nsee https://example.org"
    done = await write_welcome(mara, card, words)
    assert done.acknowledged
    assert (await records.servers.get(server.id)).welcome_text == words
    shown = seen(card)
    assert "\\*\\*Hi" in shown
    assert "@everyone" not in shown
    assert "https://example.org" not in shown
    again = await press(mara, card, "settings:welcome-words")
    assert field_of(again)["value"] == words
    assert field_of(again)["max_length"] == MAX_WELCOME_TEXT


async def test_the_longest_words_fit_the_card_and_can_be_removed(
    mara: Any, server: Any, channel: Any, records: Records
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    await write_welcome(mara, card, "*" * MAX_WELCOME_TEXT)
    assert within_limits(card)
    await press(mara, card, "settings:set:welcome-plain")
    assert (await records.servers.get(server.id)).welcome_text == ""


async def test_words_sent_after_a_restart_are_given_back(
    mara: Any,
    server: Any,
    channel: Any,
    records: Records,
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
) -> None:
    card = await opened(mara, channel, Section.WELCOME)
    form = await press(mara, card, "settings:welcome-words")
    await simcord_env.restart_bot(new_client())
    done = await mara.submit_modal(form, {field_of(form)["custom_id"]: "Welcome here"})
    assert "Welcome here" in texts(done.response.components)
    assert (await records.servers.get(server.id)).welcome_text == ""

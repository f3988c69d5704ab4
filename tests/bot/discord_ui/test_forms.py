"""Forms lose nothing, not even over a restart, and are answered once."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from simcord import Env

from bot.advice.orders import OrderError
from bot.discord_ui.client import AdvisorClient
from bot.discord_ui.forms import FORM_SECONDS
from bot.records.errors import RecordsError
from bot.records.store import Records
from tests.bot.discord_ui.seen import parts, texts

QUESTION = "Can I sell software that contains MIT-licensed code?"
WORDS = "It says **nothing** about @everyone who sells `code`"


async def opened_form(alice: Any, channel: Any) -> tuple[Any, str, str]:
    """The form behind 👎, and what its fields are called: the reasons, the words."""
    asked = await alice.slash(channel, "ask", question=QUESTION)
    shown = await alice.click(asked.response, custom_id="answer:down")
    assert shown.modal is not None
    labels = shown.modal["components"]
    reasons, words = [label["component"]["custom_id"] for label in labels]
    return shown, reasons, words


def answers_to(env: Env, shown: Any, submitted: Any) -> int:
    """How often the bot answered a form."""
    paths = [one.path for one in env.http_requests if one.path.endswith("/callback")]
    # the command and the button were answered as well
    assert submitted.acknowledged
    assert shown.modal
    return len(paths) - 2


async def test_a_form_is_answered_once(
    simcord_env: Env, channel: Any, alice: Any, records: Records, server: Any
) -> None:
    shown, reasons, words = await opened_form(alice, channel)
    done = await alice.submit_modal(shown, {reasons: "wrong", words: WORDS})
    assert answers_to(simcord_env, shown, done) == 1
    assert done.followups == []
    assert done.ephemeral
    assert "Thank you" in texts(done.response.components)
    assert await records.votes.counts(server.id) == (0, 1)


async def test_a_form_over_a_restart_gives_the_words_back(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
    records: Records,
    server: Any,
) -> None:
    shown, reasons, words = await opened_form(alice, channel)
    await simcord_env.restart_bot(new_client())
    done = await alice.submit_modal(shown, {reasons: "wrong", words: WORDS})
    assert answers_to(simcord_env, shown, done) == 1
    assert done.ephemeral
    said = texts(done.response.components)
    assert "I was restarted while this form was open" in said
    assert r"It says \*\*nothing\*\* about" in said  # as it was typed, and pinging nobody
    assert "@everyone" not in said
    assert await records.votes.counts(server.id) == (0, 0)
    # and the button of the old answer opens it anew
    again = await alice.click(
        (await alice.slash(channel, "ask", question="What is GPL?")).response,
        custom_id="answer:down",
    )
    assert again.modal is not None


async def test_a_form_without_words_over_a_restart_is_told(
    simcord_env: Env, new_client: Callable[..., AdvisorClient], channel: Any, alice: Any
) -> None:
    shown, reasons, _ = await opened_form(alice, channel)
    await simcord_env.restart_bot(new_client())
    done = await alice.submit_modal(shown, {reasons: "wrong"})
    said = texts(done.response.components)
    assert said == "I was restarted while this form was open. Please open it again."


async def test_the_longest_words_are_given_back_within_discords_limit(
    simcord_env: Env, new_client: Callable[..., AdvisorClient], channel: Any, alice: Any
) -> None:
    shown, reasons, words = await opened_form(alice, channel)
    typed = "*" * 1000  # each sign doubles
    await simcord_env.restart_bot(new_client())
    done = await alice.submit_modal(shown, {reasons: "wrong", words: typed})
    said = texts(done.response.components)
    assert said.count("\\*") == 1000
    assert len(said) <= 4000


async def test_a_form_that_stood_open_too_long_is_told(
    simcord_env: Env, channel: Any, alice: Any
) -> None:
    shown, reasons, words = await opened_form(alice, channel)
    await simcord_env.advance_time(FORM_SECONDS + 1)
    done = await alice.submit_modal(shown, {reasons: "wrong", words: "late words"})
    assert answers_to(simcord_env, shown, done) == 1
    assert "late words" in texts(done.response.components)


async def test_two_open_forms_are_answered_each(
    simcord_env: Env, server: Any, channel: Any, alice: Any, bob: Any, records: Records
) -> None:
    first = await opened_form(alice, channel)
    second = await opened_form(bob, channel)
    for person, (shown, reasons, words) in ((bob, second), (alice, first)):
        done = await person.submit_modal(shown, {reasons: "unclear", words: "mine"})
        assert "Thank you" in texts(done.response.components)
    assert await records.votes.counts(server.id) == (0, 2)


@pytest.mark.simcord(check_errors=False)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OrderError("I know no “x”", "choose a name"), "I know no “x”. choose a name"),
        (RecordsError("the disk is on fire"), "Something went wrong on my side"),
        (RuntimeError("the disk is on fire"), "Something went wrong on my side"),
    ],
)
async def test_a_failure_of_a_form_is_told(
    simcord_bot: AdvisorClient,
    channel: Any,
    alice: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    said: str,
) -> None:
    async def fail(*_: Any, **__: Any) -> None:
        raise error

    shown, reasons, words = await opened_form(alice, channel)
    monkeypatch.setattr(simcord_bot.answers, "vote", fail)
    done = await alice.submit_modal(shown, {reasons: "wrong", words: WORDS})
    assert done.acknowledged
    assert done.ephemeral
    seen = texts(done.response.components)
    assert said in seen
    assert "fire" not in seen
    assert ("the disk is on fire" in caplog.text) is not isinstance(error, OrderError)


async def test_a_form_that_cannot_be_opened_harms_nothing(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = await alice.slash(channel, "ask", question=QUESTION)
    simcord_env.inject_error("POST", "/interactions/*/callback", status=500)
    with caplog.at_level(logging.ERROR):
        refused = await alice.click(asked.response, custom_id="answer:down")
    assert refused.modal is None
    again = await alice.click(asked.response, custom_id="answer:down")
    assert again.modal is not None
    assert len(parts(again.modal["components"])) >= 2

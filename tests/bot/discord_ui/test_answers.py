"""What is below an answer: more, why, votes, entries to read on, sharing; after a restart too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from simcord import Env

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient
from bot.records.store import Records
from index.snapshot import Entries
from tests.bot.discord_ui.seen import components_of, ids, options, shown_in, texts
from tests.bot.test_advisor import unsure_question

QUESTION = "something instead of Trello"


async def asked(channel: Any, member: Any, question: str = QUESTION, **how: Any) -> Any:
    return (await member.slash(channel, "ask", question=question, **how)).response


async def test_an_answer_has_its_buttons(channel: Any, alice: Any) -> None:
    answer = await asked(channel, alice)
    assert ids(answer.components) == [
        "entry:tools/vikunja", "entry:tools/cryptpad",
        "answer:more", "answer:why", "answer:up", "answer:down", "entries:1",
    ]  # fmt: skip


async def test_a_recommendation_leads_to_each_of_its_entries(channel: Any, alice: Any) -> None:
    answer = await asked(channel, alice)
    result = await alice.click(answer, custom_id="entry:tools/vikunja")
    assert result.ephemeral
    assert "### Vikunja" in texts(result.response.components)


async def test_more_shows_all_of_the_answer_to_whoever_presses(
    channel: Any, alice: Any, bob: Any
) -> None:
    answer = await asked(channel, alice, "mit vs gpl")
    assert "GPL code inside an MIT or closed project" not in texts(answer.components)
    result = await bob.click(answer, custom_id="answer:more")
    assert result.ephemeral
    shown = texts(result.response.components)
    assert "GPL code inside an MIT or closed project" in shown
    assert shown.count("](<http") == 6


async def test_more_offers_the_sections_of_the_entry(channel: Any, alice: Any) -> None:
    answer = await asked(channel, alice, "what is the agpl")
    more = await alice.click(answer, custom_id="answer:more")
    sections = options(more.response.components, "entries:2")
    value, heading = next(iter(sections.items()))
    result = await alice.select(more.response, [value], custom_id="entries:2")
    assert result.ephemeral
    assert heading in texts(result.response.components)


async def test_why_tells_how_the_answer_was_found(channel: Any, alice: Any, bob: Any) -> None:
    answer = await asked(channel, alice)
    result = await bob.click(answer, custom_id="answer:why")
    assert result.ephemeral
    shown = texts(result.response.components)
    assert "something instead of Trello" in shown
    assert "a recommendation" in shown
    assert "I am **90%** sure" in shown


async def test_reading_on_by_the_menu(channel: Any, alice: Any) -> None:
    answer = await asked(channel, alice)
    offered = options(answer.components, "entries:1")
    assert list(offered)[:2] == ["tools/vikunja", "tools/cryptpad"]
    result = await alice.select(answer, ["tools/openproject"], custom_id="entries:1")
    assert "OpenProject" in texts(result.response.components)


async def test_a_vote_counts_once_for_each_person(
    channel: Any, server: Any, alice: Any, bob: Any, records: Records
) -> None:
    answer = await asked(channel, alice)
    result = await alice.click(answer, custom_id="answer:up")
    assert result.ephemeral
    assert "Thank you" in texts(result.response.components)
    await alice.click(answer, custom_id="answer:up")
    await bob.click(answer, custom_id="answer:up")
    assert await records.votes.counts(server.id) == (2, 0)
    assert await records.votes.counts(server.id, "tools/vikunja") == (2, 0)


async def test_a_bad_vote_asks_what_was_wrong(
    channel: Any, server: Any, alice: Any, records: Records
) -> None:
    answer = await asked(channel, alice)
    form = await alice.click(answer, custom_id="answer:down")
    assert form.modal["title"] == "What was wrong?"
    reason, words = [row["component"]["custom_id"] for row in form.modal["components"]]
    sent = await alice.submit_modal(form, {reason: "outdated", words: "Vikunja has moved on"})
    assert sent.ephemeral
    assert "Thank you" in texts(sent.response.components)
    assert await records.votes.counts(server.id) == (0, 1)
    (told,) = await records.votes.recent_reasons(server.id, 5)
    assert told.text == "outdated: Vikunja has moved on"
    assert told.question is None  # the server did not consent to keep questions


async def test_private_questions_are_never_kept(
    channel: Any, server: Any, alice: Any, records: Records
) -> None:
    await records.servers.change(server.id, keep_questions=True)
    await asked(channel, alice, "best pizza in naples?", private=True)
    (gap,) = await records.gaps.recent(server.id, 5)
    assert gap.question is None
    answer = await asked(channel, alice, private=True)
    form = await alice.click(answer, custom_id="answer:down")
    reason = form.modal["components"][0]["component"]["custom_id"]
    await alice.submit_modal(form, {reason: "wrong"})
    (told,) = await records.votes.recent_reasons(server.id, 5)
    assert told.question is None


async def test_questions_are_kept_only_where_the_server_consented(
    channel: Any, server: Any, alice: Any, records: Records, advisor: Advisor
) -> None:
    await asked(channel, alice, unsure_question(advisor))
    await records.servers.change(server.id, keep_questions=True)
    await asked(channel, alice, "best pizza in naples?")
    second, first = await records.gaps.recent(server.id, 5)
    assert (first.status, first.question) == ("unsure", None)
    assert first.nearest
    assert (second.status, second.question) == ("declined", "best pizza in naples?")


@pytest.mark.parametrize("private", [False, True])
async def test_buttons_work_after_a_restart(
    simcord_env: Env,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    server: Any,
    alice: Any,
    records: Records,
    private: bool,
) -> None:
    answer = await asked(channel, alice, private=private)
    await simcord_env.restart_bot(new_client())
    for verb, expected in (("more", "Vikunja"), ("why", "I am **90%** sure"), ("up", "Thank you")):
        result = await alice.click(answer, custom_id=f"answer:{verb}")
        assert result.ephemeral, verb
        assert expected in texts(result.response.components), verb
    assert await records.votes.counts(server.id, "tools/vikunja") == (1, 0)
    result = await alice.select(answer, ["tools/cryptpad"], custom_id="entries:1")
    assert "CryptPad" in texts(result.response.components)


async def test_buttons_of_a_reply_work_after_a_restart(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
) -> None:
    await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    answer = channel.last_message
    await simcord_env.restart_bot(new_client())
    result = await alice.click(answer, custom_id="answer:why")
    assert "something instead of Trello" in texts(result.response.components)


async def test_buttons_below_an_answer_whose_question_is_gone_say_so(
    simcord_env: Env,
    simcord_bot: AdvisorClient,
    new_client: Callable[..., AdvisorClient],
    channel: Any,
    alice: Any,
) -> None:
    question = await alice.send(channel, f"{simcord_bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
    answer = channel.last_message
    await simcord_env.restart_bot(new_client())
    simcord_env.backend.delete_message(channel.id, question.id)
    result = await alice.click(answer, custom_id="answer:why")
    assert "The question of this answer is gone" in texts(result.response.components)


async def test_an_entry_that_was_removed_since_is_told(
    channel: Any, alice: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = await asked(channel, alice)
    monkeypatch.setattr(Entries, "__contains__", lambda *_: False)
    result = await alice.click(answer, custom_id="entry:tools/vikunja")
    assert "no longer in my knowledge" in texts(result.response.components)


async def test_unsure_offers_the_nearest_as_buttons(
    channel: Any, alice: Any, advisor: Advisor
) -> None:
    answer = await asked(channel, alice, unsure_question(advisor))
    nearest = [one for one in ids(answer.components) if one.startswith("entry:")]
    assert len(nearest) == 3
    result = await alice.click(answer, custom_id=nearest[0])
    assert result.ephemeral
    assert "](<http" in texts(result.response.components)  # what an entry says has its sources


async def test_a_private_answer_is_public_only_when_its_asker_shares_it(
    channel: Any, alice: Any, bob: Any
) -> None:
    answer = await asked(channel, alice, private=True)
    assert channel.history(viewer=bob) == []
    await alice.click(answer, custom_id="answer:share")
    (shared,) = channel.history(viewer=bob)
    assert "Vikunja" in shown_in(shared)
    assert "answer:share" not in ids(components_of(shared))
    again = await alice.click(answer, custom_id="answer:share")
    assert again.ephemeral
    assert "shown that to all already" in texts(again.response.components)
    assert len(channel.history(viewer=bob)) == 1


async def test_sharing_is_offered_only_where_public_answers_are_wanted(
    channel: Any, server: Any, alice: Any, records: Records
) -> None:
    other = server.create_text_channel("questions")
    await records.servers.change(server.id, ask_channels=frozenset({other.id}))
    assert "answer:share" not in ids((await asked(channel, alice)).components)
    assert "answer:share" in ids((await asked(other, alice, private=True)).components)


async def test_damaged_records_are_told_without_a_trace_and_answering_goes_on(
    channel: Any, alice: Any, records: Records, tmp_path: Path
) -> None:
    answer = await asked(channel, alice)
    await records.close()
    for file in tmp_path.glob("records.sqlite3*"):
        file.write_bytes(b"nothing that a database could read" * 1000)
    result = await alice.click(answer, custom_id="answer:up")
    assert result.acknowledged
    shown = texts(result.response.components)
    assert "Traceback" not in shown
    assert "records" not in shown  # how the bot remembers is its operator's business
    assert "Thank you" not in shown
    again = await asked(channel, alice, "what is the agpl")  # answering needs no records
    assert "Affero" in texts(again.components)


async def test_a_comparison_leads_to_both_of_its_sides(channel: Any, alice: Any) -> None:
    answer = await asked(channel, alice, "vllm or ollama for 20 users")
    assert ids(answer.components)[:2] == ["entry:tools/vllm", "entry:tools/ollama"]
    result = await alice.click(answer, label="Ollama")
    assert "### Ollama" in texts(result.response.components)

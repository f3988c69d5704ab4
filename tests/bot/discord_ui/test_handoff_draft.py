"""A helper's answer as the draft of an entry."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from simcord import Env

from bot.advisor import Advisor
from bot.discord_ui.handoff.entry_draft import entry_draft
from bot.discord_ui.handoff.reply import Reply
from bot.records.handoffs import Handoff
from bot.records.store import Records
from index.front_matter import parse_yaml, split_front_matter
from index.reader import read_knowledge
from tests.bot.discord_ui.handing_off import ANSWER, QUESTION, answer, card, hand_off, the_one
from tests.bot.discord_ui.seen import shown_in, texts

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)

ANSWERED = Handoff(
    id=7,
    guild_id=1,
    asker_id=2,
    asker_channel=3,
    asked_message=4,
    language="en",
    question=QUESTION,
    note="",
    helpers_channel=5,
    helpers_message=6,
    state="answered",
    claimed_by=8,
    answer=Reply(ANSWER, "https://example.org/a").to_keep(),
    told="publicly",
    draft="",
    opened=NOON,
    updated=NOON,
)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Yes.", "", Reply("Yes.")),
        (" Yes. ", " https://example.org/a?b=c ", Reply("Yes.", "https://example.org/a?b=c")),
        ("Yes.", "the handbook, page 3", Reply("Yes.\n\nthe handbook, page 3")),
        ("Yes.", "javascript:alert(1)", Reply("Yes.\n\njavascript:alert(1)")),
        ("Yes.", "https://x.example/>[a](b)", Reply("Yes.\n\nhttps://x.example/>[a](b)")),
        ("Yes.", "https://[broken", Reply("Yes.\n\nhttps://[broken")),
        ("a\n\nb", "http://example.org", Reply("a\n\nb", "http://example.org")),
    ],
)
def test_a_reply_keeps_all_that_was_typed(text: str, source: str, expected: Reply) -> None:
    reply = Reply.typed(text, source)
    assert reply == expected
    assert Reply.kept(reply.to_keep()) == reply


def test_the_site_of_a_source_is_where_it_leads() -> None:
    assert Reply("", "https://good.example@evil.example/x").site == "evil.example"


def test_a_finished_draft_is_a_valid_entry(advisor: Advisor, knowledge: Path) -> None:
    vocabulary = advisor.snapshot.vocabulary()
    draft = entry_draft(ANSWERED, "bob", "2026-01-01", vocabulary)
    assert draft.file_name == "draft-can-i-sell-software-that-contains-mit-licensed.md"
    for field in ("title", "summary", "topics", "audience", "questions", "checks", "sources"):
        position = draft.text.index(f"\n{field}:")
        assert draft.text[:position].rsplit("\n", 1)[1].startswith("# TODO: ")
    assert "bob, who agreed on 2026-01-01 to CC-BY-4.0" in draft.text
    finished = (
        draft.text.replace(">\n  …", ">\n  You may sell it. Keep the notice.", 1)
        .replace("topics: []", "topics: [licensing]", 1)
        .replace("audience: []", "audience: [developer]", 1)
    )
    for number in range(4):  # two questions and two checks
        finished = finished.replace("- …", f"- in other words number {number}?", 1)
    path = knowledge / "practice" / "sell-mit.md"
    path.write_text(finished, encoding="utf-8")
    entries = {entry.id: entry for entry in read_knowledge(knowledge).entries}
    (entry,) = [one for name, one in entries.items() if name.endswith("sell-mit")]
    assert entry.questions[0] == QUESTION
    assert entry.sources[0].url == "https://example.org/a"
    assert ANSWER in entry.sections[0].text


@pytest.mark.parametrize(
    "question",
    [
        'He said "yes": is it?\n---\nevil: true',
        "key: [a, {b}] # no comment\x00\x07",
        "许可证是什么？",
        "\u2028\x85 line\tseparators",
        "…" * 1000,
        "- a\n# b\n```",
    ],
)
def test_a_question_of_any_signs_stays_one_string(advisor: Advisor, question: str) -> None:
    asked = replace(ANSWERED, question=question, answer="Yes.")
    draft = entry_draft(asked, "b\nob: '\"", "2026-01-01", advisor.snapshot.vocabulary())
    front, body, _ = split_front_matter(draft.text)
    data: Any = parse_yaml(front).data
    assert (
        data["questions"][0].split()
        == "".join(
            sign if sign.isprintable() or sign.isspace() else "" for sign in question
        ).split()
    )
    assert set(data) == {
        "title", "summary", "topics", "audience", "questions", "checks", "sources", "reviewed",
    }  # fmt: skip
    assert "Yes." in body
    assert draft.file_name.startswith("draft-")
    assert len(draft.file_name) <= 60


async def test_the_author_agrees_first_and_gets_a_file(
    channel: Any, alice: Any, bob: Any, helpers: Any, records: Records, server: Any
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await answer(bob, helpers)
    asked = await bob.click(card(helpers), label="Make a draft")
    assert asked.ephemeral
    assert "CC-BY-4.0" in texts(asked.response.components)
    before = await records.handoffs.get(server.id, handoff.id)
    assert before is not None
    assert before.draft == ""
    made = await bob.click(asked.response, label="I agree, make the draft")
    assert made.ephemeral
    (file,) = made.response.message.attachments
    assert file.filename.startswith("draft-can-i-sell")
    after = await records.handoffs.get(server.id, handoff.id)
    assert after is not None
    assert ANSWER in after.draft
    assert QUESTION in after.draft


async def test_nobody_else_can_agree_for_the_author(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    carol = server.add_member(simcord_env.create_user("carol"))
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await answer(bob, helpers)
    result = await carol.click(card(helpers), label="Make a draft")
    assert f"Only <@{bob.id}>" in texts(result.response.components)
    after = await records.handoffs.get(server.id, handoff.id)
    assert after is not None
    assert after.draft == ""


async def test_a_draft_that_discord_does_not_take_is_kept(
    simcord_env: Env,
    channel: Any,
    alice: Any,
    bob: Any,
    helpers: Any,
    records: Records,
    server: Any,
) -> None:
    await hand_off(alice, channel)
    handoff = await the_one(records, server, alice)
    await answer(bob, helpers)
    asked = await bob.click(card(helpers), label="Make a draft")
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=500)
    made = await bob.click(asked.response, label="I agree, make the draft")
    assert "made and kept" in texts(made.response.components)
    after = await records.handoffs.get(server.id, handoff.id)
    assert after is not None
    assert ANSWER in after.draft
    assert "answered" in shown_in(card(helpers))

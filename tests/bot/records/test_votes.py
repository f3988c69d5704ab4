"""One vote a person and answer; reasons without names."""

from datetime import timedelta

from bot.records.store import Records
from bot.records.votes import Reason
from tests.bot.records.conftest import ANN, BEN, HERE, NOON
from tests.bot.records.filled import a_vote


async def test_votes_are_counted_for_the_server_and_an_entry(records: Records) -> None:
    await records.votes.cast(a_vote(HERE, ANN, "a"))
    await records.votes.cast(a_vote(HERE, BEN, "a", helpful=False))
    await records.votes.cast(a_vote(HERE, ANN, "b", entries=("tools/git",)))
    assert await records.votes.counts(HERE) == (2, 1)
    assert await records.votes.counts(HERE, "licenses/isc") == (1, 1)
    assert await records.votes.counts(HERE, "tools/git") == (1, 0)
    assert await records.votes.counts(HERE, "tools/none") == (0, 0)


async def test_an_entry_shown_twice_counts_once(records: Records) -> None:
    await records.votes.cast(a_vote(HERE, ANN, entries=("tools/git", "tools/git")))
    assert await records.votes.counts(HERE, "tools/git") == (1, 0)


async def test_voting_again_replaces_the_vote(records: Records) -> None:
    await records.votes.cast(a_vote(HERE, ANN))
    await records.votes.cast(
        a_vote(HERE, ANN, helpful=False, reason="Outdated.", entries=("tools/git",))
    )
    assert await records.votes.counts(HERE) == (0, 1)
    assert await records.votes.counts(HERE, "licenses/mit") == (0, 0)
    assert [r.entries for r in await records.votes.recent_reasons(HERE, 5)] == [("tools/git",)]


async def test_reasons_come_newest_first_and_nameless(records: Records) -> None:
    for number in range(4):
        at = NOON + timedelta(hours=number)
        await records.votes.cast(a_vote(HERE, ANN, f"{number}", reason=f"no {number}", at=at))
    await records.votes.cast(a_vote(HERE, BEN, "silent"))
    newest, second = await records.votes.recent_reasons(HERE, 2)
    assert second.text == "no 2"
    assert newest == Reason(
        text="no 3",
        helpful=True,
        status="answered",
        kind="explain",
        entries=("licenses/mit", "licenses/isc"),
        question=None,
        at=NOON + timedelta(hours=3),
    )


async def test_the_question_is_kept_only_where_it_is_given(records: Records) -> None:
    await records.votes.cast(a_vote(HERE, ANN, "a", reason="x", question="May I?"))
    await records.votes.cast(a_vote(HERE, BEN, "b", reason="y"))
    kept = {r.text: r.question for r in await records.votes.recent_reasons(HERE, 5)}
    assert kept == {"x": "May I?", "y": None}

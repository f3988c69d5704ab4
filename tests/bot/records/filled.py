"""One of everything that can be remembered."""

from dataclasses import replace

from bot.records.gaps import Gap
from bot.records.handoffs import Handoff
from bot.records.newcomers import Step
from bot.records.replies import Reply
from bot.records.store import Records
from bot.records.votes import Vote
from tests.bot.records.conftest import NOON

PACK = (Step("tool", "tools/git"), Step("course", "learning/pro-git"), Step("place", "77"))


def a_vote(guild_id: int | None, user_id: int, answer_key: str = "a", **changes: object) -> Vote:
    vote = Vote(
        guild_id=guild_id,
        answer_key=answer_key,
        user_id=user_id,
        helpful=True,
        status="answered",
        kind="explain",
        entries=("licenses/mit", "licenses/isc"),
        at=NOON,
    )
    return replace(vote, **changes)  # type: ignore[arg-type]


def a_gap(guild_id: int | None, **changes: object) -> Gap:
    return replace(Gap(guild_id, "unsure", ("tools/git",), None, NOON), **changes)  # type: ignore[arg-type]


async def a_handoff(records: Records, guild_id: int, asker_id: int) -> Handoff:
    return await records.handoffs.open(
        guild_id=guild_id,
        asker_id=asker_id,
        asker_channel=31,
        asked_message=None,
        language="de",
        question="May I?",
        note="It is urgent.",
        helpers_channel=32,
    )


async def fill(records: Records, guild_id: int, user_id: int) -> Handoff:
    """One row of each kind for the member in the server, three steps and two entries with them."""
    await records.servers.joined(guild_id)
    await records.replies.add(Reply(guild_id + user_id, guild_id, 3, 4, user_id, NOON))
    await records.votes.cast(a_vote(guild_id, user_id, f"{guild_id}-{user_id}", reason="Why?"))
    await records.gaps.add(a_gap(guild_id))
    newcomer = await records.newcomers.begin(guild_id, user_id, "de")
    await records.newcomers.save(replace(newcomer, pack=PACK, stage="pack"))
    return await a_handoff(records, guild_id, user_id)

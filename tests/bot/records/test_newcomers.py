"""The onboarding goes on where it was."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.records.newcomers import Newcomer, Step
from bot.records.store import Records
from tests.bot.records.conftest import ANN, BEN, HERE, NOON, THERE, Clock
from tests.bot.records.filled import PACK

ANSWERS: tuple[dict[str, Any], ...] = (
    {"interests": ("ai", "web"), "stage": "experience"},
    {"experience": "some", "stage": "goal"},
    {"goal": "my first contribution", "stage": "hours"},
    {"hours": 3, "pack": PACK, "stage": "pack"},
)


async def test_who_begins_is_at_the_first_stage(records: Records) -> None:
    begun = await records.newcomers.begin(HERE, ANN, "de")
    assert begun == Newcomer(
        guild_id=HERE, user_id=ANN, language="de", stage="interests", started=NOON, updated=NOON
    )
    assert await records.newcomers.get(HERE, ANN) == begun
    assert await records.newcomers.get(HERE, BEN) is None


@pytest.mark.parametrize("answered", range(len(ANSWERS) + 1))
async def test_a_restart_at_any_stage_loses_no_answer(file: Path, answered: int) -> None:
    async with await Records.open(file) as before:
        newcomer = await before.newcomers.begin(HERE, ANN, "de")
        for answers in ANSWERS[:answered]:
            newcomer = await before.newcomers.save(replace(newcomer, **answers))
    async with await Records.open(file) as after:
        assert await after.newcomers.get(HERE, ANN) == newcomer
        assert newcomer.stage == ("interests", *(a["stage"] for a in ANSWERS))[answered]


async def test_beginning_again_replaces_what_was_there(records: Records, clock: Clock) -> None:
    await records.newcomers.save(_packed())
    clock.advance(timedelta(days=1))
    again = await records.newcomers.begin(HERE, ANN, "fr")
    assert again.pack == ()
    assert await records.newcomers.get(HERE, ANN) == again


async def test_steps_are_marked_and_unmarked(records: Records, clock: Clock) -> None:
    saved = await records.newcomers.save(_packed())
    later = clock.advance(timedelta(hours=1))
    marked = await records.newcomers.mark(HERE, ANN, 1, True)
    assert marked is not None
    assert [step.done for step in marked.pack] == [False, True, False]
    assert marked.updated == later
    assert await records.newcomers.get(HERE, ANN) == marked
    assert await records.newcomers.mark(HERE, ANN, 1, False) == replace(saved, updated=later)


@pytest.mark.parametrize("position", [-1, 3])
async def test_there_is_no_such_step(records: Records, position: int) -> None:
    saved = await records.newcomers.save(_packed())
    assert await records.newcomers.mark(HERE, ANN, position, True) is None
    assert await records.newcomers.get(HERE, ANN) == saved


async def test_the_roles_that_were_given_are_kept_as_they_are(records: Records) -> None:
    roles = (1 << 62, 5)
    saved = await records.newcomers.save(replace(_packed(), roles=roles))
    assert saved.roles == roles
    assert await records.newcomers.get(HERE, ANN) == saved


async def test_a_person_is_found_in_every_server(records: Records) -> None:
    for guild, user in ((THERE, ANN), (HERE, ANN), (HERE, BEN)):
        await records.newcomers.begin(guild, user, "")
    assert [one.guild_id for one in await records.newcomers.of_person(ANN)] == [HERE, THERE]


async def test_a_shorter_pack_leaves_no_steps_behind(records: Records) -> None:
    await records.newcomers.save(_packed())
    shorter = await records.newcomers.save(replace(_packed(), pack=(Step("place", "9", True),)))
    assert await records.newcomers.get(HERE, ANN) == shorter


async def test_who_is_due_comes_in_order_and_not_before_time(records: Records) -> None:
    hour = timedelta(hours=1)
    for guild, user, at in ((HERE, ANN, 2), (HERE, BEN, 1), (THERE, ANN, 3)):
        await records.newcomers.begin(guild, user, "")
        assert await records.newcomers.set_reminder(guild, user, NOON + at * hour)
    due = await records.newcomers.due(NOON + 2 * hour)
    assert [(n.guild_id, n.user_id) for n in due] == [(HERE, BEN), (HERE, ANN)]


async def test_a_reminder_can_be_taken_away(records: Records) -> None:
    await records.newcomers.begin(HERE, ANN, "")
    await records.newcomers.set_reminder(HERE, ANN, NOON)
    assert await records.newcomers.set_reminder(HERE, ANN, None)
    assert await records.newcomers.due(NOON) == []
    assert not await records.newcomers.set_reminder(HERE, BEN, NOON)


async def test_nobody_is_reminded_in_a_server_that_the_bot_left(records: Records) -> None:
    await records.newcomers.begin(HERE, ANN, "")
    await records.newcomers.set_reminder(HERE, ANN, NOON)
    await records.servers.left(HERE, NOON)
    assert await records.newcomers.due(NOON) == []


async def test_deletion_leaves_nothing_of_the_member(records: Records) -> None:
    await records.newcomers.save(_packed())
    other = await records.newcomers.save(replace(_packed(), user_id=BEN))
    assert await records.newcomers.delete(HERE, ANN)
    assert await records.newcomers.get(HERE, ANN) is None
    assert await records.newcomers.get(HERE, BEN) == other
    assert not await records.newcomers.delete(HERE, ANN)


def _packed() -> Newcomer:
    return Newcomer(guild_id=HERE, user_id=ANN, pack=PACK, stage="pack", started=NOON, updated=NOON)

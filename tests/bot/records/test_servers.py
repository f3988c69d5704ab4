"""Settings of servers, and which servers there are."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.records.servers import MAX_WELCOME_TEXT, ServerSettings
from bot.records.sessions import know_server
from bot.records.store import Records
from tests.bot.records.conftest import ANN, HERE, NOON, THERE
from tests.bot.records.filled import a_gap, a_vote

EVERYTHING: dict[str, Any] = {
    "language": "pt-BR",
    "length": "full",
    "keep_questions": True,
    "ask_channels": frozenset({1, 1 << 62}),
    "forum_channels": frozenset({1, 3}),
    "suggest_channels": frozenset({4}),
    "welcome_channel": 5,
    "welcome_text": "Olá, 世界 👋",
    "helpers_channel": 6,
    "helpers_role": 7,
    "interest_roles": {"ai": 8, "web": 9},
    "reminders": False,
}


async def test_a_server_that_set_nothing_has_the_defaults(records: Records) -> None:
    assert await records.servers.get(HERE) == ServerSettings()
    await records.gaps.add(a_gap(THERE))
    assert await records.servers.get(THERE) == ServerSettings()


async def test_no_text_is_kept_without_consent() -> None:
    assert ServerSettings().keep_questions is False


async def test_asking_for_settings_stores_nothing(records: Records) -> None:
    await records.servers.get(HERE)
    assert await records.servers.present() == []


async def test_every_setting_is_stored(file: Path, records: Records) -> None:
    assert set(EVERYTHING) == set(ServerSettings.__dataclass_fields__)
    changed = await records.servers.change(HERE, **EVERYTHING)
    async with await Records.open(file) as fresh:  # nothing in its memory
        stored = await fresh.servers.get(HERE)
    assert stored == changed == await records.servers.get(HERE) == ServerSettings(**EVERYTHING)
    assert await records.servers.get(THERE) == ServerSettings()


async def test_a_change_leaves_the_other_settings(file: Path, records: Records) -> None:
    await records.servers.change(HERE, **EVERYTHING)
    await records.servers.change(
        HERE, ask_channels=frozenset({1, 2}), interest_roles={"web": 10}, welcome_channel=None
    )
    async with await Records.open(file) as fresh:
        stored = await fresh.servers.get(HERE)
    assert stored.ask_channels == {1, 2}
    assert stored.interest_roles == {"web": 10}
    assert stored.welcome_channel is None
    assert stored.forum_channels == EVERYTHING["forum_channels"]
    assert stored.welcome_text == EVERYTHING["welcome_text"]


async def test_changes_at_once_are_all_kept(records: Records) -> None:
    names = ("welcome_channel", "helpers_channel", "helpers_role")
    await asyncio.gather(
        *[records.servers.change(HERE, **{name: 5}) for name in names],
        *[records.servers.get(HERE) for _ in names],
    )
    settings = await records.servers.get(HERE)
    assert [getattr(settings, name) for name in names] == [5, 5, 5]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"length": "long"}, ValueError),
        ({"welcome_text": "x" * (MAX_WELCOME_TEXT + 1)}, ValueError),
        ({"colour": "red"}, TypeError),
    ],
)
async def test_a_wrong_change_changes_nothing(
    records: Records, change: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        await records.servers.change(HERE, reminders=False, **change)
    assert await records.servers.get(HERE) == ServerSettings()
    assert await records.servers.present() == []


async def test_the_defaults_of_the_table_are_those_of_the_settings(records: Records) -> None:
    async with records._sessions.writing() as session:
        await know_server(session, HERE)
    assert await records.servers.get(HERE) == ServerSettings()


async def test_settings_are_read_once(records: Records) -> None:
    before = await records.servers.change(HERE, reminders=False)
    assert await records.servers.get(HERE) is before


async def test_who_asks_first_gets_the_settings_first(records: Records) -> None:
    served: list[int] = []

    async def ask(number: int) -> None:
        await records.servers.get(HERE)
        served.append(number)

    asking: list[asyncio.Task[None]] = []
    while len(served) < 50:  # some before the settings were read, some after
        asking.append(asyncio.create_task(ask(len(asking))))
        await asyncio.sleep(0)
    await asyncio.gather(*asking)
    assert served == sorted(served)


async def test_a_server_left_is_known_from_then_on_until_it_is_joined_again(
    records: Records,
) -> None:
    day = timedelta(days=1)
    await records.servers.joined(HERE)
    await records.servers.joined(THERE)
    await records.servers.left(HERE, NOON)
    await records.servers.left(HERE, NOON + 10 * day)
    assert await records.servers.gone_since(NOON - day) == []
    assert await records.servers.gone_since(NOON) == [HERE]
    assert await records.servers.present() == [THERE]
    await records.servers.joined(HERE)
    assert await records.servers.gone_since(NOON + 100 * day) == []
    assert await records.servers.present() == [HERE, THERE]


async def test_leaving_an_unknown_server_stores_nothing(records: Records) -> None:
    await records.servers.left(HERE, NOON)
    assert await records.servers.gone_since(NOON) == []


async def test_joining_again_keeps_the_settings(records: Records) -> None:
    await records.servers.change(HERE, language="de")
    await records.servers.left(HERE, NOON)
    await records.servers.joined(HERE)
    assert (await records.servers.get(HERE)).language == "de"


async def test_welcomes_are_wanted_by_servers_that_set_a_channel(records: Records) -> None:
    await records.servers.change(HERE, welcome_text="Hi")
    assert not await records.servers.any_welcomes()
    await records.servers.change(HERE, welcome_channel=1)
    assert await records.servers.any_welcomes()
    await records.servers.left(HERE, NOON)
    assert not await records.servers.any_welcomes()


@pytest.mark.parametrize("setting", ["forum_channels", "suggest_channels"])
async def test_listening_is_wanted_by_servers_that_opened_channels(
    records: Records, setting: str
) -> None:
    await records.servers.change(HERE, ask_channels=frozenset({1}))
    assert not await records.servers.any_listens()
    await records.servers.change(HERE, **{setting: frozenset({1})})
    assert await records.servers.any_listens()
    await records.servers.change(HERE, **{setting: frozenset()})
    assert not await records.servers.any_listens()


async def test_without_consent_the_texts_that_were_kept_go_at_once(records: Records) -> None:
    for guild in (HERE, THERE):
        await records.servers.change(guild, keep_questions=True)
        await records.gaps.add(a_gap(guild, question="Why?"))
        vote = a_vote(guild, ANN, str(guild), question="Why?", reason="It is wrong.")
        await records.votes.cast(vote)
    await records.servers.change(HERE, length="full")
    assert await texts_of(records, HERE) == ["Why?", "Why?"], "another setting changes nothing"
    await records.servers.change(HERE, keep_questions=False)
    assert await texts_of(records, HERE) == [None, None]
    assert await texts_of(records, THERE) == ["Why?", "Why?"]


async def texts_of(records: Records, guild_id: int) -> list[str | None]:
    (gap,) = await records.gaps.recent(guild_id, 5)
    (reason,) = await records.votes.recent_reasons(guild_id, 5)
    return [gap.question, reason.question]

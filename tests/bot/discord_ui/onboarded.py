"""What newcomers do with /start and its cards, and what they see of them."""

from typing import Any

from bot.records.newcomers import Newcomer
from bot.records.store import Records
from tests.bot.discord_ui.seen import ids, texts

DATA_PACK = ["tools/pandas", "learning/data-science-for-beginners", "learning/wikidata"]
"""What it leads to with an interest in data."""
EXPERIENCE = "onboarding:answer:experience:some"


GOAL = "onboarding:answer:goal:learn"


HOURS = "onboarding:answer:hours:3"


def seen(result: Any) -> str:
    return texts(result.response.components)


def buttons(result: Any) -> list[str]:
    return ids(result.response.components)


async def choose(alice: Any, started: Any, *interests: str) -> Any:
    return await alice.select(started.response, list(interests), custom_id="onboarding-interests")


async def press(alice: Any, shown: Any, custom_id: str) -> Any:
    result = await alice.click(shown.response, custom_id=custom_id)
    assert result.acknowledged
    return result


async def made_pack(alice: Any, channel: Any, *interests: str) -> Any:
    """The card of a pack, by way of all four questions."""
    started = await alice.slash(channel, "start")
    await choose(alice, started, *(interests or ("data",)))
    for answer in (EXPERIENCE, GOAL, HOURS):
        await press(alice, started, answer)
    return started


async def kept(records: Records, alice: Any) -> Newcomer:
    newcomer = await records.newcomers.get(alice.guild.id, alice.id)
    assert newcomer is not None
    return newcomer

"""What askers and helpers do with a hand-off."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
from simcord import Env

from bot.records.handoffs import Handoff
from bot.records.store import Records
from tests.bot.discord_ui.seen import ids

QUESTION = "Can I sell software that contains MIT-licensed code?"


ANSWER = "Yes, you may. Keep the notice."


HUMAN = "answer:human"


async def make_helpers(server: Any, records: Records, role: Any = None) -> Any:
    """The helpers' channel, set up."""
    channel = server.create_text_channel("helpers")
    changes = {"helpers_channel": channel.id, "helpers_role": role.id if role else None}
    await records.servers.change(server.id, **changes)
    return channel


async def preview(
    asker: Any, channel: Any, question: str = QUESTION, *, private: bool = False
) -> Any:
    """What "Ask a human" below an answer shows."""
    asked = await asker.slash(channel, "ask", question=question, private=private)
    shown = await asker.click(asked.response, custom_id=HUMAN)
    assert shown.acknowledged
    return shown.response


def called(env: Env, message: Any) -> tuple[set[int], set[int]]:
    """The people and the roles that a message calls; Discord shows names of others, too."""
    kept = env.backend.get_message(message.channel.id, message.id)
    return set(kept.ping_user_ids), set(kept.ping_role_ids)


def send_id(card: Any) -> str:
    (found,) = [one for one in ids(card.components) if one.startswith("handoff-draft:send")]
    return found


async def hand_off(
    asker: Any, channel: Any, question: str = QUESTION, *, private: bool = False
) -> Any:
    card = await preview(asker, channel, question, private=private)
    result = await asker.click(card, custom_id=send_id(card))
    assert result.acknowledged
    return card


async def the_one(records: Records, server: Any, asker: Any) -> Handoff:
    """What the asker waits for."""
    (handoff,) = await records.handoffs.open_of(server.id, asker.id)
    return handoff


async def kept(records: Records, handoff: Handoff) -> Handoff:
    now = await records.handoffs.get(handoff.guild_id, handoff.id)
    assert now is not None
    return now


def card(helpers: Any) -> Any:
    """The latest card in the helpers' channel; a thread may have left a line below it."""
    return [one for one in helpers.history() if one.components][-1]


def labels(message: discord.Message) -> list[str]:
    view = discord.ui.LayoutView.from_message(message)
    return [b.label or "" for b in view.walk_children() if isinstance(b, discord.ui.Button)]


async def claim(helper: Any, helpers: Any) -> Any:
    result = await helper.click(card(helpers), label="Claim")
    assert result.acknowledged
    return result


async def answer(
    helper: Any, helpers: Any, text: str = ANSWER, source: str = "", *, claimed: bool = False
) -> Any:
    if not claimed:
        await claim(helper, helpers)
    form = await helper.click(card(helpers), label="Answer")
    done = await helper.submit_modal(form, {"text": text, "source": source})
    assert done.acknowledged
    return done


def lose_the_table(folder: Path) -> None:
    """The records of hand-offs can no longer be written."""
    with closing(sqlite3.connect(folder / "records.sqlite3")) as file:
        file.execute("ALTER TABLE handoffs RENAME TO elsewhere")


async def close_dms(env: Env, person: Any, times: int = 1) -> None:
    """The person takes no direct messages any more."""
    await person.user.send_dm("hello")
    env.inject_error(
        "POST",
        f"/channels/{person.user.dm_channel.id}/messages",
        status=403,
        code=50007,
        times=times,
    )

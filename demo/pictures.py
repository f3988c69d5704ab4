"""`python -m demo.pictures`: takes the pictures of the cards that the README shows."""

import asyncio
import io
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import discord
from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage

from bot.advisor import Advisor
from demo.__main__ import real_advisor
from demo.village import Village, open_village

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "images"

TAKEN_AT = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
"""The village's time in all pictures: they change only where a card does."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE_WIDTH = 390
_SCALE = 2
_COLOURS = (128, 64)
_LARGE = 140_000
"""Bytes from which on a picture gets fewer colours; cards have few, so that nobody sees it."""

_STYLE = """
    .preview-toolbar, .message-context-actions, .channel-header, .channel-composer,
    #history-newer, #new-messages, .message-time { display: none !important }
    .message-author { white-space: nowrap }
"""
"""The message alone, without the page around it and the time at which it was written."""
_TALL = 4000
"""The timeline clips what is higher than the window."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A message, and who looks at it where."""

    message_id: int
    channel: ChannelHandle
    viewer: MemberActor


Take = Callable[[Village], Awaitable[Seen]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A card to be shown: the file's name, what the README says of it, and how to get there."""

    name: str
    caption: str
    take: Take
    question: str = ""
    """What is asked, where the card is the answer to a question."""


# --- how to get to a card -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Press:
    """Pressing a button of the card, found by the beginning of its id."""

    button: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Choosing from a menu of the card, found by the beginning of its id."""

    menu: str
    values: tuple[str, ...]


def commanded(command: str, *steps: Press | Choose, **options: str) -> Take:
    """What a command of Alice's shows in the end, one step after the other."""

    async def take(village: Village) -> Seen:
        return await _walk(village, village.alice, command, options, steps)

    return take


def managed(command: str, *steps: Press | Choose) -> Take:
    """What a command of Mara's shows in the end."""

    async def take(village: Village) -> Seen:
        return await _walk(village, village.mara, command, {}, steps)

    return take


def handed_off(question: str) -> Take:
    """What the helpers see of a question of Alice's."""

    async def take(village: Village) -> Seen:
        return Seen((await _hand_off(village, question)).id, village.helpers, village.mara)

    return take


def helped(question: str, answer: str) -> Take:
    """What Alice sees when Mara answered her question."""

    async def take(village: Village) -> Seen:
        card = await _hand_off(village, question)
        await _step(village.mara, card, Press("handoff:claim"))
        card = next(one for one in village.helpers.history() if one.id == card.id)
        form = await _step(village.mara, card, Press("handoff:answer"))
        await village.mara.submit_modal(form, {"text": answer})
        told = village.square.last_message
        assert told is not None
        return Seen(told.id, village.square, village.alice)

    return take


async def _hand_off(village: Village, question: str) -> discord.Message:
    """Sends a question of Alice's to the helpers; their card."""
    answer = _shown(await village.alice.slash(village.square, "ask", question=question))
    preview = _shown(await _step(village.alice, answer, Press("answer:human")))
    await _step(village.alice, preview, Press("handoff-draft:send"))
    card = village.helpers.last_message
    assert card is not None
    return card


async def _walk(
    village: Village,
    member: MemberActor,
    command: str,
    options: dict[str, str],
    steps: tuple[Press | Choose, ...],
) -> Seen:
    card = _shown(await member.slash(village.square, command, **options))
    for step in steps:
        result = await _step(member, card, step)
        if result.response is not None or result.followups:  # else the card itself was changed
            card = _shown(result)
    return Seen(card.id, village.square, member)


async def _step(
    member: MemberActor, card: ResponseMessage | discord.Message, step: Press | Choose
) -> InteractionResult:
    if isinstance(step, Press):
        return await member.click(card, custom_id=_whole_id(card, step.button))
    return await member.select(card, step.values, custom_id=_whole_id(card, step.menu))


def _whole_id(card: ResponseMessage | discord.Message, beginning: str) -> str:
    """The id of the one control of a card whose id begins like that."""
    message = card if isinstance(card, discord.Message) else card.message
    view = discord.ui.LayoutView.from_message(message)
    ids = [getattr(item, "custom_id", None) or "" for item in view.walk_children()]
    (whole,) = [one for one in ids if one.startswith(beginning)]
    return whole


def _shown(result: InteractionResult) -> ResponseMessage:
    """The message that an action led to."""
    message = result.response or next(iter(result.followups), None)
    assert message is not None
    return message


def asked(name: str, caption: str, question: str) -> Picture:
    """The answer to a question of Alice's."""
    return Picture(name, caption, commanded("ask", question=question), question)


UNSURE = "users keep insulting me in issues and im exhausted from my project"

PICTURES = (
    asked("answer", "An answer", "do I have to credit the authors of an MIT library?"),
    asked("comparison", "Two tools compared", "vllm or ollama for 20 users"),
    asked("compatibility", "Two licences in one work", "can I use AGPL code in my MIT project?"),
    asked("openness", "Is it really open?", "is n8n open source?"),
    asked("recommendation", "Tools for a wish", "a self-hosted alternative to Trello"),
    asked("path", "A way to learn", "how do I learn deep learning from scratch?"),
    asked("unsure", "Not sure", UNSURE),
    asked("declined", "Not its field", "best pizza in naples?"),
    Picture(
        "why",
        "Why this answer",
        commanded("ask", Press("answer:why"), question="vllm or ollama for 20 users"),
    ),
    Picture("license", "A licence at a glance", commanded("license show", name="AGPL-3.0")),
    Picture("tool", "A tool at a glance", commanded("tool show", name="Ollama")),
    Picture(
        "chooser",
        "Choosing a licence in three steps",
        commanded("license choose", Choose("choose:pick", ("library",))),
    ),
    Picture("topics", "Browsing by topic", commanded("topics")),
    Picture(
        "start",
        "Four questions for newcomers",
        commanded("start", Choose("onboarding-interests", ("writing", "language-models"))),
    ),
    Picture(
        "pack",
        "A newcomer's first steps",
        commanded(
            "start",
            Choose("onboarding-interests", ("writing", "language-models")),
            Press("onboarding:answer:experience:some"),
            Press("onboarding:answer:goal:contribute"),
            Press("onboarding:answer:hours:3"),
        ),
    ),
    Picture(
        "consent",
        "Before a human is asked",
        commanded("ask", Press("answer:human"), question=UNSURE),
    ),
    Picture(
        "handoff",
        "What the helpers see",
        handed_off(UNSURE),
    ),
    Picture(
        "helped",
        "A human's answer",
        helped(
            UNSURE,
            "Take a break, and lock the worst threads meanwhile. Our moderators can step in: "
            "send me the links.",
        ),
    ),
    Picture("settings", "A server's settings", managed("settings")),
)
"""To show one more card, add its line here."""


# --- taking them --------------------------------------------------------------------------------


@click.command()
@click.argument("names", nargs=-1)
def main(names: tuple[str, ...]) -> None:
    """Takes all pictures, or those with the given NAMES, into docs/images."""
    unknown = set(names) - {picture.name for picture in PICTURES}
    if unknown:
        raise click.UsageError(f"There is no picture named {', '.join(sorted(unknown))}.")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise click.ClickException(
            "no Chromium was found\nhint: on Debian and Ubuntu: apt install chromium; "
            f"one of {', '.join(BROWSERS)} must be on the path"
        )
    wanted = [one for one in PICTURES if not names or one.name in names]
    asyncio.run(_take_all(real_advisor(), wanted, browser))


async def _take_all(advisor: Advisor, pictures: list[Picture], browser: str) -> None:
    from playwright.async_api import async_playwright

    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as driver:
        # Its sandbox does not run as root, as in containers; it only ever sees our own page.
        chromium = await driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for picture in pictures:
            # A village of its own each: a picture does not depend on those before it.
            async with open_village(advisor, TAKEN_AT) as village:
                image = await _photograph(village, await picture.take(village), chromium)
            path = FOLDER / f"{picture.name}.png"
            path.write_bytes(_smaller(image))
            click.echo(f"{path.relative_to(Path.cwd())}  {path.stat().st_size // 1024} kB")
        await chromium.close()


async def _photograph(village: Village, seen: Seen, chromium: Any) -> bytes:
    """One message as it looks on a phone."""
    async with village.env.preview(
        seen.channel, viewers=[seen.viewer], layout="channel"
    ) as preview:
        page = await chromium.new_page(
            viewport={"width": PHONE_WIDTH, "height": _TALL},
            device_scale_factor=_SCALE,
            bypass_csp=True,
        )
        await page.goto(preview.url)
        await page.add_style_tag(content=_STYLE)
        message = page.locator(f'.channel-message[data-message-id="{seen.message_id}"]')
        await message.wait_for()
        await page.evaluate("document.fonts.ready")
        image: bytes = await message.screenshot(animations="disabled")
        await page.close()
    return image


def _smaller(image: bytes) -> bytes:
    """The picture with fewer colours."""
    from PIL import Image

    data = image
    with Image.open(io.BytesIO(image)) as opened:
        full = opened.convert("RGB")
    for colours in _COLOURS:
        small = io.BytesIO()
        full.quantize(colours, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
        data = small.getvalue()
        if len(data) < _LARGE:
            break
    return data


if __name__ == "__main__":
    main()

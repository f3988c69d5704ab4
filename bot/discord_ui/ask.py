"""Asking: `/ask`, a mention, a reply to the bot, a direct message."""

import asyncio
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import discord
from discord import app_commands

from bot.advisor import Advisor
from bot.answer import Answer
from bot.discord_ui.cards import AnswerCard, NoticeCard
from bot.suggestions import Suggester, Suggestion

log = logging.getLogger(__name__)

MAX_CHOICES = 25
MAX_CHOICE_TEXT = 100
MAX_OPTION_TEXT = 2000

_FAILED = (
    "Something went wrong on my side, and I could not answer. "
    "The people who run me can see it in their log. Please try again in a while."
)


class AdviceDesk:
    """Lets the synchronous core answer in a worker, so that the event loop never waits for it."""

    def __init__(self, advisor: Advisor) -> None:
        self._advisor = advisor
        self._suggester = Suggester(advisor.snapshot.entries)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="advisor")

    async def card_for(self, question: str) -> discord.ui.LayoutView:
        """The card to show; an error of the core becomes a card too, and a line in the log."""
        try:
            answer = await self._answer(question)
        except Exception:
            log.exception("the advisor failed on a question of %d characters", len(question))
            return NoticeCard(_FAILED)
        return AnswerCard(answer)

    async def suggestions(self, typed: str) -> list[Suggestion]:
        """What the member may be about to ask, within Discord's limits for choices."""
        loop = asyncio.get_running_loop()
        suggest = partial(self._suggester.suggest, limit=MAX_CHOICES, longest=MAX_CHOICE_TEXT)
        return await loop.run_in_executor(self._worker, suggest, typed)

    async def _answer(self, question: str) -> Answer:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, self._advisor.answer, question)

    def close(self) -> None:
        self._worker.shutdown(wait=False, cancel_futures=True)


def ask_command(desk: AdviceDesk) -> app_commands.Command[discord.app_commands.Group, ..., None]:
    """The `/ask` command."""

    @app_commands.command(
        name="ask", description="Ask about open-source tools, licences and learning"
    )
    @app_commands.describe(
        question="What you want to know, in your own words",
        private="Only you see the answer",
    )
    async def ask(
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, MAX_OPTION_TEXT],
        private: bool = False,
    ) -> None:
        # Discord waits three seconds for this, and fixes here who may see the answer.
        await interaction.response.defer(thinking=True, ephemeral=private)
        card = await desk.card_for(question)
        await interaction.edit_original_response(
            view=card, allowed_mentions=discord.AllowedMentions.none()
        )

    @ask.autocomplete("question")
    async def complete(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = await desk.suggestions(typed)
        return [app_commands.Choice(name=s.label, value=s.question) for s in found]

    return ask


def question_in(message: discord.Message, me: discord.ClientUser) -> str | None:
    """The question that `message` puts to the bot, or None where it is not meant.

    Meant are direct messages, and messages that mention the bot; a reply to the bot mentions it
    unless its author turned that off, and then Discord does not show us the text.
    """
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return None
    if message.guild is not None and me not in message.mentions:
        return None
    return re.sub(rf"<@!?{me.id}>", " ", message.content)


async def answer_message(desk: AdviceDesk, message: discord.Message, question: str) -> None:
    """Replies to `message`; where the bot may not speak, it only notes so in the log."""
    card = await desk.card_for(question)
    try:
        await message.reply(
            view=card, mention_author=False, allowed_mentions=discord.AllowedMentions.none()
        )
    except discord.Forbidden:
        log.warning("may not answer in channel %s: permission is missing", message.channel.id)
    except discord.HTTPException as error:
        # the message or its channel may be gone by now
        log.warning("could not answer in channel %s: %s", message.channel.id, error)

"""Asking: `/ask`, the message menu, a mention, a reply to the bot, a direct message."""

import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
from cachetools import TTLCache
from discord import app_commands

from bot.advisor import clean
from bot.answer import Context
from bot.discord_ui.answer_card import AnswerCard
from bot.discord_ui.answers import Answers
from bot.discord_ui.cards import AMBER, NoticeCard
from bot.discord_ui.completion import Completion
from bot.discord_ui.delivery import (
    NOBODY,
    attempt,
    conclude,
    own_phrases,
    reply,
    show_privately,
    think,
    write_to,
)
from bot.discord_ui.desk import Busy
from bot.discord_ui.limits import now
from bot.discord_ui.place import Place
from bot.discord_ui.reading import question_for, without_mentions
from bot.discord_ui.safe_text import SafeText, channels_shown
from bot.discord_ui.talks import Talk, Told
from bot.records.errors import RecordsError
from bot.records.replies import Replies
from bot.suggestions import Suggester

if TYPE_CHECKING:
    from discord.abc import MessageableChannel

    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

log = logging.getLogger(__name__)

MAX_OPTION_TYPED = 2000
FOLLOWED_EDITS = timedelta(minutes=10)
"""How long an answer follows the edits of its question."""

_REFUSED_SECONDS = 300
_MOST_REFUSED = 1_000


class Asking:
    """Takes questions wherever members put them, and answers each once."""

    def __init__(self, answers: Answers, replies: Replies) -> None:
        self._answers = answers
        self._replies = replies
        self._refused: TTLCache[tuple[int, int, str], bool] = TTLCache(
            _MOST_REFUSED, _REFUSED_SECONDS, now
        )

    # --- interactions -----------------------------------------------------------------------------

    async def by_command(self, interaction: "Interaction", question: str, *, private: bool) -> None:
        """Answers `/ask`, to all or to its asker alone."""
        answers = self._answers
        if not await answers.may_ask(interaction):
            return
        place = await answers.places.of_interaction(interaction)
        private = private or not place.takes_questions
        talk = Talk(interaction.user.id, place.channel_id, private or place.guild_id is None)
        if not private and (link := answers.talks.answered_at(talk, question)):
            words = own_phrases(interaction)("notice-answered-above", link=SafeText(link))
            await show_privately(interaction, NoticeCard(words))
            return
        if not await think(interaction, private=private):
            return
        async with answers.talks.turn(talk):
            if not private and (link := answers.talks.answered_at(talk, question)):
                words = place.public_phrases("notice-answered-above", link=SafeText(link))
                await conclude(interaction, NoticeCard(words))
                return
            context = answers.talks.context(talk)
            told = await answers.answer(question, talk, place, context)
            await answers.show(interaction, told, talk, place, typed=question)

    async def by_menu(self, interaction: "Interaction", message: discord.Message) -> None:
        """Answers the text of a message to whoever asks about it, alone: the words are another's,
        and so not theirs to show to all.
        """
        answers = self._answers
        if not await answers.may_ask(interaction):
            return
        if not message.content.strip():
            words = own_phrases(interaction)("notice-no-text")
            await show_privately(interaction, NoticeCard(words))
            return
        place = await answers.places.of_interaction(interaction)
        talk = Talk(interaction.user.id, place.channel_id, private=True)
        if await think(interaction, private=True):
            question = without_mentions(message)
            told = await answers.answer(question, talk, place, None)
            await answers.show(interaction, told, talk, place, typed=question, may_share=False)

    # --- messages ---------------------------------------------------------------------------------

    async def by_message(self, message: discord.Message, question: str) -> None:
        """Replies to a message that puts a question to the bot; once, whatever happens to it."""
        place = await self._answers.places.of_message(message)
        if refusal := self._refusal(message, place):
            await self._refuse(message, refusal)
            return
        talk = Talk(message.author.id, place.channel_id, private=message.guild is None)
        async with self._answers.talks.turn(talk):
            if await self._claim(message):
                await self._note(message.id, await self._reply(message, question, talk, place))

    async def _reply(
        self, message: discord.Message, question: str, talk: Talk, place: Place
    ) -> discord.Message | None:
        """Replies to a message; the answer, None where it got a notice instead, or nothing."""
        if link := self._answers.talks.answered_at(talk, question):
            if self._is_first(message, link):
                words = place.public_phrases("notice-answered-above", link=SafeText(link))
                await reply(message, NoticeCard(words))
            return None
        if not question and message.reference is not None:
            await reply(message, NoticeCard(place.public_phrases("notice-use-menu")))
            return None
        try:
            context = await self._context(message, talk)
            told = await self._answers.answer(question, talk, place, context)
        except Busy:
            await reply(message, NoticeCard(place.public_phrases("notice-busy"), AMBER))
            return None
        except Exception:
            log.exception("the advisor failed on a question of %d characters", len(question))
            await reply(message, NoticeCard(place.public_phrases("notice-failed")))
            return None
        if sent := await reply(message, self._card(told, place, question)):
            self._answers.talks.remember(talk, question, told, sent.id, sent.jump_url)
        return sent

    async def _refuse(self, message: discord.Message, refusal: SafeText) -> None:
        """Tells the person alone why there is no answer here, and not again for some minutes."""
        if self._is_first(message, "refused"):
            await write_to(message.author, NoticeCard(refusal, AMBER))

    def _is_first(self, message: discord.Message, notice: str) -> bool:
        """Whether a person was not told the same in the same channel just now."""
        key = (message.author.id, message.channel.id, notice)
        first = key not in self._refused
        self._refused[key] = True
        return first

    def _refusal(self, message: discord.Message, place: Place) -> SafeText | None:
        """Why the bot may not, or should not, answer this message here and now."""
        phrases = place.public_phrases
        guild = message.guild
        wait = self._answers.limits.wait_for(message.author.id, guild.id if guild else None)
        if wait:
            return phrases("notice-too-fast", seconds=wait)
        if guild is None:
            return None
        channel = message.channel
        if not may_reply(channel, guild.me):
            return phrases("notice-may-not-write", channel=channels_shown([channel.id]))
        if not place.takes_questions:
            return phrases("notice-ask-elsewhere", channels=place.ask_channels)
        return None

    async def _claim(self, message: discord.Message) -> bool:
        """Whether this message is still to be answered; without records, one answers anew."""
        guild_id = message.guild.id if message.guild else None
        try:
            return await self._replies.claim(
                message.id, guild_id, message.channel.id, message.author.id
            )
        except RecordsError as error:
            log.error("an answer cannot be recorded: %s", error.message)
            return True

    async def _note(self, question_id: int, answer: discord.Message | None) -> None:
        """Notes the answer to a question; one that has none may still get it, by an edit."""
        try:
            if answer is None:
                await self._replies.drop(question_id)
            else:
                await self._replies.answered(question_id, answer.id)
        except RecordsError as error:
            log.error("an answer cannot be recorded: %s", error.message)

    async def _context(self, message: discord.Message, talk: Talk) -> Context | None:
        """What a message may lean on: the answer that it replies to, else the person's own talk."""
        reference = message.reference
        if reference is None or reference.message_id is None:
            return self._answers.talks.context(talk)
        if told := self._answers.talks.told_in(reference.message_id):
            return None if told.private and not talk.private else told.answer.context
        replied = reference.resolved
        if isinstance(replied, discord.Message) and message.guild is not None:
            if replied.author.id != message.guild.me.id:
                return None
            told = await self._answers.told_in(replied, talk.person)
            return told.answer.context if told else None
        return self._answers.talks.context(talk)

    def _card(self, told: Told, place: Place, typed: str) -> AnswerCard:
        """The question stands above its card; one that leaned on what went before is shown."""
        leaned = told.question != clean(typed) and told.answer.context is not None
        return self._answers.card(
            told, place, place.public_phrases, quote=told.question if leaned else ""
        )

    # --- what becomes of a question ---------------------------------------------------------------

    async def follow_edit(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Answers an edited question anew in the answer that it has; one that became a question by
        the edit is answered as any other.
        """
        recent = discord.utils.utcnow() - message.created_at < FOLLOWED_EDITS
        question = question_for(message, me)
        if not recent or message.edited_at is None or question is None:
            return
        known = await self._replies.of_question(message.id)
        if known is None:
            await self.by_message(message, question)
            return
        guild_id = message.guild.id if message.guild else None
        if known.answer_id is None or self._answers.limits.wait_for(message.author.id, guild_id):
            return
        place = await self._answers.places.of_message(message)
        talk = Talk(message.author.id, place.channel_id, private=message.guild is None)
        before = self._answers.talks.told_in(known.answer_id)
        context = before.before if before else None
        told = await self._answers.answer(question, talk, place, context)
        answer = message.channel.get_partial_message(known.answer_id)  # type: ignore[union-attr]
        card = self._card(told, place, question)
        if sent := await attempt(answer.edit(view=card, allowed_mentions=NOBODY), "edit an answer"):
            self._answers.talks.remember(talk, question, told, sent.id, sent.jump_url)

    async def follow_deletion(self, message_id: int, channel: discord.PartialMessageable) -> None:
        """Takes the answer of a deleted question away: what somebody took back is not kept."""
        self._answers.talks.forget_answer(message_id)  # it may have been an answer of the bot's
        known = await self._replies.of_question(message_id)
        if known is None:
            return
        await self._replies.drop(message_id)
        if known.answer_id is not None:
            self._answers.talks.forget_answer(known.answer_id)
            answer = channel.get_partial_message(known.answer_id)
            await attempt(answer.delete(), "delete the answer of a deleted question")


def may_reply(channel: "MessageableChannel", me: discord.Member) -> bool:
    """Whether the bot may write into a channel of a server."""
    permissions = channel.permissions_for(me)
    writes = (
        permissions.send_messages_in_threads
        if isinstance(channel, discord.Thread)
        else permissions.send_messages
    )
    return bool(permissions.view_channel and writes and permissions.read_message_history)


def ask_command(
    asking: Asking, completion: Completion, suggester: Suggester
) -> app_commands.Command[app_commands.Group, ..., None]:
    """The `/ask` command."""

    @app_commands.command(
        name="ask", description="Ask about open-source tools, licences and learning"
    )
    @app_commands.describe(
        question="What you want to know, in your own words",
        private="Only you see the answer",
    )
    async def ask(
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, MAX_OPTION_TYPED],
        private: bool = False,
    ) -> None:
        await asking.by_command(interaction, question, private=private)

    @ask.autocomplete("question")
    async def complete(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        return await completion.suggest(suggester, typed)

    return ask


def ask_about_menu(asking: Asking) -> app_commands.ContextMenu:
    """The entry "Ask the advisor about this" in the menu of every message."""

    async def ask_about(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await asking.by_menu(interaction, message)

    return app_commands.ContextMenu(name="Ask the advisor about this", callback=ask_about)

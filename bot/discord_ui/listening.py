"""Speaking unasked, where a server wants it: new posts of its forums, questions in its channels."""

import asyncio
import logging
import re
from collections.abc import Sequence

import discord
from cachetools import TTLCache

from bot.advice.conversation import is_question
from bot.answer import Answer, Kind, Status
from bot.discord_ui.answer_buttons import AnswerButton, Verb
from bot.discord_ui.answers import Answers
from bot.discord_ui.ask import FOLLOWED_EDITS, may_reply
from bot.discord_ui.cards import BLUE, Card
from bot.discord_ui.delivery import NOBODY, attempt, reply
from bot.discord_ui.limits import now
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.place import Place
from bot.discord_ui.reading import is_from_a_person, without_mentions
from bot.discord_ui.safe_text import plain
from bot.discord_ui.talks import Talk, Told
from bot.records.replies import Replies

log = logging.getLogger(__name__)

SURE = 0.8
"""Confidence from which on the advisor speaks without being asked: of 321 real questions that were
never used to build it, three in four reach this, and 95 in 100 of those get a fitting answer; of 90
questions outside its field, one does. (Measured once; those questions are not in the repository.)
"""

_LONGEST = 400
"""Characters of a message that may be a question to all; longer ones are stories."""
_BODY = 300
_QUIET_SECONDS = 120
_MOST_CHANNELS = 2_000
_STARTER_TRIES = 3

_TAG_WORDS = {
    "licenses": ("licen", "legal", "copyright"),
    "tools": ("tool", "software", "app"),
    "models": ("model", "ai", "llm"),
    "learning": ("learn", "course", "study"),
    "paths": ("learn", "course", "study"),
    "practice": ("contribut", "practice", "how-to", "howto", "communit"),
    "organizations": ("organi", "foundation", "communit"),
}
"""Beginnings of words in the names of forum tags, by the folder that an answer is about."""


class SuggestionCard(Card):
    """One line that offers an answer; nobody has to read more."""

    def __init__(self, answer: Answer, phrases: Phrases) -> None:
        super().__init__(BLUE)
        button = AnswerButton(Verb.MORE, phrases)
        self.say_beside(phrases("suggestion", title=plain(answer.title)), button)


class Listening:
    """Answers forum posts and offers answers in channels: only when sure, and only once."""

    def __init__(self, answers: Answers, replies: Replies) -> None:
        self._answers = answers
        self._replies = replies
        self._quiet: TTLCache[int, bool] = TTLCache(_MOST_CHANNELS, _QUIET_SECONDS, now)

    # --- forums -----------------------------------------------------------------------------------

    async def on_post(self, thread: discord.Thread) -> None:
        """Answers a new forum post where its server wants that and the answer is sure."""
        guild = thread.guild
        place = await self._answers.places.of_guild(guild, thread.id)
        if thread.parent_id not in place.settings.forum_channels:
            return
        if not may_reply(thread, guild.me):
            log.warning(
                "may not write in posts of forum %s: permission is missing", thread.parent_id
            )
            return
        starter = await _starter_of(thread)
        if starter is not None and (not is_from_a_person(starter) or guild.me in starter.mentions):
            return  # who calls the bot by its name is answered as everywhere
        asker = thread.owner_id or 0
        if self._answers.limits.wait_for(asker, guild.id):
            return
        if not await self._replies.claim(thread.id, guild.id, thread.id, asker):
            return
        told = await self._surest(_questions_of(thread, starter), asker, place)
        sent = None
        if told is not None:
            card = self._answers.card(told, place, place.public_phrases, quote=told.question)
            sending = thread.send(view=card, allowed_mentions=NOBODY)
            sent = await attempt(sending, f"answer post {thread.id}")
        if told is None or sent is None:
            await self._replies.drop(thread.id)
            return
        talk = Talk(asker, thread.id, private=False)
        self._answers.talks.remember(talk, told.question, told, sent.id, sent.jump_url)
        await self._replies.answered(thread.id, sent.id)
        await self._tag(thread, told.answer)

    async def _surest(self, questions: list[str], asker: int, place: Place) -> Told | None:
        """The best answer to the ways of putting a question, where one is sure.

        Raises:
            Busy: where too many are waiting.
        """
        talk = Talk(asker, place.channel_id, private=False)
        found = []
        for question in questions:
            answer = await self._answers.desk.answer(question, asker=asker)
            if is_sure(answer):
                found.append(Told(question, talk.person, talk.private, answer))
        return max(found, key=lambda told: told.answer.confidence, default=None)

    async def _tag(self, thread: discord.Thread, answer: Answer) -> None:
        parent = thread.parent
        if not isinstance(parent, discord.ForumChannel):
            return
        tag = fitting_tag(parent.available_tags, answer)
        allowed = thread.permissions_for(thread.guild.me).manage_threads
        if tag is not None and allowed and tag not in thread.applied_tags:
            await attempt(thread.add_tags(tag), f"tag post {thread.id}")

    # --- channels ---------------------------------------------------------------------------------

    async def on_talk(self, message: discord.Message) -> None:
        """Offers an answer to a question that somebody put to all, where the server wants that."""
        if message.guild is None or not is_from_a_person(message) or message.reference is not None:
            return
        text = without_mentions(message)
        if not text or len(text) > _LONGEST or message.mentions or not is_question(text):
            return
        place = await self._answers.places.of_message(message)
        channel = message.channel
        if channel.id not in place.settings.suggest_channels or channel.id in self._quiet:
            return
        if not may_reply(channel, message.guild.me):
            return
        told = await self._surest([text], message.author.id, place)
        if told is None or not await self._replies.claim(
            message.id, message.guild.id, channel.id, message.author.id
        ):
            return
        self._quiet[channel.id] = True
        if sent := await reply(message, SuggestionCard(told.answer, place.public_phrases)):
            talk = Talk(message.author.id, channel.id, private=False)
            self._answers.talks.remember(talk, text, told, sent.id, sent.jump_url)
            await self._replies.answered(message.id, sent.id)

    # --- what becomes of a question ---------------------------------------------------------------

    async def follow_edit(self, message: discord.Message) -> None:
        """Lets what was said unasked follow the edit of its question: the answer to a post stays
        where none is sure any more, an offer goes.
        """
        recent = discord.utils.utcnow() - message.created_at < FOLLOWED_EDITS
        if not recent or message.edited_at is None or message.guild is None or not message.content:
            return
        known = await self._replies.of_question(message.id)
        if known is None or known.answer_id is None:
            return
        asker = message.author.id
        if self._answers.limits.wait_for(asker, message.guild.id):
            return
        place = await self._answers.places.of_message(message)
        channel = message.channel
        is_post = isinstance(channel, discord.Thread) and channel.id == message.id
        if isinstance(channel, discord.Thread) and is_post:
            questions = _questions_of(channel, message)
        else:
            questions = [without_mentions(message)]
        told = await self._surest(questions, asker, place)
        answer = channel.get_partial_message(known.answer_id)  # type: ignore[union-attr]
        if told is None:
            if not is_post:
                await self._replies.drop(message.id)
                await attempt(answer.delete(), "take an offer back")
            return
        phrases = place.public_phrases
        card = (
            self._answers.card(told, place, phrases, quote=told.question)
            if is_post
            else SuggestionCard(told.answer, phrases)
        )
        if sent := await attempt(answer.edit(view=card, allowed_mentions=NOBODY), "edit an answer"):
            talk = Talk(asker, channel.id, private=False)
            self._answers.talks.remember(talk, told.question, told, sent.id, sent.jump_url)


def is_sure(answer: Answer) -> bool:
    """Whether an answer is worth speaking up for."""
    return (
        answer.status is Status.ANSWERED
        and answer.kind is not Kind.SMALLTALK
        and answer.confidence >= SURE
    )


async def _starter_of(thread: discord.Thread) -> discord.Message | None:
    """The first message of a post, which may come a moment after the post itself."""
    for wait in range(_STARTER_TRIES):
        if thread.starter_message is not None:
            return thread.starter_message
        try:
            return await thread.fetch_message(thread.id)
        except discord.NotFound:
            await asyncio.sleep(0.5 * (wait + 1))
        except (discord.HTTPException, OSError):
            return None
    return None


def _questions_of(thread: discord.Thread, starter: discord.Message | None) -> list[str]:
    """How the question of a post may be put: by its title, by its text, and by both."""
    title = " ".join(thread.name.split())
    body = " ".join(without_mentions(starter).split())[:_BODY] if starter else ""
    if not body:  # without the intent for message content, Discord shows us the title alone
        return [title]
    return list(dict.fromkeys([title, body, f"{title.rstrip('.')}. {body}"]))


def fitting_tag(tags: Sequence[discord.ForumTag], answer: Answer) -> discord.ForumTag | None:
    """The tag of a forum whose name fits what an answer is about."""
    folders = [entry.partition("/")[0] for entry in answer.about[:1]]
    beginnings = tuple(word for folder in folders for word in _TAG_WORDS.get(folder, ()))
    for tag in tags:
        words = re.findall(r"[\w-]+", tag.name.casefold())
        if not tag.moderated and any(word.startswith(beginnings) for word in words if beginnings):
            return tag
    return None

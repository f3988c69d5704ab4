"""Reading what people write: whether it is meant for the bot, and what it asks."""

import re

import discord

_MENTION = re.compile(r"<@!?\d+>")


def question_for(message: discord.Message, me: discord.ClientUser) -> str | None:
    """The question that `message` puts to the bot, or None where it is not meant.

    Meant are direct messages, and messages that mention the bot; a reply to the bot mentions it
    unless its author turned that off, and then Discord does not show us the text.
    """
    if not is_from_a_person(message):
        return None
    if message.guild is not None and me not in message.mentions:
        return None
    return re.sub(rf"<@!?{me.id}>", " ", message.content).strip()


def is_from_a_person(message: discord.Message) -> bool:
    """Whether a member wrote it: no bot, no webhook, nothing of Discord's own."""
    return not (message.author.bot or message.webhook_id is not None or message.is_system())


def without_mentions(message: discord.Message) -> str:
    """What a message says, without whom it mentions."""
    return _MENTION.sub(" ", message.content).strip()


def folded(question: str) -> str:
    """A question without what does not tell it from another: case, spaces, marks at its end."""
    return " ".join(question.casefold().split()).rstrip("?!. ")

"""The forms of a hand-off."""

from typing import Any

import discord

from bot.discord_ui.forms import Form
from bot.discord_ui.handoff.cards import MAX_DETAILS, MAX_QUESTION, MAX_REPLY, Draft
from bot.discord_ui.handoff.reply import Reply
from bot.discord_ui.phrases import Phrases

_MAX_SOURCE = 300


class EditForm(Form):
    """Lets an asker put the question better before it is sent."""

    def __init__(self, draft: Draft, phrases: Phrases) -> None:
        super().__init__(phrases.label("handoff-edit-title"))
        self._draft = draft
        self._question: discord.ui.TextInput[EditForm] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph,
            default=draft.question,
            max_length=MAX_QUESTION,
            custom_id="question",
        )
        self._details: discord.ui.TextInput[EditForm] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph,
            default=draft.details or None,
            required=False,
            max_length=MAX_DETAILS,
            custom_id="details",
        )
        question = discord.ui.Label[EditForm](
            text=phrases.label("handoff-edit-question"), component=self._question
        )
        details = discord.ui.Label[EditForm](
            text=phrases.label("handoff-edit-details"),
            description=phrases.label("handoff-edit-details-description"),
            component=self._details,
        )
        self.add_item(question).add_item(details)

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        draft = Draft(
            self._question.value.strip() or self._draft.question,
            self._details.value.strip(),
            self._draft.channel,
            self._draft.message,
        )
        await interaction.client.handoffs.show_draft(interaction, draft)


class AnswerForm(Form):
    """Takes a helper's answer."""

    def __init__(self, handoff_id: int, phrases: Phrases) -> None:
        super().__init__(phrases.label("handoff-reply-title", id=str(handoff_id)))
        self._handoff_id = handoff_id
        self._text: discord.ui.TextInput[AnswerForm] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph, max_length=MAX_REPLY, custom_id="text"
        )
        self._source: discord.ui.TextInput[AnswerForm] = discord.ui.TextInput(
            required=False,
            max_length=_MAX_SOURCE,
            placeholder="https://",
            custom_id="source",
        )
        text = discord.ui.Label[AnswerForm](
            text=phrases.label("handoff-reply-text"), component=self._text
        )
        source = discord.ui.Label[AnswerForm](
            text=phrases.label("handoff-reply-source"),
            description=phrases.label("handoff-reply-source-description"),
            component=self._source,
        )
        self.add_item(text).add_item(source)

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        reply = Reply.typed(self._text.value, self._source.value)
        await interaction.client.helping.answer(interaction, self._handoff_id, reply)

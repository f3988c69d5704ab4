"""Giving answers to members wherever they ask, and what the buttons below an answer do."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import discord

from bot.advice.conduct import without_private
from bot.advice.orders import Order, Show
from bot.answer import Answer, Context, Status
from bot.discord_ui.answer_buttons import Verb
from bot.discord_ui.answer_card import AnswerCard, question_shown
from bot.discord_ui.cards import AMBER, GREEN, NoticeCard
from bot.discord_ui.delivery import (
    attempt,
    conclude,
    own_phrases,
    show_privately,
    think,
)
from bot.discord_ui.desk import AdviceDesk
from bot.discord_ui.feedback import WhatWasWrong
from bot.discord_ui.forms import open_form
from bot.discord_ui.limits import Limits
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.place import Place, Places
from bot.discord_ui.reading import without_mentions
from bot.discord_ui.talks import Talk, Talks, Told
from bot.discord_ui.why_card import WhyCard
from bot.records.errors import RecordsError
from bot.records.gaps import Gap, Gaps
from bot.records.tables import GapStatus
from bot.records.votes import Vote, Votes

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

log = logging.getLogger(__name__)

_NEAREST_KEPT = 3

Finish = Callable[[AnswerCard, Phrases], None]
"""Adds what belongs below an answer of one kind to its card."""


class Answers:
    """Answers, remembers what was answered where, and acts on what people press below it."""

    def __init__(
        self,
        desk: AdviceDesk,
        talks: Talks,
        limits: Limits,
        places: Places,
        gaps: Gaps,
        votes: Votes,
    ) -> None:
        self.desk = desk
        self.talks = talks
        self.limits = limits
        self.places = places
        self._gaps = gaps
        self._votes = votes

    # --- giving answers ---------------------------------------------------------------------------

    async def answer(
        self, question: str, talk: Talk, place: Place, context: Context | None
    ) -> Told:
        """Answers a question; one in vain is noted as a gap of the knowledge.

        Raises:
            Busy: where too many are waiting.
        """
        answer = await self.desk.answer(question, asker=talk.person, context=context)
        if answer.status is not Status.ANSWERED:
            await self._note_gap(answer, place, private=talk.private)
        understood = answer.context.question if answer.context and answer.about else question
        # A card shows its question: no key or address that slipped into it is told to all again.
        shown = without_private(understood)
        return Told(shown, talk.person, talk.private, answer, context)

    async def _note_gap(self, answer: Answer, place: Place, *, private: bool) -> None:
        keeps = place.settings.keep_questions and not private
        text = without_private(answer.question) if keeps else None
        nearest = tuple(one.entry for one in answer.entries[:_NEAREST_KEPT])
        status: GapStatus = "unsure" if answer.status is Status.UNSURE else "declined"
        gap = Gap(place.guild_id, status, nearest, text, discord.utils.utcnow())
        try:
            await self._gaps.add(gap)
        except RecordsError as error:
            log.error("a gap could not be noted: %s", error.message)

    def card(
        self,
        told: Told,
        place: Place,
        phrases: Phrases,
        *,
        quote: str = "",
        may_share: bool = True,
    ) -> AnswerCard:
        """The card of an answer; `quote` is the question where it is to be shown, and `may_share`
        whether its asker may show it to all.
        """
        return AnswerCard(
            told.answer,
            phrases,
            quote=quote,
            full=place.settings.length == "full",
            can_ask_human=place.has_helpers,
            can_share=may_share and told.private and place.can_be_shared_in,
        )

    async def carry_out(
        self,
        interaction: "Interaction",
        order: Order,
        *,
        private: bool,
        finish: Finish | None = None,
    ) -> None:
        """Answers a command whose options say all that is wanted; `finish` adds to its card.

        Raises:
            OrderError: where it cannot be fulfilled; its message is for members.
            Busy: where too many are waiting.
        """
        if not await self.may_ask(interaction):
            return
        place = await self.places.of_interaction(interaction)
        private = private or not place.takes_questions
        if not await think(interaction, private=private):
            return
        answer = await self.desk.fulfil(order, asker=interaction.user.id)
        talk = Talk(interaction.user.id, place.channel_id, private)
        told = Told(answer.question, talk.person, private, answer)
        await self.show(interaction, told, talk, place, typed=answer.question, finish=finish)

    async def show(
        self,
        interaction: "Interaction",
        told: Told,
        talk: Talk,
        place: Place,
        *,
        typed: str,
        finish: Finish | None = None,
        may_share: bool = True,
    ) -> None:
        """Puts an answer where an interaction waits for it, and remembers it."""
        phrases = own_phrases(interaction) if talk.private else place.public_phrases
        card = self.card(told, place, phrases, quote=told.question, may_share=may_share)
        if finish is not None:
            finish(card, phrases)
        if message := await conclude(interaction, card):
            self.talks.remember(talk, typed, told, message.id, message.jump_url)

    async def may_ask(self, interaction: "Interaction") -> bool:
        """Whether this person may ask now; who may not is told when."""
        wait = self.limits.wait_for(interaction.user.id, interaction.guild_id)
        if wait:
            words = own_phrases(interaction)("notice-too-fast", seconds=wait)
            await show_privately(interaction, NoticeCard(words, AMBER))
        return not wait

    # --- what is below an answer ------------------------------------------------------------------

    async def act(self, interaction: "Interaction", verb: Verb) -> None:
        """Does what a button below an answer says."""
        if verb is Verb.TOPICS:
            await interaction.client.browsing.show_areas(interaction)
            return
        if verb is Verb.DOWN:
            await open_form(interaction, WhatWasWrong(own_phrases(interaction)))
            return
        if verb is Verb.SHARE:
            await self._share(interaction)
            return
        told = await self._told_at(interaction)
        if told is None:
            return
        if verb is Verb.MORE:
            await self._show_more(interaction, told)
        elif verb is Verb.WHY:
            await self._show_why(interaction, told)
        elif verb is Verb.UP:
            await self.vote(interaction, told, helpful=True)
        elif verb is Verb.HUMAN:
            await interaction.client.handoffs.preview(interaction, told)

    async def _told_at(self, interaction: "Interaction", *, private: bool = True) -> Told | None:
        """The answer whose button was pressed; one that is no longer remembered is given again,
        which Discord is told first. None where its question is gone, which the person is told.
        """
        message = interaction.message
        assert message is not None
        if told := self.talks.told_in(message.id):
            return told
        if not await think(interaction, private=private):
            return None
        told = await self.told_in(message, interaction.user.id)
        if told is None:
            words = own_phrases(interaction)("notice-question-gone")
            await conclude(interaction, NoticeCard(words))
        return told

    async def told_in(self, message: discord.Message, whoever: int) -> Told | None:
        """The answer that one of the bot's messages shows: remembered, or given again to the
        question that the message tells; None where that is gone.
        """
        if told := self.talks.told_in(message.id):
            return told
        asked = _Asked.by_interaction(message, whoever) or await _Asked.by_message(message)
        if asked is None:
            return None
        answer = await self.desk.answer(asked.question, asker=whoever)
        return Told(asked.question, asked.asker, message.flags.ephemeral, answer)

    async def _show_more(self, interaction: "Interaction", told: Told) -> None:
        about = told.answer.about
        card = AnswerCard(
            told.answer,
            own_phrases(interaction),
            quote=told.question,
            full=True,
            sections=self._sections(about[0]) if about else {},
        )
        await show_privately(interaction, card)

    def _sections(self, entry_id: str) -> dict[str, str]:
        """The sections of an entry: what an `EntrySelect` calls them, and their headings."""
        sections = self.desk.advisor.snapshot.entries[entry_id].sections
        return {f"{entry_id}#{n}": section.heading for n, section in enumerate(sections)}

    async def show_entry(self, interaction: "Interaction", choice: str) -> None:
        """Shows an entry, or with `#` one of its sections, to the person who chose it."""
        if not await self.may_ask(interaction) or not await think(interaction, private=True):
            return
        entry_id, _, section = choice.partition("#")
        entries = self.desk.advisor.snapshot.entries
        if entry_id not in entries:  # an old message may offer what was removed since
            words = own_phrases(interaction)("notice-entry-gone")
            await conclude(interaction, NoticeCard(words))
            return
        sections = entries[entry_id].sections
        heading = sections[int(section)].heading if section and int(section) < len(sections) else ""
        order = Show(entry_id, section=heading)
        answer = await self.desk.fulfil(order, asker=interaction.user.id)
        told = Told(answer.question, interaction.user.id, True, answer)
        place = await self.places.of_interaction(interaction)
        card = AnswerCard(
            answer,
            own_phrases(interaction),
            quote=answer.question,
            full=True,
            can_ask_human=place.has_helpers,
            can_share=place.can_be_shared_in,
            sections=self._sections(entry_id),
        )
        talk = Talk(interaction.user.id, place.channel_id, private=True)
        if message := await conclude(interaction, card):
            self.talks.remember(talk, answer.question, told, message.id, message.jump_url)

    async def _show_why(self, interaction: "Interaction", told: Told) -> None:
        if not await self.may_ask(interaction) or not await think(interaction, private=True):
            return
        answer = await self.desk.answer(
            told.question, asker=interaction.user.id, with_explanation=True
        )
        await conclude(interaction, WhyCard(answer, own_phrases(interaction)))

    async def vote_down(self, interaction: "Interaction", reason: str) -> None:
        """Counts that an answer did not help, and why."""
        if told := await self._told_at(interaction):
            await self.vote(interaction, told, helpful=False, reason=reason)

    async def vote(
        self, interaction: "Interaction", told: Told, *, helpful: bool, reason: str = ""
    ) -> None:
        """Counts whether an answer helped; a second vote of the same person replaces the first."""
        place = await self.places.of_interaction(interaction)
        message = interaction.message
        keeps = place.settings.keep_questions and not told.private
        vote = Vote(
            guild_id=place.guild_id,
            answer_key=str(message.id if message else interaction.id),
            user_id=interaction.user.id,
            helpful=helpful,
            status=told.answer.status.value,
            kind=told.answer.kind.value,
            entries=told.answer.about,
            reason=reason,
            question=told.question if keeps else None,
            at=discord.utils.utcnow(),
        )
        await self._votes.cast(vote)
        key = "notice-voted-up" if helpful else "notice-voted-down"
        await show_privately(interaction, NoticeCard(own_phrases(interaction)(key), GREEN))

    async def _share(self, interaction: "Interaction") -> None:
        """Shows a private answer to all, because the one who sees it wants that."""
        place = await self.places.of_interaction(interaction)
        if not await self.may_ask(interaction):
            return
        if not place.takes_questions:
            words = own_phrases(interaction)("notice-ask-elsewhere", channels=place.ask_channels)
            await show_privately(interaction, NoticeCard(words))
            return
        assert interaction.message is not None
        if not self.talks.share(interaction.message.id):
            words = own_phrases(interaction)("notice-shared-already")
            await show_privately(interaction, NoticeCard(words))
            return
        told = await self._told_at(interaction, private=False)
        if told is None or not await think(interaction, private=False):
            return
        shared = replace(told, private=False)
        card = self.card(shared, place, place.public_phrases, quote=told.question)
        if sent := await conclude(interaction, card):
            talk = Talk(told.asker, place.channel_id, private=False)
            self.talks.remember(talk, told.question, shared, sent.id, sent.jump_url)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and who asked it, as a message of the bot's tells them."""

    question: str
    asker: int

    @classmethod
    def by_interaction(cls, message: discord.Message, whoever: int) -> "_Asked | None":
        """From a card that shows its question itself."""
        question = question_shown(message)
        metadata = message.interaction_metadata
        return cls(question, metadata.user.id if metadata else whoever) if question else None

    @classmethod
    async def by_message(cls, message: discord.Message) -> "_Asked | None":
        """From the message that a card replies to."""
        reference = message.reference
        if reference is None or reference.message_id is None:
            return None
        asked = reference.resolved
        if not isinstance(asked, discord.Message):
            fetching = message.channel.fetch_message(reference.message_id)
            asked = await attempt(fetching, "fetch the question of an answer")
        if asked is None or not asked.content:
            return None
        return cls(without_mentions(asked), asked.author.id)

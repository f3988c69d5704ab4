"""The asker's side of a hand-off: preview and consent, and what became of it."""

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.discord_ui.answers import Answers
from bot.discord_ui.cards import GREEN, NoticeCard
from bot.discord_ui.delivery import conclude, hold, own_phrases, replace_card, think
from bot.discord_ui.forms import open_form
from bot.discord_ui.handoff.board import HelpersBoard
from bot.discord_ui.handoff.buttons import OwnVerb
from bot.discord_ui.handoff.cards import (
    MAX_QUESTION,
    MOST_SHOWN,
    AnswerFromHelperCard,
    Draft,
    DraftCard,
    OwnCard,
)
from bot.discord_ui.handoff.courier import name_of
from bot.discord_ui.handoff.forms import EditForm
from bot.discord_ui.handoff.saying import MOST_OPEN, conclude_saying, notice
from bot.discord_ui.phrases import language_of
from bot.discord_ui.place import Place
from bot.discord_ui.reading import folded
from bot.discord_ui.talks import Told
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoff, Handoffs
from bot.records.replies import Replies
from bot.records.votes import Vote, Votes

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

log = logging.getLogger(__name__)


class AskingSide:
    """Sends a person's question to the helpers, once that person has seen and agreed."""

    def __init__(
        self,
        kept: Handoffs,
        board: HelpersBoard,
        answers: Answers,
        replies: Replies,
        votes: Votes,
    ) -> None:
        self._kept = kept
        self._board = board
        self._answers = answers
        self._replies = replies
        self._votes = votes
        self._sending: set[tuple[int, int]] = set()

    # --- before it is sent ------------------------------------------------------------------------

    async def preview(self, interaction: "Interaction", told: Told) -> None:
        """Shows the asker of an answer what would be sent; nothing is sent or kept yet."""
        guild, message = interaction.guild, interaction.message
        if guild is None or message is None:
            await notice(interaction, "notice-server-only")
            return
        if not await self._answers.may_ask(interaction):
            return
        if not await think(interaction, private=True):
            return
        if await self._asker_of(message, told) != interaction.user.id:
            await conclude_saying(interaction, "handoff-not-yours")
            return
        place = await self._answers.places.of_interaction(interaction)
        draft = _draft(told, message)
        refusal = await self._refusal(guild, interaction.user.id, draft.question, place)
        if refusal:
            await conclude_saying(interaction, refusal)
            return
        await conclude(interaction, await self._draft_card(interaction, guild, draft, place))

    async def _asker_of(self, message: discord.Message, told: Told) -> int:
        """Who asked what a message answers; an answer in a forum does not tell it by itself."""
        try:
            reply = await self._replies.of_answer(message.id)
        except RecordsError as error:
            log.error("the asker of an answer cannot be looked up: %s", error.message)
            reply = None
        return reply.asker_id if reply and reply.asker_id else told.asker

    async def _refusal(
        self, guild: discord.Guild, asker: int, question: str, place: Place
    ) -> str | None:
        """The phrase that says why this cannot be handed off now."""
        if self._board.channel(guild, place) is None:
            return "handoff-no-channel"
        waiting = await self._kept.open_of(guild.id, asker)
        if same := _same(question, waiting):
            return "handoff-same" if await self._board.shows(guild, same) else None
        return "handoff-too-many" if len(waiting) >= MOST_OPEN else None

    async def _draft_card(
        self, interaction: "Interaction", guild: discord.Guild, draft: Draft, place: Place
    ) -> DraftCard:
        phrases = own_phrases(interaction)
        channel = self._board.channel(guild, place)
        where = channel.name if channel else phrases.label("handoff-helpers")
        near = await self._board.near(draft.question, interaction.user.id)
        return DraftCard(draft, where, near, phrases)

    async def edit(self, interaction: "Interaction", channel: int, asked: int) -> None:
        """Opens a form with the draft."""
        assert interaction.message is not None
        draft = Draft.shown_in(interaction.message, channel, asked)
        await open_form(interaction, EditForm(draft, own_phrases(interaction)))

    async def show_draft(self, interaction: "Interaction", draft: Draft) -> None:
        """Shows an edited draft where the former one stood."""
        guild = interaction.guild
        if guild is not None and await hold(interaction):
            place = await self._answers.places.of_interaction(interaction)
            await conclude(interaction, await self._draft_card(interaction, guild, draft, place))

    async def cancel(self, interaction: "Interaction") -> None:
        """Throws the draft away."""
        card = NoticeCard(own_phrases(interaction)("handoff-cancelled"))
        await replace_card(interaction, card)

    # --- sending ----------------------------------------------------------------------------------

    async def send(self, interaction: "Interaction", channel: int, asked: int) -> None:
        """Sends the draft that the pressed card shows, once."""
        guild, message = interaction.guild, interaction.message
        if guild is None or message is None:
            return
        key = (guild.id, interaction.user.id)
        if not await hold(interaction) or key in self._sending:
            return
        self._sending.add(key)
        try:
            draft = Draft.shown_in(message, channel, asked)
            if await self._send(interaction, guild, draft):
                kind = "private" if draft.private else "public"
                await conclude_saying(interaction, f"handoff-sent-{kind}", GREEN)
        finally:
            self._sending.discard(key)

    async def _send(self, interaction: "Interaction", guild: discord.Guild, draft: Draft) -> bool:
        """Keeps and posts a question, or neither; whoever asked is told where it is neither."""
        asker = interaction.user.id
        place = await self._answers.places.of_interaction(interaction)
        refusal = await self._refusal(guild, asker, draft.question, place)
        channel = self._board.channel(guild, place)
        if refusal or channel is None:
            await notice(interaction, refusal or "handoff-no-channel")
            return False
        lost = _same(draft.question, await self._kept.open_of(guild.id, asker))
        near = await self._board.near(draft.question, asker)
        handoff = await self._kept.open(
            guild_id=guild.id,
            asker_id=asker,
            asker_channel=draft.channel or None,
            asked_message=draft.message or None,
            language=language_of(interaction.locale),
            question=draft.question,
            note=draft.details,
            helpers_channel=channel.id,
        )
        if not await self._board.post(channel, guild, handoff, near, place):
            await self._kept.take_back(guild.id, handoff.id, asker)
            await notice(interaction, "handoff-not-sent")
            return False
        if lost is not None:  # its card is gone, and the new one stands for it
            await self._kept.take_back(guild.id, lost.id, asker)
        return True

    # --- afterwards -------------------------------------------------------------------------------

    async def show_own(self, interaction: "Interaction") -> None:
        """Shows a person's own questions to the helpers, to that person alone."""
        guild = interaction.guild
        if guild is None:
            await notice(interaction, "notice-server-only")
        elif await think(interaction, private=True):
            await self._list(interaction, guild)

    async def _list(self, interaction: "Interaction", guild: discord.Guild) -> None:
        asker = interaction.user.id
        own = await self._kept.of_asker(guild.id, asker, MOST_SHOWN)
        waiting = [one for one in own if one.waits]
        lost = frozenset([one.id for one in waiting if not await self._board.shows(guild, one)])
        await conclude(interaction, OwnCard(own, lost, own_phrases(interaction)))

    async def act_on_own(self, interaction: "Interaction", verb: OwnVerb, handoff_id: int) -> None:
        """Does what a button beside one of a person's own questions says."""
        guild = interaction.guild
        if guild is None:
            return
        if verb is OwnVerb.READ:
            await self._read(interaction, guild, handoff_id)
        elif verb is OwnVerb.WITHDRAW:
            await self._withdraw(interaction, guild, handoff_id)
        else:
            await self._resend(interaction, guild, handoff_id)

    async def _own(self, interaction: "Interaction", handoff_id: int) -> Handoff | None:
        """The hand-off, if it is this person's and still there."""
        handoff = await self._kept.get(interaction.guild_id or 0, handoff_id)
        return handoff if handoff and handoff.asker_id == interaction.user.id else None

    async def _read(
        self, interaction: "Interaction", guild: discord.Guild, handoff_id: int
    ) -> None:
        if not await think(interaction, private=True):
            return
        handoff = await self._own(interaction, handoff_id)
        if handoff is None or not handoff.answer:
            await conclude_saying(interaction, "handoff-gone")
            return
        helper = await name_of(guild, handoff.claimed_by)
        phrases = own_phrases(interaction)
        await conclude(interaction, AnswerFromHelperCard(handoff, helper, phrases, calls=False))

    async def _withdraw(
        self, interaction: "Interaction", guild: discord.Guild, handoff_id: int
    ) -> None:
        if not await hold(interaction):
            return
        handoff = await self._own(interaction, handoff_id)
        if handoff and await self._kept.take_back(guild.id, handoff_id, interaction.user.id):
            place = await self._answers.places.of_interaction(interaction)
            await self._board.take_down(guild, handoff, place)
            await notice(interaction, "handoff-withdrawn", GREEN)
        else:
            await notice(interaction, "handoff-settled")
        await self._list(interaction, guild)

    async def _resend(
        self, interaction: "Interaction", guild: discord.Guild, handoff_id: int
    ) -> None:
        if not await self._answers.may_ask(interaction):
            return
        key = (guild.id, interaction.user.id)
        if not await hold(interaction) or key in self._sending:
            return
        self._sending.add(key)
        try:
            handoff = await self._own(interaction, handoff_id)
            if handoff is None or not handoff.waits:
                await notice(interaction, "handoff-settled")
            else:
                draft = Draft(
                    handoff.question,
                    handoff.note,
                    handoff.asker_channel or 0,
                    handoff.asked_message or 0,
                )
                await self._send(interaction, guild, draft)
            await self._list(interaction, guild)
        finally:
            self._sending.discard(key)

    async def vote(
        self, interaction: "Interaction", guild_id: int, handoff_id: int, *, helpful: bool
    ) -> None:
        """Counts whether a helper's answer helped."""
        elsewhere = interaction.guild_id is not None and interaction.guild_id != guild_id
        if elsewhere or not await think(interaction, private=True):
            return
        if await self._kept.get(guild_id, handoff_id) is None:
            await conclude_saying(interaction, "handoff-gone")
            return
        vote = Vote(
            guild_id=guild_id,
            answer_key=f"handoff-{handoff_id}",
            user_id=interaction.user.id,
            helpful=helpful,
            status="answered",
            kind="human",
            entries=(),
            at=discord.utils.utcnow(),
        )
        await self._votes.cast(vote)
        await conclude_saying(interaction, f"notice-voted-{'up' if helpful else 'down'}", GREEN)


def handoffs_command(
    asking_side: AskingSide,
) -> app_commands.Command[app_commands.Group, ..., None]:
    """The `/handoffs` command."""

    @app_commands.command(
        name="handoffs", description="Your questions to the helpers of this server"
    )
    @app_commands.guild_only()
    async def handoffs(interaction: discord.Interaction[Any]) -> None:
        await asking_side.show_own(interaction)

    return handoffs


def _draft(told: Told, message: discord.Message) -> Draft:
    """The question of an answer, and where all saw it asked."""
    question = told.question.strip()
    if len(question) > MAX_QUESTION:
        question = question[: MAX_QUESTION - 1].rstrip() + "…"
    if told.private or message.flags.ephemeral:
        return Draft(question, "", 0, 0)
    reference = message.reference
    asked = reference.message_id if reference else None
    return Draft(question, "", message.channel.id, asked or message.id)


def _same(question: str, waiting: list[Handoff]) -> Handoff | None:
    wanted = folded(question)
    return next((one for one in waiting if folded(one.question) == wanted), None)

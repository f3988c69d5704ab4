"""The helpers' side of a hand-off: claiming, answering, and making a draft of an answer."""

import asyncio
import logging
from io import BytesIO
from typing import TYPE_CHECKING

import discord

from bot.discord_ui.answers import Answers
from bot.discord_ui.cards import AMBER, GREEN, Card
from bot.discord_ui.delivery import attempt, conclude, hold, own_phrases, think
from bot.discord_ui.forms import open_form
from bot.discord_ui.handoff.board import HelpersBoard, gone_card
from bot.discord_ui.handoff.buttons import HelperButton, HelperVerb
from bot.discord_ui.handoff.cards import ConsentCard, DraftEntryCard, may_be_told_again
from bot.discord_ui.handoff.courier import Courier, name_of, tell_closing
from bot.discord_ui.handoff.entry_draft import entry_draft
from bot.discord_ui.handoff.forms import AnswerForm
from bot.discord_ui.handoff.reply import Reply
from bot.discord_ui.handoff.saying import conclude_saying, notice
from bot.discord_ui.place import Place
from bot.discord_ui.safe_text import SafeText, member_shown, plain
from bot.records.errors import RecordsError
from bot.records.handoffs import Handoff, Handoffs

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]

log = logging.getLogger(__name__)


class HelpingSide:
    """Lets helpers take a question, answer it, and turn the answer into a draft entry."""

    def __init__(
        self, kept: Handoffs, board: HelpersBoard, courier: Courier, answers: Answers
    ) -> None:
        self._kept = kept
        self._board = board
        self._courier = courier
        self._answers = answers

    async def act(self, interaction: "Interaction", verb: HelperVerb, handoff_id: int) -> None:
        """Does what a button of the helpers' card says, for helpers."""
        guild = interaction.guild
        if guild is None:
            return
        place = await self._answers.places.of_interaction(interaction)
        if not is_helper(interaction, guild, place):
            await notice(interaction, "handoff-only-helpers")
        elif verb is HelperVerb.ANSWER:
            await self._open_form(interaction, guild, place, handoff_id)
        elif verb in (HelperVerb.CLAIM, HelperVerb.RELEASE, HelperVerb.CLOSE):
            await self._move(interaction, guild, place, verb, handoff_id)
        elif verb is HelperVerb.AGAIN and not await self._answers.may_ask(interaction):
            return  # an asker is not to be called time and again
        elif await think(interaction, private=True):
            await self._after_answer(interaction, guild, place, verb, handoff_id)

    # --- claim, release, close --------------------------------------------------------------------

    async def _move(
        self,
        interaction: "Interaction",
        guild: discord.Guild,
        place: Place,
        verb: HelperVerb,
        handoff_id: int,
    ) -> None:
        if not await hold(interaction):
            return
        before = await self._kept.get(guild.id, handoff_id)
        if before is None:
            await conclude(interaction, gone_card(place))
            return
        if verb is HelperVerb.CLAIM:
            moved = await self._kept.claim(guild.id, handoff_id, interaction.user.id)
        elif _holds(interaction, before):
            moved = await self._end(before, verb)
        else:
            moved = None
        now = moved or await self._kept.get(guild.id, handoff_id)
        if now is None:
            await conclude(interaction, gone_card(place))
            return
        await conclude(interaction, await self._board.card(now, place))
        if moved is None:
            await _tell_who_has_it(interaction, now)
        elif verb is HelperVerb.CLAIM:
            await self._after_claim(interaction, moved, place)
        elif verb is HelperVerb.CLOSE:
            await tell_closing(guild, moved)

    async def _end(self, before: Handoff, verb: HelperVerb) -> Handoff | None:
        """Releases or closes what still waits."""
        if not before.waits:
            return None
        if verb is HelperVerb.CLOSE:
            return await self._kept.closed(before.guild_id, before.id)
        return await self._kept.release(before.guild_id, before.id, before.claimed_by or 0)

    async def _after_claim(
        self, interaction: "Interaction", handoff: Handoff, place: Place
    ) -> None:
        message = interaction.message
        if message is None:
            return
        if handoff.helpers_message != message.id:
            await self._board.note_card(handoff, message.id)
        await self._board.open_thread(message, handoff, place)

    # --- answering --------------------------------------------------------------------------------

    async def _open_form(
        self, interaction: "Interaction", guild: discord.Guild, place: Place, handoff_id: int
    ) -> None:
        """Opens the form, which Discord takes as the first response only: hence no deferring."""
        handoff = await self._kept.get(guild.id, handoff_id)
        if handoff and handoff.state == "claimed" and _holds(interaction, handoff):
            await open_form(interaction, AnswerForm(handoff_id, own_phrases(interaction)))
        elif await hold(interaction):
            card = await self._board.card(handoff, place) if handoff else gone_card(place)
            await conclude(interaction, card)
            if handoff:
                await _tell_who_has_it(interaction, handoff)

    async def answer(self, interaction: "Interaction", handoff_id: int, reply: Reply) -> None:
        """Keeps what a helper wrote, then tells the asker; what cannot be kept is given back."""
        guild = interaction.guild
        if guild is None:
            return
        await think(interaction, private=True)  # where this fails, the answer counts all the same
        place = await self._answers.places.of_interaction(interaction)
        try:
            handoff = await self._keep(interaction, guild, place, handoff_id, reply)
        except RecordsError as error:
            log.error("a helper's answer cannot be kept: %s", error.message)
            handoff = None
        if handoff is None:
            words = own_phrases(interaction)("handoff-reply-not-kept")
            await conclude(interaction, Card(AMBER).say(words).line().say(plain(reply.to_keep())))
            return
        told = await self._courier.tell(guild, handoff, place)
        await self._board.redraw(guild, told, place)
        await self._say_how_told(interaction, told)

    async def _keep(
        self,
        interaction: "Interaction",
        guild: discord.Guild,
        place: Place,
        handoff_id: int,
        reply: Reply,
    ) -> Handoff | None:
        """The answered hand-off; None where this person may not answer it (any more)."""
        handoff = await self._kept.get(guild.id, handoff_id)
        if handoff is None or not is_helper(interaction, guild, place):
            return None
        helper = interaction.user.id
        if not _holds(interaction, handoff):
            return None
        if handoff.claimed_by not in (None, helper):
            await self._kept.release(guild.id, handoff_id, handoff.claimed_by or 0)
        if await self._kept.claim(guild.id, handoff_id, helper) is None:
            return None
        return await self._kept.answered(guild.id, handoff_id, helper, reply.to_keep())

    async def _say_how_told(self, interaction: "Interaction", handoff: Handoff) -> None:
        phrases = own_phrases(interaction)
        card = Card(GREEN if handoff.told in ("publicly", "directly") else AMBER)
        card.say(phrases("handoff-reply-kept")).say(phrases(f"handoff-told-{handoff.told}"))
        if may_be_told_again(handoff):
            card.row([HelperButton(HelperVerb.AGAIN, handoff.id, phrases)])
        await conclude(interaction, card)

    # --- after an answer --------------------------------------------------------------------------

    async def _after_answer(
        self,
        interaction: "Interaction",
        guild: discord.Guild,
        place: Place,
        verb: HelperVerb,
        handoff_id: int,
    ) -> None:
        handoff = await self._kept.get(guild.id, handoff_id)
        if handoff is None or not handoff.answer:
            await conclude_saying(interaction, "handoff-gone")
        elif verb is HelperVerb.AGAIN:
            told = await self._courier.tell(guild, handoff, place, again=may_be_told_again(handoff))
            await self._board.redraw(guild, told, place)
            await self._say_how_told(interaction, told)
        elif handoff.claimed_by != interaction.user.id:  # nobody else can license their text
            await conclude_saying(interaction, "handoff-consent-author", helper=_helper(handoff))
        elif verb is HelperVerb.DRAFT:
            await conclude(interaction, ConsentCard(handoff, own_phrases(interaction)))
        else:
            await self._make_draft(interaction, guild, handoff)

    async def _make_draft(
        self, interaction: "Interaction", guild: discord.Guild, handoff: Handoff
    ) -> None:
        """Keeps the draft, and gives it to the author of the answer as a file."""
        snapshot = self._answers.desk.advisor.snapshot
        vocabulary = await asyncio.to_thread(snapshot.vocabulary)
        author = await name_of(guild, handoff.claimed_by)
        day = discord.utils.utcnow().date().isoformat()
        draft = entry_draft(handoff, author, day, vocabulary)
        await self._kept.drafted(guild.id, handoff.id, draft.text)
        file = discord.File(BytesIO(draft.text.encode()), filename=draft.file_name)
        card = DraftEntryCard(draft.file_name, own_phrases(interaction))
        showing = interaction.edit_original_response(view=card, attachments=[file])
        if await attempt(showing, "give a draft entry") is None:
            await conclude_saying(interaction, "handoff-draft-kept")


def is_helper(interaction: "Interaction", guild: discord.Guild, place: Place) -> bool:
    """Whether a member may help: who sees the helpers' channel and has their role, if there is
    one, and whoever manages the server.
    """
    member = interaction.user
    if _manages(interaction):
        return True
    channel = guild.get_channel_or_thread(place.settings.helpers_channel or 0)
    if not isinstance(member, discord.Member):
        return False
    if channel is not None and not channel.permissions_for(member).view_channel:
        return False
    role = place.settings.helpers_role
    return role is None or any(one.id == role for one in member.roles)


def _manages(interaction: "Interaction") -> bool:
    return interaction.permissions.administrator or interaction.permissions.manage_guild


def _holds(interaction: "Interaction", handoff: Handoff) -> bool:
    """Whether this person may decide over a question: nobody else has it, or they manage all."""
    return handoff.claimed_by in (None, interaction.user.id) or _manages(interaction)


def _helper(handoff: Handoff) -> SafeText:
    return member_shown(handoff.claimed_by) if handoff.claimed_by else SafeText("–")


async def _tell_who_has_it(interaction: "Interaction", handoff: Handoff) -> None:
    if handoff.state == "claimed" and handoff.claimed_by != interaction.user.id:
        await notice(interaction, "handoff-taken", helper=_helper(handoff))
    else:
        await notice(interaction, "handoff-settled")

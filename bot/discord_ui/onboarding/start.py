"""/start and /progress: the questions, the pack, and all that its buttons do."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.advice.library import Library
from bot.advice.starter_pack import Piece, Profile, StarterPacks
from bot.discord_ui.cards import GREEN, Card, NoticeCard
from bot.discord_ui.delivery import conclude, conclude_or_show, hold, own_phrases, think
from bot.discord_ui.forgetting import Forgetting
from bot.discord_ui.onboarding import roles
from bot.discord_ui.onboarding.controls import OnboardingButton, Verb
from bot.discord_ui.onboarding.pack_card import REMINDER_DAYS, Here, PackCard, ShownStep
from bot.discord_ui.onboarding.questions import (
    QUESTIONS,
    Opening,
    QuestionCard,
    SureCard,
    answered,
    one_back,
    profile_of,
    with_interests,
)
from bot.discord_ui.phrases import Phrases, language_of
from bot.discord_ui.place import Places
from bot.discord_ui.safe_text import SafeText, joined
from bot.records.newcomers import Newcomer, Step
from bot.records.store import Records

if TYPE_CHECKING:
    from bot.discord_ui.client import AdvisorClient

    Interaction = discord.Interaction[AdvisorClient]


class Onboarding:
    """Leads newcomers from four questions to a pack, and keeps how far they are.

    All of it is private. Every answer is kept at once, so that nothing is lost by a restart.
    """

    def __init__(
        self, records: Records, places: Places, library: Library, forgetting: Forgetting
    ) -> None:
        self._forgetting = forgetting
        self._newcomers = records.newcomers
        self._places = places
        self._library = library
        self._packs = StarterPacks(library)

    # --- beginning, going on ----------------------------------------------------------------------

    async def open(self, interaction: "Interaction") -> None:
        """Begins, or goes on where somebody was, in a card of their own."""
        if not await think(interaction, private=True):
            return
        guild_id, user_id = _who(interaction)
        phrases = own_phrases(interaction)
        newcomer = await self._newcomers.get(guild_id, user_id)
        if newcomer is None:
            language = language_of(interaction.locale)
            newcomer = await self._newcomers.begin(guild_id, user_id, language)
            await conclude(interaction, await self._card(interaction, newcomer))
            return
        if newcomer.stage == "interests" and not newcomer.interests:
            await conclude(interaction, await self._card(interaction, newcomer))
            return
        when = SafeText(discord.utils.format_dt(newcomer.updated, "R"))
        opening = Opening(phrases("onboarding-resumed", when=when), may_start_over=True)
        await conclude(interaction, await self._card(interaction, newcomer, opening))

    async def progress(self, interaction: "Interaction") -> None:
        """Shows the pack, or the question that is still open."""
        if not await think(interaction, private=True):
            return
        newcomer = await self._newcomers.get(*_who(interaction))
        if newcomer is None:
            await conclude(interaction, self._nothing(interaction))
        elif newcomer.pack:
            await conclude(interaction, await self._pack_card(interaction, newcomer))
        else:
            await conclude(interaction, await self._card(interaction, newcomer))

    async def choose_interests(self, interaction: "Interaction", chosen: tuple[str, ...]) -> None:
        """Keeps the interests; roles that the bot gave for others are taken back."""
        newcomer = await self._held(interaction)
        if newcomer is None:
            return
        changed = with_interests(newcomer, chosen) if newcomer.stage == "interests" else None
        if changed is None:
            await self._show_where(interaction, newcomer)
            return
        changed, note = await self._without_old_roles(interaction, changed)
        saved = await self._newcomers.save(changed)
        await conclude_or_show(interaction, await self._card(interaction, saved, Opening(note)))

    # --- what the buttons do ----------------------------------------------------------------------

    async def act(self, interaction: "Interaction", verb: Verb, value: str) -> None:
        """Does what a button of the onboarding says."""
        if verb is Verb.OPEN:
            await self.open(interaction)
            return
        if verb is Verb.NEVER_REMIND:
            await self._never_remind(interaction, int(value))
            return
        newcomer = await self._held(interaction)
        if newcomer is None:
            return
        match verb:
            case Verb.SHOW:
                await conclude_or_show(interaction, await self._card(interaction, newcomer))
            case Verb.ANSWER:
                await self._answer(interaction, newcomer, value)
            case Verb.BACK | Verb.KEEP | Verb.CHANGE:
                await self._move(interaction, newcomer, verb, value)
            case Verb.OVER | Verb.DELETE:
                await conclude_or_show(interaction, _sure(verb, own_phrases(interaction)))
            case Verb.OVER_SURELY:
                await self._start_over(interaction, newcomer)
            case Verb.DONE | Verb.UNDONE:
                await self._mark(interaction, newcomer, int(value), done=verb is Verb.DONE)
            case Verb.ROLES | Verb.NO_ROLES:
                await self._change_roles(interaction, newcomer, give=verb is Verb.ROLES)
            case Verb.REMIND:
                await self._remind(interaction, newcomer, int(value))
            case Verb.NO_REMINDER:
                await self._no_reminder(interaction, newcomer)
            case Verb.DELETE_SURELY:
                await self._delete(interaction, newcomer)

    async def _answer(self, interaction: "Interaction", newcomer: Newcomer, value: str) -> None:
        stage, _, answer = value.partition(":")
        changed = answered(newcomer, newcomer.stage, answer) if stage == newcomer.stage else None
        if changed is None:
            await self._show_where(interaction, newcomer)
            return
        if changed.stage == "pack":
            changed = await self._with_pack(changed)
        saved = await self._newcomers.save(changed)
        await conclude_or_show(interaction, await self._card(interaction, saved))

    async def _with_pack(self, newcomer: Newcomer) -> Newcomer:
        """The record with the pack that its answers lead to; what was done stays done."""
        profile = profile_of(newcomer)
        if profile is None:  # an interest that there was once
            return replace(newcomer, stage="interests")
        # The first pack of a process reads many entries: not on the event loop.
        picks = await asyncio.to_thread(self._packs.compose, profile)
        done = {step.ref for step in newcomer.pack if step.done}
        steps = tuple(Step(one.piece.value, one.entry, one.entry in done) for one in picks)
        return replace(newcomer, pack=steps)

    async def _move(
        self, interaction: "Interaction", newcomer: Newcomer, verb: Verb, stage: str
    ) -> None:
        """Goes to another question; an answer that was given stays until another one is."""
        moved: Newcomer | None = None
        if verb is Verb.CHANGE:
            moved = replace(newcomer, stage="interests")
        elif verb is Verb.BACK and stage == newcomer.stage:
            moved = one_back(newcomer)
        elif verb is Verb.KEEP and newcomer.stage == "interests":
            moved = with_interests(newcomer, newcomer.interests)
        if moved is None:
            await self._show_where(interaction, newcomer)
            return
        saved = await self._newcomers.save(moved)
        await conclude_or_show(interaction, await self._card(interaction, saved))

    async def _start_over(self, interaction: "Interaction", newcomer: Newcomer) -> None:
        language = language_of(interaction.locale)
        fresh = await self._newcomers.begin(newcomer.guild_id, newcomer.user_id, language)
        if newcomer.roles:  # still ours to take back
            fresh = await self._newcomers.save(replace(fresh, roles=newcomer.roles))
        await conclude_or_show(interaction, await self._card(interaction, fresh))

    async def _mark(
        self, interaction: "Interaction", newcomer: Newcomer, position: int, *, done: bool
    ) -> None:
        marked = await self._newcomers.mark(newcomer.guild_id, newcomer.user_id, position, done)
        await conclude_or_show(interaction, await self._pack_card(interaction, marked or newcomer))

    async def _delete(self, interaction: "Interaction", newcomer: Newcomer) -> None:
        phrases = own_phrases(interaction)
        told = await self._forgetting.forget(interaction.user, newcomer.guild_id, phrases)
        words = joined((phrases("onboarding-deleted"), told))
        await conclude_or_show(interaction, NoticeCard(words, GREEN))

    # --- roles ------------------------------------------------------------------------------------

    async def _change_roles(
        self, interaction: "Interaction", newcomer: Newcomer, *, give: bool
    ) -> None:
        phrases = own_phrases(interaction)
        had = newcomer.roles
        if give:
            outcome = await self._given(interaction, newcomer, had)
            left = (*had, *outcome.changed)
            note = outcome.told("onboarding-roles-given", phrases)
            note = note or phrases("onboarding-roles-none")
        else:
            outcome = await self._taken_back(interaction, had)
            left = outcome.failed
            note = outcome.told("onboarding-roles-taken", phrases)
        newcomer = await self._newcomers.save(replace(newcomer, roles=_once(left)))
        await conclude_or_show(
            interaction, await self._pack_card(interaction, newcomer, Opening(note))
        )

    async def _given(
        self, interaction: "Interaction", newcomer: Newcomer, had: tuple[int, ...]
    ) -> roles.Outcome:
        member = interaction.user
        if not isinstance(member, discord.Member):
            return roles.Outcome()
        place = await self._places.of_interaction(interaction)
        wanted = roles.roles_for(newcomer.interests, place.settings.interest_roles)
        # Noted before they are given: whatever happens meanwhile, they can be taken back.
        new = [one for one in wanted.values() if member.get_role(one) is None]
        await self._newcomers.save(replace(newcomer, roles=_once((*had, *new))))
        reason = place.public_phrases.label("onboarding-roles-reason")
        return await roles.give(member, wanted, reason)

    async def _taken_back(
        self, interaction: "Interaction", role_ids: tuple[int, ...]
    ) -> roles.Outcome:
        member = interaction.user
        if not role_ids or not isinstance(member, discord.Member):
            return roles.Outcome()
        place = await self._places.of_interaction(interaction)
        reason = place.public_phrases.label("onboarding-roles-reason")
        return await roles.take(member, role_ids, reason)

    async def _without_old_roles(
        self, interaction: "Interaction", newcomer: Newcomer
    ) -> tuple[Newcomer, SafeText]:
        """The record without the roles of interests that are no longer chosen, and what is told."""
        place = await self._places.of_interaction(interaction)
        wanted = roles.roles_for(newcomer.interests, place.settings.interest_roles).values()
        old = tuple(one for one in newcomer.roles if one not in wanted)
        outcome = await self._taken_back(interaction, old)
        kept = tuple(one for one in newcomer.roles if one in wanted or one in outcome.failed)
        note = outcome.told("onboarding-roles-taken", own_phrases(interaction))
        return replace(newcomer, roles=kept), note

    # --- reminders --------------------------------------------------------------------------------

    async def _remind(self, interaction: "Interaction", newcomer: Newcomer, days: int) -> None:
        place = await self._places.of_interaction(interaction)
        if not place.settings.reminders or days not in REMINDER_DAYS:
            note = own_phrases(interaction)("onboarding-remind-not-here")
            await conclude_or_show(
                interaction, await self._pack_card(interaction, newcomer, Opening(note))
            )
            return
        at = discord.utils.utcnow() + timedelta(days=days)
        await self._newcomers.set_reminder(newcomer.guild_id, newcomer.user_id, at)
        changed = replace(newcomer, remind_at=at)
        await conclude_or_show(interaction, await self._pack_card(interaction, changed))

    async def _no_reminder(self, interaction: "Interaction", newcomer: Newcomer) -> None:
        await self._newcomers.set_reminder(newcomer.guild_id, newcomer.user_id, None)
        note = own_phrases(interaction)("onboarding-remind-off")
        changed = replace(newcomer, remind_at=None)
        await conclude_or_show(
            interaction, await self._pack_card(interaction, changed, Opening(note))
        )

    async def _never_remind(self, interaction: "Interaction", guild_id: int) -> None:
        """Switches the reminder of a server off, from the direct message that it was."""
        if not await think(interaction, private=True):
            return
        await self._newcomers.set_reminder(guild_id, interaction.user.id, None)
        words = own_phrases(interaction)("onboarding-reminder-none-left")
        await conclude(interaction, NoticeCard(words))

    # --- cards ------------------------------------------------------------------------------------

    async def _held(self, interaction: "Interaction") -> Newcomer | None:
        """The record of whoever pressed, once Discord knows that an answer comes; None where there
        is none, which is told.
        """
        if not await hold(interaction):
            return None
        newcomer = await self._newcomers.get(*_who(interaction))
        if newcomer is None:
            await conclude_or_show(interaction, self._nothing(interaction))
        return newcomer

    async def _show_where(self, interaction: "Interaction", newcomer: Newcomer) -> None:
        """For a button of an older card: shows where somebody is now."""
        opening = Opening(own_phrases(interaction)("onboarding-moved-on"))
        await conclude_or_show(interaction, await self._card(interaction, newcomer, opening))

    def _nothing(self, interaction: "Interaction") -> Card:
        return NoticeCard(own_phrases(interaction)("onboarding-nothing"))

    async def _card(
        self, interaction: "Interaction", newcomer: Newcomer, opening: Opening | None = None
    ) -> Card:
        """What comes next: a question, or the pack."""
        if newcomer.stage not in QUESTIONS:
            return await self._pack_card(interaction, newcomer, opening)
        server = interaction.guild.name if interaction.guild else ""
        return QuestionCard(newcomer, server, own_phrases(interaction), opening or Opening())

    async def _pack_card(
        self, interaction: "Interaction", newcomer: Newcomer, opening: Opening | None = None
    ) -> Card:
        profile = profile_of(newcomer)
        place = await self._places.of_interaction(interaction)
        here = Here.of(place.settings, interaction.user, newcomer)
        shown = await asyncio.to_thread(self._shown, newcomer.pack, profile)
        phrases = own_phrases(interaction)
        return PackCard(newcomer, shown, profile, here, phrases, opening or Opening())

    def _shown(self, steps: tuple[Step, ...], profile: Profile | None) -> tuple[ShownStep, ...]:
        shown = []
        for step in steps:
            title = self._library.title(step.ref) if step.ref in self._library else ""
            reasons = self._packs.reasons(Piece(step.kind), step.ref, profile) if profile else ()
            shown.append(ShownStep(step, title, reasons))
        return tuple(shown)


def _who(interaction: "Interaction") -> tuple[int, int]:
    assert interaction.guild_id is not None  # the commands and their cards are in servers alone
    return interaction.guild_id, interaction.user.id


def _once(role_ids: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(role_ids))


def _sure(verb: Verb, phrases: Phrases) -> Card:
    """Asks once more."""
    yes = Verb.OVER_SURELY if verb is Verb.OVER else Verb.DELETE_SURELY
    return SureCard(
        phrases(f"onboarding-{verb}-question"),
        OnboardingButton(
            yes, phrases.label(f"onboarding-{verb}-yes"), style=discord.ButtonStyle.danger
        ),
        OnboardingButton(Verb.SHOW, phrases.label(f"onboarding-{verb}-no")),
    )


def start_command(onboarding: Onboarding) -> app_commands.Command[Any, ..., None]:
    """The `/start` command."""

    @app_commands.command(
        name="start", description="Four questions, then a first tool, course and contribution"
    )
    @app_commands.guild_only()
    async def start(interaction: discord.Interaction[Any]) -> None:
        await onboarding.open(interaction)

    return start


def progress_command(onboarding: Onboarding) -> app_commands.Command[Any, ..., None]:
    """The `/progress` command."""

    @app_commands.command(name="progress", description="Your starter pack: what is done, what next")
    @app_commands.guild_only()
    async def show_progress(interaction: discord.Interaction[Any]) -> None:
        await onboarding.progress(interaction)

    return show_progress

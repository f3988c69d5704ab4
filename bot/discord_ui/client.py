"""The Discord client: what Discord tells goes to the feature that is concerned."""

import logging
from typing import Any

import discord
from cachetools import TTLCache
from discord import app_commands

from bot.advice.starter_pack import Interest
from bot.advisor import Advisor
from bot.discord_ui.answer_buttons import AnswerButton, EntryButton, EntrySelect
from bot.discord_ui.answers import Answers
from bot.discord_ui.ask import Asking, ask_about_menu, ask_command
from bot.discord_ui.browsing import BrowseStep, Browsing, topics_command
from bot.discord_ui.completion import Completion, Lookup
from bot.discord_ui.delivery import tell_failure, unasked
from bot.discord_ui.desk import AdviceDesk
from bot.discord_ui.forgetting import Forgetting
from bot.discord_ui.forms import FORM_SECONDS, tell_lost_form
from bot.discord_ui.handoff.asking_side import AskingSide, handoffs_command
from bot.discord_ui.handoff.board import HelpersBoard
from bot.discord_ui.handoff.buttons import DraftButton, HelperButton, HelpfulButton, OwnButton
from bot.discord_ui.handoff.courier import Courier
from bot.discord_ui.handoff.helping_side import HelpingSide
from bot.discord_ui.handoff.late_telling import LateTelling
from bot.discord_ui.housekeeping import Housekeeping
from bot.discord_ui.learning import Studies, learn_commands
from bot.discord_ui.licensing import ChooseStep, FitAgain, Licensing, license_commands
from bot.discord_ui.limits import Limits, now
from bot.discord_ui.listening import Listening
from bot.discord_ui.onboarding.controls import InterestSelect, OnboardingButton
from bot.discord_ui.onboarding.reminders import Reminders
from bot.discord_ui.onboarding.start import Onboarding, progress_command, start_command
from bot.discord_ui.onboarding.welcome import Welcomes
from bot.discord_ui.phrases import CommandTranslator
from bot.discord_ui.place import Places
from bot.discord_ui.privacy import Privacy, PrivacyButton, privacy_command
from bot.discord_ui.reading import question_for
from bot.discord_ui.settings.controls import CONTROLS
from bot.discord_ui.settings.panel import SettingsPanel, settings_command
from bot.discord_ui.talks import Talks
from bot.discord_ui.tools import Toolbox, tool_commands
from bot.records.store import Records
from bot.suggestions import Suggester

log = logging.getLogger(__name__)

_MOST_FORMS = 5_000


class AdvisorTree(app_commands.CommandTree["AdvisorClient"]):
    """Tells members of a failure in a sentence, and the operator all of it."""

    async def on_error(
        self, interaction: discord.Interaction["AdvisorClient"], error: app_commands.AppCommandError
    ) -> None:
        original = getattr(error, "original", error)
        await tell_failure(interaction, original)


class AdvisorClient(discord.AutoShardedClient):
    """The advisor in Discord. Its features are attributes, by which buttons and menus find them."""

    def __init__(
        self,
        advisor: Advisor,
        records: Records,
        *,
        guild: int | None = None,
        intents: discord.Intents | None = None,
        **options: Any,
    ) -> None:
        super().__init__(
            intents=intents or plain_intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            **options,
        )
        self.records = records
        self.desk = AdviceDesk(advisor)
        self.completion = Completion()
        self.places = Places(records.servers)
        self.answers = Answers(
            self.desk, Talks(), Limits(), self.places, records.gaps, records.votes
        )
        lookup = Lookup(advisor, self.completion)
        self.licensing = Licensing(self.answers, lookup)
        self.toolbox = Toolbox(self.answers, lookup)
        self.studies = Studies(self.answers, lookup)
        self.browsing = Browsing(self.answers, lookup)
        self.asking = Asking(self.answers, records.replies)
        self.listening = Listening(self.answers, records.replies)
        self.settings = SettingsPanel(records.servers, tuple(Interest))
        self.housekeeping = Housekeeping(self, records)
        self.welcomes = Welcomes(self.places)
        self.reminders = Reminders(
            records.newcomers, records.servers, self.get_guild, advisor.library
        )
        board = HelpersBoard(records.handoffs, self.desk)
        courier = Courier(records.handoffs)
        self.handoffs = AskingSide(
            records.handoffs, board, self.answers, records.replies, records.votes
        )
        self.helping = HelpingSide(records.handoffs, board, courier, self.answers)
        self.late_telling = LateTelling(self, records.handoffs, courier, board, self.places)
        forgetting = Forgetting(records, self.answers.talks, self.places, board, self.get_guild)
        self.privacy = Privacy(records, self.places, forgetting)
        self.onboarding = Onboarding(records, self.places, advisor.library, forgetting)
        self.open_forms: TTLCache[str, bool] = TTLCache(_MOST_FORMS, FORM_SECONDS, now)
        self.tree = AdvisorTree(self)
        self._add_commands(Suggester(advisor.snapshot.entries))
        self._guild = discord.Object(guild) if guild else None

    def _add_commands(self, suggester: Suggester) -> None:
        self.tree.add_command(ask_command(self.asking, self.completion, suggester))
        self.tree.add_command(ask_about_menu(self.asking))
        self.tree.add_command(handoffs_command(self.handoffs))
        self.tree.add_command(license_commands(self.licensing))
        self.tree.add_command(tool_commands(self.toolbox))
        self.tree.add_command(learn_commands(self.studies))
        self.tree.add_command(topics_command(self.browsing))
        self.tree.add_command(settings_command(self.settings))
        self.tree.add_command(privacy_command(self.privacy))
        self.tree.add_command(start_command(self.onboarding))
        self.tree.add_command(progress_command(self.onboarding))

    async def setup_hook(self) -> None:
        await self.tree.set_translator(CommandTranslator())
        self.add_dynamic_items(DraftButton, HelperButton, HelpfulButton, OwnButton)
        self.add_dynamic_items(FitAgain, ChooseStep, BrowseStep)
        self.add_dynamic_items(AnswerButton, EntryButton, EntrySelect)
        self.add_dynamic_items(*CONTROLS, PrivacyButton)
        self.add_dynamic_items(OnboardingButton, InterestSelect)
        self.housekeeping.start()
        self.late_telling.start()
        self.reminders.start()

    async def sync(self) -> int:
        """Registers the commands with Discord; returns how many there are."""
        if self._guild is not None:
            self.tree.copy_global_to(guild=self._guild)
        return len(await self.tree.sync(guild=self._guild))

    # --- what Discord tells -----------------------------------------------------------------------

    async def on_ready(self) -> None:
        log.info("connected as %s to %d servers", self.user, len(self.guilds))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.housekeeping.joined(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.housekeeping.left(guild)

    async def on_member_join(self, member: discord.Member) -> None:
        await self.welcomes.joined(member)

    async def on_message(self, message: discord.Message) -> None:
        assert self.user is not None
        question = question_for(message, self.user)
        if question is not None:
            await self.asking.by_message(message, question)
        else:
            await unasked(self.listening.on_talk(message), "offer an answer")

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        assert self.user is not None
        message = payload.message
        work = (
            self.asking.follow_edit(message, self.user)
            if question_for(message, self.user) is not None
            else self.listening.follow_edit(message)
        )
        await unasked(work, "follow the edit of a question")

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        channel = self.get_partial_messageable(payload.channel_id)
        work = self.asking.follow_deletion(payload.message_id, channel)
        await unasked(work, "follow the deletion of a question")

    async def on_thread_create(self, thread: discord.Thread) -> None:
        await unasked(self.listening.on_post(thread), "answer a forum post")

    async def on_interaction(self, interaction: discord.Interaction["AdvisorClient"]) -> None:
        await tell_lost_form(interaction)

    async def close(self) -> None:
        self.housekeeping.stop()
        self.late_telling.stop()
        self.reminders.stop()
        self.welcomes.stop()
        self.desk.close()
        self.completion.close()
        await super().close()


def plain_intents() -> discord.Intents:
    """What answering needs: nothing privileged."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    return intents

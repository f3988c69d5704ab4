"""The questions of /start, one a card, and what an answer makes of a newcomer's record."""

from dataclasses import dataclass, replace

import discord

from bot.advice.starter_pack import HOURS, MOST_INTERESTS, Experience, Goal, Interest, Profile
from bot.discord_ui.cards import AMBER, Card
from bot.discord_ui.onboarding.controls import InterestSelect, OnboardingButton, Verb
from bot.discord_ui.phrases import Phrases
from bot.discord_ui.safe_text import SafeText, heading, small
from bot.records.newcomers import Newcomer
from bot.records.tables import Stage

QUESTIONS: tuple[Stage, ...] = ("interests", "experience", "goal", "hours")
STAGES: tuple[Stage, ...] = (*QUESTIONS, "pack")

_CHOICES: dict[Stage, tuple[str, ...]] = {
    "experience": tuple(Experience),
    "goal": tuple(Goal),
    "hours": tuple(str(number) for number in HOURS),
}


def answered(newcomer: Newcomer, stage: Stage, answer: str) -> Newcomer | None:
    """The record after an answer to a question; None where that is none of its answers."""
    if answer not in _CHOICES.get(stage, ()):
        return None
    following = STAGES[STAGES.index(stage) + 1]
    if stage == "experience":
        return replace(newcomer, experience=answer, stage=following)
    if stage == "goal":
        return replace(newcomer, goal=answer, stage=following)
    return replace(newcomer, hours=int(answer), stage=following)


def with_interests(newcomer: Newcomer, chosen: tuple[str, ...]) -> Newcomer | None:
    """The record after the interests are chosen, kept in one order; None where none is known."""
    interests = tuple(str(one) for one in Interest if one in chosen)[:MOST_INTERESTS]
    return replace(newcomer, interests=interests, stage="experience") if interests else None


def one_back(newcomer: Newcomer) -> Newcomer:
    """The record at the question before."""
    return replace(newcomer, stage=STAGES[max(0, STAGES.index(newcomer.stage) - 1)])


def profile_of(newcomer: Newcomer) -> Profile | None:
    """What a newcomer said of themselves; None where something is not answered yet."""
    interests = tuple(one for one in Interest if one in newcomer.interests)
    if (
        not interests
        or newcomer.experience not in _CHOICES["experience"]
        or newcomer.goal not in _CHOICES["goal"]
        or newcomer.hours < 1
    ):
        return None
    return Profile(interests, Experience(newcomer.experience), Goal(newcomer.goal), newcomer.hours)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a card says first, and whether one may start over from it."""

    note: SafeText | None = None
    may_start_over: bool = False


class QuestionCard(Card):
    """The question that comes next."""

    def __init__(self, newcomer: Newcomer, server: str, phrases: Phrases, opening: Opening) -> None:
        super().__init__()
        stage = newcomer.stage
        number = QUESTIONS.index(stage) + 1
        self.say(heading(phrases("onboarding-title", server=server)))
        if opening.note:
            self.say(opening.note)
        elif newcomer.pack:
            self.say(small(phrases("onboarding-changing")))
        self.say(small(phrases("onboarding-step", number=number, count=len(QUESTIONS))))
        self.say(phrases(f"onboarding-ask-{stage}", most=MOST_INTERESTS))
        if stage == "interests":
            self.row([InterestSelect(newcomer.interests, phrases)])
        else:
            self.row(_choices(newcomer, phrases))
        self.row(_ways_out(newcomer, phrases, opening))
        if number == 1:
            self.say(small(phrases("onboarding-kept")))


def _choices(newcomer: Newcomer, phrases: Phrases) -> list[OnboardingButton]:
    """A button an answer; the one given before stands out."""
    stage = newcomer.stage
    given = str(newcomer.hours) if stage == "hours" else getattr(newcomer, stage)
    return [
        OnboardingButton(
            Verb.ANSWER,
            phrases.label(f"onboarding-choice-{stage}-{choice}"),
            f"{stage}:{choice}",
            discord.ButtonStyle.primary if choice == given else discord.ButtonStyle.secondary,
        )
        for choice in _CHOICES[stage]
    ]


def _ways_out(newcomer: Newcomer, phrases: Phrases, opening: Opening) -> list[OnboardingButton]:
    buttons = []
    if newcomer.stage != "interests":
        label = phrases.label("onboarding-button-back")
        buttons.append(OnboardingButton(Verb.BACK, label, newcomer.stage))
    elif newcomer.interests:
        label = phrases.label("onboarding-button-keep")
        buttons.append(OnboardingButton(Verb.KEEP, label))
    if opening.may_start_over:
        label = phrases.label("onboarding-button-over")
        buttons.append(OnboardingButton(Verb.OVER, label))
    return buttons


class SureCard(Card):
    """Asks once before something is lost."""

    def __init__(self, question: SafeText, yes: OnboardingButton, no: OnboardingButton) -> None:
        super().__init__(AMBER)
        self.say(question)
        self.row([yes, no])

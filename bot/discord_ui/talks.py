"""What was talked of lately, in memory only: a restart loses the thread, not the answers."""

import asyncio
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from cachetools import LRUCache, TTLCache

from bot.answer import Answer, Context
from bot.discord_ui.limits import now
from bot.discord_ui.reading import folded

_MOST_TALKS = 5_000
_MOST_ANSWERS = 500
_TALK_SECONDS = 900
_REPEAT_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Told:
    """An answer that was given; `question` is what it answers, standing alone, and `before` what
    the question leaned on.
    """

    question: str
    asker: int
    private: bool
    answer: Answer
    before: Context | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """One person's conversation in one channel; what is private stays apart."""

    person: int
    channel: int
    private: bool


class Talks:
    """Conversations by person and channel, answers by message, and questions asked just now."""

    def __init__(self, timer: Callable[[], float] = now) -> None:
        self._contexts: TTLCache[Talk, Context] = TTLCache(_MOST_TALKS, _TALK_SECONDS, timer)
        self._told: LRUCache[int, Told] = LRUCache(_MOST_ANSWERS)
        self._shared: LRUCache[int, bool] = LRUCache(_MOST_ANSWERS)
        self._turns: WeakValueDictionary[Talk, asyncio.Lock] = WeakValueDictionary()
        self._asked: TTLCache[tuple[Talk, str], str] = TTLCache(_MOST_TALKS, _REPEAT_SECONDS, timer)

    def context(self, talk: Talk) -> Context | None:
        """What the next message of a talk may lean on."""
        return self._contexts.get(talk)

    def told_in(self, message_id: int) -> Told | None:
        """The answer that one of the bot's messages shows, while it is remembered."""
        return self._told.get(message_id)

    def answered_at(self, talk: Talk, question: str) -> str | None:
        """The link to the answer where the same person asked just this a moment ago."""
        return self._asked.get((talk, folded(question)))

    def remember(self, talk: Talk, typed: str, told: Told, message_id: int, link: str) -> None:
        """Keeps what was asked and answered."""
        if told.answer.context is not None:
            self._contexts[talk] = told.answer.context
        self._told[message_id] = told
        if folded(typed) == folded(told.question):  # "and in a company?" may be asked of anything
            self._asked[talk, folded(typed)] = link

    def turn(self, talk: Talk) -> asyncio.Lock:
        """Held while a question of a talk is answered: the next one may lean on its answer, and
        the same one again is to be pointed to it.
        """
        return self._turns.setdefault(talk, asyncio.Lock())

    def share(self, message_id: int) -> bool:
        """Whether the answer of a private message may be shared now: once is enough."""
        first = message_id not in self._shared
        self._shared[message_id] = True
        return first

    def forget_person(self, person: int) -> None:
        """Forgets what somebody asked; buttons below their answers read the messages from now."""
        memories: list[MutableMapping[Any, Any]] = [self._contexts, self._told, self._asked]
        for memory in memories:
            for key in [key for key in memory if _whose(key, memory[key]) == person]:
                del memory[key]

    def forget_answer(self, message_id: int) -> None:
        """Forgets an answer that is no longer there."""
        self._told.pop(message_id, None)
        for key in [key for key, link in self._asked.items() if link.endswith(f"/{message_id}")]:
            del self._asked[key]


def _whose(key: object, value: object) -> int | None:
    """The person to whom something remembered belongs."""
    if isinstance(value, Told):
        return value.asker
    talk = key[0] if isinstance(key, tuple) else key
    return talk.person if isinstance(talk, Talk) else None

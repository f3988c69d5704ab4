"""Work in the background: what fails is noted in the log, and keeps nothing else from its turn."""

import logging
from collections.abc import Coroutine
from typing import Any

from bot.discord_ui.delivery import unasked

log = logging.getLogger(__name__)


async def try_to(what: str, work: Coroutine[Any, Any, object]) -> None:
    """Does some work of a round; `what` says in the log what was not done."""
    try:
        await unasked(work, what)
    except Exception:  # an error must not end the rounds
        log.exception("could not %s", what)

"""The real client under simcord, over the real advisor."""

import pytest

from bot.advisor import Advisor
from bot.discord_ui.client import AdvisorClient


@pytest.fixture
def simcord_bot(advisor: Advisor) -> AdvisorClient:
    return AdvisorClient(advisor)

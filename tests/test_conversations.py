"""How the advisor behaves in whole conversations (`tests/conversations/*.yaml`)."""

import pytest

from bot.advisor import Advisor
from tests.rehearsal import Conversation, read_conversations

CONVERSATIONS = read_conversations()


def test_there_are_enough_of_every_sort() -> None:
    assert len(CONVERSATIONS) >= 150
    assert len({one.name for one in CONVERSATIONS}) == len(CONVERSATIONS)
    kinds = {str(turn.kind) for one in CONVERSATIONS for turn in one.turns}
    assert kinds >= {
        "explain", "compare", "compatibility", "openness", "recommend", "path", "smalltalk", "none",
    }  # fmt: skip


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda one: one.name)
def test_conversation(conversation: Conversation, advisor: Advisor) -> None:
    wrongs = [
        f"{turn.ask}: {wrong}"
        for turn, answer in conversation.held_with(advisor)
        for wrong in turn.wrongs(answer)
    ]
    assert wrongs == []

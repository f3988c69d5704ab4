"""Understanding: which kind of advice a question wants, and what plays which part in it."""

import pytest

from bot.advice.constraints import Demand
from bot.advice.library import Library
from bot.advice.request import Request, is_artefact, is_license, understand
from bot.answer import Kind
from index.compatibility import Use

CLOSED = ""
"""No outbound licence: a closed product."""


def part(request: Request, number: int | None) -> str:
    """The SPDX expression or the first entry of a mention; "" for none."""
    if number is None:
        return CLOSED
    one = request.mentions[number]
    if " " in one.spdx:
        return one.spdx
    return one.entries[0] if one.entries else f"unknown: {one.text}"


# --- kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what is pytorch", Kind.EXPLAIN),
        ("which license does pytorch use", Kind.EXPLAIN),
        ("can I sell MIT code", Kind.EXPLAIN),
        ("what does copyleft mean", Kind.EXPLAIN),
        ("what is open source", Kind.EXPLAIN),
        ("is GIMP any good", Kind.EXPLAIN),
        ("should i use pytorch", Kind.EXPLAIN),
        ("how do I learn about the GPL licence", Kind.EXPLAIN),
        ("GPL", Kind.EXPLAIN),
        ("hello", Kind.EXPLAIN),
        ("", Kind.EXPLAIN),
        ("is apache 2.0 compatible with gplv2?", Kind.COMPATIBILITY),
        ("Can I use MIT code in a GPL-3.0 project?", Kind.COMPATIBILITY),
        ("may I mix GPL-2.0-only and GPL-3.0-only", Kind.COMPATIBILITY),
        ("can i use gpl code in a closed source app", Kind.COMPATIBILITY),
        ("Is Llama open source?", Kind.OPENNESS),
        ("MIT vs GPL", Kind.COMPARE),
        ("recommend a vector database for python", Kind.RECOMMEND),
        ("how do i learn machine learning from scratch", Kind.PATH),
    ],
)
def test_each_kind_of_question_is_told_from_the_others(
    library: Library, text: str, kind: Kind
) -> None:
    assert understand(text, library, ()).kind is kind


def test_a_request_keeps_the_text_and_what_it_demands(library: Library) -> None:
    text = "recommend a free vector database for python"
    request = understand(text, library, ())
    assert request.text == text
    assert {one.demand for one in request.constraints} == {Demand.FREE, Demand.LANGUAGE}


# --- names ----------------------------------------------------------------------------------------


def test_an_ordinary_word_is_a_name_only_where_the_search_finds_it(library: Library) -> None:
    alone = understand("is gemma really open", library, ())
    assert (alone.kind, alone.mentions) == (Kind.EXPLAIN, ())
    near = understand("is gemma really open", library, ("models/gemma-3",))
    assert near.kind is Kind.OPENNESS
    assert "models/gemma-3" in near.mentions[0].entries


def test_a_product_that_is_an_ordinary_word_is_no_subject(library: Library) -> None:
    """Project is Microsoft's only where something is to stand in its place."""
    near = ("tools/openproject",)
    asked = understand("can i use MIT code in my GPL-3.0 project", library, near)
    assert all(not one.product for one in asked.mentions)
    replaced = understand("an alternative to Project", library, near)
    assert replaced.instead_of is not None
    assert replaced.mentions[replaced.instead_of].product == "Microsoft Project"


def test_licences_and_artefacts_are_told_apart(library: Library) -> None:
    mit, pytorch, llama = library.mentions("MIT, PyTorch, Llama 3.1")
    assert (is_license(mit), is_artefact(mit)) == (True, False)
    assert (is_license(pytorch), is_artefact(pytorch)) == (False, True)
    assert (is_license(llama), is_artefact(llama)) == (True, True)


# --- compatibility --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "inbound", "outbound"),
    [
        ("Can I use MIT code in a GPL-3.0 project?", "licenses/mit", "licenses/gpl-3.0"),
        ("Can I use a GPL-3.0 library in my MIT app?", "licenses/gpl-3.0", "licenses/mit"),
        ("my app is MIT and it links a GPL library", "licenses/gpl-3.0", "licenses/mit"),
        ("can a BSD program include GPL code", "licenses/gpl-3.0", "licenses/bsd-3-clause"),
        ("i have a GPL-3.0 app, can i add apache code", "licenses/apache-2.0", "licenses/gpl-3.0"),
        (
            "My app is Apache-2.0. Can I use LGPL-2.1 libraries?",
            "licenses/lgpl-2.1",
            "licenses/apache-2.0",
        ),
        (
            "can i link an lgpl library from my apache program",
            "licenses/lgpl-3.0",
            "licenses/apache-2.0",
        ),
        (
            "copy code from a GPL-2.0-only project into our MIT project",
            "licenses/gpl-2.0",
            "licenses/mit",
        ),
        ("can I relicense MIT code under GPL-3.0", "licenses/mit", "licenses/gpl-3.0"),
        ("may GPL-2.0 code go into an AGPL-3.0 project", "licenses/gpl-2.0", "licenses/agpl-3.0"),
        ("can CC-BY-SA text go into GFDL pages", "licenses/cc-by-sa-4.0", "licenses/gfdl-1.3"),
        (
            "Inbound: GPL-2.0-or-later. Outbound: GPL-3.0-only. May I copy the code?",
            "licenses/gpl-2.0",
            "licenses/gpl-3.0",
        ),
        ("can I use pytorch in my GPL-3.0 app", "tools/pytorch", "licenses/gpl-3.0"),
        (
            "can i use Frobnicate License code in my MIT project",
            "unknown: Frobnicate License",
            "licenses/mit",
        ),
    ],
)
def test_the_words_say_which_licence_goes_into_which(
    library: Library, text: str, inbound: str, outbound: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPATIBILITY
    assert request.directed
    assert (part(request, request.inbound), part(request, request.outbound)) == (inbound, outbound)


@pytest.mark.parametrize(
    "text",
    [
        "is apache 2.0 compatible with gplv2?",
        "are GPL-2.0 and Apache-2.0 compatible",
        "may I combine Apache-2.0 and GPL-2.0 code?",
        "do apache and gpl2 conflict",
    ],
)
def test_two_licences_without_a_direction_are_undirected(library: Library, text: str) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPATIBILITY
    assert not request.directed
    sides = {part(request, request.inbound), part(request, request.outbound)}
    assert sides == {"licenses/apache-2.0", "licenses/gpl-2.0"}


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("can I copy MIT code into a GPL-3.0 project", Use.COPY),
        ("can I paste a snippet under MIT into my GPL-3.0 app", Use.COPY),
        ("can I relicense MIT code under GPL-3.0", Use.COPY),
        ("can I link a GPL library from my MIT app", Use.LINK),
        ("can my MIT package depend on a GPL package", Use.LINK),
        ("can a GPL program and an MIT program go together in one docker image", Use.BUNDLE),
        ("can I ship a GPL binary next to my MIT app, as separate programs", Use.BUNDLE),
        ("can I use AGPL code in my MIT backend", Use.NETWORK),
        ("can I use AGPL code in my MIT app if I host it", Use.NETWORK),
        ("is MIT compatible with GPL-3.0", None),
    ],
)
def test_the_use_is_what_the_words_say(library: Library, text: str, use: Use | None) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPATIBILITY
    assert request.use is use


def test_the_latest_words_of_a_conversation_decide_the_use(library: Library) -> None:
    text = "can I copy GPL-3.0 code into my MIT app, if i only link it"
    assert understand(text, library, ()).use is Use.COPY
    assert understand(text, library, (), latest="if i only link it").use is Use.LINK


@pytest.mark.parametrize(
    ("text", "inbound"),
    [
        ("can i use gpl code in a closed source app", "licenses/gpl-3.0"),
        ("can we ship lgpl libraries in our proprietary product", "licenses/lgpl-3.0"),
        ("can I use a font under OFL in my proprietary app", "licenses/ofl-1.1"),
        ("may I link AGPL-3.0 code and keep my app closed-source", "licenses/agpl-3.0"),
        ("can i use blender in our closed source product", "tools/blender"),
    ],
)
def test_a_closed_product_has_no_outbound_licence(
    library: Library, text: str, inbound: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPATIBILITY
    assert request.directed
    assert (part(request, request.inbound), request.outbound) == (inbound, None)


@pytest.mark.parametrize(
    ("text", "inbound", "outbound"),
    [
        (
            "can i use MIT OR Apache-2.0 code in GPL-2.0-only",
            "licenses/mit-or-apache-2.0",
            "licenses/gpl-2.0",
        ),
        (
            "can I copy code under GPL-2.0-or-later AND MIT into an Apache-2.0 project",
            "GPL-2.0-or-later AND MIT",
            "licenses/apache-2.0",
        ),
        (
            "can I copy LGPL-2.1-only OR MPL-2.0 code into an Apache-2.0 project",
            "LGPL-2.1-only OR MPL-2.0",
            "licenses/apache-2.0",
        ),
        (
            "can I use GPL-2.0-only WITH Classpath-exception-2.0 libraries in an Apache-2.0 app",
            "licenses/gpl-2.0-with-classpath-exception",
            "licenses/apache-2.0",
        ),
        (
            "can I copy Apache-2.0 WITH LLVM-exception files into a GPL-2.0-only project",
            "licenses/apache-2.0-with-llvm-exception",
            "licenses/gpl-2.0",
        ),
        (
            "can I put LGPL-2.1-only WITH Foo-exception code into my MIT project",
            "LGPL-2.1-only WITH Foo-exception",
            "licenses/mit",
        ),
        (
            "can I use MIT or MPL-2.0 or Zlib code in my GPL-2.0-only project",
            "MIT OR MPL-2.0 OR Zlib",
            "licenses/gpl-2.0",
        ),
    ],
)
def test_an_expression_is_one_side(
    library: Library, text: str, inbound: str, outbound: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPATIBILITY
    assert (part(request, request.inbound), part(request, request.outbound)) == (inbound, outbound)


def test_a_merged_expression_keeps_its_place_in_the_text(library: Library) -> None:
    text = "copy GPL-2.0-or-later AND MIT code into an Apache-2.0 project"
    first = understand(text, library, ()).mentions[0]
    assert text[first.start : first.end] == first.text == "GPL-2.0-or-later AND MIT"
    assert first.entries == ("licenses/gpl-2.0", "licenses/mit")


@pytest.mark.parametrize(
    "text",
    [
        "Can I move my project from MIT to GPL?",
        "do my contributors have to agree if I relicense MIT code under GPL-3.0",
        "i am the sole author, can i put my GPL code under MIT",
    ],
)
def test_relicensing_ones_own_work_is_no_matter_of_compatibility(
    library: Library, text: str
) -> None:
    assert understand(text, library, ()).kind is not Kind.COMPATIBILITY


# --- openness -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Is Llama open source?", "models/llama-2"),
        ("llama open source?", "models/llama-2"),
        ("is pytorch really foss", "tools/pytorch"),
        ("how open is deepseek r1", "models/deepseek-r1"),
        ("is the SSPL open source", "licenses/sspl-1.0"),
        ("is apache 2.0 a free software license", "licenses/apache-2.0"),
        ("is sspl approved by the osi", "licenses/sspl-1.0"),
        ("is elasticsearch still open source", "tools/elasticsearch"),
        ("isn't DeepSeek-V3 proprietary", "models/deepseek-v3"),
        ("GIMP: is it libre", "tools/gimp"),
    ],
)
def test_whether_something_is_open_is_asked_of_it_alone(
    library: Library, text: str, entry: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.OPENNESS
    (mention,) = request.mentions
    assert entry in mention.entries


@pytest.mark.parametrize(
    "text",
    [
        "when did pytorch become open source",
        "why is llama not open source",
        "do you recommend blender for open source",
        "recommend an open source alternative to llama",
        "is there an open source version of photoshop",
        "can i use pytorch in my open source app",
    ],
)
def test_open_source_in_a_question_asks_not_always_whether_it_is(
    library: Library, text: str
) -> None:
    assert understand(text, library, ()).kind is not Kind.OPENNESS


# --- comparison -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("MIT vs GPL", "licenses/mit", "licenses/gpl-3.0"),
        ("difference between MIT and Apache 2.0", "licenses/mit", "licenses/apache-2.0"),
        ("should I use MIT or Apache-2.0 for my library?", "licenses/mit", "licenses/apache-2.0"),
        ("qdrant or chroma for a start", "tools/qdrant", "tools/chroma"),
        ("is pytorch better than tensorflow", "tools/pytorch", "tools/tensorflow"),
        ("how does llama.cpp differ from ollama", "tools/llama-cpp", "tools/ollama"),
        ("Llama or Qwen", "models/llama-2", "models/qwen2.5"),
        ("Llama vs Qwen, which is more open?", "models/llama-2", "models/qwen2.5"),
    ],
)
def test_two_names_that_are_weighed_are_compared(
    library: Library, text: str, first: str, second: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.COMPARE
    assert [part(request, n) for n in range(len(request.mentions))] == [first, second]


def test_three_names_are_compared_once_each(library: Library) -> None:
    request = understand("compare pytorch, tensorflow, scikit-learn and PyTorch", library, ())
    assert request.kind is Kind.COMPARE
    assert [one.entries[0] for one in request.mentions] == [
        "tools/pytorch", "tools/tensorflow", "tools/scikit-learn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["pytorch or PyTorch", "is pytorch better", "pytorch and tensorflow", "qdrant"]
)
def test_one_name_or_a_mere_list_is_no_comparison(library: Library, text: str) -> None:
    assert understand(text, library, ()).kind is not Kind.COMPARE


# --- recommendation -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("recommend a vector database for python", "tools"),
        ("which framework is best for web apps", "tools"),
        ("a self-hosted wiki app for us", "tools"),
        ("which model runs on 8gb without a gpu", "models"),
        ("recommend an llm for german text", "models"),
        ("looking for a book about machine learning", "learning"),
        ("a free course on python for beginners", "learning"),
        ("which license should i choose for my library", "licenses"),
        ("what licence stops companies from closing my code", "licenses"),
        ("I need a permissive license", "licenses"),
    ],
)
def test_a_wish_names_the_kind_of_thing(library: Library, text: str, wants: str) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.RECOMMEND
    assert request.wants == wants
    assert request.instead_of is None
    assert not request.another


def test_another_one_is_asked_for_where_the_conversation_says_so(library: Library) -> None:
    request = understand("a course on statistics, another one", library, (), wants="learning")
    assert (request.kind, request.wants, request.another) == (Kind.RECOMMEND, "learning", True)


def test_which_licence_something_has_is_no_choice_of_a_licence(library: Library) -> None:
    assert understand("which licence should pytorch code keep", library, ()).wants != "licenses"


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("which open source alternative to photoshop", "Adobe Photoshop"),
        ("open source photoshop", "Adobe Photoshop"),
        ("photoshop is too expensive", "Adobe Photoshop"),
        ("something like Figma", "Figma"),
        ("we want to move away from jira", "Jira"),
        ("what else is there instead of jira", "Jira"),
        ("a free replacement for our old Dropbox", "Dropbox"),
        ("open source alternative to Google Docs", "Google Docs"),
        ("alternative to Microsoft Project", "Microsoft Project"),
        ("I can't afford Tableau", "Tableau"),
    ],
)
def test_the_product_that_is_to_be_replaced_is_told(
    library: Library, text: str, replaced: str
) -> None:
    request = understand(text, library, ())
    assert (request.kind, request.wants) == (Kind.RECOMMEND, "tools")
    assert request.instead_of is not None
    assert request.mentions[request.instead_of].product == replaced


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("an alternative to elasticsearch", "tools/elasticsearch"),
        ("recommend an open source alternative to llama", "models/llama-2"),
        ("what can we use instead of Hugging Face", "organizations/hugging-face"),
    ],
)
def test_open_things_and_services_can_be_replaced_too(
    library: Library, text: str, entry: str
) -> None:
    request = understand(text, library, ())
    assert request.kind is Kind.RECOMMEND
    assert request.instead_of is not None
    assert entry in request.mentions[request.instead_of].entries


def test_of_two_products_the_one_that_goes_is_replaced(library: Library) -> None:
    request = understand("does nextcloud replace anything like Dropbox", library, ())
    assert request.instead_of is not None
    assert request.mentions[request.instead_of].product == "Dropbox"


@pytest.mark.parametrize(
    "text", ["jira", "what is photoshop", "can i open Photoshop files in gimp", "an alternative"]
)
def test_a_product_that_is_only_named_is_not_replaced(library: Library, text: str) -> None:
    assert understand(text, library, ()).instead_of is None


# --- path -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "how do i learn machine learning from scratch",
        "where do I start with deep learning",
        "learning path for nlp",
        "in what order should I study ml",
        "i want to become a data scientist",
        "a study plan for computer vision",
        "how to learn pytorch",
        "teach me statistics",
    ],
)
def test_how_to_learn_something_wants_a_path(library: Library, text: str) -> None:
    request = understand(text, library, ())
    assert (request.kind, request.wants) == (Kind.PATH, "learning")


@pytest.mark.parametrize(
    "text",
    ["what is machine learning", "how do I learn what my licence demands", "who learns here"],
)
def test_learning_in_a_question_wants_not_always_a_path(library: Library, text: str) -> None:
    assert understand(text, library, ()).kind is not Kind.PATH

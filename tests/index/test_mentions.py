"""Names in questions: whatever the spelling, the entry that is meant; no name in ordinary words."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from index.encoder import OnnxEncoder
from index.entries import License, Tool
from index.mentions import Mention, Named, NameFinder, name_key
from index.reader import Knowledge
from index.snapshot import IndexStore

Find = Callable[[str], list[Mention]]

NAMED_FOLDERS = ("licenses", "tools", "models", "learning", "organizations")


@pytest.fixture(scope="module")
def find(real_store: IndexStore, encoder: OnnxEncoder) -> Find:
    """Finds the names of the project's own knowledge."""
    snapshot = real_store.open()
    one = encoder.count_tokens("a")
    named = [each for each in snapshot.entries.named() if each.entry.startswith(NAMED_FOLDERS)]
    finder = NameFinder(named, lambda word: encoder.count_tokens(word) <= one)
    return lambda text: finder.find(text, snapshot.lexical.knows_word)


def only(mentions: Sequence[Mention]) -> Mention:
    assert len(mentions) == 1, mentions
    return mentions[0]


# --- spellings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("gpl 3", "licenses/gpl-3.0"),
        ("gpl-3", "licenses/gpl-3.0"),
        ("GPLv3", "licenses/gpl-3.0"),
        ("gpl v3", "licenses/gpl-3.0"),
        ("gpl3", "licenses/gpl-3.0"),
        ("GPL 3.0", "licenses/gpl-3.0"),
        ("GNU GPL v3", "licenses/gpl-3.0"),
        ("gnu general public license version 3", "licenses/gpl-3.0"),
        ("the gpl license v3", "licenses/gpl-3.0"),
        ("ＧＰＬ-3.0", "licenses/gpl-3.0"),
        ("gpl2", "licenses/gpl-2.0"),
        ("GNU GPLv2", "licenses/gpl-2.0"),
        ("lgpl 2.1", "licenses/lgpl-2.1"),
        ("lgplv3", "licenses/lgpl-3.0"),
        ("agplv3", "licenses/agpl-3.0"),
        ("affero gpl", "licenses/agpl-3.0"),
        ("apache2", "licenses/apache-2.0"),
        ("apache 2", "licenses/apache-2.0"),
        ("apache licence", "licenses/apache-2.0"),
        ("apache license v2.0", "licenses/apache-2.0"),
        ("the mit licence", "licenses/mit"),
        ("mit-licensed", "licenses/mit"),
        ("bsd-3", "licenses/bsd-3-clause"),
        ("3-clause bsd", "licenses/bsd-3-clause"),
        ("bsd 2-clause", "licenses/bsd-2-clause"),
        ("mpl2", "licenses/mpl-2.0"),
        ("mozilla public license 2.0", "licenses/mpl-2.0"),
        ("cc by sa 4.0", "licenses/cc-by-sa-4.0"),
        ("cc0", "licenses/cc0-1.0"),
        ("business source license", "licenses/busl-1.1"),
        ("scikit learn", "tools/scikit-learn"),
        ("scikit-learn", "tools/scikit-learn"),
        ("ScikitLearn", "tools/scikit-learn"),
        ("sklearn", "tools/scikit-learn"),
        ("py torch", "tools/pytorch"),
        ("PyTorch's", "tools/pytorch"),
        ("llama cpp", "tools/llama-cpp"),
        ("llama.cpp", "tools/llama-cpp"),
        ("visual studio code", "tools/vs-code"),
        ("vscode", "tools/vs-code"),
        ("open webui", "tools/open-webui"),
        ("postgres", "tools/postgresql"),
        ("HF", "organizations/hugging-face"),
        ("huggingface", "organizations/hugging-face"),
        ("deepseek r1", "models/deepseek-r1"),
        ("DeepSeek-V3", "models/deepseek-v3"),
        ("qwen 2.5", "models/qwen2.5"),
        ("sdxl", "models/stable-diffusion-xl"),
    ],
)
def test_a_name_is_found_in_any_spelling(find: Find, text: str, entry: str) -> None:
    assert only(find(text)).entries == (entry,)


@pytest.mark.parametrize(
    ("text", "spdx"),
    [
        ("gplv2 or later", "GPL-2.0-or-later"),
        ("gpl v3 or later", "GPL-3.0-or-later"),
        ("GPLv3+", "GPL-3.0-or-later"),
        ("gpl 3+", "GPL-3.0-or-later"),
        ("GPL-3.0-or-later", "GPL-3.0-or-later"),
        ("GPL-2.0-only", "GPL-2.0-only"),
        ("apache 2.0", "Apache-2.0"),
        ("mit", "MIT"),
        ("bsd 3 clause", "BSD-3-Clause"),
    ],
)
def test_the_version_that_is_written_out_is_told(find: Find, text: str, spdx: str) -> None:
    mention = only(find(f"may I use {text} code"))
    assert mention.spdx == spdx
    assert mention.sure


@pytest.mark.parametrize("text", ["gpl", "GPLv3", "gpl 2", "lgpl"])
def test_only_or_or_later_is_left_open_where_nothing_says_it(find: Find, text: str) -> None:
    assert only(find(text)).spdx == ""


def test_every_spdx_id_leads_to_its_licence(find: Find, knowledge_base: Knowledge) -> None:
    lost = []
    for entry in knowledge_base.entries:
        if isinstance(entry, License):
            lost += [one for one in entry.spdx if entry.id not in only(find(one)).entries]
    assert lost == []


def test_every_tool_is_found_by_its_names(find: Find, knowledge_base: Knowledge) -> None:
    lost = []
    for entry in knowledge_base.entries:
        if isinstance(entry, Tool):
            for name in entry.names:
                found = {one for mention in find(name) for one in mention.entries}
                lost += [(entry.id, name)] * (entry.id not in found)
    assert lost == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPLv3", "gpl 3.0"), ("Apache License, Version 2.0", "apache licence 2"),
        ("scikit-learn", "Scikit Learn"), ("GPL-2.0+", "gplv2+"), ("Hugging Face's", "huggingface"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("MIT", "MIT-0"), ("GPL-2.0", "GPL-2.0+"), ("C", "C++"), ("Qwen2", "Qwen2.5")],
)
def test_names_that_differ_have_keys_that_differ(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


# --- typos ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("pytroch", "tools/pytorch"),
        ("tensrflow", "tools/tensorflow"),
        ("scikti-learn", "tools/scikit-learn"),
        ("huggingfce", "organizations/hugging-face"),
        ("aapche license", "licenses/apache-2.0"),
    ],
)
def test_a_misspelt_name_is_found_as_it_is_written(find: Find, text: str, entry: str) -> None:
    mention = only(find(f"what is {text}"))
    assert mention.entries == (entry,)
    assert mention.text == text


def test_a_word_of_the_knowledge_is_no_misspelt_name() -> None:
    finder = NameFinder([Named("tools/pytorch", ("PyTorch",), (), ())], lambda word: False)
    assert finder.find("pytroch", lambda word: word == "pytroch") == []
    assert only(finder.find("pytroch", lambda word: False)).entries == ("tools/pytorch",)


def test_a_short_misspelt_name_is_not_sure() -> None:
    finder = NameFinder([Named("tools/keras", ("Keras",), (), ())], lambda word: False)
    assert only(finder.find("keras")).sure
    mended = only(finder.find("kerass", lambda word: False))
    assert (mended.entries, mended.sure) == (("tools/keras",), False)


# --- products, families ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "product", "standing_in"),
    [
        ("photoshop", "Adobe Photoshop", "tools/gimp"),
        ("Adobe Photoshop", "Adobe Photoshop", "tools/gimp"),
        ("illustrator", "Adobe Illustrator", "tools/inkscape"),
        ("Microsoft Project", "Microsoft Project", "tools/openproject"),
        ("Excel", "Microsoft Excel", "tools/libreoffice"),
        ("Notion Pro", "Notion", "tools/appflowy"),
        ("dropbox", "Dropbox", "tools/nextcloud"),
        ("jira", "Jira", "tools/openproject"),
        ("github copilot", "GitHub Copilot", "tools/aider"),
        ("powerbi", "Power BI", "tools/metabase"),
    ],
)
def test_a_product_is_known_by_what_stands_in_for_it(
    find: Find, text: str, product: str, standing_in: str
) -> None:
    mention = only(find(text))
    assert mention.product == product
    assert standing_in in mention.instead
    assert mention.entries == mention.instead


@pytest.mark.parametrize("text", ["Project", "project", "Word", "Excel", "teams", "drive"])
def test_a_product_without_its_maker_that_is_an_ordinary_word_is_loose(
    find: Find, text: str
) -> None:
    mention = only(find(text))
    assert mention.loose
    assert not mention.sure


@pytest.mark.parametrize("text", ["Microsoft Project", "Photoshop", "Dropbox", "Google Drive"])
def test_a_whole_product_name_is_not_loose(find: Find, text: str) -> None:
    mention = only(find(text))
    assert mention.sure
    assert not mention.loose


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("llama", {"models/llama-2", "models/llama-3", "models/llama-3.1", "models/llama-4"}),
        ("Gemma", {"models/gemma-3", "models/gemma-4"}),
        ("qwen", {"models/qwen2.5", "models/qwen3"}),
    ],
)
def test_a_family_stands_for_its_members(find: Find, text: str, members: set[str]) -> None:
    assert set(only(find(text)).entries) == members


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("llama 2", "models/llama-2"), ("llama3", "models/llama-3"), ("Llama 4", "models/llama-4"),
        ("Llama-3.1", "models/llama-3.1"), ("gemma 3", "models/gemma-3"), ("qwen3", "models/qwen3"),
    ],
)  # fmt: skip
def test_a_version_picks_one_of_the_family(find: Find, text: str, entry: str) -> None:
    models = [one for one in only(find(text)).entries if one.startswith("models/")]
    assert models == [entry]


def test_a_model_and_its_licence_may_share_a_name(find: Find) -> None:
    shared = only(find("llama 3.1")).entries
    assert set(shared) == {"models/llama-3.1", "licenses/llama-3.1-community"}
    assert only(find("the llama 3.1 license")).entries == ("licenses/llama-3.1-community",)


# --- what is no name ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("i want to clip a video", "clip"),
        ("a whisper in the dark", "whisper"),
        ("the flux of water", "flux"),
        ("a good notion of it", "notion"),
        ("what is the word for it", "word"),
        ("my project is small", "project"),
        ("a ray of light", "ray"),
    ],
)
def test_an_ordinary_word_is_not_surely_a_name(find: Find, text: str, name: str) -> None:
    sure = [one.text for one in find(text) if one.sure]
    assert sure == []
    assert [one.text for one in find(text)] == [name]


@pytest.mark.parametrize(
    ("text", "entry"), [("CLIP", "models/clip"), ("is Whisper any good", "models/whisper")]
)
def test_a_capital_makes_an_ordinary_word_a_name(find: Find, text: str, entry: str) -> None:
    mention = only(find(text))
    assert mention.sure
    assert mention.entries == (entry,)


@pytest.mark.parametrize("text", ["mit", "isc", "zlib", "curl"])
def test_a_licence_is_sure_in_lower_case(find: Find, text: str) -> None:
    assert only(find(text)).sure


@pytest.mark.parametrize(
    "text", ["a GPL", "is a GPL program free", "a gpl library", "A GPL plugin"]
)
def test_a_gpl_is_no_agpl(find: Find, text: str) -> None:
    mention = only(find(text))
    assert mention.entries == ("licenses/gpl-3.0",)
    assert mention.text.lower() == "gpl"


@pytest.mark.parametrize(
    "text",
    ["", "   ", "🙂🙂", "???", "\x00", "...", "++", "#", "'s", "0", "3.0", "or later", "_", "İ"],
)
def test_text_without_names_has_none(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["let it go", "I came, I saw, I left", "the best pizza in town"])
def test_ordinary_sentences_hold_no_names(find: Find, text: str) -> None:
    assert [one for one in find(text) if one.sure] == []


# --- expressions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("MIT OR Apache-2.0", "licenses/mit-or-apache-2.0"),
        ("(MIT OR Apache-2.0)", "licenses/mit-or-apache-2.0"),
        ("Apache-2.0 OR MIT", "licenses/mit-or-apache-2.0"),
        (
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "licenses/gpl-2.0-with-classpath-exception",
        ),
        ("Apache-2.0 WITH LLVM-exception", "licenses/apache-2.0-with-llvm-exception"),
    ],
)
def test_an_expression_with_an_entry_is_one_licence(find: Find, text: str, entry: str) -> None:
    assert only(find(text)).entries == (entry,)


@pytest.mark.parametrize("text", ["MIT or Apache-2.0?", "mit or apache 2.0", "MIT vs Apache 2.0"])
def test_a_choice_between_two_licences_is_two_names(find: Find, text: str) -> None:
    assert [one.entries for one in find(text)] == [("licenses/mit",), ("licenses/apache-2.0",)]


# --- many names, any text -------------------------------------------------------------------------


def test_fifty_names_in_one_text_are_found_in_their_order(
    find: Find, knowledge_base: Knowledge
) -> None:
    licenses = [one for one in knowledge_base.entries if isinstance(one, License) and one.spdx]
    fifty = [one.spdx[0] for one in licenses][:50]
    assert len(fifty) == 50
    found = find("which of these: " + ", ".join(fifty) + "?")
    assert [one.spdx for one in found] == fifty


def test_one_name_fifty_times_is_fifty_mentions(find: Find) -> None:
    assert len(find("PyTorch! " * 50)) == 50


def test_two_thousand_characters_without_a_space_are_no_name(find: Find) -> None:
    assert find("x" * 2000) == []


WORDS = st.sampled_from(
    "a the GPL gpl-3 v3 3.0 + or later OR AND WITH MIT apache 2 license Llama 3.1 photoshop Adobe "
    "pytroch İ ß ＧＰＬ c++ c# 's 🙂 ( ) . , / - is".split()
)


@given(text=st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
@hypothesis_settings(max_examples=80)
def test_mentions_are_pieces_of_the_text_in_its_order(find: Find, text: str) -> None:
    """None overlaps another, and each leads somewhere."""
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.entries
        end = mention.end

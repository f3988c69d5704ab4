"""Names in a question: entries, licences and products, in whatever spelling people use."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from index.spelling import nearest_form

LONGEST = 7
"""Words of the longest name that is looked for."""

_WORD = re.compile(r"[^\W_]+(?:[.'#][^\W_]+)*(?:\+(?!\w)|#)*")
_DOT = re.compile(r"(?<!\d)\.|\.(?!\d)")
_VERSION = re.compile(r"^([a-z]*?)v?(\d[\d.]*?)(?:\.0)*(\+?)$")
_SUFFIX = re.compile(r"-(?:only|or-later)$")
_FAMILY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*(?=\W*\d)")
_EXPRESSION = re.compile(r"\s(?:OR|AND)\s|/")
_INFLECTED = re.compile(r"^(a?gpl|lgpl|mpl|mit|bsd)(?:s|d|ed)$")
_VENDORS = frozenset(
    "adobe amazon apple atlassian autodesk aws azure cisco google ibm jetbrains meta microsoft "
    "oracle".split()
)
_EDITION = re.compile(r" (?:Pro|Cloud|Enterprise|Business|Classic|Desktop|Premium)$")
_DISTINCT_LETTERS = 9
"""Letters from which on a product's name without its maker is no ordinary word: Photoshop."""

_ARTICLES = frozenset(("a", "an", "i"))
_SURE_LETTERS = 6
"""Letters of a misspelt word from which on it is surely the name that it is near to."""

_SUBTITLE = re.compile(r":\s|\s\(")
_LICENSE = frozenset(("licence", "licences", "licenses", "licensed"))
_SILENT = frozenset(("the", "version"))


class Named(NamedTuple):
    """What the finder needs to know of an entry."""

    entry: str
    names: tuple[str, ...]
    spdx: tuple[str, ...]
    replaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that stands in a question, from `start` to `end` of its characters.

    `entries` are those of that name; several where a name is shared, or is that of a family such
    as Llama. `instead` are the entries that stand in for a product of that name; one that has no
    entry of its own is a `product`. `spdx` is the licence id that was written out, if one was.
    `sure` is false for one word that may be an ordinary one, or a misspelt name; `loose`: it is a
    product's name without its maker, and an ordinary word ("Project").
    """

    text: str
    start: int
    end: int
    entries: tuple[str, ...]
    instead: tuple[str, ...] = ()
    product: str = ""
    spdx: str = ""
    sure: bool = True
    loose: bool = False


class _Word(NamedTuple):
    key: str
    start: int
    end: int
    mended: bool = False


def _words(text: str) -> Iterator[_Word]:
    """The words of `text` as the parts of a key: "GPLv3", "gpl 3.0" and "GPL-3" are all gpl 3."""
    for match in _WORD.finditer(text):
        key = _DOT.sub("", unicodedata.normalize("NFKC", match.group()).lower())
        key = key.removesuffix("'s").replace("'", "")
        if version := _VERSION.match(key):
            key = version[1] + version[2] + ("orlater" if version[3] else "")
        elif key in _LICENSE:
            key = "license"
        elif inflected := _INFLECTED.match(key):
            key = inflected[1]
        if key not in _SILENT:
            yield _Word(key, match.start(), match.end())


def name_key(name: str) -> str:
    """The form in which names are compared: without spaces, hyphens, case and ".0"."""
    return "".join(word.key for word in _words(name))


class NameFinder:
    """Finds names in one pass over the words of a question, the longest first."""

    def __init__(self, named: Iterable[Named], is_ordinary: Callable[[str], bool]) -> None:
        """`is_ordinary` tells whether a lower-case word may be an ordinary one, not a name."""
        self._is_ordinary = is_ordinary
        self._entries: dict[str, list[str]] = defaultdict(list)
        self._spdx: dict[str, str] = {}
        self._products: dict[str, tuple[str, list[str]]] = {}
        self._expressions: set[str] = set()
        self._parts: set[str] = set()
        self._loose: set[str] = set()
        families: dict[str, list[str]] = defaultdict(list)
        for entry, names, spdx, replaces in named:
            for identifier in spdx:
                self._spdx.setdefault(name_key(identifier), identifier)
            bare = [_SUFFIX.sub("", identifier) for identifier in spdx]
            short = [_SUBTITLE.split(names[0])[0]]
            for key in dict.fromkeys(name_key(name) for name in (*names, *short, *spdx, *bare)):
                self._entries[key].append(entry)
            if entry.startswith("licenses/"):
                self._expressions.update(name_key(one) for one in names if _EXPRESSION.search(one))
            for product in replaces:
                for key in self._product_keys(product):
                    self._products.setdefault(key, (product, []))[1].append(entry)
            self._parts.update(word.key for name in (*names, *replaces) for word in _words(name))
            if entry.startswith("models/") and (family := _FAMILY.match(names[0])):
                families[name_key(family.group())].append(entry)
        for family_name, members in families.items():
            if len(members) > 1 and family_name not in self._entries:
                self._entries[family_name] = members

    def find(self, text: str, knows: Callable[[str], bool] = lambda word: True) -> list[Mention]:
        """The names in `text`, in their order.

        `knows` tells whether a word stands anywhere in the knowledge: one that does not may be a
        misspelt name.
        """
        words = [self._mended(word, text, knows) for word in _words(text)]
        found: list[Mention] = []
        position = 0
        while position < len(words):
            for length in range(min(LONGEST, len(words) - position), 0, -1):
                window = words[position : position + length]
                if mention := self._mention(text, window):
                    found.append(mention)
                    position += length
                    break
            else:
                position += 1
        return found

    def _mended(self, word: _Word, text: str, knows: Callable[[str], bool]) -> _Word:
        """The word of a name that a misspelt word is near to, or the word itself."""
        written = text[word.start : word.end]
        if not word.key.isalpha() or word.key in self._parts or knows(written.lower()):
            return word
        near = nearest_form(word.key, self._by_initial)
        return word._replace(key=near, mended=True) if near else word

    def _mention(self, text: str, window: Sequence[_Word]) -> Mention | None:
        start, end = window[0].start, window[-1].end
        shown = text[start:end]
        key = "".join(word.key for word in window)
        if len(window) > 1 and window[0].key in _ARTICLES:  # "a GPL" is no AGPL
            return None
        if key in self._expressions and not _EXPRESSION.search(shown):
            return None  # "MIT or Apache-2.0?" asks which, "MIT OR Apache-2.0" is one licence
        if not self._holds(key) and len(window) > 1:
            # "the gpl license v3": people put the word anywhere
            key = "".join(word.key for word in window if word.key != "license")
            if "license" in (window[0].key, window[-1].key):
                return None
        if not self._holds(key):
            return None
        sure = all(not word.mended or len(word.key) >= _SURE_LETTERS for word in window)
        entries = tuple(self._entries.get(key, ()))
        is_license = any(entry.startswith("licenses/") for entry in entries)
        ordinary = shown.islower() and not is_license
        if ordinary and all(map(self._is_ordinary, re.findall(r"\w+", shown))):
            sure = False
        product, instead = self._products.get(key, ("", []))
        if entries:
            spdx = self._spdx.get(key, "")
            return Mention(shown, start, end, entries, tuple(instead), "", spdx, sure)
        loose = key in self._loose
        sure = sure and not loose
        standing_in = tuple(instead)
        return Mention(shown, start, end, standing_in, standing_in, product, "", sure, loose)

    def _product_keys(self, product: str) -> set[str]:
        """A product's key, also without its maker: people say Photoshop."""
        maker, _, rest = product.partition(" ")
        if maker.lower() not in _VENDORS or not rest:
            return {name_key(product), name_key(_EDITION.sub("", product))}
        short = name_key(rest)
        if len(rest) < _DISTINCT_LETTERS or " " in rest or self._is_ordinary(rest.lower()):
            self._loose.add(short)
        return {name_key(product), short}

    def _holds(self, key: str) -> bool:
        return key in self._entries or key in self._products

    @cached_property
    def _by_initial(self) -> dict[str, list[str]]:
        """Initial -> words of names, for misspelt ones; made when the first needs it."""
        by_initial: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._parts | self._entries.keys()):  # of equals, always the same one
            if key.isalpha():
                by_initial[key[0]].append(key)
        return by_initial

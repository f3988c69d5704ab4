"""Completion: what a member may be about to ask, or to name, by what was typed so far."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from index.mentions import Named, name_key
from index.snapshot import Entries

MIN_LIKENESS = 70
"""RapidFuzz's weighted ratio, 0..100, below which a typo is no longer one."""

_NEAR_LIKENESS = 55
"""Likeness from which on a name may be what somebody meant who is asked for it."""

SURE_LIKENESS = 80
"""Likeness of the nearest name from which on it is taken for what was meant."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line to choose from, and what choosing it puts in."""

    label: str
    value: str

    @property
    def question(self) -> str:
        """The question that choosing it asks, where questions are completed."""
        return self.value


class Suggester:
    """Completes half a question from the knowledge."""

    def __init__(self, entries: Entries) -> None:
        self._titles: list[Suggestion] = []
        self._questions: list[Suggestion] = []
        for name, names, questions in entries.asked_about():
            self._titles.append(Suggestion(name, name))
            self._titles += [Suggestion(f"{alias} · {name}", alias) for alias in names]
            self._questions += [Suggestion(question, question) for question in questions]
        self._all = self._titles + self._questions
        self._folded = [suggestion.label.casefold() for suggestion in self._all]

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        """At most `limit` suggestions of at most `longest` characters, the likeliest first:
        names that begin so, questions that contain it, then what is spelled alike.
        """
        wanted = " ".join(typed.casefold().split())
        if not wanted:
            return self._short(self._questions[:: max(1, len(self._questions) // limit)], longest)[
                :limit
            ]
        begins = [
            s for s, text in zip(self._all, self._folded, strict=True) if text.startswith(wanted)
        ]
        words = wanted.split()
        contains = [
            s
            for s, text in zip(self._all, self._folded, strict=True)
            if all(word in text for word in words)
        ]
        found = self._short([*begins, *contains], longest)
        if len(found) < limit:
            alike = process.extract(
                wanted, self._folded, scorer=fuzz.WRatio, limit=limit, score_cutoff=MIN_LIKENESS
            )
            found = self._short([*found, *(self._all[row] for _, _, row in alike)], longest)
        return found[:limit]

    @staticmethod
    def _short(suggestions: Iterable[Suggestion], longest: int) -> list[Suggestion]:
        unique = {suggestion.label.casefold(): suggestion for suggestion in suggestions}
        return [s for s in unique.values() if len(s.label) <= longest]


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of an entry or product: as it is compared, as it is written, what it stands for."""

    folded: str
    written: str
    title: str
    value: str

    def shown(self, longest: int) -> str:
        """The title, after the name by which it was found where that is another one."""
        if self.written == self.title:
            return self.title[:longest]
        both = f"{self.written} · {self.title}"
        return both if len(both) <= longest else self.title[:longest]


class NameSuggester:
    """Completes and finds the names of the entries of some folders; a value is a full id."""

    def __init__(
        self,
        entries: Entries,
        folders: Collection[str],
        known: Mapping[str, int],
        *,
        with_products: bool = False,
    ) -> None:
        """`known` says how well known an entry is (`Library.named_by`). `with_products`: also the
        products that entries stand in for; the value is their name.
        """
        self._named = sorted(
            (one for one in entries.named() if one.entry.partition("/")[0] in folders),
            key=lambda one: (-known.get(one.entry, 0), one.names[0].casefold()),
        )
        self._with_products = with_products

    def suggest(self, typed: str, *, limit: int, longest: int) -> list[Suggestion]:
        """At most `limit` entries, with labels of at most `longest` characters: those that a name
        of begins so, then those that hold all the words, then what is spelled alike; among equals
        the best known. Where nothing was typed, the best known.
        """
        wanted = " ".join(typed.casefold().split())
        if not wanted:
            return self._as_suggestions(self._titles, limit, longest)
        found = [*self._beginning(wanted), *self._holding(wanted)]
        if len({name.value for name in found}) < limit:
            found += self._alike(wanted, limit, fuzz.WRatio, MIN_LIKENESS)
        return self._as_suggestions(found, limit, longest)

    def find_entry(self, text: str) -> str | None:
        """What `text` names: by its id or value, by any name in any spelling, by the end of only
        one name ("photoshop" of Adobe Photoshop), by the nearest name; None where nothing is near.
        """
        wanted = " ".join(text.casefold().split())
        if exact := self._by_key.get(wanted) or self._by_key.get(name_key(wanted)):
            return exact
        ending = {one.value for one in self._names if one.folded.endswith(f" {wanted}")}
        if len(ending) == 1:
            return ending.pop()
        near = self._alike(wanted, 1, fuzz.ratio, SURE_LIKENESS)
        return near[0].value if near else None

    def nearest(self, text: str, count: int = 3) -> list[str]:
        """The titles that are near to `text`, to show where it names nothing; none may be."""
        wanted = " ".join(text.casefold().split())
        near = self._alike(wanted, 4 * count, fuzz.WRatio, _NEAR_LIKENESS)
        return list(dict.fromkeys(one.title for one in near))[:count]

    @cached_property
    def _names(self) -> list[_Name]:
        return [*self._titles, *self._aliases()]

    @cached_property
    def _titles(self) -> list[_Name]:
        return [_Name(n.names[0].casefold(), n.names[0], n.names[0], n.entry) for n in self._named]

    def _aliases(self) -> Iterator[_Name]:
        for one in self._named:
            title, *others = one.names
            names = {name.casefold(): name for name in (*others, *one.spdx, _stem(one.entry))}
            for folded, name in names.items():
                if folded != title.casefold():
                    yield _Name(folded, name, title, one.entry)
        if self._with_products:
            for product in _products(self._named):
                yield _Name(product.casefold(), product, product, product)

    @cached_property
    def _by_key(self) -> dict[str, str]:
        """Id, or name in its compared form -> value; of a name that is shared, the best known."""
        found: dict[str, str] = {one.value.casefold(): one.value for one in self._names}
        for one in self._names:
            found.setdefault(name_key(one.written), one.value)
        return found

    def _beginning(self, wanted: str) -> Iterator[_Name]:
        return (one for one in self._names if one.folded.startswith(wanted))

    def _holding(self, wanted: str) -> Iterator[_Name]:
        words = wanted.split()
        return (one for one in self._names if all(word in one.folded for word in words))

    @cached_property
    def _folded(self) -> list[str]:
        return [one.folded for one in self._names]

    def _alike(
        self, wanted: str, limit: int, likeness: Callable[..., float], least: float
    ) -> list[_Name]:
        alike = process.extract(
            wanted, self._folded, scorer=likeness, limit=limit, score_cutoff=least
        )
        return [self._names[row] for _, _, row in alike]

    @staticmethod
    def _as_suggestions(names: Iterable[_Name], limit: int, longest: int) -> list[Suggestion]:
        """The first name of each value."""
        firsts: dict[str, _Name] = {}
        for one in names:
            firsts.setdefault(one.value, one)
            if len(firsts) == limit:
                break
        return [Suggestion(one.shown(longest), one.value) for one in firsts.values()]


def _stem(entry_id: str) -> str:
    return entry_id.partition("/")[2]


def _products(named: Sequence[Named]) -> list[str]:
    """The products that entries stand in for and that have no entry of their own, each once."""
    own = {name_key(name) for one in named for name in one.names}
    products: dict[str, str] = {}
    for one in named:
        for product in one.replaces:
            if name_key(product) not in own:
                products.setdefault(name_key(product), product)
    return list(products.values())

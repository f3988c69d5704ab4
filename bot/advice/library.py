"""What advice looks things up in: the entries of a snapshot, their names, the closed lists."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from index.compatibility import Compatibility
from index.entries import Artefact, Entry, License, Model, Tool, Vocabulary
from index.mentions import Mention, NameFinder
from index.snapshot import Snapshot

PROPRIETARY_TERMS = "LicenseRef-proprietary"

_NAMED_FOLDERS = ("licenses", "tools", "models", "learning", "organizations")
"""Practice and paths are about subjects, and their aliases are ordinary words."""

_ASKED_SUBJECT = re.compile(
    r"\b(?:is|are|what is|what's|what are|what does|does|under|about)\s+(?:the\s+|an?\s+)?"
    r"(?P<name>(?:[\w.-]+\s+){1,3}?)(?:(?:public|community|software)\s+)?"
    r"(?:licen[cs]e\b|(?:really\s+|truly\s+)?(?:open[- ]?source|foss|free software|proprietary)\b)",
    re.I,
)
"""Where something is asked about by its name: "is … open source", "what does the … licence"."""

_Kind = TypeVar("_Kind", bound=Entry)


class Library:
    """Looks up entries by id, by kind and by name; made once for a snapshot."""

    def __init__(self, snapshot: Snapshot, is_ordinary: Callable[[str], bool]) -> None:
        """`is_ordinary` tells whether a lower-case word may be an ordinary one, not a name."""
        self._snapshot = snapshot
        self._is_ordinary = is_ordinary

    def __getitem__(self, entry_id: str) -> Entry:
        return self._snapshot.entries[entry_id]

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._snapshot.entries

    def title(self, entry_id: str) -> str:
        return self._snapshot.entries.title(entry_id)

    def short_title(self, entry_id: str) -> str:
        """The title; of a licence its SPDX id, by which people know it."""
        entry = self[entry_id]
        return entry.spdx[0] if isinstance(entry, License) and entry.spdx else entry.title

    def every(self, kind: type[_Kind]) -> Iterator[_Kind]:
        """Yields the entries of one kind, in their order."""
        for entry_id in self._snapshot.entries:
            if isinstance(entry := self[entry_id], kind):
                yield entry

    @cached_property
    def compatibility(self) -> Compatibility | None:
        return self._snapshot.compatibility()

    @cached_property
    def names(self) -> NameFinder:
        entries = self._snapshot.entries.named()
        named = (one for one in entries if one.entry.startswith(_NAMED_FOLDERS))
        return NameFinder(named, self._is_ordinary)

    def mentions(self, text: str) -> list[Mention]:
        """The names that stand in `text`."""
        return self.names.find(text, self._snapshot.lexical.knows_word)

    def mention_of(self, name: str) -> Mention | None:
        """What a name alone names; None where nothing bears it in full."""
        found = self.mentions(name)
        whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(name))
        return found[0] if whole else None

    def clear_name(self, entry_id: str) -> str:
        """The shortest usual name of an entry that names nothing else."""
        entry = self[entry_id]
        for name in (self.short_title(entry_id), *entry.known_by):
            mention = self.mention_of(name)
            if mention is not None and mention.sure and mention.entries == (entry_id,):
                return name
        return entry.title

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return self._snapshot.vocabulary()

    def lacks_subject(self, text: str, mentions: Sequence[Mention]) -> bool:
        """Whether `text` asks about something by a name that nothing here bears."""
        match = _ASKED_SUBJECT.search(text)
        if match is None or any(
            one.start < match.end() and match.start() < one.end for one in mentions
        ):
            return False
        words = [word for word in re.findall(r"[^\W\d_]{4,}", match["name"]) if word.isalpha()]
        knows = self._snapshot.lexical.knows_word
        return any(not knows(word.lower()) and not self.mentions(word) for word in words)

    def means(self, vocabulary: str, term: str) -> str:
        """What a term of a closed list means, without the full stop."""
        return self._vocabulary[vocabulary][term].rstrip(".")

    def terms_in(self, vocabulary: str) -> tuple[str, ...]:
        """The terms of a closed list, in its order."""
        return tuple(self._vocabulary[vocabulary])

    @cached_property
    def named_by(self) -> Counter[str]:
        """Full id -> how often entries name it: more for what is well known."""
        counts: Counter[str] = Counter()
        for entry in self.every(Entry):
            counts.update({named for _, named, _ in entry.referenced()})
        return counts | self.license_uses

    @cached_property
    def _license_of_text(self) -> dict[str, str]:
        """SPDX id, or full id of an entry -> full id of the licence's entry."""
        found: dict[str, str] = {}
        for named in self._snapshot.entries.named():
            if named.entry.startswith("licenses/"):
                found[named.entry] = named.entry
                for identifier in named.spdx:
                    found.setdefault(identifier, named.entry)
        return found

    def license_entry(self, text: str) -> License | None:
        """The entry of one licence, given as an SPDX id or a full id."""
        entry_id = self._license_of_text.get(text)
        entry = self[entry_id] if entry_id is not None else None
        return entry if isinstance(entry, License) else None

    def licenses_in(self, expression: str) -> list[License]:
        """The entries of the licences that an expression names."""
        parts = re.split(r"\s+(?:AND|OR)\s+|[()]", expression)
        entries = (self.license_entry(part.strip()) for part in parts)
        return [entry for entry in entries if entry is not None]

    @cached_property
    def license_uses(self) -> Counter[str]:
        """Full id of a licence -> how often entries name it: more for the well-known ones."""
        counts: Counter[str] = Counter()
        for entry in self.every(Entry):
            counts.update(one for one in entry.related if one.startswith("licenses/"))
            for field in entry.license_fields:
                if value := getattr(entry, field):
                    counts.update(found.id for found in self.licenses_in(value))
        return counts

    def shown_license(self, expression: str) -> str:
        """A licence field as people read it."""
        if expression == PROPRIETARY_TERMS:
            return "proprietary terms"
        if (entry := self.license_entry(expression)) and expression == entry.id:
            return entry.title
        return expression.replace("LicenseRef-", "")


def terms_of(entry: Artefact) -> str:
    """The licence of a tool, or that of a model's weights: what its users must keep to."""
    if isinstance(entry, Model):
        return entry.weights_license
    assert isinstance(entry, Tool)
    return entry.license

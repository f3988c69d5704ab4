"""Compare: two to four entries of a kind, where they differ, and when to take which."""

from collections.abc import Callable, Iterator, Sequence

from bot.advice.evidence import Advice, Part, Remark, Statement, main_support
from bot.advice.library import Library, terms_of
from bot.advice.wording import (
    cell,
    effort,
    first_sentence,
    license_support,
    listing,
    lower_first,
    platforms,
)
from bot.answer import Kind
from index.entries import Artefact, Entry, Learning, License, Model, Organization, Tool

MOST = 4
"""Entries that are compared at once; more make no table that a phone can show."""

_KIND_WORDS = {
    "licenses": "a licence", "tools": "a tool", "models": "a model",
    "learning": "something to learn from",
    "organizations": "an organization", "practice": "a guide", "paths": "a learning path",
}  # fmt: skip

Row = tuple[str, Callable[[Entry], str]]


def advise_comparison(entries: Sequence[Entry], library: Library) -> Advice | None:
    """Compares the entries in the order in which they were named; None for fewer than two."""
    chosen = list(dict.fromkeys(entries))[:MOST] if entries else []
    if len(chosen) < 2:
        return None
    about = tuple(entry.id for entry in chosen)
    title = listing([_short(entry) for entry in chosen])
    if not _comparable(chosen):
        return Advice(Kind.COMPARE, title, tuple(_unlike(chosen)), about, listed=about)
    parts: list[Part] = [*_differences(chosen), _table(chosen, library)]
    parts += [_choose(entry, chosen) for entry in chosen]
    if len(entries) > MOST:
        parts.append(Remark(f"I compare at most {MOST} at once, and took the first {MOST}."))
    return Advice(Kind.COMPARE, title, tuple(parts), about, listed=about)


def _short(entry: Entry) -> str:
    """A name that fits a table's head."""
    if isinstance(entry, License) and entry.spdx:
        return entry.spdx[0].removesuffix("-only")
    return min((entry.title, *entry.aliases[:1]), key=len) if len(entry.title) > 28 else entry.title


def _comparable(entries: Sequence[Entry]) -> bool:
    if all(isinstance(entry, Artefact) for entry in entries):
        return True
    return len({entry.folder for entry in entries}) == 1 and _rows(entries) != ()


def _unlike(entries: Sequence[Entry]) -> Iterator[Part]:
    kinds = [f"{_short(entry)} is {_KIND_WORDS[entry.folder]}" for entry in entries]
    yield Remark(f"These are different kinds of things: {listing(kinds)}. Each for itself:")
    for entry in entries:
        text = f"- **{entry.title}:** {first_sentence(entry.summary)}"
        yield Statement(text, (main_support(entry),))


def _differences(entries: Sequence[Entry]) -> Iterator[Statement]:
    """What one entry says of another where it names it as an alternative."""
    named = {entry.id: entry for entry in entries}
    for entry in entries:
        if isinstance(entry, Artefact):
            for one in entry.alternatives:
                if one.entry in named:
                    text = (
                        f"**{_short(named[one.entry])}** beside {_short(entry)}: {one.difference}"
                    )
                    yield Statement(text, (main_support(entry),))


def _table(entries: Sequence[Entry], library: Library) -> Statement:
    supports = tuple(
        license_support(entry) if isinstance(entry, Artefact) else main_support(entry)
        for entry in entries
    )
    heads = [f"{cell(_short(entry))} {{{n}}}" for n, entry in enumerate(entries)]
    lines = ["| | " + " | ".join(heads) + " |", "|---" * (len(entries) + 1) + "|"]
    for name, value in _rows(entries, library):
        cells = [cell(value(entry)) or "–" for entry in entries]
        if len(set(cells)) > 1 or name == "Licence":
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return Statement("\n".join(lines), supports)


def _rows(entries: Sequence[Entry], library: Library | None = None) -> tuple[Row, ...]:
    """The rows for entries of this kind: name and value."""
    if all(isinstance(entry, License) for entry in entries):
        return _LICENSE_ROWS
    if all(isinstance(entry, Learning) for entry in entries):
        return _LEARNING_ROWS
    if all(isinstance(entry, Organization) for entry in entries):
        return _ORGANIZATION_ROWS
    if all(isinstance(entry, Artefact) for entry in entries):

        def terms(entry: Entry) -> str:
            assert isinstance(entry, Artefact)
            return library.shown_license(terms_of(entry)) if library else terms_of(entry)

        own = _MODEL_ROWS if all(isinstance(entry, Model) for entry in entries) else _TOOL_ROWS
        return (("Licence", terms), *own)
    return ()


def _words(*names: str) -> str:
    return ", ".join(name.replace("--", " in ").replace("-", " ") for name in names)


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


def _sizes(entry: Entry) -> str:
    assert isinstance(entry, Model)
    billions = [size.parameters_billions for size in entry.sizes]
    return (
        f"{min(billions):g}B" if len(billions) == 1 else f"{min(billions):g}B to {max(billions):g}B"
    )


def _memory(entry: Entry) -> str:
    assert isinstance(entry, Model)
    needs = [size.memory_4bit_gb for size in entry.sizes if size.memory_4bit_gb is not None]
    return f"from {min(needs):g} GB" if needs else ""


_LICENSE_ROWS: tuple[Row, ...] = (
    ("Family", lambda e: _words(e.category) if isinstance(e, License) else ""),
    ("Share-alike reaches", lambda e: _words(e.copyleft_scope) if isinstance(e, License) else ""),
    ("Commercial use",
     lambda e: _yes("commercial-use" in e.permissions) if isinstance(e, License) else ""),
    ("Patent rights", lambda e: _words(e.patent_grant) if isinstance(e, License) else ""),
    ("Asks for", lambda e: _words(*e.conditions) or "nothing" if isinstance(e, License) else ""),
    ("Keeps back", lambda e: _words(*e.limitations) or "nothing" if isinstance(e, License) else ""),
    ("OSI-approved", lambda e: _yes(e.osi_approved) if isinstance(e, License) else ""),
    ("Free for the FSF", lambda e: _words(e.fsf_free) if isinstance(e, License) else ""),
)  # fmt: skip
_TOOL_ROWS: tuple[Row, ...] = (
    ("Open", lambda e: e.open if isinstance(e, Artefact) else ""),
    ("For", lambda e: _words(*e.tasks[:3]) if isinstance(e, Artefact) else ""),
    ("Runs on", lambda e: platforms(e) if isinstance(e, Artefact) else ""),
    ("Languages", lambda e: _words(*e.languages) if isinstance(e, Tool) else ""),
    ("Decided by", lambda e: _words(e.governance) if isinstance(e, Artefact) else ""),
    ("State", lambda e: f"{e.maturity}, {e.status}" if isinstance(e, Artefact) else ""),
    ("Not for", lambda e: e.not_for[0] if isinstance(e, Artefact) else ""),
)
_MODEL_ROWS: tuple[Row, ...] = (
    ("Open", lambda e: e.open if isinstance(e, Model) else ""),
    ("Sizes", _sizes),
    ("Memory at 4 bits", _memory),
    ("Takes and gives", lambda e: _words(*e.modalities) if isinstance(e, Model) else ""),
    ("Training data", lambda e: _words(e.data_released) if isinstance(e, Model) else ""),
    ("Behind a form", lambda e: _yes(e.gated) if isinstance(e, Model) else ""),
    ("State", lambda e: f"{e.maturity}, {e.status}" if isinstance(e, Model) else ""),
    ("Not for", lambda e: e.not_for[0] if isinstance(e, Model) else ""),
)
_LEARNING_ROWS: tuple[Row, ...] = (
    ("By", lambda e: e.provider if isinstance(e, Learning) else ""),
    ("Form", lambda e: _words(e.format) if isinstance(e, Learning) else ""),
    ("Effort and cost", lambda e: effort(e) if isinstance(e, Learning) else ""),
    ("Certificate", lambda e: e.certificate if isinstance(e, Learning) else ""),
    ("About", lambda e: _words(*e.topics[:3]) if isinstance(e, Learning) else ""),
    ("State", lambda e: e.status if isinstance(e, Learning) else ""),
)
_ORGANIZATION_ROWS: tuple[Row, ...] = (
    ("Kind", lambda e: _words(e.what) if isinstance(e, Organization) else ""),
    ("Home", lambda e: e.homepage if isinstance(e, Organization) else ""),
)

_REACH = {
    "none": "others may put the work into closed products",
    "file": "changes to its files should stay open, while closed programs may use them",
    "library": "changes to the library should stay open, while closed programs may link it",
    "work": "whoever passes on a program with it should open that program",
    "network": "also those who run a changed version as a service should offer its source",
    "adaptation": "changed versions should stay under the same terms",
}


def _choose(entry: Entry, entries: Sequence[Entry]) -> Statement:
    """When to take this one rather than the others."""
    if isinstance(entry, License):
        when = _license_reasons(entry, [one for one in entries if isinstance(one, License)])
    elif isinstance(entry, Artefact):
        when = f"it is about {listing(map(lower_first, entry.good_for[:2]), 'or')}"
    elif isinstance(entry, Learning):
        when = f"you look for this: {first_sentence(entry.summary)}"
    else:
        return Statement(
            f"- **{_short(entry)}:** {first_sentence(entry.summary)}", (main_support(entry),)
        )
    return Statement(
        f"- **Choose {_short(entry)}** when {when}".rstrip(".") + ".", (main_support(entry),)
    )


def _license_reasons(entry: License, others: Sequence[License]) -> str:
    reasons = []
    if len({one.copyleft_scope for one in others}) > 1:
        reasons.append(_REACH[entry.copyleft_scope])
    if len({one.patent_grant for one in others}) > 1:
        granted = entry.patent_grant == "express"
        reasons.append("patent rights should be granted in writing" if granted
                       else "a text without patent terms is enough")  # fmt: skip
    kept = [one for one in entry.limitations if one not in ("liability", "warranty")]
    only = [one for one in kept if any(one not in other.limitations for other in others)]
    if only:
        reasons.append(f"its limits ({_words(*only)}) suit you")
    return listing(reasons) if reasons else f"this fits: {first_sentence(entry.summary)}"

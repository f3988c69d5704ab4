"""Compare: two to four entries of a kind, where they differ, and when to take which."""

from collections.abc import Iterator, Sequence

from bot.advice.evidence import Advice, Part, Remark, Statement, main_support
from bot.advice.library import Library, terms_of
from bot.advice.terms import named
from bot.advice.wording import (
    capital,
    cell,
    effort,
    first_sentence,
    listing,
    platforms,
    terms_support,
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

Fields = dict[str, str]
"""What an entry says of itself, by the name of a table's row."""


def advise_comparison(entries: Sequence[Entry], library: Library) -> Advice | None:
    """Compares the entries in the order in which they were named; None for fewer than two."""
    chosen = list(dict.fromkeys(entries))[:MOST] if entries else []
    if len(chosen) < 2:
        return None
    about = tuple(entry.id for entry in chosen)
    title = listing([short_name(entry) for entry in chosen])
    if not comparable(chosen):
        return Advice(Kind.COMPARE, title, tuple(_unlike(chosen)), about, listed=about)
    parts: list[Part] = [*_differences(chosen), *(_choose(entry, chosen) for entry in chosen)]
    parts += _table(chosen, library)
    if len(entries) > MOST:
        parts.append(Remark(f"I compare at most {MOST} at once, and took the first {MOST}."))
    return Advice(Kind.COMPARE, title, tuple(parts), about, listed=about)


def short_name(entry: Entry) -> str:
    """A name that fits a table's head."""
    if isinstance(entry, License) and entry.spdx:
        return entry.spdx[0].removesuffix("-only")
    return min((entry.title, *entry.aliases[:1]), key=len) if len(entry.title) > 28 else entry.title


def comparable(entries: Sequence[Entry]) -> bool:
    """Whether the entries are of one kind that has fields to compare; tools and models are one."""
    if all(isinstance(entry, Artefact) for entry in entries):
        return True
    folders = {entry.folder for entry in entries}
    return len(folders) == 1 and isinstance(entries[0], License | Learning | Organization)


def _unlike(entries: Sequence[Entry]) -> Iterator[Part]:
    kinds = [f"{short_name(entry)} is {_KIND_WORDS[entry.folder]}" for entry in entries]
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
                    other = short_name(named[one.entry])
                    text = f"**{other} beside {short_name(entry)}.** {one.difference}"
                    yield Statement(text, (main_support(entry),))


def _table(entries: Sequence[Entry], library: Library) -> Iterator[Statement]:
    """Where the entries differ; each column's source is marked once, in its first cell."""
    models = all(isinstance(entry, Model) for entry in entries)
    fields = [_fields(entry, library, as_model=models) for entry in entries]
    rows = [[name, *(cell(one[name]) or "–" for one in fields)] for name in fields[0]]
    rows = [row for row in rows if len(set(row[1:])) > 1 or row[0] == "Licence"]
    if not rows:
        return
    first, *others = rows
    first = [first[0], *(f"{text} {{{n}}}" for n, text in enumerate(first[1:]))]
    head = ["", *(cell(short_name(entry)) for entry in entries)]
    lines = [_row(head), "|---" * len(head) + "|", *map(_row, [first, *others])]
    supports = tuple(
        terms_support(entry) if isinstance(entry, Artefact) else main_support(entry)
        for entry in entries
    )
    yield Statement("\n".join(lines), supports)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _fields(entry: Entry, library: Library, *, as_model: bool) -> Fields:
    """The rows of an entry; a model beside a tool has those of a tool."""
    if isinstance(entry, License):
        return _of_license(entry)
    if isinstance(entry, Learning):
        return _of_learning(entry)
    if isinstance(entry, Organization):
        return {"Kind": capital(named("organization_kinds", entry.what)), "Home": entry.homepage}
    assert isinstance(entry, Artefact)
    terms = {"Licence": library.shown_license(terms_of(entry)), "Open": capital(entry.open)}
    own = _of_model(entry) if as_model and isinstance(entry, Model) else _of_tool(entry)
    state = {
        "State": capital(f"{entry.maturity}, {entry.status}"),
        "Not for": capital(entry.not_for[0]),
    }
    return terms | own | state


def _yes(fact: bool) -> str:
    return "Yes" if fact else "No"


def _of_license(entry: License) -> Fields:
    duties = named("conditions", *entry.conditions)
    limits = named("limitations", *(one for one in entry.limitations if one not in _USUAL))
    return {
        "Family": capital(named("license_categories", entry.category)),
        "You must": capital(duties) or "Nothing",
        "Stays under it": capital(named("copyleft_scopes", entry.copyleft_scope)),
        "Commercial use": _yes("commercial-use" in entry.permissions),
        "Patent rights": capital(named("patent_grants", entry.patent_grant)),
        "Limits": capital(limits) or "None",
        "OSI-approved": _yes(entry.osi_approved),
        "Free for the FSF": capital(entry.fsf_free.replace("-", " ")),
    }


def _of_tool(entry: Artefact) -> Fields:
    languages = entry.languages if isinstance(entry, Tool) else ()
    return {
        "For": capital(named("tasks", *entry.tasks[:3])),
        "Runs on": capital(platforms(entry)),
        "Languages": capital(named("programming_languages", *languages)),
        "Run by": capital(named("governance_models", entry.governance)),
    }


def _of_model(entry: Model) -> Fields:
    billions = [size.parameters_billions for size in entry.sizes]
    needs = [size.memory_4bit_gb for size in entry.sizes if size.memory_4bit_gb is not None]
    span = dict.fromkeys(f"{one:g}B" for one in (min(billions), max(billions)))
    return {
        "Sizes": " to ".join(span),
        "Memory at 4 bits": f"From {min(needs):g} GB" if needs else "",
        "Takes and gives": capital(named("modalities", *entry.modalities)),
        "Training data": capital(named("data_releases", entry.data_released)),
        "Behind a form": _yes(entry.gated),
    }


def _of_learning(entry: Learning) -> Fields:
    return {
        "By": entry.provider,
        "Form": capital(named("learning_formats", entry.format)),
        "Effort and cost": capital(effort(entry)),
        "Certificate": capital(entry.certificate),
        "About": capital(named("topics", *entry.topics[:3])),
        "State": capital(entry.status),
    }


_USUAL = ("liability", "warranty", "trademark-use")
"""Limitations of nearly every licence, which are nobody's reason to choose."""

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
    name, support = short_name(entry), (main_support(entry),)
    if isinstance(entry, License):
        when = _license_reasons(entry, [one for one in entries if isinstance(one, License)])
        text = f"- **Choose {name}** when {when}"
    elif isinstance(entry, Artefact):
        text = f"- **Choose {name}** for {listing(entry.good_for[:2], 'or')}"
    else:
        text = f"- **{name}:** {first_sentence(entry.summary)}"
    return Statement(text.rstrip(".") + ".", support)


def _license_reasons(entry: License, others: Sequence[License]) -> str:
    reasons = []
    if len({one.copyleft_scope for one in others}) > 1:
        reasons.append(_REACH[entry.copyleft_scope])
    if len({one.patent_grant for one in others}) > 1:
        granted = entry.patent_grant == "express"
        reasons.append("patent rights should be granted in writing" if granted
                       else "a text without patent terms is enough")  # fmt: skip
    kept = [one for one in entry.limitations if one not in _USUAL]
    only = [one for one in kept if any(one not in other.limitations for other in others)]
    if only:
        reasons.append(f"you accept its limits ({named('limitations', *only)})")
    return listing(reasons) if reasons else f"this fits: {first_sentence(entry.summary)}"

"""Fact sheet: one entry at a glance, in short lines that a phone can show, without tables."""

from collections.abc import Iterable, Iterator

from bot.advice.evidence import Advice, Part, Remark, Statement, Support, supports_of
from bot.advice.facts import size_line
from bot.advice.learning_path import lay_out
from bot.advice.library import Library, terms_of
from bot.advice.openness import axes
from bot.advice.wording import capital, hours, license_support, listing, platforms, spelled
from bot.answer import Kind
from index.entries import (
    Artefact,
    Entry,
    Learning,
    LearningPath,
    License,
    Model,
    Organization,
    Practice,
    Section,
    Tool,
)

_USUAL_LIMITS = ("liability", "warranty", "trademark-use")
"""Limitations of nearly every licence: told in a few words, the others in full."""

_OPEN = {"yes": "open source", "partly": "partly open", "no": "not open source"}


def fact_sheet(entry: Entry, library: Library) -> Advice:
    """What an entry is, and the facts of its kind."""
    if isinstance(entry, LearningPath):
        return lay_out(entry, library)
    return Advice(Kind.EXPLAIN, entry.title, tuple(_parts(entry, library)), (entry.id,))


def one_section(entry: Entry, section: Section) -> Advice:
    """One section of an entry."""
    parts = (
        Remark(f"**{section.heading}**"),
        Statement(section.text, supports_of(entry, section.heading)),
    )
    return Advice(Kind.EXPLAIN, entry.title, parts, (entry.id,))


def whole_entry(entry: Entry, library: Library) -> Advice:
    """The fact sheet, then every section."""
    sheet = fact_sheet(entry, library)
    sections = [part for one in entry.sections for part in one_section(entry, one).parts]
    about = tuple(dict.fromkeys((entry.id, *sheet.about)))
    return Advice(sheet.kind, sheet.title, (*sheet.parts, *sections), about, listed=sheet.listed)


def _parts(entry: Entry, library: Library) -> Iterator[Part]:
    supports = supports_of(entry)
    yield Statement(entry.summary, supports)
    if isinstance(entry, License):
        yield from _of_license(entry, library, supports)
    elif isinstance(entry, Artefact):
        yield from _of_artefact(entry, library, supports)
    elif isinstance(entry, Learning):
        yield from _statement(_of_learning(entry, library), supports)
    elif isinstance(entry, Organization):
        yield from _statement(_of_organization(entry, library), supports)
    if entry.caution:
        yield Statement(f"**Often got wrong:** {entry.caution}", supports)
    if isinstance(entry, Practice) and entry.sections:
        yield Remark("**In this guide**\n" + _bullets(one.heading for one in entry.sections))


def _statement(lines: Iterable[tuple[str, str]], supports: tuple[Support, ...]) -> Iterator[Part]:
    """The lines that say something, as a list."""
    said = [f"- **{name}:** {value}" for name, value in lines if value]
    if said:
        yield Statement("\n".join(said), supports)


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _of_license(entry: License, library: Library, supports: tuple[Support, ...]) -> Iterator[Part]:
    lines = [
        ("Family", capital(library.means("license_categories", entry.category))),
        ("SPDX", ", ".join(f"`{one}`" for one in entry.spdx)),
        ("Approved by the OSI", "yes" if entry.osi_approved else "no"),
        ("Free for the FSF", spelled(entry.fsf_free)),
        ("Used for", spelled(*entry.applies_to)),
        ("Patents", library.means("patent_grants", entry.patent_grant)),
        ("Copyleft", library.means("copyleft_scopes", entry.copyleft_scope)),
    ]
    yield from _statement(lines, supports)
    yield Statement(f"**You may:** {spelled(*entry.permissions) or 'nothing is granted'}", supports)
    duties = [library.means("conditions", one) for one in entry.conditions]
    yield Statement(f"**You must**\n{_bullets(duties or ['do nothing for it'])}", supports)
    kept = [one for one in entry.limitations if one not in _USUAL_LIMITS]
    limits = [library.means("limitations", one) for one in kept]
    if usual := [spelled(one) for one in entry.limitations if one in _USUAL_LIMITS]:
        limits.append(f"Not given: {listing(usual, 'or')}")
    if limits:
        yield Statement(f"**Limits**\n{_bullets(limits)}", supports)


def _of_artefact(
    entry: Artefact, library: Library, supports: tuple[Support, ...]
) -> Iterator[Part]:
    if entry.status in ("retired", "archived", "renamed"):
        after = listing([library.title(one) for one in entry.successors])
        text = f"**It is {entry.status}.**" + (f" What came after: {after}." if after else "")
        yield Statement(text, supports)
    yield Statement(_terms(entry, library), (license_support(entry),))
    lines = [
        ("For", spelled(*entry.tasks)),
        ("Runs on", platforms(entry)),
        *(_of_model(entry) if isinstance(entry, Model) else _of_tool(entry)),
        ("State", f"{entry.maturity}, {entry.status}"),
        ("Decided by", spelled(entry.governance)),
        ("Stands in for", ", ".join(entry.replaces)),
        ("Home", f"<{entry.homepage}>"),
    ]
    yield from _statement(lines, supports)
    if isinstance(entry, Model):
        yield Statement(f"**Sizes**\n{_bullets(map(size_line, entry.sizes))}", supports)
    yield Statement(f"**Good for**\n{_bullets(entry.good_for)}", supports)
    yield Statement(f"**Not for**\n{_bullets(entry.not_for)}", supports)


def _terms(entry: Artefact, library: Library) -> str:
    """The licence, or the four axes of a model, and what is to be noted of it."""
    if isinstance(entry, Model):
        text = f"**Terms:** {_OPEN[entry.open]}\n{axes(entry, library)}"
        note = "\n".join(f"- {one}" for one in (entry.license_note, *entry.thresholds) if one)
        return f"{text}\n{note}" if note else text
    text = f"**Licence:** {library.shown_license(terms_of(entry))} ({_OPEN[entry.open]})"
    return f"{text}. {entry.license_note}" if entry.license_note else text


def _of_tool(entry: Artefact) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Tool) and entry.languages != ("none",):
        yield "Languages", spelled(*entry.languages)


def _of_model(entry: Model) -> Iterator[tuple[str, str]]:
    yield "Takes and gives", spelled(*entry.modalities)
    yield "Languages", ", ".join(entry.languages)
    yield "Download", "behind a form or an account" if entry.gated else "free for all"


def _of_learning(entry: Learning, library: Library) -> Iterator[tuple[str, str]]:
    yield "By", entry.provider
    yield "Form", spelled(entry.format)
    level = library.means("levels", entry.level)
    yield "Level", f"{entry.level} ({level[0].lower()}{level[1:]})"
    yield "Takes", f"about {hours(entry.hours)}" if entry.hours else ""
    yield "Cost", spelled(entry.cost)
    yield "Certificate", spelled(entry.certificate)
    yield "About", spelled(*entry.topics)
    yield "Languages", ", ".join(entry.languages)
    yield "Before it", ", ".join(library.title(one) for one in entry.prerequisites)
    yield "Teaches", ", ".join(library.title(one) for one in entry.teaches)
    if entry.status != "active":
        after = listing([library.title(one) for one in entry.successors])
        yield "State", entry.status + (f"; what came after: {after}" if after else "")
    yield "Where", f"<{entry.url}>"


def _of_organization(entry: Organization, library: Library) -> Iterator[tuple[str, str]]:
    yield "Kind", library.means("organization_kinds", entry.what)
    yield "Runs", ", ".join(library.title(one) for one in entry.runs)
    yield "Home", f"<{entry.homepage}>"

"""Fact sheet: one entry at a glance, in short lines that a phone can show, without tables."""

from collections.abc import Iterable, Iterator

from bot.advice.evidence import (
    Advice,
    Part,
    Remark,
    Statement,
    Support,
    main_support,
    supports_of,
)
from bot.advice.learning_path import lay_out
from bot.advice.library import Library, terms_of
from bot.advice.openness import axes
from bot.advice.terms import named
from bot.advice.wording import hours, license_noted, license_support, listing, platforms
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
    Size,
    Tool,
)

_USUAL_LIMITS = ("liability", "warranty", "trademark-use")
"""Limitations of nearly every licence: told in a few words, the others in full."""

_MOST = 3
"""What something is good for, and not for, that a card names."""

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
    duties = [library.means("conditions", one) for one in entry.conditions]
    yield Statement(f"**You must**\n{_bullets(duties or ['do nothing for it'])}", supports)
    allowed = named("permissions", *entry.permissions)
    yield Statement(f"**You may:** {allowed or 'nothing without leave'}", supports)
    kept = [one for one in entry.limitations if one not in _USUAL_LIMITS]
    if kept:
        limits = _bullets(library.means("limitations", one) for one in kept)
        yield Statement(f"**Limits**\n{limits}", supports)
    if usual := [one for one in entry.limitations if one in _USUAL_LIMITS]:
        yield Statement(f"**Not given:** {named('limitations', *usual)}", supports)
    lines = [
        ("Family", _family(entry)),
        ("OSI and FSF", _approval(entry)),
        ("Patent rights", named("patent_grants", entry.patent_grant)),
        ("Used for", named("license_subjects", *entry.applies_to)),
        ("SPDX", ", ".join(f"`{one}`" for one in entry.spdx)),
    ]
    yield from _statement(lines, supports)


def _family(entry: License) -> str:
    """The family, and what stays under a licence that has copyleft."""
    family = named("license_categories", entry.category)
    if entry.copyleft_scope == "none":
        return family
    return f"{family} ({named('copyleft_scopes', entry.copyleft_scope)} must stay under it)"


def _approval(entry: License) -> str:
    """What the two bodies that judge licences say."""
    osi = "approved by the OSI" if entry.osi_approved else "not approved by the OSI"
    fsf = {"yes": "free", "no": "not free", "not-assessed": "not judged"}[entry.fsf_free]
    return f"{osi}; {fsf} {'by' if entry.fsf_free == 'not-assessed' else 'for'} the FSF"


def _of_artefact(
    entry: Artefact, library: Library, supports: tuple[Support, ...]
) -> Iterator[Part]:
    if entry.status in ("retired", "archived", "renamed"):
        after = listing([library.title(one) for one in entry.successors])
        text = f"**It is {entry.status}.**" + (f" What came after: {after}." if after else "")
        yield Statement(text, supports)
    yield Statement(_terms(entry, library), (license_support(entry),))
    main = (main_support(entry),)
    yield Statement(f"**Good for**\n{_bullets(entry.good_for[:_MOST])}", main)
    yield Statement(f"**Not for**\n{_bullets(entry.not_for[:_MOST])}", main)
    lines = [
        ("For", named("tasks", *entry.tasks)),
        ("Runs on", platforms(entry)),
        *(_of_model(entry) if isinstance(entry, Model) else _of_tool(entry)),
        ("State", f"{entry.maturity}, {entry.status}"),
        ("Run by", named("governance_models", entry.governance)),
        ("Instead of", ", ".join(entry.replaces)),
        ("Home", _elsewhere(entry.homepage, entry)),
    ]
    yield from _statement(lines, main)


def _elsewhere(url: str, entry: Entry) -> str:
    """An address to show; "" where it stands among the sources anyway."""
    shown = {source.url.rstrip("/") for source in entry.sources}
    return "" if url.rstrip("/") in shown else f"<{url}>"


def _terms(entry: Artefact, library: Library) -> str:
    """The licence, or the four axes of a model, and what is to be noted of it."""
    if isinstance(entry, Model):
        text = f"**Terms:** {_OPEN[entry.open]}\n{axes(entry, library)}"
        note = "\n".join(f"- {one}" for one in (entry.license_note, *entry.thresholds) if one)
        return f"{text}\n{note}" if note else text
    license_text = library.shown_license(terms_of(entry))
    return f"**Licence:** {license_text} ({_OPEN[entry.open]}).{license_noted(entry)}"


def _of_tool(entry: Artefact) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Tool):
        yield "Languages", named("programming_languages", *entry.languages)


def _of_model(entry: Model) -> Iterator[tuple[str, str]]:
    yield "Sizes, with memory at 4 bits", ", ".join(map(_size, entry.sizes))
    yield "Takes and gives", named("modalities", *entry.modalities)
    yield "Languages", ", ".join(entry.languages)
    yield "Download", "behind a form or an account" if entry.gated else "free for all"


def _size(size: Size) -> str:
    """A size in a few words: its parameters where its name does not tell them, its memory."""
    parameters = f"{size.parameters_billions:g}B"
    facts = [] if parameters.casefold() in size.name.casefold() else [parameters]
    if size.memory_4bit_gb is not None:
        facts.append(f"{size.memory_4bit_gb:g} GB")
    return f"{size.name} ({', '.join(facts)})" if facts else size.name


def _of_learning(entry: Learning, library: Library) -> Iterator[tuple[str, str]]:
    yield "By", entry.provider
    yield "Form", named("learning_formats", entry.format)
    level = library.means("levels", entry.level)
    yield "Level", f"{entry.level} ({level[0].lower()}{level[1:]})"
    yield "Takes", f"about {hours(entry.hours)}" if entry.hours else ""
    yield "Cost", named("costs", entry.cost)
    yield "Certificate", named("certificates", entry.certificate)
    yield "About", named("topics", *entry.topics)
    yield "Languages", ", ".join(entry.languages)
    yield "Before it", ", ".join(library.title(one) for one in entry.prerequisites)
    yield "Teaches", ", ".join(library.title(one) for one in entry.teaches)
    if entry.status != "active":
        after = listing([library.title(one) for one in entry.successors])
        yield "State", entry.status + (f"; what came after: {after}" if after else "")
    yield "Where", _elsewhere(entry.url, entry)


def _of_organization(entry: Organization, library: Library) -> Iterator[tuple[str, str]]:
    yield "Kind", library.means("organization_kinds", entry.what)
    yield "Runs", ", ".join(library.title(one) for one in entry.runs)
    yield "Home", _elsewhere(entry.homepage, entry)

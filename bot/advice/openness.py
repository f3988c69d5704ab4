"""Openness: is a tool, a model, a product, a licence or a company's work open, and which part."""

from collections.abc import Iterator

from bot.advice.evidence import Advice, Part, Statement, main_support
from bot.advice.library import Library, terms_of
from bot.advice.wording import first_sentence, license_noted, license_support, listing
from bot.answer import Kind
from index.entries import Artefact, Entry, License, Model, Organization
from index.mentions import Mention

_WORDS = {"yes": "Yes", "partly": "Partly", "no": "No"}
_SHOWN = 4


def advise_openness(mention: Mention, entry: Entry, library: Library) -> Advice | None:
    """What is open of what `mention` names; `entry` is the one that was meant.

    None for entries that have no openness of their own.
    """
    if mention.product:
        return _product(mention, library)
    if isinstance(entry, Artefact):
        return _artefact(entry, library)
    if isinstance(entry, License):
        return _license(entry, library)
    if isinstance(entry, Organization):
        return _organization(entry, library)
    return None


def _artefact(entry: Artefact, library: Library) -> Advice:
    terms = library.shown_license(terms_of(entry))
    support = license_support(entry)
    claim = {
        "yes": f"{entry.title} is open: it is under {terms}.",
        "partly": f"Some of {entry.title} is open, and some is not; its licence: {terms}.",
        "no": f"{entry.title} is not open source; its licence: {terms}.",
    }[entry.open]
    text = f"**{_WORDS[entry.open]}.** {claim}{license_noted(entry)}"
    parts: list[Part] = [Statement(text, (support,))]
    if isinstance(entry, Model):
        parts.append(Statement(axes(entry, library), (support,)))
    if entry.status in ("retired", "archived", "renamed"):
        after = listing([library.title(one) for one in entry.successors])
        words = f"It is {entry.status}{f'; what came after: {after}' if after else ''}."
        parts.append(Statement(words, (main_support(entry),)))
    opened: tuple[str, ...] = ()
    if entry.open != "yes":
        opened = tuple(_open_instead(entry, library))[:_SHOWN]
        differences = {one.entry: one.difference for one in entry.alternatives}
        parts += [_instead(one, differences.get(one, ""), library) for one in opened]
    return Advice(
        Kind.OPENNESS, f"Is {entry.title} open?", tuple(parts), (entry.id, *opened),
        verdict=entry.open, listed=opened,
    )  # fmt: skip


def axes(model: Model, library: Library) -> str:
    """The four things of a model that can be open each for itself."""
    lines = [f"- **Weights:** {library.shown_license(model.weights_license)}"]
    if model.code_license:
        lines.append(f"- **Code:** {library.shown_license(model.code_license)}")
    lines.append(f"- **Training data:** {library.means('data_releases', model.data_released)}")
    lines.append(f"- **Outputs:** {model.output_terms}")
    return "\n".join(lines)


def _open_instead(entry: Artefact, library: Library) -> Iterator[str]:
    for one in entry.alternatives:
        other = library[one.entry]
        if isinstance(other, Artefact) and other.open == "yes":
            yield other.id


def _instead(entry_id: str, difference: str, library: Library) -> Statement:
    other = library[entry_id]
    assert isinstance(other, Artefact)
    why = difference or first_sentence(other.summary)
    text = f"- Open instead: **{other.title}** ({library.shown_license(terms_of(other))}). {why}"
    return Statement(text, (main_support(other),))


def _license(entry: License, library: Library) -> Advice:
    verdict = "yes" if entry.osi_approved else "no"
    claim = (
        f"The Open Source Initiative has approved the {entry.title}."
        if entry.osi_approved
        else f"The Open Source Initiative has not approved the {entry.title}."
    )
    fsf = {
        "yes": "The Free Software Foundation counts it as free.",
        "no": "The Free Software Foundation does not count it as free.",
        "not-assessed": "The Free Software Foundation has said nothing on it.",
    }[entry.fsf_free]
    kind = library.means("license_categories", entry.category)
    support = main_support(entry)
    parts = (
        Statement(f"**{_WORDS[verdict]}.** {claim} {fsf} Its family: {kind}.", (support,)),
        Statement(entry.summary, (support,)),
    )
    title = f"Is the {entry.title} an open source licence?"
    return Advice(Kind.OPENNESS, title, parts, (entry.id,), verdict=verdict)


def _organization(entry: Organization, library: Library) -> Advice | None:
    works = [library[one] for one in entry.runs]
    artefacts = [one for one in works if isinstance(one, Artefact)]
    if not artefacts:
        return None
    degrees = {one.open for one in artefacts}
    verdict = degrees.pop() if len(degrees) == 1 else "partly"
    parts: list[Part] = [
        Statement(
            f"**{_WORDS[verdict]}**, as far as what {entry.title} makes is known here.",
            tuple(license_support(one) for one in artefacts[:1]),
        ),
        *(
            Statement(
                f"- **{one.title}:** {one.open}, {library.shown_license(terms_of(one))}",
                (license_support(one),),
            )
            for one in artefacts[: 2 * _SHOWN]
        ),
        Statement(entry.summary, (main_support(entry),)),
    ]
    listed = tuple(one.id for one in artefacts)
    return Advice(
        Kind.OPENNESS, f"How open is {entry.title}?", tuple(parts), (entry.id, *listed),
        verdict=verdict, listed=listed,
    )  # fmt: skip


def _product(mention: Mention, library: Library) -> Advice:
    entries = mention.entries[:_SHOWN]
    instead = [_instead(one, "", library) for one in entries]
    names = listing([library.title(one) for one in entries])
    claim = Statement(
        f"**No.** {mention.product} is known here as a proprietary product; open instead: {names}.",
        tuple(main_support(library[one]) for one in entries[:1]),
    )
    return Advice(
        Kind.OPENNESS, f"Is {mention.product} open?", (claim, *instead), entries,
        verdict="no", listed=entries,
    )  # fmt: skip

"""Which kind of advice answers: a request and its hits -> advice, or None where none can."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.advice.choose_license import advise_license_choice
from bot.advice.compare import advise_comparison
from bot.advice.compatibility import advise_compatibility
from bot.advice.constraints import HARD, LEARNING
from bot.advice.evidence import Advice, Part, Remark, Statement, supports_of
from bot.advice.explain import explain
from bot.advice.facts import facts
from bot.advice.learning_path import compose_path, lay_out
from bot.advice.library import Library
from bot.advice.openness import advise_openness
from bot.advice.recommend import advise_recommendation, shorter_list
from bot.advice.request import Request, is_artefact
from bot.advice.wording import first_sentence, listing
from bot.answer import Kind
from index.entries import Entry, LearningPath, License, Practice
from index.mentions import Mention
from index.retriever import Hit

LAWYER_GUIDE = "practice/when-to-see-a-lawyer"
"""The entry whose second section says what to bring to a lawyer."""

_WHAT_IS = re.compile(
    r"(?:^|[.!,;:?]\s*|\b(?:hi|hey|so|and|but|ok|hello)\s+)"
    r"(?:(?:can|could) (?:you|sb|someone|anyone) )?"
    r"(?:what'?s|what is|what are|whats|who is|who are|tell (?:me|us) about|explain|describe|"
    r"what does)"
    r"\s+(?:me\s+)?(?:the\s+|an?\s+|this\s+)?[“\"']?$",
    re.I,
)
_AS_NEAR = 0.85
"""Share of a learning path's score from which on the entry after it answers a plain question."""

_WORDS_OF_A_NAME = 3
"""Ordinary words that make up a name for sure: deep learning is a subject, not the book."""

_FEW = 3
"""Recommendations that stand below a guide."""

_PATH_DEPTH = 5
_PATH_NEAR = 0.92
"""Share of the best score from which on a learning path among the first hits is taken."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The advice; the section of the best entry that it shows; and whether the request itself, with
    all its parts recognised, vouches for it, however near the passages are.
    """

    advice: Advice
    section: str = ""
    vouched: bool = False


def decide(
    request: Request, hits: Sequence[Hit], library: Library, *, sure: bool
) -> Decision | None:
    """Decides by the request; without one that is wholly understood the best hit must be `sure`."""
    decision = _decide(request, hits, library, sure=sure)
    best = library[hits[0].entry]
    if decision is None or not decision.vouched or not sure:
        return decision
    own = (
        isinstance(best, License)
        and request.kind is Kind.COMPATIBILITY
        and request.outbound is None
    )
    if not own and (not isinstance(best, Practice) or best.id in decision.advice.about):
        return decision
    # What people wrote for just this question stands below what was worked out for it: a guide, or
    # what a licence's own entry says of products.
    guide, _ = explain(best, hits[0], request.text)
    advice = decision.advice
    parts = (*advice.parts, Remark(f"**More on this: {best.title}**"), *guide.parts)
    about = tuple(dict.fromkeys((*advice.about, best.id)))
    return replace(decision, advice=replace(advice, parts=parts, about=about))


def _decide(
    request: Request, hits: Sequence[Hit], library: Library, *, sure: bool
) -> Decision | None:
    ranked = {hit.entry: hit.score for hit in hits}
    best = library[hits[0].entry]
    if request.kind is Kind.COMPATIBILITY and (advice := advise_compatibility(request, library)):
        return Decision(advice, vouched=True)
    if request.kind is Kind.COMPARE:
        entries = [entry for one in request.mentions if (entry := meant(one, ranked, library))]
        if advice := advise_comparison(entries, library):
            return Decision(advice, vouched=True)
    if request.kind is Kind.OPENNESS and (
        decision := _openness(request, hits, best, library, sure)
    ):
        return decision
    if request.kind is Kind.RECOMMEND and (
        decision := _recommended(request, hits, best, library, sure)
    ):
        return decision
    if request.kind is Kind.PATH and (path := _path(request, hits, ranked, library, sure)):
        return Decision(path)
    if named := _named(request, hits, library):
        return named
    if not sure or (request.kind is Kind.PATH and isinstance(best, License)):
        return None  # a licence that was not named is no way to learn anything
    hit = hits[0]
    if isinstance(best, LearningPath) and request.kind is not Kind.PATH and len(hits) > 1:
        other = library[hits[1].entry]
        if hits[1].score >= _AS_NEAR * hit.score and not isinstance(other, LearningPath):
            best, hit = other, hits[1]  # a question is answered rather than led all the way
    advice, section = explain(best, hit, request.text)
    if isinstance(best, LearningPath):  # whatever of it was asked for, the plan comes first
        plan = lay_out(best, library)
        more = advice.parts if section else ()
        advice = replace(plan, parts=(*plan.parts, *more))
    return Decision(advice, section)


def _named(request: Request, hits: Sequence[Hit], library: Library) -> Decision | None:
    """What is asked of the one thing that the question names: what it is, or what a field says."""
    entries = {one.entries[0] for one in request.mentions if not one.product}
    if len(entries) != 1 or len(request.mentions[0].entries) > 1:
        return None
    if not request.mentions[0].sure and hits[0].entry not in entries:
        return None
    hit = next((hit for hit in hits if hit.entry in entries), None)
    if hit is None:
        return None
    entry = library[hit.entry]
    told = tuple(facts(entry, request.text, library))
    what_is = _WHAT_IS.search(request.text[: request.mentions[0].start])
    if not told and not what_is:
        return None
    near = hit is hits[0]
    if told and not near:
        return Decision(Advice(Kind.EXPLAIN, entry.title, told, (entry.id,)), vouched=True)
    advice, section = explain(entry, hit, request.text)
    return Decision(replace(advice, parts=(*told, *advice.parts)), section, vouched=True)


def meant(mention: Mention, ranked: dict[str, float], library: Library) -> Entry | None:
    """The entry that a mention means: of several the one that the question is nearest to."""
    if mention.product:
        return None
    order = {entry: place for place, entry in enumerate(ranked)}
    best = min(mention.entries, key=lambda one: order.get(one, len(order)))
    return library[best]


def _openness(
    request: Request, hits: Sequence[Hit], best: Entry, library: Library, sure: bool
) -> Decision | None:
    mention = request.mentions[0]
    shared = len(mention.entries) > 1 or not is_artefact(mention)
    told = first_sentence(best.summary).lower()
    verdict = next((word for word in ("yes", "partly", "no") if told.startswith(word)), "")
    if sure and verdict and shared and isinstance(best, Practice):
        advice, section = explain(best, hits[0], request.text)
        opening = Statement(best.summary, supports_of(best, section))
        parts = (opening, *advice.parts) if section else advice.parts
        return Decision(replace(advice, kind=Kind.OPENNESS, parts=parts, verdict=verdict), section)
    entry = meant(mention, {hit.entry: hit.score for hit in hits}, library)
    if entry is None and not mention.product:
        return None
    advised = advise_openness(mention, entry or best, library)
    return Decision(advised, vouched=True) if advised else None


def _recommended(
    request: Request, hits: Sequence[Hit], best: Entry, library: Library, sure: bool
) -> Decision | None:
    ranked = {hit.entry: hit.score for hit in hits}
    if request.wants == "licenses":
        advice = advise_license_choice(request, library)
        return Decision(advice, vouched=True) if advice else None
    if request.instead_of is not None:
        replaced = request.mentions[request.instead_of]
        told = _names(request, best) and best.id not in replaced.entries
        if sure and (told or best.folder in ("licenses", "learning", "paths")):
            return None  # it asks about the one that takes the place, or about something else
        advice = advise_recommendation(request, ranked, library)
        return Decision(advice, vouched=True) if advice else None
    asks_of = sure and not request.another and _asks_of(request, best)
    if asks_of and not (isinstance(best, Practice) and request.wants):
        return None
    advice = advise_recommendation(request, ranked, library)
    if advice is None or not asks_of:
        return Decision(advice, vouched=request.another) if advice else None
    # What people wrote for just this question stands first, then what might do.
    guide, section = explain(best, hits[0], request.text)
    few = shorter_list(advice, _FEW)
    parts = (*guide.parts, Remark(f"**{advice.title}**"), *few.parts)
    both = replace(guide, parts=parts, about=(best.id, *few.about), listed=few.listed)
    return Decision(both, section)


def _names(request: Request, entry: Entry) -> bool:
    """Whether the question calls `entry` by its name."""
    named = (one for one in request.mentions if not one.product)
    return any(
        entry.id in one.entries and (one.sure or len(one.text.split()) >= _WORDS_OF_A_NAME)
        for one in named
    )


def _asks_of(request: Request, best: Entry) -> bool:
    """Whether a question that surely finds `best` asks of it rather than for a list."""
    if isinstance(best, Practice | LearningPath):
        # What people wrote for just this says more than a list, unless that must keep to something.
        hard = LEARNING if request.wants == "learning" else HARD
        return not any(one.demand in hard for one in request.constraints) or request.wants == ""
    artefacts = ("tools", "models")
    wanted = artefacts if request.wants in artefacts else (request.wants,)
    return best.folder not in wanted or _names(request, best)


def _path(
    request: Request, hits: Sequence[Hit], ranked: dict[str, float], library: Library, sure: bool
) -> Advice | None:
    near = [hit for hit in hits[:_PATH_DEPTH] if hit.score >= _PATH_NEAR * hits[0].score]
    for hit in near:
        if isinstance(path := library[hit.entry], LearningPath):
            return lay_out(path, library)
    best = library[hits[0].entry]
    if sure and (isinstance(best, Practice) or _names(request, best)):
        return None  # a guide, or what was named, says how to begin
    return compose_path(request, ranked, library)


def general_information(hits: Sequence[Hit], library: Library, *, sure: bool) -> Advice:
    """For the case of one person or firm: what is generally so, what a lawyer needs, no verdict."""
    parts: list[Part] = [
        Remark(
            "This sounds like a case of your own, and I cannot judge one: it depends on facts, "
            "contracts and a country that I do not know. General information, to take to a "
            "**lawyer**:"
        )
    ]
    about: list[str] = []
    best = library[hits[0].entry]
    if sure and best.id != LAWYER_GUIDE:
        parts.append(Statement(f"**{best.title}:** {best.summary}", supports_of(best)))
        about.append(best.id)
    if LAWYER_GUIDE in library:
        guide = library[LAWYER_GUIDE]
        parts += [
            Statement(
                f"**{section.heading}**\n\n{section.text}", supports_of(guide, section.heading)
            )
            for section in guide.sections[:2]
        ]
        about.append(guide.id)
    return Advice(
        Kind.EXPLAIN, "General information, no judgement of your case", tuple(parts), tuple(about)
    )


def shortened(advice: Advice, library: Library) -> Advice:
    """The same advice in a sentence or two."""
    statements = [part for part in advice.parts if isinstance(part, Statement) and part.supports]
    if advice.listed and advice.kind in (Kind.RECOMMEND, Kind.PATH):
        supports = tuple(support for one in statements for support in one.supports[:1])
        names = listing(f"**{library.short_title(one)}**" for one in advice.listed)
        brief: Part = Statement(f"{names}.", tuple(dict.fromkeys(supports)))
        return replace(advice, parts=(brief,))
    if advice.kind is Kind.COMPARE:
        choices = [one for one in statements if one.text.startswith("- **")]
        return replace(advice, parts=tuple(choices or statements[:1]))
    first = statements[0]
    return replace(advice, parts=(replace(first, text=first_sentence(first.text)),))


def together(first: Advice, second: Advice) -> Advice:
    """The advice on two questions of one message, one after the other."""
    parts: tuple[Part, ...] = (
        Remark(f"**1. {first.title}**"), *first.parts,
        Remark(f"**2. {second.title}**"), *second.parts,
    )  # fmt: skip
    about = tuple(dict.fromkeys((*first.about, *second.about)))
    return replace(first, title=f"{first.title} · {second.title}", parts=parts, about=about)

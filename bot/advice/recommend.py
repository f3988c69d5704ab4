"""Recommend: what meets the constraints, ranked by fit, each with why and what it is not for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.advice.constraints import LEARNING, Constraint, Demand, meets
from bot.advice.evidence import Advice, Part, Remark, Statement, Support, main_support
from bot.advice.library import Library, terms_of
from bot.advice.request import Request
from bot.advice.wording import course_line, first_sentence, listing, terms_support
from bot.answer import Kind
from index.entries import KINDS, Artefact, Entry, Learning
from index.lexical import terms

MOST = 5
_NAMED = 0.15
"""What being named as an alternative adds to an entry's score, which lies between 0 and 1."""
_SAME_TASK = 0.1
_GOOD_FOR = 0.06
_LEADERS = 3
"""The best entries, whose shared task or topic the question is taken to be about."""

_ABOUT = (Demand.TASK, Demand.TOPIC)
"""Demands that say what it is to be for: nobody lets go of that."""

_LIVING = ("active", "maintenance")
_NEAR = 0.55
"""Share of the best score below which an entry is too far off to be recommended."""


def advise_recommendation(
    request: Request, ranked: Mapping[str, float], library: Library
) -> Advice | None:
    """Recommends among the entries that the question found, given with their scores.

    None where nothing of the wanted kind was found.
    """
    replaced, named = _replaced(request, library)
    candidates = _candidates(request, ranked, named, library)
    replaced_ids = set(replaced)
    candidates = [one for one in candidates if one.id not in replaced_ids]
    if replaced and not named:
        return None
    return _advise(candidates, request, ranked, replaced, library)


def advise_listing(request: Request, library: Library) -> Advice | None:
    """Lists what meets the constraints of a request that says nothing else, the best known first.

    What a task or topic is demanded of comes first where that is its main one. None where nothing
    meets all the constraints but one.
    """
    known = library.named_by
    subjects = {one.value for one in request.constraints if one.demand in _ABOUT}
    every = [
        one for one in library.every(KINDS[request.wants])
        if getattr(one, "status", "active") in _LIVING
    ]  # fmt: skip
    every.sort(
        key=lambda one: (_subjects(one)[0] not in subjects, -known[one.id], one.title.casefold())
    )
    suiting = [one for one in every if _suits(one, request, library)]
    return _advise(suiting or every, request, {}, (), library)


def _advise(
    candidates: list[Entry],
    request: Request,
    ranked: Mapping[str, float],
    replaced: Sequence[str],
    library: Library,
) -> Advice | None:
    """The first of the candidates that meet the constraints; None for no candidates."""
    if not candidates:
        return None
    chosen = [one for one in candidates if _suits(one, request, library)]
    parts: list[Part] = []
    wishes = [constraint for constraint in request.constraints if _concerns(constraint, candidates)]
    if not chosen:
        parts.append(Remark(_unmet(wishes)))
        loose = _loosened(candidates, wishes, library)
        if not loose:
            return None
        chosen, kept = loose
        parts.append(Remark(f"Nearest, if you let go of {_told(set(wishes) - set(kept))}:"))
    chosen = _best_first(chosen, ranked, request)[:MOST]
    differences = _differences(replaced, library)
    for number, entry in enumerate(chosen, start=1):
        parts.append(_line(number, entry, request, differences.get(entry.id, ""), library))
    if left_out := _left_out(candidates, chosen, wishes, library):
        parts.append(left_out)
    about = tuple(entry.id for entry in chosen)
    return Advice(
        Kind.RECOMMEND, _title(request, replaced, library), tuple(parts), about, listed=about
    )


def _best_first(chosen: list[Entry], ranked: Mapping[str, float], request: Request) -> list[Entry]:
    """The entry that the question is nearest to stands first, whatever its tasks."""
    if request.instead_of is not None or not chosen:
        return chosen
    first = max(chosen, key=lambda one: ranked.get(one.id, 0.0))
    return [first, *(one for one in chosen if one.id != first.id)]


def shorter_list(advice: Advice, lines: int) -> Advice:
    """The first lines of a recommendation, without what else it says."""
    kept = [part for part in advice.parts if isinstance(part, Statement)][:lines]
    listed = advice.listed[:lines]
    return replace(advice, parts=tuple(kept), about=listed, listed=listed)


def _title(request: Request, replaced: Sequence[str], library: Library) -> str:
    if request.instead_of is not None:
        mention = request.mentions[request.instead_of]
        known = library.title(replaced[0]) if replaced else mention.text
        return f"Instead of {mention.product or known}"
    return {"models": "Models for this", "learning": "To learn this"}.get(
        request.wants, "Tools for this"
    )


def _replaced(request: Request, library: Library) -> tuple[list[str], list[str]]:
    """What is to be replaced (entries), and the entries that are named as standing in for it."""
    if request.instead_of is None:
        return [], []
    mention = request.mentions[request.instead_of]
    if mention.product:
        return [], list(mention.instead)
    replaced = [one for one in mention.entries if one.startswith(("tools/", "models/"))]
    named = list(mention.instead)
    for entry_id in replaced:
        entry = library[entry_id]
        assert isinstance(entry, Artefact)
        named += [one.entry for one in entry.alternatives]
        named += entry.successors
        named += [
            other.id for other in library.every(Artefact)
            if any(one.entry == entry_id for one in other.alternatives)
        ]  # fmt: skip
    return replaced, list(dict.fromkeys(named))


def _candidates(
    request: Request, ranked: Mapping[str, float], named: Sequence[str], library: Library
) -> list[Entry]:
    """The entries of the wanted kind, best first."""
    folders: tuple[str, ...] = ("tools/", "models/")
    if not named and request.wants in ("models", "learning"):
        folders = (f"{request.wants}/",)
    elif not named and request.wants == "tools" and not _leads_with_models(ranked):
        folders = ("tools/",)
    ids = list(dict.fromkeys([*named, *(one for one in ranked if one.startswith(folders))]))
    entries = [library[one] for one in ids]
    entries = [one for one in entries if getattr(one, "status", "active") in _LIVING]
    if not entries:
        return []
    asked = set(terms(request.text))
    base = {one.id: ranked.get(one.id, 0.0) for one in entries}
    like = [library[one] for one in (_wanted_like(request) or named)]
    leading = _leading(like or sorted(entries, key=lambda one: -base[one.id])[:_LEADERS])
    score = {
        one.id: base[one.id]
        + (_NAMED if one.id in named else 0.0)
        + (_SAME_TASK if leading & set(_subjects(one)) else 0.0)
        + _fit(one, asked)
        for one in entries
    }
    entries.sort(key=lambda one: -score[one.id])
    if named:  # nothing that was not named comes among them, unless it does the same and was found
        entries = [
            one
            for one in entries
            if one.id in named or (leading & set(_subjects(one)) and one.id in ranked)
        ]
    best = score[entries[0].id]
    near = [one for one in entries if one.id in named or score[one.id] >= _NEAR * best]
    fitting = [one for one in near if leading & set(_subjects(one))]
    return fitting or near


def _wanted_like(request: Request) -> list[str]:
    """The entries of which another one is wanted."""
    return [entry for one in request.mentions for entry in one.entries] if request.another else []


def _fit(entry: Entry, asked: set[str]) -> float:
    """What is added where a question speaks of what an entry says it is good for, or not for."""
    if not isinstance(entry, Artefact):
        return 0.0
    good = asked & set(terms(" ".join(entry.good_for)))
    bad = asked & set(terms(" ".join(entry.not_for)))
    return _GOOD_FOR * (bool(good) - bool(bad))


def _leads_with_models(ranked: Mapping[str, float]) -> bool:
    artefacts = [one for one in ranked if one.startswith(("tools/", "models/"))]
    return bool(artefacts) and artefacts[0].startswith("models/")


def _subjects(entry: Entry) -> tuple[str, ...]:
    """What an entry is for: tasks of tools and models, topics of what to learn from."""
    if isinstance(entry, Artefact):
        return entry.tasks
    return entry.topics if isinstance(entry, Learning) else ()


def _leading(entries: Sequence[Entry]) -> set[str]:
    """The task or topic that a few entries share: what the question is about."""
    votes: Counter[str] = Counter()
    for one in entries:
        for place, subject in enumerate(_subjects(one)):
            votes[subject] += 2 if place == 0 else 1
    most = max(votes.values(), default=0)
    return {subject for subject, count in votes.items() if count == most}


def _suits(entry: Entry, request: Request, library: Library) -> bool:
    return all(meets(library, entry, constraint) for constraint in request.constraints)


def _concerns(constraint: Constraint, candidates: Iterable[Entry]) -> bool:
    """Whether a constraint says anything about entries of this kind."""
    learning = all(isinstance(one, Learning) for one in candidates)
    of_both = (Demand.FREE, Demand.HUMAN_LANGUAGE)
    return (constraint.demand in LEARNING) == learning or constraint.demand in of_both


def _told(constraints: Iterable[Constraint]) -> str:
    return listing(f"“{constraint.words}”" for constraint in constraints)


def _unmet(wishes: Sequence[Constraint]) -> str:
    together = " at once" if len(wishes) > 1 else ""
    return f"I know nothing for this that meets {_told(wishes)}{together}."


def _loosened(
    candidates: Sequence[Entry], wishes: Sequence[Constraint], library: Library
) -> tuple[list[Entry], list[Constraint]] | None:
    """What meets all wishes but one, and the wishes that are kept: among them what it is about."""
    best: tuple[list[Entry], list[Constraint]] | None = None
    for dropped, given_up in enumerate(wishes):
        if given_up.demand in _ABOUT:
            continue
        kept = [one for number, one in enumerate(wishes) if number != dropped]
        found = [one for one in candidates if all(meets(library, one, wish) for wish in kept)]
        if found and (best is None or len(found) > len(best[0])):
            best = found, kept
    return best


def _differences(replaced: Sequence[str], library: Library) -> dict[str, str]:
    """What the replaced entries say of their alternatives."""
    found: dict[str, str] = {}
    for entry_id in replaced:
        entry = library[entry_id]
        if isinstance(entry, Artefact):
            found |= {one.entry: one.difference for one in entry.alternatives}
    return found


def _line(
    number: int, entry: Entry, request: Request, difference: str, library: Library
) -> Statement:
    """One recommendation: what it is, its terms, why, what it is not for."""
    supports: tuple[Support, ...] = (main_support(entry),)
    if isinstance(entry, Artefact):
        terms_shown = library.shown_license(terms_of(entry))
        why = difference or f"Good for {_best_reason(entry.good_for, request.text)}."
        not_for = f" Not for {entry.not_for[0]}".rstrip(".")
        note = {"yes": "", "partly": ", only partly open", "no": ", not open source"}[entry.open]
        text = f"{number}. **{entry.title}** ({terms_shown}{note}). {why}{not_for}."
        supports = tuple(dict.fromkeys((main_support(entry), terms_support(entry))))
    elif isinstance(entry, Learning):
        text = f"{number}. {course_line(entry)}"
    else:
        text = f"{number}. **{entry.title}**. {first_sentence(entry.summary)}"
    return Statement(text, supports)


def _best_reason(reasons: Sequence[str], question: str) -> str:
    """The reason that shares most words with the question; the first where none does."""
    asked = set(terms(question))
    best = max(reasons, key=lambda reason: len(asked & set(terms(reason))))
    return best.rstrip(".")


def _left_out(
    candidates: Sequence[Entry],
    chosen: Sequence[Entry],
    wishes: Sequence[Constraint],
    library: Library,
) -> Statement | None:
    """Which constraint took the candidate out that would have come first."""
    shown = {one.id for one in chosen}
    for entry in candidates[:3]:
        if entry.id in shown:
            continue
        missed = [wish for wish in wishes if not meets(library, entry, wish)]
        if missed:
            text = f"Left out: {entry.title}, which does not meet {_told(missed)}."
            return Statement(text, (main_support(entry),))
    return None

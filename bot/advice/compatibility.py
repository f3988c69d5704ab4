"""Compatibility: may a work under one licence go into a work under another, by what is done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.advice.evidence import Advice, Part, Remark, Statement, Support, main_support
from bot.advice.library import Library, terms_of
from bot.advice.request import Request, is_license
from bot.advice.wording import (
    article,
    capital,
    first_sentence,
    license_noted,
    license_support,
    listing,
)
from bot.answer import Kind
from index.compatibility import PROPRIETARY, Compatibility, Compatible, Use, Verdict
from index.entries import Artefact, Entry, License
from index.mentions import Mention

UNKNOWN = "unknown"
"""The verdict where the table has no rule: no "no"."""

_WORDS = {
    Compatible.YES: "Yes",
    Compatible.CONDITIONS: "Yes, with conditions",
    Compatible.DISPUTED: "Disputed",
    Compatible.NO: "No",
}
_USE_WORDS = {
    Use.COPY: "copied",
    Use.LINK: "linked",
    Use.BUNDLE: "shipped side by side",
    Use.NETWORK: "used over a network",
}
_BEST_FIRST = (Compatible.YES, Compatible.CONDITIONS, Compatible.DISPUTED, None, Compatible.NO)
"""For a choice between licences the first counts, for several at once the last; None: not known."""

CITED_AS = "compatibility"
"""What stands for the table where a citation names an entry."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the question: an SPDX expression, and how to speak of it."""

    expression: str
    shown: str
    entries: tuple[Entry, ...]
    assumed: str = ""
    under: Statement | None = None
    """What says that a tool is under this licence."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the table says of two expressions in one use; no verdict where it says nothing."""

    use: Use
    answer: Compatible | None
    verdicts: tuple[Verdict, ...]


def advise_compatibility(
    request: Request, library: Library, *, chosen: bool = False
) -> Advice | None:
    """None where the request names no two sides, or there is no table.

    `chosen`: the sides were chosen rather than worded, so nothing is said of how they were taken.
    """
    table = library.compatibility
    if table is None or request.inbound is None:
        return None
    inbound = _side(request.mentions[request.inbound], library, table)
    if request.outbound is not None:
        outbound = _side(request.mentions[request.outbound], library, table)
    else:
        outbound = Side(PROPRIETARY, "a closed product", ())
    directions = [(inbound, outbound)]
    if not request.directed and inbound.expression != outbound.expression:
        directions.append((outbound, inbound))
    ruled = [(_rulings(table, one, other), one, other) for one, other in directions]
    heads = [_headline(rulings, request.use) for rulings, _, _ in ruled]
    best = min(range(len(heads)), key=lambda n: _BEST_FIRST.index(heads[n]))
    if best:
        ruled.reverse()
        heads.reverse()
    parts: list[Part] = []
    for position, ((rulings, one, other), head) in enumerate(zip(ruled, heads, strict=True)):
        parts += _direction(rulings, one, other, head, request.use, table, position > 0)
    taken = [] if chosen else [side.assumed for side in (inbound, outbound) if side.assumed]
    assumed = [f"take {words}" for words in taken]
    if request.use is not Use.NETWORK:
        assumed.append("assume that the result is passed on to others")
    if assumed:
        parts.append(Remark(f"I {listing(assumed)}."))
    if request.use is None and heads[0] is not None and not chosen:
        parts.append(
            Remark(
                "You did not say what is done with it, so each way stands above; tell me “linked”, "
                "“copied” or “as a service” for one of them alone."
            )
        )
    parts += [side.under for side in (inbound, outbound) if side.under is not None]
    if heads[0] is None:
        parts += [
            Statement(first_sentence(entry.summary), (main_support(entry),))
            for side in (inbound, outbound)
            for entry in side.entries[:1]
        ]
    about = tuple(entry.id for side in (inbound, outbound) for entry in side.entries)
    title = (
        f"{inbound.shown} and {outbound.shown}"
        if len(directions) > 1
        else f"{inbound.shown} in {_article(outbound)}"
    )
    verdict = heads[0].value if heads[0] is not None else UNKNOWN
    return Advice(Kind.COMPATIBILITY, title, tuple(parts), tuple(dict.fromkeys(about)), verdict)


def _article(side: Side) -> str:
    if side.expression == PROPRIETARY:
        return side.shown
    return f"{article(side.shown)} {side.shown} work"


def _side(mention: Mention, library: Library, table: Compatibility) -> Side:
    shown = mention.spdx
    entries = [library[one] for one in mention.entries]
    if shown and (" " in shown):  # an expression that was written out
        members = tuple(library.licenses_in(shown))
        return Side(shown, shown, members)
    if not entries:
        return Side(mention.text, mention.text, ())
    licenses = [one for one in entries if isinstance(one, License)]
    if licenses and is_license(mention):
        entry = licenses[0]
        held = [one for one in (*entry.spdx, entry.id, *entry.names) if one in table.licenses]
        alternatives = [one for one in entry.names if re.search(r"\s(?:OR|AND)\s", one)]
        expression = shown or (held or [*alternatives, *entry.spdx, entry.id])[0]
        if not held and not shown and alternatives:
            expression = min(alternatives, key=len)
        name = entry.title if expression == entry.id else expression
        versionless = re.search(r"\d", name) and not re.search(r"\d", mention.text)
        either = name.endswith("-only") and f"{name[:-5]}-or-later" in entry.spdx
        assumed = not shown and (versionless or either)
        return Side(
            expression, name, (entry,), f"“{mention.text}” to mean {name}" if assumed else ""
        )
    artefact = next(one for one in entries if isinstance(one, Artefact))
    expression = terms_of(artefact)
    words = f"{artefact.title} is under {library.shown_license(expression)}."
    words += license_noted(artefact)
    return Side(
        expression,
        artefact.title,
        (artefact, *library.licenses_in(expression)),
        under=Statement(words, (license_support(artefact),)),
    )


def _rulings(table: Compatibility, inbound: Side, outbound: Side) -> list[Ruling]:
    return [rule(table, inbound.expression, outbound.expression, use) for use in Use]


def rule(table: Compatibility, inbound: str, outbound: str, use: Use) -> Ruling:
    """The ruling on two SPDX expressions.

    Of the licences that the inbound work may be taken under (OR) the best counts, of several at
    once (AND) the worst. What fits only one of the licences that the outbound work offers (OR)
    goes in on the condition that the work then offers that one alone.
    """
    alternatives = _split(inbound, "OR")
    if len(alternatives) > 1:
        return _pick([rule(table, one, outbound, use) for one in alternatives], best=True)
    alternatives = _split(outbound, "OR")
    if len(alternatives) > 1:
        rulings = [rule(table, inbound, one, use) for one in alternatives]
        best, worst = _pick(rulings, best=True), _pick(rulings, best=False)
        allowed = best.answer in (Compatible.YES, Compatible.CONDITIONS)
        # What fits one of the licences only, takes the choice of the other away.
        mixed = allowed and worst.answer is not best.answer
        return replace(best, answer=Compatible.CONDITIONS) if mixed else best
    together = _split(inbound, "AND")
    if len(together) > 1:
        return _pick([rule(table, one, outbound, use) for one in together], best=False)
    together = _split(outbound, "AND")
    if len(together) > 1:
        return _pick([rule(table, inbound, one, use) for one in together], best=False)
    verdict = table.verdict(inbound, outbound, use)
    if verdict is None:
        return Ruling(use, None, ())
    return Ruling(use, verdict.answer, (verdict,))


def _split(expression: str, operator: str) -> list[str]:
    """The operands of the outermost `operator`, or the expression itself."""
    import license_expression

    if f" {operator} " not in expression:
        return [expression]
    try:
        parsed = license_expression.Licensing().parse(expression)
    except (license_expression.ExpressionError, license_expression.ExpressionParseError):
        return [expression]
    if type(parsed).__name__ != operator:
        return [expression]
    return [operand.render("{symbol.key}") for operand in parsed.args]


def _pick(rulings: list[Ruling], *, best: bool) -> Ruling:
    order = _BEST_FIRST if best else tuple(reversed(_BEST_FIRST))
    return min(rulings, key=lambda ruling: order.index(ruling.answer))


def _headline(rulings: list[Ruling], use: Use | None) -> Compatible | None:
    """The answer for the use that was named; for none, that of copying and linking together."""
    by_use = {ruling.use: ruling.answer for ruling in rulings}
    if use is not None:
        return by_use[use]
    copied, linked = by_use[Use.COPY], by_use[Use.LINK]
    if copied is linked or linked is None:
        return copied
    if copied is None:
        return linked
    either = min(copied, linked, key=_BEST_FIRST.index)
    allowed = either in (Compatible.YES, Compatible.CONDITIONS)
    return Compatible.CONDITIONS if allowed else either


def _direction(
    rulings: list[Ruling],
    inbound: Side,
    outbound: Side,
    head: Compatible | None,
    use: Use | None,
    table: Compatibility,
    second: bool,
) -> Iterator[Part]:
    what = f"{inbound.shown} in {_article(outbound)}"
    if head is None:
        where = f" when it is {_USE_WORDS[use]}" if use is not None else ""
        yield Remark(
            f"**Not known here.** My table has no rule for {what}{where}; that is not a "
            f"“no”. Ask the "
            "project's authors, or somebody who knows licence law."
        )
        if use is None:
            return
    order = sorted(rulings, key=lambda ruling: ruling.use is not use)
    answers = {ruling.answer for ruling in rulings if ruling.use in (Use.COPY, Use.LINK)}
    if head is not None and second:
        yield Remark(f"**The other way round: {what}**")
    elif head is not None and use is None and len(answers) > 1:
        yield _depending(head, order, table)
    lead = head is not None and not second and (use is not None or len(answers) == 1)
    for group in _grouped(order):
        verdict = group[0].verdicts[0] if group[0].verdicts else None
        if verdict is None:
            continue
        word = _WORDS[verdict.answer]
        opening = f"**{word}**{_when(group)}." if lead else f"- **{_ways(group)}:** {word.lower()}."
        # The lead keeps its own mark, though the next may rest on the same source.
        mark = " {0}" if lead else ""
        yield Statement(f"{opening} {verdict.reason}{mark}", (_support(verdict, table),))
        lead = False


def _when(group: list[Ruling]) -> str:
    """For which uses a verdict holds; "" for all."""
    return "" if len(group) == len(Use) else f", when {_listed(group)}"


def _ways(group: list[Ruling]) -> str:
    """A short label for the uses of a group."""
    ways = _listed(group)
    return capital("linked or imported" if ways == _USE_WORDS[Use.LINK] else ways)


def _listed(group: list[Ruling]) -> str:
    return listing([_USE_WORDS[ruling.use] for ruling in group], "or")


def _depending(head: Compatible, rulings: list[Ruling], table: Compatibility) -> Statement:
    """The verdict where copying and linking have different ones."""
    verdicts = [
        ruling.verdicts[0] for ruling in rulings
        if ruling.use in (Use.COPY, Use.LINK) and ruling.verdicts
    ]  # fmt: skip
    supports = tuple(dict.fromkeys(_support(verdict, table) for verdict in verdicts))
    marks = "".join(f"{{{number}}}" for number in range(len(supports)))
    return Statement(f"**{_WORDS[head]}.** It depends on how it goes in. {marks}", supports)


def _grouped(rulings: list[Ruling]) -> list[list[Ruling]]:
    """Rulings that rest on the same rule together, in the order of their first."""
    groups: dict[tuple[Compatible | None, str], list[Ruling]] = {}
    for ruling in rulings:
        reason = ruling.verdicts[0].reason if ruling.verdicts else ""
        groups.setdefault((ruling.answer, reason), []).append(ruling)
    return list(groups.values())


def _support(verdict: Verdict, table: Compatibility) -> Support:
    source = verdict.source
    section = f"{verdict.inbound} into {verdict.outbound}"
    return Support(CITED_AS, section, source.title, source.url, table.reviewed)

"""Understanding: a question -> the kind of advice it wants, what it names, what it demands."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.advice.constraints import SOFT, Constraint, constraints_in
from bot.advice.library import Library
from bot.advice.patterns import any_of
from bot.answer import Kind
from index.compatibility import Use
from index.mentions import Mention


@dataclass(frozen=True, slots=True)
class Request:
    """What a question wants, as read from its words alone.

    `mentions` are the names in it; `outbound` and `inbound` number those that compatibility is
    asked between, no `outbound` stands for a closed product; `directed`: the words say which goes
    into which; `use` is what is done with the inbound work where that was said. `instead_of`
    numbers what is to be replaced. `wants` is the kind of thing that a recommendation is to name: a
    folder of the knowledge, or "".
    """

    text: str
    kind: Kind
    mentions: tuple[Mention, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    inbound: int | None = None
    outbound: int | None = None
    directed: bool = False
    use: Use | None = None
    instead_of: int | None = None
    wants: str = ""
    another: bool = False
    """Whether it asks for another one than what was shown before."""


def understand(
    text: str, library: Library, near: Collection[str], *, latest: str = "", wants: str = ""
) -> Request:
    """Reads `text`. Whether there is anything to answer with is for the kinds of advice to say.

    `near` are the entries that the search found: a word that may be an ordinary one, or misspelt,
    counts as a name only where the search finds what it names as well. `latest` is what the last
    message of a conversation added; where it says how a work is used, that counts. `wants` is the
    folder of which it asks for another one.
    """
    named = tuple(
        one for one in library.mentions(text)
        if (one.sure or any(e in near for e in one.entries)) and not _is_maker(one, text)
    )  # fmt: skip
    mentions = _expressions(text, tuple(one for one in named if not one.loose))
    plain = Request(text, Kind.EXPLAIN, mentions, _demands(text, latest))
    if wants:
        return replace(plain, kind=Kind.RECOMMEND, wants=wants, another=True)
    return (
        _instead(replace(plain, mentions=named))
        or _compatibility(plain, latest)
        or _path(plain)
        or _openness(plain)
        or _comparison(plain)
        or _recommendation(plain)
        or plain
    )


def _demands(text: str, latest: str) -> tuple[Constraint, ...]:
    """What is demanded; what the last message says takes the place of what was said before."""
    new = constraints_in(latest) if latest != text else ()
    renewed = {one.demand for one in new}
    return (*(one for one in constraints_in(text) if one.demand not in renewed), *new)


_APACHE = re.compile(r"\W*apache\W*$", re.I)
_AFTER_LICENSE = re.compile(
    r"^\W*(?:$|[.,;:?!)/&+-]|(?:licen|2|code|projects?|or|and|vs|versus|into|in|is|software|librar|to|"
    r"allows?|requires?|compatible|without|with|for|than|but|as|then|packages?|weights|models?|libs?|"
    r"apps?|applications?|programs?|products?|services?|tools?|frameworks?|dependenc|repo|terms|"
    r"only|on|if|are|was|has|does|says|text|work|style|over)\b|licen)",
    re.I,
)


def _is_maker(mention: Mention, text: str) -> bool:
    """Whether Apache stands for the maker of something, as in Apache Kafka, not for its licence."""
    apache = _APACHE.match(mention.text) is not None
    return apache and not _AFTER_LICENSE.match(text[mention.end :])


def is_license(mention: Mention) -> bool:
    """Whether a licence goes by that name."""
    return any(entry.startswith("licenses/") for entry in mention.entries)


def is_artefact(mention: Mention) -> bool:
    """Whether a tool or a model goes by that name."""
    return any(entry.startswith(("tools/", "models/")) for entry in mention.entries)


# --- compatibility --------------------------------------------------------------------------------

_COMPATIBLE = any_of(
    r"(?:in)?compatib\w*", r"combin\w+", r"mix(?:ing|ed)?", r"go(?:es)? together", "play nice",
    r"clash\w*", r"conflict\w*", r"works? together", "together with", "coexist",
)  # fmt: skip
_TAKING = any_of(
    r"us(?:e|es|ed|ing)", r"includ(?:e|es|ed|ing)", r"cop(?:y|ying|ies|ied)",
    r"past(?:e|es|ed|ing)", r"import(?:s|ed|ing)?", r"link(?:s|ed|ing)?", r"add(?:s|ed|ing)?",
    r"put(?:s|ting)?", r"ship(?:s|ped|ping)?", r"bundl(?:e|es|ed|ing)",
    r"depend(?:s|ed|ing|ency)?", r"pull(?:s|ed|ing)?", r"call(?:s|ed|ing)?", r"load(?:s|ed|ing)?",
    r"embed(?:s|ded|ding)?", r"vendor(?:s|ed|ing)?", r"incorporat\w+", r"integrat\w+",
    r"merg(?:e|es|ed|ing)", r"re-?licens\w+", r"re-?publish\w*", r"re-?leas\w+", r"distribut\w+",
    r"tak(?:e|es|ing)", r"built? (?:on|with|into)", r"requir(?:e|es|ed|ing)",
    r"contain(?:s|ed|ing)?", r"drop(?:ping)?", r"run(?:s|ning)?", r"mov(?:e|ing)",
    "go(?:es)? into", "fits? (?:in|into)", r"remix\w*", r"adapt\w*",
    "host(?:s|ed|ing)?", r"fine-?tun\w+", "train(?:s|ed|ing)?",
)  # fmt: skip
_ALLOWED = any_of("ok(?:ay)?", "allowed", "can", "may", "fine", "possible", "legal", "safe")
_WORK = (
    r"(?:projects?|apps?|applications?|programs?|programme?s?|products?|software|repo|repository|"
    r"code ?base|plugins?|services?|website|site|game|librar(?:y|ies)|package|saas|tool|firmware|"
    r"sdk|work|article|book|docs|dataset|model)"
)
_PART = (
    r"(?:code|librar(?:y|ies)|libs?|libar(?:y|ies)|packages?|dependenc(?:y|ies)|deps?|components?|"
    r"modules?|snippets?|files?|fonts?|images?|icons?|photos?|pictures?|weights|texts?|data|"
    r"datasets?|headers?|crates?|functions?|drivers?|music|content|sources?)"
)
_INTO = re.compile(
    r"\b(?:in|into|inside|within|under|to|as|with|on|from|for)\s+(?:[\w.,'-]+\s+){0,6}$", re.I
)
_UNDER = re.compile(r"\b(?:under|as)\s+(?:(?:a|an|the|plain|pure|just)\s+){0,2}$", re.I)
_OWN = re.compile(
    r"\b(?:my|our|an?|own|i have|we have|i maintain|is|are|be|stays?|remains?|was|were)\s+"
    r"(?:under\s+)?(?:the\s+)?(?:\w+\s){0,2}$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+(?:an?|the|my|our|some)?\s*$", re.I)
_WITH = re.compile(r"\b(?:with|and)\s+(?:an?\s+|the\s+)?$", re.I)
_WORK_FOLLOWS = re.compile(
    rf"^[\s-]*(?:licen[sc]ed?\s+)?(?:only\s+)?(?:\w+\s){{0,2}}?{_WORK}\b", re.I
)
_PART_FOLLOWS = re.compile(rf"^[\s-]*(?:licen[sc]ed?\s+)?(?:\w+\s)?{_PART}\b", re.I)
_PART_BEFORE = re.compile(
    rf"\b{_PART}\s+(?:(?:that|thats|that's|which|whose|is|are|licen[sc]ed|under|the|an?|of|from)\s+)*$",
    re.I,
)
_CLOSED = re.compile(
    r"\b(?:in|into|inside|within|with|for|from|as part of|to|ship\w*|sell\w*|"
    r"link\w*)\b[^.?!]{0,40}?"
    r"(?:\bclosed[- ]source\b|\bproprietary\b|"
    rf"\bclosed (?:\w+ )?{_WORK}\b|\bcommercial (?:closed |proprietary )?{_WORK}\b|"
    rf"\bpaid {_WORK}\b)"
    rf"|\bsell(?:ing)? (?:my|our|the) (?:closed )?{_WORK}\b"
    rf"|\b(?:my|our) (?:paid|private|closed) {_WORK}\b"
    r"|\b(?:my|our|we|i)\b[^.?!]{0,60}\bclosed[- ]source\b",
    re.I,
)
_OWN_RELICENSING = re.compile(
    r"\bcontributors?\b|\bpermission from\b|\bcla\b|\b(?:only|sole) author\b|\bsent (?:me )?prs\b|"
    r"\b(?:move|switch|change|relicense|go)\b.{0,30}\bfrom\b.{0,30}\bto\b",
    re.I,
)
"""To change the licence of one's own work is a matter of its authors, not of the table."""

_SOME_LICENSE = re.compile(
    r"\b(?:[A-Z][\w.-]*\s+){1,4}Licen[cs]e(?:\s+v?\d[\d.]*)?|\b[A-Z][\w-]*[- ]Licen[cs]e\b"
)
"""What is written like the name of a licence."""

_USES = (
    (Use.NETWORK, any_of(
        "saas", r"host(?:s|ed|ing)?", "over (?:a|the) network", "web ?(?:service|app|site)",
        "backend", "on (?:a|an|our|my|the) (?:own )?servers?", "server[- ]side", "cloud", "api",
    )),
    (Use.BUNDLE, any_of(
        "side by side", "docker", "containers?", "same (?:repo|image|disk|repository|installer)",
        "next to", "alongside", "separate (?:programs?|process(?:es)?|works?|binar(?:y|ies))",
        r"bundl\w+", r"aggregat\w+", "command line", "subprocess",
        "ship(?:s|ping)? (?:it |both )?(?:with|together)",
    )),
    (Use.COPY, any_of(
        "cop(?:y|ies|ied|ying)", "past(?:e|es|ed|ing)", "snippets?", "files?", "functions?",
        r"vendor\w*", "merg(?:e|es|ed|ing)", r"re-?licens\w+", r"fork\w*", r"modif\w+",
        "port(?:ed|ing)?", r"(?:releas|publish|distribut|licens)\w* (?:[\w-]+ ){0,6}under",
        r"remix\w*", r"adapt\w*", r"fine-?tun\w+",
    )),
    (Use.LINK, any_of(
        "link(?:s|ed|ing)?", "import(?:s|ed|ing)?", "librar(?:y|ies)", "libar(?:y|ies)", "libs?",
        r"depend\w*", "packages?", r"dynamic\w*", r"static\w*", "pip install", "npm", "crates?",
        "modules?", "load(?:s|ed|ing)?", "call(?:s|ed|ing)?", "sdk", "plugins?", "fonts?", "icons?",
    )),
    (Use.COPY, any_of("code", "codebase", "texts?")),
)  # fmt: skip
"""What is done, by the words that say so; the first that is said counts."""

_WRITTEN_OPERATOR = re.compile(r"^\s+(OR|AND)\s+$")
_EITHER = re.compile(r"^\s*(?:or|/)\s*$", re.I)
_WITH_EXCEPTION = re.compile(r"^\s*with\s+(?:the\s+|an?\s+)?$", re.I)
_WRITTEN_EXCEPTION = re.compile(r"^\s+WITH\s+([A-Za-z0-9.-]+)")


def _expressions(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """`mentions` with licences that are joined by OR, AND or WITH as one, an SPDX expression."""
    merged: list[Mention] = []
    licenses = sum(is_license(one) for one in mentions)
    for one in mentions:
        if merged and one.start < merged[-1].end:
            continue  # it is part of the exception that was written out
        if one.spdx and (match := _WRITTEN_EXCEPTION.match(text[one.end :])):
            expression = f"{one.spdx} WITH {match[1]}"
            one = replace(one, spdx=expression, end=one.end + match.end())
        last = merged[-1] if merged else None
        if last is not None and is_license(last) and is_license(one):
            gap = text[last.end : one.start]
            if _WITH_EXCEPTION.match(gap) and "-with-" in one.entries[0]:
                merged[-1] = one  # "GPL with classpath exception" is the one licence
                continue
            operator = _WRITTEN_OPERATOR.match(gap)
            if operator or (_EITHER.match(gap) and licenses > 2):
                word = operator[1] if operator else "OR"
                merged[-1] = replace(
                    last, text=text[last.start : one.end], end=one.end,
                    entries=(*last.entries, *one.entries),
                    spdx=f"{last.spdx or last.entries[0]} {word} {one.spdx or one.entries[0]}",
                )  # fmt: skip
                continue
        merged.append(one)
    return tuple(merged)


def _with_unknown(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """`mentions` with what is written like a licence that nobody here knows, in its place."""
    unknown = [
        Mention(match.group(), match.start(), match.end(), ())
        for match in _SOME_LICENSE.finditer(text)
        if all(one.end <= match.start() or match.end() <= one.start for one in mentions)
    ]
    return tuple(sorted((*mentions, *unknown), key=lambda one: one.start))


def _compatibility(plain: Request, latest: str) -> Request | None:
    text = plain.text
    mentions = _with_unknown(text, plain.mentions)
    if len(mentions) > len(plain.mentions):
        plain = replace(plain, mentions=mentions)
    sides = [n for n, one in enumerate(mentions) if is_license(one) or not one.entries]
    works = [n for n, one in enumerate(mentions) if is_artefact(one) and n not in sides]
    if not sides and not works:
        return None
    closed = _CLOSED.search(text)
    taking = _TAKING.search(text)
    together = _COMPATIBLE.search(text)
    if _OWN_RELICENSING.search(text):
        return None
    asked = replace(plain, kind=Kind.COMPATIBILITY, use=_use(latest) or _use(text))
    if len(sides) >= 2:
        first, second = sides[0], sides[1]
        if roles := _roles(text, mentions, first, second):
            if taking or together:
                return replace(asked, inbound=roles[0], outbound=roles[1], directed=True)
        elif together or (taking and not _alternatives(text, mentions[first], mentions[second])):
            return replace(asked, inbound=first, outbound=second)
        return None
    if len(sides) == 1 and works and taking and not closed:
        # "can i use ffmpeg in my mit app": the tool stands for its licence
        outbound = sides[0]
        after = text[mentions[outbound].end :]
        if _WORK_FOLLOWS.match(after) or _INTO.search(text[: mentions[outbound].start]):
            return replace(asked, inbound=works[0], outbound=outbound, directed=True)
    if closed and (taking or _ALLOWED.search(text)) and len(sides or works) == 1:
        return replace(asked, inbound=(sides or works)[0], directed=True)
    return None


def _use(text: str) -> Use | None:
    return next((use for use, words in _USES if words.search(text)), None)


def _alternatives(text: str, first: Mention, second: Mention) -> bool:
    """Whether two names are put up for choice."""
    return bool(_OR.match(text[first.end : second.start]) or _COMPARING.search(text))


def _roles(
    text: str, mentions: Sequence[Mention], first: int, second: int
) -> tuple[int, int] | None:
    """Which of two mentions goes into which: (inbound, outbound), or None where nothing says it."""
    before_first = text[: mentions[first].start]
    between = text[mentions[first].end : mentions[second].start]
    after_second = text[mentions[second].end :]
    if _FROM.search(before_first):
        return first, second
    if _FROM.search(between) and _TAKING.search(before_first):
        return first, second
    if re.search(r"\boutbound\W+(?:\w+\W+){0,2}$", between, re.I):
        return first, second
    part_first = _PART_FOLLOWS.match(between) or _PART_BEFORE.search(before_first)
    part_second = _PART_FOLLOWS.match(after_second) or _PART_BEFORE.search(between)
    work_first = _WORK_FOLLOWS.match(between) and not _PART_FOLLOWS.match(between)
    work_second = _WORK_FOLLOWS.match(after_second) and not _PART_FOLLOWS.match(after_second)
    into_first, into_second = _INTO.search(before_first), _INTO.search(between)
    owned = _OWN.search(before_first) or work_first
    if part_first and (work_second or not part_second) and not work_first:
        return first, second
    if part_second and not part_first and (owned or into_first):
        return second, first
    if _UNDER.search(between) and not work_first:
        return first, second
    if work_second and not work_first and (into_second or _OWN.search(between)):
        return first, second
    if (into_first or owned) and work_first and _TAKING.search(between + after_second):
        return second, first
    if into_first and not into_second and _TAKING.search(between):
        return second, first
    if into_second and not _WITH.search(between) and not _COMPATIBLE.search(between):
        return first, second
    return None


# --- openness -------------------------------------------------------------------------------------

_OPENNESS = (
    r"(?:open[- ]?sourced?|foss|floss|oss|free software|free and open|open[- ]weights?|libre|"
    r"proprietary|closed[- ]?sourced?|source[- ]available|osi[- ]approved|"
    r"approved by (?:the )?(?:osi|open source initiative)|"
    r"open(?=\W*(?:$|[?.!,;]|or\b|now\b|again\b|at all\b|enough\b)))"
)
_NOT_ASKED = (
    r"(?:alternatives?|in|for|with|instead|use|using|my|our|your|which|like|replace\w*|vs|versus|"
    r"from|how|into|than|find|need|want|over|do|i|we|when|every)"
)
_IS_OPEN = re.compile(
    rf"^(?:[^\w.;?!]+(?!{_NOT_ASKED}\b)[\w'%-]+){{0,5}}?[^\w.;?!]+(?:an? "
    rf")?(?P<word>{_OPENNESS})(?!\w)"
    r"(?!\W+(?:alternatives?|replacement|equivalent|competitor|options?|substitutes?|version "
    r"of|like|"
    r"to (?:contribut|public|new)))",
    re.I,
)
_ASKS_IS = any_of(
    "is", "are", "isn'?t", "aren'?t", "was", "does", "do", "did", "can", "counts?", "whether",
    "really", "still", "if", "so", "call(?:s|ed)?", "says?", "said", "again", "or not", "true",
    "how",
)  # fmt: skip
_HOW_OPEN = any_of("how (?:open|free|closed)")
_LOOKING = any_of(
    "looking for", r"recommend\w*", r"suggest\w*", "need", "which", "best", r"alternativ\w*",
    "instead",
)  # fmt: skip
_NOT_WHETHER = any_of("how long", "when", "why", "how many", "how much", "where", "who")
_TERSE = 6


def _openness(plain: Request) -> Request | None:
    text = plain.text
    if _NOT_WHETHER.search(text):
        return None
    for mention in plain.mentions:
        before, after = text[: mention.start], text[mention.end :]
        if _LOOKING.search(before):
            continue
        said = _IS_OPEN.match(after)
        if said is not None:
            place = mention.end + said.start("word")
            if any(one.start < place < one.end for one in plain.mentions):
                said = None  # it is part of a name, such as that of the Open Data Commons
        asked = said and (_ASKS_IS.search(f"{before} {after}") or len(text.split()) <= _TERSE)
        more = re.search(r"\b(?:more|most)\b", text, re.I) and len(plain.mentions) > 1
        if more:
            continue  # which of them is more open: a comparison
        if asked or _HOW_OPEN.search(before):
            return replace(plain, kind=Kind.OPENNESS, mentions=(mention,))
    return None


# --- comparison -----------------------------------------------------------------------------------

_COMPARING = any_of(
    r"vs\.?", "versus", r"dif{1,2}e?r\w*", r"compar\w+", "better than", "or rather", "or maybe",
    "which (?:one )?(?:is|of|should|would|do)", "should i", "choose", "prefer", "pick",
    "or should", "better", "decide",
)  # fmt: skip
_JOINS = re.compile(
    r"^\W*(?:(?:or|and|vs\.?|versus|against|over|compared|than|from|with|to|the|an?|is|better|rather|"
    r"maybe|different|differ|licen[sc]e|instead of|beside|on one hand)\W*)*$",
    re.I,
)
_DEMANDED = re.compile(r"\b(?:must|should|has to|have to|needs? to) be (?:under )?(?:an? )?$", re.I)
_OR = re.compile(
    r"^\W*(?:licen[sc]e)?\W*(?:or|vs\.?|versus)\W*(?:the|a|rather|maybe|just)?\W*$", re.I
)


_TERSE_CHOICE = 8
"""Words of a message that is nothing but a choice: "qdrant or chroma for a start"."""


def _comparison(plain: Request) -> Request | None:
    text = plain.text
    distinct: list[Mention] = []
    for one in plain.mentions:
        if all(one.entries != other.entries for other in distinct):
            distinct.append(one)
    if len(distinct) < 2:
        return None
    if _DEMANDED.search(text[: distinct[0].start]):
        return None
    gaps = [text[a.end : b.start] for a, b in pairwise(distinct)]
    said = _COMPARING.search(text)
    terse = any(
        len(sentence.split()) <= _TERSE_CHOICE and distinct[0].text in sentence
        for sentence in re.split(r"[?!]+|\.\s", text)
    )
    weighed = said or _CHOOSING.search(text) or terse
    if (weighed and any(_OR.match(gap) for gap in gaps)) or (
        said and any(_JOINS.match(gap) for gap in gaps)
    ):
        return replace(plain, kind=Kind.COMPARE, mentions=tuple(distinct))
    return None


# --- recommendation -------------------------------------------------------------------------------

_FILLER = (
    r"(?:(?:an?|the|my|our|this|that|their|old|paid|expensive|open[- ]?source|free|foss|good|"
    r"self[- ]?hosted|from|of|using)\s+){0,4}"
)
_REPLACED_AFTER = re.compile(
    r"(?:\balternativ\w*\s+(?:to|of|like)|\binstead\s+of|\breplacements?\s+(?:for|of)|"
    r"\breplac(?:e|es|ed|ing)|\bsubstitutes?\s+(?:for|of)|\bequivalents?\s+(?:to|of|for)|"
    r"\bsimilar\s+to|\b(?:something|anything|tools?|apps?|software|programs?)\s+like|"
    r"\bcompetitors?\s+(?:to|of)|\bcounterpart\s+(?:to|of)|\brather\s+than|\bget\s+rid\s+of|"
    r"\bditch(?:ing)?|\bdrop(?:ping)?|\bleav(?:e|ing)|\bclone\s+of|\bversion\s+of|\bcan'?t\s+afford|"
    r"\b(?:switch|mov|migrat|chang|get|go)\w*\s+(?:\w+\s+)?(?:away|off)?\s*(?:from|off))"
    rf"\s+{_FILLER}$",
    re.I,
)
_REPLACED_BEFORE = re.compile(
    r"^\W*(?:(?:open|source|open[- ]?source|free|foss|oss|self|hosted|self[- ]?hosted|an?|"
    r"good|is|are|"
    r"was|desktop|app|licensing|license|has|changed|too|cloud|plus|pro|sync|price|premium|subscription|"
    r"there|for|any|got|gets?|became|so|much)\W+){0,6}"
    r"(?:alternativ\w*|replacements?|substitutes?|equivalents?|competitors?|successors?|instead|"
    r"expensive)\b",
    re.I,
)
"""What stands before, and after, the name of what is to be replaced."""

_WHAT_INSTEAD = any_of(
    "what .{0,60}instead", "what else (?:is there|can|could|should)", "instead of (?:it|that|this)"
)
_OPEN_BEFORE = re.compile(r"\b(?:open[- ]?source|foss|libre|self[- ]hosted|free)\s+$", re.I)
_THINGS = (
    ("learning", any_of(
        "courses?", "books?", "textbooks?", "tutorials?", "moocs?", "lectures?", "bootcamps?",
        r"learning resources?", "mentorships?", "internships?", "programmes?", "video course",
    )),
    ("models", any_of("models?", "llms?", "slms?", "vlms?", "checkpoints?")),
    ("tools", any_of(
        "tools?", "librar(?:y|ies)", "libs?", "frameworks?", "software", "apps?", "applications?",
        "packages?", "programs?", "platforms?", "databases?", "db", "engines?", "servers?",
        "services?", "systems?", "clients?", "editors?", "dashboards?", "solutions?", "stack",
        "toolkits?", "wikis?", "crm", "erp", "lms", "cms", "sdk", "ide", "trackers?", "managers?",
        "vector stores?", "hosting", "bots?",
    )),
    ("learning", any_of("class(?:es)?", "resources?", "videos?", "papers?")),
)  # fmt: skip
"""Folder -> words that ask for what it holds; the first that a question holds decides."""

_CHOOSING = any_of(
    r"recommend\w*", r"reccom\w*", r"suggest\w*", "(?:looking|searching|search) for", "look for",
    "need (?:a|an|some|to find)", "is there (?:a|an|any|some)", "are there (?:any|some)?",
    "any (?:good|free|open|decent|nice|foss|oss|self|other)", "what'?s (?:a|the best)", "best",
    "what (?:can|could|should|do|would) (?:i|we|you|people) (?:use|take|pick|run|try|read|"
    "recommend)",
    "wh?ich", "want (?:a|an)", "give me (?:a|an|some)", "good", "top", "know (?:a|an|any|of)",
    "anyone (?:know|got|have)", "help me (?:choose|pick|find)",
    "what (?:open |free |good |other )*(?:tools?|librar(?:y|ies)|software|apps?|models?|framework)",
)  # fmt: skip
_NEEDING = any_of("need", "want", "looking for", "search(?:ing)?", "look for", "recommend")
_WHAT_TO_USE = any_of(
    "what (?:can|could|should|do|would) (?:i|we|you|people) use", "what to use", "looking for",
)  # fmt: skip
_LICENSE_WANTED = re.compile(
    r"\b(?:wh?ich|what)\s+(?:\w+\s+){0,2}licen[cs]e\s+(?:should|must|shall|do i|do we|can i|"
    r"can we|could|would|to|shall|"
    r"for|lets?|allows?|that|fits?|suits?|stops?|protects?|prevents?|is (?:best|good|right)|"
    r"means)\b|"
    r"\b(?:choose|pick|recommend|suggest|need|want|looking for|find|good|best|right)\s+(?:me\s+)?"
    r"(?:an?\s+|the\s+|some\s+)?(?:[\w-]+\s+){0,3}licen[cs]e\b|"
    r"\blicen[cs]e\s+(?:that|which|where|so that|for my|for our|for a)\b",
    re.I,
)
_TO_GO_WITH = re.compile(r"[- ]compatible\b", re.I)
"""What stands after the name of a licence that another one is only to go together with."""

_MANY_CONSTRAINTS = 2
_WHAT = re.compile(r"\W*(?:what|who|how|why|when|is|are|does|do|can|tell)", re.I)
_TERSE_WISH = 9
"""Words of a wish that is nothing but the thing and what it must be: "self-hosted wiki for us"."""


def _instead(plain: Request) -> Request | None:
    """Something in the place of a tool, a product or a company's service."""
    text = plain.text
    if not plain.mentions:
        return None
    replaceable = [n for n, one in enumerate(plain.mentions) if is_artefact(one) or one.instead]
    if _WHAT_INSTEAD.search(text) and len(replaceable) == 1:
        return replace(plain, kind=Kind.RECOMMEND, instead_of=replaceable[0], wants="tools")
    for number, one in enumerate(plain.mentions):
        service = any(entry.startswith("organizations/") for entry in one.entries)
        if not (is_artefact(one) or one.instead or service):
            continue
        before, after = text[: one.start], text[one.end :]
        open_one = one.instead and not one.loose and _OPEN_BEFORE.search(before)
        if open_one or _REPLACED_AFTER.search(before) or _REPLACED_BEFORE.match(after):
            return replace(plain, kind=Kind.RECOMMEND, instead_of=number, wants="tools")
    return None


def _recommendation(plain: Request) -> Request | None:
    text, mentions = plain.text, plain.mentions
    asked = replace(plain, kind=Kind.RECOMMEND)
    if _LICENSE_WANTED.search(text):
        named = any(
            (is_license(one) or is_artefact(one)) and not _TO_GO_WITH.match(text[one.end :])
            for one in mentions
        )
        return None if named else replace(asked, wants="licenses")
    wants = next((folder for folder, words in _THINGS if words.search(text)), "")
    terse = len(text.split()) <= _TERSE_WISH and plain.constraints and not _WHAT.match(text)
    if wants and (_CHOOSING.search(text) or terse):
        return replace(asked, wants=wants)
    hard = [one for one in plain.constraints if one.demand not in SOFT]
    many = len(hard) >= _MANY_CONSTRAINTS and _NEEDING.search(text)
    if _WHAT_TO_USE.search(text) or many:
        return replace(asked, wants=wants)
    return None


# --- path -----------------------------------------------------------------------------------------

_PATH = any_of(
    "road ?maps?", "learning paths?", "study plan", "(?:what|wh?ich|right|best) order",
    "order to (?:study|learn)",
    "where (?:do|should|can|would|to) (?:(?:i|we|one|you) )?(?:even )?(?:start|begin)",
    "how (?:do|can|should|would|could|to) (?:(?:i|we|one|you) )?(?:even |best )?"
    "(?:learn|get (?:into|started)|start (?:with|learning|in|out)|become|study|teach myself|"
    "go from)",
    "from (?:scratch|zero)", "plan (?:to|for) (?:learn|study|becom)\\w*",
    "want to (?:learn|become|get into)", "path (?:to|for|into)", "teach me",
    r"learn\w* .{0,40}first",
)  # fmt: skip


def _path(plain: Request) -> Request | None:
    if _PATH.search(plain.text) and not re.search(r"\blicen[cs]e\b", plain.text, re.I):
        return replace(plain, kind=Kind.PATH, wants="learning")
    return None

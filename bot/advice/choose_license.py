"""Choose a licence: from what somebody wants to two or three licences that give it.

A `Choice` says what is wanted; the rules are about choices alone. A question is first read as one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.advice.compatibility import rule
from bot.advice.evidence import Advice, Part, Remark, Statement, main_support
from bot.advice.library import Library
from bot.advice.patterns import any_of
from bot.advice.request import Request
from bot.advice.wording import first_sentence, listing
from bot.answer import Kind
from index.compatibility import Compatible, Use
from index.entries import License

MOST = 3
_OFTEN = 5
"""A licence that is named this many times less often than the first of its family is left out."""

_GPL = "GPL-3.0-only"

_OLD = re.compile(
    r"\bis (?:an?|the) (?:old|older|retired)\b|\breplaced (?:it|by)\b|\bsuperseded\b"
    r"|\bis (?:voluntarily )?retired\b|\bhas retired it\b|\bdiscourages new use\b"
    r"|\bdo not choose\b|\bnobody should choose\b|\bnot for new (?:code|work|projects?)\b"
    r"|\bfor new (?:code|work),? (?:take|use|choose|prefer)\b|\bprefer it for new\b",
    re.I,
)
"""What an entry says of a licence that nobody should choose any more; no field tells it."""


class Work(StrEnum):
    """What is to be licensed."""

    SOFTWARE = "software"
    LIBRARY = "library"
    WEB_SERVICE = "web-service"
    DOCUMENTATION = "documentation"
    MEDIA = "media"
    DATA = "data"
    MODEL_WEIGHTS = "model-weights"
    FONTS = "fonts"
    HARDWARE = "hardware"

    @property
    def label(self) -> str:
        """A few words to choose by."""
        return _WORKS[self]


class LicenseWish(StrEnum):
    """What others may do with it."""

    ANYTHING = "anything"
    SHARE_CHANGES = "share-changes"
    SHARE_ALL = "share-all"
    SHARE_SERVICES = "share-services"
    NONCOMMERCIAL = "noncommercial"

    @property
    def label(self) -> str:
        """A few words to choose by."""
        return _WISHES[self]


class Extra(StrEnum):
    """What may be wanted beside that."""

    PATENTS = "patents"
    SIMPLE = "simple"
    GPL_COMPATIBLE = "gpl-compatible"
    NOTHING_ASKED = "nothing-asked"

    @property
    def label(self) -> str:
        """A few words to choose by."""
        return _EXTRAS[self]


_WORKS = {
    Work.SOFTWARE: "A program",
    Work.LIBRARY: "A library that other programs use",
    Work.WEB_SERVICE: "A web service or server",
    Work.DOCUMENTATION: "Documentation, a book or other texts",
    Work.MEDIA: "Pictures, music or video",
    Work.DATA: "Data",
    Work.MODEL_WEIGHTS: "Weights of an AI model",
    Work.FONTS: "A font",
    Work.HARDWARE: "A hardware design",
}
_WISHES = {
    LicenseWish.ANYTHING: "Nearly anything, also in closed products",
    LicenseWish.SHARE_CHANGES: "Build closed products on it, but share changes to it",
    LicenseWish.SHARE_ALL: "Use it where whatever is built on it stays open",
    LicenseWish.SHARE_SERVICES: "The same, and services that run it share their changes too",
    LicenseWish.NONCOMMERCIAL: "Use it, but not commercially",
}
_EXTRAS = {
    Extra.PATENTS: "Patent rights are granted in writing",
    Extra.SIMPLE: "As few conditions as possible",
    Extra.GPL_COMPATIBLE: "It may go into GPL-3.0 projects",
    Extra.NOTHING_ASKED: "Nothing is asked in return (public domain)",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants of a licence; `wish` is None where only the work was told."""

    work: Work
    wish: LicenseWish | None
    extras: frozenset[Extra] = frozenset()


# --- the rules ------------------------------------------------------------------------------------

_TEXTS = ("creative-commons", "documentation", "public-domain")
_WORKS_OF_OTHER_KINDS = {
    Work.DOCUMENTATION: _TEXTS,
    Work.MEDIA: _TEXTS,
    Work.DATA: ("data", "creative-commons", "public-domain"),
    Work.FONTS: ("font", "permissive"),
}
"""Families for what is no program, best first, whatever is wished."""

_FAMILIES = {
    None: ("permissive", "weak-copyleft", "strong-copyleft"),
    LicenseWish.ANYTHING: ("permissive",),
    LicenseWish.SHARE_CHANGES: ("weak-copyleft",),
    LicenseWish.SHARE_ALL: ("strong-copyleft", "network-copyleft", "weak-copyleft"),
    LicenseWish.SHARE_SERVICES: ("network-copyleft",),
}
_SHARING = (LicenseWish.SHARE_CHANGES, LicenseWish.SHARE_ALL, LicenseWish.SHARE_SERVICES)
_LIMITED = ("creative-commons", "source-available", "model")
_PROGRAMS = (Work.SOFTWARE, Work.LIBRARY, Work.WEB_SERVICE)
_SPOKEN = {
    Work.MODEL_WEIGHTS: "model weights", Work.LIBRARY: "a library",
    Work.WEB_SERVICE: "a web service",
}  # fmt: skip


def advise_choice(choice: Choice, library: Library, opening: str = "You want") -> Advice | None:
    """Two or three licences that give what is wanted; None where there are none.

    Where nothing gives all of it, something is given up, and said to be. `opening` comes before
    what is wanted.
    """
    for able, given_up in _concessions(choice):
        if chosen := _chosen(able, library):
            return _advice(able, given_up, chosen, opening)
    return None


def _concessions(choice: Choice) -> Iterator[tuple[Choice, list[str]]]:
    """Yields (what is still wanted, what is given up in words): one extra more each time, and at
    last what others may do.
    """
    ordered = [extra for extra in Extra if extra in choice.extras]
    for number in range(len(ordered), -1, -1):
        lost = [_EXTRA_WORDS[extra] for extra in ordered[number:]]
        yield replace(choice, extras=frozenset(ordered[:number])), lost
    if choice.wish is not None:
        lost = _wanted(choice)
        yield Choice(choice.work, None), lost


def _chosen(choice: Choice, library: Library) -> list[License]:
    categories = _families(choice)
    use = library.license_uses
    fitting = [
        one for one in library.every(License)
        if one.category in categories and one.spdx and _fits(one, choice, library)
        and not is_old(one)
    ]  # fmt: skip
    simple = Extra.SIMPLE in choice.extras
    fitting.sort(
        key=lambda one: (
            categories.index(one.category), len(one.conditions) if simple else 0, -use[one.id],
        )
    )  # fmt: skip
    return _varied([one for one in fitting if _is_known(one, fitting, use)])


def _families(choice: Choice) -> tuple[str, ...]:
    """The families of licences that give what is wanted, best first."""
    if choice.work is Work.FONTS:
        return _WORKS_OF_OTHER_KINDS[choice.work]
    if choice.wish is LicenseWish.NONCOMMERCIAL:
        return _LIMITED
    if Extra.NOTHING_ASKED in choice.extras and choice.wish not in _SHARING:
        return ("public-domain", "permissive")
    if choice.work in _WORKS_OF_OTHER_KINDS:
        return _WORKS_OF_OTHER_KINDS[choice.work]
    if choice.work is Work.WEB_SERVICE and choice.wish is LicenseWish.SHARE_ALL:
        # Running a service passes nothing on: without a network clause nothing need be shared.
        return ("network-copyleft", "strong-copyleft")
    if choice.work is Work.HARDWARE and choice.wish is LicenseWish.SHARE_SERVICES:
        return _FAMILIES[LicenseWish.SHARE_ALL]
    return _FAMILIES[choice.wish]


def _fits(one: License, choice: Choice, library: Library) -> bool:
    """Whether a licence of a fitting family keeps to all that is wanted."""
    program = choice.work in _PROGRAMS
    subject = Work.SOFTWARE if program else choice.work
    limited = choice.wish is LicenseWish.NONCOMMERCIAL
    nothing = Extra.NOTHING_ASKED in choice.extras
    return (
        subject in one.applies_to
        and ("noncommercial-only" in one.limitations) == limited
        and (not program or one.osi_approved or limited or nothing)
        and (program or _is_as_open(one, choice))
        and (not nothing or not one.conditions)
        and (Extra.PATENTS not in choice.extras or one.patent_grant == "express")
        and (Extra.GPL_COMPATIBLE not in choice.extras or _goes_into_gpl(one, library))
    )


def _is_as_open(one: License, choice: Choice) -> bool:
    """Whether a licence for what is no program keeps changed versions as open as was wished: its
    family does not tell that.
    """
    if choice.wish in _SHARING:
        return one.copyleft_scope != "none"
    if choice.wish is LicenseWish.ANYTHING and choice.work is not Work.FONTS:
        return one.copyleft_scope == "none" and "no-derivatives" not in one.limitations
    return True


def _goes_into_gpl(one: License, library: Library) -> bool:
    table = library.compatibility
    if table is None:
        return False
    answers = (rule(table, name, _GPL, Use.COPY).answer for name in one.spdx)
    return any(answer in (Compatible.YES, Compatible.CONDITIONS) for answer in answers)


def is_old(one: License) -> bool:
    """Whether the licence's own entry calls it old, replaced or retired, or advises against it."""
    texts = (one.summary, *(section.text for section in one.sections))
    return any(_OLD.search(" ".join(text.split())) for text in texts)


def _is_known(one: License, fitting: list[License], use: Counter[str]) -> bool:
    """Whether a licence is named often, as licences of its family go."""
    most = max(use[other.id] for other in fitting if other.category == one.category)
    return use[one.id] * _OFTEN >= most


def _varied(fitting: list[License]) -> list[License]:
    """The first few, no two of which are versions or variants of one licence."""
    chosen: list[License] = []
    for one in fitting:
        family = re.split(r"-\d", one.id)[0]
        if all(re.split(r"-\d", other.id)[0] != family for other in chosen):
            chosen.append(one)
    return chosen[:MOST]


def _advice(choice: Choice, given_up: Sequence[str], chosen: list[License], opening: str) -> Advice:
    work = _SPOKEN.get(choice.work, choice.work.value)
    parts: list[Part] = []
    if given_up:
        lost = listing(f"that {one}" for one in given_up)
        parts.append(Remark(f"I know no licence for {work} with all of that. I left out the wish "
                            f"{lost}."))  # fmt: skip
    parts.append(Remark(_told(choice, work, opening)))
    parts += [
        Statement(
            f"{number}. **{one.title}** (`{one.spdx[0]}`). {first_sentence(one.summary)}",
            (main_support(one),),
        )
        for number, one in enumerate(chosen, start=1)
    ]
    about = tuple(one.id for one in chosen)
    return Advice(Kind.RECOMMEND, "Licences for this", tuple(parts), about, listed=about)


def _told(choice: Choice, work: str, opening: str) -> str:
    """What the licences below give, as a list where it is more than one thing."""
    wanted = _wanted(choice)
    if not wanted:
        return f"These are usual for {work}:"
    if len(wanted) == 1:
        return f"{opening}, for {work}, that {wanted[0]}. These give it:"
    wishes = "\n".join(f"- {one}" for one in wanted)
    return f"{opening}, for {work}:\n{wishes}\n\nThese give it:"


_EXTRA_WORDS = {
    Extra.PATENTS: "patent rights are granted in writing",
    Extra.SIMPLE: "it sets as few conditions as possible",
    Extra.GPL_COMPATIBLE: "it may go into GPL-3.0 projects",
    Extra.NOTHING_ASKED: "nothing is asked in return",
}
_WISH_WORDS = {
    LicenseWish.ANYTHING: "others may do nearly anything with it",
    LicenseWish.SHARE_CHANGES: "others may build closed products on it, but share their changes "
    "to it",
    LicenseWish.SHARE_ALL: "whatever is built on it stays open",
    LicenseWish.SHARE_SERVICES: "whatever is built on it stays open, also where it runs as a "
    "service",
    LicenseWish.NONCOMMERCIAL: "nobody uses it commercially",
}


def _wanted(choice: Choice) -> list[str]:
    """What is wanted, in words."""
    extras = [_EXTRA_WORDS[extra] for extra in Extra if extra in choice.extras]
    if choice.wish is None or (
        choice.wish is LicenseWish.ANYTHING and Extra.NOTHING_ASKED in choice.extras
    ):
        return extras
    if choice.wish in _SHARING and choice.work in _WORKS_OF_OTHER_KINDS:
        return ["changed versions stay open", *extras]
    return [_WISH_WORDS[choice.wish], *extras]


_WORK_QUESTIONS = {
    Work.SOFTWARE: "a program", Work.LIBRARY: "a package that other programs use",
    Work.WEB_SERVICE: "a web service", Work.DOCUMENTATION: "documentation or other texts",
    Work.MEDIA: "pictures, music or videos", Work.DATA: "data",
    Work.MODEL_WEIGHTS: "model weights", Work.FONTS: "a font", Work.HARDWARE: "a hardware design",
}  # fmt: skip
_EXTRA_QUESTIONS = _EXTRA_WORDS | {Extra.GPL_COMPATIBLE: "it is GPL-compatible"}
_WISH_QUESTIONS = _WISH_WORDS | {LicenseWish.NONCOMMERCIAL: "nobody makes money with it"}


def question_of(choice: Choice) -> str:
    """A question that says a choice in plain words, and asks for its licences."""
    wishes = [_WISH_QUESTIONS[choice.wish]] if choice.wish is not None else []
    wishes += [_EXTRA_QUESTIONS[extra] for extra in Extra if extra in choice.extras]
    ends = f" so that {listing(wishes)}" if wishes else ""
    return f"Which licence should I choose for {_WORK_QUESTIONS[choice.work]}{ends}?"


# --- a question as a choice -----------------------------------------------------------------------

_SUBJECTS = {
    Work.FONTS: any_of("fonts?", "typeface"),
    Work.HARDWARE: any_of("hardware", "pcbs?", "circuits?", "schematics?"),
    Work.MODEL_WEIGHTS: any_of("weights", "model", r"fine[- ]?tun\w*", "checkpoint"),
    Work.DATA: any_of("data ?sets?", "data ?bases?", "data", "corpus", "annotations?"),
    Work.DOCUMENTATION: any_of(
        "docs", "documentation", "manual", "handbook", "wiki", r"course material\w*", "slides",
        "blog", "book", "texts?", "articles?",
    ),
    Work.MEDIA: any_of(
        "photos?", "images?", "art(?:work)?", "music", "songs?", "videos?", "icons?", "drawings?",
        "pictures?",
    ),
}  # fmt: skip
"""What is to be licensed, by the words for it; software where none stands."""

_NONCOMMERCIAL = any_of(
    "non[- ]?commercial", "no commercial", "not (?:for )?commercial", "forbids? commercial",
    r"(?:nobody|no one|noone|not|never|don'?t|without) .{0,30}(?:sells?|selling|mak\w+ money)",
)  # fmt: skip
_NETWORK = any_of(
    "saas", "cloud", "host(?:s|ed|ing)?", "servers?", "network", "web ?(?:service|app|tool|site)",
    "services?", "amazon", "aws",
)  # fmt: skip
_SHARE = any_of(
    r"shar(?:e|es|ed|ing) .{0,25}(?:change|improve|modif|fix|alike|back|code|source)\w*",
    "giv(?:e|es|ing) back", r"contribut\w+ back", "copyleft", "open too", "reciprocal",
    "same licen[cs]e", r"(?:stays?|keeps?|remains?) .{0,15}(?:open|free)",
    r"(?:must|have to|has to|force\w*|require\w*|oblig\w*) .{0,40}"
    r"(?:open|publish|share|source|release|back|changes|improvements)",
    r"(?:nobody|no one|noone|not|never|can'?t|cannot|don'?t|prevent|stop|avoid) .{0,60}"
    r"(?:clos|proprietary)\w*",
    r"publish\w* (?:their|the|any) (?:change|modif|improve)\w*",
)  # fmt: skip
_SECRET = any_of(r"source .{0,20}(?:secret|closed|hidden|private)", "closed[- ]source")
_BUILT_ON = any_of(
    "librar(?:y|ies)", "libs?", "compan(?:y|ies) (?:can|may|could|to)",
    "(?:may|can|could) (?:build|use|put|ship|link) .{0,40}(?:closed|proprietary)",
    "proprietary (?:apps?|programs?|products?|software|code)", "weak", "files?",
)  # fmt: skip
_PATENTS = any_of("patents?")
_NOTHING = any_of(
    "no (?:attribution|credit|conditions?|strings|notice)", "public domain",
    "nothing (?:is |to be )?asked",
    "(?:any|every)thing without", "without (?:attribution|credit|naming|conditions?)",
    r"(?:nobody|no one|noone|without|don'?t) .{0,30}(?:credit|notice|attribut\w*)",
)  # fmt: skip
_FEW_CONDITIONS = any_of(
    r"simple\w*", r"short\w*", "(?:few|fewest|as few|minimal) conditions?(?: as possible)?"
)
_PERMISSIVE = any_of(
    "permissive",
    "(?:anyone|anybody|everyone|everybody|people|others) (?:can|may|could|to|should)",
    "do (?:what|anything|everything)", "what(?:ever)? they (?:want|like)", r"simple\w*",
    r"short\w*", "closed (?:products?|source) (?:is )?(?:ok|fine|allowed)", "credit",
    "attribution", "my name", "just (?:want )?(?:credit|attribution|my name)", "no copyleft",
    r"commercial\w*", "compan(?:y|ies)",
)  # fmt: skip
_FOR_GPL = any_of(
    r"(?:compatible|goes?|together|combin\w+) (?:[\w-]+ ){0,3}gpl\S*", r"gpl[- ]compatible",
    r"into gpl\S* projects?",
)  # fmt: skip


def advise_license_choice(request: Request, library: Library) -> Advice | None:
    """Two or three licences for the wishes in the question; None where it tells none."""
    choice = choice_in(request.text)
    advice = advise_choice(choice, library, "As I read it, you want") if choice else None
    if advice is None:
        return None
    closing = Remark(
        "Tell me more of what you want (patents, use as a service, a library, data or texts), and "
        "I narrow it down."
    )
    return replace(advice, parts=(*advice.parts, closing))


def choice_in(text: str) -> Choice | None:
    """What `text` wants of a licence, or None where it tells nothing of that."""
    work = next((one for one, words in _SUBJECTS.items() if words.search(text)), Work.SOFTWARE)
    patterns = {
        Extra.PATENTS: _PATENTS, Extra.GPL_COMPATIBLE: _FOR_GPL, Extra.NOTHING_ASKED: _NOTHING,
        Extra.SIMPLE: _FEW_CONDITIONS,
    }  # fmt: skip
    extras = frozenset(extra for extra, words in patterns.items() if words.search(text))
    wish = _wish_in(text, extras)
    if wish is None and not extras and work not in _WORKS_OF_OTHER_KINDS:
        return None
    return Choice(work, wish, extras)


def _wish_in(text: str, extras: frozenset[Extra]) -> LicenseWish | None:
    secret = _SECRET.search(text)
    if _NONCOMMERCIAL.search(text) and not secret:
        return LicenseWish.NONCOMMERCIAL
    if Extra.NOTHING_ASKED in extras:
        return LicenseWish.ANYTHING
    if _SHARE.search(text) or secret:
        if _NETWORK.search(text):
            return LicenseWish.SHARE_SERVICES
        return LicenseWish.SHARE_CHANGES if _BUILT_ON.search(text) else LicenseWish.SHARE_ALL
    return LicenseWish.ANYTHING if _PERMISSIVE.search(text) else None

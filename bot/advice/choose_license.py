"""Choose a licence: from what somebody wants to two or three licences that give it."""

import re
from collections import Counter

from bot.advice.evidence import Advice, Remark, Statement, main_support
from bot.advice.library import Library
from bot.advice.patterns import any_of
from bot.advice.request import Request
from bot.advice.wording import first_sentence, listing
from bot.answer import Kind
from index.entries import License

MOST = 3
_OFTEN = 5
"""A licence that is named this many times less often than the first of its family is left out."""

_SUBJECTS = {
    "fonts": any_of("fonts?", "typeface"),
    "hardware": any_of("hardware", "pcbs?", "circuits?", "schematics?"),
    "model-weights": any_of("weights", "model", r"fine[- ]?tun\w*", "checkpoint"),
    "data": any_of("data ?sets?", "data ?bases?", "data", "corpus", "annotations?"),
    "documentation": any_of(
        "docs", "documentation", "manual", "handbook", "wiki", r"course material\w*", "slides",
        "blog", "book", "texts?", "articles?",
    ),
    "media": any_of(
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
    "(?:any|every)thing without", "without (?:attribution|credit|naming|conditions?)",
    r"(?:nobody|no one|noone|without|don'?t) .{0,30}(?:credit|notice|attribut\w*)",
)  # fmt: skip
_PERMISSIVE = any_of(
    "permissive",
    "(?:anyone|anybody|everyone|everybody|people|others) (?:can|may|could|to|should)",
    "do (?:what|anything|everything)", "what(?:ever)? they (?:want|like)", r"simple\w*",
    r"short\w*", "closed (?:products?|source) (?:is )?(?:ok|fine|allowed)", "credit",
    "attribution", "my name", "just (?:want )?(?:credit|attribution|my name)", "no copyleft",
    r"commercial\w*", "compan(?:y|ies)",
)  # fmt: skip


def advise_license_choice(request: Request, library: Library) -> Advice | None:
    """Two or three licences for the wishes in the question; None where it tells none."""
    text = request.text
    subject = next((name for name, words in _SUBJECTS.items() if words.search(text)), "software")
    wishes, categories = _wishes(text, subject)
    if not wishes:
        return None
    patents = bool(_PATENTS.search(text))
    noncommercial = bool(_NONCOMMERCIAL.search(text)) and not _SECRET.search(text)
    nothing = bool(_NOTHING.search(text))
    use = library.license_uses
    fitting = [
        one for one in library.every(License)
        if one.category in categories and subject in one.applies_to and one.spdx
        and (not nothing or not one.conditions)
        and (not patents or one.patent_grant == "express")
        and ("noncommercial-only" in one.limitations) == noncommercial
        and (subject != "software" or one.osi_approved or noncommercial or nothing)
    ]  # fmt: skip
    fitting.sort(key=lambda one: (categories.index(one.category), -use[one.id]))
    chosen = _varied([one for one in fitting if _is_known(one, fitting, use)])
    if not chosen:
        return None
    if patents:
        wishes.append("that patent rights are granted")
    lines = [
        Statement(
            f"{number}. **{one.title}** (`{one.spdx[0]}`). {first_sentence(one.summary)}",
            (main_support(one),),
        )
        for number, one in enumerate(chosen, start=1)
    ]
    about = tuple(one.id for one in chosen)
    opening = Remark(
        f"As I read it, you want {listing(wishes)}. For {_spoken(subject)} these give it:"
    )
    closing = Remark(
        "Tell me more of what you want (patents, use as a service, a library, data or texts), and "
        "I narrow it down."
    )
    return Advice(
        Kind.RECOMMEND, "Licences for this", (opening, *lines, closing), about, listed=about
    )


def _spoken(subject: str) -> str:
    return {"model-weights": "model weights"}.get(subject, subject)


def _wishes(text: str, subject: str) -> tuple[list[str], list[str]]:
    """What is wanted, in words, and the families of licences that give it, best first."""
    if subject in ("documentation", "media"):
        families = ["creative-commons", "documentation", "public-domain"]
    elif subject == "data":
        families = ["data", "creative-commons", "public-domain"]
    elif subject == "fonts":
        return ["a licence for fonts"], ["font", "permissive"]
    else:
        families = []
    if _NONCOMMERCIAL.search(text) and not _SECRET.search(text):
        return ["that nobody uses it commercially (which no open source licence asks)"], [
            "creative-commons", "source-available", "model",
        ]  # fmt: skip
    if _NOTHING.search(text):
        return ["to ask for nothing in return"], ["public-domain", "permissive"]
    if _SHARE.search(text) or _SECRET.search(text):
        if families:
            return ["that changed versions stay open"], families
        if _NETWORK.search(text):
            return ["that changes stay open, also where it runs as a service"], ["network-copyleft"]
        if _BUILT_ON.search(text):
            return ["that changes to it come back, while others may build closed products on it"], [
                "weak-copyleft"
            ]  # fmt: skip
        return ["that whatever is built on it stays open"], [
            "strong-copyleft", "network-copyleft", "weak-copyleft",
        ]  # fmt: skip
    if families:
        return [f"terms for {_spoken(subject)}"], families
    if _PERMISSIVE.search(text) or _PATENTS.search(text):
        return ["that others may do nearly anything with it"], ["permissive"]
    return [], []


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

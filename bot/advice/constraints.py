"""Constraints: what a question demands of a tool, model or course, as data to be met."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.advice.library import Library, terms_of
from bot.advice.patterns import any_of
from bot.advice.terms import NAMES, named
from index.entries import Artefact, Entry, Learning, License, Model, Tool


class Demand(StrEnum):
    """What a constraint is about."""

    LANGUAGE = "language"
    PLATFORM = "platform"
    WITHOUT_GPU = "without GPU"
    MEMORY = "memory"
    LICENSE = "license"
    OPEN = "open"
    COMMERCIAL = "commercial"
    SELF_HOSTED = "self-hosted"
    FREE = "free"
    LEVEL = "level"
    FORMAT = "format"
    CERTIFICATE = "certificate"
    HOURS = "hours"
    HUMAN_LANGUAGE = "human language"
    MODALITY = "modality"
    TASK = "task"
    TOPIC = "topic"


SOFT = (Demand.OPEN, Demand.FREE, Demand.COMMERCIAL, Demand.FORMAT, Demand.MODALITY)
"""Demands that nearly everything here meets: they ask for no list of their own."""

HARD = (
    Demand.LANGUAGE, Demand.PLATFORM, Demand.WITHOUT_GPU, Demand.MEMORY, Demand.LICENSE,
    Demand.HOURS, Demand.CERTIFICATE, Demand.HUMAN_LANGUAGE,
)  # fmt: skip
"""Demands that leave few: who makes them wants a list that keeps to them."""

LEARNING = (
    Demand.LEVEL, Demand.FORMAT, Demand.CERTIFICATE, Demand.HOURS, Demand.HUMAN_LANGUAGE,
    Demand.TOPIC,
)  # fmt: skip
"""Likewise for what to learn from."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A demand, its value (a term of a closed list, or a number), and how it was worded."""

    demand: Demand
    value: str
    words: str


def _alternation(words: Iterable[str]) -> str:
    """Any of the words, the longest first; one pattern is a hundred times faster than as many."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_PROGRAMMING = {
    "python": "python", "rust": "rust", "java": "java", "javascript": "javascript",
    "js": "javascript", "typescript": "javascript", "node": "javascript", "nodejs": "javascript",
    "node.js": "javascript", "c++": "c++", "cpp": "c++", "golang": "go", "go": "go", "php": "php",
    "ruby": "ruby", "rails": "ruby", "swift": "swift", "kotlin": "kotlin", "c#": "csharp",
    "csharp": "csharp", ".net": "csharp", "scala": "scala", "julia": "julia", "r": "r",
}  # fmt: skip
_AMBIGUOUS_LANGUAGES = frozenset(("go", "r", "swift", "node", "ruby", "julia", "rust"))
_PLATFORMS = {
    "windows": "windows", "mac": "macos", "macos": "macos", "macbook": "macos", "osx": "macos",
    "linux": "linux", "ubuntu": "linux", "debian": "linux", "fedora": "linux", "android": "android",
    "iphone": "ios", "ipad": "ios", "ios": "ios", "kubernetes": "kubernetes", "k8s": "kubernetes",
    "amd": "amd-gpu", "radeon": "amd-gpu", "apple silicon": "apple-silicon",
    "m1": "apple-silicon", "m2": "apple-silicon", "m3": "apple-silicon", "m4": "apple-silicon",
    "nvidia": "nvidia-gpu", "tpu": "tpu", "intel gpu": "intel-gpu", "intel arc": "intel-gpu",
    "browser": "browser", "raspberry pi": "linux", "raspberry": "linux",
}  # fmt: skip
_HUMAN_LANGUAGES = (
    "arabic", "bengali", "chinese", "danish", "dutch", "finnish", "french", "german", "greek",
    "hebrew", "hindi", "indonesian", "italian", "japanese", "korean", "mandarin", "norwegian",
    "persian", "polish", "portuguese", "romanian", "russian", "spanish", "swahili", "swedish",
    "tamil", "thai", "turkish", "ukrainian", "urdu", "vietnamese", "yoruba", "zulu",
)  # fmt: skip
_PROGRAMMING_WORD = re.compile(rf"(?<![\w.+#-])(?:{_alternation(_PROGRAMMING)})(?![\w+#-]|\.\w)")
_LANGUAGE_LED = re.compile(
    r"\b(?:in|for|with|from|using|an?|know|only|just|uses?|write|speak|all)\s+$"
)
"""What stands before a word that is a programming language there: "in go", not "go on"."""

_PLATFORM = re.compile(rf"(?<![\w-])(?:{_alternation(_PLATFORMS)})(?![\w-])")
_HUMAN_LANGUAGE = re.compile(rf"\b(?:{_alternation(_HUMAN_LANGUAGES)})\b")
_LEVELS = {
    "novice": any_of(
        "no (?:coding|programming)", "without (?:coding|programming)", "can'?t (?:code|program)",
        "(?:never|not) (?:coded|programmed)", "non[- ]?(?:programmers?|technical|coders?)",
        "zero (?:coding|programming)",
    ),
    "beginner": any_of(
        "beginn?ers?", "newbies?", "noobs?", "starters?", "from (?:scratch|zero)", "entry[- ]level",
        "new to (?:this|programming|coding|ml|ai)",
    ),
    "intermediate": any_of("intermediate", "know (?:some )?python", "some experience"),
    "advanced": any_of("advanced", "experts?", "experienced", "phd", "graduate level"),
}  # fmt: skip
_FORMATS = {
    "book": any_of("books?", "textbooks?", "ebooks?"),
    "video-series": any_of("video (?:series|course|lectures)", "youtube", "playlist"),
    "course": any_of("courses?", "class(?:es)?", "moocs?", "lectures?"),
    "paper": any_of("papers?"),
    "tutorial": any_of("tutorials?"),
    "interactive": any_of("interactive", "hands[- ]on", "exercises"),
    "community": any_of("communit(?:y|ies)", "forums?", "study group"),
    "programme": any_of(
        "program(?:me)?s? (?:that|which|for students)", "internships?", "mentorship"
    ),
}  # fmt: skip
_MODALITIES = {
    "embedding": any_of(r"embeddings?", "embed", r"retriev\w+", "rerank(?:er|ing)?"),
    "code": any_of("coding", "code (?:model|completion|generation)", "programming model"),
    "speech": any_of("speech", "tts", "asr", r"transcri\w+", "text[- ]to[- ]speech"),
    "text": any_of("llms?", "slms?", "language models?", r"chat ?bots?", "chat(?:ting)?"),
}  # fmt: skip
"""What a model is to take or give, by the words for it; the first that is said counts."""

_NOT_WANTED = re.compile(r" (?:is|are) not| isn'?t| aren'?t", re.I)
_LOCAL = frozenset(
    ("self-hosted", "linux", "macos", "windows", "cpu", "android", "ios", "nvidia-gpu")
)
_DESKTOPS = ("windows", "macos", "linux")
_COPYLEFT = ("strong-copyleft", "network-copyleft", "weak-copyleft")

_MEMORY = re.compile(r"\b(\d+(?:\.\d+)?)\s*(?:gb|gib|gigs?)\b", re.I)
_HOURS = re.compile(
    r"\b(?:in|under|within|less than|max(?:imum)?|at most|only)\s+(\d+)\s*(?:h|hours?)\b", re.I
)
_SIMPLE = (
    (Demand.COMMERCIAL, any_of(
        "commercial(?:ly)?(?! (?:product|alternative|software|tool|app))", "sell", "at work",
        "in (?:my|our|a) (?:product|business|company|startup|start-up)",
    )),
    (Demand.SELF_HOSTED, any_of(
        "self[- ]?host(?:ed|able|ing)?", "on[- ]prem(?:ises?)?", "offline", "air[- ]?gapped",
        "own (?:server|hardware|machine|pc|computer|laptop|data ?cent(?:er|re))", "local(?:ly)?",
        "without (?:the )?(?:internet|cloud)", "no (?:internet|cloud)", "home ?(?:server|lab)",
    )),
    (Demand.OPEN, any_of(
        "(?:really|truly|fully|100%|actually|properly) open", "foss", "floss", "libre",
        "free software", "osi[- ]approved", "open[- ]?source(?:d)?",
    )),
    (Demand.FREE, any_of(
        "free(?! software)", "no cost", "gratis", "without paying", "no money", "broke", "cheap",
    )),
    (Demand.CERTIFICATE, any_of("certificat(?:e|es|ion)", "certified")),
    (Demand.WITHOUT_GPU, any_of(
        r"(?:no|without(?: a| an)?|don'?t have(?: a| an)?|lacks?|have no) (?:\w+ )?"
        "(?:gpu|graphics card|cuda)",
        "cpu[- ]?only", r"(?:on|just|only)(?: a| my| the)? (?:\w+ )?cpu", r"cpu is all .{0,12}",
        "weak (?:laptop|pc|machine)",
    )),
)  # fmt: skip
"""Demands without a value, by the words for them."""

_LICENSES = (
    ("permissive", any_of(
        "permissive(?:ly)?", "no copyleft", "not (?:a?gpl|copyleft)", "no a?gpl",
        "without (?:a?gpl|copyleft)", "non[- ]?(?:a?gpl|copyleft)",
        "(?:must|should|has to|have to|needs? to) be (?:under )?(?:an? )?(?:mit|apache|bsd)",
        "(?:under|with) (?:mit|apache|bsd)", r"(?:apache ?/ ?mit|mit ?/ ?apache)(?: only)?",
    )),
    ("copyleft", any_of("copyleft")),
)  # fmt: skip
_LICENSED = re.compile(
    r"\b(mit|apache|bsd|gpl|agpl|lgpl|mpl)(?:[- ]?[\d.]+)?[- ](?:licen[sc]ed|licen[sc]e)\b", re.I
)


_IN_WORDS = {
    Demand.LANGUAGE: "in {}", Demand.PLATFORM: "on {}", Demand.WITHOUT_GPU: "without a GPU",
    Demand.MEMORY: "{} GB", Demand.LICENSE: "{}-licensed", Demand.OPEN: "open source",
    Demand.COMMERCIAL: "for commercial use", Demand.SELF_HOSTED: "self-hosted",
    Demand.FREE: "free", Demand.LEVEL: "for {}", Demand.FORMAT: "as a {}",
    Demand.CERTIFICATE: "with a certificate", Demand.HOURS: "at most {} hours",
    Demand.HUMAN_LANGUAGE: "in {}", Demand.MODALITY: "for {}", Demand.TASK: "for {}",
    Demand.TOPIC: "about {}",
}  # fmt: skip
_VALUE_WORDS = {
    **NAMES["platforms"], **NAMES["programming_languages"],
    "tpu": "a TPU", "cpu": "an ordinary processor", "browser": "a browser",
    "intel-gpu": "an Intel GPU", "permissive": "permissively", "copyleft": "copyleft",
    "mit": "MIT", "apache": "Apache", "beginner": "beginners",
    "novice": "people without programming", "intermediate": "intermediate learners",
    "advanced": "advanced learners", "embedding": "embeddings", "code": "coding", "text": "chat",
}  # fmt: skip


_SUBJECT_LISTS = {Demand.TASK: "tasks", Demand.TOPIC: "topics"}


def demanded(demand: Demand, value: str = "yes") -> Constraint:
    """A constraint that was chosen rather than worded, in the words that people use for it."""
    said = _VALUE_WORDS.get(value) or named(_SUBJECT_LISTS.get(demand, ""), value)
    if demand is Demand.HUMAN_LANGUAGE:
        value, said = value.lower(), value.capitalize()
    return Constraint(demand, value, _IN_WORDS[demand].format(said))


def constraints_in(text: str) -> tuple[Constraint, ...]:
    """What `text` demands, each demand and value once."""
    found = {(one.demand, one.value): one for one in _all_in(text)}
    return tuple(found.values())


def _all_in(text: str) -> Iterator[Constraint]:
    lowered = text.lower()
    yield from _languages(lowered)
    for found in _PLATFORM.finditer(lowered):
        platform, negated = _PLATFORMS[found[0]], _negated(lowered, found.start())
        if platform.endswith("gpu") and negated:
            yield Constraint(Demand.WITHOUT_GPU, "cpu", f"without {found[0]}")
        elif not negated:
            yield Constraint(Demand.PLATFORM, platform, found[0])
    if match := _MEMORY.search(text):
        yield Constraint(Demand.MEMORY, match.group(1), match.group().lower())
    if match := _HOURS.search(text):
        yield Constraint(Demand.HOURS, match.group(1), match.group().lower())
    yield from _terms(text)
    for demand, words in _SIMPLE:
        if match := words.search(text):
            yield Constraint(
                demand, "cpu" if demand is Demand.WITHOUT_GPU else "yes", match[0].lower()
            )
    for level, words in _LEVELS.items():
        if match := words.search(text):
            yield Constraint(Demand.LEVEL, level, match[0].lower())
            break
    for form, words in _FORMATS.items():
        match = words.search(text)
        if (
            match
            and not _negated(lowered, match.start())
            and not _NOT_WANTED.match(text[match.end() :])
        ):
            yield Constraint(Demand.FORMAT, form, match[0].lower())
            break
    for modality, words in _MODALITIES.items():
        if match := words.search(text):
            yield Constraint(Demand.MODALITY, modality, match[0].lower())
            break
    for found in _HUMAN_LANGUAGE.finditer(lowered):
        if not _negated(lowered, found.start()):
            yield Constraint(Demand.HUMAN_LANGUAGE, found[0], found[0])


def _terms(text: str) -> Iterator[Constraint]:
    """The licence that is demanded, by its family or its name."""
    for family, words in _LICENSES:
        if match := words.search(text):
            yield Constraint(Demand.LICENSE, family, match[0].lower())
            return
    if match := _LICENSED.search(text):
        yield Constraint(Demand.LICENSE, match.group(1).lower(), match[0].lower())


def _languages(lowered: str) -> Iterator[Constraint]:
    for match in _PROGRAMMING_WORD.finditer(lowered):
        before = lowered[: match.start()]
        if match[0] in _AMBIGUOUS_LANGUAGES and not _LANGUAGE_LED.search(before):
            continue
        if not _negated(lowered, match.start()):
            yield Constraint(Demand.LANGUAGE, _PROGRAMMING[match[0]], match[0])


_NEGATION = re.compile(
    r"\b(?:not|no|without|except|avoid|never|isn'?t|don'?t (?:want|need|like|use|know)|"
    r"instead of)\s+"
    r"(?:(?:on|in|for|an?|the|any|with)\s+)?$"
)


def _negated(lowered: str, position: int) -> bool:
    """Whether what stands at `position` is said not to be wanted."""
    return _NEGATION.search(lowered[max(0, position - 24) : position]) is not None


def meets(library: Library, entry: Entry, constraint: Constraint) -> bool:
    """Whether the fields of `entry` meet a constraint; one that does not concern it is met."""
    check = _CHECKS.get(constraint.demand)
    return check is None or check(library, entry, constraint.value)


def _language(_: Library, entry: Entry, value: str) -> bool:
    return not isinstance(entry, Tool) or value in entry.languages or entry.languages == ("none",)


def _platform(_: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Artefact):
        return True
    if value in _DESKTOPS and not set(_DESKTOPS) & set(entry.runs_on):
        return any(one in entry.runs_on for one in ("browser", "self-hosted", "hosted-service"))
    fits = {"apple-silicon": ("apple-silicon", "macos"), "browser": ("browser", "hosted-service")}
    return any(one in entry.runs_on for one in fits.get(value, (value,)))


def _without_gpu(_: Library, entry: Entry, __: str) -> bool:
    if not isinstance(entry, Artefact) or "cpu" in entry.runs_on:
        return True
    return not any(one.endswith("-gpu") or one == "tpu" for one in entry.runs_on)


def _memory(_: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Model):
        return True
    # Where no need is stated, a byte a parameter is more than four bits and room to work.
    needs = [size.memory_4bit_gb or size.parameters_billions for size in entry.sizes]
    return min(needs) <= float(value)


def _license(library: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Artefact):
        return True
    licenses = library.licenses_in(terms_of(entry))
    if value == "permissive":
        return bool(licenses) and all(one.category == "permissive" for one in licenses)
    if value == "copyleft":
        return any(one.category in _COPYLEFT for one in licenses)
    return any(one.id.partition("/")[2].split("-")[0] == value for one in licenses)


def _open(_: Library, entry: Entry, __: str) -> bool:
    return not isinstance(entry, Artefact) or entry.open != "no"


def _commercial(library: Library, entry: Entry, __: str) -> bool:
    if isinstance(entry, License):
        return "commercial-use" in entry.permissions
    if not isinstance(entry, Artefact):
        return True
    licenses = library.licenses_in(terms_of(entry))
    return all("commercial-use" in one.permissions for one in licenses)


def _self_hosted(_: Library, entry: Entry, __: str) -> bool:
    if not isinstance(entry, Artefact) or "self-hosted" in entry.runs_on:
        return True
    return "hosted-service" not in entry.runs_on and any(one in _LOCAL for one in entry.runs_on)


def _free(_: Library, entry: Entry, __: str) -> bool:
    if isinstance(entry, Learning):
        return entry.cost in ("free", "free-with-paid-certificate")
    return not isinstance(entry, Artefact) or entry.open != "no"


def _level(_: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Learning):
        return True
    fits = {
        "novice": ("novice",),
        "beginner": ("novice", "beginner"),
        "intermediate": ("beginner", "intermediate"),
        "advanced": ("advanced", "intermediate"),
    }
    return entry.level in fits[value]


def _format(_: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Learning):
        return True
    fits = {
        "course": ("course", "video-series", "curriculum", "interactive", "portal", "programme"),
        "tutorial": ("tutorial", "interactive", "course"),
        "interactive": ("interactive", "course"),
        "video-series": ("video-series", "course"),
    }
    return entry.format in fits.get(value, (value,))


def _certificate(_: Library, entry: Entry, __: str) -> bool:
    return not isinstance(entry, Learning) or entry.certificate != "none"


def _hours(_: Library, entry: Entry, value: str) -> bool:
    if not isinstance(entry, Learning):
        return True
    return entry.hours is not None and entry.hours <= float(value)


def _human_language(_: Library, entry: Entry, value: str) -> bool:
    if isinstance(entry, Model):
        said = " ".join(entry.languages).lower()
        return (
            not said
            or value in said
            or "multilingual" in said
            or bool(re.search(r"\b\d{2,}\b", said))
        )
    if isinstance(entry, Learning):
        return value in " ".join(entry.languages).lower()
    return True


def _modality(_: Library, entry: Entry, value: str) -> bool:
    return not isinstance(entry, Model) or value in entry.modalities


def _task(_: Library, entry: Entry, value: str) -> bool:
    return not isinstance(entry, Artefact) or value in entry.tasks


def _topic(_: Library, entry: Entry, value: str) -> bool:
    return not isinstance(entry, Learning) or value in entry.topics


_CHECKS: dict[Demand, Callable[[Library, Entry, str], bool]] = {
    Demand.LANGUAGE: _language,
    Demand.PLATFORM: _platform,
    Demand.WITHOUT_GPU: _without_gpu,
    Demand.MEMORY: _memory,
    Demand.LICENSE: _license,
    Demand.OPEN: _open,
    Demand.COMMERCIAL: _commercial,
    Demand.SELF_HOSTED: _self_hosted,
    Demand.FREE: _free,
    Demand.LEVEL: _level,
    Demand.FORMAT: _format,
    Demand.CERTIFICATE: _certificate,
    Demand.HOURS: _hours,
    Demand.HUMAN_LANGUAGE: _human_language,
    Demand.MODALITY: _modality,
    Demand.TASK: _task,
    Demand.TOPIC: _topic,
}

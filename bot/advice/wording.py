"""Fields as people read them: sentences, lists, licences, hours."""

import re
import unicodedata
from collections.abc import Iterable

from bot.advice.evidence import Support
from index.entries import Artefact, Learning

_FULL_STOP = re.compile(r"(?<=[.!?])\s+(?=[\"'(\[]*[A-Z0-9])")
_PLATFORM_WORDS = {
    "cpu": "ordinary processors", "nvidia-gpu": "NVIDIA", "amd-gpu": "AMD",
    "intel-gpu": "Intel GPUs",
    "apple-silicon": "Apple silicon", "tpu": "TPUs", "linux": "Linux", "macos": "macOS",
    "windows": "Windows", "browser": "browser", "android": "Android", "ios": "iOS",
    "kubernetes": "Kubernetes", "self-hosted": "your own server",
    "hosted-service": "hosted service",
}  # fmt: skip


def clean(text: str) -> str:
    """The text on one line, without control, formatting and direction characters."""
    normal = unicodedata.normalize("NFC", text)
    visible = (
        " " if character.isspace() else character
        for character in normal
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs")
    )
    return " ".join("".join(visible).split())


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return _FULL_STOP.split(text.strip(), maxsplit=1)[0]


def listing(words: Iterable[str], last: str = "and") -> str:
    """The words as in a sentence: a, b and c."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def spelled(*terms: str) -> str:
    """Terms of a closed list as words: "model-hub" is model hub."""
    return ", ".join(term.replace("--", " in ").replace("-", " ") for term in terms)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def platforms(entry: Artefact) -> str:
    return ", ".join(_PLATFORM_WORDS.get(one, one) for one in entry.runs_on)


def hours(number: float) -> str:
    return "1 hour" if number == 1 else f"{number:g} hours"


def effort(entry: Learning) -> str:
    """Level, length and cost of something to learn from."""
    parts = [entry.level]
    if entry.hours:
        parts.append(f"about {hours(entry.hours)}")
    parts.append(entry.cost.replace("-", " "))
    return ", ".join(parts)


def course_line(entry: Learning) -> str:
    """What to learn from, in a line: title, provider, effort, what it is."""
    about = first_sentence(entry.summary)
    return f"**{entry.title}** ({entry.provider}; {effort(entry)}). {about}"


def license_support(entry: Artefact) -> Support:
    """Where the licence of a tool or model can be read."""
    title = f"{entry.title}: licence"
    return Support(entry.id, "", title, entry.license_source, entry.reviewed)


def cell(text: str) -> str:
    """`text` inside a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")

"""Facts: what a question asks of one named entry and a field answers, in a sentence."""

from collections.abc import Iterator

from bot.advice.constraints import Demand, constraints_in, meets
from bot.advice.evidence import Statement, main_support
from bot.advice.library import Library, terms_of
from bot.advice.patterns import any_of
from bot.advice.wording import license_noted, license_support, listing, platforms
from index.entries import Artefact, Entry, Learning, Model, Size

_LICENSE = any_of("licen[cs]ed?", "licen[cs]es", "licen[cs]ing", "terms of use")
_RUNS = any_of(
    "runs? on", "run(?:ning)?", "works? (?:on|under|with)", "support(?:s|ed)?", "platforms?",
    "operating systems?", "install", "available (?:on|for)", "hardware",
)  # fmt: skip
_HOURS = any_of("how long", "hours", "how much time", "time commitment", "duration")
_COST = any_of(
    "free", "costs?", "price", "pricing", "paid", "pay", "how much", "money", "expensive"
)
_CERTIFICATE = any_of(r"certificat\w*", "certified", "diploma", "credential")
_LEVEL = any_of(
    "beginners?", "level", "prerequisites?", "difficult", "hard", "newbies?", "experience", "easy"
)
_MEMORY = any_of(
    "vram", "ram", "memory", "gb", "gpu", "graphics card", "hardware", "sizes?",
    "how (?:big|large)", "parameters",
)  # fmt: skip
_STATUS = any_of(
    "maintained", "dead", "alive", "abandoned", "still (?:active|developed|around|updated)",
    "discontinued", "deprecated", "retired", "archived", "what happened", "shut ?down",
    "end of life",
)  # fmt: skip


def facts(entry: Entry, question: str, library: Library) -> Iterator[Statement]:
    """What the fields of `entry` say to `question`; a yes or no where it asks for one."""
    if isinstance(entry, Artefact):
        yield from _of_artefact(entry, question, library)
    elif isinstance(entry, Learning):
        yield from _of_learning(entry, question)


def _of_artefact(entry: Artefact, question: str, library: Library) -> Iterator[Statement]:
    if _LICENSE.search(question):
        what = "weights are under" if isinstance(entry, Model) else "licence is"
        text = f"{entry.title}: its {what} **{library.shown_license(terms_of(entry))}**."
        yield Statement(text + license_noted(entry), (license_support(entry),))
    if _RUNS.search(question):
        wanted = [
            one for one in constraints_in(question)
            if one.demand in (Demand.PLATFORM, Demand.WITHOUT_GPU, Demand.SELF_HOSTED)
        ]  # fmt: skip
        known = f"{entry.title} runs on: {platforms(entry)}."
        if wanted:
            met = all(meets(library, entry, one) for one in wanted)
            words = listing(one.words for one in wanted)
            known = (
                f"**Yes**, as for {words}. {known}" if met
                else f"**Not that I know**, as for {words}. {known}"
            )  # fmt: skip
            yield Statement(known, (main_support(entry),))
    if isinstance(entry, Model) and _MEMORY.search(question):
        sizes = "; ".join(map(size_line, entry.sizes))
        yield Statement(f"Sizes of {entry.title}: {sizes}.", (main_support(entry),))
    if _STATUS.search(question):
        after = listing([library.title(one) for one in entry.successors])
        text = f"{entry.title} is {entry.status}." + (
            f" What came after: {after}." if after else ""
        )
        yield Statement(text, (main_support(entry),))


def size_line(size: Size) -> str:
    """A size of a model: its parameters, and its memory where that is known."""
    text = f"{size.name}, {size.parameters_billions:g} billion parameters"
    if size.memory_4bit_gb is None:
        return text
    return f"{text}, about {size.memory_4bit_gb:g} GB at 4 bits"


def _of_learning(entry: Learning, question: str) -> Iterator[Statement]:
    said = []
    if _HOURS.search(question):
        said.append(f"about {entry.hours:g} hours" if entry.hours else "no fixed length")
    if _COST.search(question):
        said.append(entry.cost.replace("-", " "))
    if _CERTIFICATE.search(question):
        said.append(
            "no certificate" if entry.certificate == "none" else f"certificate: {entry.certificate}"
        )
    if _LEVEL.search(question):
        said.append(f"level: {entry.level}")
    if said:
        yield Statement(
            f"**{entry.title}** ({entry.provider}): {', '.join(said)}.", (main_support(entry),)
        )

"""What is wrong in the knowledge files: problems with their place, in a maintainer's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from index.entries import Vocabulary
from index.errors import AdvisorError
from index.front_matter import Location


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in a knowledge file; line and column count from 1."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{place}\n  hint: {self.hint}" if self.hint else place


class KnowledgeError(AdvisorError):
    """Knowledge files that cannot be used, with every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        count = len(self.problems)
        super().__init__(
            f"{count} problem{'s' if count != 1 else ''} in the knowledge files, "
            f"the first: {self.problems[0]}",
            "run `advisor check` to see them all",
        )


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`did you mean 'x'?` for the nearest choice, or nothing where none is near."""
    from rapidfuzz import fuzz, process

    match = process.extractOne(word, list(choices), scorer=fuzz.ratio, score_cutoff=70)
    return f"did you mean '{match[0]}'?" if match else ""


def _singular(list_name: str) -> str:
    """What one term of a vocabulary's list is: license_categories -> license category."""
    for ending, singular in (("ies", "y"), ("uses", "us"), ("ss", "ss"), ("s", "")):
        if list_name.endswith(ending):
            return (list_name.removesuffix(ending) + singular).replace("_", " ")
    return list_name.replace("_", " ")


def telling(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the counts of lists whose items are wrong: pydantic counts only the right ones."""
    return [
        error
        for error in errors
        if error["type"] != "too_short"
        or not any(len(o["loc"]) > 1 and o["loc"][:1] == error["loc"] for o in errors)
    ]


def explain(
    details: ErrorDetails, kind: type[BaseModel], vocabulary: Vocabulary
) -> tuple[Location, str, str]:
    """A pydantic error as (place, message, hint) in a maintainer's words."""
    location = tuple(details["loc"])
    context = details.get("ctx", {})
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in location)
    match details["type"]:
        case "missing":
            info = kind.model_fields.get(str(location[-1]))
            about = info.description if info and info.description else ""
            return location, f"{name}: the field is missing", about
        case "extra_forbidden":
            key = str(location[-1])
            fields = [n for n in kind.model_fields if n not in ("id", "sections")]
            hint = did_you_mean(key, fields) or f"the fields are {', '.join(fields)}"
            return location, f"unknown field '{key}'", hint
        case "unknown_term":
            terms = vocabulary.get(context["list"], {})
            see = f"see {context['list']} in vocabulary.yaml"
            hint = did_you_mean(context["term"], terms) or (
                f"one of {', '.join(terms)}" if 0 < len(terms) <= 20 else see
            )
            what = _singular(context["list"])
            return location, f"{location[0]}: unknown {what} '{context['term']}'", hint
        case "too_short":
            return (
                location,
                f"{name}: {context['actual_length']} given, {context['min_length']} needed",
                "",
            )
        case "tuple_type":
            return (
                location,
                f"{name}: a list is needed",
                "write [a, b], or lines that begin with '- '",
            )
        case "date_from_datetime_parsing" | "date_parsing" | "date_from_datetime_inexact":
            return location, f"{name}: not a date", "write it as 2026-11-20"
        case "bool_parsing" | "bool_type":
            return location, f"{name}: neither yes nor no", "write yes or no"
        case "string_pattern_mismatch":
            if "https?" in context["pattern"]:
                return location, f"{name}: not a web address", "it must begin with https://"
            return location, f"{name}: not a full id", "write folder/id, for example tools/pytorch"
        case "string_type":
            return location, f"{name}: a text is needed", "quote text that contains ': '"
        case "too_many_words":
            return location, f"{name}: {details['msg']}", "cut it, or split it into sections"
        case _:
            return location, f"{name}: {details['msg'][0].lower()}{details['msg'][1:]}", ""

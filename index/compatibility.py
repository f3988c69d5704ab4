"""Licence compatibility by use: the rules of `knowledge/compatibility.yaml`, and their verdicts.

Whether works under two licences go together depends on which of them goes into which, and on what
is done with it, so every verdict has a direction (inbound into outbound) and a use.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from index.entries import Frozen, LicenseExpression, Reviewed, Source, Text

PROPRIETARY = "proprietary"
"""A product under its maker's own closed terms: known as the outbound side only."""

SAME = "same"
"""Stands for the inbound licence itself where a rule says into what."""

_REASON_WORDS = 60

Place = tuple[str | int, ...]
"""The keys and positions that lead to a value in the file."""


class Use(StrEnum):
    """What is done with the inbound work."""

    COPY = "copy"
    LINK = "link"
    BUNDLE = "bundle"
    NETWORK = "network"


class Compatible(StrEnum):
    """The answer of a rule."""

    YES = "yes"
    NO = "no"
    CONDITIONS = "conditions"
    DISPUTED = "disputed"


def _short(value: str) -> str:
    if len(value.split()) > _REASON_WORDS:
        raise PydanticCustomError(
            "reason_too_long", "at most {limit} words allowed", {"limit": _REASON_WORDS}
        )
    return value


class Group(Frozen):
    """Licences that most rules treat alike."""

    about: Text
    licenses: tuple[LicenseExpression, ...] = Field(min_length=1)


class Rule(Frozen):
    """An answer for every pair of its sides, in its uses. Sides name licences or groups."""

    inbound: tuple[str, ...] = Field(min_length=1, alias="from")
    outbound: tuple[str, ...] = Field(default=(), alias="into")
    """Empty: any."""
    uses: tuple[Use, ...] = Field(min_length=1)
    answer: Compatible
    reason: Annotated[Text, AfterValidator(_short)]
    source: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """May a work under `inbound` go into one under `outbound` by `use`, why, and who says so."""

    inbound: str
    outbound: str
    use: Use
    answer: Compatible
    reason: str
    source: Source


class Compatibility(Frozen):
    """The whole table. The first rule that covers a pair in a use answers for it."""

    uses: dict[Use, Text]
    sources: dict[str, Source]
    groups: dict[str, Group]
    rules: tuple[Rule, ...] = Field(min_length=1)
    reviewed: Reviewed
    """The day on which somebody last checked the rules."""

    @model_validator(mode="after")
    def _uses_are_explained(self) -> Self:
        if missing := set(Use) - self.uses.keys():
            raise PydanticCustomError(
                "use_missing", "uses: {names} is not explained", {"names": ", ".join(missing)}
            )
        return self

    @cached_property
    def group_of(self) -> dict[str, str]:
        """Licence -> the group that holds it."""
        return {name: key for key, group in self.groups.items() for name in group.licenses}

    @property
    def licenses(self) -> tuple[str, ...]:
        """Every licence of the table, in its order."""
        return tuple(self.group_of)

    @cached_property
    def _deciding(self) -> dict[tuple[str, str, Use], int]:
        """Inbound, outbound and use -> the position of the first rule that covers them."""
        deciding: dict[tuple[str, str, Use], int] = {}
        for position, rule in enumerate(self.rules):
            outbound = self._members(rule.outbound) if rule.outbound else self.licenses
            for inbound in self._members(rule.inbound):
                into = (*outbound, inbound) if SAME in rule.outbound else outbound
                for use in rule.uses:
                    for name in into:
                        deciding.setdefault((inbound, name, use), position)
        return deciding

    def _members(self, side: tuple[str, ...]) -> tuple[str, ...]:
        """The licences that a rule's side names, by themselves or by their groups."""
        return tuple(
            name
            for part in side
            if part != SAME
            for name in (self.groups[part].licenses if part in self.groups else (part,))
        )

    def verdict(self, inbound: str, outbound: str, use: Use) -> Verdict | None:
        """None where the table does not know the pair in this use: that is no "no"."""
        position = self._deciding.get((inbound, outbound, use))
        if position is None:
            return None
        rule = self.rules[position]
        return Verdict(inbound, outbound, use, rule.answer, rule.reason, self.sources[rule.source])

    def mistakes(self) -> Iterator[tuple[Place, str, str]]:
        """Yields (place, message, hint) of what no single value shows."""
        names = {*self.groups, *self.group_of}
        seen: dict[str, str] = {}
        for key, group in self.groups.items():
            for position, name in enumerate(group.licenses):
                place: Place = ("groups", key, "licenses", position)
                if name in self.groups:
                    yield place, f"'{name}' is the name of a group", "rename the group"
                if name in seen:
                    yield place, f"'{name}' stands in group '{seen[name]}' too", "keep it in one"
                seen[name] = key
        for number, rule in enumerate(self.rules):
            for side, allowed in (("from", names), ("into", {*names, SAME})):
                listed = rule.inbound if side == "from" else rule.outbound
                for position, name in enumerate(listed):
                    if name not in allowed:
                        message = f"there is no licence or group '{name}'"
                        yield ("rules", number, side, position), message, "see groups"
            if rule.source not in self.sources:
                message = f"there is no source '{rule.source}'"
                yield ("rules", number, "source"), message, "add it to sources"
        yield from self._idle_rules()

    def _idle_rules(self) -> Iterator[tuple[Place, str, str]]:
        deciding = set(self._deciding.values())
        for number in range(len(self.rules)):
            if number not in deciding:
                yield (
                    ("rules", number),
                    "the rule answers for no pair: earlier ones do",
                    "move it up, or remove it",
                )

"""The schema of the knowledge: an `Entry` and its seven kinds, one a folder (contract C1)."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError, core_schema

Vocabulary = Mapping[str, Mapping[str, str]]
"""List name -> term -> description, as `knowledge/vocabulary.yaml` holds it."""

ID_PATTERN = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
SUMMARY_WORDS = 60
SECTION_WORDS = 220


class Term:
    """Marks a string as a term of the vocabulary's list `name`."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str, info: ValidationInfo) -> str:
        # Entries that come back from a snapshot were checked when they were read: no context.
        vocabulary: Vocabulary | None = info.context and info.context.get("vocabulary")
        if vocabulary is not None and value not in vocabulary.get(self.name, {}):
            raise PydanticCustomError(
                "unknown_term", "unknown term '{term}'", {"term": value, "list": self.name}
            )
        return value


def _one_line(value: str) -> str:
    """Folds line breaks: a YAML block scalar is one line of text to us."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _at_most_words(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        words = len(value.split())
        if words > limit:
            raise PydanticCustomError(
                "too_many_words",
                "{words} words, at most {limit} allowed",
                {"words": words, "limit": limit},
            )
        return value

    return AfterValidator(check)


def _not_in_the_future(value: date) -> date:
    if value > date.today():
        raise PydanticCustomError("future_date", "{day} lies in the future", {"day": str(value)})
    return value


Text = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1)]
Title = Annotated[Text, StringConstraints(max_length=100)]
Question = Annotated[Text, StringConstraints(max_length=300)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>()]+$", max_length=500)]
Reviewed = Annotated[date, AfterValidator(_not_in_the_future)]
EntryId = Annotated[str, StringConstraints(pattern=rf"^[a-z]+/{ID_PATTERN}$")]
LicenseExpression = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""An SPDX expression or the full id of a licence entry; the reader checks which."""


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Frozen):
    """Where a statement can be checked."""

    title: Title
    url: Url


class Section(Frozen):
    """One `##` section of an entry's body: its heading and its Markdown."""

    heading: Title
    text: Annotated[str, StringConstraints(min_length=1), _at_most_words(SECTION_WORDS)]


class Alternative(Frozen):
    """Another entry for the same need, and the difference that decides."""

    entry: EntryId
    difference: Text


class Size(Frozen):
    """One size of a model family."""

    name: Title
    parameters_billions: float = Field(gt=0)
    memory_4bit_gb: float | None = Field(default=None, gt=0)


class Step(Frozen):
    """One step of a learning path: what to do next, why, and about how long it takes."""

    entry: EntryId
    why: Text
    hours: float = Field(gt=0)


class Entry(Frozen):
    """What every knowledge file holds, whatever its kind."""

    references: ClassVar[dict[str, tuple[str, ...]]] = {"related": ()}
    """Field that names other entries -> the folders that it may name (none: any)."""
    license_fields: ClassVar[tuple[str, ...]] = ()
    """Fields that hold a `LicenseExpression`."""

    id: EntryId = Field(exclude=False, json_schema_extra={"from_path": True})
    title: Title = Field(description="The full name, as its makers write it.")
    aliases: tuple[Title, ...] = Field(
        default=(), description="Other names that people use for it; unique over all entries."
    )
    summary: Annotated[Text, _at_most_words(SUMMARY_WORDS)] = Field(
        description="One to three sentences: what it is, and when it matters. The first answers."
    )
    caution: Text | None = Field(
        default=None, description="What is commonly got wrong about it, in a sentence or two."
    )
    questions: tuple[Question, ...] = Field(
        min_length=3, description="How people ask for this. Indexed, so they help retrieval."
    )
    checks: tuple[Question, ...] = Field(
        min_length=2,
        description="How people ask in other words. Never indexed: `advisor eval` asks them.",
    )
    related: tuple[EntryId, ...] = Field(default=(), description="Full ids worth reading next.")
    sources: tuple[Source, ...] = Field(
        min_length=1, description="Title and url of each source, the primary one first."
    )
    reviewed: Reviewed = Field(
        description="The day on which somebody last checked the facts, as YYYY-MM-DD."
    )
    sections: tuple[Section, ...] = Field(json_schema_extra={"from_path": True})

    @property
    def folder(self) -> str:
        return self.id.partition("/")[0]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Title and aliases."""
        return (self.title, *self.aliases)

    @property
    def known_by(self) -> tuple[str, ...]:
        """What people may call it by when they look for it."""
        return self.names

    def referenced(self) -> Iterator[tuple[tuple[str | int, ...], str, tuple[str, ...]]]:
        """Yields (path of the value, full id, folders allowed) of every entry named in a field."""
        for field, folders in self.references.items():
            for position, value in enumerate(getattr(self, field)):
                if isinstance(value, Alternative | Step):
                    yield (field, position, "entry"), value.entry, folders
                else:
                    yield (field, position), value, folders


class License(Entry):
    """A licence, or the terms of a model or a service."""

    spdx: tuple[str, ...] = Field(
        default=(), description="SPDX ids, e.g. [GPL-3.0-only]; leave out for terms without one."
    )
    category: Annotated[str, Term("license_categories")] = Field(description="The family.")
    osi_approved: bool = Field(description="yes where the OSI has approved it, else no.")
    fsf_free: Literal["yes", "no", "not-assessed"] = Field(
        description="yes, no, or not-assessed where the FSF has said nothing."
    )
    applies_to: tuple[Annotated[str, Term("license_subjects")], ...] = Field(
        min_length=1, description="What it is written for or commonly used on."
    )
    permissions: tuple[Annotated[str, Term("permissions")], ...] = Field(
        description="What it allows."
    )
    conditions: tuple[Annotated[str, Term("conditions")], ...] = Field(
        description="What it asks for; [] for none."
    )
    limitations: tuple[Annotated[str, Term("limitations")], ...] = Field(
        description="What it keeps back or forbids; [] for none."
    )
    patent_grant: Annotated[str, Term("patent_grants")] = Field(description="On patents.")
    copyleft_scope: Annotated[str, Term("copyleft_scopes")] = Field(
        description="How far its share-alike duty reaches."
    )

    @property
    def known_by(self) -> tuple[str, ...]:
        """Its names and SPDX ids."""
        return (*self.names, *self.spdx)


class Artefact(Entry):
    """What tools and models share."""

    homepage: Url = Field(description="Its home page.")
    repository: Url | None = Field(default=None, description="Its source code, if public.")
    tasks: tuple[Annotated[str, Term("tasks")], ...] = Field(
        min_length=1, description="What it is used for, the main one first."
    )
    license_source: Url = Field(
        description="The licence file in its own repository, or the page with its terms."
    )
    license_note: Text | None = Field(
        default=None, description="Parts under other terms; since when; what it was before."
    )
    open: Annotated[str, Term("openness")] = Field(description="yes, partly or no.")
    governance: Annotated[str, Term("governance_models")] = Field(description="Who decides.")
    runs_on: tuple[Annotated[str, Term("platforms")], ...] = Field(
        min_length=1, description="Hardware and platforms."
    )
    maturity: Annotated[str, Term("maturities")] = Field(description="How settled it is.")
    status: Annotated[str, Term("statuses")] = Field(description="Whether it is maintained.")
    successors: tuple[EntryId, ...] = Field(
        default=(), description="Full ids of what took its place, if it is no longer active."
    )
    replaces: tuple[Title, ...] = Field(
        default=(), description="Proprietary products that it stands in for."
    )
    alternatives: tuple[Alternative, ...] = Field(
        default=(), description="Other entries for the same need, each with the difference."
    )
    good_for: tuple[Text, ...] = Field(min_length=1, description="What it is good for.")
    not_for: tuple[Text, ...] = Field(min_length=1, description="What it is not for.")

    @property
    def known_by(self) -> tuple[str, ...]:
        """Its names, and those of the products that it stands in for."""
        return (*self.names, *self.replaces)


class Tool(Artefact):
    """A program, library, service or platform."""

    references: ClassVar[dict[str, tuple[str, ...]]] = {
        "related": (),
        "successors": (),
        "alternatives": ("tools", "models"),
    }
    license_fields: ClassVar[tuple[str, ...]] = ("license",)

    languages: tuple[Annotated[str, Term("programming_languages")], ...] = Field(
        min_length=1, description="Programming languages that it is used from."
    )
    license: LicenseExpression = Field(
        description="SPDX expression, licenses/ id, or LicenseRef-proprietary."
    )


class Model(Artefact):
    """A family of open, or so-called open, models."""

    references: ClassVar[dict[str, tuple[str, ...]]] = Tool.references
    license_fields: ClassVar[tuple[str, ...]] = ("weights_license", "code_license")

    weights_license: LicenseExpression = Field(
        description="Terms of the weights: SPDX expression or licenses/ id."
    )
    code_license: LicenseExpression | None = Field(
        default=None, description="Terms of the code, if there is code."
    )
    data_released: Annotated[str, Term("data_releases")] = Field(
        description="Whether the training data is released."
    )
    output_terms: Text = Field(description="What may be done with outputs, in a sentence.")
    sizes: tuple[Size, ...] = Field(
        min_length=1, description="Name, parameters in billions, memory at 4 bits in GB."
    )
    modalities: tuple[Annotated[str, Term("modalities")], ...] = Field(
        min_length=1, description="What it takes in and gives out."
    )
    languages: tuple[Title, ...] = Field(default=(), description="Human languages.")
    gated: bool = Field(description="yes where a download needs an account or a form, else no.")
    thresholds: tuple[Text, ...] = Field(
        default=(), description="Limits by users, revenue, region or use, each in a sentence."
    )


class Learning(Entry):
    """A course, book, paper, community or portal to learn from."""

    references: ClassVar[dict[str, tuple[str, ...]]] = {
        "related": (),
        "prerequisites": ("learning",),
        "teaches": ("tools", "models"),
        "successors": (),
    }

    url: Url = Field(description="Where it is.")
    provider: Title = Field(description="Who offers it.")
    format: Annotated[str, Term("learning_formats")] = Field(description="What it is.")
    level: Annotated[str, Term("levels")] = Field(description="What it takes to follow it.")
    cost: Annotated[str, Term("costs")] = Field(description="What it costs.")
    certificate: Annotated[str, Term("certificates")] = Field(
        default="none", description="Whether there is a certificate."
    )
    hours: float | None = Field(default=None, gt=0, description="Hours in all, about.")
    topics: tuple[Annotated[str, Term("topics")], ...] = Field(
        min_length=1, description="What it is about, the main one first."
    )
    languages: tuple[Title, ...] = Field(default=("English",), description="Human languages.")
    prerequisites: tuple[EntryId, ...] = Field(
        default=(), description="learning/ ids to finish first."
    )
    teaches: tuple[EntryId, ...] = Field(default=(), description="tools/ or models/ ids.")
    status: Annotated[str, Term("statuses")] = Field(
        default="active", description="Whether it is kept up."
    )
    successors: tuple[EntryId, ...] = Field(default=(), description="What took its place.")


class Practice(Entry):
    """How to do something, or how something stands: licensing, contributing, using, caring."""

    topics: tuple[Annotated[str, Term("topics")], ...] = Field(
        min_length=1, description="What it is about, the main one first."
    )
    audience: tuple[Annotated[str, Term("audiences")], ...] = Field(
        min_length=1, description="For whom."
    )
    jurisdictions: tuple[Annotated[str, Term("jurisdictions")], ...] = Field(
        default=(), description="Where it is about law: which law."
    )


class LearningPath(Entry):
    """The way to a goal: entries in the order in which to take them."""

    references: ClassVar[dict[str, tuple[str, ...]]] = {"related": (), "steps": ()}

    goal: Text = Field(description="What somebody can do at its end, in a sentence.")
    level: Annotated[str, Term("levels")] = Field(description="Where it starts.")
    topics: tuple[Annotated[str, Term("topics")], ...] = Field(
        min_length=1, description="What it is about, the main one first."
    )
    audience: tuple[Annotated[str, Term("audiences")], ...] = Field(
        min_length=1, description="For whom."
    )
    steps: tuple[Step, ...] = Field(
        min_length=2,
        description="In order: the full id of an entry, why it comes here, and about how many "
        "hours it takes in this path. What a step builds on comes before it.",
    )

    @property
    def hours(self) -> float:
        """Hours in all, about."""
        return sum(step.hours for step in self.steps)


class Organization(Entry):
    """A steward, foundation, company, community or platform."""

    references: ClassVar[dict[str, tuple[str, ...]]] = {"related": (), "runs": ()}

    homepage: Url = Field(description="Its home page.")
    what: Annotated[str, Term("organization_kinds")] = Field(description="What it is.")
    runs: tuple[EntryId, ...] = Field(default=(), description="Full ids of what it runs.")


KINDS: dict[str, type[Entry]] = {
    "licenses": License,
    "tools": Tool,
    "models": Model,
    "learning": Learning,
    "paths": LearningPath,
    "practice": Practice,
    "organizations": Organization,
}
"""Folder under `knowledge/` -> the kind of its entries."""


def entry_from_dict(data: dict[str, Any]) -> Entry:
    """Rebuilds an entry that `Entry.model_dump(mode="json")` wrote."""
    return KINDS[data["id"].partition("/")[0]].model_validate(data)

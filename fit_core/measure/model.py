"""A measure as data: frozen structs, one for each table of a measure file.

The structs are the format. The loader (`fit_core.measure.load`) builds them from TOML, the JSON
Schema is generated from them, and the structure hash (`fit_core.measure.identity`) is taken over
the part of them that decides what a score means.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from fit_core.measure.sentences import ItemWording as ItemWording
from fit_core.measure.sentences import OfficialText as OfficialText
from fit_core.measure.sentences import Status as Status
from fit_core.measure.sentences import Wording as Wording
from fit_core.measure.vocabulary import Better as Better
from fit_core.measure.vocabulary import Component as Component
from fit_core.measure.vocabulary import Direction as Direction
from fit_core.measure.vocabulary import Grade as Grade
from fit_core.measure.vocabulary import Id as Id
from fit_core.measure.vocabulary import Side as Side
from fit_core.measure.vocabulary import Terms as Terms
from fit_core.measure.vocabulary import Verb as Verb


class Data(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every table: immutable, named fields only, unknown fields are errors."""


class Licence(Data, frozen=True, kw_only=True):
    """Who owns the measure and what may be done with it.

    ``opens`` and ``restricts`` name the verbs in which the licence differs from what is usual under
    its terms: allowed all the same, or kept by the owner.
    """

    owner: str
    terms: Terms
    wording: Literal["shipped", "bring-your-own"]
    source: str
    electronic: bool = False
    attribution: str = ""
    opens: tuple[Verb, ...] = ()
    restricts: tuple[Verb, ...] = ()


class ResponseSet(Data, frozen=True, kw_only=True):
    """The allowed answers of an item: codes, a line, a choice among items, or free text.

    Exactly one of ``codes``, ``min``/``max``/``step``, ``pick`` and ``text`` is given. Codes and
    line values are numbers as printed; the scorer reverses where an item says so.
    """

    codes: tuple[Decimal, ...] = ()
    printed: tuple[Decimal, ...] = ()
    min: Decimal | None = None
    max: Decimal | None = None
    step: Decimal | None = None
    pick: Annotated[int, Meta(ge=1)] | None = None
    among: tuple[str, ...] = ()
    text: bool = False
    allows: tuple[Literal["not-applicable", "refused", "dont-know"], ...] = ()


class Item(Data, frozen=True, kw_only=True):
    """One question: its printed number, our own topic words, its response set.

    ``stand_in`` names the item whose answer counts here as well while this one has none.
    """

    id: Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]
    topic: Annotated[str, Meta(min_length=1, max_length=80)]
    responses: Id
    reverse: bool = False
    optional: bool = False
    stand_in: str = ""
    components: tuple[Component, ...] = ()


class MissingRule(Data, frozen=True, kw_only=True):
    """How many items of a scale may lack an answer, and what then happens.

    ``none`` refuses. ``prorate`` multiplies the sum of what was answered by items / answered, which
    is the same as putting the mean of the answered items in each gap. ``item-mean-rounded`` puts
    that mean, rounded half up to a whole number, in each gap. ``mean-of-rated`` takes the mean of
    what was rated and calls nothing missing. ``fill`` counts each gap as the value ``fill``.
    ``limit``, for a sum of scales, allows so many gaps over all of them. With ``whole_form`` a
    gap anywhere in the form, also outside the scale, leaves the scale without a score; optional
    items, and answers of no number that a response set allows, are no gaps.
    """

    max: Annotated[int, Meta(ge=0)] = 0
    method: Literal["none", "prorate", "item-mean-rounded", "mean-of-rated", "fill", "limit"] = (
        "none"
    )
    fill: Decimal | None = None
    whole_form: bool = False
    source: str = ""
    grade: Grade = "default"


class Band(Data, frozen=True, kw_only=True):
    """A named range of a scale, from this value (inclusive) to the next band."""

    start: Decimal = msgspec.field(name="from")
    label: str


class Sourced(Data, frozen=True, kw_only=True):
    """Where a band set is published, and how sure it is."""

    grade: Grade
    source: str


class Context(Data, frozen=True, kw_only=True):
    """Whom a cutoff or norm is for; an empty field does not restrict."""

    age_from: int | None = None
    age_to: int | None = None
    sex: Literal["F", "M"] | None = None
    rater: str | None = None
    population: str | None = None


_SIGNS = {"at-or-above": ">=", "above": ">", "at-or-below": "<=", "below": "<"}


class Cutoff(Data, frozen=True, kw_only=True):
    """A published line on a scale, with the side that it names and its source."""

    side: Side
    value: Decimal
    meaning: str = ""
    when: Context | None = None
    grade: Grade
    source: str

    @property
    def key(self) -> str:
        """The name under which scores report it, e.g. ``>=10``."""
        return f"{_SIGNS[self.side]}{self.value.normalize():f}"


class Scale(Data, frozen=True, kw_only=True):
    """A total or subscale: items, method, range, direction, missing rule, bands, cutoffs.

    ``method`` is ``sum``, ``mean``, ``weighted`` (with ``weights``, one for each item),
    ``sum-of-scales`` (of the scales ``of``), ``lookup`` (the value that ``table`` gives for the
    score of the one scale ``of``), ``entered`` for a total that is typed in because the clinic does
    not hold the items, or ``plugin`` for a scorer that a plugin offers, named by ``scorer``. The
    last two take ``min``, ``max`` and ``step``. The score of a sum, mean or weighted sum is then
    multiplied by ``multiply``, ``add`` is added, and ``rounding`` rounds the result half up.
    ``better`` is ``none`` where a number is a label: no chart, no change.
    """

    id: Id
    method: Literal["sum", "mean", "weighted", "sum-of-scales", "lookup", "entered", "plugin"]
    better: Direction
    title: str = ""
    items: tuple[str, ...] = ()
    weights: tuple[Decimal, ...] = ()
    multiply: Decimal = Decimal(1)
    add: Decimal = Decimal(0)
    of: tuple[Id, ...] = ()
    table: dict[str, Decimal] = {}
    rounding: Literal["exact", "half-up-integer", "one-decimal", "two-decimals"] = "exact"
    scorer: str = ""
    min: Decimal | None = None
    max: Decimal | None = None
    step: Decimal | None = None
    banding: Literal["half-up-integer", "one-decimal", "exact"] = "exact"
    missing: MissingRule = MissingRule()
    bands: dict[Id, tuple[Band, ...]] = {}
    band_sources: dict[Id, Sourced] = {}
    cutoffs: tuple[Cutoff, ...] = ()


class Count(Data, frozen=True, kw_only=True):
    """Part of a derived rule: how many of these items lie at or above, or below, a value."""

    items: tuple[str, ...]
    at_least: Decimal | None = None
    below: Decimal | None = None


class Cluster(Count, frozen=True, kw_only=True):
    """A count of its own: ``least`` of these items must count."""

    least: Annotated[int, Meta(ge=1)] = 1


class Derived(Data, frozen=True, kw_only=True):
    """A rule over items that yields yes, no or (an item missing that could decide it) unknown.

    Yes when the items counted by all ``count`` parts number ``least`` to ``most``, and, if
    ``any_of`` is given, at least one item of that part counts, and each of ``clusters`` reaches its
    own number.
    """

    id: Id
    count: tuple[Count, ...] = ()
    least: Annotated[int, Meta(ge=0)] = 0
    most: int | None = None
    any_of: Count | None = None
    clusters: tuple[Cluster, ...] = ()
    grade: Grade
    source: str


class SkipWhen(Data, frozen=True, kw_only=True):
    """When a skip rule holds. One of: ``items`` that all are answered ``at_least`` or ``below`` a
    scored value; the person's ``sex``; whether the person is ``retired``; the skipped item itself
    answered as not applicable.
    """

    items: tuple[str, ...] = ()
    at_least: Decimal | None = None
    below: Decimal | None = None
    sex: Literal["F", "M"] | None = None
    retired: bool | None = None
    not_applicable: bool = False


class Skip(Data, frozen=True, kw_only=True):
    """Items that count ``counts`` (a scored value) without an answer, when the form or the person
    skips them. With ``override`` they count so whatever was answered: a gate. With ``drops`` they
    are not for this form at all: neither answered nor missing, and nothing about them counts.
    """

    items: tuple[str, ...]
    when: SkipWhen
    counts: Decimal = Decimal(0)
    override: bool = False
    drops: bool = False
    grade: Grade
    source: str


class Safety(Data, frozen=True, kw_only=True):
    """A safety item: an answer whose scored value is at or above this raises a flag."""

    item: str
    at_least: Decimal
    topic: str = ""


class Reliability(Data, frozen=True, kw_only=True):
    """A reliability coefficient with its kind and sample size."""

    value: Annotated[Decimal, Meta(ge=0, le=1)]
    kind: Literal["alpha", "omega", "retest", "icc"]
    n: int | None = None


class ReliableChange(Data, frozen=True, kw_only=True):
    """Points that count as reliable change, and the confidence level that they were made for."""

    points: Decimal
    level: Decimal | None = None


class Accuracy(Data, frozen=True, kw_only=True):
    """How well a line found the people with a diagnosis: shares (0 to 1), and the study's form.

    ``reference`` is what the line was compared with, such as an interview; ``cases`` how many had
    the diagnosis; ``design`` whether people came one after the other, or as two picked groups.
    """

    sensitivity: Annotated[Decimal, Meta(ge=0, le=1)]
    specificity: Annotated[Decimal, Meta(ge=0, le=1)]
    reference: Annotated[str, Meta(min_length=1)]
    cases: Annotated[int, Meta(ge=1)] | None = None
    design: Literal["consecutive", "case-control"] | None = None


class Line(Data, frozen=True, kw_only=True):
    """The line that a norm draws on a chart.

    ``community`` is the share (0 to 1) of a general-population sample on the better side of the
    line, and ``community_source`` the sample; only with both does a sheet speak of the community.
    """

    side: Side
    value: Decimal
    community: Annotated[Decimal, Meta(ge=0, le=1)] | None = None
    community_source: str = ""
    accuracy: Accuracy | None = None


class Norm(Data, frozen=True, kw_only=True):
    """What is known of one scale in one population, with metric, direction and source.

    ``sheet_name`` names the population on the shared sheet where ``population`` would not do.
    ``sample`` says whether people in care or people in general were asked. ``drawn_from`` names
    the norms of this scale from whose figures the line and the reliable change were worked out.
    ``reason`` says why the default among several norms of a scale is the default.
    """

    id: Id
    scale: Id
    metric: Annotated[str, Meta(pattern=r"^-?[0-9.]+-[0-9.]+$")]
    better: Better
    population: str
    grade: Grade
    source: str
    sheet_name: str = ""
    when: Context | None = None
    language: str | None = None
    sample: Literal["general", "clinical"] | None = None
    n: Annotated[int, Meta(ge=1)] | None = None
    year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    mean: Decimal | None = None
    sd: Decimal | None = None
    reliability: Reliability | None = None
    cutoff: Line | None = None
    reliable_change: ReliableChange | None = None
    drawn_from: tuple[Id, ...] = ()
    default: bool = False
    reason: str = ""


class Example(Data, frozen=True, kw_only=True):
    """A worked case: answers in, expected scores out. Run as a test of the file.

    Expected values are numbers, or the words ``not-scorable``.
    """

    answers: dict[str, Decimal | str]
    expect: dict[str, Decimal | Literal["not-scorable"]] = {}
    bands: dict[str, str] = {}
    cutoffs: dict[str, bool] = {}
    derived: dict[str, bool] = {}
    flags: tuple[str, ...] = ()
    age: int | None = None
    sex: Literal["F", "M"] | None = None
    rater: str | None = None
    retired: bool | None = None


class Identifier(Data, frozen=True, kw_only=True):
    """A code of a terminology for the whole form, or for the ``scale`` or ``item`` it names."""

    system: Literal["loinc", "snomed", "doi"]
    code: Annotated[str, Meta(min_length=1)]
    scale: str = ""
    item: str = ""
    grade: Grade
    source: str


class Linked(Data, frozen=True, kw_only=True):
    """Another measure of the same family, and what it is to this one."""

    measure: Id
    relation: Literal[
        "longer", "shorter", "part", "whole", "other-age", "other-respondent", "other-topic"
    ]


class Measure(Data, frozen=True, kw_only=True):
    """One instrument: items, response sets, scales, rules, norms and licence. Data, never code.

    ``key_grade`` and ``key_source`` say how sure the scoring key is and where it was read.
    """

    format: Literal[0]
    id: Id
    version: Annotated[str, Meta(min_length=1)]
    title: Annotated[str, Meta(min_length=1)]
    kind: Literal["outcome", "alliance", "process", "screening"]
    recall: str
    licence: Licence
    sheet_title: str = ""
    components: tuple[Component, ...] = ()
    respondents: tuple[Literal["client", "therapist", "parent", "observer"], ...] = ("client",)
    validated: bool = True
    idiographic: bool = False
    key_grade: Grade = "high"
    key_source: str = ""
    succeeds: tuple[str, ...] = ()
    responses: dict[Id, ResponseSet] = {}
    items: tuple[Item, ...] = ()
    skips: tuple[Skip, ...] = ()
    scales: tuple[Scale, ...] = ()
    derived: tuple[Derived, ...] = ()
    safety: tuple[Safety, ...] = ()
    norms: tuple[Norm, ...] = ()
    examples: tuple[Example, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    linked: tuple[Linked, ...] = ()
    official: tuple[OfficialText, ...] = ()

"""An adaptation layer as data: frozen structs, one for each table of a layer file.

A layer changes what one client is shown, never what an answer is worth: items, their order, their
codes, scoring and metric are the measure's own. Three levels apply in one order: language,
population, clinic. What each may set stands in `fit_core.adapt.levels`.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from fit_core.measure.model import Data, Grade, Id, Norm

#: The first file of a pack of the group ``fit.adaptations``; more may lie in its folder ``layers``.
LAYER_FILE = "layer.toml"

Filled = Annotated[str, Meta(min_length=1)]
Level = Literal["language", "population", "clinic"]
#: How far an adaptation is proven, from least to most; printed wherever it is used.
Status = Literal[
    "original",
    "translated-only",
    "translated-by-protocol",
    "reliability-shown",
    "criterion-validated",
    "invariance-shown",
]
#: Code of a script by ISO 15924, such as ``Arab``.
Script = Annotated[str, Meta(pattern=r"^[A-Z][a-z]{3}$")]
#: How a reader is spoken to: ``neutral`` where the language need not choose.
AddressForm = Literal["neutral", "formal", "informal"]
#: Which grammatical gender sentences use for the reader: ``x`` never guesses.
GenderForm = Literal["x", "f", "m"]
#: How equal two groups were shown to answer (measurement invariance), from least to most.
InvarianceLevel = Literal["none", "configural", "metric", "partial", "scalar", "strict"]
#: What a norm is for. Two lines with different purposes are no rivals.
Purpose = Literal["screening", "severity", "csc", "norm", "reliability", "change"]
#: What a layer may take away for its population.
Takes = Literal["line", "change", "mean", "expected"]


class For(Data, frozen=True, kw_only=True):
    """The measure that a layer was made for, and the structure hash that it had then."""

    measure: Id
    structure: Annotated[str, Meta(pattern=r"^sha256:[0-9a-f]{64}$")]


class Presentation(Data, frozen=True, kw_only=True):
    """How pages of a language look. What is None is left as it is.

    Attributes:
        paper: proposed; the clinic decides. direction: of the page. chart: whether the time axis
            runs from left to right or is mirrored as a whole. digits: of dates and numbers in
            sentences; tables and scores keep ``latn``, so that both people see one number.
        form: how a reader is spoken to who has said nothing about it.
        beside: a second language, in which each sentence stands on the same page too.
        scripts: for which a font must be installed.

    """

    paper: Literal["A4", "Letter"] | None = None
    direction: Literal["ltr", "rtl"] | None = None
    chart: Literal["left-to-right", "mirrored"] | None = None
    digits: Literal["latn", "arab"] | None = None
    form: AddressForm | None = None
    beside: str | None = None
    scripts: tuple[Script, ...] = ()


class Review(Data, frozen=True, kw_only=True):
    """A native speaker read the sentences: in which role, when, which version."""

    by: Filled
    on: dt.date
    version: Filled


class Step(Data, frozen=True, kw_only=True):
    """One step of a translation (Wild 2005, Beaton 2000): who in which role, when, how many."""

    step: Literal[
        "forward",
        "reconciliation",
        "back",
        "back-review",
        "committee",
        "harmonisation",
        "debriefing",
        "debriefing-review",
        "proofreading",
        "report",
    ]
    by: Filled
    on: dt.date
    people: Annotated[int, Meta(ge=1)] | None = None
    note: str = ""


class Permission(Data, frozen=True, kw_only=True):
    """Who allowed what, where that can be read, and when it was given."""

    owner: Filled
    terms: Filled
    source: Filled
    on: dt.date | None = None


class Considered(Data, frozen=True, kw_only=True):
    """The eight dimensions of the Ecological Validity Model (Bernal, Bonilla & Bellido 1995).

    Each says what was changed and why, or ``not considered``.
    """

    language: Filled
    persons: Filled
    metaphors: Filled
    content: Filled
    concepts: Filled
    goals: Filled
    methods: Filled
    context: Filled


class Checked(Data, frozen=True, kw_only=True):
    """One of the 18 guidelines of the International Test Commission (2nd edition, 2017)."""

    answer: Literal["yes", "partly", "no", "unknown"]
    where: str = ""


class Group(Data, frozen=True, kw_only=True):
    """A population that a client may say to belong to; never inferred. ``title`` is read aloud."""

    id: Id
    title: Filled


class Who(Data, frozen=True, kw_only=True):
    """For whom something holds: every field that is given must fit what the client stated.

    ``language`` is a BCP 47 tag of the form that was answered; ``ages`` are completed years.
    """

    language: str = ""
    country: str = ""
    setting: str = ""
    groups: tuple[Id, ...] = ()
    sex: Literal["F", "M"] | None = None
    age_from: int | None = None
    age_to: int | None = None


class PopulationNorm(Norm, frozen=True, kw_only=True):
    """A norm of a population layer: what it is for, and of whom it was taken.

    Attributes:
        purpose: only ``screening``, ``severity`` and ``csc`` may draw a line.
        country: ISO 3166 code. setting: such as ``general-practice``. groups: that a client must
            have stated. note: what a reader of the figures has to know.

    """

    purpose: Purpose
    country: str = ""
    setting: str = ""
    groups: tuple[Id, ...] = ()
    note: str = ""


class Withhold(Data, frozen=True, kw_only=True):
    """What is taken away for a population, with the reason that is printed.

    Attributes:
        takes: of which kind. scale: of which scale; empty for every one. norms: only these; empty
            for every one. who: for whom; None for everybody who answers in the layer's language.
        reason: name of a message of the sentence files that says why. source: of the evidence.

    """

    takes: tuple[Takes, ...]
    scale: str = ""
    norms: tuple[Id, ...] = ()
    who: Who | None = None
    reason: Filled
    source: Filled


class Evidence(Data, frozen=True, kw_only=True):
    """One study of whether two groups answer a scale alike.

    Attributes:
        kind: what parts the groups. between: the two, such as ``["en", "es"]``. level: the highest
            that was shown; ``none`` where a study looked and found none. dif: items were found to
            work differently. contested: other evidence disagrees.

    """

    kind: Literal["language", "sex", "age", "country", "group", "mode"]
    between: tuple[Filled, Filled]
    scale: str = ""
    level: InvarianceLevel
    dif: bool = False
    contested: bool = False
    n: Annotated[int, Meta(ge=1)] | None = None
    year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    grade: Grade
    source: Filled
    note: str = ""


class Layer(Data, frozen=True, kw_only=True):
    """One layer file.

    Attributes:
        id, title, source: its name, what it is, where its content comes from.
        target: the measure of a population layer. language: BCP 47 tag; a language layer needs it.
        fallback: languages whose sentences are used where one is missing, in order.
        status: how far the adaptation is proven. reviews: native speakers who read it.
        requires: keys that a reader of the file has to know.
        evm, itc, process, permission: what was considered, checked, done and allowed.
        groups, norms, withhold, evidence: of a population layer.
        choose: of a clinic layer: by measure, the norm that fits its clients.
        alerts: of a clinic layer: by measure and item, a threshold below the measure's own.

    """

    format: Literal[0]
    id: Id
    level: Level
    title: Filled
    source: Filled
    status: Status
    target: For | None = msgspec.field(name="for", default=None)
    language: str = ""
    fallback: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    presentation: Presentation = Presentation()
    reviews: tuple[Review, ...] = ()
    evm: Considered | None = None
    itc: dict[str, Checked] = msgspec.field(default_factory=dict)
    process: tuple[Step, ...] = ()
    permission: Permission | None = None
    groups: tuple[Group, ...] = ()
    norms: tuple[PopulationNorm, ...] = ()
    withhold: tuple[Withhold, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    choose: dict[Id, Id] = msgspec.field(default_factory=dict)
    alerts: dict[Id, dict[str, Decimal]] = msgspec.field(default_factory=dict)

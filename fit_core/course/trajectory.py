"""What an engine of expected response declares, is asked, and answers.

An engine says where the scores of people who began at a similar place lie at a session. "Not
applicable, because ..." is an ordinary answer. Nothing here forecasts one person's outcome to the
client; what is printed where is decided by the sheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

import msgspec

from fit_core.course.archive import Archive

Better = Literal["higher", "lower"]
#: Imported forms do not say how they were answered, so that they fit every mode.
UNKNOWN_MODE = "import"


class NotApplicable(msgspec.Struct, frozen=True):
    """An ordinary answer: why there is no figure, as the end of "not applicable, because ..."."""

    reason: str


class Reliable(msgspec.Struct, frozen=True):
    """The points of reliable change that the clinic uses: "that many or more", or more only."""

    points: float
    inclusive: bool
    source: str

    def reached(self, difference: float) -> bool:
        """Whether a difference, of either sign, is beyond chance."""
        size = abs(difference)
        return size >= self.points if self.inclusive else size > self.points


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine is to fit.

    Attributes:
        measure, scale, structure, better, low, high: of the scale that the scores are of.
        respondent: whose forms count. language: only forms in it; empty for all.
        limits: ``prediction``, of one person's score; ``tolerance``, that hold the stated share of
            the population with 95 % confidence and are wider for small archives.
        reliable: points of reliable change, for engines that tell chances; None where unknown.

    """

    measure: str
    scale: str
    structure: str
    better: Better
    low: float
    high: float
    respondent: str = "client"
    language: str = ""
    limits: Literal["prediction", "tolerance"] = "prediction"
    reliable: Reliable | None = None


class Coefficients(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fitted curve as plain data, which a clinic can carry in a file.

    Attributes:
        format: of this file. engine, version: that made the values and can read them.
        measure, scale, structure, better, low, high: the scale; ``structure`` may be empty in a
            file from outside, which then fits any structure of the measure.
        group: whose scores these are, in words that follow "range of".
        languages, modes: of the answers; empty for any.
        first, until: days of the archive. courses, scores, therapists, sites: how many.
        missing: the rule for missing scores and forms. limits: what low and high limit mean.
        intake: lowest and highest first score, sessions: first and last session, that it holds for.
        provisional: from so few courses that the limits may still move much.
        values: the numbers, by names that the engine knows.
        alarms: share of the archive's courses with a score outside the worse limit at least once
            by the first, second ... look; how often somebody is called off track by and by.
        remarks: what else a reader must know.
        source: paper, licence or clinic that the numbers come from.

    """

    format: Literal[0]
    engine: str
    version: str
    measure: str
    scale: str
    better: Better
    low: float
    high: float
    group: str
    limits: str
    intake: tuple[float, float]
    sessions: tuple[int, int]
    values: dict[str, tuple[float, ...]]
    source: str
    structure: str = ""
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    first: dt.date | None = None
    until: dt.date | None = None
    courses: int = 0
    scores: int = 0
    therapists: int = 0
    sites: int = 0
    missing: str = ""
    provisional: bool = False
    alarms: tuple[float, ...] = ()
    remarks: tuple[str, ...] = ()


class Own(msgspec.Struct, frozen=True):
    """One score of the client: at which kept session, and its value."""

    session: int
    score: float


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine is asked about one client.

    Attributes:
        better, low, high, structure: of the scale. language, mode: of the forms.
        own: the comparable scores so far, oldest first; the first is the intake score.
        occasions: sessions for which the range is wanted, ascending, from 2.
        coefficients: the fitted curve, for an engine that needs one.
        reliable: points of reliable change, where the measure has any.

    """

    better: Better
    low: float
    high: float
    structure: str
    language: str
    mode: str
    own: tuple[Own, ...]
    occasions: tuple[int, ...]
    coefficients: Coefficients | None = None
    reliable: Reliable | None = None

    @property
    def sign(self) -> int:
        """1 where a higher score is better, else -1."""
        return 1 if self.better == "higher" else -1


class Occasion(msgspec.Struct, frozen=True):
    """The expected score of a session with the low and high limit, not cut to the scale."""

    session: int
    expected: float
    low: float
    high: float


class Standing(msgspec.Struct, frozen=True):
    """Where one score of the client lies among people who began alike.

    Attributes:
        side: outside the limits on the worse or better side, or inside them.
        percentile: share whose score at this session is worse, 0 to 1; None where the engine does
            not know it. z: distance from the expected score in its SDs, better positive, or None.

    """

    session: int
    score: float
    side: Literal["worse", "inside", "better"]
    percentile: float | None = None
    z: float | None = None


class Chance(msgspec.Struct, frozen=True):
    """The share of people with such scores so far who get there; for the therapist only.

    ``by`` is the session by which; 0 means the end of the course, whenever it comes.
    """

    of: Literal["reliable improvement", "reliable deterioration"]
    by: int
    share: float


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What an engine answers.

    Attributes:
        engine, version: of the engine. limits: what low and high mean. group: whose scores.
        courses: how many stand behind it; 0 for none. provisional: the limits may still move.
        occasions: as asked, without those that the curve does not hold for.
        standings: of the own scores from the second on. chances: see `Chance`.
        alarms, file: `Coefficients.alarms` and the hash of the file; the core fills both in.

    """

    engine: str
    version: str
    limits: str
    group: str
    courses: int
    occasions: tuple[Occasion, ...]
    standings: tuple[Standing, ...]
    provisional: bool = False
    chances: tuple[Chance, ...] = ()
    alarms: tuple[float, ...] = ()
    file: str = ""


class TrajectoryEngine(msgspec.Struct, frozen=True, kw_only=True):
    """An engine, declared by the hook ``fit_trajectories``.

    Attributes:
        name: as on the command line. title: in words. source: papers of the method.
        purpose: what it is for, one sentence, printed with its output. version: of its numbers.
        fit: from the frozen table to coefficients, or why not; None for an engine that fits none.
        expect: from a question about one client to an answer. It is called for every score of
            every client, so that it has to be quick.
        needs_archive: whether ``expect`` needs a curve that was fitted from an archive, or brought.

    """

    name: str
    title: str
    version: str
    purpose: str
    source: str
    expect: Callable[[Question], Expected | NotApplicable]
    fit: Callable[[Archive, Task], Coefficients | NotApplicable] | None = None
    needs_archive: bool = True


class General(msgspec.Struct, frozen=True):
    """The general range of a norm: on which side of its line scores of people in general lie."""

    line: float
    side: Literal["above", "below"]
    inclusive: bool

    def holds(self, score: float) -> bool:
        """Whether a score lies in the general range."""
        if score == self.line:
            return self.inclusive
        return (score > self.line) == (self.side == "above")


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What is expected of one series of a course, as signal rules find it in the course.

    Attributes:
        measure, scale: of the series. expected: the answer of the engine that the clinic uses, or
            None with the ``reason``. reliable: points of reliable change, or None.
        general: the general range of the norm that the clinic chose, or None.

    """

    measure: str
    scale: str
    expected: Expected | None = None
    reason: str = ""
    reliable: Reliable | None = None
    general: General | None = None


def barred(question: Question) -> str:
    """Why a fitted curve does not speak of this client; empty where it does.

    The same for every engine with coefficients: language, mode, structure and direction have to be
    those of the group, and the first score has to lie where the group's began.
    """
    curve = question.coefficients
    if curve is None:
        return "no coefficient file is in use for this measure"
    if not question.own:
        return "there is no score yet"
    start = question.own[0]
    if start.session != 1:
        return f"the first comparable score is of session {start.session}, not of the first"
    if curve.structure and curve.structure != question.structure:
        return "the form has another structure than the one that the curve was fitted on"
    if curve.better != question.better:
        return "the curve was fitted on scores of the other direction"
    if curve.languages and question.language not in curve.languages:
        return f"the curve is of answers in {', '.join(curve.languages)}, not {question.language}"
    if curve.modes and not {question.mode, UNKNOWN_MODE} & set(curve.modes):
        return f"the curve is of answers on {', '.join(curve.modes)}, not {question.mode}"
    low, high = curve.intake
    if not low <= start.score <= high:
        return f"the first score lies outside {low:g} to {high:g} (it is {start.score:g})"
    return ""

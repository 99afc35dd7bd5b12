"""What a course says to people who talk about it: facts that choose sentences and questions.

Every signal names its rule, its version and the numbers that it looked at. The rules here are the
project's own conversation rules; none is a published cutoff.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Final, Literal

import msgspec

from fit_core.course.change import Change
from fit_core.course.model import Course, Point, Series

#: Earlier forms that are needed before a client is compared with the own earlier answers.
EARLIER_NEEDED = 4


#: Name of a limit by which a signal says that an earlier one is over: the value is the rule of the
#: earlier one and the id of its session, with a space between. Local rates count it as repaired.
REPAIRS: Final = "repairs"

#: A rule fired; it looked and saw nothing; it could not look.
Verdict = Literal["fired", "clear", "not-applicable"]


class Signal(msgspec.Struct, frozen=True):
    """What a rule saw in a course.

    Attributes:
        rule: its name. version: of the rule. inputs: what it looked at.
        question: an open question that it brings for the talk, in the language of the sheet; rules
            of the core have theirs in the sentence files.
        by: the plugin, empty for the core.
        verdict: ``fired``; ``clear`` when it looked and saw nothing; ``not-applicable`` when it
            could not look, with the ``reason`` ("too few points: 2 of 4").
        limits: the limits and parameters that it used, as pairs of name and value.
        sheet: ``clinician`` for what a therapist alone may see: such a signal asks nothing on the
            shared sheet, and no section of that sheet is told of it.

    """

    rule: str
    version: str
    inputs: tuple[str, ...]
    question: str = ""
    by: str = ""
    verdict: Verdict = "fired"
    reason: str = ""
    limits: tuple[tuple[str, str], ...] = ()
    sheet: Literal["shared", "clinician"] = "shared"


def fired(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The signals of rules that fired, in their order."""
    return tuple(signal for signal in signals if signal.verdict == "fired")


def shareable(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The signals of rules that fired and that the shared sheet may speak of."""
    return tuple(signal for signal in fired(signals) if signal.sheet == "shared")


class SignalRule(msgspec.Struct, frozen=True):
    """Rules over a course, declared by the hook ``fit_signals``.

    Attributes:
        name: unique name. purpose: what it is for, one sentence, printed with its output.
        read: from the course (sessions, series, goals, reviews; no item answers) to what the rule
            saw. It may say that all is clear or why it could not look; an empty result is an
            ordinary answer too.

    """

    name: str
    purpose: str
    read: Callable[[Course], Sequence[Signal]]


class OwnRange(msgspec.Struct, frozen=True):
    """The client's own earlier values of one scale: how many, lowest, middle, highest."""

    count: int
    low: Fraction
    middle: Fraction
    high: Fraction


def own_range(earlier: Sequence[Point]) -> OwnRange | None:
    """The range of earlier values, or None while there are fewer than `EARLIER_NEEDED`."""
    if len(earlier) < EARLIER_NEEDED:
        return None
    values = [point.exact for point in earlier]
    return OwnRange(len(values), min(values), Fraction(statistics.median(values)), max(values))


def outcome_signal(points: Sequence[Point], change: Change | None) -> Signal:
    """Which of the five situations the outcome is in: first, better, worse, same, unknown."""
    if len(points) < 2:
        return Signal("outcome-first", "1", (f"{len(points)} score",))
    if change is None or change.difference is None:
        return Signal("outcome-unknown", "1", ("no reliable change value",))
    name = {"improved": "better", "deteriorated": "worse"}.get(change.category, "same")
    return Signal(f"outcome-{name}", "1", (f"difference {change.difference}", *change.steps))


def together_signal(series: Series, session: str) -> Signal | None:
    """Whether today's rating of the work together asks for a question, and which.

    Rules, first that fires: ``together-lower`` a fifth of the scale or more below the own
    middle value (of four or more earlier forms); ``together-low`` in the lower half of the scale;
    ``together-top`` the last three forms all at the end of the scale, which tells nothing.
    """
    today = next((point for point in series.points if point.session == session), None)
    if today is None:
        return None
    points = [point for point in series.points if point.date <= today.date]
    earlier = [point for point in points if point.administration != today.administration]
    usual = own_range(earlier)
    sign = 1 if series.better == "higher" else -1
    inputs = tuple(str(point.banded) for point in points)
    fifth = Fraction(series.high - series.low) / 5
    if usual and sign * (usual.middle - today.exact) >= fifth:
        return Signal("together-lower", "1", inputs)
    half = Fraction(series.high + series.low) / 2
    if sign * (today.exact - half) < 0:
        return Signal("together-low", "1", inputs)
    best = series.high if sign > 0 else series.low
    if len(points) >= 3 and all(point.exact == best for point in points[-3:]):
        return Signal("together-top", "1", inputs[-3:])
    return None

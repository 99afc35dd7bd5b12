"""What a course says to people who talk about it: facts that choose sentences and questions.

Every signal names its rule, its version, its limits and the numbers that it looked at. The rules of
the core stand in `fit_core.course.rules` and are declared through the same hook as a plugin's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from fractions import Fraction
from typing import Final, Literal

import msgspec

from fit_core.course.model import Course, Point
from fit_core.course.steps import in_steps

#: Of the core's rules; raised when one of them would fire on other courses than before.
VERSION = "1"
#: Earlier forms that are needed before a client is compared with the own earlier answers.
EARLIER_NEEDED = 4

#: Name of a limit by which a signal says that an earlier one is over: the value is the rule of the
#: earlier one and the id of its session, with a space between. Local rates count it as repaired.
REPAIRS: Final = "repairs"

#: Rules of the core that ask to be talked about: the sheet of a session where one of them fired is
#: looked for again at the next. A plugin's signals all ask for it.
TELLING = frozenset(
    (
        "outcome-worse",
        "together-lower",
        "together-low",
        "views-differ",
        "left-unsaid",
        "culture-low",
        "culture-missed",
        "rift-in-session",
        "fear-of-judgement",
    )
)

#: A rule fired; it looked and saw nothing; it could not look.
Verdict = Literal["fired", "clear", "not-applicable"]


class Signal(msgspec.Struct, frozen=True):
    """What a rule saw in a course.

    Attributes:
        rule: its name. version: of the rule. inputs: what it looked at.
        question: an open question that it brings for the talk: the name of a message in the
            pack's sentence files, which layers translate, or the question itself. Rules of the
            core have theirs in the sentence files.
        by: the plugin, empty for the core.
        verdict: ``fired``; ``clear`` when it looked and saw nothing; ``not-applicable`` when it
            could not look, with the ``reason`` ("too few points: 2 of 4").
        limits: the limits and parameters that it used, as pairs of name and value.
        sheet: ``clinician`` for what a therapist alone may see: such a signal asks nothing on the
            shared sheet, and no section of that sheet is told of it.
        topic: what it is about, such as ``outcome`` or ``alliance``; of the signals on one topic
            one asks its question. Where it is empty, the first word of the rule stands for it.

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
    topic: str = ""


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
    middle = own_middle(earlier)
    if middle is None:
        return None
    values = [point.exact for point in earlier]
    return OwnRange(len(values), min(values), middle, max(values))


def own_middle(earlier: Collection[Point]) -> Fraction | None:
    """The median of earlier values, or None while there are fewer than `EARLIER_NEEDED`."""
    if len(earlier) < EARLIER_NEEDED:
        return None
    steps, unit = in_steps([point.exact.as_integer_ratio() for point in earlier])
    steps.sort()
    half = len(steps) // 2
    return Fraction(steps[half] + steps[~half], 2 * unit)


def clear(rule: str, inputs: Iterable[str] = (), **limits: object) -> Signal:
    """Say that a rule of the core looked and saw nothing."""
    return _say(rule, inputs, limits, "clear")


def fire(rule: str, inputs: Iterable[str] = (), **limits: object) -> Signal:
    """Say that a rule of the core fired."""
    return _say(rule, inputs, limits, "fired")


def not_applicable(rule: str, reason: str, inputs: Iterable[str] = (), **limits: object) -> Signal:
    """Say why a rule of the core could not look."""
    return _say(rule, inputs, limits, "not-applicable", reason)


def too_few(rule: str, noun: str, found: int, needed: int) -> Signal:
    """Say that there is too little to look at: "too few points: 2 of 4"."""
    return not_applicable(rule, f"too few {noun}: {found} of {needed}")


def therapist_only(signal: Signal) -> Signal:
    """Keep a signal from the shared sheet."""
    return msgspec.structs.replace(signal, sheet="clinician")


def _say(
    rule: str, inputs: Iterable[str], limits: dict[str, object], verdict: Verdict, reason: str = ""
) -> Signal:
    said = [(name.replace("_", " "), _plain(value)) for name, value in limits.items()]
    return Signal(rule, VERSION, tuple(inputs), verdict=verdict, reason=reason, limits=tuple(said))


def _plain(value: object) -> str:
    """A limit as text: a fraction that is a whole or decimal number is written as one."""
    if type(value) is Fraction:  # of its class itself: asking for subclasses takes longer
        return f"{float(value):g}"
    return str(value)

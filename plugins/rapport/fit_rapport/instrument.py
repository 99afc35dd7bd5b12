"""Rules that belong to an instrument: the published line, and the step down.

They are signs of their own beside the baseline: a fixed line fires in half of all sessions of
ordinary courses, and a step of one point is within what chance does. Any "yes" on the RISQ is read
by a rule of the core.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from fit_rapport.finding import Finding, below, reaches, too_few, unable, verdict

RANGE, STEP, VERSION = "usual-range", "last-step", "1"


class Line(NamedTuple):
    """A published line. Sources disagree on whether the value itself counts as low.

    Attributes:
        value: on the scale. at: the value itself fires. other: the reading that was not chosen.
        source: of both.

    """

    value: float
    at: bool
    other: str
    source: str


#: By measure and scale. The SRS line is quoted as "36 or less" (ICCE manual 2) and "less than 36"
#: (PCOMS manual); the second is taken, because the first fires more often still.
LINES: Final[Mapping[tuple[str, str], Line]] = {
    ("srs", "total"): Line(
        36, False, "36 or less (ICCE)", "PCOMS manual (Miller and Duncan 2004), as usually quoted"
    ),
}
#: Steps down that count as a sign by themselves, in points (ICCE manual 2, as usually quoted).
STEPS: Final[Mapping[tuple[str, str], float]] = {("srs", "total"): 1.0}
#: Measures that have limits which their owners keep to themselves.
HELD: Final[Mapping[str, str]] = {"gq": "its alert limits are held by their owner"}


def usual_range(rating: float, line: Line) -> Finding:
    """Whether a rating lies below the published line, by the reading that was chosen."""
    on_it = reaches(rating, line.value) and reaches(line.value, rating)
    fires = below(rating, line.value) or (line.at and on_it)
    chosen = f"{line.value:g} or less" if line.at else f"less than {line.value:g}"
    parameters = (("rule", chosen), ("other reading", line.other), ("source", line.source))
    reason = f"the rating is on the line; the other reading, {line.other}, differs" if on_it else ""
    return Finding(RANGE, VERSION, verdict(fires), reason, parameters, limit=line.value)


def last_step(ratings: Sequence[float], least: float) -> Finding:
    """Whether the newest rating is ``least`` points or more below the last one."""
    parameters = (("least", least),)
    if len(ratings) < 2:
        return too_few(STEP, VERSION, 0, 1, parameters)
    last, newest = ratings[-2:]
    reason = "a step this small is within what chance does"
    fires = reaches(last - newest, least)
    return Finding(
        STEP, VERSION, verdict(fires), reason if fires else "", parameters, (("last", last),)
    )


def held(reason: str) -> Finding:
    """The answer for a measure whose limits are not public."""
    return unable(RANGE, VERSION, reason)

"""The control chart for individuals (XmR) of one client's ratings, low side only.

Constants are those of every textbook of control charts: sigma = mean moving range / 1.128 (d2 for
two values), limits at the mean -+ 2.66 mean moving ranges. Drops from a ceiling are one-sided, so
nothing fires upwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fit_rapport.finding import Finding, Pairs, below, reaches, too_few, verdict

RULE, VERSION = "xmr", "1"
_D2: Final = 1.128
_LIMIT: Final = 2.66
#: Ratings that a chart needs, and those after which it stands (project rule after the notes: "at
#: least 5, better 8, frozen").
LEAST, FROZEN = 5, 8
#: A dip is over at this share of sigma below the mean, as for the shrunken baseline.
_COMEBACK: Final = 0.5


class Chart(NamedTuple):
    """Mean, mean moving range, sigma, lower and upper limit; the limits are not clipped."""

    mean: float
    mr_bar: float
    sigma: float
    lcl: float
    ucl: float

    def drawn(self, low: float, high: float) -> tuple[float, float]:
        """The limits as they are drawn: never beyond the ends of the scale."""
        return max(self.lcl, low), min(self.ucl, high)


def chart(baseline: Sequence[float]) -> Chart:
    """The chart of two or more ratings in their order; raises ValueError for fewer."""
    if len(baseline) < 2:
        raise ValueError("a moving range needs two ratings")
    mean = math.fsum(baseline) / len(baseline)
    moves = [abs(later - earlier) for earlier, later in pairwise(baseline)]
    mr_bar = math.fsum(moves) / len(moves)
    return Chart(mean, mr_bar, mr_bar / _D2, mean - _LIMIT * mr_bar, mean + _LIMIT * mr_bar)


def xmr(ratings: Sequence[float], minimum_drop: float) -> Finding:
    """Read the chart of the earlier ratings with the newest one.

    Rules, the newest rating being the last of each run: below the lower limit; two of three below
    2 sigma; four of five below 1 sigma; eight in a row below the mean.

    Args:
        ratings: oldest first. minimum_drop: where all baseline ratings are equal, no chart is
            defined; it then fires when the newest lies this much or more below them.

    """
    count = min(len(ratings) - 1, FROZEN)
    parameters: Pairs = (("baseline", count), ("least", LEAST), ("frozen after", FROZEN))
    if count < LEAST:
        return too_few(RULE, VERSION, max(count, 0), LEAST, parameters)
    made = chart(ratings[:count])
    if made.mr_bar == 0:
        return _flat(ratings[-1], made.mean, minimum_drop, parameters)
    broken = _broken(ratings, made)
    parameters += (("rule", broken or "none"), ("run below mean", _run(ratings, made)))
    return Finding(
        RULE,
        VERSION,
        verdict(bool(broken)),
        parameters=(
            *parameters,
            ("rule", broken or "none"),
            ("run below mean", _run(ratings, made)),
        ),
        scores=(("mean", made.mean), *(_lines(made))),
        limit=made.lcl,
        comeback=made.mean - _COMEBACK * made.sigma,
    )


def _lines(made: Chart) -> tuple[tuple[str, float], ...]:
    return ("2 sigma", made.mean - 2 * made.sigma), ("1 sigma", made.mean - made.sigma)


def _flat(newest: float, mean: float, minimum_drop: float, parameters: Pairs) -> Finding:
    """All moving ranges are 0: any drop would fire, so a fixed one has to be reached."""
    drop = (("chart", "undefined: the baseline never moved"), ("minimum drop", minimum_drop))
    return Finding(
        RULE,
        VERSION,
        verdict(reaches(mean - newest, minimum_drop)),
        parameters=(*parameters, *drop),
        scores=(("mean", mean),),
        comeback=mean - minimum_drop / 2,
    )


def _broken(ratings: Sequence[float], made: Chart) -> str:
    """The first low-side rule that the newest rating breaks, or nothing."""
    two, one = made.mean - 2 * made.sigma, made.mean - made.sigma
    if below(ratings[-1], made.lcl):
        return "1 below the lower limit"
    if _some(ratings, 2, 3, two):
        return "2 of 3 below 2 sigma"
    if _some(ratings, 4, 5, one):
        return "4 of 5 below 1 sigma"
    return "8 in a row below the mean" if _some(ratings, 8, 8, made.mean) else ""


def _some(ratings: Sequence[float], least: int, of: int, line: float) -> bool:
    """Whether so many of the last ones lie below a line, the newest among them."""
    last = ratings[-of:]
    return below(last[-1], line) and sum(below(rating, line) for rating in last) >= least


def _run(ratings: Sequence[float], made: Chart) -> int:
    """How many ratings in a row lie below the mean, counted back from the newest."""
    length = 0
    for rating in reversed(ratings):
        if not below(rating, made.mean):
            break
        length += 1
    return length

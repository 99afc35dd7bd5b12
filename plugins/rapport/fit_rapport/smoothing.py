"""Detectors of slow withdrawal: the exponentially weighted mean and the cumulative sum.

Roberts 1959 (Technometrics 1:239) and Page 1954 (Biometrika 41:100). Parameters are engineering
choices of the project, not values from the literature on alliance.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from fit_rapport.chart import chart
from fit_rapport.finding import Finding, Pairs, below, too_few, unable, verdict
from fit_rapport.shrunken import Archive, baseline

EWMA, CUSUM, VERSION = "ewma", "cusum", "1"
#: The first ratings, from which centre and sigma come; those after them are watched.
BASELINE: Final = 5


def ewma(
    ratings: Sequence[float], archive: Archive | None = None, lam: float = 0.3, width: float = 2.7
) -> Finding:
    """Watch the weighted mean z = lam * x + (1 - lam) * z of the ratings after the baseline.

    It fires below centre - width * sigma * sqrt(lam / (2 - lam)), and starts at the centre.

    Args:
        archive: where it is known, centre and sigma are those of the shrunken baseline; otherwise
            the mean and the mean moving range / 1.128 of the first ratings.

    """
    parameters = (("lambda", lam), ("L", width), ("baseline", BASELINE))
    start = _start(EWMA, ratings, archive, parameters)
    if isinstance(start, Finding):
        return start
    centre, sigma = start
    mean = centre
    for rating in ratings[BASELINE:]:
        mean = lam * rating + (1 - lam) * mean
    limit = centre - width * sigma * math.sqrt(lam / (2 - lam))
    return Finding(
        EWMA,
        VERSION,
        verdict(below(mean, limit)),
        parameters=(*parameters, ("sigma", sigma)),
        scores=(("centre", centre), ("weighted mean", mean)),
        limit=limit,
    )


def cusum(
    ratings: Sequence[float], archive: Archive | None = None, k: float = 0.5, h: float = 4.0
) -> Finding:
    """Sum what the ratings after the baseline lack: C = max(0, C + centre - k * sigma - x).

    It fires when C is larger than h * sigma. Centre and sigma as for `ewma`.
    """
    parameters = (("k", k), ("h", h), ("baseline", BASELINE))
    start = _start(CUSUM, ratings, archive, parameters)
    if isinstance(start, Finding):
        return start
    centre, sigma = start
    lacking = 0.0
    for rating in ratings[BASELINE:]:
        lacking = max(0.0, lacking + centre - k * sigma - rating)
    return Finding(
        CUSUM,
        VERSION,
        verdict(below(h * sigma, lacking)),
        parameters=(*parameters, ("sigma", sigma), ("sum", lacking)),
        scores=(("centre", centre),),
    )


def _start(
    rule: str, ratings: Sequence[float], archive: Archive | None, parameters: Pairs
) -> tuple[float, float] | Finding:
    """Centre and sigma, or why there are none."""
    if len(ratings) <= BASELINE:
        return too_few(rule, VERSION, max(len(ratings) - 1, 0), BASELINE, parameters)
    first = ratings[:BASELINE]
    if archive is not None:
        return baseline(first, archive).mean, math.sqrt(archive.within)
    own = chart(first)
    if own.sigma == 0:
        return unable(rule, VERSION, "the first ratings are all the same", parameters)
    return own.mean, own.sigma

"""The shrunken baseline: a client's own mean, drawn towards the clinic's while it is young.

Own mean of t earlier ratings, archive mean M, variance between courses vb and within them vw:
w = vb / (vb + vw/t), m = w * own mean + (1 - w) * M. It fires when the newest rating lies below
m - z * sqrt(vw + w * vw/t), the spread of one more rating about m. Random-intercept shrinkage, as
in any textbook of multilevel models; z and the comeback are the project's, chosen by simulation
(see the page on alliance signals).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from fit_rapport.finding import Finding, Pairs, below, too_few, verdict

RULE, VERSION = "shrunken-baseline", "1"
#: "Talk about it", and "marked": one-sided quantiles of the normal distribution, 95 and 99 %.
TALK, MARKED = 1.645, 2.33
#: A dip is over at this share of the spread within courses below the baseline.
COMEBACK = 0.5


class Archive(NamedTuple):
    """Mean, variance between courses and variance within them, of a clinic's archive."""

    mean: float
    between: float
    within: float


class Expected(NamedTuple):
    """The baseline of one client: its mean, its weight for the own mean, the spread of a rating."""

    mean: float
    weight: float
    spread: float


def baseline(earlier: Sequence[float], archive: Archive) -> Expected:
    """The baseline after one or more earlier ratings."""
    count = len(earlier)
    own = math.fsum(earlier) / count
    weight = archive.between / (archive.between + archive.within / count)
    mean = weight * own + (1 - weight) * archive.mean
    return Expected(mean, weight, math.sqrt(archive.within * (1 + weight / count)))


def shrunken(
    ratings: Sequence[float], archive: Archive, z: float = TALK, marked: float = MARKED
) -> Finding:
    """Compare the newest rating with the client's shrunken baseline; from the second rating on."""
    parameters: Pairs = (
        ("z", z),
        ("z marked", marked),
        ("variance between", archive.between),
        ("variance within", archive.within),
    )
    if len(ratings) < 2:
        return too_few(RULE, VERSION, len(ratings) - 1, 1, parameters)
    mean, weight, spread = baseline(ratings[:-1], archive)
    newest, limit, far = ratings[-1], mean - z * spread, mean - marked * spread
    fires = below(newest, limit)
    if fires:
        parameters += (("level", "marked" if below(newest, far) else "talk about it"),)
    return Finding(
        RULE,
        VERSION,
        verdict(fires),
        parameters=(*parameters, ("weight of own mean", weight)),
        scores=(("archive mean", archive.mean), ("baseline", mean), ("marked limit", far)),
        limit=limit,
        comeback=mean - COMEBACK * math.sqrt(archive.within),
    )

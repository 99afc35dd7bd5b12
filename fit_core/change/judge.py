"""From scores to categories, in blocks that stay in the processor's cache.

Scores are in whole steps (`fit_core.change.steps`), so "at least", "no change" and a score at the
cutoff are decided exactly. One category a client; no change is never better or worse.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from fit_core.change.arrays import Codes, Floats, Truths
from fit_core.change.cutoffs import Cutoff
from fit_core.change.model import CATEGORIES, NOT_COMPUTABLE, UNCHANGED
from fit_core.change.statistic import Statistic

#: Rows of a block: the dozen short arrays of one block fit a cache of the second level.
_BLOCK = 1 << 14


class Line(NamedTuple):
    """Chance: ``|RC| > z``, with ``RC = per_step (y - x) + start x + constant`` in steps."""

    per_step: float
    start: float
    constant: float
    z: float


class Share(NamedTuple):
    """Half of the distance between the first score and an end of the scale, reached inclusively.

    The distance, in steps, is ``toward (x - end)``; without a distance above 0 there is no share.
    """

    end: float
    toward: int


class Least(NamedTuple):
    """A number of steps, reached inclusively."""

    steps: float


class Given(NamedTuple):
    """A statistic that was made elsewhere, one for each client; ``|RC| > z``."""

    values: Floats
    z: float


Rule = Line | Share | Least | Given


class Crossing(NamedTuple):
    """When a score is functional, in steps: ``dir score > dir edge`` at the first time.

    ``edge`` is a whole number of steps from the cutoff, rounded so that the comparison is exact.
    ``certain`` holds slope, constant and quantile of a test at the second time, if that differs.
    """

    edge: float
    certain: tuple[float, float, float] | None = None


class Judged(NamedTuple):
    """RC of each client (NaN where there is none; None where the method has none), category code,
    clients by category, and how many computable clients were functional at the first time (None
    without a cutoff).
    """

    rc: Floats | None
    category: Codes
    counts: tuple[int, ...]
    functional_at_start: int | None


def line_of(statistic: Statistic, z: float, decimals: int) -> Line:
    """The line of a statistic for scores in steps of ``10^-decimals`` points."""
    scale = 10.0**decimals
    return Line(statistic.per_point / scale, statistic.start / scale, statistic.constant, z)


def crossing_of(cutoff: Cutoff | None, sign: int, decimals: int, z: float) -> Crossing | None:
    """The edge of a cutoff in whole steps: beyond it is functional, at the cutoff is clinical."""
    if cutoff is None:
        return None
    exact = cutoff.value * 10**decimals
    edge = float(math.floor(exact) if sign > 0 else math.ceil(exact))
    if cutoff.certain is None:
        return Crossing(edge)
    slope, constant = cutoff.certain
    return Crossing(edge, (slope / 10.0**decimals, constant, z))


def judge(
    pre: Floats, post: Floats, sign: int, rule: Rule, crossing: Crossing | None = None
) -> Judged:
    """Judge each client.

    Args:
        pre, post: scores in whole steps (n), NaN where there is none.
        sign: +1 where higher is better, -1 where lower is better.
        rule: what tells change from chance. crossing: the line between two populations, if asked.

    """
    n = len(pre)
    rc = np.empty(n) if isinstance(rule, Line) else None
    category = np.empty(n, dtype=np.uint8)
    counts, functional = [0] * len(CATEGORIES), 0
    for first in range(0, n, _BLOCK):
        part = slice(first, first + _BLOCK)
        x, y, code = pre[part], post[part], category[part]
        moved = _moved(rule, part, x, y - x, rc)
        if sign < 0:
            moved = Moved(moved.down, moved.up, moved.lost)
        np.subtract(moved.down.view(np.uint8), moved.up.view(np.uint8), out=code)
        code += np.uint8(UNCHANGED)
        if crossing is not None:
            functional += _cross(code, x, y, sign, crossing, moved)
        _close(code, moved.lost, counts)
    given = rule.values if isinstance(rule, Given) else rc
    return Judged(given, category, tuple(counts), functional if crossing else None)


class Moved(NamedTuple):
    """Reliably up, reliably down, and without an answer (None when all have one), of a block."""

    up: Truths
    down: Truths
    lost: Truths | None


def _moved(rule: Rule, part: slice, x: Floats, change: Floats, rc: Floats | None) -> Moved:
    match rule:
        case Line():
            assert rc is not None  # noqa: S101 - made for this rule by `judge`
            return _beyond(_statistic(rule, x, change, rc[part]), rule.z, change)
        case Given():
            return _beyond(rule.values[part] + 0 * change, rule.z, change)
        case Share():
            distance = (x - rule.end) * rule.toward
            lost = ~(distance + 0 * change > 0)
            return Moved(2 * change >= distance, -2 * change >= distance, lost)
        case Least():
            return Moved(change >= rule.steps, -change >= rule.steps, _nan(change))


def _statistic(rule: Line, x: Floats, change: Floats, out: Floats) -> Floats:
    np.multiply(change, rule.per_step, out=out)
    if rule.start:
        out += rule.start * x
    if rule.constant:
        out += rule.constant
    return out


def _beyond(rc: Floats, z: float, change: Floats) -> Moved:
    """Strictly beyond chance; a score that did not move is neither up nor down."""
    moved = change != 0
    return Moved((rc > z) & moved, (rc < -z) & moved, _nan(rc))


def _nan(values: Floats) -> Truths | None:
    lost: Truths = np.isnan(values)
    return lost if lost.any() else None


def _cross(code: Codes, x: Floats, y: Floats, sign: int, crossing: Crossing, moved: Moved) -> int:
    """Turn improved into recovered and deteriorated into harmed; count who started functional."""
    before = x > crossing.edge if sign > 0 else x < crossing.edge
    if crossing.certain is None:
        after = y > crossing.edge if sign > 0 else y < crossing.edge
    else:
        slope, constant, z = crossing.certain
        after = sign * (slope * y + constant) > z
    code -= (moved.up & ~before & after).view(np.uint8)
    code += (moved.down & before & ~after).view(np.uint8)
    return int(np.count_nonzero(before if moved.lost is None else before & ~moved.lost))


def _close(code: Codes, lost: Truths | None, counts: list[int]) -> None:
    if lost is not None:
        code[lost] = NOT_COMPUTABLE
    for place in range(len(counts)):
        counts[place] += int(np.count_nonzero(code == place))

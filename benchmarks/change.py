"""Speed of ``fit change`` in read passes: one numpy sum over the two score columns is the unit.

Jacobson-Truax with cutoff c and categories on made-up clients, from moments to counts: once from
two arrays of scores, once from a long table of (client, time, score) rows, sorted and shuffled.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from decimal import Decimal

import numpy as np

from benchmarks.timing import Figure
from fit_core.change.arrays import Floats, Ints
from fit_core.change.columns import pair_columns
from fit_core.change.cutoffs import find_cutoff
from fit_core.change.judge import Judged, crossing_of, judge, line_of
from fit_core.change.model import Question
from fit_core.change.moments import Moments
from fit_core.change.slopes import fit_slopes
from fit_core.change.statistic import FORMULAS, critical
from fit_core.change.table import Table
from fit_core.change.times import distinct

CLIENTS = 100_000
_WIDE_TARGET, _LONG_TARGET, _SLOPES_TARGET_MS = 60.0, 300.0, 1000.0
_REPEATS = 25
_UNIT = "read passes over the two columns"
_ASKED = Question(
    method="jt",
    better="lower",
    cutoff="c",
    given={
        "reliability": Decimal("0.84"),
        "functional_mean": Decimal(4),
        "functional_sd": Decimal("3.5"),
    },
)


def figures(clients: int = CLIENTS) -> Iterator[Figure]:
    """From wide arrays, from long tables, and slopes of all persons."""
    pre, post = scores(clients)
    one = best(lambda: pre.sum() + post.sum())
    wide = best(lambda: jacobson_truax(pre, post, 0))
    name = f"Jacobson–Truax with categories, {clients:,} clients"
    yield Figure(f"{name}, wide", 1000 * wide, "ms", _UNIT, wide / one, _WIDE_TARGET)
    for order in ("sorted", "shuffled"):
        rows = long(pre, post, shuffled=order == "shuffled")
        took = best(lambda rows=rows: from_long(*rows))  # type: ignore[misc]
        what = f"{name}, long table, {order}"
        yield Figure(what, 1000 * took, "ms", _UNIT, took / one, _LONG_TARGET)
    table = courses(clients)
    took = best(lambda: fit_slopes(table, frozenset()), 3)
    name = f"own slopes by REML, {clients:,} clients with five sessions"
    yield Figure(name, 1000 * took, "ms", target=_SLOPES_TARGET_MS)


def scores(clients: int) -> tuple[Floats, Floats]:
    draw = np.random.default_rng(1)
    pre = draw.integers(5, 28, clients).astype(np.float64)
    return pre, np.clip(pre - draw.integers(-5, 15, clients), 0, 27)


def long(pre: Floats, post: Floats, *, shuffled: bool) -> tuple[Ints, Ints, Floats]:
    ids = np.repeat(np.arange(1, len(pre) + 1), 2)
    times = np.tile([1, 2], len(pre))
    order = np.random.default_rng(2).permutation(len(ids)) if shuffled else np.arange(len(ids))
    return ids[order], times[order], np.column_stack((pre, post)).ravel()[order]


def jacobson_truax(pre: Floats, post: Floats, decimals: int) -> Judged:
    moments = Moments(_ASKED, pre, post, decimals)
    statistic, z = FORMULAS["jt"].make(moments), critical(_ASKED)
    crossing = crossing_of(find_cutoff(_ASKED, moments), -1, decimals, z)
    return judge(pre, post, -1, line_of(statistic, z, decimals), crossing)


def from_long(ids: Ints, times: Ints, values: Floats) -> Judged:
    columns = pair_columns(ids, times, values, 1, 2)
    return jacobson_truax(columns.pre, columns.post, columns.decimals)


def courses(clients: int) -> Table:
    """Five sessions of each client, a score in twenty missing."""
    draw = np.random.default_rng(3)
    client, time = np.repeat(np.arange(clients), 5), np.tile(np.arange(5), clients)
    level, slope = 15 + 5 * draw.normal(size=clients), -1 + draw.normal(size=clients)
    steps = np.rint(level[client] + slope[client] * time + 2.5 * draw.normal(size=len(client)))
    there = draw.random(len(client)) > 0.05
    steps[~there] = np.nan
    return Table(
        clients=tuple(map(str, range(clients))),
        client=client,
        times=distinct(("1", "2", "3", "4", "5"))[0],
        time=time,
        steps=steps,
        state=(~there).astype(np.uint8),
        line=np.arange(2, len(client) + 2),
        faults={},
        nobody=(),
        decimals=0,
        exact=True,
    )


def best(action: Callable[[], object], repeats: int = _REPEATS) -> float:
    """The shortest of some runs, in seconds: the others were disturbed."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)

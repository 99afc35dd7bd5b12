"""Which two scores of each client are compared: by named times, or first and last by time.

Never by the order of rows, and never one of two scores of the same time by chance.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from fit_core.change.arrays import Floats, Ints, Truths
from fit_core.change.table import NOTHING, NUMBER, UNREADABLE, Table
from fit_core.change.times import Times
from fit_core.errors import UsageError


class Occasions(NamedTuple):
    """What is compared: two times by their place in the table, or first and last (None)."""

    pre: int | None
    post: int | None

    def names(self, times: Times) -> tuple[str, str]:
        """The two occasions in words."""
        if self.pre is None or self.post is None:
            return "first", "last"
        return times.texts[self.pre], times.texts[self.post]


class Pairs(NamedTuple):
    """Two scores of each client in whole steps (n), NaN where there is none.

    Attributes:
        pre, post: the scores. reasons: why a client has no pair, by place.
        repeated: places of clients with two scores of one time.

    """

    pre: Floats
    post: Floats
    reasons: dict[int, str]
    repeated: tuple[int, ...]


def occasions(table: Table, pre: str | None, post: str | None, *, ends: bool) -> Occasions:
    """Settle which occasions are meant.

    Args:
        table: the scores. pre, post: times as asked for. ends: first and last are asked for.

    Raises:
        UsageError: a time is not in the file, both are the same, only one is named, the order of
            times is not known, or nothing is said and there are not exactly two times.

    """
    times = table.times
    if ends:
        if pre is not None or post is not None:
            raise UsageError(
                "--first and --last cannot be used with --pre and --post.", "Choose one way."
            )
        return _ends(times)
    if pre is None and post is None:
        return _both(times)
    if pre is None or post is None:
        raise UsageError(
            f"Only {'--post' if pre is None else '--pre'} was given.", "Name both times."
        )
    first, second = _find(table, pre, "--pre"), _find(table, post, "--post")
    if first == second:
        raise UsageError(
            f"--pre {pre} and --post {post} are the same time.", "Name two different times."
        )
    return Occasions(first, second)


def _ends(times: Times) -> Occasions:
    if not times.ordered:
        raise UsageError(
            f"The times have no order that the program could know: {times.some()}.",
            "Write them as numbers or as days like 2026-03-04, or name two with --pre and --post.",
        )
    return Occasions(None, None)


def _both(times: Times) -> Occasions:
    if not times.texts:
        raise UsageError("The file has no rows with a time.", "Name a file with scores.")
    if len(times.texts) != 2 or not times.ordered:
        raise UsageError(
            f"It is not clear which times to compare; the file has {times.some()}.",
            "Name them with --pre and --post, or ask for --first --last.",
        )
    ranks = times.ranks()
    return Occasions(0, 1) if ranks[0] < ranks[1] else Occasions(1, 0)


def _find(table: Table, text: str, option: str) -> int:
    place = table.times.find(text.strip()) if text.strip() else None
    if place is None:
        raise UsageError(
            f"{option} {text}: no row has that time.",
            f"Times in the file: {table.times.some(12)}.",
        )
    return place


def make_pairs(table: Table, chosen: Occasions) -> Pairs:
    """The two scores of each client, and why there are none."""
    if chosen.pre is None or chosen.post is None:
        return _first_and_last(table)
    return _named(table, chosen.pre, chosen.post)


def _named(table: Table, pre: int, post: int) -> Pairs:
    before, after = table.time == pre, table.time == post
    reasons: dict[int, str] = {}
    repeated = _look_for_faults(table, before | after, reasons)
    scores = [_scatter(table, rows, reasons) for rows in (before, after)]
    lacking = [np.isnan(score) for score in scores]
    names = (table.times.texts[pre], table.times.texts[post])
    for place in np.flatnonzero(lacking[0] | lacking[1]):
        if int(place) not in reasons:
            gone = [name for name, gap in zip(names, lacking, strict=True) if gap[place]]
            reasons[int(place)] = f"no score at time {' and none at time '.join(gone)}"
    return Pairs(scores[0], scores[1], reasons, repeated)


def _scatter(table: Table, rows: Truths, reasons: dict[int, str]) -> Floats:
    """The score of each client among some rows; clients with a reason keep none."""
    scores = np.full(len(table.clients), np.nan)
    there = rows & (table.state == NUMBER)
    scores[table.client[there]] = table.steps[there]
    if reasons:
        scores[list(reasons)] = np.nan
    return scores


def _look_for_faults(table: Table, rows: Truths, reasons: dict[int, str]) -> tuple[int, ...]:
    """Note clients with scores that cannot be read, or with two scores of one time."""
    for row in np.flatnonzero(rows & (table.state == UNREADABLE)):
        place = int(table.client[row])
        reasons.setdefault(place, f"line {table.line[row]}: {table.faults[int(row)]}")
    there = np.flatnonzero(rows & (table.state != NOTHING) & (table.time >= 0))
    key = table.client[there] * len(table.times.texts) + table.time[there]
    if len(there) < 2 or bool((key[1:] > key[:-1]).all()):
        return ()
    order = np.argsort(key, kind="stable")
    same = np.flatnonzero(key[order][1:] == key[order][:-1])
    repeated: dict[int, None] = {}
    for first, second in zip(there[order[same]], there[order[same + 1]], strict=True):
        place = int(table.client[first])
        repeated.setdefault(place)
        reasons.setdefault(place, _twice(table, first, second))
    return tuple(repeated)


def _twice(table: Table, first: np.intp, second: np.intp) -> str:
    name = table.times.texts[table.time[first]]
    return f"two scores at time {name}: lines {table.line[first]} and {table.line[second]}"


def faults(table: Table) -> tuple[dict[int, str], tuple[int, ...]]:
    """Clients whose rows cannot all be used, with the reason; and those with repeated times."""
    reasons: dict[int, str] = {}
    for row in np.flatnonzero((table.time < 0) & (table.state != NOTHING)):
        reasons.setdefault(int(table.client[row]), f"line {table.line[row]} has no time")
    everything = np.ones(len(table.client), dtype=np.bool_)
    return reasons, _look_for_faults(table, everything, reasons)


def _first_and_last(table: Table) -> Pairs:
    reasons, repeated = faults(table)
    order = in_order(table)
    pre = np.full(len(table.clients), np.nan)
    post = pre.copy()
    count = np.bincount(table.client[order], minlength=len(pre))
    pre[table.client[order[::-1]]] = table.steps[order[::-1]]
    post[table.client[order]] = table.steps[order]
    post[count < 2] = np.nan
    for place in np.flatnonzero(count < 2):
        reasons.setdefault(int(place), "only one score" if count[place] else "no score")
    if reasons:
        lost = [place for place in reasons if count[place] >= 2]
        pre[lost], post[lost] = np.nan, np.nan
    return Pairs(pre, post, reasons, repeated)


def in_order(table: Table) -> Ints:
    """The rows with a score and a time, by time."""
    there = np.flatnonzero((table.state == NUMBER) & (table.time >= 0))
    return there[np.argsort(table.times.ranks()[table.time[there]], kind="stable")]

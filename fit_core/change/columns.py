"""Two scores of each client from a long table that is in memory already, for analyses."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.change.arrays import Floats, Ints, Truths
from fit_core.change.steps import of_floats
from fit_core.errors import RefusedError

#: Ids spread over more numbers than this for each row are sorted instead of looked up.
_SPARSE = 8


class Columns(NamedTuple):
    """Two scores of each client in whole steps of ``10^-decimals`` points, NaN for none (n).

    ``ids`` in order of first appearance; ``repeated`` marks clients with two scores of one of the
    two times, who have no score then (n).
    """

    ids: npt.NDArray[Any]
    pre: Floats
    post: Floats
    decimals: int
    repeated: Truths


def pair_columns(
    client: npt.NDArray[Any], time: npt.NDArray[Any], score: Floats, pre: object, post: object
) -> Columns:
    """Pair the scores of two times.

    Args:
        client: ids, integers or text (N). time: of each row (N). score: in points, NaN for none
            (N); read as its shortest decimal. pre, post: the two times.

    Raises:
        RefusedError: both times are the same, or the columns differ in length.

    """
    if pre == post:
        raise RefusedError(f"Both times are {pre}.", "Name two different times.")
    if not len(client) == len(time) == len(score):
        raise RefusedError(
            f"The columns have {len(client)}, {len(time)} and {len(score)} rows.",
            "Give columns of one table.",
        )
    ids, code = _coded(client)
    decimals, (steps,) = of_floats(score)
    first, twice = _scores(code, time == pre, steps, len(ids))
    second, again = _scores(code, time == post, steps, len(ids))
    repeated = twice | again
    if repeated.any():
        first[repeated] = second[repeated] = np.nan
    return Columns(ids, first, second, decimals, repeated)


def _scores(code: Ints, rows: Truths, steps: Floats, n: int) -> tuple[Floats, Truths]:
    """The score of each client among some rows, and who has two."""
    where = np.flatnonzero(rows)
    values, whose = steps[where], code[where]
    if np.isnan(np.add.reduce(values)):
        there = ~np.isnan(values)
        values, whose = values[there], whose[there]
    scores = np.full(n, np.nan)
    scores[whose] = values
    if len(whose) < 2 or (whose[1:] > whose[:-1]).all():
        return scores, np.zeros(n, dtype=np.bool_)
    return scores, np.bincount(whose, minlength=n) > 1


def _coded(client: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], Ints]:
    """Ids in order of first appearance, and the place of each row's id among them."""
    if not len(client):
        return client, np.empty(0, dtype=np.intp)
    if client.dtype.kind in "iu":
        if (client[1:] >= client[:-1]).all():  # sorted by client, as archives are
            new = np.concatenate(([True], client[1:] != client[:-1]))
            return client[new], np.cumsum(new) - 1
        low, high = int(client.min()), int(client.max())
        if high - low < _SPARSE * len(client):
            return _looked_up((client - low).astype(np.intp), client, high - low + 1)
    ids, first, inverse = np.unique(client, return_index=True, return_inverse=True)
    order = np.argsort(first)
    place = np.empty_like(order)
    place[order] = np.arange(len(ids))
    return ids[order], place[inverse]


def _looked_up(offset: Ints, client: npt.NDArray[Any], span: int) -> tuple[npt.NDArray[Any], Ints]:
    """The same by a table as long as the ids are wide, without sorting."""
    rows = np.arange(len(offset))
    first = np.empty(span, dtype=np.intp)
    first[offset[::-1]] = rows[::-1]
    new = first[offset] == rows
    found = offset[new]
    first[found] = np.arange(len(found))
    return client[new], first[offset]

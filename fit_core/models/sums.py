"""What a mixed model needs to know of the rows: sums for each person, summed again by pattern.

A likelihood evaluation then costs the number of distinct visit patterns, not of rows or persons.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.errors import FitError

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

#: Columns whose smallest eigenvalue (unit columns) lies below this say the same thing twice.
_COLLINEAR = 1e-10


class Scaling(NamedTuple):
    """How the columns were changed for the arithmetic, to change results back.

    Attributes:
        centre, unit: inner time is (time - centre) / unit.
        upper: R (p x p) of X = Q R. ols: coefficients of the ordinary fit, subtracted from y.

    """

    centre: float
    unit: float
    upper: Floats
    ols: Floats

    @property
    def back(self) -> Floats:
        """The 2 x 2 matrix B with (intercept, slope) = B (inner intercept, inner slope)."""
        return np.array([[1.0, -self.centre / self.unit], [0.0, 1.0 / self.unit]])


class Sums(NamedTuple):
    """Sufficient statistics, with A = [Q, residual of the ordinary fit], Z = [1, inner time].

    Attributes:
        rows, persons, width: N, n and p (columns of X).
        heads: persons of each of P patterns (P). gram: Z'Z of one person as 11, 12, 22 (3 x P).
        cross: the same three cells of the sum over persons of Z'A (Z'A)', each (p+1)^2 numbers,
            the middle one symmetric (3 x P x (p+1)^2). total: A'A ((p+1) x (p+1)).

    """

    rows: int
    persons: int
    width: int
    heads: Floats
    gram: Floats
    cross: Floats
    total: Floats


class Rows(NamedTuple):
    """Rows sorted by person: where each begins, inner time (N), the columns of A ((p+1) x N)."""

    starts: Ints
    inner_time: Floats
    columns: Floats


def prepare(person: Ints, time: Floats, y: Floats, x: Floats) -> tuple[Rows, Scaling]:
    """Sort rows by person, centre time, make X orthonormal and take the ordinary fit off y.

    Raises:
        FitError: a value is not finite, time does not vary, or columns of X tell the same.

    """
    for name, values in (("time", time), ("score", y), ("predictor", x)):
        if not np.isfinite(values).all():
            raise FitError(
                f"A {name} is not a finite number.",
                "Leave out rows without a number and fit again.",
            )
    order: Any = (
        slice(None) if (person[1:] >= person[:-1]).all() else np.argsort(person, kind="stable")
    )
    person, time, y, x = person[order], time[order], y[order], x[order]
    starts = np.flatnonzero(np.concatenate(([True], person[1:] != person[:-1])))
    centre, unit = float(time.mean()), float(time.std())
    if unit <= 1e-12 * max(1.0, abs(centre)):
        raise FitError(
            f"All scores are from one time ({centre:g}), so there is no slope.",
            "Give scores from several times.",
        )
    upper, ols, columns = _orthonormal(x, y)
    return Rows(starts, (time - centre) / unit, columns), Scaling(centre, unit, upper, ols)


def _orthonormal(x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
    """R, the ordinary coefficients, and A' = [Q, residual]' ((p+1) x N)."""
    norms = np.sqrt(np.einsum("ij,ij->j", x, x))
    if not (norms > 0).all():
        raise FitError("A predictor is 0 in every row.", "Leave it out and fit again.")
    gram = (x.T @ x) / np.outer(norms, norms)
    if np.linalg.eigvalsh(gram)[0] < _COLLINEAR:
        raise FitError(
            "Two or more predictors tell the same (the design has not full rank).",
            "Leave one of them out and fit again.",
        )
    upper = np.linalg.cholesky(gram).T * norms
    columns = np.empty((x.shape[1] + 1, len(y)))
    inside = np.matmul(np.linalg.inv(upper).T, x.T, out=columns[:-1])
    gamma = inside @ y
    residual = y - gamma @ inside
    # A second pass takes off what rounding left of the ordinary fit.
    more = np.linalg.solve(inside @ inside.T, inside @ residual)
    columns[-1] = residual - more @ inside
    return upper, np.linalg.solve(upper, gamma + more), columns


def collect(rows: Rows) -> Sums:
    """Add up persons with the same Z'Z: they share their part of the likelihood."""
    gram, plain, timed = _person_sums(rows)
    order = np.lexsort(gram[::-1])
    ordered = gram[:, order]
    first = np.flatnonzero(
        np.concatenate(([True], (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)))
    )
    plain, timed = plain[:, order], timed[:, order]
    pairs = ((plain, plain), (plain, timed), (timed, timed))
    return Sums(
        rows=len(rows.inner_time),
        persons=gram.shape[1],
        width=len(rows.columns) - 1,
        heads=np.diff(np.append(first, gram.shape[1])).astype(np.float64),
        gram=ordered[:, first],
        cross=np.stack([_outer_sums(left, right, first) for left, right in pairs]),
        total=rows.columns @ rows.columns.T,
    )


def _person_sums(rows: Rows) -> tuple[Floats, Floats, Floats]:
    """Z'Z as 11, 12, 22 (3 x n) and the two rows of Z'A (each (p+1) x n) of each person."""
    t, starts = rows.inner_time, rows.starts
    counts = np.diff(np.append(starts, len(t))).astype(np.float64)
    gram = np.stack((counts, np.add.reduceat(t, starts), np.add.reduceat(t * t, starts)))
    plain = np.add.reduceat(rows.columns, starts, axis=1)
    return gram, plain, np.add.reduceat(rows.columns * t, starts, axis=1)


def _outer_sums(left: Floats, right: Floats, first: Ints) -> Floats:
    """Sum of outer products over each run of persons, made symmetric (P x (p+1)^2)."""
    size = len(left)
    summed = np.empty((len(first), size, size))
    for i in range(size):
        for j in range(i, size):
            product = left[i] * right[j]
            if left is not right and i != j:
                product = (product + left[j] * right[i]) / 2
            summed[:, i, j] = summed[:, j, i] = np.add.reduceat(product, first)
    return summed.reshape(len(first), size * size)

"""A damped Newton method for a few parameters, with exact slopes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from fit_core.errors import FitError
from fit_core.models.sums import Floats

Objective = Callable[[Floats], tuple[float, Floats]]

_STEP = 1e-5
_ROUNDS = 200
#: The fall that a further step promises, at which the search ends.
_ENOUGH = 1e-10
#: A promised fall that rounding of a long sum can hide; a larger one that is not found is a fault.
_ROUNDING = 1e-5


def minimise(objective: Objective, start: Floats) -> Floats:
    """Where a smooth function of a few parameters is least, from ``start`` on.

    ``objective`` returns value and gradient. The Hessian is taken by differences of the
    gradient; eigenvalues are made positive, so that every step goes down and a saddle is left.

    Raises:
        FitError: no end was reached; nothing is returned then.

    """
    here = start.astype(np.float64)
    value, gradient = objective(here)
    for _ in range(_ROUNDS):
        hessian = _hessian(objective, here, gradient)
        step, promise = _newton_step(hessian, gradient, here)
        if promise < _ENOUGH:
            return here
        found = _search(objective, here, value, step)
        if found is None and promise > _ROUNDING:
            break
        if found is None:
            return here
        here, value, gradient = found
    raise FitError(
        "The model did not settle on values.",
        "Look at the file: scores of one or two persons may be far from all others.",
    )


def _hessian(objective: Objective, here: Floats, gradient: Floats) -> Floats:
    columns = []
    for place in range(len(here)):
        move = np.zeros(len(here))
        move[place] = _STEP * max(1.0, abs(float(here[place])))
        columns.append((objective(here + move)[1] - gradient) / move[place])
    hessian: Floats = np.array(columns)
    return np.asarray((hessian + hessian.T) / 2)


def _newton_step(hessian: Floats, gradient: Floats, here: Floats) -> tuple[Floats, float]:
    """The step and the fall that it promises; longer than half the way to here plus 0.5 is cut."""
    sizes, directions = np.linalg.eigh(hessian)
    floor = 1e-9 * max(float(np.abs(sizes).max()), 1e-9)
    along = directions.T @ gradient
    # At a stationary saddle the slope is 0 and Newton would stay: go down the bent direction.
    if sizes[0] < -1e-6 * abs(sizes[-1]) and np.abs(along).max() < 1e-6 * abs(sizes[0]):
        return 0.1 * directions[:, 0], 1.0
    step = -directions @ (along / np.maximum(np.abs(sizes), floor))
    promise = float(-(gradient @ step)) / 2
    length, longest = float(np.linalg.norm(step)), 0.5 + 0.5 * float(np.linalg.norm(here))
    return step * min(1.0, longest / max(length, 1e-300)), promise


def _search(
    objective: Objective, here: Floats, value: float, step: Floats
) -> tuple[Floats, float, Floats] | None:
    """The first of ever shorter steps that goes down; None when none does (rounding is reached)."""
    for _ in range(40):
        there = here + step
        reached, gradient = objective(there)
        if np.isfinite(reached) and reached < value:
            return there, reached, gradient
        step = step / 2
    return None

"""Columns of a pandas frame, turned into the kernel's integer columns."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

import numpy as np
import pandas as pd

from fit_core.answers.cells import CellReader
from fit_core.answers.keys import Key
from fit_core.answers.model import BLANK, INVALID
from fit_core.errors import UsageError

#: How far a binary float may lie from a whole tick: far above its own error, far below a step.
_NEAR = 1e-6
#: Larger values are outside every response set, and would not fit the integer types.
_FAR = 1e15


def column_of(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Return the column with this name; a label that is a number is found by its text.

    Raises:
        UsageError: it is not there, or is there twice.

    """
    names = [str(label) for label in frame.columns]
    places = [place for place, label in enumerate(names) if label == name]
    if len(places) == 1:
        return frame.iloc[:, places[0]]
    if places:
        raise UsageError(
            f"The frame has the column {name!r} {len(places)} times.",
            "Give every column a name of its own.",
        )
    near = get_close_matches(name, names, n=1, cutoff=0.3)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    raise UsageError(
        f"The frame has no column for {name!r}.", f"{hint}Name the columns by item id."
    )


def cells_of(key: Key, column: pd.Series[Any], kind: type[Any]) -> np.ndarray[Any, Any]:
    """Return ticks and no-answer cells. NaN, None and NA are blank; texts are read strictly."""
    if pd.api.types.is_numeric_dtype(column.dtype) and not pd.api.types.is_bool_dtype(column.dtype):
        return _numbers(key, column.to_numpy(dtype="float64", na_value=np.nan), kind)
    reader = CellReader(key)
    return by_value(column, lambda value: reader[_written(value)], kind)


def by_value(
    column: pd.Series[Any], read: Callable[[Any], int], kind: type[Any]
) -> np.ndarray[Any, Any]:
    """Read each distinct value of a column once; what is missing becomes `BLANK`."""
    codes, values = pd.factorize(column)
    cells = [*(read(value) for value in values), BLANK]
    found: np.ndarray[Any, Any] = np.array(cells, dtype=kind)[codes]
    return found


def _numbers(key: Key, values: np.ndarray[Any, Any], kind: type[Any]) -> np.ndarray[Any, Any]:
    """Numbers to ticks: 6.2 is 62 tenths, although no binary float is 6.2."""
    if key.kind != "number":
        return np.where(np.isnan(values), BLANK, INVALID).astype(kind)
    scaled = values * key.unit
    inside = np.abs(scaled) < _FAR
    ticks = np.rint(np.where(inside, scaled, 0)).astype(np.int64)
    fits = inside & (np.abs(np.where(inside, scaled, 0) - ticks) < _NEAR) & _allowed(key, ticks)
    return np.where(np.isnan(values), BLANK, np.where(fits, ticks, INVALID)).astype(kind)


def _allowed(key: Key, ticks: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    found: np.ndarray[Any, Any]
    if isinstance(key.allowed, range):
        low, high = min(key.allowed), max(key.allowed)
        found = (ticks >= low) & (ticks <= high) & ((ticks - low) % key.allowed.step == 0)
    else:
        found = np.isin(ticks, np.array(key.allowed, dtype=np.int64))
    return found


def _written(value: Any) -> str:  # noqa: ANN401 - a frame holds anything
    return format(value, "f") if isinstance(value, Decimal) else str(value)

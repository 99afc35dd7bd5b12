"""The pandas face: a frame of answers in, a frame of scores out, with the same index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from fit_core.answers.binding import unneeded_items
from fit_core.answers.keys import item_keys, total_key
from fit_core.answers.model import BLANK
from fit_core.measure.model import Measure
from fit_core.scoring.batch import array_type
from fit_core.scoring.compile import compile_plan, own_scales_only
from fit_core.scoring.context import ContextColumns, context_code, needed
from fit_core.scoring.frame_cells import by_value, cells_of, column_of
from fit_core.scoring.kernel import Forms, run
from fit_core.scoring.plan import Plan, ScalePlan

#: Rows that are scored together. A block's columns (100 kB each) stay in the processor's cache and
#: below the size from which the allocator asks the system for fresh pages each time; blocks of
#: 100,000 rows took twice as long. A measure with skip rules holds several copies of its columns:
#: blocks of 25,000 rows took twice as long as these for AUDIT and NEQ-20.
_ROWS, _ROWS_WITH_SKIPS = 25_000, 8_000
_FORM = pd.CategoricalDtype(["ok", "prorated", "incomplete", "invalid"], ordered=True)
_SCALE = pd.CategoricalDtype(["ok", "prorated", "not-scorable"], ordered=True)
_NOT_SCORABLE = 2

Array = np.ndarray[Any, Any]


def score(measure: Measure, frame: pd.DataFrame, *, confirmed: bool = False) -> pd.DataFrame:
    """Score a frame of forms, one form a row.

    Args:
        measure: the measure, as loaded.
        frame: one column an item, headed by the item id, and one a typed-in total, headed by the
            scale id; an optional item that no rule uses may be left out. Numbers, or texts read
            as strictly as ``fit score`` reads them; NaN is blank. The columns ``age``, ``sex``
            (F, M), ``rater`` and ``retired`` are read where a rule needs them; what cannot be read
            there is not known. Other columns are ignored.
        confirmed: you compared a draft's key with the manual; without that a draft is refused.

    Returns:
        A frame with the index of ``frame`` and, whatever the data, these columns and types:
        ``status`` (category); for each scale ``S``: ``S`` and ``S.banded`` (float64, NaN where not
        scorable), ``S.answered`` and ``S.missing`` (int64), ``S.status`` (category),
        ``S.band.SET`` (ordered category), ``S.cutoff.KEY`` (boolean, NA where not scorable or not
        for this form); ``flags`` and ``safety_missing`` (str: item ids, separated by spaces);
        ``derived.RULE`` (boolean, NA where unknown); ``invalid`` (int64: answers not allowed).

    Raises:
        UsageError: an item has no column. RefusedError: the measure's key is unverified.

    """
    plan = compile_plan(own_scales_only(measure), confirmed=confirmed)
    cells, context = _read(plan, measure, frame)
    blocks = [
        list(run(plan, Forms([cell[part] for cell in cells], _part(context, part))))
        for part in _parts(len(frame), block_rows(plan))
    ]
    columns = iter([np.concatenate(parts) for parts in zip(*blocks, strict=True)])
    invalid = next(columns)
    conditions = sum(skip.condition is not None for skip in plan.skips)
    for _ in range(conditions + len(plan.droppable)):
        next(columns)  # a frame has no place for problems: rules and answers that are left out
    out: dict[str, Any] = {"status": None}
    for scale in plan.scales:
        out.update(_scale(scale, columns))
    states = [(item, next(columns)) for item, _ in plan.safety]
    out["flags"] = _words([(item, state > 0) for item, state in states], len(frame))
    out["safety_missing"] = _words([(item, state < 0) for item, state in states], len(frame))
    for rule in plan.derived:
        out[f"derived.{rule.id}"] = _boolean(next(columns))
    out["invalid"] = invalid.astype(np.int64)
    out["status"] = _status(plan, out, invalid > 0)
    return pd.DataFrame(out).set_axis(frame.index)


def _read(plan: Plan, measure: Measure, frame: pd.DataFrame) -> tuple[list[Array], ContextColumns]:
    kind = array_type(plan)
    entered = [scale for scale in measure.scales if scale.method == "entered"]
    keys = (*item_keys(measure), *map(total_key, entered))
    names = {str(label) for label in frame.columns}
    left_out = unneeded_items(measure) - names
    blank = np.full(len(frame), BLANK, dtype=kind)
    cells = [
        blank if key.item in left_out else cells_of(key, column_of(frame, key.item), kind)
        for key in keys
    ]
    codes = {
        word: by_value(column_of(frame, word), _context_reader(word, plan), kind)
        for word in needed(plan) & names
    }
    return cells, ContextColumns(**codes)


def _context_reader(word: str, plan: Plan) -> Callable[[object], int]:
    def read(value: object) -> int:
        code = context_code(word, str(value), plan.raters)
        return BLANK if code is None else code

    return read


def block_rows(plan: Plan) -> int:
    """Return how many rows of a measure are best scored together."""
    return _ROWS_WITH_SKIPS if plan.skips or plan.stand_ins else _ROWS


def _parts(length: int, rows: int) -> Iterator[slice]:
    for first in range(0, max(length, 1), rows):
        yield slice(first, first + rows)


def _part(context: ContextColumns, part: slice) -> ContextColumns:
    return ContextColumns(*(code if isinstance(code, int) else code[part] for code in context))


def _scale(scale: ScalePlan, columns: Iterator[Array]) -> dict[str, Any]:
    numerator, denominator = next(columns), next(columns)
    scorable = denominator != 0
    exact = _divide(numerator, denominator)
    banded = _divide(next(columns), scale.rounding * scorable) if scale.rounding else exact
    answered = next(columns).astype(np.int64)
    missing = scale.items - answered - (next(columns) if scale.may_lose else 0)
    status = np.where(scorable, np.where((missing > 0) & scale.estimates, 1, 0), 2)
    out: dict[str, Any] = {
        scale.id: exact,
        f"{scale.id}.banded": banded,
        f"{scale.id}.answered": answered,
        f"{scale.id}.missing": missing,
        f"{scale.id}.status": pd.Categorical.from_codes(status, dtype=_SCALE),
    }
    for band in scale.bands:
        kind = pd.CategoricalDtype(list(band.labels), ordered=True)
        numbers = next(columns).astype(np.int64) - 1
        out[f"{scale.id}.band.{band.name}"] = pd.Categorical.from_codes(numbers, dtype=kind)
    for cutoff in scale.cutoffs:
        state = np.where(scorable, next(columns), -1)
        name = f"{scale.id}.cutoff.{cutoff.key}"
        before = out.get(name)
        # One line for two kinds of people has one truth: it stands where either applies.
        out[name] = _boolean(state) if before is None else before.fillna(_boolean(state))
    return out


def _divide(numerator: Array, denominator: Array) -> Array:
    """Divide once, at the very end; NaN where the denominator is 0."""
    result = np.full(len(numerator), np.nan)
    known = denominator != 0
    result[known] = numerator[known] / denominator[known]
    return result


def _boolean(state: Array) -> Any:  # noqa: ANN401 - pandas' own array type
    return pd.Series(pd.arrays.BooleanArray(state == 1, state < 0))


def _words(found: list[tuple[str, Array]], length: int) -> pd.Series[str]:
    words = np.full(length, "", dtype=object)
    for item, here in found:
        first = here & (words == "")
        again = here & ~first & (words != item)
        words[first] = item
        words[again] = words[again] + f" {item}"
    return pd.Series(words, dtype="str")


def _status(plan: Plan, out: dict[str, Any], invalid: Array) -> pd.Categorical:
    codes = np.zeros(len(invalid), dtype=np.int64)
    for scale in plan.scales:
        own = out[f"{scale.id}.status"].codes
        if scale.may_lose:  # what is not for the form does not make it incomplete
            items = out[f"{scale.id}.answered"] + out[f"{scale.id}.missing"]
            own = np.where((own == _NOT_SCORABLE) & (items == 0), 0, own)
        codes = np.maximum(codes, own)
    return pd.Categorical.from_codes(np.where(invalid, 3, codes), dtype=_FORM)

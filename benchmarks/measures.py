"""Every shipped measure: a million forms scored, against numpy's sums and a scorer form by form.

    uv run python -m benchmarks measures [--rows 1000000]

The kernel does the whole of a measure: skip rules, reversal, missing rules, every scale, rounding,
bands and cutoffs, flags, derived rules. numpy only adds up, for each scale with a score, the
columns that it is made of (also through other scales): once as a masked array, its own way of
leaving out missing answers, and once as if none were missing. The scorer form by form is the second
scorer of the tests: plain Python over a table of facts.
"""

from __future__ import annotations

import importlib
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from fit_core.answers.keys import Key, item_keys, total_key
from fit_core.answers.model import BLANK
from fit_core.measure.load import load_measure
from fit_core.measure.model import Measure
from fit_core.scoring.batch import array_type
from fit_core.scoring.compile import compile_plan, own_scales_only
from fit_core.scoring.context import ContextColumns, needed
from fit_core.scoring.frame import block_rows
from fit_core.scoring.kernel import Forms, run
from fit_core.scoring.plan import Combined, Plan, ScalePlan, Summed

SHELF = Path(__file__).parents[1] / "measures"
#: Forms that are made up and timed together: the least of some short runs counts.
PART = 100_000
REPEATS = 5
MISSING = 0.03
#: Forms for the scorer that takes one at a time.
FORMS = 100
#: Codes of the context columns are drawn from these: ages, F and M, raters, truth values.
_CONTEXT = {"age": (6, 90), "sex": (1, 2), "rater": (0, 2), "retired": (0, 1)}

Array = np.ndarray[Any, Any]


class Timed(NamedTuple):
    """One measure: nanoseconds a form of each way; ``single`` None without facts in the tests."""

    measure: str
    items: int
    scales: int
    kernel: float
    masked: float
    plain: float
    single: float | None


class _Drawn(NamedTuple):
    """Made-up forms: answers by column, where one is missing, and whom the forms are about."""

    answers: list[Array]
    gone: list[Array]
    context: ContextColumns


def files() -> list[Path]:
    """Every measure file on the shelf, by name."""
    found = (path for path in SHELF.glob("*/fit_*/*.toml") if "." not in path.stem)
    return sorted(found, key=lambda path: path.name)


def timed(rows: int) -> Iterator[Timed]:
    """Time every shipped measure that has a scale."""
    table = _oracle().read_table()
    for path in files():
        measure = load_measure(path)
        if measure.scales:
            yield _one(measure, rows, table.get(measure.id))


def _one(measure: Measure, rows: int, facts: Any) -> Timed:  # noqa: ANN401 - a table of the tests
    plan = compile_plan(own_scales_only(measure), confirmed=True)
    sums = [_leaves(plan, scale) for scale in plan.scales]
    whole = np.zeros(3)
    parts = max(rows // PART, 1)
    for seed in range(parts):
        drawn = _draw(plan, measure, min(rows, PART), seed)
        whole += _part(plan, drawn, sums)
    kernel, masked, plain = (1e9 * whole / (parts * min(rows, PART))).tolist()
    single = 1e9 * _single(facts) if facts and _is_whole(facts) else None
    return Timed(measure.id, len(measure.items), len(sums), kernel, masked, plain, single)


def _part(plan: Plan, drawn: _Drawn, sums: list[list[int]]) -> Array:
    """Time the three ways over one part, in seconds."""
    cells = [
        np.where(gone, BLANK, column).astype(column.dtype)
        for column, gone in zip(drawn.answers, drawn.gone, strict=True)
    ]
    tables = [np.stack([drawn.answers[n] for n in columns], axis=1) for columns in sums]
    masks = [np.stack([drawn.gone[n] for n in columns], axis=1) for columns in sums]
    masked = [np.ma.array(table, mask=mask) for table, mask in zip(tables, masks, strict=True)]
    return np.array(
        [
            best(lambda: _score(plan, cells, drawn.context)),
            best(lambda: [table.sum(axis=1) for table in masked]),
            best(lambda: [table.sum(axis=1) for table in tables]),
        ]
    )


def _score(plan: Plan, cells: list[Array], context: ContextColumns) -> None:
    size = block_rows(plan)
    for first in range(0, len(cells[0]), size):
        part = slice(first, first + size)
        about = ContextColumns(*(code if isinstance(code, int) else code[part] for code in context))
        for _ in run(plan, Forms([cell[part] for cell in cells], about)):
            pass


def best(action: Callable[[], object]) -> float:
    """Return the least CPU time of some runs, in seconds: the others were disturbed."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def _draw(plan: Plan, measure: Measure, rows: int, seed: int) -> _Drawn:
    draw, kind = np.random.default_rng(seed), array_type(plan)
    entered = [scale for scale in measure.scales if scale.method == "entered"]
    keys = (*item_keys(measure), *map(total_key, entered))
    answers = [_answers(key, draw, rows).astype(kind) for key in keys]
    gone = [draw.random(rows, dtype=np.float32) < MISSING for _ in keys]
    codes = {
        word: draw.integers(*_CONTEXT[word], rows, endpoint=True).astype(kind)
        for word in needed(plan)
    }
    return _Drawn(answers, gone, ContextColumns(**codes))


def _answers(key: Key, draw: np.random.Generator, rows: int) -> Array:
    allowed = np.array(key.allowed or (0,))  # nothing counts what is chosen or written
    return allowed[draw.integers(0, len(allowed), rows)]


def _leaves(plan: Plan, scale: ScalePlan) -> list[int]:
    """The columns that a scale is made of, also through other scales."""
    how = scale.how
    if isinstance(how, Summed):
        return list(how.columns)
    parts = how.parts if isinstance(how, Combined) else (how.part,)
    return [column for place in parts for column in _leaves(plan, plan.scales[place])]


def _is_whole(facts: Any) -> bool:  # noqa: ANN401 - a table of the tests
    """Whether the second scorer knows all keys of a measure; of some drafts nobody read them."""
    return bool(facts["scales"]) and all(scale["items"] for scale in facts["scales"])


def _single(facts: Any) -> float:  # noqa: ANN401 - a table of the tests
    """Time the second scorer, in seconds a form."""
    vectors = importlib.import_module("tests.oracle.vectors")
    scorer = _oracle().Scorer(facts)
    forms = list(itertools.islice(vectors.forms(facts, FORMS, 1), FORMS))
    return best(lambda: [scorer.score(texts, person) for texts, person in forms]) / FORMS


def _oracle() -> Any:  # noqa: ANN401 - a module of the tests
    return importlib.import_module("tests.oracle.scorer")

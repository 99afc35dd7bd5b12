"""Rows of text in, scores out, a block at a time: what ``fit score`` runs on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np

from fit_core.answers.binding import Binding
from fit_core.answers.cells import CellReader
from fit_core.answers.files import Block
from fit_core.answers.keys import item_keys, total_key
from fit_core.answers.model import BLANK, INVALID, NO_ANSWER, TOKENS
from fit_core.measure.model import Measure
from fit_core.scoring.compile import compile_plan, own_scales_only
from fit_core.scoring.context import CONTEXT_WORDS, ContextColumns, context_code, needed
from fit_core.scoring.form import read_form
from fit_core.scoring.kernel import Forms, run
from fit_core.scoring.model import FormScore
from fit_core.scoring.plan import Plan

Result = TypeVar("Result")

#: Distinct results that are remembered: a bound on memory, far above what forms of nine items give.
_REMEMBERED = 20_000
_KINDS = {BLANK: "blank", INVALID: "invalid"} | {
    cell: token for token, cell in TOKENS.items() if token
}
_INT32, _INT64 = 2**31 - 1, 2**63 - 1


def array_type(plan: Plan) -> type[Any]:
    """Return the narrowest element type that holds every number of the calculation exactly."""
    if plan.largest <= _INT32:
        return np.int32
    return np.int64 if plan.largest <= _INT64 else object


class Row(NamedTuple, Generic[Result]):
    """One scored row: its number, the result as it was asked for, and the texts of the row."""

    number: int
    result: Result
    texts: Sequence[str]


class BatchScorer(Generic[Result]):
    """Scores the rows of a file whose columns are bound to a measure.

    Args:
        measure: the measure. binding: where its columns stand.
        make: turns a scored form into the result that is wanted of a row. It is called once for
            forms of equal result, as far as they are remembered.
        translate: the texts of a foreign file in the words of the machine interfaces.
        confirmed: the key was compared with the manual, see `fit_core.scoring.compile`.

    """

    def __init__(
        self,
        measure: Measure,
        binding: Binding,
        make: Callable[[FormScore], Result],
        translate: Callable[[str], str] = str,
        *,
        confirmed: bool = False,
    ) -> None:
        self.plan = compile_plan(own_scales_only(measure), confirmed=confirmed)
        self._type = array_type(self.plan)
        entered = [scale for scale in measure.scales if scale.method == "entered"]
        keys = (*item_keys(measure), *map(total_key, entered))
        self._readers = [CellReader(key, translate) for key in keys]
        self._places = [*binding.items.values(), *binding.totals.values()]
        self._needed = {self.plan.columns[n] for n in self.plan.scored_columns()}
        self._needed |= {item for item, _ in self.plan.safety}
        self._context = _ContextReader(self.plan, binding)
        self._make = make
        self._made: dict[tuple[int, ...], Result] = {}

    def rows(self, block: Block) -> Iterator[Row[Result]]:
        """Score the rows of a block, in order."""
        cells = self._cells(block)
        faults = np.zeros(len(block.rows), dtype=self._type)
        faults[list(block.faults)] = 1
        context = self._context.columns(block, self._type)
        results = run(self.plan, Forms(cells, context, faults))
        keys = zip(*(_listed(column) for column in results), strict=True)
        for place, (key, texts) in enumerate(zip(keys, block.rows, strict=True)):
            if key[0] or place in self._context.problems:
                result = self._make(self._with_problems(key, texts, place, block))
            else:
                result = self._result(key)
            yield Row(block.first + place, result, texts)

    def gaps(self, texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return the items of a row without an answer that some rule needs, each with the kind."""
        found = []
        for reader, place in zip(self._readers, self._places, strict=True):
            if place is None or reader.key.item not in self._needed:
                continue
            cell = reader[texts[place]]
            if cell <= NO_ANSWER:
                found.append((reader.key.item, _KINDS[cell]))
        return tuple(found)

    def _cells(self, block: Block) -> list[np.ndarray[Any, Any]]:
        columns = list(zip(*block.rows, strict=True))
        blank = [BLANK] * len(block.rows)
        return [
            np.array(
                blank if place is None else list(map(reader.__getitem__, columns[place])),
                dtype=self._type,
            )
            for reader, place in zip(self._readers, self._places, strict=True)
        ]

    def _result(self, key: tuple[int, ...]) -> Result:
        made = self._made.get(key)
        if made is None:
            made = self._make(read_form(self.plan, iter(key)))
            if len(self._made) < _REMEMBERED:
                self._made[key] = made
        return made

    def _with_problems(
        self, key: tuple[int, ...], texts: Sequence[str], place: int, block: Block
    ) -> FormScore:
        problems = [block.faults[place]] if place in block.faults else []
        for reader, column in zip(self._readers, self._places, strict=True):
            if column is not None and reader[texts[column]] == INVALID:
                problems.append(reader.problem(texts[column]).what)
        problems += self._context.problems.get(place, [])
        return read_form(self.plan, iter(key), tuple(problems))


class _ContextReader:
    """Reads age, sex, rater and retirement of a block, where a rule of the measure needs them."""

    def __init__(self, plan: Plan, binding: Binding) -> None:
        words = needed(plan)
        self._places = {word: n for word, n in binding.context.items() if word in words}
        self._raters = plan.raters
        self.problems: dict[int, list[str]] = {}

    def columns(self, block: Block, kind: type[Any]) -> ContextColumns:
        """Return the codes; what cannot be read is not known, and named in ``problems``."""
        self.problems = {}
        codes = {
            word: np.array(
                [self._code(word, row[place], n) for n, row in enumerate(block.rows)], dtype=kind
            )
            for word, place in self._places.items()
        }
        return ContextColumns(**codes)

    def _code(self, word: str, text: str, place: int) -> int:
        code = context_code(word, text, self._raters)
        if code is None:
            allowed = CONTEXT_WORDS[word]
            self.problems.setdefault(place, []).append(f"{word}: {text[:40]!r} is not {allowed}")
            return BLANK
        return code


def _listed(column: np.ndarray[Any, Any]) -> list[int]:
    values: list[int] = column.tolist()
    return values

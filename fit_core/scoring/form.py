"""From the kernel's columns to what one scored form says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import gcd
from typing import NamedTuple

from fit_core.answers.model import BLANK, INVALID, Checked
from fit_core.answers.numbers import plain
from fit_core.errors import UsageError
from fit_core.measure.model import Measure
from fit_core.measure.ranges import to_ticks
from fit_core.scoring.compile import compile_plan
from fit_core.scoring.context import About, encode
from fit_core.scoring.kernel import Forms, run
from fit_core.scoring.model import FormScore, FormStatus, ScaleScore, ScaleStatus
from fit_core.scoring.plan import Plan, ScalePlan
from fit_core.scoring.scorer import Issued

#: Decimal places of a banded value that is not rounded by rule, where its fraction has no end.
_PLACES = Decimal(1).scaleb(-10)


def score_form(measure: Measure, checked: Checked, about: About | None = None) -> FormScore:
    """Score one administration, exactly, with plain integers.

    Args:
        measure: the measure. checked: its answers, from `fit_core.answers.check`.
        about: age, sex, rater and retirement, for rules that depend on them. A rule whose
            context is lacking is left out and named in ``problems``.

    Raises:
        RefusedError: the measure's key is unverified.
        UsageError: the answers were checked against another structure.

    """
    return FormScorer(measure).score(checked, about)


class FormScorer:
    """`score_form` for many administrations of one measure: the plan is made once.

    Args:
        measure: the measure. confirmed: its key was compared with the manual, see `compile_plan`.

    """

    def __init__(self, measure: Measure, *, confirmed: bool = False) -> None:
        self.plan = compile_plan(measure, confirmed=confirmed)

    def score(
        self, checked: Checked, about: About | None = None, issued: Iterable[Issued] = ()
    ) -> FormScore:
        """Score one administration; see `score_form`.

        Args:
            issued: scores that plugins' code made of these answers, for the scales that it scores.

        """
        plan = self.plan
        if checked.structure != plan.structure:
            raise UsageError(
                f"The answers belong to another structure of {checked.measure} than the one here.",
                "Score them with the measure that is stored with them.",
            )
        cells = [*checked.cells, *_total_cells(plan, checked, issued)]
        unseen = len(checked.problems) - cells.count(INVALID)
        context = encode(about or About(), plan.raters)
        values = run(plan, Forms(cells, context, faults=unseen))
        return read_form(plan, values, tuple(problem.what for problem in checked.problems))


def _total_cells(plan: Plan, checked: Checked, issued: Iterable[Issued]) -> list[int]:
    """Cells of the scales whose value comes ready: typed in, or issued by a plugin's code."""
    ready = {**checked.totals, **{score.scale: score.value for score in issued}}
    cells = []
    for column, unit in plan.ready.items():
        value = ready.get(plan.columns[column])
        ticks = None if value is None else to_ticks(value, unit)
        cells.append(BLANK if ticks is None else ticks)
    return cells


def read_form(plan: Plan, values: Iterator[int], problems: tuple[str, ...] = ()) -> FormScore:
    """Read one form's result columns, in the order in which `fit_core.scoring.kernel.run` yields.

    Args:
        plan: the measure's plan. values: one number for each result column.
        problems: what is wrong with the answers; rules left out for want of context follow.

    """
    invalid = next(values) > 0
    personal = (skip for skip in plan.skips if skip.condition is not None)
    left_out = [_LeftOut(skip.name, skip.needs) for skip in personal if next(values)]
    states = {plan.columns[column]: next(values) for column in plan.droppable}
    scales = {scale.id: _read_scale(scale, values, left_out) for scale in plan.scales}
    found = [(item, next(values)) for item, _ in plan.safety]
    derived = {rule.id: _TRUTH[next(values)] for rule in plan.derived}
    return FormScore(
        measure=plan.measure.id,
        structure=plan.structure,
        status="invalid" if invalid else _status(scales),
        scales=scales,
        flags=tuple(dict.fromkeys(item for item, state in found if state > 0)),
        safety_missing=tuple(dict.fromkeys(item for item, state in found if state < 0)),
        derived=derived,
        problems=(*problems, *map(str, left_out), *_not_for_this_form(states, scales)),
        dropped=tuple(item for item, state in states.items() if state),
        asked=tuple(dict.fromkeys(w for rule in left_out for w in rule.needs.split(" and "))),
    )


class _LeftOut(NamedTuple):
    """A rule that is left out because it is not known whether it is for this person."""

    name: str
    needs: str

    def __str__(self) -> str:
        return f"{self.name} left out: {self.needs} not known"


_TRUTH = {1: True, 0: False, -1: None}


def _status(scales: dict[str, ScaleScore]) -> FormStatus:
    found = {score.status for score in scales.values() if not score.dropped}
    if "not-scorable" in found:
        return "incomplete"
    return "prorated" if "prorated" in found else "ok"


def _not_for_this_form(
    states: Mapping[str, int], scales: Mapping[str, ScaleScore]
) -> Iterator[str]:
    """Say which scales are not for the form, and which answers contradict that and do not count."""
    for scale in scales.values():
        if scale.dropped:
            yield f"{scale.scale} is not for this form: a skip rule leaves out all of its items"
    against = ", ".join(item for item, state in states.items() if state == _CONTRADICTED)
    if against:
        yield f"item {against} answered though a skip rule leaves it out; the answer does not count"


_CONTRADICTED = 2


def _read_scale(scale: ScalePlan, values: Iterator[int], left_out: list[_LeftOut]) -> ScaleScore:
    numerator, denominator = next(values), next(values)
    banded = next(values) if scale.rounding else None
    answered = next(values)
    missing = scale.items - answered - (next(values) if scale.may_lose else 0)
    bands = {band.name: (band.labels, next(values)) for band in scale.bands}
    cutoffs = [(cutoff, next(values)) for cutoff in scale.cutoffs]
    left_out.extend(
        _LeftOut(f"cutoff {cutoff.key} of {scale.id}", cutoff.needs)
        for cutoff, state in cutoffs
        if state == _LACKING
    )
    if not denominator:
        return ScaleScore(scale.id, 0, 0, None, answered, missing, "not-scorable")
    status: ScaleStatus = "prorated" if missing and scale.estimates else "ok"
    common = gcd(numerator, denominator)
    return ScaleScore(
        scale=scale.id,
        numerator=numerator // common,
        denominator=denominator // common,
        banded=_banded(scale, numerator, denominator, banded),
        answered=answered,
        missing=missing,
        status=status,
        bands={name: labels[number - 1] for name, (labels, number) in bands.items() if number},
        cutoffs={cutoff.key: state == 1 for cutoff, state in cutoffs if state >= 0},
    )


_LACKING = -2


def _banded(scale: ScalePlan, numerator: int, denominator: int, rounded: int | None) -> Decimal:
    if rounded is not None:
        return Decimal(rounded) / scale.rounding
    value = (Decimal(numerator) / Decimal(denominator)).quantize(_PLACES)
    return Decimal(plain(value))

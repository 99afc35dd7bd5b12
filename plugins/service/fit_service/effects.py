"""Effect sizes of a service, each under its own name, of completers and of all who started.

Formulas and sources: `fit_core.change.effects`. Published figures beside them, of other services
and other mixes of clients: depression 0.87 [0.78, 0.96] and anxiety 0.88 (Wakefield 2021, Br J
Clin Psychol 60:1-37, 47 studies); routine care, depression 0.96 [0.88, 1.04], anxiety 0.80, other
1.01 (Gaskell 2022, Adm Policy Ment Health 50:43-57, 263 samples).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import numpy as np

from fit_core.change.effects import (
    Effect,
    Scores,
    d_av,
    d_pre,
    d_z,
    expected_gain,
    saes_a,
    saes_b,
    scores,
)
from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.errors import RefusedError
from fit_service.cases import Case, cases_of
from fit_service.panel import Floats
from fit_service.telling import interval, month, table

#: Closed episodes with both scores that a severity-adjusted effect size is worked out from.
ENOUGH = 50
#: Days of a period of the figures over time.
PERIOD = 183
_FORMULAS: Sequence[Callable[[Scores], Effect]] = (d_pre, d_av, d_z)


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse effects`."""
    facts = inquiry.outcome
    if facts is None:
        return Findings(reason="no outcome measure of the clinic has scores in the table")
    closed = [case for case in cases_of(inquiry.archive, facts) if case.closed]
    completers = [c for c in closed if c.ending in ("planned", "agreed-early")]
    sizes = _sizes(facts, {"all closed": closed, "ended as planned or agreed": completers})
    sentences = (
        "d of completers alone is higher than of all who started, because who leaves early is not "
        "like who stays; read both. Published for comparison, of other services: depression 0.87 "
        "[0.78, 0.96] (Wakefield 2021), 0.96 [0.88, 1.04] in routine care (Gaskell 2022).",
    )
    return Findings(
        tables=(sizes, _adjusted(facts, closed, inquiry.archive.first)), sentences=sentences
    )


def pairs(cases: Sequence[Case]) -> tuple[Floats, Floats]:
    """First and last scores of the episodes that have both."""
    both = [case.pair for case in cases if case.pair]
    first = np.array([pair[0].value for pair in both], dtype=np.float64)
    return first, np.array([pair[1].value for pair in both], dtype=np.float64)


def _sizes(facts: ScaleFacts, groups: dict[str, list[Case]]) -> FigureTable:
    rows: list[tuple[Cell, ...]] = []
    for name, cases in groups.items():
        first, last = pairs(cases)
        started = [c for c in cases if c.during]
        for formula in _FORMULAS:
            figures = effect_cells(formula, first, last, facts.sign)
            rows.append((name, formula.__name__, len(started), len(first), *figures))
    columns = (
        Column("episodes", "episodes"),
        Column("size", "effect size"),
        Column("started", "with a score", "group"),
        Column("pairs", "with two", "group"),
        Column("value", "value", "number"),
        *interval(),
    )
    note = (
        "Positive for better; 95 %. The three are not comparable with each other. d_pre: SD of "
        "first scores (Becker 1988; Hedges 1981); d_av: of both (Bonett 2008); d_z: of changes "
        "(Gibbons, Hedeker and Davis 1993)."
    )
    return table("sizes", f"Effect sizes, {facts.title}", columns, rows, note=note)


def effect_cells(
    formula: Callable[[Scores], Effect], first: Floats, last: Floats, sign: int
) -> tuple[Cell, ...]:
    """An effect size and its interval; three empty cells where these scores have none.

    Args:
        formula: of `fit_core.change.effects`. first, last: scores, a place for each person.
        sign: 1 where higher is better, else -1.

    """
    try:
        found = formula(scores(first, last, sign))
    except RefusedError:
        return None, None, None
    return found.value, found.low, found.high


def _adjusted(facts: ScaleFacts, closed: Sequence[Case], start: dt.date) -> FigureTable:
    """Versions A and B by half-year of ending, the reference being all closed episodes here."""
    there = [case for case in closed if case.pair]
    first, last = pairs(there)
    columns = (
        Column("ended", "ended in the half-year from"),
        Column("episodes", "episodes", "group"),
        Column("saes_a", "SAES, version A", "number"),
        Column("saes_b", "SAES, version B", "number"),
    )
    rows: list[tuple[Cell, ...]] = []
    if len(there) >= ENOUGH and first.std(ddof=1) > 0:
        rows = _by_period(facts, there, first, facts.sign * (last - first), start)
    note = (
        f"Expected from the first score by a line through these {len(there)} episodes, in SDs of "
        "first scores. Version A: this service as a whole scores its own effect size, clients who "
        "began beyond the line only. Version B: it scores 0. They are never averaged together."
        if rows
        else f"{len(there)} closed episodes with two scores; {ENOUGH} are needed."
    )
    return table("adjusted", "Severity-adjusted effect sizes over time", columns, rows, note=note)


def _by_period(
    facts: ScaleFacts, cases: Sequence[Case], first: Floats, gain: Floats, start: dt.date
) -> list[tuple[Cell, ...]]:
    design = np.column_stack([np.ones(len(first)), first])
    expected, sd = expected_gain(design, gain, design), float(first.std(ddof=1))
    clinical = np.array(
        [facts.general is None or facts.clinical(c.pair[0].banded) for c in cases if c.pair]
    )
    a = saes_a(
        gain, expected, clinical, float(gain[clinical].mean()) if clinical.any() else 0.0, sd
    )
    b = saes_b(gain, expected, sd)
    period = np.array([(case.started + (case.length or 0)) // PERIOD for case in cases])
    rows: list[tuple[Cell, ...]] = []
    for number in np.unique(period):
        of = period == number
        there = a.values[of & clinical]
        mean_a = float(there.mean()) if len(there) else None
        rows.append(
            (month(start, int(number) * PERIOD), int(of.sum()), mean_a, float(b.values[of].mean()))
        )
    return rows

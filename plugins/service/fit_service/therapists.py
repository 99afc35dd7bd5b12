"""Differences between therapists: mostly chance, and shown so.

Model ``last = b0 + b1 first + b2 first^2 + v_j + e``; ``ICC = var(v) / (var(v) + var(e))``, about 5
to 7 % in published services (Wampold and Brown 2005; Saxon, Firth and Barkham 2017). A therapist's
value is shrunken: ``v_j = lambda_j x mean residual``, ``lambda_j = n_j ICC / (1 + (n_j - 1) ICC)``,
``SE = sqrt(var(v) (1 - lambda_j))``. Two are compared by intervals of 1.39 SE each, which do not
overlap when the difference of two equal SEs is significant at 5 % (Goldstein and Healy 1995, J R
Stat Soc A 158:175-177). There is no ranking: therapists stand by a number drawn anew each time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from fit_core.change.intervals import t_quantile
from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.errors import FitError
from fit_core.models.shares import wilson
from fit_service.cases import Case, cases_of, class_of_case
from fit_service.intercept import Intercept, fit_intercept
from fit_service.panel import Floats
from fit_service.telling import interval, month, share_cells, table
from fit_service.therapist_values import (
    BLOCK,
    CASES,
    THERAPISTS,
    Value,
    Z,
    funnel_tables,
    model_table,
    values,
    values_table,
)


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse therapists`."""
    facts = inquiry.outcome
    if facts is None:
        return Findings(reason="no outcome measure of the clinic has scores in the table")
    closed = [c for c in cases_of(inquiry.archive, facts) if c.closed]
    paired = [case for case in closed if case.pair]
    counted = _counted(closed, paired)
    own = [case for case in paired if case.therapist == inquiry.archive.own]
    tables, sentences = _over_time(facts, own, inquiry.archive.first)
    try:
        fit, residual = _fit(facts, paired)
    except FitError as error:
        return Findings(tables=(counted, *tables), sentences=(*sentences, f"{error.what}"))
    group = np.array([case.therapist for case in paired])
    found = [value for value in values(group, residual, fit) if value.n >= CASES]
    mine = [value for value in found if value.therapist == inquiry.archive.own]
    sentences += _own_sentences(mine, fit)
    if inquiry.everyone:
        shown = (values_table(found, inquiry.archive.own),) if fit.between else ()
        tables += (model_table(fit, paired), *shown, *funnel_tables(facts, paired))
    return Findings(tables=(counted, *tables), sentences=sentences)


def _counted(closed: Sequence[Case], paired: Sequence[Case]) -> FigureTable:
    rows = [("closed episodes", len(closed)), ("of these with two scores", len(paired))]
    rows += [("therapists with such episodes", len({case.therapist for case in paired}))]
    columns = (Column("what", ""), Column("count", "count", "count"))
    note = "Who left without a second score is in no figure here; therapists differ in that too."
    return table("counts", "Episodes", columns, rows, note=note)


def _fit(facts: ScaleFacts, paired: Sequence[Case]) -> tuple[Intercept, Floats]:
    """The model, and each episode's residual without its therapist, positive for better."""
    therapists = len({case.therapist for case in paired})
    if therapists < THERAPISTS:
        raise FitError(
            f"{therapists} therapists with closed episodes and two scores; the model of their "
            f"differences needs {THERAPISTS}.",
            "Wait for more.",
        )
    first = np.array([case.pair[0].value for case in paired if case.pair])
    last = np.array([case.pair[1].value for case in paired if case.pair])
    x = _design(first)
    fit = fit_intercept(np.array([case.therapist for case in paired]), last, x)
    return fit, facts.sign * (last - x @ fit.beta)


def _design(first: Floats) -> Floats:
    """A column of ones, the first score and its square, as far as these tell different things."""
    at = (first - first.mean()) / (float(first.std()) or 1.0)
    x = np.column_stack([np.ones(len(at)), at, at**2])
    return x[:, : max(int(np.linalg.matrix_rank(x)), 1)]


def _over_time(
    facts: ScaleFacts, own: Sequence[Case], first: dt.date
) -> tuple[tuple[FigureTable, ...], tuple[str, ...]]:
    """The own episodes in the order of ending: mean gain and reliable improvement."""
    if len(own) < CASES:
        said = (
            f"You have {len(own)} closed episodes with two scores in the table; "
            f"own figures are shown from {CASES}.",
        )
        return (), said
    ends = [case.started + (case.length or 0) for case in own]
    order = np.argsort(ends, kind="stable")
    rows: list[tuple[Cell, ...]] = []
    for block in np.array_split(order, len(own) // BLOCK):
        there = [own[at] for at in block]
        span = f"{month(first, ends[block[0]])} to {month(first, ends[block[-1]])}"
        rows.append((span, *_gain(facts, there), *_improved(facts, there)))
    columns = (
        Column("period", "ended"),
        Column("episodes", "episodes", "group"),
        Column("gain", "mean gain", "number", 1),
        *interval(decimals=1, of="gain"),
        Column("share", "rel. improved", "share"),
        *interval("share"),
    )
    note = "In blocks of equal numbers, by day of ending; gain in points, positive for better."
    return (table("own", "Your own closed episodes over time", columns, rows, note=note),), ()


def _gain(facts: ScaleFacts, cases: Sequence[Case]) -> tuple[Cell, ...]:
    gains = np.array([facts.sign * (c.pair[1].value - c.pair[0].value) for c in cases if c.pair])
    if len(gains) < 2:
        return len(gains), None, None, None
    half = t_quantile(0.95, len(gains) - 1) * float(gains.std(ddof=1)) / len(gains) ** 0.5
    mean = float(gains.mean())
    return len(gains), mean, mean - half, mean + half


def _improved(facts: ScaleFacts, cases: Sequence[Case]) -> tuple[Cell, ...]:
    if facts.reliable is None:
        return None, None, None
    count = sum(class_of_case(facts, case) == "improved" for case in cases)
    return share_cells(wilson(count, len(cases)))[2:]


def _own_sentences(mine: Sequence[Value], fit: Intercept) -> tuple[str, ...]:
    if not mine or not fit.between:
        return (_about(fit),) if mine else ()
    (own,) = mine
    low, high = own.value - Z * own.error, own.value + Z * own.error
    said = (
        f"Your {own.n} closed episodes: {own.value:+z.1f} points against the mean of the service "
        f"after adjusting for first scores (95 % {low:+z.1f} to {high:+z.1f}, positive for better, "
        f"shrunken with weight {own.weight:.2f})."
    )
    if low <= 0 <= high:
        said += " These data do not show a difference from the mean of the service."
    return (said, _about(fit))


def _about(fit: Intercept) -> str:
    if not fit.between:
        return (
            f"These data do not show that therapists differ in last scores: 0 % of the variance, "
            f"up to {100 * fit.icc_high:.1f} % is compatible; published 5 to 7 %. So no value of "
            "any one therapist is shown."
        )
    return (
        f"Therapists make {100 * fit.icc:.1f} % of the variance of last scores here (95 % "
        f"{100 * fit.icc_low:.1f} to {100 * fit.icc_high:.1f}); published 5 to 7 %."
    )

"""Shrunken values of therapists and their place in a funnel, as tables without any ranking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from fit_core.course.analysis import Column, FigureTable, ScaleFacts
from fit_core.errors import FitError
from fit_service.cases import Case, class_of_case
from fit_service.funnel import Funnel, expected_by, funnel
from fit_service.intercept import Intercept
from fit_service.panel import Floats, Ints
from fit_service.telling import interval, table

#: Closed episodes with two scores before a therapist's own value is shown.
CASES = 30
#: Of these in a block of the figures over time, at least.
BLOCK = 12
#: Therapists for the model, and for a stable ICC.
THERAPISTS, STABLE = 10, 50
#: Of the SE, for intervals of which two are compared.
PAIRWISE = 1.39
Z = 1.959963984540054


class Value(NamedTuple):
    """A therapist's shrunken value, positive for better than the service's mean, in points."""

    therapist: int
    n: int
    weight: float
    value: float
    error: float


def values(group: Ints, residual: Floats, fit: Intercept) -> list[Value]:
    """Shrunken values by the therapists' numbers, of residuals that are positive for better."""
    found = []
    for code in np.unique(group):
        mine = residual[group == code]
        n = len(mine)
        weight = n * fit.icc / (1 + (n - 1) * fit.icc)
        error = float(np.sqrt(fit.between * (1 - weight)))
        found.append(Value(int(code), n, weight, weight * float(mine.mean()), error))
    return found


def model_table(fit: Intercept, paired: Sequence[Case]) -> FigureTable:
    """ICC with its interval."""
    therapists = len({case.therapist for case in paired})
    columns = (
        Column("what", ""),
        Column("therapists", "therapists", "count"),
        Column("episodes", "episodes", "group"),
        Column("icc", "ICC", "number", 3),
        *interval(decimals=3),
    )
    row = (
        "variance between therapists",
        therapists,
        len(paired),
        fit.icc,
        fit.icc_low,
        fit.icc_high,
    )
    stable = "" if therapists >= STABLE else f" {STABLE} therapists or more make it stable."
    note = f"Adjusted for the first score and its square; published 0.05 to 0.07.{stable}"
    return table("model", "How much therapists differ", columns, [row], note=note)


def values_table(found: Sequence[Value], own: int | None) -> FigureTable:
    """Shrunken values by the therapists' numbers, with intervals; no order by value."""
    rows = [
        (
            _named(value.therapist, own),
            value.n,
            value.weight,
            value.value,
            value.value - Z * value.error,
            value.value + Z * value.error,
            value.value - PAIRWISE * value.error,
            value.value + PAIRWISE * value.error,
        )
        for value in found
    ]
    columns = (
        Column("therapist", "therapist"),
        Column("episodes", "episodes", "group"),
        Column("weight", "weight", "number"),
        Column("value", "value", "number", 1),
        *interval(decimals=1, level="95 %"),
        *interval(decimals=1, of="pair", level="pair"),
    )
    note = (
        f"Only with {CASES} closed episodes or more. In points against the mean of the service, "
        "positive for better. Where the 95 % interval holds 0 there is nothing to explain. Two "
        "therapists are compared by the pair intervals. The numbers are drawn anew each time."
    )
    return table("values", "Shrunken values of therapists", columns, rows, note=note)


def _named(therapist: int, own: int | None) -> str:
    return f"{therapist} (you)" if therapist == own else str(therapist)


def funnel_tables(facts: ScaleFacts, paired: Sequence[Case]) -> tuple[FigureTable, ...]:
    """Reliable improvement by therapist in a funnel; none without points of reliable change."""
    if facts.reliable is None:
        return ()
    group = np.array([case.therapist for case in paired])
    event = np.array([float(class_of_case(facts, case) == "improved") for case in paired])
    first = np.array([case.pair[0].value for case in paired if case.pair])
    try:
        found = funnel(group, event, expected_by(first, event))
    except FitError:
        return ()
    return (_funnel_table(found),)


def _funnel_table(found: Funnel) -> FigureTable:
    rows = [
        (str(place.group), place.n, place.share, place.expected, *place.limits)
        for place in found.places
        if place.n >= CASES
    ]
    columns = (
        Column("therapist", "therapist"),
        Column("episodes", "episodes", "group"),
        Column("share", "rel. improved", "share"),
        Column("expected", "expected", "share"),
        *interval("share", level="95 %"),
        *interval("share", of="far", level="99.8 %"),
    )
    widened = f"widened by its root ({found.phi**0.5:.2f})" if found.phi > 1 else "not widened"
    note = (
        f"Expected from first scores. Overdispersion phi {found.phi:.2f}: limits from 50 episodes "
        f"on are {widened}; below, they are exact binomial ones."
    )
    return table("funnel", "Funnel of reliable improvement", columns, rows, note=note)

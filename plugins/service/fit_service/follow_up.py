"""What becomes of gains 1, 3, 6 and 12 months after the last session.

Windows are the project's own. Terms as in the literature on depression: relapse needs a reliable
worsening from the end score AND a score back on the clinical side; a single high score is neither.
A month without a form is unknown, never maintained: response rates stand beside every figure, with
best case, worst case and what was observed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from fit_core.change.effects import d_pre
from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.models.shares import wilson
from fit_service.cases import Case, cases_of, recovered
from fit_service.effects import effect_cells
from fit_service.followed import (
    RESIDUAL,
    WINDOWS,
    Followed,
    ends_of,
    followed,
    maintained,
    recovered_in,
    relapse_month,
    sustained,
)
from fit_service.survival import kaplan_meier
from fit_service.telling import SHARE, interval, months, share_cells, table


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse follow-up`."""
    archive, facts = inquiry.archive, inquiry.outcome
    if facts is None:
        return Findings(reason="no outcome measure of the clinic has scores in the table")
    today = (archive.until - archive.first).days
    cases = cases_of(archive, facts)
    done = [followed(case, today) for case in cases if case.closed and case.pair]
    tables = [_response(done), _effects(facts, done), _return(cases, today)]
    if facts.general is None or facts.reliable is None:
        return Findings(
            tables=tuple(tables),
            sentences=(
                f"Maintained gain, recovery and relapse need a line and points of reliable change "
                f"for {facts.measure}; choose a norm with both: fit measures norms {facts.measure}",
            ),
        )
    tables[1:1] = [_gains(facts, done), _relapse(facts, done), _times(facts, done)]
    return Findings(tables=tuple(tables))


def _response(done: Sequence[Followed]) -> FigureTable:
    rows = []
    for month in WINDOWS:
        due = [one for one in done if month in one.due]
        answered = sum(month in one.months for one in due)
        rows.append(
            (
                months(month),
                f"within {WINDOWS[month]} days",
                *share_cells(wilson(answered, len(due))),
            )
        )
    columns = (
        Column("month", "after the end"),
        Column("window", "window"),
        Column("of", "due", "group"),
        Column("count", "answered", "count"),
        *SHARE[2:],
    )
    note = "Of closed episodes with two scores, from the last session that was held."
    return table("response", "Who was asked again, and answered", columns, rows, note=note)


def _gains(facts: ScaleFacts, done: Sequence[Followed]) -> FigureTable:
    """Maintained gain among those who began on the clinical side and recovered; late response."""
    rows: list[tuple[Cell, ...]] = []
    for month in WINDOWS:
        kept = [one for one in recovered_in(facts, done) if month in one.due]
        rows += [
            (months(month), name, *cells)
            for name, cells in _cases(kept, month, partial(maintained, facts))
        ]
        late = [one for one in done if recovered(facts, one.case) is False and month in one.months]
        count = sum(maintained(facts, one, one.months[month]) for one in late)
        rows.append(
            (months(month), "late response, observed", *share_cells(wilson(count, len(late))))
        )
    columns = (Column("month", "after the end"), Column("what", "gain maintained"), *SHARE)
    note = (
        "Of those who recovered in care. Maintained: still reliably better than at the first "
        "session, and on the healthy side of the line. Best and worst case count everybody who "
        "did not answer as maintained, or as not. Late response: of those who did not recover."
    )
    return table("gains", "Gains afterwards", columns, rows, note=note)


def _cases(
    kept: Sequence[Followed], month: int, holds: Callable[[Followed, float], bool]
) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Observed, best and worst case of a share."""
    seen = [one for one in kept if month in one.months]
    count = sum(holds(one, one.months[month]) for one in seen)
    missing = len(kept) - len(seen)
    yield "observed", share_cells(wilson(count, len(seen)))
    yield "best case", share_cells(wilson(count + missing, len(kept)))
    yield "worst case", share_cells(wilson(count, len(kept)))


def _relapse(facts: ScaleFacts, done: Sequence[Followed]) -> FigureTable:
    after = [one for one in recovered_in(facts, done) if one.months]
    relapses = sum(relapse_month(facts, ends_of(one)[1], one.months) is not None for one in after)
    held = sum(sustained(facts, ends_of(one)[1], one.months) for one in after)
    rows: list[tuple[Cell, ...]] = [
        ("relapse", *share_cells(wilson(relapses, len(after)))),
        ("recovery sustained at every month answered", *share_cells(wilson(held, len(after)))),
    ]
    span = RESIDUAL.get((facts.measure, facts.scale))
    if span:
        ends = [ends_of(one)[1] for one in done]
        count = sum(span[0] <= end <= span[1] for end in ends)
        rows.append(
            (
                f"residual symptoms at the end ({span[0]:g} to {span[1]:g})",
                *share_cells(wilson(count, len(ends))),
            )
        )
    note = (
        "Relapse: recovered in care, then reliably worse than at the end AND back over the line; "
        "of those who answered at least once."
    )
    return table("relapse", "Relapse", (Column("what", ""), *SHARE), rows, note=note)


def _times(facts: ScaleFacts, done: Sequence[Followed]) -> FigureTable:
    """Share without relapse by month, censored at the last month that was answered."""
    times, events = [], []
    for one in recovered_in(facts, done):
        if one.months:
            month = relapse_month(facts, ends_of(one)[1], one.months)
            times.append(month or max(one.months))
            events.append(month is not None)
    rows = [
        (months(int(step.time)), step.at_risk, step.events, step.survival, step.low, step.high)
        for step in kaplan_meier(times, events)
    ]
    columns = (
        Column("month", "after the end"),
        Column("at_risk", "still followed", "group"),
        Column("events", "relapses", "count"),
        Column("share", "without relapse", "share"),
        *interval("share"),
    )
    note = "Kaplan-Meier, censored at the last answer; interval on the log(-log) scale."
    return table("time-to-relapse", "Time to relapse", columns, rows, note=note)


def _effects(facts: ScaleFacts, done: Sequence[Followed]) -> FigureTable:
    rows: list[tuple[Cell, ...]] = []
    for month in WINDOWS:
        there = [one for one in done if month in one.months]
        later = np.array([one.months[month] for one in there])
        for name, at in (("from the end", 1), ("from the first session", 0)):
            before = np.array([ends_of(one)[at] for one in there])
            figures = effect_cells(d_pre, before, later, facts.sign)
            rows.append((months(month), name, len(there), *figures))
    columns = (
        Column("month", "after the end"),
        Column("from", "effect size d"),
        Column("pairs", "pairs", "group"),
        Column("d", "d", "number"),
        *interval(),
    )
    note = "Mean change in SDs of the earlier score, positive for better (Becker 1988, Hedges J)."
    return table("effects", "Change afterwards", columns, rows, note=note)


def _return(cases: Sequence[Case], today: int) -> FigureTable:
    """A new episode within twelve months of an ending, of endings twelve months ago or longer."""
    year = 365
    later: dict[int, list[int]] = {}
    for case in cases:
        later.setdefault(case.client, []).append(case.started)
    due = [c for c in cases if c.length is not None and today - c.started - c.length >= year]
    back = sum(
        any(
            0 <= start - (c.started + (c.length or 0)) <= year
            for start in later[c.client]
            if start != c.started
        )
        for c in due
    )
    rows = [("new episode within 12 months", *share_cells(wilson(back, len(due))))]
    return table("return", "Return to care", (Column("what", ""), *SHARE), rows)

"""What was asked, and what came back: the figure that stands beside every other figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.models.shares import wilson
from fit_service.cases import Case, cases_of
from fit_service.telling import SHARE, share_cells, table


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse completeness`."""
    firsts: dict[str, ScaleFacts] = {}
    for facts in inquiry.scales:
        firsts.setdefault(facts.measure, facts)
    cases = {name: cases_of(inquiry.archive, facts) for name, facts in firsts.items()}
    if not cases:
        return Findings(reason="the table holds no score")
    return Findings(tables=(_sessions(cases), _episodes(cases), _how(inquiry, firsts)))


def _sessions(cases: dict[str, tuple[Case, ...]]) -> FigureTable:
    """Forms of kept sessions, from a measure's first use in the episode on."""
    rows: list[tuple[Cell, ...]] = []
    for name, each in cases.items():
        asked = answered = 0
        using = [case for case in each if case.scores]
        for case in using:
            sessions = {score.session for score in case.scores if score.session}
            if sessions:
                asked += len(case.kept) - min(sessions) + 1
                answered += len(sessions)
        people = len({case.client for case in using})
        rows.append((name, people, asked, answered, answered / asked if asked else None))
    columns = (
        Column("measure", "measure"),
        Column("clients", "clients", "group"),
        Column("of", "sessions held", "count"),
        Column("count", "with a score", "count"),
        SHARE[2],
    )
    note = "Of the sessions that were held since the measure was first answered in the episode."
    return table("sessions", "Sessions with a score", columns, rows, note=note)


def _episodes(cases: dict[str, tuple[Case, ...]]) -> FigureTable:
    rows: list[tuple[Cell, ...]] = []
    for name, each in cases.items():
        closed = [case for case in each if case.closed]
        kinds = (
            ("closed, with a score", [bool(case.during) for case in closed]),
            ("closed, with a first and a last", [case.pair is not None for case in closed]),
            ("closed after one session or none", [len(case.kept) < 2 for case in closed]),
        )
        rows += [
            (name, what, *share_cells(wilson(sum(holds), len(closed)))) for what, holds in kinds
        ]
    columns = (Column("measure", "measure"), Column("what", "episodes"), *SHARE)
    return table("episodes", "Closed episodes with scores", columns, rows)


def _how(inquiry: Inquiry, firsts: dict[str, ScaleFacts]) -> FigureTable:
    """Mode, language and respondent of the forms, and how many were prorated."""
    scores = inquiry.archive.scores
    named = zip(scores.measure, scores.scale, strict=True)
    at = [i for i, (m, s) in enumerate(named) if m in firsts and firsts[m].scale == s]
    rows: list[tuple[Cell, ...]] = []
    for head, values in (
        ("mode", scores.mode),
        ("language", scores.language),
        ("respondent", scores.respondent),
    ):
        rows += _forms(inquiry, head, [(i, values[i]) for i in at])
    prorated = [(i, "some answers missing" if scores.prorated[i] else "complete") for i in at]
    rows += _forms(inquiry, "answers", prorated)
    columns = (
        Column("measure", "measure"),
        Column("what", "what"),
        Column("value", "value"),
        Column("clients", "clients", "group"),
        Column("forms", "forms", "count"),
    )
    return table("forms", "How forms were answered", columns, rows)


def _forms(
    inquiry: Inquiry, head: str, values: Sequence[tuple[int, str]]
) -> list[tuple[Cell, ...]]:
    table_ = inquiry.archive
    forms: Counter[tuple[str, str]] = Counter()
    people: dict[tuple[str, str], set[int]] = {}
    for at, value in values:
        key = table_.scores.measure[at], value
        forms[key] += 1
        client = table_.episodes.client[table_.scores.episode[at]]
        people.setdefault(key, set()).add(client)
    return [
        (measure, head, value, len(people[measure, value]), count)
        for (measure, value), count in sorted(forms.items())
    ]

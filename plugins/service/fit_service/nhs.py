"""The metrics of NHS Talking Therapies, each with numerator and denominator."""

from __future__ import annotations

from decimal import Decimal

from fit_core.change.nhs import CONTACTS, EDITION, PAIRS, Treated, metrics
from fit_core.course.analysis import Column, Findings, Inquiry, ScaleFacts
from fit_service.cases import Case, cases_of
from fit_service.telling import SHARE, counts, share_cells, table


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse nhs`."""
    lines: dict[str, ScaleFacts] = {}
    for facts in inquiry.scales:
        if facts.measure in PAIRS:
            lines.setdefault(facts.measure, facts)  # its first scale
    if not {"phq9", "gad7"} <= set(lines):
        return Findings(reason="the metrics need scores of the PHQ-9 and the GAD-7")
    found = metrics(_courses(inquiry, lines))
    rows = [
        ("recovery", "started at caseness", *share_cells(found.recovery)),
        ("reliable recovery", "started at caseness", *share_cells(found.reliable_recovery)),
        ("reliable improvement", "finished", *share_cells(found.reliable_improvement)),
        ("reliable deterioration", "finished", *share_cells(found.reliable_deterioration)),
        ("no reliable change", "finished", *share_cells(found.no_reliable_change)),
    ]
    columns = (Column("metric", "metric"), Column("whole", "of courses"), *SHARE)
    note = (
        f"Finished: ended, at least {CONTACTS} attended sessions, first and last score of both "
        "measures. Caseness: PHQ-9 10 or GAD-7 8 and above. Reliable: 6 and 4 points, and the "
        f"other measure not reliably the other way. Lines of the edition {EDITION}."
    )
    left = [
        ("finished, did not start at caseness", found.started_below),
        ("not ended, or fewer sessions", found.not_finished),
        ("finished, without both pairs of scores", found.without_pair),
    ]
    return Findings(
        tables=(
            table("metrics", "NHS Talking Therapies", columns, rows, note=note),
            counts("left-out", "Courses that do not count", left),
        ),
        sentences=(
            "The record holds no problem descriptor, so the GAD-7 is the anxiety measure of "
            "every course; services with specific measures will differ.",
        ),
    )


def _courses(inquiry: Inquiry, lines: dict[str, ScaleFacts]) -> list[Treated]:
    by_measure = {name: cases_of(inquiry.archive, facts) for name, facts in lines.items()}
    return [
        Treated(
            ended=cases[0].closed,
            contacts=len(cases[0].kept),
            problem="",
            scores={
                name: pair
                for name, case in zip(by_measure, cases, strict=True)
                if (pair := _pair(case))
            },
        )
        for cases in zip(*by_measure.values(), strict=True)
    ]


def _pair(case: Case) -> tuple[Decimal, Decimal] | None:
    if case.pair is None:
        return None
    first, last = (Decimal(repr(score.banded)) for score in case.pair)
    return first, last

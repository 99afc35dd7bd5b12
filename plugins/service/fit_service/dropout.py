"""Dropout under six named definitions, side by side; never one "dropout rate".

Definitions: Swift and Greenberg 2012, J Consult Clin Psychol 80:547-559; Xiao et al. 2023,
Psychother Res 33:96-106 (three of them agreed on under 1 % of 2,977 clients); symptom change as in
Swift, Callahan and Levine 2009. Days and counts that are local are constants here and printed.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import get_args

from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.models.shares import wilson
from fit_service.cases import Case, Class, cases_of, class_of_case, recovered
from fit_service.telling import SHARE, share_cells, table

#: Days without a session, and none planned, after which an open episode counts as lost.
SILENCE = 90
#: Endings that say that the client left: without agreement, or without a word.
LEFT = ("client-unilateral", "lost-contact")

DEFINITIONS: Mapping[str, str] = {
    "last-appointment": "last session not kept and not booked again, or silent for 90 days",
    "therapist-judgement": "ending noted as left without agreement or contact lost",
    "symptom-change": "ended before reliable and clinical improvement",
    "dose": "ended with fewer sessions than the middle closed episode",
    "intake-only": "no session after the first",
    "unilateral": "ending noted as left without agreement",
}
#: By whom a cancelling is not the client's.
_OURS = ("therapist", "service")


def judged(
    case: Case, facts: ScaleFacts | None, median: float | None, today: int
) -> dict[str, bool | None]:
    """Whether an episode is a dropout, by definition; None where a definition cannot say.

    Args:
        case: the episode. facts: of the outcome scale. median: sessions of the middle closed
            episode. today: last day of the table, in days since its first.

    """
    silent = not case.closed and _silent(case, today)
    over = case.closed or silent
    return {
        "last-appointment": (silent or not _last_kept(case)) if over else None,
        "therapist-judgement": case.ending in LEFT if case.closed else None,
        "symptom-change": _unimproved(case, facts) if case.closed else None,
        "dose": len(case.kept) < median if case.closed and median is not None else None,
        "intake-only": len(case.kept) <= 1 if over else None,
        "unilateral": case.ending == "client-unilateral" if case.closed else None,
    }


def _silent(case: Case, today: int) -> bool:
    """Nothing planned after today, and nothing for so many days."""
    last = max((meeting.day for meeting in case.meetings), default=0)
    waiting = any(m.status == "planned" and case.started + m.day >= today for m in case.meetings)
    return not waiting and today - case.started - last > SILENCE


def _last_kept(case: Case) -> bool:
    """Whether the client came to the last session that was the client's to keep."""
    theirs = [
        meeting
        for meeting in case.meetings
        if meeting.status != "planned" and meeting.cancelled_by not in _OURS
    ]
    return bool(theirs) and theirs[-1].status == "kept"


def _unimproved(case: Case, facts: ScaleFacts | None) -> bool | None:
    """Not recovered, where the line is known and the episode began beyond it; else not improved."""
    change = class_of_case(facts, case) if facts else None
    if facts is None or change is None:
        return None
    both = recovered(facts, case)
    return change != "improved" if both is None else not both


def median_sessions(cases: Sequence[Case]) -> float | None:
    """Kept sessions of the middle closed episode; None where none is closed."""
    closed = [len(case.kept) for case in cases if case.closed]
    return statistics.median(closed) if closed else None


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse dropout`."""
    archive, facts = inquiry.archive, inquiry.outcome
    cases = cases_of(archive, facts)
    today = (archive.until - archive.first).days
    median = median_sessions(cases)
    found = [judged(case, facts, median, today) for case in cases]
    closed = [case for case in cases if case.closed]
    return Findings(
        tables=(_by_definition(found, median), _overlap(found), _crossed(closed, facts)),
        sentences=(
            "These definitions answer different questions and disagree about most clients; "
            "no single one of them is the dropout rate.",
        ),
    )


def _by_definition(found: Sequence[Mapping[str, bool | None]], median: float | None) -> FigureTable:
    rows: list[tuple[Cell, ...]] = []
    for name, rule in DEFINITIONS.items():
        said = [judgement[name] for judgement in found]
        known = [value for value in said if value is not None]
        share = wilson(sum(known), len(known))
        rows.append((name, rule, *share_cells(share), len(said) - len(known)))
    columns = (
        Column("definition", "definition"),
        Column("rule", "an episode counts when"),
        *SHARE,
        Column("unknown", "cannot say", "count"),
    )
    middle = f"The middle closed episode had {median:g} sessions. " if median is not None else ""
    note = f"{middle}Open episodes count in the first and fifth, when silent for {SILENCE} days."
    return table("definitions", "Dropout by definition", columns, rows, note=note)


def _overlap(found: Sequence[Mapping[str, bool | None]]) -> FigureTable:
    rows: list[tuple[Cell, ...]] = []
    for one, other in combinations(DEFINITIONS, 2):
        pairs = [(f[one], f[other]) for f in found if None not in (f[one], f[other])]
        either = sum(bool(a or b) for a, b in pairs)
        both = sum(bool(a and b) for a, b in pairs)
        rows.append((f"{one} and {other}", *share_cells(wilson(both, either))))
    either_head = Column("of", "by either", "group")
    columns = (Column("pair", "definitions"), either_head, Column("count", "by both", "count"))
    return table("overlap", "How far definitions agree", (*columns, *SHARE[2:]), rows)


def _crossed(closed: Sequence[Case], facts: ScaleFacts | None) -> FigureTable:
    """Ending by last reliable-change class: got better and left is not left worse."""
    cells = Counter(
        (case.ending, (class_of_case(facts, case) if facts else None) or "not known")
        for case in closed
    )
    classes = (*get_args(Class), "not known")
    rows = [
        (ending, name, cells[ending, name])
        for ending in sorted({ending for ending, _ in cells})
        for name in classes
    ]
    columns = (
        Column("ending", "ending"),
        Column("change", "change, first to last score"),
        Column("episodes", "episodes", "group"),
    )
    note = "Reliable change of the outcome measure between the first and the last score in care."
    title = "How care ended, and with what"
    return table("endings", title, columns, rows, parts=True, within="ending", note=note)

"""Attendance, gaps, regularity and who was there: stability from the appointment book alone.

Formulas: attendance rate, no-show and late-cancel rates and gaps as plain arithmetic; usual
provider continuity ``UPC = max n_i / N`` (Breslau and Reeb 1975, J Med Educ 50:965-969); continuity
of care ``COC = (sum n_i^2 - N) / (N (N - 1))`` (Bice and Boxerman 1977, Med Care 15:347-349).
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from fit_core.course.analysis import Column, FigureTable, Findings, Inquiry
from fit_core.models.shares import wilson
from fit_service.cases import Case, Meeting, cases_of
from fit_service.telling import SHARE, counts, share_cells, table

#: Days of a month, as a twelfth of a year of 365.25 days.
MONTH = 365.25 / 12


class Attendance(NamedTuple):
    """Sessions by what became of them; ``not_noted`` were cancelled, and nobody noted by whom."""

    attended: int
    missed: int
    client_cancelled: int
    late: int
    service_cancelled: int
    not_noted: int

    @property
    def scheduled(self) -> int:
        """Sessions of which something became."""
        return (
            self.attended
            + self.missed
            + self.client_cancelled
            + self.service_cancelled
            + self.not_noted
        )

    @property
    def offered(self) -> int:
        """Scheduled sessions that neither therapist nor service cancelled."""
        return self.scheduled - self.service_cancelled


def attendance(meetings: Iterable[Meeting]) -> Attendance:
    """Count sessions; a planned one has not become anything yet."""
    seen = list(meetings)
    cancelled = [m for m in seen if m.status == "cancelled"]
    by = Counter(m.cancelled_by for m in cancelled)
    return Attendance(
        attended=sum(m.status == "kept" for m in seen),
        missed=sum(m.status == "missed" for m in seen),
        client_cancelled=by["client"],
        late=sum(m.late and m.cancelled_by == "client" for m in cancelled),
        service_cancelled=by["therapist"] + by["service"],
        not_noted=by[""],
    )


class Gaps(NamedTuple):
    """Days between sessions that were held: mean, SD, SD over mean, longest; None where undefined.

    The SD is that of a sample (divided by one less than the number of gaps).
    """

    days: tuple[int, ...]
    mean: float | None
    sd: float | None
    cv: float | None
    longest: int | None


def gaps(days: Sequence[int]) -> Gaps:
    """Gaps between the days of sessions."""
    found = tuple(b - a for a, b in pairwise(days))
    if not found:
        return Gaps((), None, None, None, None)
    mean = statistics.fmean(found)
    sd = statistics.stdev(found) if len(found) > 1 else None
    return Gaps(found, mean, sd, sd / mean if sd is not None and mean else None, max(found))


def upc(therapists: Sequence[int]) -> float | None:
    """Share of sessions with the usual therapist; None without sessions."""
    return max(Counter(therapists).values()) / len(therapists) if therapists else None


def coc(therapists: Sequence[int]) -> float | None:
    """Bice and Boxerman's index, 1 where all sessions were with one; None below two sessions."""
    n = len(therapists)
    if n < 2:
        return None
    return (sum(k * k for k in Counter(therapists).values()) - n) / (n * (n - 1))


def per_month(days: Sequence[int]) -> float | None:
    """Sessions a month between the first and the last; None below two days."""
    span = days[-1] - days[0] if days else 0
    return (len(days) - 1) * MONTH / span if span else None


def first_missed(meetings: Sequence[Meeting]) -> int | None:
    """Days from the first session to the first that was missed; None where none was."""
    if not meetings:
        return None
    return next((m.day - meetings[0].day for m in meetings if m.status == "missed"), None)


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse stability`."""
    cases = cases_of(inquiry.archive)
    met = [case for case in cases if case.meetings]
    return Findings(tables=(_rates(met), _courses(met), _noted(met)))


def _rates(cases: Sequence[Case]) -> FigureTable:
    whole = attendance(meeting for case in cases for meeting in case.meetings)
    shares = (
        ("attended", wilson(whole.attended, whole.offered)),
        ("missed", wilson(whole.missed, whole.offered)),
        ("cancelled by the client", wilson(whole.client_cancelled, whole.offered)),
        ("cancelled by the client, late", wilson(whole.late, whole.offered)),
    )
    people = len({case.client for case in cases})
    columns = (
        Column("what", "sessions"),
        Column("clients", "clients", "group"),
        Column("of", "of", "count"),
        *SHARE[1:],
    )
    return table(
        "attendance",
        "What became of sessions",
        columns,
        [(name, people, *share_cells(share)) for name, share in shares],
        note="Of the sessions that neither therapist nor service cancelled. Intervals take "
        "sessions as independent, which those of one client are not: they are too narrow.",
    )


def _courses(cases: Sequence[Case]) -> FigureTable:
    """Middle half of what each episode shows."""
    spaced = [gaps([m.day for m in case.kept]) for case in cases]
    shown: dict[str, list[float | int | None]] = {
        "sessions a month": [per_month([m.day for m in case.kept]) for case in cases],
        "mean gap, days": [gap.mean for gap in spaced],
        "SD of gaps, days": [gap.sd for gap in spaced],
        "SD of gaps / mean gap": [gap.cv for gap in spaced],
        "longest gap, days": [gap.longest for gap in spaced],
        "usual therapist, share (UPC)": [upc([m.therapist for m in c.kept]) for c in cases],
        "continuity (COC)": [coc([m.therapist for m in case.kept]) for case in cases],
        "days to the first missed session": [first_missed(case.meetings) for case in cases],
    }
    columns = (
        Column("what", "of each episode"),
        Column("episodes", "episodes", "group"),
        Column("quarter", "lower quarter", "number"),
        Column("median", "median", "number"),
        Column("three_quarters", "upper quarter", "number"),
    )
    rows = [(name, *_quartiles(values)) for name, values in shown.items()]
    return table("courses", "How regular courses are", columns, rows)


def _quartiles(
    values: Iterable[float | int | None],
) -> tuple[int, float | None, float | None, float | None]:
    there = [float(value) for value in values if value is not None]
    if len(there) < 2:
        return len(there), None, None, None
    return (len(there), *statistics.quantiles(there, n=4, method="inclusive"))  # type: ignore[return-value]


def _noted(cases: Sequence[Case]) -> FigureTable:
    whole = attendance(meeting for case in cases for meeting in case.meetings)
    return counts(
        "noted",
        "What the record does not say",
        [
            ("cancelled sessions, nobody noted by whom", whole.not_noted),
            ("cancelled by therapist or service, left out", whole.service_cancelled),
        ],
        note="A cancelling of which nobody noted by whom counts as offered and not attended.",
    )

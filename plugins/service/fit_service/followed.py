"""Windows after the end of care, and what counts in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from fit_core.course.analysis import ScaleFacts
from fit_service.cases import Case, class_of, recovered

#: Months after the last session, with the days by which a form may be early or late.
WINDOWS: Mapping[int, int] = {1: 10, 3: 21, 6: 30, 12: 45}
_MONTH = 365.25 / 12
#: Scores at the end that count as residual symptoms where the measure's literature names them:
#: hazard ratio of relapse 1.90 (Ali et al. 2017, Behav Res Ther 94:1-8).
RESIDUAL: Mapping[tuple[str, str], tuple[float, float]] = {("phq9", "total"): (5, 9)}


class Followed(NamedTuple):
    """An episode with a first and last score in care, and what was answered afterwards.

    Attributes:
        months: the score of each window that has one. due: windows that have passed by the last
            day of the table.

    """

    case: Case
    months: Mapping[int, float]
    due: tuple[int, ...]


def followed(case: Case, today: int) -> Followed:
    """Sort the scores after the last session of a closed episode into windows.

    Args:
        case: closed. today: last day of the table, in days since its first.

    """
    passed = today - case.started - case.anchor
    due = tuple(m for m, slack in WINDOWS.items() if passed >= round(m * _MONTH) + slack)
    found: dict[int, float] = {}
    for month, slack in WINDOWS.items():
        target = case.anchor + month * _MONTH
        near = [s for s in case.scores if s.day > case.anchor and abs(s.day - target) <= slack]
        if near:
            found[month] = min(near, key=lambda s: abs(s.day - target)).banded
    return Followed(case, found, due)


def relapse_month(facts: ScaleFacts, last: float, months: Mapping[int, float]) -> int | None:
    """The first window that shows a relapse after recovery; None where none does."""
    return next((m for m in sorted(months) if relapsed(facts, last, months[m])), None)


def relapsed(facts: ScaleFacts, last: float, later: float) -> bool:
    """Reliably worse than at the end, and back on the clinical side."""
    return class_of(facts, last, later) == "deteriorated" and facts.clinical(later)


def sustained(facts: ScaleFacts, last: float, months: Mapping[int, float]) -> bool:
    """Recovered at the end, no relapse and on the healthy side at every month that was answered."""
    return not any(relapsed(facts, last, s) or facts.clinical(s) for s in months.values())


def ends_of(one: Followed) -> tuple[float, float]:
    """First and last score in care, as banded."""
    pair = one.case.pair
    assert pair is not None  # noqa: S101 - only such are followed
    return pair[0].banded, pair[1].banded


def recovered_in(facts: ScaleFacts, done: Iterable[Followed]) -> list[Followed]:
    """Those who recovered in care."""
    return [one for one in done if recovered(facts, one.case)]


def maintained(facts: ScaleFacts, one: Followed, score: float) -> bool:
    """Still reliably better than at the first session, and on the healthy side of the line."""
    return class_of(facts, ends_of(one)[0], score) == "improved" and not facts.clinical(score)

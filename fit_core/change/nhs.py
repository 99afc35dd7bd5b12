"""Recovery and reliable change as the NHS Talking Therapies services of England count them.

Two measures are read together: the PHQ-9 and the anxiety measure of the problem (GAD-7 where the
specific one lacks). Every figure stands with its numerator and denominator. Sources: Clark 2018,
Annu Rev Clin Psychol 14:159-183 (table 2); public health profiles, glossary; the clause "neither
rose" and the treatment of mixed results are the published rule as we know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

import msgspec

from fit_core.models.shares import Share, wilson

#: Of the table below. A new edition of the manual makes a new table, not a changed one.
EDITION = "2018, checked 2026"
#: Attended treatment contacts that make a course a finished one.
CONTACTS = 2


class Pair(NamedTuple):
    """Lines of a measure: caseness at or above, reliable change of at least; how sure they are."""

    caseness: Decimal
    reliable: Decimal
    grade: Literal["high", "unverified"]


PAIRS: Mapping[str, Pair] = {
    "phq9": Pair(Decimal(10), Decimal(6), "high"),
    "gad7": Pair(Decimal(8), Decimal(4), "high"),
    "spin": Pair(Decimal(19), Decimal(10), "unverified"),
    "oci": Pair(Decimal(40), Decimal(32), "unverified"),
    "pdss": Pair(Decimal(8), Decimal(5), "unverified"),
    "hai": Pair(Decimal(18), Decimal(4), "unverified"),
    "ies-r": Pair(Decimal(33), Decimal(9), "unverified"),
    "pcl5": Pair(Decimal(32), Decimal(10), "unverified"),
    "mi-alone": Pair(Decimal("2.3"), Decimal("0.73"), "unverified"),
}
#: Anxiety measures of a problem, the first that is there; GAD-7 stands in for all.
PROBLEMS: Mapping[str, tuple[str, ...]] = {
    "social-anxiety": ("spin",),
    "ptsd": ("pcl5", "ies-r"),
    "agoraphobia": ("mi-alone",),
    "ocd": ("oci",),
    "panic": ("pdss",),
    "health-anxiety": ("hai",),
}


class Treated(msgspec.Struct, frozen=True):
    """One referral.

    Attributes:
        ended: whether it ended. contacts: attended treatment contacts. problem: the descriptor, as
            in `PROBLEMS`; any other takes the GAD-7.
        scores: first and last score by measure; only measures with both.

    """

    ended: bool
    contacts: int
    problem: str
    scores: Mapping[str, tuple[Decimal, Decimal]]


class Metrics(NamedTuple):
    """Figures of a service, each a share of its own denominator, with Wilson's interval at 95 %.

    Attributes:
        recovery, reliable_recovery: of the finished courses that began at caseness.
        reliable_improvement, reliable_deterioration, no_reliable_change: of all finished courses.
        started_below: finished courses that did not begin at caseness.
        not_finished: not ended, or fewer contacts. without_pair: finished, but a score lacks.
        stood_in: courses counted with the GAD-7 for a specific measure. edition: of the lines.

    """

    recovery: Share
    reliable_improvement: Share
    reliable_deterioration: Share
    reliable_recovery: Share
    no_reliable_change: Share
    started_below: int
    not_finished: int
    without_pair: int
    stood_in: int
    edition: str


class _Outcome(NamedTuple):
    case: bool
    recovered: bool
    change: Literal["improved", "deteriorated", "none"]
    stood_in: bool


def metrics(courses: Iterable[Treated], accepted: frozenset[str] = frozenset()) -> Metrics:
    """Count the courses of a service.

    Args:
        courses: all referrals of the period.
        accepted: measures whose unverified lines the clinic has compared with its manual; for the
            others the GAD-7 is used.

    """
    given = list(courses)
    finished = [course for course in given if course.ended and course.contacts >= CONTACTS]
    outcomes = [found for course in finished if (found := _outcome(course, accepted))]
    cases = [outcome for outcome in outcomes if outcome.case]
    recovered = [outcome for outcome in cases if outcome.recovered]
    both = sum(outcome.change == "improved" for outcome in recovered)
    change = {
        kind: wilson(sum(outcome.change == kind for outcome in outcomes), len(outcomes))
        for kind in ("improved", "deteriorated", "none")
    }
    return Metrics(
        recovery=wilson(len(recovered), len(cases)),
        reliable_improvement=change["improved"],
        reliable_deterioration=change["deteriorated"],
        reliable_recovery=wilson(both, len(cases)),
        no_reliable_change=change["none"],
        started_below=len(outcomes) - len(cases),
        not_finished=len(given) - len(finished),
        without_pair=len(finished) - len(outcomes),
        stood_in=sum(outcome.stood_in for outcome in outcomes),
        edition=EDITION,
    )


def _outcome(course: Treated, accepted: frozenset[str]) -> _Outcome | None:
    specific = PROBLEMS.get(course.problem, ())
    usable = [name for name in specific if PAIRS[name].grade == "high" or name in accepted]
    anxiety = next((name for name in (*usable, "gad7") if name in course.scores), None)
    if anxiety is None or "phq9" not in course.scores:
        return None
    pair = [(PAIRS[name], *course.scores[name]) for name in ("phq9", anxiety)]
    return _Outcome(
        case=any(first >= lines.caseness for lines, first, _ in pair),
        recovered=all(last < lines.caseness for lines, _, last in pair),
        change=_change([(lines.reliable, last - first) for lines, first, last in pair]),
        stood_in=bool(specific) and anxiety not in specific,
    )


def _change(
    moves: list[tuple[Decimal, Decimal]],
) -> Literal["improved", "deteriorated", "none"]:
    """One or both fell reliably and neither rose reliably, or the other way; mixed is neither."""
    fell = any(-moved >= reliable for reliable, moved in moves)
    rose = any(moved >= reliable for reliable, moved in moves)
    if fell == rose:
        return "none"
    return "improved" if fell else "deteriorated"

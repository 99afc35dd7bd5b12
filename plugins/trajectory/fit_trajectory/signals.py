"""Rules that say whether a course is as expected, and the raw rule that needs no group.

Limits after Lambert and colleagues (2002, Clin Psychol Psychother 9:149-164) and Finch, Lambert and
Schaalje (2001): the worst tenth of those who began alike, and the worst fifth. How often people who
do well are called off track by such a rule stands in the coefficient file and is told with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from fit_core.course.model import Course, Series
from fit_core.course.signals import Signal
from fit_core.course.trajectory import Expected, Outlook, Standing

VERSION = "1"
#: Below this share of people who began alike a score is to be watched: z = -0.8416.
WATCH = 0.20
#: Above this share it is ahead: z = 1.2816.
AHEAD = 0.90
#: A form filled in again within so many days does not tell a new story. A rule of this project.
TOO_SOON = 3

#: What the rules ask, as ``text/en/trajectory.ftl`` says it; open, and without a word of failure.
MISSING = "trajectory-missing"
HARDER = "trajectory-harder"

_EXPECTED, _RAW = "expected-range", "raw-worsening"


def expected(course: Course) -> Sequence[Signal]:
    """Where today's score lies among people who began alike.

    Fires ``off-track`` outside the worse limit, ``watch`` in the worst fifth, ``ahead`` in the best
    tenth. A score in the general range is never off track for slow change, only after reliable
    worsening from the own best score. The client is told of no group and no place in it.
    """
    return [_expected(course, outlook) for outlook in course.outlooks]


def raw(course: Course) -> Sequence[Signal]:
    """Reliable worsening since the start or since the best score: no archive is needed."""
    return [_raw(course, outlook) for outlook in course.outlooks]


def _expected(course: Course, outlook: Outlook) -> Signal:
    series = _series(course, outlook)
    reason = _cannot_look(course, series)
    answer = outlook.expected
    if reason or series is None or answer is None:
        return _say(_EXPECTED, "not-applicable", reason=reason or outlook.reason)
    if len(series.current) < 2:
        return _say(_EXPECTED, "not-applicable", reason="there is no rule for a first score")
    number = _number(course)
    now = [standing for standing in answer.standings if standing.session == number]
    if not now:
        return _say(
            _EXPECTED, "not-applicable", reason=f"the curve says nothing of session {number}"
        )
    return _placed(series, outlook, answer, now[0])


def _placed(series: Series, outlook: Outlook, answer: Expected, now: Standing) -> Signal:
    inputs = _inputs(series, answer, now)
    limits = _limits(answer)
    if now.side == "worse":
        if _general(outlook, float(series.current[-1].exact)) and not _since_best(series, outlook):
            inputs = (*inputs, "in the general range, without reliable worsening from the best")
            return _say(_EXPECTED, "clear", inputs, limits)
        return _say("off-track", "fired", inputs, limits, MISSING)
    if now.percentile is not None and now.percentile < WATCH:
        return _say("watch", "fired", inputs, limits)
    if now.side == "better" or (now.percentile is not None and now.percentile > AHEAD):
        return _say("ahead", "fired", inputs, limits)
    return _say(_EXPECTED, "clear", inputs, limits)


def _raw(course: Course, outlook: Outlook) -> Signal:
    series = _series(course, outlook)
    reason = _cannot_look(course, series)
    if reason or series is None:
        return _say(_RAW, "not-applicable", reason=reason)
    if outlook.reliable is None:
        reason = "no points of reliable change are known for this measure"
        return _say(_RAW, "not-applicable", reason=reason)
    if len(series.current) < 2:
        return _say(_RAW, "not-applicable", reason="too few points: 1 of 2")
    points, kind = outlook.reliable.points, "or more" if outlook.reliable.inclusive else "exceeded"
    limits = (("points", f"{points:g}, {kind}"), ("source", outlook.reliable.source))
    values = tuple(str(point.banded) for point in series.current)
    first, last = float(series.current[0].exact), float(series.current[-1].exact)
    if _worse(series, outlook, first, last):
        return _say("worse-than-start", "fired", values, limits, HARDER)
    if _since_best(series, outlook):
        return _say("worse-than-best", "fired", values, limits, HARDER)
    return _say(_RAW, "clear", values, limits)


def _series(course: Course, outlook: Outlook) -> Series | None:
    return next(
        (
            series
            for series in course.series
            if (series.measure, series.scale) == (outlook.measure, outlook.scale)
            and series.goal is None
            and series.respondent == "client"
        ),
        None,
    )


def _number(course: Course) -> int:
    return (course.today.number or 0) if course.today else 0


def _cannot_look(course: Course, series: Series | None) -> str:
    """Why there is nothing to look at today; empty where there is."""
    if series is None or course.today is None or not series.current:
        return "there is no score"
    last = series.current[-1]
    if last.session != course.today.id:
        return "there is no score of today's session"
    if len(series.current) > 1:
        gap: dt.timedelta = last.date - series.current[-2].date
        if gap.days < TOO_SOON:
            return f"the form was filled in again after {gap.days} days, {TOO_SOON} are needed"
    return ""


def _worse(series: Series, outlook: Outlook, before: float, now: float) -> bool:
    """Whether a score is reliably worse than an earlier one."""
    gain = (now - before) * (1 if series.better == "higher" else -1)
    return gain < 0 and outlook.reliable is not None and outlook.reliable.reached(gain)


def _since_best(series: Series, outlook: Outlook) -> bool:
    """Whether the last score is reliably worse than the best earlier one."""
    earlier = [float(point.exact) for point in series.current[:-1]]
    best = max(earlier) if series.better == "higher" else min(earlier)
    return _worse(series, outlook, best, float(series.current[-1].exact))


def _general(outlook: Outlook, score: float) -> bool:
    """Whether a score lies in the general range, where the clinic uses a norm that says so."""
    return outlook.general is not None and outlook.general.holds(score)


def _inputs(series: Series, answer: Expected, now: Standing) -> tuple[str, ...]:
    found = [f"session {now.session}, score {now.score:g}, first {series.current[0].banded}"]
    if now.z is not None:
        found.append(f"z {now.z:z.2f}")
    if now.percentile is not None:
        found.append(f"percentile {now.percentile:.2f}")
    earlier = [standing for standing in answer.standings if standing.session < now.session]
    if now.side == "worse" and earlier and earlier[-1].side == "worse":
        found.append("second in a row")
    return tuple(found)


def _limits(answer: Expected) -> tuple[tuple[str, str], ...]:
    look = len(answer.standings)
    told = [("limits", answer.limits), ("watch below", f"{WATCH:g}"), ("ahead above", f"{AHEAD:g}")]
    told += [("engine", f"{answer.engine} {answer.version}"), ("group", answer.group)]
    told += [("courses", str(answer.courses)), ("file", answer.file)]
    if 0 < look <= len(answer.alarms):
        share = f"{answer.alarms[look - 1]:.2f} of courses by look {look}"
        told.append(("off track at least once", share))
    if answer.provisional:
        told.append(("provisional", "fewer than 200 courses"))
    return tuple(told)


def _say(
    rule: str,
    verdict: Literal["fired", "clear", "not-applicable"],
    inputs: tuple[str, ...] = (),
    limits: tuple[tuple[str, str], ...] = (),
    question: str = "",
    reason: str = "",
) -> Signal:
    """A signal; what compares the client with a group is for the clinician only."""
    sheet: Literal["shared", "clinician"] = "shared" if question else "clinician"
    return Signal(
        rule,
        VERSION,
        inputs,
        question,
        verdict=verdict,
        reason=reason,
        limits=limits,
        sheet=sheet,
        topic="outcome",
    )

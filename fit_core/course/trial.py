"""Try an engine on courses that it did not see: people who began later than those it was fitted on.

Split by person and by time, never by row. What was seen is told in full, misses too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from fit_core.course.archive import Archive
from fit_core.course.cases import Case, cases_of, earlier_later
from fit_core.course.trajectory import (
    Coefficients,
    Expected,
    NotApplicable,
    Own,
    Question,
    Standing,
    Task,
    TrajectoryEngine,
)
from fit_core.models.accuracy import auc, brier, calibration
from fit_core.models.shares import wilson

#: Sessions by which signals and chances are judged; only courses that went on after them count.
SIGNAL_BY, TOLD_AT = (3, 4), (2, 4, 6)
#: Scores, or courses, that a cell needs to be told.
_CELL = 30
_THIRDS = ("lowest third of first scores", "middle third", "highest third")
_MOST_LOOKS = 12


class Rate(msgspec.Struct, frozen=True):
    """A share with its Wilson interval; ``share`` is None where nobody could count."""

    count: int
    n: int
    share: float | None
    low: float
    high: float


class Cell(msgspec.Struct, frozen=True):
    """A share in one part of the tested scores."""

    name: str
    rate: Rate


class Signalled(msgspec.Struct, frozen=True):
    """A rule by a session against reliable deterioration at the end of the course."""

    rule: str
    by: int
    courses: int
    events: int
    sensitivity: Rate
    specificity: Rate
    ppv: Rate
    npv: Rate


class Told(msgspec.Struct, frozen=True):
    """A chance told at a session against what came at the end of the course.

    ``auc_intake`` is that of the intake score alone; ``intercept`` and ``slope`` of calibration.
    """

    of: str
    at: int
    courses: int
    events: int
    auc: float | None
    auc_intake: float | None
    brier: float
    intercept: float | None
    slope: float | None


class Look(msgspec.Struct, frozen=True):
    """Share of courses called off track at least once by the k-th look: stated, and seen here."""

    look: int
    stated: float | None
    seen: Rate


class Shift(msgspec.Struct, frozen=True):
    """Mean z of one part of the scores, with its 95 % interval over persons."""

    name: str
    persons: int
    mean: float
    low: float
    high: float


class Validation(msgspec.Struct, frozen=True, kw_only=True):
    """What a trial showed.

    Attributes:
        engine, version: what was tried. fitted_on, tested_on: courses. scores: tested.
        barred: tested courses of which the curve does not speak, by reason.
        coverage: share inside the limits: all, by session, by third of the intake scores.
        worse, better: share outside on either side.
        z_mean, z_sd: of all z, None for an engine without. shifts: of parts of the scores.
        signals, told, looks: see their types.

    """

    engine: str
    version: str
    fitted_on: int
    tested_on: int
    scores: int
    barred: dict[str, int]
    coverage: tuple[Cell, ...]
    worse: Rate
    better: Rate
    z_mean: float | None
    z_sd: float | None
    shifts: tuple[Shift, ...]
    signals: tuple[Signalled, ...]
    told: tuple[Told, ...]
    looks: tuple[Look, ...]


def try_out(
    engine: TrajectoryEngine, archive: Archive, task: Task, share: float = 0.5
) -> Validation | NotApplicable:
    """Fit on those who began first and test on all others.

    Args:
        share: of the people, who began first.

    """
    earlier, later = earlier_later(archive, share)
    curve: Coefficients | None = None
    if engine.fit is not None:
        fitted = engine.fit(earlier, task)
        if isinstance(fitted, NotApplicable):
            return fitted
        seen = standings(engine, fitted, task, cases_of(earlier, task)[0])
        curve = msgspec.structs.replace(fitted, alarms=alarms(seen))
    elif engine.needs_archive:
        return NotApplicable("this engine is not fitted from an archive")
    return judge(engine, curve, task, cases_of(later, task)[0])


class Tested(NamedTuple):
    """A course with where its scores lay."""

    case: Case
    standings: tuple[Standing, ...]


def standings(
    engine: TrajectoryEngine, curve: Coefficients | None, task: Task, cases: Iterable[Case]
) -> tuple[Tested, ...]:
    """Where the scores of courses lie, of those that the curve speaks of."""
    answers = ((case, _ask(engine, curve, task, case, case.own)) for case in cases)
    return tuple(Tested(c, a.standings) for c, a in answers if isinstance(a, Expected))


def alarms(seen: Sequence[Tested]) -> tuple[float, ...]:
    """By look, the share of courses with that many looks that had a score on the worse side."""
    return tuple(rate.share or 0.0 for rate in alarm_rates(seen))


def judge(
    engine: TrajectoryEngine, curve: Coefficients | None, task: Task, cases: Sequence[Case]
) -> Validation | NotApplicable:
    """Test a curve on courses that it was not fitted on."""
    cases = [case for case in cases if case.later]
    seen = standings(engine, curve, task, cases)
    rows = [(one, standing) for one in seen for standing in one.standings]
    if not rows:
        return NotApplicable("no score of a later course could be tested")
    z = [s.z for _, s in rows if s.z is not None]
    return Validation(
        engine=engine.name,
        version=engine.version,
        fitted_on=curve.courses if curve else 0,
        tested_on=len(seen),
        scores=len(rows),
        barred=_barred(engine, curve, task, cases),
        coverage=tuple(_coverage(rows)),
        worse=_rate(s.side == "worse" for _, s in rows),
        better=_rate(s.side == "better" for _, s in rows),
        z_mean=float(np.mean(z)) if z else None,
        z_sd=float(np.std(z, ddof=1)) if len(z) > 1 else None,
        shifts=tuple(_shifts(rows)),
        signals=tuple(_signals(task, seen)),
        told=tuple(_told(engine, curve, task, cases)),
        looks=tuple(_looks(curve, seen)),
    )


def _ask(
    engine: TrajectoryEngine,
    curve: Coefficients | None,
    task: Task,
    case: Case,
    own: tuple[Own, ...],
) -> Expected | NotApplicable:
    return engine.expect(
        Question(
            better=task.better,
            low=task.low,
            high=task.high,
            structure=task.structure,
            language=case.language,
            mode=case.mode,
            own=own,
            occasions=(),
            coefficients=curve,
            reliable=task.reliable,
        )
    )


def _rate(outcomes: Iterable[bool]) -> Rate:
    listed = list(outcomes)
    count, n, share, low, high = wilson(sum(listed), len(listed))
    return Rate(count, n, share, 0.0 if low is None else low, 1.0 if high is None else high)


def _barred(
    engine: TrajectoryEngine, curve: Coefficients | None, task: Task, cases: Iterable[Case]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for case in cases:
        answer = _ask(engine, curve, task, case, case.own)
        if isinstance(answer, NotApplicable):
            reason = answer.reason.partition(" (")[0]
            found[reason] = found.get(reason, 0) + 1
    return found


_Rows = Sequence[tuple[Tested, Standing]]


def _coverage(rows: _Rows) -> Iterable[Cell]:
    """The share inside the limits: of all, by session, and by third of the first scores."""
    edges = np.quantile([one.case.own[0].score for one, _ in rows], (1 / 3, 2 / 3))
    cells: dict[str, list[bool]] = {}
    sessions = sorted({s.session for _, s in rows})
    for name in ("all", *(f"session {at}" for at in sessions), *_THIRDS):
        cells[name] = []
    for one, s in rows:
        third = _THIRDS[int(np.searchsorted(edges, one.case.own[0].score))]
        for name in ("all", f"session {s.session}", third):
            cells[name].append(s.side == "inside")
    yield from (Cell(name, _rate(cell)) for name, cell in cells.items() if len(cell) >= _CELL)


def _shifts(rows: _Rows) -> Iterable[Shift]:
    """Languages, modes, and the last score of each course: are they where the others are?"""
    groups: dict[str, dict[int, list[float]]] = {}
    for one, s in rows:
        if s.z is not None:
            names = [f"language {one.case.language}", f"mode {one.case.mode}"]
            if s.session == one.case.own[-1].session:
                names.append("last score of a course")
            for name in names:
                groups.setdefault(name, {}).setdefault(one.case.client, []).append(s.z)
    for name, persons in sorted(groups.items()):
        if len(persons) >= _CELL:
            means = [float(np.mean(z)) for z in persons.values()]
            mean, reach = float(np.mean(means)), 1.96 * float(np.std(means, ddof=1))
            reach /= len(means) ** 0.5
            yield Shift(name, len(means), mean, mean - reach, mean + reach)


def _signals(task: Task, seen: Iterable[Tested]) -> Iterable[Signalled]:
    """The engine's rule and the raw rule; the outcome never holds the session that signalled."""
    if task.reliable is None:
        return
    listed = list(seen)
    for by in SIGNAL_BY:
        later = [one for one in listed if one.case.own[-1].session > by]
        truth = [_ended(task, one.case) < 0 for one in later]
        limits = [any(s.side == "worse" for s in one.standings if s.session <= by) for one in later]
        raw = [any(_gain(task, one.case, o) < 0 for o in _until(one.case, by)) for one in later]
        if len(later) >= _CELL:
            yield _signalled("limits", by, limits, truth)
            yield _signalled("raw rule", by, raw, truth)


def _signalled(rule: str, by: int, flags: Sequence[bool], truth: Sequence[bool]) -> Signalled:
    pairs = list(zip(flags, truth, strict=True))
    return Signalled(
        rule=rule,
        by=by,
        courses=len(pairs),
        events=sum(truth),
        sensitivity=_rate(flag for flag, came in pairs if came),
        specificity=_rate(not flag for flag, came in pairs if not came),
        ppv=_rate(came for flag, came in pairs if flag),
        npv=_rate(not came for flag, came in pairs if not flag),
    )


def _until(case: Case, session: int) -> tuple[Own, ...]:
    return tuple(own for own in case.own[1:] if own.session <= session)


def _gain(task: Task, case: Case, own: Own) -> int:
    """1 for reliable improvement since the first score, -1 for deterioration, else 0."""
    gain = (own.score - case.own[0].score) * (1 if task.better == "higher" else -1)
    sure = task.reliable is not None and task.reliable.reached(gain)
    return (gain > 0) - (gain < 0) if sure else 0


def _ended(task: Task, case: Case) -> int:
    return _gain(task, case, case.own[-1])


def _told(
    engine: TrajectoryEngine, curve: Coefficients | None, task: Task, cases: Iterable[Case]
) -> Iterable[Told]:
    """Chances of reliable improvement by the end, told at a session, against the end."""
    listed = list(cases)
    for at in TOLD_AT if task.reliable else ():
        found = [row for case in listed if (row := _chance(engine, curve, task, case, at))]
        if len(found) < _CELL:
            continue
        chances, intakes, came = (np.array(column) for column in zip(*found, strict=True))
        truth = came.astype(bool)
        fitted = calibration(chances, truth)
        yield Told(
            of="reliable improvement",
            at=at,
            courses=len(truth),
            events=int(truth.sum()),
            auc=auc(chances, truth),
            auc_intake=auc(intakes, truth),
            brier=brier(chances, truth),
            intercept=fitted and fitted.intercept,
            slope=fitted and fitted.slope,
        )


def _chance(
    engine: TrajectoryEngine, curve: Coefficients | None, task: Task, case: Case, at: int
) -> tuple[float, float, bool] | None:
    """The chance told at a session, the intake score with worse higher, and whether it came."""
    own = tuple(o for o in case.own if o.session <= at)
    if own[-1].session != at or case.own[-1].session <= at:
        return None
    answer = _ask(engine, curve, task, case, own)
    told = [
        c.share
        for c in (answer.chances if isinstance(answer, Expected) else ())
        if c.of == "reliable improvement" and c.by == 0
    ]
    sign = -1 if task.better == "higher" else 1
    return (told[0], sign * own[0].score, _ended(task, case) > 0) if told else None


def alarm_rates(seen: Sequence[Tested]) -> list[Rate]:
    """By look, how many courses with that many looks had been off track at least once."""
    rates = []
    for look in range(1, _MOST_LOOKS + 1):
        here = [one for one in seen if len(one.standings) >= look]
        if len(here) < _CELL:
            break
        rates.append(_rate(any(s.side == "worse" for s in o.standings[:look]) for o in here))
    return rates


def _looks(curve: Coefficients | None, seen: Sequence[Tested]) -> Iterable[Look]:
    stated = curve.alarms if curve else ()
    for at, rate in enumerate(alarm_rates(seen)):
        yield Look(at + 1, stated[at] if at < len(stated) else None, rate)

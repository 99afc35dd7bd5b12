"""Made-up archives with the properties of real ones, for tests of engines and analyses.

Scores fall or rise with the logarithm of the session; people start apart, change at their own
pace, leave sooner when they got worse, and skip forms. The values were chosen so that first scores,
effect sizes, dropout and shares of change come near to published ones; the spread of the pace and
the serial correlation are choices, not estimates. See docs/explanation/expected-response.md.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.course.archive import Archive, Episodes, LeftOut, Scores, Sessions
from fit_core.course.trajectory import Reliable, Task

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

_FIRST = dt.date(2020, 1, 6)
_STRUCTURE = "sha256:" + "0" * 64
#: Serial correlation of the errors, and share of the slopes' variance that is the therapists'.
_PHI, _ICC = 0.25, 0.05
#: Planned sessions: 1 + a negative binomial of this size and mean, at most so many.
_SIZE, _MEAN, _MOST = 2.0, 6.5, 20
#: Share of later scores that are missing at random.
_MISSING = 0.05
_CASELOAD = 40


class Kind(NamedTuple):
    """What a made-up measure is like.

    Attributes:
        low, high, step: the scale. better: which way is better.
        start, start_sd: true score at the first session. slope, slope_sd: change with log session.
        rho: correlation of both. error: SD of the errors.
        reliable: points of reliable change, that many or more.

    """

    measure: str
    low: float
    high: float
    step: float
    better: Literal["higher", "lower"]
    start: float
    start_sd: float
    slope: float
    slope_sd: float
    rho: float
    error: float
    reliable: float


PHQ9 = Kind("phq9", 0, 27, 1, "lower", 15.5, 4.6, -2.9, 1.7, -0.15, 2.6, 6)
ORS = Kind("ors", 0, 40, 0.1, "higher", 19.0, 6.0, 3.6, 2.4, -0.30, 4.6, 6)
CORE10 = Kind("core-10", 0, 40, 1, "lower", 19.7, 6.4, -3.9, 2.3, -0.15, 3.9, 6)
KINDS = (PHQ9, ORS, CORE10)


def make_archive(kind: Kind, courses: int, seed: int) -> Archive:
    """Make an archive of so many clients with one episode each; the seed fixes all of it."""
    rng = np.random.default_rng(seed)
    therapist = rng.integers(0, max(1, courses // _CASELOAD), courses)
    scores = _all_scores(kind, rng, therapist)
    planned = np.minimum(1 + rng.negative_binomial(_SIZE, _SIZE / (_SIZE + _MEAN), courses), _MOST)
    held = _sessions_held(kind, rng, scores, planned)
    return _as_archive(kind, therapist, scores, planned, held)


def task_of(kind: Kind) -> Task:
    """The task of fitting an engine to an archive of this kind."""
    return Task(
        measure=kind.measure,
        scale="total",
        structure=_STRUCTURE,
        better=kind.better,
        low=kind.low,
        high=kind.high,
        reliable=Reliable(kind.reliable, True, "made up"),
    )


def _all_scores(kind: Kind, rng: np.random.Generator, therapist: Ints) -> Floats:
    """What each client would score at each of 20 sessions (n x 20), NaN where skipped."""
    n = len(therapist)
    first, second = rng.standard_normal(n), rng.standard_normal(n)
    other = kind.rho * first + (1 - kind.rho**2) ** 0.5 * second
    pace = other + _ICC**0.5 * rng.standard_normal(n)[therapist]
    slope = kind.slope + kind.slope_sd * pace
    error = rng.standard_normal((n, _MOST))
    for s in range(1, _MOST):
        error[:, s] = _PHI * error[:, s - 1] + (1 - _PHI**2) ** 0.5 * error[:, s]
    start = kind.start + kind.start_sd * first
    log_s = np.log(np.arange(1, _MOST + 1))
    true = start[:, None] + slope[:, None] * log_s + kind.error * error
    scores = np.clip(np.rint(true / kind.step) * kind.step, kind.low, kind.high)
    scores[:, 1:][rng.random((n, _MOST - 1)) < _MISSING] = np.nan
    return np.asarray(np.round(scores, 6) + 0.0)  # no -0


def _sessions_held(kind: Kind, rng: np.random.Generator, scores: Floats, planned: Ints) -> Ints:
    """How many sessions each client came to: as planned, or until leaving.

    Leaving after a session has the log odds -2.9 + .35 worse - .03 session, where worse is the
    worsening of the last seen score since the first in SDs of the error; those who were much
    better (below -1.5) leave .06 more often.
    """
    sign = 1.0 if kind.better == "higher" else -1.0
    held = np.ones(len(scores), dtype=np.intp)
    last, here = scores[:, 0].copy(), np.ones(len(scores), dtype=bool)
    for s in range(1, _MOST):
        worse = sign * (scores[:, 0] - last) / kind.error
        hazard = 1 / (1 + np.exp(2.9 - 0.35 * worse + 0.03 * s)) + 0.06 * (worse < -1.5)
        here &= (planned > s) & (rng.random(len(scores)) >= hazard)
        held[here] = s + 1
        seen = here & ~np.isnan(scores[:, s])
        last[seen] = scores[seen, s]
    return held


def _as_archive(kind: Kind, therapist: Ints, scores: Floats, planned: Ints, held: Ints) -> Archive:
    """The frozen table of it: weekly sessions, a course beginning every day."""
    n = len(held)
    came = np.arange(_MOST) < held[:, None]
    episode, session = np.nonzero(came & ~np.isnan(scores))
    values = tuple(scores[episode, session].tolist())
    return Archive(
        purpose="service-evaluation",
        made_on=_FIRST + dt.timedelta(days=n + 7 * _MOST),
        first=_FIRST,
        until=_FIRST + dt.timedelta(days=n + 7 * _MOST),
        measures=(kind.measure,),
        episodes=Episodes(
            client=tuple(range(n)),
            therapist=tuple(therapist.tolist()),
            order=(1,) * n,
            started=tuple(range(n)),
            length=tuple((7 * (held - 1)).tolist()),
            ending=tuple(np.where(held == planned, "planned", "client-unilateral").tolist()),
        ),
        sessions=_sessions(therapist, came),
        scores=_scores(kind, episode, session, values),
        left_out=LeftOut(),
    )


def _sessions(therapist: Ints, came: npt.NDArray[np.bool_]) -> Sessions:
    episode, session = np.nonzero(came)
    rows = len(episode)
    return Sessions(
        episode=tuple(episode.tolist()),
        number=tuple((session + 1).tolist()),
        day=tuple((7 * session).tolist()),
        status=("kept",) * rows,
        therapist=tuple(therapist[episode].tolist()),
        cancelled_by=("",) * rows,
        late=(False,) * rows,
    )


def _scores(kind: Kind, episode: Ints, session: Ints, values: tuple[float, ...]) -> Scores:
    rows = len(values)
    return Scores(
        episode=tuple(episode.tolist()),
        session=tuple((session + 1).tolist()),
        day=tuple((7 * session).tolist()),
        measure=(kind.measure,) * rows,
        scale=("total",) * rows,
        score=values,
        banded=values,
        prorated=(False,) * rows,
        structure=(_STRUCTURE,) * rows,
        language=("en",) * rows,
        mode=("screen",) * rows,
        respondent=("client",) * rows,
    )

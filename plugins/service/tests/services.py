"""Made-up services: frozen tables built from plain rows, and scales to read them with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from fit_core.course.analysis import Inquiry, ScaleFacts
from fit_core.course.archive import Archive, Episodes, LeftOut, Scores, Sessions
from fit_core.course.trajectory import General, Reliable

FIRST = dt.date(2024, 1, 1)


@dataclass
class Made:
    """One episode: meetings as (day, status, therapist, cancelled_by, late), scores as
    (measure, session, day, value)."""

    client: int
    therapist: int = 0
    order: int = 1
    started: int = 0
    length: int | None = None
    ending: str = ""
    meetings: list[tuple] = field(default_factory=list)
    scores: list[tuple] = field(default_factory=list)

    def weekly(self, count, first=0):
        """Sessions held a week apart."""
        self.meetings += [(first + 7 * k, "kept", self.therapist, "", False) for k in range(count)]
        return self

    def scored(self, measure, values, start=1):
        """A score at each of the weekly sessions; None where none was given."""
        self.scores += [
            (measure, start + k, 7 * (start - 1 + k), value)
            for k, value in enumerate(values)
            if value is not None
        ]
        return self

    def ended(self, code="planned", day=None):
        """End it, on the day of its last meeting by default."""
        self.ending = code
        last = max((meeting[0] for meeting in self.meetings), default=0)
        self.length = last if day is None else day
        return self


def archive_of(made, until=None, own=None, **forms):
    """The frozen table of made-up episodes."""
    sessions, scores = [], []
    for at, one in enumerate(made):
        number = 0
        for day, status, therapist, by, late in sorted(one.meetings):
            number += status == "kept"
            held = number if status == "kept" else 0
            sessions.append((at, held, day, status, therapist, by, late))
        for measure, session, day, value in one.scores:
            scores.append((at, session, day, measure, "total", float(value), float(value), False))
    last = max((m.started + max([d[0] for d in m.meetings], default=0) for m in made), default=0)
    n = len(scores)
    kinds = ("structure", "language", "mode", "respondent")
    usual = dict(zip(kinds, ("sha256:x", "en", "paper", "client"), strict=True))
    return Archive(
        purpose="service-evaluation",
        made_on=dt.date(2026, 1, 1),
        first=FIRST,
        until=until or FIRST + dt.timedelta(days=last),
        measures=(),
        episodes=Episodes(
            client=tuple(m.client for m in made),
            therapist=tuple(m.therapist for m in made),
            order=tuple(m.order for m in made),
            started=tuple(m.started for m in made),
            length=tuple(m.length for m in made),
            ending=tuple(m.ending for m in made),
        ),
        sessions=Sessions(**_columns(Sessions, sessions)),
        scores=Scores(
            **_columns(Scores, scores),
            **{name: forms.get(name, (usual[name],) * n) for name in kinds},
        ),
        left_out=LeftOut(),
        own=own,
    )


def _columns(kind, rows):
    names = [
        n
        for n in kind.__struct_fields__
        if n not in ("structure", "language", "mode", "respondent")
    ]
    return {name: tuple(row[at] for row in rows) for at, name in enumerate(names)}


def facts(measure="mood", kind="outcome", better="lower", high=27.0, **more):
    """A scale whose reliable change is 6 points or more; clinical from 10 on."""
    known = {
        "measure": measure,
        "scale": "total",
        "title": measure.title(),
        "kind": kind,
        "structure": "sha256:x",
        "respondent": "client",
        "better": better,
        "low": 0.0,
        "high": high,
        "step": 1.0,
        "reliable": Reliable(6.0, True, "made up"),
        "general": General(10.0, "below", False),
    }
    return ScaleFacts(**{**known, **more})


BOND = facts("bond", "alliance", "higher", 40.0, reliable=None, general=None)
MOOD = facts()


def inquiry(made, **more):
    """A question about made-up episodes with the measures mood and bond."""
    outcome, alliance = more.pop("outcome", MOOD), more.pop("alliance", BOND)
    everyone = more.pop("everyone", False)
    known = tuple(known for known in (outcome, alliance) if known)
    return Inquiry(
        archive=archive_of(made, **more),
        scales=known,
        outcome=outcome,
        alliance=alliance,
        everyone=everyone,
    )


#: Of the simulation of part 1 of the analyses: SDs between persons of alliance and outcome, their
#: correlation; scores on themselves; outcome on alliance; innovations: SD of outcome, correlation.
BETWEEN, R_BETWEEN = (1.1, 1.3), -0.35
LAGS, BACK, NOISE = (0.2, 0.2), -0.1, (0.9, -0.2)


def simulate(rng, persons, sessions, effect, leaving=0.08):
    """Alliance and outcome (persons x sessions), who leaves NaN from then on.

    The text states the effect of alliance on the next outcome, the correlation between persons, the
    number of sessions and that 8 % leave after each from the third; the other numbers were chosen
    so that the biased estimators come out as in its table.
    """
    phi = np.array([[LAGS[0], BACK], [effect, LAGS[1]]])
    sd, r = NOISE
    q = np.array([[1.0, r * sd], [r * sd, sd * sd]])
    stationary = np.linalg.solve(np.eye(4) - np.kron(phi, phi), q.ravel()).reshape(2, 2)
    b = np.outer(BETWEEN, BETWEEN) * np.array([[1, R_BETWEEN], [R_BETWEEN, 1]])
    level = rng.standard_normal((persons, 2)) @ np.linalg.cholesky(b).T
    w = rng.standard_normal((persons, 2)) @ np.linalg.cholesky(stationary).T
    scores = np.empty((persons, sessions, 2))
    for t in range(sessions):
        if t:
            w = w @ phi.T + rng.standard_normal((persons, 2)) @ np.linalg.cholesky(q).T
        scores[:, t] = level + w
    stay = rng.random((persons, sessions)) >= leaving
    stay[:, :3] = True
    scores[~np.cumprod(stay, axis=1).astype(bool)] = np.nan
    return scores[..., 0], scores[..., 1]


def service(rng, persons=200, therapists=12, effect=-0.2, sessions=8):
    """A service whose alliance (0 to 40) and outcome (0 to 27) are as simulated, in half points."""
    alliance, outcome = simulate(rng, persons, sessions, effect)
    made = []
    for i in range(persons):
        held = int(np.sum(~np.isnan(alliance[i])))
        bond = np.round(2 * (28 + 3 * alliance[i, :held])) / 2
        mood = np.round(2 * (14 + 3 * outcome[i, :held] - 0.8 * np.arange(held))) / 2
        one = Made(i, therapist=i % therapists, started=3 * i).weekly(held)
        one.scored("bond", np.clip(bond, 0, 40)).scored("mood", np.clip(mood, 0, 27))
        made.append(one.ended(str(rng.choice(["planned", "client-unilateral", "lost-contact"]))))
    return made

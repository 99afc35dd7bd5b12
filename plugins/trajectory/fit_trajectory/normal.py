"""Ask a fitted mixed model about one client, in closed form and without numpy.

Limits and standings are those of people with the same intake score. Chances look at all scores so
far: with Z the rows (1, log s) and r the residuals of the follow-up scores, the client's own
deviation has V = (G^-1 + Z'Z/s2)^-1 = (s2 I + G Z'Z)^-1 s2 G and mean m = V Z'r / s2 (Laird and
Ware 1982, Biometrics 38:963-974), so that a score at session S is normal about x(S)'b + z(S)'m
with variance z(S)'V z(S) + s2.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from operator import mul
from statistics import NormalDist
from typing import Literal, NamedTuple

from fit_core.course.trajectory import (
    Chance,
    Coefficients,
    Expected,
    NotApplicable,
    Occasion,
    Own,
    Question,
    Reliable,
    Standing,
    barred,
)

VERSION = "1"
SOURCE = "Finch, Lambert and Schaalje 2001, Clin Psychol Psychother 8:231-242"
_phi = NormalDist().cdf
Of = Literal["reliable improvement", "reliable deterioration"]
CHANCES: tuple[Of, Of] = ("reliable improvement", "reliable deterioration")


class Model(NamedTuple):
    """The values of a coefficient file."""

    mean: float
    beta: tuple[float, ...]
    cov: tuple[tuple[float, ...], ...]
    g: tuple[float, ...]
    s2: float
    factor: float
    step: float

    def expected(self, intake: float, log_s: float) -> float:
        """The fixed part."""
        c = intake - self.mean
        b0, b1, b2, b3, b4 = self.beta
        return b0 + b1 * c + b2 * log_s + b3 * c * log_s + b4 * c * c

    def doubt(self, intake: float, log_s: float) -> float:
        """Variance of the fixed part: what the archive's size leaves open."""
        c = intake - self.mean
        x = (1.0, c, log_s, c * log_s, c * c)
        found: float = sum(map(mul, x, [sum(map(mul, x, row)) for row in self.cov]))
        return found

    def sd(self, intake: float, log_s: float) -> float:
        """SD of a new person's score about the fixed part."""
        g00, g01, g11 = self.g
        own = g00 + 2 * g01 * log_s + g11 * log_s * log_s + self.s2
        return math.sqrt(own + self.doubt(intake, log_s))


def read(curve: Coefficients) -> Model:
    """The model of a coefficient file; raises KeyError or ValueError for one of another engine."""
    values = curve.values
    (mean,), (s2,), (factor,), (step,) = (
        values[n] for n in ("mean_intake", "s2", "factor", "step")
    )
    beta, cov, g = (tuple(map(float, values[n])) for n in ("beta", "beta_cov", "g"))
    if (len(beta), len(cov), len(g)) != (5, 25, 3) or s2 <= 0 or factor <= 0:
        raise ValueError("the values are not those of a mixed model")
    rows = tuple(cov[at : at + 5] for at in range(0, 25, 5))
    return Model(mean, beta, rows, g, s2, factor, step)


def expect(question: Question) -> Expected | NotApplicable:
    """Answer from a curve of the engine ``mixed``."""
    curve, reason = question.coefficients, barred(question)
    if reason or curve is None:
        return NotApplicable(reason)
    model = read(curve)
    return Expected(
        engine=curve.engine,
        version=curve.version,
        limits=curve.limits,
        group=curve.group,
        courses=curve.courses,
        occasions=tuple(_occasions(model, curve, question)),
        standings=tuple(_standings(model, curve, question)),
        provisional=curve.provisional,
        chances=tuple(_chances(model, curve, question)),
    )


def _holds(curve: Coefficients, session: int) -> bool:
    return curve.sessions[0] <= session <= curve.sessions[1]


def _occasions(model: Model, curve: Coefficients, question: Question) -> Iterator[Occasion]:
    intake = question.own[0].score
    for session in question.occasions:
        if _holds(curve, session):
            log_s = math.log(session)
            middle = model.expected(intake, log_s)
            reach = model.factor * model.sd(intake, log_s)
            yield Occasion(session, middle, middle - reach, middle + reach)


def _standings(model: Model, curve: Coefficients, question: Question) -> Iterator[Standing]:
    intake = question.own[0].score
    for own in question.own[1:]:
        if _holds(curve, own.session):
            log_s = math.log(own.session)
            off = (own.score - model.expected(intake, log_s)) / model.sd(intake, log_s)
            z = question.sign * off
            side: Literal["worse", "inside", "better"] = "inside"
            if abs(z) > model.factor:
                side = "worse" if z < 0 else "better"
            yield Standing(own.session, own.score, side, _phi(z), z)


class _Deviation(NamedTuple):
    """The client's own deviation from the curve: mean of (u0, u1) and their covariance."""

    m0: float
    m1: float
    v00: float
    v01: float
    v11: float


def deviation(model: Model, intake: float, later: tuple[Own, ...]) -> _Deviation:
    """The posterior of (u0, u1) given the follow-up scores."""
    g00, g01, g11 = model.g
    logs = [math.log(own.session) for own in later]
    off = [o.score - model.expected(intake, t) for o, t in zip(later, logs, strict=True)]
    n, st, stt = float(len(logs)), sum(logs), sum(t * t for t in logs)
    # A = s2 I + G S, and V = A^-1 s2 G.
    a, b = model.s2 + g00 * n + g01 * st, g00 * st + g01 * stt
    c, d = g01 * n + g11 * st, model.s2 + g01 * st + g11 * stt
    scale = model.s2 / (a * d - b * c)
    v00, v01 = scale * (d * g00 - b * g01), scale * (d * g01 - b * g11)
    v11 = scale * (a * g11 - c * g01)
    r0, r1 = sum(off), sum(t * r for t, r in zip(logs, off, strict=True))
    m0, m1 = (v00 * r0 + v01 * r1) / model.s2, (v01 * r0 + v11 * r1) / model.s2
    return _Deviation(m0, m1, v00, v01, v11)


def outlook(
    model: Model, sign: int, reliable: Reliable, own: tuple[Own, ...], session: int
) -> tuple[float, float]:
    """Chances of reliable improvement and deterioration at a later session, given all scores.

    A score counts from half a step before it, because the model is continuous and scores are not.
    """
    intake, log_s = own[0].score, math.log(session)
    dev = deviation(model, intake, own[1:])
    middle = model.expected(intake, log_s) + dev.m0 + dev.m1 * log_s
    spread = dev.v00 + 2 * dev.v01 * log_s + dev.v11 * log_s * log_s + model.s2
    sd = math.sqrt(spread + model.doubt(intake, log_s))
    half = model.step / 2
    needed = reliable.points - half if reliable.inclusive else reliable.points + half
    gain = sign * (middle - intake)
    return _phi((gain - needed) / sd), _phi((-gain - needed) / sd)


def _chances(model: Model, curve: Coefficients, question: Question) -> Iterator[Chance]:
    """By the last session asked for, if it is still to come; and by the end of the course."""
    reliable, now = question.reliable, question.own[-1].session
    if reliable is None:
        return
    asked = question.occasions[-1] if question.occasions else 0
    if asked > now and _holds(curve, asked):
        found = outlook(model, question.sign, reliable, question.own, asked)
        for of, share in zip(CHANCES, found, strict=True):
            yield Chance(of, asked, share)
    yield from _by_the_end(model, curve, question, reliable)


def _by_the_end(
    model: Model, curve: Coefficients, question: Question, reliable: Reliable
) -> Iterator[Chance]:
    """The chance at the curve's horizon, set right by how such courses in the archive ended."""
    horizon = int(curve.values.get("horizon", (0,))[0])
    if question.own[-1].session >= horizon:
        return
    found = outlook(model, question.sign, reliable, question.own, horizon)
    for of, share in zip(CHANCES, found, strict=True):
        ends = curve.values.get(end_name(of, question.own[-1].session))
        if ends:
            odds = ends[0] + ends[1] * _log_odds(share)
            yield Chance(of, 0, 1 / (1 + math.exp(-odds)))


def end_name(of: str, session: int) -> str:
    """The name under which a coefficient file keeps how chances at a session turned out."""
    return f"{of.removeprefix('reliable ')}_after_{session}"


def _log_odds(share: float) -> float:
    cut = min(max(share, 1e-9), 1 - 1e-9)
    return math.log(cut / (1 - cut))

"""The statistics of reliable change between two scores.

Each is a straight line in the scores, ``RC = per_point (y - x) + start x + constant``, positive
when the score rose; x and y are the first and the second score in points. Notation: M1, s1, r1
mean, SD and reliability at the first time, M2, s2, r2 at the second, SEM = s1 sqrt(1 - r1).
numpy is not imported here: the same formulas serve one person's sheet.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import NamedTuple, Protocol

from fit_core.change.model import Method, MomentName, Question
from fit_core.errors import RefusedError


class Figures(Protocol):
    """Where a formula takes its means, SDs and reliabilities from: a sample, or one norm."""

    def value(self, name: MomentName) -> float:
        """A figure in points of the scale; raises a FitError where there is none."""


class Statistic(NamedTuple):
    """The line of a method. ``error`` is the SD that the difference is divided by, in points.

    ``symmetric``: the same difference is needed from every start, ``z * error`` points.
    ``terms`` are further figures to print.
    """

    per_point: float
    start: float
    constant: float
    error: float
    symmetric: bool
    terms: dict[str, float]


class Formula(NamedTuple):
    """A method in words, with the source of its formula and what makes it."""

    title: str
    source: str
    make: Callable[[Figures], Statistic]


def critical(question: Question) -> float:
    """Normal quantile of the level: two-sided, one-sided for ``ha`` (1.96 and 1.645 at 0.95)."""
    level = float(question.confidence)
    return NormalDist().inv_cdf(level if question.method == "ha" else (1 + level) / 2)


def error_of_measurement(figures: Figures) -> float:
    """SEM = s1 sqrt(1 - r1)."""
    return figures.value("sd") * math.sqrt(1 - figures.value("reliability"))


def _jt(figures: Figures) -> Statistic:
    sem = error_of_measurement(figures)
    return _difference(math.sqrt(2) * sem, {"sem": sem})


def _cm(figures: Figures) -> Statistic:
    sem = error_of_measurement(figures)
    post = figures.value("post_sd") * math.sqrt(1 - figures.value("reliability_post"))
    return _difference(math.hypot(sem, post), {"sem": sem, "sem_post": post})


def _sdd(figures: Figures) -> Statistic:
    return _difference(figures.value("sd_diff"), {})


def _difference(error: float, terms: dict[str, float]) -> Statistic:
    return Statistic(1 / error, 0.0, 0.0, error, True, terms)


def _gln(figures: Figures) -> Statistic:
    r = figures.value("reliability")
    error = figures.value("sd") * math.sqrt(1 - r * r)
    return _regressed(figures, error, {})


def _en(figures: Figures) -> Statistic:
    sem = error_of_measurement(figures)
    return _regressed(figures, sem, {"sem": sem})


def _nk(figures: Figures) -> Statistic:
    r1, r2 = figures.value("reliability"), figures.value("reliability_post")
    first = r1 * r1 * figures.value("sd") ** 2 * (1 - r1)
    return _regressed(figures, math.sqrt(first + figures.value("post_sd") ** 2 * (1 - r2)), {})


def _regressed(figures: Figures, error: float, terms: dict[str, float]) -> Statistic:
    """(y - (M1 + r (x - M1))) / error: against the score expected from regression to M1."""
    r, m1 = figures.value("reliability"), figures.value("clinical_mean")
    return Statistic(1 / error, (1 - r) / error, -(1 - r) * m1 / error, error, False, terms)


def _hll(figures: Figures) -> Statistic:
    r, m1 = figures.value("reliability"), figures.value("clinical_mean")
    error = figures.value("sd") * math.sqrt(1 - r * r)
    constant = (r * m1 - figures.value("post_mean")) / error
    return Statistic(1 / error, (1 - r) / error, constant, error, False, {})


def _ha(figures: Figures) -> Statistic:
    """Raise RefusedError where the reliability of the difference is not above 0."""
    sem, s_diff = error_of_measurement(figures), figures.value("sd_diff")
    if figures.value("reliability") <= 0:
        raise RefusedError("ha is not defined for a reliability of 0.", "Use --method jt.")
    r_dd = 1 - 2 * sem * sem / (s_diff * s_diff)
    if r_dd <= 0:
        raise RefusedError(
            f"The reliability of the difference is {r_dd:.3f} (SEM {sem:.4g}, SD of the "
            f"differences {s_diff:.4g}): the differences hold no more than error.",
            "Use --method jt, or give the SD and reliability of a norm.",
        )
    if figures.value("post_sd") <= sem:
        raise RefusedError(
            f"The SD at the second time, {figures.value('post_sd'):.4g}, is not above the error "
            f"of measurement, {sem:.4g}: no true differences are left there.",
            "Use --method jt.",
        )
    error = math.sqrt(r_dd) * math.sqrt(2) * sem
    moved = figures.value("post_mean") - figures.value("clinical_mean")
    terms = {"sem": sem, "reliability_of_difference": r_dd}
    return Statistic(r_dd / error, 0.0, moved * (1 - r_dd) / error, error, False, terms)


#: Formulas of two points, by method. ``hlm``, ``percent`` and ``anchor`` are made otherwise.
FORMULAS: dict[Method, Formula] = {
    "jt": Formula(
        "Jacobson-Truax reliable change",
        "Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19; sqrt(2) SEM after Christensen "
        "and Mendoza 1986, Behav Ther 17:305-308",
        _jt,
    ),
    "cm": Formula(
        "Christensen-Mendoza reliable change with an error for each time",
        "Christensen and Mendoza 1986, Behav Ther 17:305-308",
        _cm,
    ),
    "sdd": Formula(
        "Difference against the SD of differences",
        "Maassen 2004 and Hinton-Bayre 2004, J Int Neuropsychol Soc",
        _sdd,
    ),
    "gln": Formula(
        "Gulliksen-Lord-Novick, against regression to the mean",
        "Gulliksen 1950; Lord and Novick 1968; Hsu 1995, J Consult Clin Psychol 63:141-144",
        _gln,
    ),
    "hll": Formula(
        "Hsu-Linn-Lord, against regression and the mean change of these clients",
        "Hsu 1989, Behav Assess 11:459-467",
        _hll,
    ),
    "en": Formula(
        "Edwards-Nunnally, against regression to the mean",
        "Speer 1992, J Consult Clin Psychol 60:402-408, after Edwards et al. 1978 and "
        "Nunnally 1967",
        _en,
    ),
    "nk": Formula(
        "Nunnally-Kotsch, against regression, with an error for each time",
        "Nunnally and Kotsch 1983, Br J Clin Psychol 22:83-93 (the SD at the second time in the "
        "second term is our reading; the paper was not opened)",
        _nk,
    ),
    "ha": Formula(
        "Hageman-Arrindell, with the reliability of the difference",
        "Hageman and Arrindell 1999, Behav Res Ther 37:1169-1193",
        _ha,
    ),
}

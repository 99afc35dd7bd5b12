"""A change analysis from a table of scores to the answer for each client."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np

from fit_core.change import slopes
from fit_core.change.cutoffs import Cutoff, find_cutoff
from fit_core.change.judge import (
    Given,
    Judged,
    Least,
    Rule,
    Share,
    crossing_of,
    judge,
    line_of,
)
from fit_core.change.model import CATEGORIES, NOT_COMPUTABLE, UNCHANGED, Question
from fit_core.change.moments import Moments, refuse_unstated
from fit_core.change.pairs import Occasions, Pairs, faults, make_pairs
from fit_core.change.statistic import FORMULAS, Statistic, critical
from fit_core.change.steps import to_steps
from fit_core.change.table import Table, within
from fit_core.errors import UsageError


class Analysis(NamedTuple):
    """What was found; `clients` and `summary` read it out.

    Attributes:
        question, table, chosen: what was asked of what. pairs: the scores compared.
        moments: figures used. judged: the answers. cutoff: the line, if asked for.
        statistic: of a method of two points. slopes: of ``hlm``. z: the quantile, if any.

    """

    question: Question
    table: Table
    chosen: Occasions
    pairs: Pairs
    moments: Moments
    judged: Judged
    cutoff: Cutoff | None
    statistic: Statistic | None
    slopes: slopes.Slopes | None
    z: float | None

    @property
    def summary(self) -> dict[str, int]:
        """Clients by category, and in all. Recovered and harmed only where a cutoff is asked."""
        counts = dict(zip(CATEGORIES, self.judged.counts, strict=True))
        if self.cutoff is None:
            del counts["recovered"], counts["harmed"]
        return {**counts, "total": len(self.table.clients)}

    def clients(self) -> Iterator[dict[str, Any]]:
        """Yield each client in order of first appearance, scores as they stand in the file."""
        scale = 10.0**self.table.decimals
        change = self.pairs.post - self.pairs.pre
        rc = self.judged.rc
        told = (None,) * len(change) if rc is None else _numbers(rc)
        computed = self.judged.category != NOT_COMPUTABLE
        for place, (name, x, y, moved, value, code) in enumerate(
            zip(
                self.table.clients,
                _numbers(self.pairs.pre / scale),
                _numbers(self.pairs.post / scale),
                _numbers(change / scale),
                told,
                self.judged.category.tolist(),
                strict=True,
            )
        ):
            yield {
                "client": name,
                "pre": x,
                "post": y,
                "change": moved,
                "rci": value if computed[place] else None,
                "category": CATEGORIES[code],
                "reason": self._reason(place, code, value),
            }

    def _reason(self, place: int, code: int, rc: float | None) -> str | None:
        if code == NOT_COMPUTABLE:
            return self.pairs.reasons.get(place) or self._no_test(place)
        change = float(self.pairs.post[place] - self.pairs.pre[place])
        if change == 0 and rc is not None and self.z is not None and abs(rc) > self.z:
            return "the score is the same; no change is never improvement or deterioration"
        if code == UNCHANGED:
            return self._out_of_reach(place)
        better = self.question.sign * change > 0
        if better != (code < UNCHANGED):
            side = "worse" if better else "better"
            return f"{side} than expected from this start, against the direction of the change"
        return None

    def _no_test(self, place: int) -> str:
        """Why a client with two scores has no test."""
        if self.slopes is not None:
            count = int(self.slopes.scores[place])
            return f"{count} scores; {slopes.OWN_SCORES} are needed for an own slope"
        return "percent of nothing: the first score is at or beyond the end of the scale"

    def _out_of_reach(self, place: int) -> str | None:
        """Whether improvement was not possible from this start, where the end is known."""
        question, decimals = self.question, self.table.decimals
        end = question.minimum if question.better == "lower" else question.maximum
        if end is None:
            return None
        room = abs(float(self.pairs.pre[place]) - to_steps(end, decimals)) / 10.0**decimals
        if self.statistic is not None and self.statistic.symmetric and self.z is not None:
            short = room <= self.z * self.statistic.error
        else:
            short = question.mid is not None and room < float(question.mid)
        return f"cannot be shown: at most {room:g} points were possible" if short else None


def analyse(question: Question, table: Table, chosen: Occasions) -> Analysis:
    """Judge every client of a table.

    Raises:
        UsageError: a figure that the method needs is lacking.
        RefusedError: the figures allow no answer; the message says which, with its value.

    """
    check(question)
    table = within(table, question.minimum, question.maximum)
    pairs = make_pairs(table, chosen)
    slope = None
    if question.method == "hlm":
        pairs, slope = _with_slopes(table, pairs)
    moments = Moments(question, pairs.pre, pairs.post, table.decimals)
    formula = FORMULAS.get(question.method)
    statistic = formula.make(moments) if formula else None
    z = critical(question) if formula or slope else None
    cutoff = find_cutoff(question, moments)
    rule = _rule(question, table.decimals, statistic, slope)
    crossing = crossing_of(cutoff, question.sign, table.decimals, z or 0.0)
    judged = judge(pairs.pre, pairs.post, question.sign, rule, crossing)
    return Analysis(question, table, chosen, pairs, moments, judged, cutoff, statistic, slope, z)


def check(question: Question) -> None:
    """Refuse a question that contradicts itself, before anything is read.

    Raises:
        UsageError: a level, a smallest difference or the ends of the scale make no sense, or a
            figure is lacking that no file of scores can tell.

    """
    if not 0.5 < question.confidence < 1:
        raise UsageError(
            f"A confidence of {question.confidence} is not a level between 0.5 and 1.",
            "Write it as a share, for example 0.95.",
        )
    _refuse_unstated(question)
    if question.method == "anchor" and question.mid is None:
        raise UsageError(
            "anchor needs the smallest difference that matters.", "Give it with --mid."
        )
    if question.mid is not None and question.mid <= 0:
        raise UsageError(f"--mid {question.mid} is not above 0.", "Give it in points.")
    low, high = question.minimum, question.maximum
    if low is not None and high is not None and low >= high:
        raise UsageError(f"The minimum {low} is not below the maximum {high}.", "Change one.")


def _refuse_unstated(question: Question) -> None:
    """Say at once which figures have to be stated, before a long file is read."""
    if question.method in FORMULAS and question.method != "sdd":
        refuse_unstated(question, "reliability")
    if question.cutoff in ("b", "c"):
        refuse_unstated(question, "functional_mean")
        refuse_unstated(question, "functional_sd")


def _rule(
    question: Question, decimals: int, statistic: Statistic | None, slope: slopes.Slopes | None
) -> Rule:
    if slope is not None:
        return Given(slope.statistic, critical(question))
    if statistic is not None:
        return line_of(statistic, critical(question), decimals)
    if question.mid is not None and question.method == "anchor":
        return Least(float(math.ceil(Fraction(question.mid) * 10**decimals)))
    if question.better == "higher" and question.maximum is not None:
        return Share(to_steps(question.maximum, decimals), -1)
    return Share(to_steps(question.minimum, decimals) if question.minimum else 0.0, 1)


def _with_slopes(table: Table, pairs: Pairs) -> tuple[Pairs, slopes.Slopes]:
    """Slopes from all rows of the clients whose rows can all be used."""
    wrong, repeated = faults(table)
    reasons = {**wrong, **pairs.reasons}
    slope = slopes.fit_slopes(table, frozenset(wrong))
    pre, post = pairs.pre.copy(), pairs.post.copy()
    pre[list(wrong)], post[list(wrong)] = np.nan, np.nan
    return Pairs(pre, post, reasons, repeated), slope


def _numbers(values: np.ndarray[Any, Any]) -> list[float | None]:
    """As Python floats, None for NaN."""
    return [None if value != value else value for value in values.tolist()]

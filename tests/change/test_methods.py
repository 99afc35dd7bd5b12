"""Every method of two points against its formula written out for one client at a time."""

from __future__ import annotations

import math
import random
from decimal import Decimal
from statistics import NormalDist, mean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.change.cutoffs import find_cutoff
from fit_core.change.judge import crossing_of, judge, line_of
from fit_core.change.model import CATEGORIES, Question
from fit_core.change.moments import Moments
from fit_core.change.statistic import FORMULAS, critical

METHODS = tuple(FORMULAS)
R, R_POST, M0, S0 = 0.86, 0.82, 5.0, 4.5


def pairs(n=60, seed=3):
    draw = random.Random(seed)
    first = [draw.randint(8, 27) for _ in range(n)]
    return first, [max(0, min(27, x - draw.randint(-6, 16))) for x in first]


def rc_by_hand(method, x, y, xs, ys):
    """Formulas of part 1 of the collection, one by one."""
    m1, s1, m2, s2 = mean(xs), stdev(xs), mean(ys), stdev(ys)
    sem = s1 * math.sqrt(1 - R)
    s_diff = stdev([b - a for a, b in zip(xs, ys, strict=True)])
    match method:
        case "jt":
            return (y - x) / (math.sqrt(2) * sem)
        case "cm":
            return (y - x) / math.sqrt(sem**2 + s2**2 * (1 - R_POST))
        case "sdd":
            return (y - x) / s_diff
        case "gln":
            return ((y - m1) - R * (x - m1)) / (s1 * math.sqrt(1 - R**2))
        case "hll":
            return ((y - m2) - R * (x - m1)) / (s1 * math.sqrt(1 - R**2))
        case "en":
            return (y - (R * (x - m1) + m1)) / sem
        case "nk":
            error = math.sqrt(R**2 * s1**2 * (1 - R) + s2**2 * (1 - R_POST))
            return (y - (R * (x - m1) + m1)) / error
        case _:
            r_dd = 1 - 2 * sem**2 / s_diff**2
            numerator = (y - x) * r_dd + (m2 - m1) * (1 - r_dd)
            return numerator / (math.sqrt(r_dd) * math.sqrt(2) * sem)


def cutoff_by_hand(method, kind, xs, ys, sign):
    m1, s1, s0 = mean(xs), stdev(xs), S0
    if method == "ha":
        sem = s1 * math.sqrt(1 - R)
        s1, s0 = math.sqrt(s1**2 - sem**2), math.sqrt(s0**2 - sem**2)
    lines = {
        "a": m1 + sign * 2 * s1,
        "b": M0 - sign * 2 * s0,
        "c": (s0 * m1 + s1 * M0) / (s0 + s1),
    }
    return lines[kind]


def functional_after(method, y, cutoff, xs, ys, sign):
    if method != "ha":
        return sign * y > sign * cutoff
    sem, m2, s2 = stdev(xs) * math.sqrt(1 - R), mean(ys), stdev(ys)
    r2 = (s2**2 - sem**2) / s2**2
    certain = (m2 + (y - m2) * r2 - cutoff) / (math.sqrt(r2) * sem)
    return sign * certain > NormalDist().inv_cdf(0.95)


def category_by_hand(method, x, y, xs, ys, sign, kind):
    z = NormalDist().inv_cdf(0.95 if method == "ha" else 0.975)
    moved = sign * rc_by_hand(method, x, y, xs, ys) if x != y else 0.0
    plain = "improved" if moved > z else "deteriorated" if moved < -z else "unchanged"
    if kind is None or plain == "unchanged":
        return plain
    cutoff = cutoff_by_hand(method, kind, xs, ys, sign)
    before = sign * x > sign * cutoff
    after = functional_after(method, y, cutoff, xs, ys, sign)
    if plain == "improved":
        return "recovered" if after and not before else plain
    return "harmed" if before and not after else plain


def as_rows(xs, ys):
    names = [f"K{n}" for n in range(len(xs))]
    return {name: (x, y) for name, x, y in zip(names, xs, ys, strict=True)}


NEEDED = ("--reliability", R, "--reliability-post", R_POST)
LINE = ("--functional-mean", M0, "--functional-sd", S0)


@pytest.mark.parametrize("kind", [None, "a", "b", "c"])
@pytest.mark.parametrize("better", ["lower", "higher"])
@pytest.mark.parametrize("method", METHODS)
def test_formulas_cutoffs_and_categories(method, better, kind, change):
    xs, ys = pairs()
    told = change(
        as_rows(xs, ys), *NEEDED, *LINE, "--method", method, *(("--cutoff", kind) if kind else ()),
        better=better,
    )  # fmt: skip
    assert told.status == 0
    sign = 1 if better == "higher" else -1
    for client, x, y in zip(told.said["clients"], xs, ys, strict=True):
        assert client["rci"] == pytest.approx(rc_by_hand(method, x, y, xs, ys), rel=1e-12)
        expected = category_by_hand(method, x, y, xs, ys, sign, kind)
        assert (client["category"], x, y) == (expected, x, y)
    if kind:
        line = cutoff_by_hand(method, kind, xs, ys, sign)
        assert told.parameters["cutoff"]["value"] == pytest.approx(line, rel=1e-12)


@pytest.mark.parametrize("method", METHODS)
def test_moments_say_where_they_came_from(method, change):
    xs, ys = pairs()
    said = change(as_rows(xs, ys), *NEEDED, "--method", method).parameters
    moments = {k: v for k, v in said.items() if isinstance(v, dict) and "source" in v}
    assert moments
    for name, moment in moments.items():
        given = name.startswith("reliability")
        assert (moment["source"], moment["n"]) == (("given", None) if given else ("sample", 60))


def judged(method, xs, ys, sign, **given):
    stated = {"reliability": Decimal("0.8"), "functional_mean": Decimal(5),
              "functional_sd": Decimal(4), **given}  # fmt: skip
    question = Question(
        method=method, better="higher" if sign > 0 else "lower", cutoff="c", given=stated
    )
    pre, post = np.array(xs, dtype=float), np.array(ys, dtype=float)
    moments = Moments(question, pre, post, 0)
    statistic, z = FORMULAS[method].make(moments), critical(question)
    crossing = crossing_of(find_cutoff(question, moments), sign, 0, z)
    found = judge(pre, post, sign, line_of(statistic, z, 0), crossing)
    return [CATEGORIES[code] for code in found.category]


scores = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=40)
STATED = {"sd": Decimal("7.5"), "clinical_mean": Decimal(20)}


@given(scores)
def test_turning_the_scale_round_turns_nothing_else_round(both):
    xs, ys = zip(*both, strict=True)
    turned = {**STATED, "clinical_mean": Decimal(-20), "functional_mean": Decimal(-5)}
    up = judged("jt", [-x for x in xs], [-y for y in ys], 1, **turned)
    assert up == judged("jt", xs, ys, -1, **STATED)


@given(scores, st.integers(-1000, 1000), st.integers(1, 50))
def test_zero_and_unit_of_the_scale_change_nothing(both, shift, unit):
    xs, ys = zip(*both, strict=True)
    moved = {
        "sd": STATED["sd"] * unit,
        "clinical_mean": STATED["clinical_mean"] * unit + shift,
        "functional_mean": Decimal(5) * unit + shift,
        "functional_sd": Decimal(4) * unit,
    }
    other = judged(
        "jt", [x * unit + shift for x in xs], [y * unit + shift for y in ys], -1, **moved
    )
    assert other == judged("jt", xs, ys, -1, **STATED)


@given(scores, scores)
def test_with_stated_figures_other_clients_change_nothing(some, more):
    alone = judged("jt", *zip(*some, strict=True), -1, **STATED)
    together = judged("jt", *zip(*(some + more), strict=True), -1, **STATED)
    assert together[: len(some)] == alone


@pytest.mark.parametrize("method", ["hll", "ha"])
def test_methods_of_the_sample_change_with_other_clients_and_say_so(method, change):
    xs, ys = pairs()
    one = change(as_rows(xs, ys), *NEEDED, "--method", method)
    more = change(as_rows(xs + [27] * 30, ys + [0] * 30), *NEEDED, "--method", method)
    assert one.clients["K0"]["rci"] != pytest.approx(more.clients["K0"]["rci"], rel=0.01)
    assert any("when others are added" in warning for warning in one.parameters["warnings"])


@given(scores, st.sampled_from(METHODS), st.sampled_from([1, -1]))
def test_no_change_is_never_better_or_worse(both, method, sign):
    xs, ys = zip(*both, strict=True)
    spread = {"sd": Decimal(9), "post_mean": Decimal(12), "post_sd": Decimal(8),
              "sd_diff": Decimal(9), "clinical_mean": Decimal(20),
              "functional_sd": Decimal(6)}  # fmt: skip
    for x, y, category in zip(xs, ys, judged(method, xs, ys, sign, **spread), strict=True):
        if x == y:
            assert category == "unchanged"


def test_the_true_shares_of_a_group_by_hand(change):
    """Hageman and Arrindell: Phi of mean change, and of the second mean's distance to the line."""
    xs, ys = pairs()
    said = change(as_rows(xs, ys), *NEEDED, *LINE, "--method", "ha", "--cutoff", "c").parameters
    s_diff = stdev([y - x for x, y in zip(xs, ys, strict=True)])
    sem2 = stdev(xs) ** 2 * (1 - R)
    phi = NormalDist().cdf
    unit = s_diff * math.sqrt(1 - 2 * sem2 / s_diff**2)
    assert said["truly_improved"] == pytest.approx(phi((mean(xs) - mean(ys)) / unit))
    distance = cutoff_by_hand("ha", "c", xs, ys, -1) - mean(ys)
    true = math.sqrt(stdev(ys) ** 2 - sem2)
    assert said["truly_functional"] == pytest.approx(phi(distance / true))

"""One person against one norm: the core's formulas, what a norm must hold, and percent."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from fit_change import fit_change_methods
from hypothesis import example, given
from hypothesis import strategies as st

from fit_core.measure.model import Norm, Reliability

METHODS = {method.name: method for method in fit_change_methods()}
#: Methods whose answer for one person depends on others, or that one norm cannot tell apart.
NEVER = {"cm", "hll", "ha", "hlm", "anchor"}


def norm(**changes: object) -> Norm:
    facts: dict[str, object] = {
        "id": "n",
        "scale": "total",
        "metric": "0-27",
        "better": "lower",
        "population": "made up",
        "sample": "clinical",
        "grade": "high",
        "source": "test",
        "mean": Decimal("14.5"),
        "sd": Decimal("6"),
        "reliability": Reliability(value=Decimal("0.84"), kind="retest"),
    }
    return Norm(**{**facts, **changes})


def test_what_is_declared():
    assert list(METHODS) == ["jt", "sdd", "gln", "en", "nk", "percent"]
    assert not METHODS.keys() & NEVER


ERRORS = {
    "gln": 6 * math.sqrt(1 - 0.84**2),
    "en": 6 * math.sqrt(0.16),
    "nk": math.sqrt(0.84**2 * 36 * 0.16 + 36 * 0.16),
}


@example("en", 2, 4)  # nothing moved, and rounding says so with a minus
@given(st.sampled_from(sorted(ERRORS)), st.integers(0, 27), st.integers(0, 27))
def test_against_regression_by_hand(name, x, y):
    moved = (y - (14.5 + 0.84 * (x - 14.5))) / ERRORS[name]
    expected = "unchanged" if abs(moved) <= 1.959963985 or x == y else "deteriorated"
    if expected != "unchanged" and moved < 0:
        expected = "improved"
    change = METHODS[name].compare(norm(), "lower", Fraction(x), Fraction(y))
    assert (change.category, change.points, change.difference) == (expected, None, y - x)
    assert f"RC = {moved:z.4f}" in change.steps[1]


def test_the_retest_reliability_makes_the_sd_of_differences():
    change = METHODS["sdd"].compare(norm(), "lower", Fraction(20), None)
    assert float(change.points) == pytest.approx(1.959963985 * 6 * math.sqrt(2 * 0.16))
    assert (change.category, change.reason) == ("not-computable", "there is only one score")


@pytest.mark.parametrize(
    ("name", "changes", "reason"),
    [
        ("sdd", {"reliability": Reliability(value=Decimal("0.9"), kind="alpha")}, "retest"),
        ("gln", {"sample": "general"}, "people in care"),
        ("en", {"mean": None}, "people in care"),
        ("nk", {"sd": None}, "SD"),
        ("gln", {"reliability": None}, "reliability"),
        ("gln", {"reliability": Reliability(value=Decimal(1), kind="alpha")}, "reliability"),
    ],
)
def test_a_norm_that_lacks_a_figure_gives_a_reason(name, changes, reason):
    change = METHODS[name].compare(norm(**changes), "lower", Fraction(20), Fraction(3))
    assert (change.category, change.points) == ("not-computable", None)
    assert reason in change.reason


@pytest.mark.parametrize(
    ("metric", "better", "first", "last", "category"),
    [
        ("0-27", "lower", "20", "10", "improved"),
        ("0-27", "lower", "20", "11", "unchanged"),
        ("10-50", "lower", "20", "15", "improved"),
        ("0-40", "higher", "20", "30", "improved"),
        ("0-40", "higher", "20", "29.9", "unchanged"),
        ("0-40", "higher", "20", "10", "deteriorated"),
        ("0-27", "lower", "0", "5", "not-computable"),
        ("0-40", "higher", "40", "5", "not-computable"),
        ("0-27", "lower", "0.3", "0.1", "improved"),
    ],
)
def test_percent_goes_to_the_end_of_the_metric(metric, better, first, last, category):
    change = METHODS["percent"].compare(
        norm(metric=metric, better=better), better, Fraction(first), Fraction(last)
    )
    assert (change.category, change.points) == (category, None)
    assert bool(change.reason) == (category == "not-computable")


@given(st.sampled_from(sorted(METHODS)), st.integers(0, 27), st.sampled_from(["lower", "higher"]))
def test_no_difference_is_never_change(name, score, better):
    change = METHODS[name].compare(norm(better=better), better, Fraction(score), Fraction(score))
    assert change.category in ("unchanged", "not-computable")

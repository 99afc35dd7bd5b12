"""Reliable change: the authors' own case, the direction, the ties, the refusals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from fit_change.jacobson_truax import compare, reliable_points
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.model import Norm, Reliability, ReliableChange


def norm(**changes: object) -> Norm:
    facts: dict[str, object] = {
        "id": "n",
        "scale": "total",
        "metric": "0-100",
        "better": "higher",
        "population": "made up",
        "grade": "high",
        "source": "test",
        "sd": Decimal("7.5"),
        "reliability": Reliability(value=Decimal("0.80"), kind="retest"),
    }
    return Norm(**{**facts, **changes})


def test_the_worked_case_of_1991() -> None:
    """M1 40, SD 7.5, r .80, 32.5 to 47.5: standard error of the difference 4.743, RC 3.162."""
    points = reliable_points(Decimal("7.5"), Decimal("0.80"))
    assert float(points) / 1.959963985 == pytest.approx(4.743, abs=0.0005)
    change = compare(norm(), "higher", Fraction("32.5"), Fraction("47.5"))
    assert change.category == "improved"
    assert change.difference == 15


@pytest.mark.parametrize(
    ("last", "category"),
    [(4, "improved"), (5, "unchanged"), (10, "unchanged"), (15, "unchanged"), (16, "deteriorated")],
)
def test_published_points_mean_at_least(last: int, category: str) -> None:
    published = norm(reliable_change=ReliableChange(points=Decimal(6)), better="lower")
    assert compare(published, "lower", Fraction(10), Fraction(last)).category == category


def test_a_computed_value_is_strict() -> None:
    exact = norm(sd=Decimal(1), reliability=Reliability(value=Decimal("0.5"), kind="alpha"))
    points = reliable_points(Decimal(1), Decimal("0.5"))
    at = compare(exact, "higher", Fraction(0), Fraction(points))
    beyond = compare(exact, "higher", Fraction(0), Fraction(points) + Fraction(1, 1000))
    assert (at.category, beyond.category) == ("unchanged", "improved")


@pytest.mark.parametrize(
    ("sd", "reliability"), [("0", "0.8"), ("-1", "0.8"), ("7", "1"), ("7", "-0.1")]
)
def test_values_without_meaning_are_refused(sd: str, reliability: str) -> None:
    with pytest.raises(ValueError, match="no reliable change"):
        reliable_points(Decimal(sd), Decimal(reliability))


def test_not_computable_says_why() -> None:
    assert "neither" in compare(norm(sd=None), "higher", Fraction(1), Fraction(2)).reason
    alone = compare(norm(), "higher", Fraction(1), None)
    assert (alone.category, alone.reason) == ("not-computable", "there is only one score")
    assert alone.points is not None


@given(st.integers(0, 100), st.integers(0, 100))
def test_turning_the_scale_round_turns_the_verdict_round(first: int, last: int) -> None:
    here = compare(norm(), "higher", Fraction(first), Fraction(last)).category
    turned = compare(norm(), "lower", Fraction(100 - first), Fraction(100 - last)).category
    assert here == turned


@given(st.integers(0, 100))
def test_no_difference_is_never_change(score: int) -> None:
    zero = norm(reliable_change=ReliableChange(points=Decimal(0)))
    assert compare(zero, "lower", Fraction(score), Fraction(score)).category == "unchanged"

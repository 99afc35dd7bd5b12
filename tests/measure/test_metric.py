"""The figures of a norm on a sister metric: exact, and the same again on the way back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.library import read_library
from fit_core.measure.metric import Metric, metric_of, on_metric, on_scale, sisters
from fit_core.measure.model import Line, Norm, ReliableChange

FORTY, FOUR = Metric(Fraction(0), Fraction(40)), Metric(Fraction(0), Fraction(4))


def norm(metric="0-4", value="1.4", **more):
    facts = {"mean": Decimal("0.9"), "sd": Decimal("0.6")}
    return Norm(
        id="young",
        scale="total",
        metric=metric,
        better="lower",
        population="made up",
        grade="high",
        source="made up",
        cutoff=Line(side="above", value=Decimal(value)),
        reliable_change=ReliableChange(points=Decimal("0.5")),
        **{**facts, **more},
    )


def test_core_10_of_adolescents_on_0_to_40_is_ten_times_that_on_0_to_4():
    found = on_metric(norm(), FORTY)
    assert (found.metric, found.cutoff.value, found.cutoff.side) == ("0-40", 14, "above")
    assert (found.mean, found.sd, found.reliable_change.points) == (9, 6, 5)


@pytest.mark.parametrize(
    ("metric", "value", "wanted", "expected"),
    [
        ("10-50", "16", Metric(Fraction(0), Fraction(40)), 6),  # K10: moved, not stretched
        ("0-25", "13", Metric(Fraction(0), Fraction(100)), 52),  # WHO-5: stretched, not moved
        ("0-4", "1.1", FORTY, 11),  # CORE-10, adults of the United Kingdom
    ],
)
def test_sister_metrics(metric, value, wanted, expected):
    assert on_metric(norm(metric, value, mean=None, sd=None), wanted).cutoff.value == expected


def test_points_and_spread_are_not_moved_with_the_scale():
    found = on_metric(norm("10-50", "16", mean=Decimal(12)), FORTY)
    assert (found.mean, found.sd, found.reliable_change.points) == (
        2,
        Decimal("0.6"),
        Decimal("0.5"),
    )


@given(st.decimals(min_value=0, max_value=4, places=2), st.decimals(0, 2, places=2))
def test_there_and_back_is_the_same(value, sd):
    first = norm(value=str(value), sd=sd)
    assert on_metric(on_metric(first, FORTY), FOUR) == first


@pytest.mark.parametrize("metric", ["4-0", "3-3", "about 40", ""])
def test_a_metric_that_cannot_be_read_gives_nothing(metric):
    assert metric_of(metric) is None
    broken = msgspec.structs.replace(norm(), metric=metric)
    assert on_metric(broken, FORTY) is None


SHELF = Path(__file__).parents[2] / "measures"
LIBRARY = read_library([(pack.name, pack) for pack in sorted(SHELF.glob("*/fit_*"))])


@pytest.mark.parametrize(
    ("name", "metric", "value", "line"),
    [
        ("core10", "0-4", "1.4", "14"),
        ("core10", "0-40", "14", "14"),
        ("k10", "10-50", "16", None),
        ("who5", "0-25", "12.5", "50"),
        ("phq9", "0-9", "9", None),
        ("phq9", "0-100", "37", "9.99"),
    ],
)
def test_a_norm_is_brought_onto_its_scale_from_a_sister_only(name, metric, value, line):
    measure = LIBRARY.get(name)
    scale = measure.scales[0]
    found = on_scale(norm(metric, value), measure, scale)
    wanted = measure.norms[0].metric if measure.norms else ""
    if line is None and found is None:
        assert metric_of(metric) not in sisters(measure, scale)
    else:
        assert found is not None
        assert line is None or found.cutoff.value == Decimal(line)
        assert not wanted or found.metric == wanted

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest

from fit_core.measure.notes import expected_points, norm_notes
from fit_core.measure.rules.norms import spread_limit


def test_published_points_that_do_not_follow_from_sd_and_reliability_are_noted(example):
    norm = example.norms[0]  # 1.96 x 1.8 x sqrt(2 x 0.18) = 2.117
    assert expected_points(norm.sd, norm.reliability.value, 0.95) == pytest.approx(
        2.11677, abs=1e-5
    )
    assert list(norm_notes(example)) == []
    far = msgspec.structs.replace(
        norm, reliable_change=msgspec.structs.replace(norm.reliable_change, points=Decimal(5))
    )
    notes = list(norm_notes(msgspec.structs.replace(example, norms=(far,))))
    assert len(notes) == 1
    assert "5 points" in notes[0]
    assert "2.1" in notes[0]


def test_without_sd_nothing_is_expected(example):
    bare = msgspec.structs.replace(example.norms[0], sd=None)
    assert list(norm_notes(msgspec.structs.replace(example, norms=(bare,)))) == []


def test_the_widest_spread_is_half_at_each_end():
    """Five zeros and five tens have the variance 250 / 9 about their mean of 5."""
    assert spread_limit(5, 0, 10, 10) == Fraction(250, 9)

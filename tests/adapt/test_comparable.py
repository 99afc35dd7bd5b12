"""The table from what was shown to what may be compared, and the stricter of two studies."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.comparable import (
    ALLOWED,
    OPERATIONS,
    languages_compare,
    one_language,
    verdict,
)
from fit_core.adapt.layer import Evidence, Layer
from fit_core.adapt.pack import Placed
from fit_core.adapt.resolve import Set

LAYER = Layer(
    format=0, id="l", level="population", title="t", source="s", status="invariance-shown"
)
BY = Placed(LAYER, "l", "1", "layer.toml", "0")
LEVELS = tuple(ALLOWED)


def study(level="scalar", between=("en", "es"), **more) -> Set[Evidence]:
    facts = {"kind": "language", "grade": "high", "source": "invented", **more}
    return Set(Evidence(level=level, between=between, **facts), BY)


STUDIES = st.builds(
    study,
    st.sampled_from(LEVELS),
    contested=st.booleans(),
    dif=st.booleans(),
    grade=st.sampled_from(["high", "medium", "recalled", "unverified"]),
)


@pytest.mark.parametrize(
    ("level", "construct", "change", "value", "spread"),
    [
        ("none", 0, 0, 0, 0),
        ("configural", 1, 0, 0, 0),
        ("metric", 1, 1, 0, 0),
        ("partial", 1, 1, 0, 0),
        ("scalar", 1, 1, 1, 1),
        ("strict", 1, 1, 1, 1),
    ],
)
def test_the_table_of_the_notes(level, construct, change, value, spread):
    allows = verdict([study(level)]).allows
    found = [name in allows for name in ("construct", "change", "value", "spread")]
    assert found == [construct, change, value, spread]
    cautious = {"scalar": {"spread"}, "partial": {"change"}}.get(level, set())
    assert verdict([study(level)]).cautious == cautious


@given(st.lists(STUDIES, max_size=4), STUDIES)
def test_one_more_study_never_allows_more_than_was_allowed_by_sure_ones(studies, more):
    before = verdict(studies)
    if before.level is not None:
        assert verdict([*studies, more]).allows <= before.allows


@given(st.lists(STUDIES, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_studies_never_matters(studies, random):
    shuffled = list(studies)
    random.shuffle(shuffled)
    one, other = verdict(studies), verdict(shuffled)
    assert (one.level, one.allows, one.contested) == (other.level, other.allows, other.contested)


def test_a_contested_study_flips_from_joined_to_parted_and_a_doubtful_one_joins_nothing():
    sure = study("scalar")
    contested = sure._replace(value=msgspec.structs.replace(sure.value, contested=True))
    assert "value" in verdict([sure]).allows
    assert verdict([contested]).allows == ALLOWED["metric"]
    assert verdict([study("strict", grade="unverified")]).allows == frozenset()
    assert verdict([]).level is None


def test_two_studies_that_disagree_count_as_the_stricter():
    # PHQ-9 in English and Spanish in the United States: equivalent in 2011, not scalar in 2026.
    found = verdict([study("scalar", year=2011), study("configural", year=2026, dif=True)])
    assert (found.level, found.contested) == ("configural", True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en", "en-GB", True),
        ("en-GB", "en-US", False),
        ("zh-Hans", "zh-Hant", False),
        ("zh-Hans-CN", "zh-Hans", True),
        ("es-US", "es-CL", False),
        ("", "cy", True),
    ],
)
def test_when_two_tags_are_one_language(one, other, same):
    assert one_language(one, other) is same
    assert one_language(other, one) is same


def test_evidence_is_asked_for_this_pair_and_this_scale_only():
    studies = [study("strict"), study("none", scale="other"), study("none", between=("en", "ar"))]
    assert languages_compare(studies, "total", "es-US", "en-GB").allows == OPERATIONS
    assert languages_compare(studies, "total", "en", "es").allows == OPERATIONS
    assert languages_compare(studies, "total", "en", "cy").allows == frozenset()
    assert languages_compare(studies, "other", "en", "es").allows == frozenset()
    assert languages_compare([], "total", "es", "es-US").allows == OPERATIONS

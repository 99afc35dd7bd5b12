"""Languages on one line: by uncontested evidence alone, and never at the cost of a score."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Evidence, For, Layer
from fit_core.adapt.pack import Placed
from fit_core.adapt.resolve import Set
from fit_core.course.timeline import (
    LANGUAGE_CHANGED,
    LANGUAGE_CONTESTED,
    LANGUAGE_DIFFERS,
    build_series,
)
from fit_core.course.turns import on_one_curve, turned
from tests.course.test_timeline import PHQ9, form

LAYER = Placed(
    Layer(
        format=0,
        id="made-up",
        level="population",
        title="t",
        source="s",
        status="translated-only",
        target=For(measure=PHQ9.id, structure="sha256:" + "0" * 64),
    ),
    "made-up",
    "1",
    "layer.toml",
    "0",
)
TAGS = ("en", "en-GB", "es", "pt")


def study(level="scalar", between=("en", "es"), **more):
    facts = {"kind": "language", "grade": "high", "source": "a study"}
    return Set(Evidence(level=level, between=between, **{**facts, **more}), LAYER)


def series_of(tags, *studies):
    forms = [
        msgspec.structs.replace(form(number, 9 + number), language=tag)
        for number, tag in enumerate(tags)
    ]
    (series,) = build_series(forms, {PHQ9.id: studies})
    return series


@pytest.mark.parametrize(
    ("studies", "reason"),
    [
        ((), LANGUAGE_CHANGED),
        ((study("scalar"),), None),
        ((study("strict"), study("scalar")), None),
        ((study("metric"),), LANGUAGE_CHANGED),
        ((study("configural"),), LANGUAGE_CHANGED),
        ((study("none"),), LANGUAGE_DIFFERS),
        ((study("partial"),), LANGUAGE_DIFFERS),
        ((study("scalar", contested=True),), LANGUAGE_CONTESTED),
        ((study("scalar", dif=True),), LANGUAGE_CONTESTED),
        ((study("scalar"), study("none")), LANGUAGE_CONTESTED),
        ((study("scalar", grade="unverified"),), LANGUAGE_CHANGED),
        ((study("scalar", scale="another"),), LANGUAGE_CHANGED),
        ((study("scalar", between=("en", "pt")),), LANGUAGE_CHANGED),
        ((study("scalar", kind="sex"),), LANGUAGE_CHANGED),
    ],
)
def test_why_a_line_breaks_or_goes_on(studies, reason):
    reasons = [segment.break_reason for segment in series_of(("en", "en", "es"), *studies).segments]
    assert reasons == ([None] if reason is None else [None, reason])


def test_whoever_joined_a_line_is_named():
    (segment,) = series_of(("en", "es", "es", "en-GB"), study()).segments
    assert [(one.session, one.languages) for one in segment.joined] == [
        ("session-1", ("en", "es")),
        ("session-3", ("es", "en-GB")),
    ]
    assert {one.source for one in segment.joined} == {"a study"}


STUDIES = st.lists(
    st.builds(
        study,
        st.sampled_from(["none", "configural", "metric", "partial", "scalar", "strict"]),
        st.sampled_from([("en", "es"), ("es", "pt"), ("en", "pt")]),
        contested=st.booleans(),
    ),
    max_size=4,
)
LINE = st.lists(st.sampled_from(TAGS), min_size=1, max_size=8)


@given(LINE, STUDIES)
def test_no_evidence_changes_a_score_or_joins_what_does_not_compare(tags, studies):
    bare, series = series_of(tags), series_of(tags, *studies)
    assert series.points == bare.points
    assert len(series.segments) <= len(bare.segments)
    for segment in series.segments:
        for one, other in combinations(segment.points, 2):
            found = languages_compare(studies, "total", one.language, other.language)
            assert "value" in found.allows


@given(LINE, STUDIES)
def test_contested_evidence_only_ever_breaks(tags, studies):
    doubted = [
        one._replace(value=msgspec.structs.replace(one.value, contested=True)) for one in studies
    ]
    series, parted = series_of(tags, *studies), series_of(tags, *doubted)
    assert parted.points == series.points
    assert len(parted.segments) >= len(series.segments)
    plain = {"segments": ()}
    assert msgspec.structs.replace(parted, **plain) == msgspec.structs.replace(series, **plain)


@given(LINE, st.lists(st.integers(16, 19), min_size=8, max_size=8))
def test_a_turn_keeps_every_score_and_one_curve(tags, ages):
    series = series_of(["en"] * len(tags))
    ages = sorted(ages)[: len(tags)]
    found = turned(series, [age >= 18 for age in ages], ages)
    assert found.points == series.points
    assert len(on_one_curve(found)) == len(found.segments) == len({age >= 18 for age in ages})
    assert [one.goes_on for one in found.segments[1:]] == [True] * (len(found.segments) - 1)

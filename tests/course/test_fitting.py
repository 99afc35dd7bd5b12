"""Variances between and within courses: by hand, on simulated archives, and what is refused."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.archive import Archive, Episodes, LeftOut, Scores, Sessions
from fit_core.course.fitting import LEAST_COURSES, TooFew, components, fit_baselines
from fit_core.course.known import Baseline

COURSES = st.lists(
    st.lists(st.integers(0, 40), min_size=1, max_size=6), min_size=2, max_size=8
).filter(lambda courses: any(len(course) > 1 for course in courses))


def archive(courses, **more):
    """A table of one scale in which every course holds these scores."""
    rows = [(n, score) for n, course in enumerate(courses) for score in course]
    columns = {"structure": "s1", "language": "en", "mode": "paper", "respondent": "client"} | more
    size = len(rows)
    fixed = {name: (value,) * size for name, value in columns.items()}
    scores = Scores(
        episode=tuple(n for n, _ in rows),
        session=(1,) * size,
        day=(0,) * size,
        measure=("srs",) * size,
        scale=("total",) * size,
        score=tuple(float(score) for _, score in rows),
        banded=tuple(float(score) for _, score in rows),
        prorated=(False,) * size,
        **fixed,
    )
    return Archive(
        purpose="service-evaluation",
        made_on=dt.date(2026, 3, 2),
        first=dt.date(2026, 1, 1),
        until=dt.date(2026, 3, 2),
        measures=("srs",),
        episodes=Episodes(client=(), therapist=(), order=(), started=(), length=(), ending=()),
        sessions=Sessions(
            episode=(), number=(), day=(), status=(), therapist=(), cancelled_by=(), late=()
        ),
        scores=scores,
        left_out=LeftOut(),
    )


def simulated(count, seed=3):
    draw = random.Random(seed)
    for _ in range(count):
        own = draw.gauss(30, 4)
        yield [draw.gauss(own, 2) for _ in range(draw.randint(1, 8))]


def test_equal_groups_by_hand():
    # means 2 and 6, grand mean 4; MSW = (2 + 2) / 2 = 2; MSB = 2 * (4 + 4) / 1 = 16; (16 - 2) / 2
    assert components([[1, 3], [5, 7]]) == (4, 7, 2)


def test_unequal_groups_by_hand():
    # n0 = (3 - 5/3) / 1 = 4/3; MSW = 2; MSB = 2 * (2 - 10/3)^2 + (6 - 10/3)^2 = 32/3
    mean, between, within = components([[1, 3], [6]])
    assert (mean, within) == (pytest.approx(10 / 3), 2)
    assert between == pytest.approx((32 / 3 - 2) / (4 / 3))


@given(COURSES, st.integers(-50, 50))
def test_a_constant_moves_the_mean_alone(courses, shift):
    mean, between, within = components(courses)
    moved = components([[score + shift for score in course] for course in courses])
    assert moved == (
        pytest.approx(mean + shift),
        pytest.approx(between, abs=1e-6),
        pytest.approx(within, abs=1e-6),
    )


@given(COURSES)
def test_the_order_of_courses_and_scores_does_not_matter(courses):
    turned = [course[::-1] for course in courses[::-1]]
    assert components(turned) == pytest.approx(components(courses), abs=1e-9)


@pytest.mark.parametrize("courses", [[], [[1, 2, 3]], [[1], [2], [3]]])
def test_what_has_no_variance_is_an_error(courses):
    with pytest.raises(ValueError, match="two courses"):
        components(courses)


def test_a_simulated_archive_gives_back_what_made_it():
    (found,) = fit_baselines(archive(list(simulated(3000))))
    assert isinstance(found, Baseline)
    assert found.mean == pytest.approx(30, abs=0.25)
    assert found.between == pytest.approx(16, rel=0.08)
    assert found.within == pytest.approx(4, rel=0.04)
    assert (found.courses, found.languages, found.fitted_on) == (
        3000,
        ("en",),
        dt.date(2026, 3, 2),
    )


def test_too_few_scores_are_counted_out():
    (found,) = fit_baselines(archive([[1, 2, 3, 4, 5]] * (LEAST_COURSES - 1) + [[9]]))
    assert isinstance(found, TooFew)
    assert found.sentence.startswith("49 courses with two or more scores, 246 scores; it needs 50")
    (found,) = fit_baselines(archive([[1, 2]] * 60))
    assert isinstance(found, TooFew)


def test_scores_that_do_not_differ_have_no_baseline():
    (found,) = fit_baselines(archive([[7, 7, 7, 7]] * 60))
    assert isinstance(found, TooFew)
    assert "do not differ" in found.sentence


def test_only_what_clients_rated_counts():
    assert fit_baselines(archive(list(simulated(300)), respondent="therapist")) == ()

"""What must hold of every expected range: continuous, monotone, honest about little data."""

from __future__ import annotations

import itertools
import math

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.course.archive import Archive
from fit_core.course.cases import cases_of, earlier_later
from fit_core.course.trajectory import Expected, NotApplicable
from fit_core.course.trial import alarm_rates, standings
from fit_core.testing.archives import KINDS, ORS, PHQ9, make_archive, task_of
from plugins.trajectory.tests.conftest import BY_NAME, ENGINES, ask

FITTED = ("mixed", "quantile")
both = pytest.mark.parametrize("engine", FITTED)
SESSIONS = range(2, 21)


def scored(archive: Archive, change) -> Archive:
    """The archive with every score changed by a function."""
    changed = tuple(change(score) for score in archive.scores.score)
    return msgspec.structs.replace(
        archive, scores=msgspec.structs.replace(archive.scores, score=changed, banded=changed)
    )


def lines(kind, curve, intake, sessions=SESSIONS):
    answer = ENGINES[curve.engine].expect(ask(kind, curve, [intake], sessions))
    assert isinstance(answer, Expected), answer
    return np.array([(o.low, o.expected, o.high) for o in answer.occasions])


@both
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.measure)
def test_the_range_moves_on_smoothly_from_session_to_session(curves, kind, engine):
    curve = curves[kind.measure, engine]
    for intake in np.linspace(*curve.intake, 7):
        found = lines(kind, curve, intake)
        paces = np.diff(found, axis=0) / np.diff(np.log(np.arange(2, 2 + len(found))))[:, None]
        # A change of coefficients between two sessions would change the pace at once.
        assert np.abs(np.diff(paces, axis=0)).max() < 0.15 * (kind.high - kind.low)


@both
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.measure)
def test_who_begins_higher_is_expected_higher_at_every_session(curves, kind, engine):
    curve = curves[kind.measure, engine]
    found = [lines(kind, curve, intake) for intake in np.linspace(*curve.intake, 30)]
    for lower, higher in itertools.pairwise(found):
        assert (higher >= lower - 1e-9).all()
        assert np.abs(higher - lower).max() < 0.12 * (kind.high - kind.low)  # and nowhere a leap


@both
def test_limits_never_cross(curves, engine):
    for kind in KINDS:
        found = lines(kind, curves[kind.measure, engine], kind.start)
        assert (np.diff(found, axis=1) >= 0).all()


def test_the_range_is_wider_with_less_data(archives):
    """The same courses twice over are twice the evidence for the same curve."""
    archive = archives["phq9"]
    small = earlier_later(archive, 0.2)[0]
    task = task_of(PHQ9)
    for limits in ("prediction", "tolerance"):
        asked = msgspec.structs.replace(task, limits=limits)
        widths = []
        for times in (1, 4):
            curve = ENGINES["mixed"].fit(repeated(small, times), asked)
            found = lines(PHQ9, curve, 15, range(2, 9))
            widths.append(found[:, 2] - found[:, 0])
        assert (widths[1] < widths[0]).all()


def repeated(archive: Archive, times: int) -> Archive:
    """Every course several times, as if by different people."""
    n = len(archive.episodes.client)
    episodes = {k: v * times for k, v in msgspec.structs.asdict(archive.episodes).items()}
    episodes["client"] = tuple(range(n * times))
    scores = {k: v * times for k, v in msgspec.structs.asdict(archive.scores).items()}
    numbers = archive.scores.episode
    scores["episode"] = tuple(e + n * at for at in range(times) for e in numbers)
    return msgspec.structs.replace(
        archive,
        episodes=type(archive.episodes)(**episodes),
        scores=type(archive.scores)(**scores),
    )


@pytest.mark.parametrize(("factor", "shift"), [(2.0, 0.0), (0.1, 5.0), (10.0, -3.0)])
@both
def test_another_unit_gives_the_same_range_in_it(archives, curves, engine, factor, shift):
    archive, kind, task = archives["ors"], ORS, task_of(ORS)
    other = scored(archive, lambda score: round(shift + factor * score, 9))
    curve = ENGINES[engine].fit(other, task)
    found = lines(kind, curve, shift + factor * 17)
    here = lines(kind, curves["ors", engine], 17)
    assert found == pytest.approx(shift + factor * here, abs=0.02 * factor * 40)
    if engine == "mixed":
        assert found == pytest.approx(shift + factor * here, rel=1e-4)


@both
def test_the_other_direction_mirrors_the_range_and_keeps_the_place(archives, curves, engine):
    archive, task = archives["ors"], task_of(ORS)
    mirrored = scored(archive, lambda score: round(40 - score, 6))
    flipped = msgspec.structs.replace(task, better="lower")
    kind = ORS._replace(better="lower")
    curve = ENGINES[engine].fit(mirrored, flipped)
    assert lines(kind, curve, 23)[:, ::-1] == pytest.approx(
        40 - lines(ORS, curves["ors", engine], 17), abs=0.8 if engine == "quantile" else 1e-3
    )
    there = ENGINES[engine].expect(ask(kind, curve, [23, 28, 17]))
    here = ENGINES[engine].expect(ask(ORS, curves["ors", engine], [17, 12, 23]))
    assert [s.side for s in there.standings] == [s.side for s in here.standings]
    for one, other in zip(there.standings, here.standings, strict=True):
        assert (one.percentile is None) == (other.percentile is None)
        if one.percentile is not None:
            assert one.percentile == pytest.approx(other.percentile, abs=0.06)


@both
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.measure)
def test_as_many_are_called_off_track_over_repeated_looks_as_stated(archives, curves, kind, engine):
    """Stated from the archive it was fitted on, seen on people who began elsewhere."""
    task, curve = task_of(kind), curves[kind.measure, engine]
    old, new = (
        alarm_rates(standings(ENGINES[engine], curve, task, cases_of(archive, task)[0]))
        for archive in (archives[kind.measure], make_archive(kind, 900, 12))
    )
    assert len(old) >= 8
    for stated, seen in zip(old, new, strict=False):
        error = (stated.share * (1 - stated.share) * (1 / stated.n + 1 / seen.n)) ** 0.5
        assert stated.share == pytest.approx(seen.share, abs=3 * error + 0.01)
    assert 0.06 < old[0].share < 0.14
    assert old[3].share > 1.8 * old[0].share  # repeated looks add up


@both
def test_no_place_is_told_before_the_second_score(curves, engine):
    answer = ENGINES[engine].expect(ask(PHQ9, curves["phq9", engine], [15], [2, 3]))
    assert answer.standings == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 27), min_size=1, max_size=12),
    st.sampled_from(["mixed", "quantile", "corridor"]),
)
def test_any_course_gets_an_ordinary_answer(curves, scores, engine):
    curve = curves.get(("phq9", engine))
    answer = ENGINES[engine].expect(ask(PHQ9, curve, scores, SESSIONS))
    if isinstance(answer, NotApplicable):
        assert answer.reason
        return
    for one in answer.standings:
        assert one.percentile is None or 0 <= one.percentile <= 1
        assert one.z is None or math.isfinite(one.z)
    assert all(o.low <= o.expected <= o.high for o in answer.occasions)
    assert all(0 <= chance.share <= 1 for chance in answer.chances)


@given(st.integers(4, 24), st.integers(0, 27))
def test_a_worse_score_is_never_placed_better(curves, intake, score):
    for name in FITTED:
        curve = curves["phq9", name]
        places = []
        for now in (score, min(27, score + 3)):
            (one,) = ENGINES[name].expect(ask(PHQ9, curve, [intake, now])).standings
            order = {"worse": 0, "inside": 1, "better": 2}[one.side]
            places.append((order, one.percentile or 0))
        assert places[1] <= places[0]


def test_the_corridor_is_the_own_start_and_the_points_on_either_side():
    answer = ENGINES["corridor"].expect(ask(PHQ9, None, [15, 21, 20, 9], [2, 9]))
    assert [(o.low, o.expected, o.high) for o in answer.occasions] == [(9, 15, 21)] * 2
    assert [s.side for s in answer.standings] == ["worse", "inside", "better"]
    assert BY_NAME["phq9"].reliable == 6

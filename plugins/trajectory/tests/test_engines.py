"""The engines against what they are defined by, and their refusals."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest
from fit_trajectory import normal
from fit_trajectory.archive import fitting
from fit_trajectory.howe import tolerance_factor
from fit_trajectory.mixed import design
from fit_trajectory.quantile import LEVELS, regress
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.cases import earlier_later
from fit_core.course.trajectory import Coefficients, NotApplicable, Own, Reliable
from fit_core.testing.archives import ORS, PHQ9, make_archive, task_of
from plugins.trajectory.tests.conftest import ENGINES, ask


@pytest.mark.parametrize(
    ("n", "factor"),
    [
        pytest.param(30, 1.667, marks=pytest.mark.long),
        (50, 1.555),
        (100, 1.460),
        (200, 1.401),
        (500, 1.354),
        (1000, 1.331),
    ],
)
def test_tolerance_factors_are_those_of_howe(n, factor):
    assert tolerance_factor(n) == pytest.approx(factor, abs=6e-4)


def test_a_tolerance_factor_needs_two_people():
    with pytest.raises(ValueError, match="no tolerance factor"):
        tolerance_factor(1)


def test_a_tolerance_fit_lies_further_out(archives):
    task = msgspec.structs.replace(task_of(PHQ9), limits="tolerance")
    curve = ENGINES["mixed"].fit(archives["phq9"], task)
    assert curve.values["factor"][0] == pytest.approx(tolerance_factor(curve.courses))
    assert "95 % confidence" in curve.limits
    refused = ENGINES["quantile"].fit(archives["phq9"], task)
    assert isinstance(refused, NotApplicable)


@pytest.mark.long
def test_the_mixed_model_is_more_likely_than_any_that_scipy_finds(archives):
    """Brute force over the three variances, with V built in full for every person."""
    from scipy.optimize import minimize

    archive, task = earlier_later(archives["phq9"], 0.35)[0], task_of(PHQ9)
    curve = ENGINES["mixed"].fit(archive, task)
    rows = fitting(archive, task, 100)
    width = 5 if curve.values["beta"][4] else 4
    x = design(rows, curve.values["mean_intake"][0])[:, :width]
    people = [np.flatnonzero(rows.person == i) for i in range(rows.person.max() + 1)]

    def loglik(theta):
        lower = np.array([[theta[0], 0], [theta[1], theta[2]]])
        g, s2 = lower @ lower.T, math.exp(theta[3])
        xx, xy, yy, log_v = np.zeros((width, width)), np.zeros(width), 0.0, 0.0
        for at in people:
            z = np.column_stack((np.ones(len(at)), rows.log_s[at]))
            v = z @ g @ z.T + s2 * np.eye(len(at))
            inverse = np.linalg.inv(v)
            log_v += np.linalg.slogdet(v)[1]
            xx += x[at].T @ inverse @ x[at]
            xy += x[at].T @ inverse @ rows.y[at]
            yy += rows.y[at] @ inverse @ rows.y[at]
        rss = yy - xy @ np.linalg.solve(xx, xy)
        free = len(rows.y) - width
        return -0.5 * (log_v + np.linalg.slogdet(xx)[1] + rss + free * math.log(2 * math.pi))

    found = minimize(lambda t: -loglik(t), [2.0, 0.0, 1.5, math.log(6)], method="BFGS")
    assert curve.values["loglik"][0] >= -found.fun - 1e-6
    g00, g01, g11 = curve.values["g"]
    mine = [g00**0.5, g01 / g00**0.5, (g11 - g01**2 / g00) ** 0.5, math.log(curve.values["s2"][0])]
    assert loglik(mine) == pytest.approx(curve.values["loglik"][0], abs=1e-6)


def test_the_closed_form_is_the_posterior_of_the_matrices(curves):
    model = normal.read(curves["ors", "mixed"])
    later = (Own(2, 24.0), Own(3, 19.5), Own(6, 30.0))
    found = normal.deviation(model, 17.0, later)
    g = np.array([[model.g[0], model.g[1]], [model.g[1], model.g[2]]])
    z = np.column_stack((np.ones(3), np.log([o.session for o in later])))
    off = np.array([o.score - model.expected(17.0, math.log(o.session)) for o in later])
    v = np.linalg.inv(np.linalg.inv(g) + z.T @ z / model.s2)
    m = v @ z.T @ off / model.s2
    assert (found.m0, found.m1) == pytest.approx(m)
    assert (found.v00, found.v01, found.v11) == pytest.approx((v[0, 0], v[0, 1], v[1, 1]))


def test_nothing_seen_leaves_the_curve_as_it_is(curves):
    model = normal.read(curves["phq9", "mixed"])
    found = normal.deviation(model, 15.0, ())
    assert (found.m0, found.m1) == (0, 0)
    assert (found.v00, found.v01, found.v11) == pytest.approx(model.g)


def test_chances_rise_with_better_scores_and_fall_with_worse(curves):
    curve, shares = curves["phq9", "mixed"], []
    for now in (20, 15, 10, 5):
        chances = ENGINES["mixed"].expect(ask(PHQ9, curve, [16, now], [8])).chances
        shares.append({(c.of, c.by): c.share for c in chances})
    for of, sign in (("reliable improvement", 1), ("reliable deterioration", -1)):
        for by in (8, 0) if of == "reliable improvement" else (8,):
            found = [sign * share[of, by] for share in shares]
            assert found == sorted(found)
    assert all(s["reliable improvement", 8] + s["reliable deterioration", 8] <= 1 for s in shares)


def test_no_chance_is_told_of_a_session_that_has_been_or_without_reliable_points(curves):
    curve = curves["phq9", "mixed"]
    past = ENGINES["mixed"].expect(ask(PHQ9, curve, [16, 12, 11], [2]))
    assert [c.by for c in past.chances if c.by] == []
    unknown = ENGINES["mixed"].expect(ask(PHQ9, curve, [16, 12], [8], reliable=None))
    assert unknown.chances == ()


@given(st.lists(st.integers(0, 30), min_size=5, max_size=40), st.sampled_from(LEVELS))
def test_a_quantile_of_a_constant_is_a_sample_quantile(values, level):
    y = np.array(values, dtype=float)
    (found,) = regress(np.ones((len(y), 1)), y, level)
    below, upto = np.mean(y < found - 1e-6), np.mean(y <= found + 1e-6)
    assert below <= level + 1e-9
    assert upto >= level - 1e-9


def test_no_plane_has_less_check_loss(archives):
    rows = fitting(archives["ors"], task_of(ORS), 100)
    x = design(rows, 19.0)
    rng = np.random.default_rng(1)

    def loss(beta, level):
        off = rows.y - x @ beta
        return np.sum(np.where(off >= 0, level, level - 1) * off)

    for level in (0.1, 0.5, 0.9):
        beta = regress(x, rows.y, level)
        least = loss(beta, level)
        for _ in range(200):
            other = beta + rng.normal(0, 0.02, len(beta)) * (1 + np.abs(beta))
            assert loss(other, level) >= least - 1e-6 * abs(least)


@pytest.mark.parametrize(("engine", "enough"), [("mixed", 100), ("quantile", 500)])
def test_too_small_an_archive_is_no_error(engine, enough):
    for courses in (0, 3, int(enough * 1.1)):
        found = ENGINES[engine].fit(make_archive(PHQ9, courses, 1), task_of(PHQ9))
        assert isinstance(found, NotApplicable)
        assert f"and {enough} are needed" in found.reason


def test_a_small_archive_is_provisional_and_a_part_needs_more():
    archive = make_archive(PHQ9, 190, 1)
    curve = ENGINES["mixed"].fit(archive, task_of(PHQ9))
    assert 100 <= curve.courses < 200
    assert curve.provisional
    answer = ENGINES["mixed"].expect(ask(PHQ9, curve, [15, 12], [3]))
    assert answer.provisional
    part = ENGINES["mixed"].fit(archive, msgspec.structs.replace(task_of(PHQ9), language="en"))
    assert "200 are needed" in part.reason


def test_scores_that_fall_as_the_first_rises_are_refused(archives):
    """Nobody's later scores depend on the first here, but the wrong way round."""
    archive = archives["phq9"]
    table = archive.scores
    first = {
        e: s for e, n, s in zip(table.episode, table.session, table.score, strict=True) if n == 1
    }
    scores = tuple(
        s if n == 1 else 27.0 - first[e] + (s - 13) / 9
        for e, n, s in zip(table.episode, table.session, table.score, strict=True)
    )
    wrong = msgspec.structs.replace(archive, scores=msgspec.structs.replace(table, score=scores))
    for engine in ("mixed", "quantile"):
        found = ENGINES[engine].fit(wrong, task_of(PHQ9))
        assert found == NotApplicable(
            "the scores at later sessions do not rise with the first score"
        )


def test_first_scores_that_are_all_alike_are_refused(archives):
    table = archives["phq9"].scores
    scores = tuple(15.0 if n == 1 else s for n, s in zip(table.session, table.score, strict=True))
    alike = msgspec.structs.replace(
        archives["phq9"], scores=msgspec.structs.replace(table, score=scores)
    )
    assert ENGINES["mixed"].fit(alike, task_of(PHQ9)).reason == "all first scores are 15"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"language": "de"}, "answers in en, not de"),
        ({"mode": "paper"}, "answers on screen, not paper"),
        ({"structure": "sha256:2"}, "another structure"),
        ({"better": "higher"}, "other direction"),
        ({"own": ()}, "no score yet"),
        ({"own": (Own(3, 15.0), Own(4, 12.0))}, "of session 3"),
        ({"own": (Own(1, 0.0),)}, "lies outside"),
        ({"coefficients": None}, "no coefficient file"),
    ],
)
@pytest.mark.parametrize("engine", ["mixed", "quantile"])
def test_of_whom_a_curve_does_not_speak_it_says_why(curves, engine, changes, reason):
    question = msgspec.structs.replace(ask(PHQ9, curves["phq9", engine], [15, 12], [3]), **changes)
    answer = ENGINES[engine].expect(question)
    assert isinstance(answer, NotApplicable)
    assert reason in answer.reason


def test_imported_forms_fit_any_mode(curves):
    curve = msgspec.structs.replace(curves["phq9", "mixed"], modes=("import",))
    assert not isinstance(
        ENGINES["mixed"].expect(ask(PHQ9, curve, [15, 12], mode="paper")), NotApplicable
    )


def test_sessions_beyond_the_curve_are_left_out(curves):
    curve = msgspec.structs.replace(curves["phq9", "mixed"], sessions=(2, 5))
    answer = ENGINES["mixed"].expect(ask(PHQ9, curve, {1: 15, 4: 12, 7: 11}, [4, 5, 6, 7]))
    assert [o.session for o in answer.occasions] == [4, 5]
    assert [s.session for s in answer.standings] == [4]


def test_the_corridor_needs_points_of_reliable_change():
    answer = ENGINES["corridor"].expect(ask(PHQ9, None, [15, 12], reliable=None))
    assert isinstance(answer, NotApplicable)
    over = Reliable(6, False, "x")
    sides = ENGINES["corridor"].expect(ask(PHQ9, None, [15, 21, 22], reliable=over)).standings
    assert [s.side for s in sides] == ["inside", "worse"]


CURVE = Coefficients(
    format=0,
    engine="curve",
    version="1",
    measure="ors",
    scale="total",
    better="higher",
    low=0,
    high=40,
    group="people of a made-up table",
    limits="80 of 100 by the SD of the table",
    intake=(0, 32),
    sessions=(2, 25),
    values={
        "level": (20.0, 2.0, -0.1),
        "slope": (1.0, -0.05, 0.0),
        "centre": (20.0,),
        "plateau": (10.0,),
        "sd": (8.0,),
    },
    source="invented for this test",
)


def test_a_brought_curve_is_its_polynomial_up_to_the_plateau():
    answer = ENGINES["curve"].expect(ask(ORS, CURVE, [15, 20], [2, 3, 11, 12, 25]))
    by_hand = {n: 20 + 2 * n - 0.1 * n * n + (1 - 0.05 * n) * -5 for n in (1, 2, 10)}
    middle = [o.expected for o in answer.occasions]
    assert middle == pytest.approx([by_hand[n] for n in (1, 2, 10, 10, 10)])
    assert answer.occasions[0].high - middle[0] == pytest.approx(1.28155 * 8, abs=1e-3)
    (now,) = answer.standings
    assert now.z == pytest.approx((20 - by_hand[1]) / 8)


def test_a_brought_curve_without_its_values_raises_for_the_guard():
    for values in ({}, CURVE.values | {"sd": (0.0,)}, CURVE.values | {"slope": (1.0,)}):
        with pytest.raises((KeyError, ValueError)):
            ENGINES["curve"].expect(
                ask(ORS, msgspec.structs.replace(CURVE, values=values), [15, 20], [2])
            )


def test_scores_of_one_session_alone_make_no_curve(archives):
    table = archives["phq9"].scores
    keep = [n in (1, 2) for n in table.session]
    columns = msgspec.structs.asdict(table)
    short = {
        k: tuple(v for v, kept in zip(c, keep, strict=True) if kept) for k, c in columns.items()
    }
    archive = msgspec.structs.replace(archives["phq9"], scores=type(table)(**short))
    found = ENGINES["mixed"].fit(archive, task_of(PHQ9))
    assert "0 courses have two or more" in found.reason

"""Slopes of persons: the whole slope is tested, few scores are said, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest


def courses(people=80, sessions=6, slope=-1.5, spread=1.0, seed=1):
    """Scores of linear courses with an error of 2 points, in tenths."""
    draw = np.random.default_rng(seed)
    found = {}
    for n in range(people):
        own = slope + spread * draw.normal()
        level = 20 + 4 * draw.normal()
        y = level + own * np.arange(sessions) + 2 * draw.normal(size=sessions)
        found[f"K{n}"] = tuple(f"{value:.1f}" for value in y)
    return found


def test_d03_those_who_improve_less_than_others_are_not_worse(change):
    """D03: deviations from the mean slope call about half of all improving persons worse."""
    told = change(courses(spread=0.3), "--first", "--last", "--method", "hlm")
    summary = told.said["summary"]
    assert summary["deteriorated"] == 0
    assert summary["improved"] > 60


def test_a_slope_over_its_error_by_ordinary_sums(change):
    """With many scores a person, the test nears slope and error of the person's own line."""
    told = change(
        courses(people=60, sessions=40, spread=2.0), "--first", "--last", "--method", "hlm"
    )
    rows = courses(people=60, sessions=40, spread=2.0)
    t = np.arange(40)
    for name in ("K0", "K7", "K33"):
        y = np.array([float(value) for value in rows[name]])
        slope = np.polyfit(t, y, 1)[0]
        error = 2 / np.sqrt(((t - t.mean()) ** 2).sum())
        assert told.clients[name]["rci"] == pytest.approx(slope / error, rel=0.1)


def test_the_model_is_told(change):
    model = change(courses(), "--first", "--last", "--method", "hlm").parameters["model"]
    assert (model["persons"], model["rows"], model["singular"]) == (80, 480, False)
    assert model["slope"] == pytest.approx(-1.5, abs=0.4)
    assert model["residual_variance"] == pytest.approx(4, abs=0.8)


def test_persons_with_two_scores_inform_the_model_and_have_no_test(change):
    rows = {**courses(), "short": ("20", "15"), "once": ("9",)}
    told = change(rows, "--first", "--last", "--method", "hlm")
    assert told.clients["short"]["reason"] == "2 scores; 3 are needed for an own slope"
    assert (told.clients["short"]["post"], told.clients["short"]["rci"]) == (15, None)
    assert told.clients["once"]["reason"] == "only one score"
    assert told.parameters["model"]["persons"] == 82


def test_order_of_rows_and_unit_of_time_do_not_matter(change):
    rows = [f"{k},{t},{y}" for k, scores in courses().items() for t, y in enumerate(scores, 1)]
    weeks = [f"{k},{7 * t},{y}" for k, scores in courses().items() for t, y in enumerate(scores, 1)]
    told = [change(r, "--first", "--last", "--method", "hlm") for r in (rows, rows[::-1], weeks)]
    for other in told[1:]:
        assert other.categories == told[0].categories
        for name, client in other.clients.items():
            assert client["rci"] == pytest.approx(told[0].clients[name]["rci"], rel=1e-4)


def test_repeated_times_keep_a_person_out(change):
    rows = [f"{k},{t},{y}" for k, scores in courses().items() for t, y in enumerate(scores, 1)]
    told = change([*rows, "K5,3,11"], "--pre", 1, "--post", 6, "--method", "hlm")
    assert "two scores at time 3" in told.clients["K5"]["reason"]
    assert told.parameters["model"]["persons"] == 79


@pytest.mark.parametrize(
    ("rows", "says", "status"),
    [
        (courses(people=49), "49 clients", 1),
        (courses(people=60, sessions=2), "120 scores", 1),
        ({f"K{n}": ("20", "18", "16") for n in range(60)}, "without any error", 1),
    ],
)
def test_refusals(change, rows, says, status):
    told = change(rows, "--first", "--last", "--method", "hlm")
    assert (told.status, says in told.err) == (status, True), told.err


def test_slopes_that_do_not_differ_allow_no_own_test(change):
    rows = {f"K{n}": tuple(n % 13 + np.array([20, 23, 17, 20])) for n in range(60)}
    told = change(rows, "--first", "--last", "--method", "hlm")
    assert (told.status, "do not differ beyond error" in told.err) == (1, True)


def test_times_in_words_have_no_slope(change):
    rows = [f"{k},t{t},{y}" for k, s in courses().items() for t, y in enumerate(s, 1)]
    told = change(rows, "--pre", "t1", "--post", "t6", "--method", "hlm")
    assert (told.status, "numbers or days" in told.err) == (2, True)

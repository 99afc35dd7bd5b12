"""What another package was seen to do, and what ours does instead, under the codes of the list."""

from __future__ import annotations

import pytest

R = ("--reliability", "0.8")
LINE = ("--functional-mean", 5, "--functional-sd", 2, "--clinical-mean", 20, "--sd", 6)
MANY = {f"M{n}": (15 + n % 11, 8 + (7 * n) % 13) for n in range(60)}


def test_d01_cutoff_b_takes_the_sd_of_the_functional_population(change):
    told = change(MANY, *R, *LINE, "--cutoff", "b")
    assert told.parameters["cutoff"]["value"] == 5 + 2 * 2


def test_d02_so_does_the_cutoff_of_true_scores(change):
    line = (*LINE[:3], 4, *LINE[4:])
    told = change(MANY, *R, *line, "--sd-diff", 8, "--method", "ha", "--cutoff", "b")
    sem = 6 * 0.2**0.5
    assert told.parameters["cutoff"]["value"] == pytest.approx(5 + 2 * (16 - sem**2) ** 0.5)


def test_d04_order_of_rows_does_not_matter(change):
    rows = [f"{name},{time},{pair[time - 1]}" for name, pair in MANY.items() for time in (1, 2)]
    forward = change(rows, *R, "--cutoff", "c", *LINE)
    backward = change(rows[::-1], *R, "--cutoff", "c", *LINE)
    assert forward.clients == backward.clients


def test_d05_a_baseline_of_nothing_has_no_percent(change):
    told = change({"A": (0, 5), "B": (10, 5)}, "--method", "percent", "--minimum", 0)
    assert told.categories == {"A": "not-computable", "B": "improved"}
    assert "percent of nothing" in told.clients["A"]["reason"]
    assert sum(n for k, n in told.said["summary"].items() if k != "total") == 2


def test_d06_at_the_cutoff_twice_is_no_deterioration(change):
    told = change({"A": (50, 50)}, *R, "--sd", "7.5", "--cutoff", "c", "--clinical-mean", 40,
                  "--functional-mean", 60, "--functional-sd", "7.5", better="higher")  # fmt: skip
    assert told.parameters["cutoff"]["value"] == 50
    assert told.categories == {"A": "unchanged"}


@pytest.mark.parametrize("method", ["jt", "ha"])
def test_d07_harmed_needs_the_crossing(change, method):
    rows = {**MANY, "within": (0, 8), "across": (0, 30)}
    given = (*R, "--sd", 6, "--sd-diff", 8, "--clinical-mean", 30, "--functional-mean", 10,
             "--functional-sd", 6, "--cutoff", "c")  # fmt: skip
    told = change(rows, *given, "--method", method, "--reliability", "0.95")
    assert told.categories["across"] == "harmed"
    assert told.categories["within"] != "harmed"


def test_d11_a_post_reliability_that_is_not_given_is_the_same(change):
    without = change(MANY, *R, "--method", "nk")
    stated = change(MANY, *R, "--method", "nk", "--reliability-post", "0.8")
    assert without.clients == stated.clients
    assert without.parameters["reliability_post"]["source"] == "as at the first time"


def test_d12_a_client_without_a_first_score_swaps_nobody(change):
    rows = ["A,2,5", "B,2,5", "B,1,25", "C,1,5", "C,2,25"]
    told = change(rows, *R, "--sd", 6)
    assert told.categories == {"A": "not-computable", "B": "improved", "C": "deteriorated"}
    assert told.clients["A"]["reason"] == "no score at time 1"
    assert (told.clients["A"]["pre"], told.clients["A"]["post"]) == (None, 5)


def test_d13_times_are_taken_as_named(change):
    told = change({"A": (25, 5)}, *R, "--sd", 6, "--pre", 2, "--post", 1)
    assert (told.clients["A"]["change"], told.categories["A"]) == (20, "deteriorated")


def test_d14_nunnally_kotsch_takes_the_second_sd_for_the_second_time(change):
    wide = {name: (x, 3 * y) for name, (x, y) in MANY.items()}
    error = change(wide, *R, "--method", "nk").parameters["standard_error"]
    said = change(wide, *R, "--method", "cm").parameters
    expected = (0.64 * said["sd"]["value"] ** 2 * 0.2 + said["post_sd"]["value"] ** 2 * 0.2) ** 0.5
    assert error == pytest.approx(expected)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--reliability", 1), "reliability of 1"),
        (("--reliability", "1.2"), "reliability of 1.2"),
        (("--reliability", "-0.1"), "reliability of -0.1"),
        (("--reliability", "0.8", "--sd", 0), "is 0"),
        (("--reliability", "0.8", "--sd", -3), "is -3"),
        (("--reliability", "0.3", "--method", "ha", "--sd-diff", 4, "--sd", 6), "difference is -"),
        (("--reliability", 0, "--method", "ha"), "reliability of 0"),
        (("--reliability", "0.1", "--method", "ha", "--sd-diff", 60, "--sd", 20), "second time"),
        (("--method", "sdd", "--sd-diff", -2), "is -2"),
        (("--reliability", "0.8", *LINE, "--cutoff", "b", "--minimum", 9), "off the scale"),
    ],
)
def test_d15_what_has_no_meaning_is_refused_with_its_figure(change, options, says):
    told = change(MANY, *options)
    assert told.status == 1
    assert says in told.err
    assert "Traceback" not in told.err


def test_d16_duplicates_are_named_and_never_chosen_from(change):
    told = change(["A,1,20", "A,1,9", "A,2,5", "B,1,20", "B,2,5"], *R, "--sd", 6)
    assert told.categories == {"A": "not-computable", "B": "improved"}
    assert told.clients["A"]["reason"] == "two scores at time 1: lines 2 and 3"
    assert "A" in told.err


def test_d17_figures_of_a_norm_take_the_place_of_the_clients(change):
    own, norm = change(MANY, *R), change(MANY, *R, "--sd", 9)
    assert own.parameters["sd"]["n"] == 60
    assert norm.parameters["sd"] == {"value": 9, "n": None, "source": "given"}
    assert norm.parameters["points_needed"] > own.parameters["points_needed"]


def test_d20_all_clients_count(change):
    told = change(["A,1,20", "A,2,5", "B,1,", "C,2,9"], *R, "--sd", 6)
    assert told.parameters["clients"] == told.said["summary"]["total"] == 3
    assert told.parameters["pairs"] == 1


def test_d21_one_client_has_no_sd_but_can_be_compared_with_a_norm(change):
    alone = change({"A": (25, 5)}, *R)
    assert (alone.status, "from 1 client " in alone.err) == (1, True)
    assert change({"A": (25, 5)}, *R, "--sd", 6).categories == {"A": "improved"}


def test_d22_nothing_is_rounded(change):
    told = change({"A": (25, 12)}, *R, "--sd", 7)
    assert told.clients["A"]["rci"] == pytest.approx(-13 / (7 * 0.4**0.5), rel=1e-15)


def test_the_worked_case_of_1991(change):
    """Jacobson and Truax: M1 40, M0 60, both SDs 7.5, r .80, from 32.5 to 47.5."""
    given = ("--sd", "7.5", "--clinical-mean", 40, "--functional-mean", 60)
    options = (*R, *given, "--functional-sd", "7.5", "--cutoff", "c")
    told = change({"A": ("32.5", "47.5")}, *options, better="higher")
    said = told.parameters
    assert said["cutoff"]["value"] == 50
    assert said["sem"] == pytest.approx(3.354, abs=5e-4)
    assert said["standard_error"] == pytest.approx(4.743, abs=5e-4)
    assert told.clients["A"]["rci"] == pytest.approx(3.162, abs=5e-4)
    assert told.categories["A"] == "improved"
    assert [
        change({"A": (1, 2)}, *options[:-1], kind, better="higher").parameters["cutoff"]["value"]
        for kind in ("a", "b")
    ] == [55, 45]

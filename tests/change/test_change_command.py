"""``fit change``: its fixed JSON, usage errors, files as people save them, the printed table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fit_core.cli import run

TRIAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "btheb-bdi.csv"
NORM = ("--reliability", "0.86", "--sd", 9)
LINE = ("--cutoff", "c", "--clinical-mean", 24, "--functional-mean", 5, "--functional-sd", 5)


def test_the_object_is_exactly_as_laid_down(change):
    told = change({"A": (30, 4), "B": (30, 16), "C": (20, 20), "D": (2, 20), "E": (9,)},
                  *NORM, *LINE)  # fmt: skip
    assert list(told.said) == ["parameters", "clients", "summary"]
    assert told.said["summary"] == {
        "recovered": 1, "improved": 1, "unchanged": 1, "deteriorated": 0, "harmed": 1,
        "not-computable": 1, "total": 5,
    }  # fmt: skip
    keys = ["client", "pre", "post", "change", "rci", "category", "reason"]
    assert all(list(client) == keys for client in told.said["clients"])
    assert told.said["clients"][4] == {
        "client": "E", "pre": 9, "post": None, "change": None, "rci": None,
        "category": "not-computable", "reason": "no score at time 2",
    }  # fmt: skip
    assert told.clients["C"]["reason"] is None
    assert told.parameters["functional_at_start"] == 1


def test_without_a_cutoff_nobody_is_recovered_or_harmed(change):
    told = change({"A": (30, 4), "B": (2, 20)}, *NORM)
    assert told.said["summary"] == {
        "improved": 1, "unchanged": 0, "deteriorated": 1, "not-computable": 0, "total": 2,
    }  # fmt: skip


def test_differences_are_exact_in_the_scores_own_decimals(change):
    told = change({"A": ("6.2", "1.2"), "B": ("6.3", "1.2"), "C": ("0.3", "0.1")},
                  "--method", "anchor", "--mid", "5.0")  # fmt: skip
    assert [client["change"] for client in told.said["clients"]] == [-5.0, -5.1, -0.2]
    assert told.categories == {"A": "improved", "B": "improved", "C": "unchanged"}


@pytest.mark.parametrize(
    ("rows", "options", "category"),
    [
        ((20, 10), ("--minimum", 0), "improved"),
        ((20, 11), ("--minimum", 0), "unchanged"),
        ((20, 15), ("--minimum", 10), "improved"),  # a scale that begins at 10
        ((20, 30), ("--minimum", 0), "deteriorated"),
        (("0.3", "0.1"), ("--minimum", 0), "improved"),
        (("0.2", "0.1"), (), "improved"),
    ],
)
def test_percent_is_a_share_of_the_way_to_the_end(change, rows, options, category):
    told = change({"A": rows}, "--method", "percent", *options)
    assert (told.categories["A"], told.clients["A"]["rci"]) == (category, None)


@pytest.mark.parametrize(
    ("scores", "category"),
    [((20, 30), "improved"), ((20, 29), "unchanged"), ((20, 10), "deteriorated"),
     ((40, 30), "not-computable")],
)  # fmt: skip
def test_where_higher_is_better_the_way_goes_to_the_maximum(change, scores, category):
    options = ("--method", "percent", "--minimum", 0, "--maximum", 40)
    assert change({"A": scores}, *options, better="higher").categories["A"] == category


def test_what_could_not_be_shown_is_said(change):
    told = change({"A": (8, 0), "B": (30, 28)}, *NORM, "--minimum", 0)
    assert told.clients["A"]["reason"] == "cannot be shown: at most 8 points were possible"
    assert told.clients["B"]["reason"] is None
    assert change({"A": (8, 0)}, *NORM).clients["A"]["reason"] is None


def test_a_method_against_regression_explains_what_looks_upside_down(change):
    given = (*NORM[:1], "0.3", *NORM[2:], "--clinical-mean", 5, "--method", "gln")
    told = change({"A": (50, 49), "B": (50, 50)}, *given)
    assert told.categories == {"A": "deteriorated", "B": "unchanged"}
    assert "against the direction" in told.clients["A"]["reason"]
    assert "no change is never" in told.clients["B"]["reason"]


SCORES = ["A,1,20", "A,2,10"]


@pytest.mark.parametrize(
    ("rows", "options", "head", "says"),
    [
        (SCORES, NORM, "Client,time,score", "Did you mean Client?"),
        (SCORES, NORM, "client,time,scores", "Did you mean scores?"),
        (["A;1;20"], NORM, "client;time;score", "semicolons"),
        ([*SCORES, "A,3,9"], NORM, "client,time,score", "--first --last"),
        (["A,x,20", "A,y,10"], NORM, "client,time,score", "--pre and --post"),
        (["A,x,20", "A,y,9"], (*NORM, "--first", "--last"), "client,time,score", "no order"),
        (SCORES, (*NORM, "--pre", 1, "--post", 1), "client,time,score", "same time"),
        (SCORES, (*NORM, "--pre", 1, "--post", "1.0"), "client,time,score", "same time"),
        (SCORES, (*NORM, "--pre", 1, "--post", 7), "client,time,score", "no row has that time"),
        (SCORES, (*NORM, "--pre", 1), "client,time,score", "Only --pre"),
        (SCORES, (*NORM, "--first"), "client,time,score", "given alone"),
        (SCORES, (*NORM, "--first", "--last", "--pre", 1), "client,time,score", "one way"),
        (SCORES, (), "client,time,score", "--reliability"),
        (SCORES, (*NORM, "--cutoff", "c"), "client,time,score", "--functional-"),
        (SCORES, ("--method", "anchor"), "client,time,score", "--mid"),
        (SCORES, ("--method", "anchor", "--mid", 0), "client,time,score", "not above 0"),
        (SCORES, (*NORM, "--confidence", 95), "client,time,score", "0.95"),
        (SCORES, (*NORM, "--minimum", 9, "--maximum", 3), "client,time,score", "not below"),
        (SCORES, (*NORM, "--sd", "wide"), "client,time,score", "not a number"),
        (SCORES, ("--method", "jtt"), "client,time,score", "jtt"),
        ([], NORM, "client,time,score", "no rows"),
    ],
)
def test_usage_errors(change, rows, options, head, says):
    told = change(rows, *options, head=head)
    assert told.status == 2, told.err
    assert says in told.err
    assert len(told.err.splitlines()) <= 3


def test_a_file_that_is_not_there(capsys):
    assert run(["change", "nowhere.csv", "--better", "lower", "--method", "percent"]) == 2
    assert "nowhere.csv" in capsys.readouterr().err


def test_better_has_to_be_said(tmp_path, capsys):
    (tmp_path / "s.csv").write_text("client,time,score\n", encoding="utf-8")
    assert run(["change", str(tmp_path / "s.csv")]) == 2
    assert "--better" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["A,1,twelve", "A,2,5"], "line 2: 'twelve' is not a score"),
        (["", "A,1,20", "", "A,2,1e400"], "line 5: '1e400' is not a score"),
        (['A,1,"12,5"', "A,2,5"], "line 2: '12,5' is not a score"),
        (["A,1,inf", "A,2,5"], "line 2: 'inf' is not a score"),
        (["A,1,20", "A,2,5,7"], "line 3: cells in the row: 4, in the header: 3"),
        (["A,1,20", "A,2,NA"], "no score at time 2"),
        (["A,1,", "A,2,"], "no score at time 1 and none at time 2"),
    ],
)
def test_bad_rows_cost_one_client_and_name_their_line(change, rows, reason):
    told = change([*rows, "Z,1,20", "Z,2,4"], *NORM)
    assert told.status == 0
    assert told.clients["A"]["reason"] == reason
    assert told.categories == {"A": "not-computable", "Z": "improved"}


def test_scores_off_the_scale_are_not_used(change):
    told = change({"A": (200, 5), "B": (20, 5)}, *NORM, "--minimum", 0, "--maximum", 63)
    assert told.clients["A"]["reason"] == "line 2: the score 200 is above the maximum 63"
    assert told.parameters["pairs"] == 1


def test_rows_of_nobody_are_counted(change):
    told = change([",1,20", *SCORES], *NORM)
    assert told.parameters["warnings"] == ["Rows without a client, left out: 1 (line 2)."]
    assert list(told.clients) == ["A"]


@pytest.mark.parametrize(
    ("times", "first", "last"),
    [
        (("10", "9", "2"), 3, 1),
        (("2026-03-10", "2026-02-28", "2025-12-01"), 3, 1),
        (("2026-03-10T10:00", "2026-03-10T09:30", "2026-03-09"), 3, 1),
    ],
)
def test_first_and_last_go_by_time(change, times, first, last):
    rows = [f"A,{time},{score}" for score, time in enumerate(times, 1)]
    told = change([*rows, "B,2026-01-01,4" if "-" in times[0] else "B,2,4"], *NORM,
                  "--first", "--last")  # fmt: skip
    assert (told.clients["A"]["pre"], told.clients["A"]["post"]) == (first, last)
    assert told.clients["B"]["reason"] == "only one score"


def test_named_times_match_by_value_and_any_text_will_do(change):
    told = change(["A,01,20", "A,2.0,5"], *NORM, "--pre", 1, "--post", 2)
    assert told.categories["A"] == "improved"
    words = change(
        ["A,discharge,5", "A,intake,20"], *NORM, "--pre", "intake", "--post", "discharge"
    )
    assert words.categories["A"] == "improved"


def test_a_row_without_a_time_is_no_first_or_last(change):
    told = change(["A,,20", "A,1,20", "A,2,5"], *NORM, "--first", "--last")
    assert told.clients["A"]["reason"] == "line 2 has no time"


def test_few_clients_are_warned_of(change):
    told = change({"A": (30, 4), "B": (20, 9)}, "--reliability", "0.8")
    assert "From 2 clients" in told.parameters["warnings"][0]
    assert told.parameters["warnings"][0] in told.err


def test_the_printed_answer_can_be_read(change):
    told = change({"A": (30, 4), "B": (30, 16), "C": (9,)}, *NORM, *LINE, as_json=False)
    assert told.status == 0
    assert "Points needed: more than 9.334" in told.said
    assert "recovered       1        50 %" in told.said
    assert max(len(line) for line in told.said.splitlines()) <= 100
    assert "no score at time 2" in told.said


def test_clients_of_a_long_file_are_listed_on_request(change):
    rows = {f"K{n}": (30, n % 28) for n in range(40)}
    assert "K39" not in change(rows, *NORM, as_json=False).said
    assert "K39" in change(rows, *NORM, "--clients", as_json=False).said


@pytest.mark.skipif(not TRIAL.is_file(), reason="the trial is not beside the repository")
def test_a_real_trial_in_all_methods(change):
    with TRIAL.open(encoding="utf-8", newline="") as stream:
        trial = list(csv.DictReader(stream))
    columns = ("bdi.pre", "bdi.2m", "bdi.4m", "bdi.6m", "bdi.8m")
    rows = [
        f"{row['rownames']},{2 * time},{row[column]}"
        for row in trial
        for time, column in enumerate(columns)
    ]
    both = sum(bool(row["bdi.pre"] and row["bdi.8m"]) for row in trial)
    assert both == 52
    for method in ("jt", "cm", "sdd", "gln", "hll", "en", "nk", "ha", "hlm", "percent", "anchor"):
        told = change(rows, "--pre", 0, "--post", 8, "--method", method, "--reliability", "0.86",
                      "--mid", 5, "--minimum", 0)  # fmt: skip
        counts = told.said["summary"]
        assert (told.status, counts["total"], counts["not-computable"]) == (0, 100, 48), method
        assert counts["improved"] > counts["deteriorated"] or method == "hll"


def test_a_file_as_spreadsheets_save_it(tmp_path, capsys):
    path = tmp_path / "saved.csv"
    text = "\ufeffclient,time,score\r\nA,1,20\r\n\r\nA,2,x\r\nB,1,20\r\nB,2,4\r\n"
    path.write_bytes(text.encode("utf-8"))
    assert run(["change", str(path), "--better", "lower", *map(str, NORM)]) == 0
    out = capsys.readouterr().out
    assert "line 4: 'x' is not a score" in out
    assert "improved        1" in out


def test_a_tiny_difference_that_matters_is_still_more_than_none(change):
    told = change({"A": ("123456789.5", "123456789.5"), "B": ("5.1", "5.0")},
                  "--method", "anchor", "--mid", "0.000000000000001")  # fmt: skip
    assert told.categories == {"A": "unchanged", "B": "improved"}

"""``fit score``: the fixed lines of JSON, bad input row by row, real answers, flat memory."""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from fit_core.cli import run

ROOT = Path(__file__).parents[2]
SURVEY = ROOT / ".." / "shared" / "data" / "nhanes-2017-2018-dpq.csv"
PROFILE = ROOT / "docs" / "examples" / "nhanes-dpq.toml"
HEAD = "1,2,3,4,5,6,7,8,9,10"

needs_survey = pytest.mark.skipif(
    not SURVEY.is_file(), reason="the survey file is not beside the repository"
)


@pytest.fixture
def scored(tmp_path, capsys):
    """Write a file, score it, and return exit status, lines and errors."""

    def scored(*rows, head=HEAD, measure="phq9", options=("--json",)):
        path = tmp_path / "forms.csv"
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        status = run(["score", measure, str(path), *options])
        out, err = capsys.readouterr()
        return status, [json.loads(line) for line in out.splitlines()] if status == 0 else out, err

    return scored


def test_a_line_is_exactly_as_laid_down(scored):
    status, lines, err = scored("2,2,2,2,2,1,1,1,1,0,K7", head=f"{HEAD},client")
    assert (status, err) == (0, "")
    assert lines == [
        {
            "row": 1,
            "status": "ok",
            "scales": {
                "total": {
                    "score": 14.0,
                    "banded": 14,
                    "answered": 9,
                    "missing": 0,
                    "status": "ok",
                    "bands": {"default": "moderate"},
                    "cutoffs": {">=10": True},
                }
            },
            "flags": ["9"],
            "safety_missing": [],
            "derived": {"major-depressive-syndrome": True, "other-depressive-syndrome": False},
            "problems": [],
            "passed": {"client": "K7"},
        }
    ]
    assert list(lines[0]) == [
        "row",
        "status",
        "scales",
        "flags",
        "safety_missing",
        "derived",
        "problems",
        "passed",
    ]


def test_rows_stay_in_order_and_bad_ones_stop_nothing(scored):
    status, lines, _ = scored(
        "2,1,1,1,1,1,1,,,0",
        "2,1,1,1,1,1,,REFUSED,DONTKNOW,0",
        "x,1,1,1,1,1,1,1,3,0",
        "1,1,1",
        "1,1,1,1,1,1,1,1,NA,0,0,0",
        "0,0,0,0,0,0,0,0,0,",
    )
    assert status == 0
    assert [line["row"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert [line["status"] for line in lines] == [
        "prorated",
        "incomplete",
        "invalid",
        "invalid",
        "invalid",
        "ok",
    ]
    assert lines[0]["scales"]["total"]["score"] == 10.2857142857
    assert lines[0]["scales"]["total"]["banded"] == 10
    assert lines[0]["safety_missing"] == ["9"]
    assert lines[1]["scales"]["total"]["score"] is None
    assert lines[2]["flags"] == ["9"]
    assert lines[2]["scales"]["total"]["score"] is None
    assert lines[2]["derived"]["major-depressive-syndrome"] is None
    assert lines[2]["problems"] == ["item 1: 'x' is not a number; allowed: 0, 1, 2, 3"]
    assert lines[3]["problems"] == ["cells in the row: 3, in the header: 10"]
    assert lines[4]["problems"] == ["cells in the row: 12, in the header: 10"]


def test_a_cutoff_for_an_age_needs_the_age(scored):
    head = "1,2,3,4,age,sex"
    status, lines, _ = scored(
        "7,7,7,7,15,F", "7,7,7,7,,", "7,7,7,7,old,F", "7,7,7,7,40,F", head=head, measure="ors"
    )
    assert status == 0
    cutoffs = [line["scales"]["total"]["cutoffs"] for line in lines]
    assert cutoffs[0]["<=28"] is True
    assert all("<=28" not in found for found in cutoffs[1:])
    assert lines[1]["problems"] == ["cutoff <=28 of total left out: age not known"]
    assert lines[2]["problems"][0] == "age: 'old' is not an age in years"
    assert lines[3]["problems"] == []
    assert [line["passed"] for line in lines] == [{}] * 4
    assert {line["status"] for line in lines} == {"ok"}


def test_decimal_commas_are_a_problem_of_the_row_with_advice(scored):
    _, lines, _ = scored('"6,2",6.3,6.2,6.3', "6.2,6.3,6.2,6.3", head="1,2,3,4", measure="ors")
    assert lines[0]["status"] == "invalid"
    assert "decimal comma; write 6.2 with a point" in lines[0]["problems"][0]
    assert lines[1]["scales"]["total"]["score"] == 25.0
    assert lines[1]["scales"]["total"]["cutoffs"]["<=25"] is True


@pytest.mark.parametrize(
    ("head", "said", "advice"),
    [
        ("1,2,3,4,5,6,7,8,item9,10", "no column for the item '9'", "Did you mean 'item9'?"),
        (HEAD.replace(",", ";"), "separated by semicolons", "delimiter = ';'"),
        ("1,1,2,3,4,5,6,7,8,9", "the column name '1' at columns 1 and 2", "a name of its own"),
    ],
)
def test_a_file_of_the_wrong_form_is_a_usage_error(scored, head, said, advice):
    status, out, err = scored(head=head)
    assert (status, out) == (2, "")
    assert said in err
    assert advice in err


def test_a_measure_that_is_not_there(scored):
    status, _, err = scored(measure="phq99")
    assert status == 2
    assert "phq9" in err


def test_a_measure_file_of_ones_own(scored):
    status, lines, _ = scored(
        "6,6,6,7", head="1,2,3,4", measure=str(ROOT / "measures/pcoms/fit_pcoms/ors.toml")
    )
    assert (status, lines[0]["scales"]["total"]["score"]) == (0, 25.0)


def test_a_file_without_rows(scored, tmp_path, capsys):
    assert scored() == (0, [], "")
    assert run(["score", "phq9", str(tmp_path / "forms.csv")]) == 0
    assert "0 forms" in capsys.readouterr().out


def test_without_json_there_are_counts(tmp_path, capsys):
    path = tmp_path / "forms.csv"
    path.write_text(f"{HEAD}\n1,1,1,1,1,1,1,1,1,0\n1,1,1,1,1,1,1,,REFUSED,0\nx,,,,,,,,,\n")
    assert run(["score", "phq9", str(path)]) == 0
    out = capsys.readouterr().out
    assert "3 forms" in out
    for words in ("prorated 1 33.3%", "mild 2 66.7%", "blank 8, REFUSED 9 1 33.3%"):
        assert words in " ".join(out.split())
    assert "row 3: item 1: 'x' is not a number" in out
    assert "--json" in out


def counted(path):
    """Count the survey with pandas alone: total, status, band and pattern of no answer."""
    frame = pd.read_csv(path)
    items = frame[[f"DPQ0{n}0" for n in range(1, 10)]].set_axis(range(1, 10), axis=1)
    valid = items.where(items <= 3)
    missing = valid.isna().sum(axis=1)
    total = valid.sum(axis=1) * 9 / valid.notna().sum(axis=1)
    total = total.where(missing <= 2)
    bands = pd.cut(
        (total + 0.5).floordiv(1),
        [-1, 4, 9, 14, 19, 27],
        labels=["minimal", "mild", "moderate", "moderately severe", "severe"],
    )
    kinds = items.replace({0: "", 1: "", 2: "", 3: "", 7: "R", 9: "D"}).fillna("B")
    return total, missing, bands, kinds.agg(lambda row: " ".join(row), axis=1), valid


@needs_survey
def test_real_survey_answers(capsys):
    assert run(["score", "phq9", str(SURVEY), "--json", "--profile", str(PROFILE)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    total, missing, bands, _, valid = counted(SURVEY)
    scales = [line["scales"]["total"] for line in lines]
    assert len(lines) == 5533
    for got, expected in zip(scales, total, strict=True):
        assert got["score"] is None if pd.isna(expected) else abs(got["score"] - expected) < 1e-9
    assert [got["missing"] for got in scales] == list(missing)
    assert [got["bands"].get("default") for got in scales] == [
        None if pd.isna(band) else band for band in bands
    ]
    assert [line["flags"] == ["9"] for line in lines] == list(valid[9] >= 1)
    assert [line["safety_missing"] == ["9"] for line in lines] == list(valid[9].isna())
    assert lines[0]["passed"] == {"SEQN": "93705.0"}


@needs_survey
def test_counts_of_the_survey_as_numbers(capsys):
    assert run(["score", "phq9", str(SURVEY), "--profile", str(PROFILE)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    *_, bands, patterns, _ = counted(SURVEY)
    numbers = {
        "minimal": 3784,
        "mild": 840,
        "moderate": 293,
        "moderately severe": 124,
        "severe": 45,
    }
    assert bands.value_counts().to_dict() == numbers
    for band, count in numbers.items():
        assert f"{band} {count} " in out
    found = patterns.value_counts()
    assert found["B B B B B B B B B"] == 439
    assert "blank 1 2 3 4 5 6 7 8 9 439 " in out
    assert found["D        "] == 3
    assert "DONTKNOW 1 3 " in out
    assert found["R        "] == 2
    assert "REFUSED 1 2 " in out
    assert f"by item ({len(found) - 1})" in out
    assert len(found) == 24


def test_a_reader_that_stops_early_ends_the_command_quietly(tmp_path):
    path = tmp_path / "forms.csv"
    path.write_text(HEAD + "\n" + "0,0,0,0,0,0,0,0,0,0\n" * 30_000)
    command = [sys.executable, "-c", "from fit_core.cli import main; main()"]
    with subprocess.Popen(
        [*command, "score", "phq9", str(path), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_sentence(tmp_path):
    path = tmp_path / "forms.csv"
    path.write_text(HEAD + "\n" + "0,0,0,0,0,0,0,0,0,0\n" * 30_000)
    command = [sys.executable, "-c", "from fit_core.cli import main; main()"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*command, "score", "phq9", str(path), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("fit: The output cannot be written: No space left on device.")
    assert "Traceback" not in done.stderr


def test_one_client_is_scored_without_numpy():
    code = """
import sys
from pathlib import Path
from fit_core.answers.check import check_answers
from fit_core.measure.load import load_measure
from fit_core.scoring.form import score_form
measure = load_measure(Path(sys.argv[1]))
score_form(measure, check_answers(measure, {"1": "2"}))
assert not {"numpy", "pandas"} & set(sys.modules)
"""
    path = ROOT / "measures/phq/fit_phq/phq9.toml"
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)


def peak(path):
    """Score a file and return the largest resident size of the program, in MB."""
    code = """
import re, resource, sys
from pathlib import Path
from fit_core.cli import run
status = run(["score", "phq9", sys.argv[1], "--json"])
own = Path("/proc/self/status")
if own.exists():  # Linux counts what the test's own process held as this one's largest size too
    largest = int(re.search(r"VmHWM:\\s+(\\d+) kB", own.read_text())[1]) / 2**10
else:
    unit = 2**20 if sys.platform == "darwin" else 2**10
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
print(largest, file=sys.stderr)
sys.exit(status)
"""
    result = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    return float(result.stderr)


@pytest.mark.long
def test_memory_stays_flat(tmp_path):
    peaks = []
    for rows in (100_000, 800_000):
        path = tmp_path / f"{rows}.csv"
        draw = random.Random(rows)
        with path.open("w", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(HEAD.split(","))
            for _ in range(rows):
                writer.writerow(
                    draw.choices(["0", "1", "2", "3", "", "x"], [30, 30, 20, 15, 4, 1], k=10)
                )
        peaks.append(peak(path))
        path.unlink()
    assert peaks[1] < peaks[0] + 20
    assert peaks[1] < 400

"""Import through the command line: three shapes of file, dry run, once only, all or nothing."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / ".." / "shared" / "data"
HERE = any(DATA.glob("*.csv"))
HEAD = "client,date,1,2,3,4,5,6,7,8,9"
WIDE = f"{HEAD}\nA,2026-01-06,1,1,1,1,1,1,1,1,0\nB,2026-01-06,0,0,0,0,0,0,0,0,0\n"


@pytest.fixture
def file(tmp_path):
    """Write a file and give its path."""

    def file(text, name="forms.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return file


def stored(desk, query):
    connection = sqlite3.connect(desk.folder / "record.sqlite")
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def scores(desk):
    """Foreign id, day and total of every session."""
    codes = (desk.folder / "codes.csv").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in csv.DictReader(codes):
        seen = json.loads(desk.well("client", "show", line["client code"], "--json"))
        for session in seen["sessions"]:
            found[line["id in the file"], session["date"]] = session["scores"]
    return found


def test_a_wide_file_is_one_form_a_row(desk, file):
    said = desk.well("import", file(WIDE), "--measure", "phq9", "--yes")
    assert "2 forms of 2 clients (2 ok)" in said
    assert scores(desk) == {
        ("A", "2026-01-06"): {"phq9.total": "8"},
        ("B", "2026-01-06"): {"phq9.total": "0"},
    }


def test_a_long_file_is_one_answer_a_row(desk, file):
    profile = 'measure = "phq9"\nclient = "who"\ndate = "day"\ndate_format = "%d.%m.%Y"\n'
    profile += 'item = "question"\nvalue = "answer"\n[missing]\n-9 = "REFUSED"\n'
    rows = [f"A;06.01.2026;{n};{1 if n != 4 else -9}" for n in range(1, 10)]
    text = "\n".join(["who;day;question;answer", *rows]) + "\n"
    profile = 'delimiter = ";"\n' + profile
    desk.well("import", file(text), "--profile", file(profile, "p.toml"), "--yes")
    assert scores(desk) == {("A", "2026-01-06"): {"phq9.total": "9"}}
    assert stored(desk, "SELECT answers FROM administrations")[0][0].count("REFUSED") == 1


def test_occasions_stand_side_by_side_and_blank_ones_are_no_forms(desk, file):
    items = range(1, 10)
    head = ["id", *(f"a{n}" for n in items), *(f"b{n}" for n in items)]
    rows = [["A", *"111111110", *"000000000"], ["B", *"222222220", *[""] * 9]]
    text = "\n".join(",".join(row) for row in [head, *rows]) + "\n"
    profile = 'measure = "phq9"\nclient = "id"\n'
    for mark, day in (("a", "2026-01-06"), ("b", "2026-02-03")):
        columns = ", ".join(f'{n} = "{mark}{n}"' for n in items)
        profile += f"[[occasions]]\nday = {day}\ncolumns = {{ {columns} }}\n"
    desk.well("import", file(text), "--profile", file(profile, "p.toml"), "--yes")
    assert scores(desk) == {
        ("A", "2026-01-06"): {"phq9.total": "8"},
        ("A", "2026-02-03"): {"phq9.total": "0"},
        ("B", "2026-01-06"): {"phq9.total": "16"},
    }


def test_a_dry_run_writes_nothing(desk, file):
    before = desk.counts()
    assert "Nothing was written." in desk.well(
        "import", file(WIDE), "--measure", "phq9", "--dry-run"
    )
    assert desk.counts() == before
    assert not (desk.folder / "codes.csv").exists()


def test_the_same_file_is_taken_in_once(desk, file):
    desk.well("import", file(WIDE), "--measure", "phq9", "--yes")
    before = desk.counts()
    said = desk.well("import", file(WIDE), "--measure", "phq9", "--yes")
    assert "was imported on" in said
    assert desk.counts() == before


def test_a_later_file_finds_the_same_clients(desk, file):
    desk.well("import", file(WIDE), "--measure", "phq9", "--yes")
    later = WIDE.replace("2026-01-06", "2026-01-13")
    desk.well("import", file(later, "later.csv"), "--measure", "phq9", "--yes")
    assert desk.counts().open_episodes == 2
    assert len(scores(desk)) == 4


def test_rows_out_of_order_make_a_course_in_order(desk, file):
    rows = [
        f"A,2026-0{month}-06,{value},0,0,0,0,0,0,0,0" for month, value in ((3, 3), (1, 1), (2, 2))
    ]
    desk.well("import", file("\n".join([HEAD, *rows]) + "\n"), "--measure", "phq9", "--yes")
    assert stored(desk, "SELECT started FROM episodes") == [("2026-01-06",)]
    assert [s["phq9.total"] for s in scores(desk).values()] == ["1", "2", "3"]


def test_a_form_that_is_recorded_already_stops_all_of_it(desk, file):
    desk.well("import", file(WIDE), "--measure", "phq9", "--yes")
    before, codes = desk.counts(), (desk.folder / "codes.csv").read_bytes()
    more = WIDE + "C,2026-01-06,1,1,1,1,1,1,1,1,0\n"
    ran = desk.refused("import", file(more, "b.csv"), "--measure", "phq9", "--yes", status=1)
    assert "2026-01-06 is recorded already" in ran.err
    assert desk.counts() == before
    assert (desk.folder / "codes.csv").read_bytes() == codes


@pytest.mark.long
@pytest.mark.skipif(not HERE, reason="the survey file is not beside the repository")
def test_the_survey_comes_in_whole_with_its_kinds_of_missing(desk, file):
    profile = (ROOT / "docs" / "examples" / "nhanes-dpq.toml").read_text(encoding="utf-8")
    path = file("day = 2018-01-15\n" + profile, "nhanes.toml")
    said = desk.well("import", str(DATA / "nhanes-2017-2018-dpq.csv"), "--profile", path, "--yes")
    with (DATA / "nhanes-2017-2018-dpq.csv").open(encoding="utf-8") as survey:
        rows = [row[1:] for row in csv.reader(survey)][1:]
    gaps = Counter(
        sum(cell not in ("0.0", "1.0", "2.0", "3.0") for cell in row[:9]) for row in rows
    )
    prorated = gaps[1] + gaps[2]
    incomplete = len(rows) - gaps[0] - prorated
    assert (len(rows), gaps[0]) == (5533, 5068)
    status = f"({incomplete} incomplete, 5068 ok, {prorated} prorated)"
    assert f"5533 forms of 5533 clients {status}" in said
    assert "Risk answers stand in 192 forms" in said
    counts = desk.counts()
    assert (counts.administrations, counts.unacknowledged) == (5533, 192)
    kinds = Counter()
    for (answers,) in stored(desk, "SELECT answers FROM administrations"):
        kinds.update(word for word in ("REFUSED", "DONTKNOW") for _ in range(answers.count(word)))
    cells = Counter(cell for row in rows for cell in row)
    assert kinds == {"REFUSED": cells["7.0"], "DONTKNOW": cells["9.0"]}


BDI = """\
format = 0
id = "depression-total"
version = "1"
title = "Total of the trial"
sheet_title = "Mood"
kind = "outcome"
recall = "P2W"

[licence]
owner = "somebody else"
terms = "commercial"
wording = "bring-your-own"
source = "the trial"

[[scales]]
id = "total"
method = "entered"
better = "lower"
min = 0
max = 63
step = 1
"""
TRIAL = """\
measure = "depression-total"
client = "rownames"
"""


@pytest.mark.long
@pytest.mark.skipif(not HERE, reason="the trial's file is not beside the repository")
def test_a_trial_of_totals_comes_in_and_all_sheets_are_printed_in_one_command(desk, file, tmp_path):
    desk.well("measures", "add", file(BDI, "depression-total.toml"))
    occasions = [("pre", "2025-01-06"), ("2m", "2025-03-06"), ("4m", "2025-05-06")]
    occasions += [("6m", "2025-07-06"), ("8m", "2025-09-06")]
    profile = TRIAL
    for name, day in occasions:
        profile += f'[[occasions]]\nday = {day}\ncolumns = {{ total = "bdi.{name}" }}\n'
    said = desk.well(
        "import", str(DATA / "btheb-bdi.csv"), "--profile", file(profile, "trial.toml"), "--yes"
    )
    assert "380 forms of 100 clients (380 ok)" in said
    out = tmp_path / "sheets"
    assert "100 sheets" in desk.well("report", "session", "--all", "--out", str(out))
    assert len(list(out.glob("*.pdf"))) == 100
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in out.iterdir())

"""The page on the trial is what the script writes, and its figures are those of the file."""

from __future__ import annotations

import csv
import math
import statistics

import pytest

from docs.btheb import PAGE, TRIAL, page

pytestmark = pytest.mark.skipif(
    not TRIAL.is_file(), reason="the trial is not beside the repository"
)


def people():
    with TRIAL.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_page_and_script_are_equal():
    assert page() == PAGE.read_text("utf-8"), "run: uv run python docs/btheb.py"


@pytest.mark.parametrize(("arm", "name"), [("TAU", "usual care"), ("BtheB", "the program")])
@pytest.mark.parametrize("month", [2, 8])
def test_shares_counted_by_hand(arm, name, month):
    needed = 1.959964 * math.sqrt(2) * 12.75 * math.sqrt(1 - 0.92)
    here = [row for row in people() if row["treatment"] == arm]
    both = [row for row in here if row[f"bdi.{month}m"]]
    falls = [float(row["bdi.pre"]) - float(row[f"bdi.{month}m"]) for row in both]
    improved, worse = sum(f > needed for f in falls), sum(f < -needed for f in falls)
    cells = (
        f"{name}, {month} months",
        f"{improved}",
        f"{improved / len(both):.0%}",
        f"{improved / len(here):.0%}",
        f"{worse}",
        f"{len(here) - len(both)}",
    )
    assert f"| {' | '.join(cells)} |" in PAGE.read_text("utf-8")


def test_an_effect_size_worked_out_by_hand():
    pairs = [
        (float(row["bdi.pre"]), float(row["bdi.8m"]))
        for row in people()
        if row["bdi.8m"] and row["treatment"] == "BtheB"
    ]
    falls = [before - after for before, after in pairs]
    z = statistics.fmean(falls) / statistics.stdev(falls)
    half = 1.959964 * math.sqrt(1 / len(falls) + z * z / (2 * len(falls)))
    told = f"{z:.2f} ({z - half:.2f} to {z + half:.2f})"
    assert f"the program, 8 months (n = {len(falls)})" in PAGE.read_text("utf-8")
    assert told in PAGE.read_text("utf-8")


def test_completers_and_starters_counted_by_hand():
    rows = [row for row in people() if row["bdi.2m"]]
    falls = [float(row["bdi.pre"]) - float(row["bdi.2m"]) for row in rows]
    stayed = [fall for fall, row in zip(falls, rows, strict=True) if row["bdi.8m"]]
    said = PAGE.read_text("utf-8")
    assert f"were down by {statistics.fmean(stayed):.1f} points" in said
    assert f"answered by {statistics.fmean(falls):.1f} (" in said

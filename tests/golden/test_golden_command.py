"""The reference cases of the shipped measures through ``fit score --json``, to the last one."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from fit_core.cli import run

REFERENCE = Path(__file__).parents[2] / ".." / "shared" / "reference"

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference cases are not beside the repository"
)


def cases(file, measure):
    path = REFERENCE / file
    return [
        c
        for c in json.loads(path.read_text(encoding="utf-8"))["cases"]
        if c["instrument"] == measure
    ]


@pytest.fixture
def scored(tmp_path, capsys):
    """Score rows of answers with their context and give the lines, one a row."""

    def scored(measure, answers, contexts):
        path = tmp_path / f"{measure}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            extra = sorted({name for context in contexts for name in context})
            writer.writerow([*range(1, len(answers[0]) + 1), *extra])
            for row, context in zip(answers, contexts, strict=True):
                writer.writerow([*row, *(context.get(name) for name in extra)])
        assert run(["score", measure, str(path), "--json"]) == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [line["row"] for line in lines] == list(range(1, len(answers) + 1))
        return lines

    return scored


def outcome_cases():
    """All outcome cases by measure; without the reference folder one name that is then skipped."""
    path = REFERENCE / "outcome-golden.json"
    if not path.exists():
        return {"none": []}
    found = {}
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        found.setdefault(case["instrument"], []).append(case)
    return found


CASES = outcome_cases()


def test_every_outcome_instrument_has_cases():
    assert len(CASES) == 42
    assert sum(map(len, CASES.values())) == 264


@pytest.mark.parametrize("instrument", CASES)
def test_outcome_cases(scored, instrument):
    mine, measure = CASES[instrument], instrument.replace("_", "-")
    lines = scored(measure, [case["answers"] for case in mine], [case["context"] for case in mine])
    for case, line in zip(mine, lines, strict=True):
        expected = case["expect"]
        if expected.get("invalid"):
            assert line["status"] == "invalid", case["id"]
            assert all(scale["score"] is None for scale in line["scales"].values()), case["id"]
            continue
        for scale, value in expected["scales"].items():
            got = line["scales"][scale.replace("_", "-")]
            if value == "not_scorable":
                assert (got["score"], got["status"]) == (None, "not-scorable"), case["id"]
            else:
                assert got["score"] == pytest.approx(value, abs=0.006), case["id"]
        for scale, bands in expected["bands"].items():
            got = line["scales"][scale.replace("_", "-")]["bands"]
            assert {name: got[name] for name in bands} == bands, case["id"]
        for name, truth in expected["cutoffs"].items():
            scale, sign, line_ = re.split("([<>]=?)", name)
            assert line["scales"][scale.replace("_", "-")]["cutoffs"][sign + line_] is truth, case[
                "id"
            ]
        for name, truth in expected["derived"].items():
            assert line["derived"][name.replace("_", "-")] is truth, case["id"]
        assert line["flags"] == [str(flag) for flag in expected["flags"]], case["id"]


def test_alliance_cases(scored):
    mine = cases("alliance-golden.json", "srs")
    assert len(mine) == 5
    items = [[case["input"]["items"].get(str(n)) for n in range(1, 5)] for case in mine]
    lines = scored("srs", items, [{} for _ in mine])
    for case, line in zip(mine, lines, strict=True):
        expected = case["expected"]
        assert line["status"] == expected["status"], case["id"]
        for scale, value in expected["scores"].items():
            got = line["scales"][scale]["score"]
            assert got == (None if value is None else pytest.approx(value, abs=2e-4)), case["id"]
        cutoffs, alerts = line["scales"]["total"]["cutoffs"], expected.get("alerts", {})
        for name, key in (("icce_total", "<=36"), ("pcoms_total", "<36")):
            if name in alerts:
                assert cutoffs[key] is alerts[name], case["id"]
        if "pcoms_item" in alerts:
            assert line["derived"]["pcoms-item"] is alerts["pcoms_item"], case["id"]

"""The reference cases of every outcome instrument through the pandas face, as binary floats."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from fit_core.measure.load import load_measure
from fit_core.scoring import score

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / ".." / "shared" / "reference" / "outcome-golden.json"
FILES = {path.stem: path for path in ROOT.glob("measures/*/fit_*/*.toml")}

pytestmark = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference cases are not beside the repository"
)


def cases():
    """All cases by measure id; without the reference file one name that is then skipped."""
    if not REFERENCE.exists():
        return {"none": []}
    found = {}
    for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]:
        found.setdefault(case["instrument"].replace("_", "-"), []).append(case)
    return found


CASES = cases()


def frame_of(mine):
    frame = pd.DataFrame([case["answers"] for case in mine], dtype="float64")
    frame.columns = [str(n) for n in range(1, frame.shape[1] + 1)]
    for word in sorted({word for case in mine for word in case["context"]}):
        frame[word] = [case["context"].get(word) for case in mine]
    return frame


@pytest.mark.parametrize("measure", CASES)
def test_a_frame_of_all_cases(measure):
    mine = CASES[measure]
    result = score(load_measure(FILES[measure]), frame_of(mine))
    for place, case in enumerate(mine):
        row, expected = result.iloc[place], case["expect"]
        assert (row["status"] == "invalid") is bool(expected.get("invalid")), case["id"]
        for scale, value in expected.get("scales", {}).items():
            got = row[scale.replace("_", "-")]
            shown = (
                pd.isna(got) if value == "not_scorable" else got == pytest.approx(value, abs=6e-3)
            )
            assert shown, case["id"]
        for scale, bands in expected.get("bands", {}).items():
            for name, label in bands.items():
                assert row[f"{scale.replace('_', '-')}.band.{name}"] == label, case["id"]
        for cutoff, truth in expected.get("cutoffs", {}).items():
            scale, sign, line = re.split("([<>]=?)", cutoff)
            assert bool(row[f"{scale.replace('_', '-')}.cutoff.{sign}{line}"]) is truth, case["id"]
        if not expected.get("invalid"):
            assert row["flags"] == " ".join(map(str, expected["flags"])), case["id"]

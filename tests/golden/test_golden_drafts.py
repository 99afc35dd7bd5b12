"""Worked cases of unverified keys, through a draft that a clinic confirmed, by the command line.

Where the shipped draft carries the key of the reference cases, it is confirmed as it is. An
illustrative key, which must never be shipped, is brought as the clinic's own draft.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from fit_core.measure.load import load_measure
from fit_core.scoring.compile import holds_key

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / ".." / "shared" / "reference" / "alliance-golden.json"
FILES = {path.stem: path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem}
MANUAL = "the reference cases"
WITHIN = 2e-4

pytestmark = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference cases are not beside the repository"
)

HEAD = """\
format = 0
id = "{id}"
version = "1"
title = "Draft of {id}"
kind = "process"
recall = "session"
key_grade = "unverified"
key_source = "illustrative: a key of the reference cases"
licence = {{ owner = "nobody", terms = "project", wording = "bring-your-own", source = "none" }}

[responses.answer]
codes = {codes}
"""
ITEM = """
[[items]]
id = "{n}"
topic = "statement {n}"
responses = "answer"
reverse = {reverse}
optional = {optional}
"""
SCALE = """
[[scales]]
id = "{id}"
items = {items}
method = "{method}"
better = "higher"
missing = {{ whole_form = true, source = "none was found", grade = "default" }}
"""
EXAMPLE = "\n[[examples]]\nanswers = {{ {answers} }}\nexpect = {{ {expect} }}\n"


def by_key():
    """The cases with a key of their own, by instrument and key."""
    if not REFERENCE.exists():
        return {}
    found = {}
    for case in json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]:
        if "key" in case:
            name = f"{case['instrument'].replace('_', '-')} {json.dumps(case['key'])}"
            found.setdefault(name, []).append(case)
    return found


KEYS = by_key()


def draft(name, cases):
    """The text of a draft of this key; its first complete case is its worked example."""
    key = cases[0]["key"]
    scales = dict(key["subscales"])
    scored = sorted({item for items in scales.values() for item in items})
    unscored = set(key.get("unscored", ()))
    codes = [c for c in range(key["min"], key["max"] + 1) if c not in key.get("exclude", [])]
    if key.get("total"):
        scales["total"] = scored
    method = "mean" if key["method"] == "mean" else "sum"
    text = HEAD.format(id=name, codes=codes)
    for n in sorted(unscored.union(scored)):
        marks = {"reverse": n in key["reverse"], "optional": n in unscored}
        text += ITEM.format(n=n, **{mark: str(on).lower() for mark, on in marks.items()})
    for scale, items in scales.items():
        listed = json.dumps([str(n) for n in items])
        text += SCALE.format(id=scale.replace("_", "-"), items=listed, method=method)
    blank = {scale.replace("_", "-"): '"not-scorable"' for scale in scales}
    return text + EXAMPLE.format(
        answers="1 = " + str(codes[0]), expect=", ".join(f"{s} = {v}" for s, v in blank.items())
    )


def lines_of(desk, measure, cases, folder):
    """Score the answers of all cases in one file."""
    items = sorted({item for case in cases for item in case["input"]["items"]}, key=int)
    path = folder / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(items)
        writer.writerows([case["input"]["items"].get(item) for item in items] for case in cases)
    out = desk.well("score", measure, str(path), "--json")
    return [json.loads(line) for line in out.splitlines()]


def check(case, line):
    expected = case["expected"]
    assert line["status"] == expected["status"], case["working"]
    for scale, value in expected["scores"].items():
        got = line["scales"][scale.replace("_", "-")]["score"]
        assert got == (None if value is None else pytest.approx(value, abs=WITHIN)), case["id"]


@pytest.mark.parametrize("name", KEYS, ids=lambda name: KEYS[name][0]["id"])
def test_a_confirmed_draft_agrees(desk, tmp_path, name):
    cases = KEYS[name]
    instrument = name.split()[0]
    own = f"{instrument}-own"
    path = tmp_path / f"{own}.toml"
    path.write_text(draft(own, cases), encoding="utf-8")
    desk.well("measures", "add", str(path))
    desk.well("measures", "confirm", own, "--manual", MANUAL, "--yes")
    for case, line in zip(cases, lines_of(desk, own, cases, tmp_path), strict=True):
        check(case, line)
    if holds_key(load_measure(FILES[instrument])):
        desk.well("measures", "confirm", instrument, "--manual", MANUAL, "--yes")
        for case, line in zip(cases, lines_of(desk, instrument, cases, tmp_path), strict=True):
            check(case, line)


def test_which_drafts_carry_a_key_and_which_name_scales_only():
    drafts = {
        name: holds_key(measure)
        for name, path in FILES.items()
        if (measure := load_measure(path)).key_grade == "unverified"
    }
    whole = {name for name, held in drafts.items() if held}
    assert whole == {"ccci-r-client7", "cmo", "mtci-cv", "pear", "sai", "taqs"}
    assert len(drafts) == 19
    assert {name.split()[0] for name in KEYS} == set(drafts)

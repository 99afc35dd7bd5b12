"""The worked cases agree with the second scorer too: table, scorer and cases meet."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.oracle.make_facts import REFERENCE
from tests.oracle.scorer import Scorer, read_table

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference cases are not beside the repository"
)
FACTS = read_table()
PARTS = {"occurred": "", "impact": ".impact", "treatment": ".cause"}
WITHIN = {"outcome": Fraction(6, 1000), "alliance": Fraction(2, 10_000)}


def cases(family):
    """Cases of one form on a real key."""
    path = REFERENCE / f"{family}-golden.json"
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["cases"]
    return [case for case in found if family == "outcome" or plain(case)]


def plain(case):
    return "items" in case["input"] and "key" not in case


def text(value):
    return "" if value is None else str(value)


def flat(items):
    """Texts by item id: the three parts of an unwanted effect are three items."""
    found = {}
    for number, answer in items.items():
        given = answer if isinstance(answer, dict) else {"occurred": answer}
        found |= {f"{number}{PARTS[part]}": text(value) for part, value in given.items()}
    return found


def scored(measure, texts, person=None):
    blank = dict.fromkeys((item["id"] for item in FACTS[measure]["items"]), "")
    return Scorer(FACTS[measure]).score(blank | texts, person or {})


def near(got, expected, family):
    if expected in (None, "not_scorable") or got is None:
        return got is None and expected in (None, "not_scorable")
    return abs(got - Fraction(expected)) <= WITHIN[family]


@pytest.mark.parametrize("case", cases("outcome"), ids=lambda case: case["id"])
def test_an_outcome_case(case):
    measure = case["instrument"].replace("_", "-")
    texts = {str(n): text(value) for n, value in enumerate(case["answers"], 1)}
    person = {word: str(value).removesuffix(".0") for word, value in case["context"].items()}
    found, expected = scored(measure, texts, person), case["expect"]
    if expected.get("invalid"):
        assert found["status"] == "invalid"
        return
    scales = {name.replace("-", "_"): scale for name, scale in found["scales"].items()}
    for name, value in expected["scales"].items():
        assert near(scales[name]["score"], value, "outcome"), name
    for name, bands in expected["bands"].items():
        assert {key: scales[name]["bands"][key] for key in bands} == bands
    for line, truth in expected["cutoffs"].items():
        name, sign, value = re.split("([<>]=?)", line)
        assert scales[name]["cutoffs"][sign + value] is truth, line
    for rule, truth in expected["derived"].items():
        assert found["derived"][rule.replace("_", "-")] is truth, rule
    assert list(found["flags"]) == [str(flag) for flag in expected["flags"]]


@pytest.mark.parametrize("case", cases("alliance"), ids=lambda case: case["id"])
def test_an_alliance_case(case):
    found = scored(case["instrument"].replace("_", "-"), flat(case["input"]["items"]))
    expected = case["expected"]
    assert found["status"] == expected["status"]
    scales = {name.replace("-", "_"): scale["score"] for name, scale in found["scales"].items()}
    for name, value in expected["scores"].items():
        if name == "impact_mean":  # a ratio of two scores, which no form says
            continue
        assert near(scales[name], value, "alliance"), name

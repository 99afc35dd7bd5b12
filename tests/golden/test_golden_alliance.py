"""The reference cases of every alliance instrument, to the last one.

Cases on a real key run on the shipped files. Cases on an illustrative key, which must never be
shipped, run on throw-away measures made of that key alone. What lies between forms (two partners,
a clinic's share of top scores, a fall since the last session) is worked out here from the scores.
"""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from fit_core.answers.check import check_answers
from fit_core.measure.load import load_measure
from fit_core.measure.model import Item, Licence, Measure, MissingRule, ResponseSet, Scale
from fit_core.scoring.form import score_form

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / ".." / "shared" / "reference" / "alliance-golden.json"
FILES = {path.stem: path for path in ROOT.glob("measures/*/fit_*/*.toml")}
WITHIN = Fraction(2, 10_000)

pytestmark = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference cases are not beside the repository"
)


def all_cases():
    """All cases; without the reference file none, and the tests are skipped."""
    if not REFERENCE.exists():
        return []
    return json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]


CASES = all_cases()
PLAIN = [case for case in CASES if "items" in case["input"] and "key" not in case]
ILLUSTRATIVE = [case for case in CASES if "key" in case]
PARTNERS = [case for case in CASES if "partner_a" in case["input"]]
GROUPS = [case for case in CASES if "records" in case["input"]]


def name(case):
    return case["id"]


def shipped(instrument):
    return load_measure(FILES[instrument.replace("_", "-")])


def flat(items):
    """Answers by item id: the three parts of an unwanted effect are three items."""
    parts = {"occurred": "", "impact": ".impact", "treatment": ".cause"}
    found = {}
    for number, answer in items.items():
        if isinstance(answer, dict):
            found |= {f"{number}{parts[part]}": value for part, value in answer.items()}
        else:
            found[number] = answer
    return {item: value for item, value in found.items() if value is not None}


def scored(measure, items):
    answers = {
        item: value if isinstance(value, str) else Decimal(str(value))
        for item, value in flat(items).items()
    }
    return score_form(measure, check_answers(measure, answers))


def values(form):
    """Scores by the names of the reference file."""
    found = {name.replace("-", "_"): score.exact for name, score in form.scales.items()}
    if "impact_sum" in found:  # a ratio of two scores, undefined where nothing happened
        many = found["n_effects"]
        found["impact_mean"] = found["impact_sum"] / many if many else None
    return found


def agrees(got, expected):
    if expected is None or got is None:
        return got is expected
    return abs(got - Fraction(str(expected))) <= WITHIN


def check(case, form):
    expected = case["expected"]
    assert form.status == expected["status"], case["working"]
    found = values(form)
    for scale, value in expected["scores"].items():
        assert agrees(found[scale], value), (scale, case["working"])
    for scale, value in expected.get("derived", {}).items():
        assert agrees(found[scale], value), (scale, case["working"])


def throw_away(key):
    """A measure made of an illustrative key and nothing else."""
    low, high = key["min"], key["max"]
    codes = [code for code in range(low, high + 1) if code not in key.get("exclude", [])]
    scales = dict(key["subscales"])
    scored = {item for scale in scales.values() for item in scale}
    unscored = set(key.get("unscored", ()))
    items = sorted(scored | unscored)
    if key.get("total"):
        scales["total"] = sorted(scored)
    method = "mean" if key["method"] == "mean" else "sum"
    return Measure(
        format=0,
        id="throw-away",
        version="1",
        title="Throw-away measure",
        kind="process",
        recall="session",
        licence=Licence(owner="nobody", terms="project", wording="bring-your-own", source="none"),
        responses={"answer": ResponseSet(codes=tuple(map(Decimal, codes)))},
        items=tuple(
            Item(
                id=str(n),
                topic=f"item {n}",
                responses="answer",
                reverse=n in key["reverse"],
                optional=n in unscored,
            )
            for n in items
        ),
        scales=tuple(
            Scale(
                id=scale.replace("_", "-"),
                method=method,
                better="higher",
                items=tuple(map(str, numbers)),
                missing=MissingRule(whole_form=True),
            )
            for scale, numbers in scales.items()
        ),
    )


def test_all_cases_are_held_by_one_of_these_tests():
    assert len(CASES) == 198
    assert len(PLAIN) + len(ILLUSTRATIVE) + len(PARTNERS) + len(GROUPS) == len(CASES)


@pytest.mark.parametrize("case", PLAIN, ids=name)
def test_a_case_on_a_real_key(case):
    form = scored(shipped(case["instrument"]), case["input"]["items"])
    check(case, form)
    if case.get("log") == "contradiction":
        assert "does not count" in form.problems[-1], case["working"]
    expected, alerts = case["expected"], case["expected"].get("alerts", {})
    cutoffs = form.scales["total"].cutoffs if "total" in form.scales else {}
    for alert, line in (("icce_total", "<=36"), ("pcoms_total", "<36")):
        if alert in alerts:
            assert cutoffs[line] is alerts[alert], case["working"]
    for alert, rule in (("pcoms_item", "pcoms-item"), ("unresolved", "unresolved")):
        if alert in alerts:
            assert form.derived[rule] is alerts[alert], case["working"]
    if "icce_drop" in alerts:
        fall = Fraction(str(case["input"]["previous_total"])) - form.scales["total"].exact
        assert (fall >= 1) is alerts["icce_drop"], case["working"]
    if "flag" in expected:
        assert form.derived["flag"] is expected["flag"], case["working"]
    if "category" in expected:
        assert agrees(form.scales["face"].exact, expected["category"])


@pytest.mark.parametrize("case", ILLUSTRATIVE, ids=name)
def test_a_case_on_an_illustrative_key(case):
    assert shipped(case["instrument"]).key_grade == "unverified"
    check(case, scored(throw_away(case["key"]), case["input"]["items"]))


@pytest.mark.parametrize("case", PARTNERS, ids=name)
def test_two_partners(case):
    measure = shipped(case["instrument"])
    forms = [scored(measure, case["input"][partner]) for partner in ("partner_a", "partner_b")]
    a, b = (form.scales["total"].exact for form in forms)
    both = a is not None and b is not None
    found = {"a": a, "b": b}
    found["couple_mean"] = (a + b) / 2 if both else None
    found["split"] = abs(a - b) if both else None
    for score, value in case["expected"]["scores"].items():
        assert agrees(found[score], value), case["working"]


@pytest.mark.parametrize("case", GROUPS, ids=name)
def test_the_share_of_top_scores(case):
    measure = shipped(case["instrument"])
    tops = [scored(measure, items).scales["top-score"].exact for items in case["input"]["records"]]
    known = [top for top in tops if top is not None]
    expected = case["expected"]["aggregate"]
    assert len(known) == expected["n"]
    assert agrees(100 * sum(known) / len(known), expected["top_percent"])

"""Codes of terminologies: what each may be used for, and nothing else, over all shipped files.

The codes are those that public tables and programs use wrongly, with what they mean.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure.load import load_measure
from fit_core.measure.rules.identifiers import is_code
from tests.oracle.scorer import read_table

ROOT = Path(__file__).parents[2]
#: Code: what it means, and the only places (measure, scale or item) where it may stand.
MEANS = {
    "44261-6": ("total of the PHQ-9; used for the PHQ-8", {("phq9", "total")}),
    "44249-1": ("panel of the PHQ-9; used for its total", {("phq9", "")}),
    "71969-0": ("mental T score of the PROMIS-10; used for the WHO-5", set()),
    "71971-6": ("physical T score of the PROMIS-10", set()),
    "70272-0": ("total of the PHQ-4; used for the GAD-2", {("phq4", "total")}),
    "75626-2": ("total of the AUDIT-C; used for the AUDIT", {("audit-c", "total")}),
    "69737-5": ("panel of the GAD-7; used for its total", {("gad7", "")}),
    "71354-5": ("panel of the EPDS; used for its total", {("epds", "")}),
    "68517-2": ("one question on heavy days; used for the first of the AUDIT-C", set()),
    "71968-2": ("raw score inside the PROMIS-29; used for the anxiety form", set()),
    "77862-1": ("PROMIS anxiety 7a; used for 8a", set()),
    "70221-7": ("a list for an earlier manual; used for the PCL-5", set()),
    "96762-0": ("not confirmed; used for the PCL-5", set()),
    "61758-9": ("a run of item codes on a guide's page; used for PROMIS depression", set()),
    "69729-2": ("panel of several forms together", set()),
    "62746-3": ("panel whose answers run from all to none; used for the K6", set()),
    "65189-3": ("item of that panel; used for the K6", set()),
    "65190-1": ("item of that panel; used for the K6", set()),
    "65191-9": ("item of that panel; used for the K6", set()),
    "65192-7": ("item of that panel; used for the K6", set()),
    "89204-2": ("total of the PHQ-9 for teenagers, from one source", set()),
    "718613005": ("a sum of 0-48; used for a mean of the CORE-OM", set()),
    "718492008": ("a sum of 0-16; used for a mean of the CORE-OM", set()),
    "718431003": ("the group form for children; used for the CSRS", set()),
    "715252007": ("a screening procedure, unverified; used for the PHQ-9", set()),
}


@pytest.fixture(scope="module")
def uses():
    """Every code of every shipped file: system, code, measure, place."""
    files = [path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem]
    measures = [load_measure(path) for path in files]
    return [
        (one.system, one.code, measure.id, one.scale or one.item)
        for measure in measures
        for one in measure.identifiers
    ]


@pytest.mark.parametrize("code", MEANS)
def test_a_code_stands_only_for_what_it_means(uses, code):
    means, allowed = MEANS[code]
    assert is_code("loinc" if "-" in code else "snomed", code), means
    assert {(measure, place) for _, found, measure, place in uses if found == code} == allowed


def test_every_code_was_read_as_high_or_medium(uses):
    read = {
        (system, code)
        for facts in read_table().values()
        for system, code, _, grade, *_ in facts["about"].get("codes", ())
        if grade in ("high", "medium")
    }
    used = {(system, code) for system, code, _, _ in uses if system != "doi"}
    assert used <= read
    assert len(used) > 80


def test_a_total_and_a_panel_are_never_one_code(uses):
    places = {}
    for system, code, _, place in uses:
        if system != "doi":
            places.setdefault(code, set()).add(place)
    assert not [code for code, found in places.items() if len(found) > 1]

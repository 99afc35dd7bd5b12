"""Codes of terminologies: check digits, and codes that are in public use for something else."""

from __future__ import annotations

import pytest

from fit_core.measure.load import load_measure
from fit_core.measure.rules.identifiers import is_code

#: Measure, scale or item ("" for the form), and a code that public tables wrongly give it.
FORBIDDEN = [
    ("phq8", "total", "44261-6", "the PHQ-9 total"),
    ("who5", "percent", "71969-0", "the mental T score of the PROMIS-10"),
    ("gad2", "total", "70272-0", "the PHQ-4 total"),
    ("audit", "total", "75626-2", "the AUDIT-C total"),
    ("gad7", "total", "69737-5", "the panel"),
    ("epds", "total", "71354-5", "the panel"),
    ("audit-c", "1", "68517-2", "the single question on heavy days"),
    ("promis-anx-4a", "raw", "71968-2", "a raw score of the PROMIS-29"),
    ("promis-anx-8a", "t", "77862-1", "Anxiety 7a"),
    ("pcl5", "", "70221-7", "the list of 17 items of an earlier manual"),
]


@pytest.fixture(scope="session")
def library(shipped):
    """Every shipped measure by id."""
    return {path.stem: load_measure(path) for path in shipped}


@pytest.mark.parametrize(("measure", "place", "code", "means"), FORBIDDEN)
def test_a_code_of_something_else_is_not_used(library, measure, place, code, means):
    assert is_code("loinc", code), means
    used = {(one.scale or one.item, one.code) for one in library[measure].identifiers}
    assert (place, code) not in used, means


def test_only_codes_that_were_read_are_shipped(library):
    codes = [one for measure in library.values() for one in measure.identifiers]
    assert len(codes) > 80
    assert {one.grade for one in codes} == {"high", "medium"}


def test_no_code_names_two_things(library):
    seen = {}
    for measure in library.values():
        for one in measure.identifiers:
            if one.system != "doi":
                seen.setdefault((one.system, one.code), set()).add(one.scale or one.item)
    assert all(len(places) == 1 for places in seen.values())


@pytest.mark.parametrize(
    ("system", "code", "right"),
    [
        ("loinc", "44249-1", True),
        ("loinc", "44249-2", False),
        ("loinc", "44249", False),
        ("snomed", "720433000", True),
        ("snomed", "702433000", False),  # two digits swapped
        ("snomed", "0720433000", False),
        ("doi", "10.1192/bjp.180.5.461", True),
        ("doi", "bjp.180.5.461", False),
    ],
)
def test_check_digits(system, code, right):
    assert is_code(system, code) is right


def test_links_lead_to_shipped_measures_and_back(library):
    links = {(m.id, link.measure) for m in library.values() for link in m.linked}
    assert {name for link in links for name in link} <= set(library)
    assert not [link for link in links if link[::-1] not in links]

"""Codes of terminologies: check digits, and codes that are in public use for something else."""

from __future__ import annotations

import pytest

from fit_core.measure.load import load_measure
from fit_core.measure.rules.identifiers import is_code


@pytest.fixture(scope="session")
def library(shipped):
    """Every shipped measure by id."""
    return {path.stem: load_measure(path) for path in shipped}


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

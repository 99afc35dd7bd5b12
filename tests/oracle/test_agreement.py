"""Two scorers that share no line agree on random forms of every measure that has a score."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from fit_core.measure.load import load_measure
from tests.oracle.kernel import in_batch, one_at_a_time
from tests.oracle.scorer import Scorer, half_up, read_table
from tests.oracle.vectors import forms

ROOT = Path(__file__).parents[2]
FACTS = read_table()
SCORED = [name for name, facts in FACTS.items() if not facts.get("draft")]
#: Drafts that hold a whole key; they score once a clinic has compared it with its manual.
WHOLE = [
    name
    for name, facts in FACTS.items()
    if facts.get("draft") and facts["scales"] and all(s["items"] for s in facts["scales"])
]
QUICK, MANY = 60, 10_000
#: Decimal places of a banded value whose fraction has no end.
PLACES = 10
#: Scores that a file gives otherwise than the facts, with the reason; to what they are rounded.
ROUNDED = {
    # 100 x sum / 27: the format has decimals, not thirds, so the file holds a table.
    ("collaborate-10", "scaled-0-100"): 4,
}


def measure_of(name):
    """The shipped measure; of a draft, one whose key counts as confirmed."""
    (path,) = ROOT.glob(f"measures/*/fit_*/{name}.toml")
    measure = load_measure(path)
    return replace(measure, key_grade="recalled") if name in WHOLE else measure


def agree(measure, facts, number, seed=20_26):
    """Score so many forms with both, and stop at the first difference."""
    given = list(forms(facts, number, seed))
    oracle = Scorer(facts)
    for form, said in zip(given, in_batch(measure, given), strict=True):
        assert said == wanted(measure.id, oracle.score(*form)), form
    return given


def wanted(name, scored):
    """What the second scorer says, with the places that the program prints of an endless value."""
    for key, scale in scored["scales"].items():
        del scale["asked"]
        if (name, key) in ROUNDED and scale["score"] is not None:
            scale["score"] = scale["banded"] = half_up(scale["score"], ROUNDED[name, key])
        if scale["banded"] is not None:
            scale["banded"] = round(scale["banded"], PLACES)
    return scored


def test_every_measure_with_a_key_is_in_the_table():
    files = ROOT.glob("measures/*/fit_*/*.toml")
    measures = [load_measure(path) for path in files if "." not in path.stem]
    scored = {measure.id for measure in measures if measure.key_grade != "unverified"}
    assert scored == set(SCORED)
    assert {measure.id for measure in measures} == set(FACTS)
    whole = {measure.id for measure in measures if measure.items} - scored
    assert whole == set(WHOLE)


@pytest.mark.parametrize("name", [*SCORED, *WHOLE])
def test_some_forms_of_a_measure(name):
    measure, oracle = measure_of(name), Scorer(FACTS[name])
    given = agree(measure, FACTS[name], QUICK)
    for form, said in zip(given, one_at_a_time(measure, given), strict=True):
        assert said == wanted(name, oracle.score(*form)), form


@pytest.mark.long
@pytest.mark.parametrize("name", [*SCORED, *WHOLE])
def test_ten_thousand_forms_of_a_measure(name):
    agree(measure_of(name), FACTS[name], MANY, seed=len(name))

"""The second scorer is no echo: it notices one mistake in a key, whatever the mistake."""

from __future__ import annotations

import pytest

from tests.oracle.kernel import in_batch
from tests.oracle.mutants import mutants
from tests.oracle.scorer import Scorer
from tests.oracle.test_agreement import FACTS, SCORED, WHOLE, measure_of, wanted
from tests.oracle.vectors import forms

#: Between them these have every kind of rule.
OFTEN = ("phq9", "core10", "audit", "epds", "swemwbs", "care", "srs", "psychlops", "oq45")
#: Mistakes that no form can show, with the reason.
HARMLESS = {
    # All but one may lack an answer already; without any there is no mean.
    ("gbo", "mean-rated: one more item may be missing"),
    *((f"esq{form}", "care: one more item may be missing") for form in ("", "-child", "-parent")),
    *(
        (f"esq{form}", "environment: one more item may be missing")
        for form in ("", "-child", "-parent")
    ),
    # All may lack an answer already.
    ("eq5d5l", "profile: one more item may be missing"),
    # Doubled sums are even: from 15 is from 16.
    ("dass21", "stress: bands default moved"),
}


def unnoticed(name, number):
    """Mistakes in a measure that the second scorer passes over."""
    measure, oracle = measure_of(name), Scorer(FACTS[name])
    given = list(forms(FACTS[name], number, seed=7))
    right = [wanted(name, oracle.score(*form)) for form in given]
    assert in_batch(measure, given) == right
    copies = list(mutants(measure))
    assert copies
    return [what for what, copy in copies if in_batch(copy, given) == right]


@pytest.mark.parametrize("name", OFTEN)
def test_a_mistake_is_noticed(name):
    assert unnoticed(name, 300) == []


@pytest.mark.long
@pytest.mark.parametrize("name", [*SCORED, *WHOLE])
def test_a_mistake_in_any_measure_is_noticed(name):
    harmless = {what for measure, what in HARMLESS if measure == name}
    assert set(unnoticed(name, 1500)) == harmless

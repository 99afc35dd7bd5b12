from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from fit_core.measure.licence import TABLE, VERBS, allowed
from fit_core.measure.load import load_measure
from fit_core.measure.model import Terms


def under(measure, terms, electronic=True):
    licence = msgspec.structs.replace(measure.licence, terms=terms, electronic=electronic)
    return msgspec.structs.replace(measure, licence=licence)


def test_the_table_knows_all_terms():
    assert set(TABLE) == set(get_args(Terms))


@pytest.mark.parametrize("terms", get_args(Terms))
def test_a_record_opens_everything_and_a_refusal_says_what_it_needs(example, terms):
    for verb in VERBS:
        assert allowed(under(example, terms), verb, has_record=True).allowed
        verdict = allowed(under(example, terms), verb, has_record=False)
        assert bool(verdict.needed) == (not verdict.allowed)
        assert verdict.allowed == (verb in TABLE[terms])
        assert example.title in verdict.reason


@pytest.mark.parametrize("terms", get_args(Terms))
def test_scoring_ones_own_answers_is_always_open(example, terms):
    for verb in ("score", "enter-total", "export"):
        assert allowed(under(example, terms), verb, has_record=False).allowed


def test_a_screen_needs_electronic_use(example):
    closed = under(example, "public-domain", electronic=False)
    assert not allowed(closed, "screen", has_record=False).allowed
    assert allowed(closed, "print", has_record=False).allowed
    assert allowed(closed, "screen", has_record=True).allowed


def test_the_shipped_measures(shipped):
    by_id = {measure.id: measure for measure in map(load_measure, shipped)}
    assert allowed(by_id["phq9"], "screen", has_record=False).allowed
    assert allowed(by_id["session-checkin"], "translate", has_record=False).allowed
    for verb in ("print", "screen", "translate", "show-items", "fit-model"):
        verdict = allowed(by_id["ors"], verb, has_record=False)
        assert not verdict.allowed
        assert "Scott D. Miller" in verdict.reason

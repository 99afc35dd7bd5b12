"""What is said of alliance and outcome: never from too little, never too much."""

from __future__ import annotations

import re

import numpy as np
import pytest
from fit_service import alliance_outcome
from fit_service.alliance_outcome import analyse
from fit_service.lagging import lagged

from fit_core.errors import FitError
from plugins.service.tests.services import BOND, MOOD, Made, archive_of, facts, inquiry, service

CAUSAL = re.compile(r"caus|predict|because of|leads? to|effect of|driv|improves", re.I)


def effects(found):
    (table,) = (table for table in found.tables if table.name == "effects")
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_an_effect_is_told_both_ways_with_estimate_interval_and_n(rng):
    found = analyse(inquiry(service(rng, 300, effect=-0.25)))
    forth, back = effects(found)
    assert 0 < forth["sd_low"] < forth["sd"] < forth["sd_high"]
    assert back["direction"] == "outcome, then alliance"
    said = found.sentences[0]
    assert "followed by a better outcome" in said
    assert re.search(r"\(95 % \+0\.\d\d to \+0\.\d\d; 300 persons", said)
    assert "0.278 [0.256, 0.299]" in found.sentences[2]


def test_no_effect_is_not_told_as_one(rng):
    made = service(rng, 200, effect=0.0)
    found = analyse(inquiry(made))
    said = found.sentences[0]
    assert said.startswith("These data do not show")
    assert "are compatible with them" in said


def test_nothing_is_called_a_cause_and_nothing_is_of_one_client(rng):
    for effect in (-0.3, 0.0):
        found = analyse(inquiry(service(rng, 160, effect=effect)))
        assert found.sentences[-1] == alliance_outcome.CAUTION
        assert not any(CAUSAL.search(sentence) for sentence in found.sentences[:-2])
        assert not any(
            "*" in str(cell) for table in found.tables for row in table.rows for cell in row
        )


def test_the_direction_of_the_scales_does_not_change_what_is_said(rng):
    made = service(rng, 160, effect=-0.3)
    found = effects(analyse(inquiry(made)))[0]
    for one in made:
        one.scores = [(m, s, d, 27 - v if m == "mood" else v) for m, s, d, v in one.scores]
    turned = effects(analyse(inquiry(made, outcome=facts(better="higher"))))[0]
    for name in ("sd", "sd_low", "sd_high", "points"):
        assert turned[name] == pytest.approx(found[name], abs=1e-3)


def test_below_the_minimum_there_are_counts_and_no_number(rng):
    found = analyse(inquiry(service(rng, 49)))
    assert "49 persons" in found.reason
    assert [table.name for table in found.tables] == ["counts"]
    assert not found.sentences


def test_under_150_persons_there_is_an_estimate_and_no_conclusion(rng):
    found = analyse(inquiry(service(rng, 100, effect=-0.5)))
    assert "For a conclusion 150 persons are needed" in found.sentences[0]


def test_a_ceiling_is_refused_with_its_size(rng):
    made = service(rng, 80)
    for one in made:
        one.scores = [(m, s, d, 40.0 if m == "bond" else v) for m, s, d, v in one.scores]
    assert "hardly varies within persons: SD 0.00" in analyse(inquiry(made)).reason


def test_where_the_model_cannot_be_fitted_the_fallback_says_its_bias(rng, monkeypatch):
    def never(panel):
        raise FitError("No end was reached.", "")

    monkeypatch.setattr(alliance_outcome, "fit_riclpm", never)
    found = analyse(inquiry(service(rng, 160, effect=-0.4)))
    assert "biased towards zero for short courses" in found.sentences[0]
    (forth,) = effects(found)
    assert forth["sd_low"] < forth["sd"] < forth["sd_high"]


def test_an_alliance_that_is_asked_at_every_third_session_only_is_no_stumbling_block(rng):
    made = service(rng, 200)
    for one in made:
        one.scores = [row for row in one.scores if row[0] == "mood" or row[1] in (1, 4, 7)]
    found = analyse(inquiry(made))
    assert not found.reason
    assert all(row["sd_low"] < row["sd"] < row["sd_high"] for row in effects(found))


def test_a_missing_measure_is_named():
    assert "no alliance measure" in analyse(inquiry([], alliance=None)).reason
    assert "no outcome measure" in analyse(inquiry([], outcome=None)).reason


def test_a_course_is_cut_at_a_long_gap_and_a_client_counts_once():
    cut = Made(0).weekly(3)
    cut.meetings += [(14 + 29 + 7 * k, "kept", 0, "", False) for k in range(3)]
    values = [20.0, 19, 18, 17, 16, 15]
    cut.scores = [(m, k + 1, 0, v) for m in ("mood", "bond") for k, v in enumerate(values)]
    again = Made(0, order=2, started=400).weekly(4)
    again.scored("mood", [9, 8, 7, 6]).scored("bond", [30, 31, 32, 33])
    others = [
        Made(1 + i).weekly(4).scored("mood", [20, 19, 18, 17]).scored("bond", [30, 31, 32, 33])
        for i in range(25)
    ]
    found = lagged(archive_of([cut, again, *others]), BOND, MOOD)
    assert (found.cut, found.again) == (1, 1)
    assert np.nansum(found.panel.joint[0]) == 3
    assert len(found.panel.alliance) == 26


def test_only_the_own_comparable_forms_are_lined_up():
    made = [
        Made(i).weekly(4).scored("mood", [20, 19, 18, 17]).scored("bond", [30, 31, 32, 33])
        for i in range(25)
    ]
    languages = ("en", "en", "de", "de", *["en"] * 4) * 25
    found = lagged(archive_of(made, language=languages), BOND, MOOD)
    assert found.joint == 2 * 25
    assert found.panel.alliance.shape == (25, 2)

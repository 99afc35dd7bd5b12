"""The layers of the pack: what is published in the United Kingdom, and what Welsh goes without."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away
from fit_core.testing import (
    check_apart,
    check_claims,
    check_figures,
    check_layers,
    check_norms,
    check_withheld,
)
from tests.languages.house import facts, shelf

PACK = load_pack("lang-cy", "0.1.0", Path(__file__).parents[1] / "fit_lang_cy")
ALL = resolve(PACK.layers)
CORE = ("core-om", "core10", "yp-core")


def person(language="en-GB", **more) -> Person:
    return Person(language, country="GB", **more)


def test_the_language_layer_claims_no_more_than_was_done():
    (placed,) = PACK.languages
    check_claims(placed, by="project author", unconsidered=5)
    assert placed.layer.language == "cy"
    assert placed.layer.presentation.beside == "en-GB"
    assert placed.layer.presentation.paper == "A4"


def test_every_layer_is_of_the_measure_as_it_is_now():
    check_layers(PACK, shelf(), people=9)


def test_norms_have_their_people_and_stand_on_a_metric_of_their_scale():
    check_norms(PACK, shelf(), of=[("en-GB", "GB")])
    for norm in (norm for found in ALL.norms.values() for norm, _ in found):
        assert str(norm.year) in norm.population or norm.year in (None, 2005)


@pytest.mark.parametrize("measure", CORE)
def test_answers_in_welsh_go_without_what_was_published_in_english(measure):
    takes = ("line", "change", "mean", "expected")
    people = [person(language) for language in ("cy", "cy-GB")]
    check_withheld(ALL, shelf()[measure], people, takes=takes, reason="no-study")
    for one in takes:
        assert taken_away(ALL, measure, "total", one, person("en-GB", age=40)) is None


def test_no_study_lets_welsh_and_english_answers_be_compared():
    check_apart(ALL, shelf(), "en-GB", "cy")


def test_rivals_stand_beside_each_other():
    found = norms_for(ALL, "core-om", "total-mean", "line", person(age=40))
    assert [one.value.year for one in found] == [2002, 2002, 2007]
    ages = norms_for(ALL, "yp-core", "total", "line", person(age=13))
    assert {one.value.year for one in ages} == {2016, 2025}
    assert not any(one.value.id.endswith("-18") for one in ages)


def test_from_65_years_on_no_line_of_working_age_is_drawn():
    for age, ids in ((64, True), (65, False), (97, False), (None, True)):
        found = norms_for(ALL, "core-om", "total-mean", "line", person(age=age))
        assert bool(found) is ids


def test_two_lines_of_core_10_answer_two_questions():
    lines = norms_for(ALL, "core10", "total", "line", person())
    assert [(one.value.purpose, one.value.cutoff.value) for one in lines] == [
        ("csc", 11),
        ("screening", 13),
    ]
    assert lines[0].value.reliable_change.level == Decimal("0.90")
    assert lines[1].value.cutoff.accuracy.reference == "SCID"


def test_a_line_equal_to_a_score_is_read_as_each_source_reads_it():
    sides = {norm.id: norm.cutoff.side for norm, _ in ALL.norms["core-om"] if norm.cutoff}
    assert sides["general-population-2007"] == "at-or-above"
    assert {side for name, side in sides.items() if name.startswith("england-2002")} == {"above"}


def test_every_figure_of_the_facts_stands_in_a_layer():
    """Of English answers in the United Kingdom; the YP-CORE's were published as means of items."""
    known = {"CORE-OM": "core-om", "CORE-10": "core10", "YP-CORE": "yp-core", "SWEMWBS": "swemwbs"}
    checked = 0
    for fact in facts('^(?=.* country: "?GB)(?=.* lang: en,)', known):
        keys = ("cutoff", "mean", "sd", *(() if "-risk-" in fact.id else ("rci",)))
        factor = 10 if fact.instrument == "yp-core" else 1
        moved = {key: value * factor for key, value in fact.figures(*keys).items()}
        check_figures(ALL, fact.instrument, moved | fact.figures("alpha"), fact.id)
        checked += 1
    assert checked == 44

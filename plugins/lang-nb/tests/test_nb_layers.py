"""The layers of the pack: means by age and sex, one line on two rulers, and what is withheld."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.comparable import verdict
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import LINES, Person, norms_for, taken_away
from fit_core.clinic.norm_offers import tells_change
from fit_core.measure.metric import on_scale
from fit_core.testing import (
    check_apart,
    check_claims,
    check_figures,
    check_layers,
    check_norms,
    check_withheld,
)
from tests.languages.house import facts, shelf

PACK = load_pack("lang-nb", "0.1.0", Path(__file__).parents[1] / "fit_lang_nb")
ALL = resolve(PACK.layers)
CARE = "specialist-mental-health"
NOTHING = {
    "core-om": "not-sure",
    "oq45": "not-sure",
    "who5": "other-language",
    "cors": "no-study",
    "csrs": "no-study",
}


def person(language="nb-NO", **more) -> Person:
    return Person(language, country="NO", **more)


def test_the_language_layer_claims_no_more_than_was_done():
    (placed,) = PACK.languages
    check_claims(placed, by="project author", unconsidered=5)
    assert placed.layer.presentation.paper == "A4"


def test_every_layer_is_of_the_measure_as_it_is_now():
    check_layers(PACK, shelf(), people=8)
    assert {one.layer.language for one in PACK.layers} == {"nb"}


def test_norms_are_of_norway_and_none_is_a_default():
    check_norms(PACK, shelf(), of=[("nb", "NO")], rulers=["core10/young-people-2015"])
    norms = [norm for found in ALL.norms.values() for norm, _ in found]
    assert [norm.id for norm in norms if str(norm.year) not in norm.population] == []
    assert [norm.id for norm in norms if not norm.when or norm.when.age_from is None] == []


def test_one_line_on_two_rulers():
    """1.4 on 0-4 as published is 14 on the 0-40 of the measure."""
    ((norm, _),) = ALL.norms["core10"]
    assert (norm.metric, norm.cutoff.value) == ("0-4", Decimal("1.4"))
    measure = shelf()["core10"]
    mine = on_scale(norm, measure, next(one for one in measure.scales if one.id == norm.scale))
    assert (mine.metric, mine.cutoff.value, mine.cutoff.side) == ("0-40", 14, "at-or-above")


@pytest.mark.parametrize("measure", ["phq9", "gad7"])
def test_a_clinical_mean_is_no_cutoff(measure):
    """No norm of people in care draws a line, and where they are seen no other line is drawn."""
    for norm, _ in ALL.norms[measure]:
        assert norm.purpose not in LINES
        assert norm.cutoff is None
    found = taken_away(ALL, measure, "total", "line", person(setting=CARE, age=40))
    assert found.reason == "most-beyond"
    assert "per cent of 831" in found.source
    assert taken_away(ALL, measure, "total", "mean", person(setting=CARE, age=40)) is None
    assert taken_away(ALL, measure, "total", "line", person(setting="", age=40)) is None
    assert taken_away(ALL, measure, "total", "line", person("en-GB", setting=CARE)) is None


@pytest.mark.parametrize("measure", ["phq9", "gad7"])
def test_no_reliable_change_is_worked_out_of_a_hierarchical_omega(measure):
    """It is the share of one factor: with the SD it would make a band that nobody published."""
    found = [norm for norm, _ in ALL.norms[measure]]
    assert [norm.id for norm in found if norm.reliability] == ["outpatients-2022-omega"]
    assert not [norm.id for norm in found if norm.reliability and norm.sd]
    assert not [norm.id for norm in found if tells_change(norm)]


def test_means_of_people_in_care_hold_only_there():
    ids = [one.value.id for one in norms_for(ALL, "phq9", "total", "mean", person(setting=CARE))]
    assert "outpatients-2022-women" in ids
    ids = [one.value.id for one in norms_for(ALL, "phq9", "total", "mean", person())]
    assert ids == ["school-2017-boys", "school-2017-girls"]
    assert norms_for(ALL, "phq9", "total", "mean", person("en-GB", setting=CARE)) == ()


def test_the_age_band_decides_whether_women_and_men_may_be_compared():
    def between(*pair):
        return verdict(one for one in ALL.evidence["phq9"] if one.value.between == pair)

    assert between("women", "men").level == "scalar"
    assert "value" in between("women", "men").allows
    assert between("girls", "boys").allows == {"construct"}
    assert not [n.id for n, _ in ALL.norms["phq9"] if n.when.age_to and n.when.sex is None]


def test_bands_of_age_meet_at_eighteen_and_do_not_overlap():
    ages = {(n.when.age_from, n.when.age_to) for n, _ in ALL.norms["phq9"]}
    assert ages == {(13, 17), (18, None)}
    assert {(n.when.age_from, n.when.age_to) for n, _ in ALL.norms["core10"]} == {(14, 17)}


@pytest.mark.parametrize(("measure", "reason"), NOTHING.items())
def test_nothing_is_used_where_no_figure_of_norway_was_seen(measure, reason):
    takes = ("line", "change", "mean", "expected")
    people = [person(language, age=40) for language in ("nb", "nb-NO")]
    check_withheld(ALL, shelf()[measure], people, takes=takes, reason=reason)
    for scale in shelf()[measure].scales:
        for one in takes:
            assert taken_away(ALL, measure, scale.id, one, person("en-GB", age=40)) is None


def test_parts_of_the_core_om_are_not_those_of_young_people():
    for scale in ("wellbeing", "problems", "functioning", "risk", "non-risk"):
        young = taken_away(ALL, "core-om", scale, "line", person(age=16))
        assert young.reason == "other-structure"
    assert taken_away(ALL, "core-om", "total", "line", person(age=16)).reason == "not-sure"
    assert taken_away(ALL, "core-om", "risk", "line", person(age=18)).reason == "not-sure"


def test_no_study_lets_norwegian_and_english_answers_be_compared():
    check_apart(ALL, shelf(), "en-GB", "nb")


def test_every_figure_of_the_facts_stands_in_a_layer():
    known = {"PHQ-9": "phq9", "GAD-7": "gad7", "CORE-10": "core10", "CORE-OM": "core-om"}
    known |= {"OQ-45": "oq45", "WHO-5": "who5", "CORS": "cors", "CSRS": "csrs"}
    checked = figured = 0
    for fact in facts(" lang: nb,", known):
        checked += 1
        when, found, omega = (
            fact.figures(*keys)
            for keys in (("n", "year"), ("cutoff", "rci", "mean", "sd"), ("omega",))
        )
        if not found and not omega:
            assert fact.instrument in NOTHING or fact.id == "gad7-no-mixed", fact
            continue
        figured += 1
        for some in (found, omega):
            check_figures(ALL, fact.instrument, {**some, **when}, fact.id)
    assert (checked, figured) == (17, 9)

"""What the layers bring and take away: nothing by default, nothing across languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import Person, norms_for, withheld
from fit_core.testing import check_apart, check_claims, check_layers, check_norms
from tests.languages.house import shelf

PACK = load_pack("lang-ar", "0.1.0", Path(__file__).parents[1] / "fit_lang_ar")
ALL = resolve(PACK.layers)
COUNTRIES = ("SA", "EG", "DE", "JO", "MA", "LB", "PS")
EGYPT = Person("ar", country="EG", age=25)


def lines(measure, scale, person):
    return [one.value.id for one in norms_for(ALL, measure, scale, "line", person)]


def own(measure, norm):
    return next(one for one in shelf()[measure].norms if one.id == norm)


def test_it_is_one_language_that_nobody_has_reviewed():
    (placed,) = PACK.languages
    check_claims(placed, by="project author", unconsidered=2)
    assert placed.layer.language == "ar"
    look = ALL.presentation("ar")
    assert (look.direction, look.chart, look.digits) == ("rtl", "left-to-right", "latn")


def test_each_layer_fits_the_measure_on_the_shelf_in_any_order():
    check_layers(PACK, shelf(), people=7)


def test_norms_have_their_people_and_stand_on_the_metric_of_their_scale():
    of = [("ar", ""), ("ar-TN", "TN"), *(("ar", country) for country in COUNTRIES)]
    check_norms(PACK, shelf(), of=of)


def test_no_line_stands_for_everybody_who_answers_in_arabic():
    for measure in ALL.norms:
        for scale in shelf()[measure].scales:
            assert lines(measure, scale.id, Person("ar")) == []


def test_a_line_holds_in_its_own_country_and_setting():
    assert lines("phq9", "total", Person("ar", country="SA", setting="oncology")) == [
        "sa-cancer-2020"
    ]
    assert lines("phq9", "total", Person("ar", country="TN")) == ["tn-jomli"]
    assert lines("phq9", "total", Person("ar", country="SA")) == []


@pytest.mark.parametrize("measure", ["phq9", "gad7"])
def test_no_line_is_drawn_among_psychiatric_outpatients(measure):
    norm = own(measure, "nhs-talking-therapies")
    outpatient = Person("ar", country="LB", setting="psychiatric-outpatients")
    found = withheld(ALL, measure, norm, "line", outpatient)
    assert found
    assert (found.reason, found.by is not None) == ("not-specific", True)
    english = outpatient._replace(language="en")
    assert withheld(ALL, measure, norm, "line", english) is None


@pytest.mark.parametrize("person", [EGYPT, Person("ar"), Person("ar-MA", country="MA")])
def test_the_line_of_50_is_taken_from_everybody_who_answers_in_arabic(person):
    found = withheld(ALL, "who5", own("who5", "topp-2015"), "line", person)
    assert found
    assert found.reason == "most-beyond"


def test_a_mean_stands_for_its_own_country_only():
    egypt, morocco = (
        next(one.value for one in ALL.norms["who5"] if one.value.id.startswith(country))
        for country in ("eg", "ma")
    )
    assert withheld(ALL, "who5", egypt, "mean", EGYPT) is None
    other = withheld(ALL, "who5", morocco, "mean", EGYPT)
    assert other
    assert other.reason == "other-people"


def test_nothing_joins_answers_in_arabic_with_another_language():
    check_apart(ALL, shelf(), "ar", "en")


def test_alpha_alone_earns_no_validity():
    assert {placed.layer.status for placed in PACK.layers} == {
        "translated-only",
        "reliability-shown",
    }

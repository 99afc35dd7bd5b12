"""What the layers bring and take away: nothing by default, nothing across languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.withheld import Person, norms_for, withheld
from fit_core.measure import load_measure

FOLDER = Path(__file__).parents[1] / "fit_lang_ar"
MEASURES = {
    measure.id: measure
    for path in (Path(__file__).parents[3] / "measures").glob("*/fit_*/*.toml")
    if "." not in path.stem
    for measure in [load_measure(path)]
}
PACK = load_pack("lang-ar", "0.1.0", FOLDER)
ALL = resolve(PACK.layers)
EGYPT = Person("ar", country="EG", age=25)


def lines(measure, scale, person):
    return [one.value.id for one in norms_for(ALL, measure, scale, "line", person)]


def own(measure, norm):
    return next(one for one in MEASURES[measure].norms if one.id == norm)


def test_it_is_one_language_that_nobody_has_reviewed():
    (language,) = PACK.languages
    assert (language.layer.language, language.layer.status) == ("ar", "translated-only")
    assert language.layer.reviews == ()
    look = ALL.presentation("ar")
    assert (look.direction, look.chart, look.digits) == ("rtl", "left-to-right", "latn")


@pytest.mark.parametrize("placed", PACK.layers, ids=lambda placed: placed.layer.id)
def test_each_layer_fits_the_measure_on_the_shelf(placed):
    if placed.layer.target:
        assert fits(placed, MEASURES[placed.layer.target.measure])


def test_layers_in_any_order_come_to_the_same():
    assert resolve(reversed(PACK.layers)) == ALL


def test_no_line_stands_for_everybody_who_answers_in_arabic():
    for measure in ALL.norms:
        for scale in MEASURES[measure].scales:
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


@pytest.mark.parametrize("measure", sorted(ALL.norms))
def test_nothing_joins_answers_in_arabic_with_another_language(measure):
    for scale in MEASURES[measure].scales:
        said = languages_compare(ALL.evidence.get(measure, ()), scale.id, "ar", "en")
        assert said.allows == frozenset()


def test_alpha_alone_earns_no_validity():
    assert {placed.layer.status for placed in PACK.layers} == {
        "translated-only",
        "reliability-shown",
    }

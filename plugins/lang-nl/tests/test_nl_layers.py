"""The layers of the pack: values by setting and group, and what answers in Dutch go without."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away
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

PACK = load_pack("lang-nl", "0.1.0", Path(__file__).parents[1] / "fit_lang_nl")
ALL = resolve(PACK.layers)
HELIUS = (
    "nl-dutch",
    "nl-south-asian-surinamese",
    "nl-african-surinamese",
    "nl-ghanaian",
    "nl-turkish",
    "nl-moroccan",
)


def person(language="nl", **more) -> Person:
    return Person(language, country="NL", **more)


def line(measure: str, **more) -> list[str]:
    return [one.value.id for one in norms_for(ALL, measure, "total", "line", person(**more))]


def test_the_language_layer_claims_no_more_than_was_done():
    (placed,) = PACK.languages
    check_claims(placed, by="project author", unconsidered=4)
    assert placed.layer.language == "nl"
    assert placed.layer.presentation.paper == "A4"


def test_every_layer_is_of_the_measure_as_it_is_now():
    check_layers(PACK, shelf(), people=9)


def test_norms_have_their_people_and_stand_on_a_metric_of_their_scale():
    check_norms(PACK, shelf(), of=[("nl", "NL")], rulers=["k6/benefit-assessment-2013"])
    norms = [norm for found in ALL.norms.values() for norm, _ in found]
    assert [norm.id for norm in norms if str(norm.year) not in norm.population] == []


def test_a_line_of_the_phq_9_goes_by_setting():
    assert line("phq9") == []
    assert line("phq9", setting="general-practice") == ["general-practice-2010"]
    assert line("phq9", setting="sick-leave") == ["sick-leave-2016"]
    assert line("phq9", setting="diabetes-clinic") == ["diabetes-clinic-2010"]


def test_one_line_at_ten_found_half_as_many_in_another_place():
    """And the reference differs too, so that neither is the cause by itself."""
    found = {norm.id: norm.cutoff for norm, _ in ALL.norms["phq9"] if norm.cutoff}
    gp, leave = found["general-practice-2010"], found["sick-leave-2016"]
    assert gp.value == leave.value == 10
    assert (gp.accuracy.sensitivity, leave.accuracy.sensitivity) == (
        Decimal("0.49"),
        Decimal("0.861"),
    )
    assert gp.accuracy.reference != leave.accuracy.reference
    assert all(one.accuracy.reference for one in found.values())


def test_a_value_of_a_group_holds_only_for_who_stated_it():
    stated = frozenset({"nl-type-2-diabetes"})
    assert line("phq9", groups=stated, age=50) == ["type-2-diabetes-2016"]
    assert line("phq9", age=50) == []


def test_six_groups_answer_the_phq_9_alike_pair_by_pair():
    said = [one.value for one in ALL.evidence["phq9"]]
    assert {frozenset(one.between) for one in said} == {
        frozenset(pair) for pair in combinations(HELIUS, 2)
    }
    assert {(one.kind, one.level, one.contested, one.n) for one in said} == {
        ("group", "strict", False, 23182)
    }


@pytest.mark.parametrize("group", HELIUS)
def test_no_group_loses_or_gets_a_line_of_its_own_on_the_phq_9(group):
    found = line("phq9", setting="general-practice", groups=frozenset({group}))
    assert found == ["general-practice-2010"]


def test_the_k10_goes_by_setting_and_not_for_groups_whose_line_was_not_read():
    assert line("k10", setting="general-practice") == ["general-practice-2010"]
    assert line("k10", setting="benefit-assessment") == ["benefit-assessment-2013"]
    for group in ("nl-moroccan", "nl-turkish"):
        stated = frozenset({group})
        assert line("k10", setting="general-practice", groups=stated) == []
        gone = taken_away(ALL, "k10", "total", "line", person(groups=stated))
        assert (gone.reason, "mpr.288" in gone.source) == ("other-people", True)
    assert line("k10", setting="general-practice", groups=frozenset({"nl-dutch"})) != []


def test_the_k6_line_stands_on_the_ruler_of_its_source_and_moves_to_ours():
    ((norm, _),) = ALL.norms["k6"]
    measure = shelf()["k6"]
    scale = next(one for one in measure.scales if one.id == "total")
    moved = on_scale(norm, measure, scale)
    assert (norm.metric, norm.cutoff.value) == ("6-30", 14)
    assert moved.cutoff.value == 8


@pytest.mark.parametrize(
    ("measure", "takes", "reason"),
    [
        *((name, takes, "no-study") for name in ("core-om", "core10", "yp-core")
          for takes in ("line", "change", "mean", "expected")),
        *(("ors", takes, "not-sure") for takes in ("line", "change", "mean")),
        ("gad7", "line", "not-sure"),
    ],
)  # fmt: skip
def test_answers_in_dutch_go_without_what_nobody_has_read(measure, takes, reason):
    people = [person(language) for language in ("nl", "nl-NL", "nl-BE")]
    check_withheld(ALL, shelf()[measure], people, takes=[takes], reason=reason)
    assert taken_away(ALL, measure, "total", takes, person("en-GB")) is None


def test_no_study_lets_dutch_and_english_answers_be_compared():
    check_apart(ALL, shelf(), "en-GB", "nl")


def test_every_figure_of_the_facts_stands_in_a_layer():
    known = {"PHQ-9": "phq9", "K10": "k10", "K6": "k6", "OQ-45": "oq45"}
    found = [one for one in facts(r' lang: "?nl', known) if "strict" not in one.line]
    for one in found:
        wanted = one.figures("cutoff", "rci", "se", "sp", "alpha", "year")
        check_figures(ALL, one.instrument, wanted, one.id)
    assert len(found) == 9

"""The layers of the pack: values by setting and group, and what answers in Dutch go without."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Considered
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away
from fit_core.measure import load_measure
from fit_core.measure.metric import on_scale
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text

ROOT = Path(__file__).parents[3]
FACTS = ROOT / ".." / "shared/reference/culture-norms.yaml"
FOLDER = Path(__file__).parents[1] / "fit_lang_nl"
PACK = load_pack("lang-nl", "0.1.0", FOLDER)
ALL = resolve(PACK.layers)
MEASURES = {
    measure.id: measure
    for path in ROOT.glob("measures/*/fit_*/*.toml")
    if "." not in path.stem
    for measure in [load_measure(path)]
}
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
    layer = placed.layer
    assert (layer.language, layer.status, layer.reviews) == ("nl", "translated-only", ())
    assert [(step.step, step.by) for step in layer.process] == [("forward", "project author")]
    assert layer.presentation.paper == "A4"
    considered = [getattr(layer.evm, key) for key in Considered.__struct_fields__]
    assert considered.count("not considered") == 4
    assert len(layer.itc) == 18


def test_every_layer_is_of_the_measure_as_it_is_now():
    people = [one for one in PACK.layers if one.layer.target]
    assert len(people) == 9
    assert all(fits(one, MEASURES[one.layer.target.measure]) for one in people)


def test_norms_have_their_people_and_stand_on_a_metric_of_their_scale():
    for measure, norms in ALL.norms.items():
        for norm, _ in norms:
            assert (norm.language, norm.country, norm.default) == ("nl", "NL", False)
            assert str(norm.year) in norm.population
            scale = next(one for one in MEASURES[measure].scales if one.id == norm.scale)
            assert on_scale(norm, MEASURES[measure], scale) is not None
            assert norm.better == scale.better
            found = check_texts([Text(norm.population)], "nl", lexica=(FOLDER / "lexicon",))
            assert list(found) == []


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
    scale = next(one for one in MEASURES["k6"].scales if one.id == "total")
    moved = on_scale(norm, MEASURES["k6"], scale)
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
    for language in ("nl", "nl-NL", "nl-BE"):
        for scale in MEASURES[measure].scales:
            found = taken_away(ALL, measure, scale.id, takes, person(language))
            assert found is not None
            assert found.reason == reason
    assert taken_away(ALL, measure, "total", takes, person("en-GB")) is None


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_no_study_lets_dutch_and_english_answers_be_compared(measure):
    for scale in MEASURES[measure].scales:
        said = languages_compare(ALL.evidence.get(measure, ()), scale.id, "en-GB", "nl")
        assert (said.level, said.allows) == (None, frozenset())


def facts():
    """Facts of answers in Dutch to measures on the shelf: one on a line."""
    if not FACTS.is_file():
        pytest.skip("the shared facts are not beside the project")
    known = {"PHQ-9": "phq9", "K10": "k10", "K6": "k6", "OQ-45": "oq45"}
    for row in FACTS.read_text("utf-8").splitlines():
        head = re.match(r"- \{id: (\S+), instrument: ([\w-]+),", row)
        if head and head[2] in known and re.search(r' lang: "?nl', row) and "strict" not in row:
            numbers = re.findall(r"(cutoff|rci|se|sp|alpha|year): ([\d.]+)", row)
            yield head[1], known[head[2]], dict(numbers)


def test_every_figure_of_the_facts_stands_in_a_layer():
    checked = 0
    for fact, measure, numbers in facts():
        wanted = {key: Decimal(value) for key, value in numbers.items()}
        held = [figures(norm) for norm, _ in ALL.norms[measure]]
        assert any(wanted.items() <= one.items() for one in held), (fact, wanted)
        checked += 1
    assert checked == 9


def figures(norm) -> dict[str, Decimal]:
    accuracy = norm.cutoff and norm.cutoff.accuracy
    found = {
        "year": Decimal(norm.year),
        "cutoff": norm.cutoff and norm.cutoff.value,
        "rci": norm.reliable_change and norm.reliable_change.points,
        "se": accuracy and accuracy.sensitivity,
        "sp": accuracy and accuracy.specificity,
        "alpha": norm.reliability and norm.reliability.value,
    }
    return {key: value for key, value in found.items() if value is not None}

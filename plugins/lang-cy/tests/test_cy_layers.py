"""The layers of the pack: what is published in the United Kingdom, and what Welsh goes without."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Considered
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away
from fit_core.measure import load_measure
from fit_core.measure.metric import Metric, on_metric
from fit_core.measure.ranges import scale_range

ROOT = Path(__file__).parents[3]
FACTS = ROOT / ".." / "shared/reference/culture-norms.yaml"
PACK = load_pack("lang-cy", "0.1.0", Path(__file__).parents[1] / "fit_lang_cy")
ALL = resolve(PACK.layers)
MEASURES = {
    measure.id: measure
    for path in ROOT.glob("measures/*/fit_*/*.toml")
    if "." not in path.stem
    for measure in [load_measure(path)]
}
CORE = ("core-om", "core10", "yp-core")


def person(language="en-GB", **more) -> Person:
    return Person(language, country="GB", **more)


def test_the_language_layer_claims_no_more_than_was_done():
    (placed,) = PACK.languages
    layer = placed.layer
    assert (layer.language, layer.status, layer.reviews) == ("cy", "translated-only", ())
    assert [(step.step, step.by) for step in layer.process] == [("forward", "project author")]
    assert layer.presentation.beside == "en-GB"
    assert layer.presentation.paper == "A4"
    said = [getattr(layer.evm, key) for key in Considered.__struct_fields__]
    assert said.count("not considered") == 5
    assert len(layer.itc) == 18


def test_every_layer_is_of_the_measure_as_it_is_now():
    people = [one for one in PACK.layers if one.layer.target]
    assert len(people) == 9
    assert all(fits(one, MEASURES[one.layer.target.measure]) for one in people)


def test_norms_have_their_people_and_stand_on_a_metric_of_their_scale():
    for measure, norms in ALL.norms.items():
        for norm, _ in norms:
            assert (norm.language, norm.country, norm.default) == ("en-GB", "GB", False)
            assert norm.source.strip()
            assert str(norm.year) in norm.population or norm.year in (None, 2005)
            scale = next(one for one in MEASURES[measure].scales if one.id == norm.scale)
            own = Metric(*scale_range(MEASURES[measure], scale))
            assert on_metric(norm, own) == norm
            assert norm.better == scale.better


@pytest.mark.parametrize("measure", CORE)
@pytest.mark.parametrize("takes", ["line", "change", "mean", "expected"])
def test_answers_in_welsh_go_without_what_was_published_in_english(measure, takes):
    for language in ("cy", "cy-GB"):
        for scale in MEASURES[measure].scales:
            found = taken_away(ALL, measure, scale.id, takes, person(language))
            assert found is not None
            assert found.reason == "no-study"
            assert norms_for(ALL, measure, scale.id, takes, person(language)) == ()
    assert taken_away(ALL, measure, "total", takes, person("en-GB", age=40)) is None


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_no_study_lets_welsh_and_english_answers_be_compared(measure):
    for scale in MEASURES[measure].scales:
        said = languages_compare(ALL.evidence.get(measure, ()), scale.id, "en-GB", "cy")
        assert (said.level, said.allows) == (None, frozenset())


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


def facts():
    """Facts of English answers in the United Kingdom to measures on the shelf: one on a line."""
    if not FACTS.is_file():
        pytest.skip("the shared facts are not beside the project")
    known = {"CORE-OM": "core-om", "CORE-10": "core10", "YP-CORE": "yp-core", "SWEMWBS": "swemwbs"}
    for line in FACTS.read_text("utf-8").splitlines():
        head = re.match(r"- \{id: (\S+), instrument: ([\w-]+),", line)
        if (
            head
            and head[2] in known
            and re.search(r' country: "?GB', line)
            and " lang: en," in line
        ):
            numbers = dict(re.findall(r"(metric|cutoff|rci|mean|sd|alpha|n|year): ([\d.-]+)", line))
            yield head[1], known[head[2]], numbers


def test_every_figure_of_the_facts_stands_in_a_layer():
    checked = 0
    for fact, measure, numbers in facts():
        factor = 10 if measure == "yp-core" else 1
        wanted = {
            key: Decimal(numbers[key]) * (1 if key == "alpha" else factor)
            for key in ("cutoff", "rci", "mean", "sd", "alpha")
            if key in numbers and not ("-risk-" in fact and key == "rci")
        }
        held = [figures(norm) for norm, _ in ALL.norms[measure]]
        assert any(wanted.items() <= one.items() for one in held), (fact, wanted)
        checked += 1
    assert checked == 44


def figures(norm) -> dict[str, Decimal]:
    found = {
        "cutoff": norm.cutoff and norm.cutoff.value,
        "rci": norm.reliable_change and norm.reliable_change.points,
        "mean": norm.mean,
        "sd": norm.sd,
        "alpha": norm.reliability and norm.reliability.value,
    }
    return {key: value for key, value in found.items() if value is not None}

"""The layers of the pack: values of each country for its own people, and doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Considered
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away, withheld
from fit_core.measure import load_measure
from fit_core.measure.metric import Metric, on_metric
from fit_core.measure.ranges import scale_range

ROOT = Path(__file__).parents[3]
FACTS = ROOT / ".." / "shared/reference/culture-norms.yaml"
PACK = load_pack("lang-es-us", "0.1.0", Path(__file__).parents[1] / "fit_lang_es_us")
ALL = resolve(PACK.layers)
MEASURES = {
    measure.id: measure
    for path in ROOT.glob("measures/*/fit_*/*.toml")
    if "." not in path.stem
    for measure in [load_measure(path)]
}
COUNTRIES = ("US", "ES", "AR", "CL", "CO", "MX", "PE", "EC", "PR")
TAKES = ("line", "change", "mean", "expected")


def person(country: str, **more) -> Person:
    return Person(f"es-{country}", country=country, **more)


def lines(measure: str, scale: str, who: Person) -> list[tuple[str, Decimal]]:
    found = norms_for(ALL, measure, scale, "line", who)
    return [(one.value.country, one.value.cutoff.value) for one in found]


def test_the_language_layers_claim_no_more_than_was_done():
    layers = {placed.layer.language: placed.layer for placed in PACK.languages}
    assert set(layers) == {"es", "es-US"}
    assert layers["es-US"].fallback == ("es-419", "es", "en")
    assert layers["es-US"].presentation.paper == "Letter"
    assert layers["es"].presentation.paper is None
    for layer in layers.values():
        assert (layer.status, layer.reviews) == ("translated-only", ())
        assert [(step.step, step.by) for step in layer.process] == [("forward", "project author")]
        assert layer.presentation.form == "formal"
        said = [getattr(layer.evm, key) for key in Considered.__struct_fields__]
        assert said.count("not considered") == 4
        assert len(layer.itc) == 18


def test_every_layer_is_of_the_measure_as_it_is_now():
    people = [one for one in PACK.layers if one.layer.target]
    assert len(people) == 26
    assert all(fits(one, MEASURES[one.layer.target.measure]) for one in people)


def test_norms_have_one_country_and_stand_on_a_metric_of_their_scale():
    seen = 0
    for measure, norms in ALL.norms.items():
        for norm, _ in norms:
            assert norm.country in COUNTRIES
            assert norm.language in ("es", f"es-{norm.country}")
            assert norm.source.strip()
            assert not norm.default
            scale = next(one for one in MEASURES[measure].scales if one.id == norm.scale)
            own = Metric(*scale_range(MEASURES[measure], scale))
            assert on_metric(norm, own) == norm
            assert norm.better == scale.better
            seen += 1
    assert seen > 30


@pytest.mark.parametrize(
    ("country", "found"),
    [("ES", [12, 10]), ("CL", [7]), ("CO", [7]), ("US", []), ("MX", []), ("PE", [])],
)
def test_each_country_has_its_own_lines_of_the_phq_9(country, found):
    who = person(country, setting="general-practice")
    assert [value for _, value in lines("phq9", "total", who)] == found


def test_there_is_no_spanish_line():
    """Whoever states no country, or another one, gets no country's values."""
    for measure, scale in (("phq9", "total"), ("gad7", "total"), ("ors", "total")):
        for takes in TAKES:
            assert norms_for(ALL, measure, scale, takes, Person("es-US")) == ()
            assert norms_for(ALL, measure, scale, takes, Person("es", country="UY")) == ()
    for form, country in product(("ES", "AR", "CL", "CO"), repeat=2):
        who = Person(f"es-{form}", country=country, setting="general-practice")
        assert {found for found, _ in lines("phq9", "total", who)} == {country}


def test_the_conventional_line_stands_beside_the_local_one():
    who = person("ES", setting="general-practice")
    found = [one.value for one in norms_for(ALL, "phq9", "total", "line", who)]
    accuracies = [(n.cutoff.value, n.cutoff.accuracy.sensitivity) for n in found]
    assert accuracies == [(12, Decimal("0.84")), (10, Decimal("0.95"))]
    assert {norm.cutoff.accuracy.reference for norm in found} == {"SCID-I interview"}


def test_two_countries_differ_in_what_is_change_on_the_ors():
    changes = {
        country: [
            one.value.reliable_change.points
            for one in norms_for(ALL, "ors", "total", "change", person(country))
            if one.value.reliable_change
        ]
        for country in ("ES", "AR", "US")
    }
    assert changes == {"ES": [Decimal("9.15")], "AR": [Decimal("5.61")], "US": []}


@pytest.mark.parametrize("measure", ["phq9", "gad7"])
@pytest.mark.parametrize("tag", ["es-US", "es-MX", "es"])
def test_studies_that_disagree_break_the_line_between_english_and_spanish(measure, tag):
    for english in ("en", "en-US", "en-GB"):
        said = languages_compare(ALL.evidence[measure], "total", english, tag)
        assert said.contested
        assert said.level == "configural"
        assert not {"value", "spread", "change"} & said.allows


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_no_value_in_english_is_used_for_answers_in_spanish(measure):
    for tag in ("es-US", "es-ES", "es-419", "es"):
        for scale in MEASURES[measure].scales:
            said = languages_compare(ALL.evidence.get(measure, ()), scale.id, "en", tag)
            assert not {"value", "spread"} & said.allows
        for norm in MEASURES[measure].norms:
            for takes in TAKES:
                who = Person(tag, country="US")
                assert withheld(ALL, measure, norm, takes, who) is not None


def test_ethnicity_joins_no_languages():
    """The national survey asked for origins, not in which language people were asked."""
    found = [one.value for one in ALL.evidence["phq9"] if "Patel" in one.value.source]
    assert {study.kind for study in found} == {"group", "sex"}


@pytest.mark.parametrize(
    "who", [Person("es-US"), Person("es-PR"), Person("es"), Person("es-MX", country="US")]
)
@pytest.mark.parametrize("takes", TAKES)
def test_the_dass_21_is_told_by_its_total_only(who, takes):
    for scale in ("depression", "anxiety", "stress"):
        assert taken_away(ALL, "dass21", scale, takes, who).reason == "other-structure"
    assert taken_away(ALL, "dass21", "total", takes, who) is None
    for other in (Person("en-US", country="US"), Person("es-MX", country="MX")):
        assert taken_away(ALL, "dass21", "depression", takes, other) is None


def test_a_line_equal_to_a_score_is_read_as_the_source_reads_it():
    sides = {norm.id: norm.cutoff.side for norm, _ in ALL.norms["core-om"] if norm.cutoff}
    assert {side for name, side in sides.items() if name.startswith("es-2016")} == {"above"}
    assert sides["co-2021"] == sides["pe-2021"] == "at-or-above"


def test_what_was_read_in_a_program_is_less_sure_than_what_was_read_in_a_paper():
    for norms in ALL.norms.values():
        for norm, _ in norms:
            assert norm.grade == ("medium" if "program" in norm.source else "high")


#: Facts that no layer holds; README.md says why of each.
LEFT_OUT = {
    "phq9-es-meta",
    "phq9-us-es-review",
    "phq2-cl-rural",
    "gad7-lac15",
    "gad7-pr-workers",
    "coreom-cl",
    "coreom-es",
    "coreom-es-nonrisk-f",
    "srs-es",
    "wai-es",
}
SHELF = {
    "PHQ-9": "phq9",
    "PHQ-2": "phq2",
    "GAD-7": "gad7",
    "GAD-2": "gad2",
    "CORE-OM": "core-om",
    "CORE-OM and short forms": "core-om",
    "ORS": "ors",
    "SRS": "srs",
    "WHO-5": "who5",
    "WAI": "wai-36",
    "WAI-S": "wai-s",
    "DASS-21": "dass21",
}


def facts() -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """Facts of Spanish on measures of the shelf: id, measure, where it was read, figures."""
    if not FACTS.is_file():
        pytest.skip("the shared facts are not beside the project")
    for line in FACTS.read_text("utf-8").splitlines():
        head = re.match(r"- \{id: (\S+), instrument: ([^,]+),", line)
        if head and head[2] in SHELF and re.search(r' lang: "?(es|en,es)\b', line):
            told = re.sub(r'"[^"]*"', "", line)
            figures = re.findall(r" (cutoff|rci|mean|sd|alpha|se|sp): ([\d.]+)", told)
            doi = re.search(r"10\.\d{4,}/[^\s\",)]+|PMC\d+", line)
            author = re.search(r'source: "?([\w-]+)', line)
            yield head[1], SHELF[head[2]], (doi or author)[doi is None], dict(figures)


def test_every_fact_stands_in_a_layer_with_its_figures_or_is_left_out_by_name():
    seen = set()
    for fact, measure, source, figures in facts():
        seen.add(fact)
        if fact in LEFT_OUT:
            continue
        files = [one.file for one in PACK.layers if one.layer.target]
        told = "".join((PACK.folder / file).read_text("utf-8") for file in files)
        assert source in told, (fact, source)
        held = [_figures(norm) for norm, _ in ALL.norms.get(measure, ())]
        wanted = set(map(Decimal, figures.values()))
        assert any(wanted <= one for one in held) or not wanted, (fact, wanted)
    assert seen > LEFT_OUT
    assert len(seen) > 45


def _figures(norm) -> set[Decimal]:
    """Every figure of a norm, those in its note too."""
    exact = norm.cutoff.accuracy if norm.cutoff else None
    found = {norm.mean, norm.sd, norm.reliability and norm.reliability.value}
    found |= {norm.cutoff and norm.cutoff.value, exact and exact.sensitivity}
    found |= {exact and exact.specificity, norm.reliable_change and norm.reliable_change.points}
    found |= {Decimal(figure) for figure in re.findall(r"(?<!\d)\d*\.\d+", norm.note)}
    return {figure for figure in found if figure is not None}

"""The layers of the pack: values of each country for its own people, and doubts."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away, withheld
from fit_core.testing import (
    check_apart,
    check_claims,
    check_layers,
    check_norms,
    check_withheld,
    figures_of,
)
from tests.languages.house import facts, shelf

PACK = load_pack("lang-es-us", "0.1.0", Path(__file__).parents[1] / "fit_lang_es_us")
ALL = resolve(PACK.layers)
NORMS = [norm for found in ALL.norms.values() for norm, _ in found]
COUNTRIES = ("ES", "AR", "CL", "CO", "MX", "PE", "EC")
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
    for placed in PACK.languages:
        check_claims(placed, by="project author", unconsidered=4)
        assert placed.layer.presentation.form == "formal"


def test_every_layer_is_of_the_measure_as_it_is_now():
    check_layers(PACK, shelf(), people=26)


def test_norms_have_one_country_and_stand_on_a_metric_of_their_scale():
    of = [*((f"es-{country}", country) for country in COUNTRIES), ("es", "EC"), ("es", "CL")]
    check_norms(PACK, shelf(), of=of)
    assert len(NORMS) > 30


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


@pytest.mark.parametrize("tag", ["es-US", "es-ES", "es-419", "es"])
def test_no_value_in_english_is_used_for_answers_in_spanish(tag):
    check_apart(ALL, shelf(), "en", tag, studied=["phq9", "gad7"])
    for measure in shelf().values():
        for norm, takes in product(measure.norms, TAKES):
            who = Person(tag, country="US")
            assert withheld(ALL, measure.id, norm, takes, who) is not None


def test_ethnicity_joins_no_languages():
    """The national survey asked for origins, not in which language people were asked."""
    found = [one.value for one in ALL.evidence["phq9"] if "Patel" in one.value.source]
    assert {study.kind for study in found} == {"group", "sex"}


def test_the_dass_21_is_told_by_its_total_only():
    people = [Person("es-US"), Person("es-PR"), Person("es"), Person("es-MX", country="US")]
    parts = ("depression", "anxiety", "stress")
    measure, reason = shelf()["dass21"], "other-structure"
    check_withheld(ALL, measure, people, takes=TAKES, reason=reason, scales=parts)
    for takes in TAKES:
        assert [who for who in people if taken_away(ALL, "dass21", "total", takes, who)] == []
        for other in (Person("en-US", country="US"), Person("es-MX", country="MX")):
            assert taken_away(ALL, "dass21", "depression", takes, other) is None


def test_a_line_equal_to_a_score_is_read_as_the_source_reads_it():
    sides = {norm.id: norm.cutoff.side for norm, _ in ALL.norms["core-om"] if norm.cutoff}
    assert {side for name, side in sides.items() if name.startswith("es-2016")} == {"above"}
    assert sides["co-2021"] == sides["pe-2021"] == "at-or-above"


def test_what_was_read_in_a_program_is_less_sure_than_what_was_read_in_a_paper():
    for norm in NORMS:
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


def where_read(line: str) -> str:
    """By what a layer names a fact's source: an identifier, else the first author."""
    doi = re.search(r"10\.\d{4,}/[^\s\",)]+|PMC\d+", line)
    author = re.search(r'source: "?([\w-]+)', line)
    return doi[0] if doi else author[1]


def test_every_fact_stands_in_a_layer_with_its_figures_or_is_left_out_by_name():
    files = [one.file for one in PACK.layers if one.layer.target]
    told = "".join((PACK.folder / file).read_text("utf-8") for file in files)
    seen = set()
    for fact in facts(r' lang: "?(es|en,es)\b', SHELF):
        seen.add(fact.id)
        if fact.id in LEFT_OUT:
            continue
        assert where_read(fact.line) in told, fact
        held = [figures(norm) for norm, _ in ALL.norms.get(fact.instrument, ())]
        stated = fact.figures("cutoff", "rci", "mean", "sd", "alpha", "se", "sp")
        wanted = set(stated.values())
        assert any(wanted <= one for one in held) or not wanted, (fact, wanted)
    assert seen > LEFT_OUT
    assert len(seen) > 45


def figures(norm) -> set[Decimal]:
    """Every figure of a norm, those in its note too."""
    stated = {key: value for key, value in figures_of(norm).items() if key not in ("n", "year")}
    noted = map(Decimal, re.findall(r"(?<!\d)\d*\.\d+", norm.note))
    return {*stated.values(), *noted}

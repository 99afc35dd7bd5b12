"""The layers of the pack: six lines of one form and none the default, and what is withheld."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.sentences import find_sentence
from fit_core.adapt.withheld import Person, norms_for, taken_away, withheld
from fit_core.testing import (
    check_apart,
    check_claims,
    check_figures,
    check_layers,
    check_norms,
    check_withheld,
)
from tests.languages.house import facts, shelf

PACK = load_pack("lang-zh", "0.1.0", Path(__file__).parents[1] / "fit_lang_zh")
ALL = resolve(PACK.layers)
NORMS = [(name, norm) for name, sets in ALL.norms.items() for norm, _ in sets]
PARTS = {
    "core-om": ("wellbeing", "problems", "functioning", "risk"),
    "wai-s": ("task", "bond", "goal"),
    "wai-sr": ("task", "bond", "goal"),
    "dass21": ("depression", "anxiety", "stress"),
}


def test_two_scripts_are_two_languages_and_claim_no_more_than_was_done():
    assert set(ALL.languages) == {"zh-Hans", "zh-Hant"}
    for tag, placed in ALL.languages.items():
        check_claims(placed, by="project author", unconsidered=4)
        look = placed.layer.presentation
        assert (placed.layer.fallback, look.scripts) == ((), (tag.partition("-")[2],))
        assert (look.direction, look.digits) == ("ltr", "latn")


def test_every_layer_is_of_the_measure_as_it_is_now_in_any_order():
    check_layers(PACK, shelf(), people=9)


def test_a_norm_has_its_people_and_stands_on_the_metric_of_its_scale():
    of = [("zh-Hans", "CN"), ("zh-Hant", "HK"), ("zh-Hant", "TW"), ("yue", "HK")]
    check_norms(PACK, shelf(), of=of)


def lines(person: Person, measure="phq9", scale="total") -> list[Decimal]:
    found = norms_for(ALL, measure, scale, "line", person)
    return sorted(one.value.cutoff.value for one in found)


def test_six_studies_give_six_lines_and_each_is_for_its_own_people():
    cut = sorted(norm.cutoff.value for name, norm in NORMS if name == "phq9" and norm.cutoff)
    assert cut == [7, 8, 9, 9, 10, 10]
    assert all(norm.cutoff is None or norm.purpose == "screening" for _, norm in NORMS)
    assert lines(Person("zh-Hans", "CN")) == [7]
    assert lines(Person("zh-Hans", "CN", "general-practice")) == [7, 10]
    rural = Person("zh-Hans", "CN", groups=frozenset({"cn-rural"}), age=70)
    assert lines(rural) == [7, 8]
    assert lines(Person("zh-Hant", "HK", "general-practice")) == [9]
    assert lines(Person("zh-Hant", "TW", "general-practice")) == [10]


@pytest.mark.parametrize("person", [Person("en-GB", "CN"), Person("zh-Hans"), Person("zh-Hant")])
def test_nobody_is_taken_for_one_of_them_who_has_not_said_so(person):
    assert lines(person) == []
    assert lines(person, "gad7") == []
    assert lines(person, "who5", "percent") == []


def test_lines_that_were_compared_with_no_interview_say_so():
    compared = {
        f"{name}/{norm.id}": norm.cutoff.accuracy.reference
        for name, norm in NORMS
        if norm.cutoff and norm.cutoff.accuracy
    }
    assert compared["phq9/hk-general-practice-2007"] == "Chinese HDRS-17 (a rating scale)"
    assert compared["who5/cn-healthcare-students-2023"] == "PHQ-4 (a questionnaire)"
    assert sum("interview" in said for said in compared.values()) == 5


@pytest.mark.parametrize("measure", PARTS)
def test_parts_that_did_not_hold_together_go_without_line_band_and_mean(measure):
    people = [Person(tag) for tag in ("zh-Hans", "zh-Hant", "zh-Hant-HK")]
    takes, why = ("line", "change", "mean"), "other-structure"
    parts = PARTS[measure]
    check_withheld(ALL, shelf()[measure], people, takes=takes, reason=why, scales=parts)
    for part in parts:
        for one in takes:
            assert taken_away(ALL, measure, part, one, Person("en-GB", "CN")) is None
    assert [who for who in people if taken_away(ALL, measure, "total", "line", who)] == []
    assert find_sentence("en", "why-other-structure") is not None


def test_values_of_answers_in_english_are_used_for_no_answers_in_chinese():
    for name, measure in shelf().items():
        for norm in measure.norms:
            for tag in ("zh-Hans", "zh-Hant"):
                for takes in ("line", "change", "mean", "expected"):
                    assert withheld(ALL, name, norm, takes, Person(tag, "CN")) is not None


@pytest.mark.parametrize("pair", [("zh-Hans", "zh-Hant"), ("en", "zh-Hans"), ("en-GB", "zh-Hant")])
def test_a_change_of_script_or_language_breaks_every_line(pair):
    check_apart(ALL, shelf(), *pair, studied=["wai-sr", "dass21"])
    tentative = languages_compare(ALL.evidence["wai-sr"], "total", "en", "zh-Hans")
    assert (tentative.level, tentative.contested) == ("configural", True)
    refuted = languages_compare(ALL.evidence["dass21"], "stress", "en", "zh-Hant")
    assert (refuted.level, refuted.allows) == ("none", frozenset())


def test_cantonese_is_another_language_than_written_chinese():
    (norm,) = (norm for _, norm in NORMS if norm.language == "yue")
    assert norm.grade == "medium"
    asked = Person("zh-Hant", "HK", groups=frozenset(norm.groups))
    assert withheld(ALL, "who5", norm, "mean", asked).reason == "other-language"
    assert withheld(ALL, "who5", norm, "mean", asked._replace(language="yue")) is None


def test_the_mean_that_cannot_be_is_not_here():
    assert [norm.mean for name, norm in NORMS if name == "gad7"] == [None, None, None]


#: Facts about Chinese that are told in the README, the notes, or as evidence, and not as a norm.
_ELSEWHERE = {
    *("phq9-zh-meta", "coreom-zh", "wais-hk", "waisr-us-cn", "dass21-au-cn-vn", "dass21-zh-au"),
    *("dass-hk-students", "dass21-cn-students"),
}
_SHELF = {"PHQ-9": "phq9", "GAD-7": "gad7", "WHO-5": "who5", "SRS": "srs"}


def test_every_figure_of_the_facts_stands_in_a_layer():
    told = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    named = {name: name for name in (*_SHELF, "CORE-OM", "WAI-S", "WAI-SR", "DASS", "DASS-21")}
    seen = 0
    for fact in facts(r' lang: ("[^"]*zh|zh|yue)', named):
        seen += 1
        if fact.id in _ELSEWHERE:
            assert fact.instrument in told, fact
            continue
        refused = "mean and SD refused" in fact.line
        keys = ("cutoff", "se", "sp", "alpha", "year", *(() if refused else ("mean", "sd")))
        check_figures(ALL, _SHELF[fact.instrument], fact.figures(*keys), fact.id)
    assert seen == 25

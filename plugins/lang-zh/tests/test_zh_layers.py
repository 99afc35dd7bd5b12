"""The layers of the pack: six lines of one form and none the default, and what is withheld."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Considered
from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.sentences import find_sentence
from fit_core.adapt.withheld import Person, norms_for, taken_away, withheld
from fit_core.measure import load_measure
from fit_core.measure.metric import Metric, on_metric
from fit_core.measure.ranges import scale_range
from fit_core.sheet.harm import is_harmless

ROOT = Path(__file__).parents[3]
FACTS = ROOT / ".." / "shared/reference/culture-norms.yaml"
FOLDER = Path(__file__).parents[1] / "fit_lang_zh"
PACK = load_pack("lang-zh", "0.1.0", FOLDER)
ALL = resolve(PACK.layers)
MEASURES = {
    measure.id: measure
    for path in ROOT.glob("measures/*/fit_*/*.toml")
    if "." not in path.stem
    for measure in [load_measure(path)]
}
NORMS = [(name, norm) for name, sets in ALL.norms.items() for norm, _ in sets]
PARTS = {
    "core-om": ("wellbeing", "problems", "functioning", "risk"),
    "wai-s": ("task", "bond", "goal"),
    "wai-sr": ("task", "bond", "goal"),
    "dass21": ("depression", "anxiety", "stress"),
}


def test_two_scripts_are_two_languages_and_claim_no_more_than_was_done():
    assert set(ALL.languages) == {"zh-Hans", "zh-Hant"}
    for tag, (layer, *_) in ALL.languages.items():
        assert (layer.status, layer.reviews, layer.fallback) == ("translated-only", (), ())
        assert layer.presentation.scripts == (tag.partition("-")[2],)
        assert (layer.presentation.direction, layer.presentation.digits) == ("ltr", "latn")
        assert [(step.step, step.by) for step in layer.process] == [("forward", "project author")]
        considered = [getattr(layer.evm, key) for key in Considered.__struct_fields__]
        assert considered.count("not considered") == 4
        assert len(layer.itc) == 18


def test_every_layer_is_of_the_measure_as_it_is_now():
    people = [one for one in PACK.layers if one.layer.target]
    assert len(people) == 9
    assert all(fits(one, MEASURES[one.layer.target.measure]) for one in people)


def test_the_layers_in_any_order_come_to_the_same():
    assert resolve(reversed(PACK.layers)) == ALL


@pytest.mark.parametrize(("measure", "norm"), NORMS, ids=lambda part: getattr(part, "id", part))
def test_a_norm_has_its_people_and_stands_on_the_metric_of_its_scale(measure, norm):
    assert norm.country in ("CN", "HK", "TW")
    assert norm.language in ("zh-Hans", "zh-Hant", "yue")
    assert (norm.language == "zh-Hans") is (norm.country == "CN")
    assert not norm.default
    scale = next(one for one in MEASURES[measure].scales if one.id == norm.scale)
    assert on_metric(norm, Metric(*scale_range(MEASURES[measure], scale))) == norm
    assert norm.better == scale.better
    for tag in ("en", "zh-Hans", "zh-Hant"):
        assert is_harmless(norm.sheet_name or norm.population, tag, (FOLDER / "lexicon",))


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


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "zh-Hant-HK"])
@pytest.mark.parametrize("measure", PARTS)
def test_parts_that_did_not_hold_together_go_without_line_band_and_mean(measure, tag):
    for part in PARTS[measure]:
        for takes in ("line", "change", "mean"):
            found = taken_away(ALL, measure, part, takes, Person(tag))
            assert found is not None
            assert found.reason == "other-structure"
            assert taken_away(ALL, measure, part, takes, Person("en-GB", "CN")) is None
    assert taken_away(ALL, measure, "total", "line", Person(tag)) is None
    assert find_sentence("en", "why-other-structure") is not None


def test_values_of_answers_in_english_are_used_for_no_answers_in_chinese():
    for name, measure in MEASURES.items():
        for norm in measure.norms:
            for tag in ("zh-Hans", "zh-Hant"):
                for takes in ("line", "change", "mean", "expected"):
                    assert withheld(ALL, name, norm, takes, Person(tag, "CN")) is not None


@pytest.mark.parametrize("pair", [("zh-Hans", "zh-Hant"), ("en", "zh-Hans"), ("en-GB", "zh-Hant")])
def test_a_change_of_script_or_language_breaks_every_line(pair):
    for name, measure in MEASURES.items():
        for scale in measure.scales:
            said = languages_compare(ALL.evidence.get(name, ()), scale.id, *pair)
            assert "value" not in said.allows
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


def facts():
    """Facts of Chinese answers: one on a line, as id, instrument and numbers."""
    if not FACTS.is_file():
        pytest.skip("the shared facts are not beside the project")
    for line in FACTS.read_text("utf-8").splitlines():
        head = re.match(r"- \{id: (\S+), instrument: ([\w-]+),", line)
        if head and re.search(r' lang: ("[^"]*zh|zh|yue)', line):
            keys = r"\b(cutoff|se|sp|mean|sd|alpha|year): ([\d.]+)[,}]"
            yield head[1], head[2], line, dict(re.findall(keys, line))


def test_every_figure_of_the_facts_stands_in_a_layer():
    seen, told = 0, (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    for fact, instrument, line, numbers in facts():
        seen += 1
        if fact in _ELSEWHERE:
            assert instrument in told, fact
            continue
        if "mean and SD refused" in line:
            numbers = {k: v for k, v in numbers.items() if k not in ("mean", "sd")}
        wanted = {key: Decimal(value) for key, value in numbers.items()}
        held = [figures(norm) for name, norm in NORMS if name == _SHELF[instrument]]
        assert any(wanted.items() <= one.items() for one in held), (fact, wanted)
    assert seen == 25


def figures(norm) -> dict[str, Decimal]:
    cut = norm.cutoff
    found = {
        "cutoff": cut and cut.value,
        "se": cut and cut.accuracy and cut.accuracy.sensitivity,
        "sp": cut and cut.accuracy and cut.accuracy.specificity,
        "mean": norm.mean,
        "sd": norm.sd,
        "alpha": norm.reliability and norm.reliability.value,
        "year": norm.year and Decimal(norm.year),
    }
    return {key: value for key, value in found.items() if value is not None}

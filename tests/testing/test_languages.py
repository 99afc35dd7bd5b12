"""The kit for language layers: one in order passes, and each check finds what is planted in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from fit_core.adapt.pack import load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.withheld import Person
from fit_core.errors import ProblemsError
from fit_core.testing import (
    RuleBrokenError,
    check_address,
    check_apart,
    check_claims,
    check_commas,
    check_figures,
    check_forms,
    check_layers,
    check_lexicon,
    check_names,
    check_norms,
    check_withheld,
    figures_of,
    measures_in,
)
from fit_core.testing.languages import ways_in
from tests.languages.house import OWN, ROOT, shelf

DUTCH = ROOT / "plugins" / "lang-nl" / "fit_lang_nl"
PLANTED = {
    "harm.noun": ["een ernstige score"],
    "harm.attachment-label": ["onveilig gehecht"],
    "harm.target": ["lager dan verwacht"],
    "harm.praise": ["Goed gedaan!"],
    "harm.rank": ["het 90e percentiel"],
    "harm.other-clients": ["beter dan andere cliënten"],
    "harm.probability": ["20 procent"],
    "harm.risk-leak": ["uw risico"],
    "harm.gap-leak": ["Alleen voor uw therapeut."],
    "harm.cause": ["Dankzij de therapie."],
    "harm.trade-word": ["tegenoverdracht"],
    "harm.identity": ["Geboortedatum"],
}
ILL = '[session-checkin.norms]\nmade-up = "Depressie"\n\n[session-checkin]'
FORMAL = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)


def lexicon(folder, planted=PLANTED, plain=("Dat is goed om te weten.",), reviewed=""):
    check_lexicon(folder, "nl-BE", planted=planted, plain=plain, reviewed=reviewed)


def names(folder):
    check_names(folder, "nl", shelf(), titled=["personal-goals"], whole=OWN)


def forms(folder):
    check_forms(folder, "nl", shelf(), forms=OWN, says="geen gevalideerde test")


def address(folder):
    check_address(folder, "nl", formal=FORMAL, informal=INFORMAL)


def commas(folder):
    check_commas(folder, "nl")


def layers(folder):
    check_layers(load_pack("lang-nl", "0.1.0", folder), shelf(), people=9)


def norms(folder):
    rulers = ["k6/benefit-assessment-2013"]
    check_norms(load_pack("lang-nl", "0.1.0", folder), shelf(), of=[("nl", "NL")], rulers=rulers)


def claims(folder):
    (placed,) = load_pack("lang-nl", "0.1.0", folder).languages
    check_claims(placed, by="project author", unconsidered=4)


CHECKS = (lexicon, names, forms, address, commas, layers, norms, claims)
FAULTS = [
    (lexicon, "lexicon/nl.toml", '"tegenoverdracht*"', '"overdrachtje"', "does not find 'tegen"),
    (lexicon, "lexicon/nl.toml", 'reviewed = ""', 'reviewed = "A. N."', "by 'A. N.'"),
    (lexicon, "lexicon/clinician/nl.toml", 'reviewed = ""', 'reviewed = "x"', "clinician/nl.toml"),
    (lexicon, "lexicon/nl.toml", '"depress*"', '"goed*"', "takes 'Dat is goed"),
    (names, "names/nl.toml", "[arm-28]", "[arm-29]", "arm-29, which is no measure"),
    (names, "names/nl.toml", 'title = "Alcohol"\n[audit.scales]', "[audit.scales]", "no title"),
    (names, "names/nl.toml", 'consumption = "Gebruik"\n', "", "scale consumption has no name"),
    (names, "names/nl.toml", 'consumption = "Gebruik"', 'use = "x"', "no scale use to name"),
    (names, "names/nl.toml", '"Gebruik"', '"Depressie"', "harm.noun stands against 'Depressie'"),
    (names, "names/nl.toml", "[session-checkin]", ILL, "harm.noun stands against 'Depressie'"),
    (forms, "wordings/session-checkin.nl.toml", "Dit is geen gev", "Een gev", "does not say"),
    (forms, "wordings/session-checkin.nl.toml", "[items.2]", "[items.77]", "77"),
    (forms, "wordings/session-checkin.nl.toml", "translated-only", "original", "is 'original'"),
    (forms, "wordings/session-checkin.nl.toml", "Terugblik op", "Diagnose van", "harm.noun"),
    (address, "text/nl/adapt.ftl", "dan jij.", "dan u.", "'u' in a sentence that is informal"),
    (commas, "text/nl/adapt.ftl", "{ $age }", "{ $low }, { $high }", "two figures meet"),
    (layers, "layers/k6.toml", "sha256:0204", "sha256:0205", "of no measure as it is now"),
    (norms, "layers/k6.toml", 'country = "NL"', 'country = "BE"', "it is of nl, BE"),
    (norms, "layers/k6.toml", 'metric = "6-30"', 'metric = "0-24"', "its ruler is 0-24"),
    (norms, "layers/k6.toml", 'better = "lower"', 'better = "higher"', "better is higher"),
    (norms, "layers/k6.toml", "who claim", "with a depression who claim", "harm.noun"),
    (norms, "layers/k6.toml", "benefit-assessment-2013", "other-2013", "no norm of k6/benefit"),
    (claims, "layer.toml", 'by = "project author"', 'by = "panel"', "process"),
    (claims, "layer.toml", '= "translated-only"', '= "translated-by-protocol"', "by-protocol'"),
]


@pytest.fixture
def dutch(tmp_path) -> Path:
    return shutil.copytree(DUTCH, tmp_path / "fit_lang_nl")


@pytest.mark.parametrize("check", CHECKS)
def test_a_language_in_order_passes(check):
    check(DUTCH)


@pytest.mark.parametrize(("check", "file", "before", "after", "what"), FAULTS)
def test_a_planted_fault_is_found_and_its_place_named(dutch, check, file, before, after, what):
    text = (dutch / file).read_text("utf-8")
    assert before in text
    (dutch / file).write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(RuleBrokenError) as told:
        check(dutch)
    assert what in str(told.value)
    assert Path(file).name in str(told.value)


def test_a_lost_layer_or_form_is_missed(dutch):
    (dutch / "layers" / "k6.toml").unlink()
    (dutch / "wordings" / "personal-goals.nl.toml").unlink()
    for check, what in ((layers, "8 layers"), (norms, "no norm of k6"), (forms, "not worded")):
        with pytest.raises(RuleBrokenError, match=what):
            check(dutch)


def test_a_measure_without_names_is_missed():
    more = {**shelf(), "new": shelf()["phq9"]}
    with pytest.raises(RuleBrokenError, match=r"names/nl.toml: new has no names. Write \[new\]"):
        check_names(DUTCH, "nl", more, titled=["personal-goals"], whole=OWN)


def test_a_form_too_many_is_named_whatever_its_language(dutch):
    place = dutch / "wordings"
    shutil.copy(place / "personal-goals.nl.toml", place / "phq9.nl.toml")
    shutil.copy(place / "personal-goals.nl.toml", place / "personal-goals.fy.toml")
    with pytest.raises(RuleBrokenError, match=r"phq9 is worded, and not to be") as told:
        forms(dutch)
    assert "personal-goals.fy.toml: The pack has no sentences in its language." in str(told.value)


@pytest.mark.parametrize("change", ["without", "unknown", "empty"])
def test_a_test_that_plants_too_little_is_told_so(change):
    rest = {rule: said for rule, said in PLANTED.items() if rule != "harm.cause"}
    more = {"without": {}, "unknown": {**PLANTED, "harm.odd": ["x"]}, "empty": {"harm.cause": []}}
    with pytest.raises(RuleBrokenError, match=r"harm\.(cause|odd)"):
        lexicon(DUTCH, rest | more[change])


def test_a_language_in_which_nobody_can_be_informal_needs_no_such_test(dutch):
    for path in (dutch / "text" / "nl").glob("*.ftl"):
        path.unlink()
    with pytest.raises(RuleBrokenError, match="No sentence is informal"):
        address(dutch)


def test_ways_are_told_with_what_chooses_them():
    ways = [way for way in ways_in(DUTCH, "nl-BE") if way.message == "prompt-ending-keep"]
    assert {way.chosen["form"]: way.words for way in ways} == {
        "informal": "Wat wil je van hier meenemen?",
        "neutral": "Wat wilt u van hier meenemen?",
    }


def test_answers_that_are_compared_and_values_that_are_used_are_named():
    held = resolve(load_pack("lang-es-us", "0.1.0", spanish()).layers)
    with pytest.raises(RuleBrokenError, match=r"phq9/total: .*: configural"):
        check_apart(held, shelf(), "en", "es")
    check_apart(held, shelf(), "en", "es", studied=["phq9", "gad7"])
    with pytest.raises(RuleBrokenError, match="phq9/total"):
        check_apart(held, shelf(), "en", "es", studied=["phq9"], never=["construct"])


def spanish() -> Path:
    return ROOT / "plugins" / "lang-es-us" / "fit_lang_es_us"


def test_what_is_not_withheld_or_for_another_reason_is_named():
    held, ors = resolve(load_pack("lang-nl", "0.1.0", DUTCH).layers), shelf()["ors"]
    check_withheld(held, ors, [Person("nl")], takes=["line"], reason="not-sure")
    for people, reason, what in (
        ([Person("en-GB")], "not-sure", "It is not withheld"),
        ([Person("nl")], "no-study", "It is withheld for not-sure"),
        ([], "not-sure", "Nobody is asked about"),
    ):
        with pytest.raises(RuleBrokenError, match=what):
            check_withheld(held, ors, people, takes=["line"], reason=reason)


def test_a_figure_that_no_norm_holds_is_named_with_the_nearest_norm():
    held = resolve(load_pack("lang-nl", "0.1.0", DUTCH).layers)
    ((norm, _),) = held.norms["k6"]
    figures = figures_of(norm)
    assert figures["year"] == 2013
    check_figures(held, "k6", figures, "paper")
    with pytest.raises(RuleBrokenError, match=r"paper: .* benefit-assessment-2013 lacks cutoff 15"):
        check_figures(held, "k6", figures | {"cutoff": figures["cutoff"] + 1}, "paper")
    with pytest.raises(RuleBrokenError, match="there is none"):
        check_figures(held, "pss10", figures, "paper")


def test_measures_are_those_of_the_installed_packs_or_of_folders(tmp_path):
    assert set(measures_in()) == set(shelf())
    with pytest.raises(RuleBrokenError, match="There is none"):
        measures_in(tmp_path)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "mood.toml").write_text("id = 1\n", "utf-8")
    with pytest.raises(ProblemsError):
        measures_in(tmp_path / "more")

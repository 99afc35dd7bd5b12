"""The kit that checks a language: ours are in order, and each check finds a planted fault."""

from __future__ import annotations

import tomllib
from pathlib import Path

import fit_rapport
import fit_trajectory
import pytest

from fit_core.adapt.sources import CORE, Source
from fit_core.adapt.words import Words
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.testing import check_sentences
from fit_core.testing.reading import FORMULAS, as_text, fernandez_huerta, flesch_kincaid, lix

ENGLISH = CORE.folder / "en"
OURS = [
    ENGLISH,
    *(Path(pack.__file__).parent / "text" / "en" for pack in (fit_rapport, fit_trajectory)),
]


def harm(text):
    return check_texts([Text(text)], "en")


@pytest.mark.parametrize("folder", OURS, ids=lambda folder: folder.parts[-3])
def test_our_english_sentences_are_in_order(folder):
    assert check_sentences(folder, english=[folder], harm=harm) == ()


@pytest.mark.parametrize("pack", ["rapport", "trajectory"])
def test_a_pack_says_of_its_purpose_what_its_metadata_say(pack):
    (folder,) = [path for path in OURS if path.parts[-3] == f"fit_{pack}"]
    words = Words("en-GB", [Source(pack, folder.parent, own=True)])
    project = tomllib.loads((folder.parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert words.say(f"{pack}-purpose") == project["description"]


def test_a_count_is_printed_in_the_figures_of_the_language():
    printed = [
        path
        for folder in OURS
        for path in folder.glob("*.ftl")
        if "{ $count }" in path.read_text("utf-8")
    ]
    assert printed == []


SOURCE = """
title = How things go
missing =
    { $count ->
        [one] { $number } answer is missing.
       *[other] { $number } answers are missing.
    }
answered = { $who } today, { $mode }.
sentence-gap = { " " }
"""
WELSH = """
title = Sut mae pethau'n mynd
missing =
    { $count ->
        [zero] Does dim ateb ar goll.
        [one] Mae { $number } ateb ar goll.
        [two] Mae { $number } ateb ar goll.
        [few] Mae { $number } ateb ar goll.
        [many] Mae { $number } ateb ar goll.
       *[other] Mae { $number } ateb ar goll.
    }
# absent: mode
answered = { $form ->
    [formal] { $gender ->
        [f] { $who } heddiw, eich tro chi hi.
       *[x] { $who } heddiw, eich tro.
    }
   *[neutral] { $who } heddiw.
}
sentence-gap = { " " }
"""


def faults(tmp_path, welsh=WELSH, tag="cy", **more):
    for folder, text in (("en", SOURCE), (tag, welsh)):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "x.ftl").write_text(text, "utf-8")
    return check_sentences(tmp_path / tag, english=[tmp_path / "en"], **more)


def test_a_language_in_order_has_no_fault(tmp_path):
    assert faults(tmp_path, draws=str.isprintable, harm=lambda _: ()) == ()


@pytest.mark.parametrize(
    ("before", "after", "check", "what"),
    [
        ("title = Sut", "titles = Sut", "missing", "not translated"),
        ("title = Sut", "titles = Sut", "unknown", "no such message"),
        ("title = Sut", "title = Sut\ntitle = Pa", "twice", "another"),
        ("title = Sut", "t\u0456tle = Sut", "name", "CYRILLIC"),
        ("title = Sut", "title = { Sut", "junk", "no message"),
        ("# absent: mode\n", "", "variable", "$mode is not used"),
        ("absent: mode", "absent: mode, who", "variable", "$who is used, although"),
        ("Sut mae", "Sut { $mae }", "variable", "$mae is handed over"),
        ("*[other] Mae { $number } ateb", "*[others] Mae { $number } ateb", "default", "[other]"),
        ("*[x]", "*[m]", "default", "not on [x]"),
        ("*[neutral]", "*[informal]", "default", "not on [neutral]"),
        ("[formal]", "[polite]", "variant", "never polite"),
        ("        [two] Mae { $number } ateb ar goll.\n", "", "plural", "2 has no variant [two]"),
        ("        [zero] Does dim ateb ar goll.\n", "", "plural", "0 has no variant [zero]"),
        ("[few] Mae", "[several] Mae", "plural", "no plural [several]"),
        ("Sut mae", "Sut { -tŷ } mae", "junk", "no message"),
        ("Sut mae", "Sut { -gwasanaeth } mae", "error", "gwasanaeth"),
        ("title = Sut mae pethau'n mynd", 'title = { "" }', "empty", "nothing"),
        ("Sut mae", "Sut \u202emae", "control", "RIGHT-TO-LEFT OVERRIDE"),
        ("Sut mae", "Sut\u200emae", "control", "LEFT-TO-RIGHT MARK"),
        ("Sut mae", "Sut\u0007mae", "control", "U+0007"),
    ],
)
def test_a_planted_fault_is_found(tmp_path, before, after, check, what):
    assert before in WELSH
    found = faults(tmp_path, WELSH.replace(before, after))
    assert [one for one in found if one.check == check and what in one.what], found


def test_a_message_in_another_file_is_a_fault(tmp_path):
    faults(tmp_path)
    (tmp_path / "cy" / "x.ftl").rename(tmp_path / "cy" / "y.ftl")
    found = check_sentences(tmp_path / "cy", english=[tmp_path / "en"])
    assert {(one.check, one.what) for one in found} == {("file", "it belongs into x.ftl")}


def test_a_literal_number_may_stand_for_a_plural_that_it_exhausts(tmp_path):
    assert faults(tmp_path, WELSH.replace("[zero]", "[0]")) == ()
    found = faults(tmp_path, WELSH.replace("[few]", "[3]"))
    assert found == ()
    found = faults(tmp_path, WELSH.replace("[many]", "[7]"))
    assert [one.check for one in found] == ["plural"]


def test_a_language_without_plurals_need_not_choose(tmp_path):
    chinese = """
title = 近况
missing = 缺少 { $number } 个回答。
# absent: mode
answered = 今天 { $who }。
sentence-gap = { "" }
"""
    assert faults(tmp_path, chinese, "zh-Hans") == ()
    found = faults(tmp_path, chinese.replace("缺少 { $number }", "缺少"), "zh-Hans")
    assert [one.what for one in found] == ["$number is not used, and no comment says `absent:`"]


def test_a_sign_that_no_font_draws_is_found_in_dates_too(tmp_path):
    found = faults(tmp_path, draws=lambda sign: sign not in "'T")
    assert [(one.check, one.message) for one in found] == [("glyph", "title"), ("glyph", "dates")]


def test_harm_is_looked_for_in_every_variant(tmp_path):
    found = faults(tmp_path, harm=lambda text: ["tro chi"] if "tro chi" in text else [])
    assert [(one.check, one.message) for one in found] == [("harm", "answered")]


def test_sentences_that_are_hard_to_read_are_told(tmp_path):
    long = "Gwerthusiadau cynhwysfawr amlddisgyblaethol ynghylch anghydraddoldebau"
    found = faults(tmp_path, WELSH.replace("Sut mae pethau'n mynd", f"{long} {long}."))
    assert [one.check for one in found] == ["reading"]
    assert "LIX" in found[0].what


def test_the_formulas_give_what_their_authors_worked_out():
    # "The cat sat on the mat.": 6 words, 6 syllables; 0.39 * 6 + 11.8 - 15.59.
    assert flesch_kincaid("The cat sat on the mat.") == pytest.approx(-1.45)
    # 13 syllables in 7 words of one sentence.
    hard = "The Australian platypus is seemingly a hybrid."
    assert flesch_kincaid(hard) == pytest.approx(0.39 * 7 + 11.8 * 15 / 7 - 15.59, abs=2)
    # "La casa es grande.": la ca-sa es gran-de, 6 syllables, 4 words.
    assert fernandez_huerta("La casa es grande.") == pytest.approx(206.84 - 60 * 6 / 4 - 1.02 * 4)
    assert fernandez_huerta("El país tenía un héroe.") == pytest.approx(
        206.84 - 60 * 10 / 5 - 1.02 * 5
    )
    # 4 words, 1 sentence, 1 of more than six letters.
    assert lix("Dette er ganske vanskelig.") == pytest.approx(4 + 25)
    with pytest.raises(ValueError, match="without a word"):
        lix("12.")


def test_no_formula_is_asked_of_languages_that_have_none():
    assert {"ar", "zh"}.isdisjoint(FORMULAS)
    assert as_text(["One", "Two?", "", "Three is more. Four"]) == "Two?"
    assert as_text(["A label"]) == ""

"""Mapping profiles: read strictly, and refused where they would lose an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.answers.binding import bind
from fit_core.answers.cells import CellReader
from fit_core.answers.files import open_answers
from fit_core.answers.keys import item_keys
from fit_core.answers.model import BLANK, INVALID, REFUSED
from fit_core.answers.profile import Profile, load_profile
from fit_core.answers.translate import Translator
from fit_core.errors import ProblemsError, UsageError
from fit_core.measure.load import load_measure

ROOT = Path(__file__).parents[2]
GAD7 = load_measure(ROOT / "measures/phq/fit_phq/gad7.toml")
NAMES = [str(n) for n in range(1, 8)]


def bound(folder, header, profile=None, measure=GAD7):
    path = folder / "answers.csv"
    path.write_text(header + "\n", encoding="utf-8")
    with open_answers(path) as answers:
        return bind(measure, answers, profile)


def test_the_documented_profile_is_read():
    profile = load_profile(ROOT / "docs/examples/nhanes-dpq.toml")
    assert (profile.measure, profile.client) == ("phq9", "SEQN")
    assert profile.columns["9"] == "DPQ090"
    assert profile.missing == {"7": "REFUSED", "9": "DONTKNOW"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("measure = ", "This is not TOML"),
        ('columns = { 1 = "A" }', "missing required field `measure`"),
        ('measure = "gad7"\ncolum = 1', "unknown field `colum`"),
        ('measure = "gad7"\n[missing]\n7 = "LOST"', "Invalid enum value 'LOST'"),
        ('measure = "gad7"\n[columns]\n1 = "A"\n2 = "A"', "The column 'A' is named 2 times"),
        ('measure = "gad7"\n[missing]\n7 = "NA"\n"7.0" = "NA"', "The code 7 is named 2 times"),
        ('measure = "gad7"\nencoding = "utf-99"', "There is no encoding 'utf-99'"),
        ('measure = "gad7"\ndecimal = ","', "both a comma"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_place(tmp_path, text, said):
    path = tmp_path / "profile.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError, match=r"profile\.toml has 1 problem") as refusal:
        load_profile(path)
    assert said in str(refusal.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"#" * 70_000])
def test_a_profile_that_cannot_be_read(tmp_path, content):
    path = tmp_path / "profile.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="The profile"):
        load_profile(path)


def test_columns_are_found_by_name_in_any_order(tmp_path):
    binding = bound(tmp_path, "client,7,6,5,4,3,2,1,age,retired")
    assert list(binding.items.values()) == [7, 6, 5, 4, 3, 2, 1]
    assert binding.context == {"age": 8, "retired": 9}
    assert binding.passed == {"client": 0}


def test_a_missing_column_is_an_error_with_the_likely_one(tmp_path):
    columns = {name: f"item{name}" for name in NAMES}
    profile = Profile(measure="gad7", columns=columns)
    with pytest.raises(UsageError, match="no column for the item 'item7'") as refusal:
        bound(tmp_path, "item1,item2,item3,item4,item5,item6,itm7", profile)
    assert "Did you mean 'itm7'?" in refusal.value.next_step


def test_an_optional_item_that_no_rule_uses_may_be_left_out(tmp_path):
    phq9 = load_measure(ROOT / "measures/phq/fit_phq/phq9.toml")
    binding = bound(tmp_path, "1,2,3,4,5,6,7,8,9", measure=phq9)
    assert binding.items["10"] is None
    with pytest.raises(UsageError, match="no column for the item '9'"):
        bound(tmp_path, "1,2,3,4,5,6,7,8,10", measure=phq9)


def test_semicolons_are_said_to_be_semicolons(tmp_path):
    with pytest.raises(UsageError, match="separated by semicolons") as refusal:
        bound(tmp_path, ";".join(NAMES))
    assert "';'" in refusal.value.what


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile(measure="phq9"), "is for the measure 'phq9', not for 'gad7'"),
        (Profile(measure="gad7", columns={"8": "X"}), "names '8', which gad7 has not"),
        (Profile(measure="gad7", missing={"3.0": "REFUSED"}), "it is an answer to item 1"),
    ],
)
def test_a_profile_that_does_not_fit_the_measure(tmp_path, profile, said):
    with pytest.raises(UsageError, match=said):
        bound(tmp_path, ",".join(NAMES), profile)


def test_missing_codes_are_found_however_they_are_written():
    reader = CellReader(item_keys(GAD7)[0], Translator({"7": "REFUSED", ".": "BLANK"}))
    assert [reader[text] for text in ("7", "7.0", "7.00", ".", "3.0", "8")] == [
        *[REFUSED] * 3,
        BLANK,
        3,
        INVALID,
    ]


def test_decimal_commas_where_the_profile_says_so():
    ors = load_measure(ROOT / "measures/pcoms/fit_pcoms/ors.toml")
    key = item_keys(ors)[0]
    assert CellReader(key, Translator({}, ","))["6,2"] == 62
    assert CellReader(key)["6,2"] == INVALID


def test_a_column_of_ever_new_texts_does_not_fill_the_memory():
    reader = CellReader(item_keys(GAD7)[0])
    for n in range(10_000):
        assert reader[f"x{n}"] == INVALID
    assert len(reader) < 5_000

"""Norms of layers through the program: used, withheld with a reason, or beside their rivals."""

from __future__ import annotations

import datetime as dt
import json

import msgspec
import pytest
from pypdf import PdfReader

from fit_core.answers.listing import parse_answer_list
from fit_core.clinic.forms import Entry, record_form
from fit_core.clinic.layers import use_layers
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import hold_session
from fit_core.sheet.model import Chart, Message, Provenance
from tests.clinic.layering import evidence, norm, population, withhold

CUT = (
    '{{ side = "at-or-above", value = {}, accuracy = '
    '{{ sensitivity = 0.8, specificity = 0.9, reference = "{}" }} }}'
)
TWELVE = norm("madrid", cutoff=CUT.format(12, "an interview"), n="1000", year="2001")
EIGHT = norm("buenos-aires", cutoff=CUT.format(8, "another interview"))
CHANGE = norm("points", "change", reliable_change="{ points = 5, level = 0.90 }")
DAYS = ("2026-01-06", "2026-01-13", "2026-01-20", "2026-01-27")
FORMS = ("3,3,3,3,3,1,0,0,0,1", "3,3,3,3,3,0,0,0,0,1", "3,3,3,2,1,0,0,0,0,1", "3,3,2,1,0,0,0,0,0,1")


@pytest.fixture
def layered(desk, shelf):
    """Takes one population layer for the PHQ-9 into use."""

    def use(body, name="south"):
        shelf.put(
            name, group="fit.adaptations", files={"layer.toml": population("phq9", name, body)}
        )
        use_layers(Clinic(desk.folder), name)
        return desk

    return use


def course(desk, *languages):
    """One session for each language of the form; gives the client and the sheet of the last."""
    clinic, code = Clinic(desk.folder), desk.client("2026-01-05")
    measure = clinic.library.get("phq9")
    for day, language, answers in zip(DAYS, languages, FORMS, strict=False):
        clinic.settings = msgspec.structs.replace(clinic.settings, language=language)
        held = hold_session(clinic, code, dt.date.fromisoformat(day))
        record_form(clinic, held, measure, Entry(answers=parse_answer_list(measure, answers)))
    desk.well("report", "session", code)
    return code, desk.sheets()[-1]


def block(sheet, kind):
    return next(one for one in sheet.blocks if isinstance(one, kind))


def notes(sheet):
    return " ".join(text.words for text in block(sheet, Chart).notes)


def footer(sheet):
    return " ".join(text.words for text in block(sheet, Provenance).lines)


def drawn(sheet):
    chart = block(sheet, Chart)
    return (chart.line and int(chart.line.value), chart.band is not None)


def test_in_english_a_layer_for_spanish_changes_nothing(desk, layered):
    _, before = course(desk, "en-GB", "en-GB")
    layered(TWELVE + EIGHT + CHANGE + evidence() + withhold("line", "change", "expected"))
    _, after = course(desk, "en-GB", "en-GB")
    assert [one for one in after.blocks if not isinstance(one, Provenance)] == [
        one for one in before.blocks if not isinstance(one, Provenance)
    ]
    assert drawn(after) == (10, True)


def test_without_evidence_neither_line_nor_band_of_others_is_drawn_and_the_page_says_why(desk):
    _, sheet = course(desk, "es", "es")
    assert drawn(sheet) == (None, False)
    assert (
        "This picture has no line for other people. This picture has no chance band. The "
        in notes(sheet)
    )
    assert "Nobody has shown that answers mean the same in both." in notes(sheet)
    assert "this clinic has not said" not in footer(sheet)


def test_scalar_evidence_allows_both_the_band_with_care(layered):
    _, sheet = course(layered(evidence()), "es", "es")
    assert drawn(sheet) == (10, True)
    assert "Take it with care." in notes(sheet)
    assert "These people answered in another language than you." in footer(sheet)
    _, strict = course(layered(evidence("strict"), "east"), "es", "es")
    assert drawn(strict) == (10, True)


def test_metric_or_contested_evidence_allows_none(layered):
    desk = layered(evidence("metric"))
    assert drawn(course(desk, "es", "es")[1]) == (None, False)
    layered(evidence("scalar", contested="true"), "east")
    _, sheet = course(desk, "es", "es")
    assert drawn(sheet) == (None, False)
    assert "Studies do not agree whether answers mean the same" in notes(sheet)


def test_rival_lines_stand_beside_each_other_and_none_is_drawn(layered):
    desk = layered(TWELVE + EIGHT)
    code, sheet = course(desk, "es", "es")
    assert drawn(sheet) == (None, False)
    assert "Studies give different values, and nobody here has chosen one." in notes(sheet)
    (found,) = json.loads(desk.well("measures", "norms", "phq9", "--client", code, "--json"))
    assert found["rivals"] == ["south:buenos-aires", "south:madrid"]
    assert found["used"] == {"change": None, "line": None}
    said = desk.well("measures", "norms", "phq9", "--client", code)
    assert "another interview" in said
    assert "answers in Spanish" in said


def test_a_rival_line_and_its_sign_stand_together(layered, tmp_path):
    desk = layered(TWELVE + EIGHT)
    code, _ = course(desk, "es", "es")
    desk.well("report", "clinician", code, "--out", str(tmp_path / "c.pdf"))
    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "c.pdf").pages)
    assert "\u2265\u00a012" in said
    assert "\u2265\u00a08" in said


def test_one_that_was_chosen_is_drawn_and_for_others_the_first_stays(layered):
    desk = layered(TWELVE + EIGHT + CHANGE)
    desk.well("measures", "norms", "phq9", "--also", "south:madrid")
    assert drawn(course(desk, "es", "es")[1]) == (12, True)
    assert drawn(course(desk, "en-GB", "en-GB")[1]) == (10, True)


def test_the_only_change_of_layers_that_holds_is_used_and_no_line_with_it(layered):
    _, sheet = course(layered(TWELVE + CHANGE), "es", "es")
    assert drawn(sheet) == (None, True)
    assert "5 points" in block(sheet, Chart).band.label.words


def test_what_a_layer_withholds_goes_before_what_the_clinic_chose(layered):
    desk = layered(TWELVE + CHANGE + withhold("line", reason="most-beyond"))
    desk.well("measures", "norms", "phq9", "--use", "south:madrid")
    _, sheet = course(desk, "es", "es")
    assert drawn(sheet) == (None, True)
    assert "most people who were asked lie beyond the line" in notes(sheet)


@pytest.mark.parametrize("grade", ["unverified"])
def test_a_norm_that_nobody_re_read_is_no_rival_and_never_used_silently(layered, grade):
    desk = layered(norm("doubtful", cutoff=CUT.format(9, "x"), grade=f'"{grade}"') + TWELVE)
    code, sheet = course(desk, "es", "es")
    assert drawn(sheet) == (None, False)
    (found,) = json.loads(desk.well("measures", "norms", "phq9", "--client", code, "--json"))
    assert found["rivals"] == []
    desk.refused("measures", "norms", "phq9", "--use", "south:doubtful", status=1)


def test_a_country_or_setting_that_was_not_stated_never_fits(desk, layered):
    layered(norm("chile", cutoff=CUT.format(7, "x"), country='"CL"'))
    desk.well("measures", "norms", "phq9", "--use", "chile")
    _, sheet = course(desk, "es", "es")
    assert drawn(sheet)[0] is None
    assert "come from another group of people" in notes(sheet)
    path = desk.folder / "clinic.toml"
    path.write_text(path.read_text("utf-8").replace('country = ""', 'country = "CL"'), "utf-8")
    assert drawn(course(desk, "es", "es")[1])[0] == 7


def test_scalar_evidence_joins_the_line_and_contested_evidence_breaks_it_and_nothing_else(
    desk, layered
):
    layered(evidence())
    _, joined = course(desk, "es", "es", "en-GB", "en-GB")
    layered(evidence("scalar", contested="true", source='"another study"'), "east")
    _, broken = course(desk, "es", "es", "en-GB", "en-GB")
    whole, parted = block(joined, Chart), block(broken, Chart)
    assert [len(curve) for curve in whole.segments] == [4]
    assert [len(curve) for curve in parted.segments] == [2, 2]
    assert "the form was in another language (English). Studies show" in notes(joined)
    assert "Source: study of both languages" in footer(joined)
    assert "Studies do not agree whether answers in the two can be compared" in notes(broken)
    assert "when you began" in " ".join(str(b) for b in joined.blocks if isinstance(b, Message))
    values = [[mark.label for curve in one.segments for mark in curve] for one in (whole, parted)]
    assert values[0] == values[1]
    assert (whole.low, whole.high, whole.ticks) == (parted.low, parted.high, parted.ticks)
    assert drawn(joined) == drawn(broken) == (10, True)


OWN = """format = 0
id = "ours"
level = "clinic"
title = "Ours"
source = "this clinic"
status = "original"

[choose]
phq9 = "madrid"
"""


def test_a_layer_of_the_clinic_chooses_among_norms_and_changes_no_score(desk, layered):
    layered(TWELVE + EIGHT + CHANGE)
    desk.well("measures", "norms", "phq9", "--forget")
    _, before = course(desk, "es", "es")
    own = desk.folder / "layers" / "own" / "ours.toml"
    own.parent.mkdir(exist_ok=True)
    own.write_text(OWN, "utf-8")
    _, after = course(desk, "es", "es")
    assert (drawn(before), drawn(after)) == ((None, True), (12, True))
    assert block(after, Chart).segments == block(before, Chart).segments
    # What a person names goes before what the file says.
    desk.well("measures", "norms", "phq9", "--use", "buenos-aires")
    assert drawn(course(desk, "es", "es")[1]) == (8, True)


def test_two_bands_that_are_not_equally_sure_say_so(desk, layered):
    sure = "{ points = 5, level = 0.95 }"
    layered(norm("surer", "change", language='"en"', reliable_change=sure))
    path = desk.folder / "clinic.toml"
    path.write_text(path.read_text("utf-8").replace('second = ""', 'second = "core10"'), "utf-8")
    desk.well("measures", "norms", "phq9", "--use", "surer")
    code = desk.client("2026-01-05")
    for day, answers in zip(DAYS[1:], FORMS[1:], strict=True):
        given = ("--answers", f"phq9={answers}", "--answers", "core10=2,2,2,2,2,0,2,2,2,2")
        desk.session(code, day, *given)
    assert "not equally sure: 0.9 and 0.95." in footer(desk.sheets()[-1])

"""What the shared sheet says in each situation, and that every number on it can be followed."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.change import Change
from fit_core.sheet.chart import ticks
from fit_core.sheet.harm import all_texts
from fit_core.sheet.message import _crosses
from fit_core.sheet.model import (
    Chart,
    Context,
    Crisis,
    Message,
    OwnWords,
    Prompts,
    Provenance,
    Purpose,
    Together,
    Writing,
)

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
CHECKIN = "8,9,8,7.5,8.5,8,,,,4+6,0"
LOWER = "6,9,8,7.5,8.5,8,,,,4+6,0"


def block(sheet, kind):
    found = [one for one in sheet.blocks if isinstance(one, kind)]
    return found[0] if found else None


def said(sheet):
    message = block(sheet, Message)
    return [message.lead.words, *(text.words for text in message.rest)]


def asked(sheet):
    return [text.words for text in block(sheet, Prompts).questions]


def footer(sheet):
    return " ".join(text.words for text in block(sheet, Provenance).lines)


@given(low=st.integers(-50, 50), width=st.integers(1, 4000), tenth=st.booleans())
def test_ticks_begin_and_end_with_the_scale_and_stay_few(low, width, tenth):
    unit = Decimal("0.1") if tenth else Decimal(1)
    bottom, top = low * unit, (low + width) * unit
    values = ticks(bottom, top)
    assert (values[0], values[-1]) == (bottom, top)
    assert list(values) == sorted(set(values))
    assert 2 <= len(values) <= 8


def test_the_elements_stand_in_their_order_with_help_for_everybody(weeks):
    sheet = weeks.phq9(16).week(session_checkin=CHECKIN).sheet()
    kinds = [
        Purpose,
        OwnWords,
        Message,
        Chart,
        Together,
        Context,
        Prompts,
        Writing,
        Crisis,
        Provenance,
    ]
    assert [type(one) for one in sheet.blocks] == kinds
    assert block(sheet, Crisis).text.words == weeks.clinic.settings.crisis_text
    assert len(block(sheet, Writing).fields) == 4
    assert 2 <= len(asked(sheet)) <= 3


def test_the_first_session_has_a_beginning_and_no_trend(weeks):
    sheet = weeks.phq9(16).sheet()
    assert said(sheet) == [
        "Today’s score is 16, on a scale from 0 to 27.",
        "Lower is better here. This is where you begin; from the next time on there will be "
        "something to compare it with.",
    ]
    chart = block(sheet, Chart)
    assert (chart.band, chart.start_label) == (None, None)
    assert asked(sheet)[0].startswith("How well does this picture match")


@pytest.mark.parametrize(
    ("totals", "lead", "chance", "question"),
    [
        (
            (16, 10),
            "10, 6 points lower than when you began",
            "clearly beyond chance",
            "doing differently",
        ),
        ((16, 11), "11, 5 points lower than when you began", "can be chance", "leaves out"),
        ((16, 15), "15, 1 point lower than when you began", "can be chance", "leaves out"),
        ((16, 16), "16, the same as when you began", "can be chance", "leaves out"),
        ((16, 21), "21, 5 points higher than when you began", "can be chance", "leaves out"),
        (
            (16, 22),
            "22, 6 points higher than when you began",
            "clearly beyond chance",
            "been harder lately",  # of the plugin that reads the course
        ),
        ((20, 4, 16), "16, 4 points lower than when you began", "can be chance", "been harder"),
    ],
)
def test_a_change_is_told_in_words_with_what_chance_can_do(weeks, totals, lead, chance, question):
    sheet = weeks.phq9(*totals).sheet()
    first, second, _ = said(sheet)
    assert first == f"Today’s score is {lead}."
    assert chance in second
    assert "6 points" in second
    assert question in asked(sheet)[0]


def test_no_change_is_never_praised_and_no_cause_is_claimed(weeks):
    texts = " ".join(text.words for text in all_texts(weeks.phq9(16, 4).sheet())).lower()
    for word in ("improv", "recover", "success", "because", "thanks to", "well done", "target"):
        assert word not in texts


@pytest.mark.parametrize(
    ("today", "side"), [(5, "below"), (6, "around"), (10, "around"), (14, "around"), (15, "above")]
)
def test_a_score_is_around_the_line_while_chance_can_cross_it(weeks, today, side):
    last = said(weeks.phq9(20, today).sheet())[-1]
    assert side in last
    assert "10, the line on the picture" in last


@given(distance=st.fractions(-20, 20), points=st.integers(1, 12))
def test_around_is_decided_exactly(distance, points):
    change = Change("unchanged", Fraction(0), Decimal(points), True, None, "", (), "", "high")
    assert _crosses(distance, change) == (2 * distance * distance < points * points)
    assert _crosses(distance, None) == (distance == 0)


def test_the_band_is_the_start_and_what_chance_can_do_cut_to_the_scale(weeks):
    band = block(weeks.phq9(3, 8).sheet(), Chart).band
    assert (band.low, band.high) == (0, 9)
    assert "6 points" in band.label.words


def test_a_line_is_drawn_only_for_a_norm_that_the_clinic_chose(desk, weeks):
    sheet = weeks.phq9(16, 15).sheet()
    assert block(sheet, Chart).line.value == 10
    weeks.clinic.settings = msgspec.structs.replace(weeks.clinic.settings, norms={})
    bare = weeks.sheet()
    assert block(bare, Chart).line is None
    assert len(said(bare)) == 2
    assert "has not said which reference group fits" in footer(bare)


def test_an_unverified_norm_is_never_used_silently(weeks):
    norms = {"phq9": "validation-2001-major-depression"}
    weeks.clinic.settings = msgspec.structs.replace(weeks.clinic.settings, norms=norms)
    assert block(weeks.phq9(16, 15).sheet(), Chart).line is None


def test_an_estimated_total_says_so(weeks):
    sheet = weeks.phq9(16).week(phq9="1,1,1,1,,1,1,1,0").sheet()
    chart = block(sheet, Chart)
    assert [mark.prorated for mark in chart.segments[0]] == [False, True]
    assert chart.notes[0].words == (
        "Session 2: 1 answer was missing; the total was estimated from the others."
    )
    assert [key.shape for key in chart.keys] == ["prorated"]
    assert "1 answer is missing." in footer(sheet)


def test_missing_answers_make_a_gap_and_are_counted_not_scored(weeks):
    sheet = weeks.phq9(16, 15).week(phq9="1,1,1,1,1,,,,0").sheet()
    chart = block(sheet, Chart)
    assert [slot.gap for slot in chart.slots] == ["", "", "no-score"]
    assert "Session 3: 3 answers were missing, too many to make a total." in chart.notes[0].words
    assert said(sheet)[0] == "There is no score for today."
    assert "3 answers are missing." in footer(sheet)


def test_sessions_that_were_not_kept_are_gaps_in_their_place(weeks):
    sheet = weeks.phq9(16).missed().missed("cancelled").phq9(12).sheet()
    chart = block(sheet, Chart)
    assert [slot.gap for slot in chart.slots] == ["", "missed", "cancelled", ""]
    assert [slot.label for slot in chart.slots] == ["1", "", "", "2"]
    assert [mark.slot for mark in chart.segments[0]] == [0, 3]
    assert "20 January 2026: session cancelled." in chart.alt
    assert [key.shape for key in chart.keys] == ["missed", "cancelled"]


def test_without_an_outcome_today_the_sheet_shows_the_sessions_before(weeks):
    sheet = weeks.phq9(16, 12).week(session_checkin=CHECKIN).sheet()
    assert said(sheet) == ["There is no score for today.", "The picture shows the sessions before."]
    assert "Not answered today: PHQ-9." in footer(sheet)


def test_without_any_form_there_is_still_a_sheet(weeks):
    sheet = weeks.week(words="Only talk today.").sheet()
    assert (block(sheet, Chart), block(sheet, Together)) == (None, None)
    assert block(sheet, OwnWords).words.words == "Only talk today."
    assert block(sheet, Crisis)


def test_without_a_check_in_today_the_sheet_says_so(weeks):
    sheet = weeks.week(session_checkin=CHECKIN).phq9(12).sheet()
    together = block(sheet, Together)
    assert together.bars == ()
    assert [text.words for text in together.notes] == ["There was no check-in today."]


def test_the_work_together_is_read_against_ones_own_history_from_the_fifth_time(weeks):
    for _ in range(4):
        weeks.week(session_checkin=CHECKIN)
    few = block(weeks.sheet(), Together)
    assert {bar.median for bar in few.bars} == {None}
    sheet = weeks.week(session_checkin=LOWER).sheet()
    bar = block(sheet, Together).bars[0]
    assert (bar.value, bar.low, bar.median, bar.high) == (9, 9, 9, 9)
    assert "Shall we look at it together?" in asked(sheet)[0]


def test_a_low_rating_is_thanked(weeks):
    assert asked(weeks.week(session_checkin="3,9,8,7.5,8.5,8,,,,4+6,0").sheet())[0].startswith(
        "Thank you for saying it openly."
    )


def test_three_times_the_top_of_the_scale_asks_for_one_small_thing(weeks):
    for _ in range(3):
        weeks.week(session_checkin="10,10,10,10,10,10,,,,4+6,0")
    assert any("one small thing" in question for question in asked(weeks.sheet()))


def test_a_goal_stands_in_the_clients_words_with_first_and_todays_rating(weeks):
    weeks.wish("Not to fail & be <b>normal</b>")
    weeks.week(personal_goals="2").week(personal_goals="6.5")
    (goal,) = block(weeks.sheet(), OwnWords).goals
    assert (goal.words.words, goal.words.voice) == ("Not to fail & be <b>normal</b>", "client")
    assert goal.rating.words == "6.5 of 10 today, 2 when you first rated it"
    (unrated,) = block(weeks.phq9(3).sheet(), OwnWords).goals
    assert unrated.rating.words == "not rated today"


def test_a_measure_that_changed_breaks_the_line_and_says_why(weeks):
    from fit_core.clinic.measures import add_measure

    add_measure(weeks.clinic, EXAMPLE)
    today = msgspec.structs.replace(weeks.clinic.settings.today, outcome="mood-example")
    weeks.clinic.settings = msgspec.structs.replace(weeks.clinic.settings, today=today)
    del weeks.clinic.library
    weeks.week(mood_example="1,1,1").week(mood_example="1,2,1")
    kept = weeks.clinic.folder / "measures" / "mood-example.toml"
    kept.write_text(kept.read_text("utf-8").replace("reverse = true\n", ""), "utf-8")
    sheet = weeks.week(mood_example="3,2,1").sheet()
    chart = block(sheet, Chart)
    assert [len(segment) for segment in chart.segments] == [2, 1]
    assert [mark.value for mark in chart.segments[0]] == [4, 5]
    assert any("the form was changed" in note.words for note in chart.notes)
    assert "A new line begins at session 3" in said(sheet)[1]


def test_the_footer_names_measures_versions_norms_mode_and_software(weeks):
    sheet = weeks.phq9(16).week(phq9="1,1,1,1,1,1,1,1,0", session_checkin=CHECKIN).sheet()
    line = footer(sheet)
    for part in (
        "Low mood: PHQ-9, version 1.",
        "Session check-in, version 0.1.",
        "Answered today: client · English · on paper. No answer is missing.",
        "Not validated tests: ",
        "Published values for: adults in NHS Talking Therapies, England",
        "sheet S-TEST",
        "fit 0.1.0",
        "Made-up Practice",
    ):
        assert part in line


def test_every_number_that_came_from_a_score_has_a_figure_that_explains_it(weeks):
    weeks.wish("To sleep")
    for total, rating in ((16, "2"), (15, "3"), (13, "3.5"), (12, "4"), (8, "6.5")):
        weeks.week(phq9=weeks.answers(total), session_checkin=CHECKIN, personal_goals=rating)
    sheet = weeks.sheet()
    by_ref = {figure.ref: figure for figure in sheet.figures}
    assert len(by_ref) == len(sheet.figures)
    used = [ref for text in all_texts(sheet) for ref in text.refs]
    assert set(used) == set(by_ref)
    told = [
        block(sheet, Message).lead,
        *block(sheet, Message).rest,
        block(sheet, Chart).band.label,
        block(sheet, Chart).line.label,
        block(sheet, Chart).start_label,
        block(sheet, Chart).today_label,
        *(goal.rating for goal in block(sheet, OwnWords).goals),
    ]
    for text in told:
        numbers = set(re.findall(r"\d+(?:\.\d+)?", text.words.replace(" of 10 ", " of ten ")))
        explained = {by_ref[ref].printed for ref in text.refs}
        assert numbers == explained, text
    for figure in sheet.figures:
        assert figure.steps
        assert figure.rule
        assert figure.source
        assert figure.grade


def test_an_item_that_is_not_for_a_form_is_not_missing_on_its_sheet(weeks):
    today = msgspec.structs.replace(weeks.clinic.settings.today, alliance="psq-rupture")
    weeks.clinic.settings = msgspec.structs.replace(weeks.clinic.settings, today=today)
    none = " ".join(line.words for line in weeks.week(psq_rupture="1=0").sheet().blocks[-1].lines)
    assert "No answer is missing." in none
    one = " ".join(
        line.words for line in weeks.week(psq_rupture="1=1,2=4").sheet().blocks[-1].lines
    )
    assert "1 answer is missing." in one

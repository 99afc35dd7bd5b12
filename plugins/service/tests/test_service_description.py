"""Dropout, attendance, follow-up, effect sizes, NHS metrics and completeness, by small services."""

from __future__ import annotations

import datetime as dt

import pytest
from fit_service import completeness, dropout, effects, follow_up, nhs, stability
from fit_service.cases import cases_of, class_of, recovered
from fit_service.declared import ANALYSES
from fit_service.followed import WINDOWS, followed
from fit_service.stability import coc, gaps, per_month, upc
from fit_service.survival import kaplan_meier
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.analysis import Findings, Inquiry
from fit_core.hooks.shape import rebuilt
from plugins.service.tests.services import (
    BOND,
    FIRST,
    MOOD,
    Made,
    archive_of,
    facts,
    inquiry,
    service,
)


def rows(found, name):
    """Rows of a table as dictionaries."""
    (table,) = (table for table in found.tables if table.name == name)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def one_case(made, scale=MOOD, **more):
    (found,) = cases_of(archive_of([made], **more), scale)
    return found


def test_a_pair_is_of_the_time_of_care_and_of_one_form():
    made = Made(0).weekly(3).scored("mood", [20, 15, 9])
    made.scores.append(("mood", 0, 60, 22.0))  # a follow-up
    found = one_case(made.ended())
    assert (found.pair[0].value, found.pair[1].value) == (20, 9)
    forms = {"language": ("en", "de", "en", "en")}
    broken = one_case(made, **forms)
    assert [s.value for s in broken.scores] == [20, 9, 22]
    assert broken.changed == 1


def test_of_two_forms_of_one_session_the_later_counts():
    made = Made(0).weekly(2)
    made.scores = [("mood", 1, 0, 20.0), ("mood", 1, 0, 18.0), ("mood", 2, 7, 9.0)]
    assert [s.value for s in one_case(made.ended()).scores] == [18, 9]


def test_reliable_change_needs_the_points_and_a_direction():
    assert class_of(MOOD, 20, 14) == "improved"
    assert class_of(MOOD, 20, 15) == "unchanged"
    assert class_of(MOOD, 10, 16) == "deteriorated"
    assert class_of(facts(better="higher"), 10, 16) == "improved"
    assert class_of(BOND, 10, 40) is None


def test_recovery_needs_a_start_beyond_the_line():
    assert recovered(MOOD, one_case(Made(0).weekly(2).scored("mood", [16, 9]).ended())) is True
    assert recovered(MOOD, one_case(Made(0).weekly(2).scored("mood", [16, 10]).ended())) is False
    assert recovered(MOOD, one_case(Made(0).weekly(2).scored("mood", [9, 2]).ended())) is None


def test_a_dropout_by_one_definition_is_none_by_another():
    planned = Made(0).weekly(6).scored("mood", [20, 18, 16, 14, 12, 8]).ended("planned")
    left_well = Made(1).weekly(3).scored("mood", [20, 12, 5]).ended("client-unilateral")
    left_once = Made(2).weekly(1).scored("mood", [20]).ended("lost-contact")
    judged = [
        dropout.judged(case, MOOD, 3, 1000)
        for case in cases_of(archive_of([planned, left_well, left_once]), MOOD)
    ]
    assert not any(judged[0].values())
    assert judged[1] == {
        "last-appointment": False,
        "therapist-judgement": True,
        "symptom-change": False,
        "dose": False,
        "intake-only": False,
        "unilateral": True,
    }
    assert judged[2]["symptom-change"] is None
    assert judged[2]["intake-only"]
    assert judged[2]["dose"]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (("missed", ""), True),
        (("cancelled", "client"), True),
        (("cancelled", ""), True),
        (("cancelled", "therapist"), False),
        (("cancelled", "service"), False),
    ],
)
def test_only_what_was_the_clients_to_keep_counts_as_the_last_appointment(last, expected):
    made = Made(0).weekly(3)
    made.meetings.append((28, last[0], 0, last[1], False))
    case = one_case(made.ended())
    assert dropout.judged(case, MOOD, 1, 1000)["last-appointment"] is expected


def test_an_open_episode_is_lost_after_three_months_of_silence_unless_one_is_planned():
    silent = one_case(Made(0).weekly(2))
    assert dropout.judged(silent, MOOD, 1, 7 + 91)["last-appointment"] is True
    assert dropout.judged(silent, MOOD, 1, 7 + 90)["last-appointment"] is None
    waiting = Made(0).weekly(2)
    waiting.meetings.append((200, "planned", 0, "", False))
    assert dropout.judged(one_case(waiting), MOOD, 1, 150)["last-appointment"] is None


def test_the_table_of_definitions_never_names_one_rate(rng):
    found = dropout.analyse(inquiry(service(rng, 60)))
    assert [row["definition"] for row in rows(found, "definitions")] == list(dropout.DEFINITIONS)
    assert len(rows(found, "overlap")) == 15
    crossed = rows(found, "endings")
    assert sum(row["episodes"] for row in crossed) == 60
    assert "no single one" in found.sentences[0]


@given(st.lists(st.integers(0, 4), min_size=2, max_size=30))
def test_continuity_lies_between_nobody_twice_and_one_therapist(therapists):
    assert 0 <= coc(therapists) <= 1
    assert 1 / len(therapists) <= upc(therapists) <= 1
    assert (coc(therapists) == 1) == (upc(therapists) == 1) == (len(set(therapists)) == 1)


def test_continuity_of_care_by_hand():
    assert coc([1, 1, 1, 2]) == pytest.approx((9 + 1 - 4) / 12)
    assert upc([1, 1, 1, 2]) == 0.75
    assert coc([1]) is None
    assert upc([]) is None


def test_gaps_and_pace_where_there_are_too_few_days():
    assert gaps([0]) == ((), None, None, None, None)
    assert gaps([0, 7]) == ((7,), 7, None, None, 7)
    assert per_month([0]) is None
    assert per_month([0, 7, 14, 21]) == pytest.approx(365.25 / 84)


def test_what_therapist_or_service_cancelled_is_not_the_clients():
    made = Made(0).weekly(3)
    made.meetings += [
        (30, "cancelled", 0, "therapist", False),
        (37, "cancelled", 0, "client", True),
    ]
    made.meetings += [(44, "missed", 0, "", False), (51, "planned", 0, "", False)]
    found = stability.analyse(inquiry([made.ended()]))
    shown = {row["what"]: row for row in rows(found, "attendance")}
    assert (shown["attended"]["count"], shown["attended"]["of"]) == (3, 5)
    assert shown["cancelled by the client, late"]["count"] == 1
    assert shown["missed"]["count"] == 1


def test_follow_up_takes_the_nearest_score_of_a_window_and_no_other():
    made = Made(0).weekly(5).scored("mood", [20, 18, 12, 9, 6]).ended()
    end = 28
    made.scores += [
        ("mood", 0, end + day, float(value))
        for day, value in ((20, 1), (33, 2), (28, 3), (60, 4), (182, 5), (365 + 46, 6))
    ]
    found = followed(one_case(made), 28 + 400)
    assert found.months == {1: 3.0, 6: 5.0}
    assert found.due == (1, 3, 6)
    assert set(WINDOWS) == {1, 3, 6, 12}


def test_a_month_without_an_answer_is_unknown_and_never_a_maintained_gain():
    well = [Made(i).weekly(3).scored("mood", [20, 12, 6]).ended() for i in range(20)]
    for i, made in enumerate(well):
        if i < 12:
            made.scores.append(("mood", 0, 14 + 30, 6.0 if i < 9 else 15.0))
    until = FIRST + dt.timedelta(days=800)
    found = follow_up.analyse(inquiry(well, until=until))
    response = rows(found, "response")[0]
    assert (response["of"], response["count"]) == (20, 12)
    gains = {row["what"]: row for row in rows(found, "gains") if row["month"] == "1 month"}
    assert (gains["observed"]["count"], gains["observed"]["of"]) == (9, 12)
    assert (gains["best case"]["count"], gains["best case"]["of"]) == (17, 20)
    assert (gains["worst case"]["count"], gains["worst case"]["of"]) == (9, 20)
    relapse = rows(found, "relapse")[0]
    assert (relapse["count"], relapse["of"]) == (3, 12)
    assert all(
        row["count"] == 0
        for row in rows(found, "gains")
        if row["month"] == "12 months" and row["what"] in ("observed", "worst case")
    )


def test_a_high_score_alone_is_no_relapse():
    """From 8 to 11 crosses the line and is within chance."""
    made = [Made(i).weekly(3).scored("mood", [20, 12, 8]).ended() for i in range(12)]
    for one in made:
        one.scores.append(("mood", 0, 14 + 30, 11.0))
    found = follow_up.analyse(inquiry(made, until=FIRST + dt.timedelta(days=200)))
    assert rows(found, "relapse")[0]["count"] == 0


def test_follow_up_without_a_line_says_what_is_lacking():
    made = [Made(0).weekly(2).scored("mood", [20, 8]).ended()]
    found = follow_up.analyse(inquiry(made, outcome=facts(general=None)))
    assert {table.name for table in found.tables} == {"response", "effects", "return"}
    assert "fit measures norms mood" in found.sentences[0]


def test_a_return_is_counted_of_endings_a_year_ago():
    made = [Made(client, started=client).weekly(2).ended() for client in range(4)]
    made.append(Made(0, order=2, started=200).weekly(2).ended())
    made.append(Made(1, order=2, started=900).weekly(2))
    found = follow_up.analyse(inquiry(made, until=FIRST + dt.timedelta(days=1000)))
    (row,) = rows(found, "return")
    assert (row["count"], row["of"]) == (1, 5)


def test_kaplan_and_meier_by_hand():
    """Six people: events at 1, 3, 3; censored at 2, 3, 6."""
    found = kaplan_meier([1, 2, 3, 3, 3, 6], [True, False, True, True, False, False])
    assert [step.survival for step in found] == pytest.approx([5 / 6, 5 / 6, 5 / 12, 5 / 12])
    assert [step.at_risk for step in found] == [6, 5, 4, 1]
    assert all(step.low <= step.survival <= step.high for step in found)


def test_effect_sizes_of_completers_and_of_all_stand_side_by_side(rng):
    found = effects.analyse(inquiry(service(rng, 120)))
    shown = rows(found, "sizes")
    assert {row["episodes"] for row in shown} == {"all closed", "ended as planned or agreed"}
    assert all(row["low"] < row["value"] < row["high"] for row in shown)
    adjusted = rows(found, "adjusted")
    weights = [row["episodes"] for row in adjusted]
    mean = sum(w * row["saes_b"] for w, row in zip(weights, adjusted, strict=True))
    assert mean / sum(weights) == pytest.approx(0, abs=1e-9)


def test_few_episodes_have_no_adjusted_effect_size(rng):
    found = effects.analyse(inquiry(service(rng, 49)))
    assert rows(found, "adjusted") == []
    assert "50 are needed" in found.tables[1].note


def test_every_finding_passes_the_gate_of_the_core(rng):
    """Cells are plain numbers and texts, so that the core takes them in as they are."""
    made = service(rng, 160)
    for analysis in ANALYSES:
        found = analysis.run(inquiry(made, own=2, everyone=True))
        assert rebuilt(found, Findings) == found


def test_metrics_of_talking_therapies_have_their_denominators():
    scores = (((16, 5), (12, 4)), ((16, 12), (12, 9)), ((6, 5), (5, 5)))
    made = [
        Made(i)
        .weekly(3)
        .scored("phq9", [phq[0], None, phq[1]])
        .scored("gad7", [gad[0], None, gad[1]])
        .ended()
        for i, (phq, gad) in enumerate(scores)
    ]
    made.append(Made(9).weekly(3).scored("phq9", [16, 10, 5]).ended())
    scales = (facts("phq9"), facts("gad7"))
    asked = Inquiry(archive=archive_of(made), scales=scales, outcome=scales[0])
    shown = {row["metric"]: row for row in rows(nhs.analyse(asked), "metrics")}
    assert (shown["recovery"]["count"], shown["recovery"]["of"]) == (1, 2)
    assert (shown["reliable improvement"]["count"], shown["reliable improvement"]["of"]) == (1, 3)
    assert nhs.analyse(inquiry(made)).reason


def test_completeness_counts_sessions_since_the_first_form():
    made = [Made(0).weekly(5).scored("mood", [None, 12, None, 9, 8]).ended()]
    found = completeness.analyse(inquiry(made, alliance=None))
    (row,) = rows(found, "sessions")
    assert (row["of"], row["count"]) == (4, 3)
    assert completeness.analyse(inquiry([], outcome=None, alliance=None)).reason

"""Parts of the clinician sheet that need no record: rules, respect, small words."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fit_core.sheet.clinician as room
from fit_core.course.signals import Signal
from fit_core.sheet.clinician.material import RiskLine
from fit_core.sheet.clinician.risk import risk_parts
from fit_core.sheet.clinician.rules import rule_parts
from fit_core.sheet.clinician.say import listed, signed
from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text

ROOM = Path(room.__file__).parent


def material(**facts):
    course = SimpleNamespace(client="TABP-6Y95", forms=())
    common = SimpleNamespace(
        course=course, today=SimpleNamespace(id="s1"), signals=(), purposes={}, **facts
    )
    return SimpleNamespace(common=common, risks=())


def words(parts):
    said = []
    for part in parts:
        if isinstance(part, Table):
            said += [cell.words for row in part.rows for cell in row] or [part.empty.words]
        else:
            said.append(part.text.words)
    return said


def risk(day, seen):
    return RiskLine(
        date=dt.date(2026, 3, day),
        title="PHQ-9",
        item="9",
        topic="thoughts of death",
        value=Decimal(2),
        threshold=Decimal(1),
        before="0 on 2026-02-02",
        seen=seen,
    )


def test_what_waits_is_said_in_words_before_the_table():
    made = material()
    made.risks = (risk(2, "2026-03-02 by mo: talked"), risk(9, ""))
    parts = list(risk_parts(made))
    assert parts[0].text.words == "Risk answers"
    assert parts[1].text.words == "NOT ACKNOWLEDGED: 2026-03-09"
    assert "fit acknowledge TABP-6Y95" in parts[2].text.words
    (table,) = [part for part in parts if isinstance(part, Table)]
    newest, oldest = table.rows
    assert [cell.words for cell in newest][2:] == ["2", "1", "0 on 2026-02-02", "NOT ACKNOWLEDGED"]
    assert oldest[-1] == Text("2026-03-02 by mo: talked", "clinic")


def test_no_risk_answer_is_not_the_same_as_not_asked():
    (said,) = [one for one in words(risk_parts(material())) if "No answer" in one]
    assert "nothing was asked about risk today" in said


def test_each_verdict_has_its_place_with_limits_and_reason():
    made = material()
    made.common.signals = (
        Signal("dip", "2", ("38 (12345678-1234-1234-1234-123456789abc)", "31"), by="guest"),
        Signal("quiet", "1", (), verdict="clear", limits=(("at least", "4"), ("why", "x" * 40))),
        Signal("idle", "1", (), verdict="not-applicable", reason="too few points: 2 of 4"),
        Signal("alone", "1", ("y",), sheet="clinician", limits=(("cut", "2"),)),
    )
    made.common.purposes = {"guest": "Beyond display: shows dips."}
    parts = list(rule_parts(made))
    (table,) = [part for part in parts if isinstance(part, Table)]
    assert [[cell.words for cell in row] for row in table.rows] == [
        ["dip, by guest, version 2", "38; 31", ""],
        ["alone, version 1 (not on the shared sheet)", "y", "cut 2"],
    ]
    notes = [part.text.words for part in parts if isinstance(part, Paragraph)]
    assert notes == [
        "Looked and did not fire: quiet (at least 4).",
        "Could not look \u2013 idle: too few points: 2 of 4.",
        "guest: Beyond display: shows dips.",
    ]
    assert isinstance(parts[0], Heading)


@given(st.fractions(-100, 100))
def test_a_difference_says_its_direction(value):
    said = signed(value)
    assert said[0] == ("+" if value > 0 else "\u2212" if value < 0 else "0")
    assert "-" not in said.split("e")[0]


def test_decimals_are_as_they_are():
    assert [signed(Decimal("-1.5")), signed(Fraction(3)), signed(Fraction(0))] == [
        "\u22121.5",
        "+3",
        "0",
    ]


@pytest.mark.parametrize(
    ("given_words", "said"), [((), ""), (("a",), "a"), (("a", "b", "c"), "a, b and c")]
)
def test_lists_read_as_a_person_says_them(given_words, said):
    assert listed(given_words) == said


@pytest.mark.parametrize(
    "blame", ["A non-compliant client", "RESISTANCE again", "the best therapist"]
)
def test_blame_is_found_and_clinical_terms_are_not_blame(blame):
    assert check_respect([Text(blame, "plugin")], "en-GB")
    assert not check_respect([Text(blame, "client"), Text(blame, "clinic")], "en-GB")
    assert not check_respect([Text("severe symptoms, risk of relapse", "plugin")], "en-GB")


def test_the_core_s_own_sentences_blame_nobody():
    sentences = [
        found
        for path in ROOM.glob("*.py")
        for found in re.findall(r'"([^"\n]{12,})"', path.read_text("utf-8"))
    ]
    assert len(sentences) > 40
    assert check_respect([Text(one) for one in sentences], "en") == ()

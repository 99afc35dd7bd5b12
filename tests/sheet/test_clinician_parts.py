"""Parts of the clinician sheet that need no record: rules, respect, small words."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fit_core.adapt.words as adapt
from fit_core.adapt.words import Words
from fit_core.course.rules import fit_signals
from fit_core.course.signals import TELLING, Signal
from fit_core.measure.vocabulary import Component
from fit_core.sheet.clinician.material import RiskLine, Seen
from fit_core.sheet.clinician.model import Entry
from fit_core.sheet.clinician.risk import risk_parts
from fit_core.sheet.clinician.rules import rule_parts
from fit_core.sheet.clinician.say import ended, inset, passage, readable, signed, texts, theirs
from fit_core.sheet.document import Heading, Table
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text
from fit_core.sheet.prompts import BY_SIGNAL
from fit_core.testing.courses import Scores, make_course

SENTENCES = Path(adapt.__file__).parent / "text" / "en" / "clinician.ftl"
ENGLISH = Words("en-GB")
SEEN = Seen(on=dt.date(2026, 3, 2), who="mo", done="talked")


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


def entries(parts):
    return [
        " ".join(text.words for text in (part.lead, *part.rest))
        for part in parts
        if isinstance(part, Entry)
    ]


def risk(day, seen):
    return RiskLine(
        date=dt.date(2026, 3, day),
        title="PHQ-9",
        item="9",
        topic="thoughts of death",
        value=Decimal(2),
        threshold=Decimal(1),
        before=Decimal(0),
        before_on=dt.date(2026, 2, 2),
        seen=seen,
    )


def test_what_waits_is_said_in_words_before_the_table():
    made = material()
    made.risks = (risk(2, (SEEN,)), risk(9, ()))
    parts = list(risk_parts(made, ENGLISH))
    assert parts[0].text.words == "Risk answers"
    assert parts[1].text.words == "NOT ACKNOWLEDGED: 9 Mar 2026"
    assert "fit acknowledge TABP-6Y95" in parts[2].text.words
    (table,) = [part for part in parts if isinstance(part, Table)]
    newest, oldest = table.rows
    assert [cell.words for cell in newest][2:] == ["2", "1", "0 on 2 Feb 2026", "NOT ACKNOWLEDGED"]
    assert oldest[-1] == Text("2 Mar 2026 by mo: talked", "clinic")


@pytest.mark.parametrize(
    ("value", "day", "said"),
    [
        (None, None, "not asked before"),
        (None, dt.date(2026, 2, 2), "not answered on 2 Feb 2026"),
        (Decimal("1.50"), dt.date(2026, 2, 2), "1.5 on 2 Feb 2026"),
    ],
)
def test_the_answer_before_is_told_or_why_there_is_none(value, day, said):
    made = material()
    made.risks = (msgspec.structs.replace(risk(2, ()), before=value, before_on=day),)
    (table,) = [part for part in risk_parts(made, ENGLISH) if isinstance(part, Table)]
    assert table.rows[0][4].words == said


def test_who_overrode_the_wait_is_told_and_a_semicolon_parts_two():
    made = material()
    made.risks = (risk(2, (SEEN, msgspec.structs.replace(SEEN, override=True))),)
    (table,) = [part for part in risk_parts(made, ENGLISH) if isinstance(part, Table)]
    both = "2 Mar 2026 by mo: talked; 2 Mar 2026 wait overridden by mo: talked"
    assert table.rows[0][-1].words == both


def test_no_risk_answer_is_not_the_same_as_not_asked():
    (said,) = [one for one in words(risk_parts(material(), ENGLISH)) if "No answer" in one]
    assert "nothing was asked about risk today" in said


def test_each_verdict_has_its_place_with_limits_and_reason():
    made = material()
    made.common.signals = (
        Signal("dip", "2", ("38 (12345678-1234-1234-1234-123456789abc)", "31"), by="guest"),
        Signal("dip-again", "1", ("38 (12345678-1234-1234-1234-123456789abc)", "31"), by="guest"),
        Signal("goal-open", "1", ("goal 1 (1a345678)",)),
        Signal(
            "quiet", "1", (), "", "guest", "clear", limits=(("at least", "4"), ("why", "x" * 40))
        ),
        Signal("long-gap", "1", (), verdict="clear", limits=(("days", "7"),)),
        Signal("long-gap", "1", (), verdict="clear", limits=(("days", "9"),)),
        Signal("goals", "1", (), verdict="not-applicable", reason="too few points: 2 of 4"),
        Signal("idle", "1", (), "", "guest", "not-applicable", "too few points: 2 of 4"),
        Signal("left-unsaid", "1", ("8", "8"), sheet="clinician", limits=(("cut", "2"),)),
    )
    made.common.purposes = {"guest": "Beyond display: shows dips."}
    parts = list(rule_parts(made, ENGLISH))
    assert entries(parts) == [
        "dip (by guest, version 2). Looked at: 38; 31.",
        "dip-again (by guest, version 1). Looked at the same.",
        "A goal is open (goal-open, version 1). Looked at: goal 1.",
        "The client left something unsaid (left-unsaid, version 1, not on the shared sheet). "
        "Looked at: 8; 8. Limits: cut 2.",
        "Looked and did not fire: quiet (at least 4); "
        "The gap before this session is long (long-gap: days 7 and 9).",
        "Could not look: too few points: Goals and idle.",
        "guest: Beyond display: shows dips.",
    ]
    assert isinstance(parts[0], Heading)


def test_no_rule_that_fired_is_told_in_words():
    assert words(rule_parts(material(), ENGLISH)) == ["Rules", "No rule fired at this session."]


def test_what_a_pack_says_has_its_own_language_on_a_page_in_another():
    made = material()
    made.common.signals = (Signal("dip", "2", ("38",), by="guest"),)
    norwegian = Words("en-GB")
    norwegian.tag = "nb-NO"
    (entry,) = [part for part in rule_parts(made, norwegian) if isinstance(part, Entry)]
    assert [text.words for text in (entry.lead, *entry.rest) if text.language == "en"] == [
        "dip",
        "38.",
    ]
    assert passage(ENGLISH, "38", "plugin").language == ""


def core_rules():
    """Every name that a rule of the core is known by: in the docs, in code, and as it answers."""
    table = (Path(__file__).parents[2] / "docs/reference/signals.md").read_text("utf-8")
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    for row in rows[: next(n for n, row in enumerate(rows) if "implausible" in row)]:
        first, *more = re.findall(r"`([a-z-]+)`", row)
        stem = first.partition("-")[0]
        yield from (first, *(f"{stem}{name}" if name[0] == "-" else name for name in more))
    yield from (*BY_SIGNAL, *TELLING)


def test_every_rule_of_the_core_is_told_in_words():
    names = set(core_rules())
    assert len(names) > 25
    said = {name: ENGLISH.say(f"rule-{name}") for name in names}
    assert len(set(said.values())) == len(said)
    assert not any(name in words for name, words in said.items() if "-" in name)


VALUES = st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=6)


@given(VALUES, st.booleans())
def test_whatever_the_core_sees_in_a_course_can_be_told(values, together):
    kind = "alliance" if together else "outcome"
    course = make_course(Scores(values, high=10, kind=kind, better="higher"))
    for rule in fit_signals():
        for signal in rule.read(course):
            assert ENGLISH.say(f"rule-{signal.rule}")


def test_every_component_has_a_name():
    assert all(ENGLISH.say(f"component-{name}") for name in get_args(Component))


@given(st.fractions(-100, 100))
def test_a_difference_says_its_direction(value):
    said = signed(ENGLISH, value)
    shown = round(value, 4)
    assert said[0] == "0" or said[0] == ("+" if value > 0 else "\u2212")
    assert said[0] != "0" or shown == 0
    assert "-" not in said


def test_decimals_are_as_they_are():
    assert [signed(ENGLISH, value) for value in (Decimal("-1.5"), Fraction(3), Fraction(0))] == [
        "\u22121.5",
        "+3",
        "0",
    ]


@pytest.mark.parametrize(
    "blame", ["A non-compliant client", "RESISTANCE again", "the best therapist"]
)
def test_blame_is_found_and_clinical_terms_are_not_blame(blame):
    assert check_respect([Text(blame, "plugin")], "en-GB")
    assert not check_respect([Text(blame, "client"), Text(blame, "clinic")], "en-GB")
    assert not check_respect([Text("severe symptoms, risk of relapse", "plugin")], "en-GB")


def test_the_core_s_own_sentences_blame_nobody():
    sentences = re.findall(r"= *(.{12,})", SENTENCES.read_text("utf-8"))
    assert len(sentences) > 100
    assert check_respect([Text(one) for one in sentences], "en") == ()


@pytest.mark.parametrize(
    ("noted", "printed"),
    [
        ("8 on 2026-02-03", "8 on 3 Feb 2026"),
        ("limit 7.17433", "limit 7.17"),
        ("2026-13-40, doi:10.1186/s12888, 1.25", "2026-13-40, doi:10.1186/s12888, 1.25"),
    ],
)
def test_what_a_program_noted_is_printed_for_people(noted, printed):
    assert readable(ENGLISH, noted) == printed


class Arabic:
    """Stands for the words of a page in another language."""

    tag = "ar"

    def say(self, name, **facts):
        return f"{facts['said']}\u06d4"


def test_what_rules_say_is_a_passage_by_itself_within_a_sentence():
    page = Arabic()
    said = ended(page, f"({inset(page, 'worse than 5')}: {inset(page, 'in a row 2')})")
    made = texts(said, "core")
    assert [(text.words, text.language) for text in made] == [
        ("(", ""),
        ("worse than 5", "en"),
        (":", ""),
        ("in a row 2", "en"),
        (")\u06d4", ""),
    ]
    assert theirs(page).tag == "en-GB"


@given(st.text(st.characters(exclude_characters="\u2066\u2069"), min_size=1))
def test_on_an_english_page_nothing_is_set_apart(said):
    assert inset(ENGLISH, said) == said
    assert theirs(ENGLISH) is ENGLISH
    assert [text.words for text in texts(said, "core")] == ([said.strip()] if said.strip() else [])

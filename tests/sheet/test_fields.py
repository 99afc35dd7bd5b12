"""The names and values of a form's fields: one for each answer of each item, and no other."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.words import Words
from fit_core.answers.check import check_answers
from fit_core.clinic.opening import installed_library
from fit_core.sheet.blank import Blank, build_form
from fit_core.sheet.fields import form_fields, name_of, parts_of
from fit_core.sheet.form import Rate

LIBRARY = installed_library()
IDS = [entry.id for entry in LIBRARY.entries]


@cache
def entry(name):
    made = {"language": "en-GB", "paper": "A4", "date": "2026-11-23", "software": "0.1.0"}
    blank = Blank(measure=LIBRARY.get(name), wording=None, fillable=True, **made)
    return build_form(blank, Words("en-GB"))


@given(st.lists(st.text("abc1.%2E-_", min_size=1), min_size=1))
def test_parts_of_a_name_come_out_as_they_went_in(parts):
    assert parts_of(name_of(*parts)) == tuple(parts)


@pytest.mark.parametrize("name", IDS)
def test_every_field_has_a_name_of_its_own_and_says_what_it_asks(name):
    fields = form_fields(entry(name))
    for one, other in pairwise(sorted(field.name for field in fields)):
        assert one != other
        assert not other.startswith(f"{one}.")
    for field in fields:
        assert field.label.strip()
        if field.kind == "mark":
            assert len(set(field.values)) == len(field.values) == len(field.said)
            assert all(field.said)
        if field.kind == "text":
            assert field.most > 0


@pytest.mark.parametrize("name", IDS)
def test_a_mark_holds_the_code_of_the_number_that_is_printed_in_it(name):
    """Also where the paper prints its numbers turned round, or others than the codes."""
    measure = LIBRARY.get(name)
    rows = [row for part in entry(name).parts if isinstance(part, Rate) for row in part.rows]
    for row in rows:
        for printed, code in zip(row.numbers, row.values, strict=True):
            held = check_answers(measure, {row.ask.number: code})
            assert held.problems == ()
            if printed:
                read = check_answers(measure, {row.ask.number: printed}, as_printed=True)
                assert read.cells == held.cells


def test_paper_and_screen_have_one_id_and_only_the_screen_a_note():
    made = {"language": "en-GB", "paper": "A4", "date": "2026-11-23", "software": "0.1.0"}
    measure, wording = LIBRARY.get("session-checkin"), LIBRARY.wording("session-checkin", "en")
    blank = Blank(measure=measure, wording=wording, **made)
    paper = build_form(blank, Words("en-GB"))
    assert paper.fill_note is None
    assert paper.print_note is not None
    blank = Blank(measure=measure, wording=wording, fillable=True, **made)
    screen = build_form(blank, Words("en-GB"))
    assert screen.id == paper.id
    assert screen.print_note is None
    assert "Nothing is sent by itself" in screen.fill_note.words

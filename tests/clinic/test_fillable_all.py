"""Both directions, for every measure: made-up answers into the drawn form, and the same out of it.

Nothing here is kept: the form is drawn, filled in as a reader of PDF files does it, and read back.
"""

from __future__ import annotations

import warnings
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pymupdf
import pypdf
import pytest
from fit_forms.form import render
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fit_core.adapt.words import Words
from fit_core.answers.check import check_answers
from fit_core.clinic.importing.fillable import Filled, Opened, fault_in
from fit_core.clinic.importing.filled_answers import read_given
from fit_core.clinic.opening import installed_library
from fit_core.files.acroform import read_fields
from fit_core.sheet.blank import Blank, build_form
from fit_core.sheet.fields import form_fields, goal_field, instead_of, item_field, name_of, tick_of
from tests.clinic.filling import fill

LIBRARY = installed_library()
WORDS = Words("en-GB")
TOKENS = {"not-applicable": "NA", "refused": "REFUSED", "dont-know": "DONTKNOW"}
#: One form of each kind of part; all others are for the long run.
KINDS = ["phq9", "core10", "session-checkin", "personal-goals", "gbo", "gq", "care", "neq-20"]
CLIENTS = [e.id for e in LIBRARY.entries if LIBRARY.wording(e.id, "en")]
SHEETS = [(e.id, False) for e in LIBRARY.entries] + [(name, True) for name in CLIENTS]
EXAMPLES = settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_drawn: dict[tuple[str, bool], tuple[object, bytes]] = {}


def blank(name, worded):
    """The form as content and as bytes, drawn once."""
    if (name, worded) not in _drawn:
        made = build_form(
            Blank(
                measure=LIBRARY.get(name),
                wording=LIBRARY.wording(name, "en") if worded else None,
                language="en",
                paper="A4",
                date="2026-11-23",
                software="0.1.0",
                fillable=True,
            ),
            WORDS,
        )
        _drawn[name, worded] = made, render(made).data
    return _drawn[name, worded]


def numbers(of):
    count = int((of.max - of.min) / of.step)
    return st.integers(0, count).map(lambda n: str((of.min + n * of.step).normalize() + Decimal(0)))


def plain(value):
    return f"{value:f}"


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029"), max_size=60
).map(str.strip)


def answer_of(responses):
    """An answer that an item allows, as text; empty for none."""
    other = [TOKENS[kind] for kind in responses.allows]
    if responses.text:
        return TEXT
    if responses.pick is not None:
        picked = st.lists(st.sampled_from(responses.among), max_size=responses.pick, unique=True)
        return picked.map(lambda ids: "+".join(i for i in responses.among if i in ids))
    if responses.codes:
        return st.sampled_from(["", *other, *map(plain, responses.codes)])
    return st.one_of(numbers(responses).map(Decimal).map(plain), st.sampled_from(["", *other]))


def entered(measure, data, form):
    """Draw answers for one form: by item, by scale, and what is typed beside them."""
    items = {i.id: data.draw(answer_of(measure.responses[i.responses])) for i in measure.items}
    scales = [s for s in measure.scales if s.method == "entered" and not measure.items]
    totals = {s.id: data.draw(numbers(s).map(Decimal).map(plain)) for s in scales}
    return items, totals


def written(measure, items, totals, prefix=""):
    """The same as values of fields."""
    values = {name_of("total", scale): value for scale, value in totals.items()}
    for item in measure.items:
        answer, responses = items[item.id], measure.responses[item.responses]
        name = f"{prefix}{item_field(item.id)}"
        if responses.pick is not None:
            values |= {tick_of(name, each): each for each in filter(None, answer.split("+"))}
        elif answer in TOKENS.values() and not responses.codes and not responses.text:
            values[instead_of(name)] = answer
        elif answer:
            values[name] = answer
    return values


def back(name, worded, values, tmp_path):
    """Fill in, save, and read with the program."""
    form, data = blank(name, worded)
    path = tmp_path / "form.pdf"
    path.write_bytes(data)
    found = read_fields(Path(fill(path, values)).read_bytes())
    fields = {field.name: field for field in found}
    assert fault_in(form_fields(form), fields) == ""
    assert fields["form.id"].held == form.id
    measure = LIBRARY.get(name)
    opened = Opened(path, "", fields, form.id, name, measure.version, "en")
    return read_given(Filled(opened, measure, None, form_fields(form), True))


def both_ways(name, worded, data, tmp_path):
    measure = LIBRARY.get(name)
    items, totals = entered(measure, data, blank(name, worded)[0])
    lone = measure.idiographic and len(measure.items) == 1
    values = written(measure, items, totals, "goal.2." if lone else "")
    if lone:
        values[goal_field(2, "words")] = "To walk"
    given = back(name, worded, values, tmp_path)
    assert given.problems == ()
    kept = {item: answer for item, answer in items.items() if answer}
    if not (kept or totals or lone):
        assert given.parts == ()
        return
    (part,) = given.parts
    assert (part.goal, part.said) == ((2, "To walk") if lone else (0, ""))
    assert (part.answers, part.totals) == (kept, totals)
    checked = check_answers(measure, part.answers, part.totals)
    assert checked == check_answers(measure, items, totals)
    assert checked.problems == ()


@pytest.mark.parametrize(("name", "worded"), [s for s in SHEETS if s[0] in KINDS])
@EXAMPLES
@given(data=st.data())
def test_answers_come_back_as_they_were_given(name, worded, data, tmp_path):
    both_ways(name, worded, data, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize(("name", "worded"), [s for s in SHEETS if s[0] not in KINDS])
@EXAMPLES
@given(data=st.data())
def test_answers_to_every_other_measure_come_back_too(name, worded, data, tmp_path):
    both_ways(name, worded, data, tmp_path)


@pytest.mark.parametrize(("name", "worded"), [s for s in SHEETS if s[0] in KINDS])
def test_nothing_is_marked_before_somebody_marks_it(name, worded, tmp_path):
    given = back(name, worded, {}, tmp_path)
    assert (given.code, given.day, given.who, given.parts, given.problems) == ("", "", "", (), ())


def test_what_other_programs_fill_in_is_read_the_same(tmp_path):
    """Two libraries that share no code with the one that reads, nor with each other."""
    _, data = blank("session-checkin", True)
    values = {"item.1": "7.5", "item.12": "Zażółć", "item.11": "1", "item.10.4": "4"}
    values["instead.8"] = "REFUSED"
    for filled in (by_mupdf(data, values), by_pypdf(data, values)):
        found = {field.name: field.held for field in read_fields(filled) if field.held}
        assert {name: held for name, held in found.items() if name != "form.id"} == values


def by_mupdf(data, values):
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        for page in pdf:
            for widget in page.widgets():
                value = values.get(widget.field_name)
                if value and widget.field_type == pymupdf.PDF_WIDGET_TYPE_TEXT:
                    widget.field_value = value
                elif value and widget.on_state() == value:
                    widget.field_value = True
                else:
                    continue
                widget.update()
        return pdf.tobytes()


def by_pypdf(data, values):
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    texts = ("item.1", "item.12")
    named = {name: v if name in texts else f"/{v}" for name, v in values.items()}
    with warnings.catch_warnings():  # it cannot draw every letter, and says so
        warnings.simplefilter("ignore")
        writer.update_page_form_field_values(writer.pages[0], named, auto_regenerate=False)
    filled = BytesIO()
    writer.write(filled)
    return filled.getvalue()


@pytest.mark.parametrize(("tag", "typed", "read"), [("en", "7,5", "7,5"), ("de", "7,5", "7.5")])
def test_a_decimal_comma_is_read_where_the_form_writes_one(tag, typed, read, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "fit_core.clinic.importing.filled_answers.Words.__init__",
        lambda self, _: setattr(self, "_locale", __import__("babel").Locale(tag)),
    )
    given = back("session-checkin", True, {"item.1": typed}, tmp_path)
    assert given.parts[0].answers == {"1": read}

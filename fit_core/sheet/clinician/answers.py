"""The answers of today item by item: now, last time, first time, and what changed.

Items are named by the project's own topics, never by the wording of the instrument, which has a
licence of its own. Answers are as given; of a reversed item a higher answer means the opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from fit_core.answers.model import (
    BLANK,
    DONT_KNOW,
    INVALID,
    NO_ANSWER,
    NOT_APPLICABLE,
    REFUSED,
)
from fit_core.course.model import Course, Filled
from fit_core.measure.model import Item, Measure
from fit_core.measure.ranges import from_ticks, tick
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import Head, heading, listed, paragraph, signed, table
from fit_core.sheet.model import Text

_NO_ANSWER: Final = {
    BLANK: "no answer",
    NOT_APPLICABLE: "does not apply",
    REFUSED: "refused",
    DONT_KNOW: "don\u2019t know",
    INVALID: "not valid",
}
_HEADS: Final[tuple[Head, ...]] = (
    "Item",
    "Topic",
    ("Now", "right"),
    ("Last", "right"),
    ("First", "right"),
    ("Since last", "right"),
    ("Since first", "right"),
)


def answer_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """A table for each form of today, and what was not asked today."""
    course, today = material.common.course, material.common.today.id
    yield heading("Answers")
    goals = {name: scored.goal for name, scored in material.scored.items()}
    forms = [form for form in course.forms if form.session == today]
    if not forms:
        yield paragraph("No form was answered at this session.")
    for form in forms:
        yield from _form(form, _earlier(course, form, goals), goals[form.administration])
    rested = _not_today(course, forms)
    if rested:
        yield paragraph(f"Not asked today: {listed(rested)}.", "measure", note=True)


def _earlier(course: Course, form: Filled, goals: Mapping[str, str | None]) -> list[Filled]:
    """Forms of the same measure, structure, respondent and goal that were given before."""

    def kind(one: Filled) -> tuple[str | None, ...]:
        goal = goals[one.administration]
        return one.measure.id, one.checked.structure, one.respondent, goal

    before = course.forms[: course.forms.index(form)]
    return [one for one in before if kind(one) == kind(form) and one.session != form.session]


def _form(form: Filled, earlier: list[Filled], goal: str | None) -> Iterator[ClinicianPart]:
    who = "" if form.respondent == "client" else f", answered by: {form.respondent}"
    yield heading(f"{form.measure.title}{' (one goal)' if goal else ''}{who}", 3)
    if not form.measure.items:
        yield paragraph("Entered as totals; there are no single answers.", note=True)
        return
    last = earlier[-1] if earlier else None
    first = earlier[0] if len(earlier) > 1 else None
    shown = (form, *(one for one in (last, first) if one))
    rows = [
        _row(form.measure, at, item, (form, last, first))
        for at, item in enumerate(form.measure.items)
        if not (item.optional and all(one.checked.cells[at] == BLANK for one in shown))
    ]
    alt = f"Answers of {form.measure.title} now, last time and first time, item by item."
    yield table(_HEADS, rows, "", alt)
    yield paragraph(_legend(form, last, first), note=True)


def _legend(form: Filled, last: Filled | None, first: Filled | None) -> str:
    said = []
    if last:
        said.append(f"Last: {last.date.isoformat()}.")
    if first:
        said.append(f"First: {first.date.isoformat()}.")
    if not last:
        said.append("There is no earlier form that these answers may be compared with.")
    if any(item.reverse for item in form.measure.items):
        said.append("(r): a reversed item, where a higher answer means the opposite.")
    if form.measure.safety:
        said.append("S: a safety item.")
    if any(item.optional for item in form.measure.items):
        said.append("Optional items that were left empty every time are not listed.")
    return " ".join(said)


def _row(
    measure: Measure, at: int, item: Item, forms: tuple[Filled, Filled | None, Filled | None]
) -> tuple[str | Text, ...]:
    now, last, first = forms
    safety = any(one.item == item.id for one in measure.safety)
    marks = (" S" if safety else "") + (" (r)" if item.reverse else "")
    shown = [_answer(form, at, item) if form else Text("") for form in (now, last, first)]
    return (
        f"{item.id}{marks}",
        Text(item.topic, "measure"),
        *shown,
        _change(now, last, at),
        _change(now, first, at),
    )


def _answer(form: Filled, at: int, item: Item) -> Text:
    if item.id in form.checked.texts:
        return Text(form.checked.texts[item.id], "client")
    if item.id in form.checked.picks:
        return Text(", ".join(form.checked.picks[item.id]), "measure")
    cell = form.checked.cells[at]
    value = _value(form, at)
    return Text(_NO_ANSWER.get(cell, "no answer") if value is None else f"{value:f}")


def _value(form: Filled, at: int) -> Decimal | None:
    cell = form.checked.cells[at]
    item = form.measure.items[at].id
    if cell <= NO_ANSWER or item in form.checked.picks or item in form.checked.texts:
        return None
    return from_ticks(cell, tick(form.measure)).normalize()


def _change(now: Filled, then: Filled | None, at: int) -> str:
    after, before = _value(now, at), _value(then, at) if then else None
    if after is None or before is None:
        return ""
    return signed(after - before)


def _not_today(course: Course, forms: list[Filled]) -> list[str]:
    asked = {(form.measure.id, form.respondent) for form in forms}
    rested = {
        (form.measure.id, form.respondent): form
        for form in course.forms
        if (form.measure.id, form.respondent) not in asked
    }
    return [f"{form.measure.title} (last on {form.date.isoformat()})" for form in rested.values()]

"""One item: its answer now, the last time and the first time, and by how much it changed."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from fit_core.adapt.words import Words
from fit_core.answers.model import (
    BLANK,
    DONT_KNOW,
    INVALID,
    NO_ANSWER,
    NOT_APPLICABLE,
    REFUSED,
)
from fit_core.course.model import Filled
from fit_core.measure.model import Item
from fit_core.measure.ranges import from_ticks, tick
from fit_core.sheet.clinician.say import number, passage, signed
from fit_core.sheet.model import Text

_NO_ANSWER: Final = {
    BLANK: "clinician-answer-blank",
    NOT_APPLICABLE: "clinician-answer-not-applicable",
    REFUSED: "clinician-answer-refused",
    DONT_KNOW: "clinician-answer-dont-know",
    INVALID: "clinician-answer-invalid",
}


class Times(NamedTuple):
    """One form as it is now, the last time before, and the first time where that was another.

    ``topics`` are those that are in the language of the sheet.
    """

    now: Filled
    last: Filled | None
    first: Filled | None
    topics: frozenset[str] = frozenset()


def item_row(times: Times, at: int, item: Item, words: Words) -> tuple[str | Text, ...]:
    """The row of the item at this place of the form: name, topic, three answers, two changes."""
    safety = any(one.item == item.id for one in times.now.measure.safety)
    marks = ("-safety" if safety else "") + ("-reversed" if item.reverse else "")
    then = (times.now, times.last, times.first)
    shown = [_answer(form, at, item, words) if form else Text("") for form in then]
    theirs = item.topic not in times.topics
    return (
        words.say(f"clinician-item{marks}", item=item.id),
        passage(words, item.topic, "measure") if theirs else Text(item.topic, "measure"),
        *shown,
        _change(times.now, times.last, at, words),
        _change(times.now, times.first, at, words),
    )


def _answer(form: Filled, at: int, item: Item, words: Words) -> Text:
    if item.id in form.checked.texts:
        return Text(form.checked.texts[item.id], "client")
    if item.id in form.checked.picks:
        return Text(", ".join(form.checked.picks[item.id]), "measure")
    value = _value(form, at)
    if value is None:
        missing = _NO_ANSWER.get(form.checked.cells[at], _NO_ANSWER[BLANK])
        return Text(words.say(missing))
    return Text(number(words, value))


def _value(form: Filled, at: int) -> Decimal | None:
    cell = form.checked.cells[at]
    item = form.measure.items[at].id
    if cell <= NO_ANSWER or item in form.checked.picks or item in form.checked.texts:
        return None
    return from_ticks(cell, tick(form.measure))


def _change(now: Filled, then: Filled | None, at: int, words: Words) -> str:
    after, before = _value(now, at), _value(then, at) if then else None
    if after is None or before is None:
        return ""
    return signed(words, after - before)

"""The answers of today item by item: now, last time, first time, and what changed.

Items are named by the project's own topics, never by the wording of the instrument, which has a
licence of its own. Answers are as given; of a reversed item a higher answer means the opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from fit_core.adapt.words import Words
from fit_core.answers.model import BLANK
from fit_core.course.model import Course, Filled
from fit_core.sheet.clinician.items import Times, item_row
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import Beside, ClinicianPart, Column
from fit_core.sheet.clinician.say import Head, heading, paragraph, table
from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.model import Text

_WORDED: Final = ("item", "topic")
_NUMBERS: Final = ("now", "last", "first", "since-last", "since-first")


def answer_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """A table for each form of today, in two columns where there are several, and what rested."""
    course, today = material.common.course, material.common.today.id
    yield heading(words.say("clinician-answers"))
    goals = {name: scored.goal for name, scored in material.scored.items()}
    forms = [form for form in course.forms if form.session == today]
    if not forms:
        yield paragraph(words.say("clinician-answers-none"))
    times = [_times(course, form, goals)._replace(topics=material.topics) for form in forms]
    legends = dict.fromkeys(_legend(one, words) for one in times if one.now.measure.items)
    once = len(legends) == 1
    yield from _columns([_form(one, goals, words, legend=not once) for one in times])
    marks = [*(legends if once else ()), *_marks(forms, words)]
    if marks:
        yield paragraph(words.joined(marks), note=True)
    rested = _not_today(course, forms, words)
    if rested:
        named = words.listed(rested)
        yield paragraph(words.say("clinician-answers-not-today", forms=named), note=True)


def _columns(parts: list[Column]) -> Iterator[ClinicianPart]:
    """Forms in their order, parted where the two columns are most nearly of one length."""
    if len(parts) < 2:
        yield from chain.from_iterable(parts)
        return
    longs = [sum(_length(part) for part in form) for form in parts]
    at = min(range(1, len(parts)), key=lambda n: max(sum(longs[:n]), sum(longs[n:])))
    first, second = (tuple(chain.from_iterable(side)) for side in (parts[:at], parts[at:]))
    yield Beside(first=first, second=second)


def _length(part: Heading | Paragraph | Table) -> int:
    """About how many lines a part has."""
    return len(part.rows) + 2 if isinstance(part, Table) else 1


def _times(course: Course, form: Filled, goals: Mapping[str, str | None]) -> Times:
    """Forms of the same measure, structure, respondent and goal that were given before."""

    def kind(one: Filled) -> tuple[str | None, ...]:
        goal = goals[one.administration]
        return one.measure.id, one.checked.structure, one.respondent, goal

    before = course.forms[: course.forms.index(form)]
    same = [one for one in before if kind(one) == kind(form) and one.session != form.session]
    return Times(form, same[-1] if same else None, same[0] if len(same) > 1 else None)


def _form(times: Times, goals: Mapping[str, str | None], words: Words, *, legend: bool) -> Column:
    """One form; the legend with its days where those are not the days of all forms."""
    goal = goals[times.now.administration]
    title = Heading(text=_title(times.now, goal, words), level=3)
    if not times.now.measure.items:
        return title, paragraph(words.say("clinician-form-totals"), note=True)
    said = (paragraph(_legend(times, words), note=True),) if legend else ()
    return title, _table(times, words), *said


def _title(form: Filled, goal: str | None, words: Words) -> Text:
    facts = {"measure": form.measure.title}
    name = "clinician-form-goal" if goal else "clinician-form"
    if form.respondent != "client":
        name, facts["who"] = f"{name}-by", words.say(f"who-{form.respondent}")
    return Text(words.say(name, **facts), "measure")


def _table(times: Times, words: Words) -> Table:
    then = (times.now, times.last, times.first)
    measure, shown = times.now.measure, [form for form in then if form]
    rows = [
        item_row(times, at, item, words)
        for at, item in enumerate(measure.items)
        if not (item.optional and all(one.checked.cells[at] == BLANK for one in shown))
    ]
    heads: list[Head] = [words.say(f"clinician-head-{name}") for name in _WORDED]
    heads += [(words.say(f"clinician-head-{name}"), "right") for name in _NUMBERS]
    return table(heads, rows, "", words.say("clinician-form-alt", measure=measure.title))


def _legend(times: Times, words: Words) -> str:
    if times.last is None:
        return words.say("clinician-form-first")
    last = words.medium_date(times.last.date)
    if times.first is None:
        return words.say("clinician-form-last", last=last)
    first = words.medium_date(times.first.date)
    return words.say("clinician-form-last-first", last=last, first=first)


def _marks(forms: list[Filled], words: Words) -> list[str]:
    """What the marks beside items mean, those that are there."""
    items = [item for form in forms for item in form.measure.items]
    there = {
        "safety": any(form.measure.safety for form in forms),
        "reversed": any(item.reverse for item in items),
        "optional": any(item.optional for item in items),
    }
    return [words.say(f"clinician-marks-{name}") for name, found in there.items() if found]


def _not_today(course: Course, forms: list[Filled], words: Words) -> list[str]:
    asked = {(form.measure.id, form.respondent) for form in forms}
    rested = {
        (form.measure.id, form.respondent): form
        for form in course.forms
        if (form.measure.id, form.respondent) not in asked
    }
    return [
        words.say(
            "clinician-answers-last-on",
            measure=form.measure.title,
            date=words.medium_date(form.date),
        )
        for form in rested.values()
    ]

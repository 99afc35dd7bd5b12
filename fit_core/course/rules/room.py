"""What may be hard to say, and how identity is met.

What a client answers to single questions is read here and goes no further: on a shared sheet such a
signal asks an open question, or nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from fit_core.answers.model import NO_ANSWER, REFUSED
from fit_core.course.model import Course, Filled
from fit_core.course.signals import (
    Signal,
    clear,
    fire,
    not_applicable,
    therapist_only,
    too_few,
)
from fit_core.course.steps import ends
from fit_core.measure.ranges import from_ticks, tick

CHECKIN: Final = "session-checkin"
_LEAST_TRUE, _UNSAID = "10", "11"
#: Forms in a row on which one component is among those that were least true.
_RUNNING = 3
#: Rules over items that measures state themselves and that are for the therapist alone: the
#: measure, its rule, the name of the signal. RISQ: any yes (Stefana 2023), looked at the same day.
#: SPARQ: item 5 at 2 or more (project rule, no cutoff is published).
_THERAPIST: Final = (
    ("risq", "flag", "rift-in-session"),
    ("sparq", "fear-of-judgment", "fear-of-judgement"),
)
#: Items of which a supervisor is told as well (notes 1.1): feeling unsafe.
_SUPERVISOR: Final = {("risq", "2"): ", for the supervisor too"}


def read(course: Course) -> list[Signal]:
    """Look at the check-in's last questions, at what RISQ and SPARQ say, at attachment forms."""
    todays = {form.measure.id: form for form in _today(course)}
    signals = [_unsaid(todays.get(CHECKIN)), _again(course, todays.get(CHECKIN))]
    signals += [_stated(todays.get(rule[0]), rule) for rule in _THERAPIST]
    return [*signals, _attachment(todays.values())]


def _unsaid(form: Filled | None) -> Signal:
    """Fire when something was left unsaid (check-in, question 11)."""
    if form is None:
        return not_applicable("left-unsaid", "no check-in today")
    cell = _cell(form, _UNSAID)
    if cell <= NO_ANSWER:
        kept = "the client would rather not say" if cell == REFUSED else "not answered"
        return not_applicable("left-unsaid", kept)
    return (fire if cell > 0 else clear)("left-unsaid", (f"question {_UNSAID}",))


def _again(course: Course, today: Filled | None) -> Signal:
    """Fire when one component was among the two least true on three check-ins running."""
    if today is None or _LEAST_TRUE not in today.checked.picks:
        return not_applicable("least-true-again", "nothing was chosen today")
    until = [f for f in course.forms if f.measure.id == CHECKIN and f.date <= today.date]
    chosen = [_components(form) for form in until[-_RUNNING:]]
    if len(chosen) < _RUNNING:
        return too_few("least-true-again", "check-ins", len(chosen), _RUNNING)
    same = set.intersection(*map(set, chosen))
    inputs = [", ".join(parts) or "nothing" for parts in chosen]
    return (fire if same else clear)("least-true-again", inputs, in_a_row=_RUNNING)


def _components(form: Filled) -> tuple[str, ...]:
    """The components of the questions that were chosen as least true."""
    items = {item.id: item for item in form.measure.items}
    picked = [items[name] for name in form.checked.picks.get(_LEAST_TRUE, ())]
    return tuple(dict.fromkeys(part for item in picked for part in item.components))


def _stated(form: Filled | None, rule: tuple[str, str, str]) -> Signal:
    measure, name, signal = rule
    if form is None:
        return therapist_only(not_applicable(signal, f"{measure} was not asked today"))
    verdict = form.derived.get(name)
    if verdict is None:
        return therapist_only(not_applicable(signal, "an answer that could decide is missing"))
    inputs = _counted(form, name) if verdict else (measure,)
    return therapist_only((fire if verdict else clear)(signal, inputs))


def _counted(form: Filled, name: str) -> list[str]:
    """The items that made a rule of a measure say yes, with our topic of each."""
    rule = next(rule for rule in form.measure.derived if rule.id == name)
    unit, topics = tick(form.measure), {item.id: item.topic for item in form.measure.items}
    yes = [
        item
        for part in rule.count
        for item in part.items
        if part.at_least is not None
        and _cell(form, item) > NO_ANSWER
        and from_ticks(_cell(form, item), unit) >= part.at_least
    ]
    measure = form.measure.id
    extra = [_SUPERVISOR.get((measure, item), "") for item in yes]
    return [
        f"{measure} item {item} ({topics[item]}){more}"
        for item, more in zip(yes, extra, strict=True)
    ]


def _attachment(forms: Iterable[Filled]) -> Signal:
    """Say whether a form on attachment was answered today; whatever was answered, it asks alike."""
    named = [form.measure.id for form in forms if "attachment" in form.measure.components]
    return (fire if named else clear)("attachment-asked", named)


def culture(course: Course) -> list[Signal]:
    """Fire when a rating of how identity is met lies in the worse half of its range (project rule).

    On measures with items that say what was missed or done amiss, those keyed in reverse, an answer
    of agreement is enough (notes 1.7): the scored value in the worse part of the answers.
    """
    ratings = list(_ratings(course))
    missed = [signal for form in _today(course) for signal in _missed(form)]
    return [*ratings, *missed] or [not_applicable("culture-low", "not asked today")]


def _ratings(course: Course) -> Iterator[Signal]:
    for series, point in course.rated:
        if series.components[:1] == ("culture",) and series.respondent == "client":
            half = ends(series).half
            low = point.exact < half if series.better == "higher" else point.exact > half
            inputs = (f"{series.measure}.{series.scale}", str(point.banded))
            yield (fire if low else clear)("culture-low", inputs, worse_than=half)


def _missed(form: Filled) -> Iterator[Signal]:
    """Items of a culture measure that are keyed in reverse, answered above the middle."""
    if form.measure.components[:1] != ("culture",) or form.respondent != "client":
        return
    unit = tick(form.measure)
    turned = [
        (item, form.checked.cells[place])
        for place, item in enumerate(form.measure.items)
        if item.reverse and form.measure.responses[item.responses].codes
    ]
    agreed = []
    for item, cell in turned:
        codes = form.measure.responses[item.responses].codes
        middle = (min(codes) + max(codes)) / 2
        if cell > NO_ANSWER and from_ticks(cell, unit) > middle:
            agreed.append(f"item {item.id}")
    if turned:
        yield (fire if agreed else clear)("culture-missed", (form.measure.id, *agreed))


def _today(course: Course) -> list[Filled]:
    today = course.today.id if course.today else None
    return [f for f in course.forms if f.session == today and f.respondent == "client"]


def _cell(form: Filled, item: str) -> int:
    place = [one.id for one in form.measure.items].index(item)
    return form.checked.cells[place]

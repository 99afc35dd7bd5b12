"""The nine components of the relationship, and attachment: what one course says of each.

For each component: whether it was ever asked, what is computed, which signals looked at it, and the
place where that may stand. The notes of the project (part 1) say what to compute and where; of
attachment only the first and last forms are read, as two continuous scores without any label.
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal, get_args

import msgspec

from fit_core.answers.model import NO_ANSWER
from fit_core.course.follow_up import follow_up
from fit_core.course.model import Course, Filled, Point, Series
from fit_core.course.signals import Signal, own_range
from fit_core.measure.vocabulary import Component

#: On the sheet for the table between two; on the therapist's; at intake, end and follow-up only.
Place = Literal["shared", "clinician", "never-per-session"]
PLACES: Final[dict[Component, Place]] = {
    "trust": "shared",
    "empathy": "shared",
    "collaboration": "shared",
    "stability": "shared",
    "feedback": "clinician",
    "culture": "shared",
    "non-judgement": "clinician",
    "long-term": "never-per-session",
    "outcomes": "shared",
    "attachment": "never-per-session",
}
#: Signals of the core by the components that they look at; of others, what their topic looks at.
_OF_RULE: Final[dict[str, tuple[Component, ...]]] = {
    "together-lower": ("trust", "empathy", "collaboration"),
    "together-low": ("trust", "empathy", "collaboration"),
    "together-top": ("trust", "empathy", "collaboration"),
    "task-lowest": ("collaboration",),
    "left-unsaid": ("non-judgement",),
    "fear-of-judgement": ("non-judgement",),
    "rift-in-session": ("trust", "non-judgement"),
    "culture-low": ("culture",),
    "culture-missed": ("culture",),
    "attachment-asked": ("attachment",),
    "session-missed": ("stability",),
    "cancelled-often": ("stability",),
    "long-gap": ("stability",),
    "therapist-changed": ("stability",),
    "not-discussed": ("feedback",),
    "ending-in-sight": ("long-term",),
    "views-differ": ("collaboration",),
}
_OF_TOPIC: Final[dict[str, tuple[Component, ...]]] = {
    "outcome": ("outcomes",),
    "alliance": ("trust", "empathy", "collaboration"),
    "goal": ("collaboration",),
}


class Rated(msgspec.Struct, frozen=True, kw_only=True):
    """One scale that speaks to a component, in this course.

    Attributes:
        measure, scale, respondent: of what, by whom. title: as the sheet names it.
        times: how often it was rated. latest, on: the last value and its day.
        first: the first value, for what is read at the beginning and the end only.
        low, middle, high: the client's own range before the last value; empty below four values.
        place: where these values may stand.

    """

    measure: str
    scale: str
    respondent: str
    title: str
    times: int
    latest: str
    on: dt.date
    first: str
    low: str
    middle: str
    high: str
    place: Place


class ComponentView(msgspec.Struct, frozen=True, kw_only=True):
    """What a course says of one component.

    Attributes:
        component: its name. asked: whether anything in the course speaks to it.
        place: where it stands. rated: scales that speak to it. facts: what is computed from
            sessions, goals, reviews and forms, by name. signals: what rules saw that look at it.

    """

    component: Component
    asked: bool
    place: Place
    rated: tuple[Rated, ...]
    facts: tuple[tuple[str, str], ...]
    signals: tuple[Signal, ...]


def components(
    course: Course, signals: Iterable[Signal], today: dt.date, ended: dt.date | None = None
) -> tuple[ComponentView, ...]:
    """Look at each component, in the usual order.

    Args:
        course: with its forms. signals: what the rules saw at its last session.
        today: the day of the look. ended: the day of the ending, for the windows after it.

    """
    seen = tuple(signals)
    facts = {
        "stability": _stability(course),
        "feedback": _feedback(course),
        "collaboration": _goals(course),
        "outcomes": _outcomes(course),
        "long-term": _later(course, today, ended),
    }
    return tuple(_view(course, name, facts.get(name, ()), seen) for name in get_args(Component))


def _view(
    course: Course, name: Component, facts: tuple[tuple[str, str], ...], seen: Sequence[Signal]
) -> ComponentView:
    rated = tuple(_rated(course, name, series) for series in _speaking(course, name))
    return ComponentView(
        component=name,
        asked=bool(rated or facts),
        place=PLACES[name],
        rated=rated,
        facts=facts,
        signals=tuple(signal for signal in seen if name in _looked_at(course, signal)),
    )


def _speaking(course: Course, name: Component) -> list[Series]:
    """The scales that speak to a component; of one measure those that speak to the fewest others.

    An overall rating speaks to everything a little, and is left out where an area says more; also
    where that area was not asked yet, because nobody rated it by rating the whole.
    """
    found = [s for s in course.series if name in s.components and s.goal is None]
    least: dict[tuple[str, str], int] = {}
    for series in found:
        key, count = (series.measure, series.respondent), len(series.components)
        least[key] = min(count, least.get(key, count))
    own = (s for s in found if len(s.components) == least[s.measure, s.respondent])
    return [series for series in own if series.points]


def _looked_at(course: Course, signal: Signal) -> tuple[Component, ...]:
    """The components that a signal looks at."""
    if signal.rule == "least-true-again":
        chosen = signal.inputs[-1].split(", ") if signal.inputs else []
        return tuple(name for name in get_args(Component) if name in chosen)
    if signal.rule == "area-lower":
        named = [s for s in course.together if signal.inputs[:1] == (f"{s.measure}.{s.scale}",)]
        return tuple(part for series in named for part in series.components)
    topic = signal.topic or signal.rule.partition("-")[0]
    return _OF_RULE.get(signal.rule) or _OF_TOPIC.get(topic, ())


def _rated(course: Course, name: Component, series: Series) -> Rated:
    points, last = series.points, series.points[-1]
    # Of attachment and of what lasts, nothing between the first and the last form is read.
    usual = None if PLACES[name] == "never-per-session" else own_range(series.current[:-1])
    low, middle, high = (usual.low, usual.middle, usual.high) if usual else (None, None, None)
    return Rated(
        measure=series.measure,
        scale=series.scale,
        respondent=series.respondent,
        title=series.title,
        times=len(points),
        latest=str(last.banded),
        on=last.date,
        first=str(points[0].banded),
        low=_plain(low),
        middle=_plain(middle),
        high=_plain(high),
        place=_place(course, name, series),
    )


def _place(course: Course, name: Component, series: Series) -> Place:
    """What the sheet draws is shared; anything else of a component is for the therapist."""
    if "attachment" in series.components:
        return "never-per-session"
    drawn = series in course.together or series == course.outcome
    return "shared" if drawn else "never-per-session" if name == "long-term" else "clinician"


def _stability(course: Course) -> tuple[tuple[str, str], ...]:
    """Attendance of one client (notes, part 4): what was offered, kept, missed; gaps; with whom.

    Offered are the sessions that neither therapist nor service cancelled.
    """
    held = [meeting for meeting in course.meetings if meeting.status != "planned"]
    if not held:
        return ()
    count = Counter(meeting.status for meeting in held)
    theirs = sum(m.cancelled_by in ("therapist", "service") for m in held)
    offered = len(held) - theirs
    kept = course.kept
    days = [(b.date - a.date).days for a, b in pairwise(kept)]
    usual = Counter(meeting.therapist for meeting in kept).most_common(1)
    facts = [
        ("sessions kept", f"{count['kept']} of {offered} offered"),
        ("missed", str(count["missed"])),
        ("cancelled", f"{count['cancelled'] - theirs}, and {theirs} by therapist or service"),
    ]
    if days:
        facts.append(("days between sessions", f"{statistics.median(days):g} in the middle"))
        facts.append(("longest gap", f"{max(days)} days"))
    if usual:
        facts.append(("with the usual therapist", f"{usual[0][1]} of {len(kept)}"))
    return tuple(facts)


def _feedback(course: Course) -> tuple[tuple[str, str], ...]:
    """How far feedback is given and talked about (notes 1.5), and how much of it tells nothing."""
    kept = [meeting.id for meeting in course.kept]
    if not kept:
        return ()
    answered = {form.session for form in course.forms} & set(kept)
    talked = {review.session for review in course.reviews if review.discussed}
    asked_for = {one.session for one in course.flagged} & set(kept[:-1])
    facts = [
        ("sessions with a form", f"{len(answered)} of {len(kept)}"),
        ("sheets talked about", f"{len(talked & set(kept))} of {len(kept)} sessions"),
    ]
    if asked_for:
        facts.append(
            ("of sheets that asked for it", f"{len(talked & asked_for)} of {len(asked_for)}")
        )
    together = {series.measure for series in course.together}
    forms = [form for form in course.forms if form.measure.id in together]
    if forms:
        alike = sum(_alike(form) for form in forms)
        facts.append(
            ("one rating throughout", f"{alike} of {len(forms)} forms on the work together")
        )
    return tuple(facts)


def _alike(form: Filled) -> bool:
    """Whether all ratings on a line are the same, which tells nothing about any of them."""
    sets = form.measure.responses
    lines = {
        cell
        for item, cell in zip(form.measure.items, form.checked.cells, strict=True)
        if cell > NO_ANSWER and sets[item.responses].min is not None
    }
    return len(lines) == 1


def _goals(course: Course) -> tuple[tuple[str, str], ...]:
    if not (course.goals or course.closed):
        return ()
    facts = [("goals", f"{len(course.goals)} open, {len(course.closed)} closed")]
    for number, goal in enumerate(course.goals, 1):
        points = [p for series in course.series if series.goal == goal.id for p in series.points]
        said = f"{points[-1].banded} on {points[-1].date}" if points else "not rated yet"
        facts.append((f"goal {number}", said))
    return tuple(facts)


def _outcomes(course: Course) -> tuple[tuple[str, str], ...]:
    series, change = course.outcome, course.change
    if series is None or len(series.current) < 2:
        return ()
    first, last = series.current[0], series.current[-1]
    facts = [("first and last", f"{first.banded}, {last.banded}")]
    if change is not None and change.difference is not None:
        facts.append(("change", _beyond(change.category)))
    return (*facts, *_unwanted(course))


def _beyond(category: str) -> str:
    return {
        "improved": "reliably better",
        "deteriorated": "reliably worse",
        "unchanged": "within chance",
    }.get(category, "not known")


def _unwanted(course: Course) -> tuple[tuple[str, str], ...]:
    """Effects that the client puts down to the treatment (NEQ), at the last form."""
    counted = [
        (series.title, point)
        for series in course.series
        if series.scale == "n-effects-treatment"
        for point in series.points[-1:]
    ]
    return tuple((title, _at(point)) for title, point in counted)


def _at(point: Point) -> str:
    return f"{point.banded} on {point.date}"


def _later(course: Course, today: dt.date, ended: dt.date | None) -> tuple[tuple[str, str], ...]:
    """The windows after the end of care; a window without a score is unknown, not maintained."""
    facts = []
    for window in follow_up(course, ended, today):
        month = f"month {window.month}" if window.month == 1 else f"months {window.month}"
        said = f"{window.state}, {window.first} to {window.last}"
        if window.state == "answered":
            said = f"{window.score}, {window.found}" if window.found else window.score
        facts.append((f"after {month}", said))
    return tuple(facts)


def _plain(value: Fraction | None) -> str:
    if value is None:
        return ""
    return f"{(Decimal(value.numerator) / Decimal(value.denominator)).normalize():f}"

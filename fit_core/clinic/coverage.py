"""Coverage: which of the ten relationship components this clinic asks about, and which never.

Measures say in their files to which components they speak. Four kinds of records speak to some
without any questionnaire, as the project's notes on each component lay down.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple, get_args

from fit_core.clinic.in_use import in_use
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError
from fit_core.measure.licence import NEEDS, Need, needed
from fit_core.measure.model import Component, Measure
from fit_core.record.use import Used

#: Every component with the words for it.
COMPONENTS: Final[dict[Component, str]] = {
    "trust": "trust",
    "empathy": "empathy and understanding",
    "collaboration": "collaboration",
    "stability": "stability",
    "feedback": "feedback",
    "culture": "cultural sensitivity",
    "non-judgement": "non-judgemental space",
    "long-term": "long-term impact",
    "outcomes": "outcomes and efficacy",
    "attachment": "attachment style",
}
#: Measures that are named for a component that is never asked.
MOST_NAMED = 3


class Record(NamedTuple):
    """A kind of record that speaks to components, and the command that makes one."""

    name: str
    components: tuple[Component, ...]
    command: str


#: Attendance and how care ended are the measure of stability; a review is feedback in use; goals in
#: the client's own words are what collaboration is about.
RECORDS: Final = (
    Record("sessions", ("stability",), "fit session CLIENT"),
    Record("reviews", ("feedback",), "fit review CLIENT"),
    Record("goals", ("collaboration",), "fit goal add CLIENT WORDS"),
    Record("endings", ("stability",), "fit end CLIENT"),
)


class Source(NamedTuple):
    """Something that a clinic asks or records: its components, and how often it is on record."""

    name: str
    kind: str
    components: tuple[Component, ...]
    times: int


class Offer(NamedTuple):
    """An installed measure that could ask, with the record that showing its items needs."""

    measure: str
    title: str
    items: int
    terms: str
    needs: Need


class Coverage(NamedTuple):
    """What speaks to what.

    Attributes:
        sources: measures of this clinic and kinds of records. A record that was never made, and
            a measure that is only set up, stands here with 0 times.
        ready: components that a measure which is set up will ask, and nothing has asked yet.
        never: components of which nothing is on record or set up, in the order of `COMPONENTS`.
        offers: for each of these, measures that could ask it, open and short ones first.

    """

    sources: tuple[Source, ...]
    ready: tuple[Component, ...]
    never: tuple[Component, ...]
    offers: dict[Component, tuple[Offer, ...]]


def coverage(clinic: Clinic) -> Coverage:
    """Look at what this clinic asks and records."""
    with clinic.record.reading() as reader:
        used = reader.use.all()
    sources = (*_measures(clinic, used), *_records(used))
    asked = {part for source in sources if source.times for part in source.components}
    # a measure that was set up will be asked; a record speaks only once there is one
    will = {part for s in sources if s.kind == "measure" for part in s.components} - asked
    never = tuple(name for name in COMPONENTS if name not in asked | will)
    ready = tuple(name for name in COMPONENTS if name in will)
    return Coverage(sources, ready, never, _offers(clinic, never))


def components_of(measure: Measure) -> tuple[Component, ...]:
    """Return the components of a measure and of its items, in the usual order."""
    stated = {*measure.components, *(part for item in measure.items for part in item.components)}
    return tuple(name for name in get_args(Component) if name in stated)


def _measures(clinic: Clinic, used: Used) -> Iterable[Source]:
    """The measures of an ordinary session, and all that were ever used."""
    pinned = {found.measure.id: found.measure for found in in_use(clinic)}
    today = clinic.settings.today
    usual = filter(None, (today.outcome, today.second, today.alliance, today.goals))
    for name in dict.fromkeys((*usual, *sorted(pinned))):
        try:
            measure = pinned.get(name) or clinic.library.get(name)
        except FitError:  # `fit check` says what is wrong with a measure of the settings
            continue
        yield Source(name, "measure", components_of(measure), used.forms.get(name, 0))


def _records(used: Used) -> Iterable[Source]:
    for record in RECORDS:
        yield Source(record.name, "record", record.components, getattr(used, record.name))


def _offers(clinic: Clinic, never: tuple[Component, ...]) -> dict[Component, tuple[Offer, ...]]:
    found: dict[Component, list[Offer]] = {name: [] for name in never}
    for measure in _installed(clinic) if never else ():
        for name in set(components_of(measure)) & found.keys():
            found[name].append(_offer(measure))
    return {name: tuple(sorted(offers, key=_order)[:MOST_NAMED]) for name, offers in found.items()}


def _installed(clinic: Clinic) -> Iterable[Measure]:
    """Measures that can be asked of a client as they are: broken files and drafts are left out."""
    for entry in clinic.library.entries:
        try:
            measure = clinic.library.load(entry)
        except FitError:
            continue
        if measure.items and measure.key_grade != "unverified" and "client" in measure.respondents:
            yield measure


def _offer(measure: Measure) -> Offer:
    needs = needed(measure.licence, "print")
    return Offer(measure.id, measure.title, len(measure.items), measure.licence.terms, needs)


def _order(offer: Offer) -> tuple[int, int, str]:
    return NEEDS.index(offer.needs), offer.items, offer.measure

"""Part a client's series where the client comes to an age for which other norms hold."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from fit_core.clinic.course import Told
from fit_core.clinic.norm_offers import Offer, offers_here
from fit_core.clinic.norm_use import Used, norms_used
from fit_core.clinic.sheet_person import Person
from fit_core.course.model import Point, Series
from fit_core.course.turns import on_one_curve, turned


def with_turns(person: Person) -> Told:
    """The course with each series parted where, by age alone, other norms begin to hold."""
    told = person.told
    series = tuple(_turned(person, one) for one in told.course.series)
    course = msgspec.structs.replace(told.course, series=series)
    return msgspec.structs.replace(told, course=course)


def lines_before(person: Person, series: Series) -> tuple[Offer | None, ...]:
    """The lines that held for the earlier parts of the newest curve, oldest first."""
    parts = on_one_curve(series)[:-1]
    used = (norms_used(person, series, part.points[-1].administration) for part in parts)
    return tuple(one.line for one in used)


def _turned(person: Person, series: Series) -> Series:
    points = series.current
    if series.goal is not None or len(points) < 2 or not _asks_age(person, points[-1], series):
        return series
    ages = [person.age(point.administration) for point in points]
    known = [age for age in ages if age is not None]
    if len(known) < len(points) or len(set(known)) == 1:
        return series
    by_age: dict[int, Used] = {}
    for age, point in zip(known, points, strict=True):
        if age not in by_age:
            by_age[age] = norms_used(person, series, point.administration)
    held = [by_age[age] for age in known]
    pairs = pairwise([held[0], *held])
    begins = [_from(*pair, age) for pair, age in zip(pairs, known, strict=True)]
    return turned(series, [_names(one) for one in held], begins)


def _asks_age(person: Person, point: Point, series: Series) -> bool:
    """Whether some norm of the scale, or something that is withheld on it, is of some ages only."""
    measure = person.told.forms[point.administration].measure
    whens = [o.norm.when for o in offers_here(person.clinic, measure) if _is_of(o, series)]
    rules = person.clinic.adaptation.withheld.get(measure.id, ())
    asked = [*whens, *(rule.value.who for rule in rules)]
    return any(one and (one.age_from, one.age_to) != (None, None) for one in asked)


def _is_of(offer: Offer, series: Series) -> bool:
    return offer.norm.scale == series.scale


def _names(used: Used) -> tuple[str, str]:
    return used.band.name if used.band else "", used.line.name if used.line else ""


def _from(before: Used, now: Used, age: int) -> int:
    """From which age the values hold that hold now: as they state it, else as those before do."""
    for offer in (now.line, now.band):
        if offer and offer.norm.when and offer.norm.when.age_from is not None:
            return offer.norm.when.age_from
    for offer in (before.line, before.band):
        if offer and offer.norm.when and offer.norm.when.age_to is not None:
            return offer.norm.when.age_to + 1
    return age

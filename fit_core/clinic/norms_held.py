"""Which norms of a measure hold for one client, and why the others do not, for the therapist."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from fit_core.adapt.layer import Takes
from fit_core.adapt.withheld import Person as Asked
from fit_core.adapt.withheld import Withheld, withheld
from fit_core.clinic.norm_offers import Offer, offers_here, tells_change
from fit_core.clinic.norm_use import Used, norms_used
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import today
from fit_core.clinic.sheet_person import Person
from fit_core.clinic.viewed import view_latest
from fit_core.course.model import Series
from fit_core.errors import NotFoundError


class HeldNorm(NamedTuple):
    """A norm beside a client: for what it could be used, and why it is not used for the rest."""

    offer: Offer
    holds: tuple[Takes, ...]
    withheld: tuple[Withheld, ...]


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """The norms of one scale for one client.

    Attributes:
        series: of the client. used: what a sheet would use. asked: what is known of the client; to
            others than the client's therapist without what the client said of who they are.
        norms: every norm of the scale.

    """

    series: Series
    asked: Asked
    used: Used
    norms: tuple[HeldNorm, ...]


def norms_held(clinic: Clinic, measure: str, code: str) -> tuple[Holding, ...]:
    """Say of each scale which norms hold for a client; the look is entered in the audit trail.

    Raises:
        NotFoundError: there is no such client, or no form of the measure was scored.

    """
    client, _, told = view_latest(clinic, code, today())
    mine = [one for one in told.course.series if one.measure == measure and one.points]
    if not mine:
        raise NotFoundError(
            f"{code} has no scored form of {measure}.",
            f"Which norms hold is told by its language and day. All of them: fit measures norms "
            f"{measure}",
        )
    person = Person(clinic, told, code)
    found = tuple(_holding(person, one) for one in mine if one.goal is None)
    return found if client.therapist == clinic.actor else tuple(map(_kept_apart, found))


def _kept_apart(found: Holding) -> Holding:
    asked = found.asked._replace(groups=frozenset(), country="", setting="")
    return msgspec.structs.replace(found, asked=asked)


def _holding(person: Person, series: Series) -> Holding:
    newest = series.points[-1].administration
    asked = person.asked(newest, person.told.rows[newest].language)
    known = offers_here(person.clinic, person.told.forms[newest].measure)
    mine = (offer for offer in known if offer.norm.scale == series.scale)
    return Holding(
        series=series,
        asked=asked,
        used=norms_used(person, series),
        norms=tuple(_held(person, offer, asked, newest) for offer in mine),
    )


def _held(person: Person, offer: Offer, asked: Asked, at: str) -> HeldNorm:
    """What a norm could be used for, did the clinic choose it."""
    could: dict[Takes, bool] = {"line": offer.draws, "change": tells_change(offer.norm)}
    holds: list[Takes] = []
    reasons: list[Withheld] = []
    for takes in (takes for takes, yes in could.items() if yes):
        measure = person.told.forms[at].measure.id
        found = _misses(person, offer, takes, at) or withheld(
            person.clinic.adaptation, measure, offer.norm, takes, asked
        )
        if found:
            reasons.append(found)
        else:
            holds.append(takes)
    return HeldNorm(offer, tuple(holds), tuple(reasons))


def _misses(person: Person, offer: Offer, takes: Takes, at: str) -> Withheld | None:
    if person.fits(offer.norm, at):
        return None
    reason = "age" if person.is_of_another_age(offer.norm, at) else "other-people"
    return Withheld(takes, reason, offer.norm.source)

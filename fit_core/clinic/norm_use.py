"""Which norms are used for one client's series, what is withheld and why, and which ones rival."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from fit_core.adapt.layer import PopulationNorm, Takes
from fit_core.adapt.withheld import Person as Asked
from fit_core.adapt.withheld import Withheld, across, norms_for, taken_away, withheld
from fit_core.clinic.norm_offers import (
    SURE,
    Offer,
    chosen_norms,
    for_change,
    for_line,
    offers_here,
    tells_change,
)
from fit_core.clinic.sheet_person import Person
from fit_core.course.model import Series


class Used(msgspec.Struct, frozen=True, kw_only=True):
    """The norms of a series for one client.

    Attributes:
        band: tells change. line: is drawn. withheld: what is not used, with the reason.
        cautious: studies allow the band across languages with caution only.
        rivals: lines that hold for this client while the clinic chose none of them.

    """

    band: Offer | None = None
    line: Offer | None = None
    withheld: tuple[Withheld, ...] = ()
    cautious: bool = False
    rivals: tuple[Offer, ...] = ()


def norms_used(person: Person, series: Series | None, at: str = "", *, tell: bool = False) -> Used:
    """Say which norms hold for a series.

    Args:
        person: the client. series: of which the newest form says in which language it is asked.
        at: administration on whose day the client's age is taken; the newest one by default.
        tell: have the therapist told which facts about the client a norm lacks.

    """
    if series is None or not series.points:
        return Used()
    newest = series.points[-1].administration
    asked = person.asked(at or newest, language=person.told.rows[newest].language)
    return _Choice(person, series, at or newest, asked, tell=tell).used()


class _Choice:
    """The norms of one scale, asked for one client on one day."""

    def __init__(
        self, person: Person, series: Series, at: str, asked: Asked, *, tell: bool
    ) -> None:
        self._person, self._at, self._asked, self._scale = person, at, asked, series.scale
        self._tell = tell
        self._measure = person.told.forms[at].measure
        self._layers = person.clinic.adaptation
        self._known = offers_here(person.clinic, self._measure)
        self._chosen = chosen_norms(person.clinic, self._measure.id)

    def used(self) -> Used:
        """All that is asked of the scale."""
        band, no_band = self._change()
        line, no_line, rivals = self._line()
        return Used(
            band=band,
            line=line,
            withheld=tuple(one for one in (no_line, no_band) if one),
            cautious=band is not None and self._is_cautious(band),
            rivals=rivals,
        )

    def _change(self) -> tuple[Offer | None, Withheld | None]:
        """The norm for change: chosen, else the default, else the only one of layers that holds."""
        asked = for_change(self._known, self._scale, self._chosen)
        found, why = self._first(asked, "change")
        if found is not None:
            return found, None
        holding = [one for one in self._of_layers("change") if tells_change(one.norm)]
        if len(holding) == 1:
            return holding[0], None
        rivals = Withheld("change", "rivals", _sources(holding)) if holding else None
        return None, self._taken("change") or rivals or why

    def _line(self) -> tuple[Offer | None, Withheld | None, tuple[Offer, ...]]:
        """The line that the clinic chose; lines that rival each other are shown and not drawn."""
        found, why = self._first(for_line(self._known, self._scale, self._chosen), "line")
        if found is not None:
            return found, None, ()
        rivals = self._of_layers("line")
        if rivals:
            rivals = (*self._own_lines(), *rivals)
        if any(len(list(same)) > 1 for _, same in groupby(sorted(map(_purpose, rivals)))):
            why = Withheld("line", "rivals", _sources(rivals))
        return None, self._taken("line") or why, rivals if len(rivals) > 1 else ()

    def _first(self, offers: Iterable[Offer], takes: Takes) -> tuple[Offer | None, Withheld | None]:
        """The first norm that is for this client, else why the first that is not used is not."""
        reasons: list[Withheld] = []
        for offer in offers:
            if not self._person.fits(offer.norm, self._at, tell=self._tell):
                if self._person.is_of_another_age(offer.norm, self._at):
                    reasons.append(Withheld(takes, "age", offer.norm.source))
                continue
            why = self._withheld(offer, takes)
            if why is None:
                return offer, None
            reasons.append(why)
        return None, next(iter(reasons), None)

    def _of_layers(self, takes: Takes) -> tuple[Offer, ...]:
        """The sure norms of layers that hold for this client, by purpose and id."""
        held = norms_for(self._layers, self._measure.id, self._scale, takes, self._asked)
        known = {one.norm.id: one for one in self._known if one.by}
        return tuple(
            known[norm.id]
            for norm, _ in held
            if norm.id in known and self._person.fits(norm, self._at)
        )

    def _own_lines(self) -> Iterator[Offer]:
        """The sure lines of the measure itself that hold for this client."""
        mine = (o for o in self._known if o.by is None and o.norm.scale == self._scale and o.draws)
        for offer in mine:
            held = offer.norm.grade in SURE and self._person.fits(offer.norm, self._at)
            if held and self._withheld(offer, "line") is None:
                yield offer

    def _withheld(self, offer: Offer, takes: Takes) -> Withheld | None:
        return withheld(self._layers, self._measure.id, offer.norm, takes, self._asked)

    def _taken(self, takes: Takes) -> Withheld | None:
        """What a layer takes away of the whole scale, whether or not there is a norm."""
        return taken_away(self._layers, self._measure.id, self._scale, takes, self._asked)

    def _is_cautious(self, offer: Offer) -> bool:
        found = across(self._layers, self._measure.id, offer.norm, self._asked)
        return "spread" in found.cautious


def _purpose(offer: Offer) -> str:
    """What a line is for; those of measure files are for screening."""
    return offer.norm.purpose if isinstance(offer.norm, PopulationNorm) else "screening"


def _sources(offers: Iterable[Offer]) -> str:
    return "; ".join(dict.fromkeys(offer.norm.source for offer in offers))

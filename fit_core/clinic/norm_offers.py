"""The norms that a clinic has, of measures and of layers, and which it asks first for what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from fit_core.adapt.adaptation import fits
from fit_core.adapt.layer import PopulationNorm
from fit_core.adapt.withheld import LINES
from fit_core.measure.metric import on_scale
from fit_core.measure.model import Grade, Measure, Norm

if TYPE_CHECKING:
    from fit_core.adapt.adaptation import Adaptation
    from fit_core.adapt.pack import Placed
    from fit_core.clinic.opening import Clinic

#: Grades of a norm that is used without being chosen by name.
SURE: Final[tuple[Grade, ...]] = ("high", "medium")


class Offer(NamedTuple):
    """A norm that a clinic has, of a measure or of a layer in use.

    Attributes:
        norm: on the metric of its scale. by: the layer that brings it; None for the measure's own.

    """

    norm: Norm
    by: Placed | None = None

    @property
    def name(self) -> str:
        """By which it is chosen: its id, for that of a layer ``LAYER:ID``."""
        return f"{self.by.layer.id}:{self.norm.id}" if self.by else self.norm.id

    @property
    def draws(self) -> bool:
        """Whether it gives a line and may draw it."""
        norm = self.norm
        meant = not isinstance(norm, PopulationNorm) or norm.purpose in LINES
        return norm.cutoff is not None and meant


def offers(measure: Measure, adaptation: Adaptation) -> tuple[Offer, ...]:
    """Return all norms of a measure: its own, then those of layers, on the metric of their scale.

    A norm of a layer is left out where the layer was made for another structure than the measure
    has, or for a metric that is no sister of its scale's: nobody can tell what it means there.
    """
    found = [Offer(norm) for norm in measure.norms]
    for norm, by in adaptation.norms.get(measure.id, ()):
        scale = next((one for one in measure.scales if one.id == norm.scale), None)
        scaled = on_scale(norm, measure, scale) if scale and fits(by, measure) else None
        found += [Offer(scaled, by)] if scaled else []
    return tuple(found)


def offers_here(clinic: Clinic, measure: Measure) -> tuple[Offer, ...]:
    """`offers` of the layers that a clinic uses."""
    return offers(measure, clinic.adaptation)


def chosen_norms(clinic: Clinic, measure: str) -> tuple[str, ...]:
    """Names of the norms of which the clinic said that they fit its clients, first come first.

    What a person chose by name goes before what a layer of the clinic names.
    """
    by_layer = clinic.adaptation.choose.get(measure)
    return clinic.settings.norms_of(measure) or ((by_layer.value,) if by_layer else ())


def named_by(known: Iterable[Offer], name: str) -> Offer | None:
    """The norm that a name means: a name, else the id of a layer's norm, which only one has."""
    listed = list(known)
    exact = [offer for offer in listed if offer.name == name]
    return next(iter([*exact, *(offer for offer in listed if offer.norm.id == name)]), None)


def for_change(known: Iterable[Offer], scale: str, chosen: tuple[str, ...]) -> tuple[Offer, ...]:
    """Return the norms that tell reliable change on a scale, the one to ask first in front.

    That are the norms that the clinic chose, where they give a change; then the default, if sure: a
    change method of a plugin may ask it for other figures.
    """
    mine = [offer for offer in known if offer.norm.scale == scale]
    named = [offer for offer in _chosen(mine, chosen) if tells_change(offer.norm)]
    default = [one for one in mine if one.norm.default and one.norm.grade in SURE]
    # A layer holds tables, so that an offer of it has no hash.
    return (*named, *(one for one in default if one not in named))


def for_line(known: Iterable[Offer], scale: str, chosen: tuple[str, ...]) -> tuple[Offer, ...]:
    """Return the norms whose line may be drawn: only what the clinic said fits its clients."""
    mine = [offer for offer in known if offer.norm.scale == scale and offer.draws]
    return tuple(_chosen(mine, chosen))


def _chosen(known: list[Offer], chosen: tuple[str, ...]) -> list[Offer]:
    found = (named_by(known, name) for name in chosen)
    return [offer for offer in found if offer]


def tells_change(norm: Norm) -> bool:
    """Whether reliable change can be told with a norm: by points, or by SD and reliability."""
    return norm.reliable_change is not None or None not in (norm.sd, norm.reliability)


def is_useful(offer: Offer) -> bool:
    """Whether a sheet could use a norm for anything."""
    return offer.draws or tells_change(offer.norm)

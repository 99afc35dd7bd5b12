"""What all layers of a clinic come to, as data; how it is put together: `fit_core.adapt.resolve`.

Apart from that, because every course asks what its layers say, and most clinics use none.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec

from fit_core.adapt.layer import Evidence, Group, PopulationNorm, Presentation, Withhold
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure

if TYPE_CHECKING:
    from fit_core.adapt.pack import Placed

_T = TypeVar("_T")


class Set(NamedTuple, Generic[_T]):
    """A value with the layer that set it."""

    value: _T
    by: Placed


class Adaptation(msgspec.Struct, frozen=True, kw_only=True):
    """What all layers of a clinic come to.

    Attributes:
        layers: in the order in which they apply. languages: language layers by BCP 47 tag.
        paper: that the clinic's own layer sets; a language proposes one in its presentation.
        groups: populations that a client may state, by id.
        norms: by measure. withheld, evidence: by measure; each of them holds.
        choose: by measure, the norm that a clinic layer names.
        alerts: by measure and item, a lower threshold that a clinic layer sets.

    """

    layers: tuple[Placed, ...] = ()
    languages: Mapping[str, Placed] = {}
    paper: Set[str] | None = None
    groups: Mapping[str, Set[Group]] = {}
    norms: Mapping[str, tuple[Set[PopulationNorm], ...]] = {}
    withheld: Mapping[str, tuple[Set[Withhold], ...]] = {}
    evidence: Mapping[str, tuple[Set[Evidence], ...]] = {}
    choose: Mapping[str, Set[str]] = {}
    alerts: Mapping[tuple[str, str], Set[Decimal]] = {}

    def presentation(self, language: str) -> Presentation:
        """How pages of a language look; all is left open where no layer is of this language."""
        found = self.languages.get(language)
        return found.layer.presentation if found else Presentation()


def fits(placed: Placed, measure: Measure) -> bool:
    """Whether a layer was made for the structure of a measure, or for one that it succeeds."""
    target = placed.layer.target
    if target is None or target.measure != measure.id:
        return False
    return target.structure in (structure_hash(measure), *measure.succeeds)

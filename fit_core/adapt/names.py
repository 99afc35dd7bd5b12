"""What a language calls measures: our own names of them, their scales, topics and people of norms.

They are printed on sheets; they are no instrument's wording. A file ``names/TAG.toml`` holds a
table for each measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from fit_core.adapt.hidden import hidden_signs
from fit_core.adapt.layer import Filled
from fit_core.errors import Problem, ProblemsError
from fit_core.measure.load import located
from fit_core.measure.model import Data, Id, Item, Measure, Norm, Scale
from fit_core.measure.source import sound_source
from fit_core.measure.walk import Found, build

_NEXT = "Correct the file and run `fit check` on its pack."
_SEEN = "Type the text anew; an invisible sign can make a reader see another text."


class MeasureNames(Data, frozen=True, kw_only=True):
    """What a language calls one measure; what is left out keeps its name.

    Attributes:
        title: as sheets name the measure. scales, items: titles and topics by id.
        norms: the people of norms, by the id of the norm, whatever pack or layer it comes from.

    """

    title: Filled | None = None
    scales: dict[str, Filled] = msgspec.field(default_factory=dict)
    items: dict[str, Filled] = msgspec.field(default_factory=dict)
    norms: dict[str, Filled] = msgspec.field(default_factory=dict)


#: By the id of the measure.
Names = Mapping[str, MeasureNames]


def load_names(path: Path) -> Names:
    """Return the names of a file, by measure.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    source = sound_source(path, _NEXT)
    found: Found = []
    names: Any = build(dict[Id, MeasureNames], source.table, "$", found)
    signs = [
        Problem(source.file, sign.line, "", sign.what, _SEEN) for sign in hidden_signs(source.text)
    ]
    if problems := (*signs, *located(source, found)):
        raise ProblemsError(problems, _NEXT)
    return names  # type: ignore[no-any-return]


def joined(several: Iterable[Names]) -> Names:
    """Names of several files as one; what stands in an earlier one goes before."""
    found: dict[str, MeasureNames] = {}
    for names in several:
        for measure, other in names.items():
            mine = found.get(measure)
            found[measure] = _over(mine, other) if mine else other
    return found


def named(measure: Measure, names: Names) -> Measure:
    """The measure as a language calls it. Nothing of it that decides a score is another."""
    mine = names.get(measure.id)
    if mine is None:
        return measure
    return msgspec.structs.replace(
        measure,
        sheet_title=mine.title or measure.sheet_title,
        scales=tuple(_scale(scale, mine) for scale in measure.scales),
        items=tuple(_item(item, mine) for item in measure.items),
    )


def of_people(norm: Norm, measure_id: str, names: Names) -> Norm:
    """The norm with its people as a language calls them; without a name it stays as it is."""
    mine = names.get(measure_id)
    name = mine.norms.get(norm.id) if mine else None
    return msgspec.structs.replace(norm, sheet_name=name) if name else norm


def _scale(scale: Scale, names: MeasureNames) -> Scale:
    title = names.scales.get(scale.id)
    return msgspec.structs.replace(scale, title=title) if title else scale


def _item(item: Item, names: MeasureNames) -> Item:
    topic = names.items.get(item.id)
    return msgspec.structs.replace(item, topic=topic) if topic else item


def _over(mine: MeasureNames, other: MeasureNames) -> MeasureNames:
    return MeasureNames(
        title=mine.title or other.title,
        scales={**other.scales, **mine.scales},
        items={**other.items, **mine.items},
        norms={**other.norms, **mine.norms},
    )

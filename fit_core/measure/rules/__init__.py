"""What must hold between the parts of a measure, beyond the type of each field.

A rule is a small function from a measure to the troubles that it finds. Each names the sections
of the file that it reads, so that a section with wrong types silences only the rules about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.rules import (
    bands,
    circles,
    derived,
    examples,
    gaps,
    identifiers,
    items,
    made_of,
    norm_sets,
    norms,
    scales,
    skips,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fit_core.measure.model import Measure
    from fit_core.measure.walk import Trouble

    Rule = tuple[frozenset[str], Callable[[Measure], Iterator[Trouble]]]

_ITEMS = frozenset({"responses", "items"})
_SCALES = _ITEMS | {"scales"}

#: Every rule with the sections of the file that it needs in order.
RULES: tuple[Rule, ...] = (
    (frozenset(), texts.recall),
    (frozenset({"licence"}), texts.licence),
    (frozenset({"licence"}), texts.verbs),
    (frozenset({"responses"}), items.response_forms),
    (frozenset({"responses"}), items.codes),
    (frozenset({"responses"}), items.lines),
    (_ITEMS, items.picks),
    (_SCALES, items.item_ids),
    (_ITEMS, items.item_responses),
    (_SCALES, scales.scale_ids),
    (_SCALES, scales.scale_items),
    (_SCALES, scales.stated_range),
    (_SCALES, scales.scorers),
    (_SCALES, scales.weights),
    (_SCALES, scales.conversion),
    (_SCALES, made_of.parts),
    (_SCALES, made_of.tables),
    (_SCALES, gaps.missing),
    (_SCALES, gaps.gap_methods),
    (_SCALES, gaps.whole_numbers),
    (_ITEMS, skips.stand_ins),
    (_ITEMS | {"skips"}, skips.skip_items),
    (_ITEMS | {"skips"}, skips.skip_conditions),
    (frozenset({"skips"}), circles.skip_circles),
    (_SCALES | {"skips"}, skips.dropped_items),
    (_SCALES, bands.band_sets),
    (_SCALES, bands.band_sources),
    (_SCALES, bands.cutoffs),
    (_SCALES, bands.cutoff_sides),
    (_SCALES, bands.table_order),
    (_SCALES, bands.banding),
    (_ITEMS | {"safety"}, derived.safety),
    (_ITEMS | {"derived"}, derived.derived),
    (_SCALES | {"norms"}, norms.norm_scales),
    (_SCALES | {"norms"}, norms.norm_values),
    (_SCALES | {"norms"}, norm_sets.norm_defaults),
    (_SCALES | {"norms"}, norm_sets.drawn_from),
    (frozenset({"norms"}), circles.norm_circles),
    (_SCALES | {"norms"}, norm_sets.line_between),
    (_SCALES | {"norms"}, norm_sets.directions),
    (_SCALES | {"norms", "safety"}, norm_sets.parts_and_wholes),
    (_SCALES | {"derived", "examples"}, examples.example_names),
    (_SCALES | {"examples"}, examples.every_scale),
    (_SCALES | {"identifiers"}, identifiers.identifiers),
    (frozenset({"linked"}), identifiers.linked),
)


def broken_rules(measure: Measure, unusable: frozenset[str] = frozenset()) -> Iterator[Trouble]:
    """Yield everything that is wrong between the parts of a measure.

    Args:
        measure: a measure whose fields have the right types.
        unusable: sections of it that could not be built; rules that read them are left out.

    """
    for sections, rule in RULES:
        if not sections & unusable:
            yield from rule(measure)

"""Risk answers: which answers to safety items are at or above their threshold.

A measure sets the threshold of each of its safety items. A clinic may set a lower one, so that
more answers count; a higher one has no effect here, whatever asked for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from fit_core.answers.model import NO_ANSWER, RiskAnswer
from fit_core.measure.model import Measure, Safety
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick

#: Thresholds of a clinic for one measure, by item id, on the scored value.
Thresholds = Mapping[str, Decimal]


class RiskRules:
    """The safety rules of one measure, made once for any number of forms.

    Args:
        measure: whose rules. tightened: the clinic's lower thresholds, if it has any.

    """

    def __init__(self, measure: Measure, tightened: Thresholds | None = None) -> None:
        self._tightened = tightened or {}
        self._safety = measure.safety
        self._items = {item.id: item for item in measure.items}
        self._unit = tick(measure)
        self._allowed = item_ticks(measure) if measure.safety else {}

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of the safety items."""
        return tuple(safety.item for safety in self._safety)

    def find(self, cells: Mapping[str, int]) -> tuple[tuple[RiskAnswer, ...], tuple[str, ...]]:
        """Look at the cells of safety items alone, so that nothing else on a form can hide them.

        Args:
            cells: ticks or no-answer cells by item id; others than safety items are not looked at.

        Returns:
            The risk answers, and the safety items without a usable answer.

        """
        found: list[RiskAnswer] = []
        missing: list[str] = []
        for safety in self._safety:
            if cells[safety.item] <= NO_ANSWER:
                missing.append(safety.item)
            elif risk := self._risk(safety, cells[safety.item]):
                found.append(risk)
        return tuple(found), tuple(missing)

    def _risk(self, safety: Safety, cell: int) -> RiskAnswer | None:
        item = self._items[safety.item]
        value = from_ticks(scored_ticks(item, cell, self._allowed[safety.item]), self._unit)
        threshold = min(safety.at_least, self._tightened.get(safety.item, safety.at_least))
        if value < threshold:
            return None
        return RiskAnswer(safety.item, safety.topic or item.topic, value, threshold)

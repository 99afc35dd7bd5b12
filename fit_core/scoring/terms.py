"""What each item counts for a scale, and why: the terms of the calculation that a person reads.

The values are those of `fit_core.scoring.settle`, which the kernel adds up; nothing here decides
what counts. What is worked out once more is only the reason, in words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from fit_core.answers.model import (
    BLANK,
    DONT_KNOW,
    INVALID,
    NO_ANSWER,
    NOT_APPLICABLE,
    REFUSED,
    Checked,
)
from fit_core.measure.model import Item, Measure, Scale, Skip
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks
from fit_core.scoring.context import About, encode
from fit_core.scoring.derived import Answers
from fit_core.scoring.kernel import Forms, settled_for
from fit_core.scoring.plan import Plan
from fit_core.scoring.said import when_words
from fit_core.scoring.settle import holds_for, taken

Kind = Literal["answered", "missing", "skipped", "stand-in", "dropped"]

#: What a cell without an answer holds, in words.
NO_ANSWERS = {
    BLANK: "blank",
    NOT_APPLICABLE: "does not apply",
    REFUSED: "refused",
    DONT_KNOW: "does not know",
    INVALID: "invalid",
}


class Term(NamedTuple):
    """One item of a scale.

    Attributes:
        item: the item. weight: what its value is multiplied by.
        given: the answer as it was given, None where there is none. blank: then, which kind.
        value: what counts, before reversal; None where nothing does. scored: after reversal.
        kind: why it counts. reason: in words, for what was not simply answered.

    """

    item: Item
    weight: Decimal
    given: Decimal | None
    blank: str
    value: Decimal | None
    scored: Decimal | None
    kind: Kind
    reason: str


def terms_of(plan: Plan, checked: Checked, scale: Scale, about: About) -> tuple[Term, ...]:
    """The items of a scale in its order, each with what it counts on this form."""
    reader = _Reader(plan, checked, about)
    weights = scale.weights or (Decimal(1),) * len(scale.items)
    return tuple(map(reader.term, scale.items, weights))


class _Reader:
    def __init__(self, plan: Plan, checked: Checked, about: About) -> None:
        self._plan = plan
        self._measure: Measure = plan.measure
        self._places = {item.id: at for at, item in enumerate(plan.measure.items)}
        self._allowed = item_ticks(plan.measure)
        self._context = encode(about, plan.raters)
        forms = Forms(checked.cells, self._context)
        self._given = Answers(forms.cells, forms.valid, forms.zero)
        self._settled = settled_for(plan, forms, self._given)

    def term(self, name: str, weight: Decimal) -> Term:
        at = self._places[name]
        item, cell = self._measure.items[at], self._given.cells[at]
        value = scored = None
        if self._settled.valid[at]:
            ticks = self._settled.cells[at]
            value = from_ticks(ticks, self._plan.unit)
            scored = from_ticks(scored_ticks(item, ticks, self._allowed[name]), self._plan.unit)
        kind, reason = self._why(at, item)
        given = from_ticks(cell, self._plan.unit) if cell > NO_ANSWER else None
        return Term(item, weight, given, NO_ANSWERS.get(cell, ""), value, scored, kind, reason)

    def _why(self, at: int, item: Item) -> tuple[Kind, str]:
        rule = self._rule(at)
        if self._settled.dropped.get(at):
            return "dropped", when_words(rule.when) if rule else ""
        if rule and not rule.drops:
            return "skipped", when_words(rule.when)
        if self._given.valid[at]:
            return "answered", ""
        return ("stand-in", item.stand_in) if self._settled.valid[at] else ("missing", "")

    def _rule(self, at: int) -> Skip | None:
        """The last skip rule that acts on an item; one that drops it comes before all."""
        acting = [
            rule
            for rule, skip in zip(self._measure.skips, self._plan.skips, strict=True)
            if at in skip.columns
            and tuple(taken(skip, self._given, holds_for(skip, self._given, self._context)[0]))[
                skip.columns.index(at)
            ]
        ]
        return next((rule for rule in acting if rule.drops), acting[-1] if acting else None)

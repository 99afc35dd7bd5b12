"""The checked administration: what a client answered, with every kind of no-answer told apart.

A number is held in *ticks*: whole steps of the measure's finest response set. A 0.1 cm line has
ten ticks to the unit, a 0-3 item one. Ticks are integers, so 10.0 + 9.9 + 4.9 + 0.2 is 25 exactly.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

#: Cells of the integer matrix that are no answer. All are below any tick a response set can hold.
BLANK = -(2**30)
NOT_APPLICABLE = BLANK + 1
REFUSED = BLANK + 2
DONT_KNOW = BLANK + 3
INVALID = BLANK + 4
#: A cell is an answer when it is greater than this.
NO_ANSWER = BLANK + 100

#: The tokens of the machine interfaces (design part 12) and their cells.
TOKENS = {"": BLANK, "NA": NOT_APPLICABLE, "REFUSED": REFUSED, "DONTKNOW": DONT_KNOW}


class RiskAnswer(msgspec.Struct, frozen=True):
    """An answer to a safety item whose scored value is at or above its threshold."""

    item: str
    topic: str
    value: Decimal
    threshold: Decimal


class AnswerProblem(msgspec.Struct, frozen=True):
    """One answer that cannot be used: the item, what was found, what would be allowed."""

    item: str
    found: str
    what: str


class Checked(msgspec.Struct, frozen=True):
    """A checked administration of one measure.

    Attributes:
        measure: id of the measure.
        structure: structure hash of the measure that the answers were checked against.
        cells: one integer an item, in the measure's order: ticks, or one of the no-answer cells.
        texts: free text by item id.
        picks: chosen item ids by item id, for choice items.
        totals: typed-in totals by scale id, for scales whose method is ``entered``.
        risk: risk answers, found before anything else is looked at.
        safety_missing: ids of safety items without a usable answer.
        problems: answers that are invalid. A problem never hides a risk answer.

    """

    measure: str
    structure: str
    cells: tuple[int, ...]
    texts: dict[str, str] = {}
    picks: dict[str, tuple[str, ...]] = {}
    totals: dict[str, Decimal] = {}
    risk: tuple[RiskAnswer, ...] = ()
    safety_missing: tuple[str, ...] = ()
    problems: tuple[AnswerProblem, ...] = ()

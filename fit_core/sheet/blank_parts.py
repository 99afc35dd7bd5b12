"""The parts of a blank form: from each item of a measure to a place for its answer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from fit_core.answers.numbers import plain
from fit_core.sheet.fields import WORDS, goal_field, item_field, name_of, total_field
from fit_core.sheet.form import Ask, Box, Line, Pick, Rate, Row, Write
from fit_core.sheet.model import Text

if TYPE_CHECKING:
    from fit_core.adapt.words import Words
    from fit_core.measure.model import Item, Measure, ResponseSet, Scale, Wording

#: Ruled lines for an open answer, and for a goal in the client's own words.
_LINES, _GOAL_LINES = 2, 1
#: Copies of a form that rates one goal: three goals are usual (goal-based outcomes; D. Law 2019,
#: the guidance notes named in the measure file ``gbo``).
_GOALS = 3

#: Answers of no number, in the words of the machine interfaces (design part 12).
_TOKENS = {"not-applicable": "NA", "refused": "REFUSED", "dont-know": "DONTKNOW"}

Part = Rate | Line | Box | Pick | Write


def form_parts(measure: Measure, wording: Wording | None, words: Words) -> Iterator[Part]:
    """Yield the parts in printed order; neighbours with the same answers share a grid.

    Without wording the questions are our topics, and a line is a box for its number.
    """
    return _Builder(measure, wording, words).parts()


class _Builder:
    """Makes the parts of one form, item by item."""

    def __init__(self, measure: Measure, wording: Wording | None, words: Words) -> None:
        self._measure, self._wording, self._words = measure, wording, words

    def parts(self) -> Iterator[Part]:
        if not self._measure.items:
            yield from map(self._total, self._totals())
        elif self._measure.idiographic:
            yield from self._goals()
        else:
            yield from _merged(map(self._item, self._measure.items))

    def _goals(self) -> Iterator[Part]:
        """Room for the client's own goal before what rates it."""
        items, kind = self._measure.items, "client" if self._wording else "entry"
        several = len(items) > 1
        for number, item in enumerate(items if several else items * _GOALS, 1):
            name = f"form-own-words-{kind}" if several else f"form-goal-{kind}"
            said = self._words.say(name, number=number)
            field = item_field(item.id)
            own = name_of(WORDS, item.id) if several else goal_field(number, WORDS)
            yield Write(ask=Ask("", Text(said), own), lines=_GOAL_LINES)
            rated = self._item(item, field if several else goal_field(number, field))
            yield rated if several else _unnumbered(rated)

    def _item(self, item: Item, field: str = "") -> Part:
        responses, ask = self._measure.responses[item.responses], self._ask(item, field)
        if responses.text:
            return Write(ask=ask, lines=_LINES)
        if responses.pick is not None:
            hint = Text(self._words.say("form-pick", count=responses.pick))
            return Pick(ask=ask, hint=hint, among=responses.among)
        others = tuple(self._other(kind) for kind in responses.allows)
        values = tuple(_TOKENS[kind] for kind in responses.allows)
        labels = self._labels(item)
        if responses.codes:
            return _rate(ask, responses, labels, others, values)
        box = Box(ask=ask, hint=self._range(responses), others=others, values=values)
        return self._line(box, responses, labels) if labels else box

    def _line(self, box: Box, responses: ResponseSet, labels: tuple[str, ...]) -> Line:
        low, high = (Text(label, "measure") for label in labels)
        return Line(
            ask=box.ask,
            low=low,
            high=high,
            alt=self._words.say("form-line-alt", low=low.words, high=high.words),
            least=Text(self._number(responses.min)),
            most=Text(self._number(responses.max)),
            hint=box.hint,
            others=box.others,
            values=box.values,
        )

    def _ask(self, item: Item, field: str) -> Ask:
        said = self._wording.items[item.id].text if self._wording else item.topic
        return Ask(item.id, Text(said, "measure"), field or item_field(item.id))

    def _labels(self, item: Item) -> tuple[str, ...]:
        if self._wording is None:
            return ()
        return self._wording.items[item.id].answers or self._wording.answers.get(item.responses, ())

    def _other(self, kind: str) -> Text:
        return Text(self._words.say(f"form-allows-{kind}"))

    def _totals(self) -> list[Scale]:
        return [scale for scale in self._measure.scales if scale.method == "entered"]

    def _total(self, scale: Scale) -> Box:
        name = scale.title or scale.id.replace("-", " ")
        ask = Ask("", Text(name, "measure"), total_field(scale.id))
        return Box(ask=ask, hint=self._range(scale))

    def _range(self, of: ResponseSet | Scale) -> Text:
        low, high, step = (self._number(value) for value in (of.min, of.max, of.step))
        if not step or of.step == 1:
            return Text(self._words.say("form-range", low=low, high=high))
        return Text(self._words.say("form-range-steps", low=low, high=high, step=step))

    def _number(self, value: Decimal | None) -> str:
        return "" if value is None else self._words.number(value, 4)


def _unnumbered(part: Part) -> Part:
    """The only question of a form needs no number."""
    if isinstance(part, Rate):
        rows = tuple(
            msgspec.structs.replace(row, ask=msgspec.structs.replace(row.ask, number=""))
            for row in part.rows
        )
        return msgspec.structs.replace(part, rows=rows)
    return msgspec.structs.replace(part, ask=msgspec.structs.replace(part.ask, number=""))


def _rate(
    ask: Ask,
    responses: ResponseSet,
    labels: tuple[str, ...],
    others: tuple[Text, ...],
    values: tuple[str, ...],
) -> Rate:
    """One row of a grid: answers in printed order, with the numbers that the paper prints."""
    shown = responses.printed or responses.codes
    words = tuple(Text(label, "measure") for label in labels or ("",) * len(shown))
    numbers = (*map(plain, shown), *("" for _ in others))
    codes = (*map(plain, responses.codes), *values)
    return Rate(answers=(*words, *others), rows=(Row(ask, numbers, codes),))


def _merged(parts: Iterator[Part]) -> Iterator[Part]:
    waiting: Rate | None = None
    for part in parts:
        if waiting and isinstance(part, Rate) and part.answers == waiting.answers:
            waiting = Rate(answers=waiting.answers, rows=waiting.rows + part.rows)
            continue
        if waiting:
            yield waiting
        waiting = part if isinstance(part, Rate) else None
        if waiting is None:
            yield part
    if waiting:
        yield waiting

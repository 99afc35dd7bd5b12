"""The fields of a fillable form: one list for who draws them and for who reads them back.

A field's name is made of parts joined by points, as PDF names fields (ISO 32000-1, 12.7.3.2):

- ``form.id``: the form's id, hidden. ``head.code``, ``head.date``, ``head.who``.
- ``item.ID``: the answer to an item; ``item.ID.OTHER`` one tick of a choice among items.
- ``instead.ID``: an answer of no number to an item that takes a number.
- ``words.ID``: the client's own words beside an item. ``total.SCALE``: a typed-in total.
- ``goal.N.words``, ``goal.N.item.ID``, ``goal.N.instead.ID``: the same of the client's goal N.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fit_core.sheet.form import Ask, Box, Form, Line, Pick, Rate, Write
from fit_core.sheet.model import Text

WORDS = "words"
ID, CODE, DATE, WHO = "form.id", "head.code", "head.date", "head.who"
#: Letters that a field takes: a number, a line of the head, a goal or a few sentences.
_NUMBER, _LINE, _GOAL, _SENTENCES = 12, 40, 500, 4000


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a fillable form.

    Attributes:
        name: as above. kind: one mark of several, a tick of its own, text, or hidden text.
        label: what is asked, as a screen reader says it and a pointer shows it.
        values: what a mark may hold, or the one value of a tick or of hidden text.
        said: of each value of a mark or tick, what it means. most: letters of a text.
        lines: whether a text may have several.

    """

    name: str
    kind: Literal["mark", "tick", "text", "hidden"]
    label: str
    values: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    most: int = 0
    lines: bool = False


def name_of(*parts: str) -> str:
    """Join the parts of a field's name; a point inside a part would part it, so it is encoded."""
    return ".".join(part.replace("%", "%25").replace(".", "%2E") for part in parts)


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a field's name."""
    return tuple(part.replace("%2E", ".").replace("%25", "%") for part in name.split("."))


def item_field(item: str) -> str:
    """The name of the field of an item's answer."""
    return name_of("item", item)


def total_field(scale: str) -> str:
    """The name of the field of a typed-in total."""
    return name_of("total", scale)


def goal_field(number: int, name: str) -> str:
    """The name of a field that belongs to one of the client's goals."""
    return f"goal.{number}.{name}"


def instead_of(name: str) -> str:
    """The name of the field for an answer of no number, beside the field of a number."""
    return name.replace("item.", "instead.", 1)


def tick_of(name: str, item: str) -> str:
    """The name of one tick of a choice among items."""
    return f"{name}.{name_of(item)}"


def form_fields(form: Form) -> tuple[Field, ...]:
    """Every field of a fillable form, in reading order; the hidden one first."""
    return (*_head(form), *(field for part in form.parts for field in _part(part)))


def _head(form: Form) -> Iterator[Field]:
    yield Field(name=ID, kind="hidden", label=form.qr_alt, values=(form.id,), most=len(form.id))
    yield Field(name=CODE, kind="text", label=form.code.words, most=_LINE)
    yield Field(name=DATE, kind="text", label=form.day_hint or form.day.words, most=_LINE)
    if form.who_label is not None:
        said = tuple(who.words for who in form.who)
        label = form.who_label.words
        yield Field(name=WHO, kind="mark", label=label, values=form.who_values, said=said)


def _part(part: Rate | Line | Box | Pick | Write) -> Iterator[Field]:
    match part:
        case Rate():
            for row in part.rows:
                yield _mark(row.ask, row.ask.field, row.values, row.numbers, part.answers)
        case Pick():
            for item in part.among:
                name = tick_of(part.ask.field, item)
                label = f"{_asked(part.ask)} {part.hint.words} {item}"
                yield Field(name=name, kind="tick", label=label, values=(item,), said=(item,))
        case Write():
            most = _SENTENCES if part.ask.number else _GOAL
            label = _asked(part.ask)
            yield Field(name=part.ask.field, kind="text", label=label, most=most, lines=True)
        case _:
            label = f"{_asked(part.ask)} {part.hint.words}"
            yield Field(name=part.ask.field, kind="text", label=label, most=_NUMBER)
            if part.others:
                numbers = ("",) * len(part.others)
                name = instead_of(part.ask.field)
                yield _mark(part.ask, name, part.values, numbers, part.others)


def _mark(
    ask: Ask,
    name: str,
    values: tuple[str, ...],
    numbers: tuple[str, ...],
    answers: tuple[Text, ...],
) -> Field:
    pairs = zip(numbers, answers, strict=True)
    said = tuple(" ".join(filter(None, (number, answer.words))) for number, answer in pairs)
    return Field(name=name, kind="mark", label=_asked(ask), values=values, said=said)


def _asked(ask: Ask) -> str:
    return " ".join(filter(None, (ask.number, ask.words.words)))

"""The answers of a filled-in form, out of its fields, as a person would have entered them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import msgspec

from fit_core.adapt.words import Words
from fit_core.answers.model import AnswerProblem
from fit_core.clinic.importing.fillable import Filled
from fit_core.errors import NotFoundError
from fit_core.files.acroform import Found
from fit_core.sheet.fields import CODE, DATE, WHO, WORDS, instead_of, parts_of

#: A number with a decimal comma; whether that is how numbers are written is the language's to say.
_COMMA = re.compile(r"(-?[0-9]{1,15}),([0-9]{1,10})", re.ASCII)
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")


class Part(msgspec.Struct, frozen=True):
    """The answers to a measure, or to the copy of it that rates one of the client's goals.

    Attributes:
        goal: the number of the goal on the form, 0 where none is rated. said: its words there.
        answers, totals, words: as for `fit_core.clinic.forms.Entry`.

    """

    goal: int
    said: str
    answers: dict[str, str]
    totals: dict[str, str]
    words: dict[str, str]


class Given(msgspec.Struct, frozen=True):
    """What was filled in: head, parts with anything in them, and what cannot be read as meant."""

    code: str
    day: str
    who: str
    parts: tuple[Part, ...]
    problems: tuple[AnswerProblem, ...]


def read_given(filled: Filled) -> Given:
    """Read every field of a form."""
    return _Reader(filled).read()


class _Reader:
    def __init__(self, filled: Filled) -> None:
        self._fields = filled.opened.fields
        self._expected = filled.expected
        self._responses = {
            item.id: filled.measure.responses[item.responses] for item in filled.measure.items
        }
        self._comma = _writes_commas(filled.opened.language)
        self._problems: list[AnswerProblem] = []
        self._parts: dict[int, Part] = {}

    def read(self) -> Given:
        head = {name: self._fields[name] for name in (CODE, DATE, WHO) if name in self._fields}
        for field in self._expected:
            self._take(field.name)
        parts = (part for _, part in sorted(self._parts.items()))
        return Given(
            code=head[CODE].held.strip(),
            day=head[DATE].held.strip(),
            who=self._marked(head[WHO], "who filled it in") if WHO in head else "",
            parts=tuple(part for part in parts if _is_filled(part)),
            problems=tuple(self._problems),
        )

    def _take(self, name: str) -> None:
        """Put what one field holds where it belongs."""
        parts, goal = parts_of(name), 0
        if parts[0] == "goal":
            goal, parts = int(parts[1]), parts[2:]
        part = self._parts.setdefault(goal, Part(goal, "", {}, {}, {}))
        match parts:
            case (found,) if found == WORDS:
                said = self._typed(self._fields[name], "goal")
                self._parts[goal] = msgspec.structs.replace(part, said=said)
            case ("words", item):
                _put(part.words, item, self._typed(self._fields[name], item))
            case ("total", scale):
                _put(part.totals, scale, self._number(self._fields[name]))
            case ("item", item, tick):
                self._tick(part, item, tick, self._fields[name])
            case ("item", item):
                _put(part.answers, item, self._answer(name, item))

    def _answer(self, name: str, item: str) -> str:
        found, responses = self._fields[name], self._responses[item]
        if responses.text:
            return self._typed(found, item)
        if responses.codes:
            return self._marked(found, item)
        number, instead = self._number(found), self._fields.get(instead_of(name))
        other = self._marked(instead, item) if instead else ""
        if number and other:
            self._problem(item, number, f"holds {number[:40]!r} and {other} as well; only one")
        return number or other

    def _tick(self, part: Part, item: str, tick: str, found: Found) -> None:
        if self._marked(found, item):
            before = part.answers.get(item)
            part.answers[item] = f"{before}+{tick}" if before else tick

    def _marked(self, found: Found, item: str) -> str:
        """A mark that the file holds and shows; where the two differ, nobody knows what was meant.

        The client saw what is shown, and a program reads what is held.
        """
        if found.shown != ((found.held,) if found.held else ()):
            shows = " and ".join(found.shown) or "nothing"
            self._problem(item, found.held, f"holds {found.held or 'nothing'} and shows {shows}")
        return found.held or "".join(found.shown[:1])

    def _number(self, found: Found) -> str:
        typed = found.held.strip()
        comma = _COMMA.fullmatch(typed) if self._comma else None
        return f"{comma[1]}.{comma[2]}" if comma else typed

    def _typed(self, found: Found, item: str) -> str:
        """Typed words as they stand, with one kind of line end."""
        words = _LINE_ENDS.sub("\n", found.held).strip()
        odd = [c for c in words if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
        if odd:
            sign = f"U+{ord(odd[0]):04X}"
            self._problem(item, words, f"holds a control character ({sign}), which is no writing")
        return words

    def _problem(self, item: str, found: str, what: str) -> None:
        self._problems.append(AnswerProblem(item, found[:40], f"item {item} {what}"))


def _put(into: dict[str, str], name: str, value: str) -> None:
    if value:
        into[name] = value


def _is_filled(part: Part) -> bool:
    return bool(part.said or part.answers or part.totals or part.words)


def _writes_commas(language: str) -> bool:
    """Whether the form itself writes numbers with a decimal comma."""
    try:
        return "," in Words(language).number(Decimal("0.5"), 1)
    except NotFoundError:
        return False

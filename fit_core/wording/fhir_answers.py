"""The answers of one FHIR question: options, value sets held in the file, lines to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, NoReturn

from fit_core.wording.brought import MAX_ANSWERS, Answer, Line, Place
from fit_core.wording.fhir_parts import (
    Table,
    controls,
    extensions,
    number,
    table,
    tables,
    value_of,
    weights,
    words,
)
from fit_core.wording.source import refuse
from fit_core.wording.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

_ASK = "Ask whoever made the file for one with the answers in it, or fill in our template."


class Held(NamedTuple):
    """What the answers of a file are looked up in: its name, lines, and the value sets inside."""

    file: str
    lines: Mapping[str, int]
    sets: Mapping[str, tuple[Table, str]]

    def place(self, path: str) -> Place:
        """The place of a path in the file."""
        return Place(path, self.lines.get(path))

    def refuse(self, path: str, what: str, fix: str = _ASK) -> NoReturn:
        """Refuse the file for what stands at a path."""
        refuse(self.file, self.place(path), what, fix)


def value_sets(resource: Table, root: str) -> dict[str, tuple[Table, str]]:
    """Return the value sets that a resource contains, with their paths, by ``#id`` and address."""
    found: dict[str, tuple[Table, str]] = {}
    for at, held in enumerate(tables(resource.get("contained"))):
        if held.get("resourceType") == "ValueSet":
            entry = (held, f"{root}.contained[{at}]")
            found[f"#{words(held.get('id'))}"] = entry
            if words(held.get("url")):
                found[words(held.get("url"))] = entry
    return found


def answers_of(item: Table, path: str, held: Held) -> tuple[Answer, ...]:
    """Return the answers of a question in the order of the file; empty where it lists none.

    ``option`` is the name of ``answerOption`` in FHIR STU3.

    Raises:
        ProblemsError: they are kept elsewhere, are too many, or one has two numbers.

    """
    name = "option" if "option" in item and "answerOption" not in item else "answerOption"
    listed = tables(item.get(name))
    if listed:
        found = [_option(o, f"{path}.{name}[{at}]", held) for at, o in enumerate(listed)]
    else:
        found = _from_set(item, path, held)
    if len(found) > MAX_ANSWERS:
        held.refuse(path, f"The question has {len(found)} answers, at most {MAX_ANSWERS} are read.")
    return tuple(found)


def line_of(item: Table) -> Line:
    """Return a line to mark, with the words at its ends where the file has them."""
    ends = {"lower": "", "upper": ""}
    for child in tables(item.get("item")):
        for end in controls(child) & set(ends):
            ends[end] = plain(words(child.get("text")))
    low, high, step = (
        next((number(value_of(e)) for e in extensions(item, name)), None)
        for name in ("minValue", "maxValue", "questionnaire-sliderStepValue")
    )
    return Line(low, high, step, (ends["lower"], ends["upper"]))


def _option(option: Table, path: str, held: Held) -> Answer:
    coding = table(option.get("valueCoding"))
    plainly = next((v for k, v in option.items() if k in _PLAIN), None)
    prefixes = extensions(option, "questionnaire-optionPrefix")
    prefix = next((words(value_of(found)) for found in prefixes), "")
    label = words(coding.get("display")) or words(plainly)
    code = prefix or words(coding.get("code")) or words(plainly)
    return _answer(label, weights(option, coding), code, path, held)


_PLAIN = ("valueString", "valueInteger", "valueDecimal")


def _answer(label: str, found: list[Decimal], code: str, path: str, held: Held) -> Answer:
    if len(set(found)) > 1:
        numbers = " and ".join(words(value) for value in found)
        held.refuse(path, f"The answer has two numbers, {numbers}.", "Correct the file.")
    return Answer(plain(label), found[0] if found else None, code, held.place(path))


def _from_set(item: Table, path: str, held: Held) -> list[Answer]:
    name = item.get("answerValueSet") or table(item.get("options")).get("reference")
    if not isinstance(name, str) or not name:
        return []
    if name not in held.sets:
        what = f"The answers are kept elsewhere, at {name[:120]}."
        held.refuse(f"{path}.answerValueSet", what)
    found, place = held.sets[name]
    expanded = tables(table(found.get("expansion")).get("contains"))
    if expanded:
        return _concepts(expanded, f"{place}.expansion.contains", held)
    return _composed(found, place, held)


def _composed(found: Table, place: str, held: Held) -> list[Answer]:
    answers: list[Answer] = []
    for at, part in enumerate(tables(table(found.get("compose")).get("include"))):
        path = f"{place}.compose.include[{at}]"
        listed = tables(part.get("concept"))
        if not listed:
            held.refuse(path, "The list of answers names a code system without its codes.")
        answers += _concepts(listed, f"{path}.concept", held)
    if not answers:
        held.refuse(place, "The list of answers is empty.")
    return answers


def _concepts(listed: list[Table], path: str, held: Held) -> list[Answer]:
    return [
        _answer(words(c.get("display")), weights(c), words(c.get("code")), f"{path}[{at}]", held)
        for at, c in enumerate(listed)
    ]

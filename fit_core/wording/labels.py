"""Compare the answers of a question with the response set of its item, and take their words.

The numbers decide. A list with another number of answers, with other numbers, or with the right
numbers in another order is refused: its words would stand beside the wrong codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fit_core.measure.say import shown
from fit_core.wording.fhir_parts import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from fit_core.errors import Problem
    from fit_core.measure.model import Item, ResponseSet
    from fit_core.wording.brought import Answer, Line, Question


class Labels(NamedTuple):
    """The words of an item's answers, in the order of its codes.

    ``wrong`` says why they cannot be taken, ``fix`` what to do; ``sure`` is false where the file
    gives the answers no numbers, so that only their order speaks; ``extra`` are answers of no
    number, which the response set allows beside its codes.
    """

    words: tuple[str, ...]
    wrong: str = ""
    fix: str = ""
    sure: bool = True
    extra: tuple[str, ...] = ()


_KEY = "Bring the file of this measure: sentences that belong to another key are never taken."


def labels(item: Item, responses: ResponseSet, question: Question) -> Labels:
    """Return the words for the answers of one item, or why they do not fit its key."""
    if responses.codes:
        return _of_codes(item, responses, question)
    if responses.step is not None:
        return _of_line(responses, question)
    if question.answers and not question.keyed:
        what = f"It lists {len(question.answers)} answers, item {item.id} has none to choose from."
        return Labels((), what, _KEY)
    return Labels(())


def permuted(taken: Sequence[tuple[Item, Question, Labels]]) -> list[tuple[Question, str]]:
    """Return questions whose answers are those of another in another order.

    Items of one response set show the same words beside the same codes.
    """
    first: dict[str, tuple[Item, tuple[str, ...]]] = {}
    found = []
    for item, question, told in taken:
        other, words = first.setdefault(item.responses, (item, told.words))
        if words != told.words and sorted(words) == sorted(told.words):
            what = f"The answers of item {item.id} run in another order than those of {other.id}."
            found.append((question, what))
    return found


def _of_codes(item: Item, responses: ResponseSet, question: Question) -> Labels:
    answers, extra = _without_extra(responses, question.answers)
    if len(answers) != len(responses.codes):
        listed = "no list of answers" if not answers else f"{len(answers)} answers"
        what = f"Item {item.id} has {listed} there, its key has {len(responses.codes)}."
        return Labels((), what, _KEY)
    values = _values(answers)
    if values is None:
        return Labels((), f"Only some of the answers of item {item.id} have a number.", _KEY)
    if question.keyed:
        answers = _by_code(answers, responses)
        wrong = "" if answers else _against(item, responses, values)
    else:
        wrong = _against(item, responses, values) if values else ""
    if wrong:
        return Labels((), wrong, _KEY)
    return Labels(_words(answers), sure=bool(values), extra=_words(extra))


def _without_extra(
    responses: ResponseSet, answers: tuple[Answer, ...]
) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
    """Part answers without a number from the rest, where the key allows as many beside its codes.

    A form prints "does not apply" after the last code.
    """
    more = len(answers) - len(responses.codes)
    valued = answers[: len(responses.codes)]
    if 0 < more <= len(responses.allows) and all(a.value is None for a in answers[len(valued) :]):
        return valued, answers[len(valued) :]
    return answers, ()


def _values(answers: tuple[Answer, ...]) -> tuple[Decimal, ...] | None:
    """Return the numbers of the answers: weights, else numeric codes; empty where there are none.

    None says that only some of them have one.
    """
    weights = [answer.value for answer in answers if answer.value is not None]
    if weights:
        return tuple(weights) if len(weights) == len(answers) else None
    coded = [value for answer in answers if (value := number(answer.code)) is not None]
    return tuple(coded) if len(coded) == len(answers) else ()


def _accepted(item: Item, responses: ResponseSet) -> list[tuple[Decimal, ...]]:
    """Return the numbers that a file may give the answers in printed order.

    The codes; what the paper prints in their place; and for a reversed item the scored values.
    """
    ways = [responses.codes, responses.printed]
    if item.reverse:
        ends = min(responses.codes) + max(responses.codes)
        ways.append(tuple(ends - code for code in responses.codes))
    return [way for way in ways if way]


def _by_code(answers: tuple[Answer, ...], responses: ResponseSet) -> tuple[Answer, ...]:
    """Return answers that are named by their values in the order of the codes; empty if others."""
    by_value = {answer.value: answer for answer in answers}
    for way in (responses.codes, responses.printed):
        if way and set(way) == set(by_value):
            return tuple(by_value[code] for code in way)
    return ()


def _against(item: Item, responses: ResponseSet, values: tuple[Decimal, ...]) -> str:
    """Return why numbers in the order of a file are not those of the key; empty where they are."""
    accepted = _accepted(item, responses)
    if values in accepted:
        return ""
    codes = ", ".join(f"{code:f}" for code in responses.codes)
    theirs = ", ".join(f"{value:f}" for value in values)[:120]
    if any(sorted(values) == sorted(way) for way in accepted):
        return f"The answers of item {item.id} are permuted: {theirs}, where its key has {codes}."
    return f"The answers of item {item.id} have the numbers {theirs}, its key has {codes}."


def _of_line(responses: ResponseSet, question: Question) -> Labels:
    if question.line is None and question.keyed and len(question.answers) == 2:
        return Labels(_words(question.answers))
    if question.line is None:
        return Labels((), "It is a list of answers, where the key has a line to mark.", _KEY)
    wrong = _other_line(responses, question.line)
    if not wrong and not all(question.line.ends):
        wrong = "The words at the two ends of the line are not in the file."
        fix = "Fill in the template instead: fit wording template."
        return Labels((), wrong, fix)
    return Labels(question.line.ends, wrong, _KEY if wrong else "")


def _other_line(responses: ResponseSet, line: Line) -> str:
    for name, ours, theirs in (
        ("begins at", responses.min, line.low),
        ("ends at", responses.max, line.high),
        ("has steps of", responses.step, line.step),
    ):
        if theirs is not None and theirs != ours:
            return f"The line {name} {theirs}, in the key it is {ours}."
    return ""


def _words(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    return tuple(answer.label for answer in answers)


def label_problems(file: str, question: Question, told: Labels) -> list[Problem]:
    """Return labels that are empty or that no client can be shown."""
    from fit_core.wording.source import problem
    from fit_core.wording.text import MAX_LABEL, fault

    found = []
    for at, word in enumerate(told.words):
        place = question.answers[at].place if at < len(question.answers) else question.place
        wrong = "it is empty" if not word else fault(word, MAX_LABEL)
        if wrong:
            what = f"The answer {shown(word)} cannot be shown: {wrong}."
            found.append(problem(file, place, what, "Correct the file."))
    return found

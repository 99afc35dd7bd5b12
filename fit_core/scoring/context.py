"""Whom a form is about, where a rule depends on it: age, sex, rater, retired."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import ROUND_FLOOR
from typing import NamedTuple

from fit_core.answers.model import BLANK, NO_ANSWER, TOKENS
from fit_core.answers.numbers import parse_number
from fit_core.measure.model import Context
from fit_core.scoring.columns import Column
from fit_core.scoring.plan import Condition, Plan

SEX = {"F": 1, "M": 2}
#: What the columns of a file hold, by context word, for messages.
CONTEXT_WORDS = {
    "age": "an age in years",
    "sex": "F or M",
    "rater": "a rater",
    "retired": "true or false",
}
_TRUTH = {"true": 1, "yes": 1, "1": 1, "false": 0, "no": 0, "0": 0}
_OLDEST = 130


class About(NamedTuple):
    """Whom one form is about. None is not known; age is in completed years."""

    age: int | None = None
    sex: str | None = None
    rater: str | None = None
    retired: bool | None = None


class ContextColumns(NamedTuple):
    """The same as columns of codes; a code that is not greater than ``NO_ANSWER`` is not known."""

    age: Column = BLANK
    sex: Column = BLANK
    rater: Column = BLANK
    retired: Column = BLANK


def encode(about: About, raters: Sequence[str]) -> ContextColumns:
    """Return the codes of one form's context."""
    rater = BLANK if about.rater is None else context_code("rater", about.rater, raters)
    return ContextColumns(
        BLANK if about.age is None else about.age,
        SEX.get(about.sex or "", BLANK),
        rater,
        BLANK if about.retired is None else int(about.retired),
    )


def context_code(word: str, text: str, raters: Sequence[str]) -> int | None:
    """Return the code of a context word as it is written in a file.

    Nothing and the tokens of no answer are `BLANK`; None is a text that cannot be meant. A rater
    that no rule names is known, but none of them.
    """
    if text in TOKENS:
        return BLANK
    if word == "rater":
        return raters.index(text) + 1 if text in raters else 0
    if word == "retired":
        return _TRUTH.get(text.lower().removesuffix(".0"))
    return _age(text) if word == "age" else SEX.get(text)


def context_value(word: str, text: str) -> int | str | bool | None:
    """Return what a text of a file says, for one form; None where it says nothing usable."""
    code = context_code(word, text, ())
    if code is None or code <= NO_ANSWER:
        return None
    if word == "retired":
        return bool(code)
    return code if word == "age" else text


def _age(text: str) -> int | None:
    number = parse_number(text)
    if number is None or not 0 <= number <= _OLDEST:
        return None
    return int(number.to_integral_value(ROUND_FLOOR))


def condition_of(when: Context | None, raters: Sequence[str]) -> Condition | None:
    """Return whom a rule or norm is for, in codes; None where it is for everybody."""
    if when is None:
        return None
    condition = Condition(
        when.age_from,
        when.age_to,
        SEX[when.sex] if when.sex else None,
        raters.index(when.rater) + 1 if when.rater else None,
    )
    return None if condition == Condition() else condition


def fits(when: Context | None, about: About) -> bool | None:
    """Whether a norm is for whom a form is about; None where that cannot be known."""
    raters = (when.rater,) if when and when.rater else ()
    condition = condition_of(when, raters)
    if condition is None:
        return True
    holds, unknown = applies(condition, encode(about, raters))
    return None if unknown else bool(holds)


def asked_of(when: Context | None) -> tuple[str, ...]:
    """Name what must be known of a person to tell whether a rule or norm is for them."""
    raters = (when.rater,) if when and when.rater else ()
    return tuple(filter(None, needs_of(condition_of(when, raters)).split(" and ")))


def only(about: About, words: Collection[str]) -> About:
    """What is known of these words; the rest is left out, as no rule asks for it."""
    return About(**{word: value for word, value in about._asdict().items() if word in words})


def needs_of(condition: Condition | None) -> str:
    """Name in words what must be known to use a rule: ``age and sex``."""
    if condition is None:
        return ""
    asked = (
        ("age", (condition.age_from, condition.age_to)),
        ("sex", (condition.sex,)),
        ("rater", (condition.rater,)),
        ("retired", (condition.retired,)),
    )
    return " and ".join(word for word, codes in asked if any(code is not None for code in codes))


def needed(plan: Plan) -> set[str]:
    """Return the context words that some rule of the measure depends on."""
    rules = [cutoff.needs for scale in plan.scales for cutoff in scale.cutoffs]
    rules += [skip.needs for skip in plan.skips]
    return {word for needs in rules for word in needs.split(" and ") if word}


def applies(condition: Condition, context: ContextColumns) -> tuple[Column, Column]:
    """Return two truth columns: the rule is for this form; it cannot be known whether it is."""
    holds: Column = 1
    possible: Column = 1
    for known, fits in _parts(condition, context):
        holds = holds * fits * known
        possible = possible * (1 - known * (1 - fits))
    return holds, possible * (1 - holds)


def _parts(condition: Condition, context: ContextColumns) -> list[tuple[Column, Column]]:
    known = [column > NO_ANSWER for column in context]
    parts: list[tuple[Column, Column]] = []
    if condition.age_from is not None:
        parts.append((known[0], context.age >= condition.age_from))
    if condition.age_to is not None:
        parts.append((known[0], context.age <= condition.age_to))
    if condition.sex is not None:
        parts.append((known[1], context.sex == condition.sex))
    if condition.rater is not None:
        parts.append((known[2], context.rater == condition.rater))
    if condition.retired is not None:
        parts.append((known[3], context.retired == condition.retired))
    return parts

"""A rule, what came of it on one subject, and the report of a whole check."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, NamedTuple, get_args

from fit_core.errors import Problem

Grade = Literal["bronze", "silver", "gold", "platinum"]
#: From the lowest to the highest. A grade includes all lower ones.
GRADES: tuple[Grade, ...] = get_args(Grade)

#: What a rule is run on. ``data`` and ``code`` are packs without and with code; ``project`` is the
#: folder of a pack that is not installed.
Kind = Literal["measure", "layer", "pack", "project", "data", "code"]
#: The same in words.
KINDS: dict[Kind, str] = {
    "measure": "measure",
    "layer": "layer",
    "pack": "pack",
    "project": "project folder of a pack",
    "data": "pack without code",
    "code": "plugin",
}
State = Literal["holds", "broken", "not run"]

Run = Callable[[Any], Iterator[Problem]]


class Rule(NamedTuple):
    """One thing that must hold.

    Attributes:
        id: stable name. grade: the lowest grade that asks for it. kind: what it is run on.
        summary: one line. explanation: a paragraph; the docstring of ``run``.
        run: yields what is wrong with one subject. runs_code: whether it executes the plugin.

    """

    id: str
    grade: Grade
    kind: Kind
    summary: str
    explanation: str
    run: Run
    runs_code: bool = False


def rule(
    rule_id: str, grade: Grade, kind: Kind, summary: str, *, runs_code: bool = False
) -> Callable[[Run], Rule]:
    """Declare a rule; the docstring of the function is its explanation."""

    def declare(run: Run) -> Rule:
        explanation = " ".join((inspect.getdoc(run) or "").split())
        return Rule(rule_id, grade, kind, summary, explanation, run, runs_code)

    return declare


class Outcome(NamedTuple):
    """What came of one rule on one subject; ``reason`` says why a rule was not run."""

    rule: Rule
    subject: str
    state: State
    problems: tuple[Problem, ...] = ()
    reason: str = ""


class Report(NamedTuple):
    """Everything that a check found.

    Attributes:
        target: what was checked, as it was named. kind: what it turned out to be.
        outcomes: in the order of the rules. notes: worth knowing, no rule is broken.
        graded: whether a grade can be given; one wording file alone has none.

    """

    target: str
    kind: str
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...] = ()
    graded: bool = True

    @property
    def grade(self) -> Grade | None:
        """The highest grade of which every rule holds, and every rule of the lower ones."""
        return grade_of(self.outcomes) if self.graded else None

    @property
    def next_grade(self) -> Grade | None:
        """The grade above, where rules for it exist; None at the top."""
        at = GRADES.index(self.grade) + 1 if self.grade else 0
        wanted = GRADES[at] if at < len(GRADES) else None
        return wanted if any(o.rule.grade == wanted for o in self.outcomes) else None

    def lacking(self, grade: Grade) -> tuple[Outcome, ...]:
        """What stands between this and a grade: all that does not hold up to it."""
        asked = GRADES[: GRADES.index(grade) + 1]
        return tuple(o for o in self.outcomes if o.rule.grade in asked and o.state != "holds")


def grade_of(outcomes: Iterable[Outcome]) -> Grade | None:
    """The grade that these outcomes earn. A grade for which no rule applies is not given."""
    states: dict[Grade, set[State]] = {grade: set() for grade in GRADES}
    for outcome in outcomes:
        states[outcome.rule.grade].add(outcome.state)
    held: Grade | None = None
    for grade in GRADES:
        if states[grade] != {"holds"}:
            break
        held = grade
    return held

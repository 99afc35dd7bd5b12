"""One worked example of a measure, scored by the program, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from docs.catalogue.scoring import in_order
from docs.catalogue.text import items, numbered, plain
from fit_core.answers.check import Checker
from fit_core.answers.model import Checked
from fit_core.measure.model import Example, Measure
from fit_core.scoring.compile import is_draft
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer
from fit_core.scoring.model import FormScore
from fit_core.scoring.trace import trace

#: Whether a draft or not.
_BEGUN = {
    False: "The program works it out",
    True: "Once a clinic has confirmed the key, the program works it out",
}


def worked(measure: Measure) -> Iterator[str]:
    """The parts of a page that work out one example; nothing where a file has none."""
    if not measure.examples:
        return
    checker, scorer = Checker(measure), FormScorer(measure, confirmed=True)
    scored = [(example, *_score(measure, checker, scorer, example)) for example in measure.examples]
    example, checked, form = max(scored, key=lambda one: _tells(measure, one[0], one[2]))
    yield f"{_given(example)} {_BEGUN[is_draft(measure)]} like this."
    for scale in in_order(measure):
        way = trace(scorer.plan, checked, scale, form, _about(example))
        lines = [*way, *_read(form, scale.id)]
        yield f"**{plain(scale.title or scale.id)}**"
        yield numbered(plain(_begun(line)) for line in lines)
    told = list(_rest(form))
    if told:
        yield "**Rules and flags**"
        yield numbered(told)


def _tells(measure: Measure, example: Example, form: FormScore) -> tuple[bool, bool, bool, int]:
    """How much an example teaches: it ends in scores, from answers that differ, and from many.

    Best is one in which nothing counts but what was answered: no question was passed over.
    """
    whole = len(example.answers) == len(measure.items)
    filled = any(item.stand_in for item in measure.items) or bool(measure.skips)
    unlike = len(set(example.answers.values())) > 1
    return form.status in ("ok", "prorated"), whole or not filled, unlike, len(example.answers)


def _score(
    measure: Measure, checker: Checker, scorer: FormScorer, example: Example
) -> tuple[Checked, FormScore]:
    entered = {scale.id for scale in measure.scales if scale.method == "entered"}
    answers = {name: value for name, value in example.answers.items() if name not in entered}
    totals = {name: value for name, value in example.answers.items() if name in entered}
    checked = checker.check(answers, totals)
    return checked, scorer.score(checked, _about(example))


def _about(example: Example) -> About:
    return About(example.age, example.sex, example.rater, example.retired)


def _given(example: Example) -> str:
    """The answers of an example, and of whom they are where a rule asks."""
    known = [
        f"age {example.age}" if example.age is not None else "",
        {"F": "a woman or girl", "M": "a man or boy", None: ""}[example.sex],
        f"marked by the {example.rater}" if example.rater else "",
        {True: "retired", False: "not retired", None: ""}[example.retired],
    ]
    whose = ", ".join(part for part in known if part)
    told: dict[str, list[str]] = {}
    for name, value in example.answers.items():
        told.setdefault(f"{value}", []).append(name)
    given = "; ".join(f"**{plain(value)}** to {items(ids)}" for value, ids in told.items())
    return f"Somebody{f' ({plain(whose)})' if whose else ''} answers {given}."


def _read(form: FormScore, scale: str) -> Iterator[str]:
    """The bands and lines that a score reaches."""
    score = form.scales[scale]
    for name, label in score.bands.items():
        said = "" if name == "default" else f" of {name}"
        yield f"band{said}: {label}"
    for key, reached in score.cutoffs.items():
        yield f"line {key}: {'yes' if reached else 'no'}"


def _rest(form: FormScore) -> Iterator[str]:
    for name, truth in form.derived.items():
        said = {True: "yes", False: "no", None: "unknown"}[truth]
        yield f"Rule {plain(name)}: {said}"
    for item in form.flags:
        yield f"Item {plain(item)} raises its safety flag"
    yield from (plain(_begun(problem)) for problem in form.problems)


def _begun(line: str) -> str:
    """A line that begins like a sentence, unless it begins with a name."""
    return line if "=" in line.partition(" ")[0] else line[:1].upper() + line[1:]

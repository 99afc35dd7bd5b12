"""The worked examples of a measure file, scored and compared with what the file expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from fit_core.answers.check import Checker
from fit_core.measure.model import Example, Measure
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer
from fit_core.scoring.model import FormScore

#: An expected score without an end, as 10.2857, is written to at least three decimal places.
_ROUNDED = Fraction(1, 2000)


def failing_examples(measure: Measure) -> tuple[str, ...]:
    """Return a sentence for each expectation that does not hold; none when all hold.

    A draft's examples show what its key does, to whoever compares it with the manual; that they
    hold does not confirm it.

    Raises:
        UsageError: an example names no item of the measure.

    """
    checker, scorer = Checker(measure), FormScorer(measure, confirmed=True)
    found: list[str] = []
    for number, example in enumerate(measure.examples, 1):
        totals = {scale.id for scale in measure.scales if scale.method == "entered"}
        answers = {name: value for name, value in example.answers.items() if name not in totals}
        entered = {name: value for name, value in example.answers.items() if name in totals}
        form = scorer.score(checker.check(answers, entered), _about(example))
        found += [f"example {number}: {what}" for what in _differences(example, form)]
    return tuple(found)


def _about(example: Example) -> About:
    return About(example.age, example.sex, example.rater, example.retired)


def _differences(example: Example, form: FormScore) -> Iterator[str]:
    for scale, expected in example.expect.items():
        exact = form.scales[scale].exact
        if expected == "not-scorable":
            if exact is not None:
                yield f"{scale} is {float(exact):g}, not-scorable was expected"
        elif exact is None or abs(exact - Fraction(expected)) > _ROUNDED:
            shown = "not-scorable" if exact is None else f"{float(exact):g}"
            yield f"{scale} is {shown}, {expected} was expected"
    said: tuple[tuple[str, Mapping[str, object], Mapping[str, object]], ...] = (
        ("band", example.bands, _bands(form)),
        ("cutoff", example.cutoffs, _cutoffs(form)),
        ("derived", example.derived, form.derived),
    )
    for what, wanted, found in said:
        for name, value in wanted.items():
            if found.get(name) != value:
                yield f"{what} {name} is {found.get(name)}, {value} was expected"
    if form.flags != example.flags:
        yield f"flags are {list(form.flags)}, {list(example.flags)} was expected"


def _bands(form: FormScore) -> dict[str, str]:
    """Labels by ``scale.set``, as measure files name them."""
    return {
        f"{scale}.{name}": label
        for scale, score in form.scales.items()
        for name, label in score.bands.items()
    }


def _cutoffs(form: FormScore) -> dict[str, bool]:
    """Truths by ``scale`` and key together (``total>=10``), as measure files name them."""
    return {
        f"{scale}{key}": truth
        for scale, score in form.scales.items()
        for key, truth in score.cutoffs.items()
    }

"""What the catalogue tells a person to do with a pencil gives the program's own scores."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import floor

import msgspec
import pytest

from docs.catalogue.by_hand import gaps, steps
from docs.catalogue.scoring import in_order
from fit_core.answers.check import Checker
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import from_ticks, item_ticks, tick
from fit_core.scoring.compile import holds_key
from fit_core.scoring.form import FormScorer
from fit_core.scoring.model import FormScore
from tests.docs.catalogue import BOOKS

MEASURES = [book.measure for book in BOOKS.values() if holds_key(book.measure)]
PLACES = {"to a whole number": 1, "to one decimal place": 10, "to two decimal places": 100}
FORMS = 5


class Pencil:
    """Somebody who does exactly what the steps of a page say, and knows nothing else."""

    def __init__(
        self,
        answers: dict[str, Decimal],
        printed: dict[str, Decimal],
        known: dict[str, Fraction],
    ) -> None:
        self.values = {name: Fraction(value) for name, value in answers.items()}
        self._printed = {name: Fraction(value) for name, value in printed.items()}
        self.known = known
        self.score = Fraction()

    def follow(self, step: str) -> None:
        """Do one step; every kind of step that a page can hold has to be known here."""
        for form, act in self._FORMS.items():
            if found := re.fullmatch(form, step):
                act(self, *found.groups())
                return
        raise AssertionError(f"a reader would not know what to do: {step}")

    def _turn(self, items: str, whole: str) -> None:
        for name in ids(items):
            self.values[name] = Fraction(whole) - self.values[name]

    def _sign(self, items: str) -> None:
        for name in ids(items):
            self.values[name] = -self.values[name]

    def _as_printed(self, items: str) -> None:
        for name in ids(items):
            self.values[name] = self._printed[name]

    def _printed_less(self, items: str, less: str) -> None:
        for name in ids(items):
            self.values[name] = self._printed[name] - Fraction(less)

    def _add_up(self, items: str) -> None:
        self.score = sum((self.values[name] for name in ids(items)), start=Fraction())

    def _mean(self, items: str, count: str) -> None:
        self._add_up(items)
        self.score /= int(count)

    def _weigh(self, told: str) -> None:
        pairs = re.findall(r"item (\S+) × (\S+?)(?:,|$)", told)
        self.score = sum((self.values[n] * Fraction(w) for n, w in pairs), start=Fraction())

    def _scales(self, names: str) -> None:
        self.score = sum((self.known[n] for n in re.findall(r"`(.+?)`", names)), start=Fraction())

    def _look_up(self, told: str) -> None:
        pairs = re.findall(r"(\S+) is ([^;]+)(?:; |$)", told)
        rows = {Fraction(raw): Fraction(value.replace("−", "-")) for raw, value in pairs}
        self.score = rows[self.score]

    def _multiply(self, by: str) -> None:
        self.score *= Fraction(by)

    def _add(self, value: str) -> None:
        self.score += Fraction(value)

    def _take_away(self, value: str) -> None:
        self.score -= Fraction(value)

    def _round(self, how: str) -> None:
        self.score = Fraction(floor(self.score * PLACES[how] + Fraction(1, 2)), PLACES[how])

    def _nothing(self, *_: str) -> None:
        """Forms without a gap have nothing to be put in."""

    _FORMS: dict[str, Callable[..., None]] = {  # noqa: RUF012 - read only
        r"First put in what questions that were passed over count, as said above\.": _nothing,
        r"Where item \S+ has no answer, the answer of item \S+ counts\.": _nothing,
        r"For items? (.+), turn the answer round: (\S+) − answer\.": _turn,
        r"For items? (.+), turn the sign of the answer\.": _sign,
        r"For items? (.+), take the number that the paper prints: .+": _as_printed,
        r"For items? (.+), take away (\S+) from the number that the paper prints\.": _printed_less,
        r"Take the value of items? (.+)\.": _add_up,
        r"Add up items? (.+)\.": _add_up,
        r"Take the mean of items? (.+): their sum divided by (\d+)\.": _mean,
        r"Multiply each answer by its weight and add up: (.+)\.": _weigh,
        r"Add up (`.+`)\.": _scales,
        r"Work out (`.+`)\.": _scales,
        r"Read beside it what it is here: (.+)\.": _look_up,
        r"Multiply by (\S+)\.": _multiply,
        r"Add (\d\S*)\.": _add,
        r"Take away (\S+)\.": _take_away,
        r"Round (.+), a half upwards\.": _round,
    }


def ids(told: str) -> list[str]:
    """Items as a page tells them: ``1 to 4, 7 and 9``; ``1.impact to 4.impact``."""
    found = []
    for part in re.split(r", | and ", told):
        first, _, last = part.partition(" to ")
        if last:
            suffix = first.lstrip("0123456789")
            low, high = (int(end.removesuffix(suffix)) for end in (first, last))
            found += [f"{at}{suffix}" for at in range(low, high + 1)]
        else:
            found.append(first)
    return found


def some_answers(measure: Measure, choose: random.Random) -> dict[str, Decimal]:
    """A form without a gap; questions that lead past others are answered so that none are."""
    unit, gates = tick(measure), {name for skip in measure.skips for name in skip.when.items}
    return {
        name: from_ticks(max(allowed) if name in gates else choose.choice(allowed), unit)
        for name, allowed in item_ticks(measure).items()
        if allowed
    }


def printed_numbers(measure: Measure, answers: dict[str, Decimal]) -> dict[str, Decimal]:
    sets = {item.id: measure.responses[item.responses] for item in measure.items}
    return {
        name: sets[name].printed[sets[name].codes.index(value)]
        for name, value in answers.items()
        if sets[name].printed
    }


def program(measure: Measure, answers: dict[str, Decimal]) -> FormScore:
    return FormScorer(measure, confirmed=True).score(Checker(measure).check(answers))


def by_hand(measure: Measure, answers: dict[str, Decimal]) -> dict[str, Fraction]:
    """The score of every scale that is worked out from answers, by the steps of its page."""
    known: dict[str, Fraction] = {}
    for scale in in_order(measure):
        if scale.method != "entered":
            pencil = Pencil(answers, printed_numbers(measure, answers), known)
            for step in steps(measure, scale):
                pencil.follow(step)
            known[scale.id] = pencil.score
    return known


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_the_steps_of_every_scale_give_the_programs_score(measure):
    choose = random.Random(measure.id)
    for _ in range(FORMS):
        answers = some_answers(measure, choose)
        scored, found = program(measure, answers).scales, by_hand(measure, answers)
        assert found == {name: scored[name].exact for name in found}


def test_a_page_with_a_wrong_reversal_would_be_noticed():
    (measure,) = (measure for measure in MEASURES if measure.id == "rses")
    first = msgspec.structs.replace(measure.items[0], reverse=not measure.items[0].reverse)
    wrong = msgspec.structs.replace(measure, items=(first, *measure.items[1:]))
    answers = {item.id: measure.responses[item.responses].codes[0] for item in measure.items}
    assert by_hand(wrong, answers)["total"] != program(measure, answers).scales["total"].exact


def single(measure: Measure) -> list[Scale]:
    """Scales in which a gap is a gap: of items that nothing stands in for and no rule skips."""
    skipped = {name for skip in measure.skips for name in skip.items}
    skipped |= {item.id for item in measure.items if item.stand_in}
    return [scale for scale in measure.scales if scale.items and not skipped & set(scale.items)]


GAPPY = [(measure, scale) for measure in MEASURES for scale in single(measure)]


@pytest.mark.parametrize(
    ("measure", "scale"), GAPPY, ids=[f"{measure.id}-{scale.id}" for measure, scale in GAPPY]
)
def test_as_many_answers_may_be_missing_as_the_page_says(measure, scale):
    answers = some_answers(measure, random.Random(scale.id))
    said = gaps(scale)
    most = re.match(r"Up to (\d+) of (\d+) answers? may be missing\.", said)
    may_miss = int(most[1]) if most else 0
    assert most or said.startswith("No answer may be missing.")
    for missing in range(len(scale.items) + 1):
        left = {name: value for name, value in answers.items() if name not in scale.items[:missing]}
        scored = program(measure, left).scales[scale.id].exact is not None
        whole = scale.missing.whole_form and missing > 0
        assert scored == (missing <= may_miss and not whole), (missing, said)

"""From a measure to the plan of integers that the kernel runs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

from fit_core.answers.keys import Key, item_keys, total_key
from fit_core.errors import RefusedError
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Context, Count, Cutoff, Derived, Measure, Scale
from fit_core.measure.ranges import tick
from fit_core.scoring.context import SEX
from fit_core.scoring.limits import largest_number
from fit_core.scoring.methods import BUILT_IN
from fit_core.scoring.plan import (
    BandPlan,
    Condition,
    CutoffPlan,
    DerivedPlan,
    Plan,
    ScalePlan,
    Test,
    Threshold,
)

_ROUNDING = {"half-up-integer": 1, "one-decimal": 10, "exact": 0}


def compile_plan(measure: Measure) -> Plan:
    """Work out the integers of a measure.

    The value of a scale that is typed in, or scored by a plugin, comes ready in a column of its
    own; the kernel reads it against bands and cutoffs like any other.

    Raises:
        RefusedError: the scoring key of the measure is unverified and no clinic has confirmed it.

    """
    if measure.key_grade == "unverified":
        raise RefusedError(
            f"The scoring key of {measure.id} is unverified, so it is not scored.",
            f"Check it against the manual and run: fit measures confirm {measure.id}",
        )
    return _Compiler(measure).plan()


def own_scales_only(measure: Measure) -> Measure:
    """The measure, if the core scores all of it; what a plugin scores is scored in a clinic.

    Raises:
        RefusedError: a scale is scored by a plugin.

    """
    foreign = [scale for scale in measure.scales if scale.method == "plugin"]
    if foreign:
        raise RefusedError(
            f"The scale {foreign[0].id} of {measure.id} is scored by a plugin "
            f"({foreign[0].scorer}), which tables of forms do not run.",
            "Record the forms in a clinic that has the plugin enabled.",
        )
    return measure


class _Compiler:
    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        ready = [scale for scale in measure.scales if scale.method not in BUILT_IN]
        self._keys: tuple[Key, ...] = (*item_keys(measure), *map(total_key, ready))
        items = len(measure.items)
        self._items = {key.item: n for n, key in enumerate(self._keys[:items])}
        self._totals = {key.item: n for n, key in enumerate(self._keys[items:], items)}
        self._reversed = {item.id for item in measure.items if item.reverse}
        self._unit = tick(measure)
        self._raters = _raters(measure)

    def plan(self) -> Plan:
        measure = self._measure
        scales = tuple(self._scale(scale) for scale in measure.scales)
        return Plan(
            measure=measure,
            structure=structure_hash(measure),
            unit=self._unit,
            columns=tuple(key.item for key in self._keys),
            scales=scales,
            safety=tuple(
                (rule.item, self._test(rule.item, rule.at_least, None)) for rule in measure.safety
            ),
            derived=tuple(self._derived(rule) for rule in measure.derived),
            raters=self._raters,
            largest=max((largest_number(scale, self._keys) for scale in scales), default=0),
        )

    def _scale(self, scale: Scale) -> ScalePlan:
        if scale.method not in BUILT_IN:
            columns: tuple[int, ...] = (self._totals[scale.id],)
        else:
            columns = tuple(self._items[item] for item in scale.items)
        weights, share, divide = self._weights(scale)
        signed = [
            self._turn(column, weight) for column, weight in zip(columns, weights, strict=True)
        ]
        spare = scale.missing.max if scale.missing.method == "prorate" else 0
        return ScalePlan(
            id=scale.id,
            columns=columns,
            weights=tuple(weight for weight, _ in signed),
            constants=tuple(constant for _, constant in signed),
            factor=len(columns) // divide,
            unit=self._keys[columns[0]].unit * share,
            may_miss=min(spare, len(columns) - 1),
            rounding=_ROUNDING[scale.banding],
            bands=tuple(_bands(name, scale) for name in scale.bands),
            cutoffs=tuple(self._cutoff(cutoff) for cutoff in scale.cutoffs),
        )

    def _weights(self, scale: Scale) -> tuple[list[int], int, int]:
        """Whole-number weights, what they were multiplied by, and the divisor of the score.

        ``items / divide`` has to be whole for the kernel; else the rest goes into the weights.
        """
        if scale.method not in BUILT_IN:
            return [1], 1, 1
        weighing = BUILT_IN[scale.method](scale)
        count = len(scale.items)
        common = gcd(count, weighing.divide)
        shares = [Fraction(weight) * common / weighing.divide for weight in weighing.weights]
        share = lcm(*(weight.denominator for weight in shares))
        return [int(weight * share) for weight in shares], share, common

    def _turn(self, column: int, weight: int) -> tuple[int, int]:
        key = self._keys[column]
        if column in self._totals.values() or key.item not in self._reversed:
            return weight, 0
        return -weight, weight * (min(key.allowed) + max(key.allowed))

    def _cutoff(self, cutoff: Cutoff) -> CutoffPlan:
        numerator, denominator = cutoff.value.as_integer_ratio()
        threshold = Threshold(
            numerator,
            denominator,
            strict=cutoff.side in {"above", "at-or-below"},
            inverse=cutoff.side in {"below", "at-or-below"},
        )
        condition = self._condition(cutoff.when)
        return CutoffPlan(cutoff.key, threshold, condition, _needs(condition))

    def _condition(self, when: Context | None) -> Condition | None:
        if when is None:
            return None
        condition = Condition(
            when.age_from,
            when.age_to,
            SEX[when.sex] if when.sex else None,
            self._raters.index(when.rater) + 1 if when.rater else None,
        )
        return None if condition == (None, None, None, None) else condition

    def _derived(self, rule: Derived) -> DerivedPlan:
        tests = tuple(test for count in rule.count for test in self._tests(count))
        any_of = self._tests(rule.any_of) if rule.any_of else ()
        most = len(tests) if rule.most is None else rule.most
        counts = int(bool(any_of) and set(any_of) <= set(tests))
        return DerivedPlan(rule.id, tests, rule.least, most, any_of, counts)

    def _tests(self, count: Count) -> tuple[Test, ...]:
        return tuple(self._test(item, count.at_least, count.below) for item in count.items)

    def _test(self, item: str, at_least: Decimal | None, below: Decimal | None) -> Test:
        """Turn limits on the scored value into limits in ticks on the answer as given.

        ``scored >= v`` is ``answer < lowest + highest - v + 1 tick`` where the item reverses.
        """
        low = None if at_least is None else self._ticks_up(at_least)
        high = None if below is None else self._ticks_up(below)
        if item not in self._reversed:
            return Test(self._items[item], low, high)
        allowed = self._keys[self._items[item]].allowed
        ends = min(allowed) + max(allowed) + 1
        return Test(
            self._items[item],
            None if high is None else ends - high,
            None if low is None else ends - low,
        )

    def _ticks_up(self, value: Decimal) -> int:
        numerator, denominator = value.as_integer_ratio()
        return -(-numerator * self._unit // denominator)


def _bands(name: str, scale: Scale) -> BandPlan:
    bands = scale.bands[name]
    starts = tuple(Threshold(*band.start.as_integer_ratio()) for band in bands)
    return BandPlan(name, starts, tuple(band.label for band in bands))


def _raters(measure: Measure) -> tuple[str, ...]:
    whens = (cutoff.when for scale in measure.scales for cutoff in scale.cutoffs)
    return tuple(sorted({when.rater for when in whens if when is not None and when.rater}))


def _needs(condition: Condition | None) -> str:
    """Name in words what must be known to use a cutoff."""
    if condition is None:
        return ""
    aged = condition.age_from is not None or condition.age_to is not None
    known = (
        ("age", aged),
        ("sex", condition.sex is not None),
        ("rater", condition.rater is not None),
    )
    return " and ".join(word for word, needed in known if needed)

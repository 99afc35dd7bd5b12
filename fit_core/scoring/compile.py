"""From a measure to the plan of integers that the kernel runs."""

from __future__ import annotations

from decimal import Decimal

from fit_core.answers.keys import Key, item_keys, total_key
from fit_core.errors import RefusedError
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Count, Cutoff, Derived, Measure, Scale, Skip
from fit_core.measure.ranges import tick
from fit_core.scoring.context import SEX, condition_of, needs_of
from fit_core.scoring.limits import largest_number
from fit_core.scoring.plan import (
    BandPlan,
    Combined,
    Condition,
    CutoffPlan,
    DerivedPlan,
    Looked,
    Plan,
    ScalePlan,
    SkipPlan,
    Summed,
    Test,
    Threshold,
)
from fit_core.scoring.ways import combined, in_order, looked, ready, summed, whole

_ROUNDING = {"half-up-integer": 1, "one-decimal": 10, "two-decimals": 100, "exact": 0}


def compile_plan(measure: Measure, *, confirmed: bool = False) -> Plan:
    """Work out the integers of a measure.

    Args:
        measure: the measure. confirmed: a person compared its key with the manual; without that a
            draft (``key_grade = "unverified"``) does not score.

    The value of a scale that is typed in, or scored by a plugin, comes ready in a column of its
    own; the kernel reads it against bands and cutoffs like any other.

    Raises:
        RefusedError: the scoring key of the measure is unverified and no clinic has confirmed it.

    """
    if is_draft(measure) and not confirmed:
        raise RefusedError(*unconfirmed(measure))
    return _Compiler(measure).plan()


def is_draft(measure: Measure) -> bool:
    """Whether the key of a measure was read in no source, so that a clinic has to confirm it."""
    return measure.key_grade == "unverified"


def holds_key(measure: Measure) -> bool:
    """Whether a file says how answers become scores; some drafts name scales and ranges only."""
    return any(scale.items or scale.of for scale in measure.scales)


def unconfirmed(measure: Measure) -> tuple[str, str]:
    """Say why a draft is not scored, and what to do next."""
    if holds_key(measure):
        what = f"The scoring key of {measure.id} is unverified, so it is not scored."
        compare = "Compare the key with your manual in a clinic"
        return what, f"{compare}: fit measures confirm {measure.id} --manual TEXT"
    why = measure.key_source or "none was read"
    what = f"The scoring key of {measure.id} is unverified and not in its file: {why}."
    return what, (
        "Add a file with the key of your manual under an id of your own (fit measures add FILE); "
        "or confirm the scales, and type in scores made by hand: "
        f"fit measures confirm {measure.id} --manual TEXT"
    )


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
        given = [scale for scale in measure.scales if scale.method in ("entered", "plugin")]
        self._keys: tuple[Key, ...] = (*item_keys(measure), *map(total_key, given))
        items = len(measure.items)
        self._items = {key.item: n for n, key in enumerate(self._keys[:items])}
        self._totals = {key.item: n for n, key in enumerate(self._keys[items:], items)}
        self._reversed = {item.id for item in measure.items if item.reverse}
        self._unit = tick(measure)
        self._raters = _raters(measure)
        dropped = (item for rule in measure.skips if rule.drops for item in rule.items)
        self._droppable = tuple(dict.fromkeys(self._items[item] for item in dropped))

    def plan(self) -> Plan:
        measure = self._measure
        order = in_order(measure.scales)
        scales = self._scales(order)
        return Plan(
            measure=measure,
            structure=structure_hash(measure),
            unit=self._unit,
            columns=tuple(key.item for key in self._keys),
            ready={column: self._keys[column].unit for column in self._totals.values()},
            skips=tuple(self._skip(rule) for rule in measure.skips),
            droppable=self._droppable,
            stand_ins=tuple(
                (self._items[item.id], self._items[item.stand_in])
                for item in measure.items
                if item.stand_in
            ),
            scales=scales,
            order=order,
            asked=self._asked(),
            safety=tuple(
                (rule.item, self._test(rule.item, rule.at_least, None)) for rule in measure.safety
            ),
            derived=tuple(self._derived(rule) for rule in measure.derived),
            raters=self._raters,
            largest=largest_number(scales, order, self._keys),
        )

    def _asked(self) -> tuple[tuple[int, bool], ...]:
        """Columns of all items that are not optional, where a scale needs the whole form."""
        measure = self._measure
        if not any(scale.missing.whole_form for scale in measure.scales):
            return ()
        return tuple(
            (self._items[item.id], bool(measure.responses[item.responses].allows))
            for item in measure.items
            if not item.optional and self._keys[self._items[item.id]].allowed
        )

    def _scales(self, order: tuple[int, ...]) -> tuple[ScalePlan, ...]:
        made: dict[int, ScalePlan] = {}
        for place in order:
            made[place] = self._scale(self._measure.scales[place], made)
        return tuple(made[place] for place in range(len(made)))

    def _scale(self, scale: Scale, made: dict[int, ScalePlan]) -> ScalePlan:
        how = self._how(scale, made)
        if isinstance(how, Summed):
            items, estimates = len(how.columns), how.gaps in ("in-proportion", "rounded-mean")
            may_lose = not set(how.columns).isdisjoint(self._droppable)
        else:
            parts = [made[n] for n in (how.parts if isinstance(how, Combined) else (how.part,))]
            items, estimates = sum(p.items for p in parts), any(p.estimates for p in parts)
            may_lose = any(p.may_lose for p in parts)
        return ScalePlan(
            id=scale.id,
            how=how,
            items=items,
            estimates=estimates and scale.missing.method != "mean-of-rated",
            whole_form=scale.missing.whole_form,
            may_lose=may_lose,
            fixed=_ROUNDING[scale.rounding],
            rounding=_ROUNDING[scale.banding],
            bands=tuple(_bands(name, scale) for name in scale.bands),
            cutoffs=tuple(self._cutoff(cutoff) for cutoff in scale.cutoffs),
        )

    def _how(self, scale: Scale, made: dict[int, ScalePlan]) -> Summed | Combined | Looked:
        places = {other.id: place for place, other in enumerate(self._measure.scales)}
        if scale.method == "sum-of-scales":
            items = [made[place].items if place in made else 0 for place in places.values()]
            return combined(scale, places, items)
        if scale.method == "lookup":
            return looked(scale, places)
        if scale.id in self._totals:
            column = self._totals[scale.id]
            return ready(column, self._keys[column])
        columns = [self._items[item] for item in scale.items]
        return summed(scale, columns, self._keys, self._reversed)

    def _skip(self, rule: Skip) -> SkipPlan:
        when = rule.when
        ends = {item: self._keys[self._items[item]].allowed for item in rule.items}
        value = whole(rule.counts, self._unit)
        retired = None if when.retired is None else int(when.retired)
        condition = Condition(sex=SEX[when.sex] if when.sex else None, retired=retired)
        about = None if condition == Condition() else condition
        return SkipPlan(
            columns=tuple(self._items[item] for item in rule.items),
            values=tuple(
                min(allowed) + max(allowed) - value if item in self._reversed else value
                for item, allowed in ends.items()
            ),
            tests=tuple(self._test(item, when.at_least, when.below) for item in when.items),
            condition=about,
            declined=when.not_applicable,
            override=rule.override,
            drops=rule.drops,
            name=f"skip of item {', '.join(rule.items)}",
            needs=needs_of(about),
        )

    def _cutoff(self, cutoff: Cutoff) -> CutoffPlan:
        numerator, denominator = cutoff.value.as_integer_ratio()
        threshold = Threshold(
            numerator,
            denominator,
            strict=cutoff.side in {"above", "at-or-below"},
            inverse=cutoff.side in {"below", "at-or-below"},
        )
        condition = condition_of(cutoff.when, self._raters)
        return CutoffPlan(cutoff.key, threshold, condition, needs_of(condition))

    def _derived(self, rule: Derived) -> DerivedPlan:
        tests = tuple(test for count in rule.count for test in self._tests(count))
        any_of = self._tests(rule.any_of) if rule.any_of else ()
        most = len(tests) if rule.most is None else rule.most
        counts = int(bool(any_of) and set(any_of) <= set(tests))
        clusters = tuple((self._tests(part), part.least) for part in rule.clusters)
        return DerivedPlan(rule.id, tests, rule.least, most, any_of, counts, clusters)

    def _tests(self, count: Count) -> tuple[Test, ...]:
        return tuple(self._test(item, count.at_least, count.below) for item in count.items)

    def _test(self, item: str, at_least: Decimal | None, below: Decimal | None) -> Test:
        """Turn limits on the scored value into limits in ticks on the answer as given.

        ``scored >= v`` is ``answer < lowest + highest - v + 1 tick`` where the item reverses.
        """
        low = None if at_least is None else whole(at_least, self._unit)
        high = None if below is None else whole(below, self._unit)
        if item not in self._reversed:
            return Test(self._items[item], low, high)
        allowed = self._keys[self._items[item]].allowed
        ends = min(allowed) + max(allowed) + 1
        return Test(
            self._items[item],
            None if high is None else ends - high,
            None if low is None else ends - low,
        )


def _bands(name: str, scale: Scale) -> BandPlan:
    bands = scale.bands[name]
    starts = tuple(Threshold(*band.start.as_integer_ratio()) for band in bands)
    return BandPlan(name, starts, tuple(band.label for band in bands))


def _raters(measure: Measure) -> tuple[str, ...]:
    whens = (cutoff.when for scale in measure.scales for cutoff in scale.cutoffs)
    return tuple(sorted({when.rater for when in whens if when is not None and when.rater}))

"""Scoring in a clinic: the core's scorers, and those of enabled plugins under their guard."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import partial

import msgspec

from fit_core.answers.model import NO_ANSWER, Checked
from fit_core.clinic.course import stored_measure
from fit_core.clinic.opening import Clinic
from fit_core.hooks.host import Declared
from fit_core.hooks.shape import rebuilt
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick
from fit_core.scoring.scorer import Given, Issued, Scorer, Weighing, weighed

#: Scores of a changed plugin that are worked out once more when a person accepts it.
LAST = 20


def plugin_scales(measure: Measure) -> tuple[Scale, ...]:
    """The scales of a measure that a plugin scores."""
    return tuple(scale for scale in measure.scales if scale.method == "plugin")


def issue(clinic: Clinic, measure: Measure, checked: Checked) -> tuple[Issued, ...]:
    """Have plugins score a form. One that fails or is not there gives no score, and is named.

    Plugins are loaded only for a measure that names a scorer of theirs. Answers are recorded
    whether there is a score or not.
    """
    scales = plugin_scales(measure)
    declared = clinic.host.named("fit_scorers", Scorer) if scales else {}
    found = ((scale, declared.get(scale.scorer)) for scale in scales)
    return tuple(_one(clinic, measure, checked, scale, *owned) for scale, owned in found if owned)


def unscored(clinic: Clinic, measure: Measure) -> tuple[str, ...]:
    """Names of the scorers that a measure needs and no enabled plugin offers."""
    needed = {scale.scorer for scale in plugin_scales(measure)}
    there = clinic.host.named("fit_scorers", Scorer) if needed else {}
    return tuple(sorted(needed - there.keys()))


class Compared(msgspec.Struct, frozen=True):
    """A score as issued and what the plugin makes of the same answers now."""

    measure: str
    date: dt.date
    issued: Issued
    now: Issued


def compare_issued(clinic: Clinic, plugin: str) -> tuple[int, tuple[Compared, ...]]:
    """Have a plugin score the last forms that it scored once more. Nothing is replaced.

    Returns:
        How many scores were compared, at most `LAST`, and those that differ.

    """
    compared: list[Compared] = []
    with clinic.record.reading() as reader:
        kept = reader.administrations.issued_by(plugin, LAST)
        forms = {form: stored_measure(reader, form) for form in {row.form for row, _ in kept}}
    for row, before in kept:
        now = {score.scale: score for score in issue(clinic, forms[row.form], row.checked)}
        again = now.get(before.scale)
        if again and again.plugin == plugin:
            compared.append(Compared(row.measure, row.answered_on, before, again))
    return len(compared), tuple(c for c in compared if c.issued.value != c.now.value)


def _one(
    clinic: Clinic,
    measure: Measure,
    checked: Checked,
    scale: Scale,
    owner: Declared,
    scorer: Scorer,
) -> Issued:
    given = Given(measure.id, scale.id, _answers(measure, checked, scale))
    worked_out = clinic.host.call(owner, _Value, partial(_score, scorer), scale, given)
    value = worked_out.value if worked_out else None
    on_the_line = _on_the_line(scale, value)
    if on_the_line != value:
        clinic.host.note(owner, f"scored {scale.id} as {value}, which that scale cannot be")
    return Issued(scale.id, on_the_line, owner.plugin, owner.version)


class _Value(msgspec.Struct, frozen=True):
    """What a scorer made of a form; no score is an ordinary answer and no failure."""

    value: Decimal | None


def _score(scorer: Scorer, scale: Scale, given: Given) -> _Value:
    """Score in either way, all of it under the guard: weights of a plugin can be wrong too."""
    if scorer.weigh is not None:
        weighing = rebuilt(scorer.weigh(scale), Weighing)
        return _Value(weighed(weighing, scale, given.answers))
    return _Value(scorer.score(given) if scorer.score else None)


def _on_the_line(scale: Scale, value: Decimal | None) -> Decimal | None:
    """The value if the scale can carry it; one between its steps or outside is no score."""
    if value is None or scale.min is None or scale.max is None or not scale.step:
        return None
    fits = value.is_finite() and scale.min <= value <= scale.max
    return value if fits and (value - scale.min) % scale.step == 0 else None


def _answers(measure: Measure, checked: Checked, scale: Scale) -> dict[str, Decimal | None]:
    unit, allowed = tick(measure), item_ticks(measure)
    pairs = zip(measure.items, checked.cells, strict=True)
    return {
        item.id: from_ticks(scored_ticks(item, cell, allowed[item.id]), unit)
        if cell > NO_ANSWER
        else None
        for item, cell in pairs
        if item.id in scale.items
    }

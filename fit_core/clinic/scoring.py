"""Scoring in a clinic: the core's scorers, and those of enabled plugins under their guard."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from fit_core.answers.model import NO_ANSWER, Checked
from fit_core.clinic.opening import Clinic
from fit_core.errors import RefusedError
from fit_core.hooks.host import Declared
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick
from fit_core.scoring.scorer import Given, Issued, Scorer, Weighing, weighed


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


def check_issued(
    clinic: Clinic, measure: Measure, checked: Checked, kept: Iterable[Issued]
) -> None:
    """Compare scores as issued with what the plugin makes of the answers today.

    Raises:
        RefusedError: they differ. The score as issued stays in the record, whatever is decided.

    """
    now = {score.scale: score for score in issue(clinic, measure, checked)}
    for score in kept:
        again = now.get(score.scale)
        if again and again.value != score.value:
            raise RefusedError(
                f"{score.plugin} {again.version} scores {score.scale} of {measure.id} as "
                f"{again.value}; {score.plugin} {score.version} issued {score.value}.",
                f"What was issued stays. See fit plugins diff {score.plugin} before you go on.",
            )


def _one(
    clinic: Clinic,
    measure: Measure,
    checked: Checked,
    scale: Scale,
    owner: Declared,
    scorer: Scorer,
) -> Issued:
    answers = _answers(measure, checked, scale)
    if scorer.weigh is not None:
        weighing = clinic.host.call(owner, Weighing, scorer.weigh, scale)
        value = weighed(weighing, scale, answers) if weighing else None
    elif scorer.score is not None:
        given = Given(measure.id, scale.id, answers)
        value = clinic.host.call(owner, Decimal, scorer.score, given)
    else:
        value = None
    return Issued(scale.id, _on_the_line(scale, value), owner.plugin, owner.version)


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

"""Rules about what a layer says of people: norms, what is withheld, evidence, a clinic's choice."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fit_core.adapt.comparable import one_language
from fit_core.adapt.layer import PopulationNorm
from fit_core.adapt.sources import CORE
from fit_core.adapt.variants import entries
from fit_core.adapt.withheld import LINES
from fit_core.checks.model import rule
from fit_core.checks.rules.layer import measure_of
from fit_core.checks.subjects import LayerFile
from fit_core.errors import Problem
from fit_core.measure.metric import on_scale
from fit_core.measure.model import Measure, Scale
from fit_core.measure.positions import join
from fit_core.measure.rules import norm_sets
from fit_core.measure.rules import norms as norm_rules
from fit_core.measure.say import suggestion

#: The sentence file that says why something is withheld: one of five, which are long to read.
_REASONS = CORE.folder / "en" / "adapt.ftl"
_OF_NORMS = (norm_rules.norm_scales, norm_rules.norm_values, norm_sets.directions)


@rule("layer.norms", "bronze", "layer", "Its norms could stand in the measure itself.")
def norms(file: LayerFile) -> Iterator[Problem]:
    """Each norm belongs to a scale of the measure, in its metric or one that publications print
    for the same items (0-40 beside 0-4), in its direction, with a source and values that people can
    have; none has the id of one of the measure's own; a norm that is for no
    line (`norm`, `reliability`, `change`) draws none.

    A cutoff in another metric is how a CORE-10 line of 11 comes to stand on a scale from 0 to 4.
    """
    measure = measure_of(file)
    if measure is None:
        return
    scales = {scale.id: scale for scale in measure.scales}
    placed = tuple(_on_scale(norm, measure, scales) for norm in file.loaded.norms)
    with_mine = msgspec.structs.replace(measure, norms=placed)
    for check in _OF_NORMS:
        for trouble in check(with_mine):
            yield file.at(*trouble)
    own = {norm.id for norm in measure.norms}
    for number, norm in enumerate(file.loaded.norms):
        path = f"$.norms[{number}]"
        if norm.id in own:
            what = f"`{norm.id}` is a norm of the measure itself."
            yield file.at(f"{path}.id", what, "Give yours an id of its own.")
        if norm.cutoff is not None and norm.purpose not in LINES:
            what = f'A norm with the purpose "{norm.purpose}" draws no line.'
            fix = f"Say what the line is for ({', '.join(LINES)}), or leave it out."
            yield file.at(f"{path}.purpose", what, fix)


def _on_scale(norm: PopulationNorm, measure: Measure, scales: dict[str, Scale]) -> PopulationNorm:
    """A norm as a clinic would use it; as it is where that cannot be told."""
    scale = scales.get(norm.scale)
    return (on_scale(norm, measure, scale) if scale else None) or norm


@rule("layer.groups", "bronze", "layer", "Groups that are asked for can be stated.")
def groups(file: LayerFile) -> Iterator[Problem]:
    """A norm or a rule for a group names one that the layer itself declares, with the words in
    which a client may say to belong to it. Nobody's group is ever inferred.
    """
    known = {group.id for group in file.loaded.groups}
    asked = [(f"$.norms[{n}].groups", norm.groups) for n, norm in enumerate(file.loaded.norms)]
    for number, taken in enumerate(file.loaded.withhold):
        asked.append((f"$.withhold[{number}].who.groups", taken.who.groups if taken.who else ()))
    for path, names in asked:
        for name in names:
            if name not in known:
                fix = f"Declare it in a table [[groups]]. {suggestion(name, known)}"
                yield file.at(path, f"There is no group `{name}`.", fix)


@rule("layer.withhold", "bronze", "layer", "What it withholds is there, and is told in words.")
def withhold(file: LayerFile) -> Iterator[Problem]:
    """Each rule takes something away, of a scale and norms that exist, for a reason that the
    sentence files can say to the client.
    """
    measure = measure_of(file)
    scales = {scale.id for scale in measure.scales} if measure else set()
    known = {norm.id for norm in (*(measure.norms if measure else ()), *file.loaded.norms)}
    for number, taken in enumerate(file.loaded.withhold):
        path = f"$.withhold[{number}]"
        if not taken.takes:
            yield file.at(f"{path}.takes", "It takes nothing away.", 'Say what: takes = ["line"].')
        if f"why-{taken.reason}" not in {entry.name for entry in entries(_REASONS)}:
            fix = "Reasons are the messages why-… of the sentence file adapt.ftl, without why-."
            yield file.at(f"{path}.reason", f"No sentence says `{taken.reason}`.", fix)
        if measure and taken.scale and taken.scale not in scales:
            what = f"There is no scale `{taken.scale}`."
            yield file.at(f"{path}.scale", what, suggestion(taken.scale, scales))
        for name in taken.norms:
            if measure and name not in known:
                what = f"There is no norm `{name}`."
                yield file.at(f"{path}.norms", what, suggestion(name, known))


@rule("layer.evidence", "bronze", "layer", "Evidence is about two groups and a scale that exist.")
def evidence(file: LayerFile) -> Iterator[Problem]:
    """Each study of measurement invariance compares two different groups, on a scale of the
    measure or on all of it.
    """
    measure = measure_of(file)
    scales = {scale.id for scale in measure.scales} if measure else set()
    for number, study in enumerate(file.loaded.evidence):
        path = f"$.evidence[{number}]"
        one, other = study.between
        same = one == other or (study.kind == "language" and one_language(one, other))
        if same:
            what = f"`{one}` and `{other}` are one group."
            yield file.at(f"{path}.between", what, "Name the two that the study compared.")
        if measure and study.scale and study.scale not in scales:
            what = f"There is no scale `{study.scale}`."
            yield file.at(f"{path}.scale", what, suggestion(study.scale, scales))


@rule("layer.choose", "bronze", "layer", "A clinic chooses among norms that are there.")
def choose(file: LayerFile) -> Iterator[Problem]:
    """`choose` names an installed measure and a norm of it. Norms that other layers bring are
    looked for when the layer is used.
    """
    for name in file.loaded.choose:
        if measure_of(file, name) is None:
            what = f"No installed measure is called `{name}`."
            yield file.at(join("$.choose", name), what, "See: fit measures list")


@rule("layer.alerts", "bronze", "layer", "A clinic may look for risk earlier, never later.")
def alerts(file: LayerFile) -> Iterator[Problem]:
    """`alerts` names risk items of a measure, each with a threshold at or below the measure's own.
    A higher one would keep an answer from being seen.
    """
    for name, items in file.loaded.alerts.items():
        measure = measure_of(file, name)
        own = {risk.item: risk.at_least for risk in measure.safety} if measure else {}
        for item, threshold in items.items():
            path = join(join("$.alerts", name), item)
            if item not in own:
                fix = suggestion(item, own) if measure else "See: fit measures list"
                yield file.at(path, f"`{item}` is no risk item of `{name}`.", fix)
            elif threshold > own[item]:
                what = f"{threshold} is above {own[item]}, from which the measure itself alerts."
                yield file.at(path, what, f"Write {own[item]} or less, or leave it out.")

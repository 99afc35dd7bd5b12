"""Check the layers of a pack against the measures that they are for: what they bring and take.

Each function is called from a test and raises `RuleBrokenError` with every place that is wrong and
what to do about it:

```python
from fit_core.adapt.pack import load_pack
from fit_core.testing import check_layers, measures_in


def test_the_layers_are_of_the_measures():
    check_layers(load_pack("lang-cy", "0.1.0", PACK), measures_in(), people=9)
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fit_core.adapt.adaptation import Adaptation
from fit_core.adapt.comparable import languages_compare
from fit_core.adapt.layer import Considered, PopulationNorm, Takes
from fit_core.adapt.pack import LayerPack, Placed
from fit_core.adapt.resolve import fits, resolve
from fit_core.adapt.withheld import Person, norms_for, taken_away
from fit_core.checks.run import at_hand
from fit_core.errors import Problem
from fit_core.measure.load import load_measure
from fit_core.measure.metric import on_scale
from fit_core.measure.model import Measure
from fit_core.testing.conformance import hold
from fit_core.testing.languages import harm_of

#: The guidelines of the International Test Commission (2nd edition, 2017).
_GUIDELINES = 18
_MEND = "Mend the layer."


def measures_in(*folders: Path) -> Mapping[str, Measure]:
    """The measures whose files lie in these folders, by id; those of installed packs without one.

    Raises:
        ProblemsError: a file is broken. RuleBrokenError: there is no measure.

    """
    if folders:
        read = [_measures(folder.resolve()) for folder in folders]
        found = {name: measure for one in read for name, measure in one.items()}
    else:
        found = {entry.id: load_measure(entry.path) for entry in at_hand().entries}
    if not found:
        place = ", ".join(map(str, folders)) or "the installed packs"
        hold("Measures", [Problem(place, None, "", "There is none.", "Name their folder.")])
    return MappingProxyType(found)


@cache
def _measures(folder: Path) -> dict[str, Measure]:
    paths = sorted(path for path in folder.glob("*.toml") if "." not in path.stem)
    return {measure.id: measure for measure in map(load_measure, paths)}


def check_claims(placed: Placed, *, by: str, unconsidered: int) -> None:
    """A language layer that nobody has reviewed or tried claims to be a translation, and no more.

    Args:
        placed: the layer. by: who made the one step of the translation there was, forward.
        unconsidered: of how many of the eight dimensions it says ``not considered``.

    Raises:
        RuleBrokenError: it claims another status, a review or step, or leaves a guideline out.

    """
    layer = placed.layer
    dimensions = [getattr(layer.evm, key, "") for key in Considered.__struct_fields__]
    claims = {
        "status": (layer.status, "translated-only"),
        "reviews": (layer.reviews, ()),
        "process": ([(step.step, step.by) for step in layer.process], [("forward", by)]),
        "evm, not considered": (dimensions.count("not considered"), unconsidered),
        "itc, guidelines": (len(layer.itc), _GUIDELINES),
    }
    hold(
        "What a language layer claims",
        (
            _at(placed, f"{name}: {said!r}, where {wanted!r} was done.", "Mend the layer or test.")
            for name, (said, wanted) in claims.items()
            if said != wanted
        ),
    )


def check_layers(pack: LayerPack, measures: Mapping[str, Measure], *, people: int) -> None:
    """Every layer is of its measure as it is now, and in any order they come to the same.

    Args:
        pack: from `fit_core.adapt.pack.load_pack`. measures: by id, from `measures_in`.
        people: how many layers are for a measure, so that none is lost.

    Raises:
        RuleBrokenError: a layer is stale or missing, or two of them depend on their order.

    """
    hold("The layers of the pack", _layers(pack, measures, people))


def _layers(pack: LayerPack, measures: Mapping[str, Measure], people: int) -> Iterator[Problem]:
    count = 0
    for placed in pack.layers:
        if placed.layer.target is None:
            continue
        count += 1
        measure = measures.get(placed.layer.target.measure)
        if measure is None or not fits(placed, measure):
            yield _at(placed, "It is of no measure as it is now.", "Compare the two, then restamp.")
    if count != people:
        what = f"{count} layers are for a measure, and not {people}."
        yield Problem(str(pack.folder), None, "", what, "Bring back the lost one.")
    if resolve(reversed(pack.layers)) != resolve(pack.layers):
        yield Problem(str(pack.folder), None, "", "Their order matters.", "Let none overrule one.")


def check_norms(
    pack: LayerPack,
    measures: Mapping[str, Measure],
    *,
    of: Collection[tuple[str, str]],
    rulers: Collection[str] = (),
) -> None:
    """Each norm has its people and source, stands on the ruler of its scale, and is no default.

    Args:
        pack: from `fit_core.adapt.pack.load_pack`. measures: by id, from `measures_in`.
        of: the languages and countries that norms are of, such as ``("nl", "NL")``; each has one.
        rulers: norms that stand on another ruler than ours and move to it, by measure and id, such
            as ``core10/adults-2013``.

    Raises:
        RuleBrokenError: anything of this does not hold of a norm, or its people may be named on no
            sheet in English or a language of the pack.

    """
    held = resolve(pack.layers).norms
    seen = [(name, norm.value, norm.by) for name, norms in held.items() for norm in norms]
    problems = [
        _at(by, f"{norm.id}: {what}", fix)
        for name, norm, by in seen
        for found in (
            _norm(norm, measures[name], f"{name}/{norm.id}" in rulers),
            _people(norm, pack, of),
        )
        for what, fix in found
    ]
    lost = {str(one) for one in of} - {str((norm.language, norm.country)) for _, norm, _ in seen}
    for name in sorted(lost | set(rulers) - {f"{name}/{norm.id}" for name, norm, _ in seen}):
        what = f"There is no norm of {name}."
        problems.append(Problem(str(pack.folder), None, "", what, "Bring it back."))
    hold("Norms of populations", problems)


def _people(
    norm: PopulationNorm, pack: LayerPack, of: Collection[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """What is wrong with the people of a norm, and the way out."""
    if (norm.language, norm.country) not in of:
        yield f"it is of {norm.language}, {norm.country}.", "Name those whom the study asked."
    if norm.default:
        yield "it is a default.", "Let each clinic choose."
    if not norm.source.strip():
        yield "it has no source.", "Name the paper and the page."
    printed = norm.sheet_name or norm.population
    for tag in ("en", *(placed.layer.language for placed in pack.languages)):
        for rule in sorted(harm_of(printed, pack.folder, tag)):
            yield f"{rule} stands against {printed!r}.", "Name them in another way."


def _norm(norm: PopulationNorm, measure: Measure, moves: bool) -> Iterator[tuple[str, str]]:
    """What is wrong between a norm and its scale, and the way out."""
    scale = next((one for one in measure.scales if one.id == norm.scale), None)
    if scale is None:
        yield f"{measure.id} has no scale {norm.scale}.", _MEND
        return
    moved = on_scale(norm, measure, scale)
    if moved is None or (moved == norm) is moves:
        what = "no other that moves to ours" if moves else "not ours"
        yield f"its ruler is {norm.metric}, {what}.", "Mend the metric, or tell the test."
    if norm.better != scale.better:
        yield f"better is {norm.better}, and {scale.better} of the scale.", _MEND


def check_apart(
    adaptation: Adaptation,
    measures: Mapping[str, Measure],
    one: str,
    other: str,
    *,
    studied: Collection[str] = (),
    never: Collection[str] = ("value", "spread", "change"),
) -> None:
    """Answers in two languages are not compared, on any scale of any measure.

    Args:
        one, other: BCP 47 tags of the forms. studied: measures on which a study looked at both
            languages, and whose answers may be compared in some way, but never in these.

    Raises:
        RuleBrokenError: a layer lets them be compared.

    """
    problems = []
    for name, measure in sorted(measures.items()):
        for scale in measure.scales:
            said = languages_compare(adaptation.evidence.get(name, ()), scale.id, one, other)
            wrong = said.allows & set(never) if name in studied else said.allows or said.level
            if wrong:
                what = f"{one} and {other} are compared by evidence: {said.level}, {said.allows}."
                fix = "Withdraw the evidence, or tell the test."
                problems.append(Problem(f"{name}/{scale.id}", None, "", what, fix))
    hold("Answers in two languages", problems)


def check_withheld(
    adaptation: Adaptation,
    measure: Measure,
    people: Iterable[Person],
    *,
    takes: Iterable[Takes],
    reason: str,
    scales: Collection[str] = (),
) -> None:
    """These people go without, on every scale, for this reason; and no norm comes in its place.

    Args:
        takes: what they go without: a line, a band of change, a mean, an expected course.
        scales: by default all of the measure.

    Raises:
        RuleBrokenError: one of them gets it, or for another reason, or nobody was asked about.

    """
    asked = [
        (scale, person, one)
        for scale in scales or [scale.id for scale in measure.scales]
        for person in people
        for one in takes
    ]
    problems = (
        [] if asked else [Problem(measure.id, None, "", "Nobody is asked about.", "Name one.")]
    )
    for scale, person, one in asked:
        found = taken_away(adaptation, measure.id, scale, one, person)
        place = f"{measure.id}/{scale}, {one}, {person}"
        if found is None or found.reason != reason:
            what = f"It is withheld for {found.reason}." if found else "It is not withheld."
            problems.append(Problem(place, None, "", what, f"Withhold it for {reason}."))
        elif norms_for(adaptation, measure.id, scale, one, person):
            problems.append(Problem(place, None, "", "A norm is used all the same.", _MEND))
    hold(f"What is withheld of {measure.id}", problems)


def figures_of(norm: PopulationNorm) -> dict[str, Decimal]:
    """Every figure that a norm states: cutoff, se, sp, rci, mean, sd, reliability, n, year."""
    cutoff, change = norm.cutoff, norm.reliable_change
    exact = cutoff.accuracy if cutoff else None
    found: dict[str, Decimal | int | None] = {
        "cutoff": cutoff.value if cutoff else None,
        "se": exact.sensitivity if exact else None,
        "sp": exact.specificity if exact else None,
        "rci": change.points if change else None,
        "mean": norm.mean,
        "sd": norm.sd,
        "reliability": norm.reliability.value if norm.reliability else None,
        "n": norm.n,
        "year": norm.year,
    }
    return {key: Decimal(value) for key, value in found.items() if value is not None}


def check_figures(
    adaptation: Adaptation, measure: str, wanted: Mapping[str, Decimal], source: str
) -> None:
    """One norm of a measure holds all these figures together, by the names of `figures_of`.

    Args:
        wanted: what a publication states of one sample. source: the publication, to be told.

    Raises:
        RuleBrokenError: no norm does; the nearest one is named.

    """
    held = {norm.value.id: figures_of(norm.value) for norm in adaptation.norms.get(measure, ())}
    if not wanted or any(wanted.items() <= one.items() for one in held.values()):
        return
    near = max(held, key=lambda name: len(wanted.items() & held[name].items()), default="")
    lacking = dict(wanted.items() - held.get(near, {}).items())
    told = ", ".join(f"{key} {value}" for key, value in sorted(lacking.items()))
    what = f"No norm of {measure} has all its figures; {near or 'there is none, it'} lacks {told}."
    hold("Published figures", [Problem(source, None, "", what, "Compare it with the paper.")])


def _at(placed: Placed, what: str, fix: str) -> Problem:
    return Problem(f"{placed.pack}/{placed.file}", None, "", what, fix)

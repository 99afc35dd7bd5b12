"""Rules between the norms of a measure: defaults, what is drawn from what, parts and wholes.

Each of them caught something in print.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from operator import attrgetter
from typing import TYPE_CHECKING

from fit_core.measure.ranges import ends
from fit_core.measure.rules.lookup import number_sets, repeated
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fit_core.measure.model import Better, Measure, Norm, ResponseSet, Scale

    _Placed = tuple[int, Norm]

_PEOPLE = attrgetter("source", "population", "when", "language", "n", "year")


def norm_defaults(measure: Measure) -> Iterator[Trouble]:
    """At most one norm of a scale is its default, and says why where there are others."""
    first: dict[str, str] = {}
    scales = [norm.scale for norm in measure.norms]
    for at, norm in enumerate(measure.norms):
        path = f"$.norms[{at}]"
        if norm.reason.strip() and not norm.default:
            what = "`reason` says why a norm is the default; this one is not."
            yield Trouble(f"{path}.reason", what, "Remove it, or write default = true.")
        if not norm.default:
            continue
        if norm.scale in first:
            what = f"`{first[norm.scale]}` is the default of scale `{norm.scale}` already."
            yield Trouble(f"{path}.default", what, "Keep one.")
        elif scales.count(norm.scale) > 1 and not norm.reason.strip():
            what = f"`{norm.id}` is the default of several norms, and nothing says why."
            yield Trouble(f"{path}.default", what, 'Give a sentence: reason = "...".')
        first.setdefault(norm.scale, norm.id)


def drawn_from(measure: Measure) -> Iterator[Trouble]:
    """A norm is drawn from others of its scale that hold figures of a sample."""
    norms = {norm.id: norm for norm in measure.norms}
    for at, norm in enumerate(measure.norms):
        path = f"$.norms[{at}].drawn_from"
        yield from repeated(norm.drawn_from, path, key="")
        for number, name in enumerate(norm.drawn_from):
            place, other = f"{path}[{number}]", norms.get(name)
            if other is None or other is norm:
                fix = suggestion(name, [known for known in norms if known != norm.id])
                yield Trouble(place, f"There is no other norm `{name}`.", fix)
            elif other.scale != norm.scale:
                what = f"`{name}` is a norm of scale `{other.scale}`, not of `{norm.scale}`."
                yield Trouble(place, what, "Name norms of one scale.")
            elif not any(v is not None for v in (other.mean, other.sd, other.reliability)):
                what = f"`{name}` has no mean, SD or reliability to draw anything from."
                yield Trouble(place, what, "Name the norm that holds the sample.")


def line_between(measure: Measure) -> Iterator[Trouble]:
    """A line drawn from two samples lies between their means.

    Jacobson and Truax 1991 (J Consult Clin Psychol 59:12-19), criterion c: a weighted mean of both.
    """
    norms = {norm.id: norm for norm in measure.norms}
    for at, norm in enumerate(measure.norms):
        means = [norms[name].mean for name in norm.drawn_from if name in norms]
        known = sorted(mean for mean in means if mean is not None)
        if norm.cutoff is None or len(known) < 2:
            continue
        low, high = known[0], known[-1]
        if not low < norm.cutoff.value < high:
            what = f"{norm.cutoff.value} does not lie between the means {low} and {high}"
            fix = "Check the figures, or do not draw the line from them."
            yield Trouble(f"$.norms[{at}].cutoff.value", f"{what} that it is drawn from.", fix)


def directions(measure: Measure) -> Iterator[Trouble]:
    """People in care are not better off than people in general; most of these pass a line.

    An abstract on the ORS in Barcelona prints its medians the other way round; a sample in Egypt
    has a mean of 32.2 on the WHO-5 (0-100), below the line of 50.
    """
    general = [norm for norm in measure.norms if norm.sample == "general"]
    for at, norm in enumerate(measure.norms):
        for other in general if norm.sample == "clinical" and norm.mean is not None else ():
            same = (other.scale, other.when, other.source) == (norm.scale, norm.when, norm.source)
            if same and other.mean is not None and _better(norm.better, norm.mean, other.mean):
                what = f"People in care are better off ({norm.mean}) than `{other.id}` says of"
                fix = "Check `better`, and which mean is which."
                line = f"{what} people in general ({other.mean})."
                yield Trouble(f"$.norms[{at}].mean", line, fix)
        yield from _failed_by_most(measure, norm, at)


def parts_and_wholes(measure: Measure) -> Iterator[Trouble]:
    """In one sample, a part of a sum has no greater mean than the whole.

    Where the part of a mean leaves out the safety items, which few people endorse, its line lies on
    the worse side of the whole's: of the CORE-OM for Spanish women, a program prints both as 1.13.
    """
    sets = number_sets(measure)
    scales = {scale.id: scale for scale in measure.scales}
    for (at, part), (_, whole) in _of_the_same_people(measure.norms):
        a, b = scales.get(part.scale), scales.get(whole.scale)
        if a and b and set(a.items) < set(b.items):
            yield from _part_of_sum(sets, a, b, (part, whole), f"$.norms[{at}]")
            yield from _part_of_mean(measure, a, b, (part, whole), f"$.norms[{at}]")


def _better(direction: Better, value: object, than: object) -> bool:
    """Whether a value is on the better side of another."""
    a, b = Fraction(str(value)), Fraction(str(than))
    return a > b if direction == "higher" else a < b


def _failed_by_most(measure: Measure, norm: Norm, at: int) -> Iterator[Trouble]:
    line, path = norm.cutoff, f"$.norms[{at}].cutoff"
    if line is None:
        return
    fix = "Leave the line out for these people."
    if line.community is not None and line.community * 2 < 1:
        what = f"Only {line.community} of the general sample is on the better side of the line."
        yield Trouble(f"{path}.community", what, fix)
    drawn = norm.drawn_from and [o for o in measure.norms if o.id in norm.drawn_from]
    asked = [norm, *drawn]
    for other in asked:
        mean = other.mean if other.sample == "general" else None
        if mean is not None and _better(norm.better, line.value, mean):
            what = f"The general sample `{other.id}` has a mean of {mean}, on the worse side of"
            yield Trouble(f"{path}.value", f"{what} {line.value}.", fix)


def _of_the_same_people(norms: tuple[Norm, ...]) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield each pair, both ways round, of norms with their places that one sample gave."""
    samples: dict[tuple[object, ...], list[_Placed]] = {}
    for placed in enumerate(norms):
        samples.setdefault(_PEOPLE(placed[1]), []).append(placed)
    for sample in samples.values():
        yield from permutations(sample, 2)


def _part_of_sum(
    sets: Mapping[str, ResponseSet | None],
    a: Scale,
    b: Scale,
    norms: tuple[Norm, Norm],
    path: str,
) -> Iterator[Trouble]:
    part, whole = norms
    plain = all(s.method == "sum" and s.multiply == 1 and s.add == 0 for s in (a, b))
    rest = [sets.get(name) for name in set(b.items) - set(a.items)]
    if not plain or part.mean is None or whole.mean is None or None in rest:
        return
    least = sum(ends(found)[0] for found in rest if found is not None)
    if part.mean > whole.mean - least:
        what = f"A part has a mean of {part.mean}, the whole (`{whole.id}`) one of {whole.mean}."
        yield Trouble(f"{path}.mean", what, "Check which scale each is of.")


def _part_of_mean(
    measure: Measure, a: Scale, b: Scale, norms: tuple[Norm, Norm], path: str
) -> Iterator[Trouble]:
    part, whole = norms
    safety = {entry.item for entry in measure.safety}
    left_out = set(b.items) - set(a.items)
    if a.method != "mean" or b.method != "mean" or not left_out <= safety:
        return
    if part.cutoff is None or whole.cutoff is None:
        return
    if not _better(part.better, whole.cutoff.value, part.cutoff.value):
        what = f"Without the safety items the line is {part.cutoff.value}, with them (`{whole.id}`)"
        fix = "One of the two is a slip: check the source."
        yield Trouble(f"{path}.cutoff.value", f"{what} {whole.cutoff.value}.", fix)

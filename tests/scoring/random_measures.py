"""Random measures and forms of every kind that the format can say, for hypothesis."""

from __future__ import annotations

from decimal import Decimal
from math import floor

import msgspec
from hypothesis import strategies as st

from fit_core.measure.model import (
    Band,
    Context,
    Count,
    Cutoff,
    Derived,
    Item,
    Licence,
    Measure,
    MissingRule,
    ResponseSet,
    Safety,
    Scale,
    Skip,
    SkipWhen,
)
from fit_core.scoring.context import About

LICENCE = Licence(owner="nobody", terms="project", wording="shipped", source="made for this test")
SETS = {
    "four": ResponseSet(codes=tuple(map(Decimal, (0, 1, 2, 3)))),
    "signed": ResponseSet(codes=tuple(map(Decimal, (-2, -1, 0, 2)))),
    "halves": ResponseSet(codes=tuple(map(Decimal, ("0.5", "1.25", "2")))),
    "line": ResponseSet(min=Decimal(0), max=Decimal(10), step=Decimal("0.1")),
}
SIDES = ("at-or-above", "above", "at-or-below", "below")
ROUNDINGS = ("half-up-integer", "one-decimal", "exact")
FACTORS = tuple(map(Decimal, ("1", "1", "10", "2", "-0.5", "0.25")))
OFFSETS = tuple(map(Decimal, ("0", "0", "12", "-10", "0.5")))
VALUES = st.decimals(-30, 60, places=1)


def values_of(name: str) -> list[Decimal]:
    """Return the answers of a response set."""
    if name == "line":
        return [Decimal(n) / 10 for n in range(101)]
    return list(SETS[name].codes)


def gap_methods(method, kinds):
    """Return the ways of filling gaps that fit a scale."""
    found = ["none", "prorate", "fill"]
    found += ["mean-of-rated"] if method == "mean" else []
    whole = method == "sum" and kinds <= {"four", "signed"}
    return found + (["item-mean-rounded"] if whole else [])


@st.composite
def gaps(draw, method, kinds, count):
    way = draw(st.sampled_from(gap_methods(method, kinds)))
    fill = Decimal(draw(st.integers(-2, 9))) if way == "fill" else None
    return MissingRule(max=draw(st.integers(0, count - (way != "fill"))), method=way, fill=fill)


@st.composite
def combined(draw, parts):
    """A sum of scales, with or without a limit over all of them."""
    of = draw(st.permutations(parts))[: draw(st.integers(2, len(parts)))]
    way = draw(st.sampled_from(["none", "limit"]))
    return Scale(
        id="both",
        method="sum-of-scales",
        better="lower",
        of=tuple(scale.id for scale in of),
        missing=MissingRule(method=way, max=draw(st.integers(0, 4))),
        banding=draw(st.sampled_from(ROUNDINGS)),
        bands={"default": (Band(start=Decimal(-99), label="from -99"),)},
    )


@st.composite
def looked_up(draw, part):
    """A lookup of a scale whose scores are whole numbers."""
    low, high = (floor(end) for end in span(part))
    shift = draw(st.integers(-99, 99))
    table = {str(n): Decimal(n * n % 97 + shift) / 4 for n in range(low, high + 1)}
    return Scale(
        id="table",
        method="lookup",
        better="higher",
        of=(part.id,),
        table=table,
        bands={"default": (Band(start=Decimal(-99), label="from -99"),)},
    )


def span(scale):
    """Return ends that no score of a whole-number scale of this test passes."""
    reach = 60 * abs(scale.multiply) * max([1, *map(abs, scale.weights)]) + abs(scale.add)
    return -reach - 60, reach + 60


def can_be_dropped(items, alone, scales):
    """Whether the loader lets a form be without these items; ``alone``: without any one of them."""
    groups = [{name} for name in items] if alone else [set(items)]
    losing = {scale.id for scale in scales for group in groups if not group.isdisjoint(scale.items)}
    parts = [
        scale.method == "mean" or group.isdisjoint(scale.items) or group.issuperset(scale.items)
        for scale in scales
        for group in groups
    ]
    summed = [scale.of for scale in scales if scale.method == "sum-of-scales"]
    return all(parts) and all(losing.isdisjoint(of) for of in summed)


@st.composite
def skips(draw, measure_items, measure_scales):
    """One skip rule over items that allow the value 0, decided by an answer or by the person."""
    able = [item.id for item in measure_items if item.responses in {"four", "line"}]
    if not able:
        return ()
    decides = draw(st.sampled_from(measure_items)).id
    when = draw(
        st.sampled_from(
            [
                SkipWhen(items=(decides,), below=Decimal(1)),
                SkipWhen(items=(decides,), at_least=Decimal("0.5")),
                SkipWhen(sex="M"),
                SkipWhen(retired=True),
                SkipWhen(not_applicable=True),
            ]
        )
    )
    items = draw(st.lists(st.sampled_from(able), min_size=1, unique=True))
    lists = [scale.items for scale in measure_scales if scale.items]
    whole = draw(st.sampled_from([*lists, [item.id for item in measure_items]]))
    drops = draw(st.booleans()) and can_be_dropped(whole, when.not_applicable, measure_scales)
    items = whole if drops else items
    return (
        Skip(
            items=tuple(items),
            when=when,
            counts=Decimal(0 if drops else draw(st.sampled_from([0, 1]))),
            override=not drops and draw(st.booleans()),
            drops=drops,
            grade="high",
            source="made for this test",
        ),
    )


@st.composite
def scales(draw, ids, name, kinds):
    items = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=len(ids), unique=True))
    method = draw(st.sampled_from(["sum", "mean", "weighted"]))
    weights = st.decimals(-3, 3, places=2)
    starts = sorted(draw(st.sets(VALUES, min_size=1, max_size=4)))
    return Scale(
        id=name,
        method=method,
        better="lower",
        items=tuple(items),
        weights=tuple(draw(weights) for _ in items) if method == "weighted" else (),
        banding=draw(st.sampled_from(ROUNDINGS)),
        multiply=draw(st.sampled_from(FACTORS)),
        add=draw(st.sampled_from(OFFSETS)),
        rounding=draw(st.sampled_from([*ROUNDINGS, "two-decimals"])),
        missing=draw(gaps(method, {kinds[item] for item in items}, len(items))),
        bands={"default": tuple(Band(start=v, label=f"from {v}") for v in starts)},
        cutoffs=tuple(
            Cutoff(
                side=draw(st.sampled_from(SIDES)),
                value=draw(VALUES),
                when=draw(
                    st.sampled_from([None, Context(age_from=18), Context(age_to=17, sex="F")])
                ),
                grade="high",
                source="made for this test",
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


@st.composite
def rules(draw, ids):
    items = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=len(ids), unique=True))
    limit = draw(st.sampled_from([Decimal(1), Decimal("1.5")]))
    some = tuple(draw(st.lists(st.sampled_from(items), min_size=1, unique=True)))
    least = draw(st.integers(0, len(items)))
    return Derived(
        id="rule",
        count=(Count(items=tuple(items), at_least=limit),),
        least=least,
        most=draw(st.one_of(st.none(), st.integers(least, len(items)))),
        any_of=draw(st.sampled_from([None, Count(items=some, at_least=limit)])),
        grade="high",
        source="made for this test",
    )


@st.composite
def with_stand_in(draw, items):
    """Let an item stand in for another one that is answered alike."""
    pairs = [
        (one, other)
        for one in items
        for other in items
        if one is not other and (one.responses, one.reverse) == (other.responses, other.reverse)
    ]
    if not pairs or draw(st.booleans()):
        return items
    one, other = draw(st.sampled_from(pairs))
    changed = msgspec.structs.replace(one, stand_in=other.id)
    return [changed if item is one else item for item in items]


@st.composite
def measures(draw):
    among = draw(st.sampled_from([sorted(SETS), ["four", "signed"]]))
    kinds = draw(st.lists(st.sampled_from(among), min_size=1, max_size=6))
    ids = [str(n) for n in range(1, len(kinds) + 1)]
    items = [
        Item(id=name, topic="topic", responses=kind, reverse=draw(st.booleans()))
        for name, kind in zip(ids, kinds, strict=True)
    ]
    items = draw(with_stand_in(items))
    parts = [
        draw(scales(ids, f"s{n}", dict(zip(ids, kinds, strict=True))))
        for n in range(draw(st.integers(1, 3)))
    ]
    made = [draw(combined(parts))] if len(parts) > 1 else []
    whole = [part for part in parts if part.rounding == "half-up-integer"]
    small = [part for part in whole if span(part)[1] < 400]
    made += [draw(looked_up(small[0]))] if small else []
    rule = st.one_of(st.just(()), skips(items, [*parts, *made]), skips(items, [*parts, *made]))
    return Measure(
        format=0,
        id="random",
        version="1",
        title="Random",
        kind="outcome",
        recall="P1W",
        licence=LICENCE,
        responses=SETS,
        items=tuple(items),
        skips=draw(rule),
        scales=tuple(draw(st.permutations([*parts, *made]))),
        derived=(draw(rules(ids)),),
        safety=(Safety(item=draw(st.sampled_from(ids)), at_least=Decimal("1.5")),),
    )


@st.composite
def forms(draw):
    measure = draw(measures())
    answers = [
        st.sampled_from([format(v, "f") for v in values_of(item.responses)])
        for item in measure.items
    ]
    # most forms have a gap or two; one with an invalid answer says little else
    gap = st.sampled_from(["", "", "", "NA", "NA", "REFUSED", "DONTKNOW", "99"])
    answers = [st.one_of(answer, answer, answer, gap) for answer in answers]
    rows = draw(st.lists(st.tuples(*answers), min_size=1, max_size=5))
    about = st.builds(
        About,
        age=st.one_of(st.none(), st.integers(5, 90)),
        sex=st.sampled_from([None, "F", "M"]),
        retired=st.sampled_from([None, True, False]),
    )
    return measure, rows, [draw(about) for _ in rows]

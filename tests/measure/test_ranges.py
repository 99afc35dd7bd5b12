from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.load import load_measure
from fit_core.measure.model import Item, ResponseSet, Scale
from fit_core.measure.ranges import (
    allowed_ticks,
    exact_range,
    from_ticks,
    item_ticks,
    scale_range,
    scored_ticks,
    tick,
    to_ticks,
)

tenths = st.integers(-30, 30).map(lambda n: Decimal(n) / 10)


def test_published_ranges(shipped):
    found = {}
    for path in shipped:
        measure = load_measure(path)
        for scale in measure.scales:
            found[measure.id, scale.id] = tuple(map(int, scale_range(measure, scale)))
    assert found["phq9", "total"] == (0, 27)
    assert found["gad7", "total"] == (0, 21)
    assert found["ors", "total"] == found["srs", "total"] == (0, 40)
    assert found["personal-goals", "progress"] == (0, 10)


def test_a_line_of_tenths_counts_in_tenths():
    line = ResponseSet(min=Decimal(0), max=Decimal(10), step=Decimal("0.1"))
    assert allowed_ticks(line, 10) == range(101)
    assert to_ticks(Decimal("6.2"), 10) == 62
    assert to_ticks(Decimal("6.25"), 10) is None
    assert from_ticks(63, 10) == Decimal("6.3")


def test_choices_and_texts_have_no_ticks():
    assert allowed_ticks(ResponseSet(text=True), 1) == ()


@given(
    st.lists(st.lists(tenths, min_size=2, max_size=3, unique=True), min_size=1, max_size=3),
    st.sampled_from(["sum", "mean", "weighted"]),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.lists(tenths, min_size=3, max_size=3),
)
def test_the_range_is_what_the_worst_and_best_forms_score(example, codes, method, flips, weights):
    """Against every form that can be filled in, scored slowly with fractions."""
    ids = tuple(str(n) for n in range(len(codes)))
    weights = tuple(weights[: len(ids)]) if method == "weighted" else ()
    scale = Scale(id="s", method=method, better="lower", items=ids, weights=weights)
    sets = {f"r{n}": ResponseSet(codes=tuple(values)) for n, values in zip(ids, codes, strict=True)}
    items = tuple(
        Item(id=n, topic="t", responses=f"r{n}", reverse=flip)
        for n, flip in zip(ids, flips, strict=False)
    )
    measure = msgspec.structs.replace(example, responses=sets, items=items, scales=(scale,))
    per_unit, allowed = tick(measure), item_ticks(measure)
    scores = []
    for form in product(*(allowed[n] for n in ids)):
        scored = [
            Fraction(scored_ticks(item, ticks, allowed[item.id]), per_unit)
            for item, ticks in zip(items, form, strict=True)
        ]
        factors = [Fraction(w) for w in weights] or [Fraction(1)] * len(ids)
        total = sum(value * factor for value, factor in zip(scored, factors, strict=True))
        scores.append(total / len(ids) if method == "mean" else total)
    assert exact_range(measure, scale) == (min(scores), max(scores))

"""Labels along one line: in order, apart, within bounds."""

from __future__ import annotations

from itertools import pairwise

from fit_drawing.spread import spread
from hypothesis import given
from hypothesis import strategies as st


@given(
    st.lists(st.tuples(st.floats(0, 100), st.floats(1, 30)), min_size=1, max_size=6),
    st.floats(100, 200),
)
def test_spread_keeps_order_distance_and_bounds(labels, high):
    places, sizes = zip(*labels, strict=True)
    centres = spread(places, sizes, 0.0, high)
    order = sorted(range(len(places)), key=lambda n: (places[n], n))
    for one, other in pairwise(order):
        assert centres[other] - centres[one] >= (sizes[one] + sizes[other]) / 2 - 1e-6
    assert centres[order[-1]] + sizes[order[-1]] / 2 <= high + 1e-6
    if sum(sizes) <= high:
        assert centres[order[0]] - sizes[order[0]] / 2 >= -1e-6


def test_a_label_alone_stays_where_it_points():
    assert spread([40.0], [12.0], 0.0, 100.0) == (40.0,)

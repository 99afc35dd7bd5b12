"""Pairs from a file and from arrays: the same answers, exact steps, no arbitrary choice."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.change.columns import pair_columns
from fit_core.change.pairs import make_pairs, occasions
from fit_core.change.steps import decimals_of, of_floats, to_steps
from fit_core.change.table import read_table
from fit_core.errors import RefusedError

row = st.tuples(st.integers(-3, 9), st.integers(1, 3), st.integers(0, 40))


@given(st.lists(row, min_size=1, max_size=30))
def test_arrays_and_files_pair_alike(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("pairs") / "s.csv"
    lines = [
        f"{client},{time},{score / 10}" for client, time, score in [*rows, (99, 1, 1), (99, 2, 1)]
    ]
    path.write_text("client,time,score\n" + "\n".join(lines) + "\n", encoding="utf-8")
    table = read_table(path, (), lambda _: None)
    pairs = make_pairs(table, occasions(table, "1", "2", ends=False))
    client, time, score = np.array([*rows, (99, 1, 1), (99, 2, 1)]).T
    for ids in (client, client * 10_000_019, np.array([f"c{n}" for n in client])):
        found = pair_columns(ids, time, score / 10, 1, 2)
        assert [str(n) for n in found.ids] == [str(i) for i in dict.fromkeys(ids.tolist())]
        scale = 10.0 ** (found.decimals - table.decimals)
        both = ~np.isnan(pairs.pre + pairs.post)
        assert np.array_equal(both, ~np.isnan(found.pre + found.post))
        assert np.array_equal(pairs.pre[both] * scale, found.pre[both])
        assert np.array_equal(pairs.post[both] * scale, found.post[both])
        assert list(np.flatnonzero(found.repeated)) == sorted(pairs.repeated)


def test_arrays_that_make_no_pairs_are_refused():
    one = np.array([1.0])
    with pytest.raises(RefusedError, match="Both times"):
        pair_columns(one, one, one, 1, 1)
    with pytest.raises(RefusedError, match="1, 2 and 1 rows"):
        pair_columns(one, np.array([1, 2]), one, 1, 2)
    assert len(pair_columns(one[:0], one[:0], one[:0], 1, 2).ids) == 0


decimal = st.decimals(-1000, 1000, places=3)


@given(st.lists(decimal, min_size=1, max_size=20))
def test_steps_are_exact(values):
    places = decimals_of(values)
    assert all(Decimal(int(to_steps(v, places))).scaleb(-places) == v for v in values)
    found, (steps,) = of_floats(np.array([float(v) for v in values]))
    assert (steps / 10.0**found).tolist() == [float(v) for v in values]
    assert (steps == np.rint(steps)).all()


def test_more_decimals_than_fit_are_said(change):
    third = ("25.33333333333333333333", "5.1")
    told = change({"A": third}, "--reliability", "0.8", "--sd", 6)
    assert told.clients["A"]["change"] == pytest.approx(-20.2333333333333, abs=1e-12)
    assert any("more decimals" in warning for warning in told.parameters["warnings"])


@given(st.permutations(range(12)))
def test_rows_in_any_order_pair_alike(order):
    client, time = np.repeat(np.arange(6), 2), np.tile([1, 2], 6)
    score = np.arange(12.0)
    order = np.array(order)
    found = pair_columns(client[order], time[order], score[order], 1, 2)
    again = dict(zip(found.ids.tolist(), zip(found.pre, found.post, strict=True), strict=True))
    assert again == {n: (2.0 * n, 2.0 * n + 1) for n in range(6)}


def test_the_benchmark_counts_the_same_from_arrays_and_from_rows():
    from benchmarks.change import courses, figures, from_long, jacobson_truax, long, scores

    pre, post = scores(3000)
    wide = jacobson_truax(pre, post, 0).counts
    assert sum(wide) == 3000
    assert all(wide[:3])
    for shuffled in (False, True):
        assert from_long(*long(pre, post, shuffled=shuffled)).counts == wide
    assert courses(100).steps.shape == (500,)
    assert len(list(figures(500))) == 4

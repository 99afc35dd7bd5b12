"""The kernel against an oracle that is written from the definitions, with fractions and loops."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from fit_core.answers.check import Checker
from fit_core.scoring.batch import array_type
from fit_core.scoring.context import ContextColumns
from fit_core.scoring.form import FormScorer, read_form
from fit_core.scoring.frame import score
from fit_core.scoring.kernel import Forms, run
from tests.scoring.oracle import Oracle
from tests.scoring.random_measures import forms


def assert_agrees(form, oracle):
    measure = oracle.measure
    statuses = set()
    for scale in measure.scales:
        got, exact = form.scales[scale.id], oracle.exact(scale)
        assert got.exact == exact
        assert got.missing == oracle.missing(scale)
        assert got.answered + got.missing == len(oracle.items(scale))
        if exact is None:
            assert (got.banded, got.bands, got.cutoffs) == (None, {}, {})
            assert got.dropped == (not oracle.items(scale))
            statuses.add("ok" if got.dropped else "incomplete")
            continue
        assert abs(Fraction(got.banded) - oracle.banded(scale)) <= Fraction(1, 10**10)
        assert got.bands.get("default") == oracle.band(scale)
        assert got.cutoffs == oracle.cutoffs(scale)
        assert got.status == oracle.status(scale)
        statuses.add(got.status)
    order = [name for name in ("incomplete", "prorated", "ok") if name in statuses]
    assert form.status == ("invalid" if oracle.invalid else order[0])
    assert form.derived == {"rule": oracle.derived(measure.derived[0])}
    safe = measure.safety[0]
    left_out = [problem for problem in form.problems if problem.startswith("skip of")]
    assert len(left_out) == oracle.left_out
    assert set(form.dropped) == oracle.dropped
    answered = [i for i in form.dropped if oracle.texts[i] not in {"", "NA", "REFUSED", "DONTKNOW"}]
    told = [problem for problem in form.problems if problem.endswith("the answer does not count")]
    assert len(told) == bool(answered) or oracle.invalid
    value = oracle.given.get(safe.item)
    assert form.flags == ((safe.item,) if value is not None and value >= safe.at_least else ())
    assert form.safety_missing == ((safe.item,) if value is None else ())


def columns_of(measure, checked):
    kind = array_type(FormScorer(measure).plan)
    return [
        np.array(column, dtype=kind) for column in zip(*(c.cells for c in checked), strict=True)
    ]


def context_of(abouts):
    age = np.array([-(2**30) if a.age is None else a.age for a in abouts])
    sex = np.array([{"F": 1, "M": 2}.get(a.sex, -(2**30)) for a in abouts])
    retired = np.array([-(2**30) if a.retired is None else int(a.retired) for a in abouts])
    return ContextColumns(age=age, sex=sex, retired=retired)


@settings(max_examples=100, deadline=None)
@given(forms())
def test_ints_and_arrays_agree_with_the_oracle(case):
    measure, rows, abouts = case
    checker, scorer = Checker(measure), FormScorer(measure)
    names = [item.id for item in measure.items]
    checked = [checker.check(dict(zip(names, row, strict=True))) for row in rows]
    block = Forms(columns_of(measure, checked), context_of(abouts))
    results = zip(*(column.tolist() for column in run(scorer.plan, block)), strict=True)
    for row, about, one, values in zip(rows, abouts, checked, results, strict=True):
        form = scorer.score(one, about)
        assert_agrees(form, Oracle(measure, row, about))
        from_array = read_form(scorer.plan, iter(values), tuple(p.what for p in one.problems))
        assert from_array == form
        assert form.flags == tuple(r.item for r in one.risk)
        assert form.safety_missing == one.safety_missing


@settings(max_examples=60, deadline=None)
@given(forms())
def test_the_frame_says_the_same(case):
    measure, rows, abouts = case
    names = [item.id for item in measure.items]
    frame = pd.DataFrame(rows, columns=names, index=range(5, 5 + len(rows)))
    frame["age"] = [a.age for a in abouts]
    frame["sex"] = [a.sex for a in abouts]
    frame["retired"] = [a.retired for a in abouts]
    result = score(measure, frame)
    assert list(result.index) == list(frame.index)
    checker, scorer = Checker(measure), FormScorer(measure)
    for place, (row, about) in enumerate(zip(rows, abouts, strict=True)):
        form = scorer.score(checker.check(dict(zip(names, row, strict=True))), about)
        got = result.iloc[place]
        assert got["status"] == form.status
        assert got["flags"] == " ".join(form.flags)
        assert got["safety_missing"] == " ".join(form.safety_missing)
        rule = form.derived["rule"]
        assert (pd.isna(got["derived.rule"]) and rule is None) or got["derived.rule"] == rule
        for scale, expected in form.scales.items():
            if expected.exact is None:
                assert np.isnan(got[scale])
                assert np.isnan(got[f"{scale}.banded"])
            else:
                assert got[scale] == pytest.approx(float(expected.exact), abs=1e-12)
                assert got[f"{scale}.banded"] == pytest.approx(float(expected.banded), abs=1e-9)
            assert got[f"{scale}.status"] == expected.status
            band = got[f"{scale}.band.default"]
            assert (None if pd.isna(band) else band) == expected.bands.get("default")
            shown = {
                name.rpartition(".cutoff.")[2]: value
                for name, value in got.items()
                if name.startswith(f"{scale}.cutoff.") and not pd.isna(value)
            }
            assert shown == expected.cutoffs

"""The kernel against an oracle that is written from the definitions, with fractions and loops."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import floor

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.answers.check import Checker
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
)
from fit_core.scoring.batch import array_type
from fit_core.scoring.context import About, ContextColumns
from fit_core.scoring.form import FormScorer, read_form
from fit_core.scoring.frame import score
from fit_core.scoring.kernel import Forms, run

LICENCE = Licence(owner="nobody", terms="project", wording="shipped", source="made for this test")
SETS = {
    "four": ResponseSet(codes=tuple(map(Decimal, (0, 1, 2, 3)))),
    "signed": ResponseSet(codes=tuple(map(Decimal, (-2, -1, 0, 2)))),
    "halves": ResponseSet(codes=tuple(map(Decimal, ("0.5", "1.25", "2")))),
    "line": ResponseSet(min=Decimal(0), max=Decimal(10), step=Decimal("0.1")),
}
SIDES = ("at-or-above", "above", "at-or-below", "below")
ROUNDINGS = ("half-up-integer", "one-decimal", "exact")
VALUES = st.decimals(-30, 60, places=1)


def values_of(name: str) -> list[Decimal]:
    """Return the answers of a response set."""
    if name == "line":
        return [Decimal(n) / 10 for n in range(101)]
    return list(SETS[name].codes)


@st.composite
def scales(draw, ids, name):
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
        missing=MissingRule(
            max=draw(st.integers(0, len(items) - 1)),
            method=draw(st.sampled_from(["none", "prorate"])),
        ),
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
def measures(draw):
    kinds = draw(st.lists(st.sampled_from(sorted(SETS)), min_size=1, max_size=6))
    ids = [str(n) for n in range(1, len(kinds) + 1)]
    return Measure(
        format=0,
        id="random",
        version="1",
        title="Random",
        kind="outcome",
        recall="P1W",
        licence=LICENCE,
        responses=SETS,
        items=tuple(
            Item(id=name, topic="topic", responses=kind, reverse=draw(st.booleans()))
            for name, kind in zip(ids, kinds, strict=True)
        ),
        scales=tuple(draw(scales(ids, f"s{n}")) for n in range(draw(st.integers(1, 3)))),
        derived=(draw(rules(ids)),),
        safety=(Safety(item=draw(st.sampled_from(ids)), at_least=Decimal("1.5")),),
    )


@st.composite
def forms(draw):
    measure = draw(measures())
    answers = [
        st.one_of(
            st.sampled_from(values_of(item.responses)).map(lambda v: format(v, "f")),
            st.sampled_from(["", "NA", "REFUSED", "DONTKNOW", "99"]),
        )
        for item in measure.items
    ]
    rows = draw(st.lists(st.tuples(*answers), min_size=1, max_size=5))
    about = st.builds(
        About, st.one_of(st.none(), st.integers(5, 90)), st.sampled_from([None, "F", "M"])
    )
    return measure, rows, [draw(about) for _ in rows]


class Oracle:
    """Scores one form the slow way."""

    def __init__(self, measure, texts, about):
        self.measure = measure
        self.about = about
        self.values = {}
        self.invalid = False
        for item, text in zip(measure.items, texts, strict=True):
            allowed = values_of(item.responses)
            if text in {"", "NA", "REFUSED", "DONTKNOW"}:
                continue
            if Decimal(text) not in allowed:
                self.invalid = True
                continue
            value = Fraction(Decimal(text))
            ends = Fraction(min(allowed)) + Fraction(max(allowed))
            self.values[item.id] = ends - value if item.reverse else value

    def exact(self, scale):
        got = [
            (self.values[i], Fraction(w))
            for i, w in zip(scale.items, scale.weights or [1] * len(scale.items), strict=True)
            if i in self.values
        ]
        missing = len(scale.items) - len(got)
        allowed = scale.missing.max if scale.missing.method == "prorate" else 0
        if self.invalid or missing > allowed:
            return None
        total = sum(value * weight for value, weight in got)
        share = 1 if scale.method == "mean" else len(scale.items)
        return total * share / len(got)

    def banded(self, scale):
        exact = self.exact(scale)
        parts = {"half-up-integer": 1, "one-decimal": 10}.get(scale.banding)
        if exact is None or parts is None:
            return exact
        return Fraction(floor(exact * parts + Fraction(1, 2)), parts)

    def band(self, scale):
        below = [b.label for b in scale.bands["default"] if b.start <= self.banded(scale)]
        return below[-1] if below else None

    def cutoffs(self, scale):
        value = self.banded(scale)
        sign = {"at-or-above": ">=", "above": ">", "at-or-below": "<=", "below": "<"}
        truth = {
            ">=": lambda line: value >= line,
            ">": lambda line: value > line,
            "<=": lambda line: value <= line,
            "<": lambda line: value < line,
        }
        found = {}
        for cutoff in scale.cutoffs:
            if self.fits(cutoff.when) is True:
                side = sign[cutoff.side]
                number = f"{cutoff.value.normalize() + 0:f}"
                found[f"{side}{number}"] = truth[side](Fraction(cutoff.value))
        return found

    def fits(self, when):
        """Return whether a context fits: True, False, or None where it cannot be known."""
        if when is None:
            return True
        age, answers = self.about.age, []
        if when.age_from is not None:
            answers.append(None if age is None else age >= when.age_from)
        if when.age_to is not None:
            answers.append(None if age is None else age <= when.age_to)
        if when.sex is not None:
            answers.append(None if self.about.sex is None else self.about.sex == when.sex)
        if False in answers:
            return False
        return None if None in answers else True

    def derived(self, rule):
        """Try every way in which the missing items could have been answered."""
        if self.invalid:
            return None
        counted = rule.count[0]
        here = {i: self.values[i] >= counted.at_least for i in counted.items if i in self.values}
        gone = [i for i in counted.items if i not in self.values]
        results = set()
        for guess in product([True, False], repeat=len(gone)):
            hits = here | dict(zip(gone, guess, strict=True))
            enough = rule.least <= sum(hits.values())
            few = rule.most is None or sum(hits.values()) <= rule.most
            some = rule.any_of is None or any(hits[i] for i in rule.any_of.items)
            results.add(enough and few and some)
        return results.pop() if len(results) == 1 else None


def assert_agrees(form, oracle):
    measure = oracle.measure
    statuses = set()
    for scale in measure.scales:
        got, exact = form.scales[scale.id], oracle.exact(scale)
        assert got.exact == exact
        assert got.answered == sum(i in oracle.values for i in scale.items)
        assert got.answered + got.missing == len(scale.items)
        if exact is None:
            assert (got.banded, got.bands, got.cutoffs) == (None, {}, {})
            statuses.add("incomplete")
            continue
        assert abs(Fraction(got.banded) - oracle.banded(scale)) <= Fraction(1, 10**10)
        assert got.bands.get("default") == oracle.band(scale)
        assert got.cutoffs == oracle.cutoffs(scale)
        assert got.status == ("prorated" if got.missing else "ok")
        statuses.add(got.status)
    order = [name for name in ("incomplete", "prorated", "ok") if name in statuses]
    assert form.status == ("invalid" if oracle.invalid else order[0])
    assert form.derived == {"rule": oracle.derived(measure.derived[0])}
    safe = measure.safety[0]
    value = oracle.values.get(safe.item)
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
    return ContextColumns(age=age, sex=sex)


@settings(max_examples=250, deadline=None)
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

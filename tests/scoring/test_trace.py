"""How a score is explained, for each way in which one can come about."""

from __future__ import annotations

import random
import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from fit_core.answers.check import Checker, check_answers
from fit_core.measure.load import load_measure
from fit_core.measure.ranges import from_ticks, item_ticks, tick
from fit_core.scoring.compile import compile_plan
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer, score_form
from fit_core.scoring.trace import trace
from tests.scoring.arithmetic import sums, worked_out
from tests.scoring.random_measures import forms

SHELF = (Path(__file__).parents[2] / "measures").glob("*/fit_*/*.toml")
FILES = {p.stem: p for p in SHELF if "." not in p.stem}
MEN = [1, 1, 1, None, *[1] * 8, None, None, None]


@pytest.mark.parametrize(
    ("name", "scale", "answers", "about", "said"),
    [
        ("core10", "total", [0] * 10, None, ("reversed: 2=4, 3=4", ") / 10 × 10 = 8")),
        ("core10", "total", [2] * 9 + [None], None, ("no answer: 10 (blank)", ") / 9 × 10 = 20")),
        ("k10", "total-0-40", [2] * 10, None, ("2 + 2 - 10 = 10",)),
        (
            "sdq-self",
            "total",
            [1] * 25,
            None,
            ("emotional=5, conduct=5", "sum-of-scales: 5 + 5 + 5 + 5 = 20"),
        ),
        ("sdq-self", "total", [None] * 25, None, ("emotional=not scored", "not all of it can be")),
        (
            "sdq-self",
            "emotional",
            [1] * 23 + [None, 1],
            None,
            ("(1 + 1 + 1 + 1) × 5 / 4", "half up", "= 5"),
        ),
        ("oq45", "sr", [None if n == 4 else 2 for n in range(1, 46)], None, ("rounded mean", "18")),
        ("swemwbs", "metric", [4] * 7, None, ("raw=28", "lookup: raw 28 stands for 25.03")),
        (
            "eq5d5l",
            "profile",
            [1, None, 1, 1, 1],
            None,
            ("for each of 1 missing (2): 9", "10000 × 1 + 100 × 1", "1000 × 9 = 19111"),
        ),
        (
            "phq15",
            "total",
            MEN,
            About(sex="M"),
            ("1 counted by a skip rule", "the sex is M", "4=0", "× 15 / 12"),
        ),
        ("phq15", "total", MEN, About(sex="F"), ("4 of 15 answers missing",)),
        (
            "psq-rupture",
            "intensity",
            [0, 4, None],
            None,
            ("not for this form, by a skip rule (items 1 are below 1): 2",),
        ),
        ("yp-core", "total", [2] * 10, About(age=15, sex="F"), ("read against ",)),
        ("gbo", "mean-rated", [3, 4, None], None, ("mean: (3 + 4) / 2 = 3.5",)),
    ],
)
def test_the_steps_of_a_score(name, scale, answers, about, said):
    measure = load_measure(FILES[name])
    checked = check_answers(measure, {str(n): a for n, a in enumerate(answers, 1)})
    form = score_form(measure, checked, about)
    found = next(one for one in measure.scales if one.id == scale)
    plan = compile_plan(measure)
    lines = "\n".join(trace(plan, checked, found, form, about or About()))
    for words in said:
        assert words in lines


def forms_of(measure, chance, count):
    """Random forms: mostly answered, some with gaps of every kind, some with none."""
    allowed = item_ticks(measure)
    unit = tick(measure)
    for _ in range(count):
        gaps = chance.choice([0, 0.1, 0.5])
        yield {
            item.id: chance.choice(["", "NA", "REFUSED", "DONTKNOW"])
            if chance.random() < gaps
            else from_ticks(chance.choice(allowed[item.id]), unit)
            for item in measure.items
            if allowed[item.id]
        }


def assert_followed(measure, plan, checked, form, about):
    """The printed arithmetic gives the printed score, and each number of it was said before."""
    for scale in measure.scales:
        lines = trace(plan, checked, scale, form, about)
        found = list(sums(lines))
        exact = form.scales[scale.id].exact
        if exact is None or scale.method in ("plugin", "entered", "lookup"):
            assert not found
            continue
        ((method, added, value, rounded),) = found
        assert method == scale.method
        assert worked_out(added) == Fraction(value)
        assert Fraction(rounded or value) == exact, lines
        if not scale.of:
            assert_said(scale, lines, form)


def assert_said(scale, lines, form):
    """The numbers in the sum are those that the lines before give each item, in its order."""
    at = next(n for n, line in enumerate(lines) if line.startswith(f"{scale.method}: "))
    before = "\n".join(lines[:at])
    said = dict(re.findall(r"([\w.-]+)=(-?[\d.]+)", before))  # what is said later holds
    weights = dict(zip(scale.items, scale.weights or [1] * len(scale.items), strict=True))
    known = [Fraction(said[n]) * Fraction(weights[n]) for n in scale.items if n in said]
    gap = re.search(r"^counted for each of .*?(-?[\d.]+)$", before, re.MULTILINE)
    missing = [n for n in scale.items if n not in said and n not in form.dropped]
    assert all(re.search(rf"(?<![\w.-]){n} \(", before) for n in missing)
    known += [Fraction(gap[1]) * Fraction(weights[n]) for n in missing] if gap else []
    weighted = [weights[n] != 1 for n in (*(n for n in scale.items if n in said), *missing)]
    assert [worked_out(one) for one in summands(lines[at], scale, weighted[0])] == known


def summands(line, scale, weighted):
    """What is added up, without what the sum is multiplied by and what is added to it."""
    added = line.partition(": ")[2].partition(" = ")[0]
    if found := re.match(r"\((.*)\) [×/] ", added):
        return re.split(r" (?=[+-] )", found[1])
    added = re.sub(r" [+-] [\d.]+$", "", added) if scale.add else added
    if re.search(r" [+-] ", added):
        return re.split(r" (?=[+-] )", added)
    return [" × ".join(re.split(r" [×/] ", added)[: 1 + weighted])]


CHANCE = random.Random(20)


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_arithmetic_of_every_measure_on_the_shelf(name):
    measure = load_measure(FILES[name])
    plan = compile_plan(measure, confirmed=True)
    scorer, checker = FormScorer(measure, confirmed=True), Checker(measure)
    for answers in forms_of(measure, CHANCE, 6):
        about = About(CHANCE.choice([None, 16, 40]), CHANCE.choice([None, "F", "M"]), None, None)
        checked = checker.check(answers)
        assert_followed(measure, plan, checked, scorer.score(checked, about), about)


@settings(max_examples=100, deadline=None)
@given(forms())
def test_the_arithmetic_of_random_measures(case):
    measure, rows, abouts = case
    plan = compile_plan(measure)
    names = [item.id for item in measure.items]
    for row, about in zip(rows, abouts, strict=True):
        checked = check_answers(measure, dict(zip(names, row, strict=True)))
        assert_followed(measure, plan, checked, FormScorer(measure).score(checked, about), about)

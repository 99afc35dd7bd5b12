"""How a score is explained, for each way in which one can come about."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.answers.check import check_answers
from fit_core.measure.load import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form
from fit_core.scoring.trace import trace

FILES = {p.stem: p for p in (Path(__file__).parents[2] / "measures").glob("*/fit_*/*.toml")}
MEN = [1, 1, 1, None, *[1] * 8, None, None, None]


@pytest.mark.parametrize(
    ("name", "scale", "answers", "about", "said"),
    [
        ("core10", "total", [0] * 10, None, ("reversed: 2=4, 3=4", "times 10 = 8")),
        ("core10", "total", [2] * 9 + [None], None, ("= 20",)),
        ("k10", "total-0-40", [2] * 10, None, ("plus -10 = 10",)),
        ("sdq-self", "total", [1] * 25, None, ("emotional=5, conduct=5", "sum-of-scales: 20")),
        ("sdq-self", "total", [None] * 25, None, ("emotional=not scored", "not all of it can be")),
        ("sdq-self", "emotional", [1] * 23 + [None, 1], None, ("times 5 / 4", "half up", "= 5")),
        ("oq45", "sr", [None if n == 4 else 2 for n in range(1, 46)], None, ("rounded mean", "18")),
        ("swemwbs", "metric", [4] * 7, None, ("raw=28", "lookup: 2503/100 = 25.0300")),
        ("eq5d5l", "profile", [1, None, 1, 1, 1], None, ("and 9 for each of 1 missing", "19111")),
        ("phq15", "total", MEN, About(sex="M"), ("1 counted by a skip rule", "15 / 12")),
        ("phq15", "total", MEN, About(sex="F"), ("4 of 15 answers missing",)),
        ("psq-rupture", "intensity", [0, 4, None], None, ("not for this form, by a skip rule: 2",)),
        ("yp-core", "total", [2] * 10, About(age=15, sex="F"), ("read against ",)),
        ("gbo", "mean-rated", [3, 4, None], None, ("mean: 3 + 4", "= 7/2 = 3.5000")),
    ],
)
def test_the_steps_of_a_score(name, scale, answers, about, said):
    measure = load_measure(FILES[name])
    checked = check_answers(measure, {str(n): a for n, a in enumerate(answers, 1)})
    form = score_form(measure, checked, about)
    found = next(one for one in measure.scales if one.id == scale)
    lines = "\n".join(trace(measure, checked, found, form.scales, form.dropped))
    for words in said:
        assert words in lines

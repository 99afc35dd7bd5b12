"""The benchmarks run, count what they say they count, and the page lists every measure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import adapt, loading, measures
from fit_core.measure.load import load_measure
from fit_core.scoring.compile import compile_plan

ROOT = Path(__file__).parents[1]
SCORED = {
    measure.id: measure for path in measures.files() if (measure := load_measure(path)).scales
}


def test_the_page_lists_every_measure_with_a_score():
    page = (ROOT / "docs" / "reference" / "benchmarks.md").read_text("utf-8")
    listed = re.findall(r"^\| ([a-z0-9-]+) \| \d+ \| \d+ \|", page, re.MULTILINE)
    assert sorted(listed) == sorted(SCORED), "run `uv run python -m benchmarks measures`"


def test_a_scale_is_compared_with_the_columns_that_it_is_made_of():
    plan = compile_plan(SCORED["audit"], confirmed=True)
    counted = [measures._leaves(plan, scale) for scale in plan.scales]
    of_items = [scale.items for scale in SCORED["audit"].scales]
    assert [[plan.columns[n] for n in columns] for columns in counted] == [*map(list, of_items)]
    plan = compile_plan(SCORED["swemwbs"], confirmed=True)
    assert [len(measures._leaves(plan, scale)) for scale in plan.scales] == [7] * len(plan.scales)


@pytest.mark.parametrize("name", ["phq9", "audit", "ors", "oq45"])
def test_each_way_of_scoring_is_timed(name, monkeypatch):
    monkeypatch.setattr(measures, "REPEATS", 1)
    monkeypatch.setattr(measures, "FORMS", 5)
    facts = measures._oracle().read_table().get(name)
    found = measures._one(SCORED[name], 500, facts)
    assert (found.measure, found.scales) == (name, len(SCORED[name].scales))
    assert min(found.kernel, found.masked, found.plain, found.single or 1) > 0


def test_loading_is_told_of_all_files(monkeypatch):
    monkeypatch.setattr(loading, "REPEATS", 1)
    figures = list(loading.figures())
    assert f"mean of all {len(measures.files())}" in figures[0].what
    assert all(figure.measured > 0 for figure in figures)


def test_layers_are_resolved_in_time(monkeypatch):
    """Five times the target, so that a busy machine fails nothing that is not slow."""
    monkeypatch.setattr(loading, "REPEATS", 3)
    resolved = next(adapt.figures())
    assert f"of {len(adapt.folders())} packs resolved" in resolved.what
    assert resolved.measured < 5 * resolved.target


@pytest.mark.long
@pytest.mark.parametrize("name", ["phq9", "core-om", "neq-20", "psq-rupture", "session-checkin"])
def test_scoring_a_block_costs_little_more_than_masked_sums(name):
    """Twice the target of 3, so that a busy machine fails nothing that is not slow."""
    found = min(
        (measures._one(SCORED[name], measures.PART, None) for _ in range(3)),
        key=lambda one: one.kernel / one.masked,
    )
    assert found.kernel < 6 * found.masked

"""Archives and curves that several tests look at, made once."""

from __future__ import annotations

import pytest
from fit_trajectory import fit_trajectories

from fit_core.course.trajectory import Own, Question
from fit_core.testing.archives import CORE10, KINDS, ORS, PHQ9, make_archive, task_of

ENGINES = {engine.name: engine for engine in fit_trajectories()}
BY_NAME = {kind.measure: kind for kind in KINDS}


def ask(kind, curve=None, own=(), occasions=(), **changes):
    """A question about a client with these scores by session, or a list of them from session 1."""
    scores = own if isinstance(own, dict) else dict(enumerate(own, 1))
    task = task_of(kind)
    given = {
        "better": kind.better,
        "low": kind.low,
        "high": kind.high,
        "structure": task.structure,
        "language": "en",
        "mode": "screen",
        "own": tuple(Own(session, float(score)) for session, score in scores.items()),
        "occasions": tuple(occasions),
        "coefficients": curve,
        "reliable": task.reliable,
    }
    return Question(**(given | changes))


@pytest.fixture(scope="session")
def archives():
    """An archive of 900 courses of each kind."""
    return {kind.measure: make_archive(kind, 900, 11) for kind in (PHQ9, ORS, CORE10)}


@pytest.fixture(scope="session")
def curves(archives):
    """Curves of both fitted engines, by measure and engine."""
    return {
        (name, engine): ENGINES[engine].fit(archive, task_of(BY_NAME[name]))
        for name, archive in archives.items()
        for engine in ("mixed", "quantile")
    }

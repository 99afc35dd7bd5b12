"""Made-up archives have the properties that they are said to have."""

from __future__ import annotations

import numpy as np
import pytest

from fit_core.course.cases import cases_of
from fit_core.testing.archives import CORE10, KINDS, ORS, PHQ9, make_archive, task_of

#: Intake mean and SD, sessions mean, share with one only, d, improved, deteriorated, as stated in
#: docs/explanation/expected-response.md.
TARGETS = {
    "phq9": (15.4, 5.2, 5.7, 0.11, 0.91, 0.43, 0.020),
    "ors": (18.8, 7.4, 5.6, 0.115, 0.82, 0.50, 0.061),
    "core-10": (19.5, 7.4, 5.7, 0.11, 0.85, 0.55, 0.047),
}
#: The targets are themselves of one archive of 2,500 courses.
TOLERANCE = (0.4, 0.3, 0.25, 0.015, 0.07, 0.025, 0.013)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.measure)
def test_an_archive_has_its_targets(kind):
    archive = make_archive(kind, 6000, 3)
    sign = 1 if kind.better == "higher" else -1
    cases, unfit = cases_of(archive, task_of(kind))
    assert unfit.no_start == 0
    intake = np.array([case.own[0].score for case in cases])
    held = np.bincount(archive.sessions.episode)
    two = [case for case in cases if case.later]
    gains = np.array([sign * (case.own[-1].score - case.own[0].score) for case in two])
    found = (
        intake.mean(),
        intake.std(),
        held.mean(),
        np.mean(held == 1),
        gains.mean() / np.std([case.own[0].score for case in two]),
        np.mean(gains >= kind.reliable),
        np.mean(gains <= -kind.reliable),
    )
    for value, target, tolerance in zip(found, TARGETS[kind.measure], TOLERANCE, strict=True):
        assert value == pytest.approx(target, abs=tolerance)
    assert np.median(held) == 5


def test_the_seed_fixes_all_of_it():
    assert make_archive(PHQ9, 50, 1) == make_archive(PHQ9, 50, 1)
    assert make_archive(PHQ9, 50, 1) != make_archive(PHQ9, 50, 2)


@pytest.mark.parametrize("kind", [PHQ9, ORS, CORE10], ids=lambda kind: kind.measure)
def test_scores_keep_to_the_scale_and_its_steps(kind):
    archive = make_archive(kind, 300, 1)
    scores = np.array(archive.scores.score)
    assert scores.min() >= kind.low
    assert scores.max() <= kind.high
    steps = scores / kind.step
    assert np.abs(steps - np.rint(steps)).max() < 1e-6
    assert 1 in set(archive.scores.session)


def test_some_forms_are_missing_and_none_of_the_first():
    archive = make_archive(PHQ9, 2000, 1)
    held, scored = len(archive.sessions.number), len(archive.scores.score)
    assert (held - scored) / (held - 2000) == pytest.approx(0.05, abs=0.01)
    assert archive.scores.session.count(1) == 2000

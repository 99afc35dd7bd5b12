"""A trial tells what it saw; on a fresh archive it sees what the literature's simulation saw."""

from __future__ import annotations

import msgspec
import pytest

from fit_core.course.cases import cases_of
from fit_core.course.trajectory import Expected, NotApplicable, Standing, TrajectoryEngine
from fit_core.course.trial import alarms, judge, standings, try_out
from fit_core.testing.archives import CORE10, KINDS, ORS, PHQ9, make_archive, task_of
from plugins.trajectory.tests.conftest import ENGINES


def share(value):
    return value.share


def oracle(better_than: float):
    """An engine that calls the worse side by the score alone, to count by hand."""

    def expect(question):
        found = [
            Standing(o.session, o.score, "worse" if o.score > better_than else "inside")
            for o in question.own[1:]
        ]
        return Expected(
            engine="oracle",
            version="1",
            limits="",
            group="",
            courses=0,
            occasions=(),
            standings=tuple(found),
        )

    return TrajectoryEngine(
        name="oracle",
        title="",
        version="1",
        purpose="",
        source="",
        expect=expect,
        needs_archive=False,
    )


def test_shares_are_counted_as_by_hand(archives):
    task = task_of(PHQ9)
    cases = [c for c in cases_of(archives["phq9"], task)[0] if c.later]
    found = judge(oracle(14), None, task, cases)
    scores = [o.score for case in cases for o in case.own[1:]]
    assert found.scores == len(scores)
    assert found.worse.count == sum(score > 14 for score in scores)
    limits, raw = (s for s in found.signals if s.by == 4)
    later = [c for c in cases if c.own[-1].session > 4]
    ended = [c.own[-1].score - c.own[0].score >= 6 for c in later]
    flags = [any(o.score > 14 for o in c.own[1:] if o.session <= 4) for c in later]
    rises = [any(o.score - c.own[0].score >= 6 for o in c.own[1:] if o.session <= 4) for c in later]
    for rule, flagged in ((limits, flags), (raw, rises)):
        assert (rule.courses, rule.events) == (len(later), sum(ended))
        pairs = list(zip(flagged, ended, strict=True))
        assert rule.sensitivity.count == sum(f and e for f, e in pairs)
        assert rule.specificity.count == sum(not f and not e for f, e in pairs)
        assert rule.ppv.n == sum(flagged)
        assert rule.npv.n == len(later) - sum(flagged)


def test_looks_add_up_over_a_course(archives):
    task = task_of(PHQ9)
    cases = [c for c in cases_of(archives["phq9"], task)[0] if c.later]
    seen = standings(oracle(14), None, task, cases)
    told = alarms(seen)
    three = [c for c in cases if c.later >= 3]
    by_hand = sum(any(o.score > 14 for o in c.own[1:4]) for c in three) / len(three)
    assert told[2] == pytest.approx(by_hand)


def test_a_trial_tests_nobody_whom_it_was_fitted_on(archives):
    found = try_out(ENGINES["mixed"], archives["ors"], task_of(ORS))
    cases = [c for c in cases_of(archives["ors"], task_of(ORS))[0] if c.later]
    assert found.tested_on + sum(found.barred.values()) < 0.55 * len(cases)
    assert 300 < found.fitted_on < 400
    assert 0.74 < found.coverage[0].rate.share < 0.86
    assert found.z_sd == pytest.approx(1, abs=0.08)


def test_an_archive_that_is_too_small_for_a_trial_is_no_error():
    small = make_archive(PHQ9, 150, 1)
    found = try_out(ENGINES["mixed"], small, task_of(PHQ9))
    assert isinstance(found, NotApplicable)
    brought = try_out(ENGINES["curve"], small, task_of(PHQ9))
    assert brought.reason == "this engine is not fitted from an archive"
    empty = try_out(ENGINES["corridor"], make_archive(PHQ9, 0, 1), task_of(PHQ9))
    assert "no score" in empty.reason


def test_without_points_of_reliable_change_there_is_no_outcome_to_test(archives):
    task = msgspec.structs.replace(task_of(PHQ9), reliable=None)
    found = try_out(ENGINES["mixed"], archives["phq9"], task)
    assert found.signals == found.told == ()
    assert found.coverage


#: What the literature's simulation of the same archive gave: coverage of the mixed model and of
#: quantile regression, sensitivity and specificity of both, AUC at sessions 2, 4 and 6.
TARGETS = {
    "phq9": ((0.795, 0.781), (0.75, 0.82), (0.81, 0.80), (0.77, 0.84, 0.87)),
    "ors": ((0.798, 0.785), (0.62, 0.62), (0.81, 0.80), (0.77, 0.80, 0.83)),
    "core-10": ((0.799, 0.781), (0.71, 0.73), (0.81, 0.82), (0.76, 0.84, 0.87)),
}


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.measure)
def test_a_fresh_archive_gives_what_the_simulation_gave(kind):
    """2,500 people to fit on and 2,500 others to test on, six times over."""
    coverage, sensitivity, specificity, aucs = TARGETS[kind.measure]
    for at, name in enumerate(("mixed", "quantile")):
        found = [
            try_out(ENGINES[name], make_archive(kind, 5000, seed), task_of(kind))
            for seed in range(1, 7)
        ]
        rules = [next(s for s in f.signals if s.by == 4) for f in found]
        assert mean(share(f.coverage[0].rate) for f in found) == near(coverage[at], 0.02)
        assert mean(share(r.sensitivity) for r in rules) == near(sensitivity[at], 0.15)
        assert mean(share(r.specificity) for r in rules) == near(specificity[at], 0.03)
        if name == "mixed":
            for session, target in enumerate(aucs):
                assert mean(f.told[session].auc for f in found) == near(target, 0.03)
                assert mean(f.told[session].slope for f in found) == near(1.0, 0.2)
                assert mean(f.told[session].intercept for f in found) == near(0.0, 0.2)
                told = found[0].told[session]
                assert told.auc > told.auc_intake + 0.03
            assert mean(f.z_mean for f in found) == near(0, 0.05)
            assert mean(f.z_sd for f in found) == near(1, 0.05)
            assert mean(share(f.worse) for f in found) == near(0.10, 0.02)
            assert mean(share(f.better) for f in found) == near(0.10, 0.02)


def mean(values):
    listed = list(values)
    return sum(listed) / len(listed)


def near(value, tolerance):
    return pytest.approx(value, abs=tolerance)


def test_the_kinds_are_those_of_the_targets():
    assert set(TARGETS) == {kind.measure for kind in (PHQ9, ORS, CORE10)}

"""The two-measure rules of NHS Talking Therapies, case by case, with their denominators."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fit_core.change.nhs import Treated, metrics


def course(phq9=(15, 5), gad7=(12, 4), *, ended=True, contacts=6, problem="depression", **more):
    scores = {"phq9": phq9, "gad7": gad7, **more}
    exact = {
        name: (Decimal(str(pair[0])), Decimal(str(pair[1])))
        for name, pair in scores.items()
        if pair
    }
    return Treated(ended, contacts, problem, exact)


def counts(*courses, accepted=frozenset()):
    found = metrics(courses, accepted)
    return {
        name: (share.numerator, share.denominator)
        for name, share in found._asdict().items()
        if isinstance(share, tuple)
    }


@pytest.mark.parametrize(
    ("phq9", "gad7", "recovered", "change"),
    [
        ((10, 9), (8, 7), 1, "no_reliable_change"),  # both just below their lines
        ((10, 9), (8, 8), 0, "no_reliable_change"),  # one still at caseness
        ((16, 10), (12, 12), 0, "reliable_improvement"),  # exactly 6 points are enough
        ((16, 11), (12, 9), 0, "no_reliable_change"),  # 5 and 3 are not
        ((16, 10), (8, 12), 0, "no_reliable_change"),  # one fell, one rose: mixed
        ((10, 16), (8, 8), 0, "reliable_deterioration"),
        ((10, 9), (7, 3), 1, "reliable_improvement"),
    ],
)
def test_each_rule(phq9, gad7, recovered, change):
    found = counts(course(phq9, gad7))
    assert found["recovery"] == (recovered, 1)
    kinds = ("reliable_improvement", "reliable_deterioration", "no_reliable_change")
    assert {kind: found[kind][0] for kind in kinds} == {kind: int(kind == change) for kind in kinds}
    both = recovered and change == "reliable_improvement"
    assert found["reliable_recovery"] == (int(both), 1)


def test_denominators_are_named_and_differ():
    found = metrics(
        [
            course(),
            course((9, 2), (7, 2)),  # never at caseness
            course(contacts=1),
            course(ended=False),
            course(gad7=None),
        ]
    )
    assert found.recovery[:2] == (1, 1)
    assert found.reliable_improvement[:2] == (2, 2)
    assert (found.started_below, found.not_finished, found.without_pair) == (1, 2, 1)


def test_unverified_lines_are_used_only_when_accepted():
    social = course((12, 5), (5, 5), problem="social-anxiety", spin=(40, 30))
    plain, accepted = metrics([social]), metrics([social], frozenset({"spin"}))
    assert (plain.recovery[:2], plain.stood_in) == ((1, 1), 1)
    assert (accepted.recovery[:2], accepted.stood_in) == ((0, 1), 0)


def test_gad7_stands_in_where_the_specific_measure_lacks():
    found = metrics([course(problem="ptsd")], frozenset({"pcl5"}))
    assert found.stood_in == 1


def test_nothing_gives_no_share():
    assert metrics([]).recovery.value is None

"""What no detector may depend on: where the scale begins, which way is better, what comes later."""

from __future__ import annotations

from fit_rapport.chart import xmr
from fit_rapport.dip import Scale, dip, recovery
from fit_rapport.drops import Spread, reliable_drop, stricter_of_two, within_person
from fit_rapport.rules import RULES
from fit_rapport.shapes import v_events, v_shape
from fit_rapport.shrunken import Archive, shrunken
from fit_rapport.smoothing import cusum, ewma
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.known import Baseline, Known
from fit_core.testing import Scores, make_course

#: Tenths of a 0-40 scale.
TENTHS = st.lists(st.integers(0, 400), min_size=1, max_size=14)
SPREAD = Spread(4, 0.6, "made up")


def findings(tenths, shift=0):
    ratings = [(tenth + 10 * shift) / 10 for tenth in tenths]
    archive = Archive(36 + shift, 16, 4)
    return [
        shrunken(ratings, archive),
        xmr(ratings, 4),
        ewma(ratings),
        ewma(ratings, archive),
        cusum(ratings),
        cusum(ratings, archive),
        reliable_drop(ratings, SPREAD),
        stricter_of_two(ratings, 4),
        within_person(ratings),
        v_shape(ratings, 4, 1),
        dip(ratings, Scale(shift, 40 + shift, None, SPREAD)),
        dip(ratings, Scale(shift, 40 + shift, archive)),
        recovery(ratings, Scale(shift, 40 + shift, archive)).finding,
    ]


@given(TENTHS, st.integers(-1000, 1000))
def test_a_constant_on_every_rating_changes_no_verdict(tenths, shift):
    plain, moved = findings(tenths), findings(tenths, shift)
    assert [f.verdict for f in plain] == [f.verdict for f in moved]
    assert [f.reason for f in plain] == [f.reason for f in moved]


@given(TENTHS, st.integers(0, 40))
def test_a_higher_newest_rating_never_fires_where_a_lower_one_does_not(tenths, more):
    higher = [*tenths[:-1], min(tenths[-1] + 10 * more, 400)]
    for name, low, high in zip(
        range(12), findings(tenths)[:12], findings(higher)[:12], strict=True
    ):
        assert not (high.fired and not low.fired), name


@given(TENTHS)
def test_a_rating_at_the_own_best_never_fires(tenths):
    found = findings([*tenths, max(tenths)])
    single = [f for f in found[:12] if f.rule not in ("shrunken-baseline", "ewma", "cusum")]
    assert not any(f.fired for f in single)


@given(TENTHS)
def test_every_answer_says_what_it_rests_on(tenths):
    for found in findings(tenths):
        assert found.parameters or found.reason
        assert (found.verdict == "not-applicable") <= bool(found.reason)


@given(TENTHS, st.floats(0.5, 3))
def test_events_are_in_order_and_come_back_within_the_window(tenths, c):
    events = v_events([tenth / 10 for tenth in tenths], 4, c, window=3)
    ends = [event.dip if event.recovered is None else event.recovered for event in events]
    assert all(event.dip < len(tenths) for event in events)
    assert all(end >= event.dip for event, end in zip(events, ends, strict=True))
    assert all(end - event.dip <= 3 for event, end in zip(events, ends, strict=True))
    assert all(end < later.dip for end, later in zip(ends, events[1:], strict=False))


@given(st.lists(st.none() | st.integers(0, 400), min_size=1, max_size=12), st.booleans())
def test_a_scale_turned_round_gives_the_same_signals(tenths, known):
    """The same ratings as points that are missing: the lower the better."""
    tenths = [*tenths[:-1], 200 if tenths[-1] is None else tenths[-1]]
    up = course([None if t is None else t / 10 for t in tenths], "higher", 36, known)
    down = course([None if t is None else 40 - t / 10 for t in tenths], "lower", 4, known)
    assert said(up) == said(down)


def course(values, better, mean, known):
    scores = Scores(values, better=better, low=0, high=40, kind="alliance")
    return make_course(scores, known=(archive(mean),) if known else ())


def archive(mean):
    fitted = Baseline(
        measure="made-up",
        scale="total",
        structure="",
        mean=mean,
        between=16.0,
        within=4.0,
        courses=60,
        scores=300,
        languages=("en",),
        modes=("paper",),
        purpose="service-evaluation",
        fitted_on=make_course([1]).meetings[0].date,
    )
    return Known(measure="made-up", scale="total", baseline=fitted)


def said(made):
    signals = [signal for rule in RULES for signal in rule.read(made)]
    return [(one.rule, one.verdict, one.reason, one.question, one.sheet) for one in signals]

"""Expected response and its signals, declared through ``fit_trajectories`` and ``fit_signals``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.archive import Archive
    from fit_core.course.signals import SignalRule
    from fit_core.course.trajectory import Coefficients, NotApplicable, Task, TrajectoryEngine

PURPOSE = (
    "Shows where people who began alike are at a session, as a prompt for the talk; "
    "it says of nobody how things will go and decides nothing."
)
RAW_PURPOSE = (
    "Notices worsening beyond chance since the start or since the best score, as a prompt for "
    "the talk; it decides nothing."
)


@hookimpl
def fit_trajectories() -> list[TrajectoryEngine]:
    """Declare the engines ``corridor``, ``mixed``, ``quantile`` and ``curve``."""
    from fit_core.course.trajectory import TrajectoryEngine
    from fit_trajectory import corridor, curve, normal, quantiles

    return [
        TrajectoryEngine(
            name="corridor",
            title="Reliable-change corridor round the own start",
            version=corridor.VERSION,
            purpose=PURPOSE,
            source=corridor.SOURCE,
            expect=corridor.expect,
            needs_archive=False,
        ),
        TrajectoryEngine(
            name="mixed",
            title="Mixed model on log session, given the first score",
            version=normal.VERSION,
            purpose=PURPOSE,
            source=normal.SOURCE,
            expect=normal.expect,
            fit=_fit_mixed,
        ),
        TrajectoryEngine(
            name="quantile",
            title="Linear quantile regression at 10, 25, 50, 75 and 90 %",
            version=quantiles.VERSION,
            purpose=PURPOSE,
            source=quantiles.SOURCE,
            expect=quantiles.expect,
            fit=_fit_quantile,
        ),
        TrajectoryEngine(
            name="curve",
            title="A curve that the clinic brought in a file",
            version=curve.VERSION,
            purpose=PURPOSE,
            source=curve.SOURCE,
            expect=curve.expect,
        ),
    ]


@hookimpl
def fit_signals() -> list[SignalRule]:
    """Declare the rules ``expected-range`` and ``raw-worsening``."""
    from fit_core.course.signals import SignalRule
    from fit_trajectory import signals

    return [
        SignalRule("expected-range", PURPOSE, signals.expected),
        SignalRule("raw-worsening", RAW_PURPOSE, signals.raw),
    ]


def _fit_mixed(archive: Archive, task: Task) -> Coefficients | NotApplicable:
    """Fit with numpy, which a session does not import."""
    from fit_trajectory.mixed import fit

    return fit(archive, task)


def _fit_quantile(archive: Archive, task: Task) -> Coefficients | NotApplicable:
    from fit_trajectory.quantile import fit

    return fit(archive, task)

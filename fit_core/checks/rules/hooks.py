"""The rule that runs a plugin: its hooks are called, and give what they should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from fit_core.checks.importable import importable
from fit_core.checks.model import rule
from fit_core.checks.subjects import PackFolder
from fit_core.course.analysis import Analysis
from fit_core.course.change import ChangeMethod
from fit_core.course.signals import SignalRule
from fit_core.course.trajectory import TrajectoryEngine
from fit_core.errors import Problem, ProblemsError
from fit_core.hooks.host import Host
from fit_core.hooks.packs import packs_of
from fit_core.hooks.trust import Standing
from fit_core.measure.coded import CodedMeasure, Made, made_measure, make
from fit_core.scoring.scorer import Scorer
from fit_core.sheet.report import Report
from fit_core.sheet.section import Section

#: What each hook declares.
DECLARED: Mapping[str, type] = {
    "fit_measures": CodedMeasure,
    "fit_scorers": Scorer,
    "fit_change_methods": ChangeMethod,
    "fit_signals": SignalRule,
    "fit_trajectories": TrajectoryEngine,
    "fit_analyses": Analysis,
    "fit_sections": Section,
    "fit_reports": Report,
}


@rule(
    "pack.hooks",
    "silver",
    "code",
    "Its hooks give what they should, without a complaint.",
    runs_code=True,
)
def hooks(pack: PackFolder) -> Iterator[Problem]:
    """The plugin imports, has no hook with a wrong name or argument, declares at least one thing,
    everything that it declares is of the type of its hook, what goes beyond display (signals,
    expected response, analyses) states its purpose, and the measures that its code makes keep every
    rule of measure files.

    This rule runs the plugin's code with all your rights, so it is left out unless you ask for it
    with `--run-code`; until then it counts as not shown.
    """
    facts = pack.facts
    with importable(pack):
        host = Host(Standing(found, "active", "") for found in packs_of(facts.as_dist()))
        count = sum(len(host.declared(hook, kind)) for hook, kind in DECLARED.items())
        yield from _made_measures(host)
    for notice in host.notices:
        yield Problem(facts.file, None, "", f"The plugin {notice.deed}.", "Mend it and try again.")
    if not count and not host.notices:
        what = "The plugin declares nothing."
        yield Problem(facts.file, None, "", what, "Implement a hook and mark it with @hookimpl.")


def _made_measures(host: Host) -> Iterator[Problem]:
    """Have the plugin make its measures, and tell what is wrong in them."""
    for owner, coded in host.declared("fit_measures", CodedMeasure):
        made = host.call(owner, Made, partial(make, coded))
        if made is None:  # a notice says why
            continue
        try:
            made_measure(coded, made.text, f"plugin {owner.plugin}")
        except ProblemsError as error:
            yield from error.problems

"""The rule about what a measure is for: the relationship components that it speaks to."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.checks.model import rule
from fit_core.checks.subjects import MeasureFile
from fit_core.errors import Problem


@rule("measure.components", "silver", "measure", "It says to which components it speaks.")
def components(file: MeasureFile) -> Iterator[Problem]:
    """`components` names one or more of the ten relationship components: trust, empathy,
    collaboration, stability, feedback, culture, non-judgement, long-term, outcomes, attachment.

    `fit coverage` shows a clinic which of them nobody is ever asked about, and names measures that
    could ask. A measure that names none is never found there.
    """
    if not file.loaded.components:
        fix = 'Name what it asks about, such as components = ["outcomes"].'
        yield file.at("$.components", "It names no relationship component.", fix)

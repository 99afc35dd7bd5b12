"""The core's own scorers, declared through the same hook as a third party's."""

from __future__ import annotations

from fit_core.hooks import hookimpl
from fit_core.scoring.methods import BUILT_IN
from fit_core.scoring.scorer import Scorer


@hookimpl
def fit_scorers() -> list[Scorer]:
    """Declare sum, mean and weighted sum, so that a scale of a plugin's may name them too."""
    source = "arithmetic; the key is the measure's own"
    return [Scorer(name, source, weigh=weigh) for name, weigh in BUILT_IN.items()]

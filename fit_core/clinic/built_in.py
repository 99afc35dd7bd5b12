"""What the core itself declares in a clinic, through the same hooks as plugins."""

from __future__ import annotations

from fit_core.course.rules import fit_signals as fit_signals
from fit_core.scoring.built_in import fit_scorers as fit_scorers

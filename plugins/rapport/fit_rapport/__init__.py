"""Dips in how the work together is rated, and their recovery, declared through ``fit_signals``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.signals import SignalRule


@hookimpl
def fit_signals() -> list[SignalRule]:
    """Declare the rules."""
    from fit_rapport.rules import RULES

    return list(RULES)

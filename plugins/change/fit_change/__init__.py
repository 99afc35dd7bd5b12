"""Reliable change after Jacobson and Truax (1991), declared through ``fit_change_methods``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.change import ChangeMethod


@hookimpl
def fit_change_methods() -> list[ChangeMethod]:
    """Declare the method ``jt``."""
    from fit_change.jacobson_truax import SOURCE, compare
    from fit_core.course.change import ChangeMethod

    return [ChangeMethod("jt", "Jacobson–Truax reliable change", SOURCE, compare)]

"""Reliable change of one person against one norm, declared through ``fit_change_methods``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.change import ChangeMethod


@hookimpl
def fit_change_methods() -> list[ChangeMethod]:
    """Declare ``jt``, ``sdd``, ``gln``, ``en``, ``nk`` and ``percent``."""
    from fit_change import against_norm, jacobson_truax, percent
    from fit_core.course.change import ChangeMethod

    jt = ChangeMethod(
        "jt", "Jacobson–Truax reliable change", jacobson_truax.SOURCE, jacobson_truax.compare
    )
    half = ChangeMethod("percent", "Half of the way to the end", percent.SOURCE, percent.compare)
    return [jt, *against_norm.methods(), half]

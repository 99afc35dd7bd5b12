"""Analyses of a service, declared through ``fit_analyses``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.analysis import Analysis


@hookimpl
def fit_analyses() -> list[Analysis]:
    """Declare the analyses of `fit_service.declared`."""
    from fit_service.declared import ANALYSES

    return list(ANALYSES)

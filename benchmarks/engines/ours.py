"""Our own page, whole: the checked content of a shared sheet laid out, drawn and tagged."""

from __future__ import annotations

from collections.abc import Callable

from fit_core.sheet.model import Sheet


def load() -> Callable[[Sheet], bytes]:
    """Import the pack that draws it."""
    from fit_session.render import render

    return lambda sheet: render(sheet).data

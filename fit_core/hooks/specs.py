"""Every hook of the framework, on one page.

A hook returns declarations: frozen objects that say what a plugin offers. The core calls what was
declared under its own guard, so that one failing plugin costs only its own result.

```python
from fit_core.hooks import hookimpl
```
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from fit_core.course.change import ChangeMethod
    from fit_core.sheet.report import Report

hookspec = pluggy.HookspecMarker("fit")


@hookspec
def fit_change_methods() -> Iterable[ChangeMethod]:  # type: ignore[empty-body]
    """Declare methods of reliable change.

    Example:
        ```python
        from fractions import Fraction

        from fit_core.course.change import Change, ChangeMethod
        from fit_core.hooks import hookimpl


        def ten_points(norm, better, first, last):
            difference = None if last is None else last - first
            return Change(
                category="not-computable" if difference is None else "unchanged",
                difference=difference,
                points=None,
                inclusive=True,
                level=None,
                reason="this example never decides",
                steps=(),
                source="none",
                grade="unverified",
            )


        @hookimpl
        def fit_change_methods():
            return [ChangeMethod("example", "An example", "none", ten_points)]
        ```

    """


@hookspec
def fit_reports() -> Iterable[Report]:  # type: ignore[empty-body]
    """Declare renderers: they are handed checked content and return bytes and what they drew.

    Example:
        ```python
        from fit_core.hooks import hookimpl
        from fit_core.sheet.report import Drawn, Rendered, Report


        def as_text(sheet):
            title = sheet.header.title
            drawn = Drawn(title.words, 12.0, "#000000", "#ffffff", title.voice)
            return Rendered(title.words.encode(), (drawn,), pages=1)


        @hookimpl
        def fit_reports():
            return [Report("plain-text", "shared", ".txt", as_text)]
        ```

    """

"""All that stands on a page, as texts."""

from __future__ import annotations

import msgspec

from fit_core.sheet.model import Text


def texts_in(value):
    """Every text of a struct, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))

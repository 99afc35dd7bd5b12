"""Measures as data: the model, the loader, the identity of a structure, the library of packs.

Names are looked up on first use, so that importing this room costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fit_core.measure.identity import form_hash as form_hash
    from fit_core.measure.identity import form_snapshot as form_snapshot
    from fit_core.measure.identity import read_snapshot as read_snapshot
    from fit_core.measure.identity import structure_hash as structure_hash
    from fit_core.measure.library import Library as Library
    from fit_core.measure.library import read_library as read_library
    from fit_core.measure.load import check_measure as check_measure
    from fit_core.measure.load import load_measure as load_measure
    from fit_core.measure.load import load_wording as load_wording
    from fit_core.measure.model import Measure as Measure
    from fit_core.measure.model import Wording as Wording
    from fit_core.measure.ranges import scale_range as scale_range
    from fit_core.measure.wording import check_wording as check_wording

_HOMES = {
    "identity": ("form_hash", "form_snapshot", "read_snapshot", "structure_hash"),
    "library": ("Library", "read_library"),
    "load": ("check_measure", "load_measure", "load_wording"),
    "model": ("Measure", "Wording"),
    "ranges": ("scale_range",),
    "wording": ("check_wording",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Import a public name from its module on first use."""
    if name in _HOME_OF:
        module = importlib.import_module(f"{__name__}.{_HOME_OF[name]}")
        return getattr(module, name)
    raise AttributeError(name)

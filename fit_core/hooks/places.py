"""Where top-level packages lie, found as an import would find them and without importing any."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import PathFinder
from pathlib import Path


class Places:
    """The import path, each folder of it listed once, however many packages are looked for.

    A finder looks at every place for every package, which with many packs in folders of their own
    is most of the time of listing them.
    """

    def __init__(self, path: Sequence[str] | None = None) -> None:
        self._listed = [(place, _stems(place)) for place in (sys.path if path is None else path)]

    def folder(self, module: str) -> Path | None:
        """The folder of a package; None where there is none, or several make it together."""
        name = module.partition(".")[0]
        holding = [place for place, stems in self._listed if stems is None or name in stems]
        try:
            spec = PathFinder.find_spec(name, holding)
        except (ImportError, ValueError):
            return None
        found = list(spec.submodule_search_locations or ()) if spec else []
        return Path(found[0]) if len(found) == 1 else None


def _stems(place: str) -> frozenset[str] | None:
    """Names in a folder up to their first dot; None of what cannot be listed, such as a zip."""
    try:
        names = os.listdir(place or os.curdir)  # noqa: PTH208 - text is all that is needed
    except OSError:
        return None
    return frozenset(name.partition(".")[0] for name in names)

"""Naming what a plugin replaced in the core. It is named and not prevented: one process, one house.

Looked at are the names of the core's modules and of their classes, and the code of their functions.
Of a module that came in with the plugin itself nobody knows how it was before; there, only code
that lies in the plugin's own folder is found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import NamedTuple

_CORE = "fit_core"


class _Seen(NamedTuple):
    value: object
    code: object


class Watch:
    """What the core is made of, as last looked at."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, _Seen]] = {}
        self.look()

    def look(self, folder: Path | None = None) -> tuple[str, ...]:
        """Full names of what was replaced since the last look.

        Args:
            folder: of the plugin that was at work, for modules that are seen for the first time.

        """
        found: list[str] = []
        for holder, names in _holders():
            before = self._seen.get(holder)
            if before is None:
                self._seen[holder] = {name: _see(value) for name, value in names.items()}
                found += [f"{holder}.{n}" for n, v in names.items() if _lies_in(v, folder)]
            else:
                found += [f"{holder}.{name}" for name in _replaced(before, names)]
        return tuple(found)


def _holders() -> Iterator[tuple[str, dict[str, object]]]:
    """The core's modules, and the classes that are defined in them, with their names."""
    for module_name, module in list(sys.modules.items()):
        if module_name.partition(".")[0] == _CORE and isinstance(module, ModuleType):
            names = vars(module)
            yield module_name, names
            for name, value in list(names.items()):
                if isinstance(value, type) and value.__module__ == module_name:
                    yield f"{module_name}.{name}", dict(vars(value))


def _replaced(before: dict[str, _Seen], now: dict[str, object]) -> Iterator[str]:
    """Names that stand for something else now; they are seen as they are from here on."""
    for name, seen in list(before.items()):
        if name.startswith("__") and not seen.code:  # what Python and msgspec keep for themselves
            continue
        value = now.get(name)
        if value is not seen.value or _code(value) is not seen.code:
            before[name] = _see(value)
            yield name


def _see(value: object) -> _Seen:
    return _Seen(value, _code(value))


def _code(value: object) -> object:
    return value.__code__ if isinstance(value, FunctionType) else None


def _lies_in(value: object, folder: Path | None) -> bool:
    if folder is None or not isinstance(value, FunctionType):
        return False
    return Path(value.__code__.co_filename).is_relative_to(folder)

"""Naming what a plugin replaced in the core. It is named and not prevented: one process, one house.

Looked at are the names of the core's modules and of their classes, and the code of their functions.
Of a module that came in with the plugin itself nobody knows how it was before; there, only code
that lies in the plugin's own folder is found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from operator import attrgetter, is_
from pathlib import Path
from types import FunctionType, ModuleType

_CORE = "fit_core"
_CODE = attrgetter("__code__")


class Watch:
    """What the core is made of, as last looked at."""

    def __init__(self) -> None:
        self._modules: set[str] = set()
        self._holders: list[_Holder] = []
        self.look()

    def look(self, folder: Path | None = None) -> tuple[str, ...]:
        """Full names of what was replaced since the last look.

        Args:
            folder: of the plugin that was at work, for modules that are seen for the first time.

        """
        found = [name for holder in self._holders for name in holder.replaced()]
        fresh = [holder for name in self._new_modules() for holder in _of_module(name)]
        self._holders += fresh
        if folder:
            found += [name for holder in fresh for name in holder.from_folder(folder)]
        return tuple(found)

    def _new_modules(self) -> list[str]:
        core = {name for name in sys.modules if name.startswith(_CORE)}
        new = core - self._modules
        self._modules |= new
        return sorted(new)


class _Holder:
    """A module or a class of the core: what its names stood for, and the code of its functions."""

    def __init__(self, full: str, names: Mapping[str, object]) -> None:
        self._full = full
        self._names = names
        # every name but those that Python and msgspec keep for themselves, and change
        self._keys = tuple(
            name
            for name, value in list(names.items())
            if isinstance(value, FunctionType) or not name.startswith("__")
        )
        self._see()

    def replaced(self) -> list[str]:
        """Full names of what stands for something else, or runs other code, since the last look."""
        if self._as_it_was():
            return []
        before = zip(self._keys, self._values, self._codes, strict=True)
        found = [
            f"{self._full}.{key}"
            for key, value, code in before
            if (now := self._names.get(key)) is not value or _code(now) is not code
        ]
        self._see()
        return found

    def from_folder(self, folder: Path) -> list[str]:
        """Full names of the functions whose code lies in this folder."""
        return [
            f"{self._full}.{key}"
            for key, value in zip(self._keys, self._values, strict=True)
            if isinstance(value, FunctionType)
            and Path(value.__code__.co_filename).is_relative_to(folder)
        ]

    def _as_it_was(self) -> bool:
        """In loops that take no step of Python for a name: it is asked after every call."""
        now = map(self._names.get, self._keys)
        return all(map(is_, now, self._values)) and all(
            map(is_, map(_CODE, self._functions), self._functions_codes)
        )

    def _see(self) -> None:
        self._values = [self._names.get(key) for key in self._keys]
        self._codes = [_code(value) for value in self._values]
        self._functions = [value for value in self._values if isinstance(value, FunctionType)]
        self._functions_codes = [code for code in self._codes if code is not None]


def _of_module(name: str) -> Iterator[_Holder]:
    """A module of the core, and the classes that are defined in it."""
    module = sys.modules[name]
    if name.partition(".")[0] != _CORE or not isinstance(module, ModuleType):
        return
    yield _Holder(name, vars(module))
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == name:
            yield _Holder(f"{name}.{value.__name__}", vars(value))


def _code(value: object) -> object:
    return value.__code__ if isinstance(value, FunctionType) else None

"""Naming what a plugin replaced in the core. It is named and not prevented: one process, one house.

Looked at are the names of the core's modules and of their classes, and the code of their functions.
Of a module that came in with the plugin itself nobody knows how it was before; there, only code
that lies in the plugin's own folder is found.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from operator import attrgetter, call, is_, itemgetter
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

_CORE = "fit_core"
_CODE = attrgetter("__code__")


class _Holder(NamedTuple):
    """A module or class of the core: its full name, its names and what each stood for."""

    name: str
    names: Mapping[str, object]
    seen: dict[str, object]

    def functions(self) -> Iterator[FunctionType]:
        return (value for value in self.seen.values() if isinstance(value, FunctionType))


class _Columns(NamedTuple):
    """What was seen, as columns: each is gone through without a step of Python for a name.

    A holder's names are looked up in one go, by its getter; the first comes again at their end, so
    that there are always several.
    """

    getters: list[Callable[[Mapping[str, object]], tuple[object, ...]]]
    holders: list[Mapping[str, object]]
    values: list[object]
    functions: list[FunctionType]
    codes: list[CodeType]

    def as_it_was(self) -> bool:
        """Whether every name stands for the same object, and every function runs the same code."""
        now = chain.from_iterable(map(call, self.getters, self.holders))
        try:
            same = all(map(is_, now, self.values))
        except KeyError:  # a name is gone
            return False
        return same and all(map(is_, map(_CODE, self.functions), self.codes))


class Watch:
    """What the core is made of, as last looked at."""

    def __init__(self) -> None:
        self._every: list[str] = []
        self._modules: set[str] = set()
        self._holders: list[_Holder] = []
        self._codes: dict[FunctionType, CodeType] = {}
        self._columns = _columns([], {})
        self.look()

    def look(self, folder: Path | None = None) -> tuple[str, ...]:
        """Full names of what was replaced since the last look.

        Args:
            folder: of the plugin that was at work, for modules that are seen for the first time.

        """
        found = self._replaced()
        fresh = [holder for name in self._new_modules() for holder in _of_module(name)]
        if found:
            self._holders = [_see(one.name, one.names) for one in self._holders]
            self._codes = {}
        self._holders += fresh
        if found or fresh:
            self._note_codes()
        found += [name for one in fresh if folder for name in _lying_in(one, folder)]
        return tuple(found)

    def _replaced(self) -> list[str]:
        """Names for which something else stands now, or a function runs other code."""
        if self._columns.as_it_was():  # asked after every call, and nearly always so
            return []
        return [
            f"{holder.name}.{name}"
            for holder in self._holders
            for name, value in holder.seen.items()
            if holder.names.get(name) is not value or self._runs_other_code(value)
        ]

    def _runs_other_code(self, value: object) -> bool:
        return isinstance(value, FunctionType) and value.__code__ is not self._codes[value]

    def _note_codes(self) -> None:
        for holder in self._holders:  # a function that many modules import has one code
            self._codes.update((one, one.__code__) for one in holder.functions())
        self._columns = _columns(self._holders, self._codes)

    def _new_modules(self) -> list[str]:
        every = list(sys.modules)
        if every == self._every:
            return []
        self._every = every
        core = {name for name in every if name.startswith(_CORE)}
        new = core - self._modules
        self._modules |= new
        return sorted(new)


def _of_module(name: str) -> Iterator[_Holder]:
    """The names of a module of the core, and of the classes that are defined in it."""
    module = sys.modules[name]
    if name.partition(".")[0] != _CORE or not isinstance(module, ModuleType):
        return
    yield _see(name, vars(module))
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == name:
            yield _see(f"{name}.{value.__name__}", vars(value))


def _see(holder: str, names: Mapping[str, object]) -> _Holder:
    """Every name but those that Python and msgspec keep for themselves, and change.

    Left out is also what ``from __future__ import`` leaves in a module: nothing ever reads it.
    """
    seen = {
        name: value
        for name, value in list(names.items())
        if (name[:2] != "__" or isinstance(value, FunctionType)) and value is not annotations
    }
    return _Holder(holder, names, seen)


def _columns(holders: list[_Holder], codes: dict[FunctionType, CodeType]) -> _Columns:
    held = [(one, [*one.seen, next(iter(one.seen))]) for one in holders if one.seen]
    return _Columns(
        [itemgetter(*names) for _, names in held],
        [one.names for one, _ in held],
        [one.seen[name] for one, names in held for name in names],
        list(codes),
        list(codes.values()),
    )


def _lying_in(holder: _Holder, folder: Path) -> Iterator[str]:
    for name, value in holder.seen.items():
        code = value.__code__ if isinstance(value, FunctionType) else None
        if code and Path(code.co_filename).is_relative_to(folder):
            yield f"{holder.name}.{name}"

"""Naming what a plugin replaced in the core. It is named and not prevented: one process, one house.

Looked at are the names of the core's modules and of their classes, and the code of their functions.
Of a module that came in with the plugin itself nobody knows how it was before; there, only code
that lies in the plugin's own folder is found.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter, call, is_, itemgetter
from pathlib import Path
from types import FunctionType, ModuleType
from typing import NamedTuple

_CORE = "fit_core"
_CODE = attrgetter("__code__")


class _Seen(NamedTuple):
    """One name of the core: where it lies, what it stood for, and the code of a function."""

    names: Mapping[str, object]
    name: str
    value: object
    code: object
    holder: str


class _Columns(NamedTuple):
    """What was seen, as columns: each is gone through without a step of Python for a name.

    A holder's names are looked up in one go, by its getter; the first comes again at their end, so
    that there are always several.
    """

    getters: list[Callable[[Mapping[str, object]], tuple[object, ...]]]
    holders: list[Mapping[str, object]]
    values: list[object]
    functions: list[object]
    codes: list[object]

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
        self._seen: list[_Seen] = []
        self._columns = _columns([])
        self.look()

    def look(self, folder: Path | None = None) -> tuple[str, ...]:
        """Full names of what was replaced since the last look.

        Args:
            folder: of the plugin that was at work, for modules that are seen for the first time.

        """
        found = [self._renew(at) for at in self._replaced()]
        fresh = [seen for name in self._new_modules() for seen in _of_module(name)]
        self._seen += fresh
        if found or fresh:
            self._columns = _columns(self._seen)
        found += [f"{one.holder}.{one.name}" for one in fresh if folder and _lies_in(one, folder)]
        return tuple(found)

    def _replaced(self) -> list[int]:
        """Where something else stands now, or a function runs other code."""
        if self._columns.as_it_was():  # asked after every call, and nearly always so
            return []
        return [
            at
            for at, (names, name, value, code, _) in enumerate(self._seen)
            if (now := names.get(name)) is not value
            or (code is not None and now.__code__ is not code)  # type: ignore[attr-defined]
        ]

    def _renew(self, at: int) -> str:
        old = self._seen[at]
        self._seen[at] = _see(old.holder, old.names, old.name)
        return f"{old.holder}.{old.name}"

    def _new_modules(self) -> list[str]:
        every = list(sys.modules)
        if every == self._every:
            return []
        self._every = every
        core = {name for name in every if name.startswith(_CORE)}
        new = core - self._modules
        self._modules |= new
        return sorted(new)


def _of_module(name: str) -> Iterator[_Seen]:
    """The names of a module of the core, and of the classes that are defined in it."""
    module = sys.modules[name]
    if name.partition(".")[0] != _CORE or not isinstance(module, ModuleType):
        return
    yield from _of_holder(name, vars(module))
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == name:
            yield from _of_holder(f"{name}.{value.__name__}", vars(value))


def _of_holder(holder: str, names: Mapping[str, object]) -> Iterator[_Seen]:
    """Every name but those that Python and msgspec keep for themselves, and change.

    Left out is also what ``from __future__ import`` leaves in a module: nothing ever reads it.
    """
    for name, value in list(names.items()):
        kept = name.startswith("__") and not isinstance(value, FunctionType)
        if not kept and value is not annotations:
            yield _see(holder, names, name)


def _columns(seen: list[_Seen]) -> _Columns:
    # a function that many modules import has one code
    functions = {id(one.value): one for one in seen if one.code is not None}.values()
    held = [[*ones, ones[0]] for ones in _by_holder(seen)]
    return _Columns(
        [itemgetter(*(one.name for one in ones)) for ones in held],
        [ones[0].names for ones in held],
        [one.value for ones in held for one in ones],
        [one.value for one in functions],
        [one.code for one in functions],
    )


def _by_holder(seen: list[_Seen]) -> Iterable[list[_Seen]]:
    found: dict[str, list[_Seen]] = {}
    for one in seen:
        found.setdefault(one.holder, []).append(one)
    return found.values()


def _see(holder: str, names: Mapping[str, object], name: str) -> _Seen:
    value = names.get(name)
    code = value.__code__ if isinstance(value, FunctionType) else None
    return _Seen(names, name, value, code, holder)


def _lies_in(seen: _Seen, folder: Path) -> bool:
    path = seen.value.__code__.co_filename if isinstance(seen.value, FunctionType) else ""
    return bool(path) and Path(path).is_relative_to(folder)

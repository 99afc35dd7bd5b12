"""Loading enabled plugins and calling what they declared, each under its own guard."""

from __future__ import annotations

import contextlib
import importlib
import io
import traceback
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from fit_core.hooks.trust import Standing

if TYPE_CHECKING:
    import pluggy

T = TypeVar("T")
P = ParamSpec("P")


class Notice(NamedTuple):
    """A plugin misbehaved: which, what it did, what to do; with the traceback for ``why``."""

    plugin: str
    version: str
    deed: str
    remedy: str
    details: str

    def __str__(self) -> str:
        return f"Plugin {self.plugin} {self.version} {self.deed}; {self.remedy}."


class Declared(NamedTuple):
    """One declaration with the plugin that made it."""

    plugin: str
    version: str
    what: object


class Host:
    """The enabled plugins of one clinic.

    A plugin is imported when its first hook is asked for. Whatever goes wrong in it becomes a
    `Notice`; the job goes on without that one result.
    """

    def __init__(self, standings: Iterable[Standing]) -> None:
        self._standings = tuple(s for s in standings if s.pack.kind != "data")
        self._manager: pluggy.PluginManager | None = None
        self.notices: list[Notice] = []

    def declared(self, hook: str, expected: type[T]) -> tuple[tuple[Declared, T], ...]:
        """Everything that active plugins declare through a hook, checked to be of this type."""
        caller = getattr(self._loaded().hook, hook)
        results: list[tuple[Declared, T]] = []
        for implementation in caller.get_hookimpls():
            owner = self._owner(implementation.plugin_name)
            items = self.guarded(owner, f"failed in {hook}", _as_list, implementation.function)
            for item in items or ():
                if isinstance(item, expected):
                    results.append((Declared(owner.pack.name, owner.pack.version, item), item))
                else:
                    self._note(owner, f"returned {type(item).__name__} from {hook}", "")
        return tuple(results)

    def call(
        self,
        owner: Declared,
        expected: type[T],
        function: Callable[P, T],
        *args: P.args,
        **kw: P.kwargs,
    ) -> T | None:
        """Call what a plugin declared. None when it failed; a notice says so."""
        standing = self._owner(owner.plugin)
        result = self.guarded(standing, "failed while working", function, *args, **kw)
        if result is not None and not isinstance(result, expected):
            self._note(standing, f"returned {type(result).__name__}", "")
            return None
        return result

    def guarded(
        self, owner: Standing, deed: str, function: Callable[P, T], *args: P.args, **kw: P.kwargs
    ) -> T | None:
        """Run third-party code: exceptions, exits and printing stay with the plugin."""
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                return function(*args, **kw)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the fence around plugins
            self._note(owner, f"{deed} ({type(error).__name__}: {error})", traceback.format_exc())
            return None

    def _loaded(self) -> pluggy.PluginManager:
        if self._manager is None:
            import pluggy

            from fit_core.hooks import specs

            self._manager = pluggy.PluginManager("fit")
            self._manager.add_hookspecs(specs)
            for standing in self._standings:
                if standing.state == "active":
                    self._load(self._manager, standing)
        return self._manager

    def _load(self, manager: pluggy.PluginManager, standing: Standing) -> None:
        module = self.guarded(
            standing, "failed on import", importlib.import_module, standing.pack.module
        )
        if module is None:
            return
        stray = _unknown_hooks(module, manager)
        if stray:
            self._note(standing, f"implements {stray}, which is no hook", "")
            return
        registered = self.guarded(
            standing, "has a hook of the wrong form", manager.register, module, standing.pack.name
        )
        if registered is None and manager.has_plugin(standing.pack.name):
            manager.unregister(name=standing.pack.name)

    def _owner(self, name: str) -> Standing:
        return next(s for s in self._standings if s.pack.name == name)

    def _note(self, owner: Standing, deed: str, details: str) -> None:
        remedy = f"fit plugins disable {owner.pack.name} switches it off"
        self.notices.append(Notice(owner.pack.name, owner.pack.version, deed, remedy, details))


def _as_list(function: Callable[[], Iterable[object]]) -> list[object]:
    return list(function())


def _unknown_hooks(module: ModuleType, manager: pluggy.PluginManager) -> str:
    marked = (name for name in vars(module) if hasattr(vars(module)[name], "fit_impl"))
    return ", ".join(name for name in marked if not hasattr(manager.hook, name))

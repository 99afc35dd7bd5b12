"""Loading enabled plugins and calling what they declared, each under its own guard."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from fit_core.hooks.crumbs import Crumbs
from fit_core.hooks.guard import Failed, Guard, Notice
from fit_core.hooks.shape import WrongTypeError, rebuilt
from fit_core.hooks.trust import Standing
from fit_core.hooks.watch import Watch

if TYPE_CHECKING:
    import pluggy

T = TypeVar("T")
P = ParamSpec("P")

#: The name under which the core's own declarations go through the same hooks.
CORE = "core"


class Declared(NamedTuple):
    """One declaration with the plugin that made it."""

    plugin: str
    version: str


class Host:
    """The enabled plugins of one clinic.

    A plugin is imported when the first hook is asked for. Whatever goes wrong in it becomes a
    `Notice`; the job goes on without that one result.

    Args:
        standings: packs with their states; those that are active and hold code are loaded.
        built_in: modules of the core that declare through the same hooks, by import name.
        crumbs: folder of the breadcrumbs; None where nothing outlives the process.
        chosen: for declarations that two plugins make under one name, the plugin that was chosen,
            by ``hook.name``.

    """

    def __init__(
        self,
        standings: Iterable[Standing],
        built_in: Iterable[str] = (),
        crumbs: Path | None = None,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self._standings = tuple(s for s in standings if s.pack.kind != "data")
        self._built_in = tuple(built_in)
        self._crumbs = Crumbs(crumbs) if crumbs else None
        self._guard = Guard(self._crumbs)
        self._chosen = chosen or {}
        self._versions = {s.pack.name: s.pack.version for s in self._standings}
        self._manager: pluggy.PluginManager | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said about plugins so far."""
        return tuple(self._guard.notices)

    def load(self) -> None:
        """Import every active plugin now, so that what is wrong with one is said."""
        self._loaded()

    def declared(self, hook: str, expected: type[T]) -> tuple[tuple[Declared, T], ...]:
        """Everything that active plugins declare through a hook, checked to be of this type."""
        caller = getattr(self._loaded().hook, hook)
        results: list[tuple[Declared, T]] = []
        for implementation in caller.get_hookimpls():
            owner = Declared(implementation.plugin_name, self._version(implementation.plugin_name))
            items = self._run(owner, f"failed in {hook}", _as_list, implementation.function)
            for item in () if isinstance(items, Failed) else items:
                if isinstance(item, expected):
                    results.append((owner, item))
                else:
                    what = f"returned {type(item).__name__} from {hook}"
                    self._guard.note(*owner, f"{what}, not {expected.__name__}")
        return tuple(results)

    def named(self, hook: str, expected: type[T]) -> dict[str, tuple[Declared, T]]:
        """Declarations by their ``name``.

        Raises:
            RefusedError: two plugins declare one name and no person has chosen between them.

        """
        found: dict[str, list[tuple[Declared, T]]] = {}
        for owner, item in self.declared(hook, expected):
            found.setdefault(str(getattr(item, "name", "")), []).append((owner, item))
        return {name: self._choose(f"{hook}.{name}", rivals) for name, rivals in found.items()}

    def note(self, owner: Declared, deed: str) -> None:
        """Keep a notice about a plugin, for what its result turned out to be."""
        self._guard.note(*owner, deed)

    def call(
        self,
        owner: Declared,
        expected: type[T],
        function: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | None:
        """Call what a plugin declared. None when it failed; a notice says so."""
        result = self._run(owner, "failed while working", function, *args, **kwargs)
        if isinstance(result, Failed):
            return None
        if not isinstance(result, expected):
            self._guard.note(*owner, f"returned {type(result).__name__}, not {expected.__name__}")
            return None
        return result

    def close(self) -> None:
        """Say goodbye: the breadcrumb of this process is removed."""
        if self._crumbs:
            self._crumbs.close()

    def _choose(self, name: str, rivals: list[tuple[Declared, T]]) -> tuple[Declared, T]:
        if len(rivals) == 1:
            return rivals[0]
        wanted = [rival for rival in rivals if rival[0].plugin == self._chosen.get(name)]
        if len(wanted) == 1:
            return wanted[0]
        listed = " and ".join(f"{owner.plugin} {owner.version}" for owner, _ in rivals)
        raise RefusedError(
            f"{name} is declared by {listed}; neither wins.",
            f"Choose one: fit plugins choose {name} {rivals[0][0].plugin}",
        )

    def _run(
        self,
        owner: Declared,
        deed: str,
        function: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | Failed:
        if owner.plugin == CORE:
            return function(*args, **kwargs)
        plugin, version = owner
        return self._guard.run(plugin, version, deed, function, *args, **kwargs)

    def _loaded(self) -> pluggy.PluginManager:
        if self._manager is None:
            import pluggy

            from fit_core.hooks import specs

            self._manager = pluggy.PluginManager("fit")
            self._manager.add_hookspecs(specs)
            for name in self._built_in:
                self._manager.register(importlib.import_module(name), CORE)
            for standing in self._standings:
                if standing.state == "active":
                    self._load(self._manager, standing)
        return self._manager

    def _load(self, manager: pluggy.PluginManager, standing: Standing) -> None:
        """Import and register one plugin; name it if it replaced functions of the core."""
        owner = Declared(standing.pack.name, standing.pack.version)
        before = core_functions()
        module = self._run(owner, "failed on import", importlib.import_module, standing.pack.module)
        for name in replaced(before):
            self._guard.note(*owner, f"replaced {name}")
        if isinstance(module, Failed):
            return
        stray = _unknown_hooks(module, manager)
        if stray:
            self._guard.note(*owner, f"implements {stray}, which is no hook")
            return
        deed = "has a hook of the wrong form"
        done = self._run(owner, deed, _register, manager, module, owner.plugin)
        if isinstance(done, Failed):
            if manager.has_plugin(owner.plugin):
                manager.unregister(name=owner.plugin)
            return
        for warning in done:
            self._guard.note(*owner, f"uses what will go away: {warning}")

    def _version(self, plugin: str) -> str:
        return self._versions.get(plugin, "")


def _as_list(function: Callable[[], Iterable[object]]) -> list[object]:
    return list(function())


def _register(manager: pluggy.PluginManager, module: ModuleType, name: str) -> list[str]:
    """Register a plugin; give the warnings about deprecated hooks and arguments, with the line."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        manager.register(module, name)
    return [f"{warning.message} ({warning.filename}:{warning.lineno})" for warning in caught]


def _unknown_hooks(module: ModuleType, manager: pluggy.PluginManager) -> str:
    marked = (name for name, value in vars(module).items() if hasattr(value, "fit_impl"))
    return ", ".join(name for name in marked if not hasattr(manager.hook, name))

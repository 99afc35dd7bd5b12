"""Loading enabled plugins and calling what they declared, each under its own guard."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from fit_core.hooks.crumbs import Crumbs
from fit_core.hooks.dists import printable
from fit_core.hooks.footing import Footing
from fit_core.hooks.guard import Failed, Guard, Notice
from fit_core.hooks.shape import WrongTypeError, copied, rebuilt
from fit_core.hooks.trust import Standing
from fit_core.hooks.watch import Watch

if TYPE_CHECKING:
    import pluggy

T = TypeVar("T")
P = ParamSpec("P")

#: Hooks whose answers go beyond display: what they say of a person is worked out, not only shown.
#: A pack that implements one states what it is for, in its metadata and in each declaration, and
#: what it says is printed with that purpose (design part 1). Without it, it does not act.
BEYOND_DISPLAY = frozenset({"fit_signals", "fit_trajectories", "fit_analyses"})
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
        self._purposes = {s.pack.name: s.pack.purpose.strip() for s in self._standings}
        self._watch = Watch()
        self._footing = Footing()
        self._manager: pluggy.PluginManager | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said about plugins so far."""
        return tuple(self._guard.notices)

    def declared(self, hook: str, expected: type[T]) -> tuple[tuple[Declared, T], ...]:
        """Everything that active plugins declare through a hook, taken in as this type."""
        caller = getattr(self._loaded().hook, hook)
        results: list[tuple[Declared, T]] = []
        asked = [
            Declared(i.plugin_name, self._version(i.plugin_name)) for i in caller.get_hookimpls()
        ]
        for owner, implementation in zip(asked, caller.get_hookimpls(), strict=True):
            deed = f"failed in {hook}"
            items = self._run(owner, deed, _collect, implementation.function, expected)
            for item in () if isinstance(items, Failed) else items:
                if isinstance(item, WrongTypeError):
                    self.note(owner, f"returned {item.what} from {hook}, {item.why}")
                elif lacking := self._without_purpose(owner, hook, item):
                    self.note(owner, lacking, "ask its publisher what it is for")
                else:
                    results.append((owner, item))
        self._name_replaced(asked)
        return tuple(results)

    def named(self, hook: str, expected: type[T]) -> dict[str, tuple[Declared, T]]:
        """Declarations by their ``name``.

        Where several declare one name, none of them is in the answer until a person chooses; each
        is named in a notice, and the job goes on without.
        """
        found: dict[str, list[tuple[Declared, T]]] = {}
        for owner, item in self.declared(hook, expected):
            found.setdefault(str(getattr(item, "name", "")), []).append((owner, item))
        chosen = {name: self._choose(f"{hook}.{name}", rivals) for name, rivals in found.items()}
        return {name: one for name, one in chosen.items() if one}

    def note(self, owner: Declared, deed: str, remedy: str = "") -> None:
        """Keep a notice about a plugin, for what its result turned out to be."""
        if owner.plugin != CORE:
            self._guard.note(*owner, deed, remedy=remedy)

    def call(
        self, owner: Declared, expected: type[T], function: Callable[..., object], *args: object
    ) -> T | None:
        """Call what a plugin declared; it is handed copies. None when it failed; a notice says so.

        Args:
            owner: whose it is. expected: the type of the result. function: with its arguments,
                which a plugin may do with as it likes.

        """
        result = self._run(owner, "failed while working", _take, expected, function, _copies(args))
        self._name_replaced([owner])
        if isinstance(result, WrongTypeError):
            self.note(owner, f"returned {result}")
        return None if isinstance(result, Failed | WrongTypeError) else result

    def close(self) -> None:
        """Say goodbye: the breadcrumb of this process is removed."""
        if self._crumbs:
            self._crumbs.close()

    def purpose(self, plugin: str) -> str:
        """What a pack says of itself in its metadata; empty for the core."""
        return self._purposes.get(plugin, "")

    def _without_purpose(self, owner: Declared, hook: str, item: object) -> str:
        """What is said of a declaration beyond display that does not say what it is for."""
        if hook not in BEYOND_DISPLAY or owner.plugin == CORE:
            return ""
        if not self.purpose(owner.plugin):
            return f"states no purpose in its metadata, so that its {hook} is not used"
        if not str(getattr(item, "purpose", "")).strip():
            name = printable(str(getattr(item, "name", "")), 40)
            return f"states no purpose for {name} in {hook}, so that it is not used"
        return ""

    def _choose(self, what: str, rivals: list[tuple[Declared, T]]) -> tuple[Declared, T] | None:
        wanted = [rival for rival in rivals if rival[0].plugin == self._chosen.get(what)]
        if len(rivals) == 1 or len(wanted) == 1:
            return (wanted or rivals)[0]
        listed = " and ".join(f"{owner.plugin} {owner.version}".strip() for owner, _ in rivals)
        for owner, _ in rivals:
            deed = f"is not heard for {what}, which {listed} declare; neither wins"
            self.note(owner, deed, f"fit plugins choose {what} {owner.plugin} takes this one")
        return None

    def _name_replaced(self, asked: Sequence[Declared]) -> None:
        """Name what is not as it was in the core; any that was asked may be it."""
        suspects = {owner for owner in asked if owner.plugin != CORE}
        if not suspects:
            return
        self._put_back(suspects)
        names = self._watch.look()
        deed = "replaced" if len(suspects) == 1 else "may have replaced"
        for owner in suspects:
            for name in names:
                self.note(owner, f"{deed} {name}, a part of the core")

    def _put_back(self, suspects: Iterable[Declared]) -> None:
        for what in self._footing.put_back():
            for owner in suspects:
                self.note(owner, f"changed {what}, which was put back")

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
        module = self._run(owner, "failed on import", importlib.import_module, standing.pack.module)
        self._put_back([owner])
        for name in self._watch.look(standing.pack.folder):
            self.note(owner, f"replaced {name}, a part of the core")
        if isinstance(module, Failed):
            return
        deed = "has a hook of the wrong form"
        done = self._run(owner, deed, _register, manager, module, owner.plugin)
        if isinstance(done, Failed):
            if manager.has_plugin(owner.plugin):
                manager.unregister(name=owner.plugin)
            return
        for complaint in done:
            self.note(owner, complaint)

    def _version(self, plugin: str) -> str:
        return self._versions.get(plugin, "")


def _collect(
    function: Callable[[], Iterable[object]], expected: type[T]
) -> list[T | WrongTypeError]:
    return [_taken(item, expected) for item in function()]


def _take(
    expected: type[T], function: Callable[..., object], args: tuple[object, ...]
) -> T | WrongTypeError:
    return _taken(function(*args), expected)


def _taken(value: object, expected: type[T]) -> T | WrongTypeError:
    """A result as its type says, or the reason why it is none."""
    try:
        return rebuilt(value, expected)
    except WrongTypeError as wrong:
        return wrong


def _copies(args: tuple[object, ...]) -> tuple[object, ...]:
    """Frozen is a promise of the language that a plugin can break; a copy needs no promise."""
    return tuple(copied(value) for value in args)


def _register(manager: pluggy.PluginManager, module: ModuleType, name: str) -> list[str]:
    """Register a plugin, unless a hook of its is unknown; give what is to be said about it.

    A deprecated hook or argument is said with the line at which its author uses it.
    """
    stray = _unknown_hooks(module, manager)
    if stray:
        return [f"implements {stray}, which is no hook"]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        manager.register(module, name)
    return [
        f"uses what will go away: {warning.message} ({warning.filename}:{warning.lineno})"
        for warning in caught
    ]


def _unknown_hooks(module: ModuleType, manager: pluggy.PluginManager) -> str:
    """Marked functions that implement no hook, by the name that they are meant for."""
    marked = [(name, value.fit_impl) for name, value in vars(module).items() if _is_marked(value)]
    meant = [
        options.get("specname") or name for name, options in marked if not options["optionalhook"]
    ]
    return ", ".join(name for name in meant if not hasattr(manager.hook, name))


def _is_marked(value: object) -> bool:
    return isinstance(value, FunctionType) and hasattr(value, "fit_impl")

"""The guard around third-party code: what it contains, and what it can only name.

Contained: exceptions, `SystemExit`, printed output. Named: a slow call, a function of the core
that was replaced. Not containable in one process: `os._exit`, a crash, an endless loop, memory,
files, the network; the breadcrumb (`fit_core.hooks.crumbs`) names those at the next start.
"""

from __future__ import annotations

import contextlib
import io
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import NamedTuple, ParamSpec, TypeVar

from fit_core.hooks.crumbs import Crumbs

T = TypeVar("T")
P = ParamSpec("P")

#: Seconds after which a call is named as slow.
SLOW = 2.0


class Notice(NamedTuple):
    """A plugin misbehaved: which, what it did, what to do; with the traceback for ``why``."""

    plugin: str
    version: str
    deed: str
    remedy: str
    details: str = ""

    def __str__(self) -> str:
        return f"Plugin {self.plugin} {self.version} {self.deed}; {self.remedy}."


class Failed(NamedTuple):
    """In place of a result: the call did not give one."""

    deed: str


class Guard:
    """Runs third-party calls and collects what is to be said about them."""

    def __init__(self, crumbs: Crumbs | None) -> None:
        self._crumbs = crumbs
        self.notices: list[Notice] = []

    def run(
        self,
        plugin: str,
        version: str,
        deed: str,
        function: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | Failed:
        """Call a plugin's function.

        Args:
            plugin, version: whose function it is. deed: what is said if it fails, such as
                ``failed in fit_reports``.

        """
        printed = io.StringIO()
        start = time.perf_counter()
        try:
            with self._at(plugin), _captured(printed):
                return function(*args, **kwargs)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the fence around plugins
            said = f"{deed} ({type(error).__name__}: {error})"
            self.note(plugin, version, said, traceback.format_exc())
            return Failed(said)
        finally:
            self._after(plugin, version, printed.getvalue(), time.perf_counter() - start)

    def note(self, plugin: str, version: str, deed: str, details: str = "") -> None:
        """Keep a notice; the same deed is said once."""
        notice = Notice(plugin, version, deed, _remedy(plugin), details)
        if not any(there[:4] == notice[:4] for there in self.notices):
            self.notices.append(notice)

    def _at(self, plugin: str) -> contextlib.AbstractContextManager[None]:
        return self._crumbs.at(plugin) if self._crumbs else contextlib.nullcontext()

    def _after(self, plugin: str, version: str, printed: str, seconds: float) -> None:
        if printed:
            self.note(plugin, version, "printed, and what it printed was left out", printed)
        if seconds > SLOW:
            self.note(plugin, version, f"took {seconds:.0f} seconds for one call")


@contextlib.contextmanager
def _captured(into: io.StringIO) -> Iterator[None]:
    with contextlib.redirect_stdout(into), contextlib.redirect_stderr(into):
        yield


def _remedy(plugin: str) -> str:
    return f"fit plugins why {plugin} says more, fit plugins disable {plugin} switches it off"


def core_functions() -> dict[str, FunctionType]:
    """Every function of the loaded modules of the core by its full name."""
    found: dict[str, FunctionType] = {}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "fit_core":
            for attribute, value in vars(module).items():
                if isinstance(value, FunctionType):
                    found[f"{name}.{attribute}"] = value
    return found


def replaced(before: dict[str, FunctionType]) -> tuple[str, ...]:
    """Names of functions of the core that are not what they were."""
    now = core_functions()
    return tuple(name for name, function in before.items() if now.get(name) is not function)

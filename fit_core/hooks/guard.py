"""The guard around third-party code: what it contains, and what it can only name.

Contained: whatever is raised, `SystemExit` and private exceptions too; printed output; waiting for
input; decimal contexts and other context variables. Named: a slow call, an interrupted one. Not
containable in one process: `os._exit`, a crash, an endless loop, memory, threads, files, the
network; the breadcrumb (`fit_core.hooks.crumbs`) names what never returned at the next start.
"""

from __future__ import annotations

import contextlib
import contextvars
import io
import sys
import time
import traceback
from collections.abc import Callable
from typing import NamedTuple, ParamSpec, TypeGuard, TypeVar

from fit_core.errors import FitError
from fit_core.hooks.crumbs import Crumbs
from fit_core.hooks.dists import printable

T = TypeVar("T")
P = ParamSpec("P")

#: Seconds after which a call is named as slow.
SLOW = 2.0
#: Characters of a plugin's own words that are repeated on the terminal.
_MOST = 300


class Notice(NamedTuple):
    """A plugin misbehaved: which, what it did, what to do.

    ``details`` is for ``why``: the traceback, or what was printed. ``trace`` is where it failed,
    without the message, which may hold what a client said; it alone is ever kept.
    """

    plugin: str
    version: str
    deed: str
    remedy: str
    details: str = ""
    trace: str = ""

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

        Only a person's Ctrl-C ends the program; a plugin cannot be told apart from the person
        there, so it is named, in case it was the reason.

        Args:
            plugin, version: whose function it is. deed: what is said if it fails, such as
                ``failed in fit_reports``.

        """
        printed = _Printed()
        start = time.perf_counter()
        try:
            with self._at(plugin), _Captured(printed):
                return contextvars.copy_context().run(function, *args, **kwargs)
        except KeyboardInterrupt:
            self.note(plugin, version, "was at work when the program was interrupted")
            raise
        except BaseException as error:  # noqa: BLE001 - the fence around plugins
            said, remedy = f"{deed} ({type(error).__name__}: {_message(error)})", ""
            if _speaks(error):
                said, remedy = f"stopped: {error.what.rstrip('.')}", _step(error)
            trace = f"{''.join(traceback.format_tb(error.__traceback__))}{type(error).__name__}"
            self.note(plugin, version, said, traceback.format_exc(), trace, remedy)
            return Failed(said)
        finally:
            self._after(plugin, version, printed.getvalue(), time.perf_counter() - start)

    def note(
        self,
        plugin: str,
        version: str,
        deed: str,
        details: str = "",
        trace: str = "",
        remedy: str = "",
    ) -> None:
        """Keep a notice, on one line; the same deed is said once."""
        said = printable(deed.replace("\n", " "), _MOST)
        notice = Notice(plugin, version, said, remedy or _remedy(plugin), details, trace)
        if not any(there[:4] == notice[:4] for there in self.notices):
            self.notices.append(notice)

    def _at(self, plugin: str) -> contextlib.AbstractContextManager[None]:
        return self._crumbs.at(plugin) if self._crumbs else contextlib.nullcontext()

    def _after(self, plugin: str, version: str, printed: str, seconds: float) -> None:
        if printed:
            self.note(plugin, version, "printed, and what it printed was left out", printed)
        if seconds > SLOW:
            self.note(plugin, version, f"took {seconds:.0f} seconds for one call")


class _Printed(io.StringIO):
    """Takes what is printed; a plugin that closes it closes nothing."""

    def close(self) -> None:
        """Stay open: what was printed is read after the call."""


class _Captured:
    """Take what is printed, and let whoever asks at the terminal meet its end at once.

    A class and no generator, as the breadcrumb's: both stand around every call of every plugin.
    """

    def __init__(self, into: io.StringIO) -> None:
        self._into = into

    def __enter__(self) -> None:
        self._streams = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = io.StringIO(), self._into, self._into

    def __exit__(self, *_: object) -> None:
        sys.stdin, sys.stdout, sys.stderr = self._streams


def _message(error: BaseException) -> str:
    """What an exception says; one that cannot even say it says nothing."""
    try:
        return str(error)
    except BaseException:  # noqa: BLE001 - this too is the plugin's code
        return "it has no message"


def _speaks(error: BaseException) -> TypeGuard[FitError]:
    """Whether it is an error of the core, made for the person at work, and in order."""
    return type(error) is FitError and type(error.what) is type(error.next_step) is str


def _step(error: FitError) -> str:
    """What an error says to do next, to stand after a semicolon."""
    step = printable(error.next_step.rstrip("."), _MOST)
    return step[:1].lower() + step[1:]


def _remedy(plugin: str) -> str:
    return f"fit plugins why {plugin} says more, fit plugins disable {plugin} switches it off"

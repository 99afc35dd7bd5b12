"""Breadcrumbs: which plugin was at work when a process ended without saying goodbye.

Before each guarded call the plugin's name is written into a small file that the process holds
locked. A process that ends well empties it; one that was killed by its plugin cannot, and the
next start finds the name in a file that nobody holds. The file is mapped into memory, so that a
name costs no call of the system; its page outlives a process, and a power cut is no plugin's fault.
"""

from __future__ import annotations

import contextlib
import mmap
import os
from pathlib import Path

from fit_core.files.lock import try_hold

_SIZE = 256


class Crumbs:
    """The breadcrumb of this process, in a folder that the clinic's processes share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None
        self._page: mmap.mmap | None = None
        self._path = folder / f"{os.getpid()}"

    def at(self, plugin: str) -> contextlib.AbstractContextManager[None]:
        """Say that a plugin is at work, for as long as this context lasts.

        An exception is a return like any other. What leaves the name standing is only what never
        comes back here: an exit of the process, a crash, a kill of an endless loop.
        """
        return _AtWork(self, plugin)

    def close(self) -> None:
        """Remove the breadcrumb of this process; it ends well."""
        if self._page is not None:
            self._page.close()
            self._page = None
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
            self._path.unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Write whose name stands in the breadcrumb; empty for nobody's."""
        if self._page is None:
            self._page = self._open()
        self._page[:] = text.encode().ljust(_SIZE)[:_SIZE]

    def _open(self) -> mmap.mmap:
        # the mode holds for the last folder only, and others have no business in the one above
        self._folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try_hold(self._handle)
        # written once in full: a page without a place on the disk could not be written to later
        os.write(self._handle, b" " * _SIZE)
        return mmap.mmap(self._handle, _SIZE)


class _AtWork(contextlib.AbstractContextManager[None]):
    """A plugin's name in the breadcrumb, for as long as it is at work."""

    def __init__(self, crumbs: Crumbs, plugin: str) -> None:
        self._crumbs = crumbs
        self._plugin = plugin

    def __enter__(self) -> None:
        self._crumbs.write(self._plugin)

    def __exit__(self, *_: object) -> None:
        self._crumbs.write("")


def fallen(folder: Path) -> tuple[str, ...]:
    """Names of plugins at whose work a process ended; their breadcrumbs are taken up."""
    if not folder.is_dir():
        return ()
    names = (_take_up(path) for path in sorted(folder.iterdir()))
    return tuple(name for name in names if name)


def _take_up(path: Path) -> str:
    """Read and remove the breadcrumb of an ended process; empty while its process lives."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return ""
    try:
        if not try_hold(handle):
            return ""
        name = os.read(handle, _SIZE).decode(errors="replace").strip()
        path.unlink(missing_ok=True)
        return name
    finally:
        os.close(handle)

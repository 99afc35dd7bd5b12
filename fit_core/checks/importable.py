"""Let a rule run the code of a pack that is not installed, and leave nothing of it behind."""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterator
from types import ModuleType

from fit_core.checks.subjects import PackFolder


@contextlib.contextmanager
def importable(pack: PackFolder) -> Iterator[None]:
    """Let the plugin of a project that is not installed be imported, and forget it afterwards."""
    folder = pack.facts.folder
    if pack.facts.root is None or folder is None:
        yield
        return
    other = _taken_out(folder.name)  # a module of this name that is not this pack's
    sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder.parent))
        _taken_out(folder.name)
        sys.modules.update(other)


def _taken_out(package: str) -> dict[str, ModuleType]:
    """Take a package and its modules out of what is imported."""
    names = [name for name in sys.modules if name.partition(".")[0] == package]
    return {name: sys.modules.pop(name) for name in names}

"""Let a rule run the code of a pack that is not installed, and leave nothing of it behind."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from fit_core.checks.subjects import PackFolder


@contextlib.contextmanager
def importable(pack: PackFolder) -> Iterator[None]:
    """Let the plugin of a project that is not installed be imported, and forget it afterwards."""
    folder = pack.facts.folder
    if pack.facts.root is None or folder is None:
        yield
        return
    before = set(sys.modules)
    sys.path.insert(0, str(folder.parent))
    try:
        yield
    finally:
        sys.path.remove(str(folder.parent))
        for name in set(sys.modules) - before:
            if name.partition(".")[0] == folder.name:
                del sys.modules[name]

"""Hooks, discovery and guarded calls. Plugin authors need one name from here: ``hookimpl``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pluggy

    hookimpl: pluggy.HookimplMarker

#: The number that a plugin's metadata is compared with before anything of it is imported.
FIT_API = 0

__all__ = ["FIT_API", "hookimpl"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Make ``hookimpl`` on first use, so that commands without plugins never import pluggy."""
    if name == "hookimpl":
        import pluggy

        return pluggy.HookimplMarker("fit")
    raise AttributeError(name)

"""Where plugins failed, kept for ``fit plugins why``.

Kept are the places in the code and the kind of the error. Its message is not: it is shown once, on
the terminal, because it may hold what a client said.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from fit_core.errors import FitError
from fit_core.files.whole import write_whole
from fit_core.hooks.guard import Notice


class Failure(msgspec.Struct, frozen=True):
    """The last failure of a plugin: in which version, and where in its code."""

    version: str
    trace: str


def keep_failures(clinic: Path, notices: Iterable[Notice]) -> None:
    """Keep where plugins failed; where nothing can be written, the job matters more."""
    for notice in notices:
        if notice.trace:
            with contextlib.suppress(FitError, OSError):
                path = _file(clinic, notice.plugin)
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                failure = Failure(notice.version, notice.trace)
                write_whole(path, msgspec.json.encode(failure))


def last_failure(clinic: Path, name: str) -> Failure | None:
    """Where a plugin failed last, since it was enabled."""
    try:
        return msgspec.json.decode(_file(clinic, name).read_bytes(), type=Failure)
    except (OSError, msgspec.DecodeError):
        return None


def forget_failure(clinic: Path, name: str) -> None:
    """Begin anew: a person accepted the plugin as it is now."""
    _file(clinic, name).unlink(missing_ok=True)


def _file(clinic: Path, name: str) -> Path:
    return clinic / "plugins" / "failed" / f"{name}.json"

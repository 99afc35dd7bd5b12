"""Read the fields of a PDF in a process of its own, with little memory and time.

A file that blows up when it is unpacked, or brings the reading library down, costs only itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from fit_core.errors import RefusedError
from fit_core.files.acroform import MAX_BYTES, NEXT, Found, read_fields, refuse_large

_MEMORY, _SECONDS = 1024**3, 20


def read_apart(data: bytes) -> tuple[Found, ...]:
    """Read the fields of a file in a process of its own.

    Raises:
        RefusedError: the file is too large, damaged, encrypted, has no fields or holds what could
            act; or it could not be read within the limits.

    """
    refuse_large(data)
    reader = [sys.executable, "-P", "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 - this program's own reader
            reader, input=data, capture_output=True, timeout=2 * _SECONDS, check=True
        )
        told = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise RefusedError(
            "The file could not be read within the limits of memory and time.", NEXT
        ) from error
    if "refused" in told:
        raise RefusedError(*told["refused"])
    return tuple(
        Found(name, kind, held, tuple(shown), tuple(states))
        for name, kind, held, shown, states in told["fields"]
    )


def _limit() -> None:
    """Give this process little memory and time, where the system has such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _serve() -> None:
    """Read a file from standard input, and write its fields, or why not, as JSON."""
    _limit()
    try:
        told: dict[str, Any] = {"fields": read_fields(sys.stdin.buffer.read(MAX_BYTES + 1))}
    except RefusedError as refused:
        told = {"refused": [refused.what, refused.next_step]}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _serve()

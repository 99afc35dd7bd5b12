"""A file is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from fit_core.errors import FitError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that its name holds the old bytes or the new ones, never half of them.

    The bytes go to a private file beside it, are flushed to the disk, and take the name at once.
    The file is readable by its owner only.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
        flush_folder(path.parent)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _cannot_write(path, error) from error


def flush_folder(folder: Path) -> None:
    """Make the new name itself durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot_write(path: Path, error: OSError) -> FitError:
    reason = error.strerror or str(error)
    return FitError(
        f"{path} could not be written: {reason}; nothing was changed.",
        "Choose a folder that you may write to and that has room, then try again.",
    )

"""The files of a pack: counted before anything is read, then hashed one by one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fit_core.hooks.dists import printable

#: Limits of one pack. The largest pack of ours, with its fonts, has 40 files and 2 MB.
MAX_FILES = 2_000
MAX_BYTES = 50 * 2**20
CACHE = "__pycache__"
#: Names that are devices on Windows, whatever their ending.
_RESERVED = {"CON", "PRN", "AUX", "NUL"} | {
    f"{port}{n}" for port in ("COM", "LPT") for n in range(10)
}
_COMPILED = {".pyc", ".pyo", ".pyd", ".so", ".dll", ".dylib", ".wasm", ".exe", ".com", ".msi"}
_SCRIPTS = {".py", ".pyw", ".pyx", ".js", ".sh", ".bash", ".zsh", ".bat", ".cmd", ".ps1", ".vbs"}
_STARTERS = {".pth", ".lnk", ".desktop", ".command", ".app"}
_ARCHIVES = {".zip", ".whl", ".egg", ".jar"}
CODE_SUFFIXES = frozenset(_COMPILED | _SCRIPTS | _STARTERS | _ARCHIVES)


class Survey(NamedTuple):
    """What lies in a folder.

    Attributes:
        files: paths relative to the folder, ``/`` between parts, in order; bytecode caches, which
            Python writes beside code when it likes, are left out.
        code: the first path that holds code, else empty. fault: what no pack may hold, else empty.

    """

    files: tuple[str, ...]
    code: str
    fault: str


class _UnfitError(Exception):
    """The folder holds what no pack may hold."""


def survey(folder: Path) -> Survey:
    """Look through a folder without reading a file; stops at the first thing that is unfit."""
    try:
        _refuse_link(folder.is_symlink(), folder.name)
        found = sorted(_walk(folder))
        _refuse_alike(found)
    except _UnfitError as unfit:
        return Survey((), "", str(unfit))
    except OSError as error:
        return Survey((), "", f"its folder cannot be read: {error.strerror or error}")
    code = next((path for path in found if _is_code(path)), "")
    return Survey(tuple(path for path in found if not path.endswith(CACHE)), code, "")


def digests(folder: Path, files: tuple[str, ...]) -> dict[str, str]:
    """SHA-256 of each file, by its path. The files themselves are read: RECORD is only a claim."""
    import hashlib

    found = {}
    for path in files:
        with (folder / path).open("rb") as file:
            found[path] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def fingerprint(files: dict[str, str]) -> str:
    """``sha256:`` and 64 hex digits over the names and digests of files, in order."""
    import hashlib

    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(files.items()))
    return f"sha256:{hashlib.sha256(lines.encode()).hexdigest()}"


def _walk(folder: Path) -> Iterator[str]:
    """Paths of all files, and of bytecode caches without what is in them."""
    waiting, count, size = [""], 0, 0
    while waiting:
        inside = waiting.pop()
        with os.scandir(folder / inside) as entries:
            for entry in entries:
                path = f"{inside}/{entry.name}" if inside else entry.name
                _refuse_name(path)
                _refuse_link(entry.is_symlink(), path)
                count += 1
                if entry.is_dir(follow_symlinks=False) and entry.name != CACHE:
                    waiting.append(path)
                else:
                    size += _size(entry, path)
                    yield path
                _refuse_mass(count, size)


def _size(entry: os.DirEntry[str], path: str) -> int:
    if entry.name == CACHE:
        return 0
    if not entry.is_file(follow_symlinks=False):
        raise _UnfitError(f"{path} in it is no plain file")
    return entry.stat(follow_symlinks=False).st_size


def _refuse_name(path: str) -> None:
    """Names that another system cannot hold, or that would garble a printed list."""
    name = path.rpartition("/")[2]
    reserved = name.partition(".")[0].rstrip().upper() in _RESERVED or name[-1] in ". "
    if reserved or not path.isprintable() or set(name) & set('\\:*?"<>|'):
        raise _UnfitError(f"it holds a file with an unusable name: {printable(path)}")


def _refuse_link(is_link: bool, path: str) -> None:
    if is_link:
        raise _UnfitError(f"{path} in it is a symbolic link; install it with its files copied")


def _refuse_mass(count: int, size: int) -> None:
    if count > MAX_FILES:
        raise _UnfitError(f"it holds more than {MAX_FILES:,} files")
    if size > MAX_BYTES:
        raise _UnfitError(f"its files are larger than {MAX_BYTES // 2**20} MB together")


def _refuse_alike(paths: list[str]) -> None:
    """Two names that are one on Windows and macOS: which file wins there, nobody knows."""
    seen: dict[str, str] = {}
    for path in paths:
        twin = seen.setdefault(path.casefold(), path)
        if twin != path:
            raise _UnfitError(f"{twin} and {path} in it differ only by capital letters")


def _is_code(path: str) -> bool:
    return path.endswith(CACHE) or os.path.splitext(path)[1].lower() in CODE_SUFFIXES  # noqa: PTH122

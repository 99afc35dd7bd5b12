"""Which packs are installed, read from their metadata. Nothing of a pack is imported here."""

from __future__ import annotations

import hashlib
from importlib import metadata
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Literal

import msgspec

#: Entry point groups whose value is a folder of data, and the one whose value is a module.
DATA_GROUPS = {"fit.measures": "measures", "fit.adaptations": "layers"}
CODE_GROUP = "fit.plugins"
_CODE_SUFFIXES = {".py", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".pth"}

Kind = Literal["data", "code", "both"]


class Pack(msgspec.Struct, frozen=True):
    """An installed distribution that offers something to the framework.

    Attributes:
        name: the one name: entry point, pack, configuration and what is printed.
        folder: where its own files lie, or None when they cannot be found.
        groups: the entry point groups that it names. module: what a code plugin is imported as.
        api: the hook API number that its metadata states, from the keyword ``fit-api-N``.
        fault: why the pack cannot be used at all, else empty.

    """

    name: str
    version: str
    kind: Kind
    groups: tuple[str, ...]
    module: str
    folder: Path | None
    publisher: str
    licence: str
    purpose: str
    api: int | None
    fault: str = ""

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of the pack's own files."""
        return fingerprint(self.folder) if self.folder else ""


def installed_packs() -> tuple[Pack, ...]:
    """All packs of this environment, by name. Reads metadata and finds folders, imports nothing."""
    found: dict[tuple[str, str], list[metadata.EntryPoint]] = {}
    for group in (*DATA_GROUPS, CODE_GROUP):
        for point in metadata.entry_points(group=group):
            owner = point.dist.name if point.dist else ""
            found.setdefault((point.name, owner), []).append(point)
    packs = [_pack(name, points) for (name, _), points in sorted(found.items())]
    return tuple(_mark_twins(packs))


def _pack(name: str, points: list[metadata.EntryPoint]) -> Pack:
    groups = tuple(sorted(point.group for point in points))
    module = points[0].module
    folder = _folder_of(module)
    kind: Kind = "data"
    if CODE_GROUP in groups:
        kind = "code" if len(groups) == 1 else "both"
    dist = points[0].dist
    return Pack(
        name=name,
        version=dist.version if dist else "",
        kind=kind,
        groups=groups,
        module=module,
        folder=folder,
        publisher=_stated(dist, "Author", "Author-email", "Maintainer", "Maintainer-email"),
        licence=_stated(dist, "License-Expression", "License"),
        purpose=_stated(dist, "Summary"),
        api=_api_number(_stated(dist, "Keywords")),
        fault=_fault(kind, module, folder),
    )


def _stated(dist: metadata.Distribution | None, *fields: str) -> str:
    """The first of these metadata fields that says something."""
    if dist is None:
        return ""
    facts = dist.metadata
    return next((facts[field] for field in fields if field in facts), "")


def _api_number(keywords: str) -> int | None:
    for word in keywords.replace(",", " ").split():
        number = word.removeprefix("fit-api-")
        if number != word and number.isdigit():
            return int(number)
    return None


def _folder_of(module: str) -> Path | None:
    """The folder of a top-level package, found without importing it."""
    try:
        spec = PathFinder.find_spec(module.partition(".")[0])
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if len(places) == 1 else None


def _fault(kind: Kind, module: str, folder: Path | None) -> str:
    if folder is None:
        return f"its folder {module} cannot be found as one package"
    if kind == "data":
        code = next((path for path in _own_files(folder) if path.suffix in _CODE_SUFFIXES), None)
        if code:
            return f"it is declared as data but holds code: {code.relative_to(folder)}"
    return ""


def _own_files(folder: Path) -> list[Path]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if "__pycache__" not in path.parts]


def fingerprint(folder: Path) -> str:
    """SHA-256 over the relative names and contents of the files of a folder, in order."""
    total = hashlib.sha256()
    for path in _own_files(folder):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{total.hexdigest()}"


def _mark_twins(packs: list[Pack]) -> list[Pack]:
    """Two packs with one name: both are listed and neither is used until one is removed."""
    names = [pack.name for pack in packs]
    return [
        msgspec.structs.replace(pack, fault=f"two installed packs are named {pack.name}")
        if names.count(pack.name) > 1
        else pack
        for pack in packs
    ]

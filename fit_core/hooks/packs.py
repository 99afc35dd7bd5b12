"""Which packs are installed, read from their metadata. Nothing of a pack is imported here.

A pack that is not in order is listed with its fault and stops no other.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from fit_core.hooks import folders
from fit_core.hooks.dists import Dist, Point, distributions, printable
from fit_core.hooks.places import Places

#: Entry point groups whose value is a folder of data, and the one whose value is a module.
DATA_GROUPS = {"fit.measures": "measures", "fit.adaptations": "layers", "fit.fonts": "fonts"}
CODE_GROUP = "fit.plugins"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+", re.ASCII)
_MODULE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*", re.ASCII)
_API = re.compile(r"(?:^|[\s,])fit-api-([0-9]{1,4})(?=[\s,]|$)", re.ASCII)

Kind = Literal["data", "code", "both"]


class Pack(msgspec.Struct, frozen=True):
    """An installed distribution that offers something to the framework.

    Attributes:
        name: the one name: entry point, pack, configuration and what is printed.
        folder: where its own files lie, or None when they cannot be found.
        groups: the entry point groups that it names. module: what a code plugin is imported as.
        api: the hook API number that its metadata states, from the keyword ``fit-api-N``.
        fault: why the pack cannot be used at all, else empty.
        distribution: the name under which it is installed and removed; empty for a pack that
            is not installed.

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
    distribution: str = ""

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of the pack's own files; empty where it has a fault."""
        return "" if self.fault else folders.fingerprint(self.files())

    def files(self) -> dict[str, str]:
        """SHA-256 of each of its own files, by path; none where they are not fit to be read."""
        found = folders.survey(self.folder) if self.folder else None
        return folders.digests(self.folder, found.files) if self.folder and found else {}


def installed_packs() -> tuple[Pack, ...]:
    """All packs of this environment, by name. Reads metadata and finds folders, imports nothing."""
    places = Places()
    packs = [pack for dist in distributions() for pack in packs_of(dist, places)]
    return tuple(sorted(_mark_twins(packs), key=lambda pack: (pack.name, pack.distribution)))


def packs_of(dist: Dist, places: Places | None = None) -> Iterator[Pack]:
    """One pack for each name that a distribution declares; one for a list that cannot be read.

    Args:
        dist: as it is installed. places: the import path, where it has been listed already.

    """
    places = places or Places()
    known = [point for point in dist.points if point.group in (*DATA_GROUPS, CODE_GROUP)]
    if dist.fault and not known:
        yield _pack(dist, dist.name, [], places)
    for name in dict.fromkeys(point.name for point in known):
        yield _pack(dist, name, [point for point in known if point.name == name], places)


def _pack(dist: Dist, name: str, points: list[Point], places: Places) -> Pack:
    groups = tuple(sorted(point.group for point in points))
    module = _module_of(points)
    kind: Kind = "data"
    if CODE_GROUP in groups:
        kind = "code" if len(groups) == 1 else "both"
    fault = dist.fault or _misnamed(name, points)
    folder = None if fault else places.folder(module)
    return Pack(
        name=_shown(name),
        version=dist.version,
        kind=kind,
        groups=groups,
        module=printable(module),
        folder=folder,
        publisher=_stated(dist, "author", "author-email", "maintainer", "maintainer-email"),
        licence=_stated(dist, "license-expression", "license"),
        purpose=_stated(dist, "summary"),
        api=_api_number(dist.facts.get("keywords", "")),
        distribution=dist.name,
        fault=fault or _misplaced(dist, module, folder) or _unfit(kind, folder),
    )


def _shown(name: str) -> str:
    """The name, or of a name that is refused what is safe to print and to name a file by."""
    return name if _NAME.fullmatch(name) else _UNSAFE.sub("_", name)[:64] or "_"


def _module_of(points: list[Point]) -> str:
    """The module of the code; the package that holds the data where there is no code."""
    values = sorted((point.group != CODE_GROUP, point.value) for point in points)
    return values[0][1] if values else ""


def _stated(dist: Dist, *headers: str) -> str:
    """The first of these metadata headers that says something."""
    return next((dist.facts[header] for header in headers if dist.facts.get(header)), "")


def _api_number(keywords: str) -> int | None:
    found = _API.search(keywords)
    return int(found[1]) if found else None


def _misnamed(name: str, points: list[Point]) -> str:
    """What is wrong with what the entry points of one pack say."""
    if not _NAME.fullmatch(name):
        return "its name is not of small letters, digits and hyphens (64 at most)"
    if len({point.group for point in points}) < len(points):
        return f"it declares the name {name} twice in one group"
    for point in points:
        if fault := _wrong_value(point):
            return fault
    if len({point.value.partition(".")[0] for point in points}) > 1:
        return "its entry points name more than one package"
    return ""


def _wrong_value(point: Point) -> str:
    value, top = printable(point.value, 80), point.value.partition(".")[0]
    if not _MODULE.fullmatch(point.value):
        return f"its entry point {value or 'without a value'} is no plain module name"
    if top in sys.stdlib_module_names:
        return f"its package {top} has the name of a part of Python"
    if top == "fit_core":
        return "it names the core as its own package"
    if point.group in DATA_GROUPS and top != point.value:
        return f"its entry point {value} is no whole package; data lies in the package itself"
    return ""


def _misplaced(dist: Dist, module: str, folder: Path | None) -> str:
    """A pack owns the folder beside its metadata; only an author's own lies somewhere else."""
    if folder is None:
        return f"its folder {module} cannot be found as one package"
    if not dist.editable and folder.parent.resolve() != Path(dist.root):
        return f"its folder {folder.name} does not lie beside its metadata"
    return ""


def _unfit(kind: Kind, folder: Path | None) -> str:
    if folder is None:
        return ""
    found = folders.survey(folder)
    if found.code and kind == "data":
        return f"it is declared as data but holds code: {found.code}"
    return found.fault


def _mark_twins(packs: list[Pack]) -> Iterator[Pack]:
    """Two packs with one name or one package: all are listed, none is used until one is removed."""
    names = Counter(pack.name for pack in packs)
    homes = Counter(str(pack.folder) for pack in packs if pack.folder)
    for pack in packs:
        fault = pack.fault
        if names[pack.name] > 1:
            fault = f"two installed packs are named {pack.name}"
        elif homes[str(pack.folder)] > 1:
            fault = f"two installed packs name the package {pack.module.partition('.')[0]}"
        yield msgspec.structs.replace(pack, fault=fault) if fault != pack.fault else pack

"""The installed distributions that offer something to the framework, read under limits.

Not through `importlib.metadata`: importing it costs four times a bare start of Python, it reads
files of any size, and one file that is not UTF-8 ends the whole list. The files are those of the
specifications "Recording installed projects" and "Entry points" of the Python packaging guide.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from typing import NamedTuple

#: Bytes of a metadata file that are looked at. Ours need 2 kB; the headers of the largest known
#: distributions, with a whole licence among them, stay below 40 kB.
MAX_BYTES = 64 * 1024
_ENDING = ".dist-info"
_PREFIX = "fit."
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?", re.ASCII)
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9.!+_-]{0,63}", re.ASCII)


class Point(NamedTuple):
    """One line of ``entry_points.txt`` in a group of ours."""

    group: str
    name: str
    value: str


class Dist(NamedTuple):
    """An installed distribution with entry points of ours.

    Attributes:
        name, version: as its metadata state them; those of its folder where that is not in order.
        root: the folder that it is installed in. editable: it is used where its author works.
        facts: the first line of each header, by the header's name in small letters.
        points: its entry points in groups ``fit.*``. fault: why it cannot be used, else empty.

    """

    name: str
    version: str
    root: str
    editable: bool
    facts: dict[str, str]
    points: tuple[Point, ...]
    fault: str


def distributions() -> Iterator[Dist]:
    """All distributions of this environment with entry points of ours, first come first.

    What lies in a folder that is named relative to the current one is not installed.
    """
    seen: set[str] = set()
    for root in dict.fromkeys(os.path.realpath(place) for place in sys.path if _absolute(place)):
        found = _infos(root)
        for key in sorted(found.keys() - seen):
            for info in found[key]:
                if dist := _dist(root, info, alone=len(found[key]) == 1):
                    yield dist
        seen |= found.keys()


def printable(text: str, limit: int = 200) -> str:
    """Text of a stranger on one line: no control signs, no hidden marks of direction."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)[
        :limit
    ]


def _absolute(place: object) -> bool:
    return isinstance(place, str) and os.path.isabs(place)  # noqa: PTH117


def _infos(root: str) -> dict[str, list[str]]:
    """Metadata folders by the normalised name of their distribution."""
    try:
        names = os.listdir(root)  # noqa: PTH208 - text is all that is needed, a tenth of the time
    except OSError:  # zip files and folders that are not there
        return {}
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        if name.endswith(_ENDING) and not name.startswith("~"):  # what pip left half removed
            found.setdefault(_normal(name.partition("-")[0]), []).append(name)
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _dist(root: str, info: str, *, alone: bool) -> Dist | None:
    folder = os.path.join(root, info)  # noqa: PTH118
    data = _read(os.path.join(folder, "entry_points.txt"))  # noqa: PTH118
    if data is None or _PREFIX.encode() not in data:
        return None
    points, fault = _points(data)
    if not points and not fault:
        return None
    facts, unread = _facts(_read(os.path.join(folder, "METADATA")))  # noqa: PTH118
    stem, version = info.removesuffix(_ENDING).partition("-")[::2]
    misstated = _misstated(facts, stem)
    faults = (fault, unread, misstated, "" if alone else _several(stem))
    editable = _read(os.path.join(folder, "direct_url.json")) or b""  # noqa: PTH118
    return Dist(
        name=printable(stem) if misstated else facts["name"],
        version=printable(version) if misstated else facts["version"],
        root=root,
        editable=re.search(rb'"editable"\s*:\s*true', editable) is not None,
        facts=facts,
        points=points,
        fault=next(filter(None, faults), ""),
    )


def _read(path: str) -> bytes | None:
    """Up to one byte more than the limit; None where there is no plain file."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - a pipe would never end
            return None
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(MAX_BYTES + 1)
    except OSError:
        return None


def _points(data: bytes) -> tuple[tuple[Point, ...], str]:
    if len(data) > MAX_BYTES:
        return (), "its entry_points.txt is larger than 64 kB"
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return (), "its entry_points.txt is not UTF-8"
    group, points = "", []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            group = line.strip("[] \t")
        elif group.startswith(_PREFIX) and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            points.append(Point(group, name.strip(), value.strip()))
    return tuple(points), ""


def _facts(data: bytes | None) -> tuple[dict[str, str], str]:
    """Headers by name; lines that go on with a header are left out, as none of ours needs them."""
    if data is None:
        return {}, "it has no METADATA"
    head, end, _ = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    if len(data) > MAX_BYTES and not end:
        return {}, "the headers of its METADATA are longer than 64 kB"
    try:
        lines = head.decode().split("\n")
    except UnicodeDecodeError:
        return {}, "its METADATA is not UTF-8"
    facts: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and not line[0].isspace():
            facts.setdefault(name.lower(), printable(value.strip()))
    return facts, ""


def _misstated(facts: dict[str, str], stem: str) -> str:
    """What is wrong with name and version, which ``fit plugins list --requirements`` prints."""
    name, version = facts.get("name", ""), facts.get("version", "")
    if not _NAME.fullmatch(name):
        return f"its METADATA states {f'the name {name}' if name else 'no Name'}"
    if not _VERSION.fullmatch(version):
        return f"its METADATA states {f'the version {version}' if version else 'no Version'}"
    if _normal(name) != _normal(stem):
        return f"its METADATA names {name} and its folder {printable(stem)}"
    return ""


def _several(stem: str) -> str:
    return f"the metadata of several versions of {printable(stem)} lie side by side"

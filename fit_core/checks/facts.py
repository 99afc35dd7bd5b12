"""What a pack says of itself: read from its ``pyproject.toml``, or from installed metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from fit_core.errors import Problem
from fit_core.hooks.dists import Dist, Point, distributions
from fit_core.hooks.packs import CODE_GROUP, DATA_GROUPS, Pack
from fit_core.measure.load import located
from fit_core.measure.source import Source, read_source, sound_source
from fit_core.measure.walk import Trouble

PROJECT_FILE = "pyproject.toml"
GROUPS = (*DATA_GROUPS, CODE_GROUP)


class PackFacts(NamedTuple):
    """The metadata of a pack.

    Attributes:
        file: named in messages. root: the folder of the project, None for an installed pack.
        points: its entry points in the framework's groups.
        keywords: as stated. requires: as stated, of a project only.
        fault: why an installed pack cannot be used, else empty.
        folder: where its own files lie, or None when it is not there.

    """

    file: str
    root: Path | None
    distribution: str
    version: str
    summary: str
    licence: str
    publisher: str
    keywords: tuple[str, ...]
    requires: tuple[str, ...]
    points: tuple[Point, ...]
    folder: Path | None
    fault: str = ""

    @property
    def name(self) -> str:
        """The one name of the pack; the distribution's where it declares no entry point."""
        return self.points[0].name if self.points else self.distribution

    @property
    def module_of_code(self) -> str:
        """The module of its plugin, or an empty text."""
        return next((point.value for point in self.points if point.group == CODE_GROUP), "")

    @property
    def groups(self) -> tuple[str, ...]:
        """The entry point groups that it names."""
        return tuple(sorted({point.group for point in self.points}))

    def at(self, path: str, what: str, fix: str) -> Problem:
        """Return a problem at a path of ``pyproject.toml``, or of the pack where it has none."""
        source = read_source(Path(self.file)) if self.root else None
        if isinstance(source, Source):
            return located(source, [Trouble(path, what, fix)])[0]
        return Problem(self.file, None, "", what, fix)

    def as_dist(self) -> Dist:
        """Return the distribution that discovery would read, once this project were installed."""
        facts = {
            "name": self.distribution,
            "version": self.version,
            "summary": self.summary,
            "license-expression": self.licence,
            "author": self.publisher,
            "keywords": ",".join(self.keywords),
        }
        root = str(self.folder.parent if self.folder else "")
        return Dist(self.distribution, self.version, root, True, facts, self.points, "")


def project_facts(root: Path) -> PackFacts:
    """Read the facts of a project folder.

    Raises:
        ProblemsError: its ``pyproject.toml`` cannot be read.

    """
    path = root / PROJECT_FILE
    source = sound_source(path, "Correct the file and run `fit check` again.")
    project = _table(source.table.get("project"))
    points = tuple(_points(_table(project.get("entry-points"))))
    return PackFacts(
        file=str(path),
        root=root,
        distribution=_text(project.get("name")),
        version=_text(project.get("version")),
        summary=_text(project.get("description")),
        licence=_text(project.get("license")),
        publisher=", ".join(_people(project)),
        keywords=_texts(project.get("keywords")),
        requires=_texts(project.get("dependencies")),
        points=points,
        folder=_folder(root, source.table, points),
    )


def installed_facts(pack: Pack) -> PackFacts:
    """Read the facts of an installed pack from its metadata; nothing of it is imported."""
    dist = next((dist for dist in distributions() if dist.name == pack.distribution), None)
    points = dist.points if dist else ()
    return PackFacts(
        file=f"pack {pack.name} (installed)",
        root=None,
        distribution=pack.distribution,
        version=pack.version,
        summary=pack.purpose,
        licence=pack.licence,
        publisher=pack.publisher,
        keywords=(f"fit-api-{pack.api}",) if pack.api is not None else (),
        requires=(),
        points=tuple(point for point in points if point.group in GROUPS),
        folder=pack.folder,
        fault=pack.fault,
    )


def _points(table: Mapping[str, Any]) -> Iterator[Point]:
    for group in GROUPS:
        for name, value in _table(table.get(group)).items():
            yield Point(group, name, _text(value))


def _folder(root: Path, table: Mapping[str, Any], points: tuple[Point, ...]) -> Path | None:
    """The folder of the first entry point's package, at the top, in ``src`` or where uv is told."""
    if not points:
        return None
    uv = _table(_table(_table(table.get("tool")).get("uv")).get("build-backend"))
    top = points[0].value.partition(".")[0]
    places = (root / _text(uv.get("module-root")), root, root / "src")
    # A value that is no plain name, such as one with slashes, must not lead out of the project.
    found = (place / top for place in places if top.isidentifier())
    return next((path for path in found if path.is_dir()), None)


def _people(project: Mapping[str, Any]) -> Iterator[str]:
    for field in ("authors", "maintainers"):
        entries = project.get(field)
        for person in entries if isinstance(entries, list) else ():
            who = _table(person)
            if said := _text(who.get("name")) or _text(who.get("email")):
                yield said


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()

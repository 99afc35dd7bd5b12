"""The measure files of one folder, looked at no more than is asked for.

The folder is listed once. Of a file only the head is read (the keys before its first table), and of
a measure that is asked for by its id only the file that has the id as its name.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from fit_core.errors import FitError, Problem
from fit_core.measure.formats import notice_of, trouble_of
from fit_core.measure.load import check_measure
from fit_core.measure.source import parse, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from fit_core.measure.model import Measure

#: Characters before the first table of a file. A head has a dozen keys; with a licence in its
#: comments it may have 3 kB. Reading on in what is no head would take a second a file.
MAX_HEAD = 16 * 1024
#: Broken files of one pack that are looked at twice, to say all that is wrong with them.
MAX_TOLD = 5


class Coded(Protocol):
    """A measure that a plugin's code makes."""

    def text(self) -> bytes:
        """The table that the code makes, the same bytes for the same table."""

    def measure(self) -> Measure:
        """The measure, checked by all rules of measure files; raises FitError."""


class Entry(NamedTuple):
    """A measure file: its pack, what its head says, and its wording files by language.

    ``notice`` says why only a part of the file can be used, with its name; else it is empty.
    A measure made by code is ``coded``; then ``path`` is no file, but names its plugin.
    """

    id: str
    title: str
    version: str
    kind: str
    pack: str
    path: Path
    wordings: dict[str, Path]
    notice: str = ""
    coded: Coded | None = None


class Broken(NamedTuple):
    """A file that is no measure: its pack and what is wrong with it."""

    pack: str
    path: Path
    problems: tuple[Problem, ...]


class Shelf:
    """The measures in the folder of one pack.

    Args:
        pack: its name. folder: files ``NAME.toml`` with a ``format`` key are measures,
            ``NAME.LANGUAGE.toml`` beside them is their wording.
        own: wordings that a clinic brought, by measure and language; they go before the pack's.
        brought: the same of adaptation layers; they stand behind the pack's.

    """

    def __init__(
        self,
        pack: str,
        folder: Path,
        own: Mapping[str, dict[str, Path]],
        brought: Sequence[Mapping[str, dict[str, Path]]] = (),
    ) -> None:
        self.pack = pack
        self.folder = folder
        self._own, self._brought = own, brought

    def named(self, measure_id: str) -> Entry | None:
        """Return the measure in the file that has its id as name; no other file is opened."""
        path = self._listed.get(measure_id)
        found = self._look(path, thorough=False) if path else None
        return found if isinstance(found, Entry) and found.id == measure_id else None

    @cached_property
    def found(self) -> tuple[Entry | Broken, ...]:
        """Every file of the folder that is a measure, or should be one."""
        if isinstance(self._paths, Broken):
            return (self._paths,)
        found: list[Entry | Broken] = []
        told = 0
        for path in self._listed.values():
            found.append(self._look(path, thorough=told < MAX_TOLD))
            told += isinstance(found[-1], Broken)
        return tuple(found)

    @cached_property
    def _paths(self) -> list[Path] | Broken:
        try:
            return _files(self.folder)
        except OSError as error:
            what = f"cannot be listed: {error.strerror or type(error).__name__}."
            problem = Problem(str(self.folder), None, "", what, "Install the pack again.")
            return Broken(self.pack, self.folder, (problem,))

    @cached_property
    def _listed(self) -> dict[str, Path]:
        paths = () if isinstance(self._paths, Broken) else self._paths
        return {path.stem: path for path in paths if "." not in path.stem}

    @cached_property
    def _texts(self) -> dict[str, dict[str, Path]]:
        return {} if isinstance(self._paths, Broken) else _by_measure(self._paths)

    def _look(self, path: Path, *, thorough: bool) -> Entry | Broken:
        found = _peek(self.pack, path, self._texts.get(path.stem, {}), thorough=thorough)
        return worded(found, self._own, self._brought) if isinstance(found, Entry) else found


def worded(
    entry: Entry,
    own: Mapping[str, dict[str, Path]],
    brought: Iterable[Mapping[str, dict[str, Path]]] = (),
) -> Entry:
    """Return an entry with the wordings of a clinic before those of its pack, those of layers last.

    An owner's own wording in a language goes before anybody's translation into it.
    """
    layered = {tag: path for one in brought for tag, path in one.get(entry.id, {}).items()}
    return entry._replace(wordings={**layered, **entry.wordings, **own.get(entry.id, {})})


def own_wordings(folder: Path) -> dict[str, dict[str, Path]]:
    """Return the wording files of a clinic; a folder that cannot be listed stops the program."""
    try:
        return _by_measure(_files(folder))
    except OSError as error:
        what = f"{folder} cannot be listed: {error.strerror or type(error).__name__}."
        raise FitError(what, "Give this account the right to read it.") from error


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.iterdir() if path.suffix == ".toml")
    return sorted(found, key=lambda path: path.name)


def _by_measure(paths: Iterable[Path]) -> dict[str, dict[str, Path]]:
    """Return the files ``NAME.LANGUAGE.toml`` by name and language."""
    found: dict[str, dict[str, Path]] = {}
    for path in paths:
        name, dot, language = path.stem.partition(".")
        if dot:
            found.setdefault(name, {})[language] = path
    return found


def _peek(pack: str, path: Path, wordings: dict[str, Path], *, thorough: bool) -> Entry | Broken:
    text = read_text(path)
    head = text if isinstance(text, Problem) else _head(str(path), text, thorough=thorough)
    if isinstance(head, Problem):
        return Broken(pack, path, (head,))
    known = {name: head.get(name) for name in ("id", "title", "version", "kind")}
    if trouble_of(head) or not all(isinstance(value, str) for value in known.values()):
        return Broken(pack, path, check_measure(path) if thorough else (_unlike(str(path)),))
    texts = {name: str(value) for name, value in known.items()}
    notice = notice_of(head)
    more = {"notice": f"{path} {notice}"} if notice else {}
    return Entry(pack=pack, path=path, wordings=wordings, coded=None, **texts, **more)


def _head(file: str, text: str, *, thorough: bool) -> dict[str, Any] | Problem:
    """Return the keys before the first table; the whole file only where that cannot be read."""
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    begin = "\n".join(lines[:end])
    if len(begin) > MAX_HEAD:
        what = f"The part before its first table is longer than {MAX_HEAD // 1024} kB."
        return Problem(file, None, "", what, "A measure file begins with a dozen short keys.")
    head = parse(file, begin)
    if isinstance(head, Problem) and thorough:
        head = parse(file, text)
    return head if isinstance(head, Problem) else head.table


def _unlike(file: str) -> Problem:
    what = f"It does not begin like a measure file, as {MAX_TOLD} others of its pack."
    return Problem(file, None, "", what, "`fit check` on it says all that is wrong.")

"""The measures at hand: found by id in the folders of packs, loaded when they are asked for.

Finding reads only the head of each file (the keys before its first table). A broken file is listed
with its problems and stops no other; two measures with one id are both listed and neither wins.
Plugins whose code makes measures are asked only where the files do not settle it.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from fit_core.errors import FitError, NotFoundError, Problem, ProblemsError, RefusedError
from fit_core.measure.formats import notice_of, trouble_of
from fit_core.measure.load import check_measure, load_measure, load_wording
from fit_core.measure.say import suggestion
from fit_core.measure.source import parse, read_bytes, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from fit_core.measure.model import Measure, Wording


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


class Library:
    """The measures of some folders and plugins, by id.

    Args:
        entries, broken: what was found in folders. coded: asks plugins for theirs.
        chosen: the pack or plugin to take a measure from where several have it, by id.

    Attributes:
        broken: files that are no measures.
        notices: a sentence for each measure of which only a part can be used.

    """

    def __init__(
        self,
        entries: Iterable[Entry],
        broken: Iterable[Broken],
        coded: Callable[[], Iterable[Entry]] = tuple,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self._files = tuple(entries)
        self._coded = coded
        self._chosen = chosen or {}
        self.broken = tuple(broken)
        self.notices = tuple(entry.notice for entry in self._files if entry.notice)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every measure, ordered by id and pack; plugins are asked for theirs."""
        found = (*self._files, *self._coded())
        return tuple(sorted(found, key=lambda entry: (entry.id, entry.pack)))

    def entry(self, measure_id: str, pack: str | None = None) -> Entry:
        """Return what is known of a measure without loading it.

        A file goes before code: answers to a measure of a file are safe before any plugin runs.

        Args:
            measure_id: its id. pack: the pack or plugin that it has to come from, if it matters.

        Raises:
            NotFoundError: no pack has it. RefusedError: more than one has it, and none is chosen.

        """
        wanted = pack or self._chosen.get(measure_id)
        found = self._found(measure_id, wanted)
        if not found and pack is None and wanted:  # what was chosen is gone
            found = self._found(measure_id, None)
        if len(found) == 1:
            return found[0]
        if found:
            packs = " and ".join(f"`{entry.pack}`" for entry in found)
            what = f"Measure `{measure_id}` is in {packs}; neither wins."
            step = f"Choose: fit plugins choose fit_measures.{measure_id} PACK; or remove one."
            raise RefusedError(what, step)
        hint = suggestion(measure_id, sorted({entry.id for entry in self.entries}))
        what = f"There is no measure `{measure_id}`."
        raise NotFoundError(what, f"{hint} `fit measures list` shows what is here.")

    def _found(self, measure_id: str, pack: str | None) -> list[Entry]:
        """Look in the files first: where one settles it, no plugin's code runs."""

        def among(entries: Iterable[Entry]) -> list[Entry]:
            return [e for e in entries if e.id == measure_id and pack in (None, e.pack)]

        return among(self._files) or among(self.entries)

    def get(self, measure_id: str) -> Measure:
        """Return a measure, fully loaded and checked.

        Raises:
            NotFoundError, RefusedError: as for `entry`. ProblemsError: the file is broken.

        """
        return self.load(self.entry(measure_id))

    def load(self, entry: Entry) -> Measure:
        """Return the measure of an entry, fully loaded and checked."""
        return entry.coded.measure() if entry.coded else load_measure(entry.path)

    def wording(self, measure_id: str, language: str) -> Wording | None:
        """Return the wording that a pack ships for a measure; see `wording_of`."""
        return self.wording_of(self.entry(measure_id), language)

    def wording_of(self, entry: Entry, language: str) -> Wording | None:
        """Return the wording in a language (``en-GB``, else ``en``), or None."""
        path = _in_language(entry, language)
        return None if path is None else load_wording(path)

    def digest(self, entry: Entry, language: str) -> str:
        """Return a SHA-256 (hex) over the bytes of the measure file and of its wording file.

        It tells without parsing that both are as they were. That it differs does not say that
        the measure does: a comment may have changed.

        Raises:
            ProblemsError: a file cannot be read.

        """
        wording = _in_language(entry, language)
        data = entry.coded.text() if entry.coded else _bytes(entry.path)
        whole = hashlib.sha256()
        for part in (data, _bytes(wording) if wording else b""):
            whole.update(hashlib.sha256(part).digest())
        return whole.hexdigest()


def read_library(
    folders: Iterable[tuple[str, Path]],
    wordings: Path | None = None,
    coded: Callable[[], Iterable[Entry]] = tuple,
    chosen: Mapping[str, str] | None = None,
) -> Library:
    """Find the measures of packs.

    Args:
        folders: pairs of pack name and folder. Files ``NAME.toml`` with a ``format`` key are
            measures; ``NAME.LANGUAGE.toml`` beside them is their wording.
        wordings: folder of a clinic's own wordings, files ``MEASURE.LANGUAGE.toml``, which go
            before those that packs ship.
        coded, chosen: as for `Library`.

    """
    entries: list[Entry] = []
    broken: list[Broken] = []
    own = _wordings(wordings) if wordings else {}
    for pack, folder in folders:
        for found in _folder(pack, folder):
            if isinstance(found, Broken):
                broken.append(found)
            else:
                entries.append(_worded(found, own))
    return Library(entries, broken, lambda: [_worded(entry, own) for entry in coded()], chosen)


def _worded(entry: Entry, own: Mapping[str, dict[str, Path]]) -> Entry:
    return entry._replace(wordings={**entry.wordings, **own.get(entry.id, {})})


def _bytes(path: Path) -> bytes:
    data = read_bytes(path)
    if isinstance(data, Problem):
        raise ProblemsError((data,), "Correct the file or install its pack again.")
    return data


def _in_language(entry: Entry, language: str) -> Path | None:
    names = (language, language.partition("-")[0])
    return next((entry.wordings[name] for name in names if name in entry.wordings), None)


def _folder(pack: str, folder: Path) -> Iterator[Entry | Broken]:
    try:
        paths = _files(folder)
    except OSError as error:
        what = f"cannot be listed: {error.strerror or type(error).__name__}."
        problem = Problem(str(folder), None, "", what, "Install the pack again.")
        yield Broken(pack, folder, (problem,))
        return
    told = 0
    texts = _by_measure(paths)
    for path in paths:
        if "." not in path.stem:
            found = _peek(pack, path, texts.get(path.stem, {}), thorough=told < MAX_TOLD)
            told += isinstance(found, Broken)
            yield found


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".toml")


def _wordings(folder: Path) -> dict[str, dict[str, Path]]:
    """Return the wording files of a clinic; a folder that cannot be listed stops the program."""
    try:
        return _by_measure(_files(folder))
    except OSError as error:
        what = f"{folder} cannot be listed: {error.strerror or type(error).__name__}."
        raise FitError(what, "Give this account the right to read it.") from error


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

"""The measures at hand: found by id in the folders of packs, loaded when they are asked for.

Finding reads only the head of each file (the keys before its first table). A broken file is listed
with its problems and stops no other; two measures with one id are both listed and neither wins.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from fit_core.errors import FitError, NotFoundError, Problem, ProblemsError, RefusedError
from fit_core.measure.formats import notice_of, trouble_of
from fit_core.measure.load import check_measure, load_measure, load_wording
from fit_core.measure.say import suggestion
from fit_core.measure.source import parse, read_bytes, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from fit_core.measure.model import Measure, Wording


#: Characters before the first table of a file. A head has a dozen keys; with a licence in its
#: comments it may have 3 kB. Reading on in what is no head would take a second a file.
MAX_HEAD = 16 * 1024
#: Broken files of one pack that are looked at twice, to say all that is wrong with them.
MAX_TOLD = 5


class Entry(NamedTuple):
    """A measure file: its pack, what its head says, and its wording files by language.

    ``notice`` says why only a part of the file can be used, with its name; else it is empty.
    """

    id: str
    title: str
    version: str
    kind: str
    pack: str
    path: Path
    wordings: dict[str, Path]
    notice: str = ""


class Broken(NamedTuple):
    """A file that is no measure: its pack and what is wrong with it."""

    pack: str
    path: Path
    problems: tuple[Problem, ...]


class Library:
    """The measures of some folders, by id.

    Attributes:
        entries: every measure found, ordered by id and pack. broken: files that are none.
        notices: a sentence for each measure of which only a part can be used.

    """

    def __init__(self, entries: Iterable[Entry], broken: Iterable[Broken]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: (entry.id, entry.pack)))
        self.broken = tuple(broken)
        self.notices = tuple(entry.notice for entry in self.entries if entry.notice)

    def entry(self, measure_id: str, pack: str | None = None) -> Entry:
        """Return what is known of a measure without loading it.

        Args:
            measure_id: its id. pack: the pack that it has to come from, if it matters.

        Raises:
            NotFoundError: no pack has it. RefusedError: more than one pack has it.

        """
        found = [e for e in self.entries if e.id == measure_id and pack in (None, e.pack)]
        if len(found) == 1:
            return found[0]
        if found:
            packs = " and ".join(f"`{entry.pack}`" for entry in found)
            what = f"Measure `{measure_id}` is in {packs}; neither wins."
            raise RefusedError(what, "Remove one of the packs, or name the file instead.")
        hint = suggestion(measure_id, sorted({entry.id for entry in self.entries}))
        what = f"There is no measure `{measure_id}`."
        raise NotFoundError(what, f"{hint} `fit measures list` shows what is here.")

    def get(self, measure_id: str) -> Measure:
        """Return a measure, fully loaded and checked.

        Raises:
            NotFoundError, RefusedError: as for `entry`. ProblemsError: the file is broken.

        """
        return self.load(self.entry(measure_id))

    def load(self, entry: Entry) -> Measure:
        """Return the measure of an entry, fully loaded and checked."""
        return load_measure(entry.path)

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
        whole = hashlib.sha256()
        for path in (entry.path, _in_language(entry, language)):
            data = read_bytes(path) if path else b""
            if isinstance(data, Problem):
                raise ProblemsError((data,), "Correct the file or install its pack again.")
            whole.update(hashlib.sha256(data).digest())
        return whole.hexdigest()


def read_library(folders: Iterable[tuple[str, Path]], wordings: Path | None = None) -> Library:
    """Find the measures of packs.

    Args:
        folders: pairs of pack name and folder. Files ``NAME.toml`` with a ``format`` key are
            measures; ``NAME.LANGUAGE.toml`` beside them is their wording.
        wordings: folder of a clinic's own wordings, files ``MEASURE.LANGUAGE.toml``, which go
            before those that packs ship.

    """
    entries: list[Entry] = []
    broken: list[Broken] = []
    own = _wordings(wordings) if wordings else {}
    for pack, folder in folders:
        for found in _folder(pack, folder):
            if isinstance(found, Broken):
                broken.append(found)
            else:
                merged = {**found.wordings, **own.get(found.id, {})}
                entries.append(found._replace(wordings=merged))
    return Library(entries, broken)


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
    return Entry(
        **texts, pack=pack, path=path, wordings=wordings, notice=notice and f"{path} {notice}"
    )


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

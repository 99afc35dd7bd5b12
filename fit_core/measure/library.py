"""The measures at hand: found by id in the folders of packs, loaded when they are asked for.

A broken file is listed with its problems and stops no other; two measures with one id are both
listed and neither wins. Plugins whose code makes measures are asked only where the files do not
settle it.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from fit_core.errors import NotFoundError, Problem, ProblemsError, RefusedError
from fit_core.measure.load import load_measure, load_wording
from fit_core.measure.say import suggestion
from fit_core.measure.shelves import Broken as Broken
from fit_core.measure.shelves import Entry as Entry
from fit_core.measure.shelves import Shelf, own_wordings, worded
from fit_core.measure.source import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from fit_core.measure.model import Measure, Wording

_Kind = TypeVar("_Kind", Entry, Broken)


class Library:
    """The measures of some folders and plugins, by id.

    Args:
        shelves: the folders. coded: asks plugins for theirs.
        chosen: the pack or plugin to take a measure from where several have it, by id.

    """

    def __init__(
        self,
        shelves: Iterable[Shelf],
        coded: Callable[[], Iterable[Entry]] = tuple,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self._shelves = tuple(shelves)
        self._coded = coded
        self._chosen = chosen or {}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every measure, ordered by id and pack; plugins are asked for theirs."""
        found = (*self._found(Entry), *self._coded())
        return tuple(sorted(found, key=lambda entry: (entry.id, entry.pack)))

    @cached_property
    def broken(self) -> tuple[Broken, ...]:
        """Files that are no measures."""
        return tuple(self._found(Broken))

    @property
    def notices(self) -> tuple[str, ...]:
        """A sentence for each measure of which only a part can be used."""
        return tuple(entry.notice for entry in self._found(Entry) if entry.notice)

    def _found(self, kind: type[_Kind]) -> Iterator[_Kind]:
        return (
            found for shelf in self._shelves for found in shelf.found if isinstance(found, kind)
        )

    def entry(self, measure_id: str, pack: str | None = None) -> Entry:
        """Return what is known of a measure without loading it, nor opening any other.

        A file that has the id as its name goes before files of other names. A file goes before
        code: answers to a measure of a file are safe before any plugin runs.

        Args:
            measure_id: its id. pack: the pack or plugin that it has to come from, if it matters.

        Raises:
            NotFoundError: no pack has it. RefusedError: more than one has it, and none is chosen.

        """
        wanted = pack or self._chosen.get(measure_id)
        found = self._sought(measure_id, wanted)
        if not found and pack is None and wanted:  # what was chosen is gone
            found = self._sought(measure_id, None)
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

    def _sought(self, measure_id: str, pack: str | None) -> list[Entry]:
        """Look for a measure where the least is opened: file names, files, what plugins make."""
        shelves = [shelf for shelf in self._shelves if pack in (None, shelf.pack)]
        named = [entry for shelf in shelves if (entry := shelf.named(measure_id))]
        places = (lambda: named, lambda: self._found(Entry), lambda: self.entries)
        found = ([e for e in p() if e.id == measure_id and pack in (None, e.pack)] for p in places)
        return next(filter(None, found), [])

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
    layered: Iterable[Path] = (),
) -> Library:
    """Find the measures of packs.

    Args:
        folders: pairs of pack name and folder. Files ``NAME.toml`` with a ``format`` key are
            measures; ``NAME.LANGUAGE.toml`` beside them is their wording.
        wordings: folder of a clinic's own wordings, files ``MEASURE.LANGUAGE.toml``, which go
            before those that packs ship.
        coded, chosen: as for `Library`.
        layered: folders of wordings that adaptation layers bring; those of packs go before them.

    """
    own = own_wordings(wordings) if wordings else {}
    brought = [own_wordings(folder) for folder in layered]
    shelves = [Shelf(pack, folder, own, brought) for pack, folder in folders]
    return Library(shelves, lambda: [worded(entry, own, brought) for entry in coded()], chosen)


def _bytes(path: Path) -> bytes:
    data = read_bytes(path)
    if isinstance(data, Problem):
        raise ProblemsError((data,), "Correct the file or install its pack again.")
    return data


def _in_language(entry: Entry, language: str) -> Path | None:
    names = (language, language.partition("-")[0])
    return next((entry.wordings[name] for name in names if name in entry.wordings), None)

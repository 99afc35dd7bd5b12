"""What stands on the shelf of measures: each pack with its measures, read from their files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from fit_core.measure.library import read_library
from fit_core.measure.model import Measure, Wording

ROOT = Path(__file__).parents[2]
#: Language of the catalogue, and of the wording that it shows.
LANGUAGE = "en"
CHOSEN_FOR = Path(__file__).with_name("packs.toml")


class Book(NamedTuple):
    """A measure with its pack, and the wording where the pack ships it."""

    measure: Measure
    pack: str
    wording: Wording | None = None

    @property
    def name(self) -> str:
        """Its title, with the id where the title alone does not say it."""
        title, short = self.measure.title, self.measure.id
        return title if _letters(title) == _letters(short) else f"{title} ({short})"


class Pack(NamedTuple):
    """A folder on the shelf: what a clinic chooses it for, its own page and its measures."""

    name: str
    chosen_for: str
    readme: str
    books: tuple[Book, ...]


def read_shelf(shelf: Path = ROOT / "measures") -> tuple[Pack, ...]:
    """Read every pack on the shelf, ordered by name.

    Raises:
        ProblemsError: a measure file is broken. KeyError: a pack lacks its line in `packs.toml`.

    """
    folders = sorted(path.parent for path in shelf.glob("*/pyproject.toml"))
    library = read_library((path.name, path / f"fit_{path.name}") for path in folders)
    chosen = tomllib.loads(CHOSEN_FOR.read_text("utf-8"))
    books = [
        Book(library.load(entry), entry.pack, library.wording_of(entry, LANGUAGE))
        for entry in library.entries
    ]
    return tuple(
        Pack(
            path.name,
            chosen[path.name],
            (path / "README.md").read_text("utf-8"),
            tuple(book for book in books if book.pack == path.name),
        )
        for path in folders
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())

"""Where sentence files lie: the core's own, those of packs of code, those of layers in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

#: Folder of a pack in which its sentences lie, in a folder for each language: ``text/en/x.ftl``.
TEXT: Final = "text"
#: Folder of a pack of layers with the words that sheets in its languages avoid.
LEXICON: Final = "lexicon"
#: Folders of a pack of layers with names of measures, and with wordings of them.
NAMES: Final = "names"
WORDINGS: Final = "wordings"


class Source(NamedTuple):
    """A folder that holds a folder of sentence files for each of its languages.

    Attributes:
        pack: whose it is; empty for the core. folder: such as ``fit_core/adapt/text``.
        own: whether only messages count whose names begin with the pack's: a pack of code says
            nothing but its own, a layer translates everybody's.

    """

    pack: str
    folder: Path
    own: bool = False

    @property
    def begins(self) -> str:
        """How the names of its messages have to begin."""
        return f"{self.pack}-" if self.own else ""


CORE: Final = Source("", Path(__file__).parent / TEXT)


def files_of(tag: str, sources: Iterable[Source]) -> Iterator[tuple[Source, Path]]:
    """The sentence files of one tag, the core's first; of one name the first is said."""
    for source in (CORE, *sources):
        for path in sorted((source.folder / tag).glob("*.ftl")):
            yield source, path

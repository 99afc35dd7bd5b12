"""Hand the sentences of a layer to translators as a PO file, and take what they bring."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from fit_core.adapt.layer import LAYER_FILE
from fit_core.adapt.pack import languages_of
from fit_core.adapt.po import export_po, import_po
from fit_core.adapt.sources import CORE, TEXT
from fit_core.adapt.write_ftl import merged
from fit_core.errors import NotFoundError, UsageError
from fit_core.files.whole import write_whole
from fit_core.hooks.packs import installed_packs
from fit_core.measure.say import suggestion

_GROUP = "fit.adaptations"
_SOURCE = "en"


class Exported(NamedTuple):
    """A PO file that was written: the language, the file, messages without a translation."""

    language: str
    path: Path
    untranslated: int


class Imported(NamedTuple):
    """Sentence files that were written, and the messages that are still not translated."""

    language: str
    paths: tuple[Path, ...]
    untranslated: tuple[str, ...]


def export_texts(layer: str, po: Path, language: str = "") -> Exported:
    """Write the sentences of a layer as a PO file.

    Args:
        layer: an installed pack of layers by name, or the folder of one. po: a new file.
        language: BCP 47; needed where the layer has several, or none so far.

    Raises:
        NotFoundError: no such pack, folder or language. UsageError: the language is not clear, or
            the file is there. FitError: a sentence file is damaged, or the file cannot be written.

    """
    folder = _folder(layer)
    tag = _language(folder, language)
    if po.exists():
        raise UsageError(f"{po} is there already.", "Choose a name that is free.")
    english, own = english_folders(), folder / TEXT / tag
    write_whole(po, export_po(tag, english, own if own.is_dir() else None))
    return Exported(tag, po, len(import_po(po, tag, english).untranslated))


def import_texts(layer: Path, po: Path, language: str = "") -> Imported:
    """Write what a PO file brings into the sentence files of a layer, all of it or nothing.

    Messages that it leaves open stay as they were.

    Args:
        layer: folder of the layer's pack. po: the file. language: as for `export_texts`.

    Raises:
        NotFoundError, UsageError: as for `export_texts`. ProblemsError: an entry lost a fact,
            invented one, or is of no message. FitError: a file cannot be read or written.

    """
    folder = _folder(str(layer))
    tag = _language(folder, language)
    brought = import_po(po, tag, english_folders())
    place = folder / TEXT / tag
    texts = {
        place / name: merged(_read(place / name), told) for name, told in brought.files.items()
    }
    place.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        write_whole(path, text.encode())
    return Imported(tag, tuple(texts), brought.untranslated)


def english_folders() -> tuple[Path, ...]:
    """Where English sentences lie: the core's, and those of every installed pack of code."""
    packs = (pack.folder / TEXT / _SOURCE for pack in installed_packs() if pack.folder)
    code = {path for path in packs if path.is_dir()}
    return (CORE.folder / _SOURCE, *sorted(code))


def _folder(layer: str) -> Path:
    path = Path(layer)
    if (path / LAYER_FILE).is_file():
        return path
    there = {p.name: p.folder for p in installed_packs() if _GROUP in p.groups and p.folder}
    if layer not in there:
        raise NotFoundError(
            f"There is no layer {layer}: no pack of this name is installed, and no folder of this "
            f"name holds a {LAYER_FILE}.",
            suggestion(layer, there),
        )
    return there[layer]


def _language(folder: Path, wanted: str) -> str:
    known = languages_of(folder)
    if wanted or len(known) == 1:
        return wanted or known[0]
    said = f"has sentences in {', '.join(known)}" if known else "has no sentences yet"
    raise UsageError(f"{folder.name} {said}.", "Say which language is meant with --language TAG.")


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""

"""A pack of layers as it lies in a folder: layer files, sentences, names, wordings, lexica."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from fit_core.adapt.layer import LAYER_FILE, Layer
from fit_core.adapt.read import load_layer
from fit_core.adapt.sources import LEXICON, NAMES, TEXT, WORDINGS
from fit_core.errors import FitError

#: Folder of a pack for further layers.
LAYERS: Final = "layers"
#: What of a pack is read, and kept by a clinic that uses it. Fonts stay with the pack.
_PARTS: Final = (
    LAYER_FILE,
    f"{LAYERS}/*.toml",
    f"{TEXT}/*/*.ftl",
    f"{NAMES}/*.toml",
    f"{WORDINGS}/*.toml",
    f"{LEXICON}/*.toml",
    f"{LEXICON}/clinician/*.toml",
)


class Placed(NamedTuple):
    """A layer with where it comes from.

    Attributes:
        layer: as read. pack: that brings it, with its version. file: within the pack's folder.
        sha256: of that file, with the sentences of its language for a language layer.

    """

    layer: Layer
    pack: str
    version: str
    file: str
    sha256: str


class LayerPack(NamedTuple):
    """The layers of one pack. ``sha256`` is over the names and bytes of all of its files."""

    pack: str
    version: str
    folder: Path
    layers: tuple[Placed, ...]
    sha256: str

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files of its layers."""
        return tuple(self.folder / one.file for one in self.layers)

    @property
    def languages(self) -> tuple[Placed, ...]:
        """Its language layers: none, one, or one for each script or region that it serves."""
        return tuple(one for one in self.layers if one.layer.level == "language")


def load_pack(pack: str, version: str, folder: Path) -> LayerPack:
    """Read all layers of a pack.

    Raises:
        ProblemsError: a layer file cannot be read or something in it is wrong.
        FitError: two layers of the pack have one id, or the folder holds none.

    """
    files = pack_files(folder)
    layers = tuple(_placed(pack, version, folder, file) for file in files if _is_layer(file))
    ids = [one.layer.id for one in layers]
    for twice in {name for name in ids if ids.count(name) > 1}:
        raise FitError(
            f"Two layers of the pack {pack} have the id {twice}.", "Give each an id of its own."
        )
    if not layers:
        raise FitError(f"The pack {pack} has no layer in {folder}.", f"Add a {LAYER_FILE} to it.")
    return LayerPack(pack, version, folder, layers, _digest(folder, files))


def pack_files(folder: Path) -> tuple[str, ...]:
    """The files of a pack that are read, as paths within its folder, in order."""
    found = (path for part in _PARTS for path in folder.glob(part) if path.is_file())
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def digest_of(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of a pack; none of them is understood."""
    return _digest(folder, pack_files(folder))


def languages_of(folder: Path) -> tuple[str, ...]:
    """BCP 47 tags of the languages that a pack has sentences in."""
    places = (folder / TEXT).iterdir() if (folder / TEXT).is_dir() else ()
    return tuple(sorted(place.name for place in places if place.is_dir()))


def _is_layer(file: str) -> bool:
    return file == LAYER_FILE or file.startswith(f"{LAYERS}/")


def _placed(pack: str, version: str, folder: Path, file: str) -> Placed:
    layer = load_layer(folder / file)
    files = [file]
    if layer.level == "language":
        files += [other for other in pack_files(folder) if not _is_layer(other)]
    return Placed(layer, pack, version, file, _digest(folder, files))


def _digest(folder: Path, files: list[str] | tuple[str, ...]) -> str:
    return hashlib.sha256(b"".join(_lines(folder, files))).hexdigest()


def _lines(folder: Path, files: list[str] | tuple[str, ...]) -> Iterator[bytes]:
    for file in sorted(files):
        yield f"{hashlib.sha256((folder / file).read_bytes()).hexdigest()}  {file}\n".encode()

"""Adaptation layers: put together warm, and read from the disk as a clinic's first page does."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.loading import best
from benchmarks.timing import Figure
from fit_core.adapt.layer import LAYER_FILE
from fit_core.adapt.pack import LAYERS, LayerPack, digest_of, load_pack
from fit_core.adapt.resolve import resolve

_SHELF = Path(__file__).parents[1] / "plugins"
_TARGET_MS = 2.0


def figures() -> Iterator[Figure]:
    """The layers of every pack on the shelf: resolved, resolved one language alone, and read."""
    packs = [load_pack(folder.name, "0", folder) for folder in folders()]
    layers = [placed for pack in packs for placed in pack.layers]
    texts = [path.read_text(encoding="utf-8") for pack in packs for path in _files(pack)]
    parsed = best(lambda: [tomllib.loads(text) for text in texts])
    of = f"{len(layers)} layers of {len(packs)} packs"
    together = best(lambda: resolve(layers))
    yield Figure(f"{of} resolved, warm", together, "ms", target=_TARGET_MS)
    name = "`tomllib.loads` of their files"
    yield Figure(f"{of} resolved, warm", together, "ms", name, together / parsed)
    largest = max(packs, key=lambda pack: len(pack.layers))
    alone = best(lambda: resolve(largest.layers))
    what = f"the largest of them ({len(largest.layers)} layers) resolved, warm"
    yield Figure(what, alone, "ms", target=_TARGET_MS)
    read = best(lambda: [load_pack(one.pack, "0", one.folder) for one in packs])
    yield Figure(f"{of} read and checked", read, "ms", name, read / parsed)
    hashed = best(lambda: [digest_of(one.folder) for one in packs])
    yield Figure(f"{of} compared with what was taken into use", hashed, "ms")


def folders() -> list[Path]:
    """Folders of the packs of layers on the shelf."""
    return sorted(path.parent for path in _SHELF.glob(f"lang-*/fit_*/{LAYER_FILE}"))


def _files(pack: LayerPack) -> list[Path]:
    return [pack.folder / LAYER_FILE, *sorted((pack.folder / LAYERS).glob("*.toml"))]

"""Every page in every state as pictures: uv run python docs/gallery.py [FOLDER]

Made-up clients in clinics that are thrown away; each page on A4 and Letter, in colour and in grey,
with the PDF beside it and one page that shows them all. The site shows the same: docs/exhibits.
"""

from __future__ import annotations

import sys
from html import escape
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:  # run as a file, from any folder
    sys.path.insert(0, str(ROOT))

from docs.exhibits.contents import by_exhibit  # noqa: E402 - see above
from docs.exhibits.making import ROOMS, Picture, make  # noqa: E402
from docs.exhibits.model import Exhibit  # noqa: E402


def main(out: Path) -> None:
    """Write every exhibit, and a page that shows them all."""
    out.mkdir(parents=True, exist_ok=True)
    shown = by_exhibit(make(_tell))
    for picture in chain.from_iterable(shown.values()):
        (out / picture.name).write_bytes(picture.png)
        (out / picture.drawn.name).write_bytes(picture.drawn.pdf)
    (out / "index.html").write_text("\n".join(_page(shown)), "utf-8")


def _tell(exhibit: Exhibit) -> None:
    names = [one.name for room in ROOMS for one in room.exhibits]
    print(f"{names.index(exhibit.name) + 1} of {len(names)}: {exhibit.name}", flush=True)


def _page(shown: dict[str, list[Picture]]) -> list[str]:
    lines = ['<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gallery</title>']
    lines += ["<h1>Gallery</h1>"]
    for room in ROOMS:
        lines += [f"<h2>{escape(room.title)}</h2>", f"<p>{escape(room.opening)}</p>"]
        for exhibit in room.exhibits:
            lines += [f"<h3>{escape(exhibit.title)}</h3>", f"<p>{escape(exhibit.caption)}</p>"]
            lines += [f'<img src="{p.name}" alt="{escape(p.alt)}">' for p in shown[exhibit.name]]
    return [*lines, "</html>", ""]


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))

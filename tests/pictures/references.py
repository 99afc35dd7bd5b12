"""The pages that have a reference picture. Make the pictures anew, after looking at them, with

    uv run python tests/pictures/references.py

Each page is an exhibit of the gallery, on one paper: made-up people, fixed days, fixed codes.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # run as a file, from any folder
    sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - see above
from PIL import Image  # noqa: E402

from docs.exhibits.making import ROOMS, draw  # noqa: E402
from tests.pictures.compare import drawn  # noqa: E402

FOLDER = Path(__file__).parent
#: Sixteen greys, 17 apart, keep a file small; no pixel moves by more than 8, far within 32.
_STEP, _BITS = 17, 4


class Reference(NamedTuple):
    """One page of an exhibit of the gallery; ``page`` counts from 0."""

    exhibit: str
    paper: str
    page: int = 0

    @property
    def path(self) -> Path:
        """Of its picture."""
        return FOLDER / f"{self.exhibit}-{self.paper.lower()}-{self.page + 1}.png"


REFERENCES = (
    Reference("eighth-session", "A4"),
    Reference("gaps-and-missing-answers", "Letter"),
    Reference("large-print", "A4", 1),
    Reference("lines-and-choices", "A4"),
    Reference("score-entry-sheet", "Letter"),
    Reference("sheet-in-arabic", "A4"),
)


@cache
def pdf(exhibit: str, paper: str) -> bytes:
    """The file of an exhibit as the program draws it today."""
    (found,) = (one for room in ROOMS for one in room.exhibits if one.name == exhibit)
    (made,) = draw(found, (paper,))
    return made.pdf


def kept(reference: Reference) -> np.ndarray:
    """The committed picture."""
    with Image.open(reference.path) as picture:
        return np.asarray(picture.convert("L"))


def write(picture: np.ndarray, path: Path) -> None:
    """Keep a picture as a small file."""
    few = Image.fromarray(((picture.astype(int) + _STEP // 2) // _STEP).astype(np.uint8), "P")
    few.putpalette([grey for step in range(1 << _BITS) for grey in 3 * [step * _STEP]])
    few.save(path, "PNG", optimize=True, bits=_BITS)


if __name__ == "__main__":
    for one in REFERENCES:
        write(drawn(pdf(one.exhibit, one.paper), one.page), one.path)
        print(one.path.relative_to(ROOT))

"""Whether two PDFs show the same page: as pictures, and by their words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.engines.drawing import Drawing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: As the survey of engines lays image comparison down: resolution, and what counts as different.
_DPI, _STEP = 100, 32


def differing(one: bytes, other: bytes) -> float:
    """Share of the pixels of two first pages that differ by more than 32 of 255 in any colour.

    Pages of different sizes differ wholly.
    """
    import numpy as np

    pictures = [_picture(pdf) for pdf in (one, other)]
    if pictures[0].shape != pictures[1].shape:
        return 1.0
    apart = np.abs(pictures[0] - pictures[1]).max(axis=2) > _STEP
    return float(apart.mean())


def lost_words(drawing: Drawing, pdf: bytes) -> list[str]:
    """The words of a drawing that a reader does not find on the page, each as often as it lacks."""
    import pymupdf

    wanted = Counter(word for span in drawing.spans for word in span.words.split())
    with pymupdf.open(stream=pdf, filetype="pdf") as document:  # type: ignore[no-untyped-call]
        return sorted((wanted - Counter(document[0].get_text().split())).elements())


def _picture(pdf: bytes) -> NDArray[np.int16]:
    import numpy as np
    import pymupdf

    with pymupdf.open(stream=pdf, filetype="pdf") as document:  # type: ignore[no-untyped-call]
        drawn = document[0].get_pixmap(dpi=_DPI, alpha=False)
        flat = np.frombuffer(drawn.samples, np.uint8).astype(np.int16)
        return flat.reshape(drawn.height, drawn.width, 3)

"""Where a line of shaped words may end: at spaces, at break marks, and between wide signs.

Chinese and Japanese have no spaces; a line may end between any two of their signs, but no closing
sign or small kana begins a line and no opening one ends it (JIS X 4051, the commonest of its
rules). Korean is left to its spaces, and Thai to break marks in its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

from fit_drawing.clusters import BREAK, clusters

#: Signs that begin no line, beside closing brackets and quotation marks.
_NEVER_FIRST = frozenset(
    "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\u30fc\u3005\u303b\u301c\u2026\u2025"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9"
    "\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\uff05\u2030\u2103,.:;!?%)]}"
)
#: A telephone number in groups: nobody should have to look for its end on the next line.
_TELEPHONE = re.compile(r"(?<![\d.,])\+?\d{2,}(?: \d{2,})+(?![\d.,]*\d)")


def plain_words(words: str) -> list[str]:
    """Words between spaces; the groups of a telephone number are one."""
    if not _TELEPHONE.search(words):
        return words.split(" ")
    found = _TELEPHONE.sub(lambda number: number[0].replace(" ", BREAK), words)
    return [word.replace(BREAK, " ") for word in found.split(" ")]


def opportunities(words: str) -> Iterator[tuple[int, int, bool]]:
    """Yield what no line end parts, as start, end, and whether a space stands before it.

    The groups of a telephone number are one.
    """
    numbers = [number.span() for number in _TELEPHONE.finditer(words)]
    waiting: tuple[int, int, bool] | None = None
    for start, stop, spaced in _anywhere(words):
        inside = any(first < start < last for first, last in numbers)
        if waiting and not inside:
            yield waiting
        waiting = (waiting[0], stop, waiting[2]) if waiting and inside else (start, stop, spaced)
    if waiting:
        yield waiting


def _anywhere(words: str) -> Iterator[tuple[int, int, bool]]:
    """As `opportunities`, with those inside telephone numbers."""
    start = place = 0
    spaced = True
    last = ""
    for cluster in clusters(words):
        gap = cluster in {" ", BREAK}
        if gap or (last and _parts(last, cluster)):
            if place > start:
                yield start, place, spaced
                spaced = False
            spaced = spaced or cluster == " "
            start = place + gap
        place += len(cluster)
        last = "" if gap else cluster
    if place > start:
        yield start, place, spaced


def _parts(last: str, following: str) -> bool:
    if not (_is_wide(last) or _is_wide(following)):
        return False
    begins_none = following[0] in _NEVER_FIRST or category(following[0]) in {"Pe", "Pf"}
    return not begins_none and category(last[0]) not in {"Ps", "Pi"}


def _is_wide(cluster: str) -> bool:
    return east_asian_width(cluster[0]) in {"W", "F"} and not "\uac00" <= cluster[0] <= "\ud7a3"

"""Clusters: the characters that a reader sees as one sign, which no line end and no font may part.

After Unicode Standard Annex 29 (extended grapheme clusters), as far as it matters for drawing: a
base with its marks, an emoji with its joiners, selectors and skin tones, the two letters of a flag,
the parts of a Korean syllable, a letter after an Indian virama.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, combining

JOINER = "\u200d"
#: Where a line may be broken though nothing is seen, as translators of Thai write it.
BREAK = "\u200b"
_VIRAMA = 9
#: Break mark and isolates: they belong to nobody.
_ALONE = "\u200b\u2066\u2067\u2068\u2069"
#: Marks of direction and isolates; joiners; selectors of a variant; the grapheme joiner.
_SILENT = frozenset(
    "\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
) | {chr(code) for code in range(0xFE00, 0xFE0E)}


def is_silent(letter: str) -> bool:
    """Whether a character only says how others are to be drawn and needs no glyph of its own."""
    return letter in _SILENT or "\U000e0020" <= letter <= "\U000e007f"


def is_base(letter: str) -> bool:
    """Whether a character stands for itself, without any before it."""
    return not (combining(letter) or is_silent(letter) or category(letter)[0] == "M")


@lru_cache(maxsize=8192)
def never_joins(letter: str) -> bool:
    """Whether a character is a cluster by itself, whatever stands before and after it."""
    joins = _is_flag_letter(letter) or "\U0001f3fb" <= letter <= "\U0001f3ff"
    return is_base(letter) and not joins and not "\u1100" <= letter <= "\u11ff"


def clusters(words: str) -> list[str]:
    """Part a passage into its clusters."""
    if all(map(never_joins, words)):
        return list(words)
    found: list[str] = []
    for letter in words:
        if found and _joins(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _joins(cluster: str, letter: str) -> bool:
    last = cluster[-1]
    if letter in _ALONE or last in _ALONE or last in " \u00a0":
        return False
    if not is_base(letter) or "\U0001f3fb" <= letter <= "\U0001f3ff":
        return True
    if last == JOINER:
        return not is_base(last) and len(cluster) > 1
    if _is_flag_letter(letter):
        return _is_flag_letter(last) and len(cluster) == 1
    if combining(last) == _VIRAMA:
        return category(letter) == "Lo"
    return "\u1160" <= letter <= "\u11ff" and "\u1100" <= last <= "\u11ff"


def _is_flag_letter(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"

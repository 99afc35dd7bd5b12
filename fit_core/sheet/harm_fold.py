"""Make words comparable: what looks the same to a reader becomes the same to the harm check."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: Letters of other scripts that look like a Latin letter (after Unicode Technical Standard 39,
#: confusables; only the small letters, because words are compared in lower case).
_LATIN = str.maketrans(
    "аеорсухіјѕԁһԛԝьвнкмтгпαονρτυικγωϲɑıǀ",
    "aeopcyxijsdhqwbbhkmtrnaovptuikywcail",
)
#: Arabic letters that are written for one another (final yeh and teh marbuta without their dots,
#: the Persian forms of yeh and kaf); the stroke that only lengthens a word (U+0640) is none.
_ARABIC = str.maketrans("ىیکة", "ييكه", "ـ")
_ALIKE = {**_LATIN, **_ARABIC}
#: Figures and signs that stand for a letter inside a word: ``s3vere``.
_FIGURES = str.maketrans("0134578$@", "oleastbsa")
_MIXED = re.compile(r"(?<![\w$@])(?=[\w$@]*[a-z])(?=[\w$@]*[\d$@])[\w$@]{4,}(?![\w$@])")
_SPACED = re.compile(r"(?<!\w)(?:\w[ .·-]){3,}\w(?!\w)")
_HYPHEN = re.compile(r"(?<=\w)-\s*(?=\w)")
_SPACE = re.compile(r"[\s_*]+")


def fold(words: str) -> str:
    """Words in lower case without accents, invisible characters and look-alikes."""
    if not words.isascii():
        apart = unicodedata.normalize("NFKD", words)
        kept = (c for c in apart if unicodedata.category(c) not in ("Cf", "Mn"))
        words = "".join("-" if unicodedata.category(c) == "Pd" else c for c in kept)
        words = words.casefold().replace("\u2019", "'").translate(_ALIKE)
    return _SPACE.sub(" ", words.lower())


def readings(words: str) -> Iterator[str]:
    """Every way in which a reader may take folded words.

    As they stand, with words joined that a hyphen parts, with spaced-out letters drawn together,
    and with figures read as letters.
    """
    folded = fold(words)
    yield folded
    if "-" in folded:
        yield _HYPHEN.sub("", folded)
    if _SPACED.search(folded):
        yield _SPACED.sub(lambda found: re.sub(r"\W", "", found.group()), folded)
    if _MIXED.search(folded):
        yield _MIXED.sub(lambda found: found.group().translate(_FIGURES), folded)


def letters(words: str) -> str:
    """Only the letters and figures of words: the same however a line is broken or set."""
    return "".join(c for c in fold(words) if c.isalnum())

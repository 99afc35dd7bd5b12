"""How hard a text is to read, by the formula of its language.

Formulas count syllables, words and sentences; they know nothing of meaning. Where a language has
none (Arabic, Chinese), its layer says instead that people were asked what the sentences mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

_SENTENCE: Final = re.compile(r"[.?!]+(?:\s|$)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
#: A group of vowels is a syllable; a silent e at the end of an English word is none.
_ENGLISH: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(r"(?<=[^aeiouy])(?:es|ed|e)$")
_KEPT: Final = re.compile(r"(?:[^aeiouyl]l|[td]|[sxzcg]|sh|ch)(?:es|ed|e)$")
#: Two strong vowels, or a weak one with an accent, are two syllables in Spanish.
_SPANISH: Final = re.compile(r"[iuüy]?[aeoáéó][iuüy]?|[íú]|[iuü]+|y\b")
#: Letters from which a word is long (Björnsson 1968: more than six).
_LONG: Final = 7


class Formula(NamedTuple):
    """How hard a language's text may be.

    Attributes:
        name: with its source. measure: of a text. limit: that a text should keep to.
        harder: whether a higher figure is harder.

    """

    name: str
    measure: Callable[[str], float]
    limit: float
    harder: bool = True

    def too_hard(self, text: str) -> float | None:
        """The figure of a text that is beyond the limit, else None."""
        found = self.measure(text)
        beyond = found > self.limit if self.harder else found < self.limit
        return found if beyond else None


def flesch_kincaid(text: str) -> float:
    """School grade of an English text (Kincaid, Fishburne, Rogers and Chissom 1975).

    ``0.39 * words / sentences + 11.8 * syllables / words - 15.59``; Research Branch Report 8-75 of
    the Chief of Naval Technical Training. Syllables are groups of vowels, without a silent e.
    """
    words, sentences = _counted(text)
    syllables = sum(map(_english, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def fernandez_huerta(text: str) -> float:
    """Ease of a Spanish text, from 0 to 100 (Fernández Huerta 1959, Consigna 214:29-32).

    ``206.84 - 60 * syllables / words - 1.02 * words / sentences``; 70 to 80 is the sixth grade.
    """
    words, sentences = _counted(text)
    syllables = sum(max(1, len(_SPANISH.findall(word.lower()))) for word in words)
    return 206.84 - 60 * syllables / len(words) - 1.02 * len(words) / sentences


def lix(text: str) -> float:
    """Läsbarhetsindex (Björnsson 1968, Läsbarhet): made for Swedish, used for its neighbours.

    ``words / sentences + 100 * long words / words``, long being more than six letters; below 40 is
    easy, below 30 a book for children. For Welsh and Dutch it is a proxy.
    """
    words, sentences = _counted(text)
    long = sum(len(word) >= _LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)


#: By language. English: grade 6 or 7 is what questionnaires of this field have (CORE, in Norway);
#: Spanish: "rather easy", the same grade; LIX: "easy".
FORMULAS: Final = {
    "en": Formula("Flesch-Kincaid grade", flesch_kincaid, 6.0),
    "es": Formula("Fernández Huerta", fernandez_huerta, 70.0, harder=False),
    "nb": Formula("LIX", lix, 40.0),
    "nl": Formula("LIX", lix, 40.0),
    "cy": Formula("LIX", lix, 40.0),
}


def _english(word: str) -> int:
    """Syllables of an English word."""
    plain = word.lower()
    kept = plain if _KEPT.search(plain) and not plain.endswith("e") else _SILENT.sub("", plain)
    return max(1, len(_ENGLISH.findall(kept)))


def _counted(text: str) -> tuple[list[str], int]:
    """The words of a text, and how many sentences it has."""
    words = _WORD.findall(text)
    if not words:
        raise ValueError("a text without a word cannot be measured")
    return words, max(1, len(_SENTENCE.findall(text)))


def as_text(messages: Iterable[str]) -> str:
    """The sentences among messages as one text; a label, which ends in no stop, is left out."""
    return " ".join(one for one in messages if one.endswith((".", "?", "!")))

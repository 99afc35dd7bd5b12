"""Which way the words of a language run, so that whoever draws a page knows where it begins."""

from __future__ import annotations

from functools import lru_cache

#: Scripts that run from right to left (Unicode, Scripts with bidi class R or AL in present use).
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
#: Languages that are usually written in one of them (CLDR 48, ``characterOrder``).
_LANGUAGES = frozenset(
    (
        *("apc", "ar", "bal", "bgn", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn"),
        *("nqo", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "yi"),
    )
)


@lru_cache(maxsize=64)
def from_the_right(language: str) -> bool:
    """Whether words in a language, given by its BCP 47 tag, run from right to left."""
    first, *rest = language.casefold().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return script in _SCRIPTS if script else first in _LANGUAGES

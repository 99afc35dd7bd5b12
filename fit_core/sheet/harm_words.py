"""The rules that read words: the lexicon of the language, and signs that are of no language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from fit_core.sheet.harm_fold import letters, readings
from fit_core.sheet.harm_lexicon import Forbidden, Lexica, Lexicon, lexicon_of, pattern_of
from fit_core.sheet.harm_rules import Finding

#: Rule, what is found, why. They hold in every language and are looked for as written.
_SIGNS = (
    (
        "harm.alarm",
        re.compile("[⚠❗❕‼⁉🚨🛑⛔☠❌✖👎👍🔥🔻🔺🔴🟠🟡🟢💔😀-😿🙁🙂🙃☹☺🏆🥇🎯🎉💀]|!{2,}"),
        "a sign of alarm, praise or blame",
    ),
    ("harm.probability", re.compile(r"\d\s?[%٪‰]"), "a percentage"),
    ("harm.gap-leak", re.compile(r"[█▇▓▒░■]+|\*{3,}|\[\s*(?:…|\.{3})\s*\]"), "a struck-out place"),
    ("harm.identity", re.compile(r"(?<![\w./-])\d{8,}(?![\w./])"), "a number of a record"),
)
_BLANK = re.compile(r"[\s\-\u2010-\u2015.\u2026?\u00b7]+")
_APART = " | "


def read_words(words: str, language: str, lexica: Lexica = ()) -> Iterator[Finding]:
    """What is wrong with a stretch of words, at most one finding for each reason."""
    lexicon = lexicon_of(language, lexica)
    for rule, sign, why in (*_SIGNS, _decimals(lexicon.decimal)):
        if found := sign.search(words):
            yield Finding(rule, found.group(), why)
    taken = [reading for reading in readings(words) if _any(lexicon).search(reading)]
    if taken:
        yield from _listed(words, taken, lexicon)


def blank_place(words: str) -> bool:
    """Whether a text says nothing but that something is missing: dashes, dots, question marks."""
    return bool(_BLANK.fullmatch(words))


def together(parts: Iterable[tuple[str, object]]) -> str:
    """Join parts that run on, told by equal keys, so that nothing hides in a broken line."""
    joined, before = "", None
    for words, key in parts:
        joined += words if not joined else f"{' ' if key == before else _APART}{words}"
        before = key
    return joined


def _listed(words: str, taken: list[str], lexicon: Lexicon) -> Iterator[Finding]:
    for group in lexicon.forbidden:
        pattern = pattern_of(group.words, lexicon.endings, lexicon.beginnings)
        for reading in taken:
            if found := pattern.search(_without_names(reading, group)):
                yield Finding(group.rule, _as_written(found.group(), words), group.why)
                break


def _without_names(reading: str, group: Forbidden) -> str:
    if not group.excepting:
        return reading
    return pattern_of(group.excepting).sub(" ", reading)


def _as_written(found: str, words: str) -> str:
    """The words as the author wrote them, where they can be found again; else as they are read."""
    plain = re.search(re.escape(found), words, re.IGNORECASE)
    if plain:
        return plain.group()
    wanted = letters(found)
    return next((w for w in words.split() if wanted in letters(w)), found)


@cache
def _any(lexicon: Lexicon) -> re.Pattern[str]:
    words = tuple(word for group in lexicon.forbidden for word in group.words)
    return pattern_of(words, lexicon.endings, lexicon.beginnings)


@cache
def _decimals(mark: str) -> tuple[str, re.Pattern[str], str]:
    """Three decimals or more; versions (1.2.3), identifiers (10.1000/1) are no decimals."""
    point = re.escape(mark)
    sign = re.compile(rf"(?<![\w./])\d+{point}\d{{3,}}(?![\w/]|[.,]\d)")
    return "harm.decimals", sign, "more decimals than a score carries"

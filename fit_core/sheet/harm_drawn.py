"""The rules that read what a renderer drew: words, sizes, colours, and that nothing is left out."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator

from fit_core.sheet.harm_fold import fold, letters
from fit_core.sheet.harm_lexicon import Lexica
from fit_core.sheet.harm_rules import Finding
from fit_core.sheet.harm_texts import (
    NEEDED,
    OWN_VOICES,
    body_letters,
    other_letters,
    own_letters,
    texts_of,
)
from fit_core.sheet.harm_words import read_words, together
from fit_core.sheet.model import Crisis, Sheet, Text
from fit_core.sheet.report import Drawn

#: Points. Nothing on the page is smaller.
SMALLEST = 9.5
#: Points. Running text is at least this large (design part 9).
LEAST_BODY = 11.0
#: Contrast of text against its background, WCAG 2.2 success criterion 1.4.3.
LEAST_CONTRAST = 4.5
#: Red as people name it: hue within 20 degrees of 0, saturated and light enough to be seen as red.
_RED_HUE, _RED_SATURATION, _RED_VALUE = 20 / 360, 0.5, 0.4
#: How a renderer shows a character that acts on a line and has no shape, such as an override.
_SHOWN = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
#: Fewer letters than these are in too many texts to tell from which one they are.
_TELLING = 12


def read_drawn(drawn: tuple[Drawn, ...], sheet: Sheet, lexica: Lexica = ()) -> Iterator[Finding]:
    """What is wrong with the strings of a finished page."""
    for one in drawn:
        yield from legible(one)
        if is_red(one.colour):
            yield Finding("harm.red", one.text, f"it is written in red, {one.colour}")
    yield from _body(drawn, sheet)
    yield from _left_out(drawn, sheet)
    own = own_letters(sheet)
    read = together((d.text, d.size) if _is_read(d, own) else ("|", None) for d in drawn)
    yield from read_words(read, sheet.language, lexica)


def legible(drawn: Drawn) -> Iterator[Finding]:
    """What is wrong with size and contrast of one string, on whatever page."""
    if drawn.size < SMALLEST:
        why = f"{drawn.size} pt is smaller than {SMALLEST} pt"
        yield Finding("harm.small-text", drawn.text, why)
    contrast = contrast_ratio(drawn.colour, drawn.background)
    if contrast < LEAST_CONTRAST:
        why = f"contrast {contrast:.1f} is below {LEAST_CONTRAST}"
        yield Finding("harm.contrast", drawn.text, why)


def _is_read(drawn: Drawn, own: tuple[str, ...]) -> bool:
    """All is read but what a person of this clinic wrote; a renderer's word does not make it so."""
    if drawn.voice not in OWN_VOICES:
        return True
    ways = {letters(drawn.text), letters(_SHOWN.sub("", drawn.text))}
    return not any(said in text for said in ways for text in own)


def _body(drawn: Iterable[Drawn], sheet: Sheet) -> Iterator[Finding]:
    body, others = body_letters(sheet), other_letters(sheet)
    for one in drawn:
        said = letters(one.text)
        if not SMALLEST <= one.size < LEAST_BODY or len(said) < _TELLING or said in others:
            continue
        if any(said in text for text in body):
            why = f"running text of {one.size} pt is smaller than {LEAST_BODY} pt"
            yield Finding("harm.small-body", one.text, why)


def _left_out(drawn: Iterable[Drawn], sheet: Sheet) -> Iterator[Finding]:
    """Texts that never give way and that are not on the paper."""
    all_drawn = " ".join(one.text for one in drawn)
    run_on, tokens = letters(all_drawn), set(fold(all_drawn).split())
    for block in sheet.blocks:
        if isinstance(block, NEEDED):
            rule = "harm.no-crisis-text" if isinstance(block, Crisis) else "harm.element"
            for text in texts_of(block):
                if not _stands(text, run_on, tokens):
                    yield Finding(rule, text.words, "it was not drawn")


def _stands(text: Text, run_on: str, tokens: set[str]) -> bool:
    return letters(text.words) in run_on or tokens.issuperset(fold(text.words).split())


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours ``#rrggbb``, 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_red(colour: str) -> bool:
    """Whether people would call a colour ``#rrggbb`` red; brown ink and orange are not."""
    hue, saturation, value = colorsys.rgb_to_hsv(*_channels(colour))
    near = min(hue, 1 - hue) <= _RED_HUE
    return near and saturation >= _RED_SATURATION and value >= _RED_VALUE


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue

"""The harm check: what no shared sheet may say or look like, whoever wrote it.

It reads the finished content (third-party text included) and, at print time, the strings that the
renderer drew. It never reads the client's or the clinic's own words. There is no way to opt out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
import tomli

from fit_core.errors import FitError, RefusedError
from fit_core.sheet.model import Crisis, Provenance, Purpose, Sheet, Text, Writing
from fit_core.sheet.report import Drawn, Rendered

_LEXICA = Path(__file__).parent / "lexicon"
_OWN_VOICES = ("client", "clinic")

#: Points. Nothing on the page is smaller; running text is larger (the renderer's own rule).
SMALLEST = 9.5
#: Contrast of text against its background, WCAG 2.2 success criterion 1.4.3.
LEAST_CONTRAST = 4.5


class Finding(NamedTuple):
    """One breach: the stable id of the rule, the words that break it, and why they must not."""

    rule: str
    words: str
    why: str


class Forbidden(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of words of the lexicon, with the reason and the names that may hold them."""

    why: str
    words: tuple[str, ...]
    excepting: tuple[str, ...] = msgspec.field(default=(), name="except")


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The forbidden words of one language. ``reviewed`` says by whom the list was read."""

    reviewed: str
    forbidden: tuple[Forbidden, ...]


def check_content(sheet: Sheet) -> tuple[Finding, ...]:
    """Read the content of a shared sheet before it is drawn."""
    return (*check_texts(all_texts(sheet), sheet.language), *_structure(sheet))


def is_harmless(words: str, language: str) -> bool:
    """Whether these words hold nothing that the lexicon of the language forbids."""
    return not any(_words(words, _lexicon(language.partition("-")[0])))


def check_texts(texts: Iterable[Text], language: str) -> tuple[Finding, ...]:
    """Read the words of a part of a sheet, such as a plugin's section."""
    lexicon = _lexicon(language.partition("-")[0])
    read = (t for t in texts if t.voice not in _OWN_VOICES)
    return tuple(finding for t in read for finding in _words(t.words, lexicon))


def check_respect(texts: Iterable[Text], language: str) -> tuple[Finding, ...]:
    """Read the words of a page for practitioners: what blames or ranks people stands on none.

    Clinical terms may stand there; words of measures, clients and clinics are not read.
    """
    lexicon = _lexicon(f"clinician/{language.partition('-')[0]}")
    read = (t for t in texts if t.voice in ("core", "plugin"))
    return tuple(finding for t in read for finding in _words(t.words, lexicon))


def check_drawn(rendered: Rendered, language: str) -> tuple[Finding, ...]:
    """Read what a renderer drew: words, sizes in points, contrast."""
    lexicon = _lexicon(language.partition("-")[0])
    return tuple(finding for drawn in rendered.drawn for finding in _drawn(drawn, lexicon))


def check_legible(rendered: Rendered) -> tuple[Finding, ...]:
    """Read only sizes and contrast, for pages whose words are not for the harm check: forms."""
    return tuple(finding for drawn in rendered.drawn for finding in _legible(drawn))


def refuse_harm(findings: Iterable[Finding]) -> None:
    """Stop the print when there is a finding.

    Raises:
        RefusedError: names every breach with its rule.

    """
    listed = "; ".join(f"{f.rule}: “{f.words}” ({f.why})" for f in findings)
    if listed:
        raise RefusedError(
            f"The sheet was not made, because it would break a rule of the harm check: {listed}.",
            "If a measure's name is meant, give the measure a title and a sheet_title without it; "
            "if a plugin wrote it, switch that plugin off with fit plugins disable.",
        )


def all_texts(sheet: Sheet) -> Iterator[Text]:
    """Every text of a sheet, in order, however deep it stands, alternative texts included."""
    yield from _texts(sheet.header)
    for block in sheet.blocks:
        yield from _texts(block)
        if alt := getattr(block, "alt", ""):
            yield Text(alt)


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))


def _words(words: str, lexicon: Lexicon) -> Iterator[Finding]:
    for group in lexicon.forbidden:
        rest = words
        for name in group.excepting:
            rest = rest.replace(name, "")
        if match := _pattern(group.words).search(rest):
            yield Finding("harm.word", match.group(), group.why)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = (re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else "") for w in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _structure(sheet: Sheet) -> Iterator[Finding]:
    """Elements that a shared sheet never lacks: purpose, room to write, crisis help, footer."""
    there = {type(block) for block in sheet.blocks}
    for needed in (Purpose, Writing, Crisis, Provenance):
        if needed not in there:
            yield Finding("harm.element", needed.__name__, "this element stands on every sheet")
    for block in sheet.blocks:
        if isinstance(block, Crisis) and not block.text.words.strip():
            yield Finding("harm.crisis", "", "the clinic's text for help in a crisis is empty")


def _drawn(drawn: Drawn, lexicon: Lexicon) -> Iterator[Finding]:
    yield from _legible(drawn)
    if drawn.voice not in _OWN_VOICES:
        yield from _words(drawn.text, lexicon)


def _legible(drawn: Drawn) -> Iterator[Finding]:
    if drawn.size < SMALLEST:
        yield Finding("harm.size", drawn.text, f"{drawn.size} pt is smaller than {SMALLEST} pt")
    contrast = contrast_ratio(drawn.colour, drawn.background)
    if contrast < LEAST_CONTRAST:
        yield Finding("harm.contrast", drawn.text, f"contrast {contrast:.1f} is below 4.5")


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours ``#rrggbb``, 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def _lexicon(language: str) -> Lexicon:
    path = _LEXICA / f"{language}.toml"
    if not path.is_file():
        raise RefusedError(
            f"There is no harm lexicon for the language {language}, so no sheet is made in it.",
            "Use a language that has one, for instance en-GB.",
        )
    try:
        return msgspec.convert(tomli.loads(path.read_text("utf-8")), Lexicon)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FitError(f"{path} cannot be read: {error}.", "Reinstall fit-core.") from error

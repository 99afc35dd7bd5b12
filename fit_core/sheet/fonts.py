"""Fonts as data: what a pack of the group ``fit.fonts`` declares in its file ``fonts.toml``.

A font is never needed to score or to read a sheet; it is what a renderer falls back to where its
own faces have no picture of a character. The files themselves are opened by the renderer, and only
when a page holds a character of a script that they are declared for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from fit_core.errors import Problem, ProblemsError
from fit_core.measure.formats import whole
from fit_core.measure.load import located
from fit_core.measure.model import Data
from fit_core.measure.source import read_source
from fit_core.measure.walk import FAILED, Found, Trouble

#: The one file of a pack of the group ``fit.fonts`` that is read here.
FONTS_FILE = "fonts.toml"
#: How a TrueType or an OpenType file begins (OpenType specification, table directory).
_BEGINNINGS = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_NEXT = "Correct the file and run `fit check` on the pack."

Filled = Annotated[str, Meta(min_length=1)]
#: Code of a script by ISO 15924, such as ``Hebr``; ``Zsye`` for emoji, ``Zsym`` for symbols.
Script = Annotated[str, Meta(pattern=r"^[A-Z][a-z]{3}$")]
FontFile = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(ttf|otf)$")]


class _Declared(Data, frozen=True, kw_only=True):
    name: Filled
    scripts: tuple[Script, ...]
    languages: tuple[Filled, ...] = ()
    regular: FontFile
    semibold: FontFile = ""
    bold: FontFile = ""


class _Fonts(Data, frozen=True, kw_only=True):
    format: Literal[0]
    licence: Filled
    licence_file: Filled
    families: tuple[_Declared, ...]


class FontFamily(msgspec.Struct, frozen=True):
    """A family of fonts, as a renderer is handed it.

    Attributes:
        name: of the family. pack: that brings it. licence: of its files, an SPDX expression.
        scripts: that it was made for, by ISO 15924. languages: BCP 47 tags of the languages that
            it is to be taken for first, where several families cover one script.
        regular, semibold, bold: its files. A family without a weight names the next lighter one;
            one file with a weight axis may stand for all three.

    """

    name: str
    pack: str
    licence: str
    scripts: tuple[str, ...]
    languages: tuple[str, ...]
    regular: str
    semibold: str
    bold: str


def load_fonts(pack: str, folder: Path) -> tuple[FontFamily, ...]:
    """Return the families that a pack declares, in its own order.

    Raises:
        ProblemsError: the file cannot be read or something in it is wrong; all of it is listed.

    """
    fonts, problems = _read(folder, strict=False)
    if fonts is None:
        raise ProblemsError(problems, _NEXT)
    return tuple(_family(pack, folder, fonts.licence, one) for one in fonts.families)


def check_fonts(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with the fonts of a pack; empty when they are fine."""
    return _read(folder, strict=True)[1]


def _family(pack: str, folder: Path, licence: str, one: _Declared) -> FontFamily:
    semibold = one.semibold or one.regular
    files = (one.regular, semibold, one.bold or semibold)
    regular, semibold, bold = (str(folder / file) for file in files)
    return FontFamily(one.name, pack, licence, one.scripts, one.languages, regular, semibold, bold)


def _read(folder: Path, *, strict: bool) -> tuple[_Fonts | None, tuple[Problem, ...]]:
    source = read_source(folder / FONTS_FILE)
    if isinstance(source, Problem):
        return None, (source,)
    found: Found = []
    fonts = whole(_Fonts, source.table, found, strict=strict)
    if fonts is not FAILED:
        found += _missing(fonts, folder)
    return (None, located(source, found)) if found else (fonts, ())


def _missing(fonts: _Fonts, folder: Path) -> Iterator[Trouble]:
    """What the file names and the folder does not hold, or not as a font."""
    if Path(fonts.licence_file).name != fonts.licence_file or not _is_file(folder, fonts):
        fix = "Put the text of the licence beside the fonts; most licences ask for it."
        yield Trouble("$.licence_file", f"There is no file {fonts.licence_file}.", fix)
    if not fonts.families:
        yield Trouble("$.families", "It names no family.", "Add a table [[families]].")
    for number, family in enumerate(fonts.families):
        if not family.scripts:
            fix = 'Name them by ISO 15924, for instance scripts = ["Hebr"].'
            yield Trouble(f"$.families[{number}].scripts", "It names no script.", fix)
        for weight in ("regular", "semibold", "bold"):
            file = getattr(family, weight)
            if file and (what := _wrong(folder / file)):
                fix = "Name a TrueType or OpenType file that lies beside fonts.toml."
                yield Trouble(f"$.families[{number}].{weight}", f"{file} {what}.", fix)


def _is_file(folder: Path, fonts: _Fonts) -> bool:
    return (folder / fonts.licence_file).is_file()


def _wrong(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return "" if file.read(4) in _BEGINNINGS else "is no TrueType or OpenType font"
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"

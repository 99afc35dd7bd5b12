"""Fonts for the tests: those of the pack of emoji, and of a distribution of tests only."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.sheet.fonts import FontFamily, load_fonts

EMOJI = load_fonts("emoji", Path(__file__).parents[2] / "emoji" / "fit_emoji")
#: Where Debian puts a font with Chinese and Japanese signs, and one with PostScript outlines.
DROID = Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
NIMBUS = Path("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf")


def family(name, scripts, path, languages=()):
    return FontFamily(name, "tests", "OFL-1.1", scripts, languages, *[str(path)] * 3)


def noto(name, *scripts):
    folder = Path(pytest.importorskip("manimgx_fonts").__file__).parent
    return family(name, scripts, folder / f"NotoSans{name}[wght].ttf")


def many():
    """Families of five scripts and of emoji."""
    return (
        *EMOJI,
        noto("Hebrew", "Hebr"),
        noto("Arabic", "Arab"),
        noto("Devanagari", "Deva"),
        noto("Thai", "Thai"),
    )


def system(path, name, *scripts):
    if not path.is_file():
        pytest.skip(f"{path.name} is not installed")
    return family(name, scripts, path)

"""Make the font files of the language packs anew from the fonts that they come from.

::

    uv run python -m docs.fonts arabic FOLDER    # holds NotoSansArabic[wdth,wght].ttf
    uv run python -m docs.fonts chinese FOLDER   # NotoSansCJK-Regular.ttc and -Bold.ttc

It is run once when a source changes, never when a page is drawn: one weight is taken out of a
variable font, cubic outlines become quadratic ones (TrueType), the characters of a language are
cut out, and each file gets a name of its own, so that no two are mistaken for one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter, load_font
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

PLUGINS = Path(__file__).parents[1] / "plugins"
#: Which of a collection's fonts has the forms of mainland China, which those of Taiwan.
_HANS, _HANT = 2, 3
#: How far a quadratic outline may be from the cubic one, in thousandths of the size.
_ERROR = 1.0
#: Characters of spoken Cantonese, which are in neither national list of the first level.
_CANTONESE = (
    "佢冇咁咗咩咪哋唔唞啩啫啱啲喎喐喺喼嗮嗰嗱嘅嘢嘥噉噏嚟囉埞孭掂揸揾搵攞攰瞓諗嬲餸靚曱甴冧乸仔攬揼"
)
#: Outside the first levels too, and in our own sentences, which may be printed bold.
_SAID = frozenset("阈饋")
#: Of the Table of General Standard Chinese Characters (2013), which registers of names follow:
#: what Unicode's first block of Chinese lacks.
_NAMES = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮"
    "䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮鿍鿎鿏"
    "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰"
    "𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭"
    "𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡"
    "𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬"
    "𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)
#: Parts of a font that say how to set it upright, or are for screens of few dots.
_DROPPED = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx", "vrt2", "kern", "gasp")


class Cut(NamedTuple):
    """One file: its source, which font of a collection, its characters, its name and weight."""

    source: str
    number: int
    letters: frozenset[str]
    name: str
    weight: str

    @property
    def file(self) -> str:
        """The name of the file that is written."""
        return f"{self.name.replace(' ', '')}-{self.weight}.ttf"


def arabic(sources: Path) -> None:
    """Write three weights of Noto Sans Arabic, with all that it needs to join its letters."""
    folder = PLUGINS / "lang-ar" / "fit_lang_ar"
    for weight, place in {"Regular": 400, "Semibold": 600, "Bold": 700}.items():
        font = TTFont(sources / "NotoSansArabic[wdth,wght].ttf")
        font = instantiateVariableFont(font, {"wght": place, "wdth": 100})
        _write(font, "Fit Sans Arabic", weight, folder / f"FitSansArabic-{weight}.ttf")


def chinese(sources: Path) -> None:
    """Write both scripts in two weights, and one file for what is rare."""
    folder = PLUGINS / "lang-zh" / "fit_lang_zh"
    for cut in _chinese_cuts():
        font = _cut(sources, cut)
        _to_quadratic(font)
        _write(font, cut.name, cut.weight, folder / cut.file)


def _chinese_cuts() -> Iterator[Cut]:
    """In a heading the commonest characters are bold; rarer ones are drawn in regular there."""
    simplified = _level("gb2312", 0xA1, 0xF7)
    traditional = _level("big5", 0xA1, 0xF9) | frozenset(_CANTONESE)
    usual = _level("big5", 0xA1, 0xC6) | frozenset(_CANTONESE) | (_SAID & traditional)
    common = _level("gb2312", 0xA1, 0xD7) | (_SAID & simplified)
    first_block = frozenset(map(chr, range(0x4E00, 0x9FA6)))
    regular, bold = "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"
    yield Cut(regular, _HANS, simplified, "Fit Sans Hans", "Regular")
    yield Cut(bold, _HANS, common, "Fit Sans Hans", "Bold")
    yield Cut(regular, _HANT, traditional, "Fit Sans Hant", "Regular")
    yield Cut(bold, _HANT, usual, "Fit Sans Hant", "Bold")
    rare = (first_block | frozenset(_NAMES)) - simplified - traditional
    yield Cut(regular, _HANS, rare, "Fit Sans Han Rare", "Regular")


def _level(codec: str, first: int, last: int) -> frozenset[str]:
    """Chinese characters and signs of a national list, by the first byte of their codes."""
    found = set()
    for high in range(first, last + 1):
        for low in range(0x40, 0xFF):
            letter = bytes([high, low]).decode(codec, "ignore")
            if len(letter) == 1 and (
                "\u2e80" <= letter <= "\uffef" or "\u2010" <= letter < "\u2600"
            ):
                found.add(letter)
    return frozenset(found)


def _cut(sources: Path, cut: Cut) -> Any:  # noqa: ANN401 - the library's fonts have no types
    options = Options(
        layout_features=[], hinting=False, desubroutinize=True, font_number=cut.number
    )
    options.drop_tables += _DROPPED
    font = load_font(str(sources / cut.source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, cut.letters))
    subsetter.subset(font)
    return font


def _to_quadratic(font: Any) -> None:  # noqa: ANN401 - as above
    """Replace PostScript outlines by TrueType ones."""
    order, drawn, made = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(None)
        drawn[name].draw(
            Cu2QuPen(pen, _ERROR * font["head"].unitsPerEm / 1000, reverse_direction=True)
        )
        made[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, made
    font["maxp"] = _limits(len(order))
    font.sfntVersion = "\x00\x01\x00\x00"
    for name in order:
        made[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(made[name], "xMin", 0))


def _limits(count: int) -> Any:  # noqa: ANN401 - as above
    """What a TrueType font says of its largest glyph; the library counts it when it writes."""
    limits = newTable("maxp")
    limits.tableVersion, limits.numGlyphs = 0x00010000, count
    limits.maxZones = 1
    for name in _COUNTED:
        setattr(limits, name, 0)
    return limits


_COUNTED = (
    *("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"),
    *("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours"),
)


def _write(font: Any, family: str, weight: str, path: Path) -> None:  # noqa: ANN401 - as above
    names = {1: f"{family} {weight}", 2: "Regular", 4: f"{family} {weight}"}
    names[6] = f"{family.replace(' ', '')}-{weight}"
    table = font["name"]
    kept = {0, 5, 13, 14}
    table.names = [one for one in table.names if one.nameID in kept and one.platformID == 3]
    for number, words in names.items():
        table.setName(words, number, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(font.getBestCmap())} characters")


def main(arguments: Iterable[str]) -> None:
    """Make the fonts of one language from a folder of sources."""
    language, folder = arguments
    {"arabic": arabic, "chinese": chinese}[language](Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])

"""The fonts of a document, embedded: only the glyphs that it uses.

A font becomes a composite font with two-byte codes that are its own glyph numbers (ISO 32000-1,
9.7.4: CIDFontType2 for TrueType outlines, CIDFontType0 for PostScript ones). HarfBuzz cuts out the
glyphs, keeps their numbers and, of a variable font, makes the one weight that was drawn, in a
third of a millisecond. The subsets of ReportLab take twenty times as long, hold no PostScript
outlines, of variable fonts only the default, and no glyph that is not a character.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFDocument

from fit_drawing.clusters import BREAK
from fit_drawing.font import Font, Weight, unreadable
from fit_drawing.own import glyphs as glyphs_of
from fit_drawing.own import own_font, spelt
from fit_drawing.raw import Raw, reference, stream
from fit_drawing.shape import Glyph

#: Tables that matter to shaping and to systems, not to who draws glyphs by their number.
_NOT_NEEDED = (
    *("BASE", "COLR", "CPAL", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "STAT", "SVG "),
    *("cmap", "gasp", "meta", "name", "post", "vhea", "vmtx", "VORG", "OS/2", "kern", "morx"),
)
_FLAGS = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.DOWNGRADE_CFF2
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
)
#: What is shown here is to be read and copied as nothing (ISO 32000-1, 14.9.4).
_SILENT = "/Span <</ActualText <FEFF>>> BDC"
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{entries}
endcmap CMapName currentdict /CMap defineresource pop end end"""


class Embedded:
    """The fonts of one document, in the order in which they were first used."""

    def __init__(self) -> None:
        self._used: dict[object, _Used] = {}

    def show(
        self, font: Font, glyphs: tuple[Glyph, ...], size: float, *, silent: bool = False
    ) -> str:
        """Return the operators that set a font and show glyphs, for use inside BT and ET.

        Args:
            font, glyphs, size: as they are drawn. silent: say of what only completes a letter that
                it is no text, since no words are given for the line as a whole.

        """
        used = self._use(font)
        return f"/{used.name} {size:g} Tf {used.shown(glyphs, size, silent=silent)}"

    def plain(self, words: str, weight: Weight, size: float) -> str:
        """Return the operators that show words in the library's own face, letter by letter."""
        used = self._use(own_font(weight))
        used.letters.update(dict.fromkeys(words, weight))
        return f"/{used.name} {size:g} Tf <{spelt(words, weight)}> Tj"

    def whole(self) -> str:
        """Embed every letter that the library's own face draws plainly; return its name.

        For what is typed into the file later: all Latin, Greek and Cyrillic in 40 kilobytes.
        """
        used = self._use(own_font("regular"))
        used.letters.update(dict.fromkeys(glyphs_of("regular"), "regular"))
        return used.name

    def _use(self, font: Font) -> _Used:
        used = self._used.get(font.key)
        if used is None:
            used = self._used[font.key] = _Used(font, f"FitFont{len(self._used) + 1}")
        return used

    @property
    def files(self) -> set[str]:
        """The font files that were used."""
        return {used.path for used in self._used.values()}

    def write(self, document: PDFDocument) -> None:
        """Register every font with the document; its pages are already drawn."""
        fonts = document.idToObject["BasicFonts"].dict
        for used in self._used.values():
            fonts[used.name] = used.written(document)


class _Used:
    """What a document uses of one font: widths by glyph, glyphs and characters by code.

    Attributes:
        name: of the font in the document. path: of its file. letters: drawn plainly, in the
            weight of the font.

    """

    def __init__(self, font: Font, name: str) -> None:
        self._font = font
        self.path = font.key[0]
        self.name = name
        self.letters: dict[str, Weight] = {}
        self._widths: dict[int, float] = {}
        self._codes: dict[tuple[int, str], int] = {}
        self._first: dict[int, str] = {}
        self._post_script = not font.face.reference_table("glyf").data

    def shown(self, glyphs: tuple[Glyph, ...], size: float, *, silent: bool) -> str:
        """Write glyphs with their distances, and note them; a rise lifts marks over letters."""
        codes = tuple(map(self._code, glyphs))
        return _operators(self._font, glyphs, codes, size, silent)

    def _code(self, glyph: Glyph) -> int:
        """The code of a glyph that stands for certain characters; each pair has its own.

        The bow of an Arabic letter stands for another letter with each kind of dots. A character's
        own glyph has its number as code. PostScript outlines have no other codes (ISO 32000-1,
        9.7.4.2): there, the first characters of a glyph are told for all.
        """
        key = (glyph.id, self._first.setdefault(glyph.id, glyph.words))
        if not self._post_script:
            key = (glyph.id, glyph.words)
        if key not in self._codes:
            self._widths[glyph.id] = self._font.advance(glyph.id)
            self._codes[key] = glyph.id if self._is_own(glyph) else self._further()
        return self._codes[key]

    def _is_own(self, glyph: Glyph) -> bool:
        letter = glyph.words
        return self._post_script or (len(letter) == 1 and self._font.glyph(letter) == glyph.id)

    def _further(self) -> int:
        """The next code beyond the numbers of the font's glyphs."""
        count: int = self._font.face.glyph_count
        return max([count, *(code + 1 for code in self._codes.values())])

    def written(self, document: PDFDocument) -> Raw:
        """Write font, descendant, descriptor, file and characters; return the font."""
        for letter, weight in self.letters.items():
            glyph, advance = glyphs_of(weight)[letter]
            self._widths.setdefault(glyph, advance)
            self._codes.setdefault((glyph, letter), glyph)
        face, file, about = _cut(self._font, frozenset(self._widths))
        outlines = "CFF " in face.table_tags
        base = f"{_tag(file)}+{_post_script_name(self._font.face)}"
        coded = sorted((code, gid, words) for (gid, words), code in self._codes.items())

        def put(what: str, body: str | bytes) -> str:
            return reference(document, f"{self.name}{what}", Raw(body))

        descriptor = put("Descriptor", self._descriptor(base, face, put("File", about), outlines))
        widths = " ".join(f"{code} [{self._widths[gid]:g}]" for code, gid, _ in coded)
        kind = "CIDFontType0"
        if not outlines:
            kind = f"CIDFontType2 /CIDToGIDMap {put('Glyphs', _glyphs_by_code(coded))}"
        inner = put(
            "Inner",
            f"<</Type /Font /Subtype /{kind} /BaseFont /{base} /FontDescriptor {descriptor} "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/DW 0 /W [{widths}]>>",
        )
        meaning = put("Words", stream("", _meaning({code: words for code, _, words in coded})))
        font = Raw(
            f"<</Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
            f"/DescendantFonts [{inner}] /ToUnicode {meaning}>>"
        )
        reference(document, self.name, font)
        return font

    def _descriptor(self, base: str, face: hb.Face, file: str, outlines: bool) -> str:
        head = face.reference_table("head").data
        scale = 1000 / face.upem
        box = " ".join(f"{side * scale:.0f}" for side in struct.unpack(">4h", head[36:44]))
        extents = self._font.shaper.get_font_extents("ltr")
        up, down = extents.ascender * scale, extents.descender * scale
        return (
            f"<</Type /FontDescriptor /FontName /{base} /Flags 4 /FontBBox [{box}] "
            f"/ItalicAngle 0 /Ascent {up:.0f} /Descent {down:.0f} /CapHeight {up:.0f} /StemV 80 "
            f"/{'FontFile3' if outlines else 'FontFile2'} {file}>>"
        )


class _Place(NamedTuple):
    """Where a glyph stands on its line and how far its own width leads, in thousandths."""

    code: int
    right: float
    up: float
    lead: float


@lru_cache(maxsize=2048)
def _operators(
    font: Font, glyphs: tuple[Glyph, ...], codes: tuple[int, ...], size: float, silent: bool
) -> str:
    """The operators that show glyphs where they stand; sentences come again on other pages."""
    starts = accumulate((glyph.advance for glyph in glyphs), initial=0.0)
    told: list[_Place] = []
    apart: list[_Place] = []
    for glyph, code, at in zip(glyphs, codes, starts, strict=False):
        place = _Place(code, at + glyph.right, glyph.up, font.advance(glyph.id))
        (apart if silent and glyph.words == BREAK else told).append(place)
    end = sum(glyph.advance for glyph in glyphs)
    if not apart:
        return _row(told, 0.0, end, size)
    return f"{_row(told, 0.0, end, size)} {_SILENT} {_row(apart, end, end, size)} EMC"


def _row(places: list[_Place], at: float, end: float, size: float) -> str:
    """Glyphs and the distances between them, from one place on the line to another."""
    done: list[str] = []
    row: list[str] = []
    rise = 0.0
    for place in places:
        if abs(place.up - rise) > 0.01:
            done += [_shown(row), f"{place.up * size / 1000:.3f} Ts"]
            row, rise = [], place.up
        if abs(place.right - at) > 0.005:
            row.append(f"{at - place.right:.2f}")
        row.append(f"<{place.code:04X}>")
        at = place.right + place.lead
    if abs(end - at) > 0.005:
        row.append(f"{at - end:.2f}")
    done += [_shown(row), "0 Ts" if rise else ""]
    return " ".join(filter(None, done))


def _shown(row: list[str]) -> str:
    return f"[{' '.join(row)}] TJ".replace("> <", "") if row else ""


@lru_cache(maxsize=32)
def _cut(font: Font, glyphs: frozenset[int]) -> tuple[hb.Face, bytes, bytes]:
    """The font with these glyphs only: as a face, as its file, and as a stream of a document.

    Pages in one language often use the same glyphs of a weight, so the last ones are remembered.
    """
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = _FLAGS
    wanted.drop_table_tag_set.update(_number(tag) for tag in _NOT_NEEDED)
    wanted.pin_all_axes_to_default(font.face)
    if font.weight is not None:
        wanted.pin_axis_location(font.face, "wght", font.weight)
    try:
        face = hb.subset(font.face, wanted)
    except RuntimeError as error:
        raise unreadable(font.key[0]) from error
    return face, *_file(face, outlines="CFF " in face.table_tags)


def _number(tag: str) -> int:
    return int.from_bytes(tag.encode("ascii"), "big")


def _file(face: hb.Face, *, outlines: bool) -> tuple[bytes, bytes]:
    """The font's bytes, and the same as a stream of the document."""
    if outlines:
        data = bytes(face.reference_table("CFF ").data)
        return data, stream("/Subtype /CIDFontType0C", data)
    data = bytes(face.blob.data)
    return data, stream(f"/Length1 {len(data)}", data)


def _tag(data: bytes) -> str:
    """Six capitals that part this cut of a font from any other (ISO 32000-1, 9.6.4)."""
    number = int.from_bytes(hashlib.sha256(data).digest()[:8], "big")
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _post_script_name(face: hb.Face) -> str:
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
    return "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign == "-"))


def _glyphs_by_code(coded: list[tuple[int, int, str]]) -> bytes:
    """The glyph of each code, two bytes for each (ISO 32000-1, 9.7.4.3)."""
    glyphs = bytearray(2 * (coded[-1][0] + 1))
    for code, gid, _ in coded:
        struct.pack_into(">H", glyphs, 2 * code, gid)
    return stream("", bytes(glyphs))


def _meaning(words: dict[int, str]) -> bytes:
    """The characters of each glyph, for who copies or searches (ISO 32000-1, 9.10.3)."""
    entries = "\n".join(_entries(words))
    return _CMAP.format(entries=entries).encode("ascii")


def _entries(words: dict[int, str]) -> Iterator[str]:
    rows = [
        f"<{gid:04X}> <{text.encode('utf-16-be').hex()}>" for gid, text in sorted(words.items())
    ]
    for start in range(0, len(rows), 100):
        some = rows[start : start + 100]
        yield "\n".join([f"{len(some)} beginbfchar", *some, "endbfchar"])

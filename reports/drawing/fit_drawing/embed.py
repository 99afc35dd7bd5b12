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

    def show(self, font: Font, glyphs: tuple[Glyph, ...], size: float) -> str:
        """Return the operators that set a font and show glyphs, for use inside BT and ET."""
        used = self._use(font)
        return f"/{used.name} {size:g} Tf {used.shown(glyphs, size)}"

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
    """What a document uses of one font: widths and characters by glyph.

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
        self._words: dict[int, str] = {}

    def shown(self, glyphs: tuple[Glyph, ...], size: float) -> str:
        """Write glyphs with their distances, and note them; a rise lifts marks over letters."""
        for glyph in glyphs:
            if self._words.get(glyph.id, BREAK) == BREAK:
                self._words[glyph.id] = glyph.words
                self._widths[glyph.id] = self._font.advance(glyph.id)
        return _operators(self._font, glyphs, size)

    def written(self, document: PDFDocument) -> Raw:
        """Write font, descendant, descriptor, file and characters; return the font."""
        for letter, weight in self.letters.items():
            glyph, advance = glyphs_of(weight)[letter]
            self._widths.setdefault(glyph, advance)
            self._words.setdefault(glyph, letter)
        face, file, about = _cut(self._font, frozenset(self._widths))
        outlines = "CFF " in face.table_tags
        base = f"{_tag(file)}+{_post_script_name(self._font.face)}"

        def put(what: str, body: str | bytes) -> str:
            return reference(document, f"{self.name}{what}", Raw(body))

        descriptor = put("Descriptor", self._descriptor(base, face, put("File", about), outlines))
        widths = " ".join(f"{gid} [{wide:g}]" for gid, wide in sorted(self._widths.items()))
        kind = "CIDFontType0" if outlines else "CIDFontType2 /CIDToGIDMap /Identity"
        inner = put(
            "Inner",
            f"<</Type /Font /Subtype /{kind} /BaseFont /{base} /FontDescriptor {descriptor} "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/DW 0 /W [{widths}]>>",
        )
        meaning = put("Words", stream("", _meaning(self._words)))
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


@lru_cache(maxsize=2048)
def _operators(font: Font, glyphs: tuple[Glyph, ...], size: float) -> str:
    """The operators that show glyphs where they stand; sentences come again on other pages."""
    done: list[str] = []
    row: list[str] = []
    some: list[str] = []
    owed, rise = 0.0, 0.0
    for glyph in glyphs:
        if abs(glyph.up - rise) > 0.01:
            done += [_row(row, some, owed), f"{glyph.up * size / 1000:.3f} Ts"]
            row, some, owed, rise = [], [], 0.0, glyph.up
        move = owed + glyph.right
        if move > 0.005 or move < -0.005:
            row += [f"<{''.join(some)}>", f"{-move:.2f}"] if some else [f"{-move:.2f}"]
            some = []
        some.append(f"{glyph.id:04X}")
        owed = glyph.advance - font.advance(glyph.id) - glyph.right
    done.append(_row(row, some, owed))
    return " ".join([*filter(None, done), *(["0 Ts"] if rise else [])])


def _row(row: list[str], some: list[str], owed: float) -> str:
    """Glyphs and the distances between them, with the distance that is left after the last."""
    rest = [f"<{''.join(some)}>"] if some else []
    if abs(owed) > 0.005:
        rest.append(f"{-owed:.2f}")
    return f"[{' '.join([*row, *rest])}] TJ" if some else ""


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

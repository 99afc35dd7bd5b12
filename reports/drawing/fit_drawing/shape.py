"""Words as glyphs: from the order of reading to places on a line, whatever their script.

A passage is parted by direction (`fit_drawing.levels`), by the font that draws each cluster
(`fit_drawing.chain`) and by script; HarfBuzz shapes each stretch. Stretches that the pack's own
faces draw letter by letter are left as they are, which is all that Latin, Greek and Cyrillic need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

import uharfbuzz as hb

from fit_core.errors import FitError
from fit_drawing.chain import Chain, chain, draws, font_for, script_of
from fit_drawing.clusters import BREAK, clusters
from fit_drawing.font import Font, Weight
from fit_drawing.levels import Levels, levels, turns
from fit_drawing.own import plain_width, plainly_drawable
from fit_drawing.way import base_of

#: Figures in groups, as in a telephone number or in a date.
_NUMBER = re.compile(r"\+?\d+(?:[ \u00a0/-]\d+)+|\+\d+")


class Glyph(NamedTuple):
    """A glyph of a font: where it stands and how far it leads, in thousandths of the size.

    ``words`` are the characters that it stands for; of a glyph that only completes another, a
    break mark.
    """

    id: int
    advance: float
    right: float
    up: float
    words: str


class Stretch(NamedTuple):
    """Part of a line in one font. ``font`` is None where the pack's own face draws ``words``."""

    words: str
    font: Font | None
    glyphs: tuple[Glyph, ...]
    width: float


class _Piece(NamedTuple):
    """Clusters in one direction, one font and one script, in the order of reading."""

    words: str
    font: Font | None
    level: int


def levels_of(words: str, base: int | None = None) -> Levels:
    """The levels of a passage; the page and its first strong character tell its direction."""
    if base is None:
        base = base_of(words)
    if not base and not turns(words):
        return (0,) * len(words)
    return _with_numbers_whole(words, levels(words, base))


def _with_numbers_whole(words: str, found: Levels) -> Levels:
    """Keep the groups of a number, such as that of a telephone, in the order of dialling.

    The standard parts them at each space, and after Arabic letters at each hyphen, so that
    ``555 0100`` would stand as ``0100 555`` and ``2026-03-02`` as ``02-03-2026``.
    """
    whole = list(found)
    for number in _NUMBER.finditer(words):
        level = whole[number.end() - 1]
        whole[number.start() : number.end()] = [level] * len(number[0])
    return tuple(whole)


def stretches(words: str, weight: Weight, at: Levels) -> tuple[Stretch, ...]:
    """Return what stands on a line from left to right.

    Args:
        words: of one line, in the order of reading. weight: they are drawn in. at: their levels.

    Raises:
        FitError: a font has no glyph for what its shaping asks for.

    """
    return _stretches(words, weight, at, chain())


def shaped_width(words: str, weight: Weight, at: Levels | None = None) -> float:
    """The width of words at size 1, in any script."""
    plain = plain_width(words, weight)
    if plain is not None and not any(at or ()):
        return plain
    return _wide(words, weight, levels_of(words) if at is None else at, chain())


@lru_cache(maxsize=8192)
def _wide(words: str, weight: Weight, at: Levels, now: Chain) -> float:
    """The width alone; of words, which come again, more are remembered than of lines."""
    if " " in words:
        return sum(stretch.width for stretch in _stretches(words, weight, at, now))
    wide = 0.0
    for piece in _pieces(words, weight, at, now):
        if piece.font is None:
            wide += plain_width(piece.words, weight) or 0.0
        else:
            advances = sum([place.x_advance for place in _buffer(piece, now).glyph_positions])
            wide += advances * piece.font.scale / 1000
    return wide


@lru_cache(maxsize=2048)
def _stretches(words: str, weight: Weight, at: Levels, now: Chain) -> tuple[Stretch, ...]:
    pieces = list(_pieces(words, weight, at, now))
    return tuple(_shaped(piece, weight, now) for piece in _in_sight(pieces))


def _pieces(words: str, weight: Weight, at: Levels, now: Chain) -> Iterator[_Piece]:
    def kind(part: tuple[str, int, Font | None, str]) -> tuple[int, object, str]:
        _, level, one, script = part
        return level, one and one.key, script

    for _, group in groupby(_parts(words, weight, at, now), key=kind):
        parts = list(group)
        yield _Piece("".join(part[0] for part in parts), parts[0][2], parts[0][1])


def _parts(
    words: str, weight: Weight, at: Levels, now: Chain
) -> Iterator[tuple[str, int, Font | None, str]]:
    """Each cluster with its level, its font and its script; what has no script has the last one.

    Spaces and signs that many scripts share are drawn in the font of the words before them, if it
    has them: a line of one script is then one stretch, and its signs fit its letters.
    """
    place, script = 0, ""
    one: Font | None = None
    for cluster in clusters(words):
        level = at[place]
        place += len(cluster)
        if cluster == BREAK:
            continue
        if level % 2 == 0 and plainly_drawable(cluster):
            yield cluster, level, None, ""
            continue
        own_script = next(filter(None, map(script_of, cluster)), "")
        if own_script or one is None or not draws(one, cluster):
            one = font_for(cluster, weight, now)
        script = own_script or script
        if one is None:
            raise _undrawable(cluster)
        yield cluster, level, one, script


def _in_sight(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Put pieces from left to right (rule L2 of Unicode Standard Annex 9)."""
    order = list(pieces)
    highest = max((piece.level for piece in pieces), default=0)
    for least in range(highest, 0, -1):
        turned: list[_Piece] = []
        for high, group in groupby(order, key=lambda piece: piece.level >= least):
            members = list(group)
            turned += reversed(members) if high else members
        order = turned
    return order


def _shaped(piece: _Piece, weight: Weight, now: Chain) -> Stretch:
    if piece.font is None:
        return Stretch(piece.words, None, (), plain_width(piece.words, weight) or 0.0)
    buffer = _buffer(piece, now)
    space = 1000 * (plain_width(" ", weight) or 0.0)
    glyphs = tuple(_glyphs(piece, buffer, space))
    return Stretch(piece.words, piece.font, glyphs, sum(g.advance for g in glyphs) / 1000)


def _buffer(piece: _Piece, now: Chain) -> hb.Buffer:
    """The piece, shaped by HarfBuzz."""
    assert piece.font is not None  # noqa: S101 - the caller has looked
    buffer = hb.Buffer()
    buffer.add_str(piece.words)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if piece.level % 2 else "ltr"
    buffer.language = now.language
    hb.shape(piece.font.shaper, buffer)
    return buffer


def _glyphs(piece: _Piece, buffer: hb.Buffer, space: float) -> Iterator[Glyph]:
    """Glyphs with their places; a space is as wide as the page's own, whatever draws it.

    Of words from right to left each letter is told by a glyph of its own, if need be by one that
    draws nothing: who copies them turns the glyphs of a line, not the letters of a glyph.
    """
    assert piece.font is not None  # noqa: S101 - the caller has looked
    scale = piece.font.scale
    blank = _blank(piece.font) if piece.level % 2 else None
    found = [(info.codepoint, info.cluster) for info in buffer.glyph_infos]
    meant = _meanings(piece.words, piece.font, found)
    for (glyph, _), place, words in zip(found, buffer.glyph_positions, meant, strict=True):
        wide, right, up = place.x_advance * scale, place.x_offset * scale, place.y_offset * scale
        if blank and len(words) > 1:
            yield from (Glyph(blank, 0, 0, 0, letter) for letter in reversed(words[1:]))
            words = words[0]
        yield Glyph(glyph, space if words == " " else wide, right, up, words)


def _blank(font: Font) -> int | None:
    """A glyph that is nothing and leads nowhere; None where a font has none."""
    found = font.glyph(BREAK)
    return found if found and not font.advance(found) else None


def _meanings(words: str, font: Font, found: list[tuple[int, int]]) -> list[str]:
    """The characters of each glyph, given as its number and the place where its cluster begins."""
    starts = sorted({start for _, start in found})
    meant = [BREAK] * len(found)
    for start, end in pairwise([*starts, len(words)]):
        places = [n for n, (_, at) in enumerate(found) if at == start]
        glyphs = [found[n][0] for n in places]
        if 0 in glyphs:
            raise _undrawable(words[start:end])
        for n, told in zip(places, _told(words[start:end], font, glyphs), strict=True):
            meant[n] = told or BREAK
    return meant


def _told(words: str, font: Font, glyphs: list[int]) -> list[str]:
    """What each glyph of a cluster stands for.

    Where one alone leads on, such as the bow of an Arabic letter, it stands for all: its dots and
    marks are drawn beside, above or below, and would be read out of their order. Elsewhere a
    glyph that is a character's own stands for that, and the widest other one for what is left.
    """
    wide = [font.advance(glyph) for glyph in glyphs]
    leading = max(range(len(glyphs)), key=wide.__getitem__)
    if sum(map(bool, wide)) == 1:
        return [words if n == leading else "" for n in range(len(glyphs))]
    left = list(words)
    told = [_taken(left, font, glyph) for glyph in glyphs]
    others = [n for n, own in enumerate(told) if not own]
    last = max(others or [leading], key=wide.__getitem__)
    told[last] += "".join(left)
    return told


def _taken(left: list[str], font: Font, glyph: int) -> str:
    """Take the character whose own glyph this is; none where it is no character's own."""
    own = next((letter for letter in left if font.glyph(letter) == glyph), "")
    if own:
        left.remove(own)
    return own


def _undrawable(cluster: str) -> FitError:
    named = " ".join(f"U+{ord(letter):04X}" for letter in cluster)
    return FitError(
        f"No installed font draws {named} together.",
        "Write these words without these characters, then print again; nothing was drawn.",
    )

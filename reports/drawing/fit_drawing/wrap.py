"""Break words into lines. No markup is ever read from the words.

A paragraph is a sequence of runs: words in one weight, colour and voice. Lines break at spaces, at
``\\n``, at break marks and between the signs of scripts without spaces; a word wider than the line
is broken between clusters, so that nothing is lost. Each run is a passage of its own: whichever
way it runs, it turns nothing before or after it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple
from unicodedata import category, east_asian_width

from fit_core.sheet.model import Text
from fit_drawing.breaks import opportunities, plain_words
from fit_drawing.chain import Chain, chain
from fit_drawing.clusters import clusters
from fit_drawing.faces import Weight, width
from fit_drawing.levels import Levels
from fit_drawing.own import plainly_drawable
from fit_drawing.runs import Run as Run
from fit_drawing.runs import first_of as first_of
from fit_drawing.runs import in_two as in_two
from fit_drawing.runs import run as run
from fit_drawing.runs import second_of as second_of
from fit_drawing.runs import side_by_side
from fit_drawing.shape import levels_of, shaped_width
from fit_drawing.way import base_of


class Part(NamedTuple):
    """A stretch of one line: its run's look, and its distance from the line's start.

    Attributes:
        words: in the order of reading. levels: of each character; none where all is plain.
        turned: the paragraph runs from right to left.
        goes_on: its last word goes on in the next line, without a space.

    """

    words: str
    run: Run
    offset: float
    levels: Levels = ()
    turned: bool = False
    goes_on: bool = False


Line = tuple[Part, ...]
#: A line that was measured for exactly its room still fits after rounding.
_SLACK = 0.01
_NO_LIMIT = 1e6
#: Signs that no space stands before, and kinds of brackets with none before or after (the general
#: categories of the Unicode Standard, 4.5).
_STOPS = frozenset(".,:;!?\u060c\u061b\u061f\u06d4")
_CLOSES, _OPENS = frozenset({"Pe", "Pf"}), frozenset({"Ps", "Pi"})


class _Token(NamedTuple):
    """What is never parted: where it stands in its row, and what parts it from the one before."""

    words: str
    look: Run
    width: float
    levels: Levels = ()
    before: Levels = ()
    spaced: bool = True
    goes_on: bool = False
    glued: bool = False


def plain(line: Line) -> str:
    """The words of a line, in the order of reading."""
    return " ".join(part.words for part in line)


def said(lines: Sequence[Line]) -> str:
    """The words of lines as they are read and copied: in order, a broken word whole again.

    None where a passage is in another language: said for all, it would be read in the page's own.
    """
    if any(part.run.language for line in lines for part in line):
        return ""
    ends = ["" if line and line[-1].goes_on else " " for line in lines]
    return "".join(map("".join, zip(map(plain, lines), ends, strict=True))).rstrip(" ")


def line_width(line: Line, size: float) -> float:
    """The width of a line in points."""
    return max(part.offset + part_width(part, size) for part in line)


def part_width(part: Part, size: float) -> float:
    """The width of a part of a line in points."""
    if part.levels:
        return shaped_width(part.words, part.run.weight, part.levels) * size
    return width(part.words, part.run.weight, size)


def wrap(runs: tuple[Run, ...], size: float, room: float) -> tuple[Line, ...]:
    """Break runs into lines no wider than ``room`` points; runs are parted by a space.

    Two languages stand on one line where that has room, else the second below the first.
    """
    lines = _wrapped(side_by_side(runs), size, room, chain())
    if len(lines) < 2 or not in_two(runs):
        return lines
    both = first_of(runs), second_of(runs)
    return tuple(line for said_in in both for line in _wrapped(said_in, size, room, chain()))


def text_width(text: Text, weight: Weight, size: float) -> float:
    """The width of a text on one line, in both languages where it has two."""
    if not text.beside:
        return width(text.words, weight, size)
    return max((line_width(line, size) for line in on_one_line(run(text, weight), size)), default=0)


def on_one_line(look: Run, size: float) -> tuple[Line, ...]:
    """Words as one line, however wide."""
    return wrap((look._replace(words=" ".join(look.words.split())),), size, _NO_LIMIT)


@lru_cache(maxsize=2048)
def _wrapped(runs: tuple[Run, ...], size: float, room: float, _now: Chain) -> tuple[Line, ...]:
    turned = _turned(runs)
    found = _broken(_tokens(runs, size, room), size, room)
    return tuple(_line(line, size, turned=turned) for line in found if line)


def _broken(tokens: Iterable[_Token | None], size: float, room: float) -> Iterator[list[_Token]]:
    """Fill lines with tokens; what a line has no room for is put back, for the next one."""
    waiting = deque(tokens)
    line: list[_Token] = []
    at = 0.0
    while waiting or line:
        token = waiting.popleft() if waiting else None
        wide = token.width + (_space(token, size) if line else 0.0) if token else 0.0
        if token and not (line and at + wide > room + _SLACK):
            line.append(token)
            at += wide
            continue
        back = _carried(line, token, room) if token else []
        over = _too_much(line, size, room)
        if token or over:
            waiting.extendleft(reversed([*over, *back, token]))
        yield line
        line, at = [], 0.0


def _too_much(line: list[_Token], size: float, room: float) -> list[_Token]:
    """Take from a line what leaves it no room once its words stand together.

    A sign that scripts share is drawn in the font of the words before it, so that shaped words may
    be wider on a line than each alone.
    """
    kept = len(line)
    while (
        kept > 1
        and any(token.levels for token in line[:kept])
        and line_width(_line(line[:kept], size, turned=False), size) > room + _SLACK
    ):
        kept -= 1
    taken = line[kept:]
    del line[kept:]
    return taken


def _carried(line: list[_Token], token: _Token, room: float) -> list[_Token]:
    """What leaves a line with a token that may not begin one, where both have room."""
    at = len(line)
    while token.glued and at > 1:
        at -= 1
        token = line[at]
    if sum(one.width for one in line[at:]) + token.width > room:
        return []
    carried = line[at:]
    del line[at:]
    return carried


def _turned(runs: Sequence[Run]) -> bool:
    """Whether a paragraph runs from right to left: its first passage says so."""
    first = next((look for look in runs if look.words.strip()), Run(""))
    return bool(_base(first))


def _base(look: Run) -> int:
    return base_of(look.words, look.language, own=look.voice == "client")


def _space(token: _Token, size: float) -> float:
    return width(" ", token.look.weight, size) if token.spaced else 0.0


def _tokens(runs: Sequence[Run], size: float, room: float) -> Iterator[_Token | None]:
    """All tokens of all runs; None where a line ends in the words themselves."""
    last = ""
    for look in runs:
        first = look.words[:1]
        glued = bool(last) and (_kind(last) in _OPENS or _closes(first))
        spaced = not (glued or _is_wide(last) or (last and _is_wide(first)))
        for token in _of_run(look, size, room):
            yield token and token._replace(spaced=token.spaced and spaced, glued=glued)
            spaced, glued = True, False
        last = look.words[-1:]


def _closes(sign: str) -> bool:
    """Whether a sign goes on with what stands before it: a bracket that closes, a colon."""
    return _kind(sign) in _CLOSES or sign in _STOPS or (_is_wide(sign) and _kind(sign) == "Po")


def _is_wide(sign: str) -> bool:
    """Whether a sign is one such as the Chinese full stop, which has its own white."""
    return east_asian_width(sign or " ") in {"W", "F"} and _kind(sign)[0] == "P"


def _kind(sign: str) -> str:
    return category(sign or " ")


def _of_run(look: Run, size: float, room: float) -> Iterator[_Token | None]:
    for number, row in enumerate(look.words.split("\n")):
        if number:
            yield None
        words = " ".join(filter(None, row.split(" ")))
        if plainly_drawable(words) and not (_base(look) and _is_signs(words)):
            yield from _plain_tokens(words, look, size, room)
        else:
            yield from _shaped_tokens(words, look, size, room)


def _is_signs(words: str) -> bool:
    """Whether words are signs alone, which on a page from right to left may have to be mirrored."""
    return not any(sign.isalnum() for sign in words)


def _plain_tokens(words: str, look: Run, size: float, room: float) -> Iterator[_Token]:
    for word in filter(None, plain_words(words)):
        wide = width(word, look.weight, size)
        if wide <= room:
            yield _Token(word, look, wide)
            continue
        yield from _plainly_parted(_Token(word, look, wide), size, room)


def _plainly_parted(whole: _Token, size: float, room: float) -> Iterator[_Token]:
    steps = (width(sign, whole.look.weight, size) for sign in whole.words)
    ends = list(accumulate(steps, initial=0.0))
    for start, stop in _fitting(len(ends) - 1, lambda a, b: ends[b] - ends[a], room):
        yield whole._replace(
            words=whole.words[start:stop],
            width=ends[stop] - ends[start],
            spaced=start == 0,
            goes_on=stop < len(whole.words),
        )


def _shaped_tokens(words: str, look: Run, size: float, room: float) -> Iterator[_Token]:
    levels = levels_of(words, _base(look._replace(words=words)))
    found = list(opportunities(words))
    for number, (start, stop, spaced) in enumerate(found):
        goes_on = number + 1 < len(found) and not found[number + 1][2]
        before = levels[start - 1 : start] if spaced and start else ()
        whole = _Token(words[start:stop], look, 0.0, levels[start:stop], before, spaced, goes_on)
        wide = shaped_width(whole.words, look.weight, whole.levels) * size
        if wide <= room:
            yield whole._replace(width=wide)
        else:
            yield from _parted(whole, size, room)


def _parted(whole: _Token, size: float, room: float) -> Iterator[_Token]:
    """Part a token that is wider than a line between its clusters.

    Signs that join are as wide as they are together, which the widths of each alone do not add up
    to.
    """
    ends = list(accumulate(map(len, clusters(whole.words)), initial=0))
    weight = whole.look.weight

    def wide(first: int, last: int) -> float:
        part = slice(ends[first], ends[last])
        return shaped_width(whole.words[part], weight, whole.levels[part]) * size

    for first, last in _fitting(len(ends) - 1, wide, room):
        part = slice(ends[first], ends[last])
        yield whole._replace(
            words=whole.words[part],
            levels=whole.levels[part],
            width=wide(first, last),
            before=() if first else whole.before,
            spaced=whole.spaced and first == 0,
            goes_on=whole.goes_on or last < len(ends) - 1,
        )


def _fitting(
    count: int, wide: Callable[[int, int], float], room: float
) -> Iterator[tuple[int, int]]:
    """Part signs into stretches at most ``room`` wide; a sign that is wider stands alone."""
    start = 0
    for n in range(count):
        if n > start and wide(start, n + 1) > room:
            yield start, n
            start = n
    yield start, count


def _line(line: list[_Token], size: float, *, turned: bool) -> Line:
    parts: list[Part] = []
    ends: list[float] = []
    at = 0.0
    for look, group in groupby(line, key=lambda token: token.look):
        tokens = list(group)
        at += _space(tokens[0], size) if parts else 0.0
        words = tokens[0].words + "".join(map(_after, tokens[1:]))
        levels = _levels(tokens) if any(token.levels for token in tokens) else ()
        parts.append(Part(words, look, at, levels, turned))
        at += part_width(parts[-1], size)
        ends.append(at)
    if line[-1].goes_on:
        parts[-1] = parts[-1]._replace(goes_on=True)
    if turned:
        parts = [part._replace(offset=at - end) for part, end in zip(parts, ends, strict=True)]
    return tuple(parts)


def _after(token: _Token) -> str:
    return f" {token.words}" if token.spaced else token.words


def _levels(tokens: Sequence[_Token]) -> Levels:
    """The levels of tokens of one run, with those of the spaces that part them on a line."""
    found = tokens[0].levels
    for token in tokens[1:]:
        space = token.before or token.levels[:1] or (0,)
        found += (*space, *token.levels) if token.spaced else token.levels
    return found

"""From the blocks of a sheet to the pieces of a page, with what gives way left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from fit_drawing.page import granted
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, draw_stack, fixed, total
from fit_drawing.style import BLOCK_GAP, COLUMN_GAP, UNIT

from fit_core.sheet import model
from fit_session.blocks.bars import ends_fit
from fit_session.blocks.chart import chart
from fit_session.blocks.crisis import crisis
from fit_session.blocks.head import head
from fit_session.blocks.own_words import own_words
from fit_session.blocks.together import areas, strip, together
from fit_session.blocks.words import context, extra, message, prompts, provenance, purpose
from fit_session.blocks.writing import writing
from fit_session.charts.axis import place_plots
from fit_session.frame import Frame

#: The order in which elements give way on a full page (design part 9). 8 is the line of a chart,
#: 6 its expected range, 16 a plugin's section.
GIVES_WAY = (16, 10, 6, 9, 8)
LINE = 8
VIEWS = 10
RANGE = 6
#: Shares of the width that the left of two columns may take; the one that needs least height is
#: used. Two columns may be this high.
_LEFT_SHARES = (0.55, 0.5, 0.46)
_COLUMNS_MOST = 260.0

_BLOCKS: dict[type, Callable[[Any, Frame], list[Piece]]] = {
    model.Purpose: purpose,
    model.OwnWords: own_words,
    model.Chart: chart,
    model.Message: message,
    model.Together: together,
    model.Context: context,
    model.Prompts: prompts,
    model.Extra: extra,
    model.Writing: writing,
    model.Crisis: crisis,
    model.Provenance: provenance,
}


class Step(NamedTuple):
    """One step of giving way: an element, as a whole or only the strip of working together."""

    element: int
    strip_only: bool = False


def can_give_way(sheet: model.Sheet) -> list[Step]:
    """Return the steps by which the sheet may give way, first to go first."""
    present = {block.element for block in sheet.blocks}
    if any(isinstance(block, model.Chart) and block.line for block in sheet.blocks):
        present.add(LINE)
    if any(isinstance(block, model.Chart) and block.expected for block in sheet.blocks):
        present.add(RANGE)
    steps = []
    for element in GIVES_WAY:
        both = [b for b in sheet.blocks if isinstance(b, model.Together) and b.strip and b.bars]
        if any(block.element == element for block in both):
            steps.append(Step(element, strip_only=True))
        if element in present:
            steps.append(Step(element))
    return steps


def build(sheet: model.Sheet, frame: Frame, steps: Sequence[Step]) -> list[Piece]:
    """Return the pieces of a sheet in reading order, after these steps of giving way."""
    gone = {step.element for step in steps if not step.strip_only}
    bare = {step.element for step in steps}
    blocks = [_lighter(block, bare) for block in sheet.blocks if block.element not in gone]
    frame = place_plots(list(_charts(blocks)), frame)
    pieces = [head(sheet.header, frame, sheet.logo)]
    at = 0
    while at < len(blocks):
        taken, found = _next(blocks[at:], frame)
        pieces += found
        at += taken
    return pieces


def _lighter(block: model.SharedBlock, bare: set[int]) -> model.SharedBlock:
    if isinstance(block, model.Chart):
        line = None if LINE in bare else block.line
        expected = None if RANGE in bare else block.expected
        return msgspec.structs.replace(block, line=line, expected=expected)
    if isinstance(block, model.Together) and block.element in bare:
        return msgspec.structs.replace(block, strip=None)
    return block


def _charts(blocks: Sequence[model.SharedBlock]) -> Iterator[model.Chart]:
    for block in blocks:
        if isinstance(block, model.Chart):
            yield block
        elif isinstance(block, model.Together) and block.strip is not None:
            yield block.strip


def _next(blocks: Sequence[model.SharedBlock], frame: Frame) -> tuple[int, list[Piece]]:
    """Set the next block, or areas and the words after them in two columns.

    Two panels leave so little room that the words stand in columns without areas too.
    """
    first = blocks[0]
    if isinstance(first, model.Together) and first.bars:
        beside = _beside(blocks[1:])
        shares = [s for s in _LEFT_SHARES if ends_fit(first, _left_part(frame, s))]
        if beside and shares and (columns := _lowest(first, beside, frame, shares)):
            return 1 + len(beside), [*strip(first, frame), columns]
    words = _beside(blocks) if frame.panels > 1 else []
    if len(words) > 1 and (columns := _lowest(None, words, frame, _LEFT_SHARES)):
        return len(words), [columns]
    follows = len(blocks) > 1 and isinstance(blocks[1], model.Chart)
    return 1, _BLOCKS[type(first)](first, frame._replace(announces=follows))


def _beside(blocks: Sequence[model.SharedBlock]) -> list[model.SharedBlock]:
    """The words that stand beside the areas: two people's views of them, and the questions."""
    found: list[model.SharedBlock] = []
    for block in blocks:
        if not isinstance(block, model.Context | model.Prompts) and block.element != VIEWS:
            break
        found.append(block)
    return found


def _left_part(frame: Frame, share: float) -> Frame:
    return frame.part(frame.left, frame.width * share - COLUMN_GAP / 2)


def _lowest(
    first: model.Together | None,
    words: Sequence[model.SharedBlock],
    frame: Frame,
    shares: Sequence[float],
) -> Piece | None:
    """Of all ways to part the blocks into two columns the one that needs least height.

    The areas stand at the top of the left column; the first words may stand under them.
    """
    least = 0 if first else 1
    tried = [
        _columns(first, words, frame, (s, n)) for s in shares for n in range(least, len(words))
    ]
    columns = min(tried, key=lambda piece: piece.height)
    return columns if columns.height <= _COLUMNS_MOST else None


def _columns(
    first: model.Together | None,
    words: Sequence[model.SharedBlock],
    frame: Frame,
    parting: tuple[float, int],
) -> Piece:
    share, under = parting
    left_frame = _left_part(frame, share)
    right = left_frame.right + COLUMN_GAP
    right_frame = frame.part(right, frame.right - right)
    left = areas(first, left_frame) if first else []
    left += _set(words[:under], left_frame)
    columns = left, _set(words[under:], right_frame)
    height = max(map(total, columns))

    def draw(pen: Pen, top: float, _height: float) -> None:
        for column in columns:
            draw_stack(pen, granted(column, height), top)

    return fixed(height, draw, before=UNIT if first and first.strip else BLOCK_GAP)


def _set(blocks: Sequence[model.SharedBlock], frame: Frame) -> list[Piece]:
    return [piece for each in blocks for piece in _BLOCKS[type(each)](each, frame)]

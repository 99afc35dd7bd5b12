"""What the client said, first on the page: a quotation with a thin bar, then the client's goals."""

from __future__ import annotations

from dataclasses import replace

from fit_drawing.pen import Pen
from fit_drawing.piece import Look, Piece, fixed, heading, paragraph
from fit_drawing.style import BLUE, BODY, BODY_LEADING, GREY, GRID, ROW_GAP, RULE_PITCH, UNIT
from fit_drawing.tree import Element
from fit_drawing.wrap import Line, Run, line_width, run, said, text_width, wrap

from fit_core.sheet.model import GoalLine, OwnWords
from fit_session.frame import Frame

_QUOTE = Look(11.5, 15.0, bar=BLUE, indent=3 * UNIT)


def own_words(block: OwnWords, frame: Frame) -> list[Piece]:
    """Set the client's words, or an empty line to write on, and the goals."""
    pieces = [heading(run(block.title, "bold"), frame)]
    if block.words is not None and block.words.words.strip():
        pieces += _quotation(run(block.words), frame)
    else:
        pieces.append(_line_to_write_on(run(block.empty, colour=GREY), frame))
    pieces += [paragraph((run(text),), frame, Look(indent=3 * UNIT)) for text in block.not_fitting]
    goals = Element("L")
    return pieces + [_goal(goal, frame, goals) for goal in block.goals]


def _quotation(words: Run, frame: Frame) -> list[Piece]:
    quote = Element("BlockQuote")
    rows = [row for row in words.words.split("\n") if row.strip()]
    looks = [_QUOTE] + [Look(11.5, 15.0, bar=BLUE, indent=3 * UNIT, bar_above=UNIT)] * len(rows)
    return [
        paragraph((words._replace(words=row),), frame, look, before=gap, within=(quote,))
        for row, look, gap in zip(rows, looks, [ROW_GAP] + [UNIT] * len(rows), strict=False)
    ]


def _line_to_write_on(words: Run, frame: Frame) -> Piece:
    lines = wrap((words,), BODY, frame.width)
    height = len(lines) * BODY_LEADING + RULE_PITCH

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"), pen.leaf(said(lines)):
            pen.lines(frame.left, top, lines, BODY, BODY_LEADING)
        with pen.artifact():
            pen.line((frame.left, top - height + 1), (frame.right, top - height + 1), GRID)

    return fixed(height, draw)


def _goal(goal: GoalLine, frame: Frame, goals: Element) -> Piece:
    """Set a goal with its rating beside it, or under it where the two leave too little room."""
    rated = goal.rating
    room = frame.width - 3 * UNIT
    wide = 0.0 if rated is None else text_width(rated, "semibold", BODY) + 4 * UNIT
    beside = wide <= room * 0.55
    lines = wrap((run(goal.words),), BODY, room - wide if beside else room)
    rating = () if rated is None else wrap((run(rated, "semibold", BLUE),), BODY, room)
    within = (goals, Element("LI"))
    if not beside:
        return _goal_part((*lines, *rating), (), frame, within)
    return _goal_part(lines, rating, frame, within)


def _goal_part(
    lines: tuple[Line, ...],
    beside: tuple[Line, ...],
    frame: Frame,
    within: tuple[Element, ...],
    *,
    begins: bool = True,
) -> Piece:
    """A goal, or as much of a long one as stands on a page; its mark and its rating come first."""
    height = len(lines) * BODY_LEADING
    left = frame.left + 3 * UNIT

    def draw(pen: Pen, top: float, _height: float) -> None:
        if begins:
            with pen.artifact():
                pen.polygon(_diamond(frame.left + 3.4, top - BODY_LEADING / 2), BLUE, BLUE, 0.1)
        with pen.element("LBody"), pen.leaf(said((*lines, *beside))):
            pen.lines(left, top, lines, BODY, BODY_LEADING)
            if beside:
                x = frame.right - line_width(beside[0], BODY)
                pen.lines(x, top, beside, BODY, BODY_LEADING)

    def split(room: float) -> tuple[Piece, Piece] | None:
        count = int(room // BODY_LEADING)
        if not 0 < count < len(lines):
            return None
        rest = _goal_part(lines[count:], (), frame, within, begins=False)
        return (
            _goal_part(lines[:count], beside, frame, within, begins=begins),
            replace(rest, before=0.0),
        )

    return replace(fixed(height, draw, before=UNIT), within=within, split=split)


def _diamond(x: float, y: float) -> tuple[tuple[float, float], ...]:
    r = 2.6
    return (x, y + r), (x + r, y), (x, y - r), (x - r, y)

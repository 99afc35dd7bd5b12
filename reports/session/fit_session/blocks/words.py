"""The blocks that are words only: purpose, message, question on context, prompts, provenance."""

from __future__ import annotations

from fit_drawing.piece import Look, Piece, heading, needs_columns, paragraph
from fit_drawing.style import BLOCK_GAP, BODY, GREY, SMALL, SMALL_LEADING, UNIT
from fit_drawing.tree import Element
from fit_drawing.wrap import run

from fit_core.sheet.model import Context, Extra, Message, Prompts, Provenance, Purpose, Text
from fit_session.frame import Frame

#: So many questions stay together on a page.
_WHOLE = 4


def purpose(block: Purpose, frame: Frame) -> list[Piece]:
    """Set the purpose as one quiet line under the head."""
    return [paragraph((run(block.text, colour=GREY),), frame, before=2 * UNIT)]


def message(block: Message, frame: Frame) -> list[Piece]:
    """Set what the picture shows; its first sentence is bold."""
    runs = (run(block.lead, "bold"), *(run(text) for text in block.rest))
    return [paragraph(runs, frame, before=BLOCK_GAP, keeps=frame.announces)]


def context(block: Context, frame: Frame) -> list[Piece]:
    """Set the question on culture and life situation."""
    return [paragraph((run(block.text),), frame, before=BLOCK_GAP)]


def prompts(block: Prompts, frame: Frame) -> list[Piece]:
    """Set the open questions as a list."""
    whole = Element("L")
    look = Look(role="LBody", bullet=True, indent=3 * UNIT)
    pieces = [heading(run(block.title, "bold"), frame)]
    last = len(block.questions) if len(block.questions) <= _WHOLE else 0
    asked = [(run(question),) for question in block.questions]
    apart = any(needs_columns(one, BODY, frame.width - look.indent) for one in asked)
    for number, one in enumerate(asked, start=1):
        within, keeps = (whole, Element("LI")), number < last
        pieces.append(paragraph(one, frame, look, within=within, keeps=keeps, apart=apart))
    return pieces


def extra(block: Extra, frame: Frame) -> list[Piece]:
    """Set a plugin's section as a heading and its paragraphs."""
    pieces = [heading(run(block.title, "bold"), frame)]
    return pieces + [paragraph((run(text),), frame) for text in block.paragraphs]


def provenance(block: Provenance, frame: Frame) -> list[Piece]:
    """Set where the numbers come from, small and grey, run on; a clinic's own line stands alone."""
    own = _own_footer(block)
    lines = tuple(line for line in block.lines if line is not own)
    look = Look(SMALL, SMALL_LEADING)
    parts = filter(None, (lines, block.beside, (own,) if own else ()))
    return [
        paragraph(
            tuple(run(line, colour=GREY) for line in part),
            frame,
            look,
            before=0.0 if number else BLOCK_GAP,
        )
        for number, part in enumerate(parts)
    ]


def _own_footer(block: Provenance) -> Text | None:
    """The clinic's own last line, which follows the line of the software in the same voice."""
    ends = block.lines[-2:]
    return ends[-1] if [line.voice for line in ends] == ["clinic", "clinic"] else None

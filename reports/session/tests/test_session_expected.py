"""The expected range as it is drawn: dotted in grey, named in words, third to give way."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import msgspec
import pikepdf
import pymupdf
import session_sheets as sheets
from fit_drawing.page import width_on
from fit_drawing.style import LEFT_MARGIN
from fit_session.build import RANGE, Step, build, can_give_way
from fit_session.frame import Frame
from fit_session.render import render

from fit_core.sheet.model import Chart, Envelope, Place, Text

VALUES = (19, 17, 18, 14, 12)
CAPTION = "Between the dotted lines: most of the people who began alike here (202 courses)."
ENVELOPE = Envelope(
    places=tuple(Place(slot, Decimal(12 - slot), Decimal(21 - slot)) for slot in range(1, 5)),
    caption=Text(CAPTION, "plugin"),
    alt="At session 5 most of them were between 8 and 17.",
)


def with_range(*blocks):
    charts = [
        msgspec.structs.replace(block, expected=ENVELOPE) if isinstance(block, Chart) else block
        for block in (sheets.mood(VALUES), *blocks)
    ]
    return sheets.sheet(sheets.PURPOSE, *charts, *sheets.FOOT)


def test_the_caption_is_printed_in_the_voice_of_its_author():
    made = render(with_range())
    voices = {drawn.voice for drawn in made.drawn if "dotted lines" in drawn.text}
    assert voices == {"plugin"}
    said = " ".join(drawn.text for drawn in made.drawn)
    assert all(word in said for word in CAPTION.split())


def test_the_alternative_text_says_where_the_range_lies():
    def alternatives(sheet):
        with pikepdf.open(BytesIO(render(sheet).data)) as pdf:
            parts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
            return [str(one.Alt) for one in parts if "/Alt" in one]

    assert any(ENVELOPE.alt in text for text in alternatives(with_range()))
    plain = sheets.sheet(sheets.PURPOSE, sheets.mood(VALUES), *sheets.FOOT)
    assert not any(ENVELOPE.alt in text for text in alternatives(plain))


def test_two_dotted_lines_run_from_session_to_session():
    with pymupdf.open(stream=render(with_range()).data) as pdf:
        dotted = [d for d in pdf[0].get_drawings() if "0 3.6" in (d["dashes"] or "")]
    assert len(dotted) == 2 * (len(ENVELOPE.places) - 1)
    assert all(max(d["color"]) - min(d["color"]) < 0.1 for d in dotted)  # grey


def test_it_gives_way_after_two_views_and_before_the_work_together():
    extra = msgspec.structs.replace(sheets.CONTEXT, element=10)
    steps = can_give_way(with_range(extra, sheets.TOGETHER))
    elements = [step.element for step in steps]
    assert elements.index(10) < elements.index(RANGE) < elements.index(9)


def test_what_gave_way_takes_its_caption_along():
    sheet = with_range()
    frame = Frame(LEFT_MARGIN, width_on(sheet.paper))
    whole, bare = (build(sheet, frame, steps) for steps in ((), (Step(RANGE),)))
    assert len(whole) == len(bare) + 1

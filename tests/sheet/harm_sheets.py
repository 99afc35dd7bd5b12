"""A small whole sheet that breaks no rule, to be broken in one place at a time."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from fit_core.sheet.harm import all_texts
from fit_core.sheet.model import (
    Bar,
    Basis,
    Chart,
    Context,
    Crisis,
    Extra,
    Header,
    Key,
    Level,
    Mark,
    Provenance,
    Purpose,
    Sheet,
    Slot,
    Span,
    Text,
    Together,
    Writing,
)
from fit_core.sheet.report import Drawn, Rendered

D = Decimal
BASIS = Basis(D(0), D(27), "lower", "high", "adults in general")
CHART = Chart(
    element=4,
    id="mood",
    title=Text("Mood, session by session"),
    alt="Mood from 0 to 27, lower is better. Session 1: 12. Session 2: 9. One session missed.",
    better="lower",
    better_label=Text("better"),
    low=D(0),
    high=D(27),
    ticks=(D(0), D(10), D(20), D(27)),
    slots=(Slot("1", "6 Jan"), Slot("", "13 Jan", gap="missed"), Slot("2", "20 Jan", today=True)),
    axis_label=Text("session"),
    segments=((Mark(0, D(12), "12"), Mark(2, D(9), "9")),),
    band=Span(D(7), D(17), Text("Less than 5 points from the start: can be chance"), BASIS),
    line=Level(D(10), Text("Most in the community score below 10"), BASIS),
    keys=(Key("missed", Text("session missed")),),
)
TOGETHER = Together(
    element=9,
    title=Text("How we work together"),
    strip=None,
    low=D(0),
    high=D(10),
    low_label=Text("not at all"),
    high_label=Text("completely"),
    bars=(Bar(Text("Feeling heard"), D(8), "8", D(7), D(5), D(9)),),
)
EXTRA = Extra(element=16, title=Text("Our meetings", "plugin"), paragraphs=())


def whole(*more, language="en-GB", **changes):
    """A sheet with a chart, bars and all that never gives way; ``more`` blocks before the end."""
    blocks = (
        Purpose(element=2, text=Text("A picture to talk about together, not a test.")),
        CHART,
        TOGETHER,
        Context(element=11, text=Text("What should we understand about how you live?")),
        *more,
        Writing(element=13, title=Text("What we make of it"), fields=(Text("What fits"),)),
        Crisis(element=14, title=Text("Help"), text=Text("Ring 01234 567890.", "clinic")),
        Provenance(element=15, lines=(Text("Values for adults in general."),)),
    )
    facts = {
        "id": "S",
        "kind": "shared",
        "language": language,
        "paper": "A4",
        "date": "2026-01-20",
        "header": Header(Text("How things are going"), Text("Session 2"), Text("K7", "clinic")),
        "blocks": blocks,
        "figures": (),
        "running": Text("Client K7, sheet S"),
    }
    return Sheet(**{**facts, **changes})


def swap(old, **changes):
    """The whole sheet with a block of its own changed."""
    sheet = whole()
    blocks = tuple(
        msgspec.structs.replace(block, **changes) if block is old else block
        for block in sheet.blocks
    )
    return msgspec.structs.replace(sheet, blocks=blocks)


def without(kind):
    """The whole sheet without a kind of block."""
    sheet = whole()
    kept = tuple(block for block in sheet.blocks if not isinstance(block, kind))
    return msgspec.structs.replace(sheet, blocks=kept)


def strings(sheet):
    """What an honest renderer draws of a sheet: every text, at 11 pt, in ink."""
    return [Drawn(t.words, 11.0, "#1c2530", "#ffffff", t.voice) for t in all_texts(sheet)]


def page(*drawn):
    return Rendered(b"", tuple(drawn), 1)

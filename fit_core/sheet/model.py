"""What a sheet says, as data: blocks in order, every number with a reference that explains it.

The content is complete before anything is drawn. A renderer scales values to paper and breaks
lines; it computes no number and writes no sentence of its own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from fit_core.sheet.origin import Figure, Made, Said

#: Who wrote a text. The harm check reads all but the client's and the clinic's own words.
Voice = Literal["core", "plugin", "measure", "clinic", "client"]


class Block(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of the blocks. ``element`` is its place in the specification of the shared sheet.

    The specification is the list of fifteen elements in `docs/reference/shared-sheet.md`; when a
    page is too full, blocks 16, 10, 6, 9 and 8 give way in that order and 2, 13, 14, 15 never do.
    """

    element: int


class Text(msgspec.Struct, frozen=True):
    """A run of words with the voice that they are in and the figures that they print.

    ``because`` says by which computed fact this sentence was chosen among its kind; it is never
    printed, `fit explain` tells it. ``language`` is the BCP 47 tag of a passage that is not in the
    language of its page, such as a topic of a measure that is named in English only. ``beside`` is
    the same in the second language of a page in two, whose tag is ``beside_language``; a renderer
    sets it as large as ``words``.
    """

    words: str
    voice: Voice = "core"
    refs: tuple[str, ...] = ()
    because: str = ""
    language: str = ""
    beside: str = ""
    beside_language: str = ""


class Purpose(Block, frozen=True, kw_only=True):
    """One plain sentence on what the page is for and who will see it (element 2)."""

    text: Text


class GoalLine(msgspec.Struct, frozen=True):
    """A goal in the client's words with its ratings as text, e.g. ``4 of 10 today, 1 at start``."""

    words: Text
    rating: Text | None


class OwnWords(Block, frozen=True, kw_only=True):
    """What the client said first, and the client's goals (element 3)."""

    title: Text
    words: Text | None
    empty: Text
    goals: tuple[GoalLine, ...] = ()
    not_fitting: tuple[Text, ...] = ()


#: Why a session stands on the axis without a score.
Gap = Literal["", "missed", "cancelled", "no-score"]


class Slot(msgspec.Struct, frozen=True):
    """A place on the time axis: one session. ``gap`` marks a session without a score."""

    label: str
    date: str
    today: bool = False
    gap: Gap = ""


class Mark(msgspec.Struct, frozen=True):
    """A point of the curve: the slot that it stands in, its value, its printed number."""

    slot: int
    value: Decimal
    label: str
    prorated: bool = False


class Basis(msgspec.Struct, frozen=True):
    """The norm behind a band or line: the ends of its metric, direction, grade and people.

    ``population`` is what the footer calls the people; with ``told`` that says as well that nobody
    re-read the norm. The harm check compares it with the chart and with what the page says.
    """

    low: Decimal
    high: Decimal
    better: Literal["higher", "lower"]
    grade: str
    population: str
    told: bool = False


class Span(msgspec.Struct, frozen=True):
    """A band across the chart between two values, with the words that name it."""

    low: Decimal
    high: Decimal
    label: Text
    basis: Basis | None = None


class Place(msgspec.Struct, frozen=True):
    """Where an expected range lies at one session, cut to the scale."""

    slot: int
    low: Decimal
    high: Decimal


class Envelope(msgspec.Struct, frozen=True):
    """The range of people who began alike (element 6): two dotted lines, and whose range it is.

    ``alt`` says the same for people who do not see the picture.
    """

    places: tuple[Place, ...]
    caption: Text
    alt: str


class Level(msgspec.Struct, frozen=True):
    """A line across the chart at a value, with the words that name it.

    ``since`` is the slot from which on it holds; it runs across the whole chart without.
    """

    value: Decimal
    label: Text
    basis: Basis | None = None
    since: int | None = None


class Turn(msgspec.Struct, frozen=True):
    """Where the client came to an age for which other published values hold.

    Attributes:
        slot: of the first session with the new values; an upright mark stands before it.
        label: which age, in few words. line: that held until then, from its ``since`` on.

    """

    slot: int
    label: Text
    line: Level | None = None


Shape = Literal["prorated", "missed", "cancelled", "no-score"]


class Key(msgspec.Struct, frozen=True):
    """What a shape on a chart means: a total that was prorated, or a session without a score."""

    shape: Shape
    words: Text


class Chart(Block, frozen=True, kw_only=True):
    """One measure over time, whole scale, its own direction kept (elements 4, 5, 8).

    Attributes:
        alt: the same in words, session by session, for people who do not see the picture.
        better: the direction in which the arrow points. low, high: limits of the scale.
        ticks: values with a labelled grid line.
        slots: the time axis, every session in order, kept or not.
        segments: curves; points of different segments are never joined.
        since: the slot in which the newest of several curves begins; start and band are its own.
        start: the client's first point, with its words. band: the chance band round it.
        line: the general-range line, only where its norm fits.
        expected: the range of people who began alike, only where the clinic shows it.
        turns: where the client came to another age. The curve goes on; lines are of their time.
        notes: sentences printed under the chart (missing answers, breaks in the line).
        legend: words on what the chart shows. keys: the same beside a sample of the shape.
        direction: of its time, whichever way the words of the page run; chosen by a layer.

    """

    id: str
    title: Text
    alt: str
    better: Literal["higher", "lower"]
    better_label: Text
    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    slots: tuple[Slot, ...]
    axis_label: Text
    segments: tuple[tuple[Mark, ...], ...]
    since: int | None = None
    start_label: Text | None = None
    today_label: Text | None = None
    band: Span | None = None
    line: Level | None = None
    expected: Envelope | None = None
    notes: tuple[Text, ...] = ()
    legend: tuple[Text, ...] = ()
    keys: tuple[Key, ...] = ()
    direction: Literal["left-to-right", "mirrored"] = "left-to-right"
    turns: tuple[Turn, ...] = ()


class Message(Block, frozen=True, kw_only=True):
    """What the picture shows, in one or two sentences; ``lead`` is printed bold (element 7)."""

    lead: Text
    rest: tuple[Text, ...] = ()


class Bar(msgspec.Struct, frozen=True):
    """One area of working together: today's mark against the client's own earlier range."""

    name: Text
    value: Decimal | None
    label: str
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    empty: Text | None = None
    better: Literal["higher", "lower"] = "higher"


class Together(Block, frozen=True, kw_only=True):
    """How we work together: a strip over time and areas against the client's own (element 9)."""

    title: Text
    strip: Chart | None
    low: Decimal
    high: Decimal
    low_label: Text
    high_label: Text
    bars: tuple[Bar, ...] = ()
    caption: Text | None = None
    notes: tuple[Text, ...] = ()


class Context(Block, frozen=True, kw_only=True):
    """The question on culture and life situation (element 11)."""

    text: Text


class Prompts(Block, frozen=True, kw_only=True):
    """Open questions to talk about (element 12)."""

    title: Text
    questions: tuple[Text, ...]


class Extra(Block, frozen=True, kw_only=True):
    """A plugin's section: a heading and paragraphs (element 16, the first to give way)."""

    title: Text
    paragraphs: tuple[Text, ...]


class Writing(Block, frozen=True, kw_only=True):
    """Room to write: what fits, what does not fit, what we will try, when we look again (13)."""

    title: Text
    fields: tuple[Text, ...]


class Crisis(Block, frozen=True, kw_only=True):
    """Help in a crisis: the clinic's own text, on every sheet (element 14)."""

    title: Text
    text: Text


class Provenance(Block, frozen=True, kw_only=True):
    """The footer: measures, versions, norms, answers missing, licences, software (element 15).

    ``beside`` are the same lines in the second language of a page in two.
    """

    lines: tuple[Text, ...]
    beside: tuple[Text, ...] = ()


SharedBlock = (
    Purpose
    | OwnWords
    | Chart
    | Message
    | Together
    | Context
    | Prompts
    | Extra
    | Writing
    | Crisis
    | Provenance
)


class Header(msgspec.Struct, frozen=True):
    """The head of the page (element 1)."""

    title: Text
    session: Text
    people: Text


class Logo(msgspec.Struct, frozen=True):
    """The clinic's own picture at the head of the page, a decoration that says nothing.

    Attributes:
        format: of the data. width, height: in pixels. sha256: of the data.
        data: the picture's file; the record keeps the sheet without it.

    """

    format: Literal["png", "jpeg"]
    width: int
    height: int
    sha256: str
    data: bytes = b""


class Sheet(msgspec.Struct, frozen=True):
    """A sheet, ready to be drawn.

    Attributes:
        id: the sheet's own id, printed in the footer. language: BCP 47 tag of its sentences.
        paper: ``A4`` or ``Letter``. date: the session's date, which also dates the document.
        running: what stands small on the page's edge (code, sheet id) if it runs to two pages.
        said: the messages behind its words. made: with what it was made, once it is issued. A
            renderer is handed neither, nor ``figures``.
        text: ``large`` for people who read large print. logo: of the clinic.
        beside: BCP 47 tag of the second language of a page in two.

    """

    id: str
    kind: Literal["shared", "clinician"]
    language: str
    paper: Literal["A4", "Letter"]
    date: str
    header: Header
    blocks: tuple[SharedBlock, ...]
    figures: tuple[Figure, ...]
    running: Text
    said: tuple[Said, ...] = ()
    made: Made | None = None
    text: Literal["usual", "large"] = "usual"
    logo: Logo | None = None
    beside: str = ""

"""The pen: text and shapes on a tagged page, and a list of every string that it drew.

Operators of ISO 32000-1 section 8 and 9 are written directly: a page has some hundred strokes, and
each must leave the state of the page as it found it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from fit_core.sheet.model import Text, Voice
from fit_core.sheet.report import Drawn
from fit_drawing.faces import Weight, width
from fit_drawing.levels import Levels
from fit_drawing.opaque import opaque
from fit_drawing.operators import circle, rgb
from fit_drawing.style import INK, WHITE
from fit_drawing.tagged import TaggedCanvas
from fit_drawing.way import Way
from fit_drawing.wrap import Line, Part, line_width, on_one_line, run

Point = tuple[float, float]
#: How high a capital letter of our face is, as a share of the size.
_CAPITAL = 0.66
_STRAIGHT = Way()


class Pen:
    """Draws on one document. Coordinates are points from the lower left corner of the page.

    They are those of a page that runs from left to right; ``way`` says where that is on this one.

    Args:
        canvas: to draw on. scale: by which `enlarge` makes each page larger. way: of its pages.

    """

    def __init__(self, canvas: TaggedCanvas, scale: float = 1.0, way: Way = _STRAIGHT) -> None:
        self.canvas = canvas
        self._scale = scale
        self._page = self.way = way
        self.drawn: list[Drawn] = []
        self.element = canvas.element
        self.leaf = canvas.leaf
        self.artifact = canvas.artifact

    @property
    def turned(self) -> bool:
        """Whether the page runs from right to left."""
        return self._page.sign < 0

    @contextmanager
    def within(self, left: float, right: float, *, turned: bool = False) -> Iterator[None]:
        """Let what is drawn between two edges run its own way, in its place on the page."""
        outside, self.way = self.way, self.way.within(left, right, turned=turned)
        yield
        self.way = outside

    @contextmanager
    def page_way(self) -> Iterator[None]:
        """Let what is drawn inside run as the page does."""
        outside, self.way = self.way, self._page
        yield
        self.way = outside

    def enlarge(self, x: float, y: float) -> None:
        """Draw the rest of this page larger by the pen's scale; this point stays where it is."""
        k = self._scale
        self.canvas.write(f"{k:.5f} 0 0 {k:.5f} {x * (1 - k):.3f} {y * (1 - k):.3f} cm")

    def picture(self, data: bytes, box: tuple[float, float, float, float]) -> None:
        """Draw a picture into a box given as left, bottom, width, height, on white.

        Raises:
            FitError: the picture's data are damaged.

        """
        self.canvas.drawImage(opaque(data), *self.way.box(box))

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        weight: Weight = "regular",
        colour: str = INK,
        voice: Voice = "core",
        align: float = 0.0,
    ) -> None:
        """Write words with their baseline at ``y``; ``align`` 0 from, 0.5 about, 1 up to ``x``."""
        if not words:
            return
        wide = width(words, weight, size) if align or self.way.sign < 0 else 0.0
        left = self.way.left(x - align * wide, wide)
        self._show(f"1 0 0 1 {left:.2f} {y:.2f} Tm", words, size, weight, colour)
        self.drawn.append(Drawn(words, size * self._scale, colour, WHITE, voice))

    def label(
        self,
        x: float,
        y: float,
        text: Text,
        size: float,
        *,
        weight: Weight = "regular",
        colour: str = INK,
        align: float = 0.0,
    ) -> None:
        """Write a text of the page as `text` writes words, in each of its languages."""
        if not (text.beside or text.language):
            self.text(
                x, y, text.words, size, weight=weight, colour=colour, voice=text.voice, align=align
            )
            return
        for line in on_one_line(run(text, weight, colour), size):
            left = x - align * line_width(line, size)
            self._row(left, y, line, line, size, line[-1])

    def upright(self, x: float, y: float, text: Text, size: float) -> None:
        """Write a text from ``y`` upwards, with its baseline at ``x``, in semibold ink."""
        x = self.way.left(x - _CAPITAL * size, _CAPITAL * size) + _CAPITAL * size
        for line in on_one_line(run(text, "semibold"), size):
            for part in line:
                place = f"0 1 -1 0 {x:.2f} {y + part.offset:.2f} Tm"
                with self.canvas.passage(part.run.language, part.words):
                    self._show(place, part.words, size, "semibold", INK, part.levels)
                shown = size * self._scale
                self.drawn.append(Drawn(part.words, shown, INK, WHITE, part.run.voice))

    def _show(
        self,
        matrix: str,
        words: str,
        size: float,
        weight: Weight,
        colour: str,
        levels: Levels = (),
    ) -> None:
        self.canvas.show(f"{rgb(colour)} rg {matrix}", words, weight, size, levels)

    def lines(
        self,
        x: float,
        top: float,
        lines: Sequence[Line],
        size: float,
        step: float,
        parts: Sequence[Line] | None = None,
    ) -> None:
        """Write wrapped lines downwards; the first line's box begins at ``top``.

        Args:
            x: where they begin. top: as said. lines: wrapped. size, step: in points.
            parts: of these lines, to be written in their places alone; all by default.

        """
        baseline = top - (step + 0.5 * size) / 2 - 0.06 * size
        drawn = lines if parts is None else parts
        last = drawn[-1][-1] if drawn and drawn[-1] else None
        for line, some in zip(lines, drawn, strict=True):
            self._row(x, baseline, line, some, size, last)
            baseline -= step

    def _row(
        self, x: float, y: float, line: Line, some: Line, size: float, last: Part | None = None
    ) -> None:
        """Write some parts of a line, which begins at ``x``; ``last`` ends what is written."""
        wide = line_width(line, size) if line and self.way.sign < 0 else 0.0
        left = self.way.left(x, wide)
        for part in some:
            self._part(left + part.offset, y, part, size, ends=part is last)

    def _part(self, x: float, y: float, part: Part, size: float, *, ends: bool) -> None:
        """Write a stretch of a line; a space after it keeps words apart when they are copied."""
        look = part.run
        after = "" if ends or part.goes_on else " "
        levels = (*part.levels, 0) if part.levels and after else part.levels
        matrix = f"1 0 0 1 {x:.2f} {y:.2f} Tm"
        words = f"{part.words}{after}"
        with self.canvas.passage(look.language, words):
            self._show(matrix, words, size, look.weight, look.colour, levels)
        self.drawn.append(Drawn(part.words, size * self._scale, look.colour, WHITE, look.voice))

    def line(
        self,
        start: Point,
        end: Point,
        colour: str = INK,
        thick: float = 0.6,
        dash: str = "",
        cap: int = 0,
    ) -> None:
        """Draw a straight line; ``dash`` is a PDF dash array such as ``4 3``."""
        way = self._through((start, end))
        self.canvas.write(f"q {rgb(colour)} RG {thick:g} w {cap} J [{dash}] 0 d {way} S Q")

    def path(self, points: Iterable[Point], colour: str, thick: float) -> None:
        """Draw an open line through points, with round joins."""
        way = self._through(points)
        self.canvas.write(f"q {rgb(colour)} RG {thick:g} w 1 J 1 j {way} S Q")

    def _through(self, points: Iterable[Point]) -> str:
        """The operators of a way through points, from the first to the last."""
        placed = [f"{self.way.x(x):.2f} {y:.2f}" for x, y in points]
        return " l ".join([f"{placed[0]} m {placed[1]}", *placed[2:]]) + " l"

    def rectangle(self, box: tuple[float, float, float, float], fill: str) -> None:
        """Fill a rectangle given as left, bottom, width, height."""
        self.rectangles((box,), fill)

    def rectangles(self, boxes: Iterable[tuple[float, float, float, float]], fill: str) -> None:
        """Fill many rectangles as one shape, so that neighbours leave no hair between them."""
        placed = map(self.way.box, boxes)
        way = " ".join(" ".join(f"{side:.2f}" for side in box) + " re" for box in placed)
        self.canvas.write(f"q {rgb(fill)} rg {way} f Q")

    def frame(self, box: tuple[float, float, float, float], radius: float, colour: str) -> None:
        """Draw the outline of a rectangle with round corners."""
        left, bottom, wide, high = self.way.box(box)
        self.canvas.write(f"q {rgb(colour)} RG 0.8 w")
        self.canvas.roundRect(left, bottom, wide, high, radius, stroke=1, fill=0)
        self.canvas.write("Q")

    def circle(self, centre: Point, radius: float, fill: str, stroke: str, thick: float) -> None:
        """Draw a filled circle with an outline."""
        self._shape(circle(self.way.x(centre[0]), centre[1], radius), fill, stroke, thick)

    def polygon(self, points: Sequence[Point], fill: str, stroke: str, thick: float) -> None:
        """Draw a filled polygon with an outline."""
        self._shape(self._through(points), fill, stroke, thick)

    def _shape(self, way: str, fill: str, stroke: str, thick: float) -> None:
        self.canvas.write(f"q {rgb(fill)} rg {rgb(stroke)} RG {thick:g} w 1 j {way} h B Q")

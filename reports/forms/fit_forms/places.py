"""Where the fields of a fillable form stand, noted while the form is drawn."""

from __future__ import annotations

from typing import NamedTuple

from fit_drawing.pen import Pen, Point
from fit_drawing.tree import Element


class Place(NamedTuple):
    """A field on a page: its name, the value that a mark there has, its corners in points.

    ``box`` is left, bottom, right, top; ``page`` counts from 0.
    """

    name: str
    value: str
    page: int
    box: tuple[float, float, float, float]

    @property
    def key(self) -> str:
        """What its structure element is called until the file's fields are made."""
        return f"{self.name}={self.value}"


class Places:
    """The places of one form in reading order, each with an element in the structure tree.

    ``face`` is the name of the font in which the form is filled in.
    """

    def __init__(self) -> None:
        self.found: list[Place] = []
        self.face = ""

    def mark(self, pen: Pen, name: str, value: str, centre: Point, radius: float) -> None:
        """Note a round place for a mark."""
        x, y = centre
        self._note(pen, name, value, (x - radius, y - radius, x + radius, y + radius))

    def box(
        self, pen: Pen, name: str, corner: Point, wide: float, high: float, value: str = ""
    ) -> None:
        """Note a frame to type in, or a square to tick, given its lower left corner."""
        left, bottom = corner
        self._note(pen, name, value, (left, bottom, left + wide, bottom + high))

    def _note(
        self, pen: Pen, name: str, value: str, box: tuple[float, float, float, float]
    ) -> None:
        left, right = sorted(map(pen.way.x, (box[0], box[2])))
        box = (left, box[1], right, box[3])
        place = Place(name, value, pen.canvas.getPageNumber() - 1, box)
        pen.canvas.hang(Element("Form", place.key))
        self.found.append(place)
        self.face = self.face or pen.canvas.face_for_typing()

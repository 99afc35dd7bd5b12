"""Make the pictures of every exhibit, each in a clinic that is thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from docs.exhibits.forms import FORMS
from docs.exhibits.life import Client, fixed_codes, new_clinic
from docs.exhibits.model import Exhibit, Room
from docs.exhibits.pictures import TONES, Tone, pictures, told
from docs.exhibits.sheets import SHEETS
from docs.exhibits.states import STATES
from docs.exhibits.therapist import THERAPIST
from docs.exhibits.tongues import TONGUES
from fit_core.settings.clinic import Paper

ROOMS: tuple[Room, ...] = (SHEETS, STATES, THERAPIST, FORMS, TONGUES)
PAPERS: tuple[Paper, ...] = ("A4", "Letter")


class Drawn(NamedTuple):
    """An exhibit on one paper: the finished file, and what it says of the figures of each page."""

    exhibit: Exhibit
    paper: Paper
    pdf: bytes
    told: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        """Of its file."""
        return f"{self.exhibit.name}-{self.paper.lower()}.pdf"


class Picture(NamedTuple):
    """One page of an exhibit on one paper in one tone; ``number`` counts from 1."""

    drawn: Drawn
    number: int
    tone: Tone
    png: bytes

    @property
    def name(self) -> str:
        """Of its file."""
        return f"{self.drawn.name.removesuffix('.pdf')}-{self.number}-{self.tone}.png"

    @property
    def alt(self) -> str:
        """What it shows: on the first picture of a page all that its figures say."""
        exhibit, paper, pages = self.drawn.exhibit, self.drawn.paper, len(self.drawn.told)
        which = f", page {self.number} of {pages}" if pages > 1 else ""
        begin = f"{exhibit.title}{which}, on {paper} in {self.tone}."
        first = (paper, self.tone) == (PAPERS[0], TONES[0])
        return " ".join((begin, *self.drawn.told[self.number - 1])) if first else begin


def draw(exhibit: Exhibit, papers: tuple[Paper, ...] = PAPERS) -> Iterator[Drawn]:
    """Let the client live, then draw the page on each paper."""
    with tempfile.TemporaryDirectory(prefix="fit-gallery-") as folder, fixed_codes():
        client = Client(new_clinic(Path(folder) / "clinic", exhibit.settings))
        exhibit.live(client)
        for paper in papers:
            client.choose(paper=paper)
            file = Path(folder) / f"{paper}.pdf"
            exhibit.draw(client, file)
            data = file.read_bytes()
            yield Drawn(exhibit, paper, data, told(data))


def make(seen: Callable[[Exhibit], object]) -> Iterator[Picture]:
    """Every picture, exhibit after exhibit and page after page; ``seen`` is told each exhibit."""
    for room in ROOMS:
        for exhibit in room.exhibits:
            seen(exhibit)
            yield from sorted(_of(exhibit), key=lambda picture: picture.number)


def _of(exhibit: Exhibit) -> Iterator[Picture]:
    for drawn in draw(exhibit):
        for tone in TONES:
            for number, png in enumerate(pictures(drawn.pdf, tone), 1):
                yield Picture(drawn, number, tone, png)

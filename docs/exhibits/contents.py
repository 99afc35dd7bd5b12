"""The pages of the gallery in the documentation: where each stands, and its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from docs.catalogue.text import plain
from docs.exhibits.making import ROOMS, Picture
from docs.exhibits.model import Room

#: Below the folder of the documentation. `index.md` in it is written by hand and committed.
FOLDER = "reference/gallery"
FIRST = f"{FOLDER}/index.md"
#: What the first page holds in place of the list of rooms, which are there on the site only.
_MARK = "<!-- gallery: rooms -->"


def place(room: Room) -> str:
    """Where the page of a room stands."""
    return f"{FOLDER}/{room.name}.md"


def navigation() -> list[object]:
    """The navigation below the first page."""
    return [{room.title: place(room)} for room in ROOMS]


def filled(text: str) -> str:
    """The first page with its list of rooms and what is shown in each."""
    return text.replace(_MARK, "\n\n".join(_listed(room) for room in ROOMS))


def by_exhibit(pictures: Iterable[Picture]) -> dict[str, list[Picture]]:
    """Pictures by the name of their exhibit."""
    return {
        name: list(some) for name, some in groupby(pictures, lambda one: one.drawn.exhibit.name)
    }


def content(pictures: Iterable[Picture]) -> Iterator[tuple[str, str | bytes]]:
    """Every page, picture and PDF: its place below the documentation, and what it holds."""
    shown = by_exhibit(pictures)
    for room in ROOMS:
        yield place(room), _page(room, shown)
    for some in shown.values():
        for one in some:
            yield f"{FOLDER}/{one.name}", one.png
        for name, pdf in {one.drawn.name: one.drawn.pdf for one in some}.items():
            yield f"{FOLDER}/{name}", pdf


def _listed(room: Room) -> str:
    lines = [f"- [{plain(one.title)}]({room.name}.md#{one.name})" for one in room.exhibits]
    return "\n".join((f"## {plain(room.title)}\n\n{plain(room.opening)}\n", *lines))


def _page(room: Room, shown: dict[str, list[Picture]]) -> str:
    parts = [f"# {room.title}", plain(room.opening)]
    for exhibit in room.exhibits:
        parts += [f"## {plain(exhibit.title)} {{ #{exhibit.name} }}", exhibit.caption]
        parts += _pictures(shown[exhibit.name])
    return "\n\n".join(parts) + "\n"


def _pictures(some: list[Picture]) -> Iterator[str]:
    """All papers and tones of a page beside one another; then the files themselves."""
    for _, same in groupby(some, lambda one: one.number):
        yield "\n".join(_picture(one) for one in same)
    links = ", ".join(dict.fromkeys(f"[{one.drawn.paper}]({one.drawn.name})" for one in some))
    yield f"As a file that is read out too (PDF): {links}."


def _picture(one: Picture) -> str:
    return f"[![{plain(one.alt)}]({one.name}){{ .sheet loading=lazy }}]({one.name})"

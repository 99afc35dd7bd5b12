"""An exhibit of the gallery: a state of a page, how it came about, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from docs.exhibits.life import USUAL, Client
from fit_core.clinic.sheets import print_shared
from fit_core.settings.clinic import ClinicSettings


def shared_sheet(client: Client, file: Path) -> None:
    """Draw the shared sheet of the last session."""
    print_shared(client.clinic, client.code, None, file)


class Exhibit(NamedTuple):
    """A state of a page.

    Attributes:
        name: of its files. title, caption: what the state is, for who reads the gallery.
        live: what the client lives before. draw: writes the page as a PDF.
        settings: what the clinic has decided.

    """

    name: str
    title: str
    caption: str
    live: Callable[[Client], object]
    draw: Callable[[Client, Path], object] = shared_sheet
    settings: ClinicSettings = USUAL


class Room(NamedTuple):
    """Exhibits that belong together, on one page of the documentation."""

    name: str
    title: str
    opening: str
    exhibits: tuple[Exhibit, ...]

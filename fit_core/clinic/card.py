"""Print the conversation card, in a client's language. Nothing of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fit_core.clinic.languages import speaking_to
from fit_core.clinic.printing import destination, print_document
from fit_core.clinic.sessions import today
from fit_core.clinic.ways import Reads, reads
from fit_core.sheet.card import build_card

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic


def print_card(clinic: Clinic, code: str, language: str, out: Path | None) -> Path:
    """Write the card as a file and return where it lies.

    Args:
        code: of a client, in whose language it is; empty for the clinic's own.
        language: another for this once; may be empty. out: file or folder to write to.

    Raises:
        NotFoundError: no such client, or nothing here has sentences in the language, or no enabled
            plugin draws documents. FitError: the file could not be written.

    """
    speaking = speaking_to(clinic, _reader(clinic, code), language)
    words, settings = speaking.words, speaking.settings
    card = build_card(words, settings.paper, settings.name, today().isoformat())
    path = destination(clinic.folder / "sheets", f"card-{words.tag}", ".pdf", out)
    return print_document(speaking, card, path)


def _reader(clinic: Clinic, code: str) -> Reads:
    if not code:
        return Reads()
    with clinic.record.reading() as reader:
        return reads(reader, reader.clients.by_code(code).id)

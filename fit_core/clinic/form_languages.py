"""The language of a form: the client's, where the form is there in it, else the clinic's.

A questionnaire never falls back: it is whole in a language or it is not offered in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.clinic.ways import reads
from fit_core.errors import NotFoundError

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.measure.library import Entry
    from fit_core.measure.model import Measure, Wording
    from fit_core.record.access import Reader


def client_language(clinic: Clinic, code: str) -> str:
    """The language that a client chose; empty for the clinic's own.

    Raises:
        NotFoundError: no such client.

    """
    with clinic.record.reading() as reader:
        return reads(reader, reader.clients.by_code(code).id).language


def form_language(clinic: Clinic, reader: Reader, client: str, measure: str) -> str:
    """The language that a form of a client is in, where nobody says another.

    Args:
        reader: of the record. client, measure: ids.

    """
    chosen = reads(reader, client).language
    if not chosen or chosen == clinic.settings.language:
        return clinic.settings.language
    entry = _entry(clinic, measure)
    there = entry is not None and wording_tag(entry, chosen)
    return chosen if there else clinic.settings.language


def wording_tag(entry: Entry, tag: str) -> str:
    """The language, of those that a measure has sentences in, that serves a reader; empty for none.

    It is the tag itself or one that it goes back to without leaving its script.
    """
    if tag in entry.wordings:
        return tag
    from fit_core.adapt.chain import own_chain

    return next((one for one in own_chain(tag) if one in entry.wordings), "")


def wording_for(clinic: Clinic, measure: Measure, tag: str) -> Wording | None:
    """The sentences of a measure in a reader's language, whole; None where there are none.

    Raises:
        FitError: they are not whole, or not of this measure.

    """
    from fit_core.clinic.wordings import complete

    entry = _entry(clinic, measure.id)
    found = wording_tag(entry, tag) if entry else ""
    wording = clinic.library.wording_of(entry, found) if entry and found else None
    return complete(wording, measure, entry.wordings[found]) if entry and wording else None


def _entry(clinic: Clinic, measure: str) -> Entry | None:
    try:
        return clinic.library.entry(measure)
    except NotFoundError:
        return None

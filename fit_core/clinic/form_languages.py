"""The language of a form: the client's, where the form is there in it, else the clinic's.

A questionnaire never falls back: it is whole in a language or it is not offered in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.clinic.ways import reads
from fit_core.errors import FitError, NotFoundError
from fit_core.settings.places import LAYERS_NAME

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.measure.library import Entry
    from fit_core.measure.model import Measure, Wording
    from fit_core.record.access import Reader


def answered_in(language: str) -> str:
    """The tag of the language in which somebody says that a form was answered.

    Forms are filled in elsewhere too, so no sentences in it have to be here.

    Raises:
        UsageError: no language tag. NotFoundError: it names no language.

    """
    from fit_core.adapt.chain import parse
    from fit_core.wording.asked import language_tag

    tag = language_tag(language)
    parse(tag)
    return tag


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


def serves(tag: str, reader: str) -> bool:
    """Whether sentences in one language are those of a reader: ``en`` for ``en-GB``."""
    if tag == reader or (tag == "en" and reader.startswith("en-")):
        return True
    from fit_core.adapt.chain import own_chain

    return tag in own_chain(reader)


def wording_at_home(
    clinic: Clinic, measure: Measure, pinned: Wording | None, pack: str
) -> Wording | None:
    """The sentences in which a clinic's own forms of a measure are; None where there are none.

    They are those that were pinned, as long as they are in the clinic's language. A clinic whose
    language is another since has those of that language, or none. Where none were pinned, those of
    a layer count, which a person took into use.

    Args:
        measure, pinned: as they are in use. pack: from which they came.

    """
    home = clinic.settings.language
    if pinned and serves(pinned.language, home):
        return pinned
    if pinned is None and not clinic.kept_layers:
        return None
    try:
        entry = _entry(clinic, measure.id, pack)
        if entry is None or (pinned is None and not from_layer(clinic, entry)):
            return None
        return _whole(clinic, measure, entry, home)
    except FitError as error:
        clinic.remark(f"{error.what} {error.next_step}")
        return None


def from_layer(clinic: Clinic, entry: Entry) -> bool:
    """Whether a layer in use brings a measure's sentences in the clinic's language."""
    if not clinic.kept_layers:
        return False
    tag = wording_tag(entry, clinic.settings.language)
    return bool(tag) and entry.wordings[tag].is_relative_to(clinic.folder / LAYERS_NAME)


def wording_for(clinic: Clinic, measure: Measure, tag: str) -> Wording | None:
    """The sentences of a measure in a reader's language, whole; None where there are none.

    Raises:
        FitError: they are not whole, or not of this measure.

    """
    entry = _entry(clinic, measure.id)
    return _whole(clinic, measure, entry, tag) if entry else None


def _whole(clinic: Clinic, measure: Measure, entry: Entry, tag: str) -> Wording | None:
    from fit_core.clinic.wordings import complete

    found = wording_tag(entry, tag)
    wording = clinic.library.wording_of(entry, found) if found else None
    return complete(wording, measure, entry.wordings[found]) if wording else None


def _entry(clinic: Clinic, measure: str, pack: str | None = None) -> Entry | None:
    try:
        return clinic.library.entry(measure, pack=pack)
    except NotFoundError:
        return None

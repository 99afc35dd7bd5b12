"""Help in a crisis, as the clinic words it: a text for each language in which clients read."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.clinic.languages import presentation_of
from fit_core.clinic.opening import Clinic
from fit_core.errors import RefusedError
from fit_core.settings.crisis import crisis_text, helps_nobody
from fit_core.settings.places import CONFIG_NAME


def refuse_without_help(clinic: Clinic) -> None:
    """Stop where the sheet's language has no text of the clinic; raises RefusedError."""
    language = clinic.words.tag
    if not crisis_text(clinic.settings, language):
        raise RefusedError(
            f"The clinic has no text for help in a crisis in {language}, so no sheet in that "
            "language is printed.",
            how_to_add(clinic, language),
        )


def how_to_add(clinic: Clinic, language: str) -> str:
    """Where a text for a language is written."""
    file = clinic.folder / CONFIG_NAME
    if language == clinic.settings.language:
        return f"Write where clients find help at once as crisis_text in {file}."
    line = f'{language} = "..."'
    return f"Write where clients find help at once under [crisis_texts] in {file}: {line}"


def without_help(clinic: Clinic) -> Iterator[tuple[str, str]]:
    """Languages in use without a text that names anybody, each with what stands there now.

    In use are the language of sheets, those with a text already, those in which the clinic brought
    the sentences of a measure, those that clients chose, and what stands beside any of them.
    """
    from fit_core.clinic.wordings import list_wordings  # no report asks it, and it brings a lot

    brought = [found.language for found in list_wordings(clinic) if found.state != "shipped"]
    settings = clinic.settings
    with clinic.record.reading() as reader:
        chosen = reader.ways.languages()
    named = dict.fromkeys([settings.language, *settings.crisis_texts, *brought, *chosen])
    beside = [presentation_of(clinic, language).beside for language in named]
    for language in dict.fromkeys([*named, *filter(None, beside)]):
        text = crisis_text(settings, language)
        if not text or helps_nobody(text):
            yield language, text

"""Rules about what belongs to others, and what a client reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fit_core.checks.model import rule
from fit_core.checks.subjects import MeasureFile
from fit_core.errors import Problem, ProblemsError
from fit_core.measure.load import load_wording
from fit_core.measure.model import Measure
from fit_core.measure.wording import check_wording
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text

_CLOSED = ("non-commercial", "permission-needed", "commercial")
_MOST_WORDS = 4
#: Marks and words of a sentence that speaks to or of the person who fills in the form.
_SENTENCE = re.compile(r"[.?!…]|\b(i|me|my|myself|you|your|yourself)\b", re.IGNORECASE)
#: The language in which measure files are written; their wording may be in any.
_LANGUAGE = "en"


@rule("measure.licence", "bronze", "measure", "Owner and terms are stated, and kept.")
def licence(file: MeasureFile) -> Iterator[Problem]:
    """The licence names the owner, the terms and where they can be read.

    What the pack does agrees with it: wording lies in the pack exactly where `wording = "shipped"`
    is stated, and under closed terms (non-commercial, permission-needed, commercial) only with an
    `attribution` line that says by whose permission.
    """
    stated = file.loaded.licence
    if stated.wording == "bring-your-own" and file.wordings:
        names = ", ".join(path.name for path in file.wordings)
        fix = 'Remove the wording, or write wording = "shipped" if you may ship it.'
        yield file.at(
            "$.licence.wording", f"Wording is for clinics to bring, but is here: {names}.", fix
        )
    if stated.wording == "shipped" and stated.terms in _CLOSED and not stated.attribution.strip():
        what = f'Wording is shipped under "{stated.terms}" terms, and no permission is named.'
        fix = "Name it in `attribution`, or leave the wording to the clinics."
        yield file.at("$.licence", what, fix)


@rule("measure.topic", "bronze", "measure", "Topics are one to four words of your own.")
def topic(file: MeasureFile) -> Iterator[Problem]:
    """A topic names an item in at most four words of your own and is no sentence of the form.

    Sentences belong to the owner of the instrument and stand in wording files, under its licence.
    Topics are always shown, also where the wording is not there.
    """
    for at, item in enumerate(file.loaded.items):
        path, shown = f"$.items[{at}].topic", item.topic
        if len(shown.split()) > _MOST_WORDS:
            what = f'"{shown}" has more than {_MOST_WORDS} words.'
            yield file.at(path, what, "Say what the item is about in your own short words.")
        elif _SENTENCE.search(shown):
            what = f'"{shown}" reads like a sentence of the form.'
            yield file.at(path, what, "Say what the item is about in your own short words.")


@rule("measure.sheet-title", "bronze", "measure", "Its names may stand on a shared sheet.")
def sheet_title(file: MeasureFile) -> Iterator[Problem]:
    """What the shared sheet prints of a measure passes the harm lexicon: `sheet_title` (or `title`
    where there is none), the titles of further scales, and the populations of usable norms
    (`sheet_name` or `population`).

    A client reads the sheet. Diagnoses, severity words and verdicts do not stand on it; a sheet
    with one of them is not printed.
    """
    for path, words, fix in _printed(file.loaded):
        for harm in check_texts([Text(words, "measure")], _LANGUAGE)[:1]:
            what = f'"{words}" may not stand on a shared sheet ({harm.rule}: {harm.why}).'
            yield file.at(path, what, fix)


@rule("wording.complete", "bronze", "measure", "Shipped wording is whole and fits the measure.")
def complete(file: MeasureFile) -> Iterator[Problem]:
    """Every wording file has a sentence for each item and words for each answer, names the version
    of its measure, and is in the language that its file name says. Where `wording = "shipped"` is
    stated, there is at least one.

    A questionnaire that is translated by half is never offered to a client.
    """
    measure = file.loaded
    if measure.licence.wording == "shipped" and not file.wordings:
        fix = f"Add {measure.id}.en.toml, or another language, beside it."
        yield file.at("$.licence.wording", "Wording is stated as shipped, but is not here.", fix)
    for path in file.wordings:
        yield from check_wording(path, measure)
        yield from _language(path)


def _printed(measure: Measure) -> Iterator[tuple[str, str, str]]:
    """Yield path, words and the fix for all that a shared sheet prints of a measure."""
    title = "sheet_title" if measure.sheet_title else "title"
    fix = "Give the measure a `sheet_title` of plain words."
    yield f"$.{title}", measure.sheet_title or measure.title, fix
    for at, scale in enumerate(measure.scales[1:], start=1):
        yield f"$.scales[{at}].title", scale.title, "Give the scale a title of plain words."
    for at, norm in enumerate(measure.norms):
        if norm.grade != "unverified":
            name = "sheet_name" if norm.sheet_name else "population"
            fix = "Give the norm a `sheet_name` of plain words."
            yield f"$.norms[{at}].{name}", norm.sheet_name or norm.population, fix


def _language(path: Path) -> Iterator[Problem]:
    try:
        wording = load_wording(path)
    except ProblemsError:  # told by check_wording
        return
    named = path.stem.partition(".")[2]
    if wording.language != named:
        what = f'The file is named for "{named}", its language is "{wording.language}".'
        yield Problem(str(path), 1, "$.language", what, "Correct the one or the other.")

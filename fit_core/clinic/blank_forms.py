"""Print a blank form: for a client where the clinic has the wording, else a score-entry sheet."""

from __future__ import annotations

from pathlib import Path

import msgspec

from fit_core import __version__
from fit_core.adapt.words import Words
from fit_core.clinic.form_languages import wording_for, wording_tag
from fit_core.clinic.in_use import is_used, use_measure
from fit_core.clinic.languages import presentation_of, words_in
from fit_core.clinic.licences import permit
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import destination, draw
from fit_core.clinic.sessions import today
from fit_core.clinic.ways import Reads, reads
from fit_core.clinic.wordings import complete
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.measure.model import Measure
from fit_core.measure.sentences import Wording
from fit_core.measure.vocabulary import Verb
from fit_core.sheet.blank import Blank, build_form
from fit_core.sheet.fields import form_fields
from fit_core.sheet.form import Form
from fit_core.wording.asked import language_tag

#: What the licence has to allow: a fillable form is answered on a screen, and can be printed.
_PAPER: tuple[Verb, ...] = ("print",)
_FILLABLE: tuple[Verb, ...] = ("print", "screen")


class PrintedForm(msgspec.Struct, frozen=True):
    """A blank form that is on the disk; ``lacking`` is the language in which wording is missing."""

    form: Form
    path: Path
    pages: int
    lacking: str


def print_form(
    clinic: Clinic,
    measure_id: str,
    *,
    language: str = "",
    client: str = "",
    entry: bool = False,
    fillable: bool = False,
    out: Path | None = None,
) -> PrintedForm:
    """Make the blank paper form of a measure and write it as a file.

    The measure is the one in use, or as its pack has it; printing does not begin its use.

    Args:
        language: of the wording; the clinic's own by default. client: code of the client for whom
            it is, so that it is in the language that the client chose.
        entry: make the score-entry sheet even where there is wording; without wording it is made in
            any case.
        fillable: make it with fields, to be filled in on a screen and read back by `fit import`.
        out: file or folder to write to; by default the folder ``forms`` of the clinic.

    Raises:
        UsageError: no language tag. NotFoundError: no such measure, no sentences of the program
            in the language, or no enabled plugin draws forms.
        RefusedError: the licence does not allow to print the items, or to show them on a screen.
        FitError: the wording was spoilt, the renderer failed, or the file could not be written.

    """
    who = _reader(clinic, client) if client else Reads()
    tag = language_tag(language or who.language or clinic.settings.language)
    measure, there = _as_used(clinic, measure_id, tag)
    wording = None if entry else there
    if wording:
        for verb in _FILLABLE if fillable else _PAPER:
            _permit(clinic, measure, verb, wording.language)
    blank = Blank(
        measure=measure,
        wording=wording,
        why_entry="asked" if entry else "no-wording",
        language=tag,
        paper=clinic.settings.paper,
        date=today().isoformat(),
        software=__version__,
        fillable=fillable,
    )
    lacking = "" if there or not measure.items else tag
    return _write(clinic, _content(clinic, blank, who), measure_id, lacking, out)


def _content(clinic: Clinic, blank: Blank, who: Reads) -> Form:
    """The form in the language of its wording, and beside it in a second where a layer asks."""
    wording = blank.wording
    if wording is None:
        return build_form(blank, clinic.words)
    form = build_form(blank, _words(clinic, wording, who))
    beside = presentation_of(clinic, wording.language).beside if clinic.kept_layers else None
    second = wording_for(clinic, blank.measure, beside) if beside else None
    if second is None:  # a questionnaire is whole in a language, or not offered in it
        return form
    from fit_core.sheet.bilingual import joined

    for verb in _FILLABLE if blank.fillable else _PAPER:
        _permit(clinic, blank.measure, verb, second.language)
    other = msgspec.structs.replace(blank, wording=second, language=second.language, name=form.id)
    return joined(form, build_form(other, _words(clinic, second, who)))


def _as_used(clinic: Clinic, measure_id: str, tag: str) -> tuple[Measure, Wording | None]:
    """The measure and its wording in a language, as answers on the form will be read here."""
    if is_used(clinic, measure_id):
        used = use_measure(clinic, measure_id)
        if tag == clinic.settings.language:
            return used.measure, used.wording
        entry, measure = clinic.library.entry(measure_id, pack=used.pack), used.measure
    else:
        entry = clinic.library.entry(measure_id)
        measure = clinic.library.load(entry)
    served = wording_tag(entry, tag)
    wording = clinic.library.wording_of(entry, served) if served else None
    if wording:
        wording = complete(wording, measure, entry.wordings[wording.language])
    return measure, wording


def _permit(clinic: Clinic, measure: Measure, verb: Verb, language: str) -> None:
    try:
        permit(clinic, measure, verb, language)
    except RefusedError as refused:
        open_to_all = f"The score-entry sheet needs none: fit form {measure.id} --entry"
        raise RefusedError(refused.what, f"{refused.next_step} {open_to_all}") from None


def _reader(clinic: Clinic, code: str) -> Reads:
    with clinic.record.reading() as reader:
        return reads(reader, reader.clients.by_code(code).id)


def _words(clinic: Clinic, wording: Wording, who: Reads) -> Words:
    """The program's own sentences in the language of a wording: a form is never half translated."""
    try:
        return words_in(clinic, wording.language, who.form, who.gender)
    except NotFoundError as missing:
        raise NotFoundError(
            f"{wording.title} is here in {wording.language}, but the words that the program puts "
            "round a form (client's code, date) are not.",
            f"Print the score-entry sheet: fit form {wording.measure} --entry",
        ) from missing


def _write(
    clinic: Clinic, form: Form, measure_id: str, lacking: str, out: Path | None
) -> PrintedForm:
    report, rendered = draw(clinic, "form", form, "See why with: fit plugins list")
    if form.fill_note:
        _refuse_fieldless(form, rendered.data, report.name)
    kind = "-entry" if form.kind == "entry" else ""
    kind += "-fillable" if form.fill_note else ""
    name = f"{measure_id}-{form.language}{kind}"
    path = destination(clinic.folder / "forms", name, report.suffix, out)
    write_whole(path, rendered.data)
    return PrintedForm(form, path, rendered.pages, lacking)


def _refuse_fieldless(form: Form, data: bytes, report: str) -> None:
    """Stop before a form is handed out that could not be read back, whichever plugin drew it."""
    from fit_core.clinic.importing.fillable import fault_in
    from fit_core.files.acroform import read_fields

    found = {field.name: field for field in read_fields(data)}
    if fault := fault_in(form_fields(form), found):
        raise FitError(
            f"The fillable form was not made: as {report} drew it, {fault}.",
            "Choose another report with fit plugins choose sheet.form, or make the paper form.",
        )

"""From a file to a wording that a person can look at: matched, checked, nothing kept yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from fit_core.measure.say import one_line
from fit_core.measure.sentences import ItemWording, Wording
from fit_core.wording.asked import base, language_tag, licence_line, need_items, status_of
from fit_core.wording.canonical import canonical, fingerprint, text_fingerprint
from fit_core.wording.labels import label_problems, labels, permuted
from fit_core.wording.match import LeftOut, matched
from fit_core.wording.remarks import about_file, about_official, about_order
from fit_core.wording.rows import Row, rows_of
from fit_core.wording.source import problem, refuse, refuse_all
from fit_core.wording.text import fault

if TYPE_CHECKING:
    from fit_core.errors import Problem
    from fit_core.measure.model import Measure
    from fit_core.wording.asked import Asked
    from fit_core.wording.brought import Brought
    from fit_core.wording.remarks import Taken
    from fit_core.wording.source import File


class Proposal(NamedTuple):
    """A wording as it would be kept.

    Attributes:
        wording: canonical. rows: for the person who confirms it. left_out: what of the file is no
            part of it. remarks: sentences about what the file did not say.
        kind: kind of file. sha256: of its bytes. fingerprint, text_fingerprint: of the wording.
        official: source of the official text with these sentences, if the measure knows it.

    """

    wording: Wording
    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]
    remarks: tuple[str, ...]
    kind: str
    sha256: str
    fingerprint: str
    text_fingerprint: str
    official: str


def propose(file: File, measure: Measure, asked: Asked) -> Proposal:
    """Return the wording of a measure that a file brings.

    Raises:
        ProblemsError: the file cannot be read, or does not fit the measure; all reasons at once
            where one does not hide the next. UsageError: the language or the status is none.
        RefusedError: the measure has no items.

    """
    need_items(measure)
    if file.kind == "toml":
        from fit_core.wording.template import read_template

        found = _replaced(read_template(file, measure), asked, file)
        return _proposal(file, measure, found, (), [], "toml")
    brought = _read(file, measure, asked)
    match = matched(brought, measure, asked.leave_out, in_order=asked.in_order)
    taken = [(i, q, labels(i, measure.responses[i.responses], q)) for i, q in match.pairs]
    _refuse_unfit(brought, taken)
    wording = _wording(brought, measure, taken, asked)
    remarks = [*about_file(brought, asked, wording), *about_order(match, taken)]
    _refuse_head(brought.file, wording)
    return _proposal(file, measure, wording, match.left_out, remarks, brought.kind)


def _read(file: File, measure: Measure, asked: Asked) -> Brought:
    if file.kind == "json":
        from fit_core.wording.fhir import read_fhir

        return read_fhir(file)
    from fit_core.wording.camcops import read_camcops

    ours = (measure.id, measure.id.replace("-", ""), measure.id.replace("-", "_"))
    tasks = (asked.task.lower(),) if asked.task else ours
    return read_camcops(file, tasks, asked.language or asked.home, asked.keys)


def _refuse_unfit(brought: Brought, taken: Taken) -> None:
    """Refuse the file for all sentences and answers that cannot be taken."""
    found: list[Problem] = []
    for _, question, told in taken:
        wrong = "it is empty" if not question.text else fault(question.text)
        if wrong:
            what = f"The sentence cannot be shown: {wrong}."
            found.append(problem(brought.file, question.place, what, "Correct the file."))
        if told.wrong:
            found.append(problem(brought.file, question.place, told.wrong, told.fix))
        found += label_problems(brought.file, question, told)
    for question, what in permuted(taken):
        found.append(problem(brought.file, question.place, what, "Correct the file."))
    if found:
        refuse_all(tuple(found))


def _refuse_head(file: str, wording: Wording) -> None:
    """Refuse a title, instruction or licence line that no client can be shown."""
    found = []
    for name in ("title", "instruction", "licence"):
        text = str(getattr(wording, name))
        wrong = fault(text) if text else "it is empty"
        if wrong:
            what = f"The {name} cannot be shown: {wrong}."
            found.append(problem(file, None, what, f"Give the printed one with --{name}."))
    if found:
        refuse_all(tuple(found))


def _wording(brought: Brought, measure: Measure, taken: Taken, asked: Asked) -> Wording:
    language = _language(brought, asked)
    items = {i.id: ItemWording(text=q.text, answers=told.words) for i, q, told in taken}
    return Wording(
        measure=measure.id,
        version=measure.version,
        language=language,
        status=status_of(asked.status or brought.status, language),
        licence=asked.licence or brought.copyright or licence_line(measure),
        title=asked.title or _title(brought, measure),
        instruction=asked.instruction or brought.instruction or asked.plain_instruction(language),
        items=items,
    )


def _title(brought: Brought, measure: Measure) -> str:
    """Return what stands over the form: the measure's title, unless the file is of our own making.

    Libraries title their files for those who look for them ("... depression panel"), not for
    clients who read them.
    """
    return brought.title if brought.measure and brought.title else measure.title


def _language(brought: Brought, asked: Asked) -> str:
    """Return the language to keep it under; see `Asked.home`."""
    if asked.language:
        wanted = language_tag(asked.language)
        _same_language(brought.file, brought.language, wanted)
        return wanted
    if brought.measure or brought.language == asked.home:
        return language_tag(brought.language)
    if not brought.language or base(brought.language) == base(asked.home):
        return base(asked.home)
    return language_tag(brought.language)


def _same_language(file: str, theirs: str, wanted: str) -> None:
    if theirs and base(theirs) != base(wanted):
        what = f"The file is in {theirs[:40]}, not in {wanted}."
        refuse(file, None, what, "Name the language that it is in.")


def _replaced(wording: Wording, asked: Asked, file: File) -> Wording:
    """Return the wording of a template with what the person says instead."""
    if asked.language:
        _same_language(file.name, wording.language, asked.language)
    given = {
        name: text
        for name in ("licence", "title", "instruction")
        if (text := str(getattr(asked, name)))
    }
    language = language_tag(asked.language or wording.language)
    status = status_of(asked.status or wording.status, language)
    found = msgspec.structs.replace(wording, **given, language=language, status=status)
    _refuse_head(file.name, found)
    return found


def _proposal(
    file: File,
    measure: Measure,
    found: Wording,
    left_out: tuple[LeftOut, ...],
    remarks: list[str],
    kind: str,
) -> Proposal:
    wording = canonical(found, measure)
    text = text_fingerprint(wording, measure)
    official, differs = about_official(measure, wording.language, text)
    return Proposal(
        wording=wording,
        rows=rows_of(wording, measure),
        left_out=left_out,
        remarks=tuple(map(one_line, (*remarks, *differs))),
        kind=kind,
        sha256=file.sha256,
        fingerprint=fingerprint(wording),
        text_fingerprint=text,
        official=official,
    )

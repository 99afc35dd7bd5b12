"""Build a blank form from a measure and, where the clinic has it, the instrument's wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import msgspec

from fit_core.measure.identity import form_hash
from fit_core.sheet.blank_parts import form_parts
from fit_core.sheet.form import Form, Line
from fit_core.sheet.model import Text

if TYPE_CHECKING:
    from fit_core.adapt.words import Words
    from fit_core.measure.model import Measure, Wording

#: Hexadecimal digits of the form's hash that its id has: 48 bits.
_DIGITS = 12


class Blank(msgspec.Struct, frozen=True, kw_only=True):
    """What a blank form is made from.

    Attributes:
        wording: the instrument's sentences, or None for a score-entry sheet.
        why_entry: why it is one: it was ``asked`` for, or there is ``no-wording``.
        language: in which wording was looked for. paper, date: as on the form.
        software: version of the program. fillable: for filling in on a screen.
        name: id of the form in another language beside which it stands on one page.

    """

    measure: Measure
    wording: Wording | None
    why_entry: Literal["asked", "no-wording"] = "asked"
    language: str
    paper: Literal["A4", "Letter"]
    date: str
    software: str
    fillable: bool = False
    name: str = ""


def form_id(measure: Measure, wording: Wording | None, language: str) -> str:
    """The id printed on a form: ``fit0:MEASURE:VERSION:LANGUAGE:HASH``.

    The hash begins the SHA-256 of the form snapshot; the version is percent-encoded, so that no
    part holds a colon. Equal ids are equal questions, answers and rules.
    """
    digest = form_hash(measure, wording).removeprefix("sha256:")[:_DIGITS]
    return f"fit0:{measure.id}:{quote(measure.version, safe='')}:{language}:{digest}"


def build_form(blank: Blank, words: Words) -> Form:
    """Build the form for a client where there is wording, else the score-entry sheet."""
    measure, wording = blank.measure, blank.wording
    tag = wording.language if wording else words.tag
    name = blank.name or form_id(measure, wording, tag)
    title = wording.title if wording else words.say("form-entry", title=measure.title)
    parts = tuple(form_parts(measure, wording, words))
    return Form(
        id=name,
        qr_alt=words.say("form-qr-alt", id=name),
        kind="client" if wording else "entry",
        language=tag,
        paper=blank.paper,
        date=blank.date,
        title=Text(title, "measure"),
        instruction=Text(wording.instruction, "measure") if wording else None,
        notice=None if wording else _notice(blank, words),
        code=Text(words.say("form-code")),
        day=Text(words.say("form-date")),
        who_label=None if _only_client(measure) else Text(words.say("form-who")),
        who=tuple(Text(words.say(f"form-who-{who}")) for who in measure.respondents),
        no_name=Text(words.say("form-no-name")),
        parts=parts,
        print_note=None if blank.fillable else _print_note(parts, words),
        footer=tuple(_footer(blank, words)),
        running=Text(words.say("form-running", title=title, id=name), "measure"),
        who_values=measure.respondents,
        fill_note=Text(words.say("form-fill-note")) if blank.fillable else None,
        day_hint=words.say("form-fill-date", label=words.say("form-date"), example=blank.date),
    )


def _only_client(measure: Measure) -> bool:
    return measure.respondents == ("client",)


def _notice(blank: Blank, words: Words) -> Text:
    facts = {"title": blank.measure.title, "measure": blank.measure.id}
    said = words.say(f"form-entry-{blank.why_entry}", language=blank.language, **facts)
    if not blank.measure.items:
        said = words.say("form-entry-totals", **facts)
    return Text(said, "measure")


def _print_note(parts: tuple[object, ...], words: Words) -> Text | None:
    lines = any(isinstance(part, Line) for part in parts)
    return Text(words.say("form-print-lines")) if lines else None


def _footer(blank: Blank, words: Words) -> Iterator[Text]:
    """The owner's line of attribution as it is, then the facts; named as its wording is."""
    measure, wording = blank.measure, blank.wording
    if measure.licence.attribution:
        yield Text(measure.licence.attribution, "measure")
    owner = measure.licence.owner.rstrip(".")
    title = wording.title if wording else measure.title
    facts = {"title": title, "version": measure.version, "owner": owner}
    said = [words.say("form-foot", software=blank.software, **facts)]
    if not measure.validated:
        said.append(words.say("form-foot-unvalidated"))
    if wording:
        said.append(words.say("form-foot-wording", licence=wording.licence.rstrip(".")))
    yield Text(words.joined(said), "measure")

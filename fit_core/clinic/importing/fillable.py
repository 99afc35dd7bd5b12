"""A fillable form that comes back as a file: which form it is, and whether it is still that form.

Nothing in the file is trusted: not its name, not its fields, not their values. The form is built
anew from the measure in use here, and the file has to have the fields of that form and no others.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import msgspec

from fit_core.answers.model import Checked, RiskAnswer
from fit_core.clinic.forms import Entry, look_for_risk
from fit_core.clinic.in_use import InUse
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.files.acroform import MAX_BYTES, Found, is_pdf
from fit_core.files.apart import read_apart
from fit_core.measure.model import Measure
from fit_core.measure.sentences import Wording
from fit_core.sheet.blank import Blank, build_form, form_id
from fit_core.sheet.fields import ID, Field, form_fields, item_field

_FORM_ID = re.compile(r"fit0:([a-z0-9-]{1,64}):([^:]{1,64}):([A-Za-z0-9-]{2,35}):([0-9a-f]{12})")
#: How many of the marks that are seen at once in one field are looked at for risk.
_SEEN = 9


class Opened(msgspec.Struct, frozen=True):
    """The fields of a file, by name, and the form that it says it is."""

    path: Path
    sha256: str
    fields: dict[str, Found]
    id: str
    measure: str
    version: str
    language: str


class Filled(msgspec.Struct, frozen=True):
    """A file that is a form in use here, field by field; see `identify`.

    ``wording`` is None for a score-entry sheet. ``own_language`` says whether its sentences are
    those that the clinic's own forms have.
    """

    opened: Opened
    measure: Measure
    wording: Wording | None
    expected: tuple[Field, ...]
    own_language: bool


def looks_like_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its content; a file that cannot be read is none."""
    try:
        with path.open("rb") as file:
            return is_pdf(file.read(1024))
    except OSError:
        return False


def open_filled(path: Path) -> Opened:
    """Read the fields of a filled-in form.

    Raises:
        UsageError: the file cannot be read. RefusedError: it is too large, damaged, encrypted,
            holds what could act, or is no form of this program.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{path} cannot be read: {reason}.", "Name another file.") from error
    found = read_apart(data)
    fields = {field.name: field for field in found}
    if len(fields) != len(found):
        raise _altered("two of its fields have one name")
    name = fields[ID].held if ID in fields else ""
    parts = _FORM_ID.fullmatch(name)
    if parts is None:
        raise RefusedError(
            f"{path.name} is not a fillable form of this program: it holds no id of one.",
            "Make one with: fit form MEASURE --fillable",
        )
    measure, version, language = parts.group(1), unquote(parts.group(2)), parts.group(3)
    sha256 = hashlib.sha256(data).hexdigest()
    return Opened(path, sha256, fields, name, measure, version, language)


def first_look(clinic: Clinic, measure: Measure, opened: Opened) -> Checked:
    """Look for risk answers before anything else, whatever is wrong with the file.

    Where a field holds one answer and shows others, the highest of them counts.
    """
    readings = [_reading(measure, opened.fields, which) for which in range(_SEEN)]
    looks = [look_for_risk(clinic, measure, Entry(answers=each)) for each in readings if each]
    looks = looks or [look_for_risk(clinic, measure, Entry())]
    highest: dict[str, RiskAnswer] = {}
    for risk in (risk for look in looks for risk in look.risk):
        if risk.item not in highest or highest[risk.item].value < risk.value:
            highest[risk.item] = risk
    missing = set.intersection(*(set(look.safety_missing) for look in looks))
    return msgspec.structs.replace(
        looks[0],
        risk=tuple(highest.values()),
        safety_missing=tuple(item for item in looks[0].safety_missing if item in missing),
    )


def _reading(measure: Measure, fields: Mapping[str, Found], which: int) -> dict[str, str]:
    """One way to read the fields of the items: what they hold, then what each shows."""
    read: dict[str, str] = {}
    for item in measure.items:
        found = fields.get(item_field(item.id))
        ways = () if found is None else (found.held.strip(), *found.shown)
        if which < len(ways) and ways[which]:
            read[item.id] = ways[which]
    return read


def identify(clinic: Clinic, used: InUse, opened: Opened) -> Filled:
    """Find the form that a file is, and hold every field against it.

    Raises:
        RefusedError: it is of another version, structure or language than what is in use here, or
            a field is missing, too many, or not as it was made.

    """
    measure = used.measure
    if unquote(opened.version) != measure.version:
        raise _other(
            opened, f"of version {opened.version}, and version {measure.version} is in use"
        )
    there = _wording_there(clinic, used, opened.language)
    for wording in (used.wording, there, None):
        tag = wording.language if wording else opened.language
        if form_id(measure, wording, tag) == opened.id:
            own = wording is None or wording is not there
            expected = _fields(measure, wording, clinic)
            if fault := fault_in(expected, opened.fields):
                raise _altered(fault)
            return Filled(opened, measure, wording, expected, own)
    raise _other(
        opened,
        f"in {opened.language} with other questions, answers or rules than are in use here",
    )


def _wording_there(clinic: Clinic, used: InUse, language: str) -> Wording | None:
    """The sentences in a language that the clinic's own forms do not have."""
    if used.wording and used.wording.language == language:
        return None
    try:
        entry = clinic.library.entry(used.measure.id, pack=used.pack)
    except NotFoundError:
        return None
    return clinic.library.wording_of(entry, language)


def _fields(measure: Measure, wording: Wording | None, clinic: Clinic) -> tuple[Field, ...]:
    """The fields of the form; their names and values are the same in every language."""
    blank = Blank(
        measure=measure,
        wording=wording,
        language=clinic.words.tag,
        paper="A4",
        date="2000-01-01",
        software="",
        fillable=True,
    )
    return form_fields(build_form(blank, clinic.words))


def fault_in(expected: tuple[Field, ...], fields: Mapping[str, Found]) -> str:
    """What sets the fields of a file apart from those of a form; nothing where they are the same.

    What the fields hold is no matter of this, but for the id, which is part of the form.
    """
    wanted = {field.name: field for field in expected}
    if missing := [name for name in wanted if name not in fields]:
        return f"the field {missing[0]} is missing"
    if extra := [name for name in fields if name not in wanted]:
        return f"the field {extra[0][:60]!r} is not of this form"
    for name, field in wanted.items():
        kind = "text" if field.kind in ("text", "hidden") else "mark"
        values = set(field.values) if kind == "mark" else set()
        if fields[name].kind != kind or set(fields[name].states) != values:
            return f"the field {name} is not as it was made"
    return ""


def _other(opened: Opened, what: str) -> RefusedError:
    return RefusedError(
        f"{opened.path.name} is a form of {opened.measure} {what}; nothing was recorded.",
        f"Enter its answers with fit record, and make new forms with: "
        f"fit form {opened.measure} --fillable",
    )


def _altered(what: str) -> RefusedError:
    return RefusedError(
        f"The form is not as this program made it: {what}; nothing was recorded.",
        "Make the form anew with fit form MEASURE --fillable, or enter its answers by hand.",
    )

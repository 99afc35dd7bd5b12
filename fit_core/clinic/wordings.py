"""Wordings that a clinic brings: looked at, kept, used, handed out again, removed.

The sentences lie in the clinic's folder ``wordings``, one file a measure and language; the record
says who brought them, when, out of which file, under which licence.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from fit_core.clinic.in_use import accept_measure, drop_wording, is_used, use_measure
from fit_core.clinic.licences import judge, permit
from fit_core.clinic.opening import OWN_WORDINGS, Clinic
from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import flush_folder, write_whole
from fit_core.measure.identity import structure_hash
from fit_core.measure.licence import Act
from fit_core.measure.load import load_wording
from fit_core.measure.wording import wording_troubles
from fit_core.wording.asked import Asked, base
from fit_core.wording.canonical import canonical, fingerprint
from fit_core.wording.propose import Proposal, propose
from fit_core.wording.source import read_file
from fit_core.wording.template import full_template

if TYPE_CHECKING:
    from fit_core.measure.library import Entry
    from fit_core.measure.model import Measure, Wording
    from fit_core.measure.vocabulary import Verb
    from fit_core.record.rights import WordingRow

#: Where a wording stands: as it was brought; changed on the disk since; its file is gone; a file
#: that nobody brought; part of a pack.
State = Literal["kept", "changed", "gone", "unknown", "shipped"]
#: What is said of each state of a wording that is not as it should be.
STATES: Final[dict[State, str]] = {
    "changed": "is not what was brought: its file was changed",
    "gone": "is no longer in the folder wordings",
    "unknown": "lies in the folder wordings, and nobody brought it",
}
_SHOWING: Final[tuple[Verb, ...]] = ("show-items", "print", "screen")
_UNITS: Final = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


class Standing(NamedTuple):
    """One wording of one measure; ``row`` is its entry in the record, if it was brought."""

    measure: str
    language: str
    state: State
    row: WordingRow | None


class Shown(NamedTuple):
    """A wording that is here, with its measure."""

    measure: Measure
    wording: Wording
    standing: Standing


class Brought(NamedTuple):
    """What became of a wording: its file, and whether forms of this clinic use it from now on."""

    path: Path
    row: WordingRow
    used: bool
    why_not: str


def look_at(
    clinic: Clinic, measure_id: str, path: Path, asked: Asked, *, own_translation: bool = False
) -> Proposal:
    """Read a file and match it with a measure; nothing is kept.

    Args:
        asked: what the person says. own_translation: the clinic translated the sentences itself.

    Raises:
        ProblemsError: the file does not fit. RefusedError: the licence does not allow the clinic
            to show these sentences, or to translate them.

    """
    home = clinic.settings.language
    measure = measure_here(clinic, measure_id)

    def instruction(language: str) -> str:
        return _plain_instruction(measure, language)

    whole = asked._replace(home=home, plain_instruction=instruction)
    found = propose(read_file(path), measure, whole)
    for verb in _verbs(clinic, measure, found.wording.language, own_translation):
        permit(clinic, measure, verb, found.wording.language)
    return found


def bring(clinic: Clinic, found: Proposal, *, own_translation: bool = False) -> Brought:
    """Keep a wording that a person has confirmed, and use it.

    The row in the record comes first, then the file, then the measure in use: a program that ends
    in between leaves a row without a file, which acts nowhere and is listed as gone or changed;
    never sentences of which the record knows nothing.
    """
    wording, measure = found.wording, measure_here(clinic, found.wording.measure)
    was_active = _is_active(clinic, measure.id)
    path = _path(clinic, measure.id, wording.language)
    with clinic.record.writing(clinic.actor) as writer:
        row = writer.wordings.add(
            measure=measure.id,
            version=measure.version,
            structure=structure_hash(measure),
            language=wording.language,
            status=wording.status,
            fingerprint=found.fingerprint,
            licence=_licence(clinic, measure, wording.language, own_translation),
            origin=f"{found.kind}-own-translation" if own_translation else found.kind,
            file_sha256=found.sha256,
        )
    path.parent.mkdir(mode=0o700, exist_ok=True)
    write_whole(path, full_template(measure, wording).encode())
    forget_library(clinic)
    return Brought(path, row, *_take_up(clinic, measure.id, wording, was_active))


def remove(clinic: Clinic, measure_id: str, language: str) -> WordingRow | None:
    """Use a wording no longer and delete its sentences; old answers keep the form they came on.

    The file goes first, then the measure in use, then the row: in between, sentences may be gone
    that the record still lists, never the other way round.

    Raises:
        NotFoundError: the clinic has brought none in this language.

    """
    path = _path(clinic, measure_id, language)
    with clinic.record.reading() as reader:
        row = reader.wordings.standing(measure_id, language)
    if row is None and not path.exists():
        raise NotFoundError(
            f"This clinic has brought no wording of {measure_id} in {language}.",
            "See what there is: fit wording list",
        )
    active = _is_active(clinic, measure_id)
    if path.exists():
        path.unlink()
        flush_folder(path.parent)
    forget_library(clinic)
    if active:
        accept_measure(clinic, measure_id)
    else:
        drop_wording(clinic, measure_id, language)
    if row is None:
        return None
    with clinic.record.writing(clinic.actor) as writer:
        return writer.wordings.remove(row.id, "asked")


def own_language(clinic: Clinic, measure_id: str, language: str = "") -> str:
    """Return which language is meant where the clinic has brought a measure in one only.

    Raises:
        NotFoundError: there is none, or there are several and none was named.

    """
    found = [s for s in list_wordings(clinic) if s.measure == measure_id and s.state != "shipped"]
    tags = [standing.language for standing in found]
    if language in tags or (len(tags) == 1 and not language):
        return language or tags[0]
    there = f"there are: {', '.join(tags)}" if tags else "there is none"
    raise NotFoundError(
        f"Which wording of {measure_id} is meant is not clear; {there}.",
        "Name its language with --language; see: fit wording list",
    )


def wording_here(clinic: Clinic, measure_id: str, language: str = "") -> Shown:
    """The wording of a measure in a language (the clinic's), the clinic's own before a pack's.

    Raises:
        NotFoundError: there is none. RefusedError: the licence does not allow to show it.
        ProblemsError: its file was spoilt.

    """
    entry = clinic.library.entry(measure_id)
    measure = measure_here(clinic, measure_id)
    wanted = language or clinic.settings.language
    tag = next((name for name in (wanted, base(wanted)) if name in entry.wordings), None)
    if tag is None:
        there = ", ".join(sorted(entry.wordings)) or "none"
        raise NotFoundError(
            f"There is no wording of {measure.title} in {wanted}; languages: {there}.",
            f"Bring it: fit wording import {measure_id} FILE",
        )
    permit(clinic, measure, "show-items", tag)
    found = complete(load_wording(entry.wordings[tag]), measure, entry.wordings[tag])
    with clinic.record.reading() as reader:
        row = reader.wordings.standing(measure_id, tag)
    return Shown(measure, found, _standing(clinic, entry, tag, row))


def list_wordings(clinic: Clinic) -> tuple[Standing, ...]:
    """Every wording that was brought and stands, or lies here, or comes with a pack."""
    with clinic.record.reading() as reader:
        rows = [row for row in reader.wordings.all() if row.removed_on is None]
    standing = {(row.measure, row.language): row for row in rows}
    entries = {entry.id: entry for entry in clinic.library.entries}
    here = {(entry.id, tag) for entry in entries.values() for tag in entry.wordings}
    return tuple(
        _standing(clinic, entries.get(name), tag, standing.get((name, tag)), name)
        for name, tag in sorted(here | set(standing))
    )


def complete(wording: Wording, measure: Measure, path: Path) -> Wording:
    """Return a wording in its canonical form.

    Raises:
        FitError: it is not whole, or not of this measure.

    """
    trouble = next(wording_troubles(wording, measure), None)
    if trouble:
        what = f"{path} does not fit {measure.title}: {trouble.path}: {trouble.what}"
        raise FitError(what, trouble.fix or "Bring the wording again: fit wording import")
    return canonical(wording, measure)


def measure_here(clinic: Clinic, measure_id: str) -> Measure:
    """The measure that a wording is for: as it is in use, else as its pack has it."""
    if is_used(clinic, measure_id):
        used = use_measure(clinic, measure_id)
        if used.state == "active":
            return used.measure
    return clinic.library.get(measure_id)


def forget_library(clinic: Clinic) -> None:
    """Look at the folders again: a wording was added or removed."""
    vars(clinic).pop("library", None)


def _verbs(
    clinic: Clinic, measure: Measure, language: str, own_translation: bool
) -> tuple[Verb, ...]:
    """Name what sentences that are here must be allowed for: one way of showing them is enough."""
    ways = (verb for verb in _SHOWING if judge(clinic, Act(measure, verb, language)).allowed)
    shown = next(ways, _SHOWING[0])
    return (shown, "translate") if own_translation else (shown,)


def _licence(clinic: Clinic, measure: Measure, language: str, own_translation: bool) -> str | None:
    """Return the id of the record by which the sentences may be here; None where none is needed."""
    verbs = _verbs(clinic, measure, language, own_translation)
    verdicts = [judge(clinic, Act(measure, verb, language)) for verb in verbs]
    return next((verdict.by.id for verdict in reversed(verdicts) if verdict.by), None)


def _is_active(clinic: Clinic, measure_id: str) -> bool:
    return is_used(clinic, measure_id) and use_measure(clinic, measure_id).state == "active"


def _take_up(
    clinic: Clinic, measure_id: str, wording: Wording, was_active: bool
) -> tuple[bool, str]:
    """Let the measure in use have its new wording, and nothing else that may have changed."""
    entry, home = clinic.library.entry(measure_id), clinic.settings.language
    if clinic.library.wording_of(entry, home) != wording:
        return False, f"forms here are in {home}, for which there is another or none"
    if was_active:
        accept_measure(clinic, measure_id)
    elif is_used(clinic, measure_id):
        return False, "the measure in use is not as its pack has it now; see: fit plugins review"
    return True, ""


def _standing(
    clinic: Clinic, entry: Entry | None, tag: str, row: WordingRow | None, name: str = ""
) -> Standing:
    measure = entry.id if entry else name
    own = _path(clinic, measure, tag)
    if not own.exists():
        shipped = row is None and entry is not None
        return Standing(measure, tag, "shipped" if shipped else "gone", row)
    if row is None:
        return Standing(measure, tag, "unknown", None)
    same = _fingerprint(clinic, measure, own) == row.fingerprint
    return Standing(measure, tag, "kept" if same else "changed", row)


def _fingerprint(clinic: Clinic, measure_id: str, path: Path) -> str:
    """Return the fingerprint of a file here; empty where it cannot be read or does not fit."""
    try:
        measure = clinic.library.get(measure_id)
        return fingerprint(complete(load_wording(path), measure, path))
    except FitError:
        return ""


def _path(clinic: Clinic, measure_id: str, language: str) -> Path:
    return clinic.folder / OWN_WORDINGS / f"{measure_id}.{language}.toml"


def _plain_instruction(measure: Measure, language: str) -> str:
    """Return our own sentence for the time that a measure asks about; empty if we have none."""
    from fit_core.adapt.words import Words

    try:
        words = Words(language)
    except NotFoundError:
        return ""
    unit = _UNITS.get(measure.recall[-1])
    if not unit or not measure.recall.startswith("P"):
        return words.say(f"wording-instruction-{measure.recall}")
    return words.say(f"wording-instruction-{unit}", count=int(measure.recall[1:-1]))

"""Whether a clinic is well: what is in order, what is not, and what to do about it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from fit_core.clinic.crisis import how_to_add, without_help
from fit_core.clinic.in_use import in_use
from fit_core.clinic.licences import today
from fit_core.clinic.logo import read_logo
from fit_core.clinic.norm_offers import named_by, offers_here
from fit_core.clinic.norms import measure_here
from fit_core.clinic.opening import OWN_MEASURES, Clinic
from fit_core.clinic.rights import ending
from fit_core.clinic.risk import risk_list
from fit_core.clinic.risk_review import overlooked_risk
from fit_core.clinic.thresholds import without_measure
from fit_core.clinic.wordings import STATES, list_wordings
from fit_core.errors import FitError
from fit_core.hooks.trust import Standing
from fit_core.measure.refusal import named
from fit_core.settings.places import CONFIG_NAME, RECORD_NAME


class Point(NamedTuple):
    """One thing that was looked at; ``problem`` is empty when it is in order."""

    what: str
    problem: str = ""
    next_step: str = ""


def health(clinic: Clinic) -> tuple[Point, ...]:
    """Look at everything that a clinic rests on. A part that cannot be read stops no other.

    The settings have been read when a clinic is opened, so their file is in order.
    """
    parts: tuple[tuple[str, Callable[[Clinic], Iterator[Point]]], ...] = (
        ("crisis text", _crisis),
        ("rights of files", _rights),
        ("record", _record),
        ("risk answers", _risk),
        ("plugins", _plugins),
        ("measures", _measures),
        ("norms", _norms),
        ("wordings", _wordings),
        ("licences", _licences),
        ("language", _language),
        ("logo", _theme),
    )
    points = [Point(f"settings are readable: {clinic.folder / CONFIG_NAME}")]
    for what, look in parts:
        try:
            points += list(look(clinic))
        except FitError as error:
            points.append(Point(what, error.what, error.next_step))
    return tuple(points)


def _crisis(clinic: Clinic) -> Iterator[Point]:
    """Every language in which clients read has a text of the clinic's own."""
    lacking = list(without_help(clinic))
    if not lacking:
        yield Point("help in a crisis has a text in every language in use")
    for language, text in lacking:
        problem = f"there is none in {language}."
        if text.strip():
            problem = f"what stands there in {language} helps nobody: {text[:40]}"
        yield Point("crisis text", problem, how_to_add(clinic, language))


def _rights(clinic: Clinic) -> Iterator[Point]:
    """Folders are for their owner only, files are read by nobody else."""
    if os.name == "nt":  # rights lie in access lists there, which the user folder sets
        return
    open_to_others = [path for path in _own_paths(clinic.folder) if _shared(path)]
    if not open_to_others:
        yield Point("files are readable by their owner only")
    for path in open_to_others:
        wanted = "700" if path.is_dir() else "600"
        mode = stat.S_IMODE(path.stat().st_mode)
        problem = f"{path} has the rights {mode:o}: others on this machine may read it."
        yield Point("rights of files", problem, f"Set them with: chmod {wanted} {path}")


def _own_paths(folder: Path) -> Iterator[Path]:
    """The clinic's folder and what it keeps there. Sheets are left out: they are handed on."""
    files = (CONFIG_NAME, RECORD_NAME, f"{RECORD_NAME}-wal", f"{RECORD_NAME}-shm")
    names = (*files, OWN_MEASURES, "in-use", "plugins")
    yield from (path for path in (folder, *(folder / name for name in names)) if path.exists())


def _shared(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o077)


def _record(clinic: Clinic) -> Iterator[Point]:
    with clinic.record.reading() as reader:
        findings = reader.verify()
    if not findings:
        yield Point("the record is whole, and nothing in it was changed")
    for finding in findings:
        yield Point("record", finding, "Stop writing, keep a copy of the folder, and get help.")


def _risk(clinic: Clinic) -> Iterator[Point]:
    """Nobody waits to be seen, and no stored answer is left out of that by an older threshold."""
    lines = risk_list(clinic)
    if not lines:
        yield Point("no risk answer waits to be seen")
    for line in lines:
        held = "; a sheet waits for it" if line.blocks else ""
        problem = f"client {line.client}, {line.note.measure} of {line.note.date}{held}."
        step = f"Talk about it, then: fit acknowledge {line.client} --done WORDS"
        yield Point("risk answer not acknowledged", problem, step)
    for wrong in without_measure(clinic):
        yield Point("threshold", wrong.what, f"{wrong.fix} ({wrong.file}:{wrong.line})")
    overlooked = len(overlooked_risk(clinic))
    if overlooked:
        problem = f"{overlooked} in stored forms by the thresholds of today."
        yield Point("risk answer", problem, "Put them on the review list with: fit risk review")


def _plugins(clinic: Clinic) -> Iterator[Point]:
    """Packs that act or wait are in order; those that cannot do what was asked of them are not."""
    installed = {standing.pack.name for standing in clinic.standings}
    wrong = [s for s in clinic.standings if s.state in ("changed", "broken", "incompatible")]
    yield from (_plugin_problem(standing) for standing in wrong)
    gone = [n for n, pin in clinic.settings.plugins.items() if pin.enabled and n not in installed]
    for name in gone:
        step = f"Install it again, or: fit plugins disable {name}"
        yield Point("plugin", f"{name} is enabled here but not installed.", step)
    if not wrong and not gone:
        count = sum(standing.state == "active" for standing in clinic.standings)
        yield Point(f"{count} packs act; what was enabled is unchanged")


def _plugin_problem(standing: Standing) -> Point:
    problem = f"{standing.pack.name} is {standing.state}: {standing.reason}."
    return Point("plugin", problem, "See fit plugins list.")


def _measures(clinic: Clinic) -> Iterator[Point]:
    """The measures of an ordinary session are there; changed and broken ones are told."""
    used = {found.measure.id: found for found in in_use(clinic)}
    today = clinic.settings.today
    uses = {"outcome": today.outcome, "alliance": today.alliance, "goals": today.goals}
    uses |= {"second outcome": today.second} if today.second else {}
    for use, name in uses.items():
        try:
            measure = used[name].measure if name in used else clinic.library.get(name)
        except FitError as error:
            yield Point(f"measure for {use}", error.what, error.next_step)
        else:
            yield Point(f"measure for {use}: {measure.title}, version {measure.version}")
    for found in used.values():
        if found.state == "changed":
            what = f"{found.measure.id} is not what {found.pack} has now; the old one is used."
            yield Point("measure in use", what, "See fit plugins review.")
    for broken in clinic.library.broken:
        for problem in broken.problems:
            yield Point(f"measure file of {broken.pack}", str(problem), f"fit check {broken.path}")


def _wordings(clinic: Clinic) -> Iterator[Point]:
    """Sentences that the clinic brought are there, as they were confirmed."""
    odd = [found for found in list_wordings(clinic) if found.state not in ("kept", "shipped")]
    if not odd:
        yield Point("wordings are as they were brought")
    for found in odd:
        what = f"{found.measure} in {found.language} {STATES[found.state]}."
        step = f"Bring it again: fit wording import {found.measure} FILE; or remove it: fit wording"
        yield Point("wording", what, f"{step} remove {found.measure} --language {found.language}")


def _licences(clinic: Clinic) -> Iterator[Point]:
    """Records that have ended or end soon, and that no later one replaces."""
    due = ending(clinic)
    if not due:
        yield Point("no licence ends within 60 days")
    for held in due:
        over = held.expires_on is not None and held.expires_on < today()
        what = f"{named(held)} for {held.measure} {'ended' if over else 'ends'} on"
        step = f"Renew it, then: fit measures licence add {held.measure}"
        gone = f"; or, where it is not needed: fit measures licence end {held.id}"
        yield Point("licence", f"{what} {held.expires_on}.", step + gone)


def _theme(clinic: Clinic) -> Iterator[Point]:
    """The logo can be used."""
    if not clinic.settings.theme.logo:
        return
    logo = read_logo(clinic)
    yield Point(f"logo: {logo.width} by {logo.height} pixels")


def _norms(clinic: Clinic) -> Iterator[Point]:
    """A norm that was chosen is still there."""
    for name in clinic.settings.norms:
        known = offers_here(clinic, measure_here(clinic, name))
        for norm in clinic.settings.norms_of(name):
            if named_by(known, norm) is None:
                what = f"{name} has no norm {norm}, which this clinic chose; the default is used."
                yield Point("norm", what, f"Choose another: fit measures norms {name} --use ID")


def _language(clinic: Clinic) -> Iterator[Point]:
    yield Point(f"sentences are there in {clinic.words.tag}")

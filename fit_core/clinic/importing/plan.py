"""The dry run of an import: the whole file read and checked, nothing written."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from pathlib import Path

import msgspec

from fit_core.answers.check import Checker
from fit_core.answers.files import open_answers
from fit_core.answers.model import Checked
from fit_core.answers.profile import Profile
from fit_core.answers.risk import Thresholds
from fit_core.clinic.importing.forms import FileForm, FileReader, RowFault
from fit_core.clinic.persons import about_form
from fit_core.errors import FitError
from fit_core.measure.model import Measure
from fit_core.scoring.compile import is_draft
from fit_core.scoring.form import FormScorer


class Plan(msgspec.Struct, frozen=True):
    """What an import would do.

    Attributes:
        sha256: of the file's bytes. forms: each with its checked answers. faults: why not.
        clients: how many. risk: forms with a risk answer.
        statuses: forms by status, as far as the file itself states whom a form is about; the forms
            of a draft whose key nobody confirmed are ``not scored``.

    """

    sha256: str
    forms: tuple[tuple[FileForm, Checked], ...]
    faults: tuple[RowFault, ...]
    clients: int
    statuses: dict[str, int]
    risk: int


def make_plan(
    measure: Measure,
    path: Path,
    profile: Profile,
    *,
    key_stands: bool | None = None,
    thresholds: Thresholds | None = None,
) -> Plan:
    """Read and check a whole file.

    Args:
        measure: the measure. path: of the file. profile: how it is read.
        key_stands: whether the measure is scored in this clinic; by default only a draft is not.
        thresholds: the clinic's lower thresholds for risk answers, by item.

    Raises:
        UsageError: the file cannot be read, or a column is missing.
        FitError: the file changed while it was being read.

    """
    before = _digest(path)
    stands = not is_draft(measure) if key_stands is None else key_stands
    checker = Checker(measure, tightened=thresholds)
    scorer = FormScorer(measure, confirmed=True) if stands else None
    forms: list[tuple[FileForm, Checked]] = []
    faults: list[RowFault] = []
    statuses: Counter[str] = Counter()
    with open_answers(path, profile.encoding, profile.delimiter) as answers:
        reader = FileReader(measure, answers, profile)
        for found in reader.read():
            if isinstance(found, RowFault):
                faults.append(found)
                continue
            checked = checker.check(found.answers, found.totals)
            faults += [
                RowFault(found.row, reader.column_of(problem.item), problem.what)
                for problem in checked.problems
            ]
            statuses[_status(measure, scorer, found, checked)] += 1
            forms.append((found, checked))
    if _digest(path) != before:
        raise FitError(f"{path} changed while it was being read.", "Import it again.")
    return Plan(
        sha256=before,
        forms=tuple(forms),
        faults=(*faults, *_own_faults(forms)),
        clients=len({form.client for form, _ in forms}),
        statuses=dict(statuses),
        risk=sum(bool(checked.risk) for _, checked in forms),
    )


def _status(measure: Measure, scorer: FormScorer | None, form: FileForm, checked: Checked) -> str:
    if scorer is None:
        return "not scored"
    about = about_form(None, form.day, measure.respondents[0], measure, form.about)
    return scorer.score(checked, about).status


def _own_faults(forms: list[tuple[FileForm, Checked]]) -> list[RowFault]:
    """Forms without a client or of a day to come, and a client with two forms on one day."""
    faults = [RowFault(form.row, "client", "is empty") for form, _ in forms if not form.client]
    tomorrow = dt.datetime.now().astimezone().date() + dt.timedelta(days=1)
    faults += [
        RowFault(form.row, "", f"{form.day} is in the future")
        for form, _ in forms
        if form.day >= tomorrow
    ]
    seen: dict[tuple[str, str], int] = {}
    for form, _ in forms:
        key = (form.client, form.day.isoformat())
        if form.client and key in seen:
            what = f"client {form.client} has a form of {form.day} in row {seen[key]} already"
            faults.append(RowFault(form.row, "", what))
        seen.setdefault(key, form.row)
    return faults


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

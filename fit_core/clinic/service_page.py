"""The service report: run the analyses of the service one after the other, print one document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import msgspec

from fit_core import __version__
from fit_core.clinic.analyses import Asked, analyse, list_analyses
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import destination, print_document
from fit_core.clinic.sessions import today
from fit_core.course.analysis import Analysis
from fit_core.errors import FitError, NotFoundError
from fit_core.hooks.host import Declared
from fit_core.measure.say import suggestion
from fit_core.sheet.clinician.service import Found, Service, service_page

#: What has to be read before any other figure.
_FIRST: Final = "completeness"
#: An analysis about therapists, which is for the therapist: `fit analyse therapists`.
_NOT_OF_THE_SERVICE: Final = ("therapists",)


class PrintedService(msgspec.Struct, frozen=True):
    """A service report on the disk; ``not_made`` are names of analyses with the reason."""

    path: Path
    made: tuple[str, ...]
    not_made: tuple[tuple[str, str], ...]


def print_service(
    clinic: Clinic,
    names: Iterable[str] = (),
    *,
    until: dt.date | None = None,
    out: Path | None = None,
    begin: Callable[[str], None] = lambda _: None,
) -> PrintedService:
    """Run analyses and write their findings as one document. No therapist is told apart in it.

    Each analysis checks consent, licences and small groups itself and is entered in the audit
    trail; one that cannot be made stands in the report with the reason.

    Args:
        names: of analyses; by default all that enabled plugins declare, but that of therapists.
        until: last day that counts. out: file or folder; by default the folder ``service``.
        begin: told the name of each analysis before it is run.

    Raises:
        NotFoundError: no such analysis, or no enabled plugin declares any or draws documents.
        FitError: the file could not be written.

    """
    chosen = _chosen(list_analyses(clinic), tuple(names))
    asked = Asked(until=until, export=True)
    found = []
    for owner, analysis in chosen:
        begin(analysis.name)
        found.append(_run(clinic, owner, analysis, asked))
    day = (until or today()).isoformat()
    page = service_page(
        Service(
            clinic=clinic.settings.name,
            day=day,
            found=tuple(found),
            paper=clinic.settings.paper,
            version=__version__,
            titles={entry.id: entry.title for entry in clinic.library.entries},
        )
    )
    path = destination(clinic.folder / "service", f"service-{day}", ".pdf", out)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("print", "service", "clinic")
        print_document(clinic, page, path)
    return PrintedService(
        path,
        made=tuple(one.analysis.name for one in found if not one.why_not),
        not_made=tuple((one.analysis.name, one.why_not) for one in found if one.why_not),
    )


def _chosen(
    declared: tuple[tuple[Declared, Analysis], ...], names: tuple[str, ...]
) -> list[tuple[Declared, Analysis]]:
    by_name = {analysis.name: (owner, analysis) for owner, analysis in declared}
    unknown = [name for name in names if name not in by_name]
    if unknown or not by_name:
        what = f"No enabled plugin declares an analysis {unknown[0] if unknown else ''}".rstrip()
        hint = "Enable a pack: fit plugins enable service"
        raise NotFoundError(f"{what}.", suggestion(unknown[0], by_name) if by_name else hint)
    wanted = names or tuple(name for name in by_name if name not in _NOT_OF_THE_SERVICE)
    ordered = sorted(dict.fromkeys(wanted), key=lambda name: name != _FIRST)
    return [by_name[name] for name in ordered]


def _run(clinic: Clinic, owner: Declared, analysis: Analysis, asked: Asked) -> Found:
    pack = f"{owner.plugin} {owner.version}"
    try:
        made = analyse(clinic, analysis.name, asked)
    except FitError as error:
        return Found(analysis=analysis, pack=pack, why_not=f"{error.what} {error.next_step}")
    return Found(
        analysis=analysis,
        pack=pack,
        archive=made.archive,
        findings=made.findings,
        read=made.read,
    )

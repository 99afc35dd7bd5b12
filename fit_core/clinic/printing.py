"""Find who draws a kind of page, have it drawn under guard, and write plain documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fit_core.clinic.fonts import fonts_of
from fit_core.errors import FitError, NotFoundError, RefusedError, UsageError
from fit_core.files.page import UnfitFileError
from fit_core.files.whole import write_whole
from fit_core.hooks.dists import printable
from fit_core.sheet.harm import check_drawn, check_legible, listed, refuse_harm
from fit_core.sheet.harm_lexicon import Lexica
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered, Report, ReportKind
from fit_core.sheet.returned import as_it_stands

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.hooks.host import Declared
    from fit_core.sheet.clinician.model import ClinicianSheet
    from fit_core.sheet.document import Document
    from fit_core.sheet.form import Form


class _Kind(NamedTuple):
    """What a kind of page is called, one and several, and which pack of ours draws it."""

    one: str
    all: str
    pack: str


_KINDS: dict[ReportKind, _Kind] = {
    "shared": _Kind("sheet", "the shared sheet", "session"),
    "screen": _Kind("sheet for the screen", "the shared sheet for a screen", "html"),
    "clinician": _Kind("clinician sheet", "the clinician sheet", "session"),
    "form": _Kind("form", "paper forms", "forms"),
    "document": _Kind("document", "documents", "forms"),
}
#: Endings of the files that pages are written to; a folder may have a point in its name.
_PAGES = (".pdf", ".html")
#: Characters of what is said of a page, some of which a plugin wrote.
_MOST = 300


def draw(
    clinic: Clinic,
    kind: ReportKind,
    content: Sheet | ClinicianSheet | Form | Document,
    later: str,
) -> tuple[Report, Rendered]:
    """Have content drawn by the enabled plugin that draws this kind of page.

    What was handed back has to be a page, as the renderer says it is, and has to pass the harm
    check; of what is no sheet only sizes and contrast are looked at. Nothing is written here.

    Args:
        kind: of page. content: complete and checked. later: what to do when drawing failed.

    Raises:
        NotFoundError: no enabled plugin draws it. RefusedError: several do and none was chosen, or
            our own page does not pass the harm check. FitError: the plugin failed.

    """
    owner, report = renderer(clinic, kind)
    handed = (content, fonts_of(clinic)) if report.fonts else (content,)
    rendered = clinic.host.call(owner, Rendered, report.render, *handed)
    lexica = clinic.words.lexica if isinstance(content, Sheet) else ()
    if rendered is None:
        fault = "could not draw it"
    else:
        fault = _fault(rendered, report, owner, content, lexica)
    if rendered is None or fault:
        raise FitError(
            f"The {_KINDS[kind].one} was not made, because the plugin {owner.plugin} {fault}.",
            f"{_way_out(clinic, kind, owner)}{later}",
        )
    return report, rendered


def _fault(
    rendered: Rendered, report: Report, owner: Declared, content: object, lexica: Lexica
) -> str:
    """What stands against a page that was drawn; nothing, as a rule.

    A PDF of the pack that comes with the program for this kind is not read again at every print:
    its tests do that, and it would cost half as much again as the sheet (decision 33).
    """
    ours = owner.plugin == _KINDS[report.kind].pack
    try:
        stands = as_it_stands(rendered, report, again=not ours)
    except UnfitFileError as unfit:
        return printable(str(unfit), _MOST)
    if isinstance(content, Sheet):
        found = check_drawn(stands, content, lexica)
    else:
        found = check_legible(stands)
    if ours and isinstance(content, Sheet):
        refuse_harm(found)  # a word of a measure may be the reason, and the message says so
    return f"drew what no page may show: {printable(listed(found), _MOST)}" if found else ""


def _way_out(clinic: Clinic, kind: ReportKind, owner: Declared) -> str:
    """How this page is made without the plugin that could not."""
    others = [found for found in _drawing(clinic, kind) if found[0].plugin != owner.plugin]
    if others:
        return f"Have another draw it: fit plugins choose sheet.{kind} {others[0][1].name}. "
    ours = _KINDS[kind].pack
    if owner.plugin == ours:
        return ""
    return (
        f"Have the pack that comes with fit draw it: fit plugins disable {owner.plugin}, "
        f"then fit plugins enable {ours}. "
    )


def _drawing(clinic: Clinic, kind: ReportKind) -> list[tuple[Declared, Report]]:
    """Every enabled report that draws a kind of page."""
    named = clinic.host.named("fit_reports", Report).values()
    return [found for found in named if found[1].kind == kind]


def renderer(clinic: Clinic, kind: ReportKind) -> tuple[Declared, Report]:
    """The plugin that draws a kind of page; where several do, the one that the clinic chose."""
    offered = _drawing(clinic, kind)
    choice = f"sheet.{kind}"
    chosen = clinic.settings.choose.get(choice)
    drawing = [found for found in offered if chosen in (None, found[1].name)]
    what = _KINDS[kind]
    if offered and not drawing:
        raise NotFoundError(
            f"The report {chosen}, chosen for {what.all}, is offered by no enabled plugin.",
            f"Choose another: fit plugins choose {choice} {offered[0][1].name}",
        )
    if not drawing:
        idle = [f"{s.pack.name} ({s.state})" for s in clinic.standings if s.state != "active"]
        raise NotFoundError(
            f"No enabled plugin draws {what.all}; not acting: {', '.join(idle) or 'none'}.",
            f"See why with fit plugins list, then: fit plugins enable {what.pack}",
        )
    if len(drawing) > 1:
        names = ", ".join(f"{report.name} (of {owner.plugin})" for owner, report in drawing)
        raise RefusedError(
            f"Several reports draw {what.all}: {names}; none wins.",
            f"Choose one: fit plugins choose {choice} {drawing[0][1].name}",
        )
    return drawing[0]


def print_document(clinic: Clinic, document: Document, path: Path) -> Path:
    """Draw a document and write it, whole or not at all; give where it lies.

    Raises:
        NotFoundError, RefusedError: as for `draw`. FitError: likewise, or the file could not be
            written.

    """
    _, rendered = draw(clinic, "document", document, "See why with fit plugins list.")
    write_whole(path, rendered.data)
    return path


def destination(folder: Path, name: str, suffix: str, out: Path | None) -> Path:
    """Where a file goes: as ``out`` says, a file or a folder, else into ``folder``.

    Raises:
        UsageError: a file of another kind is named. FitError: the folder cannot be made.

    """
    if out and out.suffix == suffix and not out.is_dir():
        return out
    if out and out.suffix in _PAGES and not out.is_dir():
        raise UsageError(
            f"{out} names a {out.suffix} file, and this writes a {suffix} file.",
            f"Write --out {out.with_suffix(suffix)}, or name a folder; nothing was written.",
        )
    folder = out or folder
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FitError(
            f"The folder {folder} cannot be made: {error.strerror or error}.",
            "Name a folder that you may write to with --out.",
        ) from error
    return folder / f"{name}{suffix}"

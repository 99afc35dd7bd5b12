"""Find who draws a kind of page, have it drawn under guard, and write plain documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fit_core.clinic.fonts import fonts_of
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.sheet.harm import check_legible
from fit_core.sheet.report import Rendered, Report, ReportKind

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.hooks.host import Declared
    from fit_core.sheet.clinician.model import ClinicianSheet
    from fit_core.sheet.document import Document
    from fit_core.sheet.form import Form
    from fit_core.sheet.model import Sheet


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
#: Kinds whose words are not for the harm check of sheets; their sizes and contrast are looked at.
_PLAIN = ("form", "document", "clinician")


def draw(
    clinic: Clinic,
    kind: ReportKind,
    content: Sheet | ClinicianSheet | Form | Document,
    later: str,
) -> tuple[Report, Rendered]:
    """Have content drawn by the enabled plugin that draws this kind of page.

    Args:
        kind: of page. content: complete and checked. later: what to do when drawing failed.

    Raises:
        NotFoundError: no enabled plugin draws it. RefusedError: several do and none was chosen.
        FitError: the plugin failed, or drew a form or document that is hard to read.

    """
    owner, report = renderer(clinic, kind)
    handed = (content, fonts_of(clinic)) if report.fonts else (content,)
    rendered = clinic.host.call(owner, Rendered, report.render, *handed)
    noun = _KINDS[kind].one
    if rendered is None:
        raise FitError(
            f"The {noun} was not made, because the plugin {owner.plugin} could not draw it.", later
        )
    if kind in _PLAIN:
        _refuse_illegible(rendered, noun, owner)
    return report, rendered


def _refuse_illegible(rendered: Rendered, noun: str, owner: Declared) -> None:
    found = check_legible(rendered)
    if found:
        listed = "; ".join(f"\u201c{one.words}\u201d: {one.why}" for one in found[:3])
        raise FitError(
            f"The {noun} was not made, because the plugin {owner.plugin} drew what is hard to "
            f"read: {listed}.",
            f"Tell its publisher, and switch it off with: fit plugins disable {owner.plugin}",
        )


def renderer(clinic: Clinic, kind: ReportKind) -> tuple[Declared, Report]:
    """The plugin that draws a kind of page; where several do, the one that the clinic chose."""
    named = clinic.host.named("fit_reports", Report).values()
    choice = f"sheet.{kind}"
    chosen = clinic.settings.choose.get(choice)
    drawing = [found for found in named if found[1].kind == kind]
    drawing = [found for found in drawing if chosen in (None, found[1].name)]
    what = _KINDS[kind]
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
        FitError: the folder cannot be made.

    """
    if out and out.suffix == suffix and not out.is_dir():
        return out
    folder = out or folder
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FitError(
            f"The folder {folder} cannot be made: {error.strerror or error}.",
            "Name a folder that you may write to with --out.",
        ) from error
    return folder / f"{name}{suffix}"

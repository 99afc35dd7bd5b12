"""Blank paper forms and plain documents, drawn as tagged PDF.

The drawing library is imported when a page is drawn, not when the pack is.
"""

from __future__ import annotations

from fit_core.hooks import hookimpl
from fit_core.sheet.document import Document
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.form import Form
from fit_core.sheet.report import Rendered, Report


def draw_form(form: Form, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a blank form as a PDF. See `fit_forms.form.render`."""
    from fit_forms.form import render

    return render(form, fonts)


def draw_document(document: Document, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a document as a PDF. See `fit_forms.document.render`."""
    from fit_forms.document import render

    return render(document, fonts)


@hookimpl
def fit_reports() -> list[Report]:
    """Declare the renderers of forms and of documents."""
    return [
        Report("form", "form", ".pdf", draw_form, fonts=True),
        Report("document", "document", ".pdf", draw_document, fonts=True),
    ]

"""What the colours of a file mean: those of sRGB, by a profile that stands in the file.

Without it a colour is whatever a printer takes it for. ISO 19005-2 (PDF/A-2), 6.2.4.2, asks for it;
no file says of itself that it conforms, because nobody has certified one.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDocument

from fit_drawing.raw import Raw, reference, stream


def output_intents(document: PDFDocument) -> PDFArray:
    """Return the entry of the catalogue that names the profile."""
    profile = reference(document, "ColourProfile", Raw(_profile()))
    intent = Raw(
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        f"/Info (sRGB) /DestOutputProfile {profile}>>"
    )
    reference(document, "ColourIntent", intent)
    return PDFArray([intent])


@cache
def _profile() -> bytes:
    data = files("fit_drawing").joinpath("colour/sRGB.icc").read_bytes()
    return stream("/N 3", data)

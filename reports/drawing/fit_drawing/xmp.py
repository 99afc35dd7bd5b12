"""The title once more as XMP metadata, where readers and checkers of accessibility look for it.

PDF/UA-1 (ISO 14289-1, 7.1) asks for it there and not in the information dictionary. The mark
``pdfuaid:part`` is left out: it claims conformance, and nobody has certified these files.
"""

from __future__ import annotations

from html import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def xmp(title: str) -> PDFStream:
    """Return the metadata stream of a document: plain text, as the specification asks for."""
    about = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    return PDFStream(
        about, _PACKET.format(title=escape(title, quote=False)).encode("utf-8"), filters=[]
    )

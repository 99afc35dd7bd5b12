"""Fill in a fillable form as a reader of PDF files does, without the program's own code."""

from __future__ import annotations

from pathlib import Path

import pikepdf


def fields(pdf):
    """Every field that holds something, by its full name."""
    return dict(_walk(pdf.Root.AcroForm.Fields, ""))


def _walk(nodes, above):
    for node in nodes:
        name = f"{above}.{node.T}".lstrip(".")
        if any("/T" in kid for kid in node.get("/Kids", ())):
            yield from _walk(node.Kids, name)
        else:
            yield name, node


def put(field, value):
    """Type into a field, or set one of its marks."""
    if field.get("/FT") == "/Tx":
        field.V = pikepdf.String(value)
        return
    field.V = pikepdf.Name(f"/{value}")
    for widget in field.get("/Kids", [field]):
        there = f"/{value}" in widget.AP.N
        widget.AS = pikepdf.Name(f"/{value}") if there else pikepdf.Name.Off


def fill(path, answers, out=None, change=None):
    """Write answers, by name of field, into a copy; ``change`` may do more to the open file."""
    out = Path(out or Path(path).with_name(f"filled-{Path(path).name}"))
    with pikepdf.open(path) as pdf:
        there = fields(pdf)
        for name, value in answers.items():
            put(there[name], value)
        if change:
            change(pdf, there)
        pdf.save(out)
    return str(out)

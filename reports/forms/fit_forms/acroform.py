"""Turn a drawn form into a fillable one: fields over the places that were noted as it was drawn.

Follows ISO 32000-1, 12.7 (forms), 12.5.5 (appearances) and 14.7.4.3 (a field in the structure
tree). Every mark has its appearance in the file, so that a reader that draws none shows it. There
is no script, no action, and no value but the form's id.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from fit_drawing.operators import circle, rgb
from fit_drawing.style import BODY, INK
from pikepdf import Array, Dictionary, Name, String

from fit_core.errors import FitError
from fit_core.sheet.fields import Field
from fit_forms.places import Place, Places

#: Field flags (tables 221, 226, 228 of ISO 32000-1). A mark can be taken back, so "no toggle to
#: off" is not among them.
_READ_ONLY, _SEVERAL_LINES, _RADIO = 1, 1 << 12, 1 << 15
#: Annotation flags (table 165).
_HIDDEN, _PRINT = 2, 4
#: The mark covers this share of the bubble's radius, so that the ring stays to be seen.
_DISC = 0.62
#: From the corner of a square to the end of the cross in it, as a share of its side.
_INSET = 0.22
#: The same as characters of ZapfDingbats: a disc, a cross (table 189 names their use).
_SIGNS = {"mark": "l", "tick": "8"}


def with_fields(data: bytes, fields: tuple[Field, ...], places: Places) -> bytes:
    """Return the file with its fields; the same bytes for the same form.

    Args:
        data: the drawn form, tagged. fields: as the form has them. places: where they were drawn.

    Raises:
        FitError: a field has no place, or a place no field.

    """
    _refuse_unequal(fields, places.found)
    with pikepdf.open(BytesIO(data)) as pdf:
        _Maker(pdf, fields, places.face).make(places.found)
        made = BytesIO()
        pdf.save(made, deterministic_id=True)
    return made.getvalue()


def _refuse_unequal(fields: tuple[Field, ...], places: list[Place]) -> None:
    wanted = {(f.name, v) for f in fields if f.kind != "hidden" for v in f.values or ("",)}
    there = {(place.name, place.value) for place in places}
    if wanted != there or len(there) != len(places):
        odd = sorted({name for name, _ in wanted ^ there}) or ["one that stands twice"]
        raise FitError(
            f"The fillable form was not made: its fields do not match its page ({odd[0]}).",
            "Report this with the name of the measure; the paper form is not concerned.",
        )


class _Maker:
    """Makes the fields of one file."""

    def __init__(self, pdf: pikepdf.Pdf, fields: tuple[Field, ...], face: str) -> None:
        self._face = face
        self._pdf, self._fields = pdf, {field.name: field for field in fields}
        self._tree = _Names(pdf)
        self._looks: dict[tuple[str, float, float], pikepdf.Object] = {}
        self._marks: dict[str, pikepdf.Object] = {}
        self._annotations: dict[int, list[pikepdf.Object]] = {}

    def make(self, places: list[Place]) -> None:
        elements = {str(each.Alt): each for each in _form_elements(self._pdf)}
        self._hide(next(field for field in self._fields.values() if field.kind == "hidden"))
        parents = self._pdf.Root.StructTreeRoot
        key = int(parents.ParentTreeNextKey)
        for place in places:
            widget = self._widget(place)
            widget.StructParent = key
            element = elements[place.key]
            page = self._pdf.pages[place.page].obj
            element.Alt = String(_said(self._fields[place.name], place.value))
            element.K = Array([Dictionary(Type=Name.OBJR, Pg=page, Obj=widget)])
            parents.ParentTree.Nums.append(key)
            parents.ParentTree.Nums.append(element)
            key += 1
        parents.ParentTreeNextKey = key
        self._finish()

    def _finish(self) -> None:
        for number, page in enumerate(self._pdf.pages):
            if number in self._annotations:
                page.obj.Annots = Array(self._annotations[number])
                page.obj.Tabs = Name.S
        signs = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        faces = Dictionary(ZaDb=self._pdf.make_indirect(signs))
        # Typed text is drawn by the reader: the face that the page embeds for it holds letters
        # that Helvetica, which every reader has, does not.
        faces[f"/{self._face}"] = self._pdf.pages[0].Resources.Font[f"/{self._face}"]
        typed = _typed(self._face)
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(Fields=Array(self._tree.roots), DA=typed, DR=Dictionary(Font=faces))
        )

    def _hide(self, field: Field) -> None:
        self._field(
            field,
            self._annotation(0, (0, 0, 1, 1), _HIDDEN),
            FT=Name.Tx,
            Ff=_READ_ONLY,
            V=String(field.values[0]),
        )

    def _widget(self, place: Place) -> pikepdf.Object:
        field = self._fields[place.name]
        widget = self._annotation(place.page, place.box, _PRINT)
        wide, high = place.box[2] - place.box[0], place.box[3] - place.box[1]
        if field.kind == "text":
            flags = _SEVERAL_LINES if field.lines else 0
            typed = _typed(self._face)
            self._field(field, widget, FT=Name.Tx, Ff=flags, DA=typed, MaxLen=field.most)
            widget.AP = Dictionary(N=self._look("text", wide, high))
            return widget
        shows = Dictionary({f"/{place.value}": self._look(field.kind, wide, high)})
        shows.Off = self._look("off", wide, high)
        widget.AP, widget.AS = Dictionary(N=shows), Name.Off
        # For readers that draw every mark anew whatever the file holds.
        widget.MK, widget.DA = Dictionary(CA=String(_SIGNS[field.kind])), _typed("ZaDb", 0)
        if field.kind == "tick":
            self._field(field, widget, FT=Name.Btn, Ff=0)
            return widget
        if field.name not in self._marks:
            whole = self._pdf.make_indirect(Dictionary(Kids=Array()))
            self._marks[field.name] = whole
            self._field(field, whole, FT=Name.Btn, Ff=_RADIO)
        widget.Parent = self._marks[field.name]
        widget.TU = String(_said(field, place.value))
        self._marks[field.name].Kids.append(widget)
        return widget

    def _field(self, field: Field, held: pikepdf.Object, **more: object) -> None:
        self._tree.hang(field.name, held)
        held.TU = String(field.label)
        for key, value in more.items():
            held[f"/{key}"] = value

    def _annotation(
        self, page: int, box: tuple[float, float, float, float], flags: int
    ) -> pikepdf.Object:
        made = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(side, 2) for side in box]),
                F=flags,
                P=self._pdf.pages[page].obj,
            )
        )
        self._annotations.setdefault(page, []).append(made)
        return made

    def _look(self, kind: str, wide: float, high: float) -> pikepdf.Object:
        """An appearance; places of one size share it."""
        size = (kind, round(wide, 2), round(high, 2))
        if size not in self._looks:
            stream = self._pdf.make_stream(_operators(*size).encode("ascii"))
            stream.Type, stream.Subtype = Name.XObject, Name.Form
            stream.BBox = Array([0, 0, size[1], size[2]])
            stream.Resources = Dictionary()
            self._looks[size] = stream
        return self._looks[size]


class _Names:
    """The tree of field names: a part of a name is a field that holds those named after it."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._made: dict[str, pikepdf.Object] = {}
        self.roots: list[pikepdf.Object] = []

    def hang(self, name: str, field: pikepdf.Object) -> None:
        """Put a field where its name says, with the fields above it."""
        above, _, own = name.rpartition(".")
        field.T = String(own)
        if not above:
            self.roots.append(field)
            return
        if above not in self._made:
            self._made[above] = self._pdf.make_indirect(Dictionary(Kids=Array()))
            self.hang(above, self._made[above])
        field.Parent = self._made[above]
        self._made[above].Kids.append(field)


def _form_elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every ``Form`` element of the structure tree."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == Name.Form:
            yield element
            continue
        kids = element.get("/K", Array())
        waiting += [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]


def _said(field: Field, value: str) -> str:
    """A place as it is read aloud: what is asked, and what a mark there means."""
    if field.kind != "mark":
        return field.label
    return f"{field.label}: {field.said[field.values.index(value)]}"


def _typed(face: str, size: float = BODY) -> String:
    return String(f"/{face} {size:g} Tf {rgb(INK)} rg")


def _operators(kind: str, wide: float, high: float) -> str:
    if kind == "mark":
        disc = circle(wide / 2, high / 2, _DISC * min(wide, high) / 2)
        return f"q {rgb(INK)} rg {disc} f Q"
    if kind == "tick":
        inset = _INSET * min(wide, high)
        x, y = (wide - high) / 2 + inset, inset
        right, top = wide - x, high - y
        return (
            f"q {rgb(INK)} RG 2 w 1 J {x:.2f} {y:.2f} m {right:.2f} {top:.2f} l "
            f"{x:.2f} {top:.2f} m {right:.2f} {y:.2f} l S Q"
        )
    return "/Tx BMC EMC" if kind == "text" else ""

"""Fillable forms: fields over every place, said aloud, empty until somebody marks them."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import made_forms as forms
import msgspec
import pdfs
import pikepdf
import pymupdf
import pytest
from fit_drawing.style import MM, PAPERS
from fit_forms.acroform import with_fields
from fit_forms.form import render
from fit_forms.places import Place, Places

from fit_core.errors import FitError
from fit_core.files.acroform import read_fields
from fit_core.sheet.fields import form_fields
from fit_core.sheet.harm import check_legible
from fit_core.sheet.model import Text

BOTH = pytest.mark.parametrize("paper", ["A4", "Letter"])
NOTE = Text("Fill in on the screen, save the file, give it back.")
MADE = {
    "checkin": lambda paper: forms.shipped("session-checkin", paper),
    "goals": lambda paper: forms.shipped("personal-goals", paper),
    "grid": lambda paper: forms.worded("phq9", forms.FOUR, own={"10": forms.LONG}, paper=paper),
    "strip": lambda paper: forms.worded("wai-s", forms.SEVEN, paper=paper),
    "turned": lambda paper: forms.worded("core-om", forms.SEVEN[:5], paper=paper),
    "sheet": lambda paper: forms.entry("session-checkin", paper),
    "totals": lambda paper: forms.entry("gq", paper),
    "many": lambda paper: forms.entry("neq-32", paper),
}
EACH = pytest.mark.parametrize("name", sorted(MADE))


def fillable(name, paper="A4"):
    return msgspec.structs.replace(MADE[name](paper), fill_note=NOTE, print_note=None)


@cache
def drawn(name, paper="A4"):
    """The form of `fillable` as it is drawn, once for all tests that only look at it."""
    return render(fillable(name, paper))


def opened(name):
    return pikepdf.open(BytesIO(drawn(name).data))


def widgets(pdf):
    for number, page in enumerate(pdf.pages):
        for each in page.obj.get("/Annots", ()):
            yield number, each


def name_of(widget):
    above = name_of(widget.Parent) if "/Parent" in widget else ""
    return f"{above}.{widget.T}".lstrip(".") if "/T" in widget else above


@EACH
@BOTH
def test_the_fields_are_those_that_are_read_back_and_all_are_empty(name, paper):
    form = fillable(name, paper)
    found = {field.name: field for field in read_fields(drawn(name, paper).data)}
    wanted = {field.name: field for field in form_fields(form)}
    assert found.keys() == wanted.keys()
    for key, field in wanted.items():
        held = form.id if field.kind == "hidden" else ""
        assert (found[key].held, found[key].shown) == (held, ())
        if field.kind in ("mark", "tick"):
            assert found[key].states == field.values


@EACH
def test_every_field_stands_in_the_structure_and_says_what_it_asks(name):
    form = fillable(name)
    labels = {field.name: field.label for field in form_fields(form)}
    with opened(name) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
        shown = [each for _, each in widgets(pdf) if each.F != 2]
        keys = [int(each.StructParent) for each in shown]
        assert len(set(keys)) == len(keys)
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == max(keys) + 1
        for each in shown:
            element = parents[int(each.StructParent)]
            assert pikepdf.Name.Form == element.S
            assert element.K[0].Obj.objgen == each.objgen
            assert str(element.Alt).startswith(labels[name_of(each)])
            field = each.Parent if "/T" not in each else each
            assert str(field.TU) == labels[name_of(each)]
        assert all(page.obj.Tabs == pikepdf.Name.S for page in pdf.pages if "/Annots" in page.obj)


@EACH
def test_fields_are_reached_in_reading_order(name):
    form = fillable(name)
    shown = [field for field in form_fields(form) if field.kind != "hidden"]
    wanted = [(field.name, value) for field in shown for value in field.values or ("",)]
    with opened(name) as pdf:
        found = []
        for _, each in widgets(pdf):
            states = [key[1:] for key in dict(each.AP.N)] if "/AS" in each else []
            value = next((state for state in states if state != "Off"), "")
            found.append((name_of(each), value))
    assert found[1:] == wanted


@EACH
@BOTH
def test_a_fillable_page_is_as_legible_as_paper(name, paper):
    made = drawn(name, paper)
    assert check_legible(made) == ()
    assert pdfs.overlapping(made.data) == []
    wide, high = PAPERS[paper]
    with pikepdf.open(BytesIO(made.data)) as pdf:
        for _, each in widgets(pdf):
            if each.F == 2:
                continue
            left, bottom, right, top = map(float, each.Rect)
            assert 12 * MM <= left < right <= wide - 12 * MM
            assert 12 * MM <= bottom < top <= high - 12 * MM
    for _, (left, top, right, bottom), size, words in pdfs.spans(made.data):
        assert 12 * MM - 0.5 <= left < right <= wide - 12 * MM + 0.5, words
        assert 12 * MM - 0.5 <= top < bottom <= high - 12 * MM + 0.5, words
        assert size >= 9.49, words


@EACH
def test_no_field_covers_another(name):
    with opened(name) as pdf:
        boxes = [(n, *map(float, each.Rect)) for n, each in widgets(pdf) if each.F != 2]
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            beside = one[3] <= other[1] or other[3] <= one[1]
            below = one[4] <= other[2] or other[4] <= one[2]
            assert one[0] != other[0] or beside or below


@BOTH
def test_the_check_in_is_one_page_to_fill_in_too(paper):
    assert drawn("checkin", paper).pages == 1


def test_a_line_becomes_a_frame_between_its_ends():
    made = drawn("checkin")
    read = pdfs.words(made.data)
    assert read.count("0 not at all 10 completely 0 to 10, in steps of 0.5") == 9
    assert "100 %" not in read
    assert "Figure" in [role for _, role, _ in pdfs.tree(made.data)]


def grey(data, box, zoom=4):
    """How dark a place is, from 0 white to 1 black, as a reader shows it in grey."""
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        page = pdf[0]
        left, bottom, right, top = box
        clip = pymupdf.Rect(left, page.rect.height - top, right, page.rect.height - bottom)
        picture = page.get_pixmap(
            matrix=pymupdf.Matrix(zoom, zoom), clip=clip, colorspace=pymupdf.csGRAY, annots=True
        )
    return 1 - sum(picture.samples) / (255 * len(picture.samples))


def test_a_mark_is_seen_in_every_reader_that_shows_what_the_file_holds():
    data = drawn("checkin").data
    with pikepdf.open(BytesIO(data)) as pdf:
        before, boxes = [], []
        for _, each in widgets(pdf):
            if "/AS" not in each:
                continue
            (on,) = [key for key in dict(each.AP.N) if key != "/Off"]
            each.AS = pikepdf.Name(on)
            boxes.append([float(side) for side in each.Rect])
            before.append(grey(data, boxes[-1]))
        filled = BytesIO()
        pdf.save(filled)
    assert len(boxes) == 2 + 8 + 3
    for was, box in zip(before, boxes, strict=True):
        assert grey(filled.getvalue(), box) > was + 0.1


def typed(name, field, words):
    """The form with words in a field, for a reader that draws them, and where the field stands."""
    with opened(name) as pdf:
        widget = next(each for _, each in widgets(pdf) if name_of(each) == field)
        widget.V = pikepdf.String(words)
        pdf.Root.AcroForm.NeedAppearances = True
        filled = BytesIO()
        pdf.save(filled)
        return filled.getvalue(), [float(side) for side in widget.Rect]


def test_what_is_typed_is_drawn_by_the_reader():
    data, box = typed("checkin", "item.1", "7.5")
    assert grey(data, box) > grey(drawn("checkin").data, box) + 0.01


#: Letters beyond those of Western Europe: Polish, Welsh, Turkish, Czech, Hungarian, Romanian,
#: Icelandic, Maltese, Latvian, Vietnamese; Greek; Russian and Ukrainian.
LETTERS = (
    "ąćęłńśźż ĂĄĆ ŵŷâêîôûŴŶ ğışİŞ čďěňřšťůž őű ășțȘȚ ðþæÆ ċġħż āēģīķļņšūž ảạấầẩẫậắằơưđ "
    "αβγδεζηθικλμνξοπρστυφχψω άέήίόύώ абвгдежзийклмнопрстуфхцчшщъыьэюя їєіґ"
)


@EACH
def test_the_face_for_typing_is_embedded_with_letters_of_many_languages(name):
    with opened(name) as pdf:
        whole = pdf.Root.AcroForm
        faces = whole.DR.Font
        named = {str(each.DA).split()[0] for _, each in widgets(pdf) if "/MaxLen" in each}
        assert named == {str(whole.DA).split()[0]}
        face = faces[named.pop()]
        assert "/FontFile2" in face.DescendantFonts[0].FontDescriptor
        meaning = face.ToUnicode.read_bytes().decode("ascii")
        glyphs = dict(re.findall("<([0-9A-F]{4})> <([0-9a-f]{4})>", meaning))
        wide = set(list(face.DescendantFonts[0].W)[::2])
    known = {chr(int(letter, 16)): int(glyph, 16) for glyph, letter in glyphs.items()}
    assert set(LETTERS) <= set(known)
    assert {known[letter] for letter in LETTERS} <= wide


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not installed")
def test_an_independent_reader_draws_every_letter_that_is_typed(tmp_path):
    def picture(words):
        data, _ = typed("goals", "goal.1.words", words)
        file = tmp_path / "filled.pdf"
        file.write_bytes(data)
        command = ["pdftoppm", "-r", "60", "-gray", str(file), str(tmp_path / "page")]
        told = subprocess.run(command, capture_output=True, check=True, text=True)
        (page,) = tmp_path.glob("page*.pgm")
        return page.read_bytes(), told.stderr

    blank, _ = picture("")
    shown, said = picture(LETTERS)
    assert shown != blank
    assert said == ""
    assert "U+05E9" in picture("\u05e9")[1]


@EACH
def test_the_same_form_is_the_same_bytes(name):
    assert render(fillable(name)).data == drawn(name).data


def test_another_process_makes_the_same_bytes():
    code = (
        "import sys, hashlib; sys.path[:0] = [{0!r}, {1!r}]; import test_forms_fillable as t; "
        "print(hashlib.sha256(t.render(t.fillable('checkin')).data).hexdigest())"
    )
    here = Path(__file__).parent
    code = code.format(str(here), str(here.parents[1] / "drawing" / "tests"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(drawn("checkin").data).hexdigest()


@EACH
def test_an_independent_checker_finds_no_fault(name, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "form.pdf"
    file.write_bytes(drawn(name).data)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_paper_has_no_fields_and_loads_no_library_for_them():
    with pikepdf.open(BytesIO(render(MADE["checkin"]("A4")).data)) as pdf:
        assert "/AcroForm" not in pdf.Root
    code = (
        f"import sys; sys.path[:0] = [{str(Path(__file__).parent)!r}]; import made_forms as f; "
        "from fit_forms.form import render; render(f.entry('phq2')); "
        "print('pikepdf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    "change", [lambda places: places[:-1], lambda places: [*places, places[0]]]
)
def test_a_field_without_its_place_is_an_error_and_no_file(change):
    form = fillable("totals")
    places = Places()
    places.found = change(
        [
            Place(field.name, "", 0, (10.0, 10.0, 20.0, 20.0))
            for field in form_fields(form)
            if field.kind == "text"
        ]
    )
    with pytest.raises(FitError, match="do not match its page"):
        with_fields(b"", form_fields(form), places)


def test_names_of_fields_tell_every_item_apart():
    names = [field.name for field in form_fields(fillable("many"))]
    assert len(set(names)) == len(names)
    assert "item.1%2Eimpact" in names
    for one, other in pairwise(sorted(names)):
        assert not other.startswith(f"{one}.")

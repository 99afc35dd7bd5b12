"""The file: tags, language, title, fonts, dates, identical bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfs
import pikepdf
import pytest
import session_sheets as sheets
from fit_session import fit_reports
from fit_session.render import render

from fit_core.sheet.report import Rendered
from fit_core.testing.pdf import archive_findings

BOTH = pytest.mark.parametrize("paper", ["A4", "Letter"])
EACH = pytest.mark.parametrize("name", sorted(sheets.ALL))


def test_the_pack_declares_one_renderer_of_each_sheet():
    report, other = fit_reports()
    assert (report.name, report.kind, report.suffix) == ("session", "shared", ".pdf")
    assert (other.name, other.kind, other.suffix) == ("clinician", "clinician", ".pdf")
    assert isinstance(report.render(sheets.first()), Rendered)


def test_importing_the_pack_does_not_import_the_drawing_library():
    code = "import sys, fit_session; print([m for m in sys.modules if 'reportlab' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_structure_of_the_eighth_session():
    rows = [(role, bool(alt)) for _, role, alt in pdfs.tree(render(sheets.eighth()).data)]
    area = [("LI", False), ("Lbl", False), ("LBody", False)]
    question = [("LI", False), ("LBody", False)]
    assert rows == [
        ("Document", False),
        ("H1", False),
        ("P", False),
        ("P", False),
        ("P", False),
        ("H2", False),
        ("BlockQuote", False),
        ("P", False),
        ("L", False),
        *question,
        ("H2", False),
        ("Figure", True),
        ("P", False),
        ("H2", False),
        ("H3", False),
        ("Figure", True),
        ("L", False),
        *area * 5,
        *[("P", False)] * 4,
        ("H2", False),
        ("L", False),
        *question * 3,
        ("H2", False),
        *[("P", False)] * 4,
        ("H2", False),
        *[("P", False)] * 2,
    ]


@EACH
@BOTH
def test_headings_descend_in_order_and_figures_have_words(name, paper):
    rows = pdfs.tree(render(sheets.ALL[name](paper)).data)
    levels = [int(role[1]) for _, role, _ in rows if role in {"H1", "H2", "H3"}]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    alts = [alt for _, role, alt in rows if role == "Figure"]
    assert alts
    assert all("session 1" in alt.lower() or name == "bare" for alt in alts)


@EACH
def test_every_mark_is_in_the_parent_tree_and_nothing_is_left_untagged(name):
    with pikepdf.open(BytesIO(render(sheets.ALL[name]()).data)) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        for number, page in enumerate(pdf.pages):
            assert page.StructParents == nums[2 * number]
            marks, depth = [], 0
            for operands, operator in pikepdf.parse_content_stream(page):
                kind = str(operator)
                if kind in {"BDC", "BMC"}:
                    depth += 1
                    if kind == "BDC" and "/MCID" in operands[1]:
                        marks.append((int(operands[1]["/MCID"]), str(operands[0])))
                elif kind == "EMC":
                    depth -= 1
                elif kind in {"Tj", "TJ", "S", "f", "B", "s", "b"}:
                    assert depth > 0, "painted outside marked content"
            assert depth == 0
            assert [mark for mark, _ in marks] == list(range(len(marks)))
            parents = nums[2 * number + 1]
            assert [str(parent.S) for parent in parents] == [role for _, role in marks]


def test_the_catalogue_says_tagged_language_and_title():
    with pikepdf.open(BytesIO(render(sheets.eighth()).data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == "How things are going"
        assert str(pdf.docinfo.CreationDate).startswith("D:20260312000000")
        assert pdf.pdf_version >= "1.7"


@BOTH
def test_only_embedded_faces_are_named(paper):
    with pikepdf.open(BytesIO(render(sheets.eighth(paper)).data)) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/BaseFont")]
        names = {str(font.BaseFont).split("+")[1] for font in fonts}
        assert names == {f"SourceSansPro-{w}" for w in ("Regular", "Semibold", "Bold")}
        inner = [font for font in fonts if "/FontDescriptor" in font]
        assert len(inner) == 3
        assert all("/FontFile2" in font.FontDescriptor for font in inner)
        assert all("/ToUnicode" in font for font in fonts if font not in inner)
    assert b"Helvetica" not in render(sheets.eighth(paper)).data


SCRIPT = """
import hashlib, session_sheets
from fit_session.render import render
print(*(hashlib.sha256(render(m(p)).data).hexdigest()
        for m in session_sheets.ALL.values() for p in ("A4", "Letter")))
"""


def test_bytes_are_the_same_in_every_process():
    here = " ".join(
        hashlib.sha256(render(make(paper)).data).hexdigest()
        for make in sheets.ALL.values()
        for paper in ("A4", "Letter")
    )
    for seed, zone in (("1", "UTC"), ("4242", "Asia/Tokyo")):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": seed},
        )
        assert done.stdout.strip() == here


def test_another_sheet_has_another_identity():
    def identity(sheet):
        with pikepdf.open(BytesIO(render(sheet).data)) as pdf:
            return bytes(pdf.trailer.ID[0])

    assert identity(sheets.eighth()) == identity(sheets.eighth())
    assert identity(sheets.eighth()) != identity(sheets.thirty())


def test_a_sheet_can_be_kept_for_decades():
    for make in (sheets.eighth, sheets.wordy):
        assert archive_findings(render(make()).data) == ()


@EACH
def test_an_independent_checker_finds_no_fault(name, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "sheet.pdf"
    file.write_bytes(render(sheets.ALL[name]()).data)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

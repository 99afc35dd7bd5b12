"""A client who reads Arabic: the sheet and the form, through the command line."""

from __future__ import annotations

import re
import unicodedata

import pikepdf
import pytest

from fit_core.cli import run
from fit_core.testing import read_pdf

ENABLED = ("change", "forms", "session")
CRISIS = "خط المساعدة 1234 في أيّ وقت."
WORDS = "نمت هذا الأسبوع أفضل، ومشيت مع ابنتي."
WELL = ("1,1,1,1,1", "3,3,3,2,2")
CHECKIN = "8,7.5,6,6,9,8.5,7,8.5,8,2+4,0,-"


@pytest.fixture
def clinic(monkeypatch, tmp_path):
    folder = tmp_path / "clinic"
    monkeypatch.setenv("FIT_CLINIC", str(folder))
    first = (
        "--plain",
        "--name",
        "",
        "--crisis-text",
        "1234",
        "--therapist",
        "Made up",
        "--id",
        "m",
    )
    given = ("--outcome", "who5", "--norm", "who5=topp-2015")
    enabled = (option for name in ENABLED for option in ("--enable", name))
    assert run(["init", *first, *given, *enabled]) == 0
    settings = folder / "clinic.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("[crisis_texts]\n", f'[crisis_texts]\nar = "{CRISIS}"\n', 1))
    assert run(["layers", "use", "lang-ar"]) == 0
    bring_arabic(tmp_path / "made-up.toml")
    return tmp_path


def bring_arabic(path):
    """Let the clinic have a form in Arabic: sentences made up here, none of the instrument's."""
    given = ("--language", "ar", "--status", "translated-only", "--out", str(path))
    assert run(["wording", "template", "who5", *given]) == 0
    text = re.sub(r'(?m)^(\s*|text = |instruction = )""', r'\1"جملة"', path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    stated = ("--kind", "statement", "--source", "made up", "--granted", "2026-01-05")
    wanted = ("--for", "show-items", "--language", "ar")
    assert run(["measures", "licence", "add", "who5", *wanted, *stated]) == 0
    assert run(["wording", "import", "who5", str(path), "--yes"]) == 0


@pytest.fixture
def client(clinic, capsys):
    assert run(["client", "add", "--started", "2026-01-05"]) == 0
    code = re.findall(r"Client (\S+) was added", capsys.readouterr().out)[0]
    assert run(["client", "language", code, "ar"]) == 0
    for number, answers in enumerate(WELL):
        given = ("--answers", f"who5={answers}", "--answers", f"session-checkin={CHECKIN}")
        day = f"2026-01-{12 + 7 * number}"
        rest = ("--words", WORDS, "--no-ask", "--no-open", "--out", str(clinic / "sheet.pdf"))
        assert run(["session", code, "--date", day, *given, *rest]) == 0
    return code


def letters(text: str) -> str:
    """Only letters and figures, without vowel signs and breaks, to be looked for."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LN")


def logical(path) -> str:
    """The letters of a page in the order in which they are read, as the file itself states them.

    Programs that read the glyphs instead meet a line from right to left in its drawn order.
    """
    with pikepdf.open(path) as file:
        (page,) = file.pages
        marks = [step.operands[1] for step in pikepdf.parse_content_stream(page, "BDC")]
        said = [str(mark.ActualText) for mark in marks if "/ActualText" in mark]
    return letters("".join(said))


def test_sheet_and_form_are_in_arabic_and_the_line_of_50_is_not_drawn(clinic, client):
    page = read_pdf((clinic / "sheet.pdf").read_bytes())
    assert (page.language, len(page.sizes), page.fonts_embedded) == ("ar", 1, True)
    found = logical(clinic / "sheet.pdf")
    for said in (WORDS, CRISIS, "كيف تسير الأمور", "العافية، جلسة بعد جلسة"):
        assert letters(said) in found
    assert letters("لم يقرأ جمل هذه الصفحة بعد أيّ شخص هذه لغته الأم") in found
    assert letters("ليس في هذه الصورة خط لأناس آخرين") in found
    assert letters("كان معظم من سُئلوا في الجهة الأخرى من الخط") in found
    assert letters("خط منشور") not in found
    out = clinic / "form.pdf"
    assert run(["form", "session-checkin", "--client", client, "--out", str(out)]) == 0
    form = logical(out)
    assert letters("إلى أيّ حدّ كان لقاء اليوم مناسبًا لك؟") in form
    assert letters("يُرجى وضع علامتين على الأكثر") in form

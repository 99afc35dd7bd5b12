"""``fit form``: which form is made, when it is refused, what a plugin that draws it can do."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

REPORT = (
    "from fit_core.sheet.report import Drawn, Rendered, Report\n"
    "def render(form):\n"
    "    drawn = (Drawn(form.title.words, {size}, '{colour}', '#ffffff', 'core'),)\n"
    "    return Rendered(form.title.words.encode(), drawn, 1)\n"
    "@hookimpl\ndef fit_reports():\n"
    "    return [Report('guest', 'form', '.txt', render)]\n"
)
HOSTILE = (
    "from fit_core.sheet.report import Report\n"
    "def render(form):\n"
    "    form.parts[0].rows[0].numbers.append('9')\n"
    "@hookimpl\ndef fit_reports():\n"
    "    return [Report('guest', 'form', '.pdf', render)]\n"
)


def made(desk, *arguments):
    return json.loads(desk.well("form", *arguments, "--json"))


def title(path):
    with pikepdf.open(path) as pdf:
        return str(pdf.docinfo.Title)


def bring(desk, measure, language="en"):
    """Bring made-up sentences for a measure, from the program's own template."""
    path = desk.folder.parent / f"{measure}.toml"
    desk.well("wording", "template", measure, "--language", language, "--out", str(path))
    lines = path.read_text("utf-8").splitlines()
    filled = [_filled(number, line) for number, line in enumerate(lines)]
    path.write_text("\n".join(filled), "utf-8")
    return desk.well("wording", "import", measure, str(path), "--yes")


def _filled(number, line):
    """Put made-up words into every empty text of a template's line."""
    parts = line.split('""')
    words = [f'"made-up words {number} {n}"' for n in range(len(parts) - 1)]
    return "".join(part + word for part, word in zip(parts, [*words, ""], strict=True))


def test_with_wording_it_is_the_clients_form_in_the_clinics_folder(desk):
    found = made(desk, "session-checkin")
    assert (found["kind"], found["language"], found["pages"]) == ("client", "en", 1)
    assert found["lacks_wording"] is None
    assert found["path"] == str(desk.folder / "forms" / "session-checkin-en.pdf")
    assert title(found["path"]) == "Session check-in"


def test_without_wording_it_is_the_entry_sheet_and_says_how_to_bring_it(desk):
    said = desk.well("form", "phq9")
    assert "score-entry sheet fit0:phq9:1:en-GB:" in said
    assert "fit wording template phq9 --language en-GB" in said
    assert (desk.folder / "forms" / "phq9-en-GB-entry.pdf").is_file()
    found = made(desk, "phq9", "--language", "cy")
    assert (found["language"], found["lacks_wording"]) == ("en-GB", "cy")
    totals = desk.well("form", "gq")
    assert "fit wording" not in totals


def test_brought_wording_makes_the_clients_form(desk):
    before = made(desk, "phq9")
    bring(desk, "phq9")
    after = made(desk, "phq9")
    assert (before["kind"], after["kind"]) == ("entry", "client")
    assert before["id"] != after["id"]
    assert made(desk, "phq9", "--entry")["id"] == before["id"]


def test_a_form_is_never_half_translated(desk):
    bring(desk, "phq9", "cy")
    refused = desk.refused("form", "phq9", "--language", "cy", status=2)
    assert "is here in cy, but the words that the program puts round a form" in refused.err
    assert made(desk, "phq9", "--language", "cy", "--entry")["language"] == "en-GB"


def test_the_licence_gate_stands_before_the_clients_form_and_not_before_the_entry_sheet(desk):
    adding = ("measures", "licence", "add", "gbo", "--source", "the clinic's own statement")
    desk.well(*adding, "--kind", "statement", "--for", "show-items", "--granted", "2020-01-01")
    bring(desk, "gbo")
    refused = desk.refused("form", "gbo", status=1)
    assert "print" in refused.err
    assert "Duncan Law" in refused.err
    assert "fit form gbo --entry" in refused.err
    assert not (desk.folder / "forms").exists()
    assert made(desk, "gbo", "--entry")["kind"] == "entry"
    desk.well(*adding, "--kind", "statement", "--for", "print", "--granted", "2020-01-01")
    assert made(desk, "gbo")["kind"] == "client"


def test_printing_does_not_begin_the_use_of_a_measure(desk):
    made(desk, "phq9")
    assert not list((desk.folder / "in-use").glob("phq9*"))


def test_the_form_of_a_measure_in_use_is_that_on_which_answers_are_read(desk):
    first = made(desk, "session-checkin")["id"]
    code = desk.client()
    answers = "session-checkin=5,5,5,5,5,5,5,5,5,2+3,0,"
    desk.session(code, "2026-01-06", "--answers", answers)
    assert made(desk, "session-checkin")["id"] == first
    pinned = desk.folder / "in-use" / "session-checkin.json"
    assert pinned.is_file()


@pytest.mark.parametrize(("given", "box"), [("letter", 612), ("A4", 595.28), ("Letter", 612)])
def test_paper_is_chosen_in_any_letters(desk, given, box):
    with pikepdf.open(made(desk, "phq9", "--paper", given)["path"]) as pdf:
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(box, abs=0.01)


def test_out_names_a_file_or_a_folder(desk, tmp_path):
    file = made(desk, "phq9", "--out", str(tmp_path / "one.pdf"))["path"]
    folder = made(desk, "phq9", "--out", str(tmp_path / "new"))["path"]
    assert file == str(tmp_path / "one.pdf")
    assert folder == str(tmp_path / "new" / "phq9-en-GB-entry.pdf")


def test_what_is_not_there_is_said(desk, bare_desk):
    assert "Did you mean" in desk.refused("form", "phq-9", status=2).err
    assert "no language tag" in desk.refused("form", "phq9", "--language", "english!", status=2).err
    assert "There is no clinic in" in bare_desk.refused("form", "phq9", status=2).err


def test_without_a_plugin_that_draws_forms_the_remedy_is_named(desk):
    desk.well("plugins", "disable", "forms")
    refused = desk.refused("form", "phq9", status=2)
    assert "No enabled plugin draws paper forms; not acting: forms (disabled)" in refused.err
    assert "fit plugins enable forms" in refused.err


def test_a_folder_that_cannot_be_made_is_told_and_leaves_what_is_there(desk, tmp_path):
    there = tmp_path / "there"
    there.write_bytes(b"a file")
    refused = desk.refused("form", "phq9", "--out", str(there / "forms"), status=1)
    assert "cannot be made" in refused.err
    assert there.read_bytes() == b"a file"


def test_a_third_partys_renderer_is_chosen_by_a_person(desk, shelf):
    shelf.put("guest", REPORT.format(size=12, colour="#000000"))
    desk.well("plugins", "enable", "guest", "--yes")
    refused = desk.refused("form", "phq9", status=1)
    assert "Several reports draw paper forms: " in refused.err
    assert "fit plugins choose sheet.form" in refused.err
    desk.well("plugins", "choose", "sheet.form", "guest")
    assert Path(made(desk, "phq9")["path"]).read_bytes().endswith(b": PHQ-9")


@pytest.mark.parametrize(
    ("size", "colour", "why"),
    [(6, "#000000", "6.0 pt is smaller than 9.5 pt"), (12, "#cccccc", "contrast 1.6 is below 4.5")],
)
def test_what_a_renderer_drew_too_small_or_too_pale_is_not_written(desk, shelf, size, colour, why):
    shelf.put("guest", REPORT.format(size=size, colour=colour))
    desk.well("plugins", "enable", "guest", "--yes")
    desk.well("plugins", "disable", "forms")
    refused = desk.refused("form", "phq9", status=1)
    assert why in refused.err
    assert "fit plugins disable guest" in refused.err
    assert not (desk.folder / "forms").exists()


def test_a_renderer_that_fails_is_named_and_nothing_is_written(desk, shelf):
    shelf.put("guest", HOSTILE)
    desk.well("plugins", "enable", "guest", "--yes")
    desk.well("plugins", "disable", "forms")
    refused = desk.refused("form", "phq9", status=1)
    assert "the plugin guest could not draw it" in refused.err
    assert not (desk.folder / "forms").exists()


def test_a_plain_document_is_written_whole(desk, tmp_path):
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.printing import print_document
    from fit_core.sheet.document import Column, Document, Table
    from fit_core.sheet.model import Text

    rows = tuple((Text(f"row {n}"), Text(str(n))) for n in range(3))
    columns = (Column(Text("What")), Column(Text("How many"), "right"))
    document = Document(
        title=Text("A list"),
        subtitle=Text(""),
        language="en-GB",
        paper="A4",
        date="2026-11-23",
        parts=(Table(columns=columns, rows=rows, empty=Text("none")),),
        footer=(),
        running=Text("list"),
    )
    path = print_document(Clinic(desk.folder), document, tmp_path / "list.pdf")
    assert title(path) == "A list"

"""The clinician sheet from the record: order, risk, changes, quality, references, audit."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3

import msgspec
import pymupdf
import pytest

from fit_core.adapt.words import Words
from fit_core.clinic.clinician_material import gather_clinician
from fit_core.clinic.opening import Clinic
from fit_core.sheet.clinician.build import build_clinician
from fit_core.sheet.clinician.model import Beside, ClinicianSheet, Entry
from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.model import Chart
from tests.clinic.test_offers import SECTION, guests
from tests.clinic.texts import texts_in

__all__ = ["guests"]

CALM = "phq9=1,2,1,2,2,1,1,1,0,1"
HARD = "phq9=2,2,,2,2,2,2,1,2,1"
CHECK = "session-checkin"
QUIET = "8,8,8,7.5,8.5,8,,,,4+6,0"
CHECKIN = "session-checkin=8,9,8,7.5,8.5,8,,4,,4+6,1"


@pytest.fixture
def client(desk):
    """A client with two sessions; the second has a risk answer, a gap and no shared sheet yet."""
    code = desk.client()
    forms = ("2026-02-02", CALM), ("2026-02-02", CHECKIN), ("2026-02-16", HARD)
    for date, (measure, _, answers) in ((date, form.partition("=")) for date, form in forms):
        desk.well("record", code, measure, "--date", date, "--answers", answers)
    return code


def kept(desk):
    """The newest clinician sheet as it was kept."""
    file = sqlite3.connect(desk.folder / "record.sqlite")
    query = "SELECT content FROM sheets WHERE kind = 'clinician' ORDER BY at"
    rows = file.execute(query).fetchall()
    file.close()
    return msgspec.json.decode(rows[-1][0], type=ClinicianSheet)


def parts_of(sheet):
    """The parts in reading order, with those that may stand side by side one after the other."""
    for part in sheet.parts:
        yield from (*part.first, *part.second) if isinstance(part, Beside) else (part,)


def headings(sheet):
    return [p.text.words for p in sheet.parts if isinstance(p, Heading) and p.level == 2]


def table_after(sheet, title):
    parts = list(parts_of(sheet))
    at = [getattr(getattr(p, "text", None), "words", "") for p in parts].index(title)
    found = next(part for part in parts[at:] if isinstance(part, Table))
    return [[cell.words for cell in row] for row in found.rows]


def said(sheet):
    texts = []
    for part in parts_of(sheet):
        texts += [part.lead, *part.rest] if isinstance(part, Entry) else []
        texts += [part.text] if hasattr(part, "text") else []
    return " ".join(text.words for text in texts)


def test_it_is_made_while_a_risk_answer_waits_and_says_so_first(desk, client, tmp_path):
    assert "waits" in desk.refused("report", "session", client, status=1).err
    told = desk.well("report", "clinician", client, "--out", str(tmp_path / "c.pdf"))
    assert "It is not for the client's copy." in told
    sheet = kept(desk)
    assert headings(sheet)[:2] == ["Risk answers", "Answers"]
    (row,) = table_after(sheet, "Risk answers")
    assert row[0] == "16 Feb 2026"
    assert "item 9" in row[1]
    assert row[2:] == ["2", "1", "0 on 2 Feb 2026", "NOT ACKNOWLEDGED"]
    with pymupdf.open(tmp_path / "c.pdf") as pdf:
        first = pdf[0].get_text()
        assert all("Not for the client\u2019s copy" in page.get_text() for page in pdf)
    assert first.index("NOT ACKNOWLEDGED") < first.index("Answers\n")
    assert first.index("For the practitioner") < first.index("Risk answers")


def test_an_acknowledgement_is_told_with_who_when_and_what(desk, client, today, tmp_path):
    desk.well("acknowledge", client, "--done", "We rang the duty team.")
    desk.well("report", "clinician", client, "--out", str(tmp_path))
    (row,) = table_after(kept(desk), "Risk answers")
    day = Words("en-GB").medium_date(dt.date.fromisoformat(today))
    assert row[-1] == f"{day} by mo: We rang the duty team."
    assert (tmp_path / f"{client}-2026-02-16-clinician.pdf").is_file()


def test_answers_stand_beside_those_before_with_safety_items_marked(desk, client):
    desk.well("report", "clinician", client)
    rows = {row[0]: row for row in table_after(kept(desk), "PHQ-9")}
    assert rows["1"][2:] == ["2", "1", "", "+1", ""]
    assert rows["3"][2:] == ["no answer", "1", "", "", ""]
    assert rows["9 S"][2:] == ["2", "0", "", "+2", ""]
    assert rows["2"][5] == "0"


def test_three_forms_stand_in_two_columns_of_about_one_length(desk, client):
    for measure, answers in ((CHECK, QUIET), ("who5", "3,3,2,2,1")):
        desk.well("record", client, measure, "--date", "2026-02-16", "--answers", answers)
    desk.well("report", "clinician", client)
    sheet = kept(desk)
    (pair,) = [part for part in sheet.parts if isinstance(part, Beside)]
    titles = [
        [part.text.words for part in side if isinstance(part, Heading)]
        for side in (pair.first, pair.second)
    ]
    assert titles == [["PHQ-9"], ["Session check-in", "WHO-5 Well-Being Index"]]
    legends = [part.text.words for part in pair.second if isinstance(part, Paragraph)]
    assert legends[0] == "Last: 2 Feb 2026."
    assert legends[1].startswith("There is no earlier form")


def test_missing_answers_and_what_was_estimated_are_told(desk, client):
    desk.well("report", "clinician", client)
    told = said(kept(desk))
    assert "PHQ-9: no answer to 1 item (3)." in told
    assert "PHQ-9: estimated from the answers that there are: total." in told
    assert "Not asked today: Session check-in (last on 2 Feb 2026)." in told
    assert "Could not look" in told
    assert "Expected range: not applicable, because" in told


def test_there_is_a_chart_and_questions_that_nobody_was_shown(desk, client):
    desk.well("acknowledge", client, "--done", "Talked.")
    desk.well("report", "session", client)
    desk.well("report", "clinician", client)
    sheet = kept(desk)
    (chart,) = [part for part in sheet.parts if isinstance(part, Chart)]
    assert [mark.label for segment in chart.segments for mark in segment] == ["11", "17"]
    shared = sqlite3.connect(desk.folder / "record.sqlite")
    query = "SELECT id, content FROM sheets WHERE kind = 'shared' ORDER BY at DESC"
    name, content = shared.execute(query).fetchone()
    shared.close()
    asked = [
        q["words"] for b in msgspec.json.decode(content)["blocks"] for q in b.get("questions", ())
    ]
    assert asked
    told = said(sheet)
    assert not any(question in told for question in asked)
    assert f"fit explain {name} lists them" in told
    refused = desk.refused("explain", sheet.id, status=1)
    assert "is a clinician sheet" in refused.err


def test_a_day_is_told_as_it_was(desk, client):
    desk.well("report", "clinician", client, "--date", "2026-02-02", "--paper", "Letter")
    sheet = kept(desk)
    assert (sheet.date, sheet.paper) == ("2026-02-02", "Letter")
    assert "There is no earlier form" in said(sheet)


def test_equal_content_is_equal_bytes(desk, client, tmp_path):
    from fit_session.clinician import render

    desk.well("report", "clinician", client)
    sheet = kept(desk)
    assert render(sheet).data == render(sheet).data
    assert render(sheet).pages <= 2


def test_a_plugin_s_section_stands_on_it_and_one_that_blames_does_not(desk, client, guests):
    guests(
        north=SECTION.format("For the therapist", "clinician"),
        south=SECTION.replace("'tide'", "'ebb'").format("A resistant client", "clinician"),
    )
    ran = desk.fit("report", "clinician", client)
    assert ran.status == 0, ran.err
    titles = headings(kept(desk))
    assert "For the therapist" in titles
    assert "A resistant client" not in titles
    assert "wrote what no sheet may say" in ran.err


def test_printing_is_in_the_audit_trail_and_nothing_is_written_when_it_cannot_be(desk, client):
    before = desk.counts().audit_entries
    desk.well("report", "clinician", client)
    assert desk.counts().audit_entries == before + 1
    desk.refused("report", "clinician", client, "--date", "2026-02-03", status=2)
    blocked = desk.folder / "clinician"
    for path in blocked.iterdir():
        path.unlink()
    blocked.rmdir()
    blocked.write_text("a file, no folder")
    desk.refused("report", "clinician", client, status=1)
    assert desk.counts().audit_entries == before + 1


def test_an_expected_range_is_told_with_its_engine_and_whose_it_is(desk, client):
    desk.well("trajectory", "use", "--engine", "corridor", "--measure", "phq9")
    desk.well("report", "clinician", client)
    sheet = kept(desk)
    assert "Expected range by Reliable-change corridor" in said(sheet)
    assert "the client's own first score; no group" in said(sheet)
    (told,) = [
        [[cell.words for cell in row] for row in part.rows]
        for part in sheet.parts
        if isinstance(part, Table) and part.alt == "Scores beside the expected range."
    ]
    assert told == [["2", "16.875", "11", "5", "17", "inside"]]


class Marked(Words):
    """Says the name of each sentence in brackets, and stands for a language that is not English."""

    def __init__(self):
        super().__init__("en-GB")
        self.tag = "nb-NO"

    def say(self, message, **facts):
        super().say(message, **facts)
        return f"<{message}>"

    def listed(self, items):
        return " ".join(items)

    def date(self, day):
        return day.isoformat()

    medium_date = short_date = date


def test_no_word_of_the_core_s_stands_outside_the_sentence_files(desk, client):
    desk.well("record", client, "session-checkin", "--date", "2026-02-16", "--answers", QUIET)
    desk.well("acknowledge", client, "--done", "We rang the duty team.")
    desk.well("report", "session", client)
    clinic = Clinic(desk.folder)
    material, _ = gather_clinician(clinic, client, None, "S-7H2K9QXM")
    made = build_clinician(material, Marked())
    assert made.language == "nb-NO"
    found = [text for text in texts_in(made) if text.voice in ("core", "measure")]
    own = [text.words for text in found if not text.language]
    bare = [words for words in own if re.search(r"[^\W\d_]", re.sub(r"<[a-z-]+>", "", words))]
    assert bare == []
    assert len(own) > 60
    alts = [part.alt for part in parts_of(made) if isinstance(part, Table)]
    assert all(re.fullmatch(r"(<[a-z-]+>)+", alt) for alt in alts)
    theirs = {text.words for text in texts_in(made) if text.language == "en"}
    assert "low mood" in theirs


TOTALS = (16, 18, 15, 14, 13, 11, 10, 9, 9, 8)
TOGETHER = (
    "7,8,7,7,7.5,8,,,,4+6,0",
    "8,8,8,7,8,8,,,,4+5,0",
    "8,9,8,7.5,8.5,8,,,,4+6,0",
    "8,9,8.5,7.5,8,8,,,,4+6,0",
    "9,9,8,7.5,8.5,8,,,,4+6,0",
    "8.5,9,8,8,8.5,8,,,,3+6,0",
    "8,9,8,7.5,8.5,9,,,,4+6,0",
    "9,9,8.5,7.5,8.5,8,,,,2+6,0",
    "9,9,8,7.5,8.5,8,,,,4+6,0",
    "6.5,8,6,7,7,8,,,,4+6,1",
)


@pytest.fixture
def usual(desk):
    """A client of ten weeks with two measures, two risk answers, and rules that fired."""
    code = desk.client()
    start = dt.date(2026, 1, 6)
    for week, (total, together) in enumerate(zip(TOTALS, TOGETHER, strict=True)):
        day = (start + dt.timedelta(weeks=week)).isoformat()
        cells = [str(max(0, min(3, total - 3 * place))) for place in range(8)]
        risk = "1" if week in (1, 4) else "0"
        forms = ("phq9", f"{','.join(cells)},{risk},1"), (CHECK, together)
        for measure, answers in forms:
            desk.well("record", code, measure, "--date", day, "--answers", answers)
    return code


def drawn(part):
    """The texts of a part that stand on paper; ``empty`` stands there without rows only."""
    return texts_in((part.columns, part.rows) if isinstance(part, Table) else part)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_usual_client_takes_two_pages_and_nothing_is_lost(desk, usual, paper, tmp_path):
    file = tmp_path / "c.pdf"
    desk.well("report", "clinician", usual, "--paper", paper, "--out", str(file))
    sheet = kept(desk)
    assert sum(isinstance(part, Beside) for part in sheet.parts) == 1
    with pymupdf.open(file) as pdf:
        assert len(pdf) == 2
        read = "".join("".join(page.get_text().split()) for page in pdf)
        foot = "".join(sheet.running.words.split())
        read = re.sub(rf"{re.escape(foot)}\d/\d", "", read)
        sizes = {
            span["size"]
            for page in pdf
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
        }
    assert min(sizes) >= 9.5 - 1e-3
    shown = [part for part in parts_of(sheet) if not isinstance(part, Table) or part.rows]
    texts = [text for part in shown if isinstance(part, Entry) for text in texts_in(part)]
    texts += [text for part in shown if not isinstance(part, Entry | Chart) for text in drawn(part)]
    assert len(texts) > 200
    for text in texts:
        assert "".join(text.words.split()) in read

"""A client who answers in another language from the fourth session on: a new line, and told so."""

from __future__ import annotations

import csv
import re
from html import unescape

import pymupdf
import pytest
from msgspec.structs import replace

from fit_core.sheet.model import Chart, Message, Provenance, Together

DAYS = [f"2026-01-{day:02}" for day in (6, 13, 20, 27)] + ["2026-02-03", "2026-02-10"]
TOTALS = (20, 18, 16, 14, 9, 6)
REASON = "From session 4 on a new line begins: the form was in another language, so scores"


def write(path, rows):
    """A table of PHQ-9 forms, answered as early as can be."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["client", "date", *map(str, range(1, 10))])
        for day, total in rows:
            table.writerow(["A1", day, *(max(0, min(3, total - 3 * n)) for n in range(9))])
    return str(path)


@pytest.fixture
def moved(desk, tmp_path):
    """Six sessions, three in Polish and three in English; gives how many of them are taken in.

    The norms of the measure are of people who answered in English.
    """

    def take(count):
        rows = list(zip(DAYS, TOTALS, strict=True))[:count]
        for name, part, language in (("pl", rows[:3], ("--language", "pl")), ("en", rows[3:], ())):
            if part:
                file = write(tmp_path / f"{name}-{count}.csv", part)
                desk.well("import", file, "--measure", "phq9", *language, "--yes")
        _, code = (desk.folder / "codes.csv").read_text("utf-8").split()[-1].split(",")
        while (waits := desk.fit("report", "session", code)).status == 1:
            assert "risk" in waits.err.lower()
            desk.well("acknowledge", code, "--all", "--action", "seen")
        return code, desk.sheets()[-1]

    return take


def block(sheet, kind):
    return next(one for one in sheet.blocks if isinstance(one, kind))


def lines(chart):
    return [[mark.label for mark in line] for line in chart.segments]


def message(sheet):
    found = block(sheet, Message)
    return " ".join(text.words for text in (found.lead, *found.rest))


def test_at_the_last_session_before_nothing_is_broken(moved):
    _, sheet = moved(3)
    chart = block(sheet, Chart)
    assert (len(chart.segments), chart.since) == (1, None)
    assert "4 points lower than when you began" in message(sheet)


def test_the_first_session_in_another_language_begins_a_line_and_is_compared_with_nothing(moved):
    _, sheet = moved(4)
    chart = block(sheet, Chart)
    assert lines(chart) == [["20", "18", "16"], ["14"]]
    assert (chart.since, chart.start_label, chart.band) == (3, None, None)
    assert [note.words for note in chart.notes if REASON in note.words]
    assert "A new line begins at session 4" in message(sheet)
    assert "when you began" not in message(sheet)
    assert "where you begin" not in message(sheet)


def test_later_sessions_are_compared_within_the_new_line_alone(moved):
    _, sheet = moved(6)
    chart = block(sheet, Chart)
    assert lines(chart) == [["20", "18", "16"], ["14", "9", "6"]]
    assert chart.start_label.words == "14 at session 4"
    assert (chart.band.low, chart.band.high) == (14 - 6, 14 + 6)
    assert "from session 4" in chart.band.label.words
    assert [note.words for note in chart.notes if REASON in note.words]
    assert "A new line begins here. Session 4" in chart.alt
    assert "from the score of session 4, 14, can be chance" in chart.alt
    said = message(sheet)
    assert "8 points lower than at session 4" in said
    assert "Scores before session 4 are not compared with today’s." in said
    assert "when you began" not in said + chart.alt
    assert "14 points" not in said


def test_the_footer_names_the_language_of_todays_form(moved):
    for count, language in ((3, "Polish"), (6, "English")):
        _, sheet = moved(count)
        footer = " ".join(line.words for line in block(sheet, Provenance).lines)
        assert f"client · {language} · " in footer


def test_how_the_difference_came_about_names_the_session(desk, moved):
    moved(6)
    sheet = desk.sheets()[-1]
    ref = next(figure.ref for figure in sheet.figures if figure.key.startswith("change@"))
    told = desk.well("explain", sheet.id, ref)
    assert "difference since session 4" in told
    assert "6 - 14 = -8" in told


def test_on_paper_the_chance_band_begins_at_the_new_line(desk, moved, tmp_path):
    code, _ = moved(6)
    out = tmp_path / "sheet.pdf"
    desk.well("report", "session", code, "--out", str(out))
    with pymupdf.open(out) as pdf:
        (page,) = pdf
        assert REASON in " ".join(page.get_text().split())
        drawn, width = page.get_drawings(), page.rect.width
    wide = [d for d in drawn if d["fill"] and d["rect"].height > 20 and 60 < d["rect"].width < 500]
    dots = [d for d in drawn if d["dashes"] != "[] 0" and d["rect"].width < 2 < d["rect"].height]
    (band,) = [d for d in wide if d["fill"] != (1.0, 1.0, 1.0) and d["fill"][2] > d["fill"][0]]
    assert [d for d in dots if abs(d["rect"].x0 - band["rect"].x0) < 2]
    assert band["rect"].x0 > width * 0.3


def test_on_the_screen_too(desk, moved, tmp_path):
    code, _ = moved(6)
    out = tmp_path / "sheet.html"
    desk.well("report", "session", code, "--screen", "--out", str(out))
    page = unescape(out.read_text("utf-8"))
    assert REASON in page
    wide = page[page.index('<svg class="wide"') :]
    band = float(re.search(r'<rect x="([\d.]+)"', wide)[1])
    ways = [
        [float(spot.partition(",")[0]) for spot in way.split()]
        for way in re.findall(r'<polyline points="([^"]+)" fill="none" stroke="#0b4f8f"', wide)[:2]
    ]
    assert ways[0][-1] < band < ways[1][0]


def test_ratings_of_the_work_together_break_alike(weeks):
    for language in ("en", "en", "en", "cy", "cy"):
        weeks.clinic.settings = replace(weeks.clinic.settings, language=language)
        weeks.week(session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0")
    weeks.clinic.settings = replace(weeks.clinic.settings, language="en")
    strip = block(weeks.sheet(), Together).strip
    assert [len(line) for line in strip.segments] == [3, 2]
    assert strip.start_label.words.endswith("at session 4")
    assert any(REASON in note.words for note in strip.notes)


def test_a_language_is_written_as_a_tag(desk, tmp_path):
    file = write(tmp_path / "a.csv", [(DAYS[0], 3)])
    ran = desk.refused("import", file, "--measure", "phq9", "--language", "Polish!", status=2)
    assert "no language tag" in ran.err
    assert not (desk.folder / "codes.csv").exists()

"""A client reads in the own language: sheets, forms, what is recorded, and how it is explained."""

from __future__ import annotations

import json

import pytest
from pypdf import PdfReader

from fit_core.record import open_record
from fit_core.sheet.model import Chart, Purpose, Together
from tests.clinic import far
from tests.clinic.filling import fill

DAY = "2026-01-12"
PHQ9 = ("--answers", "phq9=1,1,1,1,1,1,1,1,0")
CHECKIN = ("--answers", "session-checkin=7,8,7,7,7,6,8,5,7,6,1")


@pytest.fixture
def module(shelf):
    return shelf.put("far", group="fit.adaptations", files=far.language())


@pytest.fixture
def reader(desk, module):
    """A client who reads in the language of the layer, in a clinic that can help in it."""
    desk.well("layers", "use", "far")
    far.give_help(desk.folder)
    code = desk.client()
    desk.well("client", "language", code, "cy")
    return code


def texts(sheet) -> str:
    return " ".join(line.words for line in sheet.blocks[-1].lines)


def forms(desk):
    with open_record(desk.folder / "record.sqlite").reading() as reading:
        episodes = [
            episode
            for line in reading.clients.all()
            for episode in reading.episodes.of(line.client.id)
        ]
        rows = [row for one in episodes for row in reading.administrations.current(one.id)]
        return [(row, reading.layers_used.of(row.id)) for row in rows]


def test_a_clients_sheet_is_in_the_language_that_the_client_chose(desk, reader):
    desk.session(reader, DAY, *PHQ9, *CHECKIN)
    (sheet,) = desk.sheets()
    assert sheet.language == "cy"
    assert sheet.header.title.words == "Sut mae pethau"
    assert next(one for one in sheet.blocks if isinstance(one, Chart)).title.words.startswith(
        "Hwyliau"
    )
    together = next(one for one in sheet.blocks if isinstance(one, Together))
    assert "Cael fy neall" in [bar.name.words for bar in together.bars]
    assert sheet.blocks[-2].text.words == far.CRISIS
    fallen = next(one for one in sheet.blocks if isinstance(one, Purpose))
    assert (fallen.text.words, fallen.text.language) == ("Er mwyn siarad.", "")
    assert sheet.header.session.language == "en"
    assert "No native speaker has read the sentences of this page yet (Cymraeg)" in texts(sheet)
    assert "Language of this page: Cymraeg. Language of the answers:" in texts(sheet)
    assert "Sut aeth hi · Cymraeg: translated, and not yet tested" in texts(sheet)
    assert "Some sentences of this page are in another language (Saesneg)" in texts(sheet)


def test_whoever_chose_nothing_reads_as_before(desk, reader):
    other = desk.client()
    desk.session(other, DAY, *PHQ9, *CHECKIN)
    (sheet,) = desk.sheets()
    assert sheet.language == "en-GB"
    assert sheet.header.title.words == "How things are going"
    for said in ("native speaker", "Language of this page", "translated"):
        assert said not in texts(sheet)
    assert {row.language for row, _ in forms(desk)} == {"en-GB"}


def test_one_print_can_be_in_another_language(desk, reader):
    desk.session(reader, DAY, *PHQ9)
    out = desk.folder / "plain.pdf"
    desk.well("report", "session", reader, "--language", "en-GB", "--out", str(out))
    assert [sheet.language for sheet in desk.sheets()] == ["cy", "en-GB"]
    assert PdfReader(out).trailer["/Root"]["/Lang"] == "en-GB"
    ran = desk.refused("report", "session", reader, "--language", "fr", status=2)
    assert "no sentences in the language fr" in ran.err


def test_form_of_address_and_large_print_are_the_clients_own_choice(desk, reader):
    desk.well("client", "language", reader, "--form", "formal", "--large-print")
    assert "Reads: language cy, formal address, large print" in desk.well("client", "show", reader)
    desk.session(reader, DAY, *PHQ9)
    (sheet,) = desk.sheets()
    assert sheet.text == "large"
    assert sheet.blocks[0].text.words == "Er eich mwyn chi."
    assert sheet.made.form == "formal"
    desk.well("client", "language", reader, "en-GB", "--form", "neutral", "--usual-print")
    seen = json.loads(desk.well("client", "show", reader, "--json"))
    assert (seen["reads"]["language"], seen["reads"]["large_print"]) == ("en-GB", False)
    desk.well("client", "language", reader, "--as-clinic")
    seen = json.loads(desk.well("client", "show", reader, "--json"))
    assert seen["reads"]["language"] == ""
    desk.refused("client", "language", reader, "cy", "--as-clinic", status=2)
    assert desk.refused("client", "language", reader, status=2)


def test_without_a_text_for_help_no_sheet_is_printed_and_the_way_out_is_said(desk, module):
    desk.well("layers", "use", "far")
    code = desk.client()
    ran = desk.fit("client", "language", code, "cy")
    assert "no text for help in a crisis in cy" in ran.err
    ran = desk.refused("session", code, "--date", DAY, "--no-ask", "--no-open", *PHQ9, status=1)
    assert 'cy = "..."' in ran.err
    assert desk.sheets() == []
    assert any("in cy" in line for line in desk.fit("check").out.splitlines())


@pytest.mark.parametrize(
    ("tag", "said"), [("fr", "no sentences"), ("qq", "no known"), ("x1", "no language tag")]
)
def test_a_language_that_nothing_here_speaks_is_refused(desk, reader, tag, said):
    assert said in desk.refused("client", "language", reader, tag, status=2).err
    assert "language cy" in desk.well("client", "show", reader)


def test_a_language_without_a_list_of_words_is_refused(desk, shelf):
    files = far.language()
    del files["lexicon/cy.toml"]
    shelf.put("far", group="fit.adaptations", files=files)
    desk.well("layers", "use", "far")
    ran = desk.refused("client", "language", desk.client(), "cy", status=1)
    assert "no list of words that sheets avoid in cy" in ran.err


def test_forms_of_a_client_are_in_the_language_or_whole_in_another(desk, reader):
    made = json.loads(desk.well("form", "session-checkin", "--client", reader, "--json"))
    assert (made["language"], made["kind"], made["lacks_wording"]) == ("cy", "client", None)
    entry = json.loads(desk.well("form", "core10", "--client", reader, "--json"))
    assert (entry["kind"], entry["lacks_wording"]) == ("entry", "cy")
    assert "Cwestiwn 1?" in desk.well("wording", "show", "session-checkin", "--language", "cy")
    desk.session(reader, DAY, *PHQ9, *CHECKIN)
    assert {row.measure: row.language for row, _ in forms(desk)} == {
        "phq9": "en-GB",
        "session-checkin": "cy",
    }


def test_a_form_that_is_filled_in_on_a_screen_is_read_back_in_its_language(desk, reader):
    made = json.loads(
        desk.well("form", "session-checkin", "--client", reader, "--fillable", "--json")
    )
    path = fill(made["path"], {"item.1": "7"})
    given = ("--client", reader, "--session", DAY, "--yes")
    assert "Imported: 1 form" in desk.well("import", path, *given)
    ((row, used),) = forms(desk)
    assert (row.language, row.mode, [one.id for one in used]) == ("cy", "fillable", ["far"])


def test_the_layers_behind_a_form_are_kept_with_it(desk, reader, shelf):
    shelf.put("folk", group="fit.adaptations", files={"layer.toml": far.people()})
    desk.well("layers", "use", "folk")
    desk.session(reader, DAY, *PHQ9, *CHECKIN)
    kept = {row.measure: [(one.id, one.measure) for one in used] for row, used in forms(desk)}
    assert kept == {"phq9": [("people", "phq9")], "session-checkin": [("far", "")]}
    far_used = next(used for row, used in forms(desk) if row.measure == "session-checkin")
    assert (far_used[0].pack, far_used[0].version, len(far_used[0].sha256)) == ("far", "1.2", 64)


def test_an_amended_form_stays_in_the_language_that_it_was_answered_in(desk, reader):
    desk.session(reader, DAY, *CHECKIN)
    desk.well("client", "language", reader, "en-GB")
    answers = CHECKIN[1].partition("=")[2].replace("7", "6", 1)
    fixed = ("record", reader, "session-checkin", "--date", DAY, "--answers", answers)
    desk.well(*fixed, "--amend", "slip")
    ((row, used),) = forms(desk)
    assert (row.language, row.supersedes is not None) == ("cy", True)
    assert [one.id for one in used] == ["far"]


def test_a_damaged_layer_holds_back_no_answers(desk, reader):
    next(desk.folder.glob("layers/far/*/text/cy/sheet.ftl")).write_text("sheet-title = Arall\n")
    ran = desk.fit("record", reader, "phq9", "--date", DAY, "--answers", "1,1,1,1,1,1,1,1,2")
    assert "Saved: PHQ-9" in ran.out
    assert "layers behind phq9 could not be noted" in ran.err
    assert "fit layers use far" in ran.err
    ran = desk.refused("report", "session", reader, status=1)
    assert "risk answer" in ran.err or "not what was taken into use" in ran.err


def test_what_came_from_a_layer_is_explained_with_it(desk, reader, shelf, module):
    desk.session(reader, DAY, *PHQ9)
    (sheet,) = desk.sheets()
    told = desk.well("explain", sheet.id, "--all")
    assert "sentence sheet-title of far/cy/sheet.ftl sha256:" in told
    assert "“Hwyliau”: names of cy in the layers far 1.2 sha256:" in told
    assert "Made and worked out again with:" in told
    assert "      layers far 1.2 sha256:" in told
    shelf.write(module, files={"text/cy/sheet.ftl": far.SHEET.replace("pethau", "popeth")})
    assert "Sut mae pethau" in desk.well("explain", sheet.id, "s1")
    desk.well("layers", "use", "far")
    told = desk.well("explain", sheet.id, "s1")
    assert "worked out again: Sut mae popeth" in told
    assert "Worked out again with:" in told
    desk.well("layers", "stop", "far")
    told = desk.well("explain", sheet.id, "s1")
    assert "cannot be made again: There are no sentences in the language cy" in told


def test_paper_is_what_the_print_says_then_the_clinics_own_layer_then_the_settings(desk):
    own = desk.folder / "layers" / "own"
    own.mkdir(parents=True)
    text = far.LAYER.replace('level = "language"\nlanguage = "cy"', 'level = "clinic"')
    (own / "ours.toml").write_text(text + '[presentation]\npaper = "Letter"\n', "utf-8")
    code = desk.client()
    desk.session(code, DAY, *PHQ9)
    desk.well("report", "session", code, "--paper", "A4")
    assert json.loads(desk.well("form", "phq9", "--json"))["paper"] == "Letter"
    (own / "ours.toml").write_text("nothing", "utf-8")
    assert json.loads(desk.well("form", "phq9", "--json"))["paper"] == "A4"
    assert [sheet.paper for sheet in desk.sheets()] == ["Letter", "A4"]
    assert "Saved" in desk.well(
        "record", code, "core10", "--date", DAY, "--answers", "1," * 9 + "1"
    )

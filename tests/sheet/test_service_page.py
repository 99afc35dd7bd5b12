"""The service report as content: what each analysis is for, small groups, reasons."""

from __future__ import annotations

from fit_core.course.analysis import Analysis, Column, FigureTable, Findings, suppressed
from fit_core.sheet.clinician.service import Found, Service, service_page
from fit_core.sheet.document import Table

COLUMNS = (
    Column("what", "what"),
    Column("people", "people", "group"),
    Column("share", "share", "share"),
    Column("d", "d", "number"),
)
ANALYSIS = Analysis(
    name="look", title="A look", version="1", purpose="For a look.", source="nowhere", run=print
)


def page(*found):
    return service_page(
        Service(
            clinic="Made-up Practice", day="2026-06-01", found=found, paper="Letter", version="1"
        )
    )


def words(document):
    return [part.text.words for part in document.parts if not isinstance(part, Table)]


def test_figures_stand_with_purpose_method_and_without_small_groups():
    rows = (("all", 40, 0.571, -0.001), ("few", 9, 0.5, 1.0))
    table = FigureTable(name="t", title="A table", columns=COLUMNS, rows=rows, note="A note.")
    findings = Findings(tables=(suppressed(table),), sentences=("It is so (95 % 1 to 2).",))
    made = page(Found(analysis=ANALYSIS, pack="guest 1.2", findings=findings, read=("phq9",)))
    (figures,) = [part for part in made.parts if isinstance(part, Table)]
    assert [[cell.words for cell in row] for row in figures.rows] == [
        ["all", "40", "57%", "0.00"],
        ["few", "not shown", "", ""],
    ]
    assert words(made) == [
        "A look",
        "For a look.",
        "It is so (95 % 1 to 2).",
        "A table",
        "A note.",
        "Rows about fewer than 10 people are not shown, nor a row that would tell.",
        "Measures: phq9. Method: nowhere. Pack guest 1.2.",
    ]


def test_no_figure_and_no_analysis_have_their_reason():
    nothing = Found(
        analysis=ANALYSIS, pack="guest 1.2", findings=Findings(reason="there are 3 of 20 people")
    )
    assert "No figure, because there are 3 of 20 people." in words(page(nothing))
    refused = Found(analysis=ANALYSIS, pack="guest 1.2", why_not="A licence is needed. Get it.")
    assert words(page(refused))[-1] == "Not made: A licence is needed. Get it."
    assert words(page()) == ["No enabled plugin declares an analysis."]


def test_rows_about_nobody_are_left_out_and_counted():
    rows = (("all", 40, 0.5, 1.0), ("none", 0, 0.0, None), ("few", 9, 0.5, 1.0))
    table = FigureTable(name="t", title="A table", columns=COLUMNS, rows=rows)
    findings = Findings(tables=(suppressed(table),))
    made = page(Found(analysis=ANALYSIS, pack="guest 1.2", findings=findings))
    (figures,) = [part for part in made.parts if isinstance(part, Table)]
    assert [row[0].words for row in figures.rows] == ["all", "few"]
    assert "1 row of nothing but zeros left out." in words(made)
    bare = FigureTable(name="t", title="A table", columns=COLUMNS, rows=rows[1:2])
    made = page(Found(analysis=ANALYSIS, pack="guest 1.2", findings=Findings(tables=(bare,))))
    assert "Every row is about nobody." in words(made)


def test_a_measure_has_its_title_wherever_its_id_would_stand():
    rows = (("phq9", 40, 0.5, 1.0), ("phq9 and more", 40, 0.5, 1.0))
    findings = Findings(tables=(FigureTable(name="t", title="T", columns=COLUMNS, rows=rows),))
    found = Found(analysis=ANALYSIS, pack="guest 1.2", findings=findings, read=("phq9",))
    made = service_page(
        Service(
            clinic="Made-up Practice",
            day="2026-06-01",
            found=(found,),
            paper="A4",
            version="1",
            titles={"phq9": "PHQ-9"},
        )
    )
    (figures,) = [part for part in made.parts if isinstance(part, Table)]
    assert [row[0].words for row in figures.rows] == ["PHQ-9", "phq9 and more"]
    assert words(made)[-1].startswith("Measures: PHQ-9. ")

"""The service report from the record: analyses one after the other, each with its own refusals."""

from __future__ import annotations

import pymupdf

from tests.clinic.test_analyses import guest

__all__ = ["guest"]


def text(path):
    with pymupdf.open(path) as pdf:
        return " ".join("".join(page.get_text() for page in pdf).split())


def test_completeness_comes_first_and_therapists_are_left_to_themselves(desk, tmp_path):
    file = tmp_path / "service.pdf"
    told = desk.well("report", "service", "--out", str(file))
    assert told == f"The service report is in {file}\n"
    page = text(file)
    assert page.index("What was asked, and answered") < page.index("Dropout under six definitions")
    assert "Your own closed episodes" not in page
    assert "no cause" in page


def test_chosen_analyses_alone_and_one_that_fails_costs_only_itself(desk, guest, tmp_path):
    guest(what="raise ValueError('broken')")
    file = tmp_path / "service.pdf"
    ran = desk.fit("report", "service", "guest-look", "completeness", "--out", str(file))
    assert ran.status == 0
    assert "Not made, guest-look: The analysis guest-look of guest failed." in ran.err
    page = text(file)
    assert page.index("What was asked, and answered") < page.index("A look")
    assert "Not made: The analysis guest-look of guest failed." in page
    assert "Dropout" not in page


def test_the_report_and_each_analysis_are_in_the_audit_trail(desk, tmp_path):
    from fit_core.record import open_record

    desk.well("report", "service", "completeness", "--out", str(tmp_path))
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        first, last = reader.audit.tail(2)
    assert (first.action, first.object_id) == ("analyse", "completeness")
    assert (last.action, last.object_type) == ("print", "service")


def test_what_is_not_there_is_refused_with_the_nearest_name(desk, tmp_path):
    ran = desk.refused("report", "service", "completness", "--out", str(tmp_path), status=2)
    assert "completeness" in ran.err
    assert not list(tmp_path.glob("*.pdf"))

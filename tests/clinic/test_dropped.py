"""Items that are not for a form: recorded and counted as if the form did not have them."""

from __future__ import annotations

from fit_core.cli import run


def test_a_form_without_the_items_that_are_not_for_it_is_whole(desk):
    code = desk.client()
    out = desk.well("record", code, "psq-rupture", "--date", "2026-01-06", "--answers", "1=0")
    lines = [line.strip() for line in out.splitlines()]
    assert lines[1:] == [
        "Tension: 0",
        "At its worst: not for this form",
        "Resolved: not for this form",
    ]


def test_the_counts_of_a_file_call_nothing_missing_that_was_not_asked(tmp_path, capsys):
    path = tmp_path / "forms.csv"
    path.write_text("1,2,3\n0,,\n1,4,\n", encoding="utf-8")
    assert run(["score", "psq-rupture", str(path)]) == 0
    told = capsys.readouterr().out
    assert "Patterns of missing answers, by item (1)" in told
    assert "blank 3 " in told
    assert "blank 2 3" not in told

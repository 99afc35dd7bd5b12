"""The kit for authors, used as authors use it: in a pytest run of their own."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import textwrap
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from fit_core.course.signals import SignalRule
from fit_core.errors import NotFoundError, UsageError
from fit_core.scaffold.write import NewPack, write_pack
from fit_core.testing import Scores, parametrize_with_checks

HEAVY = ("numpy", "pandas", "sqlalchemy", "msgspec", "pymupdf", "click", "fluent")


@pytest.fixture
def measure_pack(tmp_path) -> Path:
    return write_pack(NewPack("measure", "mood-pack", "A. Author"), tmp_path)


@pytest.fixture
def plugin_pack(tmp_path) -> Path:
    return write_pack(NewPack("plugin", "long-pause", "A. Author"), tmp_path)


def pytest_run(folder: Path, text: str, *options: str) -> str:
    """The output of a pytest run over one file of tests."""
    (folder / "test_it.py").write_text(textwrap.dedent(text), "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", "test_it.py"]
    done = subprocess.run(
        [*command, *options], cwd=folder, capture_output=True, text=True, timeout=60
    )
    return done.stdout + done.stderr


def test_pytest_loads_the_plugin_and_nothing_heavy(tmp_path):
    text = f"""
        import sys

        def test_light(request):
            assert request.config.pluginmanager.has_plugin("fit")
            assert "fit_core.testing.plugin" in sys.modules
            assert not [name for name in {HEAVY} if name in sys.modules]
    """
    assert "1 passed" in pytest_run(tmp_path, text)


def test_each_rule_is_a_test_with_its_id(tmp_path, measure_pack):
    text = """
        from fit_core.testing import parametrize_with_checks

        EXPECTED = {"measure.norms": "no sample is published"}

        @parametrize_with_checks("mood-pack", EXPECTED, grade="silver")
        def test_rule(check):
            check()
    """
    out = pytest_run(tmp_path, text)
    assert "PASSED test_it.py::test_rule[measure.example]" in out
    assert "XFAIL test_it.py::test_rule[measure.norms] - no sample is published" in out
    assert "FAILED test_it.py::test_rule[measure.reliable-change]" in out
    assert "No usable norm of scale `total`" in out
    assert "1 failed" in out


def test_an_expected_failure_that_holds_after_all_fails(tmp_path, measure_pack):
    text = """
        from fit_core.testing import parametrize_with_checks

        @parametrize_with_checks("mood-pack", {"measure.topic": "not yet"})
        def test_rule(check):
            check()
    """
    out = pytest_run(tmp_path, text)
    assert "[XPASS(strict)] not yet" in out
    assert "1 failed" in out


def test_what_cannot_be_run_is_skipped_with_the_reason(tmp_path, measure_pack):
    file = measure_pack / "mood_pack" / "mood-pack.toml"
    file.write_text(file.read_text("utf-8").replace('recall = "P1W"', 'recall = "long"'), "utf-8")
    text = """
        from fit_core.testing import parametrize_with_checks

        @parametrize_with_checks("mood-pack")
        def test_rule(check):
            check()
    """
    out = pytest_run(tmp_path, text)
    assert "FAILED test_it.py::test_rule[measure.schema]" in out
    assert "the file does not load" in out


@pytest.mark.parametrize(
    ("expected", "said"),
    [({"measure.topic": " "}, "without a reason"), ({"measure.topc": "typo"}, "is not run")],
)
def test_expected_failures_need_a_reason_and_a_rule_that_is_run(measure_pack, expected, said):
    with pytest.raises(UsageError, match=said):
        parametrize_with_checks(measure_pack, expected)


def test_a_pack_that_is_not_there_is_an_error_at_once(tmp_path):
    with pytest.raises(NotFoundError):
        parametrize_with_checks(tmp_path / "nothing")
    with pytest.raises(NotFoundError):
        parametrize_with_checks("no-such-pack")


@parametrize_with_checks("phq9")
def test_an_installed_measure_by_name(check):
    check()


def test_a_host_holds_the_given_packs_and_no_others(fit_host, plugin_pack):
    host = fit_host(plugin_pack)
    declared = host.declared("fit_signals", SignalRule)
    assert [owner.plugin for owner, _ in declared] == ["long-pause"]
    assert list(host.notices) == []
    assert fit_host().declared("fit_signals", SignalRule) == ()


def test_a_host_imports_a_pack_anew_for_each_test(fit_host, plugin_pack):
    (plugin_pack / "long_pause" / "__init__.py").write_text("raise ValueError('no')\n", "utf-8")
    host = fit_host(plugin_pack)
    assert host.declared("fit_signals", SignalRule) == ()
    assert any("ValueError" in str(notice) for notice in host.notices)


def test_a_folder_without_a_pack_is_refused(fit_host, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    with pytest.raises(UsageError, match="holds no pack"):
        fit_host(tmp_path)


def test_a_clinic_knows_the_given_packs_and_no_others(fit_clinic, measure_pack, plugin_pack):
    from fit_core.clinic.clients import add_client

    clinic = fit_clinic(measure_pack, plugin_pack, outcome="mood-pack")
    assert [entry.id for entry in clinic.library.entries] == ["mood-pack"]
    assert {s.pack.name: s.state for s in clinic.standings} == {
        "mood-pack": "active",
        "long-pause": "active",
    }
    code = add_client(clinic, dt.date(2026, 1, 5)).code
    with clinic.record.reading() as reader:
        assert reader.clients.by_code(code).code == code


def test_the_command_line_sees_the_same_clinic(fit_clinic, measure_pack, capsys):
    from fit_core.cli import run

    fit_clinic(measure_pack, outcome="mood-pack")
    assert run(["measures", "list", "--json"]) == 0
    out = capsys.readouterr().out
    assert "mood-pack" in out
    assert "phq9" not in out


def test_a_course_is_made_of_scores(make_course):
    course = make_course([20, None, "6.3", 4], words=["tired"])
    (series,) = course.series
    assert [point.exact for point in series.points] == [20, Fraction(63, 10), 4]
    assert [meeting.status for meeting in course.meetings] == ["kept", "missed", "kept", "kept"]
    assert [meeting.number for meeting in course.meetings] == [1, None, 2, 3]
    assert [(m.date - course.meetings[0].date).days for m in course.meetings] == [0, 7, 14, 21]
    assert course.meetings[0].words == "tired"
    assert series.decimals == 1


def test_a_course_may_have_several_scales_and_breaks(make_course):
    mood = Scores([9, 8, 7], breaks=(2,))
    ties = Scores([30, None, 35], measure="ties", better="higher", high=40)
    course = make_course(mood, ties)
    assert [len(segment.points) for segment in course.series[0].segments] == [2, 1]
    assert course.series[0].segments[1].break_reason == "form-changed"
    assert course.series[1].not_scored == (("session-2", 1),)
    assert course.series[1].points[1].banded == Decimal(35)
    assert all(meeting.status == "kept" for meeting in course.meetings)


def test_made_up_courses_are_possible_courses(make_course):
    with pytest.raises(ValueError, match="outside"):
        make_course([28])
    with pytest.raises(ValueError, match="values"):
        make_course([1, 2], [1])


def page_of(text: str, *, at: float = 60, size: float = 12) -> bytes:
    pymupdf = pytest.importorskip("pymupdf")
    with pymupdf.open() as file:
        file.new_page(width=595, height=842).insert_text((at, 100), text, fontsize=size)
        return file.tobytes()


def test_a_page_is_read_back(pdf_page):
    page = pdf_page(page_of("A small word", size=8))
    assert page.text == "A small word"
    assert page.smallest == pytest.approx(8, abs=0.01)
    assert page.outside(margin=12) == ()
    assert not page.tagged
    assert not page.fonts_embedded
    assert (page.title, page.language) == ("", "")


def test_words_in_the_margin_are_named(pdf_page):
    (words,) = pdf_page(page_of("too far left", at=10)).outside(margin=12)
    assert words.text == "too far left"
    assert pdf_page(page_of("x" * 120)).outside(margin=12)


def test_a_session_sheet_is_tagged_embedded_and_inside_its_margins(desk, pdf_page):
    code = desk.client()
    answers = ("--answers", "phq9=1,1,1,1,1,1,1,0,0,1")
    desk.session(code, "2026-01-05", *answers)
    (sheet,) = (desk.folder / "sheets").glob("*.pdf")
    page = pdf_page(sheet.read_bytes())
    assert page.tagged
    assert page.fonts_embedded
    assert page.title
    assert page.language.startswith("en")
    assert page.smallest >= 9.5
    assert page.outside(margin=5) == ()
    assert "Low mood" in page.text

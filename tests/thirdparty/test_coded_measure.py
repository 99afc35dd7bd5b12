"""A stranger's measure that code makes, from the wheel to the day after it is gone."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.long

INIT = ("init", "--plain", "--name", "Made-up Practice", "--crisis-text", "Ring 01234 567890.")
INIT += ("--therapist", "M. Example", "--id", "mo", "--enable", "change", "--enable", "session")
UPGRADE = (
    ("pyproject.toml", 'version = "1.0"', 'version = "1.1"'),
    ("tide_table/__init__.py", "water at", "the sea at"),
)


class Clinic:
    """One clinic of its own in an environment that others use too."""

    def __init__(self, env) -> None:
        self.env, self.place = env, ("--clinic", str(env.folder / "tides"))
        self.well(*INIT)
        self.code = self.well("client", "add", "--started", "2026-01-05").split()[1]

    def fit(self, *arguments):
        return self.env.fit(*self.place, *arguments)

    def well(self, *arguments):
        return self.env.well(*self.place, *arguments)

    def record(self, day, answers):
        """Record a form; gives what was said beside it."""
        given = ("--date", f"2026-01-{day:02}", "--answers", answers)
        ran = self.fit("record", self.code, "tides", *given)
        assert ran.status == 0, (ran.out, ran.err)
        return ran.err

    def scores(self):
        shown = json.loads(self.well("client", "show", self.code, "--json"))
        return [session["scores"]["tides.total"] for session in shown["sessions"]]


def test_a_measure_made_by_code_comes_changes_and_goes(environment):
    environment.install("tide-table")
    clinic = Clinic(environment)
    assert "There is no measure `tides`" in clinic.fit("measures", "show", "tides").err
    clinic.well("plugins", "enable", "tide-table", "--yes")
    rows = json.loads(clinic.well("measures", "list", "--json"))
    listed = {row["id"]: row for row in rows}
    assert {"id": "tides", "pack": "tide-table"}.items() <= listed["tides"].items()
    assert "water at 18" in clinic.well("measures", "show", "tides")
    assert clinic.record(6, "0.5,1,1.5,4") == ""

    environment.build_altered("tide-table", *UPGRADE)
    environment.install("tide-table==1.1")
    assert "the one in use stays" in clinic.record(13, "0,0,0,0.5")
    clinic.well("plugins", "review", "--yes")
    assert "the sea at 18" in clinic.well("plugins", "diff", "tides")
    clinic.well("plugins", "review", "--yes")
    assert "the sea at 18" in clinic.well("measures", "show", "tides")
    assert clinic.record(20, "4,4,4,4") == ""

    environment.pip("uninstall", "--quiet", "--yes", "tide-table")
    clinic.record(27, "1,1,1,1")
    assert clinic.scores() == ["7", "0.5", "16", "4"]
    assert clinic.fit("measures", "show", "tides").status == 2


def test_its_author_is_told_what_is_wrong_before_it_is_published(environment):
    environment.build_altered("tide-table")
    sources = environment.folder / "sources" / "tide-table"
    well = environment.fit("check", str(sources), "--run-code")
    assert "For silver it needs: pack.tests." in well.out  # and not pack.hooks
    file = sources / "tide_table" / "__init__.py"
    file.write_text(file.read_text("utf-8").replace('"below"', '"above"'), "utf-8")
    told = environment.fit("check", str(sources), "--run-code", "--grade", "silver")
    assert told.status == 1
    assert "measure tides: $.scales[0].cutoffs[0].side" in told.out

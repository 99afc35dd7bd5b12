"""Two packs of a stranger, from the wheel to the day after they are gone, by the command line."""

from __future__ import annotations

import json
import sqlite3

import pymupdf
import pytest

pytestmark = pytest.mark.long

INIT = ("init", "--plain", "--name", "Made-up Practice", "--crisis-text", "Ring 01234 567890.")
INIT += ("--therapist", "M. Example", "--id", "mo", "--outcome", "quiet-river")
INIT += ("--enable", "change", "--enable", "session")
QUIET = "quiet-river=4,1,2,0"  # 4 + (4 - 1) + 2 + 0 = 9
DEEP = "harbour-depth=3,1"  # 3 + 1, and the deepest again = 7
CODE = "harbour_signal/__init__.py"
UPGRADE = (
    ("pyproject.toml", 'version = "1.0"', 'version = "1.1"'),
    (CODE, 'HEADING = "At the harbour"', 'HEADING = "On the quay"'),
    (CODE, "start=max(answers, default=Decimal(0))", "start=Decimal(0)"),
)
REVISED = (
    ("pyproject.toml", 'version = "1.0"', 'version = "1.1"'),
    ("quiet_river/quiet-river.toml", "mean = 9.4", "mean = 8.8"),
)


class Story:
    """One client of one clinic, who is seen while packs come, change and go."""

    def __init__(self, environment) -> None:
        self.env = environment
        environment.well(*INIT)
        self.code = environment.well("client", "add", "--started", "2026-01-05").split()[1]

    def session(self, date: str, *answers: str):
        """Hold a session that asks nothing; gives what was told and the words on the paper."""
        given = [word for answer in answers for word in ("--answers", answer)]
        ran = self.env.fit("session", self.code, "--date", date, "--no-ask", "--no-open", *given)
        assert ran.status == 0, (ran.out, ran.err)
        assert "Traceback" not in ran.err
        return ran.err, self.paper(date)

    def again(self, date: str) -> str:
        """Write the sheet of a day again, from what is recorded."""
        self.env.well("report", "session", self.code, "--date", date)
        return self.paper(date)

    def paper(self, date: str) -> str:
        """The words on the sheet of a day."""
        path = self.env.clinic / "sheets" / f"{self.code}-{date}.pdf"
        with pymupdf.open(path) as document:
            return " ".join(" ".join(page.get_text() for page in document).split())

    def issued(self):
        """Scores that a plugin's code made, as they stand in the record, oldest first."""
        query = (
            "SELECT i.value, i.plugin, i.version FROM issued_scores i "
            "JOIN administrations a ON a.id = i.administration ORDER BY a.answered_on"
        )
        file = sqlite3.connect(self.env.clinic / "record.sqlite")
        rows = file.execute(query).fetchall()
        file.close()
        return rows

    def outcome(self, date: str):
        """How the outcome on the sheet of a day came about, as `fit explain` says."""
        told = self.env.well("report", "session", self.code, "--date", date)
        sheet = told.split()[2]
        told = json.loads(self.env.well("explain", sheet, "--json"))["entries"]
        numbers = [entry for entry in told if entry["kind"] == "number"]
        return [(n["printed"], n["what"], n["steps"]) for n in numbers]


def test_a_strangers_packs_come_change_and_go(environment):
    story = arrive(environment)
    use(story)
    upgrade(story)
    alter(story)
    break_(story)
    remove(story)


def arrive(env) -> Story:
    env.install("quiet-river", "harbour-signal")
    env.pip("check")
    story = Story(env)
    states = env.states()
    assert states["quiet-river"] == "active"
    assert states["harbour-signal"] == "installed"
    _, paper = story.session("2026-01-06", QUIET)
    assert "harbour" not in paper.lower()
    env.well("plugins", "enable", "harbour-signal", "--yes")
    assert env.states()["harbour-signal"] == "active"
    assert "quiet-river==1.0" in env.well("plugins", "list", "--requirements")
    return story


def use(story) -> None:
    told, paper = story.session("2026-01-13", QUIET, DEEP)
    assert told == ""
    assert "At the harbour" in paper
    assert "This is arrival 2." in paper
    assert "What made the harbour worth it?" in paper
    assert story.issued() == [("7", "harbour-signal", "1.0")]
    story.env.well("consent", story.code, "service-evaluation", "--text", "2026-1")
    told = story.env.well("analyse", "tonnage")
    assert "Table: 1 client who consented to service-evaluation" in told
    assert "boats  not shown" in told
    assert "Pack harbour-signal 1.0" in told
    assert "Wording: bring-your-own" in story.env.well("measures", "show", "quiet-river")


def upgrade(story) -> None:
    env = story.env
    env.build_altered("harbour-signal", *UPGRADE)
    env.build_altered("quiet-river", *REVISED)
    env.install("harbour-signal==1.1", "quiet-river==1.1")
    assert env.states()["harbour-signal"] == "changed"
    assert env.well("plugins", "diff", "harbour-signal").split() == ["changed", "__init__.py"]
    assert "9.4 -> 8.8" in env.well("plugins", "diff", "quiet-river")
    _, paper = story.session("2026-01-20", QUIET)
    assert "quay" not in paper
    assert "arrival" not in paper
    told = env.well("plugins", "review", "--yes")
    assert "harbour-signal 1.1" in told
    assert "quiet-river" in told
    assert env.states()["harbour-signal"] == "active"
    _, paper = story.session("2026-01-27", QUIET, DEEP)
    assert "On the quay" in paper
    assert story.issued() == [("7", "harbour-signal", "1.0"), ("4", "harbour-signal", "1.1")]


def alter(story) -> None:
    path = story.env.site / CODE
    path.write_text(path.read_text("utf-8").replace("On the quay", "In the night"), "utf-8")
    assert story.env.states()["harbour-signal"] == "changed"
    assert "changed  __init__.py" in story.env.well("plugins", "diff", "harbour-signal")
    paper = story.again("2026-01-27")
    assert "In the night" not in paper
    assert "On the quay" not in paper


def break_(story) -> None:
    path = story.env.site / CODE
    path.write_text(path.read_text("utf-8") + "\nimport nothing_of_this_name\n", "utf-8")
    story.env.well("plugins", "enable", "harbour-signal", "--yes")
    told, paper = story.session("2026-02-03", QUIET)
    assert "Plugin harbour-signal 1.1 failed on import (ModuleNotFoundError" in told
    assert "fit plugins disable harbour-signal" in told
    assert "Quiet river" in paper
    assert "Traceback" in story.env.well("plugins", "why", "harbour-signal")


def remove(story) -> None:
    env = story.env
    shown = ("client", "show", story.code, "--json")
    before, issued, course = story.outcome("2026-01-27"), story.issued(), env.well(*shown)
    env.pip("uninstall", "--quiet", "--yes", "harbour-signal", "quiet-river")
    assert not {"harbour-signal", "quiet-river"} & set(env.states())
    assert story.outcome("2026-01-27") == before
    assert env.well(*shown) == course
    assert story.issued() == issued
    scores = [session["scores"] for session in json.loads(course)["sessions"]]
    assert [score["quiet-river.total"] for score in scores] == ["9"] * 5
    assert [score.get("harbour-depth.depth") for score in scores] == [None, "7", None, "4", None]
    saved = env.fit(
        "record", story.code, "harbour-depth", "--date", "2026-02-10", "--answers", "3,1"
    )
    assert saved.status == 0
    assert "no enabled plugin offers" in saved.err
    assert story.issued() == issued

"""Packs of files to be checked: one that is in order, and ways to break it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from fit_core.checks.run import check_path
from fit_core.scaffold.write import NewPack, write_pack

STRUCTURE = "sha256:" + "0" * 64
#: What a bronze measure lacks of platinum: two samples from two sources, one with a retest.
NORMS = """
[[norms]]
id = "first"
scale = "total"
metric = "0-9"
better = "higher"
population = "adults of one practice"
n = 120
mean = 4.5
sd = 2
reliability = { value = 0.8, kind = "retest", n = 60 }
grade = "high"
source = "a first study"

[[norms]]
id = "second"
scale = "total"
metric = "0-9"
better = "higher"
population = "adults of another practice"
n = 80
mean = 4.1
sd = 1.9
grade = "high"
source = "a second study"
"""


@dataclass
class Draft:
    """A pack that can be edited and checked."""

    root: Path
    name: str

    @property
    def folder(self) -> Path:
        return self.root / self.name.replace("-", "_")

    @property
    def project(self) -> Path:
        return self.root / "pyproject.toml"

    @property
    def measure(self) -> Path:
        return self.folder / f"{self.name}.toml"

    @property
    def wording(self) -> Path:
        return self.folder / f"{self.name}.en.toml"

    @property
    def layer(self) -> Path:
        return self.folder / "layer.toml"

    def edit(self, path: Path, old: str, new: str) -> None:
        """Replace what a pattern matches, once; the pattern has to be there."""
        text, count = re.subn(old, lambda _: new, path.read_text("utf-8"), count=1, flags=re.M)
        assert count == 1, old
        path.write_text(text, "utf-8")

    def add(self, path: Path, text: str) -> None:
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    def report(self, **wishes):
        return check_path(self.root, **wishes)

    def states(self, **wishes) -> dict[str, str]:
        """The state of each rule; a rule that broke on one file is broken."""
        states: dict[str, str] = {}
        for outcome in self.report(**wishes).outcomes:
            if states.get(outcome.rule.id) != "broken":
                states[outcome.rule.id] = outcome.state
        return states

    def problems(self, rule: str):
        outcomes = [o for o in self.report().outcomes if o.rule.id == rule]
        return [problem for outcome in outcomes for problem in outcome.problems]


@pytest.fixture
def draft(tmp_path):
    """Return a function from a kind to a pack as `fit new` writes it."""

    def make(kind: str, name: str = "mood-pack") -> Draft:
        pack = NewPack(kind, name, "A. Author", "session-checkin", STRUCTURE)
        return Draft(write_pack(pack, tmp_path), name)

    return make


@pytest.fixture
def best(draft):
    """A measure pack that holds every grade."""
    made = draft("measure")
    made.edit(made.measure, "^validated = false$", "validated = true")
    made.add(made.measure, NORMS)
    welsh = made.wording.read_text("utf-8").replace('language = "en"', 'language = "cy"')
    welsh = welsh.replace('status = "original"', 'status = "translated-by-protocol"')
    made.wording.with_name("mood-pack.cy.toml").write_text(welsh, "utf-8")
    return made

"""`pack.harm`: a plugin's sections are built for made-up courses and read as a sheet would."""

from __future__ import annotations

import pytest

HEAD = """\
from fit_core.hooks import hookimpl
from fit_core.sheet.section import Section, SectionText


def build(view):
    {body}


@hookimpl
def fit_sections():
    return [Section("pause", "{sheet}", build)]
"""
RISING = (
    "marks = [p[2] for s in view.series for p in s.points]\n"
    "    if marks[:1] != ['4']:\n"
    "        return None\n"
    "    return SectionText('Marks', ('A severe rise.',))"
)


@pytest.mark.parametrize(
    ("body", "sheet", "state"),
    [
        ("return SectionText('Our meetings', (f'Meeting {view.session}.',))", "shared", "holds"),
        ("return None", "shared", "holds"),
        ("return SectionText('A severe week', ())", "shared", "broken"),
        ("return SectionText('Marks', ('You are not on', 'track.'))", "shared", "broken"),
        ("return SectionText('Marks', ('4', '—'))", "shared", "broken"),
        ("return SectionText('A severe week', ())", "clinician", "holds"),
        ("raise ValueError('no')", "shared", "broken"),
        (RISING, "shared", "broken"),
    ],
    ids=["plain", "nothing", "noun", "phrase", "blank", "clinician", "fails", "one course only"],
)
def test_what_a_section_writes_is_read(draft, body, sheet, state):
    made = draft("plugin", "long-pause")
    (made.folder / "__init__.py").write_text(HEAD.format(body=body, sheet=sheet), "utf-8")
    assert made.states()["pack.harm"] == "not run"
    assert made.states(run_code=True)["pack.harm"] == state


def test_the_rule_of_the_breach_is_named(draft):
    made = draft("plugin", "long-pause")
    body = "return SectionText('A severe week', ())"
    (made.folder / "__init__.py").write_text(HEAD.format(body=body, sheet="shared"), "utf-8")
    (broken,) = [o for o in made.report(run_code=True).outcomes if o.rule.id == "pack.harm"]
    assert "harm.noun" in broken.problems[0].what
    assert "“severe”" in broken.problems[0].what

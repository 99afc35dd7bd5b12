"""What a layer may not be: each refusal with its rule, its file and its line.

``PLANTED`` is the table of refusals in the documentation: a test there holds the two together.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from fit_core.checks.run import at_hand, check_path
from fit_core.measure.identity import structure_hash

HEAD = """format = 0
id = "made-up"
level = "{level}"
title = "Made up"
source = "invented for this test"
status = "{status}"
"""
NORM = """
[[norms]]
id = "local"
scale = "total"
metric = "0-27"
better = "lower"
population = "people asked"
grade = "high"
source = "invented"
purpose = "screening"
language = "es"
cutoff = { side = "at-or-above", value = 10, accuracy = { sensitivity = 0.8, \
specificity = 0.8, reference = "SCID-I" } }
"""
WITHHOLD = """
[[withhold]]
takes = ["line"]
reason = "not-specific"
source = "invented"
"""
EVIDENCE = """
[[evidence]]
kind = "language"
between = ["en", "es"]
level = "scalar"
grade = "high"
source = "invented"
"""
GROUP = """
[[groups]]
id = "shore"
title = "people who say that they live on the shore"
"""
STEP = '[[process]]\nstep = "{}"\nby = "{}"\non = {}\n'
PROCESS = (
    STEP.format("forward", "translator A", "2026-01-02")
    + STEP.format("back", "translator B", "2026-01-09")
    + STEP.format("debriefing", "interviewer", "2026-02-01")
    + "people = 7\n"
)


@cache
def structure() -> str:
    return structure_hash(at_hand().get("phq9"))


def target(measure: str = "phq9", sha: str = "") -> str:
    return f'\n[for]\nmeasure = "{measure}"\nstructure = "{sha or structure()}"\n'


class Planted(NamedTuple):
    """A fault in a layer: the rule that finds it, what it is in words, the file that has it.

    ``at`` is how the line begins that is told (``by#2``: the second such); None for no line.
    """

    rule: str
    fault: str
    level: str
    status: str
    text: str
    at: str | None


def people(rule: str, fault: str, text: str, at: str | None, status="translated-only") -> Planted:
    return Planted(rule, fault, "population", status, text, at)


def clinic(rule: str, fault: str, text: str, at: str | None) -> Planted:
    return Planted(rule, fault, "clinic", "original", text, at)


def language(rule: str, fault: str, text: str, at: str | None, status="translated-only"):
    return Planted(rule, fault, "language", status, 'language = "es"\n' + text, at)


PLANTED = (
    people("layer.frozen", "reorders items", 'order = ["2", "1"]\n{for}', "order"),
    people(
        "layer.frozen",
        "changes a code of an answer",
        "[responses.x]\ncodes = [1]\n{for}",
        "[responses",
    ),
    people(
        "layer.frozen", "changes how a scale is scored", "[[scales]]\nid = 'x'\n{for}", "[[scales"
    ),
    clinic("layer.level", "sets a norm from the clinic's level", NORM, "[[norms"),
    language("layer.level", "sets a norm from the language's level", NORM, "[[norms"),
    people("layer.level", "chooses for a clinic", "choose = {{phq9 = 'x'}}\n{for}", "choose"),
    clinic("layer.alerts", "lets an alert come later", "[alerts.phq9]\n9 = 2\n", "9 ="),
    clinic("layer.alerts", "alerts for an item of no risk", "[alerts.phq9]\n1 = 1\n", "1 ="),
    clinic(
        "layer.choose", "chooses for a measure that is not there", "[choose]\nphq = 'x'\n", "phq ="
    ),
    people("layer.fingerprint", "names another structure", "{stale}", "structure"),
    people("layer.fingerprint", "names a measure that is not there", "{missing}", "measure"),
    people("layer.hidden", "turns the order of its signs", "# {bidi}\n{for}", "# "),
    people(
        "layer.hidden",
        "has a look-alike in an id",
        GROUP.replace("shore", "sh\u043ere"),
        'id = "sh',
    ),
    people("layer.norms", "has a line in another metric", NORM.replace("0-27", "0-9"), "metric"),
    people(
        "layer.norms", "turns what is better round", NORM.replace('"lower"', '"higher"'), "better"
    ),
    people("layer.norms", "draws a line beyond the scale", NORM.replace("10,", "99,"), "cutoff"),
    people("layer.norms", "draws a line from a mean", NORM.replace("screening", "norm"), "purpose"),
    people(
        "layer.norms",
        "has a spread that nobody can have",
        NORM + "n = 99\nmean = 10\nsd = 15\n",
        "sd",
    ),
    people("layer.norms", "takes the id of a norm of the measure", "{own}", 'id = "#2'),
    people("layer.schema", "makes its norm the default", NORM + "default = true\n", "default"),
    people(
        "layer.schema",
        "has a norm without a source",
        NORM.replace('source = "invented"\n', ""),
        "[[norms",
    ),
    people(
        "layer.groups",
        "asks for a group that nobody can state",
        NORM + "groups = ['x']\n",
        "groups",
    ),
    people(
        "layer.withhold", "withholds without words", WITHHOLD.replace("not-sp", "unsp"), "reason"
    ),
    people("layer.withhold", "withholds nothing", WITHHOLD.replace('"line"', ""), "takes"),
    people("layer.withhold", "withholds on no scale", WITHHOLD + 'scale = "x"\n', 'scale = "x'),
    people("layer.withhold", "withholds no norm", WITHHOLD + 'norms = ["x"]\n', "norms ="),
    people(
        "layer.evidence",
        "compares a language with itself",
        EVIDENCE.replace("es", "en-GB"),
        "between",
    ),
    people("layer.evidence", "has evidence on no scale", EVIDENCE + 'scale = "x"\n', 'scale = "x'),
    people(
        "layer.status",
        "claims to be validated from alpha alone",
        NORM.replace("cutoff", "#") + 'reliability = {{ value = 0.9, kind = "alpha" }}\n',
        "status",
        "criterion-validated",
    ),
    people(
        "layer.status",
        "claims to be validated against another questionnaire",
        NORM.replace("SCID-I", "HADS"),
        "status",
        "criterion-validated",
    ),
    people(
        "layer.status", "claims a reliability that it lacks", NORM, "status", "reliability-shown"
    ),
    people(
        "layer.status",
        "claims contested invariance",
        EVIDENCE + "contested = true\n",
        "status",
        "invariance-shown",
    ),
    language(
        "layer.status",
        "claims a protocol without its steps",
        "",
        "status",
        "translated-by-protocol",
    ),
    language(
        "layer.process",
        "has one person translate forward and back",
        PROCESS.replace("translator B", "translator A"),
        "by#2",
    ),
    language(
        "layer.process",
        "was debriefed with nobody",
        PROCESS.replace("people = 7\n", ""),
        "[[process#3",
    ),
    language(
        "layer.process", "has steps out of order", PROCESS.replace("-02-01", "-01-03"), "on#3"
    ),
    language(
        "layer.direction",
        "turns the page of its language round",
        '[presentation]\ndirection = "rtl"\n',
        "direction",
    ),
    language("layer.lexicon", "has no list of words to avoid", "", None),
    language("layer.sentences", "has no sentences", "", "language"),
    language("layer.evm", "does not say what was considered", "", "format"),
    language("layer.itc", "leaves a guideline without an answer", "", "format"),
)


def write(folder: Path, fault: Planted) -> Path:
    places = {
        "for": target(),
        "stale": target(sha="sha256:" + "0" * 64),
        "missing": target("phq99"),
        "bidi": "\u202eturned",
        "own": target() + NORM.replace("local", at_hand().get("phq9").norms[0].id),
    }
    text = fault.text
    for name, value in places.items():
        text = text.replace("{" + name + "}", value)
    if fault.level == "population" and "[for]" not in text:
        text = target() + text
    path = folder / "layer.toml"
    head = HEAD.format(level=fault.level, status=fault.status)
    path.write_text(head + text.replace("{{", "{").replace("}}", "}"), "utf-8")
    return path


def line_of(path: Path, at: str | None) -> int | None:
    if at is None:
        return None
    begins, _, which = at.partition("#") if at != "# " else (at, "", "")
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return [number for number, line in lines if line.startswith(begins)][int(which or 1) - 1]


def problems(path: Path, rule: str):
    return [
        problem
        for outcome in check_path(path).outcomes
        if outcome.rule.id == rule
        for problem in outcome.problems
    ]


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault.fault.replace(" ", "-"))
def test_a_planted_fault_is_told_by_its_rule_with_file_and_line(tmp_path, fault):
    path = write(tmp_path, fault)
    found = problems(path, fault.rule)
    assert found
    assert line_of(path, fault.at) in {problem.line for problem in found}
    assert all(str(tmp_path) in problem.file for problem in found)
    assert all(problem.fix or fault.rule == "layer.itc" for problem in found)


def test_a_layer_without_a_fault_keeps_every_rule(tmp_path):
    text = GROUP + NORM + 'groups = ["shore"]\n' + WITHHOLD + EVIDENCE
    for status in ("translated-only", "criterion-validated", "invariance-shown"):
        path = write(tmp_path, people("", "", text, None, status))
        states = {outcome.rule.id: outcome.state for outcome in check_path(path).outcomes}
        assert {name for name, state in states.items() if state != "holds"} == set()
    earlier = clinic("", "", "[alerts.phq9]\n9 = 1\n[choose]\nphq9 = 'x'\n", None)
    outcomes = check_path(write(tmp_path, earlier)).outcomes
    assert {outcome.state for outcome in outcomes} == {"holds"}


def test_a_translation_that_calls_itself_an_adaptation_is_told(tmp_path):
    evm = "[evm]\nlanguage = 'translated'\n" + "".join(
        f"{key} = 'not considered'\n"
        for key in ("persons", "metaphors", "content", "concepts", "goals", "methods", "context")
    )
    path = write(tmp_path, language("", "", evm, None))
    assert problems(path, "layer.evm") == []
    text = path.read_text("utf-8")
    path.write_text(text.replace('"Made up"', '"A culturally adapted form"'), "utf-8")
    (told,) = problems(path, "layer.evm")
    assert told.line == 4
    path.write_text(text.replace("context = 'not considered'\n", ""), "utf-8")
    assert "`context` is missing" in problems(path, "layer.schema")[0].what


def test_a_further_layer_of_a_pack_is_checked_by_its_own_path(tmp_path):
    (tmp_path / "layers").mkdir()
    path = write(tmp_path, people("", "", NORM, None)).rename(tmp_path / "layers" / "phq9.toml")
    assert check_path(path).kind == "layer"
    assert {outcome.state for outcome in check_path(path).outcomes} == {"holds"}

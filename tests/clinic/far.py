"""A made-up pack of layers for tests: few sentences, own names, a wording, a made-up norm."""

from __future__ import annotations

from pathlib import Path

import tomli_w

from fit_core.clinic.opening import installed_library
from fit_core.measure.identity import structure_hash
from fit_core.sheet.harm_lexicon import WORDED

CRISIS = "Galwch y practis."
LAYER = """format = 0
id = "far"
level = "language"
language = "cy"
title = "Far away"
source = "invented for this test"
status = "translated-only"
"""
SHEET = """sheet-title = Sut mae pethau
sheet-purpose =
    { $form ->
        [formal] Er eich mwyn chi.
       *[neutral] Er mwyn siarad.
    }
crisis-title = Help
"""
NAMES = """[phq9]
title = "Hwyliau"
[session-checkin]
title = "Gyda'n gilydd"
[session-checkin.scales]
understood = "Cael fy neall"
[session-checkin.items]
2 = "deall"
"""
PEOPLE = """format = 0
id = "{id}"
level = "population"
title = "People who were asked"
source = "invented for this test"
status = "{status}"
language = "cy"

[for]
measure = "phq9"
structure = "{structure}"

[[groups]]
id = "shore"
title = "people of the shore"

[[norms]]
id = "{id}-norm"
scale = "total"
metric = "0-27"
better = "lower"
population = "people of the shore"
mean = {mean}
sd = 5
purpose = "csc"
grade = "high"
language = "cy"
source = "invented for this test"
cutoff = {{ value = {line}, side = "at-or-above" }}
groups = ["shore"]

[[withhold]]
takes = ["line", "change"]
reason = "no-study"
source = "invented for this test"
"""


def lexicon() -> str:
    groups = [{"rule": rule, "why": "x", "words": [f"zz{at}"]} for at, rule in enumerate(WORDED)]
    return tomli_w.dumps({"reviewed": "", "decimal": ",", "forbidden": groups})


def wording() -> str:
    """The check-in with the structure of the English one and made-up sentences."""
    import tomli

    library = installed_library()
    path = library.entry("session-checkin").wordings["en"]
    table = tomli.loads(Path(path).read_text("utf-8"))
    table |= {"language": "cy", "status": "translated-only", "title": "Sut aeth hi"}
    for number, item in table["items"].items():
        item["text"] = f"Cwestiwn {number}?"
    return tomli_w.dumps(table)


def people(name="people", mean=9, line=14, status="translated-only") -> str:
    structure = structure_hash(installed_library().get("phq9"))
    return PEOPLE.format(id=name, structure=structure, mean=mean, line=line, status=status)


def language(extra: str = "") -> dict[str, str]:
    """The files of the language layer."""
    return {
        "layer.toml": LAYER + extra,
        "text/cy/sheet.ftl": SHEET,
        "names/cy.toml": NAMES,
        "wordings/session-checkin.cy.toml": wording(),
        "lexicon/cy.toml": lexicon(),
    }


def give_help(folder: Path) -> None:
    """Let a clinic have a text for help in a crisis in the language of the layer."""
    path = folder / "clinic.toml"
    text = path.read_text("utf-8")
    at = "[crisis_texts]\n"
    path.write_text(text.replace(at, f'{at}cy = "{CRISIS}"\n', 1), "utf-8")

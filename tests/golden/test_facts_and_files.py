"""Every measure file says what the facts say, or stands here with the reason why not.

The comparison is mechanical (`differences`): items, order, reversal, answers, scales, ranges,
directions, missing rules, bands, lines, risk answers, norms, terms, people, codes, grades.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fit_core.measure.load import load_measure
from tests.golden.differences import differences
from tests.oracle.scorer import read_table

ROOT = Path(__file__).parents[2]
FACTS = read_table()
OTHER_KEY = "the key of the other version was not read: the file is the version whose key was"
T_SCORES = "T scores need the grade and sex tables of the user guide, which are not reproduced"
NOT_FROM_ZERO = "bands begin where the table begins; the facts let them begin at 0"
TENTHS = "marks are whole tenths, so that a sum has one decimal without being rounded"
#: What a difference looks like, and why the file is right.
REVIEWED = {
    r"(core-om) code snomed (718492008|718613005) ": (
        "the NHS list means sums (0-16, 0-48), our domains are means: another number, no code"
    ),
    r"(csrs) code snomed 718431003 ": "the code of the group form for children, which is not here",
    r"(k6) code loinc 62746-3 ": "its answer list runs from all to none, the reverse of ours",
    r"(sdq-self) code snomed 718477007 ": "of the impact supplement, which is not in the 25 items",
    r"(dass21) sample depression (2.83 3.87|5.66 7.74) 1794 ": "doubled in the file",
    r"(pc-ptsd5) item 1 asked, not scored": "the gate has to be answered, so it is not optional",
    r"(rcads47|rcads25) cutoff any T score ": T_SCORES,
    r"(rcads47) reliable change \w+ T score ": T_SCORES,
    r"(gbo) reliable change any single goal ": "no scale of the form is a single goal",
    r"(ors|cors) scale total rounding": TENTHS,
    r"(ors|cors) reliable change total 6 unverified": (
        "the same figure, in a norm for clinics that read the line as below"
    ),
    r"(ors|cors) line of norm line-read-as-below": "the facts ask to let a clinic choose",
    r"(core-om|oq45) reliability of internal-consistency": (
        "the single value is from the literature; what was read are ranges"
    ),
    r"(ors) reliability of miller-2003-clinical": "0.93 is from the literature; ranges were read",
    r"(oq45) reliable change total 14 (high|medium)": (
        "one norm with a line of medium grade: a norm has the weakest grade of its figures"
    ),
    r"(promis-\w+-\w+) bands t default": NOT_FROM_ZERO,
    r"(wai-36|wai-s|wai-sr|sai|wai-couple|arm-28|arm-12|arm-5|calpas-p) answered by": OTHER_KEY,
    r"(sdm-q-9|ccci-r-client|rri-c|sparq|tasc-r|taqs) answered by": OTHER_KEY,
    r"(esq|esq-child|esq-parent) answered by": "a file for each of the three forms",
    r"(wai-couple) components": "each partner answers the WAI-SR, so what it asks is asked",
    r"(csrs|gsrs) scale total missing grade": (
        "the evidence is a program of the SRS; for these two the rule is our cautious choice"
    ),
    r"(etmcq|risq) key grade": "the alliance notes (7.1 and 7.3) count these two keys as read",
    r"(esq|esq-child|esq-parent) key grade": "which end of the answers is high was not read",
    r"(neq-20) key grade": "what is from memory is the factors, and the file has no factor scales",
    r"(itpq) scales": "the facts name six processes, and no key for them",
}


def found(name):
    """The differences of one measure."""
    (path,) = ROOT.glob(f"measures/*/fit_*/{name}.toml")
    return list(differences(load_measure(path), FACTS[name]))


@pytest.mark.parametrize("name", FACTS)
def test_a_file_says_what_the_facts_say(name):
    unread = [text for text in found(name) if not any(re.match(known, text) for known in REVIEWED)]
    assert unread == []


@pytest.mark.parametrize("known", REVIEWED)
def test_a_reviewed_difference_is_still_there(known):
    names = re.match(r"\(([^)]*)\)", known)[1].split("|")
    matching = [name for name in FACTS if re.fullmatch("|".join(names), name)]
    assert matching
    for name in matching:
        assert any(re.match(known, text) for text in found(name)), name


def test_a_wrong_fact_is_found():
    (path,) = ROOT.glob("measures/*/fit_*/core10.toml")
    measure, facts = load_measure(path), FACTS["core10"]
    assert list(differences(measure, facts)) == []
    wrong = {
        "items": [{**item, "reverse": True} for item in facts["items"]],
        "scales": [{**facts["scales"][0], "better": "higher"}],
        "bands": [],
        "cutoffs": facts["cutoffs"][1:],
        "safety": [["6", ">=", 2]],
        "grade": "medium",
        "about": {**facts["about"], "recall": "30 days", "codes": [], "changes": []},
    }
    for field, value in wrong.items():
        assert list(differences(measure, {**facts, field: value})), field

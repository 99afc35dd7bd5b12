"""What is published of a measure, in the file and in the facts: figures, licence, codes, people."""

from __future__ import annotations

import re
from decimal import Decimal

#: Kinds of change that say what is more than chance. The others (a smallest difference that
#: matters to people) are no reliable change, and the format keeps reliable change only.
RELIABLE = ("rci", "sem_277")
RECALLS = {
    "2 weeks": "P2W",
    "2 weeks (some versions last month or week)": "P2W",
    "4 weeks (fatigue and sleep items have 2 weeks in the long PHQ)": "P4W",
    "4 weeks / 30 days": "P30D",
    "30 days": "P30D",
    "1 month (weekly version exists)": "P1M",
    "1 month (exposure: lifetime)": "P1M",
    "6 months": "P6M",
    "12 months": "P12M",
    "7 days": "P7D",
    "1 week": "P1W",
    "1 week incl. today": "P1W",
    "last week": "P1W",
    "today": "P1D",
    "now": "P1D",
    "current": "P1D",
    "today's consultation": "session",
    "last group session": "session",
}
_SESSION = ("this session", "the encounter", "the consultation")
_PEOPLE = {
    "client": ("self", "client", "patient", "member", "youth", "child", "per target"),
    "therapist": ("therapist", "clinician"),
    "parent": ("parent", "caretaker", "caregiver"),
    "observer": ("observer", "rater"),
}
SIGNS = {"at-or-above": ">=", "above": ">", "at-or-below": "<=", "below": "<"}
_FIGURE = re.compile(r"\d*\.\d+")
_BESIDE = re.compile(r"\(.*?\)")
_THEMES = {
    "non_judgmental": "non-judgement",
    "cultural_sensitivity": "culture",
    "long_term": "long-term",
}


def norms(measure, facts):
    """Reliable change and samples, each with its grade; what is no reliable change is not one."""
    changes = facts["about"].get("changes", ())
    reliable = {_change(change) for change in changes if change["type"] in RELIABLE}
    there = {
        (norm.scale, norm.reliable_change.points, norm.grade)
        for norm in measure.norms
        if norm.reliable_change
    }
    for key in sorted(reliable | there, key=str):
        if key[1] is not None:
            yield f"reliable change {' '.join(map(str, key))}", key in there, key in reliable
    if "samples" in facts["about"]:
        fields = ("scale", "mean", "sd", "n", "grade")
        samples = {tuple(one[field] for field in fields) for one in facts["about"]["samples"]}
        there = {
            (norm.scale, norm.mean, norm.sd, norm.n, norm.grade)
            for norm in measure.norms
            if norm.mean is not None or norm.sd is not None
        }
        for key in sorted(samples | there, key=str):
            yield f"sample {' '.join(map(str, key))}", key in there, key in samples


def figures(measure, facts):
    """Reliabilities and the lines of norms: each is one of the facts, and graded as there."""
    given = facts["about"].get("reliability")
    said = f"{given['alpha']} {given['retest']}" if given else ""
    values = {float(number) for number in _FIGURE.findall(said)}
    lines = {(c["scale"], c["op"], Decimal(c["value"])): c["grade"] for c in facts["cutoffs"]}
    for norm in measure.norms:
        if given and norm.reliability:
            known = float(norm.reliability.value) in values
            yield f"reliability of {norm.id}", (known, norm.grade), (True, given["grade"])
        if norm.cutoff:
            key = (norm.scale, SIGNS[norm.cutoff.side], norm.cutoff.value)
            yield f"line of norm {norm.id}", (key in lines, norm.grade), (True, lines.get(key))


def alliance_figures(measure, facts):
    """Figures of an alliance norm stand in a statement that was seen; reliable change in none."""
    if "figures" not in facts["about"]:
        return
    read = set(map(float, facts["about"]["figures"]))
    for norm in measure.norms:
        kept = (norm.n, norm.mean, norm.sd, norm.reliability and norm.reliability.value)
        seen = {float(value) for value in kept if value is not None} <= read
        yield f"figures of {norm.id} {norm.grade}", seen, norm.grade == "high"
        yield f"reliable change of {norm.id}", norm.reliable_change, None


def _change(change):
    value = change["value"]
    return change["scale"], None if value is None else Decimal(str(value)), change["grade"]


def licence(measure, facts):
    """Terms, electronic use; and that no sentence is shipped, whatever they would allow."""
    if given := facts["about"].get("licence"):
        yield "licence", measure.licence.terms, given["terms"]
        if "electronic" in given:
            allowed = given["electronic"].startswith("allowed")
            yield "electronic", measure.licence.electronic, allowed
        yield "wording", measure.licence.wording, "bring-your-own"


def people(measure, facts):
    """Who answers, about what time, on which components."""
    about = facts["about"]
    if "recall" in about:
        recall = "session" if about["recall"].startswith(_SESSION) else "general"
        yield "recall", measure.recall, RECALLS.get(about["recall"], recall)
    written = about["versions"] if "versions" in about else [about.get("respondent", "client")]
    found = {
        who
        for who, words in _PEOPLE.items()
        if any(word in _BESIDE.sub("", version) for version in written for word in words)
    }
    yield "answered by", set(measure.respondents), found
    if "themes" in about:
        expected = {_THEMES.get(theme, theme) for theme in about["themes"]}
        yield "components", set(measure.components), expected


def identifiers(measure, facts):
    """Codes graded high or medium stand in the file, and no others do."""
    expected = {
        (system, code, place if place.isdigit() else "", grade)
        for system, code, place, grade, *form in facts["about"].get("codes", ())
        if grade in ("high", "medium") and form in ([], [measure.id])
    }
    found = {(i.system, i.code, i.item, i.grade) for i in measure.identifiers if i.system != "doi"}
    for key in sorted(found | expected):
        yield f"code {' '.join(key)}", key in found, key in expected
    doi, grade = facts["about"].get("doi", (None, ""))
    if grade == "high":
        read = [one.code for one in measure.identifiers if one.system == "doi"]
        yield "doi", read, [doi]


#: What `differences` goes through after the key itself.
PARTS = (norms, figures, alliance_figures, people, licence, identifiers)

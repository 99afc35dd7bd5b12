"""What the second scorer says about a score and about a person: bands, cutoffs, derived rules."""

from __future__ import annotations

import re
from decimal import Decimal
from math import floor
from operator import add

_AGE = re.compile(r"[0-9]+(\.[0-9]+)?")
_RETIRED = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def truth_of(value, sign, line):
    """Whether a value lies on the named side of a line."""
    sides = {">=": value >= line, ">": value > line, "<=": value <= line, "<": value < line}
    return sides[sign]


def band_of(bands, value):
    """The label of the band that holds a value."""
    for low, high, label in bands:
        if low <= value <= high:
            return label
    return None


def cutoffs_of(cutoffs, scale, value, person):
    """The truth of each line of a scale that is for this person, by its name."""
    found = {}
    for line in cutoffs:
        if line["scale"] == scale and is_for(line.get("when", {}), person):
            written = f"{line['op']}{Decimal(str(line['value'])).normalize():f}"
            found[written] = truth_of(value, line["op"], line["value"])
    return found


def is_for(when, person):
    """Whether a rule is for this person; what is not known is not met."""
    if "sex" in when and sex_of(person) != when["sex"]:
        return False
    if "rater" in when and person.get("rater") != when["rater"]:
        return False
    if "age" in when:
        age = age_of(person)
        return age is not None and when["age"][0] <= age <= when["age"][1]
    return True


def age_of(person):
    """Completed years, or None."""
    text = person.get("age", "")
    return floor(Decimal(text)) if _AGE.fullmatch(text) and Decimal(text) <= 130 else None


def sex_of(person):
    """F, M, or None."""
    text = person.get("sex", "")
    return text if text in ("F", "M") else None


def retired_of(person):
    """True, False, or None."""
    return _RETIRED.get(person.get("retired", "").lower())


def derived_of(rule, values, allowed, seen):
    """Yes, no, or None where the items that lack an answer could decide it.

    Every way of filling the gaps is tried: all counts that are in reach are collected item by item,
    and not followed beyond the number from which a clause does not change any more. ``seen`` keeps
    what one value of one item can add.
    """
    clauses = rule["all"]
    ends = [1 + (clause["most"] or clause["least"]) for clause in clauses]
    reached = {(0,) * len(clauses)}
    for key in dict.fromkeys(item for clause in clauses for item, _, _ in clause["of"]):
        known = (rule["id"], key, values[key])
        if known not in seen:
            options = allowed[key] if values[key] is None else [values[key]]
            seen[known] = {tuple(_hits(one, key, option) for one in clauses) for option in options}
        reached = {
            tuple(map(min, ends, map(add, counts, step)))
            for counts in reached
            for step in seen[known]
        }
    truths = {_holds(clauses, counts) for counts in reached}
    return truths.pop() if len(truths) == 1 else None


def _hits(clause, key, value):
    tests = [test for test in clause["of"] if test[0] == key]
    if isinstance(value, str):  # not asked of this form
        return 0
    return sum(truth_of(value, sign, line) for _, sign, line in tests)


def _holds(clauses, counts):
    for clause, number in zip(clauses, counts, strict=True):
        most = len(clause["of"]) if clause["most"] is None else clause["most"]
        if not clause["least"] <= number <= most:
            return False
    return True

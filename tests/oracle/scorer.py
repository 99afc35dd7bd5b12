"""The second scorer: plain, slow, obvious. It knows the facts table and no line of the program.

It reads answers as texts, as they stand in a file, and says of one form what design part 12 asks
for. Numbers are whole numbers or decimals until one division at the end makes a fraction.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path

from tests.oracle.rules import band_of, cutoffs_of, derived_of, retired_of, sex_of, truth_of

TABLE = Path(__file__).with_name("facts.json")
NO_ANSWER = ("", "NA", "REFUSED", "DONTKNOW")
INVALID = "invalid"
DROPPED = "dropped"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FORMULA = re.compile(r"(sum|mean)(?:([*+-])(\d+))?")
_SCALED = re.compile(r"(?:(\d+)\*sum/(\d+)|sum \* (\d+)/(\d+))")
_EVERY = re.compile(r"1 if every item = (\d+) else 0")
_DECIMALS = {"half-up integer": 0, "1 decimal": 1, "2 decimals": 2}
#: Missing rules that put a mean where an answer lacks, and so estimate the score.
_ESTIMATES = ("prorate_mean", "item_mean", "item_mean_rounded", "mean_impute")


def read_table():
    """The facts of all measures by id."""
    return json.loads(TABLE.read_text(encoding="utf-8"), parse_float=Decimal)


def half_up(value, places):
    """Round to so many decimals, a half going up."""
    return Fraction(floor(value * 10**places + Fraction(1, 2)), 10**places)


def allowed_values(given):
    """The numbers of a response set; None where answers are no numbers."""
    if isinstance(given, list):
        return given
    if "step" in given and isinstance(given, dict):
        steps = int((given["to"] - given["from"]) / given["step"])
        return [given["from"] + n * given["step"] for n in range(steps + 1)]
    return None


class Scorer:
    """Scores forms of one measure."""

    def __init__(self, facts):
        self.facts = facts
        self.items = {item["id"]: item for item in facts["items"]}
        self.allowed = {
            key: allowed_values(facts["sets"][item["set"]]) for key, item in self.items.items()
        }
        self.scales = {scale["id"]: scale for scale in facts["scales"]}
        self.hits = {}
        self.seen = {key: dict.fromkeys(NO_ANSWER) for key in self.items}

    def read(self, key, text):
        """The scored value of an answer; None without one, `INVALID` where it is not allowed."""
        seen = self.seen[key]
        if text not in seen:
            seen[text] = self._read(key, text)
        return seen[text]

    def _read(self, key, text):
        given, allowed = self.facts["sets"][self.items[key]["set"]], self.allowed[key]
        if given == "text":
            return 1 if text.strip() else None
        if allowed is None:
            picks = text.split("+")
            fits = len(set(picks)) == len(picks) <= given["pick"]
            return len(picks) if fits and set(picks) <= set(given["among"]) else INVALID
        if not _NUMBER.fullmatch(text) or Decimal(text) not in allowed:
            return INVALID
        value = next(one for one in allowed if one == Decimal(text))
        return min(allowed) + max(allowed) - value if "reverse" in self.items[key] else value

    def score(self, texts, person):
        """Everything that a line of output says of one form.

        Args:
            texts: the answers by item id. person: texts of age, sex, rater and retired.

        """
        read = {key: self.read(key, texts[key]) for key in self.items}
        sound = INVALID not in read.values()
        given = {key: None if value == INVALID else value for key, value in read.items()}
        values = self._skipped(given, texts, person)
        gap = self._gap(values, texts)
        done = {}
        for key in self.scales:
            self._scale(key, values, gap or not sound, sound, done, person)
        flags, silent = self._safety(given)
        return {
            "status": _status(sound, done),
            "scales": done,
            "flags": flags,
            "safety_missing": silent,
            "derived": {
                rule["id"]: derived_of(rule, values, self.allowed, self.hits) if sound else None
                for rule in self.facts["derived"]
            },
        }

    def _skipped(self, given, texts, person):
        """The values that count: with what the form or the person leaves out filled in."""
        values = dict(given)
        for rule in self.facts["skips"]:
            if "gate" in rule:
                if given[rule["gate"]] == rule["when"]:
                    counts = DROPPED if rule.get("drops") else rule["counts"]
                    values |= dict.fromkeys(rule["items"], counts)
            elif "same_as" in rule:
                for key in rule["items"]:
                    values[key] = given[rule["same_as"]] if values[key] is None else values[key]
            else:
                for key in rule["items"]:
                    if given[key] is None and _left_out(rule, texts[key], given, person):
                        values[key] = rule["counts"]
        return values

    def _gap(self, values, texts):
        """Whether any question of the form that asks for a number has no answer."""
        for key, item in self.items.items():
            if values[key] is None and "unscored" not in item:
                excused = "no_number" in item and texts[key] in ("NA", "DONTKNOW")
                if not excused:
                    return True
        return False

    def _scale(self, key, values, gap, sound, done, person):
        if key in done:
            return
        scale, rule = self.scales[key], self.scales[key]["missing"]
        for part in scale.get("of", ()):
            self._scale(part, values, gap, sound, done, person)
        there = [values[item] for item in scale["items"]]
        dropped = there.count(DROPPED)
        answers = [value for value in there if value is not None and value != DROPPED]
        missing = len(there) - dropped - len(answers)
        value, status = None, "not-scorable"
        whole = rule["method"] in ("no_score", "mean_of_scored")
        if sound and not (whole and gap) and not (dropped and dropped == len(there)):
            value = self._value(scale, there, answers, done)
        if value is not None:
            parts = [done[part]["status"] for part in scale.get("of", ())]
            estimated = "prorated" in parts or (missing and rule["method"] in _ESTIMATES)
            status = "prorated" if estimated else "ok"
        done[key] = self._reading(scale, value, person) | {
            "answered": len(answers),
            "missing": missing,
            "status": status,
            "asked": dropped < len(there),
        }

    def _value(self, scale, there, answers, done):
        """The exact score, or None."""
        rule, formula, items = scale["missing"], scale["formula"], len(there)
        missing = there.count(None)
        if formula == "lookup(raw)":
            raw = done[scale["of"][0]]["score"]
            return None if raw is None else Fraction(scale["table"][str(raw)])
        if formula == "sum_of_scales":
            parts = [done[part]["score"] for part in scale["of"]]
            limited = "at most" in rule["method"] and missing > rule["max"]
            return None if limited or None in parts else sum(parts)
        if formula == "concatenate":
            return Fraction("".join("9" if value is None else str(value) for value in there))
        if rule["method"] == "mean_of_scored":
            return Fraction(sum(answers), len(answers)) if answers else None
        if missing > (0 if rule["method"] == "none" else rule["max"]) or not answers:
            return None
        mean = Fraction(sum(answers)) / len(answers)
        if rule["method"] == "item_mean_rounded":
            mean = Fraction(sum(answers) + missing * half_up(mean, 0)) / items
        value = _by(formula, mean, items, answers)
        places = _DECIMALS.get(rule["rounding"])
        return value if places is None else half_up(value, places)

    def _reading(self, scale, value, person):
        if value is None:
            return {"score": None, "banded": None, "bands": {}, "cutoffs": {}}
        banded = value
        if scale["missing"]["rounding"] == "band on half-up integer":
            banded = half_up(value, 0)
        return {
            "score": value,
            "banded": banded,
            "bands": {
                given["set"]: label
                for given in self.facts["bands"]
                if given["scale"] == scale["id"] and (label := band_of(given["bands"], banded))
            },
            "cutoffs": cutoffs_of(self.facts["cutoffs"], scale["id"], banded, person),
        }

    def _safety(self, given):
        flags, silent = {}, {}
        for key, sign, line in self.facts["safety"]:
            if given[key] is None:
                silent[key] = None
            elif truth_of(given[key], sign, line):
                flags[key] = None
        return tuple(flags), tuple(silent)


def _by(formula, mean, items, answers):
    if formula == "value":
        return mean
    if found := _EVERY.fullmatch(formula):
        return Fraction(all(answer == int(found[1]) for answer in answers))
    if found := _SCALED.fullmatch(formula):
        times, part = [int(number) for number in found.groups() if number]
        return mean * items * times / part
    what, sign, number = _FORMULA.fullmatch(formula).groups()
    value = mean * items if what == "sum" else mean
    number = int(number or 0)
    if sign == "*":
        return value * number
    return value - number if sign == "-" else value + number


def _left_out(rule, text, given, person):
    """Whether the form or the person leaves an item without an answer out."""
    if "when_zero" in rule:
        return all(given[item] == 0 for item in rule["when_zero"])
    about = rule["person"]
    if about.get("says") == text:
        return True
    known = {"sex": sex_of(person), "retired": retired_of(person)}
    return any(known[word] == about[word] for word in known if word in about)


def _status(sound, done):
    if not sound:
        return "invalid"
    found = [scale["status"] for scale in done.values() if scale["asked"]]
    if "not-scorable" in found:
        return "incomplete"
    return "prorated" if "prorated" in found else "ok"

"""From the outcome fact file to the facts table: figures only, no sentence of it is copied.

What the fact file says in prose (skip rules, derived rules) is read here once by a person: `RULES`
is keyed by the exact prose, so that a changed sentence stops the script.
"""

from __future__ import annotations

import re

GRADES = {
    "HIGH": "high",
    "MEDIUM": "medium",
    "UNVERIFIED": "unverified",
    "DEFAULT": "default",
    "DERIVED": "derived",
}
DIRECTIONS = {
    "higher_worse": "lower",
    "higher_better": "higher",
    "not_ordinal": "none",
    "not_a_number": "none",
}


def tests(items, sign, value):
    return [[str(item), sign, value] for item in items]


def count(least, most, *groups):
    return {"least": least, "most": most, "of": [test for group in groups for test in group]}


TERMS = {
    ("public-domain", False): "public-domain",
    ("free-with-attribution", False): "free-with-attribution",
    ("free-with-attribution", True): "non-commercial",
    ("no-derivatives", False): "no-derivatives",
    ("permission-needed", False): "permission-needed",
    ("permission-needed", True): "permission-needed",
    ("commercial-licence", True): "commercial",
}
_PHQ9 = (tests(range(1, 9), ">=", 2), tests([9], ">=", 1))
_PHQ8 = (tests(range(1, 9), ">=", 2),)
_CORE = count(1, None, tests([1, 2], ">=", 2))
RULES = {
    "items 1-8 count if >=2, item 9 counts if >=1; >=5 symptoms incl. item 1 or 2": [
        count(5, None, *_PHQ9),
        _CORE,
    ],
    ">=5 items at >=2 incl. item 1 or 2": [count(5, None, *_PHQ8), _CORE],
    "2-4 items at >=2 incl. 1 or 2": [count(2, 4, *_PHQ8), _CORE],
    ">=3 items scored 2 (78/71)": [count(3, None, tests(range(1, 16), ">=", 2))],
    "items >=2: at least 1 of b, 1 of c, 2 of d, 2 of e": [
        count(1, None, tests(range(1, 6), ">=", 2)),
        count(1, None, tests(range(6, 8), ">=", 2)),
        count(2, None, tests(range(8, 15), ">=", 2)),
        count(2, None, tests(range(15, 21), ">=", 2)),
    ],
    # Of the PHQ-9: the symptoms are counted as in the rule before it.
    "2-4 symptoms incl. item 1 or 2": [count(2, 4, *_PHQ9), _CORE],
    # A number, not a rule; the PHQ-2 is an instrument of its own.
    "items 1+2": None,
}
SKIPS = {
    "item1==0": ["1"],
    "item2+item3==0": ["2", "3"],
}
_BY_SEX = re.compile(r"2002 (male|female)(?: cut-off| \(female ([\d.]+)\))")
_IN_ORDER = re.compile(r"1-13 in our order: ([\d -]+); sleep (\S+)")
_ONE_ITEM = re.compile(r"item (\d+) = ([\d-]+);")
_COUNTED = re.compile(r"items (\d+)-(\d+) count 0 when empty")
ABSENT = {
    "respondent is male": {"sex": "M"},
    "retired or chooses not to work for unrelated reasons": {"retired": True, "says": "NA"},
}


def name(text):
    """An id of the fact files as our files write it."""
    return str(text).replace("_", "-")


def outcome(entry):
    """Everything that a scorer needs to know of one instrument, and what is published of it."""
    scales = entry["scoring"]["scales"]
    reading = entry["interpretation"]
    items = {str(item["n"]) for item in entry["structure"]["items"]}
    return {
        "family": "outcome",
        "grade": GRADES[entry["verification"]],
        "sets": {key: codes(given) for key, given in entry["structure"]["response_sets"].items()},
        "items": [item_of(item) for item in entry["structure"]["items"]],
        "skips": [skip for scale in scales for skip in skips(scale)],
        "scales": [scale_of(scale) for scale in scales],
        "bands": [bands_of(given) for given in reading.get("bands", [])],
        "cutoffs": [
            line
            for c in reading.get("cutoffs", [])
            if str(c["scale"]) not in items
            for line in cutoffs(c)
        ],
        "item_lines": [
            [str(c["scale"]), c["op"], c["value"]]
            for c in reading.get("cutoffs", [])
            if str(c["scale"]) in items
        ],
        "safety": [[str(s["item"]), s["op"], s["value"]] for s in reading.get("safety", [])],
        "derived": [
            {"id": name(rule["id"]), "all": RULES[rule["rule"]]}
            for rule in entry["scoring"].get("derived", [])
            if RULES[rule["rule"]] is not None
        ],
        "about": about(entry),
    }


def codes(given):
    if isinstance(given["codes"], str):
        low, high, step = re.fullmatch(
            r"continuous ([\d.]+)-([\d.]+) in ([\d.]+) steps", given["codes"]
        ).groups()
        return {"from": float(low), "to": float(high), "step": float(step)}
    return given["codes"]


def item_of(item):
    made = {"id": str(item["n"]), "set": item["set"]}
    if item["reverse"]:
        made["reverse"] = True
    if not item["scored"]:
        made["unscored"] = True
    return made


def skips(scale):
    """Items that count a value although they have no answer."""
    missing = scale["missing"]
    for rule in missing.get("skip_rules", []):
        first, last = map(int, _COUNTED.fullmatch(rule["then"]).groups())
        empty = [str(n) for n in range(first, last + 1)]
        yield {"items": empty, "when_zero": SKIPS[rule["if"]], "counts": 0}
    if gate := missing.get("gate"):
        shut = [str(n) for n in scale["items"]]
        yield {"gate": str(gate["item"]), "when": gate["when"], "items": shut} | {
            "counts": gate["score"]
        }
    if absent := missing.get("not_applicable"):
        made = {"items": [str(absent["item"])], "counts": 0}
        yield made | {"person": ABSENT[absent["when"]]}
    if other := missing.get("substitute"):
        yield {"items": [str(other["item"])], "same_as": str(other["with_item"])}


def scale_of(scale):
    made = {
        "id": name(scale["id"]),
        "items": [str(n) for n in scale["items"]],
        "formula": scale["formula"],
        "range": scale["range"],
        "better": DIRECTIONS[scale["direction"]],
        "missing": {
            "max": scale["missing"]["max_missing"],
            "method": scale["missing"]["method"],
            "rounding": scale["missing"]["rounding"],
            "grade": GRADES[scale["missing"]["confidence"]],
        },
    }
    if "of" in scale:
        made["of"] = [name(part) for part in scale["of"]]
    if "lookup" in scale:
        made["of"] = [name(scale["lookup"]["input"])]
        made["table"] = {str(raw): value for raw, value in scale["lookup"]["table"].items()}
    return made


def bands_of(given):
    return {
        "scale": name(given["scale"]),
        "set": name(given["set"]),
        "bands": [[band["min"], band["max"], band["label"]] for band in given["bands"]],
        "grade": GRADES[given["confidence"]],
    }


def cutoffs(given):
    """A line on a scale; two lines where its meaning names another value for the other sex."""
    made = {
        "scale": name(given["scale"]),
        "op": given["op"],
        "value": given["value"],
        "grade": GRADES[given["confidence"]],
    }
    when = dict(given.get("context") or {})
    if "age" in when:
        when["age"] = [int(end) for end in when["age"].split("-")]
    if found := _BY_SEX.fullmatch(given["meaning"] or ""):
        yield made | {"when": {"sex": "F" if found[1] == "female" else "M"}}
        if found[2]:
            yield made | {"when": {"sex": "F"}, "value": float(found[2])}
    else:
        yield made | ({"when": when} if when else {})


def about(entry):
    reading, codes_of, ip = entry["interpretation"], entry["identifiers"], entry["ip"]
    return {
        "respondent": entry["respondent"],
        "recall": entry["recall"],
        "changes": [
            {"scale": name(c["scale"]), "type": c["type"], "value": c["value"]}
            | {"grade": GRADES[c["confidence"]]}
            for c in reading.get("change", [])
        ],
        "samples": [
            {"scale": name(s["scale"]), "mean": s["mean"], "sd": s["sd"], "n": s["n"]}
            | {"grade": GRADES[s["confidence"]]}
            for s in reading.get("samples", [])
        ],
        "reliability": {
            "alpha": reading["reliability"]["alpha"],
            "retest": reading["reliability"]["test_retest"],
            "grade": GRADES[reading["reliability"].get("confidence", "UNVERIFIED")],
        },
        "codes": [*loinc(entry), *snomed(codes_of["snomed"])],
        "doi": [codes_of["reference_doi"], GRADES[codes_of["doi_confidence"]]],
        "licence": {
            "terms": TERMS[ip["category"], ip["noncommercial_only"]],
            "ship": ip["ship_item_wording"],
            "electronic": ip["electronic_administration"],
        },
    }


def loinc(entry):
    """System, code, what it is for (a panel is for the form, ``total`` for the total), grade."""
    given = entry["identifiers"]["loinc"]
    grade = GRADES[given["confidence"]]
    for what in ("panel", "total"):
        if given[what]:
            yield ["loinc", given[what], what, grade]
    numbered = given["items"] if isinstance(given["items"], list) else []
    if isinstance(given["items"], str) and (found := _IN_ORDER.match(given["items"])):
        numbered = found[1].split()
        sleep = next(i["n"] for i in entry["structure"]["items"] if "sleep" in i["topic"])
        yield ["loinc", found[2], str(sleep), grade]
    for n, code in enumerate(numbered, 1):
        yield ["loinc", code, str(n), grade]
    if found := _ONE_ITEM.match(given["note"]):
        yield ["loinc", found[2], found[1], grade]


def snomed(given):
    for what, text in (given["codes"] or {}).items():
        code, _, doubt = text.partition(" ")
        grade = doubt.strip("()") or given["confidence"]
        yield ["snomed", code, name(what).removeprefix("goal-"), GRADES[grade]]

"""From the alliance fact file to the facts table: figures only, no sentence of it is copied.

As for outcome, what stands in prose there is translated by tables keyed by the exact prose.
"""

from __future__ import annotations

import re

from tests.oracle.outcome_facts import count, name, tests

#: `alerts` that one form alone decides, by what the fact file says.
LINES = {"total <= 36": "<=", "total < 36": "<"}
RULES = {
    "any item < 9": ("pcoms-item", [count(1, None, tests(range(1, 5), "<", 9))]),
    "presence=1 and resolution<=2": (
        "unresolved",
        [count(1, None, tests([1], ">=", 1)), count(1, None, tests([3], "<=", 2))],
    ),
    "item 5 >= 2": ("fear-of-judgment", [count(1, None, tests([5], ">=", 2))]),
}
FLAGS = {"item 15 occurred": "15", "item 10 occurred": "10"}
#: The rule that partial answers decide as well (`policy: any_yes_flags`).
ANY_YES = {"1 if total >= 1": count(1, None, tests(range(1, 5), ">=", 1))}
#: Alerts that need another session, another person, a norm table, or that have no threshold.
NOT_OF_ONE_FORM = {
    "icce_drop": "needs the session before",
    "vendor_bands": "the author says that no cut-offs exist",
    "split": "needs two partners; no threshold is agreed",
    "no_consensus": "there is no cut score",
    "status": "cut-points are not published",
    "change": "cut-points are not published",
    "not_top": "the opposite of the top score",
    "any_yes": "the rule `flag`",
}
#: Other numbers that the fact file derives from the same items.
SCORED_TOO = {
    "1 if every item = 9 else 0",
    "1 if every item = 4 else 0",
    "100*sum/27",
    "100*sum/12",
    "sum * 20/9",
}
#: Further forms of a score: (scale id, formula), or None where the file gives one form only.
OTHER_FORMS = {
    "mean of items (1-5) is also used; store raw sum and derive the mean": ("mean", "mean"),
    "mean item score 1-5": ("item-mean", "mean"),
    "mean of items 1-6 also used": None,
    "mean 1-7": None,
    "mean 1-5": None,
}
LOWER = {
    "higher = more missed opportunities (worse)",
    "higher = more insecure; no total",
    "higher = more insecure",
    "higher = more negative effects",
    "higher = worse",
}
BY_SCALE = {
    "intensity: higher = worse; resolution: higher = better": {
        "presence": "lower",
        "intensity": "lower",
        "resolution": "higher",
    },
    "no total; high mistrust or credulity = epistemic disruption": {
        "trust": "higher",
        "mistrust": "lower",
        "credulity": "lower",
    },
    "positive higher = better; negative higher = worse; NO total": {
        "positive": "higher",
        "negative": "lower",
    },
    "higher = deeper / smoother / more positive / more aroused": {
        "depth": "higher",
        "smoothness": "higher",
        "positivity": "higher",
        "arousal": "none",
    },
    "PB, PW higher = better; NR higher = worse; no total": {
        "positive-bonding": "higher",
        "positive-working": "higher",
        "negative-relationship": "lower",
    },
    "each subscale: higher = more of that pattern; no total": {
        "secure": "higher",
        "avoidant-fearful": "lower",
        "preoccupied-merger": "lower",
    },
    "not scored": {"face": "none"},
}
#: How licence texts begin, and what they come to. Where only a journal or a listing says that a
#: form is free, permission is still needed: nobody who owns it was read.
TERMS = {
    "Proprietary;": "commercial",
    "commercial (M)": "commercial",
    "Limited Copyright Release": "permission-needed",
    "Long offered for free download": "permission-needed",
    "Item texts printed in articles": "permission-needed",
    "free for research and routine care": "permission-needed",
    "author permission": "permission-needed",
    "copyright; permission from author": "permission-needed",
    '"free to use" in practice listings': "non-commercial",
    "Creative Commons BY-NC-ND": "non-commercial",
    "free for non-commercial use": "non-commercial",
    "distributed openly by the author": "permission-needed",
    "APA journal content; author permission": "permission-needed",
    "U": "permission-needed",
    "authors allow research use": "permission-needed",
    "author site offers it": "non-commercial",
    "article PLOS ONE 2021, CC BY": "free-with-attribution",
    "Academic and non-profit use only": "non-commercial",
    "unpublished measure, author permission": "permission-needed",
    "free to use, distributed by CORC": "permission-needed",
    '"freely available for use': "non-commercial",
    "CC BY 4.0": "free-with-attribution",
    "manual says free for use with agreement": "permission-needed",
}
FORMS_OF_CODES = {
    "snomed_parent": "esq-parent",
    "snomed_youth_12_18": "esq",
    "snomed_child_9_11": "esq-child",
}
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d*\.\d+|\d+")
_SEEN, _RECALLED = re.compile(r"\bV\b"), re.compile(r"\bM\b")
_FORM = {"max": 0, "method": "no_score", "rounding": "none"}


def alliance(entry, others):
    """One instrument; ``others`` are all entries by id, for what borrows another one's key."""
    made = {
        "family": "alliance",
        "draft": not has_key(entry),
        "sets": {"main": codes(entry["response"])},
        "items": items_of(entry),
        "skips": [],
        "scales": scales_of(entry),
        "bands": [],
        "cutoffs": [],
        "item_lines": [],
        "safety": [],
        "derived": [],
        "about": about(entry),
    }
    if grade := key_grade(entry):
        made["grade"] = grade
    alerts(entry, made)
    if entry["id"] == "wai_couple":
        borrowed = alliance(others["wai_sr"], others)
        made["items"], made["scales"] = borrowed["items"], borrowed["scales"]
    elif entry["response"]["kind"] == "three_part":
        three_parts(made, entry)
    elif entry["id"] == "psq_rupture":
        tension(made)
    elif entry["scoring"]["method"] == "none":
        made["scales"] = [scale("face", [1], "value", None, entry)]
    for one in made["scales"]:
        one["better"] = direction(entry["scoring"]["direction"], one["id"])
    return made


def has_key(entry):
    """Whether the items of the scales are known."""
    keyed = "items" in entry["scoring"].get("total", {}) and "key_status" not in entry["scoring"]
    return keyed or bool(entry.get("items")) or "per_partner" in entry["scoring"]


def key_grade(entry):
    """V is high and M is recalled; the weakest tag that stands in the evidence of the key."""
    if not has_key(entry):
        return "unverified"
    said = entry["scoring"].get("key_evidence") or entry["scoring"].get("formula", "")
    if _RECALLED.search(said):
        return "recalled"
    return "high" if _SEEN.search(said) else ""


def codes(response):
    if "resolution" in response:
        ends = {"from": float(response["min"]), "to": float(response["max"])}
        return ends | {"step": float(response["resolution"])}
    left_out = response.get("exclude", [])
    return [n for n in range(response["min"], response["max"] + 1) if n not in left_out]


def items_of(entry):
    numbers = [item["n"] for item in entry.get("items", [])] or range(1, entry["n_items"] + 1)
    reverse = {item["n"] for item in entry.get("items", []) if item.get("reverse")}
    made = []
    for n in numbers:
        item = {"id": str(n), "set": "main"}
        if n in reverse:
            item["reverse"] = True
        if n in entry["scoring"].get("unscored", []):
            item["unscored"] = True
        if entry["response"].get("not_applicable"):
            item["no_number"] = True
        made.append(item)
    return made


def scale(key, items, formula, ends, entry):
    return {
        "id": name(key),
        "items": [str(n) for n in items],
        "formula": formula,
        "range": ends,
        "missing": missing(entry),
    }


def missing(entry):
    policy, evidence = entry["missing"]["policy"], entry["missing"].get("evidence", "")
    sure = {"V": "high", "M": "recalled"}.get(evidence[:1], "default")
    rule = _FORM | {"grade": sure}
    if policy == "mean_impute":
        return rule | {"max": entry["missing"]["max_missing"], "method": "mean_impute"}
    if entry["scoring"].get("formula", "").startswith("mean of scored answers"):
        return rule | {"method": "mean_of_scored"}
    return rule


def scales_of(entry):
    scoring = entry["scoring"]
    method = {"signed_sum": "sum"}.get(scoring["method"], scoring["method"])
    made = []
    for key, given in scoring.get("subscales", {}).items():
        made.append(scale(key, given.get("items", []), method, given.get("range"), entry))
        made[-1]["n_items"] = given.get("n_items", len(given.get("items", [])))
    total = scoring.get("total")
    if total:
        items = total.get("items", [])
        if total.get("n_items") == entry["n_items"] and "subscales" not in scoring:
            items = range(1, entry["n_items"] + 1)  # one scale: its items are all items
        made.append(scale("total", items, method, total["range"], entry))
        made[-1]["n_items"] = total.get("n_items", len(total.get("items", [])))
        for key, formula in scoring.get("derived", {}).items():
            if formula in SCORED_TOO:
                ends = [0, 1] if formula.startswith("1 if") else [0, 100]
                made.append(scale(key, total.get("items", []), formula, ends, entry))
        other = OTHER_FORMS[scoring["alternative"]] if "alternative" in scoring else None
        if other:
            ends = [end / len(total["items"]) for end in total["range"]]
            made.append(scale(other[0], total["items"], other[1], ends, entry))
    return made


def alerts(entry, made):
    for alert in entry.get("alerts", []):
        when = alert["when"] if isinstance(alert.get("when"), str) else ""
        if when in LINES:
            line = {"scale": "total", "op": LINES[when], "value": 36, "grade": "recalled"}
            made["cutoffs"].append(line)
        elif when in RULES:
            made["derived"].append({"id": RULES[when][0], "all": RULES[when][1]})
        elif when in FLAGS:
            made["safety"].append([FLAGS[when], ">=", 1])
        elif alert["id"] not in NOT_OF_ONE_FORM:
            raise ValueError(f"{entry['id']}: the alert {alert['id']} is new; read it.")
    for key, rule in entry["scoring"].get("derived", {}).items():
        if rule in ANY_YES:
            made["derived"].append({"id": key, "all": [ANY_YES[rule]]})


def three_parts(made, entry):
    """Each effect has three answers: whether it happened, how bad it was, what it came from."""
    numbers = [item["id"] for item in made["items"]]
    made["sets"] = {"occurred": [0, 1], "impact": made["sets"]["main"], "cause": [0, 1]}
    made["items"] = [
        {"id": n + part, "set": set_}
        for n in numbers
        for part, set_ in (("", "occurred"), (".impact", "impact"), (".cause", "cause"))
    ]
    made["skips"] = [
        {"gate": n, "when": 0, "items": [f"{n}.impact", f"{n}.cause"], "counts": 0} for n in numbers
    ]
    worst = 4 * len(numbers)
    causes, impacts = ([n + part for n in numbers] for part in (".cause", ".impact"))
    factors = made["scales"]
    for factor in factors:
        factor["items"] = [f"{n}.impact" for n in factor["items"]]
        factor["range"] = [0, 4 * len(factor["items"])]
    made["scales"] = [
        scale("n-effects", numbers, "sum", [0, len(numbers)], entry),
        scale("n-effects-treatment", causes, "sum", [0, len(numbers)], entry),
        scale("impact-sum", impacts, "sum", [0, worst], entry),
        *factors,
    ]
    if entry["id"] == "neq_32":
        made["sets"]["words"] = "text"
        made["items"].append({"id": "open", "set": "words", "unscored": True})


def tension(made):
    """Item 1 says whether there was tension; the two ratings exist only where there was."""
    made["sets"] = {"yes": [0, 1], "main": made["sets"]["main"]}
    made["items"][0]["set"] = "yes"
    rule = {"max": 0, "method": "none", "rounding": "none"}
    made["scales"] = [
        {"id": "presence", "items": ["1"], "formula": "value", "range": [0, 1], "missing": rule},
        {"id": "intensity", "items": ["2"], "formula": "value", "range": [1, 5], "missing": rule},
        {"id": "resolution", "items": ["3"], "formula": "value", "range": [1, 5], "missing": rule},
    ]
    made["skips"] = [{"gate": "1", "when": 0, "items": ["2", "3"], "drops": True}]


def direction(text, key):
    if text in BY_SCALE:
        return BY_SCALE[text][key]
    return "lower" if text in LOWER else "higher"


def about(entry):
    return {
        "versions": entry["versions"],
        "recall": entry["recall"],
        "themes": entry["seed_themes"],
        "n_items": entry["n_items"],
        "rci_published": entry["rci"]["published"],
        "figures": figures(entry),
        "codes": list(codes_of(entry.get("interop", {}))),
        "licence": {"terms": terms(entry["ip"]["licence"]), "ship": entry["ip"]["wording_bundle"]},
    }


def figures(entry):
    """All numbers that stand in a statement on reliability or norms that was seen in a source."""
    said = [*entry.get("reliability", {}).values(), *entry.get("norms", {}).values()]
    seen = [str(text) for text in said if _SEEN.search(str(text))]
    numbers = {float(n.replace(",", "")) for text in seen for n in _NUMBER.findall(text)}
    return sorted(numbers)


def codes_of(interop):
    """The clinical terms of the mental health data set: of totals, or one for each item."""
    for key, given in interop.items():
        if key == "snomed":
            yield from (["snomed", str(code), name(what), "high"] for what, code in given.items())
        elif key.startswith("snomed_"):
            form = FORMS_OF_CODES[key]
            for n, code in enumerate(given, 1):
                yield ["snomed", str(code), str(n), "high", form]


def terms(text):
    """The terms that a licence text comes to, in the words of the licence gate."""
    found = [given for begin, given in TERMS.items() if text.startswith(begin)]
    if len(found) != 1:
        raise ValueError(f"The licence {text[:40]!r} is new; read it.")
    return found[0]

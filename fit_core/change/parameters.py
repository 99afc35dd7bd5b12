"""Every number that an analysis used, where it came from, and what to be careful about."""

from __future__ import annotations

import math
from typing import Any

from fit_core.change import slopes
from fit_core.change.analysis import Analysis
from fit_core.change.cutoffs import wrong_side
from fit_core.change.groups import share_changed, share_functional
from fit_core.change.model import Method, MomentName
from fit_core.change.moments import ENOUGH
from fit_core.change.statistic import FORMULAS

_OTHERS: dict[Method, tuple[str, str]] = {
    "hlm": (slopes.TITLE, slopes.SOURCE),
    "percent": (
        "Half of the way from the first score to the end of the scale",
        "Hiller, Schindler and Lambert 2012, Psychother Res 22:1-11",
    ),
    "anchor": ("The smallest difference that matters, or more", "the source of the difference"),
}
_CUTOFF_SOURCE = "Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19"
#: Methods whose answer for one client depends on the other clients of the file.
_OF_THE_SAMPLE = ("hll", "ha", "hlm")


def titles(method: Method) -> tuple[str, str]:
    """A method in words, and the source of its formula."""
    formula = FORMULAS.get(method)
    return (formula.title, formula.source) if formula else _OTHERS[method]


def parameters(found: Analysis) -> dict[str, Any]:
    """What stands under ``parameters``: a moment is ``{"value", "n", "source"}``."""
    question = found.question
    title, source = titles(question.method)
    pre, post = found.chosen.names(found.table.times)
    sources = [source] + ([_CUTOFF_SOURCE] if found.cutoff else [])
    return {
        "method": question.method,
        "title": title,
        "better": question.better,
        "pre": pre,
        "post": post,
        **_level(found),
        **_ends(found),
        **figures(found),
        **_terms(found),
        **_line(found),
        **_shares(found),
        "clients": len(found.table.clients),
        "pairs": len(found.moments.pairs[0]),
        "repeated": len(found.pairs.repeated),
        "sources": sources,
        "warnings": list(warnings(found)),
    }


def figures(found: Analysis) -> dict[str, Any]:
    """Each moment that was used: its value, the n of its clients, and ``given`` or ``sample``."""
    return {
        name: {"value": moment.value, "n": moment.n, "source": moment.origin}
        for name, moment in found.moments.used.items()
    }


def _level(found: Analysis) -> dict[str, Any]:
    if found.z is None:
        return {}
    sides = "one-sided" if found.question.method == "ha" else "two-sided"
    return {"confidence": float(found.question.confidence), "sides": sides, "z": found.z}


def _ends(found: Analysis) -> dict[str, Any]:
    question = found.question
    named = {"minimum": question.minimum, "maximum": question.maximum}
    if question.method == "anchor":
        named["mid"] = question.mid
    return {name: float(value) for name, value in named.items() if value is not None}


def _terms(found: Analysis) -> dict[str, Any]:
    if found.slopes is not None:
        return _model(found.slopes)
    if found.statistic is None or found.z is None:
        return {}
    needed = {"points_needed": found.z * found.statistic.error} if found.statistic.symmetric else {}
    return {**found.statistic.terms, "standard_error": found.statistic.error, **needed}


def _model(slope: slopes.Slopes) -> dict[str, Any]:
    fit = slope.fit
    return {
        "model": {
            "persons": fit.persons,
            "rows": fit.rows,
            "intercept": float(fit.beta[0]),
            "slope": float(fit.beta[1]),
            "slope_standard_error": math.sqrt(fit.beta_cov[1, 1]),
            "sd_intercepts": math.sqrt(max(fit.g[0, 0], 0.0)),
            "sd_slopes": math.sqrt(max(fit.g[1, 1], 0.0)),
            "residual_variance": fit.s2,
            "restricted_log_likelihood": fit.loglik,
            "singular": fit.singular,
        }
    }


def _line(found: Analysis) -> dict[str, Any]:
    if found.cutoff is None:
        return {}
    cutoff = {
        "kind": found.cutoff.kind,
        "value": float(found.cutoff.value),
        "rule": found.cutoff.rule,
    }
    return {"cutoff": cutoff, "functional_at_start": found.judged.functional_at_start}


def _shares(found: Analysis) -> dict[str, Any]:
    """Of ``ha``: the shares of the group that truly improved and are truly functional."""
    if found.question.method != "ha" or found.statistic is None:
        return {}
    sign = found.question.sign
    shares = {"truly_improved": share_changed(found.statistic, found.moments, sign)}
    if found.cutoff is not None:
        shares["truly_functional"] = share_functional(found.cutoff, found.moments, sign)
    return shares


def warnings(found: Analysis) -> list[str]:
    """What a reader has to be careful about, a sentence each."""
    return [*_of_sample(found), *_of_options(found), *_of_file(found)]


def _of_sample(found: Analysis) -> list[str]:
    said = []
    small = found.moments.small()
    if small:
        n = min(moment.n or 0 for moment in small.values())
        names = ", ".join(name.replace("_", " ") for name in small)
        said.append(f"From {n} clients, fewer than {ENOUGH}: {names}. Take published figures.")
    if found.question.method in _OF_THE_SAMPLE:
        said.append(
            f"{found.question.method} uses the other clients of this file: an answer for one "
            "client changes when others are added."
        )
    used = found.moments.used
    if found.question.method == "sdd" and used["sd_diff"].origin == "sample":
        said.append(
            "The SD of the differences is meant to come from a retest of people without treatment; "
            "here it came from these clients."
        )
    mixed = {"clinical_mean", "post_mean"} <= used.keys()
    if mixed and found.question.method in ("hll", "ha") and "clinical_mean" in found.question.given:
        said.append(
            "The mean change sets a stated first mean against the second mean of this file."
        )
    if found.slopes is not None and found.slopes.fit.singular:
        said.append("The model is on its border (a correlation of 1 or an SD of 0): take care.")
    return said


def _of_options(found: Analysis) -> list[str]:
    question, used = found.question, found.moments.used
    unused: list[MomentName] = [name for name in question.given if name not in used]
    said = [f"Not used by {question.method}: {', '.join(unused)}."] if unused else []
    if question.method == "percent" and question.minimum is None:
        said.append("No minimum was given: the scale is taken to begin at 0.")
    if wrong_side(question, found.moments):
        said.append(
            "The functional mean is not on the better side of the clinical mean: look at "
            "--better and at the figures."
        )
    return said


def _of_file(found: Analysis) -> list[str]:
    said = []
    repeated = found.pairs.repeated
    if repeated:
        names = ", ".join(found.table.clients[place] for place in repeated[:5])
        more = f" and {len(repeated) - 5} more" if len(repeated) > 5 else ""
        said.append(f"Two scores of one client at one time: {names}{more}; not computable.")
    if found.table.nobody:
        lines = ", ".join(str(line) for line in found.table.nobody[:5])
        said.append(f"Rows without a client, left out: {len(found.table.nobody)} (line {lines}).")
    if not found.table.exact:
        said.append(
            f"Scores have more decimals than can be kept exact; {found.table.decimals} are used."
        )
    return said

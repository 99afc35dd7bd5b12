"""What is left out, and what to do about it: drafts without a confirmed key, rules that ask of the
client what was not stated.
"""

from __future__ import annotations

from collections.abc import Iterable

from fit_core.clinic.opening import Clinic
from fit_core.measure.model import Measure
from fit_core.scoring.compile import unconfirmed
from fit_core.scoring.context import About
from fit_core.scoring.model import FormScore

#: The option of ``fit client set`` that states each fact.
_OPTIONS = {"age": "--born YYYY-MM", "sex": "--sex F|M", "retired": "--retired|--not-retired"}


def remark_draft(clinic: Clinic, measure: Measure) -> None:
    """Have said why the forms of a draft have no score, and what to do."""
    clinic.remark(" ".join(unconfirmed(measure)))


def remark_rules(
    clinic: Clinic, code: str, measure: Measure, score: FormScore, about: About
) -> None:
    """Have said which facts the rules ask that were left out of a score."""
    remark_unknown(clinic, code, f"Rules of {measure.id} are left out", score.asked, about)


def remark_unknown(
    clinic: Clinic, code: str, what: str, words: Iterable[str], about: About
) -> None:
    """Have said what was left out for want of facts, and how the client's are stated.

    Args:
        words: what is asked of the person. about: what is known, which is not asked again.

    """
    lacking = [word for word in words if word in _OPTIONS and getattr(about, word) is None]
    if lacking:
        options = " ".join(_OPTIONS[word] for word in lacking)
        names = " and ".join(lacking)
        clinic.remark(f"{what}: {names} not known. State it with: fit client set {code} {options}")

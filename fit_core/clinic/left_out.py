"""What is left out, and what to do about it: drafts without a confirmed key, rules that ask of the
client what was not stated.
"""

from __future__ import annotations

from collections.abc import Iterable

from fit_core.clinic.opening import Clinic
from fit_core.measure.model import Measure
from fit_core.scoring.compile import unconfirmed
from fit_core.scoring.model import FormScore

#: The option of ``fit client set`` that states each fact.
_OPTIONS = {"age": "--born YYYY-MM", "sex": "--sex F|M", "retired": "--retired|--not-retired"}
_UNKNOWN = " not known"


def remark_left_out(clinic: Clinic, code: str, measure: Measure, score: FormScore | None) -> None:
    """Have said why a form has no score (None), or which of its rules were left out."""
    if score is None:
        clinic.remark(" ".join(unconfirmed(measure)))
        return
    ends = [line.removesuffix(_UNKNOWN) for line in score.problems if line.endswith(_UNKNOWN)]
    asked = [word for end in ends for word in end.rpartition(": ")[2].split(" and ")]
    remark_unknown(clinic, code, f"Rules of {measure.id} are left out", asked)


def remark_unknown(clinic: Clinic, code: str, what: str, words: Iterable[str]) -> None:
    """Have said what was left out for want of these facts, and how the client's are stated."""
    known = [word for word in dict.fromkeys(words) if word in _OPTIONS]
    if known:
        options = " ".join(_OPTIONS[word] for word in known)
        clinic.remark(
            f"{what}: {' and '.join(known)} not known. State it with: "
            f"fit client set {code} {options}"
        )

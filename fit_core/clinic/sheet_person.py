"""Which norms of a sheet are for this client, and what was left out because that is not known."""

from __future__ import annotations

from fit_core.clinic.course import Told
from fit_core.clinic.left_out import remark_draft, remark_rules, remark_unknown
from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import about_row
from fit_core.measure.model import Norm
from fit_core.scoring.context import About, asked_of, fits


class Person:
    """The client of one sheet, as far as norms and rules ask. The sheet itself prints none of it.

    Args:
        clinic: is told what was left out. told: the course. code: of the client.

    """

    def __init__(self, clinic: Clinic, told: Told, code: str) -> None:
        self._clinic, self.told, self._code = clinic, told, code

    def fits(self, norm: Norm, administration: str) -> bool:
        """Whether a norm is for this client; where that is not known, the therapist is told."""
        measure = self.told.forms[administration].measure
        about = about_row(self.told.facts, self.told.rows[administration], measure)
        found = fits(norm.when, about)
        if found is None:
            what = f"The norm {norm.id} of {measure.id} is not drawn"
            remark_unknown(self._clinic, self._code, what, asked_of(norm.when), about)
        return found is True

    def tell(self) -> None:
        """Say which forms of the course are not scored, and which rules were left out."""
        for measure in self.told.drafts:
            remark_draft(self._clinic, measure)
        for name, form in self.told.forms.items():
            about = self.told.about[name]
            remark_rules(self._clinic, self._code, form.measure, form.score, about)


def about_steps(about: About) -> tuple[str, ...]:
    """What the rules of a score were told about the person, as a step of its explanation."""
    known = {word: value for word, value in about._asdict().items() if value is not None}
    if about.retired is not None:
        known["retired"] = "yes" if about.retired else "no"
    said = ", ".join(f"{word} {value}" for word, value in known.items())
    return (f"rules were read for: {said}",) if said else ()

"""Which norms of a sheet are for this client, and what was left out because that is not known."""

from __future__ import annotations

import msgspec

from fit_core.adapt.withheld import Person as Asked
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
        self.clinic, self.told, self._code = clinic, told, code

    def fits(self, norm: Norm, administration: str, *, tell: bool = False) -> bool:
        """Whether a norm is for this client; to ``tell`` is to say where that is not known."""
        about = self._about(administration)
        found = fits(norm.when, about)
        if found is None and tell:
            measure = self.told.forms[administration].measure
            what = f"The norm {norm.id} of {measure.id} is not drawn"
            remark_unknown(self.clinic, self._code, what, asked_of(norm.when), about)
        return found is True

    def is_of_another_age(self, norm: Norm, administration: str) -> bool:
        """Whether it is the age alone, as far as it is known, for which a norm is not."""
        about = self._about(administration)
        if norm.when is None or about.age is None or fits(norm.when, about) is not False:
            return False
        ageless = msgspec.structs.replace(norm.when, age_from=None, age_to=None)
        return fits(ageless, about) is True

    def age(self, administration: str) -> int | None:
        """The client's completed years on the day of a form, as far as they are known."""
        return self._about(administration).age

    def asked(self, administration: str, language: str) -> Asked:
        """The client as norms of layers ask: what was stated, and the language of the answers.

        Where the client did not state a country or setting, those of the clinic stand.
        """
        about, here, own = self._about(administration), self.clinic.settings.layers, self.told.own
        return Asked(
            language=language,
            country=own.country or here.country,
            setting=own.setting or here.setting,
            groups=own.groups,
            sex=about.sex,
            age=about.age,
        )

    def _about(self, administration: str) -> About:
        measure = self.told.forms[administration].measure
        return about_row(self.told.facts, self.told.rows[administration], measure)

    def tell(self) -> None:
        """Say which forms of the course are not scored, and which rules were left out."""
        for measure in self.told.drafts:
            remark_draft(self.clinic, measure)
        for name, form in self.told.forms.items():
            about = self.told.about[name]
            remark_rules(self.clinic, self._code, form.measure, form.score, about)


def about_steps(about: About) -> tuple[str, ...]:
    """What the rules of a score were told about the person, as a step of its explanation."""
    known = {word: value for word, value in about._asdict().items() if value is not None}
    if about.retired is not None:
        known["retired"] = "yes" if about.retired else "no"
    said = ", ".join(f"{word} {value}" for word, value in known.items())
    return (f"rules were read for: {said}",) if said else ()

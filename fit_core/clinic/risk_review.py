"""Stored answers that are risk answers by a threshold lowered since then: found and listed once."""

from __future__ import annotations

from typing import NamedTuple

from fit_core.answers.model import Checked, RiskAnswer
from fit_core.answers.risk import RiskRules, Thresholds
from fit_core.clinic.course import stored_measure
from fit_core.clinic.opening import Clinic
from fit_core.clinic.thresholds import tightened
from fit_core.measure.model import Measure
from fit_core.record.access import Reader
from fit_core.record.model import Administration


class Overlooked(NamedTuple):
    """A risk answer by the thresholds of today, in a form that was recorded under others."""

    form: Administration
    risk: RiskAnswer


def overlooked_risk(clinic: Clinic) -> tuple[Overlooked, ...]:
    """Every such answer in the latest versions of stored forms, of all clients and episodes.

    Reads all forms of the measures that have a threshold of the clinic's own, and no other.
    """
    with clinic.record.reading() as reader:
        return _overlooked(clinic, reader)


def review_risk(clinic: Clinic) -> tuple[Overlooked, ...]:
    """Put every such answer on the list of what somebody has yet to see. A second time finds none.

    The forms stay as they are. Answers older than the clinic's limit hold no sheet back.
    """
    with clinic.record.writing(clinic.actor) as writer:
        found = _overlooked(clinic, writer)
        for one in found:
            writer.risk.found_later(one.form.id, one.risk)
        return found


def _overlooked(clinic: Clinic, reader: Reader) -> tuple[Overlooked, ...]:
    found: list[Overlooked] = []
    measures: dict[str, Measure] = {}
    for name in clinic.settings.risk.thresholds:
        there = {(risk.administration, risk.item) for risk in reader.risk.of_measure(name)}
        for form in reader.administrations.of_measure(name):
            if form.form not in measures:
                measures[form.form] = stored_measure(reader, form.form)
            measure = measures[form.form]
            risks = _risks(measure, form.checked, tightened(clinic, measure))
            found += [Overlooked(form, risk) for risk in risks if (form.id, risk.item) not in there]
    return tuple(found)


def _risks(measure: Measure, checked: Checked, own: Thresholds) -> tuple[RiskAnswer, ...]:
    cells = {item.id: cell for item, cell in zip(measure.items, checked.cells, strict=True)}
    return RiskRules(measure, own).find(cells)[0]

"""First of all: risk answers, who has seen them, and safety items without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.sheet.clinician.material import ClinicianMaterial, RiskLine
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import heading, paragraph, table
from fit_core.sheet.model import Text

_HEADS = ("Date", "Item", "Answer", "Counts from", "Before", "Acknowledged")
_NONE = "No answer to a safety item of this episode was at or above its threshold."
_NOT_ASKED = (
    "No form of this session has a safety item, so that nothing was asked about risk today."
)


def risk_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """The risk answers of the episode, newest first; what waits stands in words before them."""
    yield heading("Risk answers")
    waiting = [line for line in material.risks if not line.seen]
    if waiting:
        days = ", ".join(dict.fromkeys(line.date.isoformat() for line in waiting))
        code = material.common.course.client
        yield heading(f"NOT ACKNOWLEDGED: {days}", 3)
        yield paragraph(f"Ask before anything else, then: fit acknowledge {code} --done WORDS")
    yield from _unanswered(material)
    yield table(
        _HEADS,
        [_row(line) for line in reversed(material.risks)],
        _NONE if _safety_today(material) else f"{_NONE} {_NOT_ASKED}",
        "Risk answers of this episode with the answer before and who acknowledged them.",
    )
    yield paragraph("An answer is a reason to ask. It is not an assessment of risk.", note=True)


def _row(line: RiskLine) -> tuple[str | Text, ...]:
    return (
        line.date.isoformat(),
        Text(f"{line.title}, item {line.item} ({line.topic})", "measure"),
        str(line.value),
        str(line.threshold),
        line.before,
        Text(line.seen, "clinic") if line.seen else "NOT ACKNOWLEDGED",
    )


def _unanswered(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    today = material.common.today.id
    for form in material.common.course.forms:
        if form.session != today:
            continue
        for item in form.checked.safety_missing:
            topic = next((one.topic for one in form.measure.items if one.id == item), "")
            yield paragraph(
                f"NOT ANSWERED: {form.measure.title}, safety item {item} ({topic}). A missing "
                "answer is no answer: ask.",
                "measure",
            )


def _safety_today(material: ClinicianMaterial) -> bool:
    today = material.common.today.id
    return any(
        form.measure.safety and form.session == today for form in material.common.course.forms
    )

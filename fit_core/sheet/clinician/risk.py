"""First of all: risk answers, who has seen them, and safety items without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.sheet.clinician.material import ClinicianMaterial, RiskLine, Seen
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import heading, joined, number, paragraph, table
from fit_core.sheet.model import Text

_HEADS: Final = ("date", "item", "answer", "threshold", "before", "acknowledged")


def risk_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """The risk answers of the episode, newest first; what waits stands in words before them."""
    yield heading(words.say("clinician-risk"))
    waiting = [line for line in material.risks if not line.seen]
    if waiting:
        days = words.listed(dict.fromkeys(words.medium_date(line.date) for line in waiting))
        yield heading(words.say("clinician-risk-waits", days=days), 3)
        yield paragraph(words.say("clinician-risk-ask", client=material.common.course.client))
    yield from _unanswered(material, words)
    none = "clinician-risk-none" if _safety_today(material) else "clinician-risk-none-not-asked"
    yield table(
        [words.say(f"clinician-head-{name}") for name in _HEADS],
        [_row(line, words) for line in reversed(material.risks)],
        words.say(none),
        words.say("clinician-risk-alt"),
    )
    if material.risks:
        yield paragraph(words.say("clinician-risk-note"), note=True)


def _row(line: RiskLine, words: Words) -> tuple[str | Text, ...]:
    item = words.say("clinician-risk-item", measure=line.title, item=line.item, topic=line.topic)
    seen = joined(words, (_seen(one, words) for one in line.seen))
    return (
        words.medium_date(line.date),
        Text(item, "measure"),
        number(words, line.value),
        number(words, line.threshold),
        _before(line, words),
        Text(seen, "clinic") if seen else words.say("clinician-risk-unseen"),
    )


def _before(line: RiskLine, words: Words) -> str:
    """The scored answer to the item on the form before, or why there is none."""
    if line.before_on is None:
        return words.say("clinician-risk-before-none")
    day = words.medium_date(line.before_on)
    if line.before is None:
        return words.say("clinician-risk-before-blank", date=day)
    return words.say("clinician-risk-before", value=number(words, line.before), date=day)


def _seen(seen: Seen, words: Words) -> str:
    name = "clinician-risk-seen-override" if seen.override else "clinician-risk-seen"
    return words.say(name, date=words.medium_date(seen.on), who=seen.who, done=seen.done)


def _unanswered(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    today = material.common.today.id
    for form in material.common.course.forms:
        if form.session != today:
            continue
        for item in form.checked.safety_missing:
            topic = next((one.topic for one in form.measure.items if one.id == item), "")
            facts = {"measure": form.measure.title, "item": item, "topic": topic}
            yield paragraph(words.say("clinician-risk-unanswered", **facts), "measure")


def _safety_today(material: ClinicianMaterial) -> bool:
    today = material.common.today.id
    return any(
        form.measure.safety and form.session == today for form in material.common.course.forms
    )

"""Write a wording as a FHIR R4 Questionnaire (JSON) that `fit_core.wording.fhir` reads back.

Strict where the reader is lenient: one resource of R4 4.0.1, the number of every answer on
``answerOption.extension`` under both names that are about, scored values for reversed items. Codes
of terminologies stand only where the measure grades them high or medium.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from fit_core.wording.canonical import answers_of
from fit_core.wording.fhir_names import (
    CONTROL,
    CONTROLS,
    MAX,
    MIN,
    ORDINAL,
    OUR_ANSWER,
    OUR_MEASURE,
    OUR_STATUS,
    STEP,
    SYSTEMS,
    WEIGHT,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from fit_core.measure.model import Item, Measure, ResponseSet, Wording

Table = dict[str, Any]
_ADDRESS: Final = {name: address for address, name in SYSTEMS.items()}
_SURE: Final = frozenset({"high", "medium"})


def to_fhir(measure: Measure, wording: Wording) -> str:
    """Return a canonical wording as the JSON text of a Questionnaire."""
    intro = {"linkId": "instruction", "type": "display", "text": wording.instruction}
    resource: Table = {
        "resourceType": "Questionnaire",
        "meta": {"tag": [{"system": OUR_STATUS, "code": wording.status}]},
        "language": wording.language,
        "identifier": [{"system": OUR_MEASURE, "value": measure.id}],
        "version": measure.version,
        "title": wording.title,
        "status": "active",
        "subjectType": ["Patient"],
        "copyright": wording.licence,
        **_codes(measure, ""),
        "item": [intro, *(_item(measure, wording, item) for item in measure.items)],
    }
    return json.dumps(resource, ensure_ascii=False, indent=2, default=_number) + "\n"


def _codes(measure: Measure, item: str) -> Table:
    """Return the codes of the whole form (no item named) or of one item."""
    found = [
        {"system": _ADDRESS[entry.system], "code": entry.code}
        for entry in measure.identifiers
        if entry.item == item and not entry.scale and entry.grade in _SURE
        if entry.system in _ADDRESS
    ]
    return {"code": found} if found else {}


def _item(measure: Measure, wording: Wording, item: Item) -> Table:
    responses = measure.responses[item.responses]
    labels = answers_of(wording, measure, item.id)
    return {
        "linkId": item.id,
        **_codes(measure, item.id),
        "prefix": item.id,
        "text": wording.items[item.id].text,
        **(_choice(measure, item, labels) if responses.codes else _other(item, responses, labels)),
    }


def _choice(measure: Measure, item: Item, labels: tuple[str, ...]) -> Table:
    codes = measure.responses[item.responses].codes
    ends = min(codes) + max(codes)
    options = [
        _option(code, ends - code if item.reverse else code, label)
        for code, label in zip(codes, labels, strict=True)
    ]
    return {"type": "choice", "answerOption": options}


def _option(code: Decimal, weight: Decimal, label: str) -> Table:
    return {
        "extension": [{"url": url, "valueDecimal": weight} for url in (ORDINAL, WEIGHT)],
        "valueCoding": {"system": OUR_ANSWER, "code": f"{code:f}", "display": label},
    }


def _other(item: Item, responses: ResponseSet, labels: tuple[str, ...]) -> Table:
    if responses.step is None:
        return {"type": "text" if responses.text else "string"}
    whole = all(
        value is not None and value == int(value)
        for value in (responses.min, responses.max, responses.step)
    )
    kind, key = ("integer", "valueInteger") if whole else ("decimal", "valueDecimal")
    limits = [{"url": MIN, key: responses.min}, {"url": MAX, key: responses.max}]
    # R4 has whole slider steps only; a finer one stands in our own measure file.
    steps = [{"url": STEP, "valueInteger": responses.step}] if whole else []
    ends = [
        _control(f"{item.id}.{name}", name, label)
        for name, label in zip(("lower", "upper"), labels, strict=True)
    ]
    return {"type": kind, "extension": [_shown("slider"), *steps, *limits], "item": ends}


def _control(link: str, name: str, text: str) -> Table:
    return {"extension": [_shown(name)], "linkId": link, "type": "display", "text": text}


def _shown(name: str) -> Table:
    return {
        "url": CONTROL,
        "valueCodeableConcept": {"coding": [{"system": CONTROLS, "code": name}]},
    }


def _number(value: Decimal) -> int | float:
    """Return a number for JSON; the codes of measures have few digits, so none is lost."""
    return int(value) if value == int(value) else float(value)

"""Names of FHIR R4 that the reader and the writer of questionnaires share."""

from __future__ import annotations

from typing import Final

#: Code systems of `fit_core.measure.model.Identifier` by their FHIR address.
SYSTEMS: Final = {"http://loinc.org": "loinc", "http://snomed.info/sct": "snomed"}

_BASE = "http://hl7.org/fhir/StructureDefinition/"
ORDINAL: Final = f"{_BASE}ordinalValue"
#: SDC 4.0.0 moved from ordinalValue to itemWeight (FHIR-28611); writers of either are about.
WEIGHT: Final = f"{_BASE}itemWeight"
CONTROL: Final = f"{_BASE}questionnaire-itemControl"
CONTROLS: Final = "http://hl7.org/fhir/questionnaire-item-control"
STEP: Final = f"{_BASE}questionnaire-sliderStepValue"
MIN: Final = f"{_BASE}minValue"
MAX: Final = f"{_BASE}maxValue"

#: The last parts of addresses under which the number of an answer was and is written.
WEIGHTS: Final = frozenset(
    {
        "ordinalValue",
        "itemWeight",
        "questionnaire-ordinalValue",
        "codesystem-ordinalValue",
        "valueset-ordinalValue",
        "iso21090-CO-value",
    }
)
#: Systems of our own: which measure, which of its answers, how the wording came about.
OUR_MEASURE: Final = "urn:fit:measure"
OUR_ANSWER: Final = "urn:fit:answer"
OUR_STATUS: Final = "urn:fit:wording-status"

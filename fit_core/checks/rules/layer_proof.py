"""Rules about how a layer was made and how far it is proven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fit_core.adapt.comparable import SURE
from fit_core.adapt.layer import Considered, Layer
from fit_core.checks.model import rule
from fit_core.checks.subjects import LayerFile
from fit_core.errors import Problem
from fit_core.measure.positions import join
from fit_core.sheet.direction import from_the_right

#: The 18 guidelines of the International Test Commission (ITC Guidelines for Translating and
#: Adapting Tests, 2nd edition, 2017): pre-condition, test development, confirmation,
#: administration, scoring and interpretation, documentation.
GUIDELINES: Final = (
    *("PC-1", "PC-2", "PC-3", "TD-1", "TD-2", "TD-3", "TD-4", "TD-5"),
    *("C-1", "C-2", "C-3", "C-4", "A-1", "A-2", "SSI-1", "SSI-2", "Doc-1", "Doc-2"),
)
#: What a dimension says where nobody looked at it.
NOT_CONSIDERED: Final = "not considered"
#: Steps without which a translation followed no protocol (Wild 2005; Beaton 2000).
_PROTOCOL: Final = ("forward", "reconciliation", "back", "debriefing")
#: Reference standards that are talks with a trained person; a questionnaire is none.
_INTERVIEW: Final = re.compile(r"\b(SCID|CIDI|MINI|SADS|PRIME-MD|interview|K-SADS|DISC)\b", re.I)
_ADAPTED: Final = re.compile(r"\bcultural(ly)?[ -]adapt", re.I)


@rule("layer.status", "bronze", "layer", "It claims no more than it shows.")
def status(file: LayerFile) -> Iterator[Problem]:
    """`criterion-validated` needs a norm whose line was compared with a diagnostic interview;
    `invariance-shown` needs sure evidence, at least configural, that is not contested;
    `reliability-shown` needs a reliability; `translated-by-protocol` the steps of one.

    Alpha alone never makes a form valid: the Arabic GAD-7 has an alpha of .76 in students and did
    not tell patients in Lebanon apart. Accuracy against another questionnaire is no criterion.
    """
    lacking = _lacking(file.loaded)
    if lacking:
        what = f'The status is "{file.loaded.status}", but {lacking}.'
        yield file.at("$.status", what, "Claim the rung that the file shows.")


def _lacking(layer: Layer) -> str:
    if layer.status == "translated-by-protocol":
        done = {step.step for step in layer.process}
        missing = [step for step in _PROTOCOL if step not in done]
        return f"these steps are not recorded: {', '.join(missing)}" if missing else ""
    if layer.status == "reliability-shown":
        return "" if any(norm.reliability for norm in layer.norms) else "no norm has a reliability"
    if layer.status == "criterion-validated":
        accuracies = [norm.cutoff.accuracy for norm in layer.norms if norm.cutoff]
        shown = any(found and _INTERVIEW.search(found.reference) for found in accuracies)
        return "" if shown else "no line was compared with a diagnostic interview"
    if layer.status == "invariance-shown":
        shown = any(
            study.grade in SURE and study.level != "none" and not study.contested
            for study in layer.evidence
        )
        return "" if shown else "no sure, uncontested study of invariance is there"
    return ""


@rule("layer.direction", "bronze", "layer", "Its pages run the way its language does.")
def direction(file: LayerFile) -> Iterator[Problem]:
    """`presentation.direction` agrees with the script of `language`: pages follow the script, and a
    file that says otherwise was meant for another language.
    """
    stated, language = file.loaded.presentation.direction, file.loaded.language
    runs = "rtl" if from_the_right(language) else "ltr"
    if stated and stated != runs:
        what = f"{language} runs {runs}, and the file says {stated}."
        yield file.at("$.presentation.direction", what, f'Write "{runs}", or mend the language.')


@rule("layer.process", "bronze", "layer", "The steps of its translation can have happened.")
def process(file: LayerFile) -> Iterator[Problem]:
    """Whoever translated back did not translate forward; a debriefing says with how many people;
    steps stand in the order of their days.
    """
    steps = file.loaded.process
    forward = {step.by for step in steps if step.step == "forward"}
    for number, step in enumerate(steps):
        path = f"$.process[{number}]"
        if step.step == "back" and step.by in forward:
            what = f'"{step.by}" translated forward and back.'
            yield file.at(f"{path}.by", what, "The two need different people.")
        if step.step == "debriefing" and step.people is None:
            what = "It does not say with how many people it was debriefed."
            yield file.at(path, what, "Give `people`.")
        if number and step.on < steps[number - 1].on:
            what = f"This step of {step.on} stands after one of {steps[number - 1].on}."
            yield file.at(f"{path}.on", what, "Put the steps in the order of their days.")


@rule("layer.evm", "silver", "layer", "Each of eight dimensions says what was done, or nothing.")
def evm(file: LayerFile) -> Iterator[Problem]:
    """`evm` says of language, persons, metaphors, content, concepts, goals, methods and context
    what was changed, or `not considered` (Ecological Validity Model, Bernal, Bonilla & Bellido
    1995). A layer that considered the language alone is a translation, and is not called more.
    """
    found = file.loaded.evm
    if file.loaded.level != "language":
        return
    if found is None:
        fix = 'Add a table [evm] with eight keys; "not considered" is an answer.'
        yield file.at("$", "It does not say what was considered.", fix)
        return
    rest = (getattr(found, key) for key in Considered.__struct_fields__ if key != "language")
    translated = all(said.strip().lower() == NOT_CONSIDERED for said in rest)
    if translated and _ADAPTED.search(file.loaded.title):
        what = "Only the language was considered: this is a translation."
        yield file.at("$.title", what, "Call it translated, or say what else was adapted.")


@rule("layer.itc", "silver", "layer", "Every guideline on adapting tests has an answer.")
def itc(file: LayerFile) -> Iterator[Problem]:
    """`itc` answers each of the 18 guidelines of the International Test Commission (2017) with yes,
    partly, no or unknown; yes and partly say where that can be read.
    """
    if file.loaded.level != "language":
        return
    for name in GUIDELINES:
        if name not in file.loaded.itc:
            fix = f'Write {name} = {{ answer = "unknown" }}, or better.'
            yield file.at("$.itc", f"The guideline {name} has no answer.", fix)
    for name, found in file.loaded.itc.items():
        path = join("$.itc", name)
        if name not in GUIDELINES:
            yield file.at(path, f"There is no guideline {name}.", ", ".join(GUIDELINES))
        elif found.answer in ("yes", "partly") and not found.where.strip():
            yield file.at(path, f"{name} is answered {found.answer} and says not where.", "")

"""An invented measure with one item of each kind, and a whole invented wording of it."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from fit_core.measure.load import load_measure
from fit_core.wording.asked import Asked
from fit_core.wording.propose import propose
from fit_core.wording.source import read_file

MEASURE = """
format = 0
id = "garden-form"
version = "2"
title = "Garden form"
kind = "outcome"
recall = "P2W"

[licence]
owner = "the tests"
terms = "project"
wording = "bring-your-own"
electronic = true
source = "invented for the tests"

[responses.often]
codes = [0, 1, 2, 3]
allows = ["not-applicable"]

[responses.mark]
min = 0
max = 10
step = 1

[responses.free]
text = true

[[items]]
id = "1"
topic = "weeds"
responses = "often"

[[items]]
id = "2"
topic = "sunlight"
responses = "often"
reverse = true

[[items]]
id = "3"
topic = "water"
responses = "often"

[[items]]
id = "4"
topic = "the whole garden"
responses = "mark"
optional = true

[[items]]
id = "5"
topic = "wishes"
responses = "free"
optional = true

[[scales]]
id = "total"
items = ["1", "2", "3"]
method = "sum"
better = "lower"

[[examples]]
answers = { 1 = 3, 2 = 0, 3 = 1 }
expect = { total = 7 }

[[identifiers]]
system = "loinc"
code = "44249-1"
grade = "high"
source = "only to have a code with a right check digit"

[[identifiers]]
system = "loinc"
code = "44261-6"
scale = "total"
grade = "high"
source = "as above"
"""
CODES = {"1": "44250-9", "2": "44255-8", "3": "44259-0"}
LABELS = ("never", "now and then", "often", "all the time")


def _code(item, code):
    return f'\n[[identifiers]]\nsystem = "loinc"\ncode = "{code}"\nitem = "{item}"\n' + (
        'grade = "high"\nsource = "as above"\n'
    )


@pytest.fixture(scope="session")
def measure_text():
    return MEASURE + "".join(_code(item, code) for item, code in CODES.items())


@pytest.fixture(scope="session")
def measure(measure_text, tmp_path_factory):
    path = tmp_path_factory.mktemp("measure") / "garden-form.toml"
    path.write_text(measure_text, encoding="utf-8")
    return load_measure(path)


@pytest.fixture(scope="session")
def plain_measure(tmp_path_factory):
    """The same without any code of a terminology."""
    path = tmp_path_factory.mktemp("plain") / "garden-form.toml"
    path.write_text(MEASURE[: MEASURE.index("[[identifiers]]")], encoding="utf-8")
    return load_measure(path)


def option(value, label, **more):
    """One answer of a FHIR question."""
    url = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
    weight = {"extension": [{"url": url, "valueDecimal": value}]} if value is not None else {}
    return {**weight, "valueCoding": {"code": f"c{label}", "display": label}, **more}


def question(item, text, values=(0, 1, 2, 3), **more):
    """One choice of a FHIR questionnaire, numbered by its linkId."""
    options = [option(value, label) for value, label in zip(values, LABELS, strict=True)]
    return {"linkId": item, "type": "choice", "text": text, "answerOption": options, **more}


def end(name, text):
    """The words at one end of a line."""
    url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    control = {"url": url, "valueCodeableConcept": {"coding": [{"code": name}]}}
    return {"linkId": name, "type": "display", "text": text, "extension": [control]}


QUESTIONS = [
    question("1", "How often did you meet a weed?"),
    question("2", "How often did the sun reach the bench?"),
    question("3", "How often was the can empty?"),
    {
        "linkId": "4",
        "type": "integer",
        "text": "How is the garden as a whole?",
        "item": [end("lower", "bare"), end("upper", "in bloom")],
    },
    {"linkId": "5", "type": "text", "text": "What would you plant next?"},
]


class Bench:
    """A FHIR file to spoil, and what becomes of it."""

    def __init__(self, folder: Path, measure) -> None:
        self.path, self.measure = folder / "garden.json", measure
        self.resource = {
            "resourceType": "Questionnaire",
            "status": "active",
            "language": "en",
            "title": "The garden",
            "item": copy.deepcopy([{"linkId": "i", "type": "display", "text": "Think back."}]),
        }
        self.questions = copy.deepcopy(QUESTIONS)

    def written(self) -> Path:
        resource = copy.deepcopy(self.resource)
        resource["item"] += self.questions
        self.path.write_text(json.dumps(resource, indent=1), encoding="utf-8")
        return self.path

    def propose(self, **asked):
        return propose(read_file(self.written()), self.measure, Asked(**asked))


@pytest.fixture
def bench(tmp_path, measure):
    return Bench(tmp_path, measure)


@pytest.fixture
def plain_bench(tmp_path, plain_measure):
    return Bench(tmp_path, plain_measure)


@pytest.fixture
def taken(measure):
    """Propose from a file of any kind."""

    def take(path, of=None, **asked):
        return propose(read_file(path), of or measure, Asked(**asked))

    return take


@pytest.fixture(scope="session")
def make():
    """Makers of FHIR parts: option, question."""
    return option, question


@pytest.fixture(scope="session")
def codes():
    return CODES

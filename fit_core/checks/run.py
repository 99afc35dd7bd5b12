"""Run the rules on a path or on something installed, and say what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fit_core.adapt.layer import LAYER_FILE
from fit_core.adapt.pack import LAYERS
from fit_core.checks.facts import PROJECT_FILE, PackFacts, installed_facts, project_facts
from fit_core.checks.model import GRADES, Kind, Outcome, Report, Rule
from fit_core.checks.rules import RULES
from fit_core.checks.rules.keys import plugin_scales
from fit_core.checks.subjects import (
    LayerFile,
    MeasureFile,
    PackFolder,
    layer_files,
    measure_files,
    read_layer,
    read_measure,
)
from fit_core.errors import NotFoundError, Problem
from fit_core.hooks.packs import installed_packs
from fit_core.measure.library import Library, read_library
from fit_core.measure.model import Measure
from fit_core.measure.notes import norm_notes
from fit_core.measure.say import suggestion

_NO_REVIEW = "No native speaker has reviewed the sentences of {}; every sheet in it says so."
#: Which rule tells a problem of the loader, by the path at which it stands; else measure.schema.
_OWNERS = (
    (re.compile(r"\$\.licence"), "measure.licence"),
    (re.compile(r"\$\.items\[\d+\]\.topic"), "measure.topic"),
    (re.compile(r"\$\.scales\[\d+\]\.bands"), "measure.bands"),
    (re.compile(r"\$\.scales\[\d+\]\.missing"), "measure.missing-rule"),
    (re.compile(r"\$\.responses|\$\.scales\[\d+\]\.(min|max|step|weights)"), "measure.range"),
    (re.compile(r"\$\.norms"), "measure.norms"),
    (re.compile(r"\$\.examples"), "measure.example"),
)
_ELSEWHERE = ("layer.fingerprint", "layer.lexicon")
_NO_EXAMPLE = "No example works out"
#: The same for layers, by how the problem begins.
_LAYER_OWNERS = (
    (re.compile(r"A layer may not set "), "layer.frozen"),
    (re.compile(r"A (language|population|clinic) layer may not set "), "layer.level"),
    (re.compile(r"The invisible sign |A name holds "), "layer.hidden"),
)
#: Why most rules are not run on a file with problems of the loader.
NOT_LOADED = "the file does not load"


class _Subject(NamedTuple):
    """Something that rules of some kinds are run on; ``problems`` keep it from loading."""

    name: str
    kinds: frozenset[Kind]
    value: MeasureFile | LayerFile | PackFolder
    problems: tuple[Problem, ...] = ()


def check_path(path: Path, *, run_code: bool = False) -> Report:
    """Check a measure, wording or layer file, a pack's project folder, or a folder of measures.

    Nothing of a pack is imported unless ``run_code``.

    Raises:
        NotFoundError: there is nothing of the kind. ProblemsError: ``pyproject.toml`` is broken.

    """
    if not path.exists():
        raise NotFoundError(f"There is no {path}.", "Name a file, a folder or an installed pack.")
    name = str(path) if path.name else path.resolve().name
    if path.is_file():
        return _file(name, path)
    if (path / PROJECT_FILE).is_file():
        facts = project_facts(path)
        return _report(name, "pack", _pack_subjects(facts), run_code)
    layers = layer_files(path, _measures(at_hand))
    subjects = [*map(_measure, measure_files(path)), *map(_layer, layers)]
    if not subjects:
        what = f"There is no pack, measure or layer in {path}."
        raise NotFoundError(what, f"A pack has a {PROJECT_FILE}; measures are files NAME.toml.")
    return _report(name, "folder", subjects, run_code)


def check_name(name: str, *, run_code: bool = False) -> Report:
    """Check an installed pack, or a measure of one, by its name.

    Raises:
        NotFoundError: there is none; the closest name is given. RefusedError: two have it.

    """
    packs = {pack.name: pack for pack in installed_packs()}
    if name in packs:
        return _report(name, "pack", _pack_subjects(installed_facts(packs[name])), run_code)
    library = at_hand()
    known = {entry.id for entry in library.entries}
    if name in known:
        return _report(
            name, "measure", [_measure(read_measure(library.entry(name).path))], run_code
        )
    hint = suggestion(name, known | packs.keys())
    raise NotFoundError(f"There is no file, pack or measure {name}.", hint)


def faults_of_layers(paths: Iterable[Path], library: Callable[[], Library]) -> tuple[Problem, ...]:
    """What keeps layer files from use: every rule of the lowest grade, but two.

    Whether one was made for the structure that is in use is asked by whoever uses it; whether its
    language has a list of words to avoid is asked before a sheet is made.

    Args:
        paths: of the layer files.
        library: the measures that they may be for; made only where a rule asks for one.

    """
    measures = _measures(library)
    subjects = [_layer(read_layer(path, measures)) for path in paths]
    rules = [rule for rule in RULES if _keeps_from_use(rule)]
    outcomes = (_outcome(rule, one, run_code=False) for one in subjects for rule in rules)
    return tuple(problem for outcome in outcomes for problem in outcome.problems)


def _keeps_from_use(rule: Rule) -> bool:
    return rule.kind == "layer" and rule.grade == GRADES[0] and rule.id not in _ELSEWHERE


def at_hand() -> Library:
    """Return the measures of the installed packs: every folder of every pack is found."""
    folders = [
        (pack.name, pack.folder)
        for pack in installed_packs()
        if "fit.measures" in pack.groups and pack.folder and not pack.fault
    ]
    return read_library(folders)


def _measures(library: Callable[[], Library]) -> Callable[[str], Measure]:
    """A way to measures by id: one check makes the library once, and reads each measure once."""
    made = cache(library)
    return cache(lambda name: made().get(name))


def _file(name: str, path: Path) -> Report:
    if path.name == LAYER_FILE or path.parent.name == LAYERS:
        return _report(name, "layer", [_layer(read_layer(path, _measures(at_hand)))])
    if "." not in path.stem:
        return _report(name, "measure", [_measure(read_measure(path))])
    return _wording(name, path)


def _wording(name: str, path: Path) -> Report:
    """Check one wording file against the measure beside it, or the installed one that it names."""
    beside = path.with_name(path.stem.partition(".")[0] + path.suffix)
    if not beside.is_file():
        beside = at_hand().entry(path.stem.partition(".")[0]).path
    file = read_measure(beside)._replace(wordings=(path,))
    report = _report(name, "wording", [_measure(file)])
    mine = tuple(o for o in report.outcomes if o.rule.id == "wording.complete")
    return report._replace(outcomes=mine, notes=(), graded=False)


def _pack_subjects(facts: PackFacts) -> list[_Subject]:
    folder = facts.folder
    measures: tuple[MeasureFile, ...] = ()
    layers: tuple[LayerFile, ...] = ()
    if folder and "fit.measures" in facts.groups:
        measures = tuple(measure_files(folder))
    if folder and "fit.adaptations" in facts.groups:
        layers = tuple(layer_files(folder, _measures(at_hand)))
    pack = PackFolder(facts, measures, layers)
    kinds: set[Kind] = {"pack", "code" if pack.has_code else "data"}
    kinds |= {"project"} if facts.root else set()
    head = _Subject(facts.name, frozenset(kinds), pack)
    return [head, *map(_measure, measures), *map(_layer, layers)]


def _measure(file: MeasureFile) -> _Subject:
    return _Subject(file.path.name, frozenset({"measure"}), file, file.problems)


def _layer(file: LayerFile) -> _Subject:
    return _Subject(file.path.name, frozenset({"layer"}), file, file.problems)


def _report(target: str, kind: str, subjects: Iterable[_Subject], run_code: bool = False) -> Report:
    found = list(subjects)
    outcomes = tuple(
        _outcome(rule, subject, run_code)
        for rule in RULES
        for subject in found
        if rule.kind in subject.kinds
    )
    return Report(target, kind, outcomes, tuple(_notes(found)))


def _outcome(rule: Rule, subject: _Subject, run_code: bool) -> Outcome:
    if rule.runs_code and not run_code:
        return Outcome(rule, subject.name, "not run", reason="it runs code: ask with --run-code")
    if subject.problems:
        mine = tuple(p for p in subject.problems if owner(p, rule.kind) == rule.id)
        if mine:
            return Outcome(rule, subject.name, "broken", mine)
        return Outcome(rule, subject.name, "not run", reason=NOT_LOADED)
    problems = tuple(rule.run(subject.value))
    return Outcome(rule, subject.name, "broken" if problems else "holds", problems)


def owner(problem: Problem, kind: Kind) -> str:
    """Return the id of the rule that tells a problem of a loader."""
    if kind == "layer":
        owners = (name for begins, name in _LAYER_OWNERS if begins.match(problem.what))
        return next(owners, "layer.schema")
    if kind != "measure":
        return f"{kind}.schema"
    if problem.what.startswith(_NO_EXAMPLE):
        return "measure.example"
    return next((name for path, name in _OWNERS if path.match(problem.path)), "measure.schema")


def _notes(subjects: Iterable[_Subject]) -> Iterator[str]:
    for subject in subjects:
        match subject.value:
            case MeasureFile(measure=measure) if measure is not None:
                yield from norm_notes(measure)
                for scale in plugin_scales(measure):
                    yield f"Scale `{scale.id}` is scored by a plugin ({scale.scorer}), not here."
            case LayerFile(layer=layer) if layer and layer.level == "language":
                if not layer.reviews:
                    yield _NO_REVIEW.format(layer.language)

"""Rules about the words of a language layer: sentences, names, wordings, what to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fit_core.adapt.names import MeasureNames, load_names
from fit_core.adapt.sources import CORE, LEXICON, NAMES, TEXT, WORDINGS
from fit_core.adapt.variants import entries
from fit_core.checks.model import rule
from fit_core.checks.rules.layer import measure_of
from fit_core.checks.subjects import LayerFile, layer_files
from fit_core.errors import FitError, Problem, ProblemsError
from fit_core.measure.load import load_wording
from fit_core.measure.model import Measure
from fit_core.measure.wording import check_wording
from fit_core.sheet.harm import check_texts
from fit_core.sheet.harm_lexicon import has_lexicon, lexicon_of
from fit_core.sheet.model import Text

#: Missing sentences that are named.
_NAMED = 8
#: Terms under which a pack may bring the sentences of a measure.
_SHIPS = ("project", "public-domain", "free-with-attribution")


def _folder(file: LayerFile) -> Path:
    """The folder of the pack that a layer file lies in."""
    return file.path.parent.parent if file.path.parent.name == "layers" else file.path.parent


def _speaks(file: LayerFile) -> bool:
    return file.loaded.level == "language"


def _tags(file: LayerFile) -> list[str]:
    """Folders of sentences that are this layer's: of its language, or of what that goes back to."""
    language, text = file.loaded.language, _folder(file) / TEXT
    found = sorted(place.name for place in text.iterdir()) if text.is_dir() else []
    return [tag for tag in found if language == tag or language.startswith(f"{tag}-")]


def _plain(path: Path, what: str, fix: str) -> Problem:
    return Problem(str(path), None, "", what, fix)


@rule("layer.sentences", "silver", "layer", "Every sentence of the program is there, and no other.")
def sentences(file: LayerFile) -> Iterator[Problem]:
    """The sentence files of the language hold the messages of the English ones: a missing sentence
    is printed in another language, a message with another name is never said. What is no message
    at all is found here too. The kit for tests looks at every variant.
    """
    if not _speaks(file):
        return
    folder = _folder(file) / TEXT
    tags = _tags(file)
    if not tags:
        fix = "Write them, or make them with: fit layers texts export"
        yield file.at("$.language", f"There are no sentences in {folder}.", fix)
        return
    wanted = {entry.name for path in (CORE.folder / "en").glob("*.ftl") for entry in entries(path)}
    try:
        found = {e.name for tag in tags for p in (folder / tag).glob("*.ftl") for e in entries(p)}
    except FitError as error:
        yield _plain(folder, error.what, error.next_step)
        return
    if missing := sorted(wanted - found):
        more = ", …" if len(missing) > _NAMED else ""
        what = f"{len(missing)} sentences are missing: {', '.join(missing[:_NAMED])}{more}."
        yield _plain(folder / tags[-1], what, "See: fit layers texts export --help")


@rule("layer.lexicon", "bronze", "layer", "The language has a list of words that sheets avoid.")
def lexicon(file: LayerFile) -> Iterator[Problem]:
    """`lexicon/TAG.toml` lists words for every rule of the harm check that needs them. Without it
    no sheet is made in the language, because nobody could say what must not stand on it.
    """
    if not _speaks(file):
        return
    folders = (_folder(file) / LEXICON,)
    try:
        lexicon_of(file.loaded.language, folders)
    except FitError as error:
        fix = "Write one for every rule: see fit_core/sheet/lexicon/en.toml."
        yield _plain(folders[0], error.what, fix)


@rule("layer.names", "silver", "layer", "Names of measures are of what is there, and fit to print.")
def names(file: LayerFile) -> Iterator[Problem]:
    """`names/TAG.toml` names measures, scales, items and people of norms by ids that exist, and no
    name is one that the harm check would take off a sheet.
    """
    if not _speaks(file):
        return
    folder = _folder(file)
    own = _own_norms(file)
    for tag in _tags(file):
        path = folder / NAMES / f"{tag}.toml"
        if not path.is_file():
            continue
        try:
            found = load_names(path)
        except ProblemsError as error:
            yield from error.problems
            continue
        for name, mine in found.items():
            measure = measure_of(file, name)
            if measure:  # of a pack that is not installed nothing can be said
                yield from _unknown(path, measure, mine, own)
            said = [t for t in (mine.title, *mine.scales.values(), *mine.norms.values()) if t]
            yield from _harmful(path, said, file.loaded.language, folder / LEXICON)


def _unknown(
    path: Path, measure: Measure, mine: MeasureNames, own: frozenset[str]
) -> Iterator[Problem]:
    """Names of what is not there; ``own`` are norms of the layers beside the names."""
    wanted = (
        ("scale", mine.scales, {scale.id for scale in measure.scales}),
        ("item", mine.items, {item.id for item in measure.items}),
        ("norm", mine.norms, {norm.id for norm in measure.norms} | own),
    )
    for kind, named, there in wanted:
        for name in sorted(named.keys() - there):
            yield _plain(path, f"{measure.id} has no {kind} {name}.", "Remove it or mend its id.")


def _own_norms(file: LayerFile) -> frozenset[str]:
    """The ids of the norms that the layers of its pack bring; of one that does not load, none."""
    layers = (beside.layer for beside in layer_files(_folder(file), file.measure))
    return frozenset(norm.id for layer in layers if layer for norm in layer.norms)


def _harmful(path: Path, said: list[str], language: str, lexica: Path) -> Iterator[Problem]:
    if not has_lexicon(language, (lexica,)):
        return
    for found in check_texts([Text(text) for text in said], language, lexica=(lexica,)):
        yield _plain(path, f'"{found.words}": {found.why}.', "Call it by another name.")


@rule("layer.wording", "bronze", "layer", "A questionnaire is translated whole, and may be.")
def wording(file: LayerFile) -> Iterator[Problem]:
    """A wording in `wordings/` has a sentence for every item and words for every answer, and its
    measure's licence lets it be shipped. Half a translation is never offered: a questionnaire in
    two languages is none.
    """
    for path in sorted((_folder(file) / WORDINGS).glob("*.toml")) if _speaks(file) else ():
        try:
            measure = measure_of(file, load_wording(path).measure)
        except ProblemsError as error:
            yield from error.problems
            continue
        if measure is None:
            continue
        yield from check_wording(path, measure)
        if measure.licence.terms not in _SHIPS or measure.licence.wording != "shipped":
            what = f"The sentences of {measure.id} may not be shipped ({measure.licence.terms})."
            yield _plain(path, what, "Take the file out; a clinic brings them under its licence.")
        elif measure.licence.terms != "project" and file.loaded.permission is None:
            what = f"It brings sentences of {measure.id} and names no permission."
            yield file.at("$", what, "Add a table [permission]: owner, terms, source.")

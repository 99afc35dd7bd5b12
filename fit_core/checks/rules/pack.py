"""Rules about packs: what their metadata says, and what may lie in them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from fit_core.checks.model import rule
from fit_core.checks.subjects import PackFolder
from fit_core.errors import Problem
from fit_core.hooks import FIT_API
from fit_core.hooks.folders import survey
from fit_core.hooks.packs import DATA_GROUPS
from fit_core.sheet.fonts import FONTS_FILE, check_fonts

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_MODULE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*")
#: Names that no pack may take: they would be imported instead of what others mean by them.
_TAKEN = sys.stdlib_module_names | {"fit_core"}
_FEWEST_WORDS = 30


@rule("pack.metadata", "bronze", "pack", "It says what it is, whose it is and under what licence.")
def metadata(pack: PackFolder) -> Iterator[Problem]:
    """The metadata gives version, description, licence and publisher, and asks for `fit-core`.

    `fit plugins list` prints them, and a clinic decides by them.
    """
    facts = pack.facts
    stated = {
        "version": facts.version,
        "description": facts.summary,
        "license": facts.licence,
        "authors": facts.publisher,
    }
    for field, value in stated.items():
        if not value.strip():
            yield facts.at("$.project", f"`{field}` is missing.", f"Add {field} under [project].")
    needs = (re.match(r"fit[-_.]core\b", need, re.IGNORECASE) for need in facts.requires)
    if facts.root and not any(needs):
        fix = 'Add dependencies = ["fit-core>=0.1,<1"].'
        yield facts.at("$.project.dependencies", "It does not ask for fit-core.", fix)


@rule("pack.name", "bronze", "pack", "It has one name, which is nobody else's.")
def name(pack: PackFolder) -> Iterator[Problem]:
    """All entry points of the pack have one name of small letters, digits and dashes, and the
    distribution has the same name, with or without `fit-` before it. Their values are one plain
    module that lies in the pack and hides no module of Python or of the core.

    The name is what is printed, configured and enabled: with two names nobody knows which.
    """
    facts = pack.facts
    path = '$.project["entry-points"]'
    if not facts.points:
        fix = "Name a folder of data under fit.measures, or a module under fit.plugins."
        yield facts.at("$.project", "It declares nothing to the framework.", fix)
        return
    names = sorted({point.name for point in facts.points})
    if len(names) > 1:
        yield facts.at(path, f"It has {len(names)} names: {', '.join(names)}.", "Keep one.")
    if not _NAME.fullmatch(facts.name):
        fix = "Use up to 64 small letters, digits and dashes."
        yield facts.at(path, f'"{facts.name[:80]}" cannot be the name of a pack.', fix)
    own = re.sub(r"[-_.]+", "-", facts.distribution).lower()
    if own.removeprefix("fit-") != facts.name.removeprefix("fit-"):
        what = f"The distribution is named {facts.distribution}, the pack {facts.name}."
        yield facts.at("$.project.name", what, "Give both one name.")
    yield from _modules(pack, path)


@rule("pack.files", "bronze", "pack", "It holds plain files, not too many, with usable names.")
def files(pack: PackFolder) -> Iterator[Problem]:
    """No links, pipes or names that another system cannot hold, none that differ only by capital
    letters, at most 2,000 files and 50 MB together.

    These are the limits under which an installed pack is looked at; beyond them it is refused.
    """
    if pack.facts.folder and (fault := survey(pack.facts.folder).fault):
        yield pack.facts.at("$.project", f"Of this pack, {fault}.", "Take it out of the folder.")


@rule("pack.data-only", "bronze", "data", "A pack of data holds no code.")
def data_only(pack: PackFolder) -> Iterator[Problem]:
    """A pack without a plugin holds files of data and of text: no Python, no script, no library, no
    archive.

    Data acts as soon as it is installed, because nothing of it is run. That holds only while there
    is nothing in it to run; a pack with code is refused as data.
    """
    folder = pack.facts.folder
    if folder and (code := survey(folder).code):
        fix = "Remove it, or declare the pack under fit.plugins."
        yield Problem(str(folder / code), None, "", f"{code} is code in a pack of data.", fix)


@rule("pack.contents", "bronze", "pack", "What it declares is there.")
def contents(pack: PackFolder) -> Iterator[Problem]:
    """A pack of the group `fit.measures` holds at least one measure file, one of `fit.adaptations`
    a `layer.toml`, one of `fit.fonts` a `fonts.toml`, in the folder that it names.
    """
    folder = pack.facts.folder
    fonts = folder and (folder / FONTS_FILE).is_file()
    held = {"fit.measures": pack.measures, "fit.adaptations": pack.layers, "fit.fonts": fonts}
    for group, files in held.items():
        if group in pack.facts.groups and pack.facts.folder and not files:
            what = f"It is declared under {group}, but its folder has no {DATA_GROUPS[group]}."
            yield pack.facts.at('$.project["entry-points"]', what, "Add one, or remove the group.")


@rule("pack.fonts", "bronze", "data", "Its fonts are files that it holds, with their licence.")
def fonts(pack: PackFolder) -> Iterator[Problem]:
    """`fonts.toml` names for each family the scripts that it was made for (ISO 15924), and files of
    TrueType or OpenType that lie beside it, with the text of their licence.

    A renderer opens a font only for the scripts that are named, and only files of the pack.
    """
    folder = pack.facts.folder
    if "fit.fonts" in pack.facts.groups and folder and (folder / FONTS_FILE).is_file():
        yield from check_fonts(folder)


@rule("pack.api", "bronze", "code", "A plugin states the hook API that it was made for.")
def api(pack: PackFolder) -> Iterator[Problem]:
    """`keywords` holds `fit-api-N` with the number of this version.

    The core compares it before it imports anything of the plugin: one made for another API is
    listed as incompatible and left alone.
    """
    word = f"fit-api-{FIT_API}"
    if word not in pack.facts.keywords:
        stated = ", ".join(w for w in pack.facts.keywords if w.startswith("fit-api-")) or "none"
        what = f"The hook API that it states is {stated}; this version has {word}."
        yield pack.facts.at("$.project.keywords", what, f'Add keywords = ["{word}"].')


@rule("pack.readme", "silver", "project", "It has a page that says what it is for.")
def readme(pack: PackFolder) -> Iterator[Problem]:
    """The project has a README of thirty words or more. It is asked of a project folder only; an
    installed pack no longer has one.
    """
    root = pack.facts.root
    text = _read(root / "README.md") if root else ""
    if len(text.split()) < _FEWEST_WORDS:
        what = f"README.md is missing or has fewer than {_FEWEST_WORDS} words."
        fix = "Say what the pack is for, what it rests on, and what it must not be used for."
        yield pack.facts.at("$.project", what, fix)


@rule("pack.tests", "silver", "project", "It has tests that run these checks.")
def tests(pack: PackFolder) -> Iterator[Problem]:
    """A file under `tests/` calls `parametrize_with_checks` of `fit_core.testing`, so that every
    rule is a test of the pack. It is asked of a project folder only; tests are not installed.
    """
    root = pack.facts.root
    files = sorted((root / "tests").glob("test_*.py")) if root else []
    if not any("parametrize_with_checks" in _read(path) for path in files):
        fix = "See `fit new measure`, which writes one."
        yield pack.facts.at("$.project", "No test under tests/ runs the checks.", fix)


def _modules(pack: PackFolder, path: str) -> Iterator[Problem]:
    facts = pack.facts
    if facts.fault:
        yield facts.at(path, f"Discovery refuses it: {facts.fault}.", "Mend that first.")
    tops = {point.value.partition(".")[0] for point in facts.points}
    for group, _, value in facts.points:
        if not _MODULE.fullmatch(value):
            fix = "Write the name of a package, such as mood_pack."
            yield facts.at(path, f'"{value[:80]}" under {group} is no plain module name.', fix)
            return
    if len(tops) > 1:
        what = f"Its entry points lead to {len(tops)} packages: {', '.join(sorted(tops))}."
        yield facts.at(path, what, "Keep all of it in one.")
    for top in sorted(tops & _TAKEN):
        yield facts.at(path, f"`{top}` is a name of Python or of the core.", "Choose another.")
    if facts.folder is None and not facts.fault:
        what = f"There is no folder {', '.join(sorted(tops))} in the project."
        yield facts.at(path, what, "Put it beside pyproject.toml, or in src.")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""

"""Write a new pack from templates, whole or not at all."""

from __future__ import annotations

import keyword
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Literal, NamedTuple

from fit_core import __version__
from fit_core.errors import FitError, RefusedError, UsageError
from fit_core.hooks import FIT_API

Kind = Literal["measure", "plugin", "layer", "language"]

_TEMPLATES = Path(__file__).parent / "templates"
_SUFFIX = ".template"
_NAME = re.compile(r"[a-z](?:[a-z0-9]|-(?!-)){0,38}[a-z0-9]")
#: Weeks without a session that the example plugin asks about, and the missed ones between.
_WEEKS = 4


class NewPack(NamedTuple):
    """What a new pack is to be.

    Attributes:
        kind: what it brings. name: of pack, distribution and measure. author: who publishes it.
        measure, structure: for a layer, the measure that it is for and its structure hash.
        language: of a language layer, a BCP 47 tag.

    """

    kind: Kind
    name: str
    author: str
    measure: str = ""
    structure: str = ""
    language: str = ""

    @property
    def module(self) -> str:
        """The name of its Python package."""
        return self.name.replace("-", "_")


def write_pack(pack: NewPack, folder: Path) -> Path:
    """Write a pack into a new folder of its name and return that folder.

    Args:
        pack: what it is to be. folder: an existing folder, in which it is made.

    Raises:
        UsageError: the name or the author will not do. RefusedError: there is something of that
            name already. FitError: the folder cannot be written to; nothing was left behind.

    """
    _check_name(pack)
    _check_author(pack.author)
    target = folder / pack.name
    if target.exists() or target.is_symlink():
        raise RefusedError(
            f"There is something at {target} already.", "Choose another name or another --folder."
        )
    try:
        _write(pack, target)
    except OSError as error:
        raise FitError(
            f"{target} could not be written: {error.strerror or error}; nothing was left behind.",
            "Choose a folder that is there and that you may write to with --folder.",
        ) from error
    return target


def _write(pack: NewPack, target: Path) -> None:
    """Fill a draft beside the target, then give it its name in one step."""
    draft = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{pack.name}."))
    try:
        made = draft / pack.name
        values = _values(pack)
        for path in sorted((_TEMPLATES / pack.kind).rglob(f"*{_SUFFIX}")):
            inside = path.relative_to(_TEMPLATES / pack.kind).as_posix().removesuffix(_SUFFIX)
            for word in ("name", "module", "language"):
                inside = inside.replace(f"__{word}__", values[word])
            _write_file(made / inside, _filled(path.read_text("utf-8"), values))
        made.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Put the values in place of ``{{name}}``; a name without a value is our own mistake."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], text)


def _values(pack: NewPack) -> dict[str, str]:
    return {
        "name": pack.name,
        "module": pack.module,
        "title": pack.name.replace("-", " ").capitalize(),
        "author": pack.author,
        "measure": pack.measure,
        "structure": pack.structure,
        "language": pack.language,
        "api": str(FIT_API),
        "core": ".".join(__version__.split(".")[:2]),
        "weeks": str(_WEEKS),
        "between": str(_WEEKS - 1),
    }


def _check_name(pack: NewPack) -> None:
    if not _NAME.fullmatch(pack.name):
        raise UsageError(
            f'"{pack.name}" cannot be the name of a pack.',
            "Use 2 to 40 small letters, digits and single dashes, a letter first: mood-pack",
        )
    if pack.module in sys.stdlib_module_names or keyword.iskeyword(pack.module):
        raise UsageError(
            f'"{pack.module}" means something in Python itself.', "Add a word: my-" + pack.name
        )
    if pack.module == "fit_core" or PathFinder.find_spec(pack.module):
        raise UsageError(
            f'A package named "{pack.module}" is installed here already.',
            "Choose a name of your own, so that neither hides the other.",
        )


def _check_author(author: str) -> None:
    """The name stands between quotes in TOML files and on one line."""
    if not author.strip() or not author.isprintable() or set(author) & set('"\\{}'):
        raise UsageError(
            f"{author!r} cannot be the name of an author.",
            "Write a name without quotes, backslashes and braces.",
        )

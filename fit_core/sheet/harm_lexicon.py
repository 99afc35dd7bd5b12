"""The forbidden words of a language, one file each: ``lexicon/LANGUAGE.toml``.

Those of the program's own languages lie beside this file; a layer brings that of its language. A
layer cannot loosen one that is here.

Nothing about a language stands in code: its words, the endings that they may carry, the names that
may hold them and its decimal mark all come from the file.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import tomli

from fit_core.errors import FitError, RefusedError
from fit_core.sheet.harm_fold import fold

_LEXICA = Path(__file__).parent / "lexicon"
#: Folders of lexica that layers in use bring, beside those of the program itself.
Lexica = tuple[Path, ...]

#: What to do about a file that cannot be used.
MEND: Final = "Reinstall fit-core, or the pack of layers that the file is of."

#: Rules that no lexicon may leave without words.
WORDED: Final = (
    "harm.noun",
    "harm.attachment-label",
    "harm.target",
    "harm.praise",
    "harm.rank",
    "harm.other-clients",
    "harm.probability",
    "harm.risk-leak",
    "harm.gap-leak",
    "harm.cause",
    "harm.trade-word",
    "harm.identity",
)


class Forbidden(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of words, with its rule, the reason and the names that may hold them.

    A word that ends in ``*`` forbids every word that begins so.
    """

    rule: str
    why: str
    words: tuple[str, ...]
    excepting: tuple[str, ...] = msgspec.field(default=(), name="except")


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The forbidden words of one language.

    Attributes:
        reviewed: by whom the list was read; empty says on every sheet that nobody has.
        decimal: the decimal mark. endings: what may follow a word that has no ``*``.

    """

    reviewed: str
    decimal: str
    forbidden: tuple[Forbidden, ...]
    endings: tuple[str, ...] = ()


def has_lexicon(language: str, lexica: Lexica = ()) -> bool:
    """Whether there is a lexicon for a BCP 47 tag."""
    return lexicon_file(language, _LEXICA, lexica) is not None


def lexicon_of(language: str, lexica: Lexica = ()) -> Lexicon:
    """Return the lexicon for a BCP 47 tag.

    Raises:
        RefusedError: the language has none. FitError: its file is broken, or leaves a rule out.

    """
    path = lexicon_file(language, _LEXICA, lexica)
    if path is None:
        raise RefusedError(
            f"There is no harm lexicon for the language {language.partition('-')[0]}, so no sheet "
            "is made in it.",
            "Use a language that has one, for instance en-GB.",
        )
    return _read(path)


@cache
def lexicon_file(language: str, own: Path, lexica: Lexica) -> Path | None:
    """The file for a BCP 47 tag, or for what it goes back to without leaving its script.

    Args:
        own: folder of the program. lexica: of layers, which are looked at after it.

    """
    mine = own / f"{language.partition('-')[0]}.toml"
    if mine.is_file():
        return mine
    if not lexica:
        return None
    from fit_core.adapt.chain import own_chain

    files = (folder / f"{tag}.toml" for tag in own_chain(language) for folder in lexica)
    return next((file for file in files if file.is_file()), None)


@cache
def _read(path: Path) -> Lexicon:
    try:
        found = msgspec.convert(tomli.loads(path.read_text("utf-8")), Lexicon)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FitError(f"{path} cannot be read: {error}.", MEND) from error
    listed = {group.rule for group in found.forbidden if group.words}
    if listed != set(WORDED):
        odd = ", ".join(sorted(listed.symmetric_difference(WORDED)))
        raise FitError(
            f"{path} does not list words for exactly the rules that need them: {odd}.",
            MEND,
        )
    return found


@cache
def pattern_of(words: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of folded words: whole words with their endings, spaces or hyphens inside."""
    after = "|".join(re.escape(fold(ending)) for ending in endings)
    tail = f"(?:{after})?" if after else ""
    parts = (_part(word, tail) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _part(word: str, tail: str) -> str:
    stems = [re.escape(part) for part in re.split(r"[ -]", fold(word.rstrip("*")))]
    # A compound may be written apart, with a hyphen or as one word.
    return "[ -]*".join(stems) + (r"\w*" if word.endswith("*") else tail)

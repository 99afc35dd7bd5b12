"""The forbidden words of a language, one file each: ``lexicon/LANGUAGE.toml``.

Those of the program's own languages lie beside this file; a layer brings that of its language. A
layer cannot loosen one that is here.

Nothing about a language stands in code: its words, what may be written onto their beginning and
their end, the names that may hold them and its decimal mark all come from the file.
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

#: Characters of Chinese: the unified ideographs with extension A, and the compatibility ones.
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_BETWEEN_HAN = re.compile(f"(?<={_HAN.pattern})(?={_HAN.pattern})")

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
        beginnings: what may stand before any word in one piece with it, as the article and "and"
            do in Arabic.

    """

    reviewed: str
    decimal: str
    forbidden: tuple[Forbidden, ...]
    endings: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()


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
def pattern_of(
    words: tuple[str, ...], endings: tuple[str, ...] = (), beginnings: tuple[str, ...] = ()
) -> re.Pattern[str]:
    """The pattern of folded words: whole words with what they may carry before and after them,
    spaces or hyphens inside.

    A word that holds a Han character is found inside a run of others too, and over a broken line:
    nothing parts words there.
    """
    tail = _any_of(endings)
    apart: list[str] = []
    within: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        if _HAN.search(word):
            within.append(_BETWEEN_HAN.sub("[ -]*", _part(word.rstrip("*"), "")))
        else:
            apart.append(_part(word, tail))
    whole = [rf"(?<!\w){_any_of(beginnings)}(?:{'|'.join(apart)})(?!\w)"] if apart else []
    return re.compile("|".join(whole + within))


def _any_of(pieces: tuple[str, ...]) -> str:
    either = "|".join(re.escape(fold(piece)) for piece in pieces)
    return f"(?:{either})?" if either else ""


def _part(word: str, tail: str) -> str:
    stems = [re.escape(part) for part in re.split(r"[ -]", fold(word.rstrip("*")))]
    # A compound may be written apart, with a hyphen or as one word.
    return "[ -]*".join(stems) + (r"\w*" if word.endswith("*") else tail)

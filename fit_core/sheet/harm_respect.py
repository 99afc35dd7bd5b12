"""Words that stand on no page for practitioners either: what blames or ranks people.

Clinical terms may stand there, so the lists of the shared sheet do not serve. Each language has its
own file, ``lexicon/clinician/LANGUAGE.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec
import tomli

from fit_core.errors import FitError, RefusedError
from fit_core.sheet.harm_fold import readings
from fit_core.sheet.harm_lexicon import MEND, Lexica, lexicon_file, pattern_of
from fit_core.sheet.harm_rules import Finding
from fit_core.sheet.model import Text

_LEXICA = Path(__file__).parent / "lexicon" / "clinician"
#: The id of the rule; its words are the lists of the file.
RULE = "harm.respect"


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    why: str
    words: tuple[str, ...]


class _Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reviewed: str
    forbidden: tuple[_Group, ...]
    beginnings: tuple[str, ...] = ()


def check_respect(texts: Iterable[Text], language: str, lexica: Lexica = ()) -> tuple[Finding, ...]:
    """Read the words of a page for practitioners; measures', clients' and clinics' are not read.

    Raises:
        RefusedError: the language has no such lexicon. FitError: its file is broken.

    """
    path = lexicon_file(language, _LEXICA, tuple(folder / _LEXICA.name for folder in lexica))
    if path is None:
        raise RefusedError(
            f"There is no respect lexicon for the language {language.partition('-')[0]}.",
            "Use a language that has one, for instance en-GB.",
        )
    lexicon = _read(path)
    own = (text.words for text in texts if text.voice in ("core", "plugin"))
    return tuple(finding for words in own for finding in _found(words, lexicon))


def _found(words: str, lexicon: _Lexicon) -> Iterator[Finding]:
    for group in lexicon.forbidden:
        pattern = pattern_of(group.words, beginnings=lexicon.beginnings)
        hit = next((hit for reading in readings(words) if (hit := pattern.search(reading))), None)
        if hit:
            yield Finding(RULE, hit.group(), group.why)


@cache
def _read(path: Path) -> _Lexicon:
    try:
        return msgspec.convert(tomli.loads(path.read_text("utf-8")), _Lexicon)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FitError(f"{path} cannot be read: {error}.", MEND) from error

"""In which languages a sentence is looked for, one after the other.

The order is that of the parent locales of CLDR (Unicode Technical Standard 35, "Parent Locales"):
``es-US``, ``es-419``, ``es``. A script is never left for another: ``zh-TW`` goes on to ``zh-Hant``
and ends there. Only sentences fall back; a questionnaire is whole in its language or not offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import exists

from fit_core.errors import NotFoundError

#: The language that everything is first written in.
SOURCE: Final = "en"
_ROOT = "root"


def parse(tag: str) -> Locale:
    """The locale of a BCP 47 tag; raises NotFoundError where CLDR has none."""
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise NotFoundError(
            f"{tag!r} names no known language.",
            "Write a language tag such as en-GB in clinic.toml, or after --language.",
        ) from error


@cache
def own_chain(tag: str) -> tuple[str, ...]:
    """A tag and what it goes back to within its own language and script.

    Raises:
        NotFoundError: CLDR knows no such language.

    """
    locale = parse(tag)
    if locale.language == SOURCE:
        # Nobody writes English sentences for a part of the world; reading the tables takes 5 ms.
        return tuple(dict.fromkeys((tag, SOURCE)))
    likely: Mapping[str, str] = get_global("likely_subtags")
    names = [tag, *_parents(locale)]
    usual = likely.get(locale.language, "").split("_")[1:2]
    # Only languages of several scripts have data of their own for the usual one, as zh_Hans.
    if usual and not locale.script and exists("_".join((locale.language, *usual))):
        plain = "_".join(filter(None, (locale.language, locale.territory)))
        names += _parents(Locale.parse(likely.get(plain) or likely[locale.language]))
    return tuple(dict.fromkeys(name.replace("_", "-") for name in names))


def chain(tag: str, fallback: Iterable[str] = ()) -> tuple[str, ...]:
    """Every language in which a sentence is looked for, in order; the last is English.

    Args:
        tag: BCP 47. fallback: the languages that a layer names, before English.

    Raises:
        NotFoundError: one of them is known to nobody.

    """
    every = (tag, *fallback, SOURCE)
    return tuple(dict.fromkeys(name for one in every for name in own_chain(one)))


def _parents(locale: Locale) -> Iterator[str]:
    """A locale and its parents: by an exception, else without the last part of the name.

    A script is left out only where it is the one that the language is usually written in.
    """
    exceptions: Mapping[str, str] = get_global("parent_exceptions")
    usual = get_global("likely_subtags").get(locale.language, "").split("_")[1:2]
    name = str(locale)
    while name and name != _ROOT:
        yield name
        other = locale.script and [locale.script] != usual
        if other and name == f"{locale.language}_{locale.script}":
            return
        name = exceptions.get(name) or name.rpartition("_")[0]

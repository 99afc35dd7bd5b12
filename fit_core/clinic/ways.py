"""A client chooses how to read: language, form of address, gender in sentences, large print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from fit_core.errors import RefusedError, UsageError
from fit_core.record.adapted import ClientWays, Form, Gender

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.record.access import Reader


class Reads(msgspec.Struct, frozen=True):
    """How somebody reads.

    Attributes:
        language: BCP 47 tag; empty for the clinic's own.
        form: how the reader is spoken to; empty where the language decides. gender: as sentences
            need it. large_print: whether pages are in large print.

    """

    language: str = ""
    form: Form = ""
    gender: Gender = "x"
    large_print: bool = False


def reads(reader: Reader, client: str) -> Reads:
    """How a client reads, as the client chose. ``client`` is the id."""
    return as_chosen(reader.ways.of(client))


def as_chosen(ways: ClientWays | None) -> Reads:
    """A choice without its id and versions."""
    if ways is None:
        return Reads()
    return Reads(ways.language, ways.form, ways.gender, ways.large_print)


def choose_ways(
    clinic: Clinic,
    code: str,
    *,
    language: str | None = None,
    form: Form | None = None,
    gender: Gender | None = None,
    large_print: bool | None = None,
) -> Reads:
    """Keep what a client chose; None leaves a part as it is.

    Args:
        language: BCP 47 tag, kept even where it is the clinic's own, which may become another;
            an empty one takes an earlier choice back.

    Raises:
        UsageError: nothing was chosen, or it is no language tag.
        NotFoundError: no such client, or nothing here has sentences in the language.
        RefusedError: no list of words that sheets avoid is here for the language.

    """
    given = {"language": language, "form": form, "gender": gender, "large_print": large_print}
    changes = {name: value for name, value in given.items() if value is not None}
    if not changes:
        raise UsageError(
            "Nothing was chosen.", f"Name a language, for instance: fit client language {code} cy"
        )
    if language is not None:
        changes["language"] = _usable(clinic, language) if language else ""
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        before = msgspec.structs.asdict(reads(writer, client.id))
        chosen = as_chosen(writer.ways.choose(client.id, **(before | changes)))
    _tell_help(clinic, chosen)
    return chosen


def _usable(clinic: Clinic, language: str) -> str:
    """A language in which sheets can be made, as its tag is written."""
    from fit_core.clinic.languages import words_in
    from fit_core.sheet.harm_lexicon import has_lexicon
    from fit_core.wording.asked import language_tag

    tag = language_tag(language)
    if tag == clinic.settings.language:
        return tag
    words = words_in(clinic, tag)
    if not has_lexicon(tag, words.lexica):
        raise RefusedError(
            f"There is no list of words that sheets avoid in {tag}, so no sheet is made in it.",
            "Take a layer of the language into use that brings one: fit layers list",
        )
    return tag


def _tell_help(clinic: Clinic, chosen: Reads) -> None:
    from fit_core.clinic.crisis import how_to_add
    from fit_core.settings.crisis import crisis_text

    if chosen.language and not crisis_text(clinic.settings, chosen.language):
        clinic.remark(
            f"The clinic has no text for help in a crisis in {chosen.language}; until it has, no "
            f"sheet is printed in it. {how_to_add(clinic, chosen.language)}"
        )

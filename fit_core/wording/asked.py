"""What a person says about a file, and what is taken where nobody says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from fit_core.errors import RefusedError, UsageError
from fit_core.measure.sentences import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fit_core.measure.model import Measure
    from fit_core.wording.camcops import Key

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


def _nothing(_: str) -> str:
    return ""


class Asked(NamedTuple):
    """What a person says about a file, beside the file itself; empty where they say nothing.

    Attributes:
        language, status, licence, title, instruction: go before what the file says.
        leave_out, in_order: see `fit_core.wording.match.matched`. task, keys: see
            `fit_core.wording.camcops.read_camcops`.
        home: the clinic's language. A file in it that says none, or another region, is taken as the
            language without a region. plain_instruction: by language, a sentence of ours to stand
            over the form where the file has no instruction; empty where we have none.

    """

    language: str = ""
    status: str = ""
    licence: str = ""
    title: str = ""
    instruction: str = ""
    leave_out: tuple[str, ...] = ()
    in_order: bool = False
    task: str = ""
    keys: Mapping[str, Key] = {}
    home: str = "en"
    plain_instruction: Callable[[str], str] = _nothing


def language_tag(text: str) -> str:
    """Return a language tag such as ``en`` or ``pt-BR``, or raise UsageError.

    It becomes part of a file's name.
    """
    tag = text.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        raise UsageError(f"{text[:40]!r} is no language tag.", "Write it like en, cy or pt-BR.")
    return tag


def base(tag: str) -> str:
    """Return the language of a tag without its region."""
    return tag.replace("_", "-").partition("-")[0].lower()


def status_of(text: str, language: str) -> Status:
    """Return how the wording came about; where nobody says it, the least that is sure.

    The instruments of this library were nearly all published in English first: what is in another
    language and says nothing is called translated only.
    """
    if not text:
        return "original" if base(language) == "en" else "translated-only"
    found = next((status for status in STATUSES if status == text), None)
    if found is None:
        raise UsageError(f"{text[:40]!r} is no status.", f"Use one of {', '.join(STATUSES)}.")
    return found


def need_items(measure: Measure) -> None:
    """Refuse a measure of which only a total is entered."""
    if not measure.items:
        raise RefusedError(
            f"{measure.title} has no items here, only its total is entered.",
            "There is nothing to word.",
        )


def licence_line(measure: Measure) -> str:
    """Return the licence line of sentences about which nobody says another."""
    return measure.licence.attribution or f"{measure.licence.owner}; {measure.licence.terms}"

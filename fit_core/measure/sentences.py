"""The sentences of a measure as data, apart from it because they have an owner and a licence."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from fit_core.measure.vocabulary import Id


class Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of its tables: immutable, named fields only, unknown fields are errors."""


#: How a wording came about: the owner's own, a translation, one with a published protocol.
Status = Literal["original", "translated-only", "translated-by-protocol"]


class OfficialText(Text, frozen=True, kw_only=True):
    """How the sentences of the owner's own text are told in one language, without holding them.

    ``fingerprint`` is that of `fit_core.wording.canonical.text_fingerprint`.
    """

    language: str
    fingerprint: Annotated[str, Meta(pattern=r"^sha256:[0-9a-f]{64}$")]
    source: Annotated[str, Meta(min_length=1)]


class ItemWording(Text, frozen=True, kw_only=True):
    """The sentence of one item and, where it has its own, the words of its answers."""

    text: str
    answers: tuple[str, ...] = ()


class Wording(Text, frozen=True, kw_only=True):
    """The text of a measure in one language; a sibling file of the measure file.

    ``format`` is that of the measure files; a file that does not say it is of format 0.
    """

    measure: Id
    version: str
    language: str
    status: Status
    licence: str
    title: str
    instruction: str
    format: Literal[0] = 0
    answers: dict[Id, tuple[str, ...]] = {}
    items: dict[str, ItemWording] = {}

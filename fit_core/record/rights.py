"""Rows about what a clinic may do with a measure: licences, wordings, confirmed keys."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from fit_core.measure.vocabulary import Verb
from fit_core.record.model import Row

#: A statement of the clinic's own, an owner's permission, or a licence that was bought.
RecordKind = Literal["statement", "permission", "licence"]


class LicenceRecord(Row, frozen=True, kw_only=True):
    """A licence or permission that the clinic holds, or a statement that it makes.

    An empty ``version`` or ``language`` means every one; ``expires_on`` is the last day, None where
    there is no end; ``ended_on`` the day from which the clinic no longer relies on it.
    """

    measure: str
    version: str
    language: str
    verbs: tuple[Verb, ...]
    kind: RecordKind
    number: str
    source: str
    granted_on: dt.date
    expires_on: dt.date | None
    ended_on: dt.date | None
    at: dt.datetime


class WordingRow(Row, frozen=True, kw_only=True):
    """A wording that the clinic brought: for which structure and language, under which licence.

    ``fingerprint`` is taken over the sentences, ``file_sha256`` over the file that they came in,
    and ``origin`` names the kind of file. The sentences themselves lie in the clinic's folder.
    """

    measure: str
    version: str
    structure: str
    language: str
    status: str
    fingerprint: str
    licence: str | None
    origin: str
    file_sha256: str
    actor: str
    at: dt.datetime
    removed_on: dt.date | None


class Confirmation(Row, frozen=True, kw_only=True):
    """Somebody compared the scoring key of one structure with the manual and found it right."""

    measure: str
    version: str
    structure: str
    manual: str
    actor: str
    at: dt.datetime

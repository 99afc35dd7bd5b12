"""What a clinician sheet is made from, gathered beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import msgspec

from fit_core.course.components import ComponentView
from fit_core.course.timeline import ScoredForm
from fit_core.course.trajectory import Expected
from fit_core.course.validity import Doubt
from fit_core.sheet.material import Material
from fit_core.sheet.model import Extra


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """Who acknowledged a risk answer, on which day, and what was done, in that person's words.

    ``override`` says that a sheet was printed before the answer was acknowledged.
    """

    on: dt.date
    who: str
    done: str
    override: bool = False


class RiskLine(msgspec.Struct, frozen=True, kw_only=True):
    """One risk answer of the episode, with what was done.

    Attributes:
        title: of the measure. value, threshold: scored, as it was recorded.
        before, before_on: the scored answer to the same item on the form before, and its day. No
            value where it was left without an answer, no day where it was not asked before.
        seen: who acknowledged it; empty while nobody has.

    """

    date: dt.date
    title: str
    item: str
    topic: str
    value: Decimal
    threshold: Decimal
    before: Decimal | None
    before_on: dt.date | None
    seen: tuple[Seen, ...]


class Behind(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind an expected range.

    Attributes:
        expected: the answer of the engine, or None with the ``reason``; no reason: no score yet.
        engine, purpose: of the engine, in words. languages, source: of the curve.

    """

    expected: Expected | None = None
    reason: str = ""
    engine: str = ""
    purpose: str = ""
    languages: tuple[str, ...] = ()
    source: str = ""


class ClinicianMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one session's clinician sheet.

    Attributes:
        common: what the shared sheet of the session is made from; ``common.sheet`` is the id of
            this sheet. number: of the session among the kept ones.
        scored: forms with their scores, by administration id, oldest first.
        risks: the risk answers of the episode, oldest first.
        behind: the expected range. components, doubts: what the course says of each.
        shared: the id of the newest shared sheet of this session, empty where there is none.
        printed: the questions on it.
        sections: of plugins, for this sheet. drafts: titles of measures that were answered and not
            scored, because nobody confirmed their key.
        topics: those of items that are in the language of the sheet, not in the measures' own.

    """

    common: Material
    number: int
    scored: Mapping[str, ScoredForm]
    risks: tuple[RiskLine, ...]
    behind: Behind
    components: tuple[ComponentView, ...]
    doubts: tuple[Doubt, ...]
    shared: str = ""
    printed: tuple[str, ...] = ()
    sections: tuple[Extra, ...] = ()
    drafts: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()

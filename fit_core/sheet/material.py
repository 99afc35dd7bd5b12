"""Everything a shared sheet is made from, gathered beforehand: courses, changes, settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from fit_core.adapt.layer import Presentation
from fit_core.adapt.withheld import Withheld
from fit_core.course.change import Change
from fit_core.course.model import Course, Meeting, Series
from fit_core.course.signals import Signal
from fit_core.course.trajectory import Expected
from fit_core.measure.model import Measure, Norm
from fit_core.settings.clinic import ClinicSettings
from fit_core.sheet.harm_wording import Worded
from fit_core.sheet.model import Extra, Logo
from fit_core.sheet.spoken import Spoken


class FormFacts(msgspec.Struct, frozen=True):
    """How one measure was answered today: by whom, in which language and mode, what is missing."""

    who: str
    language: str
    mode: str
    missing: int


class Traced(msgspec.Struct, frozen=True):
    """How the score of one administration was worked out, for the figures that explain it."""

    steps: tuple[str, ...]
    source: str
    grade: str


class Range(msgspec.Struct, frozen=True):
    """An expected range that the clinic shows: the answer, and the purpose of who made it.

    ``languages`` are those of the group's answers, ``source`` is where the curve comes from, ``by``
    the pack that made it.
    """

    answer: Expected
    purpose: str
    languages: tuple[str, ...]
    source: str
    by: str = ""


#: ``(administration, scale)`` to how that score was worked out.
Tracer = Callable[[str, str], Traced]


class Rival(msgspec.Struct, frozen=True):
    """A published line that holds for the client, beside others of which the clinic chose none."""

    name: str
    norm: Norm


class NormFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind the norms of one picture, and what of them is not used.

    Attributes:
        language: BCP 47 tag of the newest answers. withheld: what is not drawn, with the reason.
        cautious: the chance band comes from answers in another language, by evidence.
        earlier: the lines of earlier parts of the curve, before the client came to another age.
        rivals: lines of which the clinic chose none.
        origins: by id, the layer that brought a norm, with version and hash.
        named: ids of norms whose people are named in the language of the page.

    """

    language: str = ""
    withheld: tuple[Withheld, ...] = ()
    cautious: bool = False
    earlier: tuple[Norm | None, ...] = ()
    rivals: tuple[Rival, ...] = ()
    origins: Mapping[str, str] = {}
    named: frozenset[str] = frozenset()


class Panel(msgspec.Struct, frozen=True):
    """What a picture of one outcome is made from: the series, its change, its norms."""

    series: Series
    change: Change | None
    band: Norm | None
    line: Norm | None
    norms: NormFacts


class Material(msgspec.Struct, frozen=True):
    """The facts of one session's shared sheet.

    Attributes:
        sheet: id of the sheet to be. version: of the software.
        course: the episode. today: the session that the sheet is for.
        therapist: name as printed. settings: the clinic's own.
        measures: every measure that appears, by id. forms: today's forms, by measure id.
        outcome: the series of the main chart, None where the clinic asks none.
        change: of the outcome since the start. band: the norm behind the chance band.
        line: the norm behind the general-range line; None where none fits.
        together: series of the work together, the one for the strip first.
        goals: series by goal id. signals: what the rules saw today.
        purposes: what packs that saw signals say that they are for, by pack.
        asked: the questions of the two sheets before, newest first.
        trace: explains the score of an administration on a scale.
        sections: of plugins, which passed the harm check.
        expected: the range of people who began alike; None unless the clinic shows one.
        scores: whether the client wants scores on the sheet; without, it is words and room.
        background: what the client says of the own background, where it is wanted on the sheet.
        second: another outcome, shown in a panel of its own. logo: of the clinic.
        worded: wordings of the course's measures of which a licence says something here.
        norms: what stands behind band and line.
        spoken: what is known of the languages of the page. presentation: how pages of its language
            look, where a layer says so.

    """

    sheet: str
    version: str
    course: Course
    today: Meeting
    therapist: str
    settings: ClinicSettings
    measures: Mapping[str, Measure]
    forms: Mapping[str, FormFacts]
    outcome: Series | None
    change: Change | None
    band: Norm | None
    line: Norm | None
    together: tuple[Series, ...]
    goals: Mapping[str, Series]
    signals: tuple[Signal, ...]
    trace: Tracer
    sections: tuple[Extra, ...] = ()
    asked: tuple[tuple[str, ...], ...] = ()
    expected: Range | None = None
    purposes: Mapping[str, str] = {}
    scores: bool = True
    background: str = ""
    second: Panel | None = None
    logo: Logo | None = None
    worded: tuple[Worded, ...] = ()
    norms: NormFacts = NormFacts()
    spoken: Spoken = Spoken()
    presentation: Presentation = Presentation()

    def of_second(self) -> Material | None:
        """The same with the second outcome in place of the first, for its panel; or None.

        No expected range is told of it: a range is asked of one scale only.
        """
        if self.second is None:
            return None
        panel = self.second
        return msgspec.structs.replace(
            self,
            outcome=panel.series,
            change=panel.change,
            band=panel.band,
            line=panel.line,
            norms=panel.norms,
            expected=None,
            second=None,
        )

"""Every hook of the framework, on one page.

A hook returns declarations: frozen objects that say what a plugin offers. The core calls what was
declared under its own guard, so that one failing plugin costs only its own result.

```python
from fit_core.hooks import hookimpl
```
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from fit_core.course.analysis import Analysis
    from fit_core.course.change import ChangeMethod
    from fit_core.course.signals import SignalRule
    from fit_core.course.trajectory import TrajectoryEngine
    from fit_core.measure.coded import CodedMeasure
    from fit_core.scoring.scorer import Scorer
    from fit_core.sheet.report import Report
    from fit_core.sheet.section import Section

hookspec = pluggy.HookspecMarker("fit")


@hookspec
def fit_measures() -> Iterable[CodedMeasure]:  # type: ignore[empty-body]
    """Declare measures made by code, for the rare case that a file will not do.

    Such is one that is put together from parts, or read from another program's data. What ``make``
    returns is checked as a measure file is, and pinned when a clinic first uses it.

    Example:
        ```python
        from fit_core.hooks import hookimpl
        from fit_core.measure.coded import CodedMeasure

        TOPICS = ("sleep", "appetite", "company")


        def make():
            numbers = [str(number) for number in range(1, len(TOPICS) + 1)]
            items = [
                {"id": number, "topic": topic, "responses": "days"}
                for number, topic in zip(numbers, TOPICS, strict=True)
            ]
            total = {"id": "total", "method": "sum", "better": "higher", "items": numbers}
            answers = dict.fromkeys(numbers, 2)
            return {
                "format": 0,
                "id": "week-example",
                "version": "1",
                "title": "Example week",
                "kind": "outcome",
                "recall": "P1W",
                "components": ["outcomes"],
                "validated": False,
                "licence": {
                    "owner": "the author of this example",
                    "terms": "public-domain",
                    "wording": "bring-your-own",
                    "source": "invented",
                },
                "responses": {"days": {"codes": list(range(8))}},
                "items": items,
                "scales": [total],
                "examples": [{"answers": answers, "expect": {"total": 2 * len(TOPICS)}}],
            }


        @hookimpl
        def fit_measures():
            return [CodedMeasure("week-example", "Example week", "1", "outcome", make)]
        ```

    """


@hookspec
def fit_scorers() -> Iterable[Scorer]:  # type: ignore[empty-body]
    """Declare scorers, for what a measure file cannot say as a sum, mean or weighted sum.

    A scale names its scorer (``method = "plugin"``, ``scorer = "doubled"``). A scorer that gives
    weights is exact and fast for any number of forms; one that is code scores form by form, and
    what it issues is stored with the plugin's name and version.

    Example:
        ```python
        from fractions import Fraction

        from fit_core.hooks import hookimpl
        from fit_core.scoring.scorer import Scorer, Weighing


        def doubled(scale):
            return Weighing(weights=(Fraction(2),) * len(scale.items))


        @hookimpl
        def fit_scorers():
            return [Scorer("doubled", "the measure's manual", weigh=doubled)]
        ```

    """


@hookspec
def fit_change_methods() -> Iterable[ChangeMethod]:  # type: ignore[empty-body]
    """Declare methods of reliable change.

    Example:
        ```python
        from fractions import Fraction

        from fit_core.course.change import Change, ChangeMethod
        from fit_core.hooks import hookimpl


        def ten_points(norm, better, first, last):
            difference = None if last is None else last - first
            return Change(
                category="not-computable" if difference is None else "unchanged",
                difference=difference,
                points=None,
                inclusive=True,
                level=None,
                reason="this example never decides",
                steps=(),
                source="none",
                grade="unverified",
            )


        @hookimpl
        def fit_change_methods():
            return [ChangeMethod("example", "An example", "none", ten_points)]
        ```

    """


@hookspec
def fit_signals() -> Iterable[SignalRule]:  # type: ignore[empty-body]
    """Declare rules over a course. A signal may bring an open question for the shared sheet.

    A rule says what it saw, also when that is nothing, or why it could not look: both are kept
    with the sheet, so that a quiet rule can be told from one that never looked.

    Example:
        ```python
        from msgspec.structs import replace

        from fit_core.course.signals import Signal, SignalRule
        from fit_core.hooks import hookimpl


        def long_gap(course):
            kept = [meeting.date for meeting in course.meetings if meeting.status == "kept"]
            seen = Signal(
                "long-gap",
                "1",
                inputs=tuple(str(date) for date in kept[-2:]),
                question="We have not met for a while. What was that like for you?",
                limits=(("days", "28"),),
            )
            if len(kept) < 2:
                return [replace(seen, verdict="not-applicable", reason="one session so far")]
            long = (kept[-1] - kept[-2]).days >= 28
            return [seen if long else replace(seen, verdict="clear")]


        @hookimpl
        def fit_signals():
            return [SignalRule("long-gap", "Notices four weeks without a session.", long_gap)]
        ```

    """


@hookspec
def fit_trajectories() -> Iterable[TrajectoryEngine]:  # type: ignore[empty-body]
    """Declare engines of expected response: where people who began alike are at a session.

    "Not applicable, because ..." is an ordinary answer.

    Example:
        ```python
        from fit_core.course.trajectory import (
            Expected,
            NotApplicable,
            Occasion,
            TrajectoryEngine,
        )
        from fit_core.hooks import hookimpl


        def as_at_first(question):
            if not question.own:
                return NotApplicable("there is no score yet")
            start = question.own[0].score
            return Expected(
                engine="as-at-first",
                version="1",
                limits="three points up and down, for the example only",
                group="nobody in particular",
                courses=0,
                occasions=tuple(
                    Occasion(session, start, start - 3, start + 3) for session in question.occasions
                ),
                standings=(),
            )


        @hookimpl
        def fit_trajectories():
            return [
                TrajectoryEngine(
                    name="as-at-first",
                    title="As at first",
                    version="1",
                    purpose="Shows how an engine is written.",
                    source="none",
                    expect=as_at_first,
                    needs_archive=False,
                )
            ]
        ```

    """


@hookspec
def fit_analyses() -> Iterable[Analysis]:  # type: ignore[empty-body]
    """Declare analyses of a service, over a frozen table of the clients who consented.

    Example:
        ```python
        from fit_core.course.analysis import Analysis, Column, FigureTable, Findings
        from fit_core.hooks import hookimpl


        def endings(inquiry):
            codes = inquiry.archive.episodes.ending
            rows = tuple((code or "open", codes.count(code)) for code in sorted(set(codes)))
            columns = (Column("ending", "ending"), Column("episodes", "episodes", "group"))
            table = FigureTable(
                name="endings", title="How care ended", columns=columns, rows=rows, parts=True
            )
            return Findings(tables=(table,))


        @hookimpl
        def fit_analyses():
            return [
                Analysis(
                    name="endings",
                    title="Endings",
                    version="1",
                    purpose="Counts how courses of care ended.",
                    source="none",
                    run=endings,
                )
            ]
        ```

    """


@hookspec
def fit_sections() -> Iterable[Section]:  # type: ignore[empty-body]
    """Declare sections: a heading and paragraphs on a sheet, built from a narrow view.

    Example:
        ```python
        from fit_core.hooks import hookimpl
        from fit_core.sheet.section import Section, SectionText


        def count_sessions(view):
            return SectionText("Our meetings", (f"Today is meeting {view.session}.",))


        @hookimpl
        def fit_sections():
            return [Section("meetings", "shared", count_sessions)]
        ```

    """


@hookspec
def fit_reports() -> Iterable[Report]:  # type: ignore[empty-body]
    """Declare renderers: they are handed checked content and return bytes and what they drew.

    Example:
        ```python
        from fit_core.hooks import hookimpl
        from fit_core.sheet.harm import all_texts
        from fit_core.sheet.report import Drawn, Rendered, Report


        def as_text(sheet):
            texts = tuple(all_texts(sheet))
            drawn = tuple(Drawn(t.words, 12.0, "#000000", "#ffffff", t.voice) for t in texts)
            return Rendered("\\n".join(t.words for t in texts).encode(), drawn, pages=1)


        @hookimpl
        def fit_reports():
            return [Report("plain-text", "shared", ".txt", as_text)]
        ```

    """

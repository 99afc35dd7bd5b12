"""The register of printed numbers: each gets a reference that `fit explain` can follow."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.course.change import Change
from fit_core.course.model import Point, Series
from fit_core.measure.model import Norm
from fit_core.sheet.material import Material, Range
from fit_core.sheet.model import Text, Voice
from fit_core.sheet.origin import Figure


class Figures:
    """Collects the figures of one sheet while its blocks are built."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._all: dict[str, Figure] = {}

    @property
    def all(self) -> tuple[Figure, ...]:
        """Every figure, in the order in which the numbers were first printed."""
        return tuple(self._all.values())

    def score(self, series: Series, point: Point, printed: str) -> str:
        """Reference of a score, explained by the answers that it was made from."""
        traced = self._material.trace(point.administration, series.scale)
        name = series.title if series.goal is None else "goal"
        return self._add(
            key=f"{series.measure}.{series.scale}@{point.administration}",
            printed=printed,
            what=f"{name}, scale {series.scale}, session of {point.date.isoformat()}",
            steps=(*traced.steps, f"form {point.administration}"),
            rule=f"{series.measure} version {series.measure_version}, {series.structure[:19]}",
            source=traced.source,
            grade=traced.grade,
        )

    def expected(self, shown: Range, printed: str) -> str:
        """Reference of the number of courses behind an expected range."""
        answer = shown.answer
        ranges = (f"session {o.session}: {o.low:.2f} to {o.high:.2f}" for o in answer.occasions)
        return self._add(
            key=f"expected.{answer.engine}",
            printed=printed,
            what=f"courses behind the expected range of {answer.group}",
            steps=(f"limits: {answer.limits}", *ranges, f"coefficient file sha256:{answer.file}"),
            rule=f"{answer.engine} version {answer.version}",
            source=shown.source,
            grade="provisional" if answer.provisional else "own archive",
        )

    def change(
        self,
        change: Change,
        norm: Norm | None,
        points: tuple[Point, Point],
        printed: str,
        since: str = "",
    ) -> str:
        """Reference of a difference between two scores, the first and the last.

        ``since`` names the session at which a broken line begins anew.
        """
        first, last = points
        return self._add(
            key=f"change@{first.administration}-{last.administration}",
            printed=printed,
            what=f"difference since {since or 'the start'}, without its sign",
            steps=(
                f"first score, of {first.date.isoformat()}: {first.banded}",
                f"last score, of {last.date.isoformat()}: {last.banded}",
                f"{last.banded} - {first.banded} = {last.banded - first.banded}",
                *change.steps,
                *self._norm_lines(norm),
            ),
            rule=f"change: {change.category}{f' ({change.reason})' if change.reason else ''}",
            source=change.source,
            grade=change.grade,
        )

    def needed(self, change: Change, norm: Norm, printed: str) -> str:
        """Reference of the points that count as reliable change."""
        return self._add(
            key=f"norm.{norm.id}.points",
            printed=printed,
            what="points of difference that count as more than chance",
            steps=(*change.steps, *self._norm_lines(norm)),
            rule="at least" if change.inclusive else "more than",
            source=change.source,
            grade=change.grade,
        )

    def line(self, norm: Norm, printed: str) -> str:
        """Reference of the general-range line."""
        side = norm.cutoff.side if norm.cutoff else ""
        community = norm.cutoff.community_source if norm.cutoff else ""
        return self._add(
            key=f"norm.{norm.id}.line",
            printed=printed,
            what="line for the community",
            steps=(
                f"published: {side} {printed}",
                f"community: {community or 'nothing is known'}",
                *self._norm_lines(norm),
            ),
            rule=f"norm {norm.id}",
            source=norm.source,
            grade=norm.grade,
        )

    def own(self, series: Series, what: str, values: tuple[str, ...], printed: str) -> str:
        """Reference of a value made from the client's own earlier answers."""
        return self._add(
            key=f"own.{series.measure}.{series.scale}.{what}",
            printed=printed,
            what=f"{what} of the client's own earlier answers, {series.title}",
            steps=(f"earlier: {', '.join(values)}",),
            rule=f"{what} of {len(values)} earlier forms",
            source="project rule: alliance is read against the client's own history",
            grade="default",
        )

    def _norm_lines(self, norm: Norm | None) -> tuple[str, ...]:
        """`norm_lines`, with the layer that brought the norm where one did."""
        by = self._material.norms.origins.get(norm.id) if norm else None
        return (*norm_lines(norm), *([f"norm from: {by}"] if by else []))

    def _add(self, key: str, **facts: object) -> str:
        """Add a figure once; the same number printed twice keeps its reference."""
        if key not in self._all:
            ref = str(len(self._all) + 1)
            self._all[key] = Figure(ref=ref, key=key, **facts)  # type: ignore[arg-type]
        return self._all[key].ref


def norm_lines(norm: Norm | None) -> tuple[str, ...]:
    """The published values of a norm, as far as it states them; none without a norm."""
    if norm is None:
        return ()
    values = ", ".join(_stated(norm))
    lines = (
        f"norm {norm.id}: metric {norm.metric}, {norm.better} is better",
        f"population: {norm.population}",
        f"published values: {values}" if values else "",
        f"worked out from the norms {', '.join(norm.drawn_from)}" if norm.drawn_from else "",
        f"norm from: {norm.source} (grade: {norm.grade})",
    )
    return tuple(line for line in lines if line)


def _stated(norm: Norm) -> Iterator[str]:
    values = {"n =": norm.n, "year": norm.year, "mean": norm.mean, "SD": norm.sd}
    yield from (f"{name} {value}" for name, value in values.items() if value is not None)
    if found := norm.reliability:
        yield f"reliability {found.value} ({found.kind}{f', n = {found.n}' if found.n else ''})"
    if reliable := norm.reliable_change:
        level = "" if reliable.level is None else f" at level {reliable.level}"
        yield f"reliable change {reliable.points}{level}"


def text(words: str, *refs: str, voice: Voice = "core", because: str = "") -> Text:
    """A text with the references of the numbers that it prints, and why this one was chosen."""
    return Text(words, voice, tuple(ref for ref in refs if ref), because)

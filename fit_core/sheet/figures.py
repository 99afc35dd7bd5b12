"""The register of printed numbers: each gets a reference that `fit explain` can follow."""

from __future__ import annotations

from fit_core.course.change import Change
from fit_core.course.model import Point, Series
from fit_core.measure.model import Norm
from fit_core.sheet.material import Material
from fit_core.sheet.model import Figure, Text, Voice


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

    def change(self, change: Change, first: Point, last: Point, printed: str) -> str:
        """Reference of a difference between two scores."""
        return self._add(
            key=f"change@{first.administration}-{last.administration}",
            printed=printed,
            what="difference since the start, without its sign",
            steps=(f"{last.banded} - {first.banded} = {last.banded - first.banded}", *change.steps),
            rule=f"change: {change.category}",
            source=change.source,
            grade=change.grade,
        )

    def needed(self, change: Change, norm: Norm, printed: str) -> str:
        """Reference of the points that count as reliable change."""
        return self._add(
            key=f"norm.{norm.id}.points",
            printed=printed,
            what="points of difference that count as more than chance",
            steps=(*change.steps, f"population: {norm.population}"),
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
                f"population: {norm.population}",
                f"community: {community or 'nothing is known'}",
            ),
            rule=f"norm {norm.id}, metric {norm.metric}",
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

    def _add(self, key: str, **facts: object) -> str:
        """Add a figure once; the same number printed twice keeps its reference."""
        if key not in self._all:
            ref = str(len(self._all) + 1)
            self._all[key] = Figure(ref=ref, **facts)  # type: ignore[arg-type]
        return self._all[key].ref


def text(words: str, *refs: str, voice: Voice = "core") -> Text:
    """A text with the references of the numbers that it prints."""
    return Text(words, voice, tuple(ref for ref in refs if ref))

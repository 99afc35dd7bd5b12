"""The published values of a measure: one table for each scale that has any."""

from __future__ import annotations

from collections.abc import Iterator

from docs.catalogue.scoring import context, line
from docs.catalogue.text import Sources, listed, number, plain, share, table
from fit_core.measure.model import Accuracy, Line, Measure, Norm

_HEAD = ("population", "n", "mean (SD)", "reliability", "line", "reliable change", "how sure")
_SAMPLES = {"general": "people in general", "clinical": "people in care", None: ""}
_DESIGNS = {"consecutive": "people one after the other", "case-control": "two picked groups"}
_KINDS = {"alpha": "alpha", "omega": "omega", "retest": "retest", "icc": "ICC"}


def norms(measure: Measure, sources: Sources) -> Iterator[str]:
    """The parts of a page that tell the published values, scale by scale."""
    for scale in measure.scales:
        own = [norm for norm in measure.norms if norm.scale == scale.id]
        if own:
            metrics = " and ".join(dict.fromkeys(norm.metric.replace("-", " to ") for norm in own))
            ways = " and ".join(dict.fromkeys(norm.better for norm in own))
            name = plain(scale.title or scale.id)
            yield f"**{name}**, counted from {metrics}, {ways} is better:"
            yield table(_HEAD, (_row(norm, sources) for norm in own))
            notes = [note for norm in own for note in _notes(norm)]
            if notes:
                yield "\n".join(notes)


def _row(norm: Norm, sources: Sources) -> tuple[str, ...]:
    return (
        _population(norm),
        f"{norm.n:,}" if norm.n is not None else "",
        _moments(norm),
        _reliability(norm),
        line(norm.cutoff) if norm.cutoff else "",
        _change(norm),
        sources.mark(norm.source, norm.grade),
    )


def _population(norm: Norm) -> str:
    """Whose numbers these are, the name of the norm, and whether it is the default."""
    spoken = f"in {plain(norm.language)}" if norm.language else ""
    year = str(norm.year) if norm.year is not None else ""
    parts = (plain(norm.population), context(norm.when), _SAMPLES[norm.sample], spoken, year)
    default = ", **the default**" if norm.default else ""
    return f"{'; '.join(part for part in parts if part)} (`{norm.id}`{default})"


def _moments(norm: Norm) -> str:
    if norm.mean is None:
        return f"SD {number(norm.sd)}" if norm.sd is not None else ""
    return number(norm.mean) + (f" ({number(norm.sd)})" if norm.sd is not None else "")


def _reliability(norm: Norm) -> str:
    if norm.reliability is None:
        return ""
    found = norm.reliability
    n = f", n {found.n:,}" if found.n is not None else ""
    return f"{number(found.value)} ({_KINDS[found.kind]}{n})"


def _change(norm: Norm) -> str:
    change = norm.reliable_change
    if change is None:
        return ""
    level = f"at {share(change.level)}" if change.level is not None else "level not stated"
    return f"{number(change.points)} ({level})"


def _notes(norm: Norm) -> Iterator[str]:
    """What is to be said of a norm and would make its row in the table long."""
    told = [
        f"the default: {plain(norm.reason.rstrip('.'))}" if norm.reason else "",
        f"on the shared sheet: {plain(norm.sheet_name)}" if norm.sheet_name else "",
        f"worked out from {listed([f'`{name}`' for name in norm.drawn_from])}"
        if norm.drawn_from
        else "",
        *(_of_line(norm.cutoff) if norm.cutoff else ()),
    ]
    if any(told):
        yield f"- `{norm.id}`: {'; '.join(part for part in told if part)}"


def _of_line(found: Line) -> Iterator[str]:
    """Who is beyond a line, and how well it found the people with a diagnosis."""
    if found.community is not None:
        whom = plain(found.community_source)
        yield f"{share(found.community)} of a sample are on the better side of its line ({whom})"
    if found.accuracy is not None:
        yield _accuracy(found.accuracy)


def _accuracy(found: Accuracy) -> str:
    parts = [
        f"its line has a sensitivity of {share(found.sensitivity)}",
        f"a specificity of {share(found.specificity)}",
        f"against {plain(found.reference)}",
        f"{found.cases:,} with the diagnosis" if found.cases is not None else "",
        _DESIGNS[found.design] if found.design else "",
    ]
    return ", ".join(part for part in parts if part)

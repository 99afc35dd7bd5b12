"""The scales of a measure, its bands, lines and rules, in words that a clinician reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from docs.catalogue import by_hand
from docs.catalogue.text import Sources, counted, items, listed, number, numbered, plain, table
from docs.catalogue.words import SIDES
from fit_core.measure.model import (
    Band,
    Context,
    Count,
    Cutoff,
    Derived,
    Line,
    Measure,
    Scale,
    Skip,
    SkipWhen,
)
from fit_core.measure.ranges import scale_range, tick
from fit_core.scoring import ways

#: Below lines that are not for everybody.
_ASKS = (
    "A line that is for some people only is left out where the clinic has not "
    "[stated what it asks of the client](../../../how-to/state-what-rules-ask.md)."
)


def scales(measure: Measure, sources: Sources) -> Iterator[str]:
    """A part of the page for each scale."""
    for scale in in_order(measure):
        yield f"### {plain(scale.title or scale.id)} (`{scale.id}`)"
        yield _outline(measure, scale)
        yield numbered(by_hand.steps(measure, scale))
        yield _missing(scale, sources)
        yield from _bands(measure, scale, sources)
        if scale.cutoffs:
            yield _cutoffs(scale, sources)


def in_order(measure: Measure) -> list[Scale]:
    """The scales of a measure, each after those that it is made of."""
    return [measure.scales[place] for place in ways.in_order(measure.scales)]


def _outline(measure: Measure, scale: Scale) -> str:
    low, high = scale_range(measure, scale)
    made = f"{counted(len(scale.items), 'item')}, " if scale.items else ""
    ends = f"{made}from {number(low)} to {number(high)}"
    if scale.better == "none":
        return f"{_begun(ends)}. A label without a better or worse: it is never charted."
    return f"{_begun(ends)}; **{scale.better} is better**."


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _missing(scale: Scale, sources: Sources) -> str:
    said = by_hand.gaps(scale)
    if not said:
        return by_hand.reading(scale)
    mark = sources.mark(scale.missing.source, scale.missing.grade)
    return f"**Missing answers.** {said} ({mark}) {by_hand.reading(scale)}".rstrip()


def _bands(measure: Measure, scale: Scale, sources: Sources) -> Iterator[str]:
    for name, bands in scale.bands.items():
        source = scale.band_sources.get(name)
        mark = f" ({sources.mark(source.source, source.grade)})" if source else ""
        said = f" `{name}`" if len(scale.bands) > 1 else ""
        yield f"**Bands{said}**{mark}"
        yield table(("score", "named"), _band_rows(measure, scale, bands))


def _band_rows(
    measure: Measure, scale: Scale, bands: tuple[Band, ...]
) -> Iterator[tuple[str, str]]:
    whole, (_, top) = _is_read_whole(measure, scale), scale_range(measure, scale)
    for band, above in zip_longest(bands, bands[1:]):
        last = top if above is None else above.start - 1
        if whole:
            score = (
                number(last) if last == band.start else f"{number(band.start)} to {number(last)}"
            )
        elif above is None:
            score = f"{number(band.start)} and above"
        else:
            score = f"{number(band.start)} to below {number(above.start)}"
        yield score, plain(band.label)


def _is_read_whole(measure: Measure, scale: Scale) -> bool:
    """Whether bands meet whole numbers only, so that a band can be told by its last one."""
    if "half-up-integer" in (scale.banding, scale.rounding):
        return True
    rule = scale.missing.method
    if scale.method == "sum-of-scales":
        return all(_is_read_whole(measure, p) for p in measure.scales if p.id in scale.of)
    return scale.method == "sum" and tick(measure) == 1 and rule in ("none", "item-mean-rounded")


def _cutoffs(scale: Scale, sources: Sources) -> str:
    rows = (
        (
            line(cut),
            plain(cut.meaning),
            context(cut.when),
            sources.mark(cut.source, cut.grade),
        )
        for cut in scale.cutoffs
    )
    told = table(("line", "said of it", "for", "how sure"), rows)
    asks = any(cut.when for cut in scale.cutoffs)
    return f"**Lines**\n\n{told}" + (f"\n\n{_ASKS}" if asks else "")


def line(cut: Cutoff | Line) -> str:
    """A line with the side that it names: ``at or above 10``."""
    return f"{SIDES[cut.side]} {number(cut.value)}"


def context(when: Context | None) -> str:
    """Whom a line or a norm is for; nothing where it is for everybody."""
    if when is None:
        return ""
    sexes = {"F": "women and girls", "M": "men and boys", None: ""}
    ages = {
        (True, True): f"ages {when.age_from} to {when.age_to}",
        (True, False): f"from age {when.age_from}",
        (False, True): f"up to age {when.age_to}",
        (False, False): "",
    }[(when.age_from is not None, when.age_to is not None)]
    rater = f"marked by the {plain(when.rater)}" if when.rater else ""
    parts = (sexes[when.sex], ages, rater, plain(when.population or ""))
    return ", ".join(part for part in parts if part)


def skips(measure: Measure, sources: Sources) -> str:
    """Questions that a form lets people pass over, and what they then count."""
    rows: dict[tuple[str, ...], list[Skip]] = {}
    for rule in measure.skips:
        rows.setdefault((_alike(rule), _counts(rule), rule.source, rule.grade), []).append(rule)
    return table(
        ("passed over", "when", "then", "how sure"),
        (
            (*_passed_over(rules), _counts(rules[0]), sources.mark(rules[0].source, rules[0].grade))
            for rules in rows.values()
        ),
    )


def _alike(rule: Skip) -> str:
    """The same for rules that differ only in the question whose parts they pass over."""
    gate = rule.when.items[0] if len(rule.when.items) == 1 else ""
    own = gate and all(name.startswith(f"{gate}.") for name in rule.items)
    parts = [name.removeprefix(gate) for name in rule.items] if own else rule.items
    return f"{listed(parts)} {_threshold(rule.when) if own else _when(rule.when)}"


def _passed_over(rules: Sequence[Skip]) -> tuple[str, str]:
    """What is passed over, and when, for rules that are alike."""
    first = rules[0]
    if len(rules) == 1:
        return _begun(items(first.items)), _when(first.when)
    names = [
        name for place, _ in enumerate(first.items) for name in (r.items[place] for r in rules)
    ]
    gates = [rule.when.items[0] for rule in rules]
    return _begun(
        items(names)
    ), f"the question of the same number ({items(gates)}) {_threshold(first.when)}"


def _counts(rule: Skip) -> str:
    if rule.drops:
        return "not for this form: neither answered nor missing, and nothing about it counts"
    also = ", whatever was answered" if rule.override else ", where no answer was given"
    return f"counts {number(rule.counts)}{also}"


def _when(when: SkipWhen) -> str:
    if when.items:
        many = "all of " if len(when.items) > 1 else ""
        return f"{many}{items(when.items)} {_threshold(when)}"
    if when.sex:
        return {"F": "the person is a woman", "M": "the person is a man"}[when.sex]
    if when.retired is not None:
        return "the person is retired" if when.retired else "the person is not retired"
    return "the question was answered as one that does not apply"


def _threshold(part: Count | SkipWhen) -> str:
    words = []
    if part.at_least is not None:
        words.append(f"at or above {number(part.at_least)}")
    if part.below is not None:
        words.append(f"below {number(part.below)}")
    return listed(words)


def derived(measure: Measure, sources: Sources) -> str:
    """Rules over single answers, as a list."""
    return "\n".join(
        f"- **{plain(rule.id)}**: {_rule(rule)} ({sources.mark(rule.source, rule.grade)})"
        for rule in measure.derived
    )


def _rule(rule: Derived) -> str:
    parts = []
    if rule.count:
        found = ", ".join(_count(part) for part in rule.count)
        parts.append(f"{_many(rule.least, rule.most)} of these answers ({found})")
    if rule.any_of:
        parts.append(f"at least one of these ({_count(rule.any_of)})")
    parts += [f"at least {part.least} of these ({_count(part)})" for part in rule.clusters]
    return f"yes with {listed(parts)}; unknown while a missing answer could decide it."


def _many(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    return str(least) if most == least else f"{least} to {most}"


def _count(part: Count) -> str:
    return f"{items(part.items)} {_threshold(part)}"


def safety(measure: Measure) -> str:
    """Safety questions, as a list."""
    topics = {item.id: item.topic for item in measure.items}
    return "\n".join(
        f"- Item {plain(rule.item)} ({plain(rule.topic or topics[rule.item])}), "
        f"scored at or above {number(rule.at_least)}."
        for rule in measure.safety
    )

"""The provenance footer: what was asked, how it was answered, which values stand behind it."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.adapt.words import Words
from fit_core.measure.model import Measure, Norm
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Provenance, Text


def provenance(material: Material, words: Words, figures: Figures) -> Provenance:
    """The footer's lines, each a whole sentence or a short list of facts."""
    lines = [_measure(material, words, measure) for measure in material.measures.values()]
    lines += _values(material, words, figures)
    clinic = material.settings.name
    software = words.say(
        "footer-software", version=material.version, sheet=material.sheet, clinic=clinic
    )
    lines.append(text(software.rstrip(" ·"), voice="clinic"))
    return Provenance(element=15, lines=tuple(lines))


def _measure(material: Material, words: Words, measure: Measure) -> Text:
    facts = material.forms.get(measure.id)
    name, title = measure.title, measure.sheet_title or measure.title
    version = measure.version
    if facts is None:
        sentence = words.say("footer-not-today", title=title, name=name, version=version)
    else:
        sentence = words.say(
            "footer-measure",
            title=title,
            name=name,
            version=version,
            who=words.say(f"who-{facts.who}"),
            language=facts.language,
            mode=words.say(f"mode-{facts.mode}"),
        )
        sentence += " " + words.say("footer-missing", count=facts.missing)
    if not measure.validated:
        sentence += " " + words.say("footer-unvalidated", name=name)
    return text(sentence, voice="measure")


def _values(material: Material, words: Words, figures: Figures) -> Iterator[Text]:
    """The norms behind band and line, with population and source; or that there is none."""
    if material.outcome is None:
        return
    maker = ChartMaker(material, words, figures, material.outcome)
    yield _band(maker, material.band)
    if material.line is None:
        yield text(words.say("footer-line-none"))
    else:
        sentence = words.say("footer-line", population=_population(material.line))
        yield text(sentence, voice="measure")


def _band(maker: ChartMaker, norm: Norm | None) -> Text:
    change = maker.material.change
    if norm is None or change is None or change.points is None:
        return text(maker.words.say("footer-change-none"))
    points = maker.printed(change.points)
    ref = maker.figures.needed(change, norm, points)
    sentence = maker.words.say("footer-change", points=points, population=_population(norm))
    return text(sentence, ref, voice="measure")


def _population(norm: Norm) -> str:
    return norm.sheet_name or norm.population

"""The provenance footer: what was asked, how it was answered, which values stand behind it."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.adapt.words import Words
from fit_core.measure.model import Measure
from fit_core.sheet.apart import foot_of_languages, foot_of_levels, lacks
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.expected import purpose_line
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.harm import UNREVIEWED, is_harmless, is_reviewed
from fit_core.sheet.material import FormFacts, Material
from fit_core.sheet.model import Prompts, Provenance, Text
from fit_core.sheet.people import people_of
from fit_core.sheet.plural import plural
from fit_core.sheet.prompts import question_of
from fit_core.sheet.spoken import spoken_lines


def provenance(material: Material, words: Words, figures: Figures, asked: Prompts) -> Provenance:
    """The footer's lines, each of whole sentences. Short, because the page has one side."""
    measures = list(material.measures.values())
    named = words.joined(_named(words, measure) for measure in measures)
    lines = [text(named, voice="measure")] if named else []
    lines += [text(line, voice="measure") for line in _answered(material, words)]
    unproven = [name_of(measure, words) for measure in measures if not measure.validated]
    if unproven:
        names = words.listed(unproven)
        lines.append(text(words.say("footer-unvalidated", names=names), voice="measure"))
    other = material.of_second() if material.scores else None
    lines += _values(material, words, figures, named=other is not None)
    lines += _values(other, words, figures, named=True) if other else []
    lines += foot_of_levels(material, words) if other else []
    lines += _brought(material, words, asked)
    titles = {measure.id: name_of(measure, words) for measure in measures}
    lines += spoken_lines(material.spoken, titles, words)
    if not is_reviewed(words.tag, words.lexica):
        lines.append(Text(words.say("footer-unreviewed"), because=UNREVIEWED))
    facts = {"version": material.version, "sheet": material.sheet}
    if clinic := material.settings.name.strip():
        software = words.say("footer-software-clinic", clinic=clinic, **facts)
    else:
        software = words.say("footer-software", **facts)
    lines.append(Text(software, "clinic"))
    if own := material.settings.theme.footer.strip():
        lines.append(Text(own, "clinic"))
    return Provenance(element=15, lines=tuple(lines))


def _brought(material: Material, words: Words, asked: Prompts) -> Iterator[Text]:
    """Which packs brought a question that is asked here, and what they say that they are for.

    A purpose that holds what no shared sheet says is left out; the name of the pack stays.
    """
    questions = {one.words for one in asked.questions if one.voice == "plugin"}
    brought = [one for one in material.signals if one.by and one.question]
    packs = [one.by for one in brought if question_of(one, words) in questions]
    for pack in dict.fromkeys(packs):
        purpose = words.brought(f"{pack}-purpose", material.purposes.get(pack, "")).rstrip(". ")
        if purpose and is_harmless(purpose, words.tag, words.lexica):
            said = words.say("footer-question", pack=pack, purpose=purpose)
        else:
            said = words.say("footer-question-plain", pack=pack)
        yield text(said, voice="measure")


def name_of(measure: Measure, words: Words) -> str:
    """The measure's title; its id where the title says what may not stand on a shared sheet."""
    return measure.title if is_harmless(measure.title, words.tag, words.lexica) else measure.id


def _named(words: Words, measure: Measure) -> str:
    name = name_of(measure, words)
    facts = {"name": name, "version": measure.version}
    title = measure.sheet_title
    if not title or title == name:
        return words.say("footer-measure-plain", **facts)
    return words.say("footer-measure", title=title, **facts)


def _answered(material: Material, words: Words) -> Iterator[str]:
    """By whom, how, and what is missing; one sentence where all forms were answered alike."""
    forms = {name: material.forms[name] for name in material.measures if name in material.forms}
    ways = {(facts.who, facts.language, facts.mode) for facts in forms.values()}
    if len(ways) == 1:
        missing = sum(facts.missing for facts in forms.values())
        first = next(iter(forms.values()))
        way = words.say("footer-answered", **_way(words, first))
        yield words.joined([way, _missing(words, missing)])
    else:
        for name, facts in forms.items():
            title = name_of(material.measures[name], words)
            sentence = words.say("footer-answered-measure", name=title, **_way(words, facts))
            yield words.joined([sentence, _missing(words, facts.missing)])
    absent = [name_of(m, words) for name, m in material.measures.items() if name not in forms]
    if absent:
        yield words.say("footer-not-today", names=words.listed(absent))


def _way(words: Words, facts: FormFacts) -> dict[str, str]:
    mode, who = words.say(f"mode-{facts.mode}"), words.say(f"who-{facts.who}")
    return {"who": who, "language": facts.language, "mode": mode}


def _missing(words: Words, count: int) -> str:
    return words.say("footer-missing", count=count)


def _values(material: Material, words: Words, figures: Figures, *, named: bool) -> Iterator[Text]:
    """The norms behind band and line, with their population; or that there is none.

    ``named`` puts the name of the outcome before each, where there are two.
    """
    for line in _norms(material, words, figures):
        if named and material.outcome:
            said = words.say("footer-of", title=material.outcome.title, said=line.words)
            yield text(said, *line.refs, voice="measure")
        else:
            yield line


def _norms(material: Material, words: Words, figures: Figures) -> Iterator[Text]:
    if material.outcome is None or not material.scores:
        return
    maker = ChartMaker(material, words, figures, material.outcome)
    band, line, change = material.band, material.line, material.change
    told = band is not None and change is not None and change.points is not None
    if band is None or change is None or change.points is None:
        if not lacks(material, "change"):
            yield text(words.say("footer-change-none"))
    else:
        points = maker.printed(change.points)
        name = "footer-change-and-line" if line is band else "footer-change"
        people, count = people_of(words, band), plural(change.points)
        sentence = words.say(name, points=points, count=count, population=people)
        yield text(sentence, figures.needed(change, band, points), voice="measure")
    if line is None:
        if not lacks(material, "line"):
            yield text(words.say("footer-line-none"))
    elif line is not band or not told:
        sentence = words.say("footer-line", population=people_of(words, line))
        yield text(sentence, voice="measure")
    earlier = {norm.id: norm for norm in material.norms.earlier if norm and norm != line}
    for norm in earlier.values():
        said = words.say("footer-line", population=people_of(words, norm))
        yield text(said, voice="measure")
    yield from foot_of_languages(material, words)
    if purpose := purpose_line(maker):
        yield purpose

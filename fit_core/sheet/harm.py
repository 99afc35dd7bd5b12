"""The harm check: what no shared sheet may say or look like, whoever wrote it.

It reads the finished content (third-party text included) and, at print time, the strings that the
renderer drew. It never reads the client's or the clinic's own words. There is no way to opt out.
The rules are listed in `fit_core.sheet.harm_rules` and in `docs/reference/harm.md`.
"""

from __future__ import annotations

from collections.abc import Iterable

from fit_core.errors import RefusedError
from fit_core.sheet.harm_charts import read_charts
from fit_core.sheet.harm_drawn import LEAST_CONTRAST as LEAST_CONTRAST
from fit_core.sheet.harm_drawn import contrast_ratio as contrast_ratio
from fit_core.sheet.harm_drawn import legible, read_drawn
from fit_core.sheet.harm_lexicon import Lexica, has_lexicon, lexicon_of
from fit_core.sheet.harm_parts import UNREVIEWED as UNREVIEWED
from fit_core.sheet.harm_parts import blank_parts, read_parts
from fit_core.sheet.harm_rules import RULES as RULES
from fit_core.sheet.harm_rules import Finding as Finding
from fit_core.sheet.harm_texts import OWN_VOICES, texts_of
from fit_core.sheet.harm_texts import all_texts as all_texts
from fit_core.sheet.harm_wording import (
    Worded,
    read_drawn_wording,
    read_section_wording,
    read_wording,
)
from fit_core.sheet.harm_words import read_words, together
from fit_core.sheet.model import Extra, Sheet, Text
from fit_core.sheet.report import Drawn, Rendered

#: Breaches that a refusal tells one by one.
_TOLD = 3


def check_content(sheet: Sheet, lexica: Lexica = ()) -> tuple[Finding, ...]:
    """Read the content of a shared sheet before it is drawn.

    Args:
        sheet: whole. lexica: folders of lexica that layers bring for languages without one here.

    Raises:
        RefusedError: the language of the sheet has no lexicon.

    """
    words = check_texts(all_texts(sheet), sheet.language, lexica=lexica)
    return (*words, *read_parts(sheet, lexica), *read_charts(sheet))


def check_wording(sheet: Sheet, worded: Iterable[Worded]) -> tuple[Finding, ...]:
    """Read the content for the wording of items.

    Args:
        sheet: to be drawn. worded: the wordings of which a licence says something here.

    """
    return tuple(read_wording(sheet, worded))


def check_section(
    section: Extra, language: str, worded: Iterable[Worded] = (), lexica: Lexica = ()
) -> tuple[Finding, ...]:
    """Read one plugin's section: each text, all of them as they run on, and blank places."""
    texts = [text for text in texts_of(section) if text.voice not in OWN_VOICES]
    run_on = Text(together((text.words, None) for text in texts), "plugin")
    found = (*check_texts([*texts, run_on], language, lexica=lexica), *blank_parts(section))
    return (*dict.fromkeys((*found, *read_section_wording(texts, worded))),)


def check_texts(
    texts: Iterable[Text], language: str, worded: Iterable[Worded] = (), lexica: Lexica = ()
) -> tuple[Finding, ...]:
    """Read the words of a part of a sheet, such as a question of a plugin's signal.

    A passage that is in another language than the rest is read in its own language too.
    """
    read = [text for text in texts if text.voice not in OWN_VOICES]
    found = [
        finding
        for text in read
        for tag in dict.fromkeys((language, text.language or language))
        if tag == language or has_lexicon(tag, lexica)
        for finding in read_words(text.words, tag, lexica)
    ]
    return (*found, *read_section_wording(read, worded))


def check_drawn(rendered: Rendered, sheet: Sheet, lexica: Lexica = ()) -> tuple[Finding, ...]:
    """Read what a renderer drew of a sheet: words, sizes in points, colours, and what is missing.

    A string counts as the client's or the clinic's own words only where the sheet says so.
    """
    return tuple(read_drawn(rendered.drawn, sheet, lexica))


def check_drawn_wording(
    rendered: Rendered, sheet: Sheet, worded: Iterable[Worded]
) -> tuple[Finding, ...]:
    """Read what a renderer drew for the wording of items; see `check_wording`."""
    return tuple(read_drawn_wording(rendered.drawn, sheet, worded))


def check_page_text(lines: Iterable[str], sheet: Sheet, lexica: Lexica = ()) -> tuple[Finding, ...]:
    """Read the words that a program took from a finished file, such as a PDF, line by line.

    Sizes and colours are not known; lines of the client's or the clinic's own words are skipped.
    """
    drawn = (Drawn(line, 12.0, "#000000", "#ffffff", "client") for line in lines if line.strip())
    return tuple(read_drawn(tuple(drawn), sheet, lexica))


def check_legible(rendered: Rendered) -> tuple[Finding, ...]:
    """Read only sizes and contrast, for pages whose words are not for the harm check: forms."""
    return tuple(finding for drawn in rendered.drawn for finding in legible(drawn))


def is_harmless(words: str, language: str, lexica: Lexica = ()) -> bool:
    """Whether these words hold nothing that no shared sheet may say in this language."""
    return not any(read_words(words, language, lexica))


def is_reviewed(language: str, lexica: Lexica = ()) -> bool:
    """Whether somebody has reviewed the list of forbidden words of a language."""
    return bool(lexicon_of(language, lexica).reviewed)


def refuse_harm(findings: Iterable[Finding]) -> None:
    """Stop the print when there is a finding.

    Raises:
        RefusedError: names the first breaches with their rules, and counts the others.

    """
    said = listed(findings)
    if said:
        raise RefusedError(
            f"The sheet was not made, because it would break a rule of the harm check: {said}.",
            "If a measure's name is meant, give the measure a title and a sheet_title without it; "
            "if a plugin wrote it, switch that plugin off with fit plugins disable.",
        )


def listed(findings: Iterable[Finding]) -> str:
    """The first findings with their rules, each once, and how many more there are."""
    found = tuple(dict.fromkeys(findings))
    first = "; ".join(f"{f.rule}: “{f.words}” ({f.why})" for f in found[:_TOLD])
    return f"{first}; and {len(found) - _TOLD} more" if len(found) > _TOLD else first
